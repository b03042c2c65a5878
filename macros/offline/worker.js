// Keeps pages on this device, so that they open without a connection: home, urgent
// help, some for bad nights, the page that says "not saved", and those the reader opened.
//
// The line above names what is kept from the start; its version changes with any of
// those files, so that a browser fetches them anew. With a connection everything is
// as if this were not here: pages and lists come from the host, and the copy is
// renewed. Nothing is sent anywhere, and only this site's own files are kept.
//
// Urgent help comes first. A file that fails or never ends stops none of the others: what
// is missing is asked for again with the next page. Where nothing can be kept (a private
// window, a full device) the page is told so, and all comes from the host.
//
// Off is a device without the CORE cache: the page that turns this off deletes it,
// and a worker that is still running then keeps nothing more.
"use strict";

const SITE = self.registration.scope; // ends in a slash
const PATH = new URL(SITE).pathname;
const [CORE, PAGES, ASSETS] = ["core", "pages", "assets"].map((kind) => `bse ${PATH} ${kind}`);
const MOST = 60; // pages; the oldest give way
const PATIENCE = 3000; // milliseconds a page may take when there is a copy of it
const LONGEST = 20000; // milliseconds that the filling waits for one file
const MOST_FAILED = 3; // files, until the next page
const [KEPT_ON, VERSION] = ["x-kept", "x-version"];
const NOT_SAVED = SITE + KEPT.pages[KEPT.pages.length - 1];
const always = KEPT.pages.map((path) => SITE + path);
const EVERYTHING = Array.from(new Set([...KEPT.first, ...KEPT.pages, ...KEPT.assets]));
let whole = false; // all of it is here, in this version
let full = false; // what had come could not be kept
// The pages just served from their copy: address to { on, slow }, until the page asks.
const served = new Map();

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(fill());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), askEarly()]));
});

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== "GET" || !request.url.startsWith(SITE) || request.headers.has("range")) return;
  if (request.mode === "navigate") event.respondWith(page(event, url));
  else if (url.pathname.startsWith(PATH + "assets/")) event.respondWith(asset(event, url));
});

self.addEventListener("message", (event) => {
  const asked = event.data || {};
  if (asked.served) {
    event.ports[0].postMessage(served.get(asked.served) || null);
    served.delete(asked.served);
  }
  if (asked.keep) event.waitUntil(keepOpen(event, plain(new URL(asked.keep)), asked.assets));
});

// The host may be asked for a page while this is still starting: quicker, but in Firefox (153)
// a page whose early request fails is lost, whatever this answers, so nothing kept would open
// without a connection. Chromium has been seen to do it right; others wait for this. An older
// version of this may have turned it on.
async function askEarly() {
  const early = self.registration.navigationPreload;
  if (early) await (self.navigator.userAgentData ? early.enable() : early.disable());
}

async function fill() {
  try {
    await caches.open(CORE);
  } catch (error) {
    return; // forbidden here; keepOpen says so
  }
  for (const paths of [KEPT.first, EVERYTHING]) {
    await Promise.all((await lacking(paths)).map((path) => inTime(fetchAndKeep(SITE + path), LONGEST).catch(() => {})));
  }
}

// Whatever of these is not here in this version.
async function lacking(paths) {
  const copies = await Promise.all(paths.map((path) => kept(SITE + path)));
  return paths.filter((_, at) => !copies[at] || copies[at].headers.get(VERSION) !== KEPT.version);
}

// What failed before. One after the other and not for long: a full device fails at each page.
async function again() {
  if (whole) return;
  let failed = 0;
  for (const path of await lacking(EVERYTHING)) {
    if (failed < MOST_FAILED) await inTime(fetchAndKeep(SITE + path), LONGEST).catch(() => { failed += 1; });
  }
  whole = !failed;
}

// The page that was open before there was a worker, with what it had loaded by then; then
// what failed before. The page is told whether this device keeps them.
async function keepOpen(event, address, assets) {
  full = false;
  const able = () => caches.has(CORE).catch(() => false);
  if (!(await able())) await fill();
  const wanted = (await able()) ? [address, ...assets] : [];
  const missing = await Promise.all(wanted.map(async (one) => ((await kept(one)) ? null : one)));
  await Promise.all(missing.filter((one) => one && one.startsWith(SITE)).map((one) => fetchAndKeep(one).catch(() => {})));
  const urgent = await kept(SITE + KEPT.first[0]);
  if (event.ports[0]) event.ports[0].postMessage({ saved: Boolean(urgent) && !full });
  if (urgent) await again();
}

