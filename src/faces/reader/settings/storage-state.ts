import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { StorageActions, StorageFacts } from '../../../ui/storage/storage-view.tsx';
import type { Device } from '../device.ts';
import { forgetAll } from '../kept.ts';
import type { ReaderApp } from '../reader-app.ts';
import { keepWithinRoom } from '../tidy.ts';
import { forgetHeld, readLoss } from '../storage-loss.ts';

export interface StorageState { readonly facts: ReadonlySignal<StorageFacts>; readonly act: StorageActions }

/** What the storage page shows and does. It counts anew when it is opened and after everything that it does. */
export function openStorageState(app: ReaderApp, { shelf, saver }: Device): StorageState {
  const { reader } = app;
  const boards = signal<StorageFacts['boards']>(null);
  const pictures = signal<StorageFacts['pictures']>(null);
  const persisted = signal<StorageFacts['persisted']>('unknown');
  const busy = signal<ReadonlySet<string>>(new Set());
  const count = async () => {
    boards.value = (await reader.storage().then((storage) => storage.boards()).catch(() => [])).map((b) => ({ ...b, busy: false }));
    const files = await shelf.contents();
    pictures.value = { count: files.length, bytes: files.reduce((sum, f) => sum + f.bytes, 0) };
    const storage = (navigator as { storage?: Partial<StorageManager> }).storage;
    const answer = await storage?.persisted?.().catch(() => null);
    persisted.value = answer === true ? 'yes' : answer === false ? 'no' : 'unknown';
  };
  const during = async (board: string, work: () => Promise<unknown>) => {
    busy.value = new Set([...busy.peek(), board]);
    await work().catch(() => undefined);
    busy.value = new Set([...busy.peek()].filter((b) => b !== board));
    await count();
  };
  void count();
  const facts = computed((): StorageFacts => ({
    boards: boards.value && boards.value.map((b) => ({ ...b, busy: busy.value.has(b.board) })), pictures: pictures.value, persisted: persisted.value,
    lasting: reader.isLasting(), opensOffline: Boolean((navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker?.controller), dataUse: saver.used.value, lostAt: readLoss(),
  }));
  const take = async (board: string) => {
    await (await reader.storage()).clear(board);
    await app.boards.reload(board);
    forgetHeld();
  };
  return {
    facts,
    act: {
      again: (board) => void during(board, async () => {
        await (await reader.storage()).clear(board);
        await app.boards.sync(board);
      }),
      clear: (board) => void during(board, () => take(board)),
      clearPictures: () => void shelf.retain(() => false).then(count),
      clearAll: () => void (async () => {
        for (const { board } of boards.peek() ?? []) await take(board);
        await shelf.retain(() => false);
        const following = app.following.peek();
        for (const { board } of following?.follows.peek() ?? []) await following?.unfollow(board);
        await following?.forgetMarks();
        forgetAll();
        await count();
      })(),
      persist: () => void ((navigator.storage as StorageManager | undefined)?.persist?.() ?? Promise.resolve(false)).then(count, () => undefined),
      setSaver: saver.setChoice,
      setRoom: (room) => {
        saver.setRoom(room);
        void keepWithinRoom(app, saver).then(count, () => undefined);
      },
    },
  };
}
