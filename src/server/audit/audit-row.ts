import { createHash } from 'node:crypto';
import type { AuditRow } from '../store/schema.ts';

/** What the first row follows. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** Key in `meta` of the newest row's place and hash; without it, rows cut off the end would leave no trace. */
export const AUDIT_HEAD_KEY = 'audit.head';

/** The newest row of the audit log: enough to notice later that anything up to it was changed. */
export interface AuditHead { readonly seq: number; readonly hash: string }

/** SHA-256 (hex) of a row and, through `prev_hash`, of all rows before it. A flat JSON array has one way to be written. */
export function auditHash(row: Omit<AuditRow, 'hash'>): string {
  const line = JSON.stringify([row.seq, row.at, row.actor, row.action, row.board, row.subject, row.detail, row.prev_hash]);
  return createHash('sha256').update(line).digest('hex');
}

/** `seq:hash`, as kept in `meta` and noted outside by the operator. */
export function auditHeadText(head: AuditHead): string {
  return `${head.seq}:${head.hash}`;
}

/** Reads `seq:hash`; null when it is not one. */
export function parseAuditHead(text: string): AuditHead | null {
  const found = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text);
  return found ? { seq: Number(found[1]), hash: found[2] ?? '' } : null;
}
