import { BOARDS } from '../../data/boards.ts';
import type { DemoAct, DemoMedia, DemoPosting } from '../../data/demo/demo-posting.ts';
import { demoPostings } from '../../data/demo/demo-postings.ts';
import { demoTime } from '../../data/demo/demo-time.ts';
import type { Instant } from '../../domain/civil-date.ts';
import type { Result } from '../../domain/result.ts';
import type { Actor } from '../audit/actor.ts';
import { holdsBoards } from '../store/holds-boards.ts';
import { correctPosting } from '../use-cases/correct-posting.ts';
import type { Deps } from '../use-cases/deps.ts';
import { expireDue, nextExpiryAt } from '../use-cases/expire-due.ts';
import { issuePosting } from '../use-cases/issue-postings.ts';
import { liftWarning } from '../use-cases/lift-warning.ts';
import { registerBoards } from '../use-cases/register-boards.ts';
import { withdrawPosting } from '../use-cases/withdraw-posting.ts';
import { storeDemoMedia } from './store-demo-media.ts';

const DEMO: Actor = { kind: 'demo', id: 'seed' };

interface Event { readonly at: Instant; readonly posting: DemoPosting; readonly act: DemoAct | null }

/**
 * Fills an empty store with the Anxi demo: every board, then some eighteen months of postings in the order in which they would have
 * come, each through the use case that a real one goes through; the clock runs along, so that order and times of the logs agree.
 * Answers how many were issued: none when the store holds boards already. Throws when one is refused: that is a fault of the demo.
 */
export async function seedDemo(deps: Deps): Promise<number> {
  const now = deps.clock();
  if (await holdsBoards(deps.store)) return 0;
  const events = eventsOf(demoPostings(demoTime(now)));
  must('boards', await registerBoards(asOf(deps, events[0]?.at ?? now), DEMO, BOARDS.map(({ code, name }) => ({ code, name }))));
  const media = await storeDemoMedia(asOf(deps, events[0]?.at ?? now), DEMO);
  const ids = new Map<string, string>();
  for (const event of events) {
    await endWhatEnds(deps, event.at);
    await happen(asOf(deps, event.at), event, { ids, media });
  }
  await endWhatEnds(deps, now);
  return ids.size;
}

function eventsOf(postings: readonly DemoPosting[]): readonly Event[] {
  const events = postings.flatMap((posting): Event[] => [
    { at: posting.at, posting, act: null }, ...posting.later.map((act) => ({ at: act.at, posting, act })),
  ]);
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

async function happen(deps: Deps, { posting, act }: Event, { ids, media }: { readonly ids: Map<string, string>; readonly media: DemoMedia }): Promise<void> {
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`the demo posting ${key} is not issued yet`);
    return id;
  };
  if (act === null) {
    const issued = must(posting.key, await issuePosting(deps, DEMO, posting.write(idOf, media), { issuedBy: posting.issuedBy }));
    ids.set(posting.key, issued.posting.id);
    return;
  }
  const id = idOf(posting.key);
  if (act.act === 'withdraw') must(posting.key, await withdrawPosting(deps, DEMO, { id, reason: act.reason }));
  else if (act.act === 'lift') must(posting.key, await liftWarning(deps, DEMO, { id, note: act.note }));
  else {
    const correction = { id, baseRevision: 1, posting: act.write(idOf, media), weight: act.weight, note: act.note, issuedBy: posting.issuedBy };
    must(posting.key, await correctPosting(deps, DEMO, correction));
  }
}

/** Lists and postings end at their own hours, in their places in the log. */
async function endWhatEnds(deps: Deps, until: Instant): Promise<void> {
  for (;;) {
    const next = await deps.store.read(nextExpiryAt);
    if (next === null || next > until) return;
    await expireDue(asOf(deps, next), next);
  }
}

function asOf(deps: Deps, instant: Instant): Deps {
  return { ...deps, clock: () => instant };
}

function must<T>(what: string, result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`demo ${what}: ${JSON.stringify(result.error)}`);
  return result.value;
}
