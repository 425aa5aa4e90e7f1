import type { Instant } from '../../src/domain/civil-date.ts';
import type { SignedHead } from '../../src/protocol/head.ts';
import type { Keys, PublicJwk } from '../../src/protocol/keys.ts';
import { ChainSchema } from '../../src/protocol/head.ts';
import type { Tail } from '../../src/protocol/tail.ts';
import { NO_REVOCATIONS } from '../../src/protocol/verify-keys.ts';
import { type AcceptedHead, type HeadContext, type KnownHead, verifyHead } from '../../src/protocol/verify-head.ts';
import { appendToFeed } from '../../src/server/feed/append-to-feed.ts';
import type { Appended, FeedChange } from '../../src/server/feed/feed-change.ts';
import { verifyEs256 } from '../../src/server/feed/keys/es256.ts';
import { readKeys } from '../../src/server/feed/keys/read-keys.ts';
import { readFeedFile } from '../../src/server/feed/read-feed-file.ts';
import { readTail } from '../../src/server/feed/read-tail.ts';
import { serveChain } from '../../src/server/feed/serve-chain.ts';
import type { FileKind } from '../../src/server/feed/write-file.ts';
import type { Store } from '../../src/server/store/store.ts';
import * as v from 'valibot';
import { sampleId, samplePosting, type SampleOptions } from './sample-posting.ts';
import { type TestDeps, VILLAGE, smallCounty } from './test-deps.ts';

/** One village's log in a store of its own, driven without use cases: changes go straight into the feed. */
export class SignedBoard {
  readonly deps: TestDeps;
  readonly store: Store;
  readonly board: string;
  readonly revisions = new Map<string, number>();
  #made = 0;

  constructor(deps: TestDeps, board: string) {
    this.deps = deps;
    this.store = deps.store;
    this.board = board;
  }

  static async start(board = VILLAGE): Promise<SignedBoard> {
    return new SignedBoard(await smallCounty(), board);
  }

  get env() {
    return { now: this.deps.clock(), random: this.deps.random };
  }

  /** A first or further revision, not yet appended. */
  upsert(id: string | null = null, kind: SampleOptions['kind'] = 'announcement'): FeedChange {
    const chosen = id ?? sampleId(++this.#made);
    const revision = (this.revisions.get(chosen) ?? 0) + 1;
    this.revisions.set(chosen, revision);
    return { kind: 'upsert', posting: samplePosting({ board: this.board, id: chosen, revision, now: this.deps.clock(), kind }) };
  }

  tombstone(id: string, cause: 'withdrawn' | 'expired' | 'removed' = 'withdrawn'): FeedChange {
    const revision = this.revisions.get(id) ?? 1;
    return { kind: 'tombstone', tombstone: { id, board: this.board, revision, cause, reason: '名单有误', at: this.deps.clock() } };
  }

  append(...changes: FeedChange[]): Promise<Appended> {
    return this.store.write((tx) => appendToFeed(tx, this.board, changes, this.env));
  }

  async publish(count: number): Promise<void> {
    for (let i = 0; i < count; i += 1) await this.append(this.upsert());
  }

  async signed(): Promise<SignedHead> {
    return v.parse(ChainSchema, await serveChain(this.store, this.board, this.env)).heads[0] as SignedHead;
  }

  async keys(): Promise<Keys> {
    const keys = await this.store.read(readKeys);
    if (!keys) throw new Error('no keys yet');
    return keys;
  }

  async context(known: KnownHead | null = null, root?: PublicJwk): Promise<HeadContext> {
    return { board: this.board, root: root ?? (await this.keys()).root, revocations: NO_REVOCATIONS, now: this.deps.clock(), known, verify: verifyEs256 };
  }

  /** The head as a reader accepts it; throws when it is refused. */
  async accepted(): Promise<AcceptedHead> {
    const signed = await this.signed();
    const result = await verifyHead(signed, await this.context());
    if (!result.ok) throw new Error(`${result.error.reason}: ${result.error.detail}`);
    return result.value;
  }

  async file(kind: FileKind, sha256: string): Promise<Uint8Array> {
    const read = await this.store.read((tx) => readFeedFile(tx, kind, sha256));
    if (read.state !== 'found') throw new Error(`${kind} ${sha256} is ${read.state}`);
    return new Uint8Array(read.json);
  }

  async tail(after: number): Promise<Tail> {
    const read = await this.store.read((tx) => readTail(tx, this.board, after));
    if (read.state !== 'found') throw new Error(`no tail after ${after}: ${read.state}`);
    return read.tail;
  }

  pass(days: number): Instant {
    this.deps.pass(days * 86_400_000);
    return this.deps.clock();
  }
}
