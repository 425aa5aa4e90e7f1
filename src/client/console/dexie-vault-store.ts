import { Dexie, type EntityTable } from 'dexie';
import { pause } from '../../sync/back-off.ts';
import { OPEN_STATES, type OutboxRecord } from '../../sync/outbox/outbox-record.ts';
import type { DeviceIdentity, KeptDraft, OutboxStore, OutboxTx } from '../../sync/outbox/ports.ts';
import type { LocalDraft } from '../../sync/outbox/local-draft.ts';
import { webTimer } from '../web-timer.ts';
import { within } from '../within.ts';
import { byOrder } from './memory-vault-store.ts';
import { VaultError } from './vault.ts';
import { vaultFault } from './vault-fault.ts';

/** Raised with every change to what is stored that an older program would damage. A tab of that program then writes nothing any more. */
export const VAULT_SCHEMA = 1;

interface Kept<T> { readonly key: string; readonly value: T }
/** `mark`: drawn when the database was made. A tab that was frozen while the account signed out must not write into the one made after it. */
interface Fence { readonly schema: number; readonly mark: string }

interface Tables {
  readonly meta: EntityTable<Kept<DeviceIdentity | Fence>, 'key'>;
  readonly records: EntityTable<OutboxRecord, 'opId'>;
  readonly drafts: EntityTable<LocalDraft, 'id'>;
  readonly kept: EntityTable<KeptDraft, 'id'>;
}
type Database = Dexie & Tables;

const TIMEOUT_MS = 20_000;
const TRIES = 3;
const FIRST_PAUSE_MS = 50;

export interface DexieVaultStore extends OutboxStore {
  /** Everything goes at once, for other tabs too; the empty database is removed when nobody holds it open. */
  erase(): Promise<void>;
  close(): void;
}

/** Opens the database of one account. Rejects with a VaultError where it cannot be opened or written. */
export async function openDexieVaultStore(name: string, mark: string, schema = VAULT_SCHEMA): Promise<DexieVaultStore> {
  const db = new Dexie(name, { indexedDB, IDBKeyRange }) as Database;
  db.version(1).stores({ meta: 'key', records: 'opId, postingId, state', drafts: 'id', kept: 'id' });
  const all = () => [db.meta, db.records, db.drafts, db.kept];

  const attempt = async <T>(mode: 'r' | 'rw', work: () => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await within(TIMEOUT_MS, db.transaction(mode, all(), work));
      } catch (error) {
        const fault = vaultFault(error);
        if (fault.fault !== 'broken' || tries === TRIES) throw fault;
        // A lost connection comes back when the database is opened anew; some browsers need a moment for it.
        db.close({ disableAutoOpen: false });
        await pause(webTimer, FIRST_PAUSE_MS * 4 ** (tries - 1));
      }
    }
  };

  const own = await attempt('rw', async () => {
    const found = (await db.meta.get('fence'))?.value as Fence | undefined;
    if (found !== undefined && found.schema > schema) throw new VaultError('newer-program');
    const fence = { schema, mark: found?.mark ?? mark };
    if (found === undefined || found.schema < schema) await db.meta.put({ key: 'fence', value: fence });
    return fence.mark;
  });
  const tx = txOn(db);
  const fenced = async () => {
    const fence = (await db.meta.get('fence'))?.value as Fence | undefined;
    if (fence === undefined || fence.mark !== own) throw new VaultError('erased');
    if (fence.schema > schema) throw new VaultError('newer-program');
  };
  return {
    read: (work) => attempt('r', async () => {
      await fenced();
      return work(tx);
    }),
    write: (work) => attempt('rw', async () => {
      await fenced();
      return work(tx);
    }),
    isLasting: () => true,
    erase: async () => {
      await attempt('rw', async () => void await Promise.all(all().map((table) => table.clear())));
      db.close();
      // Blocked for as long as a frozen tab holds it open; empty it is already.
      void Dexie.delete(name).catch(() => undefined);
    },
    close: () => db.close(),
  };
}

function txOn({ meta, records, drafts, kept }: Database): OutboxTx {
  return {
    identity: async () => ((await meta.get('identity'))?.value as DeviceIdentity | undefined) ?? null,
    record: async (opId) => (await records.get(opId)) ?? null,
    openRecords: async () => (await records.where('state').anyOf(OPEN_STATES).toArray()).sort(byOrder),
    recordsOf: async (postingId) => (await records.where('postingId').equals(postingId).toArray()).sort(byOrder),
    records: async () => (await records.toArray()).sort(byOrder),
    draft: async (id) => (await drafts.get(id)) ?? null,
    drafts: () => drafts.toArray(),
    kept: async (id) => (await kept.get(id)) ?? null,
    allKept: () => kept.toArray(),
    setIdentity: async (identity) => void await meta.put({ key: 'identity', value: identity }),
    putRecord: async (record) => void await records.put(record),
    putDraft: async (draft) => void await drafts.put(draft),
    dropDraft: (id) => drafts.delete(id),
    putKept: async (draft) => void await kept.put(draft),
    dropKept: (id) => kept.delete(id),
  };
}
