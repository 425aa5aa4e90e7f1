import type { OperationMessage } from '../../protocol/operation.ts';
import { utf8 } from '../../protocol/sha256.ts';
import { isParked, type OutboxRecord } from './outbox-record.ts';
import type { OutboxTx } from './ports.ts';

/** What one request may hold, with room for the braces around it. */
const MOST = 50;
const MOST_BYTES = 4_000_000;

/** Marks the next operations as handed over and answers them, in order: none of a posting on which something is parked before them. */
export async function takeBatch(tx: OutboxTx, most = MOST): Promise<readonly OperationMessage[]> {
  const batch: OutboxRecord[] = [];
  const parked = new Set<string>();
  let bytes = 0;
  for (const record of await tx.openRecords()) {
    if (isParked(record)) parked.add(record.postingId);
    if (parked.has(record.postingId) || record.message === null) continue;
    const size = utf8(JSON.stringify(record.message)).length;
    if (batch.length > 0 && (batch.length >= most || bytes + size > MOST_BYTES)) break;
    batch.push(record);
    bytes += size;
  }
  for (const record of batch) await tx.putRecord({ ...record, state: 'sending', tries: record.tries + 1 });
  return batch.map((record) => record.message).filter((message) => message !== null);
}
