"""MiniLM in numpy: the forward pass of a BERT-type sentence-transformers folder, without torch.

Importing torch and sentence-transformers takes 4 to 10 seconds, which is most of the time of one question asked at the
command line. The network is small (six layers of 384), so for a question the same arithmetic in numpy is as fast as
torch and starts at once. Architecture: Devlin et al. 2019 (post-norm encoder, GELU), mean pooling over the tokens and
unit length, as Reimers & Gurevych 2019. A test holds both against each other.

Texts are not padded: the tokens of all texts of a slab stand under each other in one matrix for the linear layers, and
only attention goes text by text. Padding would do up to twice the work on texts of mixed length.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]
from tokenizers import Tokenizer

from corpus.errors import ModelError

Matrix = NDArray[np.float32]

SLAB_TOKENS = 2048
"""Tokens in one pass: big enough for full matrix speed, small enough (about 60 MB of activations) for any machine."""

# erf(z) = z P(z^2) / Q(z^2) on [-4, 4], highest power first: the float32 rational approximation of the Eigen library.
# numpy has no erf, and scipy is slow to import. It puts GELU out by 1.4e-6 at most.
_ERF_P = tuple(np.float32(a) for a in (
    -2.72614225801306e-10, 2.77068142495902e-08, -2.10102402082508e-06, -5.69250639462346e-05,
    -7.34990630326855e-04, -2.95459980854025e-03, -1.60960333262415e-02))
_ERF_Q = tuple(np.float32(b) for b in (
    -1.45660718464996e-05, -2.13374055278905e-04, -1.68282697438203e-03, -7.37332916720468e-03,
    -1.42647390514189e-02))
_GELU_ROWS = 64  # rows at a time, so that the dozen passes over them stay in the processor's cache: six times faster

_MODULES = ("Transformer", "Pooling", "Normalize")


def runs_in_numpy(folder: Path) -> bool:
    """Whether the folder holds what this module can run: a BERT with GELU, mean pooling, safetensors, a tokenizer.

    A folder of another build is no error here: sentence-transformers itself runs it.
    """
    needed = ("model.safetensors", "tokenizer.json", "config.json", "modules.json", "1_Pooling/config.json")
    if not all((folder / name).is_file() for name in needed):
        return False
    config, modules, pooling = (_json(folder / name) for name in needed[2:])
    kinds = tuple(str(module.get("type", "")).rpartition(".")[2] for module in modules)
    return (
        config.get("model_type") == "bert"
        and config.get("hidden_act") == "gelu"
        and config.get("position_embedding_type", "absolute") == "absolute"
        and kinds == _MODULES
        and _mean_pooling(pooling)
    )


def _mean_pooling(pooling: dict[str, object]) -> bool:
    """Whether tokens are averaged and nothing else: the file says so in one of two ways, by its age."""
    if "pooling_mode" in pooling:
        return pooling["pooling_mode"] == "mean"
    return {name for name, on in pooling.items() if name.startswith("pooling_mode_") and on} == {
        "pooling_mode_mean_tokens"
    }


class MiniLM:
    """The network and its tokenizer, loaded from a folder for which `runs_in_numpy` is true. Safe to share by threads.

    Raises ModelError where the weights cannot be read or are not those of the network that config.json draws.
    """

    def __init__(self, folder: Path) -> None:
        # numpy's matrix library splits every product over all cores and lets them spin: on products as small as these,
        # and whenever another program is busy too, that is several times slower than one thread.
        threadpool_limits(1, "blas")
        config = _json(folder / "config.json")
        self.dimensions = int(config["hidden_size"])
        self._heads = int(config["num_attention_heads"])
        self._eps = np.float32(config["layer_norm_eps"])
        self._tokenizer = _tokenizer(folder, int(config["max_position_embeddings"]))
        try:
            weights = load_file(folder / "model.safetensors")
            weights = {name.removeprefix("bert."): np.asarray(array, np.float32) for name, array in weights.items()
                       if not name.endswith("position_ids")}
            self._words = weights["embeddings.word_embeddings.weight"]
            # Every text here is a first sentence, so its type's vector can be added to the positions once.
            self._positions = (weights["embeddings.position_embeddings.weight"]
                               + weights["embeddings.token_type_embeddings.weight"][0])
            self._norm = _norm(weights, "embeddings.LayerNorm")
            self._layers = tuple(_Layer(weights, f"encoder.layer.{n}.", self._heads, self._eps)
                                 for n in range(int(config["num_hidden_layers"])))
        except (SafetensorError, KeyError, OSError) as error:
            raise ModelError(f"{folder}: the model's weights cannot be read ({error}); "
                             "install the model again") from error

    def encode(self, texts: Sequence[str]) -> Matrix:
        """(number of texts, dimensions) float32, each row of unit length; (0, dimensions) for no texts.

        Of a text longer than the model reads (256 word pieces for MiniLM) only the beginning is encoded.
        """
        vectors = np.empty((len(texts), self.dimensions), np.float32)
        tokens = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        first = 0
        while first < len(texts):
            last, total = first + 1, len(tokens[first])
            while last < len(texts) and total + len(tokens[last]) <= SLAB_TOKENS:
                total += len(tokens[last])
                last += 1
            vectors[first:last] = self._forward(tokens[first:last])
            first = last
        return vectors

    def _forward(self, tokens: Sequence[Sequence[int]]) -> Matrix:
        """The vectors of one slab of texts, given as word-piece ids."""
        ends = np.cumsum([len(ids) for ids in tokens])
        spans = tuple(slice(int(end) - len(ids), int(end)) for end, ids in zip(ends, tokens, strict=True))
        x = self._words[np.concatenate([np.asarray(ids) for ids in tokens])]
        for span in spans:
            x[span] += self._positions[: span.stop - span.start]
        x = _layer_norm(x, *self._norm, self._eps)
        for layer in self._layers:
            x = layer(x, spans)
        means: Matrix = np.stack([x[span].mean(axis=0) for span in spans])
        means /= np.linalg.norm(means, axis=1, keepdims=True)
        return means


class _Layer:
    """One encoder layer; its matrices are kept transposed, and query, key and value stand in one."""

    def __init__(self, weights: dict[str, Matrix], prefix: str, heads: int, eps: np.float32) -> None:
        def matrix(name: str) -> tuple[Matrix, Matrix]:
            return weights[f"{prefix}{name}.weight"].T, weights[f"{prefix}{name}.bias"]

        parts = [matrix(f"attention.self.{name}") for name in ("query", "key", "value")]
        self._qkv = np.ascontiguousarray(np.hstack([w for w, _ in parts])), np.hstack([b for _, b in parts])
        self._attended = matrix("attention.output.dense")
        self._wide, self._narrow = matrix("intermediate.dense"), matrix("output.dense")
        self._norm_attention = _norm(weights, f"{prefix}attention.output.LayerNorm")
        self._norm_output = _norm(weights, f"{prefix}output.LayerNorm")
        self._heads, self._eps = heads, eps

    def __call__(self, x: Matrix, spans: Sequence[slice]) -> Matrix:
        """(tokens, dimensions) to the same shape; `spans` says which rows are one text."""
        qkv = x @ self._qkv[0]
        qkv += self._qkv[1]
        mixed = np.empty_like(x)
        for span in spans:
            mixed[span] = _attention(qkv[span], self._heads)
        x = _layer_norm(x + mixed @ self._attended[0] + self._attended[1], *self._norm_attention, self._eps)
        wide = x @ self._wide[0]
        wide += self._wide[1]
        return _layer_norm(x + _gelu(wide) @ self._narrow[0] + self._narrow[1], *self._norm_output, self._eps)


def _attention(qkv: Matrix, heads: int) -> Matrix:
    """Self-attention within one text: (tokens, 3 x dimensions) to (tokens, dimensions)."""
    length, width = qkv.shape[0], qkv.shape[1] // 3
    q, k, v = qkv.reshape(length, 3, heads, width // heads).transpose(1, 2, 0, 3)
    scores = q @ k.transpose(0, 2, 1)
    scores *= np.float32((width // heads) ** -0.5)
    scores -= scores.max(axis=-1, keepdims=True)
    np.exp(scores, out=scores)
    scores /= scores.sum(axis=-1, keepdims=True)
    return np.asarray((scores @ v).transpose(1, 0, 2).reshape(length, width), np.float32)


def _layer_norm(x: Matrix, weight: Matrix, bias: Matrix, eps: np.float32) -> Matrix:
    x = x - x.mean(axis=-1, keepdims=True)
    variance = np.einsum("ij,ij->i", x, x)[:, None] / np.float32(x.shape[1])
    x /= np.sqrt(variance + eps)
    x *= weight
    x += bias
    return x


def _gelu(x: Matrix) -> Matrix:
    """x Φ(x), written over x. Φ by the error function, not the tanh approximation: so the model was trained."""
    for first in range(0, len(x), _GELU_ROWS):
        rows = x[first : first + _GELU_ROWS]
        z = np.clip(rows * np.float32(0.5**0.5), -4, 4)
        squares = z * z
        phi = _polynomial(squares, _ERF_P)
        phi *= z
        phi /= _polynomial(squares, _ERF_Q)
        phi += np.float32(1)
        phi *= np.float32(0.5)
        rows *= phi
    return x


def _polynomial(x: Matrix, coefficients: Sequence[np.float32]) -> Matrix:
    """Horner's rule without temporaries; the highest power comes first."""
    total = x * coefficients[0]
    for coefficient in coefficients[1:-1]:
        total += coefficient
        total *= x
    total += coefficients[-1]
    return total


def _norm(weights: dict[str, Matrix], name: str) -> tuple[Matrix, Matrix]:
    return weights[f"{name}.weight"], weights[f"{name}.bias"]


def _tokenizer(folder: Path, positions: int) -> Tokenizer:
    """The folder's tokenizer, cut where sentence-transformers cuts: tokenizer.json may say another length."""
    limit = positions
    settings = folder / "sentence_bert_config.json"
    if settings.is_file():
        limit = int(_json(settings).get("max_seq_length") or positions)
    tokenizer: Tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(min(limit, positions))
    tokenizer.no_padding()
    return tokenizer


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))
