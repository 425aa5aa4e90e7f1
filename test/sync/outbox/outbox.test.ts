import { describe, expect, it } from 'vitest';
import { emptyVaultData, memoryVaultStore } from '../../../src/client/console/memory-vault-store.ts';
import type { Instant } from '../../../src/domain/civil-date.ts';
import type { OperationMessage } from '../../../src/protocol/operation.ts';
import { OperationIdSchema } from '../../../src/protocol/operation.ts';
import { readValue } from '../../../src/protocol/read-json.ts';
import type { RawAnswer } from '../../../src/sync/accept-answer.ts';
import type { ActOn } from '../../../src/sync/outbox/act.ts';
import { enqueue } from '../../../src/sync/outbox/enqueue.ts';
import { keepPushing } from '../../../src/sync/outbox/keep-pushing.ts';
import { nextNumbers } from '../../../src/sync/outbox/next-numbers.ts';
import type { DeviceIdentity, OutboxTransport } from '../../../src/sync/outbox/ports.ts';
import { push } from '../../../src/sync/outbox/push.ts';
import type { PushOutcome } from '../../../src/sync/outbox/push-outcome.ts';
import { readOperationAnswer } from '../../../src/sync/outbox/read-operation-answer.ts';
import { resolve, type Resolution } from '../../../src/sync/outbox/resolve.ts';
import { settle } from '../../../src/sync/outbox/settle.ts';
import { takeBatch } from '../../../src/sync/outbox/take-batch.ts';
import { thinReceipts } from '../../../src/sync/outbox/thin-receipts.ts';
import { draftContent } from '../../support/draft-arbitrary.ts';
import { raw, rawJson } from '../../support/outbox-network.ts';
import { OutboxServer, problem } from '../../support/outbox-server.ts';

const BOARD = '350524100201';
const [A, B] = ['0000000000000001', '0000000000000002'] as const;
let chance = 0;
const entropy = (n: number) => Uint8Array.from({ length: n }, () => (chance += 97) % 256);
const moment = { nowMs: 1_800_000_000_000, entropy };
const save = (postingId: string, text: string, seen = 0): ActOn => ({ board: BOARD, postingId, title: '停水', seen, act: { kind: 'draft.save', body: { content: draftContent(text) } } });
const recall = (postingId: string, seen: number): ActOn => ({ board: BOARD, postingId, title: '停水', seen, act: { kind: 'draft.recall', body: {} } });

function device() {
  const store = memoryVaultStore(emptyVaultData());
  return {
    store,
    queue: (on: ActOn) => store.write((tx) => enqueue(tx, moment, on)),
    records: () => store.read((tx) => tx.records()),
    push: (transport: OutboxTransport) => push({ store, transport, clock: { nowMs: () => moment.nowMs, monotonicMs: () => 0 } }),
  };
}
const answering = (answer: (operations: OperationMessage[]) => RawAnswer | 'offline'): OutboxTransport => ({ post: async (_, json) => answer((JSON.parse(json) as { operations: OperationMessage[] }).operations) });
const serverOf = (server: OutboxServer) => answering((operations) => rawJson(200, { results: operations.map((op) => server.apply(op)) }));

describe('numbers of operations', () => {
  it('are version 7 UUIDs that rise, whatever the clock does, 10,000 within one millisecond too', () => {
    let identity: DeviceIdentity | null = null;
    let last = '';
    const clock = [1_800_000_000_000, 1_700_000_000_000, -5, 0, 1_900_000_000_000, 1e18, 1_800_000_000_000, ...Array.from({ length: 10_000 }, () => 1_800_000_000_000)];
    clock.forEach((nowMs, i) => {
      const next = nextNumbers(identity, nowMs, entropy);
      expect(readValue(OperationIdSchema, next.opId).ok).toBe(true);
      expect(next.opId > last).toBe(true);
      expect(next.identity.deviceSeq).toBe(i + 1);
      last = next.opId;
      identity = next.identity;
    });
  });
});

