import { useState } from 'preact/hooks';
import { REVIEW_CHECKS, type ReviewCheck } from '../../domain/draft/draft.ts';
import type { ConsoleView } from './console-view.ts';
import { TextField } from './text-field.tsx';

interface ReviewFormProps { readonly view: ConsoleView; readonly busy: boolean; readonly pass: () => void; readonly giveBack: (reason: string) => void }

/** A reviewer answers for content, privacy and secrecy, each by itself, or says what has to change. */
export function ReviewForm({ view, busy, pass, giveBack }: ReviewFormProps) {
  const text = view.console.review;
  const [checked, setChecked] = useState<readonly ReviewCheck[]>([]);
  const [reason, setReason] = useState(''), [fault, setFault] = useState('');
  const tick = (check: ReviewCheck, on: boolean) => {
    setFault('');
    setChecked(on ? [...checked, check] : checked.filter((one) => one !== check));
  };
  const tryPass = () => (checked.length === REVIEW_CHECKS.length ? pass() : setFault(text.needAll));
  const tryBack = () => (reason.trim() === '' ? setFault(text.needReason) : giveBack(reason.trim()));
  return (
    <section class="step-form" aria-labelledby="review-title">
      <h2 id="review-title" class="section-title">{text.title}</h2>
      <fieldset>
        <legend class="form-label">{text.checks}</legend>
        {REVIEW_CHECKS.map((check) => (
          <label key={check} class="tick"><input type="checkbox" checked={checked.includes(check)} onChange={(event) => tick(check, event.currentTarget.checked)} />{text.check[check]}</label>
        ))}
      </fieldset>
      <p class="form-fault" role="alert">{fault}</p>
      <button type="button" class="button is-primary" aria-disabled={busy} onClick={() => !busy && tryPass()}>{text.pass}</button>
      <TextField id="return-reason" label={text.reason} hint={text.reasonHint} value={reason} onInput={setReason} lines={3} />
      <button type="button" class="button" aria-disabled={busy} onClick={() => !busy && tryBack()}>{text.back}</button>
    </section>
  );
}
