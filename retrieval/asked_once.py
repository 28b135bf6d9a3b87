"""Patterns for the words of a question, which is held against every figure found and stays the same: they look once."""

from __future__ import annotations

import re
from functools import lru_cache


class Asked:
    """A pattern for the words of a question, which remembers the texts that it was last held against.

    A pattern for what papers say gains nothing by it: each figure has its own words.
    """

    def __init__(self, pattern: str) -> None:
        self.search = lru_cache(maxsize=64)(re.compile(pattern, re.IGNORECASE).search)
        """The first match in a text, None where there is none; upper and lower case are the same."""
