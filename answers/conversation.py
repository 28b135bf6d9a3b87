"""Follow-ups: "and in September?", "what about England?", "why?" carry what the last question named.

A follow-up names a slot anew (a month, a year, an area, an authority), something like what the last question named
("and girls?") or nothing but its kind ("why?", "who chaired it?"). The new takes the old one's place in the last full
question; anything else is asked together with it. A question that names a subject of its own is a new question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from answers.about_the_figure import asked_of_it
from answers.asked_on import asked_on
from answers.leaning import OF_HOW_MANY, OPENERS, POINTING, leans, subject_of
from answers.plain_follow_up import plain_follow_up
from answers.same_of_another import same_of_another
from answers.slot_swaps import COMPARES, swap_slots
from answers.swapping import by_name, swapped
from answers.times_told import SHIFT, dated_day, dated_part, in_other_years, led_to
from corpus.area import COMPARATORS, find_areas
from corpus.period_reading import find_periods
from corpus.stage import MONTH, find_stages
from corpus.words import STOP, tokens
from retrieval.paper_times import names_a_paper
from retrieval.query import asked_months


def completed(question: str, history: tuple[str, ...], authorities: tuple[str, ...]) -> str:
    """The question with what it leaves to the conversation filled in; itself where it stands alone."""
    if not history:
        return question
    last = _full(history, authorities)
    question = plain_follow_up(question, last)
    if (of_it := asked_of_it(question, last, authorities)) is not None:
        return of_it
    if (on := asked_on(question, last)) is not None:
        return on
    if (same := same_of_another(question, last, authorities)) is not None:
        return same
    if _of_an_entry(question):
        return f"{last.rstrip(' ?.')}{JOINED}{question}"
    if not leans(question, authorities):
        return question
    before = next((p.period for p in find_periods(last) if not names_a_paper(last, p)), None)
    question = dated_day(dated_part(question, before), before)
    rest = OPENERS.sub("", question).strip()
    if (of_whom := _of_how_many(rest, last)) is not None:
        return of_whom
    if (itself := _of_the_same_time(rest, last, authorities)) is not None:
        return itself
    whole = (
        by_name(question, last)
        or swap_slots(question, last, authorities)
        or _without(rest, last)
        or (None if COMPARES.match(question) else swapped(rest, last, authorities))
    )
    return whole or f"{_without_time(_without_paper(_first_asked(last), rest), rest).rstrip(' ?.')}{JOINED}{rest}"


def _of_how_many(rest: str, last: str) -> str | None:
    """A follow-up that counts those of whom the figure before was told, "by how many boats?", asked first, and of what
    the last question counted; None for any other.
    """
    counted = _HOW_MANY.match(last) if OF_HOW_MANY.match(rest) and JOINED not in last else None
    return f"{rest.rstrip(' ?.')}, {last[counted.end() :].lstrip()}" if counted else None


_HOW_MANY = re.compile(r"\W*(?:and\s+|so\s+)?how\s+many\s+(?!of\b)", re.IGNORECASE)


def _of_an_entry(question: str) -> bool:
    """Whether a follow-up asks of one entry of a list by its number: "who proposed the second?"."""
    return _ENTRY.search(question) is not None


_ENTRY = re.compile(
    r"\bthe\s+(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last)(?:\s+(?:one|of\s+(?:them|these|those)))?\W*$",
    re.IGNORECASE,
)


def _first_asked(last: str) -> str:
    """What a talk began with, where the last question only asked on about its figure: with "how has it changed since
    2018?" between them, "why did it fall?" would be asked of every year the two named.
    """
    first, _, then = last.partition(JOINED)
    return first if _IT.search(then) else last


_SAME_TIME = re.compile(
    r"\s*\b(?:(?:in|over|during|for|at|by|on)\s+)?(?:that|the\s+(?:very\s+)?same)\s+(?:year|quarter|month|term|period|time|date|day)\b",
    re.IGNORECASE,
)


def _of_the_same_time(rest: str, last: str, authorities: tuple[str, ...]) -> str | None:
    """A follow-up that asks a question of its own and takes its time, and whose figure it is, from the last one: "how
    many appeals that year?"; None for any other.
    """
    said = _SAME_TIME.search(rest)
    dated = [m for m in find_periods(last) if not names_a_paper(last, m)]
    asks = _ASKS_ITSELF.match(rest)
    if said is None or len(dated) != 1 or asks is None or _DOES.match(rest, asks.end() - 1):
        return None
    own = f"{rest[: said.start()]}{rest[said.end() :]}".rstrip(" ?.")
    if POINTING.search(own) or not subject_of(own, authorities):
        return None
    whose = [a for a in find_areas(last, authorities) if a.area not in COMPARATORS]
    place = f" in {last[whose[0].start : whose[0].end]}" if whose and not find_areas(own, authorities) else ""
    return f"{own}{place} {last[led_to(last, dated[0]) : dated[0].end]}?"


_IT = re.compile(r"\b(?:it|this|that)\b", re.IGNORECASE)
_DOES = re.compile(r"(?:left|came|joined|went|started|stayed|moved|got|\w+ed)\b", re.IGNORECASE)
_DOING_WITHOUT = re.compile(
    r"\bwithout\b|\b(?:did|do|does|had|was|were)(?:n['’]t|\s+not)\b|\bhad\s+no\b|\bwith\s+no\b", re.IGNORECASE
)
_WITH = re.compile(r"\bwith\b(?=\s+(?:the|a|an|our|its|their)\b)", re.IGNORECASE)


def _without(rest: str, last: str) -> str | None:
    """ "what if we didn't have the plan?" after a question about a figure "with the recovery plan": the same without
    it; None for any other.
    """
    new, told = {t for t in tokens(rest) if t not in STOP and "'" not in t}, set(tokens(last))
    if not (_DOING_WITHOUT.search(rest) and _WITH.search(last) and new <= told | {"without"}):
        return None
    return _WITH.sub("without", last, count=1)


JOINED = " – "
"""Between the last question and a follow-up that is asked together with it."""


_BESIDE = re.compile(
    r"\b(?:compar\w+|than|since|against|versus|vs|change[ds]?|difference|from|before|after|earlier|up|down|more|fewer|less|higher|lower)\b",
    re.IGNORECASE,
)


def _without_time(last: str, rest: str) -> str:
    """The last question without its time, where the follow-up gives its own and sets the two against nothing: "what is
    it forecast to be for 2022/23?".
    """
    staged = [m for m in find_stages(rest) if m.stage.kind != MONTH]
    stages = [m for m in find_stages(last) if m.stage.kind != MONTH]
    if len(staged) == 1 and len(stages) == 1 and not _BESIDE.search(rest):
        return f"{_LEADS_THERE.sub('', last[: stages[0].start])}{last[stages[0].end :]}"
    new = [m for m in find_periods(rest) if not names_a_paper(rest, m)]
    old = [m for m in find_periods(last) if not names_a_paper(last, m)]
    if len(new) != 1 or len(old) != 1 or new[0].period.kind is not old[0].period.kind or _BESIDE.search(rest):
        return last
    return f"{last[: led_to(last, old[0])].rstrip()}{last[old[0].end :]}"


_LEADS_THERE = re.compile(r"\s+(?:at|in|by|for|of|the|end|as)(?:\s+(?:at|in|by|for|of|the|end|as))*\s*$", re.IGNORECASE)


def _without_paper(last: str, rest: str) -> str:
    """The last question without the paper it named, where the follow-up names another."""
    if not any(names_a_paper(rest, m) for m in find_periods(rest)):
        return last
    for m in reversed(find_periods(last)):
        if names_a_paper(last, m):
            last = last[: m.start].rstrip() + " " + last[m.end :].lstrip()
    last = re.sub(
        r"\s+(?:reported|told|given|presented)\s+to\s+.*?\b(?:commission|panel|committee|board|members)\b",
        "",
        last,
        flags=re.IGNORECASE,
    )
    return re.sub(r"\s+(?:in|on|at|of)\s*(?=\?|$)", "", last.rstrip())


def _full(history: tuple[str, ...], authorities: tuple[str, ...]) -> str:
    """The last question of the conversation, completed from those before it."""
    last, earlier = history[-1], history[:-1]
    return completed(last, earlier, authorities) if earlier else last


def read_otherwise(question: str, history: tuple[str, ...], authorities: tuple[str, ...]) -> Iterator[str]:
    """Other ways to complete a follow-up, where the papers have nothing for the first.

    A comparator's figure, or a target, may be of another time than the one that was asked about, and a month or day
    without its year of another year; and what asks a question of its own ("and how many appeals?") may take no more
    than its time from the last one.
    """
    whole = completed(question, history, authorities)
    if whole == question:
        return
    rest = OPENERS.sub("", question).strip()
    last = _full(history, authorities)
    dated = [m for m in find_periods(last) if not names_a_paper(last, m)]
    if JOINED in whole and dated and _ASKS_ITSELF.match(rest) and not POINTING.search(rest) and not find_periods(rest):
        start, end = led_to(last, dated[0]), dated[0].end
        yield f"{rest.rstrip(' ?.')} {last[start:end]}?"
    if (asked_months(question) or find_stages(question)) and not find_periods(question) and dated:
        yield from in_other_years(whole, dated[0].period)
    areas = [a for a in find_areas(question, authorities) if a.area in COMPARATORS]
    if (areas or _AIMED_FOR.search(question)) and not find_periods(question) and not SHIFT.search(question):
        for m in reversed(find_periods(whole)):
            whole = whole[: led_to(whole, m)].rstrip() + whole[m.end :]
        yield whole


_AIMED_FOR = re.compile(r"\b(?:targets?|aim(?:ing)?|goal)\b", re.IGNORECASE)
_ASKS_ITSELF = re.compile(
    r"(?:how\s+(?:many|much)|what\s+(?:number|percentage|proportion|share|%)\s+of)\s+"
    r"(?!(?:were|was|are|is|of|did|do|does|had|have|has|more|fewer|less|in|at|for|with)\b)\w",
    re.IGNORECASE,
)
