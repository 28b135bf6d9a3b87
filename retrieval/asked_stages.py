"""The points of a year that a question names without the year: those that papers name so, and months as people ask for
them: "the June figure and the October one", "June v October", "between June and October", "for October".
"""

from __future__ import annotations

import re

from corpus.period_reading import bare_months, find_periods
from corpus.stage import MONTH, Stage, StageMention, find_stages

_FIGURE = re.compile(
    r"(?:['’]s)?\s+(?:month[\s-]end\s+)?(?:figures?|numbers?|totals?|counts?|positions?|levels?|rates?|percentages?|averages?|shares?|"
    r"values?|amounts?|balances?|ones?|month[\s-]end)\b",
    re.IGNORECASE,
)
_LED = re.compile(
    r"\b(?:during|for|between|from|since|until|till|than|in|by|at|as\s+(?:at|of)|month\s+of|close\s+of|through(?:out)?)\s+"
    r"(?:(?:the|end|close|start|beginning|of|month|early|late|mid)\s+)*$",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"(?:['’]s)?\s*(?:[-–/&,]|,?\s*(?:and|to|or|v|vs|versus|against|than|with|compared\s+(?:with|to))\.?)\s+"
    r"(?:(?:in|at|for|by|during)\s+)?(?:the\s+)?(?:end\s+of\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?",
    re.IGNORECASE,
)
# Nothing else is called by the month: "the October half term", "a May bank holiday", "June Brown".
_WHOLE = re.compile(
    r"(?:['’]s)?\s*(?:$|[,;:.?!()–-]|(?:and|or|to|v|vs|versus|against|than|compared|with|please|pls|did|was|were|is|are|had|has|have|how|"
    r"what|who|by|of|in|at|as|on|but|among|across|so|this|last|that)\b)"
)


def asked_stages(text: str) -> tuple[StageMention, ...]:
    """Every point of a year without its year that a question names, in the order they stand; () where it names none."""
    found = list(find_stages(text))
    taken = [(p.start, p.end) for p in find_periods(text)] + [(m.start, m.end) for m in found]
    months = [
        (number, start, end)
        for number, start, end in bare_months(text)
        if text[start].isupper() and not any(s < end and start < e for s, e in taken)
    ]
    every = [(start, end) for _, start, end in months] + [(m.start, m.end) for m in found if m.stage.kind == MONTH]
    for number, start, end in months:
        asked = _LED.search(text[:start]) is not None or _beside(text, start, end, every)
        if _FIGURE.match(text, end) or (asked and _WHOLE.match(text, end)):
            found.append(StageMention(Stage(MONTH, number), start, end))
    return tuple(sorted(found, key=lambda m: m.start))


def _beside(text: str, start: int, end: int, every: list[tuple[int, int]]) -> bool:
    """Whether a month is joined to another point of the year: "June v October"."""
    return any(
        _JOINT.fullmatch(text, e, start) if e <= start else _JOINT.fullmatch(text, end, s)
        for s, e in every
        if (s, e) != (start, end)
    )
