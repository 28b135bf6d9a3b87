"""Every English council's short name, to know when a question is about one that is not on the shelf."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import corpus
from corpus.area import EVERYDAY_NAMES


@lru_cache(maxsize=1)
def english_councils() -> frozenset[str]:
    """Short names ("Camden", "Kent"); the everyday words among them are left out."""
    path = Path(corpus.__file__).with_name("authorities.tsv")
    names = {
        line.split("\t")[0].strip()
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    }
    return frozenset(names - EVERYDAY_NAMES - {"authority", "name"})
