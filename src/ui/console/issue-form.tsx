import { useState } from 'preact/hooks';
import type { ConsoleView } from './console-view.ts';
import { TextField } from './text-field.tsx';

/** `at`: as typed into a field for day and hour, in China's time; absent: now. `reason`: why it goes before its review. */
export interface Issuing { readonly at?: string; readonly reason?: string }
interface IssueFormProps {
  readonly view: ConsoleView;
  /** It was not reviewed: it can only go out urgently. */
  readonly urgent: boolean;
  readonly busy: boolean;
  readonly issue: (how: Issuing) => void;
  /** Absent where nothing can be given back. */
  readonly giveBack?: (reason: string) => void;
}

/** An issuer publishes now, at an hour, or before the review with a reason. */
export function IssueForm({ view, urgent, busy, issue, giveBack }: IssueFormProps) {
  const text = view.console.issue;
  const [later, setLater] = useState(false), [at, setAt] = useState(''), [reason, setReason] = useState(''), [fault, setFault] = useState('');
  const send = (event: Event) => {
    event.preventDefault();
    if (busy) return;
    if (urgent && reason.trim() === '') setFault(text.needReason);
    else if (later && at === '') setFault(text.needTime);
    else issue({ ...(later ? { at } : {}), ...(urgent ? { reason: reason.trim() } : {}) });
  };
  return (
    <form class="step-form" method="post" noValidate onSubmit={send} aria-labelledby="issue-title">
      <h2 id="issue-title" class="section-title">{urgent ? text.urgent : text.title}</h2>
      <p>{text.confirm}</p>
      {urgent
        ? <TextField id="urgent-reason" label={text.urgentWhy} value={reason} onInput={setReason} lines={3} />
        : (
            <fieldset>
              <legend class="form-label">{text.at}</legend>
              <label class="tick"><input type="radio" name="when" checked={!later} onChange={() => setLater(false)} />{text.now}</label>
              <label class="tick"><input type="radio" name="when" checked={later} onChange={() => setLater(true)} />{text.later}</label>
            </fieldset>
          )}
      {later && <TextField id="publish-at" label={text.at} value={at} onInput={setAt} type="datetime-local" />}
      <button type="submit" class="button is-primary" aria-disabled={busy}>{urgent ? text.urgent : text.submit}</button>
      {giveBack && <GiveBack view={view} busy={busy} giveBack={giveBack} />}
      <p class="form-fault" role="alert">{fault}</p>
    </form>
  );
}

function GiveBack({ view, busy, giveBack }: { readonly view: ConsoleView; readonly busy: boolean; readonly giveBack: (reason: string) => void }) {
  const text = view.console.review;
  const [reason, setReason] = useState('');
  return (
    <>
      <TextField id="return-reason" label={text.reason} hint={text.reasonHint} value={reason} onInput={setReason} lines={3} />
      <button type="button" class="button" aria-disabled={busy || reason.trim() === ''} onClick={() => !busy && reason.trim() !== '' && giveBack(reason.trim())}>{text.back}</button>
    </>
  );
}
