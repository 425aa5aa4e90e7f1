import { useState } from 'preact/hooks';
import { Notice } from '../notice/notice.tsx';
import type { ConsoleView } from './console-view.ts';
import { TextField } from './text-field.tsx';

export interface Credentials { readonly name: string; readonly password: string; readonly code: string }
/** What is said above the form. */
export interface FormWord { readonly title: string; readonly hint?: string; readonly tone: 'plain' | 'alert' }

interface SignInFormProps { readonly view: ConsoleView; readonly word: FormWord | null; readonly busy: boolean; readonly submit: (given: Credentials) => void }

/** Name, password and code, with the tokens that password managers know. */
export function SignInForm({ view, word, busy, submit }: SignInFormProps) {
  const text = view.console.signIn;
  const [name, setName] = useState(''), [password, setPassword] = useState(''), [code, setCode] = useState('');
  const send = (event: Event) => {
    event.preventDefault();
    if (!busy) submit({ name: name.trim(), password, code: code.trim() });
  };
  return (
    <form class="form" method="post" onSubmit={send}>
      <h1 class="form-title">{text.title}</h1>
      {word && <Notice tone={word.tone} title={word.title}>{word.hint !== undefined && <p>{word.hint}</p>}</Notice>}
      <TextField id="name" label={text.name} value={name} onInput={setName} autocomplete="username" required />
      <TextField id="password" label={text.password} value={password} onInput={setPassword} type="password" autocomplete="current-password" required />
      <TextField id="code" label={text.code} hint={text.codeHint} value={code} onInput={setCode} autocomplete="one-time-code" />
      <button type="submit" class="button is-primary form-submit" aria-disabled={busy}>{busy ? text.busy : text.submit}</button>
    </form>
  );
}
