"""Lines in which a paper tells of itself: who wrote it, whom to ask, who has seen it, how else it can be had.

They stand under whatever heading comes last, and answer nothing that is asked of what the paper is about.
"""

from __future__ import annotations

import re

from corpus.chunk import Chunk, ChunkKind
from retrieval.query import Query

_PAPER = r"(?:report|paper|document|briefing|update|strategy|plan|minutes|agenda|publication|leaflet|booklet)"
_POST = r"(?:author|writer|owner|officer|contact|sponsor|presenter|reviewer|approver)"
_DONE = (
    r"(?:written|prepared|produced|drafted|compiled|submitted|presented|approved|cleared|reviewed|agreed|endorsed|signed\s+off|"
    r"considered|published|issued|circulated|authorised)"
)
# "Report author: …", "Lead officer:", "Contact for further information:", "Prepared by:", "Distribution list:"
_LABEL = re.compile(
    rf"\W*(?:(?:{_PAPER}|lead|contact|responsible|originating|reporting|presenting|key|main|council|link|sponsoring)\s+){{0,2}}"
    rf"{_POST}s?(?:\s*\([^()]*\)|\s+(?:name|details|for\s+[^:]{{1,40}}))?\s*:|"
    rf"\W*(?:(?:this\s+)?{_PAPER}\s+)?{_DONE}\s+(?:by|to)\s*:|"
    rf"\W*(?:{_PAPER}\s+(?:of|by|from)|(?:for\s+)?(?:further|more)\s+(?:information|details)(?:\s+(?:from|contact))?|"
    r"distribution(?:\s+list)?|circulation(?:\s+list)?|wards?(?:\(s\))?\s+affected|background\s+papers?|keywords?|key\s+words)\s*:",
    re.IGNORECASE,
)
# "To ask for this report in large print, write to …", "This leaflet is available in Braille, …"
_OTHER_FORM = re.compile(
    rf"\bthis\s+{_PAPER}\b[^.]{{0,80}}\b(?:large\s+(?:print|type)|easy[\s-]read|braille|audio|(?:an)?other\s+(?:languages?|formats?))\b|"
    r"\b(?:large\s+(?:print|type)|easy[\s-]read|braille|audio)\b[^.]*\b(?:contact|write\s+to|call|telephone|phone|ring|e-?mail|ask|"
    r"visit)\b|"
    rf"\W*for\s+(?:further|more)\s+(?:information|details)\b[^.]*\b(?:contact|write\s+to|call|telephone|phone|ring|e-?mail|visit|see)\b|"
    rf"\W*(?:if\s+you\s+(?:have\s+any\s+questions|would\s+like|need|want)\b[^.]{{0,60}}\bthis\s+{_PAPER}\b|"
    rf"copies\s+of\s+this\s+{_PAPER}\b)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:who\w*|wrote|written|writ(?:e|ing)|authors?|contacts?|officers?|prepared|present\w*|produced|submitted|reviewed|approved|"
    r"cleared|considered|endorsed|signed|circulat\w+|distribut\w+|wards?|background|print|easy[\s-]read|braille|audio|formats?|"
    r"languages?|translat\w+|cop(?:y|ies)|e-?mail\w*|phone|telephone|address|further\s+information|more\s+information|lead|owners?|"
    r"sponsors?|responsible|names?|named|charge|report\s+(?:of|by|from))\b",
    re.IGNORECASE,
)


# "Contents", "Table of contents", over the rows of a table: where the chapters are, and nothing of what they say.
_CONTENTS = re.compile(r"(?:^|·\s*)(?:table\s+of\s+)?contents\b(?=\s*(?:·|:|\w+:))", re.IGNORECASE)
_CHAPTER = re.compile(r"\s*(?:\d[\d.]*\s*\|[^|]*[^\W\d][^|]*|[^|]*[^\W\d][^|]*\|\s*\d[\d–-]*)\s*")


def in_contents(chunk: Chunk) -> bool:
    """Whether a passage is a row of a table of contents: the number of a chapter or a page, and what it is called."""
    row = chunk.kind is ChunkKind.ROW and _CHAPTER.fullmatch(chunk.text) is not None
    return row and _CONTENTS.search(chunk.context) is not None


def asks_about_paper(query: Query) -> bool:
    """Whether a question may be one of a paper itself: who wrote it, whom to ask, how to have it."""
    return _ASKED.search(query.text) is not None


def about_paper(text: str) -> bool:
    """Whether a line tells of the paper it stands in, and not of what that is about."""
    return (_LABEL.match(text) or _OTHER_FORM.search(text)) is not None
