import type { Instant } from '../../domain/civil-date.ts';
import type { Session } from '../session.ts';
import type { FindOptions, SearchHit, SearchScope, SearchState } from './device-search.ts';
import { type HeldPiece, isRowOver, type ListIndex, rowOf, wordsInTitles } from './list-index.ts';
import { textHit, titleHit } from './make-hit.ts';
import { checkTexts, type RawPage, readRawPage } from './open-texts.ts';
import { findInPiece, livePostings, type PieceText, startPieceText } from './piece-text.ts';
import type { Slices } from './slices.ts';
import type { TextCache } from './text-cache.ts';

/** Between two reports of mere progress. */
const REPORT_MS = 100;
const DEFAULT_LIMIT = 20;

interface SearchMeans { readonly session: Session; readonly cache: TextCache; readonly slices: Slices }

/** One query's way through the lists and the texts. */
export class SearchRun {
  readonly #session: Session;
  readonly #cache: TextCache;
  readonly #breathe: () => Promise<void>;
  readonly #words: readonly string[];
  readonly #options: FindOptions;
  readonly #limit: number;
  #reported = 0;
  readonly #titles: SearchHit[] = [];
  readonly #texts: SearchHit[] = [];
  #firstInTitles = false;
  #titlesFound = 0;
  #textsFound = 0;
  #checked = 0;
  #scope: SearchScope = { boards: 0, postings: 0, missing: 0 };

  constructor({ session, cache, slices }: SearchMeans, words: readonly string[], options: FindOptions) {
    this.#session = session;
    this.#cache = cache;
    this.#breathe = slices.breathe;
    this.#words = words;
    this.#options = options;
    this.#limit = options.limit ?? DEFAULT_LIMIT;
  }

  async through(lists: readonly ListIndex[]): Promise<SearchState> {
    const now = this.#now();
    this.#scope = scopeOf(lists, now);
    if (this.#words.length === 0) return this.#report(true);
    const masks = new Map<ListIndex, Uint8Array>();
    for (const list of lists) {
      await this.#breathe();
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
        if ((held & 1) !== 0) this.#firstInTitles = true;
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
      let text = this.#cache.piece(held), raw: RawPage | null = null;
      if (!text) {
        // The disk reads the next piece while this one is looked through.
        const reading = ahead?.held === held ? ahead : this.#readAhead(held);
        ahead = this.#readAhead(missing.shift());
        raw = await reading!.raw;
        text = await this.#textOf(raw);
        if (this.#isAborted()) return;
        if (raw) this.#cache.put(held, text);
      }
      await this.#breathe();
      if (this.#isAborted()) return;
      await this.#findIn(index, held, mask, text, raw);
      if (this.#isAborted()) return;
      this.#checked += held.rows;
      if (this.#ms() - this.#reported > REPORT_MS) this.#report(false);
    }
  }

  #readAhead(held: HeldPiece | undefined): { readonly held: HeldPiece; readonly raw: Promise<RawPage | null> } | null {
    return held ? { held, raw: readRawPage(this.#session, held).catch(() => null) } : null;
  }

  async #textOf(raw: RawPage | null): Promise<PieceText> {
    const made = startPieceText();
    if (raw) {
      for (const { posting, seq } of livePostings(raw)) {
        await this.#breathe();
        if (this.#isAborted()) break;
        addSafely(made, posting, seq);
      }
    }
    return made.done();
  }

  async #findIn(index: ListIndex, held: HeldPiece, mask: Uint8Array, text: PieceText, raw: RawPage | null): Promise<void> {
    const now = this.#now();
    const { id: ids } = index.state.list;
    const found = findInPiece(text, this.#words, now, this.#firstInTitles, (seq, id) => {
      const row = rowOf(index, seq);
      return row < 0 || index.owner[row] !== held.at || ids[row] !== id || isRowOver(index, row, now) ? null : mask[row]!;
    });
    this.#textsFound += found.length;
    const shown = found.slice(0, Math.max(0, this.#limit - this.#texts.length));
    if (shown.length === 0) return;
    if (!await this.#check(held, shown.map((p) => p.seq), raw)) {
      if (this.#isAborted()) return;
      this.#textsFound -= found.length;
      this.#cache.drop(held);
      return;
    }
    for (const placed of shown) {
      const hit = textHit(index, rowOf(index, placed.seq), this.#words, text, placed, now);
      if (hit) this.#texts.push(hit);
      else this.#textsFound -= 1;
      await this.#breathe();
    }
    this.#report(false);
  }

  /** Whether these postings stand in the log as they are: each is checked once. */
  async #check(held: HeldPiece, seqs: readonly number[], raw: RawPage | null): Promise<boolean> {
    const fresh = held.piece.root === null ? [] : seqs.filter((seq) => !this.#cache.isChecked(held, seq));
    if (fresh.length === 0) return true;
    const page = raw ?? await readRawPage(this.#session, held);
    if (!page || !await checkTexts(this.#session, held, fresh, page, this.#breathe)) return false;
    this.#cache.noteChecked(held, fresh);
    return true;
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
