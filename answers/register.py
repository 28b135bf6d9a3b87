"""Registers of attendance: a table of members with a letter for each meeting, and a key that says what they mean.

"P = present; A = apologies; X = absent, no apologies" stands over the names that have the letter in the column of the
meeting that the minutes are of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.paper import Paper, Table
from corpus.period_reading import find_periods

NEAR = 3  # blocks from a register to its key
LEAST = 3  # members whose letter the key has
_MARK = r"(?:[A-Z]{1,2}|[✓✔✗✘×])"
_KEY = re.compile(rf"(?<!\w)({_MARK})\s*[=:–]\s*([a-z].*?)(?=\s*(?:[;.\n]|,\s*{_MARK}\s*[=:–]|$))")


def registered(paper: Paper, block: int) -> Iterator[tuple[int, str, str, int]]:
    """Each row (from 0) of a register at a position of a paper: the name in it, what else it says (in what part they
    sit and what the letter means) and the position of the key. Nothing where no such table stands there, or where it
    has no column of the meeting.
    """
    table = paper.blocks[block].table
    key, told = ({}, block) if table is None else _key(paper, block)
    column = _of_the_meeting(paper, table, key) if table is not None and key else None
    if table is None or column is None:
        return
    for n, row in enumerate(table.rows):
        if column < len(row) and (means := key.get(row[column].strip())) and row[0].strip():
            said = [c.strip() for c in row[1:] if c.strip() and c.strip() not in key]
            yield n, row[0].strip(), "; ".join((*said, means)), told


def _key(paper: Paper, block: int) -> tuple[dict[str, str], int]:
    """What the letters mean, as the first key near the table says, and its position; {} where there is none."""
    near = range(max(0, block - NEAR), min(len(paper.blocks), block + NEAR + 1))
    keys = ((dict(_KEY.findall(paper.blocks[n].text)), n) for n in near if n != block)
    return next(((k, n) for k, n in keys if len(k) > 1 and _ATTENDED.search(" ".join(k.values()))), ({}, block))


# "R = red; A = amber" is the key of another table.
_ATTENDED = re.compile(r"\b(?:present|attend\w*|absen\w*|apolog\w*|in\s+the\s+(?:room|meeting)|there)\b", re.IGNORECASE)


def _of_the_meeting(paper: Paper, table: Table, key: dict[str, str]) -> int | None:
    """The column whose header has the day of the meeting, else the only one with letters; None for neither."""
    lettered = [
        c
        for c in range(1, max(map(len, table.rows), default=0))
        if sum(c < len(r) and r[c].strip() in key for r in table.rows) >= LEAST
    ]
    over = {c: " ".join(h[c] for h in table.header if c < len(h)) for c in lettered}
    dated = [c for c in lettered if any(p.period.last_day == paper.metadata.date for p in find_periods(over[c]))]
    found = dated or (lettered if len(lettered) == 1 else [])
    return found[0] if len(found) == 1 else None
