import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { fillAllSettled } from '../fill-all-settled.ts';
import { shellFor } from '../shell.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null; integrity: string }[] };

fillAllSettled();

const { scope } = self.registration;
// A name without workbox's own word: the reader's worker, whose scope is the start of this one, clears away what it takes for its own former caches.
const program = new PrecacheController({ cacheName: `minglan-console-program ${scope}` });
program.addToCacheList(self.__WB_MANIFEST);
self.addEventListener('install', (event) => {
  event.waitUntil(program.install(event));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(program.activate(event));
});
registerRoute(new PrecacheRoute(program, { directoryIndex: '' }));

const base = new URL(scope).pathname.replace(/\/console\/$/, '');
registerRoute(
  ({ request }) => request.mode === 'navigate',
  async ({ request }) => {
    const shell = await program.matchPrecache('index.html');
    return shell ? shellFor(shell, base) : fetch(request);
  },
);

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
