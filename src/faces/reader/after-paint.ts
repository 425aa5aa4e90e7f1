import { computed, effect, untracked } from '@preact/signals';
import { registerWorker } from '../../client/service-worker-bridge.ts';
import { stayCurrent } from '../../client/stay-current.ts';
import { chainOf } from '../../domain/unit/board-code.ts';
import { boardsToKeep, openFollowing } from './following.ts';
import { heldBefore, noticeLoss } from './storage-loss.ts';
import type { ReaderApp } from './reader-app.ts';

/** Lists that are asked for have the line and the processor to themselves, but not for ever. */
const LIST_FIRST_MS = 3000;

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
  await listed(app);
  const registered = registerWorker(base, { onUpdate: (apply) => app.offerUpdate(apply), onOfflineReady: () => undefined });
  const following = await openFollowing({ boardsRead: app.boardsRead, now: () => reader.now() });
  app.setFollowing(following);
  await registered;
}

/** Resolves when the board that is asked for and those above it have their lists, or have kept everything else waiting for long enough. */
function listed({ board, boards }: ReaderApp): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(done, LIST_FIRST_MS);
    const known = computed(() => board.value === null || boards.of(board.value).value.lists.length >= chainOf(board.value).length);
    const stop = known.subscribe((is) => {
      if (is) setTimeout(done, 0);
    });
  });
}
