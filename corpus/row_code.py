"""References that a paper gives the rows of its tables ("E3", "KPI 12"), and a measure that is told by one."""

from __future__ import annotations

import re
from collections.abc import Mapping

from corpus.paper import Paper

CODE = re.compile(r"[A-Z]{1,4}[ .-]?\d{1,3}[a-z]?")
_TOLD = re.compile(rf"\({CODE.pattern}\) – ")
_WORDS = re.compile(r"[A-Za-z][a-z’'-]+")
_LEADS_ON = re.compile(r"[\w£/-]$|\b(?:table|figure|appendix|annex|chart|section|page)\s+$", re.IGNORECASE)
_REMARK = re.compile(
    r"^\W*(?:why|reasons?|causes?|explanations?|comment(?:s|ary)?|narrative|remarks?|notes?|actions?|what\b|next\s+steps?|update|"
    r"progress|response|mitigations?)\b",
    re.IGNORECASE,
)
LEAST = 2  # words of a label


def labels_by_code(paper: Paper) -> dict[str, str]:
    """What each reference of a paper's tables stands for; {} where its tables have none.

    A reference that two tables use for two things stands for neither.
    """
    found: dict[str, set[str]] = {}
    for block in paper.blocks:
        for row in block.table.rows if block.table is not None else ():
            code, label = (cell.strip() for cell in (*row, "", "")[:2])
            if block.table is not None and _REMARK.search(" ".join(block.table.header_path(1))):
                break  # what is told of a row is no name of it
            if CODE.fullmatch(code) and len(_WORDS.findall(label)) >= LEAST:
                found.setdefault(code, set()).add(label)
    return {code: next(iter(labels)) for code, labels in found.items() if len(labels) == 1}


def codes_in(text: str, labels: Mapping[str, str]) -> tuple[str, ...]:
    """The references among `labels` that a text calls rows by, in order, each once; () for none."""
    called = (m.group() for m in CODE.finditer(text) if m.group() in labels and _alone(text, m))
    return tuple(dict.fromkeys(called))


def _alone(text: str, m: re.Match[str]) -> bool:
    """Whether a reference is no part of a longer word, and no link or class ("Table A1", "Appendix B2")."""
    before, after = text[: m.start()], text[m.end() :]
    return _LEADS_ON.search(before) is None and re.match(r"[\w/]", after) is None


def told_by_code(label: str, code: str, measure: str) -> str:
    """The measure of a sentence's figure that calls a row by its reference, led by what the row is of."""
    return f"{label} ({code}) – {measure}"


def is_told_by_code(measure: str) -> bool:
    """Whether a measure is led by the label of a row that its sentence calls by reference."""
    return _TOLD.search(measure) is not None
