// A program of its own: takes numbered operations, the two writers each every other draft, and says what each was answered, until it is killed.
import { applyOperation } from '../../../src/server/use-cases/operations/apply-operation.ts';
import { systemDeps } from '../../../src/server/use-cases/deps.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite/open-sqlite-store.ts';
import { numberedOperation, TAKERS } from '../../support/numbered-operations.ts';

const [file = '', board = '', from = '0'] = process.argv.slice(2);
const store = await openSqliteStore({ file, migrate: false });
const deps = { ...systemDeps(store), demo: false };
const writers = 2;

async function workForEver(writer: number): Promise<void> {
  for (let draft = Number(from) + writer; ; draft += writers) {
    for (let step = 0; step < TAKERS.length; step += 1) {
      const n = draft * TAKERS.length + step;
      const { by, op } = numberedOperation(n, board);
      const result = await applyOperation(deps, `token-of-${by}`, op);
      process.stdout.write(`${n} ${JSON.stringify(result)}\n`);
    }
  }
}

await Promise.all(Array.from({ length: writers }, (_, i) => workForEver(i)));
