"""Sentences -> facts. Each number is bound to its own noun, period, area and comparison word.

"211 children were on plans as at 31 March 2022, an 11 % decrease compared to 237 at the same time in 2021" is four
things: 211 stated for 31 March 2022; 11 %, the size of a change; 237, the previous figure; and its date, which
"the same time in 2021" makes 31 March 2021. A number takes the period of its own bracket or clause, else the
sentence's, else the one that the paragraph or the heading gave before it, and then it is not `bound`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from corpus.area import AreaMention, find_areas
from corpus.chunk import Chunk
from corpus.fact import Basis, Fact
from corpus.numbers import PERCENT, POINTS, NumberMention, find_numbers
from corpus.paper import Locator
from corpus.period import Period, PeriodKind, as_at, calendar_year, month, year_before
from corpus.period_reading import PeriodMention, find_periods
from corpus.words import content_stems

_BOUNDARY = re.compile(
    r"[;:]\s|,\s|\s[-–—]\s|\(|\)|\b(?:compared|which|while|whilst|whereas|but|although)\b", re.IGNORECASE
)
_CHANGE_AFTER = re.compile(
    r"^\s*(?:(?:further|overall|slight|significant|sharp|small|large)\s+)?(?:increase|decrease|rise|fall|drop|"
    r"reduction|growth|decline|(?:more|fewer|less|higher|lower)\s+than)\b",
    re.IGNORECASE,
)
_CHANGE_BEFORE = re.compile(
    r"\b(?:increas\w*|decreas\w*|rise|risen|rose|rises|fall|fell|fallen|drop\w*|reduc\w*|grew|grown|growth|"
    r"declin\w*|up|down|change\w*|expanded)"
    r"(?:\s+\w+)?\s+(?:of|by)\s+(?:(?:about|around|over|almost|nearly|some|a)\s+)*\(?$",
    re.IGNORECASE,
)
_PREVIOUS_BEFORE = re.compile(
    r"\b(?:from(?:\s+a)?(?:\s+(?:high|peak|low)\s+(?:point\s+)?of)?|compar(?:ed|ison|ing)\s+(?:to|"
    r"with)(?:\s+just)?|against|than|versus|v\.?|"
    r"previously|had\s+been|up\s+on|down\s+on)\s+(?:the\s+|just\s+|a\s+|about\s+)*(?:(?:[\w/–-]+\s+){0,4}?(?:of|at|"
    r"was|figure)\s+)?(?:the\s+)?\(?$",
    re.IGNORECASE,
)
# A threshold belongs to the measure and is no figure: "three or more placements", "for more than 2 years", "within 45
# days".
_LIMIT_AFTER = re.compile(r"^\s*(?:or\s+(?:more|fewer|less|over|under|older|younger)\b|\+)", re.IGNORECASE)
_LIMIT_BEFORE = re.compile(
    r"\b(?:more\s+than|less\s+than|fewer\s+than|longer\s+than|over|under|within|at\s+least|up\s+to|every|each|"
    r"minimum\s+of|maximum\s+of)\s*$",
    re.IGNORECASE,
)
_TIME_AFTER = re.compile(r"^\s*(?:working\s+)?(?:days?|weeks?|months?|years?|hours?)\b", re.IGNORECASE)
_BASE_BEFORE = re.compile(r"(?:^|[,;]\s+)(?:out\s+)?of\s+(?:the|these|those|a\s+total\s+of)?\s*$|\b\d+\s+(?:out\s+)?of\s+(?:the\s+)?$", re.IGNORECASE)
_SAME_TIME = re.compile(r"\bsame\s+(?:time|point|date|period|stage)\s+(?:in|of)\s*$", re.IGNORECASE)
_YEAR_BEFORE = re.compile(
    r"\b(?:(?:the\s+)?(?:previous|preceding|prior)\s+(?:financial\s+)?(?:year|period|reporting\s+period)|"
    r"last\s+year|(?:the\s+)?year\s+before|"
    r"same\s+time\s+(?:the\s+)?(?:previous|last)\s+year)\b",
    re.IGNORECASE,
)
_BASIS = (
    (Basis.TARGET, re.compile(r"\btarget\b", re.IGNORECASE)),
    (Basis.ESTIMATE, re.compile(r"\bestimated?\b", re.IGNORECASE)),
    (
        Basis.FORECAST,
        re.compile(
            r"\b(?:forecast|projected|projection|is\s+maintained|will\s+be|expected\s+to|anticipated|hope(?:s|"
            r"d)?\s+to|aim(?:s|ed|ing)?\s+to)\b",
            re.IGNORECASE,
        ),
    ),
    (Basis.PROVISIONAL, re.compile(r"\b(?:provisional|draft\s+figures?)\b", re.IGNORECASE)),
)
# A subject said before: "at the end of September it supported 357", "the number stood at 36".
_THIS = re.compile(
    r"\b(?:this|that|it|they|the\s+(?:number|figure|rate|total|proportion|percentage))\s+(?:\w+\s+){0,2}?"
    r"(?:was|is|were|has|had|have|represent(?:s|ed)|fell|rose|stood|supported|compares|number|rate|figure|reached)\b",
    re.IGNORECASE,
)
_UNIT_NOUN = re.compile(
    r"^\s*(?:(?:[a-z'’-]+|[A-Z]{2,6})\s+){0,3}?(children|young\s+people|people|families|households|cases|weeks|"
    r"months|days|hours|years|audits|files|referrals|contacts|"
    r"assessments|schools|pupils|places|placements|carers|care\s+leavers|social\s+workers|staff|sessions|visits|"
    r"plans|providers|responses|reviews|investigations|"
    r"applications|approvals|enquiries|members|officers|FTE|homes|units|attendances|consultations|appointments|"
    r"recommendations)\b"
)


@dataclass(frozen=True, slots=True)
class Around:
    """What stands before a sentence: the periods that its paragraph, lead line and headings gave, nearest first, and
    what the
    sentence just before it counted: "this was down to 29 children" counts the same."""

    periods: tuple[Period, ...] = ()
    headings: tuple[str, ...] = ()
    measure: str = ""


def sentence_facts(
    sentence: str,
    chunk: Chunk,
    locator: Locator,
    around: Around,
    first_id: int,
    authority: str | None,
    authorities: tuple[str, ...],
) -> Iterator[Fact]:
    """Every figure of one sentence; none where it has none. `first_id` numbers them within the chunk."""
    periods = find_periods(sentence)
    numbers = find_numbers(sentence, periods)
    areas = find_areas(sentence, authorities)
    main: Period | None = None
    subject: tuple[str, str | None] | None = None  # measure and unit of the figure that a later one is compared with
    for k, n in enumerate(numbers):
        role = _role(sentence, n)
        period, bound = _period_of(sentence, n, periods, main, role)
        if period is None and role != "previous" and around.periods:
            period, bound = around.periods[0], False
        measure, unit = _measure(sentence, n), _unit(sentence, n)
        if around.measure and role == "stated" and _THIS.search(sentence[: n.start]):
            measure = f"{around.measure} – {measure}"
        beside = k > 0 and role == "stated" and _beside(sentence, numbers[k - 1], n)
        if beside and subject is not None:  # "34 children (17 %)": the share of what the number counts
            measure, role = subject[0], "part"
        if role == "stated":
            main, subject = main or period, (measure, unit)
        elif subject is not None:
            measure = subject[0]
            unit = unit or (subject[1] if role == "previous" else None)
        yield Fact(
            id=f"{chunk.id}/s{first_id + k}",
            paper=chunk.paper,
            chunk=chunk.id,
            measure=measure,
            value=n.value,
            unit=unit,
            printed=n.printed,
            period=period,
            area=_area(sentence, n, areas) or authority,
            basis=_basis(sentence, n),
            locator=locator,
            quote=sentence,
            path=around.headings,
            bound=bound,
            role=role,
        )


def _beside(sentence: str, previous: NumberMention, n: NumberMention) -> bool:
    """Whether a number stands in the bracket that follows another one and its noun."""
    between = sentence[previous.end : n.start]
    return between.rstrip().endswith("(") and len(between.split()) <= 4 and n.unit != previous.unit


def _clause(sentence: str, n: NumberMention) -> tuple[int, int]:
    """Start and end of the clause a number stands in; a bracket beside it ("36 children (8.5 %) aged 16") does not end
    it.
    """
    if not _bracketed(sentence, n.start):
        sentence = re.sub(r"\([^()]*\)", lambda m: "·" * len(m.group()), sentence)
    start = max((m.end() for m in _BOUNDARY.finditer(sentence, 0, n.start)), default=0)
    after = _BOUNDARY.search(sentence, n.end)
    return start, after.start() if after else len(sentence)


def _role(sentence: str, n: NumberMention) -> str:
    before, after = sentence[: n.start], sentence[n.end :]
    if _LIMIT_AFTER.match(after) or (_LIMIT_BEFORE.search(before) and _TIME_AFTER.match(after)):
        return "limit"
    if _BASE_BEFORE.search(before):
        return "base"
    if _PREVIOUS_BEFORE.search(before):
        return "previous"
    if _CHANGE_BEFORE.search(before) or (
        _CHANGE_AFTER.match(after)
        and (n.unit in (PERCENT, POINTS) or re.match(r"\s*(?:increase|decrease|rise|fall|drop|reduction)", after))
    ):
        return "change"
    bracketed = before.rstrip().endswith("(")
    if bracketed and _CHANGE_BEFORE.search(re.sub(r"[\d.,%\s]+\($", "", before.rstrip()) + " "):
        return "change"  # "an increase of 137 (44 %)"
    if bracketed and _YEAR_BEFORE.search(before[-40:]):
        return "previous"  # "on the previous year (174 contacts)"
    return "stated"


def _period_of(
    sentence: str, n: NumberMention, periods: tuple[PeriodMention, ...], main: Period | None, role: str
) -> tuple[Period | None, bool]:
    start, end = _clause(sentence, n)
    if (
        main is not None
        and (m := _YEAR_BEFORE.search(sentence, n.end, min(len(sentence), n.end + 60)))
        and role != "change"
        and not any(n.end <= p.start < m.start() for p in periods)
    ):
        return year_before(main), True
    if (
        main is not None
        and role == "previous"
        and not periods_after(periods, n, len(sentence))
        and _YEAR_BEFORE.search(sentence[max(0, n.start - 60) : n.start])
    ):
        return year_before(main), True
    if role == "change" and main is not None:
        return main, True  # "an 11 % decrease from 237 in 2020/21" is a change to the main figure's time
    after = [p for p in periods if n.end <= p.start < end + 1]
    before = [p for p in periods if start <= p.end <= n.start]
    free = [p for p in periods if not _bracketed(sentence, p.start)]
    leads = free[0] if free and free[0].start <= LEADS and free[0].end <= n.start else None
    if after and (after[0].start - n.end <= CLOSE or not (before or leads)):
        return _resolved(sentence, after[0], main), True  # "from 40 in 2020/21"
    if before:
        return _resolved(sentence, before[-1], main), True
    if role == "previous":
        later = periods_after(periods, n, len(sentence))
        return (_resolved(sentence, later[0], main), True) if later else (None, False)
    if role == "change":
        return main or (free[0].period if free else None), bool(main or free)
    if leads:
        return leads.period, True
    # A comparator's bracket ("(175 in 2020-21)") dates the comparator alone.
    leading = [p for p in free if p.end <= n.start] or [
        p for p in free[:1] if not _own_number(sentence, n.end, p.start)
    ]
    if not leading:
        return None, False
    return _resolved(sentence, leading[-1], main), len({p.period for p in free}) == 1


LEADS = 14  # characters: a sentence that opens with its date ("As at 31 March 2022, …") dates all its figures
CLOSE = 40  # characters between a number and the period that belongs to it


def _own_number(sentence: str, start: int, end: int) -> bool:
    """Whether another figure stands between a number and a later period: the period is then that one's."""
    return any(n.end <= end - start for n in find_numbers(sentence[start:end], ()))


