import { VaultError } from './vault.ts';

/** Told apart for people: a full device, one that does not answer, and all else. Dexie hides the reason of an abort in `inner`. */
export function vaultFault(error: unknown): VaultError {
  for (let one: unknown = error, depth = 0; one instanceof Error && depth < 5; one = (one as { inner?: unknown }).inner ?? one.cause, depth += 1) {
    if (one instanceof VaultError) return one;
    if (one.name === 'QuotaExceededError') return new VaultError('full', error);
    if (one.name === 'VersionError') return new VaultError('newer-program', error);
    if (one.name === 'TimeoutError' || one.message === 'the database does not answer') return new VaultError('slow', error);
  }
  return new VaultError('broken', error);
}
