import { useState } from 'preact/hooks';
import { Notice } from '../notice/notice.tsx';
import type { ConsoleView } from './console-view.ts';
import { TextField } from './text-field.tsx';

interface ProofFormProps {
  readonly view: ConsoleView;
  readonly asksCode: boolean;
  readonly wrong: boolean;
  readonly submit: (given: { readonly password: string; readonly code: string }) => void;
  readonly cancel: () => void;
}

/** Asks once more for password and code, before what protects an account is changed. */
export function ProofForm({ view, asksCode, wrong, submit, cancel }: ProofFormProps) {
  const { proof, signIn } = view.console;
  const [password, setPassword] = useState(''), [code, setCode] = useState('');
  const send = (event: Event) => {
    event.preventDefault();
    submit({ password, code: code.trim() });
  };
  return (
    <form class="form" method="post" onSubmit={send}>
      <h2 class="section-title">{proof.title}</h2>
      <p>{proof.why}</p>
      {wrong && <Notice tone="alert" title={proof.wrong} />}
      <TextField id="proof-password" label={signIn.password} value={password} onInput={setPassword} type="password" autocomplete="current-password" required />
      {asksCode && <TextField id="proof-code" label={signIn.code} value={code} onInput={setCode} autocomplete="one-time-code" required />}
      <p class="form-row"><button type="submit" class="button is-primary">{proof.submit}</button><button type="button" class="button" onClick={cancel}>{proof.cancel}</button></p>
    </form>
  );
}
