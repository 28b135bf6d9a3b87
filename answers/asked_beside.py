"""Questions that ask for a figure and for what it is held against, at once: "the rate in May, and the target", "budget
and forecast", "the result, the target and the England average".

What it is held against stands in the row or sentence of the figure and is no thing of its own. So the question is asked
without it, and what was left out of it is looked for beside the answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.area import COMPARATORS, find_areas
from corpus.fact import Basis
from corpus.period_reading import find_periods
from corpus.words import content_stems

_JOINT = (
    r"(?:\s*[,;?&+–-]\s*(?:and|plus|with|against|versus|vs\.?|as\s+well\s+as)?|\s+(?:and|plus|with|alongside|against|versus|vs\.?|as\s+well\s+as|along\s+"
    r"with|compared\s+(?:to|with)|relative\s+to|next\s+to))\s+"
)
# "and what was the target", "and how did that compare with the England average"
_LEAD = (
    r"(?:(?:also|then)\s+)?(?:(?:what|how)(?:['’]?s|\s+(?:is|was|are|were))?\s+(?!did\b|does\b|do\b)|how\s+(?:did|does|do)\s+(?:it|that|this|they|we)\s+(?:compare|"
    r"measure\s+up|stand|look|fare)\s+(?:to|with|against)\s+|(?:did|does|has|was|is|were|are)\s+(?:it|that|this|they|we)\s+(?:meet|met|hit|reach(?:ed)?|"
    r"achieved?|above|below|on|within|against)\s+)?"
)
_WHOSE = (
    r"(?:(?:the|its|their|our|that|a|any|what|which)\s+)?(?:(?:agreed|set|annual|year[\s-]end|quarterly|corresponding|respective|current|same|latest|"
    r"Q[1-4])\s+)*"
)
_NUMBER = r"(?:\s+(?:figures?|numbers?|levels?|rates?|percentages?|averages?|values?|%))?"
_STANDINGS = {
    Basis.TARGET: rf"targets?{_NUMBER}",
    Basis.BUDGET: rf"budgets?{_NUMBER}",
    Basis.FORECAST: rf"(?:forecasts?(?:\s+outturn)?|projections?|projected\s+outturn){_NUMBER}",
}
_AREA = (
    r"(?:England|national|regional|statistical\s+neighbours?['’]?|stat(?:s|\.)?\s+n(?:eighbou)?rs?|comparators?|neighbours?['’]?|London|[A-Z][a-z]+\s+"
    rf"(?:East|West|Midlands)){_NUMBER}"
)
_SAID_ON = (
    r"(?:\s+(?:was|were|is|are|had\s+been|has\s+been)?\s*(?:set|given|there|it|agreed|allowed)|\s+(?:for|of)\s+(?:it|this|that|them|the\s+same)|\s+for\s+the\s+"
    r"(?:quarter|year|month|period|measure))*"
)
_THINGS = "|".join(f"(?P<{basis.name}>{said})" for basis, said in _STANDINGS.items()) + f"|(?P<AREA>{_AREA})"
_OWN = (
    r"(?:actuals?|outturns?|results?|figures?|numbers?|performance|percentages?|rates?|values?|achievement|position|spend(?:ing)?|"
    r"expenditure|totals?|variances?|overspends?|underspends?)"
)
_NOT_OF = (
    r"(?!\s+(?:of\s+)?(?!(?:19|20)\d\d\b|\d\d/\d\d\b)[£\d])"  # "against a target of 12"; not "budget 2031/32"
    r"(?!\s+(?:reports?|papers?|book|meetings?|item|monitoring|strategy|setting|plan)\b)"
)
_BEHIND = re.compile(
    rf"{_JOINT}{_LEAD}{_WHOSE}(?:{_THINGS})(?![\w-]){_NOT_OF}{_SAID_ON}(?P<rest>)"
    r"(?=\s*[?.]*\s*$|\s*[,;?]|\s+(?:and|plus|&|for|of|in|on|at|as|by|please|Q[1-4]|\d{4}|\d\d/\d\d)\b)",
    re.IGNORECASE,
)
# "The target and the result for …": what it is held against is named first.
_BEFORE = re.compile(
    rf"\b(?:the\s+|its\s+|our\s+)?(?:{_THINGS})\s*(?:,|,?\s+and|\s*&|\s+plus|\s*/)\s+(?:the\s+|its\s+|our\s+)?(?=(?:Q[1-4]\s+|[\d/]+\s+)*{_OWN}\b)",
    re.IGNORECASE,
)
# "How did it compare with the target in May?", "did it meet its target in May?"
_HELD = re.compile(
    r"^(?P<lead>(?:[^?:]{3,80}:\s+)?)\W*(?:and\s+)?(?:how\s+(?:did|does|do|has|have|was|were|is|are)\s+(?P<what>[^?]+?)\s+(?:compared?|measured?\s+up|perform(?:ed|ing)?|"
    r"do(?:ne|ing)?)\s+(?:to|with|against)|(?:did|does|do|has|have|had|was|were|is|are)\s+(?P<it>[^?]+?)\s+(?:meet|met|meeting|hit|hitting|reach(?:ed|ing)?|"
    r"achiev(?:e|ed|ing)|beat(?:en|ing)?|exceed(?:ed|ing)?|miss(?:ed|ing)?|above|below|within|on|over|under|(?:better|worse|higher|lower)\s+than))\s+"
    rf"(?:the|its|their|our)\s+(?:{_THINGS})(?![\w-]){_NOT_OF}(?P<rest>[^?]*)\W*$",
    re.IGNORECASE,
)
_MOST = 3  # things that a figure is held against
# Words that name no measure: with nothing but these and a time there is nothing to ask for.
_NAMES_NOTHING = frozenset(
    content_stems(
        "figure figures number numbers percentage rate result results actual actuals outturn value position total "
        "level give show tell please current latest quarter year month target budget forecast average compare"
    )
)


@dataclass(frozen=True, slots=True)
class Beside:
    """A question without what its figure is held against, and what that is: standings and areas, as they are named."""

    question: str
    standings: tuple[Basis, ...] = ()
    areas: tuple[str, ...] = ()


def asked_beside(question: str) -> Beside | None:
    """The question for a figure, and what is asked for beside it; None where nothing is, or no figure is named."""
    text, standings, areas = question, list[Basis](), list[str]()
    if held := _HELD.match(text):
        text = f"{held['lead']}what was {held['what'] or held['it']}{held['rest']}"
        _note(held, standings, areas)
    while len(standings) + len(areas) < _MOST and (m := _BEFORE.search(text) or _behind(text)):
        if not _note(m, standings, areas):
            break
        text = _cut(text, m)
    text = _A_RESULT.sub(r"\1figure", _LEFT_OVER.sub("", text)).strip()
    return Beside(text, tuple(standings), tuple(areas)) if (standings or areas) and _names_something(text) else None


_LEFT_OVER = re.compile(r"\s+(?:and|plus|&|with)\s*(?=[?.]*$)", re.IGNORECASE)
def _cut(text: str, m: re.Match[str]) -> str:
    """A question without what a match names."""
    if m.re is _BEFORE:
        return f"{text[: m.start()]}{text[m.end() :]}"
    rest = text[m.start("rest") :].lstrip(" ,;")
    return f"{text[: m.start()].rstrip(' ,;')} {rest}" if rest.strip(" ?.,;") else text[: m.start()]


_A_RESULT = re.compile(r"(\d\s+)(?:result|actual|outturn)(?=\W*$)", re.IGNORECASE)  # "turnover: Q1 2031/32 result"


def _behind(text: str) -> re.Match[str] | None:
    """The last thing that is named behind the figure; None where the words after it name a measure of their own: "and
    what was the target for crews?".
    """
    for m in reversed(list(_BEHIND.finditer(text))):
        if not _names_something(text[: m.start()]) or not _names_something(text[m.start("rest") :]):
            return m
    return None


def _note(m: re.Match[str], standings: list[Basis], areas: list[str]) -> bool:
    """Add what a match names; False for what has been named already, and for an area that is none."""
    basis = next((b for b in _STANDINGS if m[b.name]), None)
    if basis is not None:
        new = basis not in standings
        standings += [basis] if new else []
        return new
    named = [a.area for a in find_areas(m["AREA"].strip()) if a.area in COMPARATORS and a.area not in areas]
    areas += named[:1]
    return bool(named)


def _names_something(text: str) -> bool:
    """Whether a text names more than times and words for any figure."""
    for p in reversed(find_periods(text)):
        text = f"{text[: p.start]} {text[p.end :]}"
    return bool(set(content_stems(re.sub(r"\bQ[1-4]\b", " ", text))) - _NAMES_NOTHING)
