import { randomUUID } from 'node:crypto';
import type { Tombstone } from '../../src/domain/posting/posting.ts';
import { type Instant, instantOf } from '../../src/domain/civil-date.ts';
import { canonicalJson } from '../../src/protocol/canonical-json.ts';
import type { Head, SignedHead } from '../../src/protocol/head.ts';
import { encodeJws } from '../../src/protocol/jws.ts';
import { type Certificate, JWS_TYPES, type PublicJwk, type Revocations } from '../../src/protocol/keys.ts';
import { sha256Hex } from '../../src/protocol/sha256.ts';
import { chainOf } from '../../src/domain/unit/board-code.ts';
import { type KeyPair, newKeyPair, signerOf } from '../../src/server/feed/keys/es256.ts';
import { sampleId, samplePosting, type SampleOptions } from './sample-posting.ts';
import { SimulatedBoard } from './simulated-board.ts';

export interface WireAnswer { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array }

const DAY_MS = 86_400_000;

/** Three boards above one another, with a county root, on a clock of their own. Answers requests as the real server does. */
export class SimulatedServer {
  nowMs: number;
  readonly boards = new Map<string, SimulatedBoard>();
  readonly heads = new Map<string, SignedHead>();
  readonly keys = new Map<string, KeyPair>();
  root: KeyPair;
  successions: string[] = [];
  revoked: Revocations['revoked'] = [];
  revocations = '';
  /** Most entries in a tail. */
  tailLimit = 256;
  /** A cache on the way goes on answering for files that the server has let go. */
  cached = false;
  /** Every path that was asked for. */
  readonly asked: string[] = [];
  #ids = 0;

  private constructor(root: KeyPair, nowMs: number) {
    this.root = root;
    this.nowMs = nowMs;
  }

  static async start(codes: readonly string[], nowMs = Date.parse('2026-03-02T01:00:00.000Z'), pageBytes?: number): Promise<SimulatedServer> {
    const server = new SimulatedServer(await newKeyPair(), nowMs);
    for (const code of codes) {
      server.boards.set(code, new SimulatedBoard(code, pageBytes));
      server.keys.set(code, await newKeyPair());
    }
    await server.publishAll();
    return server;
  }

  get now(): Instant {
    return instantOf(this.nowMs);
  }

  board(code: string): SimulatedBoard {
    const board = this.boards.get(code);
    if (!board) throw new Error(`no board ${code}`);
    return board;
  }

