"""Sentences -> facts. Each number is bound to its own noun, period, area and comparison word.

"211 children were on plans as at 31 March 2022, an 11 % decrease compared to 237 at the same time in 2021" is four
things: 211 stated for 31 March 2022; 11 %, the size of a change; 237, the previous figure; and its date, which
"the same time in 2021" makes 31 March 2021. A number takes the period of its own bracket or clause, else the
sentence's, else the one that the paragraph or the heading gave before it, and then it is not `bound`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from corpus.area import AreaMention
from corpus.chunk import Chunk
from corpus.fact import Basis, Fact
from corpus.numbers import NumberMention, find_numbers
from corpus.paper import Locator
from corpus.period import Period, PeriodKind
from corpus.period_reading import PeriodMention, find_periods
from corpus.words import STOP, tokens
from ingest.areas import Areas, area_of
from ingest.back_to_time import end_of, noun_begun_with, takes_up_time
from ingest.clauses import SINCE_A_DEED, clause_of, of_an_aside
from ingest.months_told import ends_before, months_told, stretch_between, year_held_against
from ingest.named_values import named_values
from ingest.reporting import Reporting, ends_of_years, quarters_in
from ingest.roles import also_previous, role_of
from ingest.timing import CLOSE, Turns, in_turn, period_from_before, period_of, told_as_of_now, was_then
from ingest.units import numbers_a_note, unit_of

_BASIS = (
    (Basis.TARGET, re.compile(r"\btarget\b", re.IGNORECASE)),
    (Basis.ESTIMATE, re.compile(r"\bestimated?\b", re.IGNORECASE)),
    (
        Basis.FORECAST,
        re.compile(
            r"\b(?:forecast|projected|projection|is\s+maintained|will\s+be|expect(?:ed|s|ing)?\s+to|anticipated|hope(?:s|"
            r"d)?\s+to|aim(?:s|ed|ing)?\s+to)\b",
            re.IGNORECASE,
        ),
    ),
    (Basis.PROVISIONAL, re.compile(r"\b(?:provisional|draft\s+figures?)\b", re.IGNORECASE)),
    # The budget itself, and not what is set against it ("on a net budget of £61m") or how far off it something is.
    (
        Basis.BUDGET,
        re.compile(
            r"(?<!\bover )(?<!\bunder )\bbudget(?:\s+[\w/]+){0,3}?\s+(?:of|was|is|at)\s+(?:about\s+)?·", re.IGNORECASE
        ),
    ),
)
# What parts two figures of a clause: "£2.4m in 2021/22 and is forecast to be £3m", "82 % against a target of 85 %".
_PARTS = re.compile(r"\b(?:and|but|with|against|than|(?:from|to)(?!\s+[a-z]))\b", re.IGNORECASE)
# What a figure is set against is no earlier figure, but one of another standing: "against a net budget of £61m".
_SET_AGAINST = re.compile(
    r"\b(?:budgets?|targets?|allocations?|limits?|standards?|benchmarks?|ceilings?|tolerances?)\s+(?:(?:of|at|is|was)\s+)"
    r"(?:about\s+|just\s+)?$",
    re.IGNORECASE,
)
# A verb of its own: the second figure is not forecast because the first is.
_OWN_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|fell|rose|spent|achieved|reached|against|than)\b", re.IGNORECASE
)
# A subject said before: "at the end of September it supported 357", "the number stood at 36".
_THIS = re.compile(
    r"\b(?:this|that|it|they)\s+(?:\w+\s+){0,2}?"
    r"(?:was|is|were|has|had|have|represent(?:s|ed)|fell|rose|stood|supported|compares|number|rate|figure|reached)\b|"
    # "The average rate paid to providers was £24" says itself what it is of.
    r"\bthe\s+(?:number|figure|rate|total|proportion|percentage|share|average|mean|median)\s+(?:\w+\s+){0,2}?"
    r"(?:was|is|were|has|had|have|represent(?:s|ed)|fell|rose|stood|supported|compares|reached)\b",
    re.IGNORECASE,
)
# "In two years, cases rose from 492 to 694", "in the six months to the end of May": how long it took is no subject of
# what follows.
_OVER_A_TIME = re.compile(
    r"\b(?:in|over|within|after|during|for)\s+(?:the\s+)?(?:(?:past|last|first|next)\s+)?$", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_OF_A_LAW = re.compile(r"\b[A-Z][\w’'-]+\s+(?:\([^()]*\)\s+)?$")
_POINTS = (PeriodKind.AS_AT, PeriodKind.MONTH)
_STRETCHES = ("days", "weeks", "months", "years")
# "On the evening of the meeting the number was 637": of that day, whatever day was spoken of before.
_AT_THE_MEETING = re.compile(
    r"\b(?:on|at|by)\s+the\s+(?:evening|night|day|date|morning|afternoon|time)\s+of\s+(?:the|this)\s+meeting\b",
    re.IGNORECASE,
)
# "Fifteen were approved, the most since 2017/18": how far back it is a record is not when it was.
_A_RECORD_SINCE = re.compile(
    r"\b(?:most|fewest|least|highest|lowest|largest|smallest|biggest|best|worst|longest|shortest|first|poorest|strongest)\b"
    r"[^,;:.]{0,40}\bsince\s+(?:(?:the|in)\s+)?$",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:prior\s+to|before)\s+(?:the\s+)?$", re.IGNORECASE)  # another time than the one named


@dataclass(frozen=True, slots=True)
class Around:
    """What stands before a sentence.

    period    the nearest that its paragraph, lead line or headings gave; None where they gave none
    headings  over it, highest first
    measure   what the sentence just before it counted: "this was down to 29 children" counts the same; else the few
              words that its paragraph opens with ("Dental checks.")
    reporting what the paper reports on, whose quarters need no year in it
    told      the times that its paragraph named before
    day       of the paper, where no year that it reports on dates its months; None where it is not known
    """

    period: Period | None = None
    headings: tuple[str, ...] = ()
    measure: str = ""
    reporting: Reporting | None = None
    told: tuple[Period, ...] = ()
    day: date | None = None


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence, read."""

    text: str
    numbers: tuple[NumberMention, ...]
    periods: tuple[PeriodMention, ...]
    areas: tuple[AreaMention, ...]
    turns: Turns | None


