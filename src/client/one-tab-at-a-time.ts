/** A frozen tab may hold the lock for ever. */
const LONGEST_WAIT_MS = 10_000;

/**
 * Lets one tab sync at a time, so that two do not fetch the same pages. It saves only traffic: without locks, or when another tab does
 * not let go, the work is done all the same.
 */
export async function oneTabAtATime<T>(work: () => Promise<T>, name = 'minglan-sync'): Promise<T> {
  const locks = typeof navigator === 'object' ? (navigator as { locks?: LockManager }).locks : undefined;
  if (!locks) return work();
  const patience = new AbortController();
  const limit = setTimeout(() => patience.abort(), LONGEST_WAIT_MS);
  let started = false;
  try {
    return await locks.request(name, { signal: patience.signal }, () => {
      started = true;
      clearTimeout(limit);
      return work();
    });
  } catch (error) {
    if (started) throw error;
    return await work();
  } finally {
    clearTimeout(limit);
  }
}
