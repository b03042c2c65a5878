// The languages the shipped files may be written in. package.json names the browsers.
//
// OLD: read on every page, or needed to get help: the search, the filters, what stands
// within pages. Chrome 49, Safari 10 and Firefox 52 know more than ES5, but not all of
// ES2015, and half a language is no rule that anybody can keep in mind.
export const OLD = 5;

// WORKER: runs only where pages can be kept on the device. async functions came to Chrome
// with version 55, and to Safari before the service worker did. An older browser refuses
// the file as a whole: nothing is kept there, and everything else works.
export const WORKER = 2017;

// Paths of such files, in the source and on the built site.
export const OF_WORKER = ["macros/offline/worker.js", "macros/offline/forget.js", "docs/assets/offline/saved.js", "sw.js", "assets/offline/saved.js"];