def _bracketed(sentence: str, at: int) -> bool:
    opening = sentence.rfind("(", 0, at)
    return opening >= 0 and ")" not in sentence[opening:at]


def periods_after(periods: tuple[PeriodMention, ...], n: NumberMention, limit: int) -> list[PeriodMention]:
    """The periods that stand after a number, up to a position."""
    return [p for p in periods if n.end <= p.start < limit]


def _resolved(sentence: str, mention: PeriodMention, main: Period | None) -> Period:
    """ "the same time in 2021" beside 31 March 2022 is 31 March 2021."""
    period = mention.period
    if main is None or period.kind is not PeriodKind.CALENDAR_YEAR or not _SAME_TIME.search(sentence[: mention.start]):
        return period
    year = period.first_day.year
    match main.kind:
        case PeriodKind.AS_AT:
            try:
                return as_at(main.last_day.replace(year=year))
            except ValueError:  # 29 February
                return as_at(date(year, 2, 28))
        case PeriodKind.MONTH:
            return month(year, main.first_day.month)
        case _:
            return calendar_year(year)


def _area(sentence: str, n: NumberMention, areas: tuple[AreaMention, ...]) -> str | None:
    """The area a number is about: in its clause, or what its bracket follows; None: not said, so the authority's own.
    """
    if not areas:
        return None
    start, end = _clause(sentence, n)
    opening = sentence.rfind("(", 0, n.start)
    if opening >= 0 and ")" not in sentence[opening : n.start]:
        owner = [a for a in areas if a.end <= opening and opening - a.end <= 25]
        return owner[-1].area if owner else None
    inside = [a for a in areas if start <= a.start < end]
    if not inside:
        return None
    return min(inside, key=lambda a: min(abs(a.start - n.end), abs(n.start - a.end))).area