describe('what is queued', () => {
  it('builds upon what was queued before it, so that a whole afternoon offline goes through', async () => {
    const { queue, records, push: send } = device();
    const server = new OutboxServer();
    await queue(save(A, '一'));
    await queue({ ...recall(A, 0), act: { kind: 'draft.discard', body: {} } });
    expect((await records()).map(({ message }) => message?.baseRevision)).toEqual([0, 1]);
    expect(await send(serverOf(server))).toEqual({ end: 'sent' });
    expect((await records()).map(({ state, receipt }) => [state, receipt?.version])).toEqual([['done', 1], ['done', 2]]);
  });

  it('is replaced by a newer text only while it was never handed to the network', async () => {
    const { queue, records, push: send } = device();
    await queue(save(A, '一'));
    await queue(save(A, '二'));
    expect(await records()).toHaveLength(1);
    expect(await send(answering(() => 'offline'))).toEqual({ end: 'offline' });
    expect((await records())[0]?.state).toBe('queued');
    await queue(save(A, '三'));
    expect((await records()).map(({ message }) => JSON.stringify(message).match(/[一二三]/g)?.join(''))).toEqual(['二', '三']);
  });

  it('is sent in batches of 50 and of 4 MB, and never behind something parked on the same posting', async () => {
    const { store, queue } = device();
    for (let i = 0; i < 60; i += 1) await queue(recall(String(i).padStart(16, '0'), 1));
    await queue(recall(String(3).padStart(16, '0'), 1));
    const third = (await store.read((tx) => tx.recordsOf(String(3).padStart(16, '0'))))[0]?.opId ?? '';
    await store.write((tx) => settle(tx, [{ opId: third, outcome: 'refused', problem: problem('not-permitted') }], moment.nowMs));
    expect((await store.write((tx) => takeBatch(tx))).length).toBe(50);
    const all = await store.write((tx) => takeBatch(tx, 1_000));
    expect(all.length).toBe(59);
    expect(all.some(({ postingId }) => postingId === String(3).padStart(16, '0'))).toBe(false);
    const large = device();
    for (let i = 0; i < 5; i += 1) await large.queue(save(String(i).padStart(16, '0'), '水'.repeat(600_000)));
    expect((await large.store.write((tx) => takeBatch(tx))).length).toBe(2);
  });
});

describe('an answer', () => {
  const results = { results: [] };
  it('counts only when it is surely our server\'s', () => {
    const good = rawJson(200, results);
    expect(readOperationAnswer(good)).toEqual({ is: 'results', results: [] });
    const header = (change: Readonly<Record<string, string | null>>) => (name: string) => (name in change ? change[name] ?? null : good.header(name));
    for (const bad of [
      'offline' as const, { ...good, sameOrigin: false }, { ...good, redirected: true }, { ...good, bytes: good.bytes.slice(1) },
      ...[{ 'x-minglan': null }, { 'x-minglan-sha256': '0'.repeat(64) }, { 'x-minglan-sha256': null }, { 'content-type': 'text/html' }].map((change) => ({ ...good, header: header(change) })),
      raw(200, 'text/html', '<html>', {}), raw(502, 'text/html', '', {}), raw(401, 'text/html', 'login', {}), rawJson(404, problem('not-found', 404)), rawJson(500, problem('error', 500)), raw(401, 'text/html', 'login', { 'x-minglan': '1' }),
    ]) expect(readOperationAnswer(bad)).toEqual({ is: 'offline' });
    expect(readOperationAnswer(rawJson(401, problem('signed-out', 401)))).toMatchObject({ is: 'signed-out' });
    expect(readOperationAnswer({ ...rawJson(503, problem('busy', 503)), retryAfterMs: 9_000 })).toEqual({ is: 'busy', retryAfterMs: 9_000 });
    expect(readOperationAnswer(rawJson(200, { results: [{ opId: 'x', outcome: 'new-word' }] }))).toEqual({ is: 'results', results: [] });
  });

  it('that a batch is not taken parks the one operation that is not, after each went by itself', async () => {
    const { queue, records, push: send } = device();
    const server = new OutboxServer();
    await queue(save(A, '大'));
    await queue(save(B, '小'));
    const good = serverOf(server);
    expect(await send({ post: async (path, json) => (json.includes('大') ? rawJson(413, problem('too-large', 413)) : good.post(path, json)) })).toEqual({ end: 'sent' });
    expect((await records()).map(({ state }) => state)).toEqual(['refused', 'done']);
  });

  it('that nobody is signed in leaves everything queued', async () => {
    const { queue, records, push: send } = device();
    await queue(save(A, '一'));
    expect(await send(answering(() => rawJson(401, problem('signed-out', 401))))).toEqual({ end: 'signed-out', problem: 'urn:minglan:problem:signed-out' });
    expect((await records())[0]?.state).toBe('queued');
  });

  it('that something before it is missing sends that again: a server that lost what it had taken has it once more', async () => {
    const { queue, records, push: send } = device();
    const server = new OutboxServer();
    await queue(save(A, '一'));
    await send(serverOf(server));
    server.lose(A);
    server.effects.clear();
    await queue(save(A, '二', 1));
    expect(await send(serverOf(server))).toEqual({ end: 'sent' });
    expect((await records()).map(({ state }) => state)).toEqual(['done', 'done']);
    expect(server.drafts.get(A)?.version).toBe(2);
  });

  it('of a gap that nothing here can close is parked, and said', async () => {
    const { queue, records, push: send } = device();
    await queue(recall(A, 7));
    expect(await send(serverOf(new OutboxServer()))).toEqual({ end: 'sent' });
    expect(await records()).toMatchObject([{ state: 'refused', problem: { type: 'urn:minglan:problem:missing-before' } }]);
  });
});

