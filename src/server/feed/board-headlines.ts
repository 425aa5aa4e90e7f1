import type { Headline } from '../../domain/posting/headline.ts';
import type { Body } from '../../protocol/body.ts';
import type { Headlines } from '../../protocol/feed-file.ts';
import { headlineRows } from '../../protocol/headline-columns.ts';
import type { ReadTx } from '../store/store.ts';
import { headlineOf } from './headline-of.ts';

/** The live postings of a board, newest first, as its headlines file has them; also for server-rendered lists. Empty for a board without a head. */
export async function boardHeadlines(tx: ReadTx, board: string): Promise<Headline[]> {
  const file = await tx.selectFrom('feed_head').innerJoin('feed_file', 'feed_file.sha256', 'feed_head.headlines_sha256')
    .select('feed_file.json').where('feed_head.board', '=', board).executeTakeFirst();
  if (!file) return [];
  if (file.json === null) return headlinesFromBodies(tx, board);
  const rows = headlineRows(JSON.parse(Buffer.from(file.json).toString()) as Headlines);
  return rows.ok ? rows.value : headlinesFromBodies(tx, board);
}

/** The same list, made from the living bodies themselves. */
export async function headlinesFromBodies(tx: ReadTx, board: string): Promise<Headline[]> {
  const rows = await tx.selectFrom('feed_body').select(['seq', 'json'])
    .where('board', '=', board).where('live', '=', 1).orderBy('seq', 'desc').execute();
  return rows.flatMap((row) => {
    const body = JSON.parse(row.json) as Body;
    return 'posting' in body ? [headlineOf(body.posting, row.seq)] : [];
  });
}
