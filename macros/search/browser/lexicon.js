// The words of the lists about danger, and how a typed word finds them. In: what
// catalogue/danger-words.yml gives: groups of words, phrases made of them. Out: for each
// typed word the listed ones it may be; for a row of them the groups that stand there.
(function (search) {
  "use strict";
  var words = search.words, shared = self.Shared;
  var FILLERS = /^(i|im|ive|id|a|an|the|of|is|are|was|were|am)$/; // these do not count
  var SPLITS = /^(and|at|be|been|from|got|had|has|have|he|her|him|his|if|in|is|it|me|my|now|of|off|on|or|out|she|so|that|the|them|they|this|to|too|up|us|want|was|we|with|you|your|a|i|im|right|am)$/;
  var ENDING = 5, LONGEST = 30; // letters that a star stands for, unless more stand before it; letters of a word
  var FOREIGN = 9; // letters of a word of another language, at least, that somebody may misspell
  var KEPT = 5000; // typed words of which is remembered what they may be
  var NO_WORD = [], NOTHING = new Set();

  function telling(list) {
    var left = list.filter(function (word) { return !FILLERS.test(word); });
    return left.length ? left : list;
  }

  // groups: { name: "one,two words,{other}" }. phrases come to it through `item`.
  function Lexicon(data) {
    this.groups = new Map(); // name: number
    this.above = []; // for each number: those of the groups that hold this one
    this.atoms = new Map(); // listed word: number
    this.list = []; // the listed words
    this.stems = new Map(); // stem: numbers of listed words
    this.begins = new Map(); // beginning: numbers
    this.precise = new Map(); // =word, in no other form: numbers
    this.ranges = []; // [least, most, number]
    this.alone = []; // for each listed word: the groups it belongs to by itself
    this.root = { next: new Map(), ends: [] }; // of several words
    this.atomsOf = words.kept(this.mayBe.bind(this), KEPT); // typed word: numbers of listed words
    this.sets = words.kept(function (word) { return this.groupsOf(this.atomsOf(word)); }.bind(this), KEPT); // typed word: its groups
    this.plainWords = new Set(data.ordinary.split(","));
    this.units = new Set(data.units.split(","));
    this.pictures = data.pictures;
    this.near = { at: 0, less: new Map(), sounds: new Map() }; // of the first listed words
    this.lengths = this.read = null;
    this.strict = Infinity; // of listed words from this number on only long ones are found misspelt
    Object.keys(data.groups).forEach(function (name) { this.group(name, data.groups[name].split(",")); }, this);
  }

  Lexicon.prototype = {
    number: function (name) {
      var found = this.groups.get(name);
      if (found === undefined) this.groups.set(name, found = this.above.push([]) - 1);
      return found;
    },

    group: function (name, entries) {
      this.fill(this.number(name), entries);
    },

    // Words and groups that belong to a group.
    fill: function (number, entries) {
      entries.forEach(function (entry) {
        if (entry[0] === "{") this.above[this.number(entry.slice(1, -1))].push(number);
        else this.enter(entry, number);
      }, this);
    },

    // One word, {group} or one|{of}|these|in_two_words of a phrase: the number of its group.
    item: function (text) {
      if (text[0] === "{" && text.indexOf("|") < 0) return this.number(text.slice(1, -1));
      var known = this.groups.has("=" + text), number = this.number("=" + text);
      if (!known) this.fill(number, text.split("|").map(function (one) { return one[0] === "{" ? one : one.replace(/_/g, " "); }));
      return number;
    },

    enter: function (entry, number) {
      var list = telling(entry.split(" ")), node = this.root;
      if (list.length < 2) return this.alone[this.atom(list[0])].push(number);
      list.forEach(function (word) {
        var atom = this.atom(word), next = node.next.get(atom);
        if (!next) node.next.set(atom, next = { next: new Map(), ends: [] });
        node = next;
      }, this);
      node.ends.push(number);
    },

    atom: function (word) {
      var atom = this.atoms.get(word), range = /^(\d+)-(\d+)$/.exec(word);
      if (atom !== undefined) return atom;
      this.atoms.set(word, atom = this.alone.push([]) - 1);
      this.list.push(word);
      if (range) this.ranges.push([+range[1], +range[2], atom]);
      else if (word[0] === "=") put(this.precise, word.slice(1), atom);
      else if (/\*$/.test(word)) put(this.begins, word.slice(0, -1), atom);
      else put(this.stems, words.stem(word), atom);
      return atom;
    },

    // The listed words that a word is, in one form or another.
    exactly: function (word) {
      var found = (this.stems.get(words.stem(word)) || NO_WORD).concat(this.precise.get(word) || NO_WORD);
      for (var size = Math.min(word.length, LONGEST); size > 2 && word.length - size <= Math.max(ENDING, size); size--) {
        var more = this.begins.get(word.slice(0, size));
        if (more) found = found.concat(more);
      }
      return found;
    },

    // ... or may be, misspelt.
    mayBe: function (word) {
      var found, value = /^(\d+)(x|c|f|bpm)?$/.exec(word);
      if (value) found = this.ranges.filter(function (range) { return +value[1] >= range[0] && +value[1] <= range[1]; }).map(function (range) { return range[2]; }).concat(this.exactly(word));
      else found = this.exactly(word);
      if (!value && word.length > 3 && word.length < 20 && !this.listed(word) && !this.ordinary(word)) found = found.concat(this.misspelt(word));
      return found;
    },

    listed: function (word) { return this.stems.has(words.stem(word)); },
    // Sure enough that nobody need ask whether it is several words: "killme" is no end of "kill".
    close: function (word) {
      if (this.listed(word)) return true;
      for (var size = word.length - 3; size < word.length; size++) {
        if ((size > 5 || !SPLITS.test(word.slice(size))) && this.begins.has(word.slice(0, size))) return true;
      }
      return this.begins.has(word);
    },
    has: function (word) { return this.exactly(word).length > 0; },
    whole: function (word) { return this.atoms.has(word); },
    splits: function (piece) { return SPLITS.test(piece) || piece.length > 2 && this.atoms.has(piece); },
    ordinary: function (word) { return this.plainWords.has(word); },
    // The first listed word of this shape; a star may be any letter.
    like: function (shape) {
      var lengths = this.lengths || (this.lengths = new Map());
      if (!lengths.size) this.atoms.forEach(function (_, word) { if (/^[a-z]+$/.test(word)) put(lengths, word.length, word); });
      return (lengths.get(shape.length) || NO_WORD).filter(function (word) {
        for (var at = 0; at < shape.length; at++) if (shape[at] !== "*" && shape[at] !== word[at]) return false;
        return true;
      })[0] || "";
    },

    // Listed words with one letter less, and by their sound; made once somebody misspells.
    // most: so many are added at once, for whoever makes them in slices; how many are left.
    forms: function (most) {
      var near = this.near, end = Math.min(this.list.length, near.at + (most || Infinity));
      for (; near.at < end; near.at++) {
        var word = this.list[near.at].replace(/\*$/, "");
        if (word.length < (near.at < this.strict ? 4 : FOREIGN) || !/^[a-z]+$/.test(word)) continue;
        for (var all = shorter(word), i = 0; i < all.length; i++) put(near.less, all[i], word);
        put(near.sounds, words.sound(word), word);
      }
      return this.list.length - end;
    },

    misspelt: function (word) {
      this.forms();
      var forms = this.near, found = new Set(), self = this, near = 4;
      function offer(listed) {
        var shorterOne = Math.min(listed.length, word.length);
        var alike = words.sound(listed) === words.sound(word), most = alike ? (shorterOne > 6 ? 3 : shorterOne > 4 ? 2 : 1) : shorterOne > 6 ? 2 : listed.length > 4 ? 1 : 0;
        var far = words.apart(listed, word, most);
        if (far > most || far > near || (listed[0] !== word[0] && (far > 1 || shorterOne < 6))) return;
        if (far < near) found.clear();
        near = far;
        found.add(listed);
      }
      shorter(word).forEach(function (one) { (forms.less.get(one) || NO_WORD).forEach(offer); });
      (forms.sounds.get(words.sound(word)) || NO_WORD).forEach(offer);
      var atoms = [];
      found.forEach(function (listed) {
        [listed, listed + "*"].forEach(function (one) { if (self.atoms.has(one)) atoms.push(self.atoms.get(one)); });
      });
      return atoms;
    },

    // The last word may not be finished.
    unfinished: function (word) {
      var found = this.atomsOf(word);
      if (found.length || word.length < 5 || this.ordinary(word)) return found;
      this.atoms.forEach(function (atom, listed) { if (listed.length > word.length && listed.lastIndexOf(word, 0) === 0) found = found.concat(atom); });
      return found;
    },

    // For each place the groups that begin there. alone: a Set of those of one word, the same
    // for each place with that word; long: a Map of the others to where they end.
    // exact: each word as it is listed, in no other form.
    spans: function (typed, exact) {
      var self = this, last = typed.length - 1;
      var atoms = typed.map(function (word, at) {
        if (exact) return self.atoms.has(word) ? [self.atoms.get(word)] : NO_WORD;
        return at === last ? self.unfinished(word) : self.atomsOf(word);
      });
      return typed.map(function (word, at) {
        var long = new Map();
        self.walk(self.root, atoms, at, long);
        // "20 mg" counts no pills, but "28 weeks pregnant" may be listed.
        if (/^\d/.test(word) && self.units.has(typed[at + 1])) return { alone: NOTHING, long: long };
        return { alone: exact || at === last ? self.groupsOf(atoms[at]) : self.sets(word), long: long };
      });
    },

    groupsOf: function (atoms) {
      var found = new Set(), self = this;
      function add(number) {
        if (found.has(number)) return;
        found.add(number);
        self.above[number].forEach(add);
      }
      atoms.forEach(function (atom) { self.alone[atom].forEach(add); });
      return found;
    },

    walk: function (node, atoms, at, found) {
      var self = this;
      if (at < atoms.length) atoms[at].forEach(function (atom) {
        var next = node.next.get(atom);
        if (!next) return;
        next.ends.forEach(function (number) { self.mark(number, at + 1, found); });
        self.walk(next, atoms, at + 1, found);
      });
    },

    mark: function (number, end, found) {
      var ends = found.get(number);
      if (!ends) found.set(number, [end]);
      else if (ends.indexOf(end) < 0) ends.push(end);
      else return;
      this.above[number].forEach(function (one) { this.mark(one, end, found); }, this);
    },

    // Once more was entered, what was known of typed words is not all.
    renew: function () {
      this.atomsOf.clear();
      this.sets.clear();
      this.lengths = this.read = null;
    },

    // What is entered from now on are words of other languages.
    abroad: function () {
      this.strict = Math.min(this.strict, this.alone.length);
    },
  };

  function put(map, key, value) {
    var list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  }

  // A word, and the same with one letter less, each in turn.
  function shorter(word) {
    var found = [word];
    for (var at = 0; at < word.length; at++) found.push(word.slice(0, at) + word.slice(at + 1));
    return found;
  }

  search.lexicon = { Lexicon: Lexicon, telling: telling, filler: function (word) { return FILLERS.test(word); }, fold: shared.fold };
})(self.Search = self.Search || {});
