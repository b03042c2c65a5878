// Texts as Python sees them: its spaces, its letters, its length. What stands here is the same
// as in macros/catalogue (prose.py, checks/reading.py); a test asks both.
(function (form) {
  "use strict";
  var SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
  var SPACES = new RegExp("[" + SPACE + "]+"), ONE = new RegExp("[" + SPACE + "]");
  var END = new RegExp("([.!?:])[\"')*]*[" + SPACE + "]+", "g");
  // Signs that show nothing: a reviewer could not see them, and the check refuses them.
  var HIDDEN = "\\x00-\\x08\\x0e-\\x1f\\x7f-\\x9f\\xad\\u034f\\u0600-\\u0605\\u061c\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb\\ufffe\\uffff\\ue000-\\uf8ff";
  var UNSEEN = new RegExp(any(HIDDEN) + "|\\udb40[\\udc00-\\uddff]|[\\udb80-\\udbff][\\udc00-\\udfff]", "g");
  // Beyond ASCII: what is no letter, and the letters among those.
  var SIGNS = "\\x80-\\xa9\\xab-\\xb1\\xb4\\xb6-\\xb8\\xbb\\xbf\\xd7\\xf7\\u02c2-\\u02c5\\u02d2-\\u02df\\u0300-\\u036f\\u2000-\\u206f\\u20a0-\\u20cf\\u2100-\\u2bff\\u3000-\\u3004\\u3008-\\u3020\\ud800-\\udfff\\ufe00-\\ufe0f", LIKE_LETTERS = "\\u2102\\u2107\\u210a-\\u2113\\u2115\\u2119-\\u211d\\u2124\\u2126\\u2128\\u212a-\\u212d\\u212f-\\u2139";
  var NO_LETTER = new RegExp(any(SIGNS)), LETTER = new RegExp(any(LIKE_LETTERS));
  var ALONE = /[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/g;

  function any(signs) { return "[" + signs + "]"; }

  // On one line, with plain spaces, without what nobody sees. What a person types or pastes
  // is mended here, as `python -m macros fix` mends it in a file.
  function clean(text) {
    return words(text.replace(UNSEEN, "").replace(ALONE, "$1")).join(" ");
  }

  function words(text) {
    return text.split(SPACES).filter(Boolean);
  }

  // A letter outside the basic plane counts as one.
  function length(text) {
    return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g) || []).length;
  }

  function isSpace(sign) {
    return ONE.test(sign);
  }

  // \w: a letter, a digit or "_". Of other scripts: what is no sign or space.
  function isWord(sign) {
    return sign !== "" && (/[0-9A-Za-z_]/.test(sign) || (sign > "\x7f" && !NO_LETTER.test(sign)) || LETTER.test(sign));
  }

  // The sentences of a plain text.
  function sentences(text) {
    return text.replace(END, "$1\n").split("\n");
  }

  // As the check shows what it found: in quotes, never a screenful.
  function shown(text, most) {
    var plain = words(String(text)).join(" ");
    most = most || 60;
    return length(plain) > most ? "\"" + Array.from(plain).slice(0, most - 1).join("") + "\u2026\"" : "\"" + plain + "\"";
  }

  form.text = { clean: clean, words: words, length: length, isSpace: isSpace, isWord: isWord, sentences: sentences, shown: shown };
})(self.Form = self.Form || {});
