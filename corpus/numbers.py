"""Numbers as papers print them: "1,471", "£2.4m", "£200k", "82 %", "ten", "three", "9.6".

Digits that name or date something are not figures: years and dates, ages ("16/17 year olds"), sections of an Act,
key stages, items, page numbers, bands. They are left out here once, so that nothing above has to think of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from corpus.period_reading import PeriodMention, find_periods

PERCENT = "%"
POINTS = "percentage points"
POUNDS = "GBP"

WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}

_NUMBER = re.compile(
    r"(?P<pound>£\s?)?(?<![\w.:])(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?P<scale>\s?(?:k|m|bn)\b|\s?(?:thousand|million|billion)\b)?"
    r"(?P<unit>\s?%|\s?per\s?cent(?:age)?(?P<points>\s+points?)?\b)?(?P<plus>\+)?",
    re.IGNORECASE,
)
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_WORD = re.compile(rf"\b(?:({_TENS})-({_UNITS})|(" + "|".join(WORDS) + r"))\b(?!-)", re.IGNORECASE)
# What stands before a number that is a name and not a count.
_NAMED = re.compile(
    r"(?:\b(?:section|sections|s|act|schedule|part|paragraph|paragraphs|para|item|items|page|pages|p|pp|appendix|figure|table|chapter|key\s+stage|ks|"
    r"year|years|yr|per|grade|level|phase|tier|form|regulation|reg|recommendation|priority|chart|slide|ward|zone|band|type|"
    r"post|pre|aged|ages|age|version|no\.|quarter|q|covid|gcp|under|over|aged\s+over|aged\s+under|aged\s+between|(?:aged|ages|between)\s+\d+\s+(?:and|to)|[a-z]{2,5}-)\s*)$",
    re.IGNORECASE,
)
_COUNTABLE_AFTER_UNDER = re.compile(r"\b(?:under|over)\s*$", re.IGNORECASE)
# What stands after a number that makes it an age, an ordinal, a clock time or a half of a pair.
_AGE_AFTER = re.compile(
    r"^\s?(?:-|–|/|and|or|to)\s?\d+\s*(?:-\s*)?(?:years?|yrs?|year\s+olds?|yo\b)|^\+?\s*(?:-\s*)?(?:years?|yrs?)(?:\s+|-)(?:old|olds|of\s+age)\b"
    r"|^\s?-?year-olds?",
    re.IGNORECASE,
)
_ORDINAL_AFTER = re.compile(r"^(?:st|nd|rd|th)\b|^[:.]\d\d\s?(?:am|pm)?|^\s?(?:am|pm)\b|^[-–/]\d|^\)", re.IGNORECASE)
_DAY_AFTER = re.compile(
    r"^(?:st|nd|rd|th)?\s*(?:(?:and|to|-|–|&)\s*\d{1,2}(?:st|nd|rd|th)?\s+)?(?:of\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_RANGE_BEFORE = re.compile(r"\d\s?[-–/]\s?$")


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A figure in a text: positions from 0, end not included.

    unit  "%", "percentage points", "GBP" or None; what it counts is the business of whoever reads the sentence
    """

    value: Decimal
    unit: str | None
    printed: str
    start: int
    end: int


def parse_number(text: str) -> NumberMention | None:
    """The first figure of a cell or a token ("305 (75 %)" -> 305); None where it has none."""
    found = find_numbers(text, periods=())
    return found[0] if found else None


def find_numbers(text: str, periods: tuple[PeriodMention, ...] | None = None) -> tuple[NumberMention, ...]:
    """Every figure of a text, in the order they stand; `periods` (read from the text if None) are passed over."""
    spans = [(p.start, p.end) for p in (find_periods(text) if periods is None else periods)]
    found = [n for m in _NUMBER.finditer(text) if (n := _from_digits(m, text)) and not _inside(n, spans)]
    taken = [(n.start, n.end) for n in found]
    found += [n for m in _WORD.finditer(text) if (n := _from_word(m, text)) and not _inside(n, spans + taken)]
    return tuple(sorted(found, key=lambda n: n.start))


def _inside(number: NumberMention, spans: list[tuple[int, int]]) -> bool:
    return any(number.start < end and start < number.end for start, end in spans)


def _from_digits(m: re.Match[str], text: str) -> NumberMention | None:
    before, after = text[: m.start()], text[m.end() :]
    strong = bool(m["pound"] or m["unit"])
    if not strong:
        if _NAMED.search(before) and not (_COUNTABLE_AFTER_UNDER.search(before) and _counts_something(after)):
            return None
        if (
            _AGE_AFTER.match(after)
            or _DAY_AFTER.match(after)
            or (_ORDINAL_AFTER.match(after) and not _closes_bracket(before, after))
            or _RANGE_BEFORE.search(before)
        ):
            return None
        if m["plus"] and not m["scale"]:
            return None
    value = Decimal(m["digits"].replace(",", ""))
    scale = (m["scale"] or "").strip().lower()
    if scale in ("k", "m", "bn") and not m["pound"]:  # "5 m" is five metres, and "3 k" nothing we know
        return None
    value *= {"": 1, "k": 1000, "thousand": 1000, "m": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9}[scale]
    unit = POUNDS if m["pound"] else POINTS if m["points"] else PERCENT if m["unit"] else None
    return NumberMention(value, unit, m.group().strip(), m.start(), m.end())


def _closes_bracket(before: str, after: str) -> bool:
    """ "(174)" is a figure in brackets; "2)" opens a list."""
    return (
        after.startswith(")")
        and before.rstrip().endswith("(")
        or ("(" in before and ")" not in before[before.rindex("(") :] and after.startswith(")"))
    )


def _counts_something(after: str) -> bool:
    return bool(re.match(r"\s+(?!years?|s\b|-)[a-z]{4,}", after))


def _from_word(m: re.Match[str], text: str) -> NumberMention | None:
    before, after = text[: m.start()], text[m.end() :]
    if (
        re.search(
            r"(?:\b(?:section|year|key\s+stage|item|phase|aged?|number|any|no|each|this|that|the|every|only|another|which|first|at\s+least)\s+)$",
            before,
            re.IGNORECASE,
        )
        and m.group().lower() == "one"
    ):
        return None
    if re.search(r"\b(?:section|year|key\s+stage|item|phase|aged?|form|grade)\s+$", before, re.IGNORECASE):
        return None
    if m.group().lower() == "one" and not re.match(
        r"\s+(?:\w+\s+){0,2}?(?:child|young|person|case|famil|audit|school|file|placement|year|week|month|day|rated)",
        after,
    ):
        return None
    if re.match(r"\s*(?:-|–)\s*(?:to|year)|\s+years?\s+(?:old|olds)", after):
        return None
    percent = re.match(r"\s+per\s?cent\b", after)
    end = m.end() + (percent.end() if percent else 0)
    return NumberMention(
        Decimal(sum(WORDS[part] for part in m.group().lower().split("-"))), PERCENT if percent else None, text[m.start() : end], m.start(), end
    )