def sentence_facts(
    text: str, chunk: Chunk, locator: Locator, around: Around, first_id: int, areas: Areas
) -> Iterator[Fact]:
    """Every figure of one sentence; none where it has none. `first_id` numbers them within the chunk."""
    named = find_periods(text)
    numbers = tuple(n for n in find_numbers(text, named) if not numbers_a_note(text, n))
    if not numbers:
        return
    quarters = quarters_in(text, around.reporting, named, around.period)
    months = (*named, *months_told(text, named, around.told), *quarters)
    spoken = (*months, *ends_of_years(text, named, around.period, around.reporting))
    worked_out = ends_before(text, spoken, around.day)
    spoken += worked_out
    own = (
        p for p in spoken
        if not (_BEFORE.search(text[: p.start]) or _A_RECORD_SINCE.search(text[: p.start]))
        and SINCE_A_DEED.search(text, 0, p.start) is None
        and not (p.period.kind in _POINTS and of_an_aside(text, p.start))
    )
    periods = tuple(sorted(own, key=lambda p: p.start))
    sentence = _Sentence(text, numbers, periods, areas.named(text), in_turn(text, numbers, periods))
    listed = named_values(text, numbers)
    main: Period | None = None
    stated: list[tuple[NumberMention, str, str | None]] = []  # with measure and unit: what a later one is compared with
    basis = Basis.ACTUAL
    last: tuple[Period | None, bool] = (None, False)  # of the figure before: its share in brackets is of that time
    role = ""
    for k, n in enumerate(numbers):
        dated = bool(find_periods(text[n.end : n.end + CLOSE]))
        role = "previous" if dated and also_previous(role, text[numbers[k - 1].end : n.start]) else role_of(text, n)
        area, basis = area_of(text, n, sentence.areas), _basis(sentence, k, basis)
        period, bound = _period(sentence, k, role, main, around, area is not None)
        measure, unit = _measured(sentence, k)
        measure = noun_begun_with(text, n) or measure
        if k in listed:
            measure, unit = listed[k][0], unit or listed[k][1]
        anew = role == "stated" or (role == "previous" and not stated)  # "That was 29 more than …, when there were 597"
        if around.measure and anew and _THIS.search(text[: n.start]):
            measure = f"{around.measure} – {measure}"
        if role in ("stated", "previous") and k > 0 and _set_against(sentence, k):
            role = "stated"
            period, bound = (main, True) if main is not None else (period, bound)
            if stated:
                measure = f"{stated[-1][1]} – {_tidied(text[numbers[k - 1].end : n.start])}"
        if role == "stated" and k > 0 and period != main and was_then(text, numbers[k - 1], n):
            role = "previous"  # "26 % (17.9 % in 2019)": the same measure, at another time
        beside = k > 0 and role == "stated" and _beside(text, numbers[k - 1], n)
        if beside and stated:  # "34 children (17 %)": the share of what the number counts
            measure, role = stated[-1][1], "part"
            period, bound = last
        if role == "stated":
            main = main or period
            if not (unit in _STRETCHES and _OVER_A_TIME.search(text[: n.start])):
                stated.append((n, measure, unit))
        elif stated:
            _, measure, of = _compared_with(text, n, stated) if role == "previous" else stated[-1]
            unit = unit or (of if role == "previous" else None)
        bound = bound and not any(m.period == period for m in worked_out)
        last = period, bound
        if _YEAR.fullmatch(n.printed) and _OF_A_LAW.search(text[: n.start]):
            continue  # "the Children and Families Act 2014"
        yield Fact(
            id=f"{chunk.id}/s{first_id + k}",
            paper=chunk.paper,
            chunk=chunk.id,
            measure=measure,
            value=n.value,
            unit=unit,
            printed=n.printed,
            period=period,
            area=area or areas.authority,
            basis=basis,
            locator=locator,
            quote=text,
            path=around.headings,
            bound=bound,
            role=role,
        )


