"""Which of the numbers that the papers print does a sentence give? Each contends with the others for its place there.

A true figure put to another's words is as wrong as a figure that stands nowhere. So it is not asked whether a figure
may stand where a sentence puts it, but whether it stands there better than every other of its kind that the cited
places print: by the words it is near, the time, the area, what it counts, and whether it is an end or the size of a
change. What is nearer in the paper has to be nearer in the sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from answers.contenders import PART, Contender
from answers.nearness import Layout
from answers.proving import Evidence
from answers.spoken_numbers import areas_in
from answers.times_said import of_times
from corpus.fact import Fact
from corpus.numbers import NumberMention
from corpus.period import Period
from corpus.words import stems
from retrieval.counted_after import COUNTED, counted_after, nouns_in

OWN_ROW = 0.8  # how near a word of its row or column is to a cell,
OVER = 0.3  # and a word of the caption or a heading to any figure under it
BESIDE = 0.5  # for the same word right before or after it
A_CLAUSE_APART = 0.7  # nearer than any other clause
IN_BRACKETS = 0.25  # how near a figure in brackets is to what does not stand right before it
SAME_TIME = 1.5
PAIR = 1.5  # for the share of the same count
NEAR_COUNT = 4  # words from a count to the bracket with its share
COMPANY = 0.4  # for each of two other figures of the sentence in the same printed one
SAME_AREA = 0.7
ROLE = 0.8  # for an end that is an end, taken off where "from" is put for "to"
ASKED = 0.05  # for the figure that was asked for: of two that fit alike it is the one
_RATE = re.compile(r"\s*(?:\w+\s+)?per\b(?!\s?cent)", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:(?:from|than|against|versus|compared\s+(?:with|to))\s+(?:(?:the|only|a\s+peak\s+of)\s+)?|on\s+the\s+|"
    r"(?:previous|last|preceding)\s+year['’]s\s+)£?\Z",
    re.IGNORECASE,
)
_TO = re.compile(r"(?<!compared)\sto\s+£?\Z", re.IGNORECASE)
_SIZE = re.compile(
    r"\b(?:by|(?:increase|rise|fall|drop|decrease|reduction|growth|change)\s+of)\s+(?:\w+\s+)?£?\Z", re.IGNORECASE
)
_SIZE_AFTER = re.compile(
    r"\s*(?:more|fewer|less|higher|lower|increase|decrease|rise|fall|drop|reduction)\b", re.IGNORECASE
)
_WHOLE = re.compile(r"\bof\s+(?:the|these|those|all|its|our)\s+£?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a sentence says round one of its numbers.

    times   those it gives it, any of which may be the figure's; () for none
    areas   the same of areas
    noun    the stem of what it counts; None where it does not say
    before  whether it is said of the time before another
    """

    said: Layout
    number: NumberMention
    times: tuple[Period, ...]
    areas: tuple[str, ...]
    noun: str | None
    before: bool = False

    @property
    def rate(self) -> bool:
        """Whether it is so many per so many."""
        return _RATE.match(self.said.text, self.number.end) is not None


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a contender stands in a setting, and the slot that keeps it out; "" where none does."""

    score: float
    fault: str


def fit(c: Contender, at: Setting, evidence: Evidence) -> Fit:
    """How well a printed number stands where a sentence puts a number."""
    if (fault := _other_rate(c, at)) or (fault := _other_noun(c, at, evidence)):
        return Fit(0, fault)
    time, area = of_times(c, at.times, evidence), _area(c, at, evidence)
    if time is None:
        return Fit(0, ", ".join(t.label for t in at.times))
    if area is None:
        return Fit(0, ", ".join(dict.fromkeys(at.areas)))
    own = ASKED if c.fact is not None and c.fact in evidence.own else 0.0
    return Fit(_words(c, at) + _company(c, at) + SAME_TIME * time + area + _role(c, at) + own, "")


def _words(c: Contender, at: Setting) -> float:
    """How far the words near the number in the sentence are near it in the paper."""
    nearest: dict[str, float] = {}
    for w in at.said.words:
        nearest[w.stem] = max(nearest.get(w.stem, 0), at.said.nearness(at.number.start, w.start))
    total = 0.0
    for s, weight in nearest.items():
        there = OWN_ROW if s in c.row else OVER if s in c.over else 0.0
        if c.place is not None:
            there = max([there, *(_near(c, w.start) for w in c.place.words if w.stem == s)])
        total += weight * there
    if c.place is None and c.fact is not None and (name := _row_name(c.fact)):
        named = re.finditer(name, at.said.text, re.IGNORECASE)
        total += max((at.said.nearness(at.number.start, m.start()) for m in named), default=0)
    if c.place is not None:
        mine = _beside(at.said, at.number.start, at.number.end)
        its = _beside(c.place, c.at, c.end)
        total += BESIDE * sum(a is not None and a == b for a, b in zip(mine, its, strict=True))
    return total


def _company(c: Contender, at: Setting) -> float:
    """How many of the sentence's other figures are printed in the same one: what is said together is taken together."""
    if c.place is None:
        return 0.0
    mine, its = _shared_with(at.said, at.number.start), _shared_with(c.place, c.at)
    if mine is not None and mine == its:
        return PAIR
    others = {n.value for n in at.said.figures if n.value != at.number.value}
    return COMPANY * min(2, len(others & {n.value for n in c.place.figures}))


