// The page with the form: which kind, its fields, what is left, and the finished file. Nothing
// is sent: the last step is a plain link to the host, which the person opens.
(function (form) {
  "use strict";
  var FIRST = ["symptoms", "terms", "sources"]; // what most people add; the others follow in the order of all lists
  var PAUSE = 700; // milliseconds without a key until something is said beside a field
  var box, state, drawn, seen, waiting = [], held = [], pressed = false, timer, made, parts = {};

  function kindsInOrder() {
    return form.data.kinds.slice().sort(function (one, other) { return rank(one) - rank(other); });
  }

  function rank(kind) {
    var at = FIRST.indexOf(kind.kind);
    return at < 0 ? FIRST.length + form.data.kinds.indexOf(kind) : at;
  }

  // What everything starts with: dates are today's, so that nobody looks for one.
  function fresh(kind) {
    var record = {}, now = new Date(), today = [now.getFullYear(), ("0" + (now.getMonth() + 1)).slice(-2), ("0" + now.getDate()).slice(-2)].join("-");
    kind.fields.forEach(function (field) {
      if (field.is === "day" && field.needed) record[field.name] = today;
      if (field.is === "group" && field.needed) record[field.name] = fresh(field);
    });
    return record;
  }

  function labelled(id, label, help, control) {
    control.id = id;
    control.setAttribute("aria-describedby", id + "-help " + id + "-fault");
    return made("div", { "class": "form-field" }, [made("label", { "for": id }, label), made("p", { id: id + "-help", "class": "form-help" }, help), control, made("p", { id: id + "-fault", "class": "form-fault" }, "")]);
  }

  function frame() {
    parts.kind = made("select", {}, kindsInOrder().map(function (kind) { return made("option", { value: kind.kind }, "A " + kind.one); }));
    parts.fields = made("div", {});
    parts.id = made("input", { type: "text", autocapitalize: "none", spellcheck: "false", autocomplete: "off" });
    parts.left = made("ul", { "class": "form-left" });
    parts.count = made("p", {});
    parts.file = made("p", {});
    parts.text = made("pre", { tabindex: "0", role: "region", "aria-label": "The text of your file" }, "");
    parts.copy = made("button", { type: "button" }, "Copy the text");
    parts.open = made("p", {});
    parts.say = made("p", { role: "status", "class": "form-say" });
    parts.keep = made("input", { type: "checkbox" });
    parts.forget = made("button", { type: "button" }, "Clear this form");
    self.Shared.add(box, [
      labelled("form-kind", "What do you want to add?", "For the first time, a term is the shortest.", parts.kind),
      parts.fields,
      labelled("form-id", "Name of the file", "It becomes the address, and stays. It is made from the name; change it if you like.", parts.id),
      made("h2", { id: "form-what-is-left" }, "What is left"), parts.count, parts.left,
      made("h2", { id: "form-your-file" }, "Your file"), parts.file, parts.text,
      made("p", { "class": "form-buttons" }, [parts.copy]), parts.open, parts.say,
      made("h2", { id: "form-kept" }, "What you typed"),
      made("p", {}, "Nothing is sent. Your words stay in this tab until you close it."),
      made("label", { "class": "form-row" }, [parts.keep, made("span", {}, "Keep it on this device after that")]),
      made("p", { "class": "form-buttons" }, [parts.forget])
    ]);
  }

  function kind() { return form.kind(state.kind); }

  // What was written here in the other kinds, for the lists to choose from.
  function writtenHere() {
    form.also = {};
    form.data.kinds.forEach(function (one) {
      var record = state.records[one.kind], id = record && one.kind !== state.kind && (state.ids[one.kind] || form.idFor(one, record));
      if (id && record[one.named] && !form.ofId(one, id)) form.also[one.kind] = [[id, record[one.named], "written here just now"]];
    });
  }

  // Draws the fields of the kind that is chosen.
  function begin() {
    writtenHere();
    parts.kind.value = state.kind;
    if (!state.records[state.kind]) state.records[state.kind] = fresh(kind());
    seen = new Set();
    waiting = [];
    drawn = form.draw(kind(), state.records[state.kind]);
    parts.fields.textContent = "";
    parts.fields.appendChild(drawn.element);
    parts.id.value = state.ids[state.kind] || "";
    look();
  }

  function id() {
    return form.text.clean(parts.id.value) || form.idFor(kind(), state.records[state.kind]);
  }

  // Everything anew from what stands in the fields: cheap, since sentences are remembered.
  function look() {
    var record = state.records[state.kind] = drawn.read();
    var faults = form.judge(kind(), record), wrong = form.ofId(kind(), id());
    if (!state.ids[state.kind] && document.activeElement !== parts.id) parts.id.value = form.idFor(kind(), record);
    form.beside.limits(drawn, record);
    form.beside.show(drawn, faults, seen);
    parts.id.nextSibling.textContent = wrong && id() ? wrong.charAt(0).toUpperCase() + wrong.slice(1) : "";
    parts.id[wrong && id() ? "setAttribute" : "removeAttribute"]("aria-invalid", "true");
    form.beside.left(parts.left, drawn, faults);
    if (wrong) parts.left.appendChild(made("li", {}, [made("a", { href: "#form-id" }, "Name of the file"), ": " + wrong]));
    var left = parts.left.children.length;
    parts.count.textContent = left ? left + (left === 1 ? " thing is left." : " things are left.") : "Nothing is left that this form can see. The check on your pull request looks for more.";
    result(record);
    form.kept.save(state, parts.keep.checked);
    return faults;
  }

  function result(record) {
    var name = id() || "name", text = form.written(kind(), record), edit = document.querySelector("a[rel=edit]");
    var open = form.newFile(edit && edit.href, box.getAttribute("data-page"), kind(), name, text);
    parts.file.textContent = "";
    self.Shared.add(parts.file, ["It belongs at ", made("code", { translate: "no" }, form.fileOf(kind(), name)), "."]);
    if (parts.text.textContent !== text) parts.text.textContent = text;
    parts.open.textContent = "";
    if (!open) return self.Shared.add(parts.open, "Copy the text, and make a new file with this name where the project is kept.");
    var link = made("a", { href: open.href, rel: "noopener noreferrer" }, "Open the new file on " + open.host);
    self.Shared.add(parts.open, open.whole ? [link, ". There you can look at it once more, and send it in."] : ["The text is too long for an address. Copy it, then: ", link, ". Paste it there."]);
  }

  // What is said beside a field moves what stands below it. While a finger or a button of the mouse
  // is down nothing may move, or the press would land elsewhere.
  function steady(work) {
    if (pressed) held.push(work);
    else work();
  }

  function press() { pressed = true; }

  function release() {
    pressed = false;
    setTimeout(function () { held.splice(0).forEach(function (work) { work(); }); }, 0); // after the click
  }

  // Told aloud when a field is left, and only what is wrong in it.
  function leave(event) {
    var place = placeAround(event.target), to = event.relatedTarget;
    if (place) steady(function () { told(place, to); });
  }

  function told(place, to) {
    settle();
    var faults = look();
    if (to && place.element.contains(to)) return;
    var said = place.said.textContent;
    if (said && place.told !== said) parts.say.textContent = place.node.label + ": " + said;
    place.told = said;
    if (!faults.length) parts.say.textContent = "";
  }

  function placeAround(element) {
    return Object.keys(drawn.places).map(function (key) { return drawn.places[key]; }).filter(function (one) { return one.element.contains(element); }).pop();
  }

  function typed(event) {
    if (event.target === parts.kind || event.target === parts.keep) return;
    if (event.target === parts.id) state.ids[state.kind] = form.text.clean(parts.id.value);
    var place = placeAround(event.target);
    if (place) waiting.push(place);
    clearTimeout(timer);
    timer = setTimeout(function () {
      steady(function () {
        settle();
        look();
      });
    }, event.type === "change" ? 0 : PAUSE);
  }

  // From now on what is wrong there is said beside it.
  function settle() {
    waiting.forEach(function (place) { seen.add(place); });
    waiting = [];
  }

  function start() {
    box = document.getElementById("record-form");
    if (!box || !self.Shared) return;
    made = self.Shared.make;
    frame();
    state = form.kept.load();
    if (!state || !state.records || !state.ids || !form.kind(state.kind)) state = { kind: FIRST[0], records: {}, ids: {} };
    parts.keep.checked = form.kept.onDevice();
    box.hidden = false;
    box.addEventListener("submit", function (event) { event.preventDefault(); });
    box.addEventListener("input", typed);
    box.addEventListener("change", typed);
    box.addEventListener("focusout", leave);
    ["mousedown", "touchstart"].forEach(function (name) { document.addEventListener(name, press); });
    ["mouseup", "touchend", "touchcancel", "dragend", "blur"].forEach(function (name) { window.addEventListener(name, release); });
    parts.kind.addEventListener("change", function () { state.kind = parts.kind.value; begin(); });
    parts.keep.addEventListener("change", look);
    parts.copy.addEventListener("click", function () {
      self.Shared.copy(parts.text.textContent, function (words) { parts.say.textContent = words; }, "Copied.");
    });
    parts.forget.addEventListener("click", function () {
      state = { kind: state.kind, records: {}, ids: {} };
      parts.keep.checked = false;
      begin();
      form.kept.forget();
      parts.say.textContent = "The form is empty again.";
    });
    begin();
  }

  // In Node there is no page.
  if (self.document) document.addEventListener("DOMContentLoaded", start);
})(self.Form = self.Form || {});
