"""A stand-in for the browser's speech: this machine's Chromium has no voice of its own.

`spoken` keeps [words, rate] of each utterance that began; `step()` ends the one that sounds.
"""

from __future__ import annotations

LOCAL = '{name: "Here", lang: "en-US", localService: true, default: true}'
REMOTE = '{name: "Elsewhere", lang: "en-GB", localService: false, default: true}'
FRENCH = '{name: "Ici", lang: "fr-FR", localService: true, default: false}'


NO_SPEECH = 'delete window.SpeechSynthesisUtterance; Object.defineProperty(window, "speechSynthesis", {value: undefined});'
_SYNTHESIS = """(() => {
  const voices = [VOICES]; let here = HERE, now = null, queue = []; const told = [], spoken = [];
  const next = () => { if (now || !queue.length) return; now = queue.shift(); spoken.push([now.text, now.rate, now.voice.name]); now.onstart && now.onstart({}); };
  const synth = {
    spoken, cancels: 0,
    getVoices: () => (here ? voices : []),
    addEventListener: (name, call) => told.push(call),
    arrive() { here = true; told.forEach((call) => call()); },
    speak(one) { queue.push(one); setTimeout(next, 0); },
    cancel() { const gone = now ? [now, ...queue] : queue; now = null; queue = []; synth.cancels++; gone.forEach((one) => one.onerror && one.onerror({error: "canceled"})); },
    step() { const one = now; now = null; one.onend && one.onend({}); next(); },
    get speaking() { return !!now; }, get pending() { return queue.length > 0; },
  };
  Object.defineProperty(window, "speechSynthesis", {value: synth});
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
})();"""


def speech(*voices: str, late: bool = False) -> str:
    """An init script. late: the voices are known only after `speechSynthesis.arrive()`."""
    return _SYNTHESIS.replace("VOICES", ", ".join(voices)).replace("HERE", "false" if late else "true")
