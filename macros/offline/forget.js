// The preview keeps nothing: a kept page would hide what was just edited. This takes
// the place of a worker that an earlier visit to this address may have left.
"use strict";
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const ours = (name) => name.startsWith(`bse ${new URL(self.registration.scope).pathname} `);
  const clear = () => caches.keys().then((names) => Promise.all(names.filter(ours).map((name) => caches.delete(name))));
  // Twice, because the older worker may still be at work the first time.
  event.waitUntil(clear().then(() => self.registration.unregister()).then(clear));
});
