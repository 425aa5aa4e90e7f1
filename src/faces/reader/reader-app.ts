import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { DeviceReader } from '../../sync/create-feed-reader.ts';
import { type BoardsRead, startBoardsRead } from './boards-read.ts';
import { type DisplayState, startDisplay } from './display.ts';
import type { Following } from './following.ts';
import { type HeldBoards, holdBoards } from './held-board.ts';
import { type Journey, startJourney } from './journey.ts';
import { startTicking, type Ticking } from './ticking.ts';

/** All that the screens share. */
export interface ReaderApp {
  readonly base: string;
  /** Board named by the page as the server drew it. */
  readonly servedBoard: string | null;
  readonly reader: DeviceReader;
  readonly journey: Journey;
  readonly display: DisplayState;
  readonly boards: HeldBoards;
  readonly boardsRead: BoardsRead;
  readonly ticking: Ticking;
  /** The board on the screen: its own, or that of the posting on the screen once known. */
  readonly board: ReadonlySignal<string | null>;
  /** Tells of which board the posting on the screen is. */
  belongsTo(postingId: string, board: string): void;
  /** Set while a newer build waits: call it to switch. */
  readonly update: ReadonlySignal<(() => void) | null>;
  offerUpdate(apply: (() => void) | null): void;
  /** Follows and marks; null until the device's database has been asked, after the first drawing. */
  readonly following: ReadonlySignal<Following | null>;
  setFollowing(following: Following): void;
}

export function createReaderApp(base: string, servedBoard: string | null, reader: DeviceReader): ReaderApp {
  const journey = startJourney(base);
  const boards = holdBoards(reader);
  const owners = signal<ReadonlyMap<string, string>>(new Map());
  const update = signal<(() => void) | null>(null);
  const following = signal<Following | null>(null);
  const board = computed(() => {
    const place = journey.place.value;
    if (place.screen === 'board') return place.code;
    return place.screen === 'posting' ? owners.value.get(place.id) ?? null : null;
  });
  const ticking = startTicking(() => reader.now());
  // An answer may have set the clock right: what is running and what is over is judged anew.
  reader.subscribe((event) => {
    if (event.type === 'list' || (event.type === 'status' && event.status.phase !== 'texts')) ticking.tick();
  });
  return {
    base, servedBoard, reader, journey, boards, board, update, following,
    setFollowing: (opened) => {
      following.value = opened;
    },
    display: startDisplay(), boardsRead: startBoardsRead(), ticking,
    belongsTo: (postingId, code) => {
      if (owners.peek().get(postingId) !== code) owners.value = new Map(owners.peek()).set(postingId, code);
    },
    offerUpdate: (apply) => {
      update.value = apply;
    },
  };
}
