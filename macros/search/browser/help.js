// The box of help in danger, for the search and for the page of codes: numbers first.
// In: what search.seen found, the way to the site's root. Out: parts to put into a box.
(function (search) {
  "use strict";
  var make = self.Shared.make;
  // In the order of the numbers (danger_data.py): an ambulance, somebody to talk to, a poison center.
  var ASKED = ["Are you, or is someone, in danger?", "You can talk to somebody now.", "A poison center can tell you what to do."];

  function list(numbers, root) {
    return make("ul", {}, numbers.map(function (one) {
      // "#eu" in place of digits: each of its countries has a number of its own.
      var way = one[0].charAt(0) === "#" ? root + "urgent-help/" + one[0] : "tel:" + one[0];
      return make("li", {}, [make("a", way.indexOf("tel:") ? { href: way } : { href: way, translate: "no" }, [one[1]]), " " + one[2]]);
    }));
  }

  // An ambulance, somebody to talk to, a poison center: each once, whatever kinds there are.
  function helpBox(found, root) {
    var calls = search.help.calls, wanted = [];
    found.kinds.forEach(function (kind) { kind.calls.forEach(function (one) { wanted[one] = true; }); });
    var shown = [0, 1, 2].filter(function (one) { return wanted[one] && calls[one].length; });
    if (!shown.length) shown = [0];
    var parts = [make("p", {}, [make("strong", {}, ASKED[shown[0]]), " " + search.help.emergency])];
    if (found.call) parts.push(make("p", { lang: found.call[0], dir: "auto" }, found.call[1]));
    shown.forEach(function (one, at) {
      if (at) parts.push(make("p", {}, make("strong", {}, ASKED[one])));
      parts.push(list(calls[one], root));
    });
    parts.push(make("a", { href: root + "urgent-help/" }, "Urgent help: all numbers"));
    return parts;
  }

  function stopBox(root) {
    return [
      make("p", {}, [make("strong", {}, search.help.stop[0]), " " + search.help.stop[1]]),
      make("a", { href: root + "urgent-help/" }, "Urgent help: numbers to call")
    ];
  }

  search.helpBox = helpBox;
  search.stopBox = stopBox;
})(self.Search = self.Search || {});
