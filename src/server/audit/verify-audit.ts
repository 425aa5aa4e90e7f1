import type { AuditRow } from '../store/schema.ts';
import type { ReadTx } from '../store/store.ts';
import { AUDIT_HEAD_KEY, type AuditHead, auditHash, auditHeadText, FIRST_PREVIOUS_HASH, parseAuditHead } from './audit-row.ts';

/**
 * `changed`: a row does not fit its own hash. `broken`: it does not follow the row before it (one was deleted, added or moved).
 * `missing`: a place is empty. `cut`: the log ends before its recorded head. `beyond`: rows after the recorded head.
 * `no-head`: the recorded head is gone or damaged. `anchor`: the log does not contain a head that was noted outside.
 * `untraced`: an entry of a board's signed log without its audit row.
 */
export type AuditProblem = 'changed' | 'broken' | 'missing' | 'cut' | 'beyond' | 'no-head' | 'anchor' | 'untraced';

/** `seq`: the audit row concerned; for `untraced` the entry's place in the board's log. */
export interface AuditFinding { readonly problem: AuditProblem; readonly seq: number; readonly board?: string }

export interface AuditReport { readonly rows: number; readonly head: AuditHead; readonly findings: readonly AuditFinding[] }

const BATCH = 1000;

/**
 * Reads the whole audit log and reports every row that was flipped, deleted, inserted or swapped, and a cut-off end.
 *
 * What it cannot find: whoever can write to the database can compute the whole chain and its recorded head anew.
 * Against that, give `anchor`, a head noted outside the database (the nightly log line, or the output of `minglan verify`);
 * and entries of the signed logs without an audit row are reported, so that a trace cannot go without the log telling.
 */
export async function verifyAudit(tx: ReadTx, anchor?: AuditHead): Promise<AuditReport> {
  const findings: AuditFinding[] = [];
  let head: AuditHead = { seq: 0, hash: FIRST_PREVIOUS_HASH };
  let anchored = anchor === undefined || anchor.seq === 0;
  let rows = 0;
  for (;;) {
    const batch = await nextRows(tx, head.seq);
    for (const row of batch) {
      if (row.seq !== head.seq + 1) findings.push({ problem: 'missing', seq: head.seq + 1 });
      if (row.prev_hash !== head.hash) findings.push({ problem: 'broken', seq: row.seq });
      if (auditHash(row) !== row.hash) findings.push({ problem: 'changed', seq: row.seq });
      if (row.seq === anchor?.seq && row.hash === anchor.hash) anchored = true;
      head = { seq: row.seq, hash: row.hash };
    }
    rows += batch.length;
    if (batch.length < BATCH) break;
  }
  const recorded = await recordedHead(tx);
  findings.push(...compareHeads(head, recorded));
  if (!anchored && anchor !== undefined) findings.push({ problem: 'anchor', seq: anchor.seq });
  findings.push(...await untraced(tx));
  return { rows, head, findings };
}

/** The newest head as recorded, to be noted outside the database. Null before the first row, or when damaged. */
export async function recordedHead(tx: ReadTx): Promise<AuditHead | null | 'damaged'> {
  const row = await tx.selectFrom('meta').select('value').where('key', '=', AUDIT_HEAD_KEY).executeTakeFirst();
  return row === undefined ? null : parseAuditHead(row.value) ?? 'damaged';
}

function compareHeads(found: AuditHead, recorded: AuditHead | null | 'damaged'): AuditFinding[] {
  if (recorded === null) return found.seq === 0 ? [] : [{ problem: 'no-head', seq: found.seq }];
  if (recorded === 'damaged') return [{ problem: 'no-head', seq: found.seq }];
  if (recorded.seq > found.seq) return [{ problem: 'cut', seq: found.seq + 1 }];
  if (recorded.seq < found.seq) return [{ problem: 'beyond', seq: recorded.seq + 1 }];
  return auditHeadText(recorded) === auditHeadText(found) ? [] : [{ problem: 'broken', seq: found.seq }];
}

function nextRows(tx: ReadTx, after: number): Promise<AuditRow[]> {
  return tx.selectFrom('audit').selectAll().where('seq', '>', after).orderBy('seq').limit(BATCH).execute();
}

/** Every entry of a board's log was caused by something that left an audit row about the same posting. */
async function untraced(tx: ReadTx): Promise<AuditFinding[]> {
  const rows = await tx.selectFrom('feed_entry as e').select(['e.board', 'e.seq'])
    .where((eb) => eb.not(eb.exists(eb.selectFrom('audit as a').select('a.seq')
      .whereRef('a.subject', '=', 'e.posting_id').whereRef('a.board', '=', 'e.board').whereRef('a.at', '=', 'e.at'))))
    .orderBy('e.board').orderBy('e.seq').execute();
  return rows.map((r) => ({ problem: 'untraced', seq: r.seq, board: r.board }));
}
