import { type ReadonlySignal, signal } from '@preact/signals';
import { pageTurn } from '../../../client/page-turn.ts';
import type { DeviceSearch, SearchState } from '../../../sync/search/device-search.ts';
import type { FeedReader } from '../../../sync/reader.ts';

/** A search as it is typed. */
export interface TypedSearch {
  readonly typed: ReadonlySignal<string>;
  /** Of the newest query that has found something or ended; null before the first. */
  readonly state: ReadonlySignal<SearchState | null>;
  /** The query that `state` belongs to. */
  readonly answered: ReadonlySignal<string>;
  /** `composed` false: an input method has not decided yet. */
  type(query: string, composed: boolean): void;
  /** Now, without waiting for another key. */
  go(query: string): void;
  /** The last query once more: the device has something else, or more is to be shown. */
  again(): void;
  /** Lets go of what search keeps in memory; the next query reads it anew. */
  rest(): void;
  end(): void;
}

/** Keys that follow one another closer than this are one query. */
const TYPING_MS = 90;

/** @param limit hits to show of either sort @param asked told of each query that is searched */
export function typedSearch(reader: FeedReader, start: string, limit: () => number, asked: (query: string) => void): TypedSearch {
  const typed = signal(start), answered = signal(start);
  const state = signal<SearchState | null>(null);
  let opened: Promise<DeviceSearch> | null = null;
  let running = { aborted: false };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async (query: string) => {
    clearTimeout(timer);
    running.aborted = true;
    const signalOf = { aborted: false };
    running = signalOf;
    opened ??= reader.search(pageTurn);
    const search = await opened.catch(() => {
      opened = null;
      return null;
    });
    if (!search || signalOf.aborted) return;
    await search.find(query, {
      limit: limit(), signal: signalOf, onState: (next) => {
        // What stands there stays until there is something better, so that the screen does not flicker while one types.
        if (!next.done && next.titles.length + next.texts.length === 0 && state.peek() !== null && answered.peek() !== query) return;
        answered.value = query;
        state.value = next;
      },
    }).catch(() => undefined);
  };
  const ask = (query: string) => {
    asked(query);
    void run(query);
  };
  void run(start);
  return {
    typed, state, answered,
    type: (query, composed) => {
      typed.value = query;
      clearTimeout(timer);
      if (composed) timer = setTimeout(() => ask(query), TYPING_MS);
    },
    go: (query) => {
      typed.value = query;
      ask(query);
    },
    again: () => void run(typed.peek()),
    rest: () => void opened?.then((search) => search.close(), () => undefined),
    end: () => {
      clearTimeout(timer);
      running.aborted = true;
      void opened?.then((search) => search.close(), () => undefined);
    },
  };
}
