"""Whether a figure is of a part of what a question counts: "24 were on a second plan", "of whom 12 …"."""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.numbers import WORDS
from retrieval.asked_once import Asked
from retrieval.going_on import GOES_ON
from retrieval.groups import ANYBODY, subject_stems
from retrieval.negated import negated_in
from retrieval.own_words import PARTS_TOLD, own_words, part_words
from retrieval.query import Query
from retrieval.rank import best_agreement, named, periods_in, stem_set

# A part of what is counted, named by what sets it apart: it answers only a question that names it too.
_PART_OF = re.compile(
    r"\b(second|third|subsequent|repeat(?:ed)?|later|remaining|remainder|the\s+rest|running\s+total|cumulative(?:ly)?|neither|nor|without|excluding|except|another|"
    r"additional|further|male|female|boys|girls|"
    r"of\s+whom|of\s+these|of\s+which|of\s+those)\b",
    re.IGNORECASE,
)


def is_part(query: Query, fact: Fact) -> bool:
    """Whether a figure's own words make it a part of what the question counts: "24 were on a second plan"."""
    asked = query.text.lower()
    if (apart := part_words(fact)) is not None and (told := _told_by(apart)):
        return all(named(c, frozenset(told)) <= SCARCELY for c in query.concepts)
    if _in_a_place(query, fact) or only_more(query, fact) or _after_parts(query, fact):
        return True
    of_a_whole = bool(re.match(r"\s*(?:out\s+)?of\b", asked))  # "Of the 808, how many …?" asks for a part
    own = _LEADS_TO_PART.sub("", _own_clause(fact))
    money = fact.unit == "GBP" and fact.locator.cell is not None
    for m in _PART_OF.finditer(own):
        if money and m.group(1).lower() in _SUM_LESS:
            continue
        if m.group(1).lower() in _ON_TOP and _ON_TOP_ASKED.search(query.text):
            continue
        led = m.group(1).lower().startswith("of") and (of_a_whole or _asked_so(query, own[m.end() :]))
        if m.group(1).lower() not in asked and not led:
            return True
    return False


# "How many more moorings did they let?" is answered with "a further 16 moorings", and "with the extra grant" is in the
# column "including additional grant".
_ON_TOP = frozenset({"another", "additional", "further"})
_ON_TOP_ASKED = Asked(r"\b(?:extra|additional|further|another|more(?!\s+than\b))\b")
def _after_parts(query: Query, fact: Fact) -> bool:
    """Whether a figure with a noun of its own follows a sentence that told parts apart, one of which is asked for and
    is not named with it: "57 were rowers and 30 pilots. This is fewer than in May, when the yard had 112 crew".
    """
    if fact.locator.cell is not None or fact.unit is None or " – " not in fact.measure:
        return False
    told = fact.measure.partition(" – ")[0]
    if not PARTS_TOLD.search(told):
        return False
    before, here = stem_set(told), stem_set(fact.quote)
    return any(named(c, before) >= APART and named(c, here) <= SCARCELY for c in query.concepts)


# "Sailing schools took 47 rowers": of all rowers those whom that place or those places have.
_HAS = re.compile(
    r"\b(?P<place>(?:[\w’'-]+\s+){0,3}?(?:provision|schools?|academ(?:y|ies)|colleges?|nurser(?:y|ies)|homes?|hostels?|units?|cent(?:re|er)s?|"
    r"settings?|providers?|agenc(?:y|ies)))\s+(?:took|takes|takes?\s+in|had|has|have|held|holds?|housed|houses|educated|educates?|"
    r"accommodated|served|serves?|supported|supports?)\s+(?:(?:about|around|over|nearly|some|only|just)\s+)?$",
    re.IGNORECASE,
)


def _in_a_place(query: Query, fact: Fact) -> bool:
    """Whether a sentence tells how many a place has, or places of one kind, and the question asks of no such place."""
    if fact.locator.cell is not None:
        return False
    m = _HAS.search(fact.quote[: max(fact.quote.find(fact.printed), 0)])
    asked = {s for c in query.concepts for a in c.alternatives for s in a}
    return m is not None and not subject_stems(m["place"]) & asked


