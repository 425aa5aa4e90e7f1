import { searchWords } from '../../domain/search/search-words.ts';
import { loadHeldBoards } from '../held-boards.ts';
import type { BoardState, Session } from '../session.ts';
import type { DeviceSearch, Pause } from './device-search.ts';
import { indexList, type ListIndex } from './list-index.ts';
import { SearchRun } from './search-run.ts';
import { TextCache } from './text-cache.ts';

/**
 * @param pause by default a timer of nothing, which browsers stretch to 4 ms
 * @param mostBytes bound of what is kept in memory; by default 20 MiB
 */
export function openSearch(session: Session, pause?: Pause, mostBytes?: number): DeviceSearch {
  const cache = new TextCache(mostBytes);
  const indexes = new WeakMap<BoardState, ListIndex>();
  const turn = pause ?? (() => new Promise<void>((resolve) => void session.ports.timer.after(0, resolve)));
  let loaded: Promise<void> | null = null;
  const indexOf = (state: BoardState): ListIndex => {
    const known = indexes.get(state) ?? indexList(state);
    indexes.set(state, known);
    return known;
  };
  return {
    bytes: () => cache.bytes,
    find: async (query, options = {}) => {
      loaded ??= loadHeldBoards(session);
      await loaded;
      const run = new SearchRun({ session, cache, turn }, searchWords(query), options);
      const lists: ListIndex[] = [];
      for (const state of session.boards.values()) {
        if (options.boards && !options.boards.includes(state.cursor.board)) continue;
        lists.push(indexOf(state));
        await run.breathe();
      }
      if (!options.boards) cache.keepOnly(lists);
      return run.through(lists);
    },
    close: () => cache.clear(),
  };
}
