// Which records a text may mean, best first. In: the index, what was typed.
// Out: each record that fits, with why it was found.
(function (search) {
  "use strict";
  // Symptoms before terms before articles, unless the words say otherwise.
  var KIND = { symptom: 1, term: 0.85, medicine: 1.1, page: 0.85 };
  var ASKS_MEANING = /\bmean(s|ing)?\b|\bdefin|^what(s| is| are) \S+( \S+){0,3}$|\bwhat.*\b(call it|called|word|term)\b|\bstands? for\b/;
  var ASKS_WHY = /^(why|how|what|will|is|are|can|could|should|do|does)\b/;
  var ASKING = 60; // words that may ask
  var FOR_MEANING = 2.4, FOR_WHY = 1.15; // how much more a term, or a page, counts then
  var OF_A_NAME = 1; // how much one whole name counts beside single words
  var WHOLE = 1.6; // how much less a name counts that is only partly there
  var COVERED = 0.25; // how much less a record counts that has only some of the words
  var EXACTLY = 1.5; // more for a record whose very name was typed
  var IN_A_ROW = 0.3; // more for a name that was typed word for word: "feel nothing"
  var BESIDE = 0.5; // a medicine's name beside other words
  var THIRD = 2;
  var ENOUGH = 0.8, LENGTHS = 0.4; // k and b of BM25

  // How surely each meaning was typed.
  function certainty(index, list) {
    var surely = new Float32Array(index.texts.length);
    list.forEach(function (one) {
      one.means.forEach(function (how, number) { if (surely[number] < how) surely[number] = how; });
    });
    return surely;
  }

  // How much each meaning weighs in this query: what says nothing elsewhere
  // counts in full where nothing else was typed ("gloves").
  function weights(index, list) {
    var solid = false, named = false;
    list.map(main).forEach(function (number) {
      if (number < 0 || index.entries[number].empty) return;
      if (index.entries[number].medicine) named = true;
      else solid = true;
    });
    var weight = new Float32Array(index.entries.length), entry, i;
    for (i = 0; i < weight.length; i++) {
      entry = index.entries[i];
      weight[i] = entry.medicine && solid ? entry.weight * BESIDE : solid || named ? entry.weight : entry.rare;
    }
    return weight;
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

  // For each record the name that fits best: [score, name, is it all that was typed].
  function bestNames(index, list, surely, weight) {
    var best = [], typed = list.map(main), typedAll = 0, solid = 0, several = 0; // solid: without words of any query; how many
    list.forEach(function (token, at) {
      var most = 0;
      token.means.forEach(function (how, one) { most = Math.max(most, how * weight[one]); });
      typedAll += most;
      if (typed[at] < 0 || index.entries[typed[at]].empty) return;
      solid += most;
      several++;
    });
    var here = new Uint8Array(index.names.length); // names that have any of it
    list.forEach(function (token) {
      token.means.forEach(function (_, one) { index.inNames[one].forEach(function (at) { here[at] = 1; }); });
    });
    index.names.forEach(function (name, at) {
      if (!here[at]) return;
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
      if (!best[name.record] || best[name.record][0] < score) best[name.record] = [score, name, whole && got > 0.9 * solid && (name.place !== "everyday" || several > 1 || list.length > 2 && list.length === name.meanings.length)];
    });
    return best;
  }

  // For each record that has any of them: each typed word by itself, as BM25 weighs it; which of them
  // are in the record; and the share of what was typed that is.
  function singly(index, list, weight) {
    var hits = [], all = 0;
    list.forEach(function (token) {
      var most = 0, touched = [];
      token.means.forEach(function (surely, one) {
        var worth = surely * weight[one];
        most = Math.max(most, worth);
        index.inRecords[one].forEach(function (pair) {
          var hit = hits[pair[0]], record = index.records[pair[0]], long = ENOUGH * (1 - LENGTHS + LENGTHS * record.length / index.average);
          if (!hit) hit = hits[pair[0]] = { score: 0, words: [], got: 0, share: 0, top: 0, here: 0, telling: false, of: null };
          if (hit.of !== token) {
            hit.of = token;
            hit.top = hit.here = 0;
            hit.telling = false;
            touched.push(hit);
          }
          if (!index.entries[one].empty) hit.telling = true;
          hit.here = Math.max(hit.here, worth);
          hit.top = Math.max(hit.top, worth * pair[1] * (1 + ENOUGH) / (pair[1] + long));
        });
      });
      touched.forEach(function (hit) {
        if (hit.telling) hit.words.push(token.text);
        hit.score += hit.top;
        hit.got += hit.here;
      });
      all += most;
    });
    hits.forEach(function (hit) { hit.share = all ? Math.pow(hit.got / all, COVERED) : 0; });
    return hits;
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
    var typed = search.typed.split(index, text), list = search.typed.tokens(index, typed), surely = certainty(index, list), weight = weights(index, list);
    var best = bestNames(index, list, surely, weight), hits = singly(index, list, weight), results = [];
    var plain = typed.slice(0, ASKING).join(" ").slice(0, 20 * ASKING);
    var asks = { term: ASKS_MEANING.test(plain) ? FOR_MEANING : 1, page: ASKS_WHY.test(plain) ? FOR_WHY : 1 };
    var studies = search.asked.onlyForStudies(index, text); // then no symptom is meant, however like one it looks
    index.records.forEach(function (record, number) {
      var hit = hits[number], of = best[number];
      if (!hit || !hit.score && !of || studies && record.kind === "symptom") return;
      var score = (hit.score + (of ? OF_A_NAME * of[0] : 0)) * hit.share * KIND[record.kind] * (asks[record.kind] || 1);
      results.push({ record: record, score: score, name: of ? of[1] : null, whole: Boolean(of && of[2]), words: hit.words });
    });
    results.sort(function (a, b) { return b.score - a.score; });
    return withMedicines(index, list, results);
  }

  // The same with the second opinion (meaning.js), once it is here: results by words alone in,
  // in a better order out. Whoever typed a name, or asks for studies, needs none.
  function sure(index, text, results) {
    return !text.trim() || results.length > 0 && results[0].whole || search.asked.onlyForStudies(index, text) || Boolean(search.asked.code(text));
  }
  function best(index, text, results) {
    return search.second && search.meanings && !sure(index, text, results) ? withMedicines(index, search.typed.tokens(index, search.typed.split(index, text)), search.second(index, text, results)) : results;
  }

  search.find = find;
  search.sure = sure;
  search.best = best;
})(self.Search = self.Search || {});
