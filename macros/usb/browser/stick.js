// For a copy of the site that is opened as files (macros/usb). It stands last in the bundle.
// A browser shows a folder where a host shows the page in it, so links that scripts make
// are led to the page. And it reads no data for a file: what pages ask for is here.
(function (shared) {
  "use strict";
  var data = self.OnStick;
  if (location.protocol !== "file:") return;

  function toPage(link) {
    if (link.protocol === "file:" && /\/$/.test(link.pathname)) link.pathname += "index.html";
  }
  function all(within) {
    if (within.nodeName === "A") toPage(within);
    if (within.querySelectorAll) [].forEach.call(within.querySelectorAll("a[href]"), toPage);
  }
  if (self.MutationObserver) {
    new self.MutationObserver(function (changes) {
      changes.forEach(function (change) { [].forEach.call(change.addedNodes, all); });
    }).observe(document.documentElement, { childList: true, subtree: true });
  }

  // The page of codes goes on by itself when one page fits.
  if (self.Codes && self.Codes.answer) {
    var answer = self.Codes.answer;
    self.Codes.answer = function (request, then) {
      answer(request, function (found) {
        var link = shared.make("a", { href: found.go || "" });
        if (found.go) {
          toPage(link);
          found.go = link.href;
        }
        then(found);
      });
    };
  }

  // Nothing is to be kept of what is here already; the words that say so stand in the page.
  var keep = document.querySelector("[data-keep-note]");
  if (keep) {
    keep.textContent = keep.getAttribute("data-cannot");
    [].forEach.call(document.querySelectorAll("[data-keep-choice]"), function (part) { part.hidden = true; });
  }

  var fetched = self.fetch;
  if (fetched) {
    self.fetch = function (address) {
      var path = Object.keys(data).filter(function (one) { return String(address).slice(-one.length) === one; })[0];
      if (!path) return fetched.apply(self, arguments);
      return Promise.resolve({ ok: true, status: 200, json: function () { return Promise.resolve(data[path]); } });
    };
  }
})(self.Shared);
