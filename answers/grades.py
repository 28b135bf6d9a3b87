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
_GRADE_TOLD = re.compile(rf"\|\s*{_GRADE}\s*(?:\||$)", re.IGNORECASE)
GRADE_SAID = re.compile(
    rf"{_GRADE_TOLD.pattern}|\b(?:grad|rat|judg)\w*\s+(?:\S+\s+){{0,5}}?['’‘\"“]?{_GRADE}\b|['‘\"“]{_GRADE}['’\"”]|\brequires\s+improvement\b",
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
IN_ROW, IN_WORDS = 0.45, 0.9


def came_out(query: Query, text: str) -> bool:
    """Whether it is asked how an inspection came out and a text gives an inspection's grade; a council's own audits
    grade too, and are not asked for.
    """
    asked = _INSPECTED.search(query.text) and _CAME_OUT.search(query.text)
    return asked is not None and _INSPECTED.search(text) is not None and GRADE_SAID.search(text) is not None


def grade_adds(query: Query, text: str, chunk: Chunk) -> float:
    """What it adds that a row or a sentence gives a grade, where one is asked for; 0 elsewhere."""
    if chunk.kind is ChunkKind.ROW:
        return IN_ROW if GRADE_ASKED.search(query.text) and _GRADE_TOLD.search(text) else 0.0
    return IN_WORDS if came_out(query, text) else 0.0
