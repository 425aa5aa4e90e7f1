import type { Instant } from '../../domain/civil-date.ts';
import { type AuditHead, auditHeadText } from '../audit/audit-row.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import { verifyBoardLog } from '../feed/verify-board-log.ts';
import type { Store } from '../store/store.ts';
import { type DraftFinding, missingDrafts, verifyDrafts } from './drafts/verify-drafts.ts';
import { type MediaFinding, verifyMediaFiles, verifyMediaUses } from './verify-media.ts';
import { verifyPostings } from './verify-postings.ts';

/** One thing that is not as it must be. `what` is a stable word; `detail` names ids and numbers only. */
export interface DataFinding {
  readonly area: 'database' | 'log' | 'posting' | 'media' | 'draft' | 'audit';
  readonly board: string | null;
  readonly what: string;
  readonly detail: string;
}

/** `auditHead` (`seq:hash`) is worth noting outside the database: a later check can be given it. */
export interface VerifyReport {
  readonly boards: number;
  readonly entries: number;
  readonly auditRows: number;
  readonly auditHead: string;
  /** What readers proved of forks, by board; damage done elsewhere, so no finding about this data. */
  readonly forkReports: readonly { readonly board: string; readonly kind: string; readonly at: string }[];
  readonly findings: readonly DataFinding[];
}

/** Checks all that can be computed again: the engine's files, each board's log, the postings beside it, drafts and their steps, media, and the audit log. Reads only. */
export async function verifyData(store: Store, now: Instant, anchor?: AuditHead): Promise<VerifyReport> {
  const findings: DataFinding[] = (await store.check()).map((detail) => ({ area: 'database', board: null, what: 'engine', detail }));
  const boards = await store.read((tx) => tx.selectFrom('board').select(['code', 'size']).orderBy('code').execute());
  for (const { code } of boards) {
    // One consistent look per board: beside a running server the check must not mix two states.
    const [log, postings, uses, drafts] = await store.read(async (tx) => (
      [await verifyBoardLog(tx, code, now), await verifyPostings(tx, code), await verifyMediaUses(tx, code), await verifyDrafts(tx, code)] as const
    ));
    findings.push(...log.map((d) => ({ area: 'log' as const, board: code, what: d.what, detail: d.detail })));
    findings.push(...postings.map((d) => ({ area: 'posting' as const, board: code, what: d.what, detail: d.detail })));
    findings.push(...mediaFindings(uses, code), ...draftFindings(drafts, code));
  }
  findings.push(...mediaFindings(await store.read(verifyMediaFiles), null), ...draftFindings(await store.read(missingDrafts), null));
  const audit = await store.read((tx) => verifyAudit(tx, anchor));
  findings.push(...audit.findings.map((f) => ({ area: 'audit' as const, board: f.board ?? null, what: f.problem, detail: `at ${f.seq}` })));
  const forkReports = await store.read((tx) => tx.selectFrom('fork_report').select(['board', 'kind', 'at']).orderBy('at').orderBy('id').execute());
  return {
    forkReports, boards: boards.length, entries: boards.reduce((sum, b) => sum + b.size, 0), auditRows: audit.rows, auditHead: auditHeadText(audit.head), findings,
  };
}

function mediaFindings(found: readonly MediaFinding[], board: string | null): DataFinding[] {
  return found.map(({ what, detail }) => ({ area: 'media', board, what, detail }));
}

function draftFindings(found: readonly DraftFinding[], board: string | null): DataFinding[] {
  return found.map(({ what, detail }) => ({ area: 'draft', board, what, detail }));
}
