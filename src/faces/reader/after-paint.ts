import { effect, untracked } from '@preact/signals';
import { registerWorker } from '../../client/service-worker-bridge.ts';
import { stayCurrent } from '../../client/stay-current.ts';
import type { ReaderApp } from './reader-app.ts';

/** What can wait until something is on the screen: asking the network, and registering the service worker. */
export async function startAfterPaint(app: ReaderApp): Promise<void> {
  const { base, board, reader } = app;
  let stop = () => undefined as void;
  effect(() => {
    const code = board.value;
    stop();
    stop = code === null ? () => undefined : untracked(() => stayCurrent(reader, { base, board: code }));
  });
  await registerWorker(base, { onUpdate: (apply) => app.offerUpdate(apply), onOfflineReady: () => undefined });
}
