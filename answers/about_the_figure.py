"""Follow-ups about the figure just given: "is it better or worse than England?", "what's the trend?", "as a rate?",
"where does it say that?".

They name no subject and no time of their own: all but what they ask for is the last question's.
"""

from __future__ import annotations

import re

from answers.times_told import led_to
from corpus.area import find_areas
from corpus.period_reading import find_periods
from retrieval.paper_times import names_a_paper

_SO = r"^\W*(?:(?:and|but|so|ok(?:ay)?|thanks|then)\b[\s,]*)*"
_IT = r"(?:it|that|this|they|those|these|we|ours|(?:the|that|this)\s+(?:figure|number|rate|share|percentage))"
_BE = r"(?:is|are|was|were)"
_WAY = (
    r"(?:better|worse|higher|lower|more|less|fewer|above|below|over|under|bigger|smaller|greater|ahead|behind|good|bad|high|low|"
    r"many)"
)
_AGAINST = re.compile(
    rf"{_SO}{_BE}\s+{_IT}\s+(?:any\s+|much\s+|also\s+|still\s+|as\s+)*{_WAY}(?:\s+or\s+{_WAY})?"
    r"(?:\s+(?:than|as|to|of|the))*\s+(?P<area>[^?]+?)\W*$"
    rf"|{_SO}how\s+(?:do|does|did)\s+{_IT}\s+compare\s+(?:with|to|against)\s+(?P<other>[^?]+?)\W*$",
    re.IGNORECASE,
)
_OF_AREA = re.compile(
    r"(?:(?:the|our|of|for|in|across|average|rest|mean|median|figure|rate|one|as|a|whole|and|those|that|overall)\b|[’']s\b|\W)+",
    re.IGNORECASE,
)
_TREND = re.compile(
    rf"{_SO}(?:(?:what(?:['’]s|\s+is|\s+was)|show(?:\s+me|\s+us)?|give(?:\s+me|\s+us)?|can\s+(?:you|i)\s+(?:show(?:\s+me|\s+us)?|see))\s+)?"
    r"(?:the\s+|a\s+)?(?:overall\s+|long(?:er)?[\s-]term\s+)?(?:trend|trajectory|history|direction\s+of\s+travel)"
    r"(?:\s+(?:line|been|over\s+time|over\s+the\s+years|like|there|here))*\W*$",
    re.IGNORECASE,
)
_NOW = re.compile(
    rf"{_SO}(?:(?:what|how\s+many|how\s+much)(?:['’]s|\s+{_BE})?\s+)?(?:{_BE}\s+)?(?:(?:{_IT}|there)\s+)?(?:{_BE}\s+)?(?:the\s+)?"
    r"(?:right\s+now|now|today|currently|nowadays|these\s+days|at\s+(?:present|the\s+moment)|"
    r"(?:latest|most\s+recent|current|newest)(?:\s+(?:figure|number|count|rate|position|one|total))?)\W*$",
    re.IGNORECASE,
)
_AS_A = re.compile(
    rf"{_SO}(?:what(?:['’]s|\s+is|\s+was|\s+are)\s+{_IT}\s+(?:as|in)\s+(?:an?\s+)?|what\s+(?:about|is\s+that)\s+as\s+a\s+|as\s+an?\s+|"
    rf"what\s+(?=(?:rate|percentage|share|proportion)\s+{_BE}\s+{_IT})|(?:what(?:['’]s|\s+is|\s+was)\s+)?(?:the\s+)(?=rate\b))"
    rf"(?P<kind>rate|percentage|proportion|share|per\s?cent|%)(?P<per>\s+per\s+[\d,]+)?(?:\s+{_BE}\s+{_IT})?(?P<per2>\s+per\s+[\d,]+)?\W*$",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"^\W*how\s+many(?:\s+of)?\b", re.IGNORECASE)
_WERE = re.compile(
    r"^\W*how\s+many\s+(?:of\s+)?(?P<whom>[^,;?]{2,60}?)\s+(?:were|was|are|is)\s+(?!there\b)", re.IGNORECASE
)
_PLACE = r"(?:in\s+|on\s+)?(?:which|what)\s+(?:page|paper|report|document|table|paragraph)"
_SAYS = r"(?:says?|said|stated?|find|found|get|got|see|read|comes?|came|taken|printed|written)"
_ASKING = rf"(?:\s+(?:do|does|did|can|could|is|was|are|were|i|you|we|{_IT}|the\s+papers?|the\s+reports?))*"
_SOURCE = re.compile(
    rf"{_SO}(?:(?:where(?:abouts)?(?:\s+in\s+the\s+(?:papers?|reports?))?|{_PLACE}){_ASKING}\s+{_SAYS}(?:\s+{_IT})?(?:\s+(?:from|on|in))?|"
    rf"{_PLACE}(?:\s+(?:is|was|are|were))?\s+{_IT}(?:\s+(?:on|in|from))?|{_PLACE}|"
    rf"who\s+(?:(?:says?|said|reported|gave|gives|told\s+\w+)\s+(?:so|{_IT})))\W*$",
    re.IGNORECASE,
)


def asked_of_it(question: str, last: str, authorities: tuple[str, ...]) -> str | None:
    """The question that a follow-up asks of the figure which the last one asked for; None for any other follow-up."""
    asked = last.rstrip(" ?.")
    if against := _AGAINST.match(question):
        said = against["area"] or against["other"]
        areas = find_areas(said, authorities)
        rest = said
        for a in reversed(areas):
            rest = f"{rest[: a.start]} {rest[a.end :]}"
        if not areas or not _OF_AREA.fullmatch(f" {rest} "):
            return None
        # A count is greater in a greater place: what two places are compared by is the rate.
        rated = _HOW_MANY.sub("What rate of", _WERE.sub(r"What was the rate of \g<whom> ", asked))
        return f"{rated} compared with {' and '.join(a.area for a in areas)}?"
    if _TREND.match(question):
        return f"{_timeless(asked)} – over time?"
    if _NOW.match(question):
        return f"{_timeless(asked)} now?"
    if (kind := _AS_A.match(question)) and _HOW_MANY.match(asked):
        per = kind["per"] or kind["per2"] or ""
        unit = "percentage" if kind["kind"].lower() in ("%", "percent", "per cent") else kind["kind"].lower()
        asked = _WERE.sub(rf"What was the {unit}{per} of \g<whom> ", asked)
        return f"{_HOW_MANY.sub(f'What {unit}{per} of', asked)}?"
    if _SOURCE.match(question):
        return last
    return None


def _timeless(question: str) -> str:
    """A question without its time."""
    for m in reversed(find_periods(question)):
        if not names_a_paper(question, m):
            question = f"{question[: led_to(question, m)].rstrip()}{question[m.end :]}"
    return question.rstrip(" ?.")
