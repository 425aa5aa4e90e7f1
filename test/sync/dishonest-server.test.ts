import { describe, expect, it } from 'vitest';
import { createFeedReader } from '../../src/sync/create-feed-reader.ts';
import { canonicalJson } from '../../src/protocol/canonical-json.ts';
import { newKeyPair } from '../../src/server/feed/keys/es256.ts';
import type { SimulatedBoard } from '../support/simulated-board.ts';
import { lossyTransport } from '../support/lossy-transport.ts';
import { samplePosting } from '../support/sample-posting.ts';
import { SimulatedServer } from '../support/simulated-server.ts';
import { TestDevice } from '../support/test-ports.ts';

const TOWN = '350524100', VILLAGE = '350524100201';

/** A phone that has seen a village's board of 20 postings. */
async function known(count = 20, pageBytes?: number) {
  const server = await SimulatedServer.start([VILLAGE, TOWN], undefined, pageBytes);
  const device = new TestDevice(() => server.nowMs);
  const open = () => createFeedReader(device.ports(lossyTransport(server, { nextFault: () => null })));
  for (let i = 0; i < count; i += 1) await server.post(VILLAGE, 'announcement');
  await server.post(TOWN, 'announcement');
  await open().sync(VILLAGE);
  server.nowMs += 60_000;
  return { server, board: server.board(VILLAGE), open };
}

/** The same posting, quietly with another text, as if it had always been so. */
function rewrite(board: SimulatedBoard, at: number, server: SimulatedServer): void {
  const fresh = samplePosting({ board: VILLAGE, id: board.entries[at]?.postingId ?? '', revision: 1, now: server.now, kind: 'disclosure' });
  const rest = { entries: board.entries.slice(at + 1), bodies: board.bodies.slice(at + 1) };
  board.entries = board.entries.slice(0, at);
  board.bodies = board.bodies.slice(0, at);
  const pages = board.pages;
  board.append(fresh, server.now);
  board.entries = [...board.entries, ...rest.entries];
  board.bodies = [...board.bodies, ...rest.bodies];
  board.pages = pages;
}

describe('a server that rewrites its log', () => {
  it('is refused as a fork when the size is the same, and both heads are kept as evidence', async () => {
    const { server, board, open } = await known();
    rewrite(board, 3, server);
    await server.publish(VILLAGE);
    const reader = open();
    const before = (await reader.load(VILLAGE))?.headlines;
    const status = await reader.sync(VILLAGE);
    expect(status).toMatchObject({ phase: 'refused', refusal: { board: VILLAGE, reason: 'fork' } });
    expect(status.refusal?.evidence?.known).not.toBe(status.refusal?.evidence?.seen);
    // What was known stays readable, and the evidence outlives a restart.
    expect(await reader.load(VILLAGE)).toMatchObject({ headlines: before, refusals: [{ reason: 'fork' }] });
    expect((await open().load(VILLAGE))?.refusals).toMatchObject([{ reason: 'fork', evidence: status.refusal?.evidence }]);
  });

  for (const [name, place] of [['in a page of its own', 3], ['in the page that grew', 17], ['at the last place known', 19]] as const) {
    for (const growth of [1, 30, 300]) {
      it(`is refused as rewritten when it also grew by ${growth}, the change being ${name}`, async () => {
        const { server, board, open } = await known();
        for (let i = 0; i < growth - 1; i += 1) board.append(samplePosting({ board: VILLAGE, id: `00000000000zz${String(i).padStart(3, '0')}`, revision: 1, now: server.now, kind: 'announcement' }), server.now);
        await server.post(VILLAGE, 'announcement');
        rewrite(board, place, server);
        await server.publish(VILLAGE);
        const reader = open();
        expect(await reader.sync(VILLAGE)).toMatchObject({ phase: 'refused', refusal: { board: VILLAGE, reason: 'rewritten' } });
        expect((await reader.load(VILLAGE))?.size).toBe(20);
      });
    }
  }

  for (const place of [0, 19, 20]) {
    it(`is refused as rewritten when the change at ${place} lies in a large page across the known size`, async () => {
      const { server, board, open } = await known(21, 1_000_000);
      server.tailLimit = 0;
      for (let i = 0; i < 11; i += 1) await server.post(VILLAGE, 'announcement');
      rewrite(board, place, server);
      await server.publish(VILLAGE);
      expect(await open().sync(VILLAGE)).toMatchObject({ phase: 'refused', refusal: { board: VILLAGE, reason: 'rewritten' } });
    });
  }

  it('stays refused when it is asked again', async () => {
    const { server, board, open } = await known();
    rewrite(board, 3, server);
    await server.publish(VILLAGE);
    const reader = open();
    await reader.sync(VILLAGE);
    expect(await reader.sync(VILLAGE)).toMatchObject({ phase: 'refused', refusal: { reason: 'fork' } });
    expect((await reader.load(VILLAGE))?.refusals).toHaveLength(1);
    expect(await open().sync(VILLAGE)).toMatchObject({ phase: 'refused', refusal: { reason: 'fork' } });
  });

  it('is refused as a rollback when it took entries back and signed again', async () => {
    const { server, board, open } = await known();
    board.entries = board.entries.slice(0, 16);
    board.bodies = board.bodies.slice(0, 16);
    board.pages = board.pages.filter((p) => p.to <= 16);
    await server.publish(VILLAGE);
    const status = await open().sync(VILLAGE);
    expect(status).toMatchObject({ phase: 'refused', refusal: { reason: 'rollback' } });
    expect(status.refusal?.evidence).toBeDefined();
  });

  it('is not accused when only an old head came out of a cache, and that head is not taken', async () => {
    const { server, open } = await known();
    const old = server.heads.get(VILLAGE);
    server.nowMs += 60_000;
    await server.post(VILLAGE, 'announcement');
    const reader = open();
    await reader.sync(VILLAGE);
    const fresh = server.heads.get(VILLAGE);
    if (!old || !fresh) throw new Error('no heads');
    server.heads.set(VILLAGE, old);
    const status = await reader.sync(VILLAGE);
    expect(status).toMatchObject({ phase: 'refused', refusal: { reason: 'rollback' } });
    expect(status.refusal).not.toHaveProperty('evidence');
    expect((await reader.load(VILLAGE))?.size).toBe(21);
    server.heads.set(VILLAGE, fresh);
    expect((await reader.sync(VILLAGE)).phase).toBe('current');
    expect((await reader.load(VILLAGE))?.refusals).toEqual([]);
  });
});

