"""Follow-ups about the part that the last question asked for: another part in its place ("how many came from the
yards?", "and the harbours?"), the whole that it is of ("how many in total?"), how many there are of those it spoke of
("what is the average age of our skippers?", "how many do we have?"), and the council's own ("and ours?").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from answers.times_told import led_to
from corpus.area import COMPARATORS, find_areas
from corpus.period_reading import find_periods
from corpus.stage import find_stages

# What these lead to sets a part apart: where it came from, who did it, under which head it is counted.
_PART = re.compile(
    r"\s+(?:from|by|with|under|among|amongst|because\s+of|due\s+to|through|via|"
    r"(?:in|of)\s+the\s+(?:category|group|class|band|age\s+group)\s+of)\s+(?=\S)",
    re.IGNORECASE,
)
_VERB = r"(?:was|were|is|are|did|do|does|had|have|has|got|get|went|go|came|left|will|would|could|can|started|joined)"
_ENDS = re.compile(rf"\s+{_VERB}\b|[,;:?]|\s+(?:to|and\s+what|and\s+how)\s", re.IGNORECASE)
# "And the cost?" asks something else of the same part; "and the harbours?" the same of another.
_MEASURE = re.compile(
    r"\b(?:numbers?|rates?|costs?|price|share|percentage|proportion|budgets?|spend\w*|targets?|averages?|totals?|trends?|forecasts?|"
    r"variance|reasons?|outcomes?|figures?|change|difference|rest|others?|same|year|quarter|month|week|time|date|previous|next|last|"
    r"latest|highest|lowest|most|least|chair|vote|decision|recommendations?|actions?|minutes|report|paper|page|source)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:who|what|which|why|when|where|how|did|do|does)\b", re.IGNORECASE)
_WHERE = re.compile(
    r"(?:in|at|with|by|from|through|under)\s+(?!(?:total|all|time|care|need|general|fact|person|writing)\b)[a-z]"
)
_LED = re.compile(r"(?:for|with|from|to|by|of|on|about|in|at|under|over|among|amongst)\s", re.IGNORECASE)
_IN_ALL = re.compile(
    r"(?:(?:how\s+many|how\s+much|what)(?:\s+(?:was|were|is|are))?(?:\s+(?:it|that|there|they))?\s+)?(?:the\s+)?"
    r"(?:in\s+(?:total|all)|all\s+together|altogether|overall|(?:overall|whole|grand)?\s*total(?:\s+(?:number|figure|count))?|"
    r"all\s+of\s+them)",
    re.IGNORECASE,
)
_HOW_MANY_ARE = re.compile(
    r"how\s+many\s+(?:(?:of\s+(?:them|those|these)\s+)?(?:do|did|have|had)\s+(?:we|they|you)(?:\s+(?:have|got|had))?|(?:are|were)\s+there"
    r"(?:\s+(?:in\s+all|in\s+total|altogether))?)",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"^\W*(?:(?:and|so|but)\s+)?(?:how\s+(?:many|much)|what\s+(?:was|is)\s+the\s+number)\b", re.IGNORECASE
)
_OURS = re.compile(
    r"(?:(?:for|with|from|in)\s+)?(?:ours|us|here|locally|our\s+own(?:\s+(?:figure|rate|number|one|score))?|our\s+(?:figure|number|one))",
    re.IGNORECASE,
)


def another_part(new: str, last: str, authorities: Sequence[str]) -> str | None:
    """The last question with another part in the place of the one it asked for; None where it asked for no part, or
    where the follow-up asks something else of it.
    """
    if _ASKS.search(new) or _MEASURE.search(new) or len(new.split()) > MOST_WORDS:
        return None
    spans = [(m, s) for m in _PART.finditer(last) if (s := _span(m, last, authorities))]
    if len(spans) != 1:
        return None
    led, (start, end) = spans[0]
    if _LED.match(new):  # "placed in homes" for "placed with carers"
        return f"{last[: led.start()]} {new}{last[end:]}" if _WHERE.match(new) else None
    return f"{last[:start]} {new}{last[end:]}"


MOST_WORDS = 5


def in_total(new: str, last: str, authorities: Sequence[str]) -> str | None:
    """The last question without its part, asked of the whole; None where it had none or no whole is asked for."""
    if not _IN_ALL.fullmatch(new):
        return None
    led = next((m for m in _PART.finditer(last) if _span(m, last, authorities)), None)
    span = _span(led, last, authorities) if led else None
    return f"{last[: led.start()]} in total{last[span[1] :]}" if led and span else None


def how_many_of_them(new: str, last: str, named: str | None) -> str | None:
    """How many there are of those that the last question spoke of, `named`, where it did not ask that; None for any
    other follow-up.
    """
    if named is None or _HOW_MANY_ARE.fullmatch(new) is None or _COUNTS.match(last):
        return None
    times = find_periods(last)
    when = f" {last[led_to(last, times[0]) : times[0].end].strip()}" if times else ""
    return f"{new[:8]} {named} {new[9:]}{when}?"


def ours(new: str, last: str, authorities: Sequence[str]) -> str | None:
    """The last question asked of the council itself, where it was asked of those it is held against; None where it was
    not.
    """
    if not _OURS.fullmatch(new):
        return None
    others = [a for a in find_areas(last, tuple(authorities)) if a.area in COMPARATORS]
    if len(others) != 1:
        return None
    start, end = others[0].start, others[0].end
    before = re.search(r"\b(?:our|the|its|their)\s+$", last[:start], re.IGNORECASE)
    start = before.start() if before else start
    said = last[start:end]
    owned = re.search(r"['’]s?$", said) or re.match(r"['’]s?(?!\w)", last[end:])
    end = end if owned is None or said.endswith(owned.group()) else end + owned.end()
    own = authorities[0] if len(authorities) == 1 else ""
    whose = (f"{own}'s" if own else "our") if owned else own or "us"
    return f"{last[:start]}{whose}{last[end:]}"


def _span(led: re.Match[str], last: str, authorities: Sequence[str]) -> tuple[int, int] | None:
    """What a word that sets a part apart leads to, up to the time, a verb or the end; None for a time or a place."""
    taken = [(p.start, p.end) for p in find_periods(last)] + [(m.start, m.end) for m in find_stages(last)]
    taken += [(a.start, a.end) for a in find_areas(last, tuple(authorities))]
    if any(start <= led.end() < end for start, end in taken):
        return None
    stops = [before_time(last, start) for start, _ in taken if start > led.end()]
    stops += [m.start() for m in _ENDS.finditer(last, led.end())]
    stop = min([len(last.rstrip(" ?.!")), *stops])
    return (led.end() - 1, stop) if stop > led.end() else None


def before_time(text: str, at: int) -> int:
    """Where the words that lead to a time or place begin: "… | in 2021/22"."""
    lead = re.search(r"[\s,]+(?:(?:in|at|on|as|for|of|by|to|from|during|the|end|since)\s+)*$", text[:at], re.IGNORECASE)
    return lead.start() if lead else at
