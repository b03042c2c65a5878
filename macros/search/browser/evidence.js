// Finds statements and sources. In: the rows of macros/search/evidence_data.py, and what was
// typed. Out: { claims, sources }, each a list, the best first: { address, name, text, note, score }.
(function (search) {
  "use strict";

  // Weight of the places a token may stand in.
  var STATEMENT = 1, TOLD = 0.85, STUDIED = 0.6, NUMBERS = 0.8; // of a claim
  var AUTHOR = 1.3, YEAR = 1.2, TITLE = 1, NAMED = 0.7, WHERE = 0.6, KIND = 0.7, SUPPORTS = 0.8, IDENTIFIER = 3; // of a source
  var OF_ITS_SOURCE = 0.75; // a claim whose source has the author and the year
  var WEAKER = 0.6; // "35" where "35 percent" was typed
  var FORM = 0.6, MISSPELT = 0.6; // a word that begins so: "aggressive" for "aggression"; one letter apart
  var SHORTEST = 4, ENDING = 3; // letters: of what a word begins with; that may differ
  var UNKNOWN = 0.5; // how much less a word counts that stands nowhere
  var ENOUGH = 0.5, WORTH = 0.45; // of what was typed; of the best score: below, it is no result
  var LETTERS = 10000, TYPED = 40; // of a text; tokens of it that are looked up
  var KEPT = 200; // tokens of which is remembered what they mean
  var LEFT_OUT = "et al doi pmid pubmed http org vs n p or and the of in a to percent".split(" "); // they say nothing of a record

  function put(map, token, place, weight) {
    var entry = map.get(token);
    if (!entry) map.set(token, entry = new Map());
    if (!(entry.get(place) >= weight)) entry.set(place, weight);
  }

  function putAll(map, text, place, weight) {
    search.tokens(text).forEach(function (token) {
      put(map, token[0], place, weight);
      if (token[1]) put(map, token[1], place, weight);
    });
  }

  // Calls then(place, end) for each step of "dbA": see _steps in evidence_data.py.
  function places(steps, then) {
    var place = -1, step = 0;
    for (var i = 0; i < steps.length; i++) {
      var code = steps.charCodeAt(i), last = code >= 97;
      step = step * 26 + code - (last ? 97 : 65);
      if (!last) continue;
      place += step + 1;
      step = 0;
      then(place);
    }
  }

  function address(form, id) {
    return form.replace("*", id).replace("?", id.charAt(0));
  }

  function build(data) {
    var index = { claims: [], sources: [], ofClaims: new Map(), ofSources: new Map(), names: new Map() };
    data.sources.split("\n").forEach(function (row, place) {
      var cells = row.split("|"), authors = cells[1].split(";");
      index.sources.push({
        address: address(data.addresses[1], cells[0]), name: authors[0] + (cells[2] ? " " + cells[2] : ""), text: cells[3], note: [cells[4], cells[5]].filter(Boolean).join(". ")
      });
      [[cells[1], AUTHOR], [cells[2], YEAR]].forEach(function (one) {
        putAll(index.ofSources, one[0], place, one[1]);
        putAll(index.names, one[0], place, one[1]);
      });
      [[cells[0], NAMED], [cells[3], TITLE], [cells[4], WHERE], [cells[5], KIND], [cells[6], IDENTIFIER], [cells[7], IDENTIFIER], [cells[8], SUPPORTS]].forEach(function (one) {
        putAll(index.ofSources, one[0], place, one[1]);
      });
    });
    data.claims.split("\n").forEach(function (row, place) {
      var cells = row.split("|");
      index.claims.push({
        address: address(data.addresses[0], cells[0]), name: cells[1], text: "", note: cells[2], sources: cells[4].split(",").map(Number)
      });
      putAll(index.ofClaims, cells[1], place, STATEMENT);
      putAll(index.ofClaims, cells[0], place, NAMED);
      putAll(index.ofClaims, cells[3], place, NUMBERS);
    });
    data.words.split("\n").forEach(function (line) {
      var word = search.tokens(line.slice(0, line.indexOf(" ")))[0][0];
      line.slice(line.indexOf(" ") + 1).split("|").forEach(function (steps, weak) {
        places(steps, function (place) { put(index.ofClaims, word, place, weak ? STUDIED : TOLD); });
      });
    });
    return index;
  }

  // What a map can be searched by beside its tokens: how they begin; by their letters, once one is misspelt.
  function waysTo(map) {
    if (map.ways) return map.ways;
    var list = Array.from(map.keys()), ways = map.ways = { list: list, begin: new Map(), letters: null };
    list.forEach(function (one) {
      var begin = one.slice(0, SHORTEST), all = ways.begin.get(begin);
      if (all) all.push(one);
      else ways.begin.set(begin, [one]);
    });
    return ways;
  }

  // The entries of a map that a typed token may mean: [[entry, how surely]].
  function meant(map, token) {
    var known = map.meant || (map.meant = search.words.kept(function (both) { return lookedUp(map, both.split(" ")); }, KEPT));
    return known(token.join(" "));
  }

  function lookedUp(map, token) {
    var found = [], word = token[0], begin = word.slice(0, Math.max(SHORTEST, word.length - ENDING));
    if (map.has(word)) found.push([map.get(word), 1]);
    if (token[1] && map.has(token[1])) found.push([map.get(token[1]), WEAKER]);
    if (/\d/.test(word) || word.length < SHORTEST) return found;
    var ways = waysTo(map);
    (ways.begin.get(begin.slice(0, SHORTEST)) || []).forEach(function (one) { if (one !== word && one.lastIndexOf(begin, 0) === 0) found.push([map.get(one), FORM]); });
    if (found.length) return found;
    ways.letters = ways.letters || new search.Letters(ways.list);
    ways.letters.within(word, 1, function (at) {
      if (ways.list[at].charAt(0) === word.charAt(0)) found.push([map.get(ways.list[at]), MISSPELT]);
    });
    return found;
  }

  function rarity(entries, all) {
    var most = entries.reduce(function (sum, one) { return Math.max(sum, one[0].size); }, 0);
    return Math.log(1 + (all - most + 0.5) / (most + 0.5)) * (most ? 1 : UNKNOWN);
  }

  // For each typed token: how rare it is, and how much each record has of it.
  function looked(map, typed, all) {
    return typed.map(function (token) {
      var entries = meant(map, token), has = new Map();
      entries.forEach(function (one) {
        one[0].forEach(function (weight, place) { has.set(place, Math.max(has.get(place) || 0, weight * one[1])); });
      });
      return { rare: rarity(entries, all), has: has };
    });
  }

  function typedTokens(text) {
    var seen = new Set(LEFT_OUT);
    return search.tokens(text.slice(0, LETTERS)).filter(function (token) {
      var known = seen.has(token[0]);
      seen.add(token[0]);
      return !known;
    });
  }

  // Of a long text the tokens that stand somewhere come first, the rarest of them.
  function telling(index, typed) {
    if (typed.length <= TYPED) return typed;
    function many(token) {
      return [index.ofSources, index.ofClaims].reduce(function (sum, map) { return sum + (map.has(token[0]) ? map.get(token[0]).size : 0); }, 0) || Infinity;
    }
    var places = typed.map(function (token, at) { return [at, many(token)]; });
    places.sort(function (a, b) { return a[1] === b[1] ? a[0] - b[0] : a[1] - b[1]; });
    return places.slice(0, TYPED).map(function (place) { return typed[place[0]]; });
  }

  // The records with enough of what was typed. weight: of a token in a record, by their places.
  function best(records, list, weight) {
    var all = list.reduce(function (sum, one) { return sum + one.rare; }, 0), found = [];
    records.forEach(function (record, place) {
      var score = weight(place);
      if (score > ENOUGH * all) found.push({ address: record.address, name: record.name, text: record.text, note: record.note, score: score });
    });
    found.sort(function (a, b) { return b.score - a.score; });
    return found.filter(function (one) { return one.score > found[0].score * WORTH; });
  }

  function find(index, text) {
    var typed = telling(index, typedTokens(text));
    if (!typed.length) return { claims: [], sources: [] };
    var sources = looked(index.ofSources, typed, index.sources.length), names = looked(index.names, typed, index.sources.length);
    var claims = looked(index.ofClaims, typed, index.claims.length);
    // A token that only sources know is as rare among claims as there.
    var rare = claims.map(function (one, at) { return { rare: names[at].has.size && !one.has.size ? names[at].rare : one.rare }; });
    function sum(list, place) {
      return list.reduce(function (sum, one) { return sum + one.rare * (one.has.get(place) || 0); }, 0);
    }
    return {
      sources: best(index.sources, sources, function (place) { return sum(sources, place); }),
      claims: best(index.claims, rare, function (place) {
        // One source at a time: "Mitten 2001" is not Mitten 2002 beside Scarf 2001.
        return index.claims[place].sources.reduce(function (most, source) {
          return Math.max(most, claims.reduce(function (total, one, at) {
            return total + rare[at].rare * Math.max(one.has.get(place) || 0, OF_ITS_SOURCE * (names[at].has.get(source) || 0));
          }, 0));
        }, 0);
      })
    };
  }

  search.evidence = { build: build, find: find, places: places };
})(self.Search = self.Search || {});
