"""A part of a whole: which one a question asks for, and whether a figure is told of that part or only of the whole."""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.period_patterns import MONTHS
from corpus.words import content_stems
from retrieval.asked_once import Asked
from retrieval.concepts import Concept
from retrieval.given import beside_given
from retrieval.one_of_many import is_whole_of_one, some_of_them, whole_and_predicate
from retrieval.own_words import own_words, part_words
from retrieval.query import Query
from retrieval.rank import named, stem_set

HALF = 0.5  # named in another wording, or by its telling word alone
_SOME_OF = re.compile(r"\bhow\s+many\s+of\s+(?:the|our|those|these|its|their|them)\b", re.IGNORECASE)
_HAS_PARTS = re.compile(r"\d\S*\s+(?:of\s+)?(?:them|whom|these|those|which)\b", re.IGNORECASE)
_NONE = re.compile(r"\b(?:no|none|nothing|neither|without|not)\b", re.IGNORECASE)
_OPENS_A_PART = re.compile(r"\W*(?:(?:out\s+)?of|among(?:st)?)\b", re.IGNORECASE)
# "Of the 808, how many are in school?", "how many of the people who quit were pregnant?"
_PART_ASKED = Asked(
    r"^\W*(?:and\s+|so\s+)?(?:out\s+)?of\s+[^?]+?,?\s+(?:how\s+many|what\s+(?:number|share|proportion|percentage))\b(?P<part>[^?]*)"
    r"|\bhow\s+many\s+of\s+(?:the|our|those|these|its|their|all)\b[^?]*?\s+(?:were|was|are|is|had|have|has|did|do)\b(?P<some>[^?]*)"
    # "How many said they felt safe?": of those who replied, so many; and what they said tells which.
    r"|\bhow\s+many\s+(?:[\w’'-]+\s+){0,3}?(?:said|felt|thought|agreed|believed|knew|told)\b(?P<said>[^?]*)"
)


def is_whole(query: Query, fact: Fact) -> bool:
    """Whether a part is asked for ("how many of the 31 are still with us?") and a figure is the whole of which its
    sentence gives a part, or is said of nothing that sets that part apart.
    """
    if fact.locator.cell is not None:
        return False
    if _SOME_OF.search(query.text) and part_words(fact) is None and (_in_all(fact) or _has_parts(fact)):
        return True
    if is_whole_of_one(fact) and not _ALL_ASKED.search(query.text) and _says_more_of_part(query, fact):
        return True
    if is_whole_of_one(fact) and _SHARE_GIVEN.search(query.text) and not _ALL_ASKED.search(query.text):
        return True  # "88 % are in touch – how many is that?" is told by the 44 of "44 of 50"
    part = part_asked(query)
    if part and _given_as_part(query, fact):
        return False
    of_parts = _OPENS_A_PART.match(fact.quote) is not None
    said = own_words(fact) if of_parts else fact.quote
    words = stem_set(said)
    without = of_parts and _NONE.search(said) is not None  # "nine had no provision" where "how many had nothing?"
    return bool(part) and not any(
        named(c, words) >= HALF or (without and c.asked.lower() in ("nothing", "none", "neither")) for c in part
    )


def _given_as_part(query: Query, fact: Fact) -> bool:
    """Whether a sentence says of its figure what is asked of the part, in a plain word that alone names no subject, and
    gives it of the very whole that the question names: "was good in seven of the 12 standards".
    """
    if not (beside_given(query, fact) and some_of_them(query.text, fact)):
        return False
    asked = _PART_ASKED.search(query.text)
    told = asked and next(asked[name] for name in ("part", "some", "said") if asked[name] is not None)
    plain = _BEFORE_COMMA.match(told or "")
    return plain is not None and bool(set(content_stems(plain.group())) & _PLAIN & stem_set(fact.quote))


_BEFORE_COMMA = re.compile(r"[^,;]*")
# How something was found to be: no word of these is a subject, and each tells a part from the rest.
_PLAIN = stem_set("good bad poor fair strong weak better worse best worst outstanding inadequate adequate safe unsafe")


def _has_parts(fact: Fact) -> bool:
    """Whether the sentence of a figure gives another one as part of what was told: "12 of those"."""
    at = fact.quote.find(fact.printed)
    return any(m.start() != at for m in _HAS_PARTS.finditer(fact.quote))


def _in_all(fact: Fact) -> bool:
    """Whether a figure is said to be all there are: "with 71 berths in all"."""
    return _ALL_OF_THEM.match(fact.quote, fact.quote.find(fact.printed) + len(fact.printed)) is not None


_ALL_OF_THEM = re.compile(
    r"(?:\s+[a-z][\w’'-]*){1,3}?\s+(?:in\s+(?:all|total)|altogether|all\s+told|overall)\b", re.IGNORECASE
)


def _says_more_of_part(query: Query, fact: Fact) -> bool:
    """Whether a sentence names something that is asked only in what it says of the part: "53 of the 612 were new"."""
    at = fact.quote.find(fact.printed)
    noun, told = whole_and_predicate(fact, re.split(r"[;:]|\.\s", fact.quote[at + len(fact.printed) :])[0])
    whole, part = stem_set(f"{fact.quote[:at]} {noun}"), stem_set(told)
    return any(named(c, part) >= HALF and named(c, whole) < HALF for c in query.concepts)


_SHARE_GIVEN = Asked(r"\d\s?(?:%|per\s?cent)[^?]*\bhow\s+many\b[^?]*\b(?:is|was|are|were)\s+(?:that|this|it|those)\b")
_ALL_ASKED = re.compile(r"\b(?:out\s+of\s+how\s+many|in\s+(?:all|total)|altogether|totals?)\b", re.IGNORECASE)


def says_nothing_of_them(query: Query, fact: Fact, before: str) -> bool:
    """Whether a question asks how many did a thing that it tells at length ("how many on the roll gained a pass in both
    English and history?"), and a figure's sentence has no word of that: it counts those on the roll.
    """
    asked = _DID_WHAT.search(query.text)
    if asked is None or fact.locator.cell is not None:
        return False
    deed = [c for c in query.concepts if c.start >= asked.end() and c.asked.lower() not in MONTHS]
    said = stem_set(" ".join((fact.quote, before, *fact.path, fact.locator.heading or "")))
    return len(deed) >= AT_LENGTH and not any(named(c, said) >= HALF for c in deed)


AT_LENGTH = 3  # things named: that none of them is said is no other wording
_DID_WHAT = Asked(
    r"\bhow\s+many\s+(?!of\b)(?:(?!\b(?:were|was|are|is|had|have|has|did|do)\b)[\w’'-]+\s+){1,8}?"
    r"(?:got|get|went|came|took|left|lost|made|gave|won|met|[a-z]{2,}ed)\b"
)


def part_asked(query: Query) -> tuple[Concept, ...]:
    """What sets the part apart that a question asks for, its time aside; () where it asks for no part."""
    m = _PART_ASKED.search(query.text)
    if m is None:
        return ()
    start, end = m.span(next(name for name in ("part", "some", "said") if m[name] is not None))
    return tuple(c for c in query.concepts if start <= c.start < end and c.asked.lower() not in MONTHS)
