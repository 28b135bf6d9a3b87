"""How far a piece of work has got, in whatever words a table or a question puts it: "Not begun" in a column is what has
"not been started", and who asks what has begun does not ask for it.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Stage(StrEnum):
    """How far a piece of work has got."""

    NOT_BEGUN = "not begun"
    UNDER_WAY = "under way"
    LATE = "late"
    DONE = "done"


_BEGUN = r"(?:start(?:ed)?|beg[aiu]n|commenced?|launched|got\s+(?:going|under\s?way|off\s+the\s+ground))"
_LATE = r"(?:behind(?:\s+(?:schedule|time|plan))?|overdue|delayed|late|slipp(?:ed|ing)|off[\s-]track)"
_DONE = r"(?:completed?|finished|done)"
_UNDER_WAY = r"(?:in[\s-]progress|under\s?way|on-?going|in\s+hand|part(?:ly|ially)\s+(?:completed?|done))"
# Whole cells.
_CELLS = (
    (Stage.NOT_BEGUN, rf"(?:not\s+(?:yet\s+)?|yet\s+to\s+(?:be\s+)?|to\s+be\s+|still\s+to\s+|to\s+|un){_BEGUN}"),
    (Stage.UNDER_WAY, rf"(?:now\s+)?(?:{_UNDER_WAY}|{_BEGUN})"),
    (Stage.LATE, rf"(?:running\s+|now\s+)?{_LATE}"),
    (Stage.DONE, rf"(?:now\s+|all\s+|fully\s+)?{_DONE}"),
)
_NOT = r"(?:not|never|(?:have|has|had|did|do|does|are|is|was|were)n['’]?t)"
_DENIED = rf"\b{_NOT}\s+(?:(?!and\b|but\b|or\b)[\w’'-]+\s+){{0,3}}?"
_NEVER_BEGUN = re.compile(
    rf"{_DENIED}{_BEGUN}\b|\b(?:yet|still)\s+to\s+(?:be\s+)?{_BEGUN}\b|\bun-?started\b", re.IGNORECASE
)
# Behind a verb of being or having, or at the end: "the late bus" and "the start of the year" are no stages.
_SAID = (
    r"\b(?:is|are|was|were|been|be|being|has|have|had|{n})\s+"
    r"(?:(?:now|already|all|still|fully|running|currently|marked|shown|as)\s+)*"
)
_STAGES = ((Stage.UNDER_WAY, rf"(?:{_UNDER_WAY}|{_BEGUN})"), (Stage.LATE, _LATE), (Stage.DONE, _DONE))
_GOES_ON = r"(?=\W*$|\W*\s(?:in|on|at|so|by|under|yet|and|or|since|of|to)\b)"
_ASKED = tuple(
    (stage, re.compile(rf"{_SAID.format(n=_NOT)}{words}{_GOES_ON}", re.IGNORECASE)) for stage, words in _STAGES
)
_NOT_SO = tuple((stage, re.compile(rf"{_DENIED}{words}\b", re.IGNORECASE)) for stage, words in _STAGES)


def stage_of(cell: str) -> Stage | None:
    """The stage that a whole cell of a table tells; None where it tells something else."""
    said = " ".join(cell.split()).strip(" .*")
    return next((stage for stage, words in _CELLS if re.fullmatch(words, said, re.IGNORECASE)), None)


def stage_asked(question: str) -> Stage | None:
    """The one stage whose rows a question asks for; None where it asks for none, for several, or for what has not got
    as far as that.
    """
    found = [Stage.NOT_BEGUN] if _NEVER_BEGUN.search(question) else []
    rest = _NEVER_BEGUN.sub(" ", question)
    found += [stage for stage, pattern in _ASKED if pattern.search(rest)]
    return found[0] if len(found) == 1 and found[0] not in stages_denied(question) else None


def stages_denied(question: str) -> frozenset[Stage]:
    """The stages that a question says its rows have not: "not complete"."""
    return frozenset(stage for stage, pattern in _NOT_SO if pattern.search(question))


def stage_words(question: str) -> str:
    """The words with which a question asks for a stage; "" where it asks for none."""
    if stage_asked(question) is None:
        return ""
    return " ".join(m.group() for p in (_NEVER_BEGUN, *(p for _, p in _ASKED)) for m in p.finditer(question))
