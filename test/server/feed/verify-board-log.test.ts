import { describe, expect, it } from 'vitest';
import type { WriteTx } from '../../../src/server/store/store.ts';
import { verifyBoardLog } from '../../../src/server/feed/verify-board-log.ts';
import { sampleId } from '../../support/sample-posting.ts';
import { SignedBoard } from '../../support/signed-board.ts';
import { VILLAGE } from '../../support/test-deps.ts';

const zeros = '0'.repeat(64);

/** The file that the board's head or its first page names. */
async function named(tx: WriteTx, kind: 'index' | 'headlines' | 'page'): Promise<{ sha256: string; json: Uint8Array }> {
  const head = await tx.selectFrom('feed_head').selectAll().where('board', '=', VILLAGE).executeTakeFirstOrThrow();
  const page = await tx.selectFrom('feed_page').select('sha256').where('board', '=', VILLAGE).orderBy('from_seq').executeTakeFirstOrThrow();
  const sha256 = { index: head.index_sha256, headlines: head.headlines_sha256, page: page.sha256 }[kind];
  const { json } = await tx.selectFrom('feed_file').select('json').where('sha256', '=', sha256).executeTakeFirstOrThrow();
  return { sha256, json: json ?? new Uint8Array() };
}

async function swapText(tx: WriteTx, kind: 'index' | 'headlines' | 'page', from: string, to: string): Promise<void> {
  const { sha256, json } = await named(tx, kind);
  await tx.updateTable('feed_file').set({ json: new Uint8Array(Buffer.from(Buffer.from(json).toString().replace(from, to))) }).where('sha256', '=', sha256).execute();
}

async function lose(tx: WriteTx, kind: 'index' | 'headlines' | 'page'): Promise<void> {
  await tx.deleteFrom('feed_file').where('sha256', '=', (await named(tx, kind)).sha256).execute();
}

/** Ways in which a row can come to lie, and what is said of it. */
const damages: readonly [string, string, (tx: WriteTx) => Promise<unknown>][] = [
  ['an entry\'s time', 'entries', (tx) => tx.updateTable('feed_entry').set({ at: '2020-01-01T00:00:00.000Z' }).where('seq', '=', 2).execute()],
  ['an entry\'s body hash', 'root', (tx) => tx.updateTable('feed_entry').set({ body_hash: zeros }).where('seq', '=', 1).execute()],
  ['an entry\'s leaf', 'entries', (tx) => tx.updateTable('feed_entry').set({ leaf_hash: zeros }).where('seq', '=', 0).execute()],
  ['a lost entry', 'entries', (tx) => tx.deleteFrom('feed_entry').where('seq', '=', 4).execute()],
  ['a lost body', 'body', (tx) => tx.deleteFrom('feed_body').where('seq', '=', 3).execute()],
  ['a body that should be forgotten', 'body', (tx) => tx.insertInto('feed_body').values({ board: VILLAGE, seq: 0, live: 1, json: '{}' }).execute()],
  ['a page\'s bytes', 'page', (tx) => swapText(tx, 'page', '通知', '通告')],
  ['a page\'s root', 'index', (tx) => tx.updateTable('feed_page').set({ root: zeros }).where('from_seq', '=', 0).execute()],
  ['a page\'s count', 'page', (tx) => tx.updateTable('feed_page').set({ live: 9 }).where('from_seq', '=', 0).execute()],
  ['a lost page', 'file', (tx) => lose(tx, 'page')],
  ['the index', 'index', (tx) => swapText(tx, 'index', '"live":', '"live":1')],
  ['a lost index', 'file', (tx) => lose(tx, 'index')],
  ['the headlines', 'headlines', (tx) => swapText(tx, 'headlines', '通知', '通告')],
  ['lost headlines', 'file', (tx) => lose(tx, 'headlines')],
  ['the head\'s signature', 'head', (tx) => tx.updateTable('feed_head').set((eb) => ({ jws: eb.fn<string>('replace', ['jws', eb.val('.'), eb.val('.A')]) })).where('board', '=', VILLAGE).execute()],
  ['a lost head', 'head', (tx) => tx.deleteFrom('feed_head').where('board', '=', VILLAGE).execute()],
  ['the board\'s size', 'size', (tx) => tx.updateTable('board').set({ size: 99 }).where('code', '=', VILLAGE).execute()],
  ['the bytes of a file that was let go', 'file', (tx) => tx.updateTable('feed_file').set({ json: new Uint8Array([1]) }).where('gone_at', 'is not', null).execute()],
];

describe('verifying a board\'s log', () => {
  it.each(damages)('finds %s', async (_, what, damage) => {
    const board = await SignedBoard.start();
    await board.publish(4);
    await board.accepted();
    await board.append(board.upsert(sampleId(1)));
    expect(await board.store.read((tx) => verifyBoardLog(tx, VILLAGE, board.deps.clock()))).toEqual([]);
    await board.store.write(damage);
    const found = await board.store.read((tx) => verifyBoardLog(tx, VILLAGE, board.deps.clock()));
    expect(found.map((d) => d.what)).toContain(what);
    expect(JSON.stringify(found)).not.toContain('通');
  });

  it('has nothing to say of a board without postings, and says so of one that is not there', async () => {
    const board = await SignedBoard.start();
    expect(await board.store.read((tx) => verifyBoardLog(tx, VILLAGE, board.deps.clock()))).toEqual([]);
    expect(await board.store.read((tx) => verifyBoardLog(tx, '350524999', board.deps.clock()))).toMatchObject([{ what: 'size' }]);
  });
});
