// The short version, read aloud by a voice that is on the device. Nothing starts by itself,
// and no text is sent anywhere: a voice that is not on the device is never used.
(function (shared) {
  "use strict";
  var box = document.querySelector(".short-version"), synth = window.speechSynthesis;
  if (!box || !synth || !window.SpeechSynthesisUtterance) return;
  var bar, main, hint, stop, at = 0, turn = 0, speaking = false, said = [], marks = [];

  // The reader's own English if there is one; else the device's first choice.
  function voice() {
    var own = (navigator.language || "en").toLowerCase(), best = null, most = -1;
    synth.getVoices().forEach(function (one) {
      var language = one.lang.toLowerCase().replace("_", "-");
      if (!one.localService || !/^en(-|$)/.test(language)) return;
      var fit = (language === own ? 2 : 0) + (one.default ? 1 : 0);
      if (fit > most) { best = one; most = fit; }
    });
    return best;
  }

  // Each sentence: its words, and the pieces of text on the page that it is made of.
  function sentences() {
    var found = [];
    box.querySelectorAll("li").forEach(function (line) {
      var nodes = [], text = "", walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT, null), node, match;
      while ((node = walker.nextNode())) {
        if (node.parentNode.closest(".meaning, .cite")) continue; // "open bracket one" is no word of it
        nodes.push({ node: node, from: text.length });
        text += node.data;
      }
      // A full stop ends a sentence only before a space: not within a number.
      var each = /\S[^]*?(?:[.!?]+["”’)]*(?=\s|$)|$)/g;
      while ((match = each.exec(text))) found.push({ words: match[0], pieces: pieces(nodes, match.index, each.lastIndex) });
    });
    return found;
  }

  function pieces(nodes, from, to) {
    return nodes.map(function (one) {
      return { node: one.node, from: Math.max(from - one.from, 0), to: Math.min(to - one.from, one.node.data.length) };
    }).filter(function (piece) { return piece.from < piece.to; });
  }

  function unmark() {
    marks.forEach(function (mark) {
      var parent = mark.parentNode;
      while (mark.firstChild) parent.insertBefore(mark.firstChild, mark);
      parent.removeChild(mark);
      parent.normalize();
    });
    marks = [];
  }

  // Found afresh each time, because taking a mark away joins pieces of text again.
  function mark(number) {
    unmark();
    var sentence = sentences()[number];
    if (sentence) sentence.pieces.forEach(function (piece) {
      var range = document.createRange(), span = shared.make("span", { class: "spoken" });
      range.setStart(piece.node, piece.from);
      range.setEnd(piece.node, piece.to);
      range.surroundContents(span);
      marks.push(span);
    });
  }

  function silence() {
    turn++;
    said = [];
    synth.cancel();
    unmark();
  }

  // One utterance a sentence: browsers cut long ones off, and few say where in one they are.
  function speak() {
    silence();
    var mine = turn, chosen = voice(), all = sentences();
    if (!chosen) return end();
    var pace = parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--pace")) || 1;
    all.slice(at).forEach(function (sentence, index) {
      var number = at + index, words = new SpeechSynthesisUtterance(sentence.words);
      words.voice = chosen;
      words.lang = chosen.lang;
      words.rate = pace;
      words.onstart = function () {
        if (mine !== turn) return;
        at = number;
        mark(number);
      };
      words.onend = function () { if (mine === turn && number === all.length - 1) end(); };
      words.onerror = function () { if (mine === turn) end(); };
      said.push(words); // kept, or a browser may throw it away before it tells of its end
      synth.speak(words);
    });
    show("Pause", true);
  }

  // A pause stops, and "Go on" begins the sentence again: the browser's own pause fails on many phones.
  function pause() {
    silence();
    show("Go on", false);
  }

  function end() {
    silence();
    at = 0;
    if (document.activeElement === stop) main.focus();
    show("Listen", false);
  }

  function show(word, sounding) {
    speaking = sounding;
    main.firstChild.data = word + " ";
    hint.hidden = word !== "Listen";
    stop.hidden = word === "Listen";
  }

  function button(press) {
    var made = shared.make("button", { type: "button" }, "");
    made.addEventListener("click", press);
    return bar.appendChild(made);
  }

  function offer() {
    if (bar || !voice()) return;
    bar = shared.make("div", { class: "listen" });
    main = button(function () { if (speaking) pause(); else speak(); });
    hint = main.appendChild(shared.make("small", {}, "device's own voice"));
    stop = button(end);
    stop.textContent = "Stop";
    show("Listen", false);
    var heading = box.querySelector("h2");
    heading.parentNode.insertBefore(bar, heading.nextSibling);
    window.addEventListener("pagehide", end);
  }

  // Many browsers know their voices only some time after they were asked.
  if (synth.addEventListener) synth.addEventListener("voiceschanged", offer);
  else synth.onvoiceschanged = offer;
  offer();
})(self.Shared);
