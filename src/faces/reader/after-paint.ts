import { computed, effect, untracked } from '@preact/signals';
import { registerWorker } from '../../client/service-worker-bridge.ts';
import { stayCurrent } from '../../client/stay-current.ts';
import { boardsToKeep, openFollowing } from './following.ts';
import { heldBefore, noticeLoss } from './storage-loss.ts';
import type { ReaderApp } from './reader-app.ts';

/** What can wait until something is on the screen: asking the network, and registering the service worker. */
export async function startAfterPaint(app: ReaderApp): Promise<void> {
  const { base, board, reader } = app;
  // What was lost is noticed before anything is fetched anew.
  if (heldBefore().length > 0) await noticeLoss(reader);
  let stop = () => undefined as void;
  const keep = computed(() => boardsToKeep(board.value, app.following.value?.follows.value ?? []).join());
  effect(() => {
    const boards = keep.value === '' ? [] : keep.value.split(',');
    stop();
    stop = boards.length === 0 ? () => undefined : untracked(() => stayCurrent(reader, { base, boards }));
  });
  const registered = registerWorker(base, { onUpdate: (apply) => app.offerUpdate(apply), onOfflineReady: () => undefined });
  const following = await openFollowing({ boardsRead: app.boardsRead, now: () => reader.now() });
  app.setFollowing(following);
  await registered;
}
