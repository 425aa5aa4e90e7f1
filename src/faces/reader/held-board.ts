import { signal, type Signal } from '@preact/signals';
import { chainOf } from '../../domain/unit/board-code.ts';
import type { Headline } from '../../domain/posting/headline.ts';
import type { Warning } from '../../domain/posting/posting.ts';
import type { BoardList, FeedReader, SyncStatus } from '../../sync/reader.ts';
import { isRunning } from '../../ui/board/board-order.ts';

/** A board as this device has it, with those above it. */
export interface HeldBoard {
  readonly code: string;
  /** The device has been asked. */
  readonly loaded: boolean;
  /** Lists that the device has, the board's own first. */
  readonly lists: readonly BoardList[];
  readonly status: SyncStatus | null;
  /** A sync ended since the page was opened. */
  readonly synced: boolean;
  /** Texts came in since the page was opened: worth saying when they are all here. */
  readonly fetched: boolean;
  /** Elements of running warnings, by posting. */
  readonly warnings: ReadonlyMap<string, Warning>;
}

/** All rows of a board and of those above it, the board's own first. */
export function headlinesOf({ lists }: Pick<HeldBoard, 'lists'>): readonly Headline[] {
  return lists.reduce<readonly Headline[]>((all, l) => all.concat(l.headlines), []);
}

const ENDS: readonly SyncStatus['phase'][] = ['current', 'offline', 'refused'];

/** The boards of this page. They stay when a reader goes on to a posting, so that the way back is immediate. */
export interface HeldBoards {
  of(code: string): Signal<HeldBoard>;
  /** Those of this visit. */
  all(): readonly HeldBoard[];
  /** Reads the device again. */
  reload(code: string): Promise<void>;
  sync(code: string): Promise<void>;
}

export function holdBoards(reader: FeedReader): HeldBoards {
  const held = new Map<string, Signal<HeldBoard>>();
  const of = (code: string) => {
    const known = held.get(code);
    if (known) return known;
    const made = signal<HeldBoard>({ code, loaded: false, lists: [], status: null, synced: false, fetched: false, warnings: new Map() });
    held.set(code, made);
    return made;
  };
  const reload = async (code: string) => {
    const lists = await Promise.all(chainOf(code).map((c) => reader.load(c).catch(() => null)));
    const board = of(code);
    board.value = { ...board.peek(), loaded: true, lists: lists.filter((l): l is BoardList => l !== null) };
    void readWarnings(reader, board);
  };
  // What several boards report in one go is read, and drawn, once.
  const due = new Set<string>();
  const reloadSoon = (code: string) => {
    if (due.size === 0) setTimeout(() => {
      const codes = [...due];
      due.clear();
      for (const one of codes) void reload(one);
    }, 20);
    due.add(code);
  };
  reader.subscribe((event) => {
    if (event.type === 'status') {
      const { status } = event;
      const board = of(status.board);
      const ended = ENDS.includes(status.phase);
      board.value = { ...board.peek(), status, synced: board.peek().synced || ended, fetched: board.peek().fetched || status.phase === 'texts' };
      // The list may be the same, but it is now known to be newer.
      if (ended) reloadSoon(status.board);
    } else if (event.type === 'list') {
      for (const [code] of held) if (code.startsWith(event.board)) reloadSoon(code);
    }
  });
  return {
    of, reload,
    all: () => [...held.values()].map((board) => board.peek()),
    sync: async (code) => {
      await reader.sync(code);
      await reload(code);
    },
  };
}

/** A warning's colour and measures stand in its text; the list alone names it. */
async function readWarnings(reader: FeedReader, board: Signal<HeldBoard>): Promise<void> {
  const now = reader.now();
  for (const { id, kind } of board.peek().lists.flatMap((l) => l.headlines.filter((h) => h.kind === 'warning' && isRunning(h, now)))) {
    const read = await reader.read(id).catch(() => null);
    if (kind !== 'warning' || read?.state !== 'live' || read.posting.kind !== 'warning') continue;
    const warnings = new Map(board.peek().warnings).set(id, read.posting.warning);
    board.value = { ...board.peek(), warnings };
  }
}
