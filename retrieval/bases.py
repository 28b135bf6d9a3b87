"""What a figure is a part of: a share of events is none of people, and some of the rest of a few are not all there are.
"""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.numbers import PERCENT, find_numbers
from retrieval.asked_once import Asked
from retrieval.query import Query

# Things that befall one person several times, and so count no people.
_EVENTS = (
    r"(?:referrals|contacts|episodes|calls|visits|incidents|sessions|appointments|offences|enquiries|concerns|alerts|"
    r"notifications|days|nights|meetings|letters|complaints|reviews|assessments|conferences|inspections|audits)"
)
_OF_EVENTS = re.compile(
    rf"\s*(?:%|per\s?cent)?\s+of\s+(?:all\s+|the\s+|these\s+|those\s+|our\s+|its\s+)*(?:[a-z-]+\s+)?{_EVENTS}\b",
    re.IGNORECASE,
)
_LED_BY_EVENTS = re.compile(
    rf"^\W*(?:[\w’'-]+\s+){{0,3}}?{_EVENTS}(?:\s+(?:of|for|with)(?:\s+[\w’'-]+){{1,3}}?)?\s+"
    r"(?:took|were|was|are|is|had|have|held|done|completed|within|in|on)\b"
    r"[^.;,]*$",
    re.IGNORECASE,
)
_PEOPLE = r"(?:children|people|pupils|adults|residents|families|carers|boys|girls|men|women|leavers|students)"
_SHARE_OF_PEOPLE = Asked(
    r"(?:%|\bper\s?cent|\bpercentage|\bproportion|\bshare)\s+of\s+(?:all\s+|the\s+|our\s+|those\s+|its\s+)*"
    rf"(?:[\w’'-]+\s+){{0,3}}?{_PEOPLE}\b"
)
_HOW_MANY = Asked(r"\bhow\s+many\b")
_ASKS_EVENTS = Asked(rf"\b{_EVENTS}\b")


def of_events(query: Query, fact: Fact) -> bool:
    """Whether people are counted, or a share of them, and a sentence gives a share of what befell them: "80 % of calls
    were about girls" is not how many of the children are girls, nor is "Reviews were in time for 91 %" a share of them.
    """
    asked = _SHARE_OF_PEOPLE.search(query.text) or (fact.unit == "%" and _HOW_MANY.search(query.text))
    if not asked or _ASKS_EVENTS.search(query.text):
        return False
    at = fact.quote.find(fact.printed)
    return fact.locator.cell is None and at >= 0 and _share_of_events(fact.quote, at, at + len(fact.printed))


def _share_of_events(said: str, start: int, end: int) -> bool:
    return _OF_EVENTS.match(said, end) is not None or _LED_BY_EVENTS.match(said[:start]) is not None


def only_of_events(question: str, said: str) -> bool:
    """Whether a share of people is asked for, and every share that a sentence gives is one of what befell them; False
    for a sentence without a share.
    """
    shares = [n for n in find_numbers(said) if n.unit == PERCENT]
    if not shares or not _SHARE_OF_PEOPLE.search(question) or _ASKS_EVENTS.search(question):
        return False
    return all(_share_of_events(said, n.start, n.end) for n in shares)


_OF_THE_REST = re.compile(r"^\W*(?:out\s+)?of\s+the\s+(?:other|others|rest|remaining|remainder)\b", re.IGNORECASE)
_ASKS_THE_REST = Asked(r"\b(?:other|others|rest|remaining|remainder)\b|^\W*(?:out\s+)?of\s|\bhow\s+many\s+of\b")


def of_the_rest(query: Query, fact: Fact) -> bool:
    """Whether a sentence tells of the rest of some ("Of the other nine, two …"), without a time, and a question asks of
    all there were at one.
    """
    if not query.periods or fact.period is not None or fact.locator.cell is not None:
        return False
    return _OF_THE_REST.match(fact.quote) is not None and _ASKS_THE_REST.search(query.text) is None


# "The rise in the mooring fee will cost £9,000" is no price of a mooring.
_COST_OF_A_RISE = re.compile(
    r"\b(?:rise|increase|uplift|cut|reduction|freeze|change)s?\s+(?:in|to|of)\s+[^.;]*?\b(?:costs?|adds?|saves?|saved|added|worth)\b"
    r"[^.;]{0,30}$",
    re.IGNORECASE,
)
_ASKS_OF_A_RISE = Asked(
    r"\b(?:ris(?:e|es|en|ing)|increas\w*|uplift\w*|cuts?|reduc\w*|freez\w*|chang\w*|rais\w*|cost(?:s|ing)?|sav\w+|extra|more|up)\b"
)


