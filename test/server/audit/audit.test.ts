import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../src/domain/civil-date.ts';
import { appendAudit, type AuditEvent } from '../../../src/server/audit/append-audit.ts';
import { AUDIT_HEAD_KEY, type AuditHead, auditHash, auditHeadText } from '../../../src/server/audit/audit-row.ts';
import { verifyAudit } from '../../../src/server/audit/verify-audit.ts';
import type { AuditRow } from '../../../src/server/store/schema.ts';
import type { Store, WriteTx } from '../../../src/server/store/store.ts';
import { tempStore } from '../../support/temp-store.ts';

const event = (i: number): AuditEvent => ({
  at: instantOf(1_790_000_000_000 + i), actor: { kind: 'user', id: `u${i % 3}` }, action: i % 2 ? 'posting.issue' : 'board.register',
  ...(i % 2 ? { board: '350524', subject: `p${i}` } : {}), detail: { n: i },
});

async function filled(rows: number): Promise<Store> {
  const store = await tempStore();
  for (let i = 0; i < rows; i += 5) {
    await store.write((tx) => appendAudit(tx, Array.from({ length: Math.min(5, rows - i) }, (_, j) => event(i + j))));
  }
  return store;
}

const report = (store: Store, anchor?: AuditHead) => store.read((tx) => verifyAudit(tx, anchor));
const change = (tx: WriteTx, seq: number, row: Partial<AuditRow>) => tx.updateTable('audit').set(row).where('seq', '=', seq).execute();
const rowAt = (tx: WriteTx, seq: number) => tx.selectFrom('audit').selectAll().where('seq', '=', seq).executeTakeFirstOrThrow();

/** Tampers inside a transaction, looks, and undoes it, so that one log serves every case. */
async function findingsAfter(store: Store, tamper: (tx: WriteTx) => Promise<unknown>, anchor?: AuditHead): Promise<readonly string[]> {
  const undo = new Error('undo');
  let problems: readonly string[] = [];
  await store.write(async (tx) => {
    await tamper(tx);
    problems = (await verifyAudit(tx, anchor)).findings.map((f) => f.problem);
    throw undo;
  }).catch((error: unknown) => { if (error !== undo) throw error; });
  return problems;
}

describe('the audit log', () => {
  it('is sound as it is written, also when it is empty', async () => {
    expect((await report(await tempStore())).findings).toEqual([]);
    const sound = await report(await filled(23));
    expect(sound).toMatchObject({ rows: 23, findings: [], head: { seq: 23 } });
  });

  it('shows every flip of every column of every row', async () => {
    const store = await filled(12);
    const columns = ['at', 'actor', 'action', 'board', 'subject', 'detail', 'prev_hash', 'hash'] as const;
    for (let seq = 1; seq <= 12; seq += 1) {
      for (const column of columns) {
        const found = await findingsAfter(store, async (tx) => {
          const was = (await rowAt(tx, seq))[column];
          await change(tx, seq, { [column]: was === null ? '' : flipped(was) });
        });
        expect(found, `${column} of ${seq}`).not.toEqual([]);
      }
    }
    expect((await report(store)).findings).toEqual([]);
  });

  it('shows every deleted row, every swapped pair and every inserted row', async () => {
    const store = await filled(12);
    for (let seq = 1; seq <= 12; seq += 1) {
      const deletion = (tx: WriteTx) => tx.deleteFrom('audit').where('seq', '=', seq).execute();
      expect(await findingsAfter(store, deletion), `deleted ${seq}`).not.toEqual([]);
      const closedGap = async (tx: WriteTx) => {
        await deletion(tx);
        for (let later = seq + 1; later <= 12; later += 1) await change(tx, later, { seq: later - 1 });
      };
      expect(await findingsAfter(store, closedGap), `deleted ${seq}, gap closed`).not.toEqual([]);
      for (let other = seq + 1; other <= 12; other += 1) {
        expect(await findingsAfter(store, (tx) => swap(tx, seq, other)), `swapped ${seq} and ${other}`).not.toEqual([]);
      }
    }
  });

  it('shows random tampering by someone who knows how a row is hashed, unless all later rows and the head are made anew', async () => {
    const store = await filled(20);
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 20 }), fc.string({ minLength: 1, maxLength: 8 }), async (seq, action) => {
      const found = await findingsAfter(store, async (tx) => {
        const row = { ...await rowAt(tx, seq), action: `x${action}`.replaceAll('\0', '') };
        await change(tx, seq, { ...row, hash: auditHash(row) });
      });
      expect(found).not.toEqual([]);
    }), { numRuns: 60 });
  });

  it('shows a cut-off end by the recorded head', async () => {
    const store = await filled(12);
    for (let last = 0; last < 12; last += 1) {
      const cut = (tx: WriteTx) => tx.deleteFrom('audit').where('seq', '>', last).execute();
      expect(await findingsAfter(store, cut)).toEqual(['cut']);
    }
    expect(await findingsAfter(store, (tx) => tx.deleteFrom('meta').where('key', '=', AUDIT_HEAD_KEY).execute())).toEqual(['no-head']);
    expect(await findingsAfter(store, (tx) => setHead(tx, 'nonsense'))).toEqual(['no-head']);
  });

  it('shows a log made anew from some row on, head included, only against a head noted outside', async () => {
    const store = await filled(12);
    const { head } = await report(store);
    const rewrite = async (tx: WriteTx) => {
      let previous = (await rowAt(tx, 4)).hash;
      for (let seq = 5; seq <= 12; seq += 1) {
        const row = { ...await rowAt(tx, seq), actor: 'user:somebody-else', prev_hash: previous };
        previous = auditHash(row);
        await change(tx, seq, { ...row, hash: previous });
      }
      await setHead(tx, auditHeadText({ seq: 12, hash: previous }));
    };
    expect(await findingsAfter(store, rewrite)).toEqual([]);
    expect(await findingsAfter(store, rewrite, head)).toEqual(['anchor']);
    const cutWithHead = async (tx: WriteTx) => {
      await tx.deleteFrom('audit').where('seq', '>', 9).execute();
      await setHead(tx, auditHeadText({ seq: 9, hash: (await rowAt(tx, 9)).hash }));
    };
    expect(await findingsAfter(store, cutWithHead)).toEqual([]);
    expect(await findingsAfter(store, cutWithHead, head)).toEqual(['anchor']);
    expect((await report(store, head)).findings).toEqual([]);
  });

  it('holds nothing of a transaction that failed', async () => {
    const store = await filled(3);
    await store.write(async (tx) => {
      await appendAudit(tx, [event(99)]);
      throw new Error('midway');
    }).catch(() => {});
    expect(await report(store)).toMatchObject({ rows: 3, findings: [] });
  });

  it('stays one chain under many writers', async () => {
    const store = await tempStore();
    await Promise.all(Array.from({ length: 100 }, (_, i) => store.write((tx) => appendAudit(tx, [event(i)]))));
    expect(await report(store)).toMatchObject({ rows: 100, findings: [] });
  });
});

function flipped(text: string): string {
  const at = Math.floor(text.length / 2);
  return text.slice(0, at) + (text[at] === 'a' ? 'b' : 'a') + text.slice(at + 1);
}

async function swap(tx: WriteTx, a: number, b: number): Promise<void> {
  await change(tx, a, { seq: 1_000_000 });
  await change(tx, b, { seq: a });
  await change(tx, 1_000_000, { seq: b });
}

function setHead(tx: WriteTx, value: string) {
  return tx.updateTable('meta').set({ value }).where('key', '=', AUDIT_HEAD_KEY).execute();
}
