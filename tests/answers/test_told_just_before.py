"""A sentence that only points back to a deed is told with the one that says it."""

from __future__ import annotations

from collections.abc import Callable

from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Ferries Report 2022/23

## Boarding

The gate now opens as the boat ties up, without waiting for the mate. This one change took boardings on time from 30%
to 44%.
"""


def test_what_was_done_differently_stands_before(shelf_of: ShelfOf) -> None:
    answer = answer_question("Boardings on time went from 30% to 44% - what did they do differently?", shelf_of(REPORT))
    assert answer.headline.replace("\n", " ").endswith(
        "The gate now opens as the boat ties up, without waiting for the mate. "
        "This one change took boardings on time from 30% to 44%."
    )