it('long settled operations leave their receipts; what waits keeps its text', async () => {
  const { store, queue, records, push: send } = device();
  const server = new OutboxServer();
  for (let i = 0; i < 4; i += 1) await queue(save(String(i).padStart(16, '0'), `第${i}`));
  await send(serverOf(server));
  await queue(save(A, '未送', 0));
  expect(await store.write((tx) => thinReceipts(tx, 1))).toBe(3);
  expect((await records()).map(({ message, receipt }) => [message !== null, receipt?.version])).toEqual([[false, 1], [false, 1], [false, 1], [true, 1], [true, undefined]]);
});

describe('a conflict', () => {
  async function conflict() {
    const one = device();
    const server = new OutboxServer();
    const content = draftContent('甲');
    server.apply({ opId: '0190f0e0-0000-7000-8000-000000000001', deviceId: 'b'.repeat(32), deviceSeq: 1, kind: 'draft.save', board: BOARD, postingId: A, baseRevision: 0, body: { content } });
    const at = '2026-03-01T00:00:00.000Z' as Instant;
    await one.store.write((tx) => tx.putDraft({ id: A, content: draftContent('我的'), base: null, stamp: 1, createdAt: at, changedAt: at }));
    const { opId } = await one.queue(save(A, '我的'));
    await one.queue(recall(A, 1));
    await one.push(serverOf(server));
    const end = (how: Resolution) => one.store.write((tx) => resolve(tx, moment, opId, how));
    return { ...one, server, end, texts: async () => (await one.store.read((tx) => tx.drafts())).map((draft) => [draft.id === A, JSON.stringify(draft.content).match(/甲|我的/)?.[0], draft.base?.version ?? 0]) };
  }

  it('ends as its author decides: with theirs, with mine as the next version, with mine apart, or with mine left here', async () => {
    const theirs = await conflict();
    expect((await theirs.records()).map(({ state }) => state)).toEqual(['conflict', 'queued']);
    expect(await theirs.end({ how: 'theirs' })).toMatchObject({ ok: true, value: { queued: [] } });
    expect(await theirs.texts()).toEqual([[true, '甲', 1]]);
    expect(await theirs.end({ how: 'theirs' })).toEqual({ ok: false, error: 'settled' });

    const mine = await conflict();
    expect(await mine.end({ how: 'again' })).toEqual({ ok: false, error: 'wrong-state' });
    expect((await mine.records()).map(({ state }) => state)).toEqual(['conflict', 'queued']);
    await mine.end({ how: 'mine', content: draftContent('我的'), submit: true });
    expect(await mine.push(serverOf(mine.server))).toEqual({ end: 'sent' });
    expect(mine.server.drafts.get(A)).toMatchObject({ version: 3, state: 'submitted', content: draftContent('我的') });

    const apart = await conflict();
    await apart.end({ how: 'apart' });
    expect(new Map((await apart.texts()).map(([own, ...rest]) => [own, rest]))).toEqual(new Map([[true, ['甲', 1]], [false, ['我的', 0]]]));

    const local = await conflict();
    await local.end({ how: 'local' });
    expect(await local.texts()).toEqual([[true, '我的', 0]]);
    expect((await local.records()).map(({ state }) => state)).toEqual(['replaced', 'replaced']);
  });

  it('over what is out already cannot be written on, only set apart', async () => {
    const late = await conflict();
    const parked = (await late.records())[0];
    if (!parked?.theirs) throw new Error('no conflict');
    const theirs = { ...parked.theirs, state: 'issued' as const };
    await late.store.write((tx) => tx.putRecord({ ...parked, theirs }));
    expect(await late.end({ how: 'mine', content: draftContent('我的') })).toEqual({ ok: false, error: 'wrong-state' });
    expect(await late.end({ how: 'apart' })).toMatchObject({ ok: true });
  });
});

describe('pushing by itself', () => {
  it('comes back each minute while all is well, with growing pauses while it is not, and at once when woken', async () => {
    const waits: number[] = [];
    let callback: () => void = () => undefined;
    const outcomes: PushOutcome[] = [{ end: 'offline' }, { end: 'offline' }, { end: 'offline' }, { end: 'busy', retryAfterMs: 400_000 }, { end: 'sent' }, { end: 'signed-out', problem: '' }];
    const keeping = keepPushing(async () => outcomes.shift() ?? { end: 'sent' }, { random: () => 1, timer: { after: (ms, call) => {
      waits.push(ms);
      callback = call;
      return () => undefined;
    } } });
    for (let i = 0; i < 6; i += 1) {
      callback();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(waits).toEqual([0, 2_000, 4_000, 8_000, 600_000, 90_000, 90_000]);
    keeping.wake();
    expect(waits[7]).toBe(0);
    keeping.stop();
    keeping.wake();
    expect(waits).toHaveLength(8);
  });
});
