"""Kinds that shut one another out: boys and girls, in work and not in work, permanent staff and agency staff.

A figure of the one stands beside that of the other in the same words, and is never the answer to a question for it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.fact import Fact
from retrieval.marked_names import of_another_mark
from retrieval.own_words import own_words
from retrieval.query import Query
from retrieval.set_apart import INSIDE, OUTSIDE

_WHAT = r"(?:any\s+|full[\s-]time\s+|either\s+|suitable\s+|sustained\s+)*(?:education|employment|training|work|EET)\b"
_SCHOOLING = (
    r"(?:(?:residential|day|special|boarding)\s+)*(?:schools?|special)\b"
    r"(?!\s+(?:educational|needs?|meals?|guardian\w*))"
)
# "Non-maintained" is no council's: the little word before it is part of the word.
_THE_COUNCILS = (
    r"(?<!non-)(?<!non\s)\b(?:council|local\s+authority|LA|maintained|state)(?:['’]s)?"
    r"(?:[\s-](?:run|maintained|funded|owned))?(?:\s+own)?"
)
_CARE = (
    r"(?:(?:to|be|being|into|in|from|out|of|a|an|the)\s+)*(?:looked\s+after|care|(?:child\s+protection\s+|"
    r"CP\s+)?plans?)\b"
)
# "Berths let, by term: Autumn": the head of a column under a title that says what the columns are.
_BY_TERM = r"(?:(?<=\bterm:\s)|(?<=\bterms:\s))"
# "Plans complete: summer (%)", "in summer 2031/32?", "the summer term": a term, and no sailing, holiday or fair.
_AS_A_TERM = (
    r"\b(?=\s*(?:(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?\s*)?(?:terms?\b|[(),;:?.!%]|$)|"
    r"\s+(?:of\s+|in\s+)?(?:19|20)\d\d)"
)
# Those who see to attendance, and what is held about it, are no rate of it: "the attendance team", "attendance panels".
_ABSENCE = (
    r"\babsen(?:ce|ces|t|tees?|teeism)\b",
    r"\battendance\b(?!\s+(?:(?:and\s+\w+\s+)?(?:teams?|services?|officers?|panels?|meetings?|strateg\w+|support|advisers?|leads?|"
    r"workers?|hubs?|polic\w+|notices?|orders?|matters)|allowances?)\b)",
)
# Each kind of a set in all its ways; what is not so comes first, for it has the words of what is.
_SETS = tuple(
    tuple(re.compile(kind, re.IGNORECASE) for kind in kinds)
    for kinds in (
        (
            r"\bNEETs?\b|\b(?:not|neither|nor|never|without|out\s+of|outside)\s+(?:(?:currently|yet|now|being|"
            r"known\s+to\s+be)\s+)*"
            rf"(?:(?:in|engaged\s+in|undertaking|doing)\s+)?{_WHAT}",
            rf"\bEET\b|\b(?:suitable|sustained)\s+(?:education|employment|training)\b|\b(?:in|into|entered|"
            rf"engaged\s+in|undertaking)\s+{_WHAT}",
        ),
        _ABSENCE,
        (r"\b(?:boys?|males?)\b", r"\b(?:girls?|females?)\b"),
        (r"\bunauthorised\b", r"\bauthorised\b"),
        (r"\bunsuitable\b", r"\bsuitable\b"),
        (r"\bmainstream\b", r"\bspecial(?:ist)?\s+schools?\b"),
        (r"\bpermanent(?:ly)?\s+exclu\w+", r"\b(?:suspen\w+|fixed[\s-](?:term|period)\s+exclu\w+)"),
        (
            r"\bagency\s+(?:[\w'’]+\s+){0,2}?(?:staff|workers?|ones?)\b",
            r"\bpermanent(?:ly\s+employed)?\s+(?:[\w'’]+\s+){0,2}?(?:staff|workers?|ones?)\b",
        ),
        (
            r"\binitial\s+(?:child\s+protection\s+)?(?:case\s+)?conferences?\b|\bICPCs?\b",
            r"\breview\s+(?:child\s+protection\s+)?(?:case\s+)?conferences?\b|\bRCPCs?\b",
        ),
        tuple(rf"\b{season}{_AS_A_TERM}|{_BY_TERM}{season}\b" for season in ("autumn", "spring", "summer")),
        (
            r"\bprimar(?:y|ies)\b(?!\s+(?:needs?|reasons?|causes?|aims?|concerns?|care|carers?|categor\w+|"
            r"language|factors?))",
            r"\bsecondar(?:y|ies)\b(?!\s+(?:needs?|reasons?|causes?|aims?|concerns?|care|carers?|categor\w+|"
            r"language|factors?))",
        ),
        (r"\bmothers?\b", r"\bfathers?\b"),
        (r"\bfull[\s-]time\b", r"\bpart[\s-]time\b"),
        (r"\bstage\s+one\b", r"\bstage\s+two\b"),
        (
            r"\bcapital\b",
            r"\brevenue\b|\b(?:running|operating|day[\s-]to[\s-]day)\s+costs?\b|\bcost(?:s|ing)?\s+(?:(?:us|"
            r"them)\s+)?to\s+run\b",
        ),
        (
            r"\bin[\s-]year\b",
            r"\baccumulat\w+|\bcumulative\w*|\b(?:built|building|build|run|racked|piled|stacked)[\s-]up\b|"
            r"\b(?:carried|brought)\s+forward\b",
        ),
        (
            r"\bstep(?:s|ped|ping)?[\s-]+up\b|\bescalat\w+\s+(?:in)?to\b|"
            r"\b(?:end(?:s|ed|ing)?|land(?:s|ed|ing)?|w[io]u?nd(?:s|ing)?)\s+up\s+(?:with|in|under|at|needing|"
            r"going\s+to|open\s+to|known\s+to)\s+"
            r"(?:the\s+|a\s+|children['’]s\s+)*social\s+(?:care|work\w*)\b",
            r"\bstep(?:s|ped|ping)?[\s-]+down\b|\bde-?escalat\w+",
        ),
        (
            r"\b(?:start(?:ed|s|ing)?|beg[au]n|became|becom(?:e|es|ing)|enter(?:ed|s|ing)|admi(?:tted|ssions?)|"
            r"c[oa]me|taken)\s+"
            rf"{_CARE}",
            r"\b(?:stop(?:s|ped|ping)?|ceas(?:e|es|ed|ing)|left|discharge[sd]?|exit(?:s|ed|ing)?)\s+" + _CARE
            + r"|\b(?:were|was|been)\s+discharged\b(?!\s+(?:from|to|into|by)\b)",  # "and 29 were discharged"
        ),
        (r"\brural\b", r"\burban\b"),
        (
            r"\bmissing\s+(?:from\s+)?(?:education|school)\b|\bCME\b",
            r"\b(?:go(?:es|ne|ing)?|went)\s+missing\b|\bmissing\s+(?:episodes?|incidents?|from\s+(?:home|care))\b",
        ),
        (OUTSIDE, INSIDE),
        (
            rf"\bindependent(?:(?:,|\s+or|\s+and|\s*/)\s*non[\s-]maintained)?\s+{_SCHOOLING}|"
            rf"\bindependent\s+foster\w*|\bIFAs?\b|"
            rf"\bprivate\s+{_SCHOOLING}|\bINMSS\b",
            rf"{_THE_COUNCILS}\s+{_SCHOOLING}|(?:{_THE_COUNCILS}|\bin-?\s?house)\s+foster\w*",
        ),
        (
            r"\b(?:offered|invited)\b",
            r"\b(?:accepted|completed|held|carried\s+out|took\s+place|taken\s+place|got\s+done|up-?take|take-up|"
            r"(?:take|takes|took|taken|taking)\s+(?:(?:it|them|this|these|that|one|any|some|(?:the|an?|our|"
            r"their)\s+(?:\w+\s+){1,2}?)\s*)?up\b|"
            r"actually\s+(?:done|held|happened))\b",
        ),
    )
)

_OF_ABSENCE = next(
    str(n) for n, kinds in enumerate(_SETS) if tuple(k.pattern for k in kinds) == _ABSENCE
)  # two sides of one subject


def of_the_contrary(query: Query, fact: Fact) -> bool:
    """Whether a question names one kind of those that shut one another out, and a figure's own words another one alone;
    False where either names several, or none. So of what a letter or number names: Option B and Option C.
    """
    if of_another_mark(query.text, own_words(fact)) or of_another_mark(query.text, " ; ".join(fact.path)):
        return True
    asked = kinds_in(query.text)
    if not asked:
        return False
    nearest = kinds_in(_nearest(fact))
    told = {**(kinds_in(own_words(fact)) or _kinds_over(fact)), **nearest}
    return any(kind in asked and told[kind].isdisjoint(asked[kind]) for kind in told)


def _kinds_over(fact: Fact) -> dict[str, frozenset[str]]:
    """The kinds that what stands over a figure names; a heading over a sentence that has "attendance" is one under
    which absence is told of too.
    """
    over = kinds_in(" ; ".join(_over(fact)))
    return over if fact.locator.cell is not None else {n: kinds for n, kinds in over.items() if n != _OF_ABSENCE}


def _nearest(fact: Fact) -> str:
    """What names a figure the most nearly: the heads of its row and column, or its own part of a sentence between
    semicolons or beside another figure's; "" where that is all there is.
    """
    if fact.locator.cell is not None:
        return " ; ".join(fact.path[-2:])
    at = fact.quote.find(fact.printed)
    if at < 0:
        return ""
    parts = [m.span() for m in _OWN_PART.finditer(fact.quote)]
    start = max((end for _, end in parts if end <= at), default=0)
    stop = min((begin for begin, _ in parts if begin > at), default=len(fact.quote))
    return fact.quote[start:stop] if parts else ""


# "41 boats were taken in, and 29 were let go", "…; 29 were let go"
_OWN_PART = re.compile(r";\s*|,?\s+(?:and|but|while|whilst)\s+(?=£?\d)")


def _over(fact: Fact) -> tuple[str, ...]:
    """What stands over a figure: of a sentence no title of a table, which only comes before it."""
    return fact.path if fact.locator.cell is not None else tuple(p for p in fact.path if not _TITLE.match(p))


_TITLE = re.compile(r"(?:table|figure|fig\.|chart)\s+[A-Z]?\d+", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def kinds_in(text: str) -> dict[str, frozenset[str]]:
    """The kinds that a text names, by the set they are of; empty for none."""
    found: dict[str, frozenset[str]] = {}
    for n, kinds in enumerate(_SETS):
        rest, own = text, set()
        for k, kind in enumerate(kinds):
            if kind.search(rest):
                own.add(str(k))
                rest = kind.sub(" ", rest)
        if own:
            found[str(n)] = frozenset(own)
    return found


def kinds_agreed(asked: str, told: str) -> frozenset[str]:
    """What a text names of the kinds that a question names, one of a set: "boys", of boys and girls."""
    here = kinds_in(told)
    return frozenset(f"{n} {kinds}" for n, kinds in kinds_in(asked).items() if len(kinds) == 1 and here.get(n) == kinds)
