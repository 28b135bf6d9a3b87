"""What was read lately, kept for the next question: the catalogue's rows as values, until the catalogue changes.

Decoding a paper of a thousand blocks takes tens of milliseconds and a question asks for the same ones again and again.
The values are frozen, so readers may share them; a new generation of the catalogue begins with nothing. That before it
is held as well, for who began to read in it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")

GENERATIONS = 2


class Recent(Generic[K, V]):
    """The last `size` values read, by key, in each of the two generations of the catalogue that were read last."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._generations: OrderedDict[object, OrderedDict[K, V]] = OrderedDict()
        self._lock = Lock()

    def get(self, generation: object, key: K, load: Callable[[], V]) -> V:
        """The value of a key, loaded where it is not held."""
        return self.get_many(generation, [key], lambda missing: {key: load()})[key]

    def get_many(self, generation: object, keys: Iterable[K], load: Callable[[list[K]], Mapping[K, V]]) -> dict[K, V]:
        """The values of these keys; those not held are loaded in one call. A key that `load` leaves out is left out."""
        wanted = list(dict.fromkeys(keys))
        with self._lock:
            values = self._of(generation)
            found = {k: values[k] for k in wanted if k in values}
        missing = [k for k in wanted if k not in found]
        if missing:
            found |= load(missing)
        with self._lock:
            values = self._of(generation)
            for key, value in found.items():
                found[key] = values.setdefault(key, value)  # who loaded it first: all readers have the same value
                values.move_to_end(key)
            while len(values) > self._size:
                values.popitem(last=False)
        return found

    def _of(self, generation: object) -> OrderedDict[K, V]:
        values = self._generations.setdefault(generation, OrderedDict())
        self._generations.move_to_end(generation)
        while len(self._generations) > GENERATIONS:
            self._generations.popitem(last=False)
        return values
