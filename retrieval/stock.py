"""Stock and flow: "how many yards do we have?" asks for those that are there. It is not told by how many opened, by a
count of what was said of yards ("Contacts by place: Yards | 44"), nor by one of those who work in them.
"""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.period_reading import find_periods
from corpus.words import content_stems
from retrieval.asked_once import Asked
from retrieval.asked_unit import COUNT
from retrieval.concepts import Concept
from retrieval.counted import counted
from retrieval.points import unasked_comings
from retrieval.query import Query
from retrieval.rank import named, stem_set

_THERE = Asked(
    r"\bhow\s+many\s+(?P<what>(?:(?!(?:are|were|is|was|do|did|does|have|has|had)\b)[\w’'-]+\s+){1,6}?)"
    r"(?:(?:are|were)\s+there|(?:do|did|does)\s+(?:we|they|you|the\s+[\w’'-]+(?:\s+[\w’'-]+)?|[A-Z][\w’'-]+)\s+(?:now\s+|currently\s+)?"
    r"(?:have|employ|run|own|operate|manage|maintain)(?:\s+got)?|(?:have|had)\s+(?:we|they)(?:\s+got)?|"
    r"(?:are|were)\s+(?:now\s+|currently\s+)?(?:held|maintained|run|owned|operated|managed|employed)\s+by\s+(?:us|"
    r"(?:the\s+)?[\w’'-]+(?:\s+council)?)"
    r")\b(?P<more>[^?]*)"
)
_WHEN_OR_WHERE = re.compile(
    r"\W*(?:now|currently|altogether|today|in|at|on|as|by|across|right|so|for\s+the)\b|\W*$", re.IGNORECASE
)
# What befalls or is said of those whom its table or sentence names.
_EVENT = (
    r"(?:contacts?|referrals?|enquir(?:y|ies)|inquir(?:y|ies)|allegations?|complaints?|compliments?|assessments?|conferences?|visits?|"
    r"calls?|offences?|incidents?|episodes?|notifications?|reviews?|alerts?|concerns?|appeals?|requests?|applications?|responses?|"
    r"replies|surveys?|disputes?|investigations?|interviews?|hearings?|audits?|suspensions?|exclusions?|reports?)"
)
_OF_EVENTS = re.compile(rf"\b{_EVENT}\b", re.IGNORECASE)
_EVENTS_OF = re.compile(
    rf"\b{_EVENT}\s+(?:(?:made|received|recorded)\s+)?(?:about|from|against|by|involving|concerning|of|to|for|on|with)\s",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:propos\w+|plans?\s+(?:to|for)|planned|would|will|to\s+(?:open|buy|build|recruit|create)|aim\w*|need(?:s|ed)?|further|"
    r"another|additional|extra|more|new)\b[^.;,]{0,60}$",
    re.IGNORECASE,
)
_ASKED_OF_THEM = re.compile(
    r"\b(?:survey\w*|questionnaire|respon(?:ded|ses|se)|repl(?:ied|ies)|took\s+part)\b", re.IGNORECASE
)
# "Twelve pilots were at sea": those who were; "in post" and "in the borough" are all
_SOMEWHERE = re.compile(
    r"[^.;,]{0,60}?\b(?:were|are)\s+(?:[a-z]+ly\s+)?(?:at|in|on|not|without|waiting)\s+"
    r"(?!(?:post|place|total|all|our|care|work|the\s+(?:area|borough|county|city|council|service|district|town))\b|[A-Z])"
)
# "seen at four yards"; "one of six yards" counts them
_WITHIN = re.compile(r"\b(?:in|at|from|to|with|by|across|for|(?<!\bone\s)of|among|between)\s+$", re.IGNORECASE)
# "14 to 16 a year", "three of the nine yards": no count of all
_NOT_ALL = re.compile(
    r"\s+(?:an?|per|each|every)\s+(?:year|month|week|day|night|term)\b|\s+(?:\([^)]*\)\s+)?of\s+(?:the|our|its|these|those|all|\d)",
    re.IGNORECASE,
)
# "Five pilots moved to the north yard": what they did, and not that they are there.
_DID = re.compile(
    r"(?:\s+(?!(?:and|or|who|which|that|of|in|at|on|with|were|was|are|is|had|have|has)\b)[\w’'-]+){1,4}?(?:\s+in\s+(?:care|need|post))?\s+(?:(?:also|then|had|have)\s+)?"
    r"(?:(?!(?:lived|remained|stayed|worked|served|belonged|needed|aged|experienced|qualified|registered|approved|employed|looked|placed|"
    r"based|called|named|funded|paid|supported|trained|located|related|led|ring-fenced)\b)[a-z]{2,}ed|left|went|came|took|began|got|gave|(?<=had\s)(?:taken|gone|come|given|become|begun|seen|held)|"
    r"sent|made|won|fell|chose|said|told|met|(?:were|have\s+been|had\s+been)\s+(?:newly\s+)?(?:recruited|appointed|approved|hired|"
    r"assessed|interviewed|dismissed|deregistered|moved|transferred|lost|converted|referred|reported|admitted|discharged|visited))\b"
)


