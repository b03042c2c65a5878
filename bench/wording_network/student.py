"""The small network as it is taught: vectors of words, filters over one to three of them, the most each hears, one layer.

A word's vector is the common one, turned and made smaller, plus a change of its own and one
of its stem, where these were met often enough. Words and whole numbers of the vectors are
left out by chance, so that no single word is leant on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import jax
import jax.numpy as jnp
import numpy as np
import optax

from macros.catalogue.wording.features import stem

from .sentences import Sentence

SIZE, FILTERS, WIDTHS = 48, 128, (1, 2, 3)
ROUNDS, BATCH, RATE, LONGEST, MET = 7, 64, 3e-3, 40, 2
_DECAYED = {f"filters{width}" for width in WIDTHS} | {"answers"}


class Student:
    """words: all that may be met. table: their common vectors."""

    def __init__(self, words: Sequence[str], table: np.ndarray, kinds: Sequence[str]) -> None:
        self.words, self.kinds, self._table = list(words), list(kinds), jnp.array(table)
        self._at = {word: at for at, word in enumerate(self.words, 1)}  # 0 is beyond the end
        stems = {one: at for at, one in enumerate(sorted({stem(word) for word in self.words}))}
        self._stem = np.array([0, *(stems[stem(word)] for word in self.words)])
        self._table = jnp.concatenate([jnp.zeros((1, table.shape[1])), self._table])
        keys = jax.random.split(jax.random.PRNGKey(0), 5)
        self.weights = {
            "turn": jax.random.normal(keys[0], (table.shape[1], SIZE)) / 10,
            "own": jnp.zeros((len(self.words) + 1, SIZE)),
            "stem": jnp.zeros((len(stems), SIZE)),
            "answers": jax.random.normal(keys[1], (FILTERS * len(WIDTHS), 1 + len(kinds))) * 0.05,
            "offsets": jnp.zeros(1 + len(kinds)),
        }
        for width, key in zip(WIDTHS, keys[2:], strict=True):
            self.weights[f"filters{width}"] = jax.random.normal(key, (width, SIZE, FILTERS)) / (width * SIZE) ** 0.5
            self.weights[f"biases{width}"] = jnp.zeros(FILTERS)
        self._met, self._stem_met = np.zeros(len(self.words) + 1, "float32"), np.zeros(len(stems), "float32")

    def vectors(self) -> np.ndarray:
        """One row a word, as the filters meet it."""
        return np.array(self._vectors(self.weights, jnp.arange(1, len(self.words) + 1)))

    def met(self, word: str) -> bool:
        """Whether it, or its stem, was taught."""
        at = self._at[word]
        return bool(self._met[at] + self._stem_met[self._stem[at]])

    def known(self) -> np.ndarray:
        """For each word whether it, its stem or its common vector says anything."""
        return np.array(self._met + self._stem_met[self._stem] + np.abs(np.array(self._table)).sum(1) > 0)[1:]

    def teach(self, sentences: Sequence[Sentence]) -> None:
        sentences = [one for one in sentences if one.words]
        rows = [[self._at[word] for word in one.words[:LONGEST]] for one in sentences]
        met = Counter(at for row in rows for at in set(row))
        stems = Counter(one for row in rows for one in np.unique(self._stem[row]))
        self._met = np.array([met[at] >= MET for at in range(len(self.words) + 1)], "float32")
        self._stem_met = np.array([stems[at] >= MET for at in range(len(self._stem_met))], "float32")
        unsafe, counts = (np.array([getattr(one, name) for one in sentences], "float32") for name in ("unsafe", "counts"))
        kinds = np.array([[one.kinds.get(kind, 0) for kind in self.kinds] for one in sentences], "float32")
        steps = len(rows) // BATCH * ROUNDS
        descent = optax.adamw(optax.cosine_onecycle_schedule(steps, RATE, 0.1), weight_decay=0.02, mask={name: name in _DECAYED for name in self.weights})
        state, key, chance = descent.init(self.weights), jax.random.PRNGKey(0), np.random.RandomState(0)

        @jax.jit
        def step(weights, state, ids, unsafe, kinds, counts, key):
            slope = jax.grad(self._loss)(weights, ids, unsafe, kinds, counts, key)
            change, state = descent.update(slope, state, weights)
            return optax.apply_updates(weights, change), state

        lengths = np.array([len(row) for row in rows])
        for _ in range(ROUNDS):
            order = np.argsort(lengths // 8 * 8 + chance.rand(len(rows)) * 8, kind="stable")
            batches = [order[at : at + BATCH] for at in range(0, len(rows) - BATCH + 1, BATCH)]
            chance.shuffle(batches)
            for chosen in batches:
                ids = np.zeros((BATCH, -(-max(lengths[chosen]) // 8) * 8), "int32")
                for at, one in enumerate(chosen):
                    ids[at, : lengths[one]] = rows[one]
                key, own = jax.random.split(key)
                self.weights, state = step(self.weights, state, ids, unsafe[chosen], kinds[chosen], counts[chosen], own)

    def _vectors(self, weights, ids):
        of_stem = jnp.array(self._stem)[ids]
        own = weights["own"][ids] * jnp.array(self._met)[ids][..., None] + weights["stem"][of_stem] * jnp.array(self._stem_met)[of_stem][..., None]
        return self._table[ids] @ weights["turn"] + own

    def _logits(self, weights, ids, key):
        words, numbers, heard = jax.random.split(key, 3)
        is_word = (ids > 0)[..., None]
        rows = self._vectors(weights, ids)
        rows = rows * (is_word & (jax.random.uniform(words, (*ids.shape, 1)) > 0.1))
        rows = rows * (jax.random.uniform(numbers, (len(ids), 1, SIZE)) > 0.15) / 0.85
        most = []
        for width in WIDTHS:
            near = jnp.concatenate([jnp.pad(rows[:, step:], ((0, 0), (0, step), (0, 0))) for step in range(width)], -1)
            sums = near @ weights[f"filters{width}"].reshape(-1, FILTERS) + weights[f"biases{width}"]
            most.append(jax.nn.relu(jnp.where(is_word, sums, -1e9).max(1)))
        kept = jnp.concatenate(most, -1)
        kept = kept * (jax.random.uniform(heard, kept.shape) > 0.3) / 0.7
        return kept @ weights["answers"] + weights["offsets"]

    def _loss(self, weights, ids, unsafe, kinds, counts, key):
        logits = self._logits(weights, ids, key)
        refusal = -(unsafe * jax.nn.log_sigmoid(logits[:, 0]) + (1 - unsafe) * jax.nn.log_sigmoid(-logits[:, 0]))
        kind = -(jax.nn.log_softmax(logits[:, 1:], -1) * kinds).sum(-1)
        changes = (weights["own"][ids] ** 2).sum(-1).mean() + (weights["stem"][jnp.array(self._stem)[ids]] ** 2).sum(-1).mean()
        return (counts * (refusal + 0.3 * kind)).mean() + 3e-4 * changes
