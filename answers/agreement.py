"""Whether a question asks if the papers agree, and what it asks when that is taken away.

"How many children were in care in March – do our papers agree?" asks for a figure and for every other print of it. The
words that ask for the second name nothing that a paper would say, so they are no part of what is looked for.
"""

from __future__ import annotations

import re

from retrieval.figures_too import without_figures_too
from retrieval.told_two_ways import told_two_ways

_PRINT = (
    r"(?:papers?|reports?|documents?|minutes|figures?|numbers?|tables?|texts?|chapters?|foreword|summar(?:y|ies)|"
    r"sections?|dashboards?|pages?|places?|versions?|accounts?|they|it|both|all|two)"
)
_AGREES = (
    r"(?:agree(?:s|d|ing|ment)?|disagree(?:s|d|ment)?|differ(?:s|ed)?|consistent(?:ly)?|inconsistent|contradict\w*|"
    r"conflict(?:s|ing)?|match(?:es)?|tally|tallies|line\s+up|say(?:s)?\s+(?:the\s+same|so\s+too|something\s+else|"
    r"otherwise|different(?:ly)?)|(?:the|one\s+and\s+the)\s+same|one\s+and\s+the\s+same|different)"
)
# A clause that only asks whether the prints agree, or says that there are two.
_ASKS = r"^\W*(?:and\s+|but\s+)?(?:do|does|did|are|is|were|was|don['’]t|doesn['’]t|aren['’]t|isn['’]t)\b"
_CLAUSE = re.compile(
    rf"{_ASKS}.*\b{_PRINT}\b.*\b{_AGREES}\b|{_ASKS}.*\b{_AGREES}\b.*\b(?:{_PRINT}|throughout|everywhere|elsewhere)\b|"
    rf"\b{_PRINT}\b.*\b(?:do|does|did|seem|seems|is|are)(?:n['’]t|\s+not)\b.*\b{_AGREES}\b|"
    rf"\b{_PRINT}\s+(?:\w+\s+)?(?:seem\s+to\s+|appear\s+to\s+)?(?:differ|disagree|contradict|conflict)\b|"
    r"\b(?:two|several|different|more\s+than\s+one|conflicting)\s+(?:different\s+)?(?:figures|numbers|dates|values|"
    r"versions|answers|totals)\b|\b(?:read|seen?|heard|found|given|told)\s+(?:of\s+)?(?:something\s+else|another|"
    r"two|otherwise|different)\b|\bwhich\s+(?:one\s+)?is\s+(?:it|right|correct|wrong)\b",
    re.IGNORECASE,
)
_ASKED_OUT = re.compile(r"\W*(?:how|what|who|whose|why|when|where)\b", re.IGNORECASE)  # it asks for more than that
# "Is the number of foster carers the same in both reports?", "is the waiting list stated consistently?"
_STATED = r"(?:(?:stated|given|reported|printed|shown|quoted|recorded|put|said|described|presented|set\s+out)\s+)"
_IS_SAME = re.compile(
    rf"^\W*(?:is|are|was|were)\s+(?P<asked>.+?)\s+(?:{_STATED}?(?:as\s+)?(?:the\s+same|consistent|identical)\b.*\b(?:{_PRINT}|"
    rf"throughout|everywhere)\b|{_STATED}?(?:consistently|identically|the\s+same\s+way)\b|{_STATED}differently\b)|"
    rf"^\W*(?:do|does|did)\b.*?\b{_PRINT}\s+(?:always\s+)?(?:state|give|report|print|show|quote|record|put)s?\s+(?P<shown>.+?)\s+"
    r"(?:consistently|identically|the\s+same\s+way|differently)\b|"
    # "Does the number of plans in the minutes match the annual report?": what stands in the one, held against the other
    r"^\W*(?:do|does|did)\s+(?P<held>(?:the|our)\s+(?:(?:number|total|count|share|rate|cost|figure|sum|amount|date)s?\s+(?:of|for)\s+|"
    rf"[\w’'-]+\s+(?:figures?|numbers?|totals?|counts?)\s+)(?:(?!{_AGREES})\S+\s+)+?){_AGREES}\s+(?:with\s+|from\s+)?.*\b{_PRINT}\b",
    re.IGNORECASE,
)
_WHICH = re.compile(r"\W*(?:so\s+)?which(?:\s+(?:one|is\s+it|of\s+(?:them|the\s+two)))?\W*$", re.IGNORECASE)
# "Do the papers agree on how many …", "do X and Y have one and the same number of …": what follows is asked.
_LEADS = re.compile(
    rf"^\W*(?:do|does|did|are|is)\b.*?\b{_PRINT}\b.*?\b{_AGREES}\b(?:\s+with\s+(?:each\s+other|one\s+another))?"
    r"\s+(?:(?:on|about|over|as\s+to|for|in|when\s+it\s+comes\s+to)\s+)?"
    r"(?P<asked>(?!with\b|from\b)(?:how|what|when|where|who|which|whether|the|numbers?|figures?|totals?|\w+)\b.*)$",
    re.IGNORECASE,
)
# "The summary page of the annual report gives 463 in care": who prints it is no part of what is printed.
_PRINTS = re.compile(
    rf"^\W*(?:the|our|one|their|its)\s+(?:[\w’'-]+\s+){{0,6}}?{_PRINT}\s+(?:of\s+(?:the|our)\s+(?:[\w’'-]+\s+){{1,5}}?)?"
    r"(?:gives?|says?|prints?|has|puts?|shows?|states?|quotes?)\s+(?:that\s+)?",
    re.IGNORECASE,
)
# "Did they get the same grade?" asks of those named, and not of papers.
_OF_THEM_ALL = re.compile(
    r"\b(?:they|both|we|each)\s+(?:both\s+|all\s+)?(?:get|got|receive|received|reach|reached|pay|paid|see|saw|have|had)\s+the\s+same\s+"
    r"(?!(?:figure|number|date|total|thing|value|story)s?\b)[a-z]",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"(?<=[.?!;:])\s+|\s+[-–—]+\s+|,\s+(?:(?:and|but|or)\s+)?(?=(?:do|does|did|are|is|which)\b)|,?\s+but\s+|"
    r"\s+or\s+(?=(?:do|does|did|are|is)\b)",
    re.IGNORECASE,
)
LEAST = 3  # words that a question has to keep


def agreement_asked(question: str) -> str | None:
    """What a question asks beside whether the papers agree on it; None where it does not ask that."""
    if (plain := told_two_ways(question)) != question:
        return plain
    question = without_figures_too(question)  # "please give the two totals" asks for no second print
    clauses = [c for c in _CUT.split(question) if c.strip()]
    for clause in clauses:
        m = _IS_SAME.match(clause) or _LEADS.match(clause)
        asked = next((t for t in m.groups() if t), "") if m is not None else ""
        if len(asked.split()) >= LEAST:
            return asked.strip()
    kept = [c for c in clauses if _ASKED_OUT.match(c) or not _CLAUSE.search(c) or _OF_THEM_ALL.search(c)]
    if len(kept) == len(clauses):
        return None
    said = " ".join(c for c in kept if not _WHICH.match(c)).rstrip(" ,;:–-")
    said = _PRINTS.sub("", said)
    return said if len(said.split()) >= LEAST else None