def no_stock(query: Query, fact: Fact) -> bool:
    """Whether a question asks no more than how many there are of some, and a figure counts what some of them did, or
    what was said or done about them. False where the question asks for anything else.
    """
    noun = counted(query)
    if noun is None or not asks_stock(query, dated=fact.period is not None or fact.locator.cell is not None):
        return False
    heads = {a[-1] for a in noun.alternatives}
    if fact.locator.cell is not None:
        return _cell_of_others(query, fact, heads, noun)
    at = fact.quote.find(fact.printed)
    if at < 0:
        return False
    clause = re.split(r"[;.]\s", fact.quote[:at])[-1]
    if _EVENTS_OF.search(clause) or _TO_COME.search(clause) or _ASKED_OF_THEM.search(fact.quote):
        return True
    after = _TO_SO_MANY.sub("", fact.quote[at + len(fact.printed) :])
    if any(p.match(after) for p in (_DID, _SOMEWHERE, _NOT_ALL)):
        return True
    full = _IN_A_STATE.search(noun.asked) and named(noun, stem_set(_CLAUSE_END.split(after)[0])) >= IN_FULL
    if full and _WITHIN.search(clause) is None:
        return False  # "80 boats with a boat in dock plan" are boats in dock, though "boats" alone comes first
    if _names_others(after, heads):
        return True
    follows = _PHRASE.match(after)
    if follows and heads & set(content_stems(follows.group())):
        return _WITHIN.search(clause) is not None
    return not heads & set(content_stems(clause)) or _only_governed(clause, heads)


def _cell_of_others(query: Query, fact: Fact, heads: set[str], noun: Concept) -> bool:
    """Whether a cell counts others than those whose last words are given: by the title of its table ("Visits by yard"),
    or by the label that names its row ("Skippers living at a yard").
    """
    own = fact.quote.split(" | ")[0].strip()
    at = next((n for n in range(len(fact.path) - 1, 0, -1) if fact.path[n] == own), len(fact.path) - 2)
    over, labels = fact.path[: max(at, 0)], fact.path[max(at, 0) :]
    titles = [by["what"] for x in over if (by := _BY.search(x))]
    if any(_DIVIDED.search(x) and not heads & set(content_stems(x)) for x in over[-1:]):
        return True
    if any(content_stems(x) and not heads & set(content_stems(x)) for x in titles):
        return True
    if not _IN_A_STATE.search(noun.asked) and any(_INSIDE.match(x) for x in labels[:1]):
        return True  # "In boathouses": those in them
    if any(_OF_EVENTS.search(x) for x in (*(titles or over[-1:]), *labels)):
        return True
    if any(unasked_comings(query, x) for x in labels):
        return True
    columns = [_head(x) for x in labels[1:] if not _SUM.match(x) and not find_periods(x)]
    if any(_SEVERAL.search(x) and not heads & set(content_stems(x)) for x in columns):
        return True  # "Yard | Skippers": those of each yard
    if _IN_A_STATE.search(noun.asked) and any(named(noun, stem_set(x)) >= IN_FULL for x in labels):
        return False
    named_here = [_head(x) for x in labels if content_stems(x) and not _SUM.match(x) and not find_periods(x)]
    plural = noun.asked.lower().endswith("s")

    def several(m: re.Match[str]) -> str:
        return " " if plural and heads & set(content_stems(m["what"])) else m.group()

    told = [set(content_stems(_OF_ANOTHER.sub(several, x))) for x in named_here if x]
    told = told or [set(content_stems(_head(x))) for x in over[-1:]]
    return not any(heads & words for words in told)


