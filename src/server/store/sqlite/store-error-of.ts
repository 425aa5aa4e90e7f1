import { StoreBusy, StoreConflict } from '../store-error.ts';

const SQLITE_BUSY = 5;
const SQLITE_CONSTRAINT_PRIMARYKEY = 1555;
const SQLITE_CONSTRAINT_UNIQUE = 2067;

/** An error of `node:sqlite` in the port's own words; any other error as it is. */
export function storeError(error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error)) return error;
  const code = Number(error.errcode);
  if (code === SQLITE_CONSTRAINT_UNIQUE || code === SQLITE_CONSTRAINT_PRIMARYKEY) {
    return new StoreConflict(error.message.replace(/^.*failed: /, '').split(', '), error);
  }
  // The low byte is the primary code: BUSY_RECOVERY, BUSY_SNAPSHOT … are all 'busy'.
  if ((code & 0xff) === SQLITE_BUSY) return new StoreBusy('the database is locked by another process', { cause: error });
  return error;
}
