import { readFile } from 'node:fs/promises';
import { defineCommand } from 'citty';
import { readConfig } from '../config.ts';
import { openExistingStore } from '../store/open-data-store.ts';
import { systemDeps } from '../use-cases/deps.ts';
import { importNotice, type ImportOutcome } from '../use-cases/import-notice.ts';

const notices = defineCommand({
  meta: { name: 'notices', description: 'Turn JSON notices of other systems into drafts, or issue them; each file by itself, none twice' },
  args: {
    board: { type: 'string', required: true, description: 'Code of the board' },
    issue: { type: 'boolean', default: false, description: 'Issue them at once' },
    json: { type: 'boolean', default: false, description: 'A line of JSON for each file' },
  },
  async run({ args }) {
    const files = args._;
    if (files.length === 0) throw new Error('name at least one file');
    const store = await openExistingStore(readConfig(process.env).dataDir);
    try {
      for (const file of files) {
        const outcome = await importFile(systemDeps(store), file, { board: args.board, issue: args.issue });
        process.stdout.write(`${args.json ? jsonLine(file, outcome) : textLine(file, outcome)}\n`);
        if (outcome.state === 'refused') process.exitCode = 1;
      }
    } finally {
      await store.close();
    }
  },
});

async function importFile(deps: Parameters<typeof importNotice>[0], file: string, options: { board: string; issue: boolean }): Promise<ImportOutcome> {
  let notice: unknown;
  try {
    notice = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'not JSON' : 'the file cannot be read';
    return { state: 'refused', reason, findings: [], warnings: [] };
  }
  return importNotice(deps, { kind: 'import', id: 'notices' }, notice, options);
}

/** What was found is named by place and kind, never by its text: this line may end up in a log. */
function jsonLine(file: string, outcome: ImportOutcome): string {
  const findings = outcome.state === 'refused' ? outcome.findings.map(({ kind, path }) => ({ kind, path })) : [];
  return JSON.stringify({
    file, postingId: outcome.state === 'refused' ? null : outcome.postingId, state: outcome.state, findings, warnings: outcome.warnings,
    ...(outcome.state === 'refused' ? { reason: outcome.reason } : {}),
  });
}

function textLine(file: string, outcome: ImportOutcome): string {
  const first = outcome.state === 'refused'
    ? `${file}: refused: ${outcome.reason}${outcome.findings.map((f) => `\n  ${f.kind} at ${f.path}`).join('')}` : `${file}: ${outcome.state} ${outcome.postingId}`;
  return [first, ...outcome.warnings.map((w) => `  ${w}`)].join('\n');
}

/** `minglan import`: what other systems have published, brought over. */
export const importCommand = defineCommand({ meta: { name: 'import', description: 'Import notices of other systems' }, subCommands: { notices } });
