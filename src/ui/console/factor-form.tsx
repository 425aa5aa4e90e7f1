import { useState } from 'preact/hooks';
import { Notice } from '../notice/notice.tsx';
import { QrCode } from '../share/qr-code.tsx';
import type { ConsoleView } from './console-view.ts';
import type { FormWord } from './sign-in-form.tsx';
import { TextField } from './text-field.tsx';

interface FactorFormProps {
  readonly view: ConsoleView;
  /** Null until the server has made one. */
  readonly factor: { readonly secret: string; readonly uri: string } | null;
  readonly word: FormWord | null;
  readonly start: () => void;
  readonly confirm: (code: string) => void;
}

/** Enrols an authenticator: its secret as a QR code and as text, then a code of it. */
export function FactorForm({ view, factor, word, start, confirm }: FactorFormProps) {
  const text = view.console.factor;
  const [code, setCode] = useState('');
  const send = (event: Event) => {
    event.preventDefault();
    confirm(code.trim());
  };
  return (
    <form class="form" method="post" onSubmit={send}>
      <h1 class="form-title">{text.title}</h1>
      <p>{text.why}</p>
      {word && <Notice tone={word.tone} title={word.title}>{word.hint !== undefined && <p>{word.hint}</p>}</Notice>}
      {factor === null
        ? <button type="button" class="button is-primary form-submit" onClick={start}>{text.start}</button>
        : (
            <>
              <h2 class="section-title">{text.scan}</h2>
              <div class="factor-code"><QrCode view={view} address={factor.uri} label={text.qr} /></div>
              <p>{text.orType}</p>
              <p class="secret">{inFours(factor.secret)}</p>
              <h2 class="section-title">{text.confirm}</h2>
              <TextField id="factor-code" label={view.console.signIn.code} value={code} onInput={setCode} autocomplete="one-time-code" numeric required />
              <button type="submit" class="button is-primary form-submit">{text.submit}</button>
            </>
          )}
    </form>
  );
}

/** Easier to type from: four letters at a time. */
function inFours(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret;
}
