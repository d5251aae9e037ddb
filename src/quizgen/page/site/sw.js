// Keeps the page for use without a network. A new build has a new name for its store, and the files of the old one go.
const STORE = 'quizgen-@VERSION@';
const FILES = '@FILES@'.split(' ');

addEventListener('install', event => {
  event.waitUntil(caches.open(STORE).then(store => store.addAll(FILES)));
});

addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('quizgen-') && name !== STORE) await caches.delete(name);
  await clients.claim();
})()));

addEventListener('fetch', event => {
  if (new URL(event.request.url).origin !== location.origin) return;
  event.respondWith(caches.match(event.request, {ignoreSearch: true}).then(kept => kept ?? fetch(event.request)));
});
