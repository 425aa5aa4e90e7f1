import { chainOf } from '../domain/unit/board-code.ts';
import { backOffMs, jitteredMs } from './back-off.ts';
import type { Random, Timer } from './ports.ts';
import type { FeedReader } from './reader.ts';

/** News of how long boards' logs are, while the page is open. */
export interface Live {
  /** Starts listening. `heard` is called with each size, `connected` when the connection comes or goes. Answers the way to stop. */
  listen(boards: readonly string[], heard: (board: string, size: number) => void, connected: (is: boolean) => void): () => void;
}

export interface KeepCurrentOptions {
  readonly reader: Pick<FeedReader, 'sync' | 'load'>;
  /** The boards that are read; what stands above them comes with each. The first one is asked for first. */
  readonly boards: readonly string[];
  readonly timer: Timer;
  readonly random: Random;
  readonly live: Live | null;
}

export interface Keeping {
  /** Something happened that makes a look worth while: the page is shown again, the network seems back, somebody asks. */
  wake(): void;
  stop(): void;
}

/** A look each minute while nothing tells us of news; seldom while something does, because a connection can be dead without a word. */
const POLL_MS = 60_000;
const POLL_BESIDE_LIVE_MS = 4 * 60_000;
/** News reach all phones at once: they come within this time, not in one moment. */
const SPREAD_MS = 200;

/** Keeps boards up to date: at once, then by news, and by looking with jitter and back-off. Answers come through the reader's own events. */
export function keepCurrent({ reader, boards, timer, random, live }: KeepCurrentOptions): Keeping {
  let stopped = false, running = false, again = false, connected = false, failures = 0;
  let cancel: () => void = () => undefined;
  // News that came while a look was under way: that look may have seen them already.
  let unseen: [board: string, size: number][] = [];

  const look = async () => {
    cancel();
    if (running) {
      again = true;
      return;
    }
    running = true;
    const reached = await syncAll();
    running = false;
    const news = unseen;
    unseen = [];
    for (const [board, size] of news) if (await isNews(board, size)) again = true;
    failures = reached ? 0 : failures + 1;
    if (stopped) return;
    const wait = again ? SPREAD_MS : failures > 0 ? backOffMs(failures, random) : jitteredMs(connected ? POLL_BESIDE_LIVE_MS : POLL_MS, random);
    again = false;
    lookIn(wait);
  };
  const syncAll = async () => {
    for (const board of boards) {
      const { phase } = await reader.sync(board);
      if (phase === 'offline') return false;
      if (stopped) break;
    }
    return true;
  };
  const lookIn = (ms: number) => {
    cancel();
    if (!stopped) cancel = timer.after(ms, () => void look());
  };
  const isNews = async (board: string, size: number) => size > ((await reader.load(board))?.size ?? -1);
  const hear = async (board: string, size: number) => {
    if (running) unseen.push([board, size]);
    else if (await isNews(board, size)) lookIn(random() * SPREAD_MS);
  };
  const leave = live?.listen([...new Set(boards.reduce<string[]>((all, board) => all.concat(chainOf(board)), []))], (board, size) => void hear(board, size), (is) => {
    connected = is;
  });
  lookIn(0);
  return {
    wake: () => {
      failures = 0;
      lookIn(0);
    },
    stop: () => {
      stopped = true;
      cancel();
      leave?.();
    },
  };
}
