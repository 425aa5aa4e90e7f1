import type { Instant } from '../../domain/civil-date.ts';
import type { Posting } from '../../domain/posting/posting.ts';
import { visibleAt } from '../../domain/posting/visible-at.ts';
import type { Actor } from '../audit/actor.ts';
import type { ReadTx } from '../store/store.ts';
import type { Deps } from './deps.ts';
import { expiredTombstone } from './end-of-posting.ts';
import { recordSteps, type Step } from './record-changes.ts';

const ACTOR: Actor = { kind: 'system', id: 'expire-due' };
const LIST_NOTE = '名单已过展示期限，不再展示';

/** Postings per transaction: other writers get in between. */
const BATCH = 50;

export interface Expired {
  /** Postings whose lists were hidden, or that ended. */
  readonly changed: number;
  /** When something is due next; null when nothing is. */
  readonly nextAt: Instant | null;
}

/**
 * Does what time asks for, up to `now`: a posting whose list of people has reached its hour gets a revision without it; a posting whose
 * own time is over becomes a tombstone, and its history is erased (个人信息保护法 art. 47). Safe to call at any time, and twice.
 */
export async function expireDue(deps: Deps, now: Instant = deps.clock()): Promise<Expired> {
  let changed = 0;
  for (;;) {
    const done = await expireSome(deps, now);
    changed += done;
    if (done < BATCH) break;
  }
  return { changed, nextAt: await deps.store.read(nextExpiryAt) };
}

/** The earliest instant at which {@link expireDue} has something to do. */
export async function nextExpiryAt(tx: ReadTx): Promise<Instant | null> {
  const row = await tx.selectFrom('posting').select((eb) => eb.fn.min('next_expiry').as('at')).executeTakeFirst();
  return (row?.at ?? null) as Instant | null;
}

async function expireSome(deps: Deps, now: Instant): Promise<number> {
  const due = (tx: ReadTx) => tx.selectFrom('posting').select('json').where('next_expiry', '<=', now).orderBy('next_expiry').limit(BATCH).execute();
  if ((await deps.store.read(due)).length === 0) return 0;
  return deps.store.write(async (tx) => {
    const steps = (await due(tx)).flatMap(({ json }) => (json === null ? [] : [stepAt(JSON.parse(json) as Posting, now)]));
    if (steps.length > 0) await recordSteps(tx, { deps, actor: ACTOR, at: now }, steps);
    return steps.length;
  });
}

function stepAt(previous: Posting, now: Instant): Step {
  const visible = visibleAt(previous, now);
  if (visible === null) return { action: 'posting.expire', tombstone: expiredTombstone(previous, now), forget: true };
  const revision = previous.revision + 1;
  const changes = [...previous.changes, { revision, at: now, weight: 'minor', note: LIST_NOTE } as const];
  return { action: 'posting.hide-list', previous, posting: { ...visible, revision, issuedAt: now, changes } };
}
