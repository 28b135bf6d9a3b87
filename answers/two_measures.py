"""Two things of which each has a figure of its own, set against each other in one question: "compare the price of a
berth with that of a mooring", "which is bigger: the fuel bill or the pay bill?", "is the number of boats higher than
the number of crews?". Each is asked for by itself.

Two councils, times or papers of one measure are told apart by `legs`; what a figure is held against (a target, the
national average) by `asked_beside`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from answers.legs import Leg, leg_of
from corpus.area import COMPARATORS, find_areas
from corpus.period_reading import find_periods
from corpus.scope import Listing
from corpus.words import content_stems

_MORE = (
    r"(?:bigger|higher|larger|greater|lower|smaller|more|less|fewer|longer|shorter|dearer|cheaper|faster|slower|better|worse|"
    r"the\s+(?:higher|bigger|larger|lower|smaller|greater|biggest|largest|highest|lowest|most|least))"
)
_MEASURE = (
    r"(?:number|rate|share|proportion|percentage|cost|price|budget|average|total|overspend|underspend|deficit|surplus|shortfall|"
    r"caseload|load|bill|fee|amount|spend|spending|saving|savings|forecast|median|gap|backlog|waiting\s+list|income|expenditure|"
    r"turnover|grant|size|length|wait|value|count)"
)
# "Compare the price of a berth with that of a mooring in May".
_THAT_OF = re.compile(
    r"^\W*(?:please\s+|can\s+you\s+|could\s+you\s+)?(?:compare|contrast|set|put)\s+(?P<x>(?:the|our)\s+[^?.;,]{3,60}?)\s+(?P<of>of|for|in|on)\s+(?P<a>[^?.;]+?)"
    r"(?:,?\s+(?:with|to|and|against|beside|versus|vs\.?))\s+(?:that|those|the\s+(?:one|same|figure|number))\s+(?:of|for|in|on)\s+(?P<b>[^?.;]+?)\W*$",
    re.IGNORECASE,
)
# "Compare the number of boats and the number of crews".
_AND_THE = re.compile(
    r"^\W*(?:please\s+|can\s+you\s+|could\s+you\s+)?(?:compare|contrast)\s+(?P<a>[^?.;]+?),?\s+(?:with|to|and|against|versus|vs\.?)\s+"
    rf"(?P<b>(?:the|our)\s+(?:[\w’'-]+\s+){{0,4}}?{_MEASURE}\b[^?.;]*?)\W*$",
    re.IGNORECASE,
)
# "Which is bigger in 2031/32: the fuel bill or the pay bill? Both figures".
_WHICH = re.compile(
    rf"^\W*(?:and\s+|so\s+)?(?:which|what)(?:\s+(?:of\s+(?:the\s+)?(?:two|these)|one|figure|sum|number))*\s+(?:is|was|were|are|will\s+be|came\s+out|turned\s+out)\s+{_MORE}"
    r"(?P<when>[^?:;]*?)\s*[:;,–—?-]\s+(?P<a>[^?.;:]+?),?\s+or\s+(?P<b>[^?.;:]+?)(?:\W*$|[?.;]\W+\S.*$|\s+[-–—]\s.*$)",
    re.IGNORECASE,
)
# "Is the number of boats higher than the number of crews?"
_IS_IT = re.compile(
    rf"^\W*(?:and\s+|so\s+)?(?:is|was|are|were)\s+(?P<a>(?:the|our)\s+(?:[\w’'-]+\s+){{0,4}}?{_MEASURE}\b[^?.;]*?)\s+(?:much\s+|any\s+)?{_MORE}\s+than\s+"
    rf"(?P<b>(?:the|our)\s+(?:[\w’'-]+\s+){{0,4}}?{_MEASURE}\b[^?.;]*?)\W*$",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^(?:the\s+|our\s+|its\s+)?(?:(?:agreed|set|annual|national|previous|last|prior|original|current|latest)\s+)*"
    r"(?:targets?|budgets?|forecasts?|averages?|plan|figures?|numbers?|ones?|rates?|totals?)\b"
    r"(?:\s+(?:for|in|of|at)\s+[\d/ ]+)?$",
    re.IGNORECASE,
)
NAMES = 1  # stems of its own that each has to have


def two_measures(question: str, authorities: tuple[str, ...], shelf: Mapping[str, Listing]) -> tuple[Leg, ...]:
    """The questions for each of two things that a question sets against each other; () where it sets none so, or one
    thing at two times or in two areas.
    """
    pair = _pair(question)
    if pair is None:
        return ()
    when, a, b = pair
    compared = any(x.area in COMPARATORS for x in find_areas(question, authorities))
    if compared or any(_BARE.match(x.strip()) for x in (a, b)):
        return ()
    one, other = (set(content_stems(_undated(x))) for x in (a, b))
    if len(one - other) < NAMES or len(other - one) < NAMES:
        return ()  # one thing at two times
    texts = [f"what is {x.strip()}{time}?" for x, time in ((a, _time(a, b, when)), (b, _time(b, a, when)))]
    legs = (leg_of(text, authorities, shelf) for text in texts)
    names = (" ".join(_undated(x).split()) for x in (a, b))
    return tuple(replace(leg, name=name, times=()) for leg, name in zip(legs, names, strict=True))


def _pair(question: str) -> tuple[str, str, str] | None:
    """The time that a question names for both, and the two that it sets against each other; None for no two."""
    if m := _THAT_OF.match(question):
        return "", f"{m['x']} {m['of']} {m['a']}", f"{m['x']} {m['of']} {m['b']}"
    if m := _WHICH.match(question) or _AND_THE.match(question) or _IS_IT.match(question):
        return m.groupdict().get("when") or "", m["a"], m["b"]
    return None


def _time(own: str, other: str, when: str) -> str:
    """The time to ask one of the two for, where it names none: that of both, else that of the other."""
    if find_periods(own):
        return ""
    named = find_periods(when) or find_periods(other)
    return f" in {named[0].text}" if named else ""


def _undated(text: str) -> str:
    for p in reversed(find_periods(text)):
        text = f"{text[: p.start]} {text[p.end :]}"
    return re.sub(r"\s+(?:in|at|on|for|of|by)\s*$", "", text)
