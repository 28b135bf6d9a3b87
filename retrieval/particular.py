"""What a question names beyond whom councils count and what they spend: a figure that says none of it is of something
else.

"How much do we spend on libraries?" shares "spend" with every budget there is. Only a figure with which libraries are
named can answer it, however rare or common the word is on the shelf.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from corpus.words import LIGHT
from retrieval.asked_once import Asked
from retrieval.averages import is_averaged
from retrieval.concepts import Concept
from retrieval.counted import is_adverb, is_standing, is_verb
from retrieval.light import is_acronym, is_light
from retrieval.query import Query
from retrieval.rank import KINDS, MEETINGS, asks_only, named, stem_set
from retrieval.wanted import Wanted

EVERYONE = frozenset(
    """
    children child kids people person staff pupils families family members member officers carers workers social schools
    homes cases plans budget spend spent cost costs money overspend underspend young residents
    """.split()
)
"""Whom councils count and what they spend, in every paper: named alone, they say too little to pick a figure by."""
_ANYONES = frozenset(
    """spending paying pay paid price prices charge charged expenditure council councils authority each every year years
    yearly annual annually month months monthly per week weeks weekly day days daily night nights nightly hour hours
    hourly term terms""".split()
)
_EVERYWHERE = EVERYONE | _ANYONES | LIGHT | MEETINGS | KINDS
SAID = 0.45  # of a concept's own wording: half of a phrase is said


@lru_cache(maxsize=8)  # each figure of a question asks for the same
def particular(query: Query) -> tuple[Concept, ...]:
    """The things a question names that are not everyone's; () where it names only those."""
    return tuple(
        c
        for c in query.concepts
        if (is_averaged(query.text, c) or is_acronym(c) or not set(c.asked.lower().split()) <= _EVERYWHERE)
        and (not is_verb(c) or _describes(query.text, c))
        and not asks_only(c)
        and not is_adverb(c)
    )


# What follows one of these is no deed: "in licensed boats", "from privately rented rooms".
_AFTER_OF = re.compile(
    r"\b(?:of|for|with|without|to|the|our|their|its|these|those|all|many|any|no|more|fewer|a|an|on|by|in|into|at|from|under|among|between|"
    r"through|than|per|\w{3,}ly)\s$",
    re.IGNORECASE,
)
_UNDONE = re.compile(r"un[a-z]{3,}ed", re.IGNORECASE)  # "unlicensed", "unmoored" tell what something is like


# "In a berth that wasn't licensed": what it is like, put behind it.
_WHICH_WAS = re.compile(
    r"\b(?:that|which)\s+(?:(?:has|have|had)(?:n['’]t|\s+not)?\s+been|was|were|is|are)(?:n['’]t|\s+(?:not|never|still|yet))?\s+(?:[a-z]+ly\s+)?$",
    re.IGNORECASE,
)


def _describes(text: str, concept: Concept) -> bool:
    """Whether a word that looks like what is done describes a noun: "families of disabled children"."""
    if _UNDONE.fullmatch(concept.asked) or _WHICH_WAS.search(text[: concept.start]):
        return True
    after = text[concept.start + len(concept.asked) :]
    return _AFTER_OF.search(text[: concept.start]) is not None and re.match(r"\s[a-z]{4,}", after) is not None


def unheard_of(query: Query, unknown: tuple[str, ...]) -> bool:
    """Whether a question for a figure names something that is known by several names and that no paper has by any."""
    return query.wanted is Wanted.FIGURE and any(
        c.asked in unknown and len(c.alternatives) > 1 + c.asked.count("/")  # two words joined are no two names of one
        for c in particular(query)
    )


# "How many of our foster carers smoke?": with no helping verb, a bare word after several is what they do.
_THEY_DO = Asked(
    r"\bhow\s+many\s+(?:(?!(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|must)\b)"
    r"[\w'’-]+\s+){0,6}?(?:[\w-]+(?<!s)s|children|people|men|women)\s+(?P<does>[a-z]{3,})(?<!s)(?<!ing)(?<!ed)"
    r"(?=\s*(?:[?.!,]|\Z)|\s+(?:a|an|the|at|in|on|and|or|their|any|every|while)\b)"
)


def does_unheard_of(query: Query, unknown: tuple[str, ...]) -> bool:
    """Whether it is asked how many do something that no paper speaks of: no count of them is of those who do it."""
    m = _THEY_DO.search(query.text)
    return m is not None and any(c.start == m.start("does") and c.asked in unknown for c in query.concepts)


def says_nothing_of(query: Query, words: frozenset[str]) -> bool:
    """Whether a set of stems has none of the particular things a question names; False where it names none."""
    things = particular(query)
    return bool(things) and all(named(c, words) < SAID for c in things)


def mostly_unheard_of(query: Query, unknown: tuple[str, ...]) -> bool:
    """Whether no paper has half or more of what a question names, words that only help it along left aside."""
    telling = [c.asked for c in query.concepts if not is_light(c)]
    lacking = [asked for asked in telling if asked in unknown]
    return bool(lacking) and 2 * len(lacking) >= len(telling)


