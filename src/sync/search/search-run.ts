import type { Instant } from '../../domain/civil-date.ts';
import { searchFields } from '../../domain/search/search-fields.ts';
import type { Session } from '../session.ts';
import type { FindOptions, Pause, SearchHit, SearchScope, SearchState } from './device-search.ts';
import { type HeldPiece, isRowOver, type ListIndex, rowOf, wordsInTitles } from './list-index.ts';
import { textHit, titleHit } from './make-hit.ts';
import { openTexts, type RawPiece, readRawPiece } from './open-texts.ts';
import { findInPiece, livePostings, type PieceText, startPieceText } from './piece-text.ts';
import type { CheckedFields, TextCache } from './text-cache.ts';

/** Milliseconds of work after which the page gets its turn. */
const SLICE_MS = 8;
/** Between two reports of mere progress. */
const REPORT_MS = 100;
const DEFAULT_LIMIT = 20;

interface SearchMeans { readonly session: Session; readonly cache: TextCache; readonly turn: Pause }

/** One query's way through the lists and the texts. */
export class SearchRun {
  readonly #session: Session;
  readonly #cache: TextCache;
  readonly #turn: Pause;
  readonly #words: readonly string[];
  readonly #options: FindOptions;
  readonly #limit: number;
  #sliceStart: number;
  #reported = 0;
  readonly #titles: SearchHit[] = [];
  readonly #texts: SearchHit[] = [];
  #titlesFound = 0;
  #textsFound = 0;
  #checked = 0;
  #scope: SearchScope = { boards: 0, postings: 0, missing: 0 };

  constructor({ session, cache, turn }: SearchMeans, words: readonly string[], options: FindOptions) {
    this.#session = session;
    this.#cache = cache;
    this.#turn = turn;
    this.#words = words;
    this.#options = options;
    this.#limit = options.limit ?? DEFAULT_LIMIT;
    this.#sliceStart = this.#ms();
  }

