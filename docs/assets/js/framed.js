// A health record may show the pages of codes in a frame, and no other page of this site
// (macros/policy/hosts.py). What they lead to opens beside it.
(function () {
  "use strict";
  if (self === self.top) return;
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[href]");
    if (link && link.pathname !== location.pathname) link.target = "_blank";
  }, true);
})();
