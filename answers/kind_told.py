"""Whether a sentence holds a thing of the kind that is asked for: a name that the question does not give, a reference,
a day that still stands, whoever comes after whoever goes.
"""

from __future__ import annotations

import re

from answers.held_on import held_adds
from answers.names import new_names
from answers.whereabouts import where_adds
from corpus.chunk import Chunk, ChunkKind
from corpus.period import NAMES
from retrieval.asked_reference import asks_reference
from retrieval.query import Query
from retrieval.rank import periods_in
from retrieval.wanted import Wanted

# "When is it now expected to open?": asked of what is still to come.
_TO_COME = re.compile(r"\bwhen(?:['’]s|\s+(?:is|are|will|does|do|can|should))\b|\bnow\b", re.IGNORECASE)
_HAD_COME = re.compile(r"\b(?:first|original(?:ly)?|initially|at\s+first|supposed|meant|planned)\b", re.IGNORECASE)
# "It was to have opened in May", "had been due in June": a plan that did not hold.
_FELL_THROUGH = re.compile(
    r"\b(?:(?:was|were)\s+(?:originally\s+|initially\s+|first\s+)?(?:to\s+have|(?:due|meant|supposed|intended|planned|expected|hoped)\s+to)|"
    r"(?:had|has|have)\s+been\s+(?:due|meant|planned|expected|intended|hoped|scheduled)|should\s+have|originally|initially)\b",
    re.IGNORECASE,
)
_STANDS = re.compile(
    r"\b(?:will|now|(?:is|are)\s+(?:to|due|expected|planned|likely|hoped|on\s+course))\b", re.IGNORECASE
)
# "Who takes over as chair?", "who is the new chair?"
TAKEOVER_ASKED = re.compile(
    r"\bwho(?:['’]s|['’]ll|m)?\b[^?]*\b(?:t(?:akes?|aking|ook|aken)\s+over|succe(?:eds?|eded|eding)|replac\w+|step(?:s|ping|ped)?\s+into|"
    r"fill(?:s|ing|ed)?\s+(?:his|her|their)\s+shoes|next|new|comes?\s+after|came\s+after|follow(?:s|ed|ing)?)\b|\bsuccessor\b",
    re.IGNORECASE,
)
# Whoever is to come after somebody is on no roll of the meeting as that.
ASKS_WHO_COMES = re.compile(
    r"\bwho(?:['’]s|['’]ll)?\b[^?]*\b(?:t(?:akes?|aking)\s+over|succe(?:eds?|eding))\b|\bsuccessor\b", re.IGNORECASE
)
_COMES = re.compile(
    r"\b(?:appoint(?:s|ed)|elect(?:s|ed)|new|next|incoming|becom(?:es?|ing)|became|interim|acting|start(?:s|ed|ing)?|"
    r"will\s+(?:be|chair|lead|hold|act))\b",
    re.IGNORECASE,
)
TAKEOVER_TOLD = re.compile(
    r"\b(?:succe(?:eds?|eded|eding)\b(?!\s+in\b)|successor|t(?:akes?|aking|ook|aken)\s+(?:over|up\s+(?:the|her|his|their)\s+(?:post|role|"
    r"chair))|replaced\s+by|replac(?:es|ed|ing)\s+(?:Mr|Ms|Miss|Dr|Cllr|Councillor|[A-Z][a-z]+\s+[A-Z])|in\s+(?:his|her|their)\s+place|"
    r"hand(?:s|ed|ing)?\s+over\s+to|"
    # "Ms Ada Vale would start on 9 May": whoever is new
    r"[A-Z][\w’'-]+\s+(?:(?:would|will|is\s+(?:due\s+|expected\s+)?to|was\s+(?:due\s+)?to|had|has)\s+(?:\w+ly\s+)?"
    r"(?:start(?:ed)?|join(?:ed)?|beg[iu]n|take\s+up|been\s+appointed|be\s+joining)|starts|started|joins|joined|begins|began|was\s+appointed)\b)",
)
_CODE = re.compile(
    r"\b(?=[\w/-]*\d)[A-Z]{1,8}(?:[/-]\w+)+|\b[A-Z]{1,8}\d{3,}\b|\b\d{2,}[/-][A-Z]+(?:[/-]?\d+)?\b|"
    r"(?:\b[Rr]ef(?:erence)?(?:\s+(?:[Nn]umber|[Nn]o))?[.:]?\s+)[A-Z]{0,4}\d[\w/-]*"
)
_REFERENCE = re.compile(r"\bref(?:s|erence)?\b", re.IGNORECASE)
# "By what date must it be accepted?": the last day for it, and not the day of the letter that says so.
DEADLINE_ASKED = re.compile(
    r"\bby\s+(?:when\b|(?:what|which)\s+(?:date|day|month|time|year)\b)|\bdeadlines?\b|\bcut-?\s?off\s+date\b|"
    r"\bclosing\s+date\b|\blast\s+(?:day|date)\b|\buntil\s+(?:when|what\s+(?:date|day))\b",
    re.IGNORECASE,
)
DEADLINE_TOLD = re.compile(
    r"\b(?:by|before|until|till|(?:no|not)\s+later\s+than|deadline\b[^.;]{0,40}?|(?:expir|clos|laps|end)\w*\s+(?:at|on|in))\s+"
    r"(?:(?:noon|midnight|\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm)|the\s+(?:end|start|beginning)|the|end|early|late|mid)\s+)?(?:(?:on|of)\s+)?"
    rf"(?:\w+day,?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:(?:{'|'.join(NAMES)}|spring|summer|autumn|winter|year)\b|20\d\d)",
    re.IGNORECASE,
)
# "When does the ferry trial end?": told by its end, and not by when it began or was agreed.
_END_ASKED = re.compile(
    r"\bwhen\s+(?:does|do|did|will|is|was|are|were)\b[^?]*\b(?:end|ends|ended|finish|close|clos(?:es|ed)|expire[sd]?|lapse[sd]?|run(?:s|ning)?\s+out|stop(?:s|ped)?|"
    r"over|up)\W*$",
    re.IGNORECASE,
)
_END_TOLD = re.compile(
    r"\b(?:expir\w+|end(?:s|ed|ing)?|clos(?:es?|ed|ing)|lapse[sd]?|finish(?:es|ed)?|stop(?:s|ped)?|until|till|run(?:s|ning)?\s+(?:out|to|until)|ran\s+(?:to|until|from)|"
    r"from\b[^.;|]{3,30}\bto|last\s+(?:day|date))\b",
    re.IGNORECASE,
)
# "What's the name of our first …?", "what is the scheme called?"
NAME_ASKED = re.compile(
    r"\bnames?\s+of\b|\bwhat(?:['’]?s|\s+(?:is|was|are|were))\b[^?]*\b(?:called|named)\W*$|\bwhat\s+name\b",
    re.IGNORECASE,
)
# "Which supported housing scheme shut?": one thing of a kind, by its name.
_WHICH_THING = re.compile(
    r"^\W*(?:and\s+|so\s+)?(?:which|what)\s+(?!(?:is|was|are|were|did|does|do|has|have|had|will|would|can|could)\b)(?:[\w'’-]+\s+){0,4}?"
    r"(?:scheme|home|school|academy|nursery|centre|hub|foyer|hostel|unit|provider|company|firm|charity|trust|contractor|hospital|"
    r"college|university|site|building|estate|ward|town|village)\s+(?!(?:places?|sizes?|types?|phases?)\b)[a-z]",
    re.IGNORECASE,
)
# Who was there stands behind a label: "In attendance: Councillor Dale; Ms Fox, Harbour Master".
ROLL_TOLD = re.compile(
    r"\W*(?:(?:also|others?|officers|members|those|councillors)\s+)*(?:in\s+attendance|present|attend(?:ed|ing|ees))\s*[:–-]\s*[A-Z]",
    re.IGNORECASE,
)
ATTENDED_ASKED = re.compile(r"\b(?:attend\w*|present|came|was\s+there|were\s+there|turned\s+up)\b", re.IGNORECASE)
ON_ROLL = 1.2
TOLD, NOT_TOLD = 0.45, 0.35
ENDS = 0.3
FELL, TAKES_OVER, REFERRED = 0.35, 0.6, 0.9


