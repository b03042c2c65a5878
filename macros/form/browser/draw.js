// The fields of a form, from the description of a kind. In: a node of data.kinds, what is filled
// in, its path. Out: { element, read }; read gives what is filled in now, as judge.js wants it.
(function (form) {
  "use strict";
  var WIDE = 12, LONG = 70; // words, and letters, of a text that fits in one line

  // places: the frame of each field by its path, for what is said beside it.
  function Drawing() { this.places = {}; }

  function idOf(path) { return "form-" + path.join("-"); }

  function make(name, attributes, children) { return self.Shared.make(name, attributes, children); }

  // A label, what belongs there, room for what is found, and the control itself.
  Drawing.prototype.frame = function (node, path, control, several) {
    var id = idOf(path), help = make("p", { id: id + "-help", "class": "form-help" }, node.help || "");
    var limit = make("p", { id: id + "-limit", "class": "form-limit" }, ""), said = make("p", { id: id + "-fault", "class": "form-fault" }, "");
    var title = [node.label, make("small", {}, node.needed && !node.null ? " (needed)" : "")], described = [id + "-help", id + "-limit", id + "-fault"];
    var element = several ? make("fieldset", { id: id + "-part", "class": "form-field", "aria-describedby": described.join(" ") }, make("legend", {}, title))
      : make("div", { id: id + "-part", "class": "form-field" }, make("label", { "for": id }, title));
    if (!several) control.first.setAttribute("aria-describedby", [control.first.getAttribute("aria-describedby") || "", described.join(" ")].join(" ").trim());
    self.Shared.add(element, [help, control.element, limit, said]);
    this.places[path.join(".")] = { element: element, node: node, said: said, limit: limit, inputs: several ? [] : [control.first], first: control.first };
    return { element: element, read: control.read };
  };

  function ofText(node, value, id) {
    var long = node.block || node.words > WIDE || node.letters > LONG, first = long ? make("textarea", { id: id, rows: node.words > 40 ? 6 : 3 }) : make("input", { type: "text", id: id });
    if (node.is === "number") first.setAttribute("inputmode", "numeric");
    if (node.is === "day") first.setAttribute("type", "date");
    first.value = value || "";
    return { element: first, first: first, read: function () { return form.text.clean(first.value); } };
  }

  // One in each line.
  function ofLines(items, id) {
    var first = make("textarea", { id: id, rows: 4 });
    first.value = (items || []).join("\n");
    return { element: first, first: first, read: function () { return first.value.split(/\r?\n/).map(form.text.clean).filter(Boolean); } };
  }

  function ofYes(value, id) {
    var first = make("input", { type: "checkbox", id: id, "class": "form-yes" });
    first.checked = Boolean(value);
    return { element: first, first: first, read: function () { return first.checked; } };
  }

  function ofSelect(rows, value, id) {
    var first = make("select", { id: id }, [make("option", { value: "" }, "Choose one")].concat(rows.map(function (row) { return make("option", { value: row[0] }, row[1]); })));
    first.value = value || "";
    return { element: first, first: first, read: function () { return first.value; } };
  }

  function ofOne(rows, value, id) {
    var pick = form.pick(rows, value ? [value] : [], id, true);
    return { element: pick.element, first: pick.first, read: function () { return pick.read()[0] || ""; } };
  }

  Drawing.prototype.field = function (node, value, path) {
    var id = idOf(path), rows = node.is === "choice" ? form.rows(node) : [], of = node.of;
    if (node.is === "choice") return this.frame(node, path, form.isLong(rows) ? ofOne(rows, value, id) : ofSelect(rows, value, id));
    if (node.is === "yes") return this.frame(node, path, ofYes(value, id));
    if (node.is === "list" && of.is === "choice") {
      var choices = form.rows(of), pick = form.pick(choices, value || [], id, false);
      return this.frame(node, path, pick, !form.isLong(choices));
    }
    if (node.is === "list" && of.is === "group") return this.many(node, value || [], path);
    if (node.is === "list") return this.frame(node, path, ofLines(value, id));
    if (node.is === "group") return this.frame(node, path, this.inside(node.fields, value || {}, path), true);
    if (node.is === "map") return this.frame(node, path, this.inside(form.rows(node).map(function (row) {
      return { name: row[0], label: row[1], is: "list", of: of.of };
    }), value || {}, path), true);
    return this.frame(node, path, ofText(node, value, id));
  };

  // Several fields as one value.
  Drawing.prototype.inside = function (fields, value, path) {
    var drawing = this, parts = fields.map(function (field) { return [field.name, drawing.field(field, value[field.name], path.concat(field.name))]; });
    var element = make("div", { "class": "form-group" }, parts.map(function (one) { return one[1].element; }));
    return { element: element, first: element.querySelector("input, select, textarea"), read: function () {
      var read = {};
      parts.forEach(function (one) { read[one[0]] = one[1].read(); });
      return read;
    } };
  };

  // A list of groups, each with a button that takes it out.
  Drawing.prototype.many = function (node, values, path) {
    var drawing = this, items = [], next = 0, list = make("div", {}), more = make("button", { type: "button" }, "Add one: " + node.label.toLowerCase());

    function add(value) {
      var number = next++, drawn = drawing.inside(node.of.fields, value, path.concat(number)), out = make("button", { type: "button" }, "Remove this one");
      var element = make("div", { "class": "form-item", role: "group", "aria-label": node.label + " " + (number + 1) }, [drawn.element, out]);
      var item = { read: drawn.read, number: number };
      items.push(item);
      list.appendChild(element);
      out.addEventListener("click", function () {
        list.removeChild(element);
        items.splice(items.indexOf(item), 1);
        more.focus();
        list.dispatchEvent(new Event("change", { bubbles: true }));
      });
      return drawn;
    }

    (values.length || !node.least ? values : [{}]).forEach(add);
    more.addEventListener("click", function () { add({}).first.focus(); });
    var drawn = this.frame(node, path, { element: make("div", {}, [list, more]), first: more, read: function () { return items.map(function (one) { return one.read(); }); } }, true);
    // Which item a fault means, when some before it are empty or were taken out.
    this.places[path.join(".")].item = function (at) { return (items.filter(function (one) { return !form.empty(one.read()); })[at] || {}).number; };
    return drawn;
  };

  // kind: of data.kinds. Fields that are not needed stand behind a line that opens them.
  form.draw = function (kind, record) {
    var drawing = new Drawing(), parts = kind.fields.map(function (field) { return [field, drawing.field(field, record[field.name], [field.name])]; });
    function those(needed) { return parts.filter(function (one) { return Boolean(one[0].needed) === needed; }).map(function (one) { return one[1].element; }); }
    var more = those(false), element = make("div", {}, those(true));
    if (more.length) element.appendChild(make("details", { "class": "form-more" }, [make("summary", {}, "More fields, where they fit"), make("div", {}, more)]));
    return { element: element, places: drawing.places, read: function () {
      var read = {};
      parts.forEach(function (one) { read[one[0].name] = one[1].read(); });
      return read;
    } };
  };
})(self.Form = self.Form || {});
