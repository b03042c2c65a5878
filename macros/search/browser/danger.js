// Do the words say that somebody may be in danger, or has stopped a medicine?
// In: the index, what was typed so far and what was found. Misspelt and unfinished words count; when
// in doubt the answer is yes, because help shown once too often harms nobody.
(function (search) {
  "use strict";
  var words = search.words, within = search.index;
  var APART = 3; // words that may stand between two of a phrase
  var FITS = 5.5; // the least score of a page about danger that was found first: a word or so of it may be anything
  var PULLED = 0.4; // of the best score: below, a page of the danger stays where it was
  var FILLERS = /^(i|im|ive|id|a|an|the|to|of|is|are|was|were|and|so|s|t)$/; // these do not count

  function prepare(index, phrases) {
    return phrases.map(function (phrase) { return telling(stems(index, phrase)); });
  }

  function stems(index, text) {
    return words.split(text).map(function (word) {
      return { word: word, stem: within.stem(index, word), known: index.numbers.has(within.meaning(index, word)) };
    });
  }

  function telling(list) {
    return list.filter(function (one) { return list.length < 2 || !FILLERS.test(one.word); });
  }

  // May `typed` be `wanted`, misspelt or, at the end, unfinished?
  function fits(typed, wanted, unfinished) {
    var a = typed.stem, b = wanted.stem, shorter = Math.min(a.length, b.length);
    if (a === b) return true;
    if (unfinished && a.length > 4 && b.lastIndexOf(a, 0) === 0) return true;
    if (shorter < 3) return false;
    // Another word of its own may still be meant by ear: chest pane.
    if (typed.known) return Math.min(typed.word.length, wanted.word.length) > 3 && typed.word.slice(0, 2) === wanted.word.slice(0, 2) && words.sound(typed.word) === words.sound(wanted.word);
    if (words.apart(a, b, 2) <= (shorter > 6 ? 2 : shorter > 3 ? 1 : 0)) return true;
    return words.sound(a) === words.sound(b) && words.apart(a, b, 3) <= (shorter > 5 ? 3 : 2);
  }

  // Where the phrase ends in the typed words, from `at` on; 0 if it is not there.
  function ends(typed, phrase, at) {
    var next = at, i, most;
    for (i = 0; i < phrase.length; i++) {
      most = i ? Math.min(typed.length, next + APART + 1) : next + 1;
      while (next < most && !fits(typed[next], phrase[i], next === typed.length - 1)) next++;
      if (next >= most) return 0;
      next++;
    }
    return next;
  }

  // The typed words without what is only harmless.
  function withoutSafe(typed, safe) {
    var left = [], at = 0;
    while (at < typed.length) {
      var end = safe.reduce(function (most, phrase) { return Math.max(most, closed(typed, phrase, at)); }, 0);
      if (end) at = end;
      else left.push(typed[at++]);
    }
    return left;
  }

  // As `ends`, with nothing between the words.
  function closed(typed, phrase, at) {
    for (var i = 0; i < phrase.length; i++) {
      if (at + i >= typed.length || typed[at + i].stem !== phrase[i].stem) return 0;
    }
    return at + phrase.length;
  }

  function said(typed, phrases) {
    return phrases.some(function (phrase) {
      return typed.some(function (_, at) { return ends(typed, phrase, at) > 0; });
    });
  }

  // Made from the lists once they are needed.
  function lists(index) {
    return index.lists || (index.lists = {
      safe: index.data.safe.map(function (phrase) { return stems(index, phrase); }),
      danger: index.data.danger.map(function (kind) { return prepare(index, kind.words); }),
      stopped: prepare(index, index.data.stopped),
    });
  }

  // The kind of danger: { crisis, pages }, or undefined. Of several kinds the one whose page
  // was found first. Where no list has the words, such a page knows them, unless they hold
  // something harmless.
  function danger(index, text, results) {
    var typed = stems(index, text), left = withoutSafe(typed, lists(index).safe), first = results && results[0];
    var kinds = index.data.danger.filter(function (_, at) { return said(telling(left), lists(index).danger[at]); });
    function holds(kind) { return first && kind.pages.indexOf(first.record.address) >= 0; }
    if (kinds.length) return kinds.filter(holds)[0] || kinds[0];
    return first && first.score > FITS && left.length === typed.length ? index.data.danger.filter(holds)[0] : undefined;
  }

  // The pages of this danger first, whatever else fits; its main one even where it was not found.
  function dangerFirst(index, kind, results) {
    var of = results.filter(function (one) { return one.score > results[0].score * PULLED && kind.pages.indexOf(one.record.address) >= 0; });
    if (!of.length && kind.pages.length) of.push({ record: index.records.filter(function (one) { return one.address === kind.pages[0]; })[0], score: 0, name: null, words: [] });
    return of.concat(results.filter(function (one) { return of.indexOf(one) < 0; }));
  }

  // The name of any medicine stands for "medicine", misspelt ones too.
  function stopped(index, text) {
    var medicine = stems(index, "medicine")[0];
    return said(telling(stems(index, text).map(function (one) {
      var like = one.known || one.word.length < 5 ? null : search.near(index, one.stem, one.word)[0];
      var number = index.numbers.get(like ? index.same.get(like[0]) || like[0] : within.meaning(index, one.word));
      return number !== undefined && index.entries[number].medicine ? medicine : one;
    })), lists(index).stopped);
  }

  search.danger = danger;
  search.dangerFirst = dangerFirst;
  search.stopped = stopped;
})(self.Search = self.Search || {});
