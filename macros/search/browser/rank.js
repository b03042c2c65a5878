// Which records a text may mean, best first. In: the index, what was typed.
// Out: each record that fits, with why it was found.
(function (search) {
  "use strict";
  var words = search.words, within = search.index;

  // Symptoms before terms before articles, unless the words say otherwise.
  var KIND = { symptom: 1, term: 0.85, medicine: 1.1, page: 0.85 };
  var ASKS_MEANING = /\bmean(s|ing)?\b|\bdefin|^what(s| is| are) \S+( \S+){0,3}$|\bwhat.*\b(call it|called|word|term)\b|\bstands? for\b/;
  var ASKS_WHY = /^(why|how|what|will|is|are|can|could|should|do|does)\b/;
  var FOR_MEANING = 2.4, FOR_WHY = 1.15; // how much more a term, or a page, counts then
  var OF_A_NAME = 1; // how much one whole name counts beside single words
  var WHOLE = 1.6; // how much less a name counts that is only partly there
  var COVERED = 0.25; // how much less a record counts that has only some of the words
  var EXACTLY = 1.5; // more for a record whose very name was typed
  var IN_A_ROW = 0.3; // more for a name that was typed word for word: "feel nothing"
  var BESIDE = 0.5; // a medicine's name beside other words
  var THIRD = 2;
  var ENOUGH = 0.8, LENGTHS = 0.4; // k and b of BM25

  var LETTERS = 10000, MOST = 60, UNKNOWN = 12; // of a text; words of it that count; of a longer one, such as we do not know
  var KEPT = 1000; // words of which is remembered what they are near

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
      if (size < 2 && glued(index, list, at)) {
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
    var known = all.filter(function (part) { return part.rare >= 0; }).length;
    return all.slice(0, Math.min(MOST, known + UNKNOWN)).sort(function (a, b) { return a.at - b.at; });
  }

  // Typed words, each with what it may mean: meaning's number to how surely (0 to 1).
  function tokens(index, list) {
    var found = [], all = parts(index, list);
    (list.length > MOST ? telling(index, all) : all).forEach(function (part) {
      if (part.size > 1) return found.push(token(index, part.text, part.meaning, 1));
      found.push({ text: part.text, means: means(index, part.text, part.at === list.length - 1) });
      runTogether(index, part.text).forEach(function (one) { found.push({ text: part.text, means: new Map([[one, 0.8]]) }); });
    });
    return found;
  }

  function token(index, text, meaning, surely) {
    var number = index.numbers.get(meaning);
    return { text: text, means: new Map(number === undefined ? [] : [[number, surely]]) };
  }

  // "head ache" is a word we know once the gap is gone.
  function glued(index, list, at) {
    var joint = at + 1 < list.length ? list[at] + list[at + 1] : "";
    var empty = [at, at + 1].some(function (one) { return one < list.length && index.empty.has(within.meaning(index, list[one])); });
    return joint.length > 5 && !empty && index.numbers.has(within.meaning(index, joint));
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

  function means(index, word, unfinished) {
    var stem = words.stem(word), meaning = within.meaning(index, word), found = new Map();
    var known = index.numbers.has(meaning) || index.empty.has(meaning) || index.setting.has(meaning), begun = stem.length > 3 ? stem : word;
    function offer(one, surely) {
      var number = index.numbers.get(index.same.get(one) || one);
      if (number !== undefined && (found.get(number) || 0) < surely) found.set(number, surely);
    }
    if (known) offer(meaning, 1);
    if (unfinished && word.length > 1) index.known.forEach(function (one) {
      if (one.length > begun.length && one.lastIndexOf(begun, 0) === 0) offer(one, (known ? 0.3 : 0.75) * Math.sqrt(begun.length / one.length));
    });
    if (!known && word.length > 2 && !/\d/.test(word)) near(index, stem, word).forEach(function (pair) { offer(pair[0], pair[1]); });
    return found;
  }

  // How surely each meaning was typed.
  function certainty(index, list) {
    var surely = new Float32Array(index.texts.length);
    list.forEach(function (one) {
      one.means.forEach(function (how, number) { if (surely[number] < how) surely[number] = how; });
    });
    return surely;
  }

  // How much each meaning weighs in this query: what says nothing elsewhere
  // counts in full where nothing else was typed ("xanax", "withdrawal").
  function weights(index, list) {
    var solid = false, named = false;
    list.map(main).forEach(function (number) {
      if (number < 0 || index.entries[number].empty) return;
      if (index.entries[number].medicine) named = true;
      else solid = true;
    });
    return Float32Array.from(index.entries, function (entry) {
      if (entry.medicine && solid) return entry.weight * BESIDE;
      return solid || named ? entry.weight : entry.rare;
    });
  }

  // The meaning a typed word most surely has.
  function main(token) {
    var best = -1, top = 0;
    token.means.forEach(function (surely, number) { if (surely > top) { top = surely; best = number; } });
    return best;
  }

  function inARow(typed, wanted) {
    return typed.some(function (_, at) {
      for (var i = 0; i < wanted.length; i++) if (typed[at + i] !== wanted[i]) return false;
      return true;
    });
  }

  // For each record the name that fits best: [score, name].
  function bestNames(index, list, surely, weight) {
    var best = [], typed = list.map(main), typedAll = 0;
    list.forEach(function (token) {
      var most = 0;
      token.means.forEach(function (how, one) { most = Math.max(most, how * weight[one]); });
      typedAll += most;
    });
    index.names.forEach(function (name) {
      var got = 0, all = 0, whole = true, i, one;
      for (i = 0; i < name.meanings.length; i++) {
        one = name.meanings[i];
        all += weight[one];
        got += weight[one] * surely[one];
        if (!surely[one]) whole = false;
      }
      if (!got) return;
      if (got > 0.9 * all && name.meanings.length > 1 && inARow(typed, name.meanings)) {
        for (i = 0; i < name.meanings.length; i++) got += IN_A_ROW * index.entries[name.meanings[i]].rare;
        all = got;
      }
      var score = got * Math.pow(got / all, WHOLE) * name.weight * (whole && name.place === "name" && got > 0.9 * typedAll ? EXACTLY : 1);
      if (!best[name.record] || best[name.record][0] < score) best[name.record] = [score, name];
    });
    return best;
  }

  // Each typed word by itself, as BM25 weighs it; and which of them are in the record.
  function singly(index, record, list, weight) {
    var score = 0, found = [], got = 0, all = 0, long = ENOUGH * (1 - LENGTHS + LENGTHS * record.length / index.average);
    list.forEach(function (token) {
      var top = 0, most = 0, here = 0, telling = false;
      token.means.forEach(function (surely, one) {
        var count = record.counts.get(one);
        most = Math.max(most, surely * weight[one]);
        if (!count) return;
        if (!index.entries[one].empty) telling = true;
        here = Math.max(here, surely * weight[one]);
        top = Math.max(top, surely * weight[one] * count * (1 + ENOUGH) / (count + long));
      });
      if (telling) found.push(token.text);
      score += top;
      got += here;
      all += most;
    });
    return { score: score, words: found, share: all ? Math.pow(got / all, COVERED) : 0 };
  }

  // Whoever types a medicine's name sees it, at least in the third place.
  function withMedicines(index, list, results) {
    var named = list.map(main).filter(function (one, at) { return one >= 0 && index.entries[one].medicine && list[at].means.get(one) > 0.9; });
    results.slice(THIRD + 1).forEach(function (result) {
      if (!named.some(function (one) { return result.record.brands.has(one); })) return;
      result.score = results[THIRD].score; // or the box would take it for no result
      results.splice(results.indexOf(result), 1);
      results.splice(THIRD, 0, result);
    });
    return results;
  }

  function find(index, text) {
    var typed = words.split(text.slice(0, LETTERS)), list = tokens(index, typed), surely = certainty(index, list), weight = weights(index, list);
    var best = bestNames(index, list, surely, weight), results = [];
    var plain = typed.slice(0, MOST).join(" ").slice(0, 20 * MOST);
    var asks = { term: ASKS_MEANING.test(plain) ? FOR_MEANING : 1, page: ASKS_WHY.test(plain) ? FOR_WHY : 1 };
    index.records.forEach(function (record, number) {
      var hit = singly(index, record, list, weight), of = best[number];
      if (!hit.score && !of) return;
      var score = (hit.score + (of ? OF_A_NAME * of[0] : 0)) * hit.share * KIND[record.kind] * (asks[record.kind] || 1);
      results.push({ record: record, score: score, name: of ? of[1] : null, words: hit.words });
    });
    results.sort(function (a, b) { return b.score - a.score; });
    return withMedicines(index, list, results);
  }

  search.find = find;
})(self.Search = self.Search || {});
