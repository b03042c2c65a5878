// Rules for the scripts of the site, and for the few that run in Node.
import js from "@eslint/js";
import { OF_WORKER, OLD, WORKER } from "./levels.js";

const given = (...names) => Object.fromEntries(names.map((name) => [name, "readonly"]));

// By name, so that a new one is a choice somebody makes: does the oldest browser know it,
// and what does a reader lose where it does not?
const EVERYWHERE = given(
  "console", "document", "getComputedStyle", "history", "innerHeight", "localStorage", "location", "navigator", "NodeFilter", "performance", "self", "setTimeout", "clearTimeout", "Event", "window"
);
// Not in every browser, or not in every supported one: each use is guarded.
const GUARDED = given("BroadcastChannel", "caches", "fetch", "MessageChannel", "Promise", "requestIdleCallback", "SpeechSynthesisUtterance", "URL", "URLSearchParams", "matchMedia", "XMLHttpRequest");
// In every supported browser, though newer than ES5.
const NEWER = given("Map", "Set", "WeakMap", "Float32Array", "Int32Array", "Uint8Array");
const IN_WORKER = given("caches", "fetch", "Promise", "Response", "self", "setTimeout", "URL", "Map", "KEPT", "DOMParser", "document", "location", "window");

const RULES = {
  ...js.configs.recommended.rules,
  eqeqeq: "error",
  "no-implicit-globals": "error", // the parts are joined into one file
  "no-shadow-restricted-names": "error",
  "no-var": "off",
  strict: ["error", "function"],
  // A mistake here is a page that a frightened reader cannot use.
  "no-use-before-define": ["error", { functions: false, variables: false }],
  "no-unused-vars": ["error", { args: "after-used", argsIgnorePattern: "^_$", caughtErrors: "none" }], // ES5 cannot leave out what is caught
  "no-implied-eval": "error", // the content security policy forbids it
  "no-eval": "error",
  "no-script-url": "error",
};

export default [
  { ignores: ["**/node_modules/", "site/", "site.*/", "pages/", ".cache/", ".venv/"] },
  {
    files: ["docs/assets/**/*.js", "macros/search/browser/*.js", "macros/codes/browser/*.js", "macros/form/browser/*.js", "macros/usb/browser/*.js"],
    ignores: [...OF_WORKER, "macros/search/browser/run.js"],
    languageOptions: { ecmaVersion: OLD, sourceType: "script", globals: { ...EVERYWHERE, ...GUARDED, ...NEWER } },
    rules: RULES,
  },
  {
    files: OF_WORKER,
    languageOptions: { ecmaVersion: WORKER, sourceType: "script", globals: IN_WORKER },
    rules: { ...RULES, "no-implicit-globals": "off", "no-var": "error", "prefer-const": "error", strict: ["error", "global"] }, // each is alone in its file
  },
  {
    files: ["lint/*.js"],
    languageOptions: { ecmaVersion: 2022, sourceType: "module", globals: given("console", "process") },
    rules: { ...RULES, strict: "off", "no-var": "error" },
  },
  {
    files: ["macros/search/browser/run.js"],
    languageOptions: { ecmaVersion: 2022, sourceType: "commonjs", globals: given("process") },
    rules: { ...RULES, strict: "off", "no-var": "error" },
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
];
