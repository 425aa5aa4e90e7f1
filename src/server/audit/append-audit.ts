import type { Instant } from '../../domain/civil-date.ts';
import type { AuditRow } from '../store/schema.ts';
import type { WriteTx } from '../store/store.ts';
import { type Actor, actorText } from './actor.ts';
import { AUDIT_HEAD_KEY, type AuditHead, auditHash, auditHeadText, FIRST_PREVIOUS_HASH, parseAuditHead } from './audit-row.ts';

/** One thing that was done. `detail` holds ids, numbers and words of ours; never content and never a person's data. */
export interface AuditEvent {
  readonly at: Instant;
  readonly actor: Actor;
  readonly action: string;
  readonly board?: string;
  readonly subject?: string;
  readonly detail?: Readonly<Record<string, string | number | null>>;
}

/** Rows that fit in one statement of any engine. */
const BATCH = 100;

/** Adds rows to the hash chain in the caller's transaction: no effect without its trace, no trace without its effect. */
export async function appendAudit(tx: WriteTx, events: readonly AuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  let head = await lockedHead(tx);
  const rows: AuditRow[] = [];
  for (const event of events) {
    const row = {
      seq: head.seq + 1, at: event.at, actor: actorText(event.actor), action: event.action,
      board: event.board ?? null, subject: event.subject ?? null, detail: JSON.stringify(event.detail ?? {}), prev_hash: head.hash,
    };
    head = { seq: row.seq, hash: auditHash(row) };
    rows.push({ ...row, hash: head.hash });
  }
  for (let i = 0; i < rows.length; i += BATCH) await tx.insertInto('audit').values(rows.slice(i, i + BATCH)).execute();
  await tx.updateTable('meta').set({ value: auditHeadText(head) }).where('key', '=', AUDIT_HEAD_KEY).execute();
}

/** The head, with its row locked: where several processes write at once, the second waits here and then sees the first one's row. */
async function lockedHead(tx: WriteTx): Promise<AuditHead> {
  const value = auditHeadText({ seq: 0, hash: FIRST_PREVIOUS_HASH });
  await tx.insertInto('meta').values({ key: AUDIT_HEAD_KEY, value }).onConflict((c) => c.column('key').doNothing()).execute();
  const row = await tx.updateTable('meta').set((eb) => ({ value: eb.ref('value') })).where('key', '=', AUDIT_HEAD_KEY)
    .returning('value').executeTakeFirstOrThrow();
  const head = parseAuditHead(row.value);
  if (head === null) throw new Error('the head of the audit log is damaged: run `minglan verify`');
  return head;
}
