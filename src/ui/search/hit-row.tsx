import type { Headline } from '../../domain/posting/headline.ts';
import type { Marks, Snippet } from '../../domain/search/find-marks.ts';
import type { FoundIn } from '../../domain/search/search-fields.ts';
import { postingAddress } from '../address.ts';
import type { View } from '../view.ts';
import { MarkedText } from './marked-text.tsx';

/** A posting that was found, and by what. */
export interface Hit {
  readonly headline: Headline;
  readonly boardName: string;
  readonly foundIn: FoundIn;
  readonly titleMarks: Marks;
  readonly snippet: Snippet | null;
}

/** One hit: its kind and title, the match in its surroundings, then where it stands and which board it is from. */
export function HitRow({ view, hit }: { readonly view: View; readonly hit: Hit }) {
  const { text, now, base } = view;
  const { headline, boardName, foundIn, titleMarks, snippet } = hit;
  return (
    <li class="headline hit">
      <a class="headline-link" href={postingAddress(base, headline.id)}>
        <span class="headline-title"><span class="kind">{text.kinds[headline.kind]}</span> <MarkedText text={headline.title} marks={titleMarks} /></span>
        {snippet && <span class="hit-snippet">{snippet.cutBefore && '…'}<MarkedText text={snippet.text} marks={snippet.marks} />{snippet.cutAfter && '…'}</span>}
        <span class="headline-meta">
          {foundIn !== 'title' && <span>{text.search.foundIn(foundIn)}</span>}
          <span class="headline-from">{boardName}</span>
          <time dateTime={headline.day}>{text.format.day(headline.day, now)}</time>
        </span>
      </a>
    </li>
  );
}
