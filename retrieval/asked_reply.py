"""Questions for what somebody said back: "Members feared that fewer sailings meant fewer visitors. How did the Director
answer?". The figures whose way is told before are what was asked about, and not what is asked for.
"""

from __future__ import annotations

import re

_WHO = r"(?:(?!(?:many|much|long|far|often)\b)[\w’'.&-]+\s+){1,7}?"
_SAID_BACK = r"(?:repl(?:y|ied)|answer(?:ed)?|respon(?:d|ded)|react(?:ed)?|defend(?:ed)?\s+(?:it|this|that))"
_REPLIED = re.compile(
    rf"\bhow\s+(?:did|does|do|has|have|had)\s+{_WHO}{_SAID_BACK}\b(?!\s+(?:within|inside|on\s+time|in\s+time|in\s+\d))|"
    rf"\bwhat\s+(?:did|does|has|had)\s+{_WHO}(?:say|reply|answer)\s+(?:back|in\s+(?:reply|answer|response|return))\b|"
    r"\bwhat\s+(?:reply|answer|response)\s+(?:did|was|were|has|have|came)\b",
    re.IGNORECASE,
)
# "What did officers say when asked whether 54% was enough?": the figure is the asker's.
_ASKED_OF = r"(?:asked|challenged|pressed|questioned|quizzed|tackled)\b"
_NO_NUMBER = r"(?!.*\bhow\s+(?:many|much)\b)"
_WHEN_ASKED = re.compile(
    rf"\bwhat\s+(?:did|does|has|had)\s+{_WHO}(?:say|answer|reply)\s+when\s+(?:"
    rf"(?:(?:they|he|she|it|members|councillors)\s+(?:were|was)\s+)?{_ASKED_OF}{_NO_NUMBER}|"
    # "… when Mrs Dale asked about the cost", "… asked how many were let": what she asked is told.
    rf"(?!(?:they|he|she|it)\b){_WHO}{_ASKED_OF}(?:\s+how\s+many\b|{_NO_NUMBER}))|"
    r"\bhow\s+(?:was|were|is)\s+(?:that|this|it|they|he|she|(?:the|their|his|her)\s+(?:question|point|concern|worry|query|remark|"
    r"challenge)s?)\s+(?:answered|replied\s+to|responded\s+to|met|dealt\s+with|countered)\W*$",
    re.IGNORECASE,
)
# "… How did the Director answer?": the verb that asks is no subject, where what they replied to does not come after it.
_ASKING_VERB = re.compile(
    rf"\bhow\s+(?:did|does|do|has|have|had)\s+{_WHO}(?P<verb>{_SAID_BACK})(?:\s+to\s+(?:this|that|it|them|these|those))?\W*$",
    re.IGNORECASE,
)
# "What assurances were given to members about …?": whatever was said back to what worried them.
_ASSURED = re.compile(
    r"\bwhat\s+(?:kind\s+of\s+|other\s+)?(?P<verb>(?:re)?assurances?\s+(?:was|were|has|have|had|did|do)\s+(?:[\w’'.-]+\s+){0,5}?"
    r"(?:giv(?:e|en)|offer(?:ed)?|provid(?:e|ed)|mad?e|get|got|receiv(?:e|ed)|obtain(?:ed)?|hear|heard)"
    r"(?:\s+to\s+(?:the\s+)?(?:members?|councillors?|committee|panel|commission|board|scrutiny|parents?|governors?))?)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"\bhow\s+(?:many|much)\b|%|\b(?:what|which)\s+(?:percentage|proportion|share|number|rate|total)\b", re.IGNORECASE
)


def asks_reply(text: str) -> bool:
    """Whether a question asks what somebody replied: words, whatever the remark before it counts. One that asks for a
    number beside it does not.
    """
    if _WHEN_ASKED.search(text):
        return True
    return (_REPLIED.search(text) or _ASSURED.search(text)) is not None and _FIGURE.search(text) is None


def asks_assurances(text: str) -> bool:
    """Whether a question asks what assurances were given: words that somebody said, and no rows of a table."""
    return _ASSURED.search(text) is not None


def asks_what_is_told(text: str) -> bool:
    """Whether a question asks which information, advice or papers there are: words, whatever money they are about."""
    return _TOLD.search(text) is not None


# "What further information was promised under the budget item?": something told or sent, and no sum.
_TOLD = re.compile(
    r"\b(?:what|which)\s+(?:(?:further|more|other|extra|additional|follow-?up|new|sort\s+of|kind\s+of|written)\s+)*"
    r"(?:information|details?|papers?|documents?|evidence|advice|explanations?|assurances?|briefings?|breakdowns?|reports?|answers?|reply|replies)\s+"
    r"(?:did|does|do|was|were|is|are|has|have|had|will|would|should)\b(?!.*\bhow\s+(?:much|many)\b)",
    re.IGNORECASE,
)


def verb_of_reply(text: str) -> tuple[int, int] | None:
    """Where the words stand with which a question asks for a reply, (start, end); None where it asks for none, or says
    to what they replied ("respond to the survey"), which may be of those who answered it.
    """
    m = _ASKING_VERB.search(text) or _ASSURED.search(text)
    return m.span("verb") if m else None
