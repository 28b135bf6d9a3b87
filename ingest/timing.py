"""When a number in a sentence is of: the period of its bracket or clause, else the sentence's, else the one before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from corpus.numbers import WORDS, NumberMention, find_numbers
from corpus.period import Period, PeriodKind, as_at, calendar_year, year_before, years_on
from corpus.period_reading import PeriodMention, find_periods
from corpus.stage import MONTH, find_stages
from ingest.clauses import bracketed, clause_of
from ingest.reporting import year_of
from ingest.roles import YEAR_BEFORE, role_of

LEADS = 14  # characters: a sentence that opens with its date ("As at 31 March 2022, …") dates all its figures
CLOSE = 40  # characters between a number and the period that belongs to it

_SAME_TIME = re.compile(
    r"\bsame\s+(?:\w+\s+)?(?:time|point|date|period|stage|months?|quarter|weeks?)\s+(?:in|of)\s*$", re.IGNORECASE
)
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_YEARS_BACK = re.compile(
    r"(two|three|four|five|2|3|4|5)\s+years\s+(?:earlier|ago|before|previously)\b", re.IGNORECASE
)
# What a change is measured from is not its time: "fewer than in 2020/21", "a fall on 2020/21", "up from 2020/21".
_MEASURED_FROM = re.compile(r"\b(?:than|from|on|since|compare[ds]\s+(?:to|with))\s+(?:(?:in|at|the)\s+)?$", re.I)
# "The previous year it was 850", but "Compared to the previous year there were 900".
_IN_YEAR_BEFORE = re.compile(rf"(?:^|[,;]\s*|\b(?:in|during|for)\s+){YEAR_BEFORE.pattern}", re.IGNORECASE)
_OPENS_YEAR_BEFORE = re.compile(
    rf"[,;:–]\s+(?:and\s+|while\s+)?(?:(?:in|during|for)\s+)?(?:the\s+)?{YEAR_BEFORE.pattern}[^,;:.]{{0,40}}$",
    re.IGNORECASE,
)
# "From 47 % in the whole of the year before", beside a figure of half a year.
_WHOLE_YEAR = re.compile(rf"\b(?:whole|full|entire|all)\s+(?:of\s+)?(?:the\s+)?{YEAR_BEFORE.pattern}", re.IGNORECASE)
_COMPARED_YEAR = re.compile(rf"(?<!over the )(?<!over ){YEAR_BEFORE.pattern}", re.IGNORECASE)
_LED_BY = re.compile(r":\s*")  # "(2022: 61 %)"
_AND = re.compile(r"\s*(?:,|,?\s*(?:and|&))\s*(?:(?:in|at|on|the)\s+)*")
_AND_WITH_NOUN = re.compile(r"\s*(?:[a-z'’-]+\s+){0,2}?(?:,|,?\s*and)\s*")
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Turns:
    """Numbers that go with periods one by one: "In March 2021 and March 2022 there were 44 and 52".

    first, last  positions from 0 among the sentence's numbers, both included
    periods      one for each of them
    """

    first: int
    last: int
    periods: tuple[Period, ...]

    def period(self, k: int) -> Period | None:
        """The period of the number at a position; None for one that does not belong here."""
        return self.periods[k - self.first] if self.first <= k <= self.last else None


def in_turn(sentence: str, numbers: tuple[NumberMention, ...], periods: tuple[PeriodMention, ...]) -> Turns | None:
    """The numbers that take the sentence's periods in turn; None where none do."""
    size = len(periods)
    if size < 2 or not all(_AND.fullmatch(sentence[a.end : b.start]) for a, b in pairwise(periods)):
        return None
    joined = _AND_WITH_NOUN if _RESPECTIVELY.search(sentence) else _AND
    for first in range(len(numbers) - size + 1):
        run = numbers[first : first + size]
        if all(joined.fullmatch(sentence[a.end : b.start]) for a, b in pairwise(run)):
            return Turns(first, first + size - 1, tuple(p.period for p in periods))
    return None


