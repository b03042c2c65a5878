// Phrases made of groups of words, found in what was typed. In: the lexicon, phrases as
// catalogue/danger-words.yml has them. Out: which of them stand in the text.
//   one two      in this order, at most APART other words between
//   one ~two     right after it
//   one + two    in any order, at most REACH words apart
//   one - two    without "two" near it
//   one two.     and nothing after it
// Those of other scripts are looked for as runs of letters.
(function (search) {
  "use strict";
  var APART = 3, REACH = 10, LETTERS = 16, LETTERS_ANY = 40;
  var SPACELESS = /[\u0590-\u08ff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

  function parsed(lexicon, text, closed) {
    var last = /\.$/.test(text), sides = text.replace(/\.$/, "").split(" - ");
    var parts = sides[0].split(" + ").map(function (part) {
      var tight = false, items = [];
      part.split(" ").forEach(function (item, at, list) {
        var bare = item.replace("~", "");
        tight = tight || item !== bare;
        if (list.length > 1 && bare.split("|").every(search.lexicon.filler)) return; // what it is close to comes next
        items.push({ tight: closed || tight, group: lexicon.item(bare) });
        tight = false;
      });
      return items;
    });
    return { parts: parts, without: sides.slice(1).map(function (one) { return lexicon.item(one); }), last: last };
  }

  // Phrases by the group they begin with. closed: nothing may stand between their words.
  function PhraseList(lexicon, closed) {
    this.lexicon = lexicon;
    this.closed = closed;
    this.begin = new Map();
    this.known = new WeakMap(); // groups of a word: the phrases they begin
    this.shapes = [];
  }

  // Letters of other scripts as a pattern: each word is the beginning of one.
  function shape(folded) {
    var bare = SPACELESS.test(folded);
    var parts = folded.split(" + ").map(function (part) {
      return part.split(" ").map(function (one) {
        return (bare ? "" : " ") + (one.indexOf("|") < 0 ? one : "(?:" + one + ")").replace(/_/g, bare ? "" : " ");
      }).join("[^]{0," + LETTERS + "}?");
    });
    if (parts.length < 2) return parts[0];
    var between = "[^]{0," + LETTERS_ANY + "}?";
    return parts.join(between) + "|" + parts.reverse().join(between);
  }

  function begins(here, group) {
    return here.alone.has(group) || here.long.has(group);
  }

  // Where a part that may begin at `at` ends; -1 if it is not there.
  function ends(spans, part, number, at) {
    var group = part[number].group, last = number === part.length - 1, most = number && !part[number].tight ? at + APART : at;
    for (; at <= most && at < spans.length; at++) {
      var far = spans[at].long.get(group), near = spans[at].alone.has(group);
      if (last && (far || near)) return far ? Math.max.apply(null, far) : at + 1;
      var all = far ? near ? far.concat(at + 1) : far : near ? [at + 1] : [];
      for (var i = 0; i < all.length; i++) {
        var end = ends(spans, part, number + 1, all[i]);
        if (end >= 0) return end;
      }
    }
    return -1;
  }

  function near(spans, part, from, to) {
    for (var at = Math.max(0, from); at < Math.min(spans.length, to); at++) {
      if (begins(spans[at], part[0].group) && ends(spans, part, 0, at) >= 0) return true;
    }
    return false;
  }

  function stands(spans, phrase, at) {
    var end = ends(spans, phrase.parts[0], 0, at), from = at - REACH, to = end + REACH;
    if (end < 0 || (phrase.last && end < spans.length)) return 0;
    for (var i = 1; i < phrase.parts.length; i++) if (!near(spans, phrase.parts[i], from, to)) return 0;
    return phrase.without.some(function (group) { return near(spans, [{ group: group }], from, to); }) ? 0 : end;
  }

  PhraseList.prototype = {
    // of: what the phrases mean, as `found` tells it.
    add: function (texts, of) {
      var shapes = [[], []];
      texts.forEach(function (text) {
        var folded = search.lexicon.fold(text);
        if (/[^ -~]/.test(folded)) return shapes[SPACELESS.test(folded) ? 0 : 1].push(shape(folded));
        var phrase = parsed(this.lexicon, folded, this.closed), first = phrase.parts[0][0].group, list = this.begin.get(first);
        phrase.of = of;
        if (list) list.push(phrase);
        else this.begin.set(first, [phrase]);
      }, this);
      shapes.forEach(function (list, spaced) {
        if (list.length) this.shapes.push({ of: of, spaced: spaced, shape: new RegExp(list.join("|")) });
      }, this);
      return this;
    },

    // The phrases that may begin at a place.
    from: function (here) {
      var begin = this.begin, alone = this.known.get(here.alone);
      function of(groups) {
        var list = [];
        groups.forEach(function (_, group) { if (begin.has(group)) list = list.concat(begin.get(group)); });
        return list;
      }
      if (!alone) this.known.set(here.alone, alone = of(here.alone));
      return here.long.size ? alone.concat(of(here.long)) : alone;
    },

    // Where a phrase that begins at `at` ends, the longest first; 0 if none does.
    at: function (spans, at) {
      return this.from(spans[at]).reduce(function (best, phrase) { return Math.max(best, stands(spans, phrase, at)); }, 0);
    },

    // What the phrases that stand there mean. words: the same text, apart.
    found: function (spans, text, words) {
      var found = new Set();
      spans.forEach(function (here, at) {
        this.from(here).forEach(function (phrase) {
          if (!found.has(phrase.of) && stands(spans, phrase, at)) found.add(phrase.of);
        });
      }, this);
      if (!/[^ -~]/.test(text)) return found;
      var bare = text.replace(/[\s\u3000-\u3003\uff00-\uff0f]+/g, ""), spaced = " " + words.join(" ");
      this.shapes.forEach(function (one) { if (!found.has(one.of) && one.shape.test(one.spaced ? spaced : bare)) found.add(one.of); });
      return found;
    },
  };

  search.PhraseList = PhraseList;
})(self.Search = self.Search || {});
