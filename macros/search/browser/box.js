// What the reader sees of the search: results, and help in danger. It is called
// once the script is here; what was typed meanwhile is looked for at once.
(function (search) {
  "use strict";
  var shared = self.Shared, element = shared.make;
  var AT_ONCE = 8, AT_MOST = 32, PAUSE = 700; // results; results; milliseconds
  var WORTH = 0.4; // of the best score: below, it is no result
  var SURE = 3; // a best score below fits a word or so of what was typed: one right page in a hundred has so little

  function way(href, text) {
    return element("li", {}, [element("a", { href: href }, [text])]);
  }

  var index;
  function made() {
    return index || (index = search.index.build(search.data, search.everyday));
  }

  function worth(results) {
    return results.filter(function (one) { return one.score > results[0].score * WORTH; });
  }

  // byWords: what the words alone find; danger is judged by that. results: with the second opinion.
  function found(text) {
    var byWords = text.trim() ? search.find(made(), text) : [];
    return { byWords: worth(byWords), results: worth(search.best(index, text, byWords)) };
  }

  function ids(records) {
    return records.filter(function (one) { return one.kind === "symptom"; }).map(function (one) { return one.address.split("/")[1]; });
  }

  // For each record all its names: as one text, and as the stems of their words.
  function called() {
    if (index.called) return index.called;
    var texts = index.records.map(function () { return ""; });
    index.names.forEach(function (one) { if (one.place !== "everyday") texts[one.record] += " " + one.text; });
    return (index.called = texts.map(function (text) { return { text: shared.plain(text), stems: shared.words(text).map(search.words.stem) }; }));
  }

  // Ids of symptoms. named: those whose names have each word, maybe in another form.
  // near: those that the words may mean, the best first.
  function symptoms(text) {
    var typed = shared.few(text), records = made().records, names = called();
    return {
      named: ids(records.filter(function (_, at) {
        return typed.every(function (word) { return shared.has(names[at].text, [word]) || names[at].stems.indexOf(search.words.stem(word)) >= 0; });
      })),
      near: ids(found(text).results.map(function (one) { return one.record; })).slice(0, AT_ONCE)
    };
  }

  function start(box, root) {
    made();
    var input = box.querySelector("input"), panel = box.querySelector(".search-panel"), timer = 0, coming = false, asked = false;
    var urgent = element("div", { id: "search-urgent", class: "help-box", hidden: "" }, []);
    var stopping = element("div", { id: "search-stopping", class: "help-box", hidden: "" }, search.stopBox(root));
    var count = element("p", { role: "status" }, []), list = element("ol", { id: "search-results" }, []);
    var more = element("button", { type: "button", hidden: "" }, ["More results"]), none = element("div", { hidden: "" }, []), beyond = element("div", { id: "search-evidence" }, []), foot = element("p", { id: "search-foot" }, []);
    panel.textContent = "";
    shared.add(panel, [urgent, stopping, count, list, more, none, beyond, foot]);

    // Numbers to call, one tap each: somebody to talk to, or an ambulance.
    function help(found) {
      shared.draw(urgent, search.helpBox(found, root));
    }

    function told(error) {
      setTimeout(function () { throw error; }); // to the console; what follows goes on
    }

    // A ranking that fails on an old phone must not keep help in danger away.
    function ranked(text) {
      try { return found(text); } catch (error) {
        told(error);
        return { byWords: [], results: [] };
      }
    }

    // Whatever else fails there, a way to help is shown.
    function tryToShow() {
      try { show(); } catch (error) {
        shared.draw(urgent, [element("a", { href: root + "urgent-help/" }, "Urgent help: all numbers")]);
        urgent.hidden = panel.hidden = false;
        told(error);
      }
    }

    function show() {
      var text = input.value, both = ranked(text), results = both.results, reading = search.reading(shared.whole()), all = reading.step(), danger = search.danger(text, both.byWords, reading), kind = danger.kinds[0], score = results.length ? results[0].score : 0;
      if (kind) results = search.dangerFirst(index, kind, results);
      results = results.slice(0, AT_MOST);
      if (kind) help(danger);
      urgent.hidden = !kind;
      stopping.hidden = Boolean(kind) || !danger.stopped;
      var code = search.asked.code(text), items = (code ? [ofCode(code)] : []).concat(results.map(ofResult)), many = items.length, rest = items.splice(AT_ONCE + (code ? 1 : 0));
      if (shared.draw(list, items, rest)) {
        more.hidden = !rest.length;
        more.onclick = function () {
          shared.add(list, rest);
          more.hidden = true;
          if (search.sentences) sentences();
          rest[0].firstChild.focus();
        };
      }
      // Of a long text the rest is read between two keys, and shown at once where it tells of danger.
      if (!all) search.readOn(reading, function () { return input.value === text; }, function () {
        if (!panel.contains(document.activeElement)) return tryToShow();
        help(reading.found);
        urgent.hidden = !reading.found.kinds.length;
      });
      none.hidden = !text.trim() || many > 0 || coming || search.asked.onlyForStudies(index, text);
      panel.hidden = !text.trim();
      beyond.textContent = "";
      later();
      secondOpinion(text, both.byWords);
      clearTimeout(timer);
      var near = !kind && score && score < SURE ? "No page fits these words well. These come nearest: " : "";
      timer = setTimeout(function () {
        say(text, many, near);
        // Statements and sources, last of all; it comes with more.js.
        if (search.beyond && text.trim()) search.beyond(beyond, text, root, Boolean(kind) || danger.stopped, search.asked.forStudies(index, text), function () { return input.value === text; }, function (words) {
          if (words) count.textContent += ". " + words;
        });
      }, PAUSE);
    }

    function ofResult(result) {
      var record = result.record, parts = [element("b", record.kind === "medicine" ? { translate: "no" } : {}, [record.name])];
      if (record.medical && record.medical !== record.name) parts.push(element("i", {}, [record.medical]));
      parts.push(element("span", { "data-of": record.address }, []));
      parts.push(element("small", record.kind === "medicine" ? { translate: "no" } : {}, [[record.group, why(result)].filter(Boolean).join(". ")]));
      return element("li", {}, element("a", { href: root + record.address }, parts));
    }

    // A code of a health record has a page of its own that knows them all; what follows # is not sent.
    function ofCode(code) {
      var name = element("b", {}, "Look up the code " + code), about = element("small", {}, "Find a page by code");
      return element("li", {}, element("a", { href: root + "code/#mainSearchCriteria.v.c=" + encodeURIComponent(code) }, [name, about]));
    }

    // The sentences of results, ways on when nothing was found, and the words that are
    // typed less often come after: the first results do not wait for them.
    function later() {
      if (search.sentences) fill();
      else nothing();
      if (coming || search.sentences) return;
      coming = true;
      var script = element("script", { src: shared.ownScript(root + "assets/search/more.js") }, []);
      script.onload = function () {
        search.index.slowly(search.data, search.everyday, function (whole) {
          coming = false;
          index = whole;
          search.whole = true;
          if (!panel.contains(document.activeElement)) tryToShow();
          else fill(); // nothing moves under a finger that is choosing
        });
      };
      script.onerror = function () { // the next word tries again
        coming = false;
        none.hidden = !input.value.trim() || list.children.length > 0;
        nothing();
      };
      document.head.appendChild(script);
    }

    // What was learned from phrases comes only where a name was not typed whole, and once.
    function secondOpinion(text, byWords) {
      if (search.meanings || asked || search.sure(made(), text, byWords)) return;
      asked = true;
      var script = element("script", { src: shared.ownScript(root + "assets/search/meaning.js") }, []);
      script.onload = function () { if (!panel.contains(document.activeElement)) tryToShow(); };
      script.onerror = function () { asked = false; }; // the next word tries again
      document.head.appendChild(script);
    }

    function fill() {
      search.copyButton(foot, input, root, function (words) { count.textContent = words; });
      sentences();
      nothing();
      if (!none.hidden) search.waysOn(index, input.value, none, root, function (word) {
        input.value = word;
        input.focus();
        show();
      });
    }

    function sentences() {
      list.querySelectorAll("[data-of]").forEach(function (part) { part.textContent = search.sentences[part.getAttribute("data-of")] || ""; });
    }

    function nothing() {
      none.textContent = "";
      if (!none.hidden) shared.add(none, [
        element("p", {}, ["No page here matches these words. That does not mean it is nothing. Try one or two plain words, or look here:"]),
        element("ul", {}, [way(root + "urgent-help/", "Urgent help"), way(root + "glossary/", "A to Z")])
      ]);
    }

    // Said politely, and only once the typing pauses.
    function say(text, many, near) {
      count.className = many ? "" : "search-said"; // what is shown says it too
      count.textContent = !text.trim() ? "" : many ? near + many + (many === 1 ? " result" : " results") + (urgent.hidden ? "" : ". Urgent help is shown first") : "No page found";
    }

    function move(event) {
      var ways = [input].concat(Array.from(panel.querySelectorAll("a, button")).filter(function (one) { return one.offsetParent; }));
      var at = ways.indexOf(document.activeElement), next = at + (event.key === "ArrowDown" ? 1 : -1);
      if (at < 0 || !ways[next]) return;
      event.preventDefault();
      ways[next].focus();
    }

    box.addEventListener("keydown", function (event) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event);
      if (event.key !== "Enter" || event.target !== input) return;
      event.preventDefault();
      // In danger Enter leads to the numbers first, never past them.
      var first = urgent.hidden ? list.querySelector("a") : null;
      if (first) first.click();
      else if (!urgent.hidden) urgent.querySelector("a").focus();
    });
    // The result may be on this very page: close, so that it can be seen.
    panel.addEventListener("click", function (event) {
      if (!event.target.closest("a")) return;
      box.classList.remove("search--open");
      panel.hidden = true;
    });
    search.again = function () { if (!panel.contains(document.activeElement)) tryToShow(); }; // once more words about danger have come
    input.addEventListener("input", tryToShow);
    input.addEventListener("focus", tryToShow);
    tryToShow();
  }

  function why(result) {
    if (result.name && result.name.place === "also") return (result.record.kind === "page" ? "Part of it: " : "Also called: ") + result.name.text;
    return result.words.length ? "Your words: " + result.words.join(", ") : "";
  }

  search.symptoms = symptoms;
  search.start = start;
})(self.Search = self.Search || {});
