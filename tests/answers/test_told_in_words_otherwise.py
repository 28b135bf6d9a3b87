"""A row says one number and a sentence further on another, spelled out: both are told. The number of a chapter, which
is printed in the heads of a table, sets no two figures apart.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store
from retrieval.named_rows import labels_in

REPORT = """\
# Harbour Annual Report 2031/32

## The year in figures

| Measure | 2030/31 | 2031/32 |
|---|---|---|
| {row} | 21 | 34 |
| Boats on the register | 210 | 214 |

## Pilots

{told} The board thanked them all.
"""


@pytest.mark.parametrize(("row", "told", "question"), [
    ("Pilots trained in the year", "Thirty-one pilots were trained in the year.",
     "How many pilots were trained in 2031/32?"),
    ("Ferry crews licensed in the year", "Thirty-one ferry crews were licensed in the year and four left.",
     "How many ferry crews were licensed in 2031/32?"),
    ("Moorings renewed in the year", "In 2031/32, thirty-one moorings were renewed.",
     "How many moorings were renewed in 2031/32?"),
    ("Pilots trained in the year", "We trained thirty-one pilots in the year.",
     "How many pilots were trained in 2031/32?"),
    ("Boats inspected in the year", "Twenty-nine boats were inspected in the year, so that the round was done by May.",
     "What was the number of boats inspected in 2031/32?"),
])
def test_both_are_told(shelf_of: Callable[..., Store], row: str, told: str, question: str) -> None:
    answer = answer_question(question, shelf_of(REPORT.format(row=row, told=told)))
    other = "wenty-nine" if "wenty-nine" in told else "hirty-one"
    assert "34" in answer.headline and other in answer.headline + answer.body, answer.headline


@pytest.mark.parametrize(("text", "numbers"), [
    ("Licensed in the year, 9. Ferries Table 19: Our ferry crews", frozenset()),
    ("12. Moorings Table 3: Moorings by bay", frozenset()),
    ("Boats, 4 Quays Table 8.1 Boats by quay", frozenset()),
    ("crews aged 9. The rest were older", frozenset({"9"})),
    ("16 or 17 year olds", frozenset({"16", "17"})),
    ("within 12 months", frozenset({"12"})),
])
def test_the_number_of_a_chapter_is_none_of_a_label(text: str, numbers: frozenset[str]) -> None:
    assert labels_in(text) == numbers
