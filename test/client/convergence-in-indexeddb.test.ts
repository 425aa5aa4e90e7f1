import * as fc from 'fast-check';
import { createStore, entries } from 'idb-keyval';
import { describe, expect, it } from 'vitest';
import { indexedFiles } from '../../src/client/indexed-files.ts';
import type { StoredValue } from '../../src/sync/ports.ts';
import { freshIndexedDb } from '../support/fresh-indexeddb.ts';
import { runSchedule, stepArbitrary, type Storage } from '../support/convergence-model.ts';

export const SCHEDULES = Number(process.env['MINGLAN_SCHEDULES'] ?? 200) / 10;

/** A database of its own; when the app is killed, nothing of it is answered any more. */
function storage(): Storage {
  freshIndexedDb();
  const never = () => new Promise<never>(() => undefined);
  return {
    files: (commits, onKilled) => {
      const below = indexedFiles();
      let left = commits;
      return {
        ...below,
        getMany: (keys) => (left < 0 ? never() : below.getMany(keys)),
        commit: (change) => {
          left -= 1;
          if (left >= 0) return below.commit(change);
          onKilled();
          return never();
        },
      };
    },
    dump: async () => (await entries(createStore('minglan-feed', 'files'))).map(([, value]) => value as StoredValue),
  };
}

describe('a phone with its files in IndexedDB, and its boards', () => {
  it('agree in the end', { timeout: 120_000 + SCHEDULES * 2000 }, async () => {
    await fc.assert(fc.asyncProperty(fc.array(stepArbitrary, { minLength: 3, maxLength: 10 }), (steps) => runSchedule(steps, storage)), { numRuns: SCHEDULES });
    expect(SCHEDULES).toBeGreaterThan(0);
  });
});
