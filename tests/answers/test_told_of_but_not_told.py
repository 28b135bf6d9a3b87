"""Names, votes, values and reasons that are asked for of things that the papers do tell of, without telling these."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]

SCHOOLS = """\
# Marlshire Harbour Schools Report, 4 March 2024

## Sailing lessons

Five primary schools gave up sailing lessons and named the price of boats as the reason.

## Rowing lessons

Two primary schools, Gull Lane and Tern Road, began rowing lessons.

## Price of the night boat

Mr Orme answered that the night boat at £912 a night was for two crew at all times, and that the Council had asked the
South Bay Harbours Alliance to look at the operator's costs. The day boat is let by a company, Bright Wake Ltd, at £310.
The ice boat is run by the Coast Lights Partnership, a charity, at £77 a night.
"""


@pytest.mark.parametrize("question", [
    "Which five primaries gave up sailing lessons?",
    "Name the five primary schools that gave up sailing lessons.",
    "What are the names of the five primaries that gave up sailing lessons?",
    "What's the name of the company charging £912 a night for the night boat?",
    "Which operator charges £912 a night for the night boat?",
])
def test_the_name_of_a_kind_that_is_only_spoken_of_is_refused(shelf_of: ShelfOf, question: str) -> None:
    answer = answer_question(question, shelf_of(SCHOOLS))
    assert answer.status is Status.NOT_FOUND, answer.headline


@pytest.mark.parametrize(("question", "said"), [
    ("Which two primaries began rowing lessons?", "Gull Lane"),
    ("What's the name of the company that lets the day boat?", "Bright Wake"),
    ("What is the name of the charity that runs the ice boat?", "Coast Lights"),
])
def test_the_name_that_is_printed_is_given(shelf_of: ShelfOf, question: str, said: str) -> None:
    answer = answer_question(question, shelf_of(SCHOOLS))
    assert answer.status is Status.ANSWERED, answer.headline
    assert said in answer.headline


MEETING = """\
# Marlshire Harbour Panel: minutes of 12 May 2024

## Co-option

Petra Lyle, Harbour Officer, introduced the report and recommended that the Panel co-opt Mr Ned Farrow onto the Panel
for the year. The Panel agreed to co-opt Mr Farrow.

## Pier lamps

Councillors Ames and Brack voted against buying the pier lamps, which was carried by five votes to two.

## Levy

Last year the Harbour Forum refused the levy on moorings by eight votes to three. The Forum is asked to agree a levy on
moorings of 1% on 20 June.

## Old net loft

The Old Net Loft should open as a workshop in June, with £0.4m in the budget for its roof.

## Sail House

The Sail House was valued at £1.3m in March.
"""


@pytest.mark.parametrize("question", [
    "Which councillors voted against bringing Mr Farrow on to the Panel?",
    "Who voted against co-opting Mr Farrow?",
    "Which of the Marlshire councillors opposed bringing Mr Farrow on to the Panel?",
    "What are the names of those who voted against bringing Mr Farrow on to the Panel?",
    "How did Forum members vote on 20 June on the levy on moorings?",
    "By how many votes did the Forum vote for the levy on moorings this year?",
    "What figure have the valuers put on the Old Net Loft?",
    "What price did the valuer put on the Old Net Loft?",
    "What was the Old Net Loft valued at?",
    "How much is the valuation of the Old Net Loft?",
])
def test_a_vote_or_a_value_that_is_told_nowhere_is_refused(shelf_of: ShelfOf, question: str) -> None:
    answer = answer_question(question, shelf_of(MEETING))
    assert answer.status is Status.NOT_FOUND, answer.headline


@pytest.mark.parametrize(("question", "said"), [
    ("Which councillors voted against buying the pier lamps?", "Ames and Brack"),
    ("How did the Harbour Forum vote last year on the levy on moorings?", "eight votes to three"),
    ("What was the Sail House valued at?", "£1.3m"),
    ("What figure did the valuers put on the Sail House?", "£1.3m"),
])
def test_a_vote_or_a_value_that_is_told_is_given(shelf_of: ShelfOf, question: str, said: str) -> None:
    answer = answer_question(question, shelf_of(MEETING))
    assert answer.status is Status.ANSWERED, answer.headline
    assert said in answer.headline


VISIT = """\
# Marlshire Moorings Report, 4 March 2024

