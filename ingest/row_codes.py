"""Rows that prose calls by their reference: "E3 for the calendar year 2023 was 59 %" under a table whose row E3 is
"New plans issued within 20 weeks".

A reference is what a table's first cell holds alone, letters and a number, beside a cell of words; what it stands for
is read into the measure of a figure whose clause has it, and stands over the passage that calls it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from corpus.fact import Fact
from corpus.row_code import codes_in, told_by_code

MOST = 4  # rows that a passage calls: one that calls more is about all of them


def named_by_code(fact: Fact, labels: Mapping[str, str]) -> Fact:
    """A sentence's figure with the label of the row that its clause calls; as it is where it calls none."""
    code = next(iter(codes_in(fact.measure, labels)), None)
    return fact if code is None else replace(fact, measure=told_by_code(labels[code], code, fact.measure))


def called_rows(text: str, labels: Mapping[str, str]) -> tuple[str, ...]:
    """The rows that a passage calls by their references, each as "D7 Reviews on time"; () where it calls none, or too
    many.
    """
    codes = codes_in(text, labels)
    return tuple(f"{code} {labels[code]}" for code in codes) if len(codes) <= MOST else ()
