// Words of ours that an unknown one may be a misspelling or another form of.
// In: the index, the stem and the whole of what was typed. Out: pairs of a
// stem of ours and how surely it was meant (0 to 1), the surest first.
(function (search) {
  "use strict";
  var words = search.words;

  // What many records have is what people more likely meant: "slepp" is sleep, not slop.
  var PRIOR = 0.05;
  var FLOOR = 0.45; // less alike: another word
  var SLACK = 0.2, AT_MOST = 4; // how far behind the likeliest the others may be; how many count
  var OTHERS = 0.8; // how much less they count

  var BEGINS = 5; // letters that two words have in common, when one may be the beginning of the other

  function put(map, key, at) {
    var list = map.get(key);
    if (list) list.push(at);
    else map.set(key, [at]);
  }

  // Our words by their sound, their letters and their beginning; needed only once a word is misspelt.
  function waysTo(index) {
    if (index.ways) return index.ways;
    var ways = index.ways = { sounds: [], heard: new Map(), letters: new search.Letters(index.known), begun: new Map() };
    index.known.forEach(function (one, at) {
      var heard = words.sound(one);
      ways.sounds.push(heard);
      if (heard.length > 1) put(ways.heard, heard, at);
      if (one.length >= BEGINS) put(ways.begun, one.slice(0, BEGINS), at);
    });
    return ways;
  }

  // Places of our words that are like the form, each with how much.
  function like(index, form, best) {
    var ways = waysTo(index), known = index.known, heard = words.sound(form);
    function offer(at, likeness) { if (!(best.get(at) >= likeness)) best.set(at, likeness); }
    function longer(at) { return Math.max(known[at].length, form.length); }
    (ways.heard.get(heard) || []).forEach(function (at) {
      if (Math.abs(known[at].length - form.length) > 4) return;
      var most = Math.floor(Math.min(3, longer(at) / 2)), apart = words.apart(form, known[at], most);
      if (apart <= most) offer(at, 1.15 - 0.7 * apart / longer(at));
    });
    ways.letters.within(form, form.length < 5 ? 1 : form.length < 9 ? 2 : 3, function (at, apart) {
      if (heard.length < 2 || ways.sounds[at] !== heard) offer(at, 1 - 1.1 * apart / longer(at));
    });
    (ways.begun.get(form.slice(0, BEGINS)) || []).forEach(function (at) {
      var one = known[at];
      if (Math.abs(one.length - form.length) <= 4 && (one.lastIndexOf(form, 0) === 0 || form.lastIndexOf(one, 0) === 0)) offer(at, 0.7);
    });
  }

  function near(index, stem, word) {
    var found = [], places = new Map();
    (stem === word || stem.length < 3 ? [word] : [stem, word]).forEach(function (form) { like(index, form, places); });
    Array.from(places.keys()).sort(function (a, b) { return a - b; }).forEach(function (at) {
      var one = index.known[at], best = places.get(at);
      if (one.length < 3) return;
      if (one[0] !== stem[0]) best -= 0.15;
      if (best <= FLOOR) return;
      var entry = index.entries[index.numbers.get(index.same.get(one) || one)];
      found.push([one, best + PRIOR * Math.log(1 + (entry ? entry.records : 0)), best]);
    });
    found.sort(function (a, b) { return b[1] - a[1]; });
    return found.filter(function (pair) { return pair[1] > found[0][1] - SLACK; }).slice(0, AT_MOST).map(function (pair, at) {
      return [pair[0], (0.15 + 0.7 * Math.min(pair[2], 0.95)) * (at ? OTHERS : 1)];
    });
  }

  search.near = near;
  search.waysTo = waysTo;
})(self.Search = self.Search || {});