def period_of(
    sentence: str, n: NumberMention, periods: tuple[PeriodMention, ...], main: Period | None, role: str
) -> tuple[Period | None, bool]:
    """The period of a number, and whether it is certain; `main` is that of the figure the sentence is about."""
    start, end = clause_of(sentence, n)
    if main is not None and role != "change":
        if _beside_year_before(sentence, n, periods, role):
            then = year_before(main)
            return (year_of(then) if _WHOLE_YEAR.search(sentence) else then), True
        if role == "previous" and (back := _YEARS_BACK.match(sentence[n.end :].lstrip())) is not None:
            return years_on(main, -_number(back.group(1))), True  # "against 35 % two years before"
    if role == "change":
        return _of_change(sentence, n, periods, main, end)
    if (dated := _told_by_when(sentence, n, periods)) is not None:
        return _resolved(sentence, dated, main), True
    after = [
        p for p in periods
        if n.end <= p.start < end + 1 and not _of_bracket(sentence, n, p)
        and not (_says_no_year(p) and _own_number(sentence, n.end, p.start))
    ]
    after = [p for p in after if not _AS_MANY_AS.search(sentence, n.end, p.start)]
    free_of = [p for p in periods if p.end <= n.start and not _of_closed_bracket(sentence, n, p)]
    before = [p for p in free_of if start <= p.end or _LED_BY.fullmatch(sentence[p.end : n.start])]
    free = [
        p for p in periods
        if not bracketed(sentence, p.start) and not _AS_MANY_AS.search(sentence, min(n.end, p.start), p.start)
    ]
    leads = free[0] if free and free[0].start <= LEADS and free[0].end <= n.start else None
    if after and (after[0].start - n.end <= CLOSE or not (before or leads)):
        return _resolved(sentence, after[0], main), True  # "from 40 in 2020/21"
    if before and not (role == "previous" and before[-1].period == main and _CHANGED_FROM.search(sentence[: n.start])):
        return _resolved(sentence, before[-1], main), True
    if role == "previous":
        later = [p for p in periods if n.end <= p.start]
        went = bool(later) and _WENT_TO.match(sentence, n.end, later[0].start) is not None
        return (_resolved(sentence, later[0], main), True) if later and not went else (None, False)
    if leads:
        return leads.period, True
    # A comparator's bracket ("(175 in 2020-21)") dates the comparator alone.
    leading = [p for p in free if p.end <= n.start] or [
        p for p in free[:1]
        if not _own_number(sentence, n.end, p.start)
        and not _opens_another(sentence, n.end, p)
        and not _of_the_next_half(sentence, n.end, p)
    ]
    if main is not None and leading and leading[-1].end <= n.start and _THAN.search(sentence[: leading[-1].start]):
        return main, False  # "14% more than in 2023-24; the dearest was £9,870": the sentence goes on with its own time
    if not leading:
        return None, False
    if main is not None and all(_OF_A_COMPARATOR.search(sentence[: p.start]) for p in leading[-1:]):
        return main, False
    return _resolved(sentence, leading[-1], main), len({p.period for p in free}) == 1


# "From 61 boats to 34 and the nine lost in 2031/32": what follows the second figure is not of the first.
_WENT_TO = re.compile(
    rf"(?:\s+[a-z%’'-]+){{0,3}}?\s+to\s+(?:(?:about|around|just|over|under|nearly|only)\s+)*"
    rf"(?:£?\d|(?:{'|'.join(WORDS)})\b)"
)
_THAN = re.compile(r"\bthan\s+(?:(?:in|at|on|for|the|year|end|of)\s+)*$", re.IGNORECASE)


# "31 boats, nearly twice as many as in Q2 (16)"
_AS_MANY_AS = re.compile(
    r"\bas\s+(?:many|much|high|low|often|long|large)\s+as\s+(?:(?:in|at|on|during|for|the|end|of)\s+)*$", re.IGNORECASE
)
_NEXT_HALF = re.compile(
    r",\s+(?:and|but|while|whilst)\s+(?:an?|the|its|our|their|another|this|that|these|those)\s+[^,;:()]*$",
    re.IGNORECASE,
)
_VERB_ON = re.compile(r"\s+(?!(?:and|or|to|with|by|than|from|as|for|in|at|on|of|when|which|that)\b)[a-z]", re.ASCII)


def _of_the_next_half(sentence: str, end: int, mention: PeriodMention) -> bool:
    """Whether a time after a figure stands between the subject and the verb of the next half of its sentence: "12 boats
    were let, and a campaign in late 2020 brought in more".
    """
    return _NEXT_HALF.search(sentence[end : mention.start]) is not None and bool(_VERB_ON.match(sentence, mention.end))


def _opens_another(sentence: str, end: int, mention: PeriodMention) -> bool:
    """Whether a time after a figure opens the next half of its sentence, which has a figure of its own: "31 nights in
    all; in the whole of 2024/25 it was 77".
    """
    halves = sentence[end : mention.start].rfind(";")
    return halves >= 0 and re.search(r"\d|\b(?:" + "|".join(WORDS) + r")\b", sentence[mention.end :]) is not None


