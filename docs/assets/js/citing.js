// "Cite this page": a button that copies the line above it. The page of each
// statement has a button that copies it in one line.
(function (shared) {
  "use strict";

  function press(button, note, text) {
    button.addEventListener("click", function () {
      shared.copy(text(), function (words) { note.textContent = words; }, "Copied.");
    });
  }

  document.querySelectorAll(".cite-page").forEach(function (block) {
    var line = block.querySelector("[data-copied]");
    var button = block.querySelector(".copy");
    var note = block.querySelector("[role=status]");
    if (!line || !button || !note) return;
    button.hidden = false;
    press(button, note, function () { return line.textContent; });
  });

  // The statement, how sure it is, its edition and its address.
  function lineOf(claim) {
    function words(part) { return claim.querySelector(part).textContent.replace(/\s+/g, " ").trim(); }
    var page = document.querySelector("link[rel=canonical]");
    return "“" + words(".claim-text") + "” " + words(".claim-grade") +
      " Edition " + claim.getAttribute("data-edition") + ". " + (page || location).href.split("#")[0];
  }

  document.querySelectorAll(".claim[data-edition]").forEach(function (claim) {
    var button = shared.make("button", { type: "button", class: "copy" }, "Copy this statement");
    var note = shared.make("span", { role: "status" });
    claim.appendChild(shared.make("p", { class: "linked-from" }, [button, " ", note]));
    press(button, note, function () { return lineOf(claim); });
  });
})(self.Shared);