async function fetchAndKeep(address) {
  const response = await fetch(address, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${response.status}: ${address}`);
  await keep(address, response).catch((error) => {
    full = true;
    throw error;
  });
}

// ------------------------------------------------------------------ answers
async function page(event, url) {
  const address = plain(url);
  const asked = url.origin + url.pathname;
  const fresh = fromHost(event, address, asked === address);
  let trouble;
  try {
    const response = await inTime(fresh, PATIENCE);
    if (response.status < 500) return response;
    trouble = response;
  } catch (error) {
    trouble = error;
  }
  const copy = await kept(address);
  if (copy && asked !== address) return Response.redirect(address + url.search); // its links count from there
  if (copy) {
    served.set(address, { on: copy.headers.get(KEPT_ON), slow: trouble === SLOW });
    return copy;
  }
  if (trouble instanceof Response) return trouble;
  return trouble === SLOW ? fresh.catch(() => notSaved(url)) : notSaved(url);
}

async function notSaved(url) {
  const address = plain(url);
  if (address === NOT_SAVED) return Response.error();
  for (const near of [`${address}/`, address.toLowerCase(), `${address.toLowerCase()}/`]) {
    if (near !== address && (await kept(near))) return Response.redirect(near + url.search);
  }
  return Response.redirect(`${NOT_SAVED}#page=${encodeURIComponent(url.href.slice(SITE.length))}`);
}

// One address for all the ways to write a page's: without doubled slashes and "index.html".
// What stands after "?" is the reader's own.
function plain(url) {
  return url.origin + url.pathname.replace(/\/{2,}/g, "/").replace(/\/index\.html$/, "/");
}

async function asset(event, url) {
  // An address with its version, and a font, never change: the copy is as good.
  const steady = url.searchParams.has("v") || url.pathname.endsWith(".woff2");
  const copy = await kept(url.href);
  if (steady && copy) return copy;
  const fresh = fromHost(event, url.href, true);
  try {
    return await (copy ? inTime(fresh, PATIENCE) : fresh);
  } catch (error) {
    // A kept page may name a version that has gone: the present one is near enough.
    return copy || (await kept(url.href, { ignoreSearch: true })) || Response.error();
  }
}

const SLOW = new Error("slow");
function inTime(promise, longest) {
  return Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(SLOW), longest))]);
}

// exact: it was asked for by that address, so that "not found" is said of it.
function fromHost(event, address, exact) {
  const fresh = (async () => {
    const response = (await event.preloadResponse) || (await fetch(event.request));
    if (worthKeeping(response, event.request)) {
      event.waitUntil(keep(address, response.clone()).catch(() => {})); // no room is no reason to fail
    } else if (exact && (response.status === 404 || response.status === 410)) {
      event.waitUntil(forget(address));
    }
    return response;
  })();
  event.waitUntil(fresh.catch(() => {})); // also when the copy was served meanwhile
  return fresh;
}

function worthKeeping(response, request) {
  const html = (response.headers.get("content-type") || "").startsWith("text/html");
  return response.status === 200 && response.type === "basic" && !response.redirected && (html || request.mode !== "navigate");
}

// -------------------------------------------------------------------- copies
function cacheOf(address) {
  if (address.startsWith(SITE + "assets/")) return ASSETS;
  return always.includes(address) ? CORE : PAGES;
}

// A storage that cannot be read holds nothing.
async function kept(address, how) {
  try {
    return await caches.match(address, Object.assign({ cacheName: cacheOf(address) }, how));
  } catch (error) {
    return undefined;
  }
}

async function keep(address, response) {
  const headers = { "content-type": response.headers.get("content-type") || "", [KEPT_ON]: new Date().toISOString(), [VERSION]: KEPT.version };
  const copy = new Response(await response.blob(), { headers });
  if (!(await caches.has(CORE))) return;
  const cache = await caches.open(cacheOf(address));
  await cache.put(address, copy);
  await makeRoom(cache, address);
}

async function forget(address) {
  if (await kept(address)) await (await caches.open(cacheOf(address))).delete(address);
}

// Away with other versions of the same file, and with the oldest beyond MOST.
async function makeRoom(cache, address) {
  const same = await cache.keys(address, { ignoreSearch: true });
  await Promise.all(same.filter((request) => request.url !== address).map((request) => cache.delete(request)));
  const requests = await cache.keys();
  if (requests.length <= MOST) return;
  const dated = await Promise.all(requests.map(async (request) => ({ request, on: await keptOn(cache, request) })));
  dated.sort((one, other) => (one.on < other.on ? -1 : 1));
  await Promise.all(dated.slice(0, -MOST).map((one) => cache.delete(one.request)));
}

async function keptOn(cache, request) {
  const copy = await cache.match(request);
  return (copy && copy.headers.get(KEPT_ON)) || "";
}
