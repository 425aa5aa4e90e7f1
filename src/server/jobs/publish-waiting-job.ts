import { setTimeout as sleep } from 'node:timers/promises';
import { publishWaiting, waitingBoards } from '../feed/publish-waiting.ts';
import type { Deps } from '../use-cases/deps.ts';

/** What is published within this time comes under one head, unless a reader asks sooner, in milliseconds. */
const GATHER_MS = 250;

/** Makes the heads of boards whose newest entries wait for one, each in a transaction of its own. Returns how many. */
export async function publishAllWaiting({ store, clock, random }: Deps, signal?: AbortSignal): Promise<number> {
  let made = 0;
  for (const board of await store.read((tx) => waitingBoards(tx))) {
    if (signal?.aborted === true) break;
    await store.write(async (tx) => {
      if ((await waitingBoards(tx, [board])).length > 0) await publishWaiting(tx, board, { now: clock(), random });
    });
    made += 1;
  }
  return made;
}

/** The same, after a moment in which more may come. */
export async function gatherAndPublish(deps: Deps, signal: AbortSignal): Promise<number> {
  if ((await deps.store.read((tx) => waitingBoards(tx))).length === 0) return 0;
  await sleep(GATHER_MS, undefined, { signal, ref: false }).catch(() => {});
  return publishAllWaiting(deps, signal);
}
