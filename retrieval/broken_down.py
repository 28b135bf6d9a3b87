"""A row of a breakdown is one part, and no answer to how many there are of the whole: "Boats lost, by cause: Fire"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.numbers import find_numbers
from corpus.period_reading import find_periods
from corpus.words import content_stems
from retrieval.asked_unit import COUNT
from retrieval.counted import counted
from retrieval.fact_hit import FactHit
from retrieval.query import Query
from retrieval.rank import named, stem_set

ROW_AND_COLUMN = 4  # heading, caption, row and column
WHOLE_NAME = re.compile(r"(?:grand\s+)?totals?|all|overall", re.IGNORECASE)
_WHOLE = re.compile(r"\b(?:totals?|all|overall|any|whole|combined|number|count|unknown)\b", re.IGNORECASE)
# "by main reason", but not "by month" or "by March", whose rows are times.
_BROKEN_DOWN = re.compile(
    r"\b(?:by|according\s+to)\s+(?:(?:the|their|its|main|primary|type\s+of)\s+)*(?P<by>(?!months?\b|quarters?\b|terms?\b|"
    r"(?:\w+\s+)?years?\b|weeks?\b|dates?\b|periods?\b)(?-i:[a-z])[\w-]+)",
    re.IGNORECASE,
)
# Whom something was done to is no name of a row: "Assault on a skipper".
_DONE_TO = re.compile(r"\s(?:against|on|upon|to|towards?|by)\s.*$", re.IGNORECASE)
_RATE = re.compile(r"\brates?\b|\bper\s+[\d,]{2,}", re.IGNORECASE)
NEARLY = 0.7  # of a concept said: it is named
PARTLY = 0.4


def no_parts(found: Sequence[FactHit], query: Query) -> list[FactHit]:
    """The same facts, where it is asked how many there are, neither a rate fitting nor a row of a breakdown of just
    that, which the question does not name.
    """
    if query.unit != COUNT:
        return list(found)
    return [replace(f, unit=0.0) if _is_part(f, query) or _is_rate(f, query) else f for f in found]


def _is_rate(f: FactHit, query: Query) -> bool:
    labels = " ; ".join(f.fact.path[2:]) if f.fact.locator.cell is not None else ""
    return _RATE.search(labels) is not None and not _RATE.search(query.text)


def _is_part(f: FactHit, query: Query) -> bool:
    """Whether a cell is of a row of a breakdown whose title names all that is asked, and the row nothing of it."""
    path = f.fact.path
    if f.fact.locator.cell is None or len(path) < ROW_AND_COLUMN:
        return False
    title, row = path[1], path[2]
    down = _BROKEN_DOWN.search(title)
    if down is None or _WHOLE.search(row) or find_periods(row) or (f.fact.area and f.fact.area in row):
        return False
    if set(content_stems(down["by"])) & set(content_stems(query.text)):
        return False  # "how many by reason?"
    if row[:1].isdigit() and find_numbers(query.text):
        return False  # "how many had seven moves?" of "Boats by number of moves: 7": other rules know that row
    noun, said = counted(query), stem_set(title)
    others = [c for c in query.concepts if c is not noun]
    if noun is None or not others or any(named(c, said) < NEARLY for c in others):
        return False
    return named(noun, stem_set(_DONE_TO.sub("", row))) < PARTLY


def by_total_row(found: Sequence[FactHit], query: Query) -> set[str]:
    """The cells of rows that add to their table's title nothing that is asked, and a part that is not, beside a row of
    the whole: "Children's home" beside "Total" in "Children in care, by where they live", asked how many are in care.
    """
    asked = query.stems | set(content_stems(query.text))
    columns: dict[tuple[object, ...], list[FactHit]] = {}
    for f in found:
        cell = f.fact.locator.cell
        if cell is not None and len(f.fact.path) >= ROW_AND_COLUMN and f.unit > 0 and f.area > 0:
            columns.setdefault((f.fact.paper, f.fact.locator.block, cell[1]), []).append(f)
    less = set()
    for cells in columns.values():
        wholes = [f for f in cells if WHOLE_NAME.fullmatch(f.fact.path[2].strip())]
        for f in cells:
            own, title = set(content_stems(f.fact.path[2])), set(content_stems(f.fact.path[1]))
            part = bool(own - asked) and own & asked <= title
            if part and any(w.fact.unit == f.fact.unit and w.period >= f.period for w in wholes if w is not f):
                less.add(f.fact.id)
    return less
