// Answers with what it kept when it was installed.
const FILES = ['/kept', '/kept.js'];
self.addEventListener('install', (event) => event.waitUntil(caches.open('kept').then((cache) => cache.addAll(FILES))));
self.addEventListener('fetch', (event) => event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request))));
