import { backOffMs } from '../sync/back-off.ts';
import type { Live } from '../sync/keep-current.ts';
import { webTimer } from './web-timer.ts';

/**
 * News by server-sent events; null where the browser has none.
 * @param base origin and path of the product, without a slash at the end
 */
export function eventSourceLive(base: string): Live | null {
  if (typeof EventSource !== 'function') return null;
  return {
    listen: (boards, heard, connected) => {
      let source: EventSource | null = null;
      let failures = 0;
      let cancel: () => void = () => undefined;
      const open = () => {
        source = new EventSource(`${base}/feed/live?boards=${boards.join(',')}`);
        source.addEventListener('open', () => {
          failures = 0;
          connected(true);
        });
        source.addEventListener('message', (event: MessageEvent<unknown>) => {
          const news = newsIn(event.data);
          if (news) heard(news.board, news.size);
        });
        source.addEventListener('error', () => {
          connected(false);
          // The browser tries again by itself after a lost connection, not after a refusal or a login page.
          if (source?.readyState !== EventSource.CLOSED) return;
          failures += 1;
          cancel = webTimer.after(backOffMs(failures + 2, Math.random), open);
        });
      };
      open();
      return () => {
        cancel();
        source?.close();
      };
    },
  };
}

/** It only makes us look, so that nothing in it needs to be believed. */
function newsIn(data: unknown): { board: string; size: number } | null {
  try {
    const news = JSON.parse(String(data)) as { board?: unknown; size?: unknown } | null;
    return typeof news?.board === 'string' && typeof news.size === 'number' ? { board: news.board, size: news.size } : null;
  } catch {
    return null;
  }
}
