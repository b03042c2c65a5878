// "Cite this page": a button that copies the line above it. Where the browser does
// not let a page copy, the line is marked, so that the reader can copy it.
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
})();
