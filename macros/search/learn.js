// Learns from phrases which pages words stand for: softmax regression over words and pairs of
// words, by gradients that shrink where many came before (Adagrad). Run by Node at authoring
// time only: python -m macros search-learn. In (standard input, JSON): script, of the site;
// ids; rows of [place of an id, phrase, how much it counts]; most, of weights that are kept.
// Out (JSON): step; bias, for each id; words: { feature: [[place of an id, steps], …] }.
const vm = require("vm");
const given = JSON.parse(require("fs").readFileSync(0, "utf8"));
const page = vm.createContext({ setTimeout: (next) => next() });
page.self = page;
vm.runInContext(given.script, page);
const search = page.Search, index = search.index.build(search.data, search.everyday);

const ROUNDS = 12, AFTER = 5, BATCH = 64, FAST = 0.5, PULL = 1e-4, FIRST = 1e-3, SCALE = 2 / 7;
const STEPS = 7; // a weight is a whole number of steps, this many at most
const many = given.ids.length;

// The same numbers on any machine.
function random(seed) {
  return () => {
    seed = seed + 0x6d2b79f5 | 0;
    let t = Math.imul(seed ^ seed >>> 15, 1 | seed);
    t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
    return ((t ^ t >>> 14) >>> 0) / 4294967296;
  };
}

const names = [], numbers = new Map(), counts = [];
const rows = given.rows.map(([id, text, weight]) => {
  const features = search.features(index, text).map((one) => {
    if (!numbers.has(one)) {
      numbers.set(one, names.push(one) - 1);
      counts.push(0);
    }
    counts[numbers.get(one)]++;
    return numbers.get(one);
  });
  return { id, features, weight };
}).filter((row) => row.features.length);
// What stands in few phrases tells more; of a long phrase each word tells less.
const rare = counts.map((one) => Math.log(rows.length / (1 + one)));
const share = (row) => SCALE / Math.sqrt(row.features.length);

// weights: one after the other, `many` for each feature. kept: which of them may be other than 0.
function learn(weights, bias, kept, rounds, fast) {
  const past = new Float32Array(weights.length).fill(FIRST), pastBias = new Float32Array(many).fill(FIRST);
  const order = rows.map((_, at) => at), next = random(7), slope = new Float32Array(weights.length), slopeBias = new Float32Array(many);
  for (let round = 0; round < rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1));
      [order[at], order[other]] = [order[other], order[at]];
    }
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH), touched = new Set();
      slopeBias.fill(0);
      batch.forEach((at) => {
        const row = rows[at], chance = chances(row, weights, bias), part = share(row);
        chance[row.id] -= 1;
        for (let id = 0; id < many; id++) slopeBias[id] += chance[id] = chance[id] * row.weight / batch.length;
        row.features.forEach((one) => {
          touched.add(one);
          for (let id = 0, to = one * many, by = part * rare[one]; id < many; id++, to++) slope[to] += chance[id] * by;
        });
      });
      touched.forEach((one) => {
        for (let to = one * many, end = to + many; to < end; to++) {
          const by = kept && !kept[to] ? 0 : slope[to] + PULL * weights[to];
          slope[to] = 0;
          past[to] += by * by;
          weights[to] -= fast * by / Math.sqrt(past[to]);
        }
      });
      for (let id = 0; id < many; id++) {
        pastBias[id] += slopeBias[id] * slopeBias[id];
        bias[id] -= fast * slopeBias[id] / Math.sqrt(pastBias[id]);
      }
    }
  }
}

function chances(row, weights, bias) {
  const found = Float32Array.from(bias), part = share(row);
  row.features.forEach((one) => {
    for (let id = 0, from = one * many, by = part * rare[one]; id < many; id++, from++) found[id] += weights[from] * by;
  });
  let top = -Infinity, sum = 0;
  for (let id = 0; id < many; id++) top = Math.max(top, found[id]);
  for (let id = 0; id < many; id++) sum += found[id] = Math.exp(found[id] - top);
  for (let id = 0; id < many; id++) found[id] /= sum;
  return found;
}

const weights = new Float32Array(names.length * many), bias = new Float32Array(many);
learn(weights, bias, null, ROUNDS, FAST);

// The weights that matter most stay; they learn once more without the others.
const worth = weights.map((one, at) => Math.abs(one) * rare[Math.floor(at / many)] * Math.sqrt(counts[Math.floor(at / many)]));
const least = Float32Array.from(worth).sort()[Math.max(0, worth.length - given.most)];
const kept = Uint8Array.from(worth, (one) => one > 0 && one >= least ? 1 : 0);
kept.forEach((one, at) => { if (!one) weights[at] = 0; });
learn(weights, bias, kept, AFTER, FAST / 2);

// What is shipped holds the rareness of a word, too.
let top = 0;
for (let at = 0; at < weights.length; at++) top = Math.max(top, Math.abs(weights[at] *= rare[Math.floor(at / many)] * SCALE));
const step = Math.round(top * given.coarse / STEPS * 1000) / 1000, words = {};
names.forEach((name, one) => {
  const list = [];
  for (let id = 0; id < many; id++) {
    const steps = Math.max(-STEPS, Math.min(STEPS, Math.round(weights[one * many + id] / step)));
    if (steps) list.push([id, steps]);
  }
  if (list.length) words[name] = list;
});
process.stdout.write(JSON.stringify({ step, bias: Array.from(bias, (one) => Math.round(one / step)), words }));
