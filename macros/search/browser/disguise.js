// What was typed, as words one can look up, however it was disguised: letters apart
// (k i l l), digits and signs for letters (su1c1d@l), letters doubled (diiie), letters of
// another script, words run together (wannadie), pictures. In: the lexicon, a text. Out:
// words in small plain letters. A reading counts only where it gives words the lexicon has.
(function (search) {
  "use strict";
  var shared = self.Shared, kept = search.words.kept;
  var KEPT = 5000; // words of which is remembered how they are read
  var LONGEST = 60; // letters of one word
  var LEET = { "4": "a", "@": "a", "3": "e", "\u20ac": "e", "1": "i", "!": "i", "|": "i", "0": "o", "5": "s", "$": "s", "7": "t", "+": "t", "8": "b", "9": "g", "6": "g" };
  // Cyrillic and Greek letters that look like Latin ones, in their order.
  var LIKE = "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u04bb\u043a\u043c\u0442\u043d\u0432\u051b\u0261\u03b1\u03b5\u03b9\u03bf\u03c1\u03c5\u03ba\u03bd\u03c4\u03c7";
  var LATIN = "aeopcyxijsdhkmthbqgaeiopukvtx";
  var ELISION = /(^|[^a-z\u00c0-\u024f])(?:[ldjnmtsc]|qu)['\u2019](?=[a-z\u00c0-\u024f]{2})/gi;
  var PLAIN = /^[a-z]+$/, VOWELS = "iuaeoy";

  function latin(chunk) {
    return chunk.replace(/[\u0370-\u052f\u0261]/g, function (letter) {
      var at = LIKE.indexOf(letter);
      return at < 0 ? letter : LATIN[at];
    });
  }

  function leet(chunk, one) {
    return chunk.replace(/[^a-z]/g, function (sign) { return (one && /[1!|]/.test(sign) ? one : LEET[sign]) || ""; });
  }

  // "diiie": die; "killl": kill; "suicde" stays, misspellings come later.
  function squeezed(lexicon, word) {
    if (!/(.)\1/.test(word)) return "";
    return [word.replace(/(.)\1{2,}/g, "$1$1"), word.replace(/(.)\1{2,}/g, "$1"), word.replace(/(.)\1+/g, "$1")].filter(function (one) {
      return one !== word && lexicon.has(one);
    })[0] || "";
  }

  // The word with some letters starred: "k*ll", "s****de".
  function starred(lexicon, chunk) {
    var stars = chunk.match(/\*/g).length, i, one;
    if (stars === 1) {
      for (i = 0; i < VOWELS.length; i++) if (lexicon.has(one = chunk.replace("*", VOWELS[i]))) return one;
      return "";
    }
    return lexicon.like(chunk);
  }

  // Digits and signs as letters, where that gives a word the lexicon has.
  function undisguised(lexicon, chunk) {
    var tries = [leet(chunk), leet(chunk, "l"), leet(chunk.replace(/[^a-z0-9]+$/, "")), chunk.replace(/[^a-z]/g, "")];
    for (var i = 0; i < tries.length; i++) {
      if (tries[i].length < 3) continue;
      if (lexicon.has(tries[i])) return tries[i];
      var less = squeezed(lexicon, tries[i]);
      if (less.length > 2) return less;
    }
    return "";
  }

  // Words run together, as words the lexicon has or that mean nothing; null where any letter is over.
  function apart(lexicon, word) {
    var best = [[]], end, begin, piece;
    if (word.length < 5 || word.length > LONGEST) return null;
    for (end = 1; end <= word.length; end++) {
      for (begin = Math.max(0, end - 14); begin < end; begin++) {
        if (!best[begin]) continue;
        piece = word.slice(begin, end);
        if (lexicon.splits(piece) && (!best[end] || best[begin].length + 1 < best[end].length)) best[end] = best[begin].concat([piece]);
      }
    }
    var found = best[word.length];
    return found && found.length > 1 && found.some(function (one) { return one.length > 2; }) ? found : null;
  }

  function chunkWords(lexicon, chunk) {
    if (chunk.length > LONGEST) chunk = chunk.slice(0, LONGEST);
    if (PLAIN.test(chunk)) return [chunk];
    if (/[a-z]/.test(chunk) && /[\u0370-\u052f\u0261]/.test(chunk)) chunk = latin(chunk);
    var core = chunk.replace(/^[^a-z0-9@$!|*\u0080-\uffff]+|[.,;:?)"\]}>~\-_]+$/g, ""), bare = core.replace(/!+$/, "");
    if (PLAIN.test(bare)) return [bare !== core && (bare.length < 3 || !lexicon.has(bare)) && undisguised(lexicon, core) || bare];
    if (/[a-z]/.test(core)) {
      var found = /[a-z*]\*+[a-z]|\*[a-z]/.test(core) && /^[a-z*]+$/.test(bare) ? starred(lexicon, bare) : "";
      if (!found && /[^a-z]/.test(bare) && !/[a-z]{3,}[^a-z0-9]+[a-z]{3,}/.test(core) && !/^[1-9]\d*[a-z]+$/.test(core)) found = undisguised(lexicon, core);
      if (found) return [found];
    } else if (core.length > 3 && /[\u0370-\u052f]/.test(core) && lexicon.listed(latin(core))) return [latin(core)];
    return chunk.match(/[a-z]+|[0-9]+[a-z]*|[\u00c0-\u1fff\u2070-\u218f\u2c00-\u2fff\u3005-\u3007\u3040-\ud7ff\ue000-\ufdff\ufe10-\ufeff\ufff0-\uffff]+/g) || [];
  }

  // k i l l  m e: letters that stand alone, in a row.
  function joined(lexicon, list) {
    var found = [], run = [];
    function close() {
      var word = run.join(""), words = run.length < 2 ? null : lexicon.close(word) ? [word] : apart(lexicon, word) || (lexicon.has(word) ? [word] : null) || (squeezed(lexicon, word) ? [squeezed(lexicon, word)] : null);
      Array.prototype.push.apply(found, words || run);
      run = [];
    }
    list.forEach(function (word) {
      if (word.length === 1 && /[a-z0-9]/.test(word) && run.length < LONGEST) return run.push(/[a-z]/.test(word) || !run.length ? word : LEET[word] || word);
      close();
      found.push(word);
    });
    close();
    return found;
  }

  // A word of which nothing is known: with letters less, or as several words.
  function known(lexicon, word) {
    var read = lexicon.read || (lexicon.read = kept(function (one) { return unknown(lexicon, one); }, KEPT));
    return read(word);
  }

  function unknown(lexicon, word) {
    if (!PLAIN.test(word) || word.length < 4 || lexicon.listed(word) || lexicon.ordinary(word)) return [word];
    if (lexicon.close(word)) return [word];
    return apart(lexicon, word) || [lexicon.has(word) ? word : squeezed(lexicon, word) || word];
  }

  // "over dose", "un alive": two words that are one.
  function glued(lexicon, list) {
    var found = [];
    for (var at = 0; at < list.length; at++) {
      var both = at + 1 < list.length ? list[at] + list[at + 1] : "";
      if (both.length > 5 && both.length < 16 && list[at].length > 1 && list[at + 1].length > 1 && lexicon.whole(both)) found.push(both);
      else {
        found.push(list[at]);
        continue;
      }
      at++;
    }
    return found;
  }

  function pictures(lexicon, text) {
    if (!/[\u0100-\uffff]/.test(text)) return text;
    text = text.replace(/\ud83c([\udde6-\uddff])/g, function (_, low) { return String.fromCharCode(97 + low.charCodeAt(0) - 0xdde6); });
    lexicon.pictures.forEach(function (pair) { if (text.indexOf(pair[0]) >= 0) text = text.split(pair[0]).join(" " + pair[1] + " "); });
    return text;
  }

  // { words, text }: text is for scripts that need no words.
  function read(lexicon, typed) {
    // kiII is written with two i.
    // d\u00e9pilepsie is d'\u00e9pilepsie once the sign is gone; English has its own at the end (don't).
    var text = shared.fold(pictures(lexicon, typed).replace(ELISION, "$1 ").replace(/[a-z]I+/g, function (part) { return part.replace(/I/g, "l"); })), list = [];
    text.split(/[\s,;:/\\()"\u2013\u2014\u2026]+/).forEach(function (chunk) {
      if (chunk) Array.prototype.push.apply(list, chunkWords(lexicon, chunk));
    });
    var words = [];
    glued(lexicon, joined(lexicon, list)).forEach(function (word) { Array.prototype.push.apply(words, known(lexicon, word)); });
    return { words: words, text: text };
  }

  search.disguise = { read: read };
})(self.Search = self.Search || {});
