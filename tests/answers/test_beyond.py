"""What a question asks that its evidence does not have is refused, with the nearest thing that it does have."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]

TEXT = """\
# Marlshire Leisure Panel: minutes of 4 March 2024

## Boating lake

The Harbour Trust had been asked to draw up a scheme for the boating lake, which would be ready in May. Councillor
Hale proposed that the boating lake be fenced. The six keepers of the lake were paid overtime at Easter.

## Swimming club

Two young swimmers, who asked not to be named, showed their film “Deep End” to the Panel. There were 214 swimmers on
the waiting list for lessons at 31 January 2024. Of the members aged 19 to 21, 64% had a season ticket. The club is the
best of nine partners in the league. Ms Orla Penn's son spoke of his lessons.

All but one of the schools on the bay have signed the Tide Charter. A fishing firm has offered to pay for the pier
lamps. The firm that mends the pier is Gull & Sons, a local firm.

## Café at Tern Quay

The Panel considered a report on the choice of an operator for the café at Tern Quay. The café at Tern Quay had been
closed after the storm of October 2023. Keepers of the café at Tern Quay are found through the harbour office.

All but one of the primary schools had signed the Lake Code. The pedalos are let by a firm, Bright Wake Ltd, until May.
Two coach firms had gone under in the spring.

## Inspection of the pier

Inspectors from the Harbour Office had walked the pier on 6 February and spoken to the keepers. Their letter was to be
published in April.

## Sailing school

Small schools lose more boats | Medium | High | Partnerships at each slipway

## Safety matter (exempt)

The Panel received a confidential briefing on a safety matter, which was noted.
"""


@pytest.mark.parametrize("question", [
    "What is the Harbour Trust scheme for the boating lake costing?",
    "Who seconded the proposal that the boating lake be fenced?",
    "What salary is the keeper of the lake on?",
    "What are the names of the two swimmers who showed the film Deep End?",
    "Who has been chosen as operator for the café at Tern Quay?",
    "What was the repair bill for the café at Tern Quay after the storm of October 2023?",
    "What valuation was put on the café at Tern Quay?",
    "How much a week do keepers of the café at Tern Quay get?",
    "What is the name of Ms Penn's son?",
    "How many swimmers died while they were on the waiting list for lessons?",
    "How many swimmers on the waiting list for lessons were there from each village?",
    "Of the 214 swimmers on the waiting list for lessons, how many were from the village?",
    "What percentage of members aged 30 had a season ticket?",
    "How many badges has the swimming club won in the league?",
    "Which school has not signed the Tide Charter?",
    "Which firm has offered to pay for the pier lamps?",
    "What was the safety matter that members had the briefing about?",
    "Which primary school had not signed the Lake Code?",
    "Has anybody drowned or died at the boating lake, and how many?",
    "Which two coach firms had gone under in the spring?",
    "What did the inspectors' letter say about the pier?",
    "What did the Harbour Trust conclude in its letter about the boating lake?",
    "Which two schools lose the most boats?",
    "What did the survey of swimmers find about lessons?",
    "What is the Ofsted rating of the swimming club?",
    "How many of the schools on the bay were refused the Tide Charter?",
])
def test_what_is_not_printed_is_refused(shelf_of: ShelfOf, question: str) -> None:
    answer = answer_question(question, shelf_of(TEXT))
    assert answer.status is Status.NOT_FOUND, answer.headline
    assert answer.citations == ()


@pytest.mark.parametrize(("question", "said"), [
    ("How many swimmers were on the waiting list for lessons at 31 January 2024?", "214"),
    ("What percentage of members aged 19 to 21 had a season ticket?", "64%"),
    ("Who proposed that the boating lake be fenced?", "Hale"),
    ("Who showed their film Deep End to the Panel?", "swimmers"),
    ("How many partners are in the league?", "nine"),
    ("Which firm is it that mends the pier?", "Gull & Sons"),
    ("Which firm does mend the pier?", "Gull & Sons"),
    ("Which firm lets the pedalos until May?", "Bright Wake"),
])
def test_what_is_printed_is_given(shelf_of: ShelfOf, question: str, said: str) -> None:
    answer = answer_question(question, shelf_of(TEXT))
    assert answer.status is Status.ANSWERED, answer.headline
    assert said in answer.headline


def test_a_verdict_of_another_inspection_is_not_explained(shelf_of: ShelfOf) -> None:
    text = ("# Marlshire Report\n\n## Inspection\n\nOfsted inspected us in June 2023. We were inspected in March 2018 "
            "as well, when Ofsted judged us Inadequate because of long waits.\n")
    shelf = shelf_of(text)
    false = answer_question("What were the reasons for Ofsted's Inadequate verdict on us in June 2023?", shelf)
    assert false.status is Status.NOT_FOUND
    assert "March 2018" in false.headline
    true = answer_question("What were the reasons for Ofsted's Inadequate verdict on us in March 2018?", shelf)
    assert true.status is Status.ANSWERED
    assert "long waits" in true.headline


def test_the_row_of_another_is_not_given_for_the_year_asked_about(shelf_of: ShelfOf) -> None:
    shelf = shelf_of(
        "# Marlshire Travel Report 2023/24\n\n## Cost\n\nTable: Average annual cost per traveller by mode\n\n"
        "| Mode | 2022/23 | 2023/24 |\n|---|---|---|\n| Minibus | £6,890 | £7,480 |\n| Taxi | £2,990 | £3,150 |\n\n"
        "Table: Benchmarking of the average annual cost per traveller, 2023/24\n\n"
        "| Council | Average annual cost per traveller |\n|---|---|\n| Lathorpe | £7,640 |\n| Wexcombe | £8,010 |\n"
    )
    refused = answer_question("What was Lathorpe's average annual cost per traveller in 2022/23?", shelf)
    assert refused.status is Status.NOT_FOUND, refused.headline
    given = answer_question("What was Lathorpe's average annual cost per traveller in 2023/24?", shelf)
    assert given.headline.startswith("£7,640")


def test_one_figure_is_no_breakdown(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Boats\n\nAt 31 March 2024 there were 44 boats on the river.\n")
    answer = answer_question("Breakdown of boats on the river by type at 31 March 2024?", shelf)
    assert answer.status is Status.NOT_FOUND
    assert answer.headline == "The papers give one figure for this, and not one for each."
