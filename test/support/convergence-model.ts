import * as fc from 'fast-check';
import { createFeedReader, type DeviceReader } from '../../src/sync/create-feed-reader.ts';
import type { FileStore, StoredValue } from '../../src/sync/ports.ts';
import type { Instant } from '../../src/domain/civil-date.ts';
import type { Posting } from '../../src/domain/posting/posting.ts';
import { visibleAt } from '../../src/domain/posting/visible-at.ts';
import { canonicalJson } from '../../src/protocol/canonical-json.ts';
import { peopleOf, secretOf } from './sample-posting.ts';
import { FAULTS, type Fault, lossyTransport } from './lossy-transport.ts';
import { SimulatedServer } from './simulated-server.ts';
import { TestDevice } from './test-ports.ts';

const BOARDS = ['350524100201', '350524100', '350524'] as const;
const [VILLAGE] = BOARDS;
const HOUR_MS = 3_600_000;
const NEVER = '2199-01-01T00:00:00.000Z' as Instant;
const YEAR_MS = 365 * 24 * HOUR_MS;

export type Step =
  | { readonly do: 'post' | 'correct' | 'withdraw' | 'compact' | 'rotateKey'; readonly board: number; readonly pick: number }
  | { readonly do: 'postMany'; readonly board: number; readonly pick: number }
  | { readonly do: 'pass'; readonly hours: number }
  | { readonly do: 'rotateRoot' | 'restart' | 'purge' }
  | { readonly do: 'skew'; readonly years: number }
  | { readonly do: 'cache'; readonly on: boolean }
  /** `both`: a second tab of the same app syncs at the same time. */
  | { readonly do: 'sync'; readonly faults: readonly Fault[]; readonly killAfter: number | null; readonly both: boolean };

const board = fc.nat({ max: 2 });
const fault = fc.option(fc.constantFrom(...FAULTS), { freq: 3 });