_LETTERS = re.compile(r"(?:[A-Z]{2,}[a-z]?[A-Z]+s?|[A-Z]{3,}s?)|[A-Z]{2,}s?(?:\s[a-z]+)+")  # "MARAC", "CP plans"
_BY_WHOM = re.compile(
    r"\b(?:according\s+to|as\s+told\s+(?:to|by)|reported\s+(?:to|by)|per|says?|said)\s+(?:the\s+|our\s+)?$",
    re.IGNORECASE,
)
_MEASURES = frozenset({"KPI", "PI", "RAG", "YTD"})  # they say where a figure stands, and not of what it is
TELLING = 0.1  # of the weight of a whole question


def letters_unsaid(
    query: Query, weights: Sequence[float], words: frozenset[str], own: frozenset[str] | None = None
) -> bool:
    """Whether a question names something by its letters ("the MARAC caseload") that a set of stems has by no name, nor
    by the last word of one: "children with a plan" have an EHCP. That word has to be among the figure's `own`, where
    these are set apart.
    """
    last = words if own is None else own
    whole = sum(weights)
    return any(
        _LETTERS.fullmatch(c.asked) is not None
        and c.asked.rstrip("s") not in _MEASURES
        and w >= TELLING * whole
        and not _graded_by(query.text, c)
        and not _BY_WHOM.search(query.text[: c.start])
        and named(c, words) < SAID
        and not any(a[-1] in last for a in c.alternatives)
        for c, w in zip(query.concepts, weights, strict=True)
    )


_RATE_OF = Asked(
    r"(?:(?P<whose>\b(?-i:[A-Z])[\w-]+)['’]s?\s+|\b(?:the|our|its|their|a)\s+|^\W*)rates?\s+of\s+(?:(?:all|our|the|its|their|new)\s+)*(?P<what>(?:(?:children|kids|young\s+people|people|pupils)\s+"
    r"(?:on|with|subject\s+to|having)\s+(?:an?\s+)?)?(?P<had>[^?,;:]+))"
)


def rated_unsaid(query: Query, words: frozenset[str], around: frozenset[str]) -> bool:
    """Whether a question asks for the rate of what several words are the name of ("children in care"), and a set of
    stems has of none of its names what tells them from everyone's: another rate of the same place is none of it,
    nor is the same of a place of which nothing `around` speaks ("Larn's rate of …").
    """
    m = _RATE_OF.search(query.text)
    if m and any(c.start == m.start("whose") and named(c, around) < SAID for c in query.concepts):
        return True
    starts = {m.start("what"), m.start("had")} if m else set()
    rated = (c for c in query.concepts if c.start in starts and len(c.alternatives) > 1)
    names = [set(a) - _EVERYONES for c in rated if len(c.alternatives[0]) > 1 for a in c.alternatives]
    telling = [name for name in names if name]
    return bool(telling) and not any(name <= words for name in telling)


_EVERYONES = stem_set(" ".join(EVERYONE))


# "Rated good by CQC", "CQC ratings": whose grade it is may stand over a whole table, and the rows have the grade. Only
# of what the inspectorate does grade: there is no care home that HMIP has rated.
_INSPECTS = {
    "CQC": r"\b(?:(?:nursing|residential|adult|social|home|domiciliary|extra)\s+care|care\s+(?:homes?|providers?|"
    r"agenc(?:y|ies)|services?)|nursing\s+homes?|supported\s+living|shared\s+lives|home\s*care|providers?|hospitals?|surger(?:y|ies)|GPs?)\b",
    "HMIP": r"\b(?:youth|probation|prisons?|custody|court|resettlement)\b",
}
_GRADES = r"(?:rat(?:ed|ings?)|grad(?:ed|es|ings?)|judged|judge?ments?|inspected|classed|scored)"
_GRADED_BY = re.compile(rf"\b{_GRADES}\b[^.,;?]*\bby\s+(?:the\s+)?$", re.IGNORECASE)
_ITS_GRADES = re.compile(rf"(?:['’]s)?[\s-]+{_GRADES}\b", re.IGNORECASE)


def _graded_by(text: str, concept: Concept) -> bool:
    """Whether letters name only who gave a grade."""
    graded = _INSPECTS.get(concept.asked)
    if graded is None or re.search(graded, text, re.IGNORECASE) is None:
        return False
    after = concept.start + len(concept.asked)
    return _GRADED_BY.search(text[: concept.start]) is not None or _ITS_GRADES.match(text, after) is not None


# "taken from the reserve to balance the outturn": what something was done for is a verb, and no thing.
_PURPOSE = re.compile(
    r"\bto\s+(\w+)\s+(?:the|a|an|our|its|their|this|that|these|those|his|her|any|all)\b", re.IGNORECASE
)
_MOSTLY = 0.5  # of what is asked, named by the figure's own words: then it is about that
_PARTLY = 0.45  # a term of which the last words alone are said is less than named


def leaves_out(query: Query, weights: Sequence[float], said: frozenset[str], own: float) -> bool:
    """Whether what the question names most tellingly stands neither with the figure nor over it. What names most of
    the rest may leave out a word, but of a term ("independent special school") more than its last words.
    """
    if len(query.concepts) < 2:
        return False
    purposes = {m.start(1) for m in _PURPOSE.finditer(query.text)}
    nouns = [
        (w, c)
        for w, c in zip(weights, query.concepts, strict=True)
        if not is_verb(c) and not is_standing(c) and c.start not in purposes
    ]
    if not nouns:
        return False
    _, telling = max(nouns, key=lambda pair: pair[0])
    term = len(telling.alternatives[0]) > 1
    return named(telling, said) < (_PARTLY if term else 0.3) and (own < _MOSTLY or term)