describe('a server that mixes things up', () => {
  it('is refused when the chain holds another board\'s head', async () => {
    const { server, open } = await known();
    const other = await SimulatedServer.start(['350524100999']);
    server.heads.set(VILLAGE, other.heads.get('350524100999') ?? { head: '', certificate: '' });
    expect(await open().sync(VILLAGE)).toMatchObject({ phase: 'refused', refusal: { reason: 'wrong-board' } });
  });

  it('is refused when another board\'s list or pages stand behind a signed head', async () => {
    const { server, board, open } = await known();
    await server.post(VILLAGE, 'announcement');
    const state = board.state();
    const headlines = server.board(TOWN).state().headlines;
    board.files.set(`headlines/${headlines}`, server.board(TOWN).files.get(`headlines/${headlines}`) ?? null);
    server.heads.set(VILLAGE, await server.sign(VILLAGE, { ...state, headlines }));
    server.boards.get(VILLAGE)?.files.set(`indexes/${state.index}`, board.files.get(`indexes/${state.index}`) ?? null);
    const empty = createFeedReader(new TestDevice(() => server.nowMs).ports(lossyTransport(server, { nextFault: () => null })));
    expect(await empty.sync(VILLAGE)).toMatchObject({ phase: 'refused', refusal: { reason: 'wrong-board' } });
    expect((await open().load(VILLAGE))?.size).toBe(20);
  });

  it('takes the other boards in although one is refused', async () => {
    const { server, board, open } = await known();
    rewrite(board, 3, server);
    await server.publish(VILLAGE);
    const id = await server.post(TOWN, 'announcement');
    const reader = open();
    await reader.sync(VILLAGE);
    expect(await reader.read(id)).toMatchObject({ state: 'live' });
  });
});

