// Runs the very script of the site in Node, for the score and the tests.
// In (standard input, JSON): script, queries. Out (JSON): for each query the
// addresses found, best first, why each is found, whether urgent help would be shown, or the word to whoever stopped;
// and those of statements and of sources, if their file is in the script.
const vm = require("vm");
const given = JSON.parse(require("fs").readFileSync(0, "utf8"));
const page = vm.createContext({});
page.self = page;
page.setTimeout = (next) => next(); // at once
vm.runInContext(given.script, page);
page.Search.learn(() => {});
const index = page.Search.index.build(page.Search.data, page.Search.everyday);
const all = page.Search.evidence ? page.Search.evidence.build(page.Search.evidenceData) : null;
const evidence = (text) => {
  const found = all ? page.Search.evidence.find(all, text) : { claims: [], sources: [] };
  return [found.claims, found.sources].map((one) => one.slice(0, given.most || 8).map((result) => result.address));
};
process.stdout.write(JSON.stringify(given.queries.map((text) => {
  const byWords = page.Search.find(index, text), found = page.Search.best(index, text, byWords), danger = page.Search.danger(text, byWords), kind = danger.kinds[0];
  const results = kind ? page.Search.dangerFirst(index, kind, found) : found;
  const shown = results.slice(0, given.most || 8), place = (result) => byWords.findIndex((one) => one.record === result.record);
  // Why each is found: by which name, by which words, and whether it stands higher than by its words alone.
  const why = shown.map((result, at) => [result.name ? result.name.text : "", result.words || [], results === found && (place(result) < 0 || place(result) > at), results !== found && at === 0]);
  return { found: shown.map((result) => result.record.address), why: why, danger: Boolean(kind), stopped: danger.stopped, evidence: evidence(text) };
})));