def _unit(sentence: str, n: NumberMention) -> str | None:
    if n.unit:
        return n.unit
    _, end = _clause(sentence, n)
    after = sentence[n.end : max(end, n.end)]
    if re.search(r"\bper\s+10,?000\b", after) and re.search(r"\brate\b", sentence[: n.end], re.IGNORECASE):
        return "per 10,000"
    m = _UNIT_NOUN.match(after)
    return m.group(1).lower() if m else None


def _basis(sentence: str, n: NumberMention) -> Basis:
    start, end = _clause(sentence, n)
    clause = sentence[start:end]
    return next((basis for basis, words in _BASIS if words.search(clause)), Basis.ACTUAL)


def _measure(sentence: str, n: NumberMention) -> str:
    """The words of the number's own clause, the number taken out; the whole sentence where the clause says too little.
    """
    start, end = _clause(sentence, n)
    clause = _tidied(sentence[start : n.start] + " " + sentence[n.end : end])
    if len(content_stems(clause)) < 3:
        clause = _tidied(sentence[: n.start] + " " + sentence[n.end :])
    return clause if len(clause) <= 160 else clause[:157].rsplit(" ", 1)[0] + "…"


def _tidied(text: str) -> str:
    """A clause without its figure: no empty or half brackets, no marks at its ends."""
    text = re.sub(r"\(\s*\)", " ", " ".join(text.split()))
    if text.count("(") != text.count(")"):
        text = text.replace("(", " ").replace(")", " ")
    return " ".join(text.split()).strip(" ,;:-–.")
