import type { DraftMark } from '../../../domain/draft/draft-mark.ts';

/** The text once more, with its marked places in `<mark>`: it lies under the field in which the text is written. */
export function MarkedCopy({ text, marks }: { readonly text: string; readonly marks: readonly DraftMark[] }) {
  const parts = [];
  let at = 0;
  for (const { index, length, kind } of [...marks].sort((a, b) => a.index - b.index)) {
    if (index < at || index + length > text.length) continue;
    parts.push(text.slice(at, index), <mark key={index} class={kind === 'blank' ? 'is-blank' : undefined}>{text.slice(index, index + length)}</mark>);
    at = index + length;
  }
  // The last line is as high as the others also while nothing stands on it.
  return <>{parts}{text.slice(at)}{'\u200b'}</>;
}
