"""What the words over and beside a cell say: a row's label, a column's headers, a table's caption.

Period and area are taken out of the words, so that what is left is the measure: "SN 2020-21" is all area and period,
"Number of plans in 2021/22" leaves "Number of plans".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.area import COMPARATORS, area_label, council_labelled, find_areas
from corpus.period import Period, PeriodKind, financial_year, month, months_within, year_to
from corpus.period_patterns import MONTHS
from corpus.period_reading import PeriodMention, bare_months, find_periods
from corpus.words import content_stems

_DAY = (
    r"(\d{1,2})(?:st|nd|rd|th)?\s+(January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b(?!\s+\d{4})"
)
_DAY_MONTH = re.compile(
    rf"\b(?:(?:as\s+)?at|on|each|every)\s+(?:the\s+)?{_DAY}|\b{_DAY}\s+(?:of\s+|in\s+)?(?:each|every)\s+year\b"
    rf"|[,(–—:]\s*{_DAY}\s*\)?\s*(?:;|$)",  # "Divers, 30 September" over years: a title ends with its day
    re.IGNORECASE,
)
# "Year to 31 March", "Year ending March" over years: each is the one that ends then. "2025 (9 months)" is not the whole
# of one.
_YEAR_TO = re.compile(
    r"\b(?:years?|(?:12|twelve)[\s-]+months?)[\s-]+(?:to|ended|ending|end)\s+(?:in\s+)?(?:the\s+)?(?:end\s+of\s+)?"
    rf"(?:{_DAY}|({'|'.join(sorted(MONTHS, key=len, reverse=True))})\b(?!\.?\s+(?:\d{{4}}|\d\d/)))",
    re.IGNORECASE,
)
# "Year to, or at, 31 March": counts of that day, and of the year to it in the rows that say so.
_YEAR = r"years?[\s-]+(?:to|ended|ending|end)"
_EITHER = re.compile(
    rf"\b(?:{_YEAR}\s*,?\s*(?:or|and|/)\s*(?:as\s+)?(?:at|on)"
    rf"|(?:at|on)\s*,?\s*(?:or|and|/)\s*(?:(?:in|for|over|during)\s+)?(?:the\s+)?{_YEAR})"
    rf"\s*,?\s*(?:the\s+)?{_DAY}",
    re.IGNORECASE,
)
_COUNTED_IN = re.compile(
    r"\b(?:at|in|by|from|on)\s+(?:the\s+|each\s+|every\s+)?(January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\s+(?:(?:school|pupil)\s+)?(?:census|count|return|snapshot)\b",
    re.IGNORECASE,
)
_OUTTURN = re.compile(r"\b(?:outturn|actual|as\s+at)\b\s*$|^\s*(?:outturn|actual)\b", re.IGNORECASE)
_DANGLING = re.compile(
    r"(?:\b(?:in|at|as\s+at|for|of|by|to|from|on|during|since|and|with|the|end\s+of)\s*|[\s:,–-]+)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Words:
    """What a label, header or caption says, its period and area taken out of the words."""

    text: str
    period: Period | None
    area: str | None


def _point_in_its_year(text: str, periods: Sequence[PeriodMention]) -> Period | None:
    """The day, month or quarter of a label that names it with its year in brackets or the other way about: "Position at
    31 October 2014 (financial year 2014/15)"; None for any other two times.
    """
    if len(periods) != 2:
        return None
    first, last = sorted((p.period for p in periods), key=lambda p: p.last_day - p.first_day)
    between = text[periods[0].end : periods[1].start]
    if first.kind not in _POINTS or last.kind is not PeriodKind.FINANCIAL_YEAR or not last.covers(first):
        return None
    return first if _IN_ITS_YEAR.fullmatch(between) is not None else None


# "2031 to 2032" over a column, as the government's tables have it, is one year of theirs.
_TWO_YEARS = re.compile(r"\W*((?:19|20)\d\d)\s+to\s+((?:19|20)\d\d)\W*")
_POINTS = (PeriodKind.AS_AT, PeriodKind.MONTH, PeriodKind.QUARTER)
_IN_ITS_YEAR = re.compile(
    r"\s*\(\s*(?:(?:of|in|for|to|at|as|up|the|end|position|financial|council|year)\s+)*", re.IGNORECASE
)


@lru_cache(maxsize=20_000)
def read_words(text: str, authorities: tuple[str, ...], councils: tuple[str, ...] = ()) -> Words:
    """The period, the area and the words left of a label. `councils` are others that a whole label may name."""
    periods, areas = find_periods(text), find_areas(text, authorities)
    rest = text
    spans = [(_led_to(text, p.start), p.end) for p in periods] + [(a.start, a.end) for a in areas]
    for start, end in sorted(spans, reverse=True):
        rest = rest[:start] + " " + rest[end:]
    words = _trimmed(_STANDING.sub(" ", _OUTTURN.sub(" ", rest)))
    if areas and areas[0].area in COMPARATORS and area_label(text, authorities):
        words = ""  # "England average (days)": whose it is, and no measure
    ends = {p.period.last_day for p in periods}
    period = periods[-1].period if len(ends) == 1 else _point_in_its_year(text, periods)
    if (m := _TWO_YEARS.fullmatch(text)) is not None and int(m[2]) == int(m[1]) + 1:
        period, words = financial_year(int(m[1])), ""
    if not areas and words and (council := council_labelled(words, councils)):
        return Words("", period, council)
    if not areas and (m := _TAIL.match(words)):  # "Rate per 10,000 - London": what no sentence could tell from a name
        tail = m.group("tail")
        if area := area_label(tail, authorities) or council_labelled(tail, councils):
            return Words(_trimmed(m.group("rest")), period, area)
    return Words(words, period, areas[0].area if len({a.area for a in areas}) == 1 else None)


def read_path(path: Sequence[str], authorities: tuple[str, ...], councils: tuple[str, ...] = ()) -> Words:
    """What the headers over a column say together, top first: their one period, the area that the nearest one names,
    and the words left. What stands under "Comparators" is an area, whatever its name ("Rural councils").
    """
    own = [read_words(header, authorities, councils) for header in path]
    area = next((w.area for w in reversed(own) if w.area is not None), None)
    kept: list[str] = []
    compared = False
    for n, (header, words) in enumerate(zip(path, own, strict=True)):
        if _COMPARATORS.match(words.text):
            compared = True
            kept += [p.text for p in find_periods(header)]
        elif compared and n == len(path) - 1 and words.text and not (words.area or words.period):
            area = words.text
        elif words.area is not None and not words.text:
            kept += [p.text for p in find_periods(header)]
        else:
            kept.append(header)
    joined = read_words(" ".join(kept), authorities, councils)
    return Words(joined.text, joined.period, area or joined.area)


_COMPARATORS = re.compile(
    r"^(?:latest\s+|national\s+)?(?:comparators?|comparisons?|benchmarks?)(?:\s+data)?$", re.IGNORECASE
)
_TAIL = re.compile(r"^(?P<rest>.*\S)\s*(?:\s[-–—]|:|,|\()\s*(?P<tail>[^-–—:,()]+?)\)?$")
# A standing in brackets is the figure's, and no part of what it counts; but what is planned is another measure.
_STANDING = re.compile(r"\(\s*(?:provisional|draft|unvalidated|outturn|actual)\s*\)", re.IGNORECASE)
_LEADS = re.compile(r"\b(?:as\s+)?(?:at|in|for|on|during|since)\s+(?:the\s+)?$", re.IGNORECASE)


def _led_to(text: str, start: int) -> int:
    """Where the words begin that lead to a period: "at" of "at 31 March"."""
    m = _LEADS.search(text, 0, start)
    return m.start() if m else start


def _trimmed(text: str) -> str:
    """What is left of a label once its period and area are out, without the words and marks that led to them."""
    rest = re.sub(r"\s+(?=[,;:)])", "", re.sub(r"\(\s*\)", " ", " ".join(text.split())))
    while (shorter := _DANGLING.sub("", rest)) != rest:
        rest = shorter
    rest = rest.lstrip(" :,–-").strip()
    return rest + ")" if rest.count("(") > rest.count(")") else rest


def measure_of(label: str, header: str, caption: str, heading: str) -> str:
    """The measure in the paper's words: the label where it says enough, with the caption before a bare one ("16+",
    "Maths").
    """
    words = [w for w in (label, header) if w]
    own = ", ".join(dict.fromkeys(words))
    title = _NUMBERED.sub("", caption or heading)
    whole = bool(caption) and _MEASURES.match(title) is not None and not _MEASURE.search(own)
    if not whole and (
        (_says_enough(label) and not _BREAKDOWN.search(caption)) or (len(content_stems(own)) >= 3 and not caption)
    ):
        return own
    if not own:
        return title
    return f"{title}: {own}" if title and title.lower() not in own.lower() else own


# A table's number is no part of what it counts, with a mark behind it or without ("Table 2.1 Contacts"), nor is the
# numbered heading that a reader took with it ("14. Crews Table 27: Divers").
_NUMBERED = re.compile(
    r"^(?:\d{1,2}(?:\.\d{1,2})*\.?\s+[^:|]{1,60}?\s(?=(?:table|figure|chart)\s+\d))?(?:table|figure|fig\.?|chart|graph|diagram|exhibit|box|panel|scorecard|dashboard|schedule|appendix|annex)\s+"
    r"(?:[A-Z]?\d+(?:\.\d+)*[a-z]?|[A-Z])\s*(?:[:–-]|\.(?!\d))\s*"
    r"|^(?:table|figure|fig\.?|chart|graph|exhibit)\s+[A-Z]?\d+(?:\.\d+)*[a-z]?\s+(?-i:(?=[A-Z]))",
    re.IGNORECASE,
)
# "Average weekly cost of a placement": a title that measures, for every row whose label and header measure nothing.
_MEASURED = (
    r"(?:costs?|prices?|spend(?:ing)?|expenditure|fees?|charges|income|pay|numbers?|counts?|rates?|percentages?|"
    r"proportions?|shares?|averages?|means?|medians?|lengths?|durations?|distances?|waits?|hours|caseloads?)"
)
_MEASURES = re.compile(
    r"(?:the\s+)?(?:(?:average|mean|median|total|gross|net|unit|annual|yearly|quarterly|monthly|weekly|daily|hourly)\s+)*"
    rf"{_MEASURED}\s+(?:of|for|per|to|in|by|a|an|each)\b",
    re.IGNORECASE,
)
# An "England average" is whose figure it is, and no measure of its own.
_MEASURE = re.compile(
    rf"\b(?:(?!(?:averages?|means?|medians?)\b){_MEASURED}|no\.|total|budget|variance|target)\b|[%£]|\bper\s",
    re.IGNORECASE,
)
# "Contacts by source": its rows are sources, and what is counted stands in the title alone.
_BREAKDOWN = re.compile(r"\bby\s+[a-z]")


@lru_cache(maxsize=20_000)
def _says_enough(label: str) -> bool:
    """Whether a row label names its measure by itself; an age band or a span of months does not."""
    return (
        len([s for s in content_stems(label) if s[0].isalpha() and s not in ("month", "year", "week", "day", "age")])
        >= 3
    )


def dated(own: Period | None, around: Period | None, caption: str) -> Period | None:
    """The period of a cell: its own or else the one around it; "at 31 March" or "at the January census" in a caption
    makes a header's year a date, in the council's year the one that lies in it.
    """
    if own is None:
        return around
    either = _EITHER.search(caption)
    ends = _YEAR_TO.search(caption) if own.kind is PeriodKind.CALENDAR_YEAR and either is None else None
    if ends is not None and "months" not in caption[: ends.start()] + caption[ends.end() :]:
        day = " ".join(g for g in ends.groups() if g)
        return next((year_to(p.period.last_day) for p in find_periods(f"{day} {own.label}")), own)
    years = own.kind in (PeriodKind.CALENDAR_YEAR, PeriodKind.FINANCIAL_YEAR)
    m = either or _DAY_MONTH.search(caption) or _COUNTED_IN.search(caption) if years else None
    if m is None:
        return own
    said = " ".join(g for g in m.groups() if g)
    days = (p.period for y in (own.first_day.year, own.last_day.year) for p in find_periods(f"{said} {y}"))
    return next((day for day in days if own.covers(day)), own)


def months_beside(text: str, period: Period) -> Period | None:
    """ "(April-Sept)" in a cell under a year, or under the day or month that ends it: those months of that year.

    None where the words name no such stretch.
    """
    named = [number for number, _, _ in bare_months(text)]
    if len(named) != 2 or find_periods(text):
        return None
    end = period.last_day
    point = period.kind in (PeriodKind.AS_AT, PeriodKind.MONTH)
    return months_within(year_to(month(end.year, end.month).last_day) if point else period, named[0], named[1])
