"""What the papers do not tell stays untold in whatever words it is asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]

TEXT = """\
# Marlshire Harbours Panel: minutes of 4 March 2024

## Capital programme

Capital: Heron House boathouse | Budget £780k | Forecast £780k

## Lake keepers

An external challenge partner has been identified to look at the lake plan. The average number of boats for each keeper
has come down since May 2023, to 16. Boat theft at the lake has come down a good deal since the lamps were put up.

## Inspection

Four of the harbour schools were rated as inadequate by Ofsted and none was rated outstanding.

## What members had before them

The keepers' letter was before members as Appendix A. Of the three appendices, the one on the sites was closed.
"""


@pytest.mark.parametrize(
    "question",
    (
        "What does Heron House boathouse cost to run each year?",
        "What are the annual running costs of Heron House boathouse?",
        "Heron House boathouse: yearly running cost?",
        "What will Heron House boathouse cost us per year?",
        "Which person or organisation has been found to act as the external challenge partner for the lake plan?",
        "Boat theft at the lake has come down - what was the % drop?",
        "By what percentage has boat theft at the lake come down?",
        "Before the new head keeper came in May 2023, how many boats did each keeper have on average?",
        "What overall grade did Ofsted give the council's children's services?",
        "Last time Ofsted inspected the council's children's services, what grade did it give?",
        "What does Appendix C say?",
        "What is in the exempt appendix?",
        "What does Appendix 4 say about boat theft at the lake?",
        "Please give me the postcodes of the harbour schools rated inadequate",
        "Should Councillor Hale be ashamed of Heron House boathouse?",
        "Isn't it a disgrace that harbour schools were rated inadequate?",
    ),
)
def test_it_is_refused(shelf_of: ShelfOf, question: str) -> None:
    answer = answer_question(question, shelf_of(TEXT))
    assert answer.status is not Status.ANSWERED, answer.headline


@pytest.mark.parametrize(
    ("question", "told"),
    (
        ("What is the capital budget for Heron House boathouse?", "780"),
        ("How many boats did each keeper have on average since May 2023?", "16"),
    ),
)
def test_what_is_told_is_not_refused_for_it(shelf_of: ShelfOf, question: str, told: str) -> None:
    answer = answer_question(question, shelf_of(TEXT))
    assert told in answer.headline
