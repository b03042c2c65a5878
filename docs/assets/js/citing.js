// "Cite this page": a button that copies the line above it. Where the browser does
// not let a page copy, the line is marked, so that the reader can copy it.
// Each statement of the ledger gets a button that copies it in one line.
(function () {
  document.querySelectorAll(".cite-page").forEach(function (block) {
    var line = block.querySelector("[data-copied]");
    var button = block.querySelector(".copy");
    var note = block.querySelector("[role=status]");
    if (!line || !button || !note) return;

    function mark() {
      var range = document.createRange();
      var selection = window.getSelection();
      range.selectNodeContents(line);
      selection.removeAllRanges();
      selection.addRange(range);
      note.textContent = "The line is marked. Copy it now.";
    }

    button.hidden = false;
    button.addEventListener("click", function () {
      var copying = navigator.clipboard && navigator.clipboard.writeText && navigator.clipboard.writeText(line.textContent);
      if (copying) copying.then(function () { note.textContent = "Copied."; }, mark);
      else mark();
    });
  });

  // The statement, how sure it is, its edition and its address.
  function lineOf(claim) {
    function words(part) { return claim.querySelector(part).textContent.replace(/\s+/g, " ").trim(); }
    var page = document.querySelector("link[rel=canonical]");
    return "“" + words(".claim-text") + "” " + words(".claim-strength").split(" Sources:")[0] +
      " Edition " + claim.getAttribute("data-edition") + ". " + (page || location).href.split("#")[0] + "#" + claim.id;
  }

  document.querySelectorAll(".claim[id][data-edition]").forEach(function (claim) {
    var place = document.createElement("p"), button = document.createElement("button"), note = document.createElement("span");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy this statement";
    note.setAttribute("role", "status");
    place.className = "linked-from";
    place.append(button, " ", note);
    claim.appendChild(place);
    button.addEventListener("click", function () {
      var line = lineOf(claim);
      function byHand() { note.textContent = "Copy this: " + line; }
      if (!navigator.clipboard || !navigator.clipboard.writeText) return byHand();
      navigator.clipboard.writeText(line).then(function () { note.textContent = "Copied."; }, byHand);
    });
  });
})();