# "214 contacts in 2023/24, compared with 189 in 2022/23, and 58 met the threshold": the time of what is compared is its
# own, and the sentence goes on with what it is about.
_OF_A_COMPARATOR = re.compile(
    r"\b(?:compare[ds]\s+(?:to|with)|against|than|from|versus)\s+(?:(?:the|a|just|only|about|around|over|under|almost|nearly|some)\s+)*"
    rf"(?:£?\d[\d,.]*\s?(?:%|per\s?cent|k|m|bn)?|(?:{'|'.join(WORDS)})(?:-\w+)?)(?:\s+[a-z'’-]+){{0,4}}?\s+(?:as\s+)?(?:in|at|on|for)\s+"
    r"(?:the\s+)?(?:end\s+of\s+)?$",
    re.IGNORECASE,
)
# "397 at 31 March 2025, down from 421": the day is that of the figure it stands at, and the other is of an earlier one.
_CHANGED_FROM = re.compile(
    r"\bfrom\s+(?:(?:a|an|the|about|around|just|over|under|almost|nearly)\s+)*(?:(?:high|low|peak)\s+(?:point\s+)?of\s+)?$",
    re.IGNORECASE,
)


_WHEN = re.compile(r"\)?,?\s+(?:(?:a|the)\s+(?:time|point|year|month|quarter)\s+)?when\s+[^,;:.()]*$", re.IGNORECASE)


def _told_by_when(
    sentence: str, n: NumberMention, periods: tuple[PeriodMention, ...]
) -> PeriodMention | None:
    """The time that a clause with "when" tells of: "29 more than at 30 September 2024, when there had been 597"."""
    before = [p for p in periods if p.end <= n.start]
    told = before and _WHEN.match(sentence[before[-1].end : n.start]) and not _own_number(
        sentence, before[-1].end, n.start
    )
    return before[-1] if told else None


_NOW_BEFORE = re.compile(r"\b(?:now|currently|at\s+present|at\s+the\s+moment|today)\b[^,;:.\d]*$", re.IGNORECASE)
_OF_THOSE = re.compile(r"\s*(?:%|per\s?cent)?\s*of\s+(?:these|those|them|whom|which|the)\b", re.IGNORECASE)
_NOW_AFTER = re.compile(
    r"[^,;:.()\d]{0,30}?\b(?:now|currently|today|at\s+present|at\s+the\s+moment|(?:in|at|by|during|of|for)\s+(?:the\s+)?(?:[\w-]+\s+){0,4}?"
    r"(?:present|current|this)\s+(?:school\s+|academic\s+|financial\s+)?(?:term|year|half[\s-]term|month|quarter|week))\b",
    re.IGNORECASE,
)


def told_as_of_now(
    sentence: str, before: NumberMention, n: NumberMention, periods: tuple[PeriodMention, ...]
) -> bool:
    """Whether a number is said to be today's after another one with its date: "from 2,561 in September 2023 to 2,790 in
    the first week of this term" is no second figure of that September.
    """
    dated = [p.end for p in periods if before.end <= p.start and p.end <= n.start and not bracketed(sentence, p.start)]
    later = any(n.end <= p.start <= n.end + CLOSE for p in periods)
    if not dated or later or _OF_THOSE.match(sentence, n.end):
        return False
    between = sentence[dated[-1] : n.start]
    return _NOW_BEFORE.search(between) is not None or _NOW_AFTER.match(sentence, n.end) is not None


def period_from_before(sentence: str, n: NumberMention, role: str, nearest: Period) -> Period | None:
    """The period of a number whose sentence has none, from the `nearest` one given before it; None for a previous
    figure that could be of any time, and for one that stands at another day or month than that, without its year.
    """
    if nearest.kind in (PeriodKind.AS_AT, PeriodKind.MONTH) and _at_another_point(sentence, n, nearest):
        return None
    lead = sentence[: n.start]
    gone_back = role == "stated" and _IN_YEAR_BEFORE.search(lead) and not re.search(r"\d", lead)
    if gone_back or (role == "previous" and _COMPARED_YEAR.search(sentence)):
        return year_before(nearest)
    return None if role == "previous" else nearest


def _at_another_point(sentence: str, n: NumberMention, nearest: Period) -> bool:
    """Whether a number's clause gives a day or month without a year that `nearest` is not of: "stood at 391 on 31
    December" after a sentence on March.
    """
    start, end = clause_of(sentence, n)
    days = [
        m.stage
        for m in find_stages(sentence)
        if m.stage.kind == MONTH and start <= m.start and m.end <= end and m.start - n.end <= CLOSE
    ]
    return bool(days) and all(
        s.number != nearest.last_day.month or s.day not in (None, nearest.last_day.day) for s in days
    )


