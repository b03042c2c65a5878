// Kept running beside the tests (node.py): a line of JSON in, a line of JSON out.
// In: a script, and an expression with the value that is `given` to it, or queries.
// A script is run once, and what it left is asked again. once: for this line alone.
const vm = require("vm");
const { opened, answered } = require(process.argv[2]);
const pages = new Map(), MOST = 4; // each holds an index

function pageOf(asked) {
  if (asked.once) return opened(asked.script);
  if (!pages.has(asked.script)) {
    if (pages.size === MOST) pages.delete(pages.keys().next().value);
    pages.set(asked.script, opened(asked.script));
  }
  return pages.get(asked.script);
}

function answer(asked) {
  const page = pageOf(asked);
  if (asked.queries) return asked.queries.map((text) => answered(page, text, asked.most));
  page.given = asked.value;
  return vm.runInContext(asked.expression, page);
}

require("readline").createInterface({ input: process.stdin }).on("line", (line) => {
  let told;
  try { told = { gives: answer(JSON.parse(line)) }; } catch (error) { told = { error: String(error.stack) }; }
  process.stdout.write(JSON.stringify(told) + "\n");
});
