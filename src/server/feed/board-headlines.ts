import type { Headline } from '../../domain/posting/headline.ts';
import type { Body } from '../../protocol/body.ts';
import type { ReadTx } from '../store/store.ts';
import { headlineOf } from './headline-of.ts';

/** The live postings of a board, newest first, made from the living bodies themselves. */
export async function headlinesFromBodies(tx: ReadTx, board: string): Promise<Headline[]> {
  const rows = await tx.selectFrom('feed_body').select(['seq', 'json'])
    .where('board', '=', board).where('live', '=', 1).orderBy('seq', 'desc').execute();
  return rows.flatMap((row) => {
    const body = JSON.parse(row.json) as Body;
    return 'posting' in body ? [headlineOf(body.posting, row.seq)] : [];
  });
}