def _compared_with(
    text: str, n: NumberMention, stated: Sequence[tuple[NumberMention, str, str | None]]
) -> tuple[NumberMention, str, str | None]:
    """Of the figures stated before an earlier one the last of its own mark and noun: "318 episodes involving 124
    children, against 352 episodes"; the last of all where none is.
    """
    alike = [s for s in stated if s[0].unit == n.unit] or stated
    noun = _WORD_AFTER.match(text, n.end)
    named = [
        s for s in alike if noun and re.match(rf"(?:\s+[a-z'’-]+){{0,2}}?\s+{re.escape(noun[1])}\b", text[s[0].end :])
    ]
    return (named or alike)[-1]


_WORD_AFTER = re.compile(r"\s+([a-z’'-]{4,})")


def _set_against(sentence: _Sentence, k: int) -> bool:
    """Whether a number is the budget or the target that the figure before it is held against, at the same time."""
    first, n = sentence.numbers[k - 1], sentence.numbers[k]
    between = re.split(r"\b(?:and|against|with|than)\b", sentence.text[first.end : n.start])
    after = sentence.text[n.end : n.end + 20]
    return len(between) > 1 and _SET_AGAINST.search(between[-1]) is not None and not (
        find_periods(between[-1]) or find_periods(after)
    )


def _period(
    sentence: _Sentence, k: int, role: str, main: Period | None, around: Around, elsewhere: bool
) -> tuple[Period | None, bool]:
    """The period of a number and whether it is certain; `elsewhere` says that the figure is another area's."""
    if sentence.turns is not None and (own := sentence.turns.period(k)) is not None:
        return own, True
    n = sentence.numbers[k]
    if role == "stated" and k > 0 and told_as_of_now(sentence.text, sentence.numbers[k - 1], n, sentence.periods):
        return None, False
    period, bound = period_of(sentence.text, n, sentence.periods, main, role)
    if period is None and role == "previous" and elsewhere and main is not None:
        return main, True  # "compared to 58 % in England": another place, the same time
    if period is None and around.period is not None and (end := end_of(sentence.text, n, around.period)) is not None:
        return end, True
    if period is None and around.period is not None and not _AT_THE_MEETING.search(sentence.text):
        found = period_from_before(sentence.text, n, role, around.period)
        if found == around.period and (stretch := stretch_between(sentence.text, around.told, around.period)):
            return stretch, False
        if role == "stated" and (year := year_held_against(sentence.text, n, sentence.periods, around.period)):
            return year, False
        then = _set_beside(sentence, k) if role == "stated" and found is not None else None
        if then is None or found is None or found.first_day > then.first_day:
            return found, found == around.period and takes_up_time(sentence.text, around.period)
        of_years = around.reporting is not None and then.kind is PeriodKind.FINANCIAL_YEAR
        year = around.reporting.year if around.reporting is not None and of_years else None
        return (year if year is not None and year.first_day > then.first_day else None), False
    return period, bound


