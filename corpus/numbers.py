"""Numbers as papers print them: "1,471", "£2.4m", "£200k", "82 %", "ten", "three", "9.6"; "55p" is a part of a pound.

Digits that name or date something are not figures: years and dates, ages ("16/17 year olds"), sections of an Act,
key stages, items, page numbers, bands. They are left out here once, so that nothing above has to think of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from corpus.period_reading import PeriodMention, find_periods

PERCENT = "%"
POINTS = "percentage points"
POUNDS = "GBP"
RATES = ("per 1,000", "per 10,000", "per 100,000")

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

# Greek and Cyrillic letters look like Latin ones and like digits: "1\u041e0" is no figure.
_NUMBER = re.compile(
    r"(?P<sign>(?<![^\s(])[-−–](?=[£\d]))?(?P<pound>£\s?)?(?P<minus>(?<=£)[-−–](?=\d))?"
    r"(?:(?<![\w.:])|(?<=\bc)|(?<=\bc\.))(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?!\.?\d)(?![\u0370-\u058f])"
    r"(?P<vulgar>[¼½¾⅓⅔])?"
    r"(?P<scale>\s?(?:k|m|mn|mil|bn)\b|\s?(?:thousand|million|billion)\b)?(?P<pounds>\s+pounds\b)?"
    r"(?P<pence>p\b(?!\.m)|\s?pence\b)?"
    r"(?P<unit>(?P<points>\s?(?:pp|ppts?|%\s?-?p(?:oin)?ts?)\b|\s?(?:%|per\s?cent(?:age)?)[\s-]+points?\b)|"
    r"\s?%|\s?(?:per\s?cent(?:age)?|pct)\b)?(?P<plus>\+)?",
    re.IGNORECASE,
)
# Marks that turn the order of what follows: the figure that is seen is not the one that is written.
_TURNED = re.compile("[\u202a-\u202e\u2066-\u2069]")
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_BELOW = rf"(?:(?:{_TENS})[-\s](?:{_UNITS})|{'|'.join(WORDS)})"
# "forty", "twenty-five", "a hundred and six", "two hundred thousand", "three dozen", "two and a half"; no "two thirds"
_WORD = re.compile(
    rf"\b(?:(?P<hundreds>a|{_UNITS})\s+hundred(?:\s+and\s+(?P<rest>{_BELOW}))?|(?P<below>{_BELOW}))\b(?!-)"
    r"(?:\s+(?P<scale>thousand|million|dozen)\b|\s+and\s+a\s+(?P<part>half|quarter)\b)?"
    r"(?!\s+(?:thirds?|quarters|fifths?|tenths?|halves|hundreds)\b)",
    re.IGNORECASE,
)
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
_VULGAR = {"¼": Decimal("0.25"), "½": Decimal("0.5"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3}
# What stands before a number that is a name and not a count.
_NAMED = re.compile(
    r"(?:\b(?:section|sections|s|act|schedule|part|paragraph|paragraphs|para|item|items|page|pages|p|pp|appendix|figure|table|chapter|key\s+stage|ks|"
    r"stage|stages|option|options|lot|step|cohort|category|objective|strand|annex|(?-i:Group|Week|Period|Month|Question|Pledge|Promise|Commitment|Outcome|Goal|Aim)|"
    r"year|years|yr|per|grade|level|phase|tier|form|regulation|reg|recommendation|priority|chart|slide|ward|zone|band|type|"
    r"minute|(?<!\bthis )(?<!\bthe )(?<!\bthat )(?<!\bsame )(?<!\beach )period|room|age\s+of|"
    r"post|pre|approaching|turn|turns|turned|turning|aged|ages|age|version|no\.|quarter|q|covid|gcp|under|over|aged\s+over|aged\s+under|aged\s+between|(?:aged|ages|between)\s+\d+\s+(?:and|to|or)|[a-z]{2,5}-|(?-i:[A-Z][a-z]+)-)\s*)$",
    re.IGNORECASE,
)
# "sections 4, 5 and 6": what names the first number of a list names them all.
_NAMED_LIST = re.compile(
    r"\b(?:sections|paragraphs|paras|items|appendices|tables|figures|pages|pp|minutes|recommendations|priorities|options|"
    r"grades|levels|phases|tiers|bands|wards|quarters|years)\s+\d[\d.]*(?:\s*(?:,|and|to|or|&|-|–)\s*\d[\d.]*)*"
    r"\s*(?:,|,?\s*and|to|or|&|-|–)\s*$",
    re.IGNORECASE,
)
# "minute 37(4)", "section 20(1)": the bracket names a part of what the number names.
_NAMED_PART = re.compile(
    r"\b(?:minutes?|sections?|ss?|paragraphs?|paras?|regulations?|regs?|articles?|rules?)\.?\s+\d+[A-Z]?(?:\(\w\))*\($",
    re.IGNORECASE,
)
_PARAGRAPH_AFTER = re.compile(r"\s+[A-Z][a-z]*[\s-]")  # a capital right after the number that opens a sentence
_COUNTED_OFF = re.compile(r"\(1\)\s.*\(2\)\s", re.DOTALL)  # "(1) one website; (2) a bus pass": a list in a sentence
_MOST_COUNTED_OFF = 20
_COUNTABLE_AFTER_UNDER = re.compile(r"\b(?:under|over)\s*$", re.IGNORECASE)
_THE_YEAR = re.compile(  # "during the year 45 children left", "last year 41 boats were let"
    r"\b(?:the|this|last|that|(?:the\s+)?(?:previous|preceding|prior|financial|whole|full))\s+year\s+$", re.IGNORECASE
)
_LAST_YEAR_GROUP = 14
_THE_QUARTER = re.compile(r"\b(?:the|this|that|last|each)\s+quarter\s+$", re.IGNORECASE)  # "last quarter 25 left"
_LAST_QUARTER = 4
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
_SHARE_RANGE_AFTER = re.compile(r"^\s?[-–]\s?\d[\d.,]*\s?(?:%|per\s?cent)", re.IGNORECASE)
_NAMES_LENGTH = re.compile(r"^[-‑](?!per\b)[a-z]", re.IGNORECASE)  # "an 18-month programme", "a 12-bed home"
_NOUGHTS = re.compile(r"00+")  # "£000" and "£'000" say how money is printed
_SCALES = {
    "": 1, "dozen": 12, "k": 1000, "thousand": 1000, "m": 10**6, "mn": 10**6, "mil": 10**6, "million": 10**6,
    "bn": 10**9, "billion": 10**9,
}
_OLDEST = 99  # "65+" is an age; "200+ children" are counted
# "£25 to £30 million": the scale is said once for both.
_SCALED_AFTER = re.compile(
    r"^\s?(?P<join>-|–|—|to|and)\s?£?\s?(?P<digits>\d[\d,]*(?:\.\d+)?)\s?(?P<scale>k|m|mn|mil|bn|thousand|million|billion)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_NEAR = 60  # characters: as far as a word that names a number may stand before it
# What stands round a number in words that counts nothing: "Year six", "no one", "three to five", "three-year".
_NAMED_WORD = re.compile(r"\b(?:section|year|key\s+stage|item|phase|aged?|form|grade)\s+$", re.IGNORECASE)
_NOT_COUNTED_ONE = re.compile(
    r"\b(?:number|any|no|each|this|that|the|every|only|another|which|first|at\s+least)\s+$", re.IGNORECASE
)
_COUNTED_AFTER_ONE = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:child|young|person|case|famil|audit|school|file|placement|year|week|month|day|rated)"
)
_LENGTH_AFTER_WORD = re.compile(r"\s*(?:-|–)\s*(?:to|year)|\s+years?\s+(?:old|olds)")
_PER_CENT = re.compile(r"\s+per\s?cent\b")
_POUNDS = re.compile(r"\s+pounds\b")


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
    """Every figure of a text, in the order they stand; `periods` (read from the text if None) are passed over.

    A span of shares ("40-45 %") is none: neither end is the figure.
    """
    return _find(text, find_periods(text) if periods is None else periods)


@lru_cache(maxsize=20_000)
def _find(text: str, periods: tuple[PeriodMention, ...]) -> tuple[NumberMention, ...]:
    if _TURNED.search(text):
        return ()
    spans = [(p.start, p.end) for p in periods]
    found = [n for m in _NUMBER.finditer(text) if (n := _from_digits(m, text)) and not _inside(n, spans)]
    taken = [(n.start, n.end) for n in found]
    found += [n for m in _WORD.finditer(text) if (n := _from_word(m, text)) and not _inside(n, spans + taken)]
    return tuple(sorted(found, key=lambda n: n.start))


def _inside(number: NumberMention, spans: list[tuple[int, int]]) -> bool:
    return any(number.start < end and start < number.end for start, end in spans)


def _from_digits(m: re.Match[str], text: str) -> NumberMention | None:
    before, after = text[max(0, m.start() - _NEAR) : m.start()], text[m.end() :]
    spans = _RANGE_BEFORE.search(before) is not None
    start = m.start()
    if m["sign"] and re.search(r"[\d%]\s?$", before):  # "40 –45": a span, or an aside
        start, spans = m.end("sign"), True
    if _is_name(m, before, after, text) or _NOUGHTS.fullmatch(m["digits"]):
        return None
    if not m["pound"] and (spans or _SHARE_RANGE_AFTER.match(after)):
        return None
    value = Decimal(m["digits"].replace(",", "")) + _VULGAR.get(m["vulgar"] or "", 0)
    scale = (m["scale"] or "").strip().lower()
    if scale in ("k", "m", "mn", "mil", "bn") and not m["pound"]:  # "5 m" is five metres, and "3 k" nothing we know
        return None
    value *= _SCALES[scale or _scale_of_both(value, m, before, after)]
    if (start == m.start() and m["sign"]) or m["minus"]:
        value = -value
    if _is_pence(m, before, after):
        return NumberMention(value / 100, POUNDS, text[start : m.end()].strip(), start, m.end())
    if m["pence"]:
        unit = POUNDS if m["pound"] else None
        return NumberMention(value, unit, text[start : m.end("digits")].strip(), start, m.end("digits"))
    money = m["pound"] or m["pounds"]
    unit = POUNDS if money else POINTS if m["points"] else PERCENT if m["unit"] else None
    return NumberMention(value, unit, text[start : m.end()].strip(), start, m.end())


def _is_pence(m: re.Match[str], before: str, after: str) -> bool:
    """Whether digits are so many pence: "55p a mile", and no cell "71.2p", where the letter marks what is provisional.
    """
    return bool(m["pence"]) and not m["pound"] and re.search(r"[A-Za-z]{2}", before + after) is not None


# "The review that each child has at 17.5 years": an age, and no length of time. "It stood at 2.5 years" is one.
_AT_AN_AGE = re.compile(
    r"\b(?:has|have|had|child(?:ren)?|person|people|pupils?|reviews?|assessments?|checks?|visits?|offered|seen|done|held|carried\s+out|"
    r"moves?|moved|leaves?|left|transfer(?:s|red)?|begins?|starts?|started|adopted|placed)\s+at\s+$",
    re.IGNORECASE,
)
_YEARS_AFTER = re.compile(r"\s*(?:years?|months?)\b(?!\s+(?:ago|later|earlier|on\s+average))", re.IGNORECASE)


def _is_name(m: re.Match[str], before: str, after: str, text: str) -> bool:
    """Whether digits name, date or number something and count nothing; money and shares always count."""
    if m["pound"] or m["unit"] or m["pence"]:
        return False
    if m.start() == 0 and "." in m["digits"] and _PARAGRAPH_AFTER.match(after):
        return True  # "4.7 Twenty-four pupils were excluded."
    counted = _COUNTABLE_AFTER_UNDER.search(before) and _counts_something(after)
    value = int(Decimal(m["digits"].replace(",", "")))
    counted = counted or (_THE_YEAR.search(before) and value > _LAST_YEAR_GROUP)
    counted = counted or (_THE_QUARTER.search(before) and value > _LAST_QUARTER)
    if _NAMED.search(before) and not counted:
        return True
    if _NAMED_LIST.search(before) or _NAMED_PART.search(before) or _counted_off(m, before, after, text):
        return True
    if _AGE_AFTER.match(after) or _DAY_AFTER.match(after) or _NAMES_LENGTH.match(after):
        return True
    if _YEARS_AFTER.match(after) and _AT_AN_AGE.search(before):
        return True
    if _ORDINAL_AFTER.match(after) and not _closes_bracket(text[: m.start()], after):
        return True
    return bool(m["plus"] and not m["scale"] and Decimal(m["digits"].replace(",", "")) <= _OLDEST)


def _counted_off(m: re.Match[str], before: str, after: str, text: str) -> bool:
    """Whether "(2)" counts off the points of a list that runs on in a sentence."""
    return (
        before.endswith("(")
        and after.startswith(")")
        and m["digits"].isdigit()
        and int(m["digits"]) <= _MOST_COUNTED_OFF
        and _COUNTED_OFF.search(text) is not None
    )


def _scale_of_both(value: Decimal, m: re.Match[str], before: str, after: str) -> str:
    """The scale that the end of a span says for its beginning too; "" where there is none."""
    end = _SCALED_AFTER.match(after)
    if end is None or m["unit"] or (end["join"].lower() == "and" and not _BETWEEN.search(before)):
        return ""
    return end["scale"].lower() if value < Decimal(end["digits"].replace(",", "")) else ""


def _closes_bracket(before: str, after: str) -> bool:
    """ "(174)" is a figure in brackets; "2)" opens a list."""
    return after.startswith(")") and "(" in before and ")" not in before[before.rindex("(") :]


def _counts_something(after: str) -> bool:
    return bool(re.match(r"\s+(?!years?|s\b|-)[a-z]{4,}", after))


def _from_word(m: re.Match[str], text: str) -> NumberMention | None:
    before, after = text[max(0, m.start() - _NEAR) : m.start()], text[m.end() :]
    if _NAMED_WORD.search(before) or _LENGTH_AFTER_WORD.match(after):
        return None
    if m.group().lower() == "one" and (_NOT_COUNTED_ONE.search(before) or not _COUNTED_AFTER_ONE.match(after)):
        return None
    percent = _PER_CENT.match(after)
    pounds = _POUNDS.match(after)
    said = percent or pounds
    end = m.end() + (said.end() if said else 0)
    unit = PERCENT if percent else POUNDS if pounds else None
    return NumberMention(_in_words(m), unit, text[m.start() : end], m.start(), end)


def _in_words(m: re.Match[str]) -> Decimal:
    hundreds = (m["hundreds"] or "").lower()
    value = Decimal(100 * WORDS.get(hundreds, 1)) if hundreds else Decimal(0)
    value += sum(WORDS[part] for part in re.split(r"[-\s]+", (m["rest"] or m["below"] or "").lower()) if part)
    return value * _SCALES[(m["scale"] or "").lower()] + _PARTS.get((m["part"] or "").lower(), 0)
