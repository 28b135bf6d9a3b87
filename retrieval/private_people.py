"""Who and where one person is of whom a paper tells without a name: "where exactly does the boy whose berth costs £900
live?", "who is Rower Q in real life?", "her postcode, please".
"""

from __future__ import annotations

import re

_ONE = (
    r"(?:child|boy|girl|baby|toddler|infant|teenager|youngster|pupil|student|young\s+(?:person|man|woman)|sibling|"
    r"brother|sister|family|"
    r"patient|victim|complainant|whistleblower|mother|father|mum|dad|parent|son|daughter|grandson|granddaughter|"
    r"service\s+user|"
    r"care\s+leaver|foster\s+carer|foster\s+family|adopter|resident|tenant|apprentice)"
)
_THE = r"(?:the|this|that|your)\s+(?:[\w’'-]+\s+){0,3}?"
# What a paper calls someone whose name it keeps back: "Child Q", "Mother B", "Family 3".
_LETTERED = (
    r"(?-i:(?:Child|Baby|Boy|Girl|Pupil|Student|Person|Patient|Adult|Mother|Father|Parent|Sibling|Family|Resident|"
    r"Tenant|Carer|Victim|"
    r"Young\s+[Pp]erson|Case)\s+(?:[A-Z]{1,2}|\d{1,2})\b)"
)
_LIVES = r"(?:live[sd]?|living|reside[sd]?|residing|stay(?:s|ed|ing)?|lodg(?:es|ed|ing)|be\s+found|housed)"
_WHERE = r"\bwhere(?:abouts)?(?:\s+(?:exactly|precisely|actually))?\s+(?:is|was|does|did|has|have|can|could|might)\s+"
_WHICH = (
    r"\b(?:which|what)\s+(?:street|road|house|flat|estate|village|address|town|home|building|area|postcode)\s+"
    r"(?:is|was|does|did|do|has)\s+"
)
_TRULY = r"(?:really|actually|truly|in\s+(?:real\s+life|reality|fact))"
_TIED = (
    r"(?:school|college|nursery|mother|father|mum|dad|parents?|family|carers?|foster\s+carers?|teacher|street|road|"
    r"village|home|doctor|gp)"
)
_ASKED = re.compile(
    # where one of them lives, however that one is described
    rf"(?:{_WHERE}|{_WHICH})(?:{_THE}{_ONE}|{_LETTERED})\b(?!\s+(?:court|hub|team|service|group|centre|"
    rf"panel)s?\b)[^?.;]{{0,90}}?\b{_LIVES}\b"
    rf"|\bwhere\s+(?:do|does|did)\s+(?:she|he)\s+(?:now\s+|currently\s+)?{_LIVES}\b"
    # the address of one of them, by whatever word
    r"|\b(?:her|his)\s+(?:(?:home|exact|full|new|current|postal)\s+)?(?:address|postcode|phone|telephone|mobile|"
    r"e-?mail)\b"
    rf"|\b(?:address|postcode|whereabouts)\s+(?:of|for)\s+(?:{_THE}{_ONE}|{_LETTERED})\b"
    # who someone is of whom the paper says only a letter
    rf"|\bwho\s+(?:is|was)\s+{_LETTERED}\W*(?:,?\s*{_TRULY})\b|\bwho\s+{_LETTERED}\s+(?:(?:{_TRULY})\s+(?:is|was)|"
    rf"(?:is|was)\s+{_TRULY})\b"
    rf"|\bwho\s+(?:{_TRULY}\s+(?:is|was)|(?:is|was)\s+{_TRULY})\s+(?:{_LETTERED}|{_THE}{_ONE}\b)"
    rf"|\bwho\s+{_THE}{_ONE}\s+(?:{_TRULY}\s+(?:is|was)|(?:is|was)\s+{_TRULY})\b"
    rf"|\b{_LETTERED}['’]s\s+(?:(?:full|real|actual|first|last|own|true)\s+)?(?:names?|identity|{_TIED})(?=\W*$|"
    rf"\s*[,;?]|\s+and\b)"
    rf"|\b(?:real|true|actual)\s+(?:identity|person\s+behind)\b|\b(?:identity|identities)\s+of\s+(?:{_LETTERED}|"
    rf"{_THE}{_ONE}\b)"
    # the name that a paper leaves out, of those that were told of first
    rf"|\b(?:her|his|their)\s+(?:real|last|family|second|true|proper|own)\s+names?\b"
    rf"|\bwhat\s+(?:(?:she|he|they)(?:['’](?:s|re)|\s+(?:is|was|are|were))\s+{_TRULY}|(?:is|was|are|were)\s+(?:she|he|they)\s+{_TRULY})\s+(?:called|named)\b"
    rf"|\b(?:last|family)\s+names?\s+of\s+(?-i:[A-Z][a-z]+)\b(?!\s+[A-Z])"
    # the school or the mother of one of them, by name
    rf"|\bnames?\s+of\s+(?:her|his)\s+{_TIED}\b|\b(?:her|his)\s+{_TIED}['’]?s?\s+names?\b"
    rf"|\b(?:which|what)\s+(?:school|college|nursery)\s+(?:does|did|do|was|is)\s+(?:she|he|{_LETTERED}|"
    rf"{_THE}{_ONE})\s+(?:go|attend|at|in|enrolled|a\s+pupil)\b",
    re.IGNORECASE,
)


def asks_who_or_where_one_is(text: str) -> bool:
    """Whether a question asks who one unnamed person is, or where that one lives or goes to school."""
    return _ASKED.search(text) is not None
