"""Times that name a paper or a meeting, and no figure's time: "the July 2021 minutes", "what the panel heard in May",
"when Cabinet met on 9 December 2025".
"""

from __future__ import annotations

import re

from corpus.period_patterns import MONTH as A_NAMED_MONTH
from corpus.period_reading import PeriodMention
from corpus.stage import MONTH, StageMention
from retrieval.put_to_them import dates_the_putting

MONTHS_NAMED = A_NAMED_MONTH.replace("P<{0}>", ":")
_PAPER_AFTER = re.compile(
    r"^[\s,)]*(?:(?!(?:in|of|from|by|at|to|on|as|per|with|did|does|do|was|were|is|are|has|have|had|when|what|that|which|who)\b)"
    r"[\w'’&-]+\s+){0,2}?(?:report|minutes|paper|papers|panel|commission|committee|meeting|scrutiny|"
    r"agenda|update|note|briefing|bulletin)\b",
    re.IGNORECASE,
)
_PAPER_BEFORE = re.compile(
    r"\b(?:minutes|meeting|panel|commission|committee|report)\s+(?:\d\s+)?(?:of|on|for|in|"
    r"held\s+on)\s+(?:the\s+)?$|\bfollowing\s+$|\btold\s+(?:\w+\s+){0,2}in\s+$|"
    # "the report covering the year to March 2024", "the minutes dated 4 July"
    r"\b(?:minutes|reports?|update|review)\s+(?:that\s+)?(?:cover(?:s|ing|ed)|dated|relating\s+to|about)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_BODY = (
    r"(?:scrutiny|committee|panel|board|cabinet|full\s+council|forum|commission|sub-?committee|executive|members|councillors)"
)
_TITLE = r"(?:(?:the|our|its|their)\s+)?(?:(?!(?:how|what|which|who|many|much)\b)[\w'’&-]+\s+){0,6}?"
# "As scrutiny heard in October", "the board was told in June", "figures given to the panel in May": when it was said.
_HEARD = re.compile(
    rf"\b{_BODY}\s+(?:(?:was|were|had|has|have|been|is|are|also|then|being)\s+)*"
    r"(?:hear|heard|told|given|shown|informed|advised|briefed|learn(?:ed|t)?|presented\s+with|got|received)\s+"
    r"(?:about\s+(?:this|it)\s+|this\s+|it\s+)?(?:at\s+(?:its|their)\s+\w+\s+)?(?:back\s+)?(?:in|on)\s+(?:early\s+|late\s+|mid-?\s?)?$|"
    r"\b(?:told|given|shown|reported|presented|put|quoted|mentioned|said|read\s+out)\s+(?:to|at|before|for|by)\s+"
    rf"(?:(?:the|our)\s+)?(?:[\w'’&-]+\s+){{0,4}}?{_BODY}\s+(?:back\s+)?(?:in|on)\s+(?:early\s+|late\s+|mid-?\s?)?$|"
    rf"\b(?:tell|told|tells|gave|give|informed?|showed|briefed)\s+(?:(?:the|our)\s+)?(?:[\w'’&-]+\s+){{0,3}}?{_BODY}\s+(?:in|on)\s+$|"
    rf"\b(?:at|to)\s+(?:(?:the|our)\s+)?(?:[\w'’&-]+\s+){{0,4}}?{_BODY}\s+(?:back\s+)?(?:in|on)\s+$",
    re.IGNORECASE,
)
# "When Cabinet met on 9 December", "when scrutiny took the pier report in October".
_WHEN_MET = re.compile(
    rf"\bwhen\s+{_TITLE}{_BODY}\s+(?:last\s+|next\s+|first\s+)?(?:met|meets?|sat|discussed|considered|took|debated|looked\s+at|heard|"
    r"reviewed|received|examined|scrutinised|talked\s+about|dealt\s+with|was\s+(?:told|briefed|shown)|were\s+(?:told|briefed|shown))\b"
    r"[^?,;.]{0,70}?\b(?:in|on)\s+(?:the\s+)?(?:early\s+|late\s+|mid-?\s?)?$|"
    r"\bwhen\s+(?:it|they)\s+(?:last\s+)?(?:met|sat)\s+(?:in|on)\s+$",
    re.IGNORECASE,
)
_AT_HAND = 160  # characters before a time in which what it names is said


def names_a_paper(text: str, mention: PeriodMention | StageMention) -> bool:
    """Whether a period stands for a paper or a meeting: "the July 2021 minutes", "the panel on 11 November 2020"."""
    before = _PAPER_BEFORE.search(text[: mention.start])
    if before is not None and _DOES_REPORT.search(text, 0, before.start()):
        before = None  # "what deficit did Larn report for 2023/24?" names no report
    return bool(_PAPER_AFTER.match(text[mention.end :]) or before) or _of_a_meeting(text, mention)


def _of_a_meeting(text: str, mention: PeriodMention | StageMention) -> bool:
    """Whether a day or month is the one on which a body met or was told something; no year or quarter is."""
    if isinstance(mention, StageMention):
        if mention.stage.kind != MONTH:
            return False
    elif (mention.period.last_day - mention.period.first_day).days > A_MONTH:
        return False
    lead = _LEAD.match(text, mention.start)  # a stage begins with the word before it ("in October")
    said = text[max(0, mention.start - _AT_HAND) : lead.end() if lead else mention.start]
    return any(p.search(said) for p in (_HEARD, _WHEN_MET)) or dates_the_putting(said)


_DATE = (
    r"(?:the\s+)?(?:early\s+|late\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
    rf"{MONTHS_NAMED}(?:,?\s+(?:19|20)\d\d)?\b"
)
_AUX = r"(?:(?:was|were|had|has|have|been|is|are|also|then)\s+)*"
_LEARNT = r"(?:heard|hear|told|given|shown|informed|advised|briefed|learn(?:ed|t)?)"
_SAID_THERE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:as|(?:going\s+by|from|in|according\s+to|based\s+on)\s+what)\s+{_TITLE}{_BODY}\s+{_AUX}{_LEARNT}(?:\s+(?:in|on)\s+{_DATE})?",
        r"\b(?:(?:told|given|shown|reported|presented|quoted|said)\s+)?(?:at|to|before)\s+(?:the\s+)?(?:[\w'’&-]+\s+){0,4}?"
        rf"{_BODY}\s+(?:back\s+)?(?:in|on)\s+{_DATE}",
        rf"^\W*{_TITLE}{_BODY}\s+{_AUX}{_LEARNT}\s+(?:in|on)\s+{_DATE}",
        rf"\bwhen\s+{_TITLE}{_BODY}\s+(?:last\s+)?(?:met|sat)\s+(?:in|on)\s+{_DATE}",
        rf"\b(?:was|were|did)\s+(?:the\s+)?{_BODY}\s+{_LEARNT}\s+(?:in|on)\s+{_DATE}",
    )
)


def said_there(text: str) -> list[tuple[int, int]]:
    """The stretches of a question that say at which meeting something was told ("as scrutiny heard in October", "when
    the panel met on 23 May 2031"): positions from 0, end not included; [] where it says none.
    """
    return [m.span() for p in _SAID_THERE for m in p.finditer(text)]


A_MONTH = 31  # days
_LEAD = re.compile(r"(?:in|on)\s+", re.IGNORECASE)
_DOES_REPORT = re.compile(
    r"\b(?:do|does|did)\s+(?:we|they|it|the\s+(?:council|authority|county|borough|city|service|department)|"
    r"(?-i:[A-Z])[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+){0,3})\s+(?=$|report\b)",
    re.IGNORECASE,
)
