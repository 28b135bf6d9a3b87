"""Figures of what befalls people where the people themselves are asked for: "190 late returns, by 61 boats" are not how
many boats were late.

One person has several episodes, and a table of contacts or concerns counts none of those whom they are about. So with
who goes to a school, where the attendance at it is asked for.
"""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.asked_once import Asked
from retrieval.own_words import own_words
from retrieval.query import Query

_EVENTS = (
    r"(?:contacts|episodes|incidents|allegations|calls|visits|concerns|alerts|notifications|enquiries|complaints|inspections|"
    r"audits|offences|meetings)"
)
_EVENT = re.compile(rf"\b{_EVENTS}\b", re.IGNORECASE)
_PEOPLE = (
    r"(?:children|kids|child|young\s+people|pupils?|students?|adults?|residents?|families|carers|boys|girls|men|women|leavers|"
    r"teenagers|youngsters|people)"
)
_NO_NAME = r"(?!(?:times?|did|do|does|are|were|is|was|have|has|had|by|for|of|about|from|with|in|to)\b)"
_PEOPLE_ASKED = Asked(
    rf"\bhow\s+many\s+(?:of\s+(?:our|the|these|those)\s+)?(?:{_NO_NAME}[\w’'-]+\s+){{0,2}}?{_PEOPLE}\b(?!['’])"
)
_PEOPLE_TOLD = re.compile(rf"\b{_PEOPLE}\b", re.IGNORECASE)
_COUNTED_AFTER = re.compile(rf"\s+(?:[a-z][\w’'-]*\s+){{0,2}}?(?P<what>{_EVENTS})\b", re.IGNORECASE)
STEM = 5  # letters that a question has in common with the events that it does name: "called", "calls"


def of_events_alone(query: Query, fact: Fact) -> bool:
    """Whether people are counted and a figure counts events that the question does not name: by the noun right after
    it, or by what its row or its table is of; False where either names the people first.
    """
    if not _PEOPLE_ASKED.search(query.text):
        return False
    if fact.locator.cell is None:
        at = fact.quote.find(fact.printed)
        after = _COUNTED_AFTER.match(fact.quote, at + len(fact.printed)) if at >= 0 else None
        return after is not None and not _PEOPLE_TOLD.search(after.group()) and not _named(query, after["what"])
    for said in (*reversed(fact.path[1:]), fact.measure, *fact.path[:1]):
        event, people = _EVENT.search(said), _PEOPLE_TOLD.search(said)
        if people is not None and (event is None or people.start() < event.start()):
            return False
        if event is not None:
            return not _named(query, event.group())
    return False


def _named(query: Query, event: str) -> bool:
    begins = event[:STEM].lower()
    return begins in query.text.lower() or any(deed.search(query.text) for e, deed in _DEEDS if e.startswith(begins))


# "Came to the hub", "been inside Gull House"; not "came into care", "went to court", "came to our notice".
_A_PLACE = (
    r"(?:(?:the|our|its|their|this|that|these|those|any|either|both|each)\s+(?!(?:[\w’'-]+\s+){0,2}?(?:attention|notice|end|light|"
    r"court|country|county|borough|district|city|area|care|system|uk|police|conclusion|view|panel|committee|board|council)\b)\w|"
    r"(?-i:(?!UK|England|Britain|Cabinet|Ofsted)[A-Z])[\w’'-]+)"
)
# What people did is the event, in other words: those who came through the doors made the visits.
_DEEDS = (
    ("visits", Asked(
        rf"\b(?:c[ao]me|coming|comes|walk(?:ed|ing)?|stepp(?:ed|ing)|went|been|set\s+foot)\s+(?:in\s?to|inside|in|to)\s+{_A_PLACE}|"
        r"\b(?:through|over|across)\s+(?:(?:the|our|its|their)\s+)?(?:doors?|doorsteps?|thresholds?|gates?|turnstiles?)\b|"
        r"\b(?:dropp?(?:ed|ing)?|popp?(?:ed|ing)?|call(?:ed|ing)?|look(?:ed|ing)?)\s+in\b|\bturn(?:ed|ing)?\s+up\b|\bfootfall\b|"
        r"\b(?:c[ao]me|went)\s+along\b"
    )),
    ("calls", Asked(
        r"\b(?:rang|ring|rung|ringing|phon(?:e|ed|ing)|telephon(?:e|ed|ing))\b|\bpicked\s+up\s+the\s+phone\b"
    )),
    ("contacts", Asked(r"\b(?:got|get|been|getting)\s+in\s+touch\b|\b(?:wrote|write|reached\s+out)\s+to\b")),
    ("enquiries", Asked(r"\b(?:enquired?|inquired?|asked\s+about)\b")),
    ("meetings", Asked(r"\bmet\b")),
)


_ATTENDANCE_ASKED = Asked(r"\battendance\b(?!\s+(?:at|of)\s+(?:the\s+)?(?:meeting|committee|panel|board))")
_GOES_TO = re.compile(r"\battend(?:s|ed|ing)?\b", re.IGNORECASE)
_ATTENDANCE = re.compile(r"\battendance\b", re.IGNORECASE)


def of_those_who_go(query: Query, fact: Fact) -> bool:
    """Whether the attendance is asked for, and a sentence counts those who go to one place or another by the verb
    alone: "52 % attended schools outside the county".
    """
    if fact.locator.cell is not None or not _ATTENDANCE_ASKED.search(query.text):
        return False
    return _GOES_TO.search(own_words(fact)) is not None and _ATTENDANCE.search(fact.quote) is None
