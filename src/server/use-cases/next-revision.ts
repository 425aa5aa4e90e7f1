import type { Instant } from '../../domain/civil-date.ts';
import type { Change, NewPosting, Posting } from '../../domain/posting/posting.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { checkMedia } from './check-media.ts';
import { checkPosting } from './check-posting.ts';
import { type Issued, recordSteps, type Step, type Trace } from './record-changes.ts';
import { type CheckError, invalid } from './use-case-error.ts';
import type { WriteTx } from '../store/store.ts';

export interface NextRevision {
  readonly action: Extract<Step, { posting: Posting }>['action'];
  readonly previous: Posting;
  /** What it is to say now. */
  readonly content: NewPosting;
  readonly weight: Change['weight'];
  /** 更正说明, shown to readers. */
  readonly note: string;
  readonly issuedBy?: string;
}

/** Issues the next revision of a live posting with its change note. Identity and first publication stay. */
export async function issueNextRevision(tx: WriteTx, trace: Trace, next: NextRevision): Promise<Result<Issued, CheckError>> {
  const { previous, note } = next;
  if (note.trim() === '') return err(invalid('note', 'is empty'));
  const checked = checkPosting(following(next, trace.at), trace.at);
  if (!checked.ok) return checked;
  const away = await checkMedia(tx, checked.value);
  if (away !== null) return err(away);
  const [seq = 0] = await recordSteps(tx, trace, [{ action: next.action, previous, posting: checked.value }]);
  return ok({ posting: checked.value, seq });
}

/** The candidate of the next revision: content from the author, all else from the server. */
function following({ previous, content, weight, note, issuedBy }: NextRevision, at: Instant): unknown {
  const revision = previous.revision + 1;
  return {
    ...content, id: previous.id, board: previous.board, revision, publishedAt: previous.publishedAt, issuedAt: at,
    issuedBy: issuedBy ?? previous.issuedBy, changes: [...previous.changes, { revision, at, weight, note }],
  };
}
