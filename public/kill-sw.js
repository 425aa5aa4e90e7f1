// Served at /sw.js when a bad release must be recalled (WORKER_KILL_SWITCH=1): takes over at once, drops the cached program,
// and lets every open page load from the server again. What the reader has stored (IndexedDB) is left alone.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    await self.registration.unregister();
    for (const client of await self.clients.matchAll({ type: 'window' })) await client.navigate(client.url).catch(() => undefined);
  })());
});
