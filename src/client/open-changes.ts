import type { ChangeStore } from '../sync/change-store.ts';
import { memoryChanges } from './memory-changes.ts';

/** Opens what changes on this device. To be called after the first paint: the database's script is fetched then. */
export async function openChanges(): Promise<ChangeStore> {
  try {
    const { dexieChanges } = await import('./dexie-changes.ts');
    const store = dexieChanges();
    await store.follows();
    return store;
  } catch {
    return memoryChanges();
  }
}
