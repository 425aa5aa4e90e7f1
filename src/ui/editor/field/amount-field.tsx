import { useState } from 'preact/hooks';
import { fenOf, yuanText } from '../../../domain/draft/yuan-amount.ts';
import type { EditorView } from '../editor-view.ts';

interface AmountFieldProps { readonly view: EditorView; readonly id: string; readonly label: string; readonly fen: number | null; readonly change: (fen: number | null) => void }

/** An amount in yuan. While it is no amount yet it stays as typed, and says so. */
export function AmountField({ view, id, label, fen, change }: AmountFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (fen === null ? '' : yuanText(fen));
  const wrong = shown !== '' && fenOf(shown) === null;
  return (
    <div class="edit-field">
      <label class="edit-label" for={id}>{label}</label>
      <input id={id} class="edit-day is-amount" type="text" inputMode="decimal" autocomplete="off" value={shown} aria-invalid={wrong ? 'true' : undefined} aria-describedby={wrong ? `${id}-wrong` : undefined}
        onInput={(event) => {
          const text = event.currentTarget.value, amount = fenOf(text);
          setTyped(text);
          if (amount !== null || text === '') change(amount);
        }}
        onBlur={() => { if (!wrong) setTyped(null); }} />
      {wrong && <p class="edit-warn" id={`${id}-wrong`}>{view.editor.fund.noAmount}</p>}
    </div>
  );
}
