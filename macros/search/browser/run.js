// Runs the very script of the site in Node, for the score and the tests.
// In (standard input, JSON): script, queries. Out (JSON): for each query the
// addresses found, best first, why each is found, whether urgent help would be shown, or the word to whoever stopped;
// and those of statements and of sources, if their file is in the script.
const vm = require("vm");

// What stands for a page: its own names, with `search` and the `index` of what it searches, and of `evidence` if it is there.
function opened(script) {
  const page = vm.createContext({});
  page.self = page;
  page.setTimeout = (next) => next(); // at once
  vm.runInContext(script, page);
  if (!page.Search) return page;
  page.search = page.Search;
  page.search.learn(() => {});
  page.index = page.search.index.build(page.search.data, page.search.everyday);
  page.evidence = page.search.evidence ? page.search.evidence.build(page.search.evidenceData) : null;
  return page;
}

function answered(page, text, most) {
  const search = page.search;
  const byWords = search.find(page.index, text), found = search.best(page.index, text, byWords), danger = search.danger(text, byWords), kind = danger.kinds[0];
  const results = kind ? search.dangerFirst(page.index, kind, found) : found;
  const shown = results.slice(0, most), place = (result) => byWords.findIndex((one) => one.record === result.record);
  // Why each is found: by which name, by which words, and whether it stands higher than by its words alone.
  const why = shown.map((result, at) => [result.name ? result.name.text : "", result.words || [], results === found && (place(result) < 0 || place(result) > at), results !== found && at === 0]);
  const of = page.evidence ? search.evidence.find(page.evidence, text) : { claims: [], sources: [] };
  const evidence = [of.claims, of.sources].map((one) => one.slice(0, most).map((result) => result.address));
  return { found: shown.map((result) => result.record.address), why: why, danger: Boolean(kind), stopped: danger.stopped, evidence: evidence };
}

module.exports = { opened, answered };
if (require.main === module) {
  const given = JSON.parse(require("fs").readFileSync(0, "utf8")), page = opened(given.script);
  process.stdout.write(JSON.stringify(given.queries.map((text) => answered(page, text, given.most || 8))));
}