# "15 more households are to be found": they are no count of those there are.
_MORE = re.compile(r"\s*(?:more|extra|additional|further|new)\b(?!\s+than\b)", re.IGNORECASE)
_TAKEN_ON = re.compile(
    r"\b(?:recruited|appointed|hired|taken\s+on|took\s+on)\s+(?:(?:a|an|the|about|another|further)\s+)*$", re.IGNORECASE
)
# "A further 12 were taken on", "12 skippers had been recruited": those there are by now are some others, too.
_FURTHER = re.compile(r"\b(?:a\s+further|another|an?\s+additional|an?\s+extra)\s+(?:\w+\s+)?$", re.IGNORECASE)
_WERE_TAKEN_ON = re.compile(
    r"\s+(?:[a-z][\w’'-]*\s+){1,6}?(?:(?:have|has|had)\s+(?:\w+\s+)?been|were|was|are|is)\s+(?:\w+\s+)?(?:recruited|appointed|hired|"
    r"taken\s+on)\b",
    re.IGNORECASE,
)
# "Fifteen new moorings, five of them for rowers": some of those that are to come.
_OF_THEM = re.compile(r"\s+of\s+(?:them|which|whom|these|those)\b", re.IGNORECASE)
_NEW_ONES = re.compile(
    r"\b(?:new|more|extra|additional|further)\s+(?!than\b)[^.;,]*,\s+(?:(?:about|only|just)\s+)?$", re.IGNORECASE
)
# "Ten new moorings | 10 | 7": what was promised, and what came of it.
_SO_MANY_MORE = re.compile(
    rf"\W*(?:[A-Z0-9]{{1,2}}[.)]\s+)?(?:[A-Z][a-z]+\s+\d+:\s+)?(?:\d+|{'|'.join(WORDS)})\s+(?:new|more|extra|additional|further)\s",
    re.IGNORECASE,
)
_MORE_ASKED = Asked(
    r"\b(?:more|extra|additional|further|new|newly|recruit\w*|appoint\w*|hir(?:e|ed|ing)|taken\s+on|took\s+on|take\s+on|gain\w*|join\w*|open\w*|found|wanted|need\w*)\b"
)


def only_more(query: Query, fact: Fact) -> bool:
    """Whether a sentence, or the label of a row, tells how many more there are to be, and the question asks how many
    there are.
    """
    if fact.locator.cell is not None:
        return _SO_MANY_MORE.match(fact.quote) is not None and not _MORE_ASKED.search(query.text)
    before, _, after = fact.quote.partition(fact.printed)
    further = _FURTHER.search(before) if not _asked_apart(query, before, after) else None
    more = _MORE.match(after) or _TAKEN_ON.search(before) or further or _WERE_TAKEN_ON.match(after)
    more = more or (_OF_THEM.match(after) and _NEW_ONES.search(before))
    return more is not None and not _MORE_ASKED.search(query.text)


def _asked_apart(query: Query, before: str, after: str) -> bool:
    """Whether a question names what is said behind a number and not before it, or the time: "a further 7 in May"."""
    behind = re.split(r"[;.]\s", after)[0]
    said, told = stem_set(behind), stem_set(before)
    if any(named(c, said) >= APART and named(c, told) < APART for c in query.concepts):
        return True
    return best_agreement(query.periods, periods_in(behind)) > best_agreement(query.periods, periods_in(before))


APART = 0.5  # of a concept


def _own_clause(fact: Fact) -> str:
    """A figure's own words without the clause that goes on after it: "44 boats sank, and there would have been more
    without the pilot".
    """
    own, after = own_words(fact), fact.quote.partition(fact.printed)[2]
    goes_on = None if fact.locator.cell is not None else GOES_ON.search(after)
    return own.partition(after[goes_on.start() :][:_TO_KNOW])[0] if goes_on else own


_TO_KNOW = 20  # letters by which a clause is found again among a figure's own words


# "Fee (without VAT)": what a sum has in it, and not whom it counts.
_SUM_LESS = frozenset({"without", "excluding", "except"})


def _asked_so(query: Query, label: str) -> bool:
    """Whether what a label sets apart with "of which" is asked for by that very word: "of which repeat (%)"."""
    apart = subject_stems(re.split(r"[,;:(]|\band\b", label)[0]) - ANYBODY
    return bool(apart) and apart <= {s for c in query.concepts for s in c.alternatives[0]}


_LEADS_TO_PART = re.compile(r"[\s,]*\bof\s+(?:whom|which|these|those)\s*$", re.IGNORECASE)  # what the next figure is of


SCARCELY = 0.1  # of a concept said: "conference" is no "family network meeting" or "family group conference"


def _told_by(words: str) -> set[str]:
    """The stems that set a part apart from its whole: whom it counts does so only where nothing else is said."""
    said = subject_stems(re.sub(r"\bof\s+(?:them|whom|these|those|which)\b", " ", words)) | negated_in(words)
    return said - ANYBODY or said