  async post(code: string, kind: SampleOptions['kind'], options: Pick<SampleOptions, 'endsAfterHours' | 'listForHours'> = {}): Promise<string> {
    this.#ids += 1;
    const id = sampleId(this.#ids);
    this.board(code).append(samplePosting({ board: code, id, revision: 1, now: this.now, kind, ...options }), this.now);
    await this.publish(code);
    return id;
  }

  /** Corrects the living posting at `pick` (modulo how many there are). */
  async correct(code: string, pick: number): Promise<void> {
    const { posting } = this.#pick(code, pick) ?? {};
    if (!posting || posting.kind === 'interpretation' || posting.kind === 'guide' || posting.kind === 'consultation') return;
    this.board(code).append(samplePosting({ board: code, id: posting.id, revision: posting.revision + 1, now: this.now, kind: posting.kind }), this.now);
    await this.publish(code);
  }

  async withdraw(code: string, pick: number, cause: Tombstone['cause'] = 'withdrawn'): Promise<void> {
    const { posting } = this.#pick(code, pick) ?? {};
    if (!posting) return;
    const { id, board, revision } = posting;
    this.board(code).append({ id, board, revision, cause, reason: '发布有误', at: this.now }, this.now);
    await this.publish(code);
  }

  /** Ends what is over by the server's clock, as its job does. */
  async expireDue(): Promise<void> {
    for (const [code, board] of this.boards) {
      for (const { posting } of board.live()) {
        if (posting.expiresAt === undefined || posting.expiresAt > this.now) continue;
        const { id, revision } = posting;
        board.append({ id, board: code, revision, cause: 'expired', reason: '到期', at: this.now }, this.now);
      }
      await this.publish(code);
    }
  }

  async rotateKey(code: string, reason: Revocations['revoked'][number]['reason'] = 'superseded'): Promise<void> {
    const old = this.keys.get(code);
    if (old) this.revoked = [...this.revoked, { keyId: old.keyId, at: this.now, reason }];
    this.keys.set(code, await newKeyPair());
    await this.publishAll();
  }

  async rotateRoot(): Promise<void> {
    const next = await newKeyPair();
    this.successions = [...this.successions, await encodeJws(JWS_TYPES.succession, { next: next.publicJwk, at: this.now }, signerOf(this.root.privateJwk))];
    this.root = next;
    await this.publishAll();
  }

  async publishAll(): Promise<void> {
    this.revocations = await encodeJws(JWS_TYPES.revocations, { issuedAt: this.now, revoked: this.revoked }, signerOf(this.root.privateJwk));
    for (const code of this.boards.keys()) await this.publish(code);
  }

  async publish(code: string): Promise<void> {
    this.heads.set(code, await this.sign(code, this.board(code).state()));
  }

  async sign(code: string, state: Omit<Head, 'issuedAt' | 'notAfter' | 'keyId'>, key = this.keys.get(code), root = this.root): Promise<SignedHead> {
    if (!key) throw new Error(`no key for ${code}`);
    const head: Head = { ...state, issuedAt: this.now, notAfter: instantOf(this.nowMs + 7 * DAY_MS), keyId: key.keyId };
    return { head: await encodeJws(JWS_TYPES.head, head, signerOf(key.privateJwk)), certificate: await this.certify(code, key, root) };
  }

  certify(board: string, key: KeyPair, root: KeyPair): Promise<string> {
    const certificate: Certificate = {
      board, keyId: key.keyId, jwk: key.publicJwk, notBefore: '2020-01-01T00:00:00.000Z' as Instant, notAfter: '2060-01-01T00:00:00.000Z' as Instant,
    };
    return encodeJws(JWS_TYPES.certificate, certificate, signerOf(root.privateJwk));
  }

  get rootJwk(): PublicJwk {
    return this.root.publicJwk;
  }

  answer(path: string, etag: string | null): WireAnswer {
    this.asked.push(path);
    const text = this.#textOf(path);
    if (text === undefined || text === null) return this.#wire(text === null ? 410 : 404, '{"type":"gone","title":"gone","status":410}', null);
    const tag = `"${sha256Hex(text).slice(0, 32)}"`;
    return tag === etag ? this.#wire(304, '', tag) : this.#wire(200, text, tag);
  }

  #textOf(path: string): string | null | undefined {
    const file = /^\/feed\/(pages|indexes|headlines)\/([0-9a-f]{64})\.json$/.exec(path);
    if (file) {
      for (const board of this.boards.values()) {
        const text = (this.cached ? board.everything : board.files).get(`${file[1]}/${file[2]}`);
        if (text !== undefined) return text;
      }
      return undefined;
    }
    if (path === '/feed/keys.json') return canonicalJson({ root: this.rootJwk, successions: this.successions, certificates: [], revocations: this.revocations });
    const [, , code = '', what = ''] = path.split('/');
    if (what === 'chain.json') {
      const heads = chainOf(code).flatMap((c) => this.heads.get(c) ?? []);
      return heads.length === 0 ? undefined : canonicalJson({ heads, revocations: this.revocations });
    }
    const after = /^tail\?after=(\d+)$/.exec(what)?.[1];
    return after === undefined ? undefined : this.boards.get(code)?.tail(Number(after), this.tailLimit) ?? undefined;
  }

  #wire(status: number, text: string, etag: string | null): WireAnswer {
    const body = new TextEncoder().encode(text);
    return {
      status, body,
      headers: {
        'content-type': status === 200 ? 'application/json' : 'application/problem+json', 'x-minglan': '1', date: new Date(this.nowMs).toUTCString(),
        ...(status === 200 ? { 'x-minglan-sha256': sha256Hex(body) } : {}), ...(etag ? { etag } : {}), 'x-request': randomUUID(),
      },
    };
  }

  #pick(code: string, pick: number) {
    const live = this.board(code).live();
    return live[pick % Math.max(1, live.length)];
  }
}
