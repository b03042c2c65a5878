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

  // Needed only once a word is misspelt.
  function soundsOf(index) {
    return index.sounds || (index.sounds = index.known.map(words.sound));
  }

  function near(index, stem, word) {
    var found = [], sounds = soundsOf(index), forms = stem === word || stem.length < 3 ? [word] : [stem, word];
    var heard = forms.map(words.sound);
    index.known.forEach(function (one, at) {
      if (one.length < 3) return;
      var best = 0;
      forms.forEach(function (form, number) {
        if (Math.abs(one.length - form.length) > 4) return;
        var longer = Math.max(one.length, form.length), alike = heard[number].length > 1 && sounds[at] === heard[number];
        var begins = Math.min(one.length, form.length) > 4 && (one.lastIndexOf(form, 0) === 0 || form.lastIndexOf(one, 0) === 0);
        var most = alike ? Math.min(3, longer / 2) : form.length < 5 ? 1 : form.length < 9 ? 2 : 3, apart = words.apart(form, one, Math.floor(most));
        if (apart > most && !begins) return;
        best = Math.max(best, apart > most ? 0 : alike ? 1.15 - 0.7 * apart / longer : 1 - 1.1 * apart / longer, begins ? 0.7 : 0);
      });
      if (!best) return;
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
})(self.Search = self.Search || {});
