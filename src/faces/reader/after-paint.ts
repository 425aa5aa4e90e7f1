import { registerWorker, reloadOnLostChunk } from '../../client/service-worker-bridge.ts';
import { startLive } from './live.ts';
import type { ReaderApp } from './reader-app.ts';

/** What can wait until something is on the screen: asking the network, and registering the service worker. */
export async function startAfterPaint(app: ReaderApp): Promise<void> {
  const { base, board, boards } = app;
  startLive({
    base, code: board, sync: (code) => boards.sync(code),
    sizeHeld: (code) => boards.of(board.peek() ?? code).peek().lists.find((l) => l.board === code)?.size ?? null,
  });
  // Nothing is typed in this face, so that it may reload itself when a newer build has taken a file away.
  reloadOnLostChunk(() => true);
  await registerWorker(base, { onUpdate: (apply) => app.offerUpdate(apply), onOfflineReady: () => undefined });
}
