// The list of symptoms, narrowed to the rows whose names hold each typed word; where no
// name does, to those that the search finds.
(function () {
  var index = document.querySelector(".symptom-index");
  var field = index && index.querySelector("#narrow-word");
  if (!field) return;
  var status = index.querySelector("[role=status]"), all = status.textContent, count = status.getAttribute("data-all");
  var none = index.querySelector(".no-match");
  var groups = [].map.call(index.querySelectorAll(".group-list"), function (group) {
    return { group: group, rows: [].map.call(group.querySelectorAll("li"), row) };
  });

  // Accents and the two kinds of apostrophe make no difference.
  function plain(words) {
    return words.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[‘’]/g, "'");
  }

  function row(item) {
    var also = item.querySelector("small"), others = also ? also.textContent.split("; ") : [];
    var name = plain(item.querySelector("a").textContent);
    return { item: item, id: item.querySelector("a").getAttribute("href").split("/")[0], also: also, others: others, name: name, names: name + " " + plain(others.join(" ")) };
  }

  function holds(words) {
    return function (text) { return words.every(function (word) { return text.indexOf(word) >= 0; }); };
  }

  // The names by which a row was found, when its own name does not show why.
  function tell(row, words) {
    var found = row.others.filter(function (other) {
      return words.some(function (word) { return plain(other).indexOf(word) >= 0; });
    });
    row.also.hidden = !found.length;
    row.also.textContent = "Also called: " + found.join(", ");
  }

  // Shows the rows that fit; how many there are.
  function show(fits, narrowed) {
    var shown = 0, before = index.classList.contains("narrowed");
    groups.forEach(function (one) {
      var found = one.rows.filter(function (row) { return !(row.item.hidden = !fits(row)); }).length;
      if (narrowed && !before) one.was = one.group.open;
      one.group.hidden = !found;
      one.group.open = narrowed ? true : before ? one.was : one.group.open;
      shown += found;
    });
    index.classList.toggle("narrowed", narrowed);
    none.hidden = shown > 0;
    return shown;
  }

  function narrow() {
    var text = field.value, words = plain(text).split(/\s+/).filter(Boolean), fits = holds(words);
    var shown = show(function (row) { return fits(row.names); }, words.length > 0);
    groups.forEach(function (one) {
      one.rows.forEach(function (row) {
        if (row.also) tell(row, !row.item.hidden && words.length && !fits(row.name) ? words : []);
      });
    });
    status.textContent = words.length ? shown + " of " + count + " shown" : all;
    if (!shown && window.symptomsFor) window.symptomsFor(text, function (ids) {
      if (field.value !== text || !ids.length) return;
      shown = show(function (row) { return ids.indexOf(row.id) >= 0; }, true);
      status.textContent = "No name has these words. " + (shown === 1 ? "1 symptom" : shown + " symptoms") + " may fit";
    });
  }

  field.addEventListener("input", narrow);
  none.querySelector("button").addEventListener("click", function () {
    field.value = "";
    location.hash = "groups";
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
})();
