// The list of symptoms, narrowed to the rows whose names hold each typed word.
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
    return { item: item, also: also, others: others, name: name, names: name + " " + plain(others.join(" ")) };
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

  function narrow() {
    var words = plain(field.value).split(/\s+/).filter(Boolean), fits = holds(words), shown = 0;
    var before = index.classList.contains("narrowed");
    groups.forEach(function (one) {
      var found = 0;
      one.rows.forEach(function (row) {
        var here = fits(row.names);
        row.item.hidden = !here;
        if (row.also) tell(row, here && words.length && !fits(row.name) ? words : []);
        if (here) found++;
      });
      if (words.length && !before) one.was = one.group.open;
      one.group.hidden = !found;
      one.group.open = words.length ? true : before ? one.was : one.group.open;
      shown += found;
    });
    index.classList.toggle("narrowed", words.length > 0);
    none.hidden = shown > 0;
    status.textContent = words.length ? shown + " of " + count + " shown" : all;
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
