import { headsDue, resignHead } from '../feed/ensure-heads.ts';
import type { Deps } from '../use-cases/deps.ts';

/** Signs anew the heads that are older than a day, each in a transaction of its own, so that publishing goes on in between. Returns how many. */
export async function signDueHeads({ store, clock, random }: Deps, signal?: AbortSignal): Promise<number> {
  let signed = 0;
  for (const board of await store.read((tx) => headsDue(tx, clock()))) {
    if (signal?.aborted === true) break;
    if (await store.write((tx) => resignHead(tx, board, { now: clock(), random }))) signed += 1;
  }
  return signed;
}
