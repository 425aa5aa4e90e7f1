import { effect, type ReadonlySignal } from '@preact/signals';
import { chainOf } from '../../domain/unit/board-code.ts';

const POLL_MS = 60_000;
/** Phones that hear of a posting in the same second do not all ask in the same second. */
const SPREAD_MS = 500;

export interface LiveOptions {
  readonly base: string;
  /** The board on the screen; null where there is none. */
  readonly code: ReadonlySignal<string | null>;
  /** Entries of a board's log that this device knows of; null when it has no list. */
  readonly sizeHeld: (board: string) => number | null;
  readonly sync: (code: string) => Promise<void>;
}

/**
 * Keeps the open board up to date: at once when the server tells of a change, on coming back to the page or to the network,
 * and by asking each minute where no telling gets through. Nothing is believed here; `sync` checks.
 */
export function startLive({ base, code, sizeHeld, sync }: LiveOptions): void {
  const told = new Map<string, number>();
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isBehind = () => [...told].some(([board, size]) => size > (sizeHeld(board) ?? size));
  const syncNow = async () => {
    const board = code.peek();
    if (board === null || document.visibilityState !== 'visible') return;
    await sync(board);
    // A change may have come while an earlier sync was under way.
    if (isBehind() && code.peek() === board) await sync(board);
  };
  const syncSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void syncNow(), Math.random() * SPREAD_MS);
  };
  const listen = () => {
    source?.close();
    source = null;
    told.clear();
    const board = code.peek();
    if (board === null || document.visibilityState !== 'visible' || typeof EventSource !== 'function') return;
    source = new EventSource(`${base}/feed/live?boards=${chainOf(board).join(',')}`);
    source.addEventListener('message', (event: MessageEvent<string>) => {
      const change = changeIn(event.data);
      if (!change) return;
      told.set(change.board, change.size);
      if (isBehind()) syncSoon();
    });
  };
  const again = () => {
    listen();
    void syncNow();
  };
  effect(() => {
    if (code.value !== null) again();
  });
  addEventListener('online', again);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') again();
    else source?.close();
  });
  setInterval(() => {
    if (source?.readyState !== 1) again();
    else if (isBehind()) syncSoon();
  }, POLL_MS + Math.random() * POLL_MS / 2);
}

function changeIn(data: string): { board: string; size: number } | null {
  try {
    const { board, size } = JSON.parse(data) as { board?: unknown; size?: unknown };
    return typeof board === 'string' && typeof size === 'number' ? { board, size } : null;
  } catch {
    return null;
  }
}