def _beside_year_before(
    sentence: str, n: NumberMention, periods: tuple[PeriodMention, ...], role: str
) -> bool:
    """Whether "the previous year" stands by a number: shortly after it, or before one that is compared."""
    m = YEAR_BEFORE.search(sentence, n.end, min(len(sentence), n.end + 60))
    if m and not any(n.end <= p.start < m.start() for p in periods) and not _compared(sentence, n.end, m.start()):
        return True
    if role == "stated" and (back := _OPENS_YEAR_BEFORE.search(sentence, 0, n.start)) is not None:
        # "16 % gained it; the year before it was 21 %"
        another = _own_number(sentence, back.end(), n.start)
        return not another and not any(back.end() <= p.start < n.start for p in periods)
    if role != "previous" or any(n.end <= p.start for p in periods):
        return False
    return YEAR_BEFORE.search(sentence[max(0, n.start - 60) : n.start]) is not None


def _of_change(
    sentence: str, n: NumberMention, periods: tuple[PeriodMention, ...], main: Period | None, end: int
) -> tuple[Period | None, bool]:
    """The time of a change: the main figure's ("an 11 % decrease from 237 in 2020/21"), or the sentence's own."""
    if main is not None:
        return main, True
    own = [p for p in periods if not _MEASURED_FROM.search(sentence[: p.start])]
    after = [p for p in own if n.end <= p.start < end + 1]
    if len(after) > 1 and _BETWEEN.search(sentence[: after[0].start]) and _AND.fullmatch(
        sentence[after[0].end : after[1].start]
    ):
        after = after[1:]  # "fell by 12 % between 2022/23 and 2023/24" is the change that the later year shows
    lead = [p for p in own if p.end <= n.start and not bracketed(sentence, p.start)]
    if after and (after[0].start - n.end <= CLOSE or not lead):
        return after[0].period, True
    if lead:
        return lead[-1].period, True
    free = [p for p in own if not bracketed(sentence, p.start)]
    return (free[0].period, True) if free else (None, False)


def _of_bracket(sentence: str, n: NumberMention, period: PeriodMention) -> bool:
    """Whether a period dates the figure of a bracket that `n` stands before: the 2019 of "26 % (17.9 % in 2019)"."""
    opening, closing = sentence.rfind("(", n.end, period.start), sentence.find(")", period.end)
    if opening < 0 or not bracketed(sentence, period.start):
        return False
    return _own_number(sentence, opening + 1, period.start) or (
        sentence[period.end : period.end + 1] == ":" and _own_number(sentence, period.end, closing)  # "(2023: 61%)"
    )


def _of_closed_bracket(sentence: str, n: NumberMention, period: PeriodMention) -> bool:
    """Whether a period dates a figure of a bracket closed before `n`: "74 % said so (70 % in 2022) and 58 %
    felt safe" says nothing of when the 58 % was.
    """
    opening, closing = sentence.rfind("(", 0, period.start), sentence.find(")", period.end)
    within = bracketed(sentence, period.start) and 0 <= closing < n.start
    return within and any(p.start > opening for p in find_numbers(sentence[: period.start], ()))


def _says_no_year(period: PeriodMention) -> bool:
    """Whether a time is named without its year: "at the year end"."""
    return not any(c.isdigit() for c in period.text)


def _compared(sentence: str, start: int, end: int) -> bool:
    """Whether a stretch has an earlier figure, whose the time after it is: "58 %, from 47 % in the year before"."""
    found = (n for n in find_numbers(sentence[:end], ()) if n.start >= start)
    return any(role_of(sentence, n) == "previous" for n in found)


def _own_number(sentence: str, start: int, end: int) -> bool:
    """Whether another figure stands between a number and a later period: the period is then that one's."""
    return any(n.end <= end - start for n in find_numbers(sentence[start:end], ()))


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
        case PeriodKind.MONTH | PeriodKind.QUARTER | PeriodKind.PART_YEAR:
            return years_on(main, year - main.last_day.year)
        case _:
            return calendar_year(year)


def _number(text: str) -> int:
    return WORDS.get(text.lower()) or int(text)


def was_then(sentence: str, before: NumberMention, n: NumberMention) -> bool:
    """Whether a number is the figure of another time in the bracket right after a figure of its own unit."""
    between = sentence[before.end : n.start]
    inside = sentence[n.end : sentence.find(")", n.end)]
    if n.unit != before.unit:
        return False
    if re.fullmatch(r"[^.;:()]*\(", between) and _IN_A_TIME.match(inside) and find_periods(inside[:CLOSE]):
        return True  # "531 children were being taught at home (487 in October 2023 and 412 in October 2022)"
    return bool(
        re.fullmatch(r"\s*(?:(?:[a-z'’-]+\s+){0,2}\((?:[\w/–-]+:\s*)?|[^.;:()]*\((?:[\w/–-]+\s)*[\w/–-]+:\s*)", between)
        and (find_periods(inside) or find_periods(between))
    )


_IN_A_TIME = re.compile(r"\s+(?:in|at|on|for)\s+(?:the\s+)?(?:end\s+of\s+)?[A-Z\d]")
