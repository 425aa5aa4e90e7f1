import type { ComponentChildren } from 'preact';
import type { Marks } from '../../domain/search/find-marks.ts';

/** A text with what was searched for marked: by weight and a line under it, not by colour alone. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: Marks }) {
  const parts: ComponentChildren[] = [];
  let done = 0;
  for (const [from, to] of marks) {
    parts.push(text.slice(done, from), <mark class="found" key={from}>{text.slice(from, to)}</mark>);
    done = to;
  }
  return <>{parts}{text.slice(done)}</>;
}
