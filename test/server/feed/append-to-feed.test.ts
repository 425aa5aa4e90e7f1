import { describe, expect, it } from 'vitest';
import type { FeedIndex } from '../../../src/protocol/feed-file.ts';
import { verifyHeadlines } from '../../../src/protocol/headline-columns.ts';
import { verifyIndex } from '../../../src/protocol/verify-index.ts';
import { appendToFeed } from '../../../src/server/feed/append-to-feed.ts';
import { waitingBoards } from '../../../src/server/feed/publish-waiting.ts';
import { serveChain } from '../../../src/server/feed/serve-chain.ts';
import { verifyBoardLog } from '../../../src/server/feed/verify-board-log.ts';
import { SignedBoard } from '../../support/signed-board.ts';
import { sampleId, samplePosting } from '../../support/sample-posting.ts';
import { COUNTY, TOWNSHIP, VILLAGE } from '../../support/test-deps.ts';

const indexOf = async (board: SignedBoard) => JSON.parse(Buffer.from(await board.file('index', (await board.accepted()).head.index)).toString()) as FeedIndex;

describe('publishing into a board\'s log', () => {
  it('numbers entries in order and makes everything a reader checks', async () => {
    const board = await SignedBoard.start();
    for (let size = 1; size <= 9; size += 1) {
      const appended = await board.append(board.upsert());
      expect(appended).toMatchObject({ size, entries: [{ seq: size - 1, kind: 'upsert', revision: 1 }] });
      const { head } = await board.accepted();
      expect(head.size).toBe(size);
      expect(verifyIndex(await board.file('index', head.index), head, null)).toMatchObject({ ok: true });
      const list = verifyHeadlines(await board.file('headlines', head.headlines), head);
      expect(list).toMatchObject({ ok: true, value: { name: '玉湖村', rows: { length: size } } });
    }
    expect((await indexOf(board)).pages.map((p) => [p.from, p.to])).toEqual([[0, 8], [8, 9]]);
    expect(await board.store.read((tx) => verifyBoardLog(tx, VILLAGE, board.deps.clock()))).toEqual([]);
  });

  it('writes no list, page or head until somebody asks, and then one set for all that wait', async () => {
    const board = await SignedBoard.start();
    const files = () => board.store.read((tx) => tx.selectFrom('feed_file').select('kind').where('board', '=', VILLAGE).execute());
    await board.publish(3);
    expect(await files()).toEqual([]);
    expect(await board.store.read((tx) => waitingBoards(tx))).toEqual([VILLAGE]);
    expect(await board.store.read((tx) => verifyBoardLog(tx, VILLAGE, board.deps.clock()))).toEqual([]);
    expect((await board.accepted()).head.size).toBe(3);
    expect((await files()).map((f) => f.kind).sort()).toEqual(['headlines', 'index', 'page', 'page']);
    await board.publish(2);
    expect(await board.store.read((tx) => verifyBoardLog(tx, VILLAGE, board.deps.clock()))).toEqual([]);
    expect((await board.accepted()).head.size).toBe(5);
    expect(await board.store.read((tx) => waitingBoards(tx))).toEqual([]);
  });

  it('takes a withdrawn posting out of what waits, at once', async () => {
    const board = await SignedBoard.start();
    await board.publish(3);
    await board.append(board.tombstone(sampleId(2)));
    expect(await board.store.read((tx) => waitingBoards(tx))).toEqual([]);
    const { head } = await board.accepted();
    const list = verifyHeadlines(await board.file('headlines', head.headlines), head);
    expect(list).toMatchObject({ ok: true, value: { rows: [{ id: sampleId(3) }, { id: sampleId(1) }] } });
    expect(await board.store.read((tx) => verifyBoardLog(tx, VILLAGE, board.deps.clock()))).toEqual([]);
  });

  it('leaves full pages alone', async () => {
    const board = await SignedBoard.start();
    const long = '全'.repeat(19_000);
    const change = (n: number) => {
      const posting = samplePosting({ board: VILLAGE, id: sampleId(n), revision: 1, now: board.deps.clock(), kind: 'announcement' });
      return { kind: 'upsert' as const, posting: { ...posting, blocks: [{ type: 'paragraph' as const, text: long }] } };
    };
    await board.append(change(1), change(2));
    const before = (await indexOf(board)).pages;
    expect(before.map((p) => [p.from, p.to])).toEqual([[0, 2]]);
    await board.append(change(3), change(4), change(5));
    expect((await indexOf(board)).pages.map((p) => [p.from, p.to])).toEqual([[0, 2], [2, 4], [4, 5]]);
    expect((await indexOf(board)).pages[0]).toEqual(before[0]);
  });

  it('takes a batch of hundreds at once, with one set of files', async () => {
    const board = await SignedBoard.start();
    const changes = Array.from({ length: 600 }, () => board.upsert());
    const { size, entries } = await board.append(...changes);
    expect(size).toBe(600);
    expect(entries.map((e) => e.seq)).toEqual(Array.from({ length: 600 }, (_, i) => i));
    await board.accepted();
    const files = await board.store.read((tx) => tx.selectFrom('feed_file').select('kind').where('board', '=', VILLAGE).execute());
    expect(files.filter((f) => f.kind === 'index')).toHaveLength(1);
    expect(files.filter((f) => f.kind === 'page')).toHaveLength((await indexOf(board)).pages.length);
    expect(await board.store.read((tx) => verifyBoardLog(tx, VILLAGE, board.deps.clock()))).toEqual([]);
  });

  it('keeps only the last word on a posting that changes twice in one batch', async () => {
    const board = await SignedBoard.start();
    const first = board.upsert(), second = board.upsert(sampleId(1)), other = board.upsert();
    await board.append(first, other, second);
    const tail = await board.tail(0);
    expect(tail.upserts.map((l) => l.body !== null)).toEqual([false, true, true]);
    expect(await board.store.read((tx) => verifyBoardLog(tx, VILLAGE, board.deps.clock()))).toEqual([]);
  });

  it('numbers without a gap when many publish at once', async () => {
    const board = await SignedBoard.start();
    await Promise.all(Array.from({ length: 12 }, () => board.append(board.upsert())));
    expect((await board.tail(0)).upserts.map((l) => l.entry.seq)).toEqual(Array.from({ length: 12 }, (_, i) => i));
  });

  it('writes nothing at all when the caller\'s transaction fails', async () => {
    const board = await SignedBoard.start();
    await board.publish(1);
    await expect(board.store.write(async (tx) => {
      await appendToFeed(tx, VILLAGE, [board.upsert()], board.env);
      throw new Error('later');
    })).rejects.toThrow('later');
    expect((await board.accepted()).head.size).toBe(1);
    expect((await board.append(board.upsert())).entries[0]?.seq).toBe(1);
  });

  it('refuses what no reader would accept, before it can stand in the log for ever', async () => {
    const board = await SignedBoard.start();
    const good = board.upsert();
    if (good.kind !== 'upsert') throw new Error('not an upsert');
    const bad = { ...good.posting, title: 'x'.repeat(501) };
    await expect(board.append({ kind: 'upsert', posting: bad })).rejects.toMatchObject({ code: 'bad-change' });
    await expect(board.append({ kind: 'upsert', posting: { ...good.posting, board: TOWNSHIP } })).rejects.toMatchObject({ code: 'wrong-board' });
    await expect(board.append()).rejects.toMatchObject({ code: 'no-changes' });
    await expect(board.store.write((tx) => appendToFeed(tx, '350524999', [good], board.env))).rejects.toMatchObject({ code: 'no-board' });
  });

  it('salts bodies, so that equal postings have different hashes', async () => {
    const board = await SignedBoard.start();
    const change = board.upsert();
    const first = await board.append(change), second = await board.append(change);
    expect(first.entries[0]?.bodyHash).not.toBe(second.entries[0]?.bodyHash);
  });
});

describe('a chain of heads', () => {
  it('holds the board and all above it, nearest first; boards without postings have an empty log', async () => {
    const board = await SignedBoard.start();
    await board.publish(1);
    const chain = await serveChain(board.store, VILLAGE, board.env);
    expect(chain?.heads).toHaveLength(3);
    const rows = await board.store.read((tx) => tx.selectFrom('feed_head').selectAll().orderBy('board').execute());
    expect(rows.map((r) => [r.board, r.size])).toEqual([[COUNTY, 0], [TOWNSHIP, 0], [VILLAGE, 1]]);
    expect(rows[0]?.root).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    for (const code of [COUNTY, TOWNSHIP]) expect(await board.store.read((tx) => verifyBoardLog(tx, code, board.deps.clock()))).toEqual([]);
  });

  it('is the same text when nothing happened', async () => {
    const board = await SignedBoard.start();
    await board.publish(1);
    const chain = await serveChain(board.store, VILLAGE, board.env);
    board.pass(0.5);
    expect(await serveChain(board.store, VILLAGE, board.env)).toEqual(chain);
    expect(await serveChain(board.store, '350524999', board.env)).toBeNull();
  });
});
