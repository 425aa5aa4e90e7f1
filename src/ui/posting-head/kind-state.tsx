import type { Posting } from '../../domain/posting/posting.ts';
import { postingAddress } from '../address.ts';
import { ConsultationState } from '../publicity-state/consultation-state.tsx';
import { PublicityState } from '../publicity-state/publicity-state.tsx';
import type { View } from '../view.ts';
import { WarningFacts } from '../warning-facts/warning-facts.tsx';

/** What a posting's kind adds to it: each kind has a life of its own. */
export function KindState({ view, posting }: { readonly view: View; readonly posting: Posting }) {
  const { text } = view;
  switch (posting.kind) {
    case 'publicity': return <PublicityState view={view} publicity={posting.publicity} />;
    case 'consultation': return <ConsultationState view={view} consultation={posting.consultation} />;
    case 'warning': return <WarningFacts view={view} warning={posting.warning} />;
    case 'guide':
      return <p class="kind-line">{text.format.clauses(text.format.pair(text.guide.service, posting.guide.service), text.guide.reviewedOn(posting.guide.reviewedOn))}</p>;
    case 'interpretation': {
      const { title, docNumber, postingId } = posting.interprets;
      const name = docNumber === undefined ? title : text.format.aside(title, docNumber);
      return (
        <p class="kind-line">
          {text.format.pair(text.interpretation.of, '')}
          {postingId === undefined ? name : <a href={postingAddress(view.base, postingId)}>{name}</a>}
        </p>
      );
    }
    case 'announcement': case 'disclosure': return null;
  }
}
