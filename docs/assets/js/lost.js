// The page of what is not found: offers the page whose address is nearly the same. Loaded
// there only, before the bundle. A link, never a jump: nothing opens that was not chosen.
(function () {
  "use strict";
  var place = document.querySelector("[data-near]"), script = document.currentScript;
  if (!place || !script) return;
  var root = script.src.replace(/assets\/js\/[^/]*$/, ""), MOST = 3, SHORT = 5; // links; letters

  // An address as people mean it: no capitals, no ending of a file, and the same whether its words
  // stand apart, together, or with "-" or "_" between. Parts of it are still apart.
  function plain(address) {
    try { address = decodeURIComponent(address); } catch (error) { /* "50%" is no address; it stays as it is */ }
    return address.toLowerCase().split(/[\\/]+/).map(function (part) {
      return part.replace(/\.(html?|php|aspx?)$/, "").replace(/[^a-z0-9\u0080-\uffff]/g, "");
    }).filter(function (part) { return part && part !== "index"; });
  }

  // Whether one letter more, less, other, or two that changed places, makes them the same.
  function oneOff(one, other) {
    if (Math.min(one.length, other.length) < SHORT || Math.abs(one.length - other.length) > 1) return false;
    var at = 0, longer = one.length > other.length ? one : other, shorter = longer === one ? other : one;
    while (at < shorter.length && one.charAt(at) === other.charAt(at)) at++;
    if (longer.length > shorter.length) return longer.slice(at + 1) === shorter.slice(at);
    if (one.slice(at + 1) === other.slice(at + 1)) return true;
    return one.charAt(at) === other.charAt(at + 1) && one.charAt(at + 1) === other.charAt(at) && one.slice(at + 2) === other.slice(at + 2);
  }

  function last(parts) { return parts[parts.length - 1] || ""; }
  function same(one, other) { return one === other; }

  // The best way to be near that any page has, and the addresses that have it.
  function near(addresses, asked) {
    var found = [];
    [[same, false], [oneOff, false], [same, true], [oneOff, true]].some(function (way) {
      found = addresses.filter(function (address) {
        var parts = plain(address);
        return parts.length && (way[1] ? way[0](last(parts), last(asked)) : way[0](parts.join("/"), asked.join("/")));
      });
      return found.length;
    });
    return found.slice(0, MOST);
  }

  function show(names) {
    var below = root.replace(/^[a-z]+:\/\/[^/]+/, "").length; // where the address of a page begins
    var found = near(Object.keys(names), plain(location.pathname.slice(below)));
    found.forEach(function (address) {
      var make = window.Shared.make, name = make("strong", {}, names[address]);
      place.querySelector("ul").appendChild(make("li", {}, make("a", { href: root + address + location.hash }, name)));
    });
    place.hidden = !found.length;
  }

  var request = new XMLHttpRequest();
  request.onload = function () {
    try { if (request.status === 200) show(JSON.parse(request.responseText)); } catch (old) { /* the ways below stay */ }
  };
  // By then the bundle is here, which makes links.
  document.addEventListener("DOMContentLoaded", function () {
    request.open("GET", root + "assets/pages.json");
    request.send();
  });
})();
