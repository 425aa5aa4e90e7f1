import { chainOf } from '../domain/unit/board-code.ts';
import { boardListOf } from './board-list.ts';
import type { Ports } from './ports.ts';
import type { FeedReader, SyncEvent, SyncStatus } from './reader.ts';
import type { DeviceStorage } from './storage/device-storage.ts';
import { loadBoards, openSession } from './session.ts';

/** A reader on a device, with what only its owner calls. */
export interface DeviceReader extends FeedReader {
  /** Erases from storage what is over by {@link FeedReader.now}: lists of people after their hour, postings after theirs. Works offline. */
  purgeExpired(): Promise<void>;
  /** False once what comes in lives only as long as the page. */
  isLasting(): boolean;
  /** What the device keeps; loaded when first asked for. */
  storage(): Promise<DeviceStorage>;
  /** Takes in what another tab has stored of a board that is held here. */
  reload(board: string): Promise<void>;
}

/**
 * The reader over its ports. What a list on the screen needs is here; checking, fetching and opening texts are chunks of their own,
 * loaded when first used, so that a relaunch reads one transaction and draws.
 */
export function createFeedReader(ports: Ports): DeviceReader {
  const listeners = new Set<(event: SyncEvent) => void>();
  const emit = (event: SyncEvent) => {
    for (const listener of listeners) listener(event);
  };
  const session = openSession(ports, emit);
  const running = new Map<string, Promise<SyncStatus>>();
  // Boards share those above them: one sync at a time, and erasing never in the middle of one.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work, work);
    queue = result.catch(() => undefined);
    return result;
  };

  const held = async (board: string) => {
    if (!session.boards.has(board)) await loadBoards(session, chainOf(board)).catch(() => undefined);
    return session.boards.get(board) ?? null;
  };

  return {
    now: () => session.clock.now(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: async (board) => {
      const state = await held(board);
      return state && boardListOf(session, state);
    },
    read: async (postingId) => {
      const { readPosting } = await import('./read-posting.ts');
      return readPosting(session, postingId);
    },
    search: async (pause) => {
      const { openSearch } = await import('./search/open-search.ts');
      return openSearch(session, pause);
    },
    sync: (board) => {
      const current = running.get(board);
      if (current) return current;
      const started = inTurn(async () => {
        const { syncChain } = await import('./pull/sync-chain.ts');
        const work = () => syncChain(session, board);
        return ports.inTurn ? ports.inTurn(work) : work();
      }).catch((): SyncStatus => ({ board, phase: 'offline', textsDone: 0, textsTotal: 0 }))
        .finally(() => running.delete(board));
      running.set(board, started);
      return started;
    },
    reload: (board) => inTurn(async () => {
      const before = session.boards.get(board);
      if (!before) return;
      await loadBoards(session, [board]);
      if (session.boards.get(board)?.text !== before.text) emit({ type: 'list', board });
    }),
    isLasting: () => ports.files.isLasting(),
    storage: async () => (await import('./storage/device-storage.ts')).deviceStorage(session, inTurn),
    purgeExpired: () => inTurn(async () => {
      const { purgeExpired } = await import('./purge-expired.ts');
      await purgeExpired(session);
    }),
  };
}
