import { type CivilDate, civilDayAt, endOfDay } from '../../domain/civil-date.ts';
import { afterAct } from '../../domain/posting/lifecycle.ts';
import type { Posting } from '../../domain/posting/posting.ts';
import { publicityPhase } from '../../domain/publicity/publicity-state.ts';
import { err, type Result } from '../../domain/result.ts';
import type { Actor } from '../audit/actor.ts';
import { postingAt } from './current-posting.ts';
import type { Deps } from './deps.ts';
import { issueNextRevision } from './next-revision.ts';
import type { Issued } from './record-changes.ts';
import type { CheckError, FindError, NotAllowed, RevisionConflict } from './use-case-error.ts';

export interface Extension {
  readonly id: string;
  readonly baseRevision: number;
  /** New last day, included. */
  readonly to: CivilDate;
  /** Why, for readers. */
  readonly note: string;
}

/**
 * Moves the end of a running publicity to a later day. 延长公示期. Lists that were to end with it end with it still.
 * One that is over cannot be extended: its lists are gone, and a new publicity must be issued.
 */
export async function extendPublicity(
  deps: Deps, actor: Actor, { id, baseRevision, to, note }: Extension,
): Promise<Result<Issued, CheckError | FindError | RevisionConflict | NotAllowed>> {
  return deps.store.write(async (tx) => {
    const found = await postingAt(tx, id, baseRevision);
    if (!found.ok) return found;
    const previous = found.value;
    const at = deps.clock();
    if (previous.kind !== 'publicity') return err({ kind: 'not-allowed', why: 'not-a-publicity' });
    if (afterAct('publicity', publicityPhase(previous.publicity, civilDayAt(at)), 'extend') === null) return err({ kind: 'not-allowed', why: 'publicity-over' });
    if (to <= previous.publicity.to) return err({ kind: 'not-allowed', why: 'not-later' });
    const content = { ...withLaterLists(previous, previous.publicity.to, to), kind: 'publicity', publicity: { ...previous.publicity, to } } as const;
    return issueNextRevision(tx, { deps, actor, at }, { action: 'posting.extend', previous, content, weight: 'major', note });
  });
}

function withLaterLists(posting: Posting, from: CivilDate, to: CivilDate): Posting {
  const end = endOfDay(from);
  const later = endOfDay(to);
  const blocks = posting.blocks.map((b) => (b.type === 'nameList' && b.visibleUntil === end ? { ...b, visibleUntil: later } : b));
  return { ...posting, blocks, ...(posting.expiresAt === end ? { expiresAt: later } : {}) };
}
