import type { Instant } from '../../domain/civil-date.ts';
import { Notice } from '../notice/notice.tsx';
import type { Texts } from '../text/texts.ts';
import type { View } from '../view.ts';

/** Why an answer of the server was not believed; the same words as the sync engine's refusals. */
export interface RefusalFacts {
  readonly reason: string;
  readonly at: Instant;
  readonly evidence?: { readonly known: string; readonly seen: string };
  readonly reported?: 'taken' | 'refused';
}

interface RefusalNoteProps { readonly view: View; readonly refusal: RefusalFacts }

/** A log that was rewritten, forked or rolled back is said so, plainly: what happened, what is safe, whom to tell. */
export function RefusalNote({ view, refusal }: RefusalNoteProps) {
  const { proof, format } = view.text;
  return (
    <Notice tone="alert" title={proof.refusedTitle}>
      <p>{reasonWords(proof, refusal.reason)}</p>
      <p>{proof.refusedSafe}</p>
      <p>{proof.refusedNext}</p>
      {refusal.reported === 'taken' && <p>{proof.refusedReported}</p>}
      {refusal.evidence && (
        <details class="fold">
          <summary>{`${proof.evidence} · ${format.moment(refusal.at, view.now)}`}</summary>
          <dl class="facts">
            <div class="fact"><dt>{proof.known}</dt><dd class="digest">{refusal.evidence.known}</dd></div>
            <div class="fact"><dt>{proof.seen}</dt><dd class="digest">{refusal.evidence.seen}</dd></div>
          </dl>
        </details>
      )}
    </Notice>
  );
}

/** True for refusals that a reader must hear of; an unreadable answer is only a bad line, and counts as offline. */
export function isAlarming(reason: string): boolean {
  return reason !== 'unreadable' && reason !== 'not-ours';
}

function reasonWords(proof: Texts['proof'], reason: string): string {
  switch (reason) {
    case 'rewritten': return proof.rewritten;
    case 'fork': return proof.fork;
    case 'rollback': return proof.rollback;
    case 'unknown-key': case 'revoked-key': return proof.badKey;
    default: return proof.otherRefusal;
  }
}
