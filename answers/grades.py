"""An inspector's grade, one of the four: asked for, and told in a row of what was graded or in a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.chunk import Chunk, ChunkKind
from retrieval.query import Query

GRADE_ASKED = re.compile(
    r"\b(?:what|which)\s+(?:\w+\s+){0,3}?(?:grade|rating|judge?ment)\b|\bhow\s+(?:\w+\s+){1,10}?(?:rated|graded|judged)\b|"
    r"\bwhat\s+(?:\w+\s+){1,10}?(?:rated|graded|judged)\b|\brating\s+(?:for|of)\b|\bgrade\s+(?:for|of)\b",
    re.IGNORECASE,
)
_GRADE = r"(?:outstanding|good|requir\w+\s+improvement(?:\s+to\s+be\s+good)?|inadequate)"
GRADE_TOLD = re.compile(rf"\|\s*{_GRADE}\s*(?:\||$)", re.IGNORECASE)
GRADE_SAID = re.compile(
    rf"{GRADE_TOLD.pattern}|\b(?:grad|rat|judg)\w*\s+(?:\S+\s+){{0,5}}?['’‘\"“]?{_GRADE}\b|['‘\"“]{_GRADE}['’\"”]|\brequires\s+improvement\b",
    re.IGNORECASE,
)
_NO_GRADE = r"(?:not\s+(?:yet\s+)?(?:inspected|graded|judged|rated)|n/?a|-+|–|—)"


def is_grades(values: Sequence[str]) -> bool:
    """Whether the cells of a column are inspectors' grades, two of them at least, or say that there is none yet."""
    filled = [v for v in values if v and re.fullmatch(_NO_GRADE, v, re.IGNORECASE) is None]
    return len(filled) > 1 and all(re.fullmatch(_GRADE, v, re.IGNORECASE) for v in filled)


# "How did each come out?" of an inspection: what is asked for is its grade.
_INSPECTED = re.compile(r"\b(?:inspect\w*|ofsted|cqc|ilacs|hmicfrs)\b", re.IGNORECASE)
_CAME_OUT = re.compile(
    r"\bhow\s+(?:well\s+)?(?:did|do|does|has|have|had|was|were)\s+(?:\S+\s+){0,9}?(?:come\s+out|came\s+out|fared?|do|done|perform(?:ed)?|"
    r"get\s+on|rated|graded|judged|found|scored?)\b|"
    r"\b(?:what|which)\s+(?:\w+\s+){0,4}?(?:outcome|result|verdict|grades?|ratings?|judge?ments?)\b",
    re.IGNORECASE,
)
IN_ROW, IN_WORDS, NONE, OVERALL = 0.7, 0.9, 0.3, 0.3
# "Any yard that is rated as inadequate", "a journey to a good rating": of no inspection's outcome.
_OF_ANY = re.compile(
    rf"\b(?:any|those|these|some|all|settings|providers|homes|schools)\s+(?:[\w’'-]+\s+){{0,3}}?(?:which|that|who|are|is|were|was|rated|graded|judged)\b"
    rf"[^.;]*\b{_GRADE}|\b(?:to|towards|of)\s+(?:obtain\w*|get(?:ting)?|achiev\w*|secur\w*|reach\w*|becom\w*)\s+(?:an?\s+|rated\s+)*['‘]?{_GRADE}",
    re.IGNORECASE,
)
# "This yard was previously judged as good": the grade that the last inspection took the place of.
_OF_BEFORE = re.compile(
    r"\b(?:previous(?:ly)?|former(?:ly)?|earlier|prior|before|had\s+been|used\s+to)\b", re.IGNORECASE
)
_ASKS_OF_ALL = re.compile(r"\boverall\b", re.IGNORECASE)
_PARTS = re.compile(
    r"\b(?:grad\w+|rat\w+|judge?\w*)\b[^?]*?\b(?:for|of|on)\s+(?!(?:the|our|its|their|all|children['’]?s\s+services|this)\b\W*$)(?!the\s+(?:\d|inspection|ilacs|visit))",
    re.IGNORECASE,
)


def came_out(query: Query, text: str) -> bool:
    """Whether it is asked how an inspection came out and a text gives an inspection's grade; a council's own audits
    grade too, and are not asked for.
    """
    asked = _INSPECTED.search(query.text) and _CAME_OUT.search(query.text)
    return asked is not None and _INSPECTED.search(text) is not None and gives_grade(query.text, text)


def names_part(asked: str) -> bool:
    """Whether a question asks for the grade of a part of what was inspected: "the grade for leadership"."""
    return _PARTS.search(asked) is not None


def gives_grade(asked: str, text: str) -> bool:
    """Whether a text gives a grade that something got: not one that any such thing may have, nor an earlier one where
    that is not `asked` for.
    """
    if GRADE_SAID.search(text) is None or _OF_ANY.search(text):
        return False
    return _OF_BEFORE.search(text) is None or _OF_BEFORE.search(asked) is not None


def grade_adds(query: Query, text: str, chunk: Chunk) -> float:
    """What it adds that a row or a sentence gives a grade, where one is asked for, less than nothing for a sentence
    without one; 0 elsewhere.
    """
    asked = GRADE_ASKED.search(query.text) is not None
    if chunk.kind is ChunkKind.ROW:
        if not asked or not GRADE_TOLD.search(text):
            return 0.0
        overall = _ASKS_OF_ALL.search(text) is not None and not names_part(query.text)
        return IN_ROW + (OVERALL if overall else 0.0)
    if came_out(query, text):
        return IN_WORDS
    return -NONE if asked and not gives_grade(query.text, text) else 0.0
