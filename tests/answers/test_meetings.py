"""When a body meets next, where its agenda is set as a table; and a day in a question is no number of things."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.ask import answer_question
from corpus.store import Store
from retrieval.asked_list import count_of

_AGENDA = """\
# Roads Panel

Present: Mrs Ada Vale (Chairman)

| No | Item | Lead |
| --- | --- | --- |
| 1 | Apologies | Clerk |
| 2 | Gritting of lanes: the plan to September 2024 | Mr Reed |
| 3 | Date of next meeting: Friday 3 May 2024, 2.30 pm | |
"""


def test_the_last_row_of_an_agenda_dates_the_next_meeting(minutes_of: Callable[[str, str, date], Store]) -> None:
    shelf = minutes_of(_AGENDA, "Roads Panel", date(2024, 2, 1))
    answer = answer_question("When is the next Roads Panel meeting?", shelf)

    assert answer.headline == "3 | Date of next meeting: Friday 3 May 2024, 2.30 pm"
    assert [c.quote.rstrip(" |") for c in answer.citations] == ["3 | Date of next meeting: Friday 3 May 2024, 2.30 pm"]


@pytest.mark.parametrize("question", ["List the 12 June decisions", "What were the 5 March actions?"])
def test_a_day_is_no_number_of_things(question: str) -> None:
    assert count_of(question) is None


_REPORT = """\
# Boats on the Larn

Report to: Ferry Board

Date: {day}

1. The board is asked to note that boats ran on {n} days. The next meeting of riders was moved to 9 May 2024.

2. Chair: Mrs Ada Vale.

Next meeting: {next}.
"""


def test_a_report_to_a_body_without_minutes_dates_its_next_meeting(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of(
        _REPORT.format(day="4 June 2024", n=41, next="8 October 2024"),
        _REPORT.format(day="5 March 2024", n=17, next="4 June 2024"),
    )
    assert answer_question("When is the next Ferry Board?", shelf).headline == "Next meeting: 8 October 2024."
    asked_of_another = answer_question("When is the next Bridge Committee?", shelf)
    assert "October" not in asked_of_another.headline
