import type { OperationMessage } from '../../protocol/operation.ts';
import { utf8 } from '../../protocol/sha256.ts';
import { isParked, type OutboxRecord } from './outbox-record.ts';
import type { OutboxTx } from './ports.ts';

/** What one request may hold, with room for the braces around it. */
const MOST = 50;
const MOST_BYTES = 3_900_000;

/**
 * Marks the next operations as handed over and answers them, in order: of each posting only the first that is open, and none where that is parked. What follows
 * it goes when it is done: the version that it builds upon could else be another's of the same number.
 */
export async function takeBatch(tx: OutboxTx, most = MOST): Promise<readonly OperationMessage[]> {
  const batch: OutboxRecord[] = [];
  const taken = new Set<string>();
  let bytes = 0;
  for (const record of await tx.openRecords()) {
    if (taken.has(record.postingId)) continue;
    taken.add(record.postingId);
    if (isParked(record) || record.message === null) continue;
    const size = utf8(JSON.stringify(record.message)).length;
    if (batch.length > 0 && (batch.length >= most || bytes + size > MOST_BYTES)) break;
    batch.push(record);
    bytes += size;
  }
  for (const record of batch) await tx.putRecord({ ...record, state: 'sending', tries: record.tries + 1 });
  return batch.map((record) => record.message).filter((message) => message !== null);
}
