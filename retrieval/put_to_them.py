"""What a body had before it: "the fee that Cabinet was asked to agree in May", "the option put to the Board". Which
proposal is meant is told by its paper and meeting; that somebody was to agree to it is no subject, and no decision is
asked for.
"""

from __future__ import annotations

import re

BODY = (
    r"(?:(?:the|our)\s+(?:(?!(?:what|which|that|who|how)\b)[\w'’&-]+\s+){0,4}?|(?:(?-i:[A-Z])[\w'’&-]+\s+(?:and\s+)?){0,4}?)"
    r"(?:scrutiny|committee|panel|board|cabinet|full\s+council|forum|commission|sub-?committee|executive|members|"
    r"councillors|trustees|governors)"
)
_ASKED_TO = (
    r"(?:is|was|are|were|(?:has|have|had)\s+been|is\s+being|was\s+being)\s+(?:now\s+|then\s+|also\s+|being\s+)?"
    r"(?:asked|invited|recommended|urged|requested|due|expected|told)\s+to\s+"
    r"(?:agree|approve|adopt|endorse|back|support|set|sign\s+off|decide|decide\s+on|consider|accept|ratify|confirm|note|"
    r"vote\s+(?:on|for))"
)
_PUT_TO = (
    r"(?:(?:was|were|is|are|being|been|got)\s+)?"
    r"(?:put|proposed|presented|recommended|brought|taken|submitted|offered)\s+(?:to|before)\s+"
)
_WHEN = r"(?:\s+for\s+(?:its\s+|their\s+|a\s+)?(?:approval|agreement|decision))?"
_ENDS = r"(?=\s*(?:$|[?.,;)])|\s+(?:in|on|at|by|back\s+in|last|this)\s)"
_BEFORE_THEM = re.compile(
    rf"\s(?:(?:that|which)\s+)?{BODY}\s+{_ASKED_TO}{_ENDS}|\s(?:(?:that|which)\s+)?{_PUT_TO}{BODY}{_WHEN}{_ENDS}",
    re.IGNORECASE,
)
_MONTHS_LATER = re.compile(
    rf"(?:{_BEFORE_THEM.pattern})\s+(?:back\s+)?(?:in|on)\s+(?:early\s+|late\s+|mid-?\s?)?$", re.IGNORECASE
)
# It has to stand behind what is asked for: "what was Cabinet asked to agree?" asks for nothing else.
_ASKS_FIRST = re.compile(
    r"\b(?:what(?:['’]?s|\s+(?:is|was|are|were))\s+(?:the|an?|our|its|their)\s+[\w'’/-]+|how\s+(?:many|much)\s+[\w'’/-]+|"
    r"what\s+(?!(?:is|was|are|were|did|does|do|has|have|had)\b)[\w'’/-]+|which\s+[\w'’/-]+)",
    re.IGNORECASE,
)


def put_to_them(text: str) -> list[tuple[int, int]]:
    """The stretches of a question that say to whom the thing it asks for was put: positions from 0, end not included;
    [] where none does, or nothing else is asked.
    """
    asks = _ASKS_FIRST.search(text)
    if asks is None:
        return []
    main = _NO_MORE_ASKED.match(text, asks.start())
    found = [m.span() for m in _BEFORE_THEM.finditer(text, asks.end())]
    return [(start, end) for start, end in found if main is None or start >= main.end()]


# "What option was put to the Board?": there the verb is the question's own.
_NO_MORE_ASKED = re.compile(
    rf"(?:what|which)\s+(?!(?:is|was|are|were)\b)(?:[\w'’/-]+\s+){{1,5}}?{_PUT_TO}", re.IGNORECASE
)


def without_putting(text: str) -> str:
    """A question without the words that say to whom the thing was put; as it is where it has none."""
    for start, end in reversed(put_to_them(text)):
        text = f"{text[:start]} {text[end:]}"
    return text


def dates_the_putting(before: str) -> bool:
    """Whether what stands before a time ends with that a body had the thing before it then: the meeting's, and no
    figure's, time.
    """
    m = _MONTHS_LATER.search(before)
    return m is not None and _ASKS_FIRST.search(before) is not None
