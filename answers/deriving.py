"""What may be worked out from figures: a change, a share, which way it went. Done again here, never taken on trust."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from answers.sums import agrees, percent
from corpus.fact import Fact
from corpus.numbers import PERCENT, POINTS, find_numbers

Derived = frozenset[tuple[Decimal, str | None]]
"""Numbers with their unit as a line prints it: "%", "percentage points", "GBP" or None."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A fact as a line gives it, and where (a character position from 0)."""

    start: int
    fact: Fact


def derived(facts: Iterable[Fact], sums: frozenset[Decimal] = frozenset()) -> Derived:
    """Everything that two of these facts give by taking one from the other or one of the other; and `sums`."""
    found: set[tuple[Decimal, str | None]] = {(s, unit) for s in sums for unit in (None, PERCENT)}
    known = [f for f in dict.fromkeys(facts) if f.value is not None]
    for a in known:
        for b in known:
            if a is b or a.value is None or b.value is None or (a.unit == PERCENT) != (b.unit == PERCENT):
                continue
            difference = abs(a.value - b.value)
            if a.unit == PERCENT:
                found |= {(difference, POINTS)}
                continue
            found |= {(difference, None), (difference, a.unit if a.unit == "GBP" else None)}
            if b.value:
                found |= {
                    (percent(difference, abs(b.value)), PERCENT),
                    (percent(a.value, b.value), PERCENT),
                }
    return frozenset(found)


_WAY = re.compile(
    r"\b(?:(?P<up>up|rose|risen|increased)|(?P<down>down|fell|fallen|decreased)|(?P<same>unchanged))\b", re.IGNORECASE
)
_RANK = re.compile(r"(?P<name>[^.;–]+?)\s+is\s+(?P<way>higher|lower)\.", re.IGNORECASE)


def misdirected(text: str, shown: tuple[Figure, ...]) -> tuple[str, ...]:
    """The words of direction, rank and assent in a line that its own figures do not bear out; () where none is."""
    return (*_ways(text, shown), *_ranks(text, shown), *_assents(text))


def _ways(text: str, shown: tuple[Figure, ...]) -> tuple[str, ...]:
    """ "Up: 311 …, from 174 …" and "211 …. Down from 237 …": the figure that is said first is the later one."""
    found = []
    for m in re.finditer(r"(?P<word>Up|Down|Unchanged)(?P<from> from|:)", text):
        after = [f for f in shown if f.start >= m.end()]
        before = [f for f in shown if f.start < m.start()]
        pair = (before[-1:] + after[:1]) if m["from"] == " from" else after[:2]
        if len(pair) < 2:
            found.append(f"“{m['word']}” has no two figures to stand on")
        elif _way(pair[0].fact, pair[1].fact) != m["word"].lower():
            found.append(f"“{m['word']}” is not what the figures say")
    for m in re.finditer(r"\bfigure (?P<word>rose|fell)\b.*?\bfrom\b", text):
        after = [f for f in shown if f.start >= m.end()]
        if len(after) < 2 or _way(after[1].fact, after[0].fact) != {"rose": "up", "fell": "down"}[m["word"]]:
            found.append(f"“{m['word']}” is not what the figures say")
    return tuple(found)


def _way(later: Fact, earlier: Fact) -> str:
    if later.value is None or earlier.value is None:
        return ""
    return "up" if later.value > earlier.value else "down" if later.value < earlier.value else "unchanged"


def _ranks(text: str, shown: tuple[Figure, ...]) -> tuple[str, ...]:
    found = []
    for m in _RANK.finditer(text) if " is higher." in text or " is lower." in text else ():
        name = m["name"].strip()
        own = [f.fact.value for f in shown if f.fact.area == name or name.lower() == "the authority"][:1]
        others = [f.fact.value for f in shown if f.fact.area != name][: len(shown) - 1]
        if not own or own[0] is None or not others:
            found.append(f"“{m.group().strip()}” has no figures to stand on")
        elif any(o is None or (own[0] <= o if m["way"] == "higher" else own[0] >= o) for o in others):
            found.append(f"“{m.group().strip()}” is not what the figures say")
    return tuple(found)


ROUNDED = Decimal("0.2")  # what rounding to one decimal can hide of a sum
_PRINTS = re.compile(r"^(?P<word>Yes|No): the paper prints (?P<rest>.*)")
_TOTAL = re.compile(
    r"^(?P<word>Yes|No): the total printed for .*? is (?P<total>[-\d,.]+); the rows add to (?P<sum>[-\d,.]+)\."
)


def _assents(text: str) -> tuple[str, ...]:
    """ "No: the paper prints 44 %; from 174 to 311 is 78.7 %": yes where the two shares agree but for rounding."""
    if m := _PRINTS.match(text):
        shares = [n.value for n in find_numbers(m["rest"]) if n.unit == PERCENT]
        right = len(shares) >= 2 and agrees(shares[0], shares[-1])
        return () if right == (m["word"] == "Yes") else (f"“{m['word']}” is not what the figures say",)
    if m := _TOTAL.match(text):
        right = abs(_decimal(m["total"]) - _decimal(m["sum"])) < ROUNDED
        return () if right == (m["word"] == "Yes") else (f"“{m['word']}” is not what the figures say",)
    return ()


def _decimal(printed: str) -> Decimal:
    return Decimal(printed.strip(",.").replace(",", ""))
