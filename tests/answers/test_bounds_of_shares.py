"""The limit of a share is no stretch of time that anything took, and no number of anything."""

from __future__ import annotations

from collections.abc import Callable

from answers.answer import Answer
from answers.ask import answer_question
from corpus.store import Store

REPORT = """\
# Marlshire Boating Report 2032/33

## Repairs

In 2032/33, 64 % of repairs to boats were finished within 45 days.

## Hulls

In 2032/33, 71 % of hulls were painted within 30 days. Painting a hull took 41 days on average in 2032/33.
"""


def printed(answer: Answer) -> list[str]:
    return [f.fact.printed for f in answer.facts]


def test_how_long_it_took_is_not_how_long_it_may_take(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of(REPORT)
    assert printed(answer_question("How many days did painting a hull take in 2032/33?", shelf)) == ["41"]
    assert "45" not in printed(answer_question("How many days did repairs to boats take in 2032/33?", shelf))
    assert printed(answer_question("Within how many days should repairs to boats be finished?", shelf)) == ["45"]


def test_a_number_of_repairs_in_so_many_days_is_no_number_of_days(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("How many repairs to boats were finished in 45 days in 2032/33?", shelf_of(REPORT))
    assert printed(answer) == ["64 %"] and "not a number" in answer.caveats[0]
