import { boardLevel, parentOf } from '../../domain/unit/board-code.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../audit/actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { WriteTx } from '../store/store.ts';
import type { Deps } from './deps.ts';
import { isUsableText } from './text-issues.ts';
import type { Invalid } from './use-case-error.ts';

/** `code`: statistical code, 6, 9 or 12 digits, which also gives its level and what it lies under. */
export interface NewBoard { readonly code: string; readonly name: string }

export interface RegisteredBoards { readonly added: readonly string[]; readonly renamed: readonly string[] }

const BATCH = 100;

/** Makes boards known, with their names. Boards that are known already stay as they are, or take the new name; doing it twice does it once. */
export async function registerBoards(deps: Deps, actor: Actor, boards: readonly NewBoard[]): Promise<Result<RegisteredBoards, Invalid>> {
  return deps.store.write(async (tx) => {
    const known = new Map((await tx.selectFrom('board').select(['code', 'name']).execute()).map((b) => [b.code, b.name]));
    const issues = boardIssues(boards, new Set(known.keys()));
    if (issues.length > 0) return err({ kind: 'invalid', issues });
    const wanted = new Map(boards.map((b) => [b.code, b.name]));
    const added = [...wanted.keys()].filter((code) => !known.has(code));
    const renamed = [...wanted].filter(([code, name]) => known.has(code) && known.get(code) !== name).map(([code]) => code);
    await addBoards(tx, added.map((code) => ({ code, name: wanted.get(code) ?? '' })));
    for (const code of renamed) {
      await tx.updateTable('board').set((eb) => ({ name: wanted.get(code) ?? '', changed: eb('changed', '+', 1) })).where('code', '=', code).execute();
    }
    const at = deps.clock();
    await appendAudit(tx, [
      ...added.map((board) => ({ at, actor, action: 'board.register', board })),
      ...renamed.map((board) => ({ at, actor, action: 'board.rename', board })),
    ]);
    return ok({ added, renamed });
  });
}

function boardIssues(boards: readonly NewBoard[], known: ReadonlySet<string>): { path: string; message: string }[] {
  const codes = new Set([...known, ...boards.map((b) => b.code)]);
  return boards.flatMap(({ code, name }, i) => {
    const parent = parentOf(code);
    if (boardLevel(code) === null) return [{ path: `${i}.code`, message: 'not a board code' }];
    if (parent !== null && !codes.has(parent)) return [{ path: `${i}.code`, message: 'the board above it is unknown' }];
    if (name.trim() === '' || name.length > 200 || !isUsableText(name)) return [{ path: `${i}.name`, message: 'not a name' }];
    return [];
  });
}

async function addBoards(tx: WriteTx, boards: readonly NewBoard[]): Promise<void> {
  const rows = boards.map(({ code, name }) => ({ code, name, level: boardLevel(code) ?? '', parent: parentOf(code), size: 0, changed: 0 }));
  for (let i = 0; i < rows.length; i += BATCH) await tx.insertInto('board').values(rows.slice(i, i + BATCH)).execute();
}
