"""A sentence encoder, tuned to the labels: it judges what was made up.

MiniLM (Wang and others 2020) as it stands in the package, its upper three layers taught further.
Sentences in, for each the logit of "unsafe" and those of the kinds out.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax
from tokenizers import Tokenizer

LAYERS, FROZEN, HEADS, SIZE, HIDDEN = 6, 3, 12, 384, 128
LONGEST, ROUNDS, BATCH, RATE = 48, 2, 32, 1.5e-4
_LENGTHS = (8, 12, 16, 20, 24, 32, 48)  # few shapes, each compiled once


class Teacher:
    def __init__(self, folder: Path, kinds: int) -> None:
        self._tokens = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokens.no_padding()
        self._tokens.enable_truncation(LONGEST)
        weights = _read(folder / "model.safetensors")
        chance = np.random.RandomState(0)
        head = {
            "h1": chance.randn(SIZE, HIDDEN) * 2 / SIZE**0.5,
            "b1": np.zeros(HIDDEN),
            "h2": chance.randn(HIDDEN, 1 + kinds) * 0.05,
            "b2": np.zeros(1 + kinds),
        }
        self._weights = {name: jnp.array(one, "float32") for name, one in {**weights, **head}.items()}

    def teach(self, texts: Sequence[str], unsafe: np.ndarray, kinds: np.ndarray, counts: np.ndarray) -> None:
        """kinds: for each text one column a kind."""
        is_taught = {name: name in {"h1", "b1", "h2", "b2"} or any(f"layer.{layer}." in name for layer in range(FROZEN, LAYERS)) for name in self._weights}
        frozen = {name: one for name, one in self._weights.items() if not is_taught[name]}
        taught = {name: one for name, one in self._weights.items() if is_taught[name]}
        tokens = [one.ids for one in self._tokens.encode_batch(list(texts))]
        steps = len(tokens) // BATCH * ROUNDS
        descent = optax.adamw(optax.cosine_onecycle_schedule(steps, RATE, 0.1), weight_decay=0.01)
        state, key, chance = descent.init(taught), jax.random.PRNGKey(0), np.random.RandomState(0)

        @jax.jit
        def step(taught, state, ids, mask, unsafe, kinds, counts, key):
            loss, slope = jax.value_and_grad(lambda some: _loss(_logits({**frozen, **some}, ids, mask, key), unsafe, kinds, counts))(taught)
            change, state = descent.update(slope, state, taught)
            return optax.apply_updates(taught, change), state, loss

        for _ in range(ROUNDS):
            for chosen, ids, mask in _batches(tokens, BATCH, chance):
                key, own = jax.random.split(key)
                taught, state, _loss_now = step(taught, state, ids, mask, unsafe[chosen], kinds[chosen], counts[chosen], own)
        self._weights = {**frozen, **taught}

    def judged(self, texts: Sequence[str]) -> np.ndarray:
        tokens = [one.ids for one in self._tokens.encode_batch(list(texts))]
        read = jax.jit(_logits)
        rows = np.zeros((len(texts), self._weights["b2"].shape[0]), "float32")
        for chosen, ids, mask in _batches(tokens, 64):
            rows[chosen] = np.array(read(self._weights, ids, mask))[: len(chosen)]
        return rows


def _batches(tokens: Sequence[Sequence[int]], size: int, chance: np.random.RandomState | None = None) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Sentences of like length together; in turns by chance, only whole batches, where there is one."""
    jitter = chance.rand(len(tokens)) * 4 if chance else np.zeros(len(tokens))
    order = np.argsort([len(one) // 4 * 4 + more if chance else len(one) for one, more in zip(tokens, jitter, strict=True)], kind="stable")
    batches = [order[at : at + size] for at in range(0, len(order) - size + 1 if chance else len(order), size)]
    if chance:
        chance.shuffle(batches)
    for chosen in batches:
        length = next(one for one in _LENGTHS if one >= max(len(tokens[at]) for at in chosen))
        ids, mask = np.zeros((size, length), "int32"), np.zeros((size, length), "float32")
        mask[:, 0] = 1
        for row, at in enumerate(chosen):
            ids[row, : len(tokens[at])] = tokens[at]
            mask[row, : len(tokens[at])] = 1
        yield chosen, ids, mask


def _loss(logits, unsafe, kinds, counts):
    refusal = -(unsafe * jax.nn.log_sigmoid(logits[:, 0]) + (1 - unsafe) * jax.nn.log_sigmoid(-logits[:, 0]))
    kind = -(jax.nn.log_softmax(logits[:, 1:], -1) * kinds).sum(-1)
    return (counts * (refusal + 0.3 * kind)).mean()


def _logits(weights, ids, mask, key=None):
    row = weights["embeddings.word_embeddings.weight"][ids] + weights["embeddings.position_embeddings.weight"][None, : ids.shape[1]]
    row = _normal(weights, "embeddings.LayerNorm", row + weights["embeddings.token_type_embeddings.weight"][0])
    for layer in range(LAYERS):
        row = _layer(weights, f"encoder.layer.{layer}.", row, mask)
    middle = 2 * (row * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
    if key is not None:
        first, second = jax.random.split(key)
        middle = middle * (jax.random.uniform(first, middle.shape) > 0.1) / 0.9
    hidden = jax.nn.gelu(middle @ weights["h1"] + weights["b1"])
    if key is not None:
        hidden = hidden * (jax.random.uniform(second, hidden.shape) > 0.2) / 0.8
    return hidden @ weights["h2"] + weights["b2"]


def _layer(weights, name, row, mask):
    count, length, _ = row.shape

    def linear(part, given):
        return given @ weights[f"{name}{part}.weight"].T + weights[f"{name}{part}.bias"]

    query, key, value = (linear(f"attention.self.{part}", row).reshape(count, length, HEADS, -1).transpose(0, 2, 1, 3) for part in ("query", "key", "value"))
    heed = jax.nn.softmax(query @ key.transpose(0, 1, 3, 2) / (SIZE // HEADS) ** 0.5 - (1 - mask[:, None, None, :]) * 1e9, -1)
    heard = (heed @ value).transpose(0, 2, 1, 3).reshape(count, length, SIZE)
    row = _normal(weights, f"{name}attention.output.LayerNorm", row + linear("attention.output.dense", heard))
    inner = jax.nn.gelu(linear("intermediate.dense", row), approximate=False)
    return _normal(weights, f"{name}output.LayerNorm", row + linear("output.dense", inner))


def _normal(weights, name, row):
    middle = row.mean(-1, keepdims=True)
    spread = ((row - middle) ** 2).mean(-1, keepdims=True)
    return (row - middle) / jnp.sqrt(spread + 1e-12) * weights[f"{name}.weight"] + weights[f"{name}.bias"]


def _read(file: Path) -> dict[str, np.ndarray]:
    """A file of safetensors."""
    data = file.read_bytes()
    begins = 8 + struct.unpack("<Q", data[:8])[0]
    found = {}
    for name, one in json.loads(data[8:begins]).items():
        if name != "__metadata__" and one["dtype"] == "F32":
            start, end = one["data_offsets"]
            found[name] = np.frombuffer(data[begins + start : begins + end], "float32").reshape(one["shape"])
    return found
