"""What a question asks of that nothing said of a figure names: then the figure is of something else, however many of
the question's other words stand with it.

"How many skippers left?" is not told by how many skippers there are, nor by a count of those who answered a survey. The
weight of what is lacking decides, and a question that names no time and no place leaves less to go by: there a lighter
thing may not lack.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from corpus.fact import Fact
from corpus.period import NAMES
from corpus.words import LIGHT
from retrieval.asked_once import Asked
from retrieval.asked_unit import COUNT, DURATION
from retrieval.being_there import is_being_there
from retrieval.concepts import Concept
from retrieval.counted import GOES_ON, is_adverb, is_standing, is_verb
from retrieval.covered import NOWHERE, Covered
from retrieval.headed_so import headed_so
from retrieval.hit import Hit
from retrieval.particular import EVERYONE, letters_unsaid, rated_unsaid
from retrieval.query import Query
from retrieval.rank import KINDS, MEETINGS, named, stem_set
from retrieval.wanted import Wanted

MUCH, MOST = 0.25, 0.35  # of the weight of a whole question: of a term of several words, and of any one
HARDLY = 0.2  # of a name: its commonest word alone
WHOLE = 0.6  # of a term of two words that has other names: "education" is not all of "home educated"
TOGETHER = 0.75  # of one that says what those who are counted are or do: "home" here and "school" there is no such term
SAID = 0.45  # of a concept's own wording: half of a phrase is said
# Whose figures they are, in any paper of theirs.
_SERVICES = frozenset(
    "children's children’s childrens adult adults social care services service the council council's".split()
)
_MONTHS = frozenset(w for n in NAMES for w in (n.lower(), n[:3].lower()))
BEFORE = 300  # letters before a sentence in its block, in which it may be said what its figure counts
# They say how a figure is put, when it stands and what was done with the money, and not what it is of.
_SAYS_HOW = frozenset(
    """average mean median typical typically total overall altogether currently now moment today date recent latest
    present paid pay paying pays spend spent spending money cost costs costing get gets got getting aim aims target
    forecast expect expected like year years month months week weeks quarter day days time number numbers figure
    figures""".split()
)


def unsaid_of(query: Query, weights: Sequence[float], fact: Fact, hit: Hit, told: Covered) -> bool:
    """Whether a figure is of something else, since what tells most in a question is not said of it."""
    values = tuple(weights)
    cell = fact.locator.cell is not None
    if letters_unsaid(query, weights, told.around, None if cell else told.said):
        return True
    if cell and rated_unsaid(query, told.said, told.around):
        return True
    own = told.layers[0][1]
    if not cell and said_of_a_later_one(query, fact):
        return True
    if not cell and _says_hardly_any(query, values, own, told.said):
        return True
    if not lacks_what_tells(query, values, own):
        return False
    said = own.union(*(words for _, words in told.layers[1:3]))  # without what stands over it
    text = hit.chunk.text
    block = text[: max(text.find(fact.quote), 0)].rpartition("\n")[2]
    # Over a table or a sentence, or before it in its own block; the rest of a passage may be of anything.
    near = text if cell else f"{told.lead_up} {block[-BEFORE:]}"
    over = _over(" · ".join((*fact.path, hit.asked, hit.chunk.context)), own) | headed_so(fact, hit.chunk.context)
    return lacks_what_tells(query, values, said | _stems(near) | over)


def said_of_a_later_one(query: Query, fact: Fact) -> bool:
    """Whether what those who are counted did is said in a later clause of a figure's sentence alone, of the figure that
    this clause has: "the yard mended 57 boats, and 22 were waiting".
    """
    doing = (_DOING.search(query.text) or _DID.search(query.text)) if query.unit == COUNT else None
    concept = next((c for c in query.concepts if c.start == doing.start("does")), None) if doing else None
    at = fact.quote.find(fact.printed)
    if concept is None or at < 0 or is_standing(concept):
        return False
    begins = _LATER.search(fact.quote, at + len(fact.printed))
    if begins is None or named(concept, _stems(fact.quote[: begins.start()])) > 0:
        return False
    later = fact.quote[begins.end() :]
    return any(c.isdigit() for c in later) and named(concept, _stems(later)) > 0


_LATER = re.compile(r"(?:[;,]\s+(?:and|but|while|whilst)|;)\s+|\s+(?:and|but|while|whilst)\s+(?=\d)")
# "How many pilots resigned in May?": no helping verb, and a past form right behind several.
_DID = Asked(
    r"\bhow\s+many\s+(?:[\w’'-]+\s+){1,5}?(?P<does>[a-z]{3,}ed|left|went|came|won|lost|sank|fell)(?:\s+(?:up|out|off|down|away|over))?"
    r"\s*(?:[?.]|\Z|\s(?:in|at|by|for|on|from|during|last|this|when|while)\s)"
)


def _says_hardly_any(
    query: Query, weights: tuple[float, ...], own: frozenset[str], said: frozenset[str]
) -> bool:
    """Whether neither a figure's own words nor its sentence, what that takes up and what stands over it have much of a
    question: then only the rest of its passage speaks of what is asked.
    """
    whole = sum(weights) or 1.0

    def share(words: frozenset[str]) -> float:
        return sum(w * named(c, words) for c, w in zip(query.concepts, weights, strict=True)) / whole

    return share(own) < OWN_LEAST and share(said) < SAID_LEAST


OWN_LEAST, SAID_LEAST = 0.2, 0.2  # of the weight of a question


def _over(context: str, own: frozenset[str]) -> frozenset[str]:
    """The stems of the headings over a figure; of one that names several things side by side ("Moorings, ferries and
    fares") those of which none is in the figure's `own` words are no part of what it is of.
    """
    said = NOWHERE
    for heading in context.split(" · "):
        dated = any(c.isdigit() for c in heading)  # "Report, Quarter 3 2025/26" is no list
        parts = [_stems(p) for p in ((heading,) if dated else _SIDE_BY_SIDE.split(heading))]
        named_here = [p for p in parts if p & own]
        said = said.union(*(named_here if len(parts) > 1 and named_here else parts))
    return said


_SIDE_BY_SIDE = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*/\s*")


@lru_cache(maxsize=2_000)
def _stems(text: str) -> frozenset[str]:
    return stem_set(text)


def lacks_what_tells(query: Query, weights: tuple[float, ...], words: frozenset[str]) -> bool:
    """Whether a set of stems has next to nothing of what tells most in a question, or of a term of several words in
    it ("mooring order").
    """
    lacking = [
        c
        for c in _telling(query, weights)
        if named(c, words) < _needed_in(c, query) and not (_akin(c, words) or _told_with_its_work(c, words))
    ]
    if not lacking:
        return False
    said = [(c, set(a)) for c in query.concepts if named(c, words) >= SAID for a in c.alternatives]
    # "mooring" of "mooring orders (MOs)" is said by the letters
    return any(not any(set(c.alternatives[0]) < a for other, a in said if other is not c) for c in lacking)


def _needed_in(concept: Concept, query: Query) -> float:
    """How far a concept has to be named; what those who are counted are ("home educated") with its words together."""
    needed = _needed(concept)
    are = _ARE.search(query.text) if needed == WHOLE and query.unit == COUNT else None
    return TOGETHER if are is not None and are.start("what") == concept.start else needed


# "How many children are home educated?", "… were privately fostered last year?"
_ARE = Asked(
    r"\b(?:are|is|were|was|being|been|get|got)\s+(?:(?:now|still|currently|being)\s+)*(?P<what>[a-z][\w’'-]+\s+[a-z]+ed)\b"
)


def _needed(concept: Concept) -> float:
    words = len(concept.alternatives[0])
    if len(concept.alternatives) < 2 or " " not in concept.asked:
        return HARDLY
    counts = not _COUNTING.isdisjoint(concept.asked.lower().split())  # "number on roll" is on roll
    return WHOLE if words == 2 and not counts else SAID


def _akin(concept: Concept, words: frozenset[str]) -> bool:
    """Whether a set of stems has a word of the concept's kin: who signed gave a signature."""
    return len(concept.alternatives[0]) == 1 and any(
        len(min(a, w, key=len)) >= KIN and (a.startswith(w) or w.startswith(a))
        for a in concept.alternatives[0] for w in words
    )


def _told_with_its_work(concept: Concept, words: frozenset[str]) -> bool:
    """Whether a concept is whoever does a work ("harbour rescue service") and a set of stems names the work itself."""
    work = concept.alternatives[0][:-1]
    if len(work) < 2 or concept.asked.lower().split()[-1] not in _TEAMS:  # one word alone may be anything's
        return False
    return all(f"{a} {b}" in words for a, b in pairwise(work))


KIN = 4  # letters that two words of one kin begin with


@lru_cache(maxsize=8)  # each figure of a question asks for the same
def _telling(query: Query, weights: tuple[float, ...]) -> tuple[Concept, ...]:
    """The concepts that tell most in a question, and the terms of several words that tell much; () for one concept."""
    whole = sum(weights)
    bare = not (query.periods or query.stages or query.areas) and query.unit != DURATION

    doing = _DOING.search(query.text) if query.unit == COUNT else None
    doing = doing or (_THEY_DID.search(query.text) if query.unit in (COUNT, "%") else None)
    does = doing.start("does") if doing else None
    own = query.text.rfind(GOES_ON)  # what a follow-up goes on from need not be said again
    moves = query.wanted in _OVER_TIMES or _EITHER_WAY.search(query.text) is not None

    def tells(c: Concept, w: float) -> bool:
        if c.start < own or is_being_there(query.text, c, query.concepts):
            return False
        if c.start == does and c.asked.isascii():  # "in-county" is no doing
            return not (is_standing(c) or c.asked.lower() in COMES_ABOUT)
        if _EXPECTS.match(query.text, c.start):
            return False
        if c.asked.lower() in _TEAMS and any(o.start + len(o.asked) + 1 == c.start for o in query.concepts):
            return False  # "the moorings team" is moorings, in a table of services
        if is_standing(c) or _says_how(c) or c.asked.isdigit() or _PER_SO_MANY.search(query.text[: c.start]):
            return False
        # "Social workers" are whom a whole section may be about; alone they tell little.
        anyone = set(c.asked.lower().split()) <= EVERYONE
        term = len(c.alternatives) > 1 and len(c.alternatives[0]) > 1 and not anyone
        if moves and not term and (is_verb(c) or c.asked.lower() in _WAYS):
            return False  # "did we lose or gain?" says which way, in whatever words
        return w >= (MUCH if term or (bare and not is_verb(c)) else MOST) * whole

    return tuple(c for c, w in zip(query.concepts, weights, strict=True) if tells(c, w)) if len(weights) > 1 else ()


# Who does a thing, or how it is laid on, is told with the thing: "the moorings team", "lodgings hosts".
_TEAMS = frozenset(
    """team teams service services section sections department departments division divisions host hosts provider
    providers scheme schemes arrangement arrangements""".split()
)
_EXPECTS = re.compile(r"(?:expect|anticipat|forecast|project|predict)\w*\s+to\b", re.IGNORECASE)  # "this will reach 60"
# What any event that is counted has done: "how many rescues were begun?" asks for the rescues.
COMES_ABOUT = frozenset(
    "started begun made held done undertaken conducted recorded carried took taken dealt logged noted handled "
    "processed fielded taught schooled educated".split()
)
_WAYS = frozenset(
    """lose loss losses gain gains rise fall grow growth change changes increase decrease drop decline improve trend
    better worse more fewer less higher lower going gone keep kept happened happening movement direction""".split()
)
_PER_SO_MANY = re.compile(r"\b(?:every|each|per)\s+(?:[\d,]+|hundred|thousand)\s+$", re.IGNORECASE)  # "per 1,000 boats"
_OURS = ("our own", "its own", "their own")  # as "on its books", they say whose
_COUNTING = frozenset("number numbers rate rates share total percentage average cost costs amount".split())
_EITHER_WAY = Asked(
    r"\b(?:los(?:e|t|ing)|gain\w*|ris\w+|rose|up|more|grow\w*|better|worse|increas\w+|higher|lower)\s+or\s+(?:gain\w*|los(?:e|t|ing)|"
    r"fall\w*|fell|down|fewer|less|shr\w+|better|worse|decreas\w+|higher|lower|more)\b"
)
_OVER_TIMES = (Wanted.CHANGE, Wanted.SERIES, Wanted.COMPARISON)
# "How many crews are split up?", "how many of them had a berth last year?": what is said of those who are counted; what
# was done "when the report was discussed" is not.
_DOING = Asked(
    r"\bhow\s+many\b(?:(?!\b(?:when|while|whilst|by\s+the\s+time)\b)[^?,])*"
    r"\b(?:are|were|was|is|been|got|get|had|have|has)\s+(?:(?:an?|the|any|their|no|ever|now|still|also|being)\s+)*"
    r"(?P<does>(?!(?:nothing|none|one|it|them|there|what)\b)[a-z][\w’'-]+)(?:\s+(?:up|out|off|down|away|over))?\s*(?:[?.]|\Z|\s(?:in|at|by|for|on|from|during|last|this|when|while)\s)"
)


# "Of 40 audits, how many did the crews agree with?": what they did is all that tells them from the rest.
_THEY_DID = Asked(
    r"\b(?:how\s+many|what\s+(?:number|proportion|percentage|share))\s+(?:of\s+(?:them|those|these)\s+)?did\s+(?:the\s+|our\s+|its\s+)?"
    r"(?:[\w’'-]+\s+){1,2}?(?P<does>(?!(?:have|take|make|come|give)\b)[a-z]{4,})(?:\s+(?:with|to|on|for|at|off|up|out|down|away))?\s*(?:[?.]|\Z|\s(?:in|by|during|last|this|when)\s)"
)


def _says_how(concept: Concept) -> bool:
    words = set(concept.asked.split() if concept.asked.isupper() else concept.asked.lower().split())
    if (words <= _SERVICES and len(words) > 1) or "books" in words or concept.asked.lower() in _OURS:
        return True
    return is_adverb(concept) or words <= _SAYS_HOW | LIGHT | KINDS | MEETINGS | _MONTHS
