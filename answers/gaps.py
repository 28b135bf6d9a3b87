"""What stands between the figures that a sentence says of a row: where it may be cut, and which way one went."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from answers.heads import Column, Unit, words
from corpus.numbers import parse_number

_CUT = re.compile(r"[,;:(]|\b(?:and|with|against)\b", re.IGNORECASE)
_MOVED = re.compile(r",?\s*(?:\b(up|down)\s+)?from\s*\Z", re.IGNORECASE)
_MOVED_SO = re.compile(r"\b(up|down):?\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a sentence: where it stands, and the columns that print it."""

    start: int
    end: int
    columns: tuple[Column, ...]


def without_movement(gaps: Sequence[str], figures: Sequence[Figure], over: Unit) -> list[str] | None:
    """The gaps without "down from", which says that one figure is below the next; None where it is not."""
    found = [gaps[0]]
    for n, gap in enumerate(gaps[1:], 1):
        m = _MOVED.search(gap) if n < len(figures) else None
        led = _MOVED_SO.search(found[0]) if n == 1 and m is not None else None
        if m is not None:
            way = m[1] or (led[1] if led is not None else "")
            share = figures[n].columns[0].share(over)
            ago = next((f for f in figures[n - 1 :: -1] if f.columns[0].share(over) is share), figures[n - 1])
            if way.lower() != _way(*(f.columns[0].cell for f in (ago, figures[n]))):
                return None
        if led is not None:
            found[0] = found[0][: led.start()]
        found.append(gap[: m.start()] + "," if m is not None else gap)
    return found


def of_those_before(figures: Sequence[Figure], columns: Sequence[Column]) -> bool:
    """Whether a part, "of whom outside the town", is said behind no other whole than that which stands before it in the
    row.
    """
    for before, part in pairwise(figures):
        if all(c.of_which for c in part.columns):
            wholes = [_whole(c, columns) for c in part.columns]
            if not any(k is None or k in before.columns or any(b.of_which for b in before.columns) for k in wholes):
                return False
    return True


def _whole(part: Column, columns: Sequence[Column]) -> Column | None:
    return next((c for c in reversed(columns[: columns.index(part)]) if not c.of_which), None)


def _way(one: str, other: str) -> str:
    """Which way a figure went from another, both as printed: "up", "down"; "level" where it is neither."""
    a, b = (n.value if (n := parse_number(cell.partition("(")[0])) is not None else None for cell in (one, other))
    return "level" if a is None or b is None or a == b else "up" if a > b else "down"


def cuts_of(gap: str, heads: Collection[str]) -> Iterator[tuple[str, str]]:
    """What stands between two figures, given to the one before and to the one behind.

    heads  the words of all heads: one that runs into the figure behind it ("; target 85", ", Netherby 41") is of that
    A semicolon parts them for good.
    """
    cuts = [m.start() for m in _CUT.finditer(gap)]
    parted = [at for at in cuts if gap[at] == ";"][-1:]
    runs_in = bool(cuts) and not set(heads).isdisjoint(words(gap[cuts[-1] :]))
    if not parted and not runs_in:
        yield gap, ""
    for at in parted or cuts:
        yield gap[:at], gap[at:]
