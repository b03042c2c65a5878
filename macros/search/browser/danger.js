// Do the words say that somebody may be in danger, or has stopped a medicine?
// In: what was typed or sent so far, the lists of catalogue/danger-words.yml, and for the
// search also what was found. When in doubt the answer is yes: help shown once too often
// harms nobody.
(function (search) {
  "use strict";
  var FITS = 9; // the least score of a page about danger that was found first: a word or so of it may be anything
  var PULLED = 0.4; // of the best score: below, a page of the danger stays where it was
  var SURE = 0.6; // a chance of the first page from which on it stays first
  var PART = 1000, BESIDE = 300; // letters of a long text that are read at once; of them, letters that are read twice
  var LONGEST = 100000, PARTS = 200; // letters of a text, half of them at either end; parts of which is remembered what they say
  var WORDS = 400; // whose forms are made between two keys
  var UNSEEN = /[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]+/g; // as in Shared.fold
  var made, words = search.words, part = words.kept(ofPart, PARTS);

  // Made from the lists once they are needed.
  function lists() {
    if (made) return made;
    var data = search.help, lexicon = new search.lexicon.Lexicon(data);
    made = {
      lexicon: lexicon, phrases: new search.PhraseList(lexicon),
      safe: new search.PhraseList(lexicon, true).add(data.safe, "safe"),
      told: new search.PhraseList(lexicon).add(data.told, "told"), meant: new search.PhraseList(lexicon).add(data.meant, "meant"),
    };
    data.danger.forEach(function (kind, at) {
      made.phrases.add(kind.words, { kind: at }).add(kind.topics, { kind: at, topic: true }).add(kind.doubtful, { kind: at, topic: true, doubtful: true });
    });
    made.phrases.add(data.stopped, { stopped: true });
    return made;
  }

  function several(text) { return text.indexOf(" ") > 0; }

  // The words of other languages, which come a moment later: one language at a time, so that
  // an old phone can go on in between. then: called once all are known.
  function learn(then) {
    var all = lists(), left = search.languages.slice();
    all.lexicon.abroad();
    function next() {
      var one = left.shift();
      one.words.forEach(function (pair) {
        if (pair[0] < 0) return all.phrases.add(pair[1], { stopped: true });
        // One word by itself may be a topic: "suicide" is nearly the same in ten languages.
        all.phrases.add(pair[1].filter(several), { kind: pair[0], call: one.call || true }).add(pair[1].filter(function (text) { return !several(text); }), { kind: pair[0], call: one.call || true, topic: true });
      });
      all.lexicon.renew();
      part.clear();
      if (left.length) setTimeout(next);
      else {
        search.learned = true;
        then();
        forms();
      }
    }
    // So that the first misspelt word need not wait.
    function forms() {
      if (all.lexicon.forms(WORDS)) setTimeout(forms);
    }
    if (left.length) setTimeout(next);
  }

  // The typed words without what is only harmless.
  function withoutSafe(all, words) {
    var spans = all.lexicon.spans(words, true), left = [], at = 0, end;
    while (at < words.length) {
      end = all.safe.at(spans, at);
      if (end) at = end;
      else left.push(words[at++]);
    }
    return left;
  }

  // What a part of a text says: as `Reading`, with the places of the kinds; english: some of it is in English.
  function ofPart(text) {
    var all = lists(), read = search.disguise.read(all.lexicon, text), words = search.lexicon.telling(read.words);
    var left = withoutSafe(all, words), spans = all.lexicon.spans(left), kinds = new Set(), call = "", english = false, stopped = false, topics = [];
    function count(of) {
      kinds.add(of.kind);
      if (!of.call) english = true;
      else call = of.call;
    }
    all.phrases.found(spans, read.text, read.words).forEach(function (of) {
      if (of.stopped) stopped = true;
      else if (of.topic) topics.push(of);
      else count(of);
    });
    // A word such as "suicide" may only be talked about; a sentence is meant.
    var told = all.told.found(spans, "", words).size > 0, meant = left.length < 2 || all.meant.found(all.lexicon.spans(read.words), "", words).size > 0;
    if (!told) topics.forEach(function (of) { if (meant || !of.doubtful) count(of); });
    return { kinds: kinds, stopped: stopped, call: call === true ? "" : call, english: english, safe: told || left.length < words.length };
  }

  // A text that is no longer than most is read as a whole, a long one in parts that overlap.
  // They begin at fixed places: where a word is added at the end, all but the last are known.
  function partsOf(text) {
    if (text.length <= PART) return [text];
    if (text.length > LONGEST) text = text.slice(0, LONGEST / 2) + " " + text.slice(-LONGEST / 2);
    text = text.replace(UNSEEN, "").replace(/(\s)\s+/g, "$1");
    for (var found = [], at = 0, one; !at || at < text.length - BESIDE; at += PART - BESIDE) {
      one = text.slice(at, at + PART);
      if (at) one = one.replace(/^\S{0,60}\s/, "");
      found.push(at + PART < text.length ? one.replace(/\s\S{0,60}$/, "") : one);
    }
    return found;
  }

  // Reads texts a part at a time: the box answers each key, whatever was pasted. found:
  // { kinds, stopped, call, safe }: the kinds of danger, in the order of the list; whether a medicine
  // was stopped; a line in the language of the words; whether something harmless looked like danger.
  function Reading(texts) {
    this.left = [].concat.apply([], texts.map(partsOf));
    this.kinds = new Set();
    this.english = false;
    this.found = { kinds: [], stopped: false, call: "", safe: false };
  }

  // One part more, and all that are known from before. Out: is that all?
  Reading.prototype.step = function () {
    var found = this.found, kinds = this.kinds, known = [], unknown = [], one;
    this.left.forEach(function (text) { (part.has(text) ? known : unknown).push(text); });
    this.left = unknown.slice(1);
    known.concat(unknown.slice(0, 1)).forEach(function (text) {
      one = part(text);
      one.kinds.forEach(function (kind) { kinds.add(kind); });
      this.english = this.english || one.english;
      found.stopped = found.stopped || one.stopped;
      found.safe = found.safe || one.safe;
      found.call = this.english ? "" : found.call || one.call;
    }, this);
    found.kinds = search.help.danger.filter(function (_, at) { return kinds.has(at); });
    return !this.left.length;
  };

  // Reads on between two keys. still: is it wanted? then: called once when more is known; it may look again.
  function readOn(reading, still, then) {
    var before = reading.found.kinds.length, stopped = reading.found.stopped;
    function next() {
      if (!still()) return;
      var over = reading.step();
      if (reading.found.kinds.length > before || reading.found.stopped !== stopped) then();
      else if (!over) setTimeout(next);
    }
    setTimeout(next);
  }

  // All that a text says, at once.
  function seen(text) {
    var reading = new Reading([text]);
    while (!reading.step());
    return reading.found;
  }

  // The kinds of danger a code of a health record stands for. code: in capitals, without dots.
  function ofCode(code) {
    return search.help.danger.filter(function (kind) {
      return kind.codes.some(function (one) { return /\*$/.test(one) ? code.indexOf(one.slice(0, -1)) === 0 : code === one; });
    });
  }

  // Of problems of a health record, { c: code, dn, ot: names }, the names are read.
  function ofProblems(problems) {
    return new Reading(problems.map(function (one) { return [one.dn, one.ot].filter(Boolean).join(", "); }));
  }

  // As `seen`, of such problems. reading: of them, where it has begun.
  function inDanger(problems, reading) {
    if (!reading) for (reading = ofProblems(problems); !reading.step(););
    var found = reading.found, of = found.kinds;
    problems.forEach(function (one) { if (one.c) of = of.concat(ofCode(one.c.toUpperCase().replace(/[^A-Z0-9]/g, "").replace(/^HP/, ""))); });
    found.kinds = search.help.danger.filter(function (kind) { return of.indexOf(kind) >= 0; });
    return found;
  }

  // As `seen`, with what the search found: of several kinds the one whose page was found first
  // leads. Where no list has the words, such a page knows them, unless they hold something harmless.
  // reading: of the text, as far as it has come.
  function danger(text, results, reading) {
    var found = reading ? reading.found : seen(text), first = results && results[0];
    function holds(kind) { return first && kind.pages.indexOf(first.record.address) >= 0; }
    if (found.kinds.length) found.kinds = found.kinds.filter(holds).concat(found.kinds.filter(function (kind) { return !holds(kind); }));
    else if (first && first.score > FITS && !found.safe) found.kinds = search.help.danger.filter(holds).slice(0, 1);
    return found;
  }

  // The pages of this danger first, whatever else fits; its main one even where it was not found.
  function dangerFirst(index, kind, results) {
    var of = results.filter(function (one) { return one.score > results[0].score * PULLED && kind.pages.indexOf(one.record.address) >= 0; });
    if (!of.length && kind.pages.length) of.push({ record: index.records.filter(function (one) { return one.address === kind.pages[0]; })[0], score: 0, name: null, words: [] });
    var others = results.filter(function (one) { return of.indexOf(one) < 0; }), sure = results.length > 0 && results[0].chance >= SURE;
    // The numbers to call stand above all of them. A page that was surely meant keeps its place below those.
    return sure ? results.slice(0, 1).concat(of, others).filter(function (one, at, all) { return all.indexOf(one) === at; }) : of.concat(others);
  }

  search.learn = learn;
  search.reading = function (text) { return new Reading([text]); };
  search.readOn = readOn;
  search.ofProblems = ofProblems;
  search.seen = seen;
  search.inDanger = inDanger;
  search.danger = danger;
  search.dangerFirst = dangerFirst;
})(self.Search = self.Search || {});
