"""What was read lately, kept for the next question: the catalogue's rows as values, until the catalogue changes.

Decoding a paper of a thousand blocks takes tens of milliseconds and a question asks for the same ones again and again.
The values are frozen, so readers may share them; a new generation of the catalogue empties everything.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Recent(Generic[K, V]):
    """The last `size` values read, by key, of one generation of the catalogue."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._values: OrderedDict[K, V] = OrderedDict()
        self._generation: object = None
        self._lock = Lock()

    def get(self, generation: object, key: K, load: Callable[[], V]) -> V:
        """The value of a key, loaded where it is not held."""
        return self.get_many(generation, [key], lambda missing: {key: load()})[key]

    def get_many(self, generation: object, keys: Iterable[K], load: Callable[[list[K]], Mapping[K, V]]) -> dict[K, V]:
        """The values of these keys; those not held are loaded in one call. A key that `load` leaves out is left out."""
        wanted = list(dict.fromkeys(keys))
        with self._lock:
            if generation != self._generation:
                self._values.clear()
                self._generation = generation
            found = {k: self._values[k] for k in wanted if k in self._values}
        missing = [k for k in wanted if k not in found]
        if missing:
            found |= load(missing)
        with self._lock:
            if generation == self._generation:
                for key, value in found.items():
                    self._values[key] = value
                    self._values.move_to_end(key)
                while len(self._values) > self._size:
                    self._values.popitem(last=False)
        return found
