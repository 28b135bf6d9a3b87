"""The head of a column as a sentence may say it: its parts, the words that have to be said, and its unit.

    31 January 2024 · Median wait (days)   two parts; "days" need not be said
    Comparators · England                  "comparators" need not be said
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from corpus.area import find_areas
from corpus.period_reading import find_periods
from corpus.words import tokens

JOINING = frozenset(
    """was were is are has had have stood at in on of the and for by with a an as against aged to there
    compared""".split()
)
"""Words that join what is said of a row, and say nothing themselves."""
NEUTRAL = JOINING | frozenset(
    """number no count year academic financial calendar comparator comparators comparison comparisons measure value
    figure amount outturn actual result snapshot""".split()
)
"""Words of a head that may be left unsaid: what was counted and when is said without them."""

PARTS = re.compile(r"\s+·\s+")
_NUMBER = re.compile(r"\bNos?\.?\s+(?=of\b)|\bNos?\.(?=[\s,;)]|\Z)", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_](?:.*[^\W\d_])?\.?")
_ENDS = r"(?![\w%]|[.,/]\d|\s?(?:%|per\s?cent\b|(?:thousand|million|billion|bn)\b))"  # and no other unit follows
_WRAPPED = re.compile(r"(?<=\d[-–])\s+(?=\d)")  # "2022– 23": a line's end in a narrow column
_NOTE = re.compile(r"[¹²³⁰-⁹*†‡]")
_THOSE = (("whom",), ("which",), ("these",), ("those",), ("them",))
# In brackets stands a unit ("(days)"), which need not be said, or what narrows the head ("(Apr–Dec)"), which has to be.
_NARROWS = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?|q[1-4]|p\d{1,2}|quarters?|periods?|months?\s+\d|half|term|to\s+date|ytd|forecast|provisional|estimated?|est|"
    r"target|planned|projected|draft|part|first|only|excluding|including|except|ex|excl|incl"
)
_IN_BRACKETS = re.compile(rf"\((?![^()]*\b(?:{_NARROWS})\b)[^()]*\)", re.IGNORECASE)
_PER_CENT = re.compile(r"%|\bper\s?cent(?:age)?\b|\bpercentage\b", re.IGNORECASE)
_MONEY = re.compile(r"£\s?['’]?(?:000s?|k|m|million)?(?!\w)", re.IGNORECASE)  # said with the figure: "£50k"
_STATED = re.compile(r"\(\s*[-+−]?\d[\d.]*\s?%\s*\)")  # "Option B (4.5%)" says what B is, not what its figures are in
_COUNTED = re.compile(r"\((?:number|no\.?|count)\)\s*\Z|\bNo\.\s*\Z", re.IGNORECASE)
_SHARE = re.compile(r"%|\bper\s?cent|\bpercentage|\bproportion|\bshare", re.IGNORECASE)
_SCALE = re.compile(r"£\s?['’]?(000|k\b|m\b|million)", re.IGNORECASE)


def words(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared: lower-case, without the marks of notes."""
    text = _NUMBER.sub("number ", _NOTE.sub("", text))
    return tuple(w for t in tokens(text) for w in (t.replace("£", ""),) if w)


@lru_cache(maxsize=20_000)
def evened(text: str, times: bool = False) -> str:
    """A text with the areas in it by their own names ("SN"), and with `times` those as well ("Mar 2022", "22/23")."""
    text = _WRAPPED.sub("", text)
    for a in reversed(find_areas(text)):
        named = _LETTERS.search(text, a.start, a.end)  # "2018/19 · London" is an area with its time
        if named is not None:
            text = f"{text[: named.start()]}{a.area}{text[named.end() :]}"
    for p in reversed(find_periods(text)) if times else ():
        text = f"{text[: p.start]} {p.period.label} {text[p.end :]}"
    return text


@dataclass(frozen=True, slots=True)
class Unit:
    """In what a figure is printed: whether it is a share, whether it is money, and in thousands or millions.

    scale  "k", "m" or "": for "£000", "£m" and none
    """

    share: bool = False
    money: bool = False
    scale: str = ""

    @classmethod
    def of(cls, text: str) -> Unit:
        """The unit that a head, a label or a caption names."""
        scale = _SCALE.search(text)
        named = "" if scale is None else ("m" if scale[1].lower().startswith("m") else "k")
        return cls(_PER_CENT.search(text) is not None, "£" in text, named)


