import type { Headline } from '../../domain/posting/headline.ts';
import type { Headlines } from '../../protocol/feed-file.ts';
import { toHeadlines } from '../../protocol/headline-columns.ts';
import type { ReadTx } from '../store/store.ts';
import { headlinesFromBodies } from './board-headlines.ts';

// Each publication writes the whole list anew, so this works on columns and never makes rows of them.

/** The columns of the list in use; made from the living bodies when there is none. */
export async function readColumns(tx: ReadTx, board: string): Promise<Headlines> {
  const file = await tx.selectFrom('feed_head').innerJoin('feed_file', 'feed_file.sha256', 'feed_head.headlines_sha256')
    .select('feed_file.json').where('feed_head.board', '=', board).executeTakeFirst();
  if (file && file.json !== null) return JSON.parse(Buffer.from(file.json).toString()) as Headlines;
  return toHeadlines(await headlinesFromBodies(tx, board), { board, name: '', size: 0 });
}

/** The columns without some postings, and with rows (newest first) before all others. */
export function changedColumns(columns: Headlines, without: ReadonlySet<string>, before: readonly Headline[]): Headlines {
  const added = toHeadlines(before, columns);
  const gone = new Set(columns.id.flatMap((id, i) => (without.has(id) ? [i] : [])));
  const merge = <T>(fresh: readonly T[], old: readonly T[]): T[] => [...fresh, ...(gone.size === 0 ? old : old.filter((_, i) => !gone.has(i)))];
  return {
    board: columns.board, name: columns.name, size: columns.size,
    id: merge(added.id, columns.id), revision: merge(added.revision, columns.revision), seq: merge(added.seq, columns.seq),
    title: merge(added.title, columns.title), kind: merge(added.kind, columns.kind), field: merge(added.field, columns.field),
    day: merge(added.day, columns.day), until: merge(added.until, columns.until), lifted: merge(added.lifted, columns.lifted),
    expiresAt: merge(added.expiresAt, columns.expiresAt), issuer: merge(added.issuer, columns.issuer), holds: merge(added.holds, columns.holds),
    initials: merge(added.initials, columns.initials),
  };
}

/** The file's text: canonical JSON, written by the platform, because all in it is of a kind that it writes alike. */
export function headlinesText(columns: Headlines, board: { readonly name: string; readonly size: number }): string {
  const { day, expiresAt, field, holds, id, initials, issuer, kind, lifted, revision, seq, title, until } = columns;
  return JSON.stringify({
    board: columns.board, day, expiresAt, field, holds, id, initials, issuer, kind, lifted, name: board.name, revision, seq, size: board.size, title, until,
  });
}
