// What keys cost in Node, for bench/any_input.py. In (standard input, JSON): script, rounds,
// ordinary queries, texts: [name, the states of the box, one after the other].
// Out (JSON): for each text and round [worst key, sum of the keys, worst slice after them, evidence],
// each as a multiple of an ordinary query of two words in the same round.
const vm = require("vm");
const given = JSON.parse(require("fs").readFileSync(0, "utf8"));
const spent = (work) => {
  const from = process.cpuUsage().user;
  work();
  return (process.cpuUsage().user - from) / 1000;
};

// A fresh page that has searched a little, as a reader's has. Nothing is remembered of the texts.
function page() {
  const made = vm.createContext({ setTimeout: (next, _, value) => next(value) });
  made.self = made;
  vm.runInContext(given.script, made);
  made.Search.learn(() => {});
  let index;
  made.Search.index.slowly(made.Search.data, made.Search.everyday, (whole) => { index = whole; });
  return { search: made.Search, index, evidence: made.Search.evidence.build(made.Search.evidenceData) };
}

function key(now, text) {
  const reading = now.search.reading(text);
  let over, slice = 0;
  const cost = spent(() => {
    const found = now.search.find(now.index, text);
    now.search.best(now.index, text, found);
    over = reading.step();
    now.search.danger(text, found, reading);
    now.search.asked.forStudies(now.index, text);
  });
  while (!over) slice = Math.max(slice, spent(() => { over = reading.step(); }));
  return { cost, slice };
}

const found = given.texts.map(([name]) => ({ name, rounds: [] }));
for (let round = 0; round < given.rounds; round++) {
  const now = page();
  given.ordinary.forEach((text) => { key(now, text); now.search.evidence.find(now.evidence, text); });
  given.texts.forEach(([, states], at) => {
    const costs = given.ordinary.map((text) => key(now, text).cost).sort((a, b) => a - b), two = costs[costs.length >> 1];
    const keys = states.map((text) => key(now, text)), each = keys.map((one) => one.cost);
    const evidence = spent(() => now.search.evidence.find(now.evidence, states[states.length - 1]));
    found[at].rounds.push([Math.max(...each), each.reduce((sum, one) => sum + one, 0), Math.max(...keys.map((one) => one.slice)), evidence].map((cost) => cost / two).concat(two));
  });
}
process.stdout.write(JSON.stringify(found));
