// The list of symptoms, narrowed by what is typed.
(function (shared) {
  "use strict";
  var index = document.querySelector(".symptom-index");
  var field = index && index.querySelector("#narrow-word");
  if (!field) return;
  var status = index.querySelector("[role=status]"), all = status.textContent;
  var none = index.querySelector(".no-match");
  var groups = [].map.call(index.querySelectorAll(".group-list"), function (group) {
    return { group: group, rows: [].map.call(group.querySelectorAll("li"), row) };
  });

  function row(item) {
    var also = item.querySelector("small"), others = also ? also.textContent.split("; ").map(function (name) { return { name: name, plain: shared.plain(name) }; }) : [], link = item.querySelector("a");
    return { item: item, id: link.getAttribute("href").split("/")[0], also: also, others: others, own: shared.plain(link.textContent), names: link.textContent + " " + (also ? also.textContent : "") };
  }

  // The names by which a row was found, when its own name does not show why.
  function tell(row, typed) {
    if (!row.also) return;
    var found = row.item.hidden || shared.has(row.own, typed) ? [] : row.others.filter(function (other) {
      return typed.some(function (word) { return shared.has(other.plain, [word]); });
    }).map(function (other) { return other.name; });
    row.also.hidden = !found.length;
    row.also.textContent = "Also called: " + found.join(", ");
  }

  function show(fits, typed) {
    var shown = 0, narrowed = Boolean(field.value.trim()), before = index.classList.contains("narrowed");
    groups.forEach(function (one) {
      var found = one.rows.filter(function (row) { return !(row.item.hidden = !fits(row)); }).length;
      one.rows.forEach(function (row) { tell(row, typed); });
      if (narrowed && !before) one.was = one.group.open;
      one.group.hidden = !found;
      one.group.open = narrowed ? true : before ? one.was : one.group.open;
      shown += found;
    });
    index.classList.toggle("narrowed", narrowed);
    return shown;
  }

  var narrow = shared.narrow({
    field: field,
    status: status,
    rows: [].concat.apply([], groups.map(function (one) { return one.rows; })),
    things: ["symptom", "symptoms"],
    show: show,
    idle: function () { return all; },
    told: function (state) { none.hidden = state !== "none" && state !== "off"; }
  });

  none.querySelector("button").addEventListener("click", function () {
    field.value = "";
    location.hash = index.id;
    narrow();
    field.focus();
  });
  index.querySelectorAll(".group-choice a").forEach(function (link) {
    link.addEventListener("click", function () {
      field.value = "";
      narrow();
      link.closest("details").open = false;
    });
  });
  if (field.value) narrow(); // kept by the browser over a reload
})(self.Shared);
