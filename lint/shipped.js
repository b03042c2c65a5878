// Parses every script of a built site at its level, whatever made it: files, and what
// stands within pages. A browser that stumbles over one sign runs nothing of that file.
//
//     node lint/shipped.js site/
//
// Names each mistake with file and line and ends with 1; also when a script that must be
// there is not, so that an empty folder does not pass.
import fs from "node:fs";
import path from "node:path";
import { parse } from "acorn";
import { OF_WORKER, OLD, WORKER } from "./levels.js";

const MUST = ["assets/js/all.js", "assets/search/search.js", "assets/search/danger.js", "assets/search/languages.js", "assets/search/more.js", "assets/search/evidence.js", "assets/visit-sheet/sheet.js", "assets/form/form.js", "assets/js/code.js", "assets/codes/answer.js", "assets/js/handouts.js", "assets/offline/saved.js", "sw.js"];
const WITHIN = /<script\b([^>]*)>([^]*?)<\/script>/gi;
const DATA = /\btype\s*=\s*["']?(application\/(ld\+)?json|text\/plain)/i;

// [{ name, line, text, level }] of the scripts in a file.
export function scripts(name, text) {
  if (name.endsWith(".js")) return [{ name, line: 1, text, level: OF_WORKER.includes(name) ? WORKER : OLD }];
  return [...text.matchAll(WITHIN)]
    .filter(([, attributes, code]) => code.trim() && !DATA.test(attributes))
    .map((found) => ({ name, line: text.slice(0, found.index).split("\n").length, text: found[2], level: OLD }));
}

// What is wrong with it, or "".
export function fault({ name, line, text, level }) {
  try {
    parse(text, { ecmaVersion: level, sourceType: "script" });
    return "";
  } catch (error) {
    return `${name}:${line + error.loc.line - 1}: ${error.message}, in a script that must be ES${level}`;
  }
}

function main(site) {
  const names = fs.readdirSync(site, { recursive: true }).map((name) => name.split(path.sep).join("/")).filter((name) => /\.(js|html)$/.test(name)).sort();
  const seen = new Map(); // the same script stands in every page
  let within = 0;
  for (const name of names) {
    for (const one of scripts(name, fs.readFileSync(path.join(site, name), "utf8"))) {
      if (!name.endsWith(".js")) within += 1;
      if (!seen.has(one.text)) seen.set(one.text, fault(one));
    }
  }
  const faults = [...seen.values()].filter(Boolean);
  faults.push(...MUST.filter((name) => !names.includes(name)).map((name) => `${name}: is not there`));
  if (!within) faults.push(`${site}: no page has a script within`);
  faults.forEach((one) => console.error(one));
  console.log(`${seen.size} different scripts read, ${faults.length} faults`);
  process.exitCode = faults.length ? 1 : 0;
}

if (import.meta.filename === process.argv[1]) main(process.argv[2]);
