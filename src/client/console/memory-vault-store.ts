import { OPEN_STATES, type OutboxRecord } from '../../sync/outbox/outbox-record.ts';
import type { DeviceIdentity, KeptDraft, OutboxStore, OutboxTx } from '../../sync/outbox/ports.ts';
import type { LocalDraft } from '../../sync/outbox/local-draft.ts';

/** What a store of one account holds. */
export interface VaultData {
  identity: DeviceIdentity | null;
  records: Map<string, OutboxRecord>;
  drafts: Map<string, LocalDraft>;
  kept: Map<string, KeptDraft>;
}

export function emptyVaultData(): VaultData {
  return { identity: null, records: new Map(), drafts: new Map(), kept: new Map() };
}

/** Drafts and outbox that end with the page: for browsers whose database does not open, and for tests. */
export function memoryVaultStore(data: VaultData = emptyVaultData()): OutboxStore {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };
  return {
    read: (work) => inTurn(() => work(txOn(data))),
    write: (work) => inTurn(async () => {
      const next: VaultData = { identity: data.identity, records: new Map(data.records), drafts: new Map(data.drafts), kept: new Map(data.kept) };
      const value = await work(txOn(next));
      Object.assign(data, next);
      return value;
    }),
    isLasting: () => false,
  };
}

function txOn(data: VaultData): OutboxTx {
  const records = () => [...data.records.values()].sort(byOrder);
  return {
    identity: async () => data.identity,
    record: async (opId) => data.records.get(opId) ?? null,
    openRecords: async () => records().filter(({ state }) => (OPEN_STATES as readonly string[]).includes(state)),
    recordsOf: async (postingId) => records().filter((one) => one.postingId === postingId),
    records: async () => records(),
    draft: async (id) => data.drafts.get(id) ?? null,
    drafts: async () => [...data.drafts.values()],
    kept: async (id) => data.kept.get(id) ?? null,
    allKept: async () => [...data.kept.values()],
    setIdentity: async (identity) => void (data.identity = identity),
    putRecord: async (record) => void data.records.set(record.opId, record),
    putDraft: async (draft) => void data.drafts.set(draft.id, draft),
    dropDraft: async (id) => void data.drafts.delete(id),
    putKept: async (draft) => void data.kept.set(draft.id, draft),
    dropKept: async (id) => void data.kept.delete(id),
  };
}

export function byOrder(a: OutboxRecord, b: OutboxRecord): number {
  return a.order - b.order;
}
