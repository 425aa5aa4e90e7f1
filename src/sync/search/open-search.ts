import { searchWords } from '../../domain/search/search-words.ts';
import { loadHeldBoards } from '../held-boards.ts';
import type { BoardState, Session } from '../session.ts';
import { checkRest } from './check-rest.ts';
import type { DeviceSearch, Pause } from './device-search.ts';
import { indexList, type ListIndex } from './list-index.ts';
import { SearchRun } from './search-run.ts';
import { Slices } from './slices.ts';
import { TextCache } from './text-cache.ts';

/**
 * @param pause by default a timer of nothing, which browsers stretch to 4 ms
 * @param mostBytes bound of what is kept in memory; by default 20 MiB
 */
export function openSearch(session: Session, pause?: Pause, mostBytes?: number): DeviceSearch {
  const cache = new TextCache(mostBytes);
  const indexes = new WeakMap<BoardState, ListIndex>();
  const turn = pause ?? (() => new Promise<void>((resolve) => void session.ports.timer.after(0, resolve)));
  const slices = () => new Slices(() => session.ports.clock.monotonicMs(), turn);
  let loaded: Promise<void> | null = null;
  let checking = { aborted: false }, settled: Promise<void> = Promise.resolve();
  const indexOf = (state: BoardState): ListIndex => {
    const known = indexes.get(state) ?? indexList(state);
    indexes.set(state, known);
    return known;
  };
  const checkLater = () => {
    const signal = { aborted: false };
    checking = signal;
    // A device that cannot write checks again another time.
    settled = settled.then(() => checkRest(session, cache, slices(), signal)).catch(() => undefined);
  };
  return {
    bytes: () => cache.bytes,
    settled: () => settled,
    find: async (query, options = {}) => {
      checking.aborted = true;
      loaded ??= loadHeldBoards(session);
      await loaded;
      const pace = slices();
      const lists: ListIndex[] = [];
      for (const state of session.boards.values()) {
        if (options.boards && !options.boards.includes(state.cursor.board)) continue;
        lists.push(indexOf(state));
        await pace.breathe();
      }
      if (!options.boards) cache.keepOnly(lists);
      const state = await new SearchRun({ session, cache, slices: pace }, searchWords(query), options).through(lists);
      if (state.done) checkLater();
      return state;
    },
    close: () => {
      checking.aborted = true;
      cache.clear();
    },
  };
}
