// The studies behind a statement, opened in place. Without this script, or when they
// cannot be had, "The studies behind this" is the plain link to the statement's own page.
(function (shared) {
  "use strict";
  var LONGEST_WAIT = 4000, count = 0;
  var links = document.querySelectorAll("a.studies");
  if (!window.XMLHttpRequest || !links.length) return;

  // A request for a document, since no text of ours may become a page here (macros/policy).
  function load(address, done, failed) {
    var request = new XMLHttpRequest();
    request.open("GET", address.split("#")[0]);
    request.responseType = "document";
    request.timeout = LONGEST_WAIT;
    request.onload = function () {
      var table = request.status === 200 && request.response && request.response.querySelector("table.findings");
      if (!table) return failed();
      // Its addresses are meant from its own page; its rows keep their names there.
      table.querySelectorAll("a[href]").forEach(function (link) { link.setAttribute("href", link.href); });
      table.querySelectorAll("[id]").forEach(function (row) { row.removeAttribute("id"); });
      done(document.importNode(table, true));
    };
    request.onerror = request.ontimeout = failed;
    request.send();
  }

  function press(event) {
    var link = this, open = link.getAttribute("aria-expanded") === "true";
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    var own = document.getElementById(link.getAttribute("aria-controls"));
    event.preventDefault();
    if (own) {
      own.hidden = open;
      return link.setAttribute("aria-expanded", String(!open));
    }
    if (link.getAttribute("data-loading")) return;
    link.setAttribute("data-loading", "1");
    load(link.href, function (table) {
      var close = shared.make("button", { type: "button", class: "copy" }, "Close the studies");
      var box = shared.make("div", { class: "studies-here", id: "studies-" + (count += 1) }, [
        table,
        shared.make("p", {}, [shared.make("a", { href: link.href }, "All that stands behind it"), " ", close])
      ]);
      close.addEventListener("click", function () {
        box.hidden = true;
        link.setAttribute("aria-expanded", "false");
        link.focus();
      });
      link.parentNode.parentNode.appendChild(box);
      link.setAttribute("aria-controls", box.id);
      link.setAttribute("aria-expanded", "true");
    }, function () { location.href = link.href; });
  }

  links.forEach(function (link) {
    link.setAttribute("aria-expanded", "false");
    link.addEventListener("click", press);
  });
})(self.Shared);
