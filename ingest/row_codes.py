"""Rows that prose calls by their reference: "E3 for the calendar year 2023 was 59 %" under a table whose row E3 is
"New plans issued within 20 weeks".

A reference is what a table's first cell holds alone, letters and a number, beside a cell of words; what it stands for
is read into the measure of a figure whose clause has it. One that two tables use for two things stands for neither.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from corpus.fact import Fact
from corpus.paper import Paper
from corpus.row_code import CODE, told_by_code

_WORDS = re.compile(r"[A-Za-z][a-z’'-]+")
LEAST = 2  # words of a label


def labels_by_code(paper: Paper) -> dict[str, str]:
    """What each reference of a paper's tables stands for; {} where its tables have none."""
    found: dict[str, set[str]] = {}
    for block in paper.blocks:
        for row in block.table.rows if block.table is not None else ():
            code, label = (cell.strip() for cell in (*row, "", "")[:2])
            if CODE.fullmatch(code) and len(_WORDS.findall(label)) >= LEAST:
                found.setdefault(code, set()).add(label)
    return {code: next(iter(labels)) for code, labels in found.items() if len(labels) == 1}


def named_by_code(fact: Fact, labels: Mapping[str, str]) -> Fact:
    """A sentence's figure with the label of the row that its clause calls; as it is where it calls none."""
    said = next((m for m in CODE.finditer(fact.measure) if m.group() in labels and _alone(fact.measure, m)), None)
    if said is None:
        return fact
    return replace(fact, measure=told_by_code(labels[said.group()], said.group(), fact.measure))


def _alone(text: str, m: re.Match[str]) -> bool:
    """Whether a reference is no part of a longer word, and no link or class ("Table A1", "Appendix B2")."""
    before, after = text[: m.start()], text[m.end() :]
    return _LEADS_ON.search(before) is None and re.match(r"[\w/]", after) is None


_LEADS_ON = re.compile(r"[\w£/-]$|\b(?:table|figure|appendix|annex|chart|section|page)\s+$", re.IGNORECASE)
