import type { Instant } from '../../src/domain/civil-date.ts';
import type { Posting, Tombstone } from '../../src/domain/posting/posting.ts';
import type { Body } from '../../src/protocol/body.ts';
import { canonicalJson } from '../../src/protocol/canonical-json.ts';
import type { Entry } from '../../src/protocol/entry.ts';
import { bodyHash, entryLeaf } from '../../src/protocol/entry-leaf.ts';
import type { Head } from '../../src/protocol/head.ts';
import { toHeadlines } from '../../src/protocol/headline-columns.ts';
import { treeRoot } from '../../src/protocol/merkle-tree.ts';
import { sha256Hex } from '../../src/protocol/sha256.ts';
import { joinAtEnd, type PlannedPage } from '../../src/server/feed/page-plan.ts';
import { headlineOf } from '../../src/server/feed/headline-of.ts';

/** What a board showed at a size of its log: `id revision` of each live posting. */
export type LiveSet = ReadonlySet<string>;

/**
 * A board as an honest server keeps it, in memory: log, bodies that can be forgotten, pages that join, files by hash. Small pages,
 * so that short histories meet every shape. Its insides are open, so that tests can make it lie.
 */
export class SimulatedBoard {
  readonly code: string;
  entries: Entry[] = [];
  bodies: (Body | null)[] = [];
  pages: PlannedPage[] = [];
  /** By kind and address; null: gone (410). */
  readonly files = new Map<string, string | null>();
  /** Every file that was ever answered for, as a cache on the way may have it. */
  readonly everything = new Map<string, string>();
  /** The live set at each size that was ever published. */
  readonly history = new Map<number, LiveSet>();
  #salt = 0;
  readonly #pageBytes: number;

  /** @param pageBytes about what a page may grow to */
  constructor(code: string, pageBytes = 2_500) {
    this.code = code;
    this.#pageBytes = pageBytes;
  }

  /** The living postings, newest first. */
  live(): { posting: Posting; seq: number }[] {
    return this.bodies.flatMap((body, seq) => (body && 'posting' in body ? [{ posting: body.posting, seq }] : [])).reverse();
  }

  append(change: Posting | Tombstone, at: Instant): void {
    this.#salt += 1;
    const salt = String(this.#salt).padStart(22, '0');
    const body: Body = 'cause' in change ? { salt, tombstone: change } : { salt, posting: change };
    for (const [seq, old] of this.bodies.entries()) if (old && subject(old) === change.id) this.#forget(seq);
    const seq = this.entries.length;
    const entry: Entry = { seq, postingId: change.id, revision: change.revision, kind: 'cause' in change ? 'tombstone' : 'upsert', at, bodyHash: bodyHash(body) };
    this.entries.push(entry);
    this.bodies.push(body);
    const page: PlannedPage = {
      from: seq, to: seq + 1, root: entryLeaf(entry), bytes: 300 + canonicalJson(body).length, live: 'posting' in body ? 1 : 0, dirty: true, sha256: '',
    };
    this.pages = joinAtEnd(this.pages, [page], this.#pageBytes);
    this.history.set(this.entries.length, new Set(this.live().map(({ posting }) => `${posting.id} ${posting.revision}`)));
  }

  /** Joins neighbours to pages of up to four times the size. */
  compact(): void {
    this.pages = joinAtEnd([], this.pages, 4 * this.#pageBytes);
  }

  /** Makes index and headlines as they stand; what is no longer named is gone at once. */
  state(): Omit<Head, 'issuedAt' | 'notAfter' | 'keyId'> {
    const named = new Set<string>();
    const put = (kind: string, text: string) => {
      const sha256 = sha256Hex(text);
      this.files.set(`${kind}/${sha256}`, text);
      this.everything.set(`${kind}/${sha256}`, text);
      named.add(`${kind}/${sha256}`);
      return sha256;
    };
    const size = this.entries.length;
    const pages = this.pages.map(({ from, to }) => {
      const text = this.pageText(from, to);
      const live = this.bodies.slice(from, to).filter((b) => b && 'posting' in b).length;
      return { from, to, root: treeRoot(this.entries.slice(from, to).map(entryLeaf)), sha256: put('pages', text), bytes: text.length, live };
    });
    const rows = this.live().map(({ posting, seq }) => headlineOf(posting, seq));
    const headlines = put('headlines', canonicalJson(toHeadlines(rows, { board: this.code, name: `板${this.code}`, size })));
    const index = put('indexes', canonicalJson({ board: this.code, size, pages }));
    for (const name of this.files.keys()) if (!named.has(name)) this.files.set(name, null);
    return { board: this.code, size, root: treeRoot(this.entries.map(entryLeaf)), index, headlines };
  }

  pageText(from: number, to: number): string {
    return canonicalJson({ board: this.code, from, to, entries: this.entries.slice(from, to), bodies: this.bodies.slice(from, to) });
  }

  /** @param limit most entries in one answer */
  tail(after: number, limit: number): string | null {
    const size = this.entries.length;
    if (after > size || size - after > limit) return null;
    const lines = this.entries.slice(after).map((entry, i) => ({ entry, body: this.bodies[after + i] ?? null }));
    const of = (kind: Entry['kind']) => lines.filter((l) => l.entry.kind === kind);
    return canonicalJson({ board: this.code, after, size, tombstones: of('tombstone'), upserts: of('upsert') });
  }

  #forget(seq: number): void {
    const body = this.bodies[seq];
    this.bodies[seq] = null;
    this.pages = this.pages.map((p) => (p.from <= seq && seq < p.to ? { ...p, bytes: p.bytes - canonicalJson(body).length } : p));
  }
}

function subject(body: Body): string {
  return 'posting' in body ? body.posting.id : body.tombstone.id;
}
