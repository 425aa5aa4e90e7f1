import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { PostingRead } from '../../sync/reader.ts';
import { askServer, type ServersWord } from './ask-server.ts';
import type { ReaderApp } from './reader-app.ts';

/** The posting on the screen, as far as this device has it. */
export interface HeldPosting {
  readonly id: string;
  readonly read: PostingRead | null;
  /** Device and network have both been asked. */
  readonly done: boolean;
  readonly retry: () => void;
}

/**
 * Follows the place of the journey. A posting that the device does not know is looked for: {@link ReaderApp.servedBoard}
 * is tried, else the server is asked; that board is synced, and the posting then read and checked like any other. One that ended before
 * the device had its board is in nothing that a sync fetches: then the server's word is shown.
 */
export function holdPosting(app: ReaderApp): ReadonlySignal<HeldPosting | null> {
  const held = signal<HeldPosting | null>(null);
  const put = (id: string, part: Partial<HeldPosting>) => {
    const current = held.peek();
    if (current?.id === id) held.value = { ...current, ...part };
  };
  const reread = async (id: string): Promise<PostingRead | null> => {
    const read = await app.reader.read(id).catch(() => null);
    const board = read && boardIn(read);
    if (board) {
      if (!app.boards.of(board).peek().loaded) await app.boards.reload(board);
      app.belongsTo(id, board);
    }
    // The server's word that it has ended stands: the device does not know better.
    if (read?.state !== 'unknown' || held.peek()?.read?.state !== 'gone') put(id, { read });
    return read;
  };
  const open = async (id: string) => {
    let read = await reread(id);
    if (read?.state === 'live' || read?.state === 'gone') return put(id, { done: true });
    let word: ServersWord | null = null;
    const ask = async () => (word ??= await askServer(app.base, id));
    const board = (read && boardIn(read)) || app.servedBoard || (await ask())?.board;
    if (board) {
      app.belongsTo(id, board);
      await app.boards.sync(board);
      read = await reread(id);
      if (read?.state === 'pending') {
        // Its text is older than the device has room for: it is fetched because somebody opens it.
        const wanted = await (await app.reader.storage()).want(id);
        if (wanted !== null) await app.boards.sync(wanted);
        await reread(id);
      }
    }
    const ended = read?.state === 'unknown' ? (await ask())?.tombstone : null;
    put(id, ended ? { read: { state: 'gone', tombstone: ended }, done: true } : { done: true });
  };
  effect(() => {
    const place = app.journey.place.value;
    if (place.screen !== 'posting') {
      held.value = null;
      return;
    }
    const { id } = place;
    if (held.peek()?.id === id) return;
    const retry = () => {
      put(id, { done: false });
      void open(id);
    };
    held.value = { id, read: null, done: false, retry };
    void open(id);
  });
  app.reader.subscribe((event) => {
    const current = held.peek();
    if (!current) return;
    const concerns = event.type === 'list' || (event.type === 'posting' ? event.id === current.id : current.read?.state !== 'live');
    if (concerns) void reread(current.id);
  });
  return held;
}

function boardIn(read: PostingRead): string | null {
  switch (read.state) {
    case 'live': return read.posting.board;
    case 'gone': return read.tombstone.board;
    case 'pending': return read.headline.board;
    case 'unknown': return null;
  }
}
