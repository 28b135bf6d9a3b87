"""References that a paper gives the rows of its tables ("E3", "KPI 12"), and a measure that is told by one."""

from __future__ import annotations

import re

CODE = re.compile(r"[A-Z]{1,4}[ .-]?\d{1,3}[a-z]?")
_TOLD = re.compile(rf"\({CODE.pattern}\) – ")


def told_by_code(label: str, code: str, measure: str) -> str:
    """The measure of a sentence's figure that calls a row by its reference, led by what the row is of."""
    return f"{label} ({code}) – {measure}"


def is_told_by_code(measure: str) -> bool:
    """Whether a measure is led by the label of a row that its sentence calls by reference."""
    return _TOLD.search(measure) is not None
