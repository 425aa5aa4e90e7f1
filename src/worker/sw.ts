import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { fillAllSettled } from './fill-all-settled.ts';
import { isReaderPath } from './reader-path.ts';
import { shellFor } from './shell.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null; integrity: string }[] };

fillAllSettled();

// No skipWaiting by itself: a page never changes under a reader's hand, or loses a chunk that it has yet to load.
precacheAndRoute(self.__WB_MANIFEST, { directoryIndex: '' });
cleanupOutdatedCaches();

const scope = new URL(self.registration.scope).pathname.replace(/\/$/, '');

registerRoute(
  ({ request, url }) => request.mode === 'navigate' && isReaderPath(url.pathname, scope),
  async ({ request }) => {
    const shell = await matchPrecache('index.html');
    return shell ? shellFor(shell, scope) : fetch(request);
  },
);

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
