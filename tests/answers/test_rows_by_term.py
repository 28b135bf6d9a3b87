"""A row named by its term is the one of the term asked for, and a target is no share of the plans that were done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store

REPORT = """\
# Harbour School Annual Report 2031/32

## Plans

Table 5: Sailing plans completed in the term

| Term | Completed 2030/31 | Completed 2031/32 |
|---|---|---|
| Autumn | 87% | 289 of 312 (93%) |
| Spring | 90% | 296 of 309 (96%) |
| Summer | 91% | 287 of 305 (94%) |

Table 6: Progress in 2031/32

| Measure | Target | Result |
|---|---|---|
| Sailing plans completed each term | 95% | 93% to 96% |
"""


@pytest.mark.parametrize(("question", "told"), [
    ("What share of sailing plans was completed in the autumn term of 2031/32?", "93%"),
    ("What share of sailing plans was completed in spring 2031/32?", "96%"),
    ("What percentage of sailing plans were completed in the summer term 2031/32?", "94%"),
    ("What share of sailing plans was completed in the summer term of 2030/31?", "91%"),
    ("What is the target for sailing plans completed in 2031/32?", "95%"),
])
def test_the_row_of_the_term(shelf_of: Callable[..., Store], question: str, told: str) -> None:
    assert answer_question(question, shelf_of(REPORT)).headline.startswith(told)


def test_the_term_takes_the_place_of_the_other(shelf_of: Callable[..., Store]) -> None:
    last = "What share of sailing plans was completed in the autumn term of 2031/32?"
    assert answer_question("and in spring?", shelf_of(REPORT), history=(last,)).headline.startswith("96%")