@dataclass(frozen=True, slots=True)
class Column:
    """One cell of a row under its head.

    parts  the words of each part of the head, top down
    must   the words that have to be said of it
    unit   of its own head; None where the head names none, and none but itself where it counts: "(number)"
    """

    cell: str
    parts: tuple[tuple[str, ...], ...]
    must: frozenset[str]
    unit: Unit | None

    @classmethod
    def of(cls, header: str, cell: str, authority: str = "") -> Column:
        """A cell under its head; the paper's own council in it need not be said."""
        parts = tuple(words(p) for p in PARTS.split(header))
        spoken = words(_MONEY.sub(" ", _IN_BRACKETS.sub(" ", header))) or words(header)
        unit = Unit.of(_STATED.sub(" ", header))
        must = frozenset(spoken) - NEUTRAL - frozenset(words(authority))
        return cls(cell, parts, must, None if unit == Unit() and not _COUNTED.search(header) else unit)

    def sole(self, turning: frozenset[str]) -> Column:
        """The same where the row has no other figure: of its head only times, areas and what turns it are said."""
        head = " ".join(" ".join(p) for p in self.parts)
        areas = frozenset(w for a in find_areas(head) for w in words(a.area))
        return replace(self, must=frozenset(w for w in self.must if w[0].isdigit() or w in turning or w in areas))

    @property
    def said(self) -> frozenset[str]:
        """All words of the head."""
        return frozenset(w for p in self.parts for w in p)

    @property
    def of_which(self) -> bool:
        """Whether its head says that it is of what the column before counts: "of whom outside the town"."""
        return any(p[:1] == ("of",) and p[1:2] in _THOSE for p in self.parts)

    def share(self, over: Unit) -> bool:
        """Whether its figure is a share: its sign or its head says so, or else the row's name (`over`)."""
        return (self.unit or over).share or "%" in self.cell.lstrip("( ").partition("(")[0]

    def signed(self, figure: str, text: str, over: Unit) -> bool:
        """Whether its figure is said in its unit in a text: a share as one, money in its thousands."""
        unit = self.unit or over
        if self.share(over) and not ("%" in figure or _SHARE.search(text)):
            return False
        scaled = re.search(r"k\b|m\b|,000|million|thousand", figure[len(self.cell.strip()) - 1 :])
        return not unit.scale or "£" in self.cell or (scaled is not None and "£" in text) or (
            f"£{'000' if unit.scale == 'k' else 'm'}" in text
        )

    def level(self, word: str) -> int | None:
        """Which part of the head a word stands in, from 0; None for none."""
        return next((n for n, part in enumerate(self.parts) if word in part), None)

    def in_order(self, said: Sequence[str]) -> bool:
        """Whether words said at its figure stand in each part of the head in the order they are said in."""
        for part in self.parts:
            rest = iter(part)
            if not all(w in rest for w in said if w in part and w not in NEUTRAL):
                return False
        return True

    def spoken(self, over: Unit) -> re.Pattern[str]:
        """Its figure as a sentence may say it, with the sign and the scale of its unit."""
        unit = self.unit or over
        first, _, share = self.cell.partition("(")
        money = "£?" if unit.money or "£" in self.cell else ""
        below = not first.strip()  # "(0.4)", said "(£0.4m)"
        if below:
            first, share = share.rpartition(")")[0], ""
        cell = re.escape(first.strip().lstrip("£").rstrip(" %*¹²³")).replace(r"\-", "[-−–]")
        if cell.startswith("[") and money:
            cell = f"[-−–]£?{cell[len('[-−–]'):].lstrip('£')}"  # "-£0.4m"
        sign = r"(?:\s?(?:%|per\s?cent\b))?" if unit.share or "%" in first else ""
        scale = {"k": r"(?:k\b|,000|\sthousand\b)?", "m": r"(?:m\b|\smillion\b)?", "": ""}[unit.scale]
        worded = any(c.isalpha() for c in share)  # "20 (in part 80)": without it the figure is not the same
        beside = rf"(?:\s*\({re.escape(share.strip(' )'))}\)){'' if worded else '?'}" if share else ""
        if below:
            return re.compile(rf"\({money}{cell}{scale}{sign}\)(?!\w)", re.IGNORECASE)
        return re.compile(rf"(?<![\w.,£%−/-]){money}{cell}{scale}{sign}{beside}\*?{_ENDS}", re.IGNORECASE)


def carried(one: Sequence[str], other: Sequence[str], columns: Sequence[Column]) -> tuple[str, ...]:
    """The words over a group of columns that were said at one figure and hold for the next of the group, at which only
    its own part is said: "comparators 2023/24, SN 22.1 and England 22.4". () for none, and where it may be of two.
    """
    found = set()
    for c in columns:
        over, *below = c.parts
        group = {w for k in columns if k.parts[0] == over and k != c for p in k.parts[1:] for w in p}
        upper = set(over) - JOINING
        if below and other and upper <= set(one) and not upper & set(other) and group & set(one):
            found |= {over} if set(other) <= {w for p in below for w in p} else set()
    return tuple(w for w in found.pop() if w not in JOINING) if len(found) == 1 else ()
