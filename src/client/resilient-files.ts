import { pause } from '../sync/back-off.ts';
import type { FileStore, StoredValue, StoreChange, Timer } from '../sync/ports.ts';

const TRIES = 3;
const FIRST_PAUSE_MS = 50;

/**
 * A file store that goes on when the device's does not: after a few tries with growing pauses, what cannot be written is
 * kept over it in memory, and {@link FileStore.isLasting} says so. What has to go still goes from the device, if it lets us.
 */
export function resilientFiles(device: FileStore, timer: Timer): FileStore {
  const over = new Map<string, StoredValue | undefined>();
  let broken = false;
  let reads = true;

  const retried = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (attempt === TRIES || isFull(error)) throw error;
        await pause(timer, FIRST_PAUSE_MS * 4 ** (attempt - 1));
      }
    }
  };

  const read = async (keys: readonly string[]) => {
    const wanted = keys.filter((key) => !over.has(key));
    const found = new Map<string, StoredValue | undefined>();
    if (wanted.length > 0 && reads) {
      try {
        const values = await retried(() => device.getMany(wanted));
        wanted.forEach((key, i) => found.set(key, values[i]));
      } catch {
        reads = false;
        broken = true;
      }
    }
    return keys.map((key) => (over.has(key) ? over.get(key) : found.get(key)));
  };

  const commitOver = async ({ expect, puts, deletes }: StoreChange): Promise<boolean> => {
    const [before] = await read([expect.key]);
    if (before !== expect.value) return false;
    for (const key of deletes) over.set(key, undefined);
    for (const [key, value] of puts) over.set(key, value);
    return true;
  };

  return {
    getMany: read,
    commit: async (change) => {
      if (!broken) {
        try {
          return await retried(() => device.commit(change));
        } catch {
          broken = true;
        }
      }
      const done = await commitOver(change);
      if (done && reads && change.erases) await forget(device, change);
      return done;
    },
    keys: async (prefix) => {
      const below = reads ? await device.keys(prefix).catch(() => []) : [];
      const above = [...over].filter(([key, value]) => key.startsWith(prefix) && value !== undefined).map(([key]) => key);
      return [...new Set([...below.filter((key) => !over.has(key)), ...above])];
    },
    isLasting: () => !broken && device.isLasting(),
  };
}

/** On a full disk a deletion still goes through: no withdrawn text stays behind, and the cursor that named it goes with it. */
async function forget(device: FileStore, { expect, puts, deletes }: StoreChange): Promise<void> {
  const gone = [...new Set([...deletes, ...puts.map(([key]) => key)])];
  try {
    const [value] = await device.getMany([expect.key]);
    await device.commit({ expect: { key: expect.key, value: value as string | undefined }, puts: [], deletes: gone });
  } catch {
    // The device answers nothing at all any more; the next visit finds out.
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}
