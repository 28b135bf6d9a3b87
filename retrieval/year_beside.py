"""A time that a question gives by another one: "than in the year before", "compared with a year earlier", "and the same
quarter of the previous year", "than the quarter before".

It is written out beside the time that it is told from, the last one named before it: every rule then reads two times.
What has none to be told from ("and the year before?") is left to the rules that know the latest, and the year before
of a change to those that look for its two ends: a sentence may say "up from 40" and no year.
"""

from __future__ import annotations

import re

from corpus.period import Period, PeriodKind, month, quarter_of, years_on
from corpus.period_reading import PeriodMention, find_periods
from retrieval.paper_times import names_a_paper
from retrieval.wanted import Wanted, wanted_of

_TWELVE = r"(?:(?:financial|municipal|academic|school|calendar|full|reporting)\s+)?year|(?:12|twelve)\s+months"
_BEFORE = r"before|earlier|previously|ago|prior|back"
_PRECEDING = r"previous|preceding|prior"
_STRETCH = r"(?:period|time|point|date|day|stage|half|quarter|months?|(?:three|six|nine|3|6|9)\s+months|term)"
_SAME = (
    rf"(?:(?:(?:in|at|for|during|over)\s+)?(?:the\s+)?(?:same|equivalent|corresponding|matching|comparable|that)\s+{_STRETCH}\s+"
    r"(?:(?:in|of|for|during)\s+)?)"
)
# Nothing may stand behind that says otherwise: "the year before last", "the year before the storm", "a year ago today".
_END = (
    r"(?=\s*(?:$|[,;:.?!()–-]|(?:and|or|in|for|at|to|was|were|is|are|had|has|have|did|does|do|please|pls|then|by|on|as|with|among|"
    r"across|within|both|from)\b))"
)
_THAT = r"(?:\s+(?:that|it|then|this))?"
_IN = r"(?:(?:in|at|for|during|over|on|of)\s+)?"
_YEAR_OFF = re.compile(
    rf"\b(?P<in>{_IN})(?P<said>{_SAME}?"
    rf"(?:(?:(?:a|one|the)\s+)?(?:{_TWELVE})\s+(?P<back>{_BEFORE}|after|later|afterwards){_THAT}"
    rf"|(?:the\s+|its\s+|our\s+)?(?P<way>{_PRECEDING}|following|next|subsequent)\s+(?:{_TWELVE}))){_END}",
    re.IGNORECASE,
)
# "In Q3 2024/25 and in the same quarter last year": last year is so only beside what is set against it.
_SAME_LAST = re.compile(rf"\b(?P<in>)(?P<said>{_SAME}(?:last\s+year|the\s+year\s+before)){_END}", re.IGNORECASE)
_STEP_BEFORE = re.compile(
    rf"\b(?P<in>{_IN})(?P<said>the\s+(?:(?P<a>quarter|month)\s+(?:before|earlier|prior){_THAT}|(?:{_PRECEDING})\s+(?P<b>quarter|month))){_END}",
    re.IGNORECASE,
)
_AHEAD = ("after", "later", "afterwards", "following", "next", "subsequent")
# "The year before 2031/32": the year is given by the one behind it.
_YEAR_BEFORE_ONE = re.compile(
    r"\b(?:the\s+)?(?:(?:financial|full)\s+)?year\s+(?:before|prior\s+to|preceding)\s+(?=(?:19|20)\d\d\b)",
    re.IGNORECASE,
)
# "It was 40 in 2031/32, down from the year before" tells of the one that is asked for.
_ONLY_TOLD = re.compile(r"\b(?:up|down|rise|fall|increase|drop)\s+(?:on|from)\s+$|\bnot\s+$", re.IGNORECASE)
# "In 2031, how many had had a check in the previous 12 months?": the stretch that each check is counted in.
_OWN_SPAN = re.compile(
    r"\b(?:had|has|have|having)\s+(?:(?:had|been|not|also|ever|already)\s+)*(?!\b(?:and|than)\b)[^,.;:?]*(?<!\band)(?<!\bthan)(?<!\bwith)(?<!\bto)(?<!\bor)(?<!\bfrom)(?<!\bagainst)\s+$",
    re.IGNORECASE,
)
_SPAN_BEFORE = re.compile(rf"^(?:the\s+)?(?:{_PRECEDING})\s+(?:12|twelve)\s+months$", re.IGNORECASE)
_YEARS = (PeriodKind.FINANCIAL_YEAR, PeriodKind.ACADEMIC_YEAR, PeriodKind.CALENDAR_YEAR)


def with_years_beside(question: str) -> str:
    """A question with each time that it gives by one named before it written out; itself where it gives none so."""
    question = _YEAR_BEFORE_ONE.sub(_one_before, question)
    change = wanted_of(question) is Wanted.CHANGE
    for pattern, step in ((_YEAR_OFF, _by_a_year), (_SAME_LAST, _by_a_year), (_STEP_BEFORE, _by_a_step)):
        for m in reversed(list(pattern.finditer(question))):
            told_from = _told_from(question, m)
            back = change and step is _by_a_year and not _is_ahead(m)
            other = step(m, told_from.period) if told_from is not None and not back else None
            if other is not None:
                written = f"{m['in'] or _IN_FRONT[other.kind is PeriodKind.AS_AT]}{other.label}"
                question = question[: m.start()] + written + question[m.end() :]
    return question


_IN_FRONT = ("in ", "at ")


def _told_from(question: str, m: re.Match[str]) -> PeriodMention | None:
    """The last time before one that is given by it; None for none, for that of a paper, and where it is only told."""
    before = [p for p in find_periods(question) if p.end <= m.start()]
    if _OWN_SPAN.search(question[: m.start()]) and _SPAN_BEFORE.search(m["said"]):
        return None
    if not before or names_a_paper(question, before[-1]) or _ONLY_TOLD.search(question[: m.start()]):
        return None
    other = [p for p in find_periods(question) if p.start >= m.end()]
    # "Was it better in the year before, 2031/32?" gives it itself
    itself = other and re.fullmatch(r"[\s,(–-]*(?:i\.?e\.?,?\s*)?", question[m.end() : other[0].start])
    return None if itself else before[-1]


def _by_a_year(m: re.Match[str], told_from: Period) -> Period | None:
    other = years_on(told_from, 1 if _is_ahead(m) else -1)
    return other if len(find_periods(other.label)) == 1 else None


def _is_ahead(m: re.Match[str]) -> bool:
    g = m.groupdict()
    return (g.get("back") or g.get("way") or "").lower() in _AHEAD


def _by_a_step(m: re.Match[str], told_from: Period) -> Period | None:
    """The quarter or month before one; None where that is not told from a quarter or month."""
    before = told_from.first_day.replace(day=1)
    year, number = (before.year, before.month - 1) if before.month > 1 else (before.year - 1, 12)
    if (m["a"] or m["b"]).lower() == "month":
        return month(year, number) if told_from.kind is PeriodKind.MONTH else None
    length = (told_from.last_day - told_from.first_day).days
    return quarter_of(month(year, number).last_day) if QUARTER[0] < length < QUARTER[1] else None


QUARTER = (85, 95)  # days


def _one_before(m: re.Match[str]) -> str:
    """The words for "the year before" one as they are replaced: the year behind them, one earlier, is left to say."""
    named = next((p for p in find_periods(m.string) if p.start == m.end()), None)
    if named is None or named.period.kind not in _YEARS:
        return m.group()
    return f"{years_on(named.period, -1).label}, the year before "
