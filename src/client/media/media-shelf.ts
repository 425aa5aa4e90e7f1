import { createStore, type UseStore } from 'idb-keyval';
import type { MediaFile } from '../../domain/posting/media.ts';
import { within } from '../within.ts';

/** A file on the shelf. `at`: when it was put there; `posting`: which one shows it. */
export interface Shelved extends MediaFile { readonly posting: string; readonly atMs: number }

/** Pictures and recordings that this device keeps, so that they open without a network and cost their data once. 图片缓存. */
export interface MediaShelf {
  /** The file's bytes; null when it is not kept, or the shelf cannot be read. */
  get(sha256: string): Promise<Blob | null>;
  /** Keeps a file. The oldest ones make room, but never one that `isProtected`; without room it is not kept. @returns whether it is */
  put(file: Shelved, blob: Blob, isProtected: (posting: string) => boolean): Promise<boolean>;
  contents(): Promise<readonly Shelved[]>;
  /** Takes away what `stays` says no to. */
  retain(stays: (file: Shelved) => boolean): Promise<void>;
}

/** Room for pictures and recordings, in bytes. */
export const MEDIA_BUDGET_BYTES = 20 * 1024 * 1024;
const TIMEOUT_MS = 8_000;
const INDEX = 'index';

/** The shelf in a database of its own. Index and file change in one transaction, and 'kept' is what its completion says. */
export function indexedShelf(name = 'minglan-media', budget = MEDIA_BUDGET_BYTES): MediaShelf {
  let opened: UseStore | null = null;
  const use = <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore, done: (value: T) => void) => void): Promise<T> => {
    opened ??= createStore(name, 'files');
    return within(TIMEOUT_MS, opened(mode, (store) => new Promise<T>((resolve, reject) => {
      let result: T | undefined;
      store.transaction.addEventListener('complete', () => resolve(result as T));
      store.transaction.addEventListener('abort', () => reject(store.transaction.error ?? new Error('the transaction was aborted')));
      work(store, (value) => {
        result = value;
      });
    })));
  };
  const change = (next: (index: readonly Shelved[]) => { readonly index: readonly Shelved[]; readonly put?: readonly [string, Blob]; readonly kept: boolean }) =>
    use<boolean>('readwrite', (store, done) => {
      const request: IDBRequest<readonly Shelved[] | undefined> = store.get(INDEX);
      request.addEventListener('success', () => {
        const before = request.result ?? [];
        const { index, put, kept } = next(before);
        for (const { sha256 } of before) if (!index.some((f) => f.sha256 === sha256)) store.delete(sha256);
        if (put) store.put(put[1], put[0]);
        store.put(index, INDEX);
        done(kept);
      });
    });
  return {
    get: (sha256) => use<Blob | null>('readonly', (store, done) => {
      const request: IDBRequest<Blob | undefined> = store.get(sha256);
      request.addEventListener('success', () => done(request.result ?? null));
    }).catch(() => null),
    put: (file, blob, isProtected) => change((before) => {
      const rest = roomFor(file, before.filter((f) => f.sha256 !== file.sha256), budget, isProtected);
      return rest ? { index: [...rest, file], put: [file.sha256, blob], kept: true } : { index: before, kept: false };
    }).catch(() => false),
    contents: () => use<readonly Shelved[]>('readonly', (store, done) => {
      const request: IDBRequest<readonly Shelved[] | undefined> = store.get(INDEX);
      request.addEventListener('success', () => done(request.result ?? []));
    }).catch(() => []),
    retain: async (stays) => void await change((before) => ({ index: before.filter(stays), kept: true })).catch(() => false),
  };
}

/** The files that may stay beside a new one: the oldest leave first, what is protected never; null when there is no room even so. */
export function roomFor(file: MediaFile, held: readonly Shelved[], budget: number, isProtected: (posting: string) => boolean): readonly Shelved[] | null {
  let excess = held.reduce((sum, f) => sum + f.bytes, file.bytes) - budget;
  const leaving = new Set<string>();
  for (const { sha256, bytes, posting } of [...held].sort((a, b) => a.atMs - b.atMs)) {
    if (excess <= 0) break;
    if (isProtected(posting)) continue;
    leaving.add(sha256);
    excess -= bytes;
  }
  return excess > 0 ? null : held.filter((f) => !leaving.has(f.sha256));
}
