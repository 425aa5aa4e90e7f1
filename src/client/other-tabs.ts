import type { DeviceReader } from '../sync/create-feed-reader.ts';

/**
 * Tells the other tabs when a board's list changed here, and takes in what they tell: what one tab knows to be withdrawn leaves the
 * screens of all. A tab that finds nothing new says nothing, so that no two go on answering each other.
 */
export function joinOtherTabs(reader: DeviceReader): void {
  if (typeof BroadcastChannel !== 'function') return;
  const channel = new BroadcastChannel('minglan-feed');
  reader.subscribe((event) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
    if (event.type === 'list') channel.postMessage(event.board);
  });
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') void reader.reload(data).catch(() => undefined);
  });
}
