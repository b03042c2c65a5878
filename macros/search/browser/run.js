// Runs the very script of the site in Node, for the score and the tests.
// In (standard input, JSON): script, queries. Out (JSON): for each query the
// addresses found, best first, and whether urgent help would be shown.
const vm = require("vm");
const given = JSON.parse(require("fs").readFileSync(0, "utf8"));
const page = vm.createContext({});
page.self = page;
vm.runInContext(given.script, page);
const index = page.Search.index.build(page.Search.data, page.Search.everyday);
process.stdout.write(JSON.stringify(given.queries.map((text) => {
  const found = page.Search.find(index, text), danger = page.Search.danger(index, text, found);
  const results = danger ? page.Search.dangerFirst(index, danger, found) : found;
  return { found: results.slice(0, given.most || 8).map((result) => result.record.address), danger: Boolean(danger) };
})));
