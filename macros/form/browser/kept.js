// What was typed, kept so that going back or reloading loses nothing: while the tab is open,
// and on the device only for whoever ticks that. Where that is forbidden nothing is kept.
(function (form) {
  "use strict";
  var KEY = "bse.form";

  function stores() {
    var found = [];
    ["sessionStorage", "localStorage"].forEach(function (name) {
      try { found.push(window[name]); } catch (blocked) { found.push(null); }
    });
    return found;
  }

  function quietly(work) {
    try { return work(); } catch (blocked) { return null; }
  }

  // { kind, records, ids }, or null.
  function load() {
    return stores().reduce(function (found, store) { return found || quietly(function () { return JSON.parse(store.getItem(KEY)); }); }, null);
  }

  // device: whether it stays on the device too.
  function save(state, device) {
    stores().forEach(function (store, at) {
      quietly(function () {
        if (at === 0 || device) store.setItem(KEY, JSON.stringify(state));
        else store.removeItem(KEY);
      });
    });
  }

  function onDevice() {
    return quietly(function () { return stores()[1].getItem(KEY); }) !== null;
  }

  function forget() {
    stores().forEach(function (store) { quietly(function () { store.removeItem(KEY); }); });
  }

  form.kept = { load: load, save: save, onDevice: onDevice, forget: forget };
})(self.Form = self.Form || {});