def _shared_with(place: Layout, at: int) -> Decimal | None:
    """The count that a share in brackets stands right behind: "3 children (27%)"; None where there is none."""
    bracket = re.search(r"\(\s*\Z", place.text[:at])
    before = [n for n in place.figures if bracket and n.end <= bracket.start()]
    near = before and len(place.text[before[-1].end : at].split()) <= NEAR_COUNT
    return before[-1].value if near else None


def _row_name(fact: Fact) -> str:
    """The name of a cell's row, to be looked for, where figures are part of it: "3 - 6 months" is no "1 - 2 years"."""
    words = re.findall(r"[^\W_]+", fact.path[-2] if len(fact.path) > 1 else "")
    return r"\b" + r"[\W_]+".join(words) + r"\b" if any(w[0].isdigit() for w in words) else ""


def _near(c: Contender, at: int) -> float:
    """How near a word is to a printed number; one in brackets is of what stands right before them, and as near to the
    rest of its sentence as another in brackets there.
    """
    assert c.place is not None
    text = c.place.text
    if not (bracket := re.search(r"\(\s*£?\Z", text[: c.at])):
        return c.place.nearness(c.at, at)
    named = max((cut for cut in (0, *c.place.cuts) if cut < bracket.start()), default=0)
    if counts := [n.start for n in c.place.figures if named <= n.start < bracket.start()]:
        return c.place.nearness(counts[-1], at)  # "3 children (27%)": of what the count is of
    return c.place.nearness(bracket.start(), at) if named <= at < bracket.start() else IN_BRACKETS


def _beside(place: Layout, start: int, end: int) -> tuple[str | None, str | None]:
    """The telling words right before and after a number, where no clause and no figure parts them from it."""
    before = [w for w in place.words if w.start < start and place.nearness(w.start, start) > A_CLAUSE_APART]
    after = [w for w in place.words if w.start >= end and place.nearness(w.start, start) > A_CLAUSE_APART]
    return (before[-1].stem if before else None), (after[0].stem if after else None)


def _role(c: Contender, at: Setting) -> float:
    """Whether an end of a change is put as that end, its size as its size, and a part as a part."""
    if c.place is None:
        return 0.0
    mine = _role_of(at.said.text, at.number.start, at.number.end)
    its = _role_of(c.place.text, c.at, c.end)
    previous = its == "from" or (c.fact is not None and c.fact.role == "previous")
    if at.before:
        return SAME_TIME if previous else -ROLE
    if mine == its:
        return ROLE if mine else 0.0
    if not mine:
        return -ROLE if its in ("size", "from") else 0.0
    return -ROLE if "size" in (mine, its) or its else 0.0


def _role_of(text: str, start: int, end: int) -> str:
    if _FROM.search(text[:start]):
        return "from"
    if _SIZE.search(text[:start]) or _SIZE_AFTER.match(text, end):
        return "size"
    if PART.match(text, end):
        return "part"
    if _WHOLE.search(text[:start]):
        return "whole"
    return "to" if _TO.search(text[:start]) else ""


def _area(c: Contender, at: Setting, evidence: Evidence) -> float | None:
    if not at.areas or c.fact is None:
        return 0.0
    if c.place is not None and c.fact.area not in at.areas:
        near = [(c.place.nearness(c.at, a.start), a.area) for a in areas_in(c.place.text, evidence.areas)]
        most = max((n for n, _ in near), default=0.0)
        if any(area in at.areas for n, area in near if n >= most / 2):
            return SAME_AREA  # "the averages for neighbours and nationally, which are 9 %"
    if c.fact.area is None:
        return 0.0 if any(a in evidence.areas for a in at.areas) else None
    return SAME_AREA if c.fact.area in at.areas else None


def _other_rate(c: Contender, at: Setting) -> str:
    unit = (c.fact.unit if c.fact else None) or ""
    rate = unit.startswith("per") or (c.place is not None and _RATE.match(c.place.text, c.end) is not None)
    told = f"{c.fact.quote} {c.fact.measure}".lower().split() if c.fact else ()
    if at.rate and not rate and "per" not in told:
        return "a rate"
    said_rate = at.rate or re.search(r"\b(?:per|rates?)\b", at.said.text, re.IGNORECASE)
    return "a number" if unit.startswith("per") and not said_rate else ""


def _other_noun(c: Contender, at: Setting, evidence: Evidence) -> str:
    """What the sentence counts with a number that counts something else; "" where it counts the same."""
    noun = at.noun
    if noun is None:
        return ""
    own = counted_after(c.place.text, c.end) if c.place is not None else None
    if own is not None:
        return "" if alike(noun, own) else noun
    unit = set(stems((c.fact.unit if c.fact else None) or "")) & COUNTED
    if c.place is None and c.fact is not None:
        named = [n for part in (c.fact.measure, *reversed(c.fact.path)) for n in nouns_in(part)][:1]
        return "" if any(alike(noun, n) for n in unit or named) else noun
    part = c.place is not None and PART.match(c.place.text, c.end) is not None  # "1,543 of them"
    near = {n for t in (c.place.text if c.place and not part else "",) for n in nouns_in(t)} | unit
    wider = near or {n for t in (*evidence.texts, *(c.fact.path if c.fact else ())) for n in nouns_in(t)}
    return "" if any(alike(noun, n) for n in wider) else noun


def alike(a: str, b: str) -> bool:
    """Whether two nouns (stems) count the same: children and young people are one in these papers."""
    return a == b or {a, b} <= _YOUNG


_YOUNG = frozenset(s for w in ("children", "child", "people", "person") for s in stems(w))
