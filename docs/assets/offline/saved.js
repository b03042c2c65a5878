// The page "Saved on this device": lists the copies, deletes them, and says which page
// was wanted when it is shown in place of one that is not kept. It stands before the
// bundle in the page. Only a browser that can keep pages gets beyond the first lines.
"use strict";
(function () {
  const part = document.querySelector("[data-saved]");
  if (!part || !window.caches) return;
  const root = new URL("../../", document.currentScript.src).href;
  const prefix = `bse ${new URL(root).pathname} `;
  const MOST_SHOWN = 12;
  const status = part.querySelector("[role=status]");
  const [first, more] = part.querySelectorAll("ul");
  const button = part.querySelector("button");

  function wanted() {
    const page = /^#page=(.*)$/.exec(location.hash);
    if (!page) return;
    const why = part.querySelector(".saved-why");
    const heading = document.querySelector("h1");
    document.title = document.title.replace(heading.textContent, part.dataset.title);
    heading.textContent = part.dataset.title;
    // From this site's root only: an address that leads elsewhere is not ours to open.
    let asked = page[1];
    try { asked = decodeURIComponent(asked); } catch (error) { /* "50%" is no address; it stays as it is */ }
    const address = new URL(asked.replace(/^[/\\]+/, ""), root).href;
    why.querySelector("a").href = address.startsWith(root) ? address : root;
    heading.after(why);
    why.hidden = false;
  }

  async function copies() {
    const names = (await caches.keys()).filter((name) => name === prefix + "core" || name === prefix + "pages");
    const found = await Promise.all(names.map(async (name) => {
      const cache = await caches.open(name);
      return Promise.all((await cache.keys()).map((request) => describe(cache, request)));
    }));
    const first = (copy) => copy.address === root + "urgent-help/";
    return [].concat(...found).filter(Boolean).sort((one, other) => first(other) - first(one) || (one.on < other.on ? 1 : -1));
  }

  // Only the top of the page is read, up to the end of its title, and as text: the policy
  // of this site (macros/policy) lets no script make a page of it.
  async function describe(cache, request) {
    const copy = await cache.match(request);
    const text = copy ? await copy.text() : "";
    const [top, title] = text.slice(0, text.indexOf("</title>")).split("<title>");
    if (!title || top.includes('http-equiv="refresh"') || request.url === root + "offline/") return null;
    const site = document.title.slice(document.title.lastIndexOf(" - "));
    return { address: request.url, title: plain(title).replace(site, ""), on: copy.headers.get("x-kept") || "" };
  }

  const SIGNS = { amp: "&", gt: ">", lt: "<", quot: '"', "#34": '"', "#39": "'" };
  function plain(html) {
    return html.replace(/&(\w+|#\d+);/g, (written, name) => SIGNS[name] || written);
  }

  function row(copy) {
    const { make } = window.Shared;
    return make("li", {}, make("a", { href: copy.address }, copy.address === root ? "Home" : copy.title));
  }

  function fill(place, copies) {
    place.textContent = "";
    copies.forEach((copy) => place.appendChild(row(copy)));
  }

  async function list() {
    const found = await copies();
    fill(first, found.slice(0, MOST_SHOWN));
    fill(more, found.slice(MOST_SHOWN));
    first.hidden = button.hidden = !found.length;
    more.parentNode.hidden = found.length <= MOST_SHOWN;
    status.textContent = found.length ? "" : status.dataset.none;
  }

  button.addEventListener("click", async () => {
    for (const name of await caches.keys()) if (name === prefix + "pages") await caches.delete(name);
    await list();
    status.textContent = status.dataset.deleted;
  });

  wanted();
  window.addEventListener("hashchange", wanted);
  document.addEventListener("DOMContentLoaded", list);
})();