  async through(lists: readonly ListIndex[]): Promise<SearchState> {
    const now = this.#now();
    this.#scope = scopeOf(lists, now);
    if (this.#words.length === 0) return this.#report(true);
    const masks = new Map<ListIndex, Uint8Array>();
    for (const list of lists) {
      await this.breathe();
      masks.set(list, wordsInTitles(list, this.#words));
    }
    if (this.#isAborted()) return this.#state(false);
    this.#findTitles(masks, now);
    this.#report(false);
    await this.#findTexts(masks);
    return this.#isAborted() ? this.#state(false) : this.#report(true);
  }

  #findTitles(masks: ReadonlyMap<ListIndex, Uint8Array>, now: Instant): void {
    const all = (1 << this.#words.length) - 1;
    const rows: { readonly index: ListIndex; readonly row: number; readonly day: string }[] = [];
    for (const [index, mask] of masks) {
      mask.forEach((held, row) => {
        if (held === all && !isRowOver(index, row, now)) rows.push({ index, row, day: index.state.list.day[row]! });
      });
    }
    // Sorting is stable: of one day, each board's own order stays.
    rows.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
    this.#titlesFound = rows.length;
    for (const { index, row } of rows.slice(0, this.#limit)) this.#titles.push(titleHit(index, row, this.#words));
  }

  async #findTexts(masks: ReadonlyMap<ListIndex, Uint8Array>): Promise<void> {
    const queue: { readonly index: ListIndex; readonly held: HeldPiece; readonly mask: Uint8Array }[] = [];
    for (const [index, mask] of masks) for (const held of index.pieces) queue.push({ index, held, mask });
    queue.sort((a, b) => (a.held.newest < b.held.newest ? 1 : a.held.newest > b.held.newest ? -1 : b.held.piece.to - a.held.piece.to));
    const missing = queue.map((q) => q.held).filter((held) => !this.#cache.piece(held));
    let ahead = this.#readAhead(missing.shift());
    for (const { index, held, mask } of queue) {
      let text = this.#cache.piece(held), raw: RawPiece | null = null;
      if (!text) {
        // The disk reads the next piece while this one is looked through.
        const reading = ahead?.held === held ? ahead : this.#readAhead(held);
        ahead = this.#readAhead(missing.shift());
        raw = await reading!.raw;
        text = await this.#textOf(raw);
        if (this.#isAborted()) return;
        if (raw) this.#cache.putPiece(held, text);
      }
      await this.breathe();
      if (this.#isAborted()) return;
      await this.#findIn(index, held, mask, text, raw);
      if (this.#isAborted()) return;
      this.#checked += held.rows;
      if (this.#ms() - this.#reported > REPORT_MS) this.#report(false);
    }
  }

  #readAhead(held: HeldPiece | undefined): { readonly held: HeldPiece; readonly raw: Promise<RawPiece | null> } | null {
    return held ? { held, raw: readRawPiece(this.#session, held.board, held.piece).catch(() => null) } : null;
  }

  async #textOf(raw: RawPiece | null): Promise<PieceText> {
    const made = startPieceText();
    if (raw) {
      for (const { posting, seq } of livePostings(raw.page)) {
        await this.breathe();
        if (this.#isAborted()) break;
        addSafely(made, posting, seq);
      }
    }
    return made.done();
  }

  async #findIn(index: ListIndex, held: HeldPiece, mask: Uint8Array, text: PieceText, raw: RawPiece | null): Promise<void> {
    const now = this.#now();
    const { id: ids } = index.state.list;
    const found = findInPiece(text, this.#words, now, (seq, id) => {
      const row = rowOf(index, seq);
      return row < 0 || index.owner[row] !== held.at || ids[row] !== id || isRowOver(index, row, now) ? null : mask[row]!;
    });
    this.#textsFound += found.length;
    const shown = found.slice(0, Math.max(0, this.#limit - this.#texts.length));
    if (shown.length === 0) return;
    const checked = await this.#check(held, shown, raw);
    if (this.#isAborted()) return;
    for (const seq of shown) {
      const fields = checked.get(seq);
      const hit = fields && textHit(index, rowOf(index, seq), this.#words, fields, now);
      if (hit) this.#texts.push(hit);
      else this.#textsFound -= 1;
      await this.breathe();
    }
    this.#report(false);
  }

  /** What may be shown of these postings, each checked against the log once. */
  async #check(held: HeldPiece, seqs: readonly number[], raw: RawPiece | null): Promise<ReadonlyMap<number, CheckedFields>> {
    const checked = new Map<number, CheckedFields>();
    for (const seq of seqs) {
      const known = this.#cache.checked(held, seq);
      if (known) checked.set(seq, known);
    }
    const fresh = seqs.filter((seq) => !checked.has(seq));
    if (fresh.length === 0) return checked;
    for (const [seq, posting] of await openTexts(this.#session, held.board, held.piece, fresh, raw)) {
      const fields = { fields: searchFields(posting), expiresAt: posting.expiresAt ?? null };
      checked.set(seq, fields);
      this.#cache.putChecked(held, seq, fields);
    }
    return checked;
  }

  /** Pauses when the slice is used up. */
  async breathe(): Promise<void> {
    if (this.#ms() - this.#sliceStart < SLICE_MS) return;
    await this.#turn();
    this.#sliceStart = this.#ms();
  }

  #state(done: boolean): SearchState {
    const held = this.#scope.postings - this.#scope.missing;
    return {
      titles: [...this.#titles], titlesFound: this.#titlesFound, texts: [...this.#texts], textsFound: this.#textsFound,
      checked: done ? held : Math.min(this.#checked, held), held, scope: this.#scope, done,
    };
  }

  #report(done: boolean): SearchState {
    this.#reported = this.#ms();
    const state = this.#state(done);
    if (!this.#isAborted()) this.#options.onState?.(state);
    return state;
  }

  #isAborted(): boolean {
    return this.#options.signal?.aborted ?? false;
  }

  #now(): Instant {
    return this.#session.clock.now();
  }

  #ms(): number {
    return this.#session.ports.clock.monotonicMs();
  }
}

/** What is not of the agreed form is not looked through; whoever opens it finds out. */
function addSafely(made: ReturnType<typeof startPieceText>, ...posting: Parameters<ReturnType<typeof startPieceText>['add']>): void {
  try {
    made.add(...posting);
  } catch {
    // Nothing was added.
  }
}

function scopeOf(lists: readonly ListIndex[], now: Instant): SearchScope {
  let postings = 0, missing = 0;
  for (const index of lists) {
    index.owner.forEach((piece, row) => {
      if (isRowOver(index, row, now)) return;
      postings += 1;
      if (piece < 0) missing += 1;
    });
  }
  return { boards: lists.length, postings, missing };
}
