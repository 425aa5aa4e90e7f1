import type { Instant } from '../domain/civil-date.ts';
import type { Headlines, Page } from '../protocol/feed-file.ts';
import type { TrustedKeys } from '../protocol/verify-keys.ts';
import { type Cursor, cursorKey, listKey, parseCursor, REFUSALS_KEY } from './cursor.ts';
import { asOfOf, type MarkerMemory, readMarker } from './marker-memory.ts';
import { parseStored } from './parse-stored.ts';
import type { Ports, StoreChange } from './ports.ts';
import type { Refusal, SyncEvent } from './reader.ts';
import { createServerClock, type ServerClock } from './server-clock.ts';

/** What the parts of the engine share while a page is open. */
export interface Session {
  readonly ports: Ports;
  readonly clock: ServerClock;
  readonly boards: Map<string, BoardState>;
  readonly checked: MarkerMemory['checked'];
  /** Stored texts that cannot be read (a damaged disk), by key: what the commit in their place expects to find. */
  readonly spoilt: Map<string, string>;
  refusals: readonly Refusal[];
  refusalsText: string | undefined;
  /** By the stopwatch of {@link Ports.clock}: before it the server wants no request of ours. */
  quietUntilMs: number;
  /** Reports of forks that did not get through, and when by the stopwatch to try again. */
  report: { readonly failures: number; readonly atMs: number };
  /** Places (`board/seq`) whose text somebody has opened in this visit, though the device keeps none so old. */
  readonly wanted: Set<string>;
  /** Pages opened and checked lately, newest last. */
  readonly opened: Map<string, Page>;
  trust: Trust | null;
  /** Writes wait for one another, so that a page does not find its board changed by the page beside it. */
  writing: Promise<unknown>;
  emit(event: SyncEvent): void;
}

/** A board as held: the stored cursor's text (what the next commit expects), and the parsed cursor and list. */
export interface BoardState {
  readonly text: string;
  readonly cursor: Cursor;
  readonly list: Headlines;
}

/** The pinned root and the revocations seen, with the text they are stored as. */
interface Trust extends TrustedKeys { readonly text: string | undefined }

export function openSession(ports: Ports, emit: (event: SyncEvent) => void): Session {
  const memory = readMarker(ports.marker);
  return {
    ports, emit, clock: createServerClock(ports.clock, memory.clock), boards: new Map(), checked: { ...memory.checked }, spoilt: new Map(),
    refusals: [], refusalsText: undefined, quietUntilMs: 0, report: { failures: 0, atMs: 0 }, wanted: new Set(), opened: new Map(), trust: null, writing: Promise.resolve(),
  };
}

/** Reads boards from the file store in one go. What cannot be read counts as not there: it will be fetched again. */
export async function loadBoards(session: Session, codes: readonly string[]): Promise<void> {
  const keys = [REFUSALS_KEY, ...codes.flatMap((code) => [cursorKey(code), listKey(code)])];
  const values = await session.ports.files.getMany(keys);
  const refusals = values[0];
  session.refusalsText = typeof refusals === 'string' ? refusals : undefined;
  session.refusals = parseStored<Refusal[]>(refusals) ?? [];
  codes.forEach((code, i) => {
    const text = values[1 + 2 * i];
    const list = parseStored<Headlines>(values[2 + 2 * i]);
    const cursor = parseCursor(text);
    if (cursor && typeof text === 'string' && list) session.boards.set(code, { text, cursor, list });
    else session.boards.delete(code);
    if (typeof text === 'string' && !session.boards.has(code)) session.spoilt.set(cursorKey(code), text);
    else session.spoilt.delete(cursorKey(code));
  });
}

/** 数据更新至 of a board as held. */
export function asOf(session: Session, state: BoardState): Instant {
  return asOfOf(state.cursor, session.checked);
}

/** A board's next state and the files that go with it. */
export interface BoardChange extends Omit<BoardState, 'text'>, Partial<Pick<StoreChange, 'puts' | 'deletes' | 'erases'>> {}

/**
 * Changes a board in one transaction: `next` gets what is held and answers what is to be, or null for no change. When another tab was
 * first, the board is read again and `next` asked again. Answers the board as then held.
 */
export function changeBoard(session: Session, board: string, next: (held: BoardState | null) => BoardChange | null): Promise<BoardState | null> {
  const done = session.writing.then(() => tryToChange(session, board, next));
  session.writing = done.catch(() => undefined);
  return done;
}

async function tryToChange(session: Session, board: string, next: (held: BoardState | null) => BoardChange | null): Promise<BoardState | null> {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const held = session.boards.get(board) ?? null;
    const change = next(held);
    if (!change) return held;
    const state = { cursor: change.cursor, list: change.list, text: JSON.stringify(change.cursor) };
    const list = change.list === held?.list ? [] : [[listKey(board), JSON.stringify(change.list)] as const];
    const done = await session.ports.files.commit({
      expect: { key: cursorKey(board), value: held?.text ?? session.spoilt.get(cursorKey(board)) },
      puts: [[cursorKey(board), state.text], ...list, ...(change.puts ?? [])], deletes: change.deletes ?? [], erases: change.erases ?? false,
    });
    if (done) {
      session.spoilt.delete(cursorKey(board));
      session.boards.set(board, state);
      return state;
    }
    await loadBoards(session, [board]);
  }
  throw new Error(`board ${board} keeps changing under us`);
}
