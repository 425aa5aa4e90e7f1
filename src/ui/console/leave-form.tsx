import type { ConsoleView } from './console-view.ts';

interface LeaveFormProps {
  readonly view: ConsoleView;
  readonly unsent: { readonly drafts: number; readonly operations: number };
  readonly rescue: () => void;
  readonly leave: () => void;
  readonly stay: () => void;
}

/** Signing out would throw away what is only here: told first, with a way to take it along. */
export function LeaveForm({ view, unsent, rescue, leave, stay }: LeaveFormProps) {
  const text = view.console.leave;
  return (
    <section class="form" role="alertdialog" aria-labelledby="leave-title" aria-describedby="leave-said">
      <h1 id="leave-title" class="form-title">{text.title}</h1>
      <p id="leave-said">{text.said(unsent.drafts, unsent.operations)}</p>
      <p class="form-row">
        <button type="button" class="button is-primary" onClick={stay}>{text.stay}</button>
        <button type="button" class="button" onClick={rescue}>{text.rescue}</button>
        <button type="button" class="button" onClick={leave}>{text.leave}</button>
      </p>
    </section>
  );
}
