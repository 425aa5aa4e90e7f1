import { useState } from 'preact/hooks';
import { Notice } from '../notice/notice.tsx';
import type { ConsoleView } from './console-view.ts';
import type { FormWord } from './sign-in-form.tsx';
import { TextField } from './text-field.tsx';

export interface PasswordChange { readonly current: string; readonly next: string; readonly code: string }

interface PasswordFormProps {
  readonly view: ConsoleView;
  /** It was handed over by somebody, and has to be changed before anything else. */
  readonly first: boolean;
  readonly asksCode: boolean;
  readonly word: FormWord | null;
  readonly busy: boolean;
  readonly submit: (given: PasswordChange) => void;
}

/** Another password for one's own account. */
export function PasswordForm({ view, first, asksCode, word, busy, submit }: PasswordFormProps) {
  const text = view.console.password;
  const [current, setCurrent] = useState(''), [next, setNext] = useState(''), [code, setCode] = useState('');
  const send = (event: Event) => {
    event.preventDefault();
    if (!busy) submit({ current, next, code: code.trim() });
  };
  const Title = first ? 'h1' : 'h2';
  return (
    <form class="form" method="post" onSubmit={send}>
      <Title class={first ? 'form-title' : 'section-title'}>{first ? text.title : text.change}</Title>
      {first && <p>{text.why}</p>}
      {word && <Notice tone={word.tone} title={word.title} />}
      <TextField id="current-password" label={text.current} value={current} onInput={setCurrent} type="password" autocomplete="current-password" required />
      <TextField id="new-password" label={text.next} hint={text.nextHint} value={next} onInput={setNext} type="password" autocomplete="new-password" required />
      {asksCode && <TextField id="password-code" label={view.console.signIn.code} value={code} onInput={setCode} autocomplete="one-time-code" required />}
      <button type="submit" class="button is-primary form-submit" aria-disabled={busy}>{text.submit}</button>
    </form>
  );
}
