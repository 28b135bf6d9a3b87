"""Causes that a sentence lists of what was told before a table: they go before sentences that tell none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Ferries Yearly Report

Report to the Ferries Committee, 14 January 2026

## Moorings

Moorings are let in two harbours. The dues have been cut since 2021 but the number of boats taking a mooring in spring
has gone down faster.

Table: Moorings let in spring

| Harbour | 2024 | 2025 |
|---|---|---|
| North | 610 | 540 |
| South | 420 | 395 |

Three things lie behind the fall: fewer young skippers, down from 319 in 2015 to 247 in 2022; crews going to Netherby
and Skerrow for cheaper berths; and the mending of the west quay, where 41 berths stand empty until the wall is built.

The dues were last raised in 2019 because of the new law.
"""


@pytest.mark.parametrize(
    "question",
    [
        "What explains the drop in the number of boats taking a mooring?",
        "Why are fewer boats taking a mooring in spring?",
        "How do officers account for the fall in boats taking a mooring?",
        "What is behind the fall in boats taking a spring mooring?",
    ],
)
def test_the_causes_listed_after_a_table_are_the_answer(shelf_of: ShelfOf, question: str) -> None:
    answer = answer_question(question, shelf_of(REPORT))
    assert "fewer young skippers" in answer.headline
    assert "the mending of the west quay" in answer.headline
