// A record as the text of its file: the fields in the order of the template, texts quoted
// where YAML would take them for something else, longer ones one sentence a line. Also the
// name of the file, and the address where the host begins a new file with all this in it.
(function (form) {
  "use strict";
  var PLAIN = /^[A-Za-z]([A-Za-z0-9 ()/-]*[A-Za-z0-9)])?$/, OTHER = /^(yes|no|on|off|true|false|null|y|n|nan|inf)$/i;
  var WIDE = 100, LONGEST_ID = 60; // letters of a line with a list in it; of the name of a file
  var LONGEST_ADDRESS = 7000; // hosts refuse addresses of some 8,000 letters

  function scalar(node, value) {
    if (form.empty(value)) return node.is === "yes" ? "false" : "null";
    if (node.is === "yes") return "true";
    if (node.is === "number" && form.isNumber(value) || node.is === "day" && form.isDay(value)) return value;
    return PLAIN.test(value) && !OTHER.test(value) ? value : quoted(value);
  }

  // A macro has double quotes in it, so single ones stand around it.
  function quoted(text) {
    return text.indexOf("\"") >= 0 && text.indexOf("\\") < 0 ? "'" + text.replace(/'/g, "''") + "'" : JSON.stringify(text);
  }

  function full(items) {
    return (items || []).filter(function (one) { return !form.empty(one); });
  }

  // Whether a field stands in the file at all.
  function stands(field, value) {
    return field.needed || !form.empty(value);
  }

  function inside(node, value, indent) {
    var lines = [];
    node.fields.forEach(function (field) {
      if (stands(field, value[field.name])) lines = lines.concat(written(field, value[field.name], indent));
    });
    return lines;
  }

  function ofList(node, items, start, indent) {
    var of = node.of;
    if (!items.length) return [start + " []"];
    if (of.is === "group") return [start].concat(items.reduce(function (lines, one) {
      var part = inside(of, one, indent + "    ");
      return lines.concat(part.map(function (line, at) { return at ? line : indent + "  - " + line.slice(indent.length + 4); }));
    }, []));
    var row = items.map(function (one) { return scalar(of, one); }), line = start + " [" + row.join(", ") + "]";
    return line.length <= WIDE && of.signs !== "prose" ? [line] : [start].concat(row.map(function (one) { return indent + "  - " + one; }));
  }

  function written(field, value, indent) {
    var start = indent + field.name + ":";
    if (form.wants(field, value)) return [start + " " + form.data.fill_in];
    if (field.is === "list") return ofList(field, full(value), start, indent);
    if (field.is === "group") return form.empty(value) && field.null ? [start + " null"] : [start].concat(inside(field, value || {}, indent + "  "));
    if (field.is === "map") return ofMap(field, value || {}, start, indent);
    if (!field.block || form.empty(value)) return [start + " " + scalar(field, value)];
    return [start + " >-"].concat(byLine(value).map(function (one) { return indent + "  " + one; }));
  }

  // A new line begins where a space was, so that folding brings back the same text.
  function byLine(text) {
    return text.replace(/([.?!]) (?=[^ ])/g, "$1\n").split("\n");
  }

  function ofMap(field, value, start, indent) {
    var keys = Object.keys(value).filter(function (key) { return !form.empty(value[key]); });
    if (!keys.length) return [start + " {}"];
    return [start].concat(keys.reduce(function (lines, key) { return lines.concat(ofList(field.of, full(value[key]), indent + "  " + key + ":", indent + "  ")); }, []));
  }

  // The whole file. Where something needed is still to be written, a mark says so, and so will the check.
  form.written = function (kind, record) {
    var lines = ["# yaml-language-server: $schema=../schema/" + kind.kind + ".json"];
    kind.fields.forEach(function (field) { if (stands(field, record[field.name])) lines = lines.concat(written(field, record[field.name], "")); });
    return lines.concat((kind.without || []).map(function (name) { return name + ": null"; }), "").join("\n");
  };

  // What the file is likely to be called: the first author and the year, or the name.
  form.idFor = function (kind, record) {
    var author = (record.author || [])[0], name = record[kind.named] || "";
    if (author) name = [author.family || author.literal || "", record.issued || ""].join(" ");
    var id = self.Shared.words(String(name).replace(/\([^()]*\)/g, "")).join("-");
    return id.length > LONGEST_ID ? id.slice(0, LONGEST_ID + 1).replace(/-[^-]*$/, "") : id;
  };

  form.fileOf = function (kind, id) { return "catalogue/" + kind.kind + "/" + id + ".yml"; };

  // edit: where this page's own "Suggest a change" leads. page: the file of this page, as it
  // ends there. Out: { href, whole, host }; whole: the text is in the address. null: not a host we know.
  form.newFile = function (edit, page, kind, id, text) {
    var found = /^(https:\/\/[^/?#]+)(\/[^?#]*?)\/edit\/([^?#]+)$/.exec(edit || "");
    if (!found || found[3].slice(-page.length - 1) !== "/" + page) return null;
    var path = found[2] + form.data.begins_a_file + found[3].slice(0, -page.length - 1) + "/catalogue/" + kind.kind;
    var name = "?filename=" + encodeURIComponent(id + ".yml"), whole = found[1] + path + name + "&value=" + encodeURIComponent(text);
    var fits = whole.length <= LONGEST_ADDRESS;
    return { href: fits ? whole : found[1] + path + name, whole: fits, host: found[1].replace("https://", "") };
  };
})(self.Form = self.Form || {});
