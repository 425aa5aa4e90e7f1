import { BOARDS } from '../../data/boards.ts';
import type { DemoAct, DemoPosting } from '../../data/demo/demo-posting.ts';
import { demoPostings } from '../../data/demo/demo-postings.ts';
import type { Instant } from '../../domain/civil-date.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../audit/actor.ts';
import { correctPosting } from '../use-cases/correct-posting.ts';
import type { Deps } from '../use-cases/deps.ts';
import { expireDue } from '../use-cases/expire-due.ts';
import { issuePosting } from '../use-cases/issue-postings.ts';
import { liftWarning } from '../use-cases/lift-warning.ts';
import { registerBoards } from '../use-cases/register-boards.ts';
import { withdrawPosting } from '../use-cases/withdraw-posting.ts';

const DEMO: Actor = { kind: 'demo', id: 'seed' };

type Step = { readonly at: Instant; readonly posting: DemoPosting; readonly act: DemoAct | null };

/**
 * Fills an empty store with the Anxi demo: every board, then some eighteen months of postings in the order in which they would have
 * come, each through the use case that a real one goes through. Throws when one of them is refused: that is a fault of the demo.
 */
export async function seedDemo(deps: Deps): Promise<Result<number, never>> {
  const now = deps.clock();
  must('boards', await registerBoards(deps, DEMO, BOARDS));
  const steps: Step[] = demoPostings(now).flatMap((posting) => [
    { at: posting.at, posting, act: null }, ...posting.later.map((act) => ({ at: act.at, posting, act })),
  ]);
  // The plan comes first whatever the hour; else by time, an act after what it acts on.
  steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const ids = new Map<string, { id: string; revision: number }>();
  const idOf = (key: string) => {
    const known = ids.get(key);
    if (known === undefined) throw new Error(`the demo posting ${key} is not issued yet`);
    return known.id;
  };
  for (const { at, posting, act } of steps) {
    const then: Deps = { ...deps, clock: () => at };
    // What had ended by then has ended in the log too, in its place.
    await expireDue(then);
    if (act === null) {
      const issued = must(posting.key, await issuePosting(then, DEMO, posting.write(idOf), { issuedBy: posting.issuedBy }));
      ids.set(posting.key, { id: issued.posting.id, revision: 1 });
    } else await perform(then, posting, act, idOf);
  }
  await expireDue(deps);
  return ok(ids.size);
}

async function perform(deps: Deps, posting: DemoPosting, act: DemoAct, idOf: (key: string) => string): Promise<void> {
  const id = idOf(posting.key);
  if (act.act === 'withdraw') must(posting.key, await withdrawPosting(deps, DEMO, { id, reason: act.reason }));
  else if (act.act === 'lift') must(posting.key, await liftWarning(deps, DEMO, { id, note: act.note }));
  else must(posting.key, await correctPosting(deps, DEMO, { id, baseRevision: 1, posting: act.write(idOf), weight: act.weight, note: act.note, issuedBy: posting.issuedBy }));
}

function must<T>(what: string, result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`demo ${what}: ${JSON.stringify(result.error)}`);
  return result.value;
}