## Foreword

Inspectors from Ofsted came for a focused visit to the sailing service in May 2022 and looked at its records. They
told us that the records were often late. The Tern Boat School was judged good by Ofsted in February 2023.
"""


def test_a_grade_of_another_time_is_none_of_the_visit_asked_about(shelf_of: ShelfOf) -> None:
    shelf = shelf_of(VISIT)
    refused = answer_question("What overall grade did Ofsted give the sailing service after the May 2022 visit?", shelf)
    assert refused.status is Status.NOT_FOUND, refused.headline
    given = answer_question("What grade did Ofsted give the Tern Boat School in February 2023?", shelf)
    assert given.status is Status.ANSWERED
    assert "good" in given.headline


QUAYS = """\
# Marlshire Quays Report to Cabinet, 12 December 2023

## A second boathouse

Cabinet is asked to buy 14 Gull Lane as a boathouse with six bunks.

Neighbours: letters went to 90 addresses around Gull Lane. Eleven replies were against it because of noise. A planning
application for the change of use of Gull Lane is to be decided in March 2024.

The planning application for the Tern Slip kiosk was refused in May 2023 because it would have blocked the slip.
"""


@pytest.mark.parametrize("question", [
    "Why did planning turn down the change of use at 14 Gull Lane?",
    "Why was planning permission refused for the Gull Lane boathouse?",
])
def test_what_is_still_to_be_decided_was_not_refused(shelf_of: ShelfOf, question: str) -> None:
    answer = answer_question(question, shelf_of(QUAYS.split("\nThe planning application")[0]))
    assert answer.status is Status.NOT_FOUND
    assert "is to be decided in March 2024" in answer.headline.replace("\n", " ")


def test_what_was_refused_is_told_why(shelf_of: ShelfOf) -> None:
    answer = answer_question("Why was the planning application for the Tern Slip kiosk refused?", shelf_of(QUAYS))
    assert answer.status is Status.ANSWERED
    assert "blocked the slip" in answer.headline


GROUPS = """\
# Marlshire Harbour Panel: minutes of 14 January 2025

## Boat theft

Members considered whether boat theft should be the subject of a task and finish group. Councillor Ames favoured one.
On being put to the vote the proposal was lost (2 for, 5 against).

## Net lofts

The Panel agreed that a net lofts task and finish group be set up. Councillors Brack and Dunn were appointed to the net
lofts task and finish group.
"""


@pytest.mark.parametrize("question", [
    "Which members were put on the boat theft task and finish group that the Panel set up in January?",
    "Who sits on the boat theft task and finish group?",
    "When does the boat theft task and finish group first meet?",
])
def test_a_group_that_was_not_set_up_has_no_members(shelf_of: ShelfOf, question: str) -> None:
    answer = answer_question(question, shelf_of(GROUPS))
    assert answer.status is Status.NOT_FOUND, answer.headline
    assert "the proposal was lost" in answer.headline


@pytest.mark.parametrize(("question", "said"), [
    ("Which members were put on the net lofts task and finish group?", "Brack"),
    ("What was the vote on the boat theft task and finish group?", "2 for, 5 against"),
])
def test_a_group_that_was_set_up_and_a_vote_on_one_are_told(shelf_of: ShelfOf, question: str, said: str) -> None:
    answer = answer_question(question, shelf_of(GROUPS))
    assert answer.status is Status.ANSWERED, answer.headline
    assert said in f"{answer.headline} {answer.body}"
