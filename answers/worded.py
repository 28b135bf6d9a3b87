"""The cells of a row that are words, taken out of a sentence: a code, a day, who leads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.period_reading import find_periods


def without_worded(text: str, worded: Sequence[tuple[str, str]]) -> tuple[str, bool]:
    """A sentence without the cells that are words (head and cell), each behind its head; and whether it had any."""
    found = 0
    for header, cell in sorted(worded, key=lambda pair: -len(pair[1])):
        parts = () if any(c.isdigit() for c in cell) else header.split(" · ")  # "3,836 over" is of its year
        head = "|".join(re.escape(p.strip(" ?")).replace(r"\ ·\ ", r"[\s·:,]+") for p in (header, *parts))
        said = rf"[“\"]?{re.escape(cell.strip(' .'))}[”\"]?(?!\w)"
        pair = rf"(?<!\w)(?:{head})\??[:,]?\s+(?:(?:was|is|of|by)\s+)?{said}"
        if find_periods(header):  # "P on 12 May 2024"
            pair = rf"{pair}|(?<!\w)(?:was\s+|were\s+)?{said}\s+(?:on|in|at|for)\s+(?:{head})(?!\w)"
        text, n = re.subn(pair, " ", text, count=1, flags=re.IGNORECASE)
        found += n
    return text, bool(found)
