"""The limbs of a question that make a figure another one: from whom, by whom or into what it is paid, what is counted
in, saved, and on what condition.

"How many calls came from schools?" names calls, and so does the row of all calls; but only a figure with which schools
are named is of those. However much of the rest a figure says, without such a limb it is of something else.
"""

from __future__ import annotations

from corpus.period import NAMES
from retrieval.asked_once import Asked
from retrieval.concepts import Concept
from retrieval.counted import is_standing, is_verb
from retrieval.particular import EVERYONE, SAID
from retrieval.query import Query
from retrieval.rank import asks_only, named

_COMES = (
    r"(?:contacts?|referrals?|calls?|enquir(?:y|ies)|requests?|complaints?|compliments?|concerns?|notifications?|alerts?|"
    r"letters|emails|responses|replies|applications|bids|grants?|funding|money|income|contributions?|donations?|cash)"
)
_WHOM = (
    rf"(?P<whom>(?!(?:where|when|what|which|here|there|home|the\s+(?:start|end|beginning)|{'|'.join(NAMES)})\b|\d)"
    r"[^?,;:()–]{2,50}?)"
)
_END = (
    r"(?=\s+(?:in|during|over|for|by|at|to|into|towards|as|on|last|this|since|between|under|were|was|are|is|got|get|did|led|"
    r"became|came|went|put|puts|pay|pays|paid)\b|[?,;:()–]|\s*$)"
)
_GIVE = r"(?:pay|paid|put|contribut\w*|chip(?:s|ped)?|give|given|provid\w+|donat\w+)"
# A paper that puts or gives a figure pays nothing.
_PAYER = (
    r"(?P<whom>(?!(?:[\w’'-]+\s+){0,4}?(?:reports?|papers?|minutes|tables?|reviews?|strateg\w+|plans?|appendix|note|forecast)\b)"
    r"[^?,;:()–]{2,60}?)"
)
_LIMBS = (
    Asked(
        r"(?:\b(?:how\s+(?:many|much)|number\s+of|shares?\s+of|proportion\s+of|percentages?\s+of|per\s?cent\s+of)\b|%\s+of\b)"
        rf"[^?]*?\b{_COMES}\b[^?]*?\sfrom\s+(?:the\s+|our\s+)?{_WHOM}{_END}"
    ),
    Asked(
        r"\bhow\s+much(?:\s+(?:money|funding|cash|grant))?\s+(?:did|do|does|has|have|will|would)\s+"
        rf"(?:the\s+|our\s+)?{_PAYER}\s+{_GIVE}\b"
    ),
    Asked(
        rf"\bwhat\s+(?:did|do|does|has|have|will|would)\s+(?:the\s+|our\s+)?{_PAYER}\s+"
        r"(?:(?:pay|paid|contribut\w*|donat\w+)\b|(?:put|chip(?:ped)?)\s+(?:in|in\s?to|towards)\b)"
    ),
)
# "If you count the cost of the crew", "with the pension added", "once overheads are included".
_COUNTED_IN = (
    Asked(
        r"\b(?:if|when|once)\s+(?:you|we|one|they|I)\s+(?:count|include|add|factor|throw|put)\s+(?:in\s+|on\s+)?(?:the\s+)?"
        r"(?P<whom>[^?,;:()–]{3,60})"
    ),
    Asked(
        r"\b(?:with|if|once|when)\s+(?:the\s+|our\s+)?(?P<whom>[^?,;:()–]{3,50}?)\s+(?:(?:is|are|was|were)\s+)?"
        r"(?:counted|included|added|factored|thrown)(?:\s+(?:in|on))?\b"
    ),
)
# "What would it cost if the move slipped by a month?": what would befall the subject, and not only the subject.
_CONDITION = Asked(r"\b(?:would|could|might)\b[^?]*?\sif\s+(?P<whom>[^?;:()–]{6,90})")
# "Paid into the harbour safety fund": of what it is paid into, not only the last word, which every fund has.
_INTO = Asked(rf"\b{_GIVE}\b[^?,;:]{{0,30}}?\s(?:in\s?to|towards)\s+(?:the\s+|our\s+)?{_WHOM}{_END}")
_SAVES = Asked(
    r"\bhow\s+much\s+(?:\w+\s+)?(?:would|will|does|do|did|could|can|should|might)\b[^?,;]{0,60}?\b(?P<whom>save)\b"
)
# "Of the calls from skippers, how many were answered?": calls are what is counted, whatever else was answered.
_OF_THESE = Asked(
    r"^\W*(?:(?:and|so)\s+)?(?:out\s+)?of\s+(?:all\s+)?(?:the|our|those|these|its)\s+(?:[\d,]+\s+)?(?P<whom>(?!\d)[^?;:()–,]{3,50}?)"
    r"(?:\s(?:of|for|with|without|in|at|on|from|by|to|who|that|which|where|whose|we|they)\s[^?;:()–,]{2,80})?,\s+"
    r"(?:how\s+many|what\s+(?:number|share|proportion|percentage|%))\b"
)
_WHOLE_LIMB = (*_LIMBS, *_COUNTED_IN)


def limb_missing(query: Query, said: frozenset[str], around: frozenset[str]) -> bool:
    """Whether a question names such a limb and what is said of a figure (its stems) has nothing of it; what it is paid
    into may stand `around` it.
    """
    limbs = [_particular(query, limb) for limb in _WHOLE_LIMB] + [_befalls(query), _within(query, _SAVES)]
    into = _particular(query, _INTO)[:-1]
    told_of = _within(query, _OF_THESE)  # "calls"; whom they are from or about is said in many ways
    counts = () if any(_is_anybody(c) for c in told_of) else told_of
    return any(limb and all(named(c, said) < SAID for c in limb) for limb in limbs) or any(
        limb and all(named(c, around) < SAID for c in limb) for limb in (into, counts)
    )


def _particular(query: Query, limb: Asked) -> tuple[Concept, ...]:
    """What a limb names that not every paper counts; () where a question has none such."""
    return tuple(c for c in _within(query, limb) if not is_verb(c) and not _is_anybody(c))


def _is_anybody(concept: Concept) -> bool:
    return set(concept.asked.lower().split()) <= _ANYBODY


def _befalls(query: Query) -> tuple[Concept, ...]:
    """What would befall the subject of a condition: its verb and what follows; () where none is told."""
    within = _within(query, _CONDITION)
    start = next((c.start for c in within if is_verb(c)), None)
    return () if start is None else tuple(c for c in within if c.start >= start)


def _within(query: Query, limb: Asked) -> tuple[Concept, ...]:
    m = limb.search(query.text)
    if m is None:
        return ()
    start, end = m.span("whom")
    return tuple(c for c in query.concepts if start <= c.start < end and not is_standing(c) and not asks_only(c))


# Whose paper it is need not be said again.
_ANYBODY = EVERYONE | frozenset("council councils authority authorities county city borough district grant".split())
