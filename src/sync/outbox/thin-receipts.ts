import { isParked, isUnsent } from './outbox-record.ts';
import type { OutboxTx } from './ports.ts';

/** Of so many settled operations, the newest, the texts stay: a server that went back to a backup may want them again. */
const TEXTS_KEPT = 100;

/** Leaves only the receipt of what was settled long ago. Answers how many texts went. */
export async function thinReceipts(tx: OutboxTx, kept = TEXTS_KEPT): Promise<number> {
  const settled = (await tx.records()).filter((one) => one.message !== null && !isUnsent(one) && !isParked(one));
  const old = settled.slice(0, Math.max(0, settled.length - kept));
  for (const record of old) await tx.putRecord({ ...record, message: null });
  return old.length;
}
