// The preview keeps nothing: a kept page would hide what was just edited. This takes
// the place of a worker that an earlier visit to this address may have left.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const ours = (name) => name.startsWith(`bse ${new URL(self.registration.scope).pathname} `);
  const deleted = caches.keys().then((names) => Promise.all(names.filter(ours).map((name) => caches.delete(name))));
  event.waitUntil(deleted.then(() => self.registration.unregister()));
});
