import { createHash } from 'node:crypto';
import { type Instant, instantMs, instantOf } from '../../src/domain/civil-date.ts';
import type { Actor } from '../../src/server/audit/actor.ts';
import type { Store } from '../../src/server/store/store.ts';
import type { Deps } from '../../src/server/use-cases/deps.ts';
import { registerBoards } from '../../src/server/use-cases/register-boards.ts';
import { tempStore } from './temp-store.ts';

export const ISSUER: Actor = { kind: 'user', id: 'issuer-1' };
export const COUNTY = '350524';
export const TOWNSHIP = '350524101';
export const VILLAGE = '350524101200';

export interface TestDeps extends Deps {
  /** Moves the clock to an instant. */
  setClock(now: Instant): void;
  /** Moves the clock by milliseconds. */
  pass(ms: number): void;
}

/** A clock that stands still until it is moved, and bytes that are the same in each run. */
export function testDeps(store: Store, start = '2026-11-24T01:00:00.000Z' as Instant): TestDeps {
  let now = start;
  let drawn = 0;
  return {
    store, clock: () => now,
    random: (n) => {
      drawn += 1;
      return new Uint8Array(createHash('sha512').update(String(drawn)).digest().subarray(0, n));
    },
    setClock: (to) => { now = to; },
    pass: (ms) => { now = instantOf(instantMs(now) + ms); },
  };
}

/** A new store with a county, one township in it and one village in that, until the running test ends. */
export async function smallCounty(): Promise<TestDeps> {
  const deps = testDeps(await tempStore());
  const boards = await registerBoards(deps, ISSUER, [
    { code: COUNTY, name: '安溪县' }, { code: TOWNSHIP, name: '湖头镇' }, { code: VILLAGE, name: '玉湖村' },
  ]);
  if (!boards.ok) throw new Error('boards were not registered');
  return deps;
}
