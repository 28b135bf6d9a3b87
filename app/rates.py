"""How often: buckets that fill as time passes. A clock that is put forward or back changes nothing."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

_KEYS = 10_000  # buckets kept; those not used for longest go first, and are full again by then


class Rate:
    """`burst` at once, then `per_minute`, for each key. Safe to share by threads."""

    def __init__(self, burst: int, per_minute: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._burst, self._per_second, self._clock = burst, per_minute / 60, clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def wait(self, key: str) -> int:
        """Takes one from the key's bucket: 0, or in how many seconds there will be one; then nothing is taken."""
        with self._lock:
            now = self._clock()
            held, then = self._buckets.pop(key, (float(self._burst), now))
            held = min(float(self._burst), held + max(0.0, now - then) * self._per_second)
            enough = held >= 1
            self._buckets[key] = (held - 1 if enough else held, now)
            while len(self._buckets) > _KEYS:
                self._buckets.popitem(last=False)
            return 0 if enough else max(1, math.ceil((1 - held) / self._per_second))

    def give_back(self, key: str) -> None:
        """Puts one back into the key's bucket: what it was taken for does not count."""
        with self._lock:
            if key in self._buckets:
                held, then = self._buckets[key]
                self._buckets[key] = (min(float(self._burst), held + 1), then)
