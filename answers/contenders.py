"""The numbers that the papers print at the cited places, each with what it is near and what is printed over it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from answers.nearness import Layout, layout
from answers.proving import Evidence
from corpus.fact import Fact
from corpus.numbers import parse_number
from corpus.sentences import split_sentences
from corpus.words import stems

_MARKER = re.compile(r"^(?:[•*–-]|\d{1,2}(?:\.\d{1,2})+\.?(?=\s+[A-Z]))\s+")
PART = re.compile(r"\s+of\s+(?:the|these|those|them|whom|all|its|their)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Contender:
    """A number as the papers print it.

    place  its sentence; None for a cell
    at     the character of the sentence at which it stands (from 0), and `end` where it ends
    fact   what reading the paper made of it; None where it made nothing
    row    the stems of its row and column, `over` those of what is printed over it
    """

    value: Decimal
    unit: str | None
    place: Layout | None
    at: int
    end: int
    fact: Fact | None
    row: frozenset[str]
    over: frozenset[str]


def kind(unit: str | None) -> str:
    """What sort of number a unit makes: shares, money and counts are none of them each other."""
    return unit if unit in ("%", "GBP", "percentage points") else ""


@lru_cache(maxsize=64)
def contenders(evidence: Evidence) -> tuple[Contender, ...]:
    """Every number that the evidence prints, in its sentences and its rows."""
    found: list[Contender] = []
    told = [f for f in evidence.facts if f.locator.cell is None and f.value is not None]
    sentences = dict.fromkeys(
        _MARKER.sub("", s.strip()) for t in evidence.texts if " | " not in t for s in split_sentences(t)
    )
    last = ""
    for sentence in sentences:
        place = layout(sentence)
        own = [f for f in told if f.quote in sentence or sentence in f.quote]
        before = layout(last).words if last else ()
        for n in place.figures:
            fact = next((f for f in own if f.value == n.value and kind(f.unit) in (kind(n.unit), "GBP")), None)
            over = frozenset(stems(" ".join(fact.path))) if fact else frozenset[str]()
            if PART.match(sentence, n.end):  # "1,543 of them": of those that the sentence before speaks of
                over |= {w.stem for w in before}
            found.append(Contender(n.value, n.unit, place, n.start, n.end, fact, frozenset(), over))
            if fact is not None and sum(f.value == fact.value for f in own) > 1:
                own.remove(fact)
        last = sentence
    for f in evidence.facts:
        if f.locator.cell is None or f.value is None:
            continue
        row = frozenset(stems(" ".join((*f.path[-2:], f.measure, f.unit or "", f.area or ""))))
        found.append(Contender(f.value, kind(f.unit) or None, None, 0, 0, f, row, frozenset(stems(" ".join(f.path)))))
        if len(f.path) > 1 and (name := parse_number(f.path[-2])) and name.printed == f.path[-2].strip():
            heads = frozenset(stems(" ".join((*evidence.texts, *f.path[:-2])))) - frozenset(stems(f.path[-1]))
            found.append(Contender(name.value, name.unit, None, 0, 0, None, heads, frozenset()))
    return tuple(found)
