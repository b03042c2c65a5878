// What lint/shipped.js must refuse, and must not.
import assert from "node:assert";
import test from "node:test";
import { fault, scripts } from "./shipped.js";

const faults = (name, text) => scripts(name, text).map(fault).filter(Boolean);
const NEWER = ["f(1,);", "let a = 1;", "x = () => 1;", "x = `a`;", "x = {f() {}};", "x = {a};", "x = a ?? b;", "x = a?.b;", "for (x of y);", "x = 2 ** 3;", "class A {}", "x = /a/u;", "try {} catch {}"];

for (const text of NEWER) {
  test(`${text} is too new for every page`, () => {
    assert.equal(faults("assets/js/all.js", text).length, 1);
    assert.equal(faults("index.html", `<p>\n<script>${text}</script>`).length, 1);
  });
}

test("a fault has its place", () => assert.match(faults("index.html", "<p>\n<script>\nvar a = 1;\nlet b;</script>")[0], /^index\.html:4: /));
test("what every phone reads is in order", () => assert.deepEqual(faults("assets/js/all.js", "var a = [1, 2,], b = {a: 1,}; b.default = /^{/.test(a);"), []));
test("data within a page is no script", () => assert.deepEqual(faults("index.html", '<script type="application/ld+json">{"a": [1]}</script>'), []));
test("the worker may be newer, up to its level", () => {
  assert.deepEqual(faults("sw.js", "const f = async (a) => { await a; };"), []);
  assert.equal(faults("sw.js", "x = a ?? b;").length, 1);
  assert.equal(faults("sw.js", "x = { ...a };").length, 1);
});
