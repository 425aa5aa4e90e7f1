import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDexieVaultStore } from '../../../src/client/console/dexie-vault-store.ts';
import { freshIndexedDb } from '../../support/fresh-indexeddb.ts';
import { outboxStep, runOutboxSchedule } from '../../support/outbox-model.ts';

const SCHEDULES = Math.ceil(Number(process.env['OUTBOX_SCHEDULES'] ?? 300) / 10);

describe('two tablets with their vaults in IndexedDB', () => {
  it('do everything once and in order, lose no text silently and agree in the end', { timeout: 120_000 + SCHEDULES * 5_000 }, async () => {
    await fc.assert(fc.asyncProperty(fc.array(outboxStep, { minLength: 5, maxLength: 20 }), async (steps) => {
      freshIndexedDb();
      await runOutboxSchedule(steps, (tablet) => ({ open: () => openDexieVaultStore(`minglan-console-${tablet}`, 'mark') }));
    }), { numRuns: SCHEDULES });
    expect(SCHEDULES).toBeGreaterThan(0);
  });
});