_IN_A_STATE = re.compile(r"\w\s+(?:in|on|at|with|under|without)\s+\w", re.IGNORECASE)  # "boats in dock"
_INSIDE = re.compile(r"\W*(?:[A-Z]{1,4}\d+\s+)?(?:(?:living|placed)\s+)?(?:in|at|with)\s", re.IGNORECASE)
# "Boat owners" of boats: a thing that only says which others are counted
_OF_ANOTHER = re.compile(r"\b(?P<what>[a-z]{3,}[a-rt-z])(?=[\s-]+(?:to\s+)?[a-z]{4,})", re.IGNORECASE)
_TO_SO_MANY = re.compile(r"^\s+(?:and|to|or)\s+\d[\d,]*(?=\s)")  # "between nine and 12 pilots"
IN_FULL = 0.75  # of a term of several words: they stand there together
_CLAUSE_END = re.compile(r"[;:,.(]|\b(?:and|but|while|of\s+whom|of\s+which)\b")


def _head(label: str) -> str:
    """The words of a label that name what it counts: "Skippers" of "Number of skippers living at a yard"."""
    counted_behind = _SAYS_WHAT.search(label)  # "Boats at moorings: skippers"
    label = counted_behind["what"] if counted_behind else label
    return _BEHIND.split(_NUMBER_OF.sub("", _POSSESSOR.sub("", label)))[0]


_SAYS_WHAT = re.compile(
    r":\s+(?P<what>(?:number\s+of\s+)?(?:[a-z]{2,}[a-rt-z]s|children|people|men|women|staff))\W*$", re.IGNORECASE
)


_POSSESSOR = re.compile(r"[\w-]+(?:['’]s|s['’])\s+(?=\w)")  # "Skippers' club" is a club
# What is divided by such is not what its rows name: "Type of berth", "Where our boats lie".
_DIVIDED = re.compile(
    r"\b(?:types?|kinds?|sources?|categor(?:y|ies)|reasons?|breakdown|placements?|destinations?|teams?|where\s+(?:they|our|the|children)|"
    r"who\s+(?:contacts?|contacted|refers?|referred))\b",
    re.IGNORECASE,
)


_BY = re.compile(r"(?:^|[:|]\s*)(?P<what>[^:|]+?)\s+by\s", re.IGNORECASE)
_SUM = re.compile(r"\W*(?:all|(?:grand\s+|sub-?\s?)?total|overall|number|count|no\.?)\b\W*$", re.IGNORECASE)
_NUMBER_OF = re.compile(
    r"^\W*(?:[A-Z]{1,3}\d+\s+)?(?:(?:total\s+)?(?:number|no\.?|count)\s+of|total|all)\s+", re.IGNORECASE
)
_BEHIND = re.compile(
    r"\s+(?:in|of|at|on|for|with|to|from|by|who|that|which|per|(?!(?:fostering|nursing|training|housing|meeting|holding|mooring)\b)"
    r"[a-z]{3,}ing)\b|[,(:]", re.IGNORECASE
)
_PHRASE = re.compile(
    r"(?:\s+(?!(?:and|or|who|which|that|of|in|at|on|with|were|was|are|is|had|have|has|to|by|for|from|as|than|but|per|a|an|the)\b)"
    r"[\w’'-]+){1,5}"
)


def _names_others(after: str, heads: set[str]) -> bool:
    """Whether the words right behind a number name what it counts, and those are others."""
    m = _PHRASE.match(after)
    if m is None or not _SEVERAL.search(m.group()):
        return False
    return not heads & set(content_stems(m.group()))


# "The number at the north yards was 54": those at them.
_GOVERNED = re.compile(r"\b(?:in|at|with|to|from|by|for|on|into|near)\s+(?:[\w’'-]+\s+){0,4}$", re.IGNORECASE)


def _only_governed(before: str, heads: set[str]) -> bool:
    """Whether the words before a number have what is asked for only as where others are, or for whom."""
    at = [m.start() for m in re.finditer(r"[\w’'-]+", before) if heads & set(content_stems(m.group()))]
    return bool(at) and all(_GOVERNED.search(before[:n]) for n in at)


_SEVERAL = re.compile(r"\b(?:[a-z]{2,}[a-rt-z]s|children|people|men|women|staff)\b", re.IGNORECASE)


def asks_stock(query: Query, dated: bool = True) -> bool:
    """Whether a question asks no more than how many there are of some, in a place or in none, or at a time where the
    figure it is held against is not `dated`.
    """
    if query.unit != COUNT or query.stages or (query.periods and dated):
        return False  # with a time the papers' words for it are told apart by that
    m = _THERE.search(query.text)
    if m is None or not _WHEN_OR_WHERE.match(m["more"]):
        return False
    return bool(content_stems(m["what"])) and _OF_EVENTS.search(m["what"]) is None
