import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryLeaf } from '../../../src/protocol/entry-leaf.ts';
import { EMPTY_FRONTIER, appendLeaves, frontierRoot } from '../../../src/protocol/merkle-tree.ts';
import { verifyIndex } from '../../../src/protocol/verify-index.ts';
import { compactBoard } from '../../../src/server/feed/compact-board.ts';
import { compressFiles } from '../../../src/server/feed/compress-files.ts';
import { readFeedFile } from '../../../src/server/feed/read-feed-file.ts';
import { verifyBoardLog } from '../../../src/server/feed/verify-board-log.ts';
import { secretOf } from '../../support/sample-posting.ts';
import { SignedBoard } from '../../support/signed-board.ts';
import { VILLAGE } from '../../support/test-deps.ts';

type Step = { readonly do: 'publish' | 'correct' | 'withdraw' | 'expire' | 'again' | 'compact' | 'compress' | 'wait'; readonly pick: number };
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('publish', 'publish', 'publish', 'correct', 'withdraw', 'expire', 'again', 'compact', 'compress', 'wait'), pick: fc.nat({ max: 1000 }),
});

/** Everything that the feed's tables hold, as one text: compressed copies unpacked. */
async function everything(board: SignedBoard): Promise<string> {
  return board.store.read(async (tx) => {
    const files = await tx.selectFrom('feed_file').select(['json', 'br', 'gz']).execute();
    const bodies = await tx.selectFrom('feed_body').select('json').execute();
    const text = (bytes: Uint8Array | null) => (bytes ? Buffer.from(bytes).toString() : '');
    return [...bodies.map((b) => b.json), ...files.flatMap((f) => [
      text(f.json), f.br ? brotliDecompressSync(f.br).toString() : '', f.gz ? gunzipSync(f.gz).toString() : '',
    ])].join('\n');
  });
}

describe('a body that must be forgotten', () => {
  it('leaves every file and row, its old addresses answer 410, and the log stays', async () => {
    const board = await SignedBoard.start();
    await board.publish(5);
    await compressFiles(board.store);
    const before = await board.accepted();
    const index = verifyIndex(await board.file('index', before.head.index), before.head, null);
    if (!index.ok) throw new Error('no index');
    const [id] = [...board.revisions.keys()];
    const secret = secretOf(id ?? '', 1);
    expect(await everything(board)).toContain(secret);
    board.pass(1);
    await board.append(board.tombstone(id ?? ''));
    const all = await everything(board);
    expect(all).not.toContain(secret);
    expect(all).not.toContain(`关于${id}的通知`);
    const [page, list] = [index.value.index.pages[0]?.sha256 ?? '', before.head.headlines];
    expect((await board.store.read((tx) => readFeedFile(tx, 'page', page))).state).toBe('gone');
    expect((await board.store.read((tx) => readFeedFile(tx, 'headlines', list))).state).toBe('gone');
    const after = await board.accepted();
    const four = { size: 4, root: frontierRoot({ size: 4, hashes: index.value.frontier.hashes.slice(0, 1) }), jws: '' };
    expect(verifyIndex(await board.file('index', after.head.index), after.head, four)).toMatchObject({ ok: true, value: { crossing: null } });
  });

  it('alone takes old files at once: others are answered a little longer, for readers on the way', async () => {
    const board = await SignedBoard.start();
    await board.publish(1);
    const { head } = await board.accepted();
    const state = async () => (await board.store.read((tx) => readFeedFile(tx, 'headlines', head.headlines))).state;
    // However long it was the list in use: its time counts from when it was replaced.
    board.pass(30);
    for (const minutes of [0, 14]) {
      board.pass(minutes / 1440);
      await board.publish(1);
      await board.accepted();
      expect(await state()).toBe('found');
    }
    board.pass(2 / 1440);
    await board.publish(1);
    await board.accepted();
    expect(await state()).toBe('gone');
    expect((await board.store.read((tx) => readFeedFile(tx, 'headlines', 'f'.repeat(64)))).state).toBe('unknown');
    expect((await board.store.read((tx) => readFeedFile(tx, 'page', head.headlines))).state).toBe('unknown');
  });

  it('stays forgotten through any life of a board, while the log only ever grows', { timeout: 120_000 }, async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const board = await SignedBoard.start();
      const live = new Set<string>(), ended = new Set<string>(), dead: string[] = [];
      let frontier = EMPTY_FRONTIER;
      for (const { do: what, pick } of steps) {
        const chosen = (from: Set<string>) => [...from][pick % Math.max(1, from.size)];
        if (what === 'wait') board.pass(pick % 45);
        else if (what === 'compact') await board.store.write((tx) => compactBoard(tx, VILLAGE, board.env));
        else if (what === 'compress') await compressFiles(board.store, { limit: 3 });
        else {
          const id = what === 'publish' ? null : what === 'again' ? chosen(ended) : chosen(live);
          if (id === undefined) continue;
          if (id !== null) dead.push(secretOf(id, board.revisions.get(id) ?? 0));
          const change = what === 'withdraw' || what === 'expire' ? board.tombstone(id ?? '', what === 'expire' ? 'expired' : 'withdrawn') : board.upsert(id);
          const { entries } = await board.append(change);
          frontier = appendLeaves(frontier, entries.map(entryLeaf));
          const subject = change.kind === 'upsert' ? change.posting.id : change.tombstone.id;
          (change.kind === 'upsert' ? live : ended).add(subject);
          (change.kind === 'upsert' ? ended : live).delete(subject);
        }
        const { head } = await board.accepted();
        expect([head.size, head.root]).toEqual([frontier.size, frontierRoot(frontier)]);
        const all = await everything(board);
        for (const secret of dead) expect(all.includes(secret)).toBe(false);
        for (const id of live) expect(all.includes(secretOf(id, board.revisions.get(id) ?? 0))).toBe(true);
      }
      expect(await board.store.read((tx) => verifyBoardLog(tx, VILLAGE, board.deps.clock()))).toEqual([]);
    }), { numRuns: 8 });
  });
});

describe('compaction', () => {
  it('joins cold neighbours beyond the size of a sealed page, and keeps root and bodies', async () => {
    const board = await SignedBoard.start();
    const long = '全'.repeat(15_000);
    for (let i = 0; i < 8; i += 1) {
      const change = board.upsert();
      if (change.kind === 'upsert') await board.append({ kind: 'upsert', posting: { ...change.posting, blocks: [{ type: 'paragraph', text: long }] } });
    }
    const before = await board.accepted();
    board.pass(40);
    await board.publish(1);
    expect(await board.store.write((tx) => compactBoard(tx, VILLAGE, board.env))).toEqual({ before: 5, after: 2 });
    const after = await board.accepted();
    expect(verifyIndex(await board.file('index', after.head.index), after.head, { size: 8, root: before.head.root, jws: '' })).toMatchObject({ ok: true, value: { crossing: null } });
    expect(await board.store.read((tx) => verifyBoardLog(tx, VILLAGE, board.deps.clock()))).toEqual([]);
  });

  it('changes nothing when there is nothing to join', async () => {
    const board = await SignedBoard.start();
    expect(await board.store.write((tx) => compactBoard(tx, VILLAGE, board.env))).toEqual({ before: 0, after: 0 });
    await board.publish(3);
    const { head } = await board.accepted();
    expect(await board.store.write((tx) => compactBoard(tx, VILLAGE, board.env))).toEqual({ before: 2, after: 2 });
    expect((await board.accepted()).head).toMatchObject({ root: head.root, index: head.index, headlines: head.headlines });
  });
});