describe('keys', () => {
  it('that the pinned root has not certified are refused', async () => {
    const { server, board, open } = await known();
    const forger = await SimulatedServer.start([VILLAGE]);
    await server.post(VILLAGE, 'announcement');
    server.heads.set(VILLAGE, await server.sign(VILLAGE, board.state(), await newKeyPair(), forger.root));
    expect(await open().sync(VILLAGE)).toMatchObject({ phase: 'refused', refusal: { board: VILLAGE, reason: 'unknown-key' } });
  });

  it('whose signature does not fit are refused', async () => {
    const { server, open } = await known();
    await server.post(VILLAGE, 'announcement');
    const signed = server.heads.get(VILLAGE);
    const other = server.heads.get(TOWN);
    const [head = '', payload = ''] = signed?.head.split('.') ?? [];
    server.heads.set(VILLAGE, { certificate: signed?.certificate ?? '', head: `${head}.${payload}.${other?.head.split('.')[2] ?? ''}` });
    expect(await open().sync(VILLAGE)).toMatchObject({ phase: 'refused', refusal: { reason: 'bad-signature' } });
  });

  it('that were revoked are refused, and the list of revocations may not grow shorter', async () => {
    const { server, board, open } = await known();
    const stolen = server.keys.get(VILLAGE);
    await server.rotateKey(VILLAGE, 'compromised');
    const reader = open();
    expect((await reader.sync(VILLAGE)).phase).toBe('current');
    await server.post(VILLAGE, 'announcement');
    server.heads.set(VILLAGE, await server.sign(VILLAGE, board.state(), stolen));
    expect(await reader.sync(VILLAGE)).toMatchObject({ phase: 'refused', refusal: { reason: 'revoked-key' } });
    server.revoked = [];
    await server.publishAll();
    expect(await open().sync(VILLAGE)).toMatchObject({ phase: 'refused', refusal: { reason: 'rollback' } });
  });

  it('of another root are refused, unless the pinned root handed over to it', async () => {
    const { server, open } = await known();
    const old = server.root;
    await server.rotateRoot();
    expect((await open().sync(VILLAGE)).phase).toBe('current');
    // Now the old root is no longer the pinned one.
    server.root = old;
    server.successions = [];
    await server.publishAll();
    expect(await open().sync(VILLAGE)).toMatchObject({ phase: 'refused', refusal: { reason: 'unknown-key' } });
  });

  it('are pinned from the page when it names the root, so that a false server is refused at the first visit too', async () => {
    const { server } = await known();
    const forger = await SimulatedServer.start([VILLAGE, TOWN]);
    const device = new TestDevice(() => server.nowMs);
    const reader = createFeedReader({ ...device.ports(lossyTransport(forger, { nextFault: () => null })), rootKeyHint: server.rootJwk });
    expect(await reader.sync(VILLAGE)).toMatchObject({ phase: 'refused', refusal: { reason: 'unknown-key' } });
    expect(await reader.load(VILLAGE)).toBeNull();
  });
});

describe('files that do not hold what was signed', () => {
  it('are refused as bad-hash when the address has other bytes', async () => {
    const { server, board } = await known();
    const name = [...board.files].find(([key, text]) => key.startsWith('pages/') && text !== null)?.[0] ?? '';
    board.files.set(name, canonicalJson({ other: 1 }));
    const reader = createFeedReader(new TestDevice(() => server.nowMs).ports(lossyTransport(server, { nextFault: () => null })));
    expect(await reader.sync(VILLAGE)).toMatchObject({ phase: 'refused', refusal: { reason: 'bad-hash' } });
  });

  for (const [reason, lie] of [
    ['bad-body', (page: Lied) => ({ ...page, bodies: page.bodies.map((b) => b && { ...b, salt: 'x'.repeat(22) }) })],
    ['bad-root', (page: Lied) => ({ ...page, entries: page.entries.map((e) => ({ ...e, revision: 7 })) })],
    ['unreadable', (page: Lied) => ({ ...page, more: 1 })],
    ['wrong-board', (page: Lied) => ({ ...page, board: TOWN })],
  ] as const) {
    it(`are refused as ${reason} when they are opened, and never shown`, async () => {
      const { server, board } = await known();
      // The server signs an index whose pages are lies.
      const honest = board.pageText.bind(board);
      board.pageText = (from, to) => canonicalJson(lie(JSON.parse(honest(from, to)) as Lied));
      await server.publish(VILLAGE);
      const reader = createFeedReader(new TestDevice(() => server.nowMs).ports(lossyTransport(server, { nextFault: () => null })));
      await reader.sync(VILLAGE);
      const id = board.live()[0]?.posting.id ?? '';
      expect(await reader.read(id)).toMatchObject({ state: 'pending' });
      expect((await reader.load(VILLAGE))?.refusals).toMatchObject([{ reason }]);
    });
  }
});

interface Lied { readonly bodies: readonly ({ readonly salt: string } | null)[]; readonly entries: readonly object[] }
