// Which rule of wording a text breaks, in a browser: the same patterns, read as
// macros/catalogue/wording reads them. In: data.rules (macros/form/rules.py), a plain text.
// Out: each rule that it breaks. `wide` ones hold only where the second reader, which is not
// here, leans the same way.
(function (form) {
  "use strict";
  var TOKEN = /[0-9]+(?:[.,/:][0-9]+)*|[a-z]+|[%+]|[.!?](?=[ \t\n\r\f\v"')\]\u201d*]|$)|[,;:"()\u201c\u201d]/g;
  var BREAKS = "();:", QUOTES = "\"\u201c\u201d";
  var made = {}, expanded = {}, begun = {}, answers = new Map();

  function tokens(text) {
    text = text.replace(/([0-9])?([\u00bc-\u00be\u2150-\u215e])/g, function (all, digit, half) { return (digit ? digit + " " : "") + half; });
    text = self.Shared.fold(text).replace(/\u2044/g, "/").replace(/[\u2010\u2011\u2212]/g, "-").replace(/[\u03bc\u00b5]/g, "u");
    text = text.replace(/([0-9])[\u00a0\u202f,](?=([0-9]{3})([^]?))/g, function (all, digit, three, next) { return form.text.isWord(next) ? all : digit; });
    return (text.match(TOKEN) || []).filter(function (one) { return QUOTES.indexOf(one) < 0; }).map(function (one) { return BREAKS.indexOf(one) < 0 ? one : ","; });
  }

  // Each sentence as a line of words, as tokens.py makes them.
  function lines(text) {
    var found = [], words = [];
    tokens(text).forEach(function (word) {
      if (".!?".indexOf(word) < 0) return words.push(word);
      if (!words.length || (word === "." && form.data.rules.titles.indexOf(words[words.length - 1]) >= 0)) return;
      found.push("<s> " + words.join(" ") + " " + word + " ");
      words = [];
    });
    return words.length ? found.concat("<s> " + words.join(" ") + " . ") : found;
  }

  // A class by its name stands for its whole pattern.
  function source(text) {
    return text.replace(/\{([a-z_]+)\}/g, function (all, name) {
      if (!expanded[name]) expanded[name] = source(form.data.rules.bodies[name]);
      return expanded[name];
    });
  }

  // Matches begin at a word. Where a browser cannot look behind, the space before it is taken in.
  function pattern(text) {
    if (!made[text]) made[text] = new RegExp("(?: |^)" + source(text), "g");
    return made[text];
  }

  // Each match between two places: [begin, end]. The space behind one may begin the next.
  function each(text, line, begin, end, look) {
    var regex = pattern(text), within = line.slice(0, end), found;
    regex.lastIndex = begin ? begin - 1 : 0;
    while ((found = regex.exec(within))) {
      var from = found.index + (found[0].charAt(0) === " " ? 1 : 0), to = found.index + found[0].length;
      if (look(from, to)) return true;
      regex.lastIndex = to - 1;
    }
    return false;
  }

  function anywhere(texts, line, begin, end) {
    return texts.some(function (text) { return each(text, line, begin, end, function () { return true; }); });
  }

  function guarded(names, line, begin, end) {
    var ahead = (" " + line.slice(0, begin).split(" ").filter(Boolean).slice(-form.data.rules.reach).join(" ") + " ").split(/ (?:,|but|just) /);
    var near = " " + ahead[ahead.length - 1].trim() + " ";
    return names.some(function (name) {
      var guard = form.data.rules.guards[name];
      return anywhere(guard[2], line, 0, line.length) || anywhere(guard[1], line, begin, end) || anywhere(guard[0], near, 0, near.length);
    });
  }

  // The words that begin a class, and those of the classes within it.
  function beginnings(name) {
    if (!begun[name]) {
      begun[name] = new Set();
      form.data.rules.begins[name].forEach(function (word) {
        var inner = /^\{(.*)\}$/.exec(word);
        if (inner) beginnings(inner[1]).forEach(function (one) { begun[name].add(one); });
        else begun[name].add(word);
      });
    }
    return begun[name];
  }

  // A line as what a pattern may need of it: its words, and their beginnings.
  function keys(line) {
    var found = [];
    line.split(" ").filter(Boolean).forEach(function (word) {
      found.push(word);
      for (var end = Math.max(word.length - 4, 1); end <= word.length; end++) found.push(word.slice(0, end) + "~");
      if (/^[0-9]/.test(word)) found.push("<number>");
    });
    return found;
  }

  function has(need, held) {
    return need.some(function (word) {
      var inner = /^\{(.*)\}$/.exec(word);
      return inner ? held.some(function (key) { return beginnings(inner[1]).has(key); }) : held.indexOf(word) >= 0;
    });
  }

  function broken(rule, line, held) {
    var words = "";
    rule.says.some(function (one) {
      return one[1].every(function (need) { return has(need, held); }) && each(one[0], line, 0, line.length, function (begin, end) {
        if (guarded(rule.unless || [], line, begin, end)) return false;
        words = line.slice(begin, end).replace("<s>", "").trim();
        return true;
      });
    });
    return words;
  }

  // [{ name, words, wide, reason, better }], sentence by sentence. Most texts stay as they
  // were between two keys, so the last answers are kept.
  function refused(text) {
    if (answers.size > 400) answers.clear();
    if (!answers.has(text)) answers.set(text, asked(text));
    return answers.get(text);
  }

  function asked(text) {
    var found = [];
    lines(text).forEach(function (line) {
      var held = keys(line);
      form.data.rules.rules.forEach(function (rule) {
        var words = broken(rule, line, held);
        if (words) found.push({ name: rule.name, words: words, wide: rule.wide, reason: rule.reason, better: rule.better });
      });
    });
    return found;
  }

  form.wording = { lines: lines, refused: refused };
})(self.Form = self.Form || {});
