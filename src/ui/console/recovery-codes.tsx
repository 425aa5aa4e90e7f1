import { useState } from 'preact/hooks';
import type { ConsoleView } from './console-view.ts';

interface RecoveryCodesProps { readonly view: ConsoleView; readonly codes: readonly string[]; readonly print: () => void; readonly copy: (text: string) => Promise<boolean>; readonly done: () => void }

/** Recovery codes, shown this once: one goes on only after saying that they are kept. */
export function RecoveryCodes({ view, codes, print, copy, done }: RecoveryCodesProps) {
  const text = view.console.recovery;
  const [kept, setKept] = useState(false), [copied, setCopied] = useState(false);
  return (
    <section class="form">
      <h1 class="form-title">{text.title}</h1>
      <p>{text.why}</p>
      <ol class="codes">{codes.map((code) => <li key={code} class="secret">{code}</li>)}</ol>
      <p class="form-row no-print">
        <button type="button" class="button" onClick={print}>{text.print}</button>
        <button type="button" class="button" onClick={() => void copy(codes.join('\n')).then(setCopied)}>{text.copy}</button>
        <span role="status">{copied ? text.copied : ''}</span>
      </p>
      <label class="tick no-print"><input type="checkbox" checked={kept} onChange={(event) => setKept(event.currentTarget.checked)} />{text.kept}</label>
      <button type="button" class="button is-primary form-submit no-print" disabled={!kept} onClick={done}>{text.go}</button>
    </section>
  );
}
