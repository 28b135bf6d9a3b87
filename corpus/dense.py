"""Exact dense search: the vectors of a scope in one matrix, and one product with the query's.

For stores of usual size this is faster than an index (20,000 vectors: a few milliseconds), finds the true nearest
whatever the scope, and gives the same answer on every run. `corpus.store` turns to Chroma beyond that.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

import numpy as np
from numpy.typing import NDArray

Loaded = tuple[tuple[str, ...], NDArray[np.float32]]
"""Chunk ids, and their vectors as rows of unit length."""

_KEPT = 4  # matrices: the whole shelf, and the scopes asked for last


class DenseCache:
    """The matrices last searched, by generation of the catalogue and papers. Safe to share by threads."""

    def __init__(self, load: Callable[[tuple[str, ...]], Loaded]) -> None:
        self._load = load
        self._kept: OrderedDict[tuple[int, tuple[str, ...]], Loaded] = OrderedDict()
        self._lock = Lock()

    def nearest(
        self, vector: NDArray[np.float32], generation: int, papers: tuple[str, ...], limit: int
    ) -> tuple[tuple[str, float], ...]:
        """(chunk id, cosine) of the nearest `limit` chunks of the papers, best first; ties by chunk id."""
        ids, matrix = self._matrix(generation, papers)
        if not ids or limit < 1:
            return ()
        # Six digits: the last ones depend on the matrix's shape, so on which other papers are there.
        cosines = np.round((matrix @ vector).astype(np.float64), 6)
        enough = np.partition(cosines, -limit)[-limit] if limit < len(cosines) else -np.inf
        near = np.flatnonzero(cosines >= enough)  # without a sort of them all; ties at the edge stay in
        best = near[np.argsort(-cosines[near], kind="stable")][:limit]  # stable, and ids are sorted: ties fall by id
        return tuple((ids[position], float(cosines[position])) for position in best)

    def _matrix(self, generation: int, papers: tuple[str, ...]) -> Loaded:
        key = (generation, papers)
        with self._lock:
            if key not in self._kept:
                for old in [kept for kept in self._kept if kept[0] != generation]:
                    del self._kept[old]
                self._kept[key] = self._load(papers)
                while len(self._kept) > _KEPT:
                    self._kept.popitem(last=False)
            self._kept.move_to_end(key)
            return self._kept[key]