def kind_adds(query: Query, text: str, chunk: Chunk) -> float:
    """What it adds that a sentence holds a thing of the kind asked for, below 0 where it holds none; 0 where the
    question asks for no kind that is told here.
    """
    asked = query.text
    bonus = 0.0
    if query.wanted is Wanted.DATE and fell_through(asked, text):
        bonus -= FELL
    if query.wanted is Wanted.DATE and DEADLINE_ASKED.search(asked):
        bonus += TOLD if DEADLINE_TOLD.search(text) else -NOT_TOLD
    if query.wanted is Wanted.DATE and _END_ASKED.search(asked) and _END_TOLD.search(text) and periods_in(text):
        bonus += ENDS
    if TAKEOVER_ASKED.search(asked) and TAKEOVER_TOLD.search(text) and new_names(asked, text):
        bonus += TAKES_OVER
    if asks_reference(asked):
        said_so = 1.0 if _REFERENCE.search(text) else 0.5
        bonus += REFERRED * said_so if holds_reference(text) else -NOT_TOLD
    if NAME_ASKED.search(asked):
        bonus += TOLD if new_names(asked, text) else -NOT_TOLD
    if _WHICH_THING.search(asked) and not new_names(asked, text) and chunk.kind is ChunkKind.ROW:
        bonus -= NOT_TOLD
    if query.wanted is Wanted.PEOPLE and ROLL_TOLD.match(text) and ATTENDED_ASKED.search(asked):
        bonus += ON_ROLL
    return bonus + where_adds(asked, text) + held_adds(query, text)


def fell_through(asked: str, text: str) -> bool:
    """Whether what is still to come is asked for, and a sentence has only a date by which it was to have come."""
    if not _TO_COME.search(asked) or _HAD_COME.search(asked) or not periods_in(text):
        return False
    return _FELL_THROUGH.search(text) is not None and _STANDS.search(text) is None


def holds_reference(text: str) -> bool:
    """Whether a text has a reference: letters and figures in one, "KD/24/17"."""
    return _CODE.search(text) is not None


def lacks_kind(asked: str, text: str) -> bool:
    """Whether a reference, whoever comes next or a name is asked for, and a text has none that the question does not
    give: no answer.
    """
    if asks_reference(asked):
        return not holds_reference(text)
    if ASKS_WHO_COMES.search(asked):
        return not (TAKEOVER_TOLD.search(text) or _COMES.search(text))
    if not _NAME_OF.search(asked):
        return False
    given = frozenset(w.lower() for w in _WORD.findall(asked))
    said = (m for m in _WORD.finditer(text) if m.start() and m.group()[0].isupper())
    return all(m.group().lower() in given for m in said)


_NAME_OF = re.compile(r"\bname\s+of\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
