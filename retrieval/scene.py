"""What a question says before it asks, or beside it: who asks, for which use, and what led to it. It sets the scene,
and no figure has to say it again.

"I'm the IRO manager – how many reviews …?", "for the workforce item: what share …?", "A resident tells me that the
hospital sends people home at night. How many over-75s were discharged after 10 pm?".
"""

from __future__ import annotations

import re

from retrieval.asked_once import Asked

_ASKS = r"(?:how|what|which|who|when|where|is|are|was|were|did|do|does|has|have|had|can|could)\b"
_ASKED_OF = r"(?:(?:in|at|by|on|for|from|of|over|during)(?:\s+[\w/’'-]+){1,5}?,?\s+)?"
_ASIDE = (
    r"(?:(?:just\s+)?(?:for|by\s+way\s+of|as\s+a|in)\s+(?:comparison|context|contrast|reference|balance|fairness)"
    r"\s*[:,–—-]?\s+)?"
)
# Who asks, and for which use.
_ASKER = re.compile(
    rf"^\W*(?:(?:I['’]m|I\s+am)\s+(?:the|a|an|your|new)\b[^.;:?!–—,]{{2,60}}?|"
    r"(?:speaking\s+)?as\s+(?:the\s+|an?\s+|your\s+)?(?:[\w’'-]+\s+){0,3}?(?:chair|vice-?chair|councillor|cllr|member|governor|"
    r"officer|manager|director|trustee|parent|carer|resident|headteacher|head|social\s+worker)\b[^.;:?!–—,]{0,40}?|"
    r"for\s+(?:the|a|an|my|our|this|tomorrow['’]s|tonight['’]s|next\s+week['’]s)\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:item|agenda|meeting|briefing|pre-?meeting|slides?|speech|paper|report|board|panel|committee|commission|forum|cabinet)(?:\s+(?:on|about)\s+[^.;:?!–—,]{2,40}?)?)"
    rf"\s*(?:[:.;,–—]|\s-)\s+(?={_ASKS})|^\W*[A-Z]\w+(?:\s+\w+){{0,2}}\s+here\s*(?:[:.;,–—]|\s-)\s+(?={_ASKS})",
    re.IGNORECASE,
)
# "A parent asks: how many …", "A resident asked me how many …".
_ASKED_ME = re.compile(
    r"^\W*(?:an?|one|another|my|some)\s+(?:(?!(?:how|what|which|who|when|where)\b)[\w’'-]+\s+){1,6}?"
    r"(?:asks?|asked|(?:is|are|was|were|keeps?)\s+asking|wants?\s+to\s+know|wanted\s+to\s+know|would\s+like\s+to\s+know|wonders?)"
    rf"(?:\s+(?:me|us))?\s*[:,–—-]?\s+(?=(?:on|in|at|by|for|of)\s+{_ASKS}|{_ASKS})",
    re.IGNORECASE,
)
_USE = re.compile(
    r"[,;–(-]?\s*\b(?:for|to\s+put\s+(?:in|on)|to\s+go\s+(?:in|on))\s+(?:the|a|an|my|our|this)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:slides?|slide\s+pack|speech|briefing(?:\s+note)?|talk|handout|leaflet|newsletter|press\s+release|ward\s+report|"
    r"one-pager|crib\s+sheet|comparison)\b\)?(?=\W*$)",
    re.IGNORECASE,
)
# What somebody was told or has heard, in a sentence of its own before the question, or up to a colon, a dash or "so".
_HEARD = re.compile(
    r"^\W*(?:I['’]m|I\s+am|I['’]ve|I\s+have|I|we['’]re|we\s+are|we['’]ve|we\s+have|we|people|everyone|everybody|"
    r"(?:an?|one|some|the|my|our|several|many)\s+(?:[\w’'-]+\s+){1,3}?)\s*"
    r"(?:\s(?:all|always|often|constantly|forever|keeps?|kept|gets?|got|were|was|is|are)(?=\s)){0,3}\s*"
    r"(?:been\s+|being\s+)?(?:told|hear(?:d|ing)?|ask(?:ed|ing|s)?|tell(?:s|ing)?|say(?:s|ing)?|said|complain\w*|wonder\w*|claim\w*|worr\w+|"
    r"reckon\w*|rang|wrote|read|seen|concerned)\b[^?]*"
    rf"(?:[.!]\s+|(?:\s*[:;–—]|\s-|,(?=\s+(?:so|but|yet)\b))\s+(?=(?:(?:so|but|yet|now|then),?\s+)?{_ASIDE}{_ASKS}))"
    rf"(?:(?:so|but|yet|now|then),?\s+)?{_ASIDE}(?P<asked>[A-Z][^?]*\?)",
    re.IGNORECASE,
)
# "On the evening of the 13 November meeting, how many …?": the figure that was told there as of then.
_MEETING_DAY = re.compile(
    r"\b(?:as\s+(?:at|of)|on|at|by)\s+(?:the\s+)?(?:(?:very|actual|same)\s+)?(?:evening|night|day|date|morning|afternoon|time)\s+of\s+(?:the|that|this|its|our)\s+"
    r"(?:[\w’'/-]+\s+){0,7}?(?:meeting|committee|panel|commission|board|session)\b|\bon\s+the\s+night\b",
    re.IGNORECASE,
)
# "Members asked in January why the list had grown.": who asked, and when, is no part of what was asked.
_ASKED_THERE = re.compile(
    r"^\W*(?:the\s+)?(?:members|councillors|cllrs|panel|committee|commission|board)\s+(?:also\s+)?(?:asked|queried|wondered|wanted\s+to\s+know|"
    r"were\s+(?:asking|curious))\s+(?:in\s+[A-Z][a-z]+\s+|at\s+the\s+[\w\s]{3,30}?meeting\s+)?(?=(?:why|how|what|whether|if|when|where|which|who|about)\b)",
    re.IGNORECASE,
)
# "Everybody says the money is short, yet …": what people at large say, up to the word that turns to what is asked of.
_PEOPLE_SAY = re.compile(
    r"^\W*(?:(?:everybody|everyone|people|folk|they|residents|parents|constituents|neighbours|colleagues|"
    r"the\s+(?:press|papers|media|opposition)|"
    r"(?:my|our|some|many|several|most|lots\s+of|a\s+lot\s+of)\s+(?:[\w’'-]+\s+){1,3}?)\s*(?:all\s+|always\s+|keep\s+|still\s+)?"
    r"(?:says?|saying|said|thinks?|knows?|believes?|reckons?|tells?\s+(?:me|us)|telling\s+(?:me|us)|claims?|complains?|assumes?|moans?)\b)"
    r"[^.;:?!]*?(?:,\s*(?:and\s+)?(?:yet|but|so)|;\s*(?:yet|but|however,?))\s+(?=(?P<asked>[^.?!]+))",
    re.IGNORECASE,
)
# "…, given what was said about the young crews": what led to the question, said behind it.
_GIVEN = re.compile(
    r"(?:[,;]\s+|\s+[–—-]\s+)(?:given|considering|bearing\s+in\s+mind|in\s+(?:the\s+)?(?:light|view)\s+of|seeing|what\s+with|now)\s+"
    r"(?:that\s+|what\s+|how\s+|the\s+|all\s+|this\s+|these\s+|our\s+|their\s+)[^?]*",
    re.IGNORECASE,
)
# A sentence that states, before the one that asks.
_STATED = re.compile(
    rf"^(?P<stated>[^?]*?[^.\s]{{3,}}[.!])\s+(?:(?:so|and|but)\s+)?(?:{_ASKED_OF}){_ASKS}[^?.]*\??\W*$", re.IGNORECASE
)


