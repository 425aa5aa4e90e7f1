import { defineCommand } from 'citty';
import { type AuditHead, parseAuditHead } from '../audit/audit-row.ts';
import { readConfig } from '../config.ts';
import { openExistingStore } from '../store/open-data-store.ts';
import { systemDeps } from '../use-cases/deps.ts';
import { type DataFinding, verifyData, type VerifyReport } from '../use-cases/verify-data.ts';

/** `minglan verify`: checks everything that can be computed again, beside a running server too. Exit status 1 when anything is wrong. */
export const verifyCommand = defineCommand({
  meta: { name: 'verify', description: 'Check the database, every board\'s signed log and the audit log' },
  args: {
    'json': { type: 'boolean', description: 'one JSON object instead of lines' },
    'audit-head': { type: 'string', valueHint: 'SEQ:HASH', description: 'a head of the audit log noted earlier; the log must still contain it' },
  },
  async run({ args }) {
    const head = args['audit-head'];
    const anchor = head === undefined ? undefined : parseAuditHead(head);
    if (anchor === null) throw new Error('--audit-head is not SEQ:HASH, as an earlier check printed it');
    const report = await verifyFolder(readConfig(process.env).dataDir, anchor);
    process.stdout.write(args.json === true ? `${JSON.stringify(report)}\n` : reportText(report));
    if (report.findings.length > 0) process.exitCode = 1;
  },
});

/** Checks the data folder's database as it is; throws when there is none. */
export async function verifyFolder(dataDir: string, anchor?: AuditHead): Promise<VerifyReport> {
  const store = await openExistingStore(dataDir);
  try {
    return await verifyData(store, systemDeps(store).clock(), anchor);
  } finally {
    await store.close();
  }
}

/** A line per finding, then what was looked at. */
export function reportText(report: VerifyReport): string {
  const lines = report.findings.map((f: DataFinding) => `${f.area}${f.board === null ? '' : ` ${f.board}`}: ${f.what}: ${f.detail}`);
  for (const { board, kind, at } of report.forkReports) lines.push(`fork ${board}: ${kind}: reported by a reader, ${at}`);
  const looked = `${report.boards} boards, ${report.entries} entries, ${report.auditRows} audit rows (head ${report.auditHead})`;
  const outcome = report.findings.length === 0 ? 'all well' : `${report.findings.length} findings`;
  const reports = report.forkReports.length === 0 ? '' : `, ${report.forkReports.length} fork reports`;
  return `${[...lines, `${looked}: ${outcome}${reports}`].join('\n')}\n`;
}
