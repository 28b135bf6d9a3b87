"""No memory is handed out with what it held before: for a process in which Chroma writes its files.

Chroma writes its vector file (`data_level0.bin`) at the size it has set aside, whenever it opens a collection, and what
it has not used of that is whatever its memory held: now and then the text of a passage that was taken off a moment ago.
"""

from __future__ import annotations

import ctypes
import sys

_M_PERTURB = -6  # mallopt(3): every byte of what is allocated, and of what is freed, is overwritten
_PATTERN = 0xA5


def scrub_memory() -> bool:
    """Has the C library overwrite memory from now on, in this whole process; False where it cannot (no glibc)."""
    if not sys.platform.startswith("linux"):
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # musl has none
    return mallopt is not None and mallopt(_M_PERTURB, _PATTERN) == 1