def stated_before(text: str) -> tuple[int, int] | None:
    """Where a question states something in a sentence of its own before it asks, (start, end); None where it only asks.

    "Skippers can ring a line. How many calls came in?": what the calls are about is said there, and what anybody does.
    """
    m = _STATED.match(text)
    return None if m is None else m.span("stated")


_POINTS_BACK = re.compile(
    r"\b(?:it|they|them|their|its|he|she|his|her|that|those|these|this|such|ones?|same|so|theirs)\b", re.IGNORECASE
)
LEAST = 5  # words of substance in the question itself: fewer, and the scene says what it is about
_SMALL = re.compile(r"\b\w{1,3}\b")
SCENE_SHARE = 0.25


def scenes(text: str) -> list[tuple[int, int]]:
    """Where a question sets its scene, each (start, end); [] where it only asks."""
    spans = [m.span() for pattern in (_ASKER, _ASKED_ME, _USE, _ASKED_THERE, _GIVEN) if (m := pattern.search(text))]
    heard = _HEARD.match(text)
    if heard and not _POINTS_BACK.search(heard["asked"]) and len(_SMALL.sub(" ", heard["asked"]).split()) >= LEAST:
        return [*spans, (0, heard.start("asked"))]
    said = _PEOPLE_SAY.match(text)
    if said and len(_SMALL.sub(" ", said["asked"]).split()) >= LEAST - 1 and not _POINTS_BACK.search(said["asked"]):
        spans.append((0, said.end()))
    return spans


def only_in_scene(text: str, spans: list[tuple[int, int]], asked: str, start: int) -> bool:
    """Whether a word stands where a question sets its scene, and is not said again where it asks."""
    if not any(a <= start < b for a, b in spans):
        return False
    again = re.finditer(rf"\b{re.escape(asked)}\b", text, re.IGNORECASE)
    return all(any(a <= m.start() < b for a, b in spans) for m in again)


def meeting_days(text: str) -> list[tuple[int, int]]:
    """Where a question says "on the evening of the meeting", each (start, end): a time, and no part of the subject."""
    return [m.span() for m in _MEETING_DAY.finditer(text)]


_THAT_DAY = re.compile(
    r"\b(?:evening|night|day|date|morning|afternoon|time)\s+of\s+(?:the|this|that)\s+(?:\w+\s+)?meeting\b|\b(?:that|this|today['’]s)\s+"
    r"(?:evening|night|morning|afternoon|day)\b|\bto(?:day|night)\b|\bas\s+of\s+(?:now|the\s+meeting)\b",
    re.IGNORECASE,
)


_ON_THE_DAY = Asked(_MEETING_DAY.pattern)


def told_as_of_meeting(question: str, quote: str) -> bool:
    """Whether a question asks for what was so on the day of a meeting, and a sentence says that it was so then."""
    return _ON_THE_DAY.search(question) is not None and _THAT_DAY.search(quote) is not None
