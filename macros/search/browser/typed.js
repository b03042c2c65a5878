// What was typed, taken apart: words and expressions, each with what it may mean. In: the
// index, words. Out: for each part the numbers of meanings and how surely each is meant. Of a
// long text only what tells most counts, so that a key costs the same whatever was pasted.
(function (search) {
  "use strict";
  var words = search.words, within = search.index;

  var LETTERS = 6000, MOST = 60, UNKNOWN = 16; // of a text; words of it that count; such as we do not know that are looked up
  var KEPT = 1000; // words of which is remembered what they are near

  // What a picture says stands in its place; "54.4" stays one number, and no part of it means anything.
  function split(index, text) {
    text = text.slice(0, LETTERS).replace(/(\d)[.,](?=\d)/g, "$1");
    if (/[\u0100-\uffff]/.test(text)) index.pictures.forEach(function (pair) { if (text.indexOf(pair[0]) >= 0) text = text.split(pair[0]).join(" " + pair[1] + " "); });
    return words.split(text);
  }

  // Words of ours near an unknown one. Each is looked up once: with every key only the last is new.
  function near(index, stem, word) {
    var known = index.near || (index.near = words.kept(function (pair) {
      pair = pair.split(" ");
      return search.near(index, pair[0], pair[1]);
    }, KEPT));
    return known(stem + " " + word);
  }

  // A text in parts: words, and words that are one expression. [{ at, size, text, meaning }]
  function parts(index, list) {
    var found = [], at = 0, size;
    for (; at < list.length; at += size) {
      var joint = false;
      size = within.longest(index, list, at);
      if (size < 2 && list.length <= MOST && glued(index, list, at)) {
        joint = true;
        size = 2;
      }
      found.push({
        at: at, size: size, text: list.slice(at, at + size).join(" "),
        meaning: joint ? within.meaning(index, list[at] + list[at + 1]) : within.expression(index, list, at, size)
      });
    }
    return found;
  }

  // Of a long text what tells most, each part once: what we know first, of that what is rarest.
  function telling(index, all) {
    var seen = new Set();
    function rare(part) {
      var number = index.numbers.get(part.meaning);
      return number === undefined ? -1 : index.entries[number].rare;
    }
    all = all.filter(function (part) {
      part.rare = rare(part);
      return !seen.has(part.text) && seen.add(part.text);
    });
    all.sort(function (a, b) { return b.rare - a.rare || a.at - b.at; });
    var ours = all.filter(function (part) { return part.rare >= 0; }).length;
    return all.slice(0, Math.min(MOST, ours + UNKNOWN)).sort(function (a, b) { return a.at - b.at; });
  }

  // Typed words, each with what it may mean: meaning's number to how surely (0 to 1).
  function tokens(index, list) {
    var found = [], all = parts(index, list), left = UNKNOWN;
    (list.length > MOST ? telling(index, all) : all).forEach(function (part) {
      if (part.size > 1) return found.push(token(index, part.text, part.meaning, 1));
      // The name of who wrote a study is no word about a body: "busto" is not the bust.
      if (author(index, part)) return found.push({ text: part.text, means: new Map() });
      if (!known(index, part.meaning) && left-- < 1 && part.at < list.length - 1) return found.push({ text: part.text, means: new Map() });
      found.push({ text: part.text, means: means(index, part.text, part.at === list.length - 1) });
      runTogether(index, part.text).forEach(function (one) { found.push({ text: part.text, means: new Map([[one, 0.8]]) }); });
    });
    return found;
  }

  function token(index, text, meaning, surely) {
    var number = index.numbers.get(meaning);
    return { text: text, means: new Map(number === undefined ? [] : [[number, surely]]) };
  }

  function author(index, part) { return index.authors.has(part.text) && !known(index, part.meaning); }

  // "head ache" is a word we know once the gap is gone, and so is "in somnia", which a
  // telephone heard: there one half is a word of any query, but the other is no word at all.
  function glued(index, list, at) {
    var joint = at + 1 < list.length ? list[at] + list[at + 1] : "", halves = [list[at], list[at + 1]];
    if (joint.length < 6 || !index.numbers.has(within.meaning(index, joint))) return false;
    function isEmpty(one) { return index.empty.has(within.meaning(index, one)); }
    return !halves.some(isEmpty) || halves.some(function (one) { return !known(index, within.meaning(index, one)); });
  }

  // "pinsandneedels" is a name without its gaps.
  function runTogether(index, word) {
    if (word.length < 8 || index.numbers.has(within.meaning(index, word))) return [];
    var known = index.glued || (index.glued = words.kept(function (one) {
      var last = -1, names = joinedNames(index);
      names.letters.within(one, 2, function (at) { last = Math.max(last, at); });
      return last < 0 ? [] : names.meanings[last];
    }, KEPT));
    return known(word);
  }

  // Names without their gaps, by their letters; made only once somebody writes that way.
  function joinedNames(index) {
    if (!index.joints) {
      index.joints = { letters: new search.Letters(Array.from(index.joined.keys())), meanings: Array.from(index.joined.values()) };
    }
    return index.joints;
  }

  function known(index, meaning) { return index.numbers.has(meaning) || index.empty.has(meaning) || index.setting.has(meaning); }

  function means(index, word, unfinished) {
    var stem = words.stem(word), meaning = within.meaning(index, word), found = new Map();
    var ours = known(index, meaning), begun = stem.length > 3 ? stem : word;
    function offer(one, surely) {
      var number = index.numbers.get(index.same.get(one) || one);
      if (number !== undefined && (found.get(number) || 0) < surely) found.set(number, surely);
    }
    if (ours) offer(meaning, 1);
    if (unfinished && word.length > 1) index.known.forEach(function (one) {
      if (one.length > begun.length && one.lastIndexOf(begun, 0) === 0) offer(one, (ours ? 0.3 : 0.75) * Math.sqrt(begun.length / one.length));
    });
    if (!ours && word.length > 2 && !/\d/.test(word)) near(index, stem, word).forEach(function (pair) { offer(pair[0], pair[1]); });
    return found;
  }

  search.typed = { split: split, tokens: tokens, parts: parts, near: near, known: known, author: author };
  search.joinedNames = joinedNames;
})(self.Search = self.Search || {});