def _set_beside(sentence: _Sentence, k: int) -> Period | None:
    """The time of the earlier figure in the bracket behind a number: "142 were received (2022/23: 157)"; the number
    itself is of a later one. None where none stands there.
    """
    following = sentence.numbers[k + 1 : k + 2]
    if not following or not was_then(sentence.text, sentence.numbers[k], following[0]):
        return None
    end = sentence.text.find(")", following[0].end)
    return next((p.period for p in sentence.periods if sentence.numbers[k].end <= p.start < end), None)


def _measured(sentence: _Sentence, k: int) -> tuple[str, str | None]:
    """The measure and unit of a number; numbers in turn ("44 and 52 children") have them together."""
    n, turns = sentence.numbers[k], sentence.turns
    if turns is None or turns.period(k) is None:
        return _measure(sentence.text, n), unit_of(sentence.text, sentence.numbers, k)
    last = sentence.numbers[turns.last]
    whole = replace(n, start=sentence.numbers[turns.first].start, end=last.end)
    return _measure(sentence.text, whole), (
        unit_of(sentence.text, sentence.numbers, k) or unit_of(sentence.text, sentence.numbers, turns.last)
    )


def _beside(sentence: str, previous: NumberMention, n: NumberMention) -> bool:
    """Whether a number stands in the bracket that follows another one and its noun."""
    between = sentence[previous.end : n.start]
    return between.rstrip().endswith("(") and len(between.split()) <= 4 and n.unit != previous.unit


def _basis(sentence: _Sentence, k: int, before: Basis) -> Basis:
    """The standing of a number by the words between its neighbours; `before` is that of the number before it.

    "The target is 85 % for reviews and 90 % for visits" is two targets; "£2.4m and is forecast to be £3m" one forecast.
    """
    text, numbers, n = sentence.text, sentence.numbers, sentence.numbers[k]
    start, end = clause_of(text, n)
    shared = k > 0 and numbers[k - 1].start >= start
    following = next((m.start for m in numbers[k + 1 : k + 2] if m.start < end), None)
    first = numbers[k - 1].end if shared else start
    lead = text[first : n.start]
    tail = text[n.end : following if following is not None else end]
    if following is not None and (parted := _PARTS.search(tail)):
        tail = tail[: parted.start()]
    if shared and (parted := _PARTS.search(lead)):
        lead = lead[parted.start() :]
    own = next((basis for basis, words in _BASIS if words.search(lead + " · " + tail)), None)
    if own is not None:
        return own
    return before if shared and not _OWN_VERB.search(text[first : n.start]) else Basis.ACTUAL


def _measure(sentence: str, n: NumberMention) -> str:
    """The words of the number's own clause, the number taken out; the whole sentence where the clause says too little.
    """
    start, end = clause_of(sentence, n)
    clause = _tidied(sentence[start : n.start] + " " + sentence[n.end : end])
    if _says_little(clause):
        clause = _tidied(sentence[: n.start] + " " + sentence[n.end :])
    return clause if len(clause) <= 160 else clause[:157].rsplit(" ", 1)[0] + "…"


def _says_little(text: str) -> bool:
    """Whether a text has fewer than three words that carry a subject; unstemmed, for they are only counted."""
    return sum(1 for t in tokens(text) if t not in STOP and (len(t) > 1 or t.isdigit())) < 3


def _tidied(text: str) -> str:
    """A clause without its figure: no empty or half brackets, no marks at its ends."""
    text = re.sub(r"\(\s*\)", " ", " ".join(text.split()))
    if text.count("(") != text.count(")"):
        text = text.replace("(", " ").replace(")", " ")
    return " ".join(text.split()).strip(" ,;:-–.")
