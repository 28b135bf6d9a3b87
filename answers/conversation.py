"""Follow-ups: "and in September?", "what about England?", "why?" carry what the last question named.

A follow-up names a slot anew (a month, a year, an area, an authority), something like what the last question named
("and girls?") or nothing but its kind ("why?", "who chaired it?"). The new takes the old one's place in the last full
question; anything else is asked together with it. A question that names a subject of its own is a new question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from answers.about_the_figure import asked_of_it
from answers.asked_on import asked_on
from answers.swapping import by_name, swapped
from answers.times_told import (
    PART_OF_SHIFT,
    SHIFT,
    dated_day,
    dated_part,
    end_of_time,
    in_other_years,
    kept_as_at,
    led_to,
    month_of_a_year,
    moved,
)
from corpus.area import COMPARATORS, REGION, find_areas
from corpus.period import NAMES, PeriodKind
from corpus.period_reading import bare_months, find_periods
from corpus.stage import MONTH, find_stages
from corpus.words import STOP, tokens
from retrieval.query import asked_months, names_a_paper

_OPENERS = re.compile(
    r"^\s*(?:(?:and|but|so|ok(?:ay)?|right|now|also|then|thanks)\b[\s,]*)*"
    r"(?:(?:what|how)\s+about|what\s+of|(?:the\s+)?same\s+(?:question\s+)?(?:again\s+)?(?:but\s+)?(?:for|in|with)|"
    r"(?:can\s+you\s+)?compare\s+(?:that|it|this)\s+(?:with|to)|how\s+does\s+(?:that|it|this)\s+compare\s+(?:with|to)|or)?"
    r"(?<=\w)\b[\s,]*(?:just\s+)?",
    re.IGNORECASE,
)
# Words that point back. "there were" opens a sentence and points nowhere; "this report" and "their costs" name their
# own.
_POINTING = re.compile(
    r"\b(?:it|that(?!\s+(?:the|a|an|was|were|is|are)\b\s+\w+\s+\w+)|those|these|they|them|he|she|then|the\s+same|"
    r"ones?)\b"
    r"|\bthis\b(?!\s+(?:report|paper|year|meeting|month))|(?<!were\s)(?<!was\s)(?<!are\s)(?<!is\s)\bthere\b"
    r"(?!\s+(?:is|are|was|were|has|have|had|been|be|any)\b)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"^\s*(?:why|when|who|where|how|how\s+come|why\s+not|why\s+is\s+that|which\s+page|who\s+(?:said|says|told\s+"
    r"(?:the\s+)?\w+)\s+(?:so|that|this|it))\s*\?*\s*$",
    re.IGNORECASE,
)
_SLOT_WORDS = frozenset(
    """
    end start beginning previous year years month last next before after quarter half first second time and about what
    how across throughout overall back england
    national nationally neighbours neighbour statistical stat london then there
    """.split()
)


def completed(question: str, history: tuple[str, ...], authorities: tuple[str, ...]) -> str:
    """The question with what it leaves to the conversation filled in; itself where it stands alone."""
    if not history:
        return question
    last = _full(history, authorities)
    if (of_it := asked_of_it(question, last, authorities)) is not None:
        return of_it
    if (on := asked_on(question, last)) is not None:
        return on
    if _of_an_entry(question):
        return f"{last.rstrip(' ?.')}{JOINED}{question}"
    if not _leans(question, authorities):
        return question
    before = next((p.period for p in find_periods(last) if not names_a_paper(last, p)), None)
    question = dated_day(dated_part(question, before), before)
    rest = _OPENERS.sub("", question).strip()
    if (of_whom := _of_how_many(rest, last)) is not None:
        return of_whom
    if (itself := _of_the_same_time(rest, last, authorities)) is not None:
        return itself
    whole = (
        by_name(question, last)
        or _swap_slots(question, last, authorities)
        or _without(rest, last)
        or (None if _COMPARES.match(question) else swapped(rest, last, authorities))
    )
    return whole or f"{_without_time(_without_paper(_first_asked(last), rest), rest).rstrip(' ?.')}{JOINED}{rest}"


def _of_how_many(rest: str, last: str) -> str | None:
    """A follow-up that counts those of whom the figure before was told, "by how many boats?", asked first, and of what
    the last question counted; None for any other.
    """
    counted = _HOW_MANY.match(last) if _OF_HOW_MANY.match(rest) and JOINED not in last else None
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
    if _POINTING.search(own) or not _subject(own, authorities):
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
_COMPARES = re.compile(r"\s*(?:and\s+)?(?:can\s+you\s+)?(?:compare|how\s+does\s+\w+\s+compare)\b", re.IGNORECASE)


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


def _subject(question: str, authorities: tuple[str, ...]) -> list[str]:
    """The words of a question that name a subject: no slots, no stop words."""
    blank = question
    spans = [(p.start, p.end) for p in find_periods(question)] + [
        (a.start, a.end) for a in find_areas(question, authorities)
    ]
    spans += [(m.start, m.end) for m in find_stages(question) if m.stage.kind != MONTH]
    for start, end in sorted(spans, reverse=True):
        blank = blank[:start] + " " + blank[end:]
    months = {n.lower() for n in NAMES} | {n[:3].lower() for n in NAMES} | {"sept"}
    return [t for t in tokens(blank) if t not in STOP and t not in _SLOT_WORDS and t not in months and len(t) > 1]


# "How many were approved?": whom it counts was named before.
_COUNTS_NOBODY = re.compile(
    r"\s*(?:and\s+)?how\s+many\s+(?:were|was|are|is|had|have|has|did)\b(?!\s+there\b)", re.IGNORECASE
)

# "By how many boats?", "from which yards?": what those did or had was said before.
_OF_HOW_MANY = re.compile(
    r"\s*(?:by|from|for|of|in|at|to|with|among|across|on)\s+(?:how\s+many|which|what|whom)\b(?!\s+(?:were|was|are|is|did|do|does)\b)",
    re.IGNORECASE,
)

# "Which yard had the most?": of what, was said before.
_HAD_THE_MOST = re.compile(
    r"\s*(?:which|what|who)\s+(?:[\w’'-]+\s+){0,2}?(?:had|has|have|is|was|were|are|got|saw)\s+(?:the\s+)?(?:most|fewest|least|highest|"
    r"lowest|largest|biggest|greatest|smallest|longest|shortest)\W*$",
    re.IGNORECASE,
)
_OF_IT = re.compile(r"\b(?:its|their|his|her)\b", re.IGNORECASE)  # "its variance": of what, was said before


def _leans(question: str, authorities: tuple[str, ...]) -> bool:
    if _ALONE.match(question):
        return True
    rest = PART_OF_SHIFT.sub(" ", _OPENERS.sub("", question))
    subject = _subject(rest, authorities)
    if not subject:
        return True
    opened = _OPENERS.match(question)
    if opened and len(subject) <= (MOST_ALIKE if _LIKE.search(opened.group()) else MOST_OPENED):
        return True
    if re.match(r"\s*[a-z]", question) and not _VERBS.search(question) and len(subject) <= MOST_BARE:
        return True  # "girls?": a phrase alone, in small letters, goes on with the talk
    if _WHAT_IF.match(question) and len(subject) <= MOST_POINTING:
        return True
    if _OF_HOW_MANY.match(rest) and len(subject) <= MOST_BARE:
        return True
    if (_COUNTS_NOBODY.match(rest) or _OF_IT.search(rest)) and len(subject) <= MOST_BARE:
        return True
    if _HAD_THE_MOST.match(rest) and len(subject) <= MOST_BARE:
        return True
    return bool(_POINTING.search(rest)) and len(subject) <= MOST_POINTING


# Words of its own that a follow-up may have: more, and it is a question of its own.
MOST_BARE, MOST_OPENED, MOST_POINTING, MOST_ALIKE = 2, 3, 4, 6
_WHAT_IF = re.compile(r"\s*(?:(?:and|but)\s+)?what\s+if\b", re.IGNORECASE)
_LIKE = re.compile(r"\babout\b|\bsame\b|\bcompare\b|\bwhat\s+of\b", re.IGNORECASE)
_VERBS = re.compile(
    r"\b(?:who|what|whats|which|why|when|where|how|was|were|is|are|did|do|does|had|has|have|will|would|can|could|list|"
    r"name|give|tell|show|find|explain|summarise|describe|compare)\b",
    re.IGNORECASE,
)


_COUNTED_OUT = re.compile(r"\b(?:quarter|period)\s+\d{1,2}\b|\bq[1-4]\b", re.IGNORECASE)  # a time without its year


def asks_by_itself(question: str) -> bool:
    """Whether a follow-up has a word of asking or a verb of its own: "and fostering?" has none."""
    return _VERBS.search(question) is not None


def _swap_slots(question: str, last: str, authorities: tuple[str, ...]) -> str | None:
    """The last question with the new period or area in the old one's place; None where the follow-up names more than
    slots.
    """
    rest = SHIFT.sub(" ", _OPENERS.sub("", question))
    if _subject(rest, authorities):
        return None
    new_periods, old_periods = find_periods(question), find_periods(last)
    new_areas, old_areas = find_areas(question, authorities), find_areas(last, authorities)
    months = asked_months(question)
    text = last
    if not new_periods and old_periods and (then := moved(question, old_periods[0].period)):
        old = old_periods[0]
        said = kept_as_at(old.text, then.label)
        shift = SHIFT.search(question)
        by_years = shift is not None and not (shift["month"] or shift["month2"])
        if months and by_years and then.kind is old.period.kind:  # "the end of September the year after"
            said = month_of_a_year(question, months[0], replace(old, period=then))
        text = text[: old.start] + said + text[old.end :]
        if not new_areas:
            return text
        old_periods = find_periods(text)
    if not new_periods and (staged := _swap_stage(question, text)):
        return staged
    counted, before = _COUNTED_OUT.search(question), _COUNTED_OUT.search(last)
    if counted and before and not (new_periods or new_areas or months):
        return text[: before.start()] + counted.group() + text[before.end() :]
    if not (new_periods or new_areas or months):
        return None
    if new_periods:
        said = " ".join(p.text for p in new_periods)
        text = (
            text[: old_periods[0].start]
            + kept_as_at(old_periods[0].text, said)
            + text[end_of_time(text, old_periods[0]) :]
            if old_periods
            else f"{text.rstrip(' ?.')} in {said}?"
        )
    elif months and old_periods:
        said = month_of_a_year(question, months[0], old_periods[0])
        text = text[: old_periods[0].start] + said + text[end_of_time(text, old_periods[0]) :]
    elif months and asked_months(last):
        _, start, end = next(m for m in bare_months(text) if m[0] == asked_months(last)[0])
        text = text[:start] + NAMES[months[0] - 1] + text[end:]
    elif months:
        text = f"{text.rstrip(' ?.')} in {NAMES[months[0] - 1]}?"
    for area in new_areas:
        comparator = area.area in COMPARATORS
        olds = [a for a in find_areas(text, authorities) if comparator == (a.area in COMPARATORS)] or (
            [a for a in find_areas(text, authorities)] if comparator else []
        )
        if _COMPARES.match(question) or not olds:
            text = (
                f"{text.rstrip(' ?.')} compared with {_as_said(area.area)}?"
                if olds or old_areas
                else f"{text.rstrip(' ?.')} for {_as_said(area.area)}?"
            )
        else:
            place = _as_said(area.area, text[olds[0].start : olds[0].end])
            text = text[: olds[0].start] + place + text[olds[0].end :]
    return text


def _as_said(area: str, old: str = "") -> str:
    """An area as a question names it, in the place of an old one: "the region's children", for "Kent's children"."""
    if area != REGION:
        return area
    return "the region’s" if old.endswith(("'s", "’s")) else "the region"


def _swap_stage(question: str, last: str) -> str | None:
    """The last question with another point of the year in place of its own ("at quarter 2", "and at Period 6?"), or of
    its time: of the year asked about, unless "this year" leaves that to the paper.
    """
    new = [m for m in find_stages(question) if m.stage.kind != MONTH]
    old = [m for m in find_stages(last) if m.stage.kind != MONTH]
    dated = [m for m in find_periods(last) if not names_a_paper(last, m)]
    if len(new) != 1 or not (old or dated):
        return None
    said = question[new[0].start : new[0].end]
    if old:
        return last[: old[0].start] + said + last[old[0].end :]
    year = dated[0].period.kind is PeriodKind.FINANCIAL_YEAR and not _THIS_YEAR.search(question)
    return last[: dated[0].start] + (f"{said} {dated[0].period.label}" if year else said) + last[dated[0].end :]


_THIS_YEAR = re.compile(r"\b(?:this|current|the\s+new)\s+(?:financial\s+)?year\b", re.IGNORECASE)


def read_otherwise(question: str, history: tuple[str, ...], authorities: tuple[str, ...]) -> Iterator[str]:
    """Other ways to complete a follow-up, where the papers have nothing for the first.

    A comparator's figure, or a target, may be of another time than the one that was asked about, and a month or day
    without its year of another year; and what asks a question of its own ("and how many appeals?") may take no more
    than its time from the last one.
    """
    whole = completed(question, history, authorities)
    if whole == question:
        return
    rest = _OPENERS.sub("", question).strip()
    last = _full(history, authorities)
    dated = [m for m in find_periods(last) if not names_a_paper(last, m)]
    if JOINED in whole and dated and _ASKS_ITSELF.match(rest) and not _POINTING.search(rest) and not find_periods(rest):
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