def of_a_rise(query: Query, fact: Fact) -> bool:
    """Whether a sum is what a rise of something costs, and the question asks how much that thing is."""
    at = fact.quote.find(fact.printed)
    if fact.unit != "GBP" or fact.locator.cell is not None or at < 0 or _ASKS_OF_A_RISE.search(query.text):
        return False
    return _COST_OF_A_RISE.search(fact.quote[:at]) is not None


_BY_HOW_MUCH = Asked(r"\bby\s+how\s+(?:much|many)\b")
_A_MOVE = re.compile(
    r"\b(?:up|down|f[ae]ll\w*|rose|ris(?:e|es|en|ing)|drop\w*|increas\w*|decreas\w*|reduc\w*|gr[eo]w\w*|cut\w*|less|fewer|more|"
    r"higher|lower|over\w*|under\w*|above|below|better|worse|from|gain\w*|los[et]\w*|chang\w*|sav\w+|short\w*|exceed\w*|miss\w*|"
    r"differ\w*|than|improv\w*|varian\w*|halv\w*|doubl\w*|against|compared|ahead|behind|by|extra|additional|slip\w*|gap|late\w*|"
    r"early|earlier|longer|shorter|rais\w*|add(?:ed|s)?)\b",
    re.IGNORECASE,
)


def of_no_move(query: Query, fact: Fact) -> bool:
    """Whether a question asks by how much something moved, and a figure's sentence tells of nothing that did: "at six
    stops".
    """
    if fact.locator.cell is not None or _BY_HOW_MUCH.search(query.text) is None:
        return False
    return _A_MOVE.search(fact.quote) is None


def of_a_scale(fact: Fact) -> bool:
    """Whether a number is a mark, or an end, of the scale that its sentence speaks of: "from 3 to 5 on a 1-5 scale"."""
    if fact.locator.cell is not None or fact.value is None:
        return False
    ends = [int(m["end"]) for m in _SCALE.finditer(fact.quote)]
    return any(0 <= fact.value <= end for end in ends)


_SCALE = re.compile(
    r"\b\d+\s*(?:-|–|to)\s*(?P<end>\d{1,3})(?=[\s-]*(?:point[\s-]+)?scales?\b|\s+on\s+(?:a|the)\s+scale\b)",
    re.IGNORECASE,
)


_OF_A_RISK = re.compile(
    r"\b(?:likeli\s?hood|probability|impact|severity|(?:risk\s+)?score|risk\s+rating)\b|\(1\s?(?:-|–|to)\s?(?:[3-9]|10)\)|"
    r"^(?:red|amber|green|blue|grey)$",
    re.IGNORECASE,
)
_ASKS_A_RISK = Asked(
    r"\b(?:likel\w+|probab\w+|impact\w*|sever\w+|scor\w+|scale\w*|risk\w*|rag|red|amber|green|blue|grey|rat(?:ed?|ing|ings)|chances?|points?)\b"
)


def of_a_risk(query: Query, fact: Fact) -> bool:
    """Whether a figure is how likely or how grave a risk is held to be, and a question asks for no such: "Pilots cannot
    be found | 4 | 5 | 20" counts no pilots.
    """
    if fact.locator.cell is None or _ASKS_A_RISK.search(query.text):
        return False
    return _OF_A_RISK.search(fact.path[-1] if fact.path else "") is not None


_STREET = re.compile(
    r"\s+(?:[A-Z][\w’'-]+\s+){1,3}(?:Road|Street|Lane|Avenue|Row|Way|Close|Square|Drive|Terrace|Place|Court|Crescent|Gardens|Quay|Grove|"
    r"Parade|Mews)\b"
)
_MARK_BEFORE, _MARK_AFTER = re.compile(r"(?:^|[:;.]|\band)\s*\($"), re.compile(r"\)\s+[A-Za-z]")


def is_no_figure(fact: Fact) -> bool:
    """Whether what is printed is the number of a house or of a clause: "27 Wharf Road", "RESOLVED: (1) That …"."""
    at = fact.quote.find(fact.printed)
    if fact.locator.cell is not None or at < 0:
        return False
    before, after = fact.quote[:at], fact.quote[at + len(fact.printed) :]
    if _MARK_BEFORE.search(before) and _MARK_AFTER.match(after):
        return True
    return fact.printed.isdigit() and _STREET.match(after) is not None
