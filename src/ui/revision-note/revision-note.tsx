import type { Change } from '../../domain/posting/posting.ts';
import type { View } from '../view.ts';

interface RevisionNoteProps { readonly view: View; readonly changes: readonly Change[] }

/** What each correction changed, newest first. 更正说明. */
export function RevisionNote({ view, changes }: RevisionNoteProps) {
  const { text } = view;
  if (changes.length === 0) return null;
  return (
    <section class="changes" id="changes" aria-labelledby="changes-title">
      <h2 class="section-title" id="changes-title">{text.revision.title}</h2>
      <ul>
        {[...changes].reverse().map((c) => (
          <li key={c.revision} class="change">
            <span class="change-line">
              <span class={`change-weight is-${c.weight}`}>{text.revision[c.weight]}</span> {text.revision.line(c.revision, c.at)}
            </span>
            <span class="change-note">{c.note}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
