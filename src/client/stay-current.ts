import { keepCurrent, type Keeping } from '../sync/keep-current.ts';
import type { FeedReader } from '../sync/reader.ts';
import { baseAddress } from './base-address.ts';
import { eventSourceLive } from './live.ts';
import { webTimer } from './web-timer.ts';

/**
 * Keeps boards and those above them up to date while the page is shown; a page in the background rests. `navigator.onLine` is not asked,
 * its event only makes us look.
 * @param base as in `openReader`
 * @returns the way to stop
 */
export function stayCurrent(reader: FeedReader, { base, boards }: { readonly base: string; readonly boards: readonly string[] }): () => void {
  let keeping: Keeping | null = null;
  const live = eventSourceLive(baseAddress(base));
  const follow = () => {
    if (document.visibilityState === 'hidden') {
      keeping?.stop();
      keeping = null;
    } else if (keeping) {
      keeping.wake();
    } else {
      keeping = keepCurrent({ reader, boards, timer: webTimer, random: Math.random, live });
    }
  };
  document.addEventListener('visibilitychange', follow);
  window.addEventListener('online', follow);
  window.addEventListener('pageshow', follow);
  follow();
  return () => {
    document.removeEventListener('visibilitychange', follow);
    window.removeEventListener('online', follow);
    window.removeEventListener('pageshow', follow);
    keeping?.stop();
  };
}