export const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('post' as const, 'correct' as const, 'withdraw' as const), board, pick: fc.nat({ max: 40 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('postMany' as const), board, pick: fc.integer({ min: 5, max: 30 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('compact' as const, 'rotateKey' as const), board, pick: fc.constant(0) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('rotateRoot' as const, 'restart' as const, 'purge' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cache' as const), on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('skew' as const), years: fc.integer({ min: -10, max: 10 }) }) },
  { weight: 6, arbitrary: fc.record({
    do: fc.constant('sync' as const), faults: fc.array(fault, { maxLength: 12 }), killAfter: fc.option(fc.nat({ max: 8 }), { freq: 3 }), both: fc.boolean(),
  }) },
);

/** How a device keeps its files in a run of the model. */
export interface Storage {
  files(commits: number, onKilled: () => void): FileStore;
  /** All that is stored. */
  dump(): Promise<StoredValue[]>;
}

/**
 * Runs a schedule of what a village, its server, the network and the phone may do, and checks after every step what must always hold;
 * at the end the network heals, and the phone must hold exactly what is live. Throws on the first broken promise.
 */
export async function runSchedule(steps: readonly Step[], makeStorage?: (device: TestDevice) => Storage): Promise<void> {
  const world = await World.start(makeStorage);
  for (const step of steps) {
    await world.take(step);
    await world.checkAlways(step);
  }
  await world.heal();
}

class World {
  readonly #server: SimulatedServer;
  readonly #device: TestDevice;
  readonly #storage: Storage;
  readonly #published = new Map<string, Posting>();
  readonly #sizes = new Map<string, number>();
  #faults: Fault[] = [];
  #reader: DeviceReader | null = null;
  #otherTab: DeviceReader | null = null;
  #salt = 0;

  private constructor(server: SimulatedServer, makeStorage?: (device: TestDevice) => Storage) {
    this.#server = server;
    this.#device = new TestDevice(() => server.nowMs);
    const disk = this.#device.disk;
    this.#storage = makeStorage?.(this.#device) ?? { files: (n, killed) => this.#device.files(n, killed), dump: async () => [...disk.values()] };
  }

  static async start(makeStorage?: (device: TestDevice) => Storage): Promise<World> {
    const world = new World(await SimulatedServer.start(BOARDS), makeStorage);
    world.#server.tailLimit = 12;
    for (const code of BOARDS) await world.#server.post(code, 'announcement');
    world.#note();
    return world;
  }

  async take(step: Step): Promise<void> {
    const server = this.#server;
    switch (step.do) {
      case 'sync': return this.#sync(step);
      case 'pass':
        server.nowMs += step.hours * HOUR_MS;
        await server.expireDue();
        break;
      case 'rotateRoot':
        await server.rotateRoot();
        break;
      case 'restart':
        this.#reader = null;
        this.#otherTab = null;
        break;
      case 'cache':
        server.cached = step.on;
        break;
      case 'purge':
        await this.#open().purgeExpired();
        break;
      case 'skew':
        this.#device.skewMs = step.years * YEAR_MS;
        break;
      default:
        await this.#change(step.do, BOARDS[step.board] ?? VILLAGE, step.pick);
    }
    this.#note();
  }

  async #change(what: 'post' | 'postMany' | 'correct' | 'withdraw' | 'compact' | 'rotateKey', code: string, pick: number): Promise<void> {
    const server = this.#server;
    server.nowMs += 60_000;
    if (what === 'post') await server.post(code, pick % 3 === 0 ? 'publicity' : 'announcement', pick % 4 === 1 ? { endsAfterHours: pick } : pick % 4 === 2 ? { listForHours: pick } : {});
    else if (what === 'correct') await server.correct(code, pick);
    else if (what === 'withdraw') await server.withdraw(code, pick);
    else if (what === 'rotateKey') await server.rotateKey(code);
    else if (what === 'postMany') for (let i = 0; i < pick; i += 1) await server.post(code, 'announcement');
    else {
      server.board(code).compact();
      await server.publish(code);
    }
  }

  #note(): void {
    for (const code of BOARDS) for (const { posting } of this.#server.board(code).live()) this.#published.set(`${posting.id} ${posting.revision}`, posting);
  }

  #open(killAfter = Infinity, onKilled: () => void = () => undefined): DeviceReader {
    if (killAfter !== Infinity) this.#reader = null;
    this.#reader ??= this.#newTab(killAfter, onKilled);
    return this.#reader;
  }

  #newTab(killAfter = Infinity, onKilled: () => void = () => undefined): DeviceReader {
    return createFeedReader(this.#device.ports(lossyTransport(this.#server, {
      nextFault: () => this.#faults.shift() ?? null,
      meanwhile: async () => {
        this.#salt += 1;
        await this.#change(this.#salt % 2 === 0 ? 'post' : 'withdraw', BOARDS[this.#salt % 3] ?? VILLAGE, this.#salt);
        this.#note();
      },
    }), this.#storage.files(killAfter, onKilled)));
  }

  async #sync({ faults, killAfter, both }: Extract<Step, { do: 'sync' }>): Promise<void> {
    this.#faults = [...faults];
    let killed: () => void = () => undefined;
    const death = new Promise<null>((resolve) => (killed = () => resolve(null)));
    const own = Promise.race([this.#open(killAfter ?? Infinity, killed).sync(VILLAGE), death]);
    if (both) this.#otherTab ??= this.#newTab();
    const [status] = await Promise.all([own, both ? this.#otherTab?.sync(VILLAGE) : null]);
    this.#faults = [];
    if (killAfter !== null) this.#reader = null;
    if (status?.phase === 'current' && !both) await this.#checkForgotten();
    if (status?.refusal?.evidence) throw new Error(`an honest server was accused: ${JSON.stringify(status.refusal)}`);
  }

  /** What a device shows is what the server had published at the size the device has reached; and it never goes back. */
  async checkAlways(step: Step): Promise<void> {
    // What is shown now, and what would be after a restart.
    await this.#checkReader('shown', this.#open(), step);
    await this.#checkReader('stored', this.#newTab(), step);
  }

  async #checkReader(where: string, reader: DeviceReader, step: Step): Promise<void> {
    const now = reader.now();
    for (const code of BOARDS) {
      // Tabs tell one another of what they stored.
      if (this.#otherTab) await reader.reload(code);
      const list = await reader.load(code);
      if (!list) continue;
      const was = this.#sizes.get(where + code) ?? 0;
      if (list.size < was) throw new Error(`${code} as ${where} went back from ${was} to ${list.size} after ${step.do}`);
      this.#sizes.set(where + code, list.size);
      if (list.asOf > this.#server.now) throw new Error(`${code} claims to be as of ${list.asOf}, it is ${this.#server.now}`);
      const honest = this.#server.board(code).history.get(list.size) ?? new Set();
      const rows = new Set(list.headlines.map((row) => `${row.id} ${row.revision}`));
      for (const key of honest) {
        const { expiresAt } = this.#published.get(key) ?? {};
        if (!rows.has(key) && (expiresAt === undefined || expiresAt > now)) throw new Error(`${key} is live at ${list.size} and not listed`);
      }
      for (const row of list.headlines) {
        if (!honest.has(`${row.id} ${row.revision}`)) throw new Error(`${row.id} ${row.revision} is listed at ${list.size} and was not live`);
        const read = await reader.read(row.id);
        if (read.state === 'pending') continue;
        if (read.state !== 'live') throw new Error(`${row.id} is listed and ${read.state}`);
        // A list that a clock running ahead has erased stays hidden until the network puts that right.
        const allowed = [reader.now(), NEVER].map((at) => canonicalJson(this.#shown(row, at)));
        if (!allowed.includes(canonicalJson(read.posting))) throw new Error(`${row.id} has another text`);
      }
    }
  }

  /** What may be shown of a posting that was published, at the device's time. */
  #shown({ id, revision }: { readonly id: string; readonly revision: number }, now: Instant): Posting | null {
    const posting = this.#published.get(`${id} ${revision}`);
    return posting ? visibleAt(posting, now) : null;
  }

  /** After a completed sync no text is stored that the list does not name. */
  async #checkForgotten(): Promise<void> {
    const reader = this.#open();
    const allowed = new Set<string>();
    for (const code of BOARDS) {
      const size = (await reader.load(code))?.size ?? 0;
      for (const key of this.#server.board(code).history.get(size) ?? []) allowed.add(secretOf(...split(key)));
    }
    for (const secret of await this.#secrets()) if (secret.startsWith('text') && !allowed.has(secret)) throw new Error(`${secret} is still stored`);
  }

  async heal(): Promise<void> {
    const server = this.#server;
    await server.expireDue();
    this.#note();
    this.#faults = [];
    // The stopwatch passes what a busy server asked for.
    server.nowMs += 60_000;
    server.cached = false;
    this.#otherTab = null;
    for (let i = 0; i < 2; i += 1) {
      const { phase, refusal } = await this.#open().sync(VILLAGE);
      if (phase !== 'current') throw new Error(`ends as ${phase} ${refusal?.reason ?? ''}`);
    }
    const live = new Set<string>();
    for (const code of BOARDS) {
      const list = await this.#open().load(code);
      const expected = server.board(code).live().map(({ posting }) => posting.id);
      const shown = list?.headlines.map((h) => h.id) ?? [];
      if (shown.join() !== expected.join()) throw new Error(`${code} shows ${shown.join()} for ${expected.join()}`);
      for (const { posting } of server.board(code).live()) {
        live.add(secretOf(posting.id, posting.revision));
        const read = await this.#open().read(posting.id);
        if (read.state !== 'live') throw new Error(`${posting.id} is live and read as ${read.state}`);
      }
    }
    await this.#open().purgeExpired();
    const listed = BOARDS.flatMap((code) => server.board(code).live().map(({ posting }) => posting));
    for (const posting of listed) if (canonicalJson(visibleAt(posting, server.now)).includes('people-of-')) live.add(peopleOf(posting.id, posting.revision));
    const stored = await this.#secrets();
    if ([...stored].sort().join() !== [...live].sort().join()) throw new Error(`stored ${[...stored].join()} for ${[...live].join()}`);
  }

  async #secrets(): Promise<Set<string>> {
    const decoder = new TextDecoder();
    const text = (await this.#storage.dump()).map((v) => (typeof v === 'string' ? v : decoder.decode(v))).join('\n');
    return new Set(text.match(/(?:text|people)-of-[0-9a-z]{16}-\d+\./g) ?? []);
  }
}

function split(key: string): [string, number] {
  const [id = '', revision = ''] = key.split(' ');
  return [id, Number(revision)];
}
