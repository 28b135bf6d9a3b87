"""A figure or a list that stands in the papers is found, however a question is put; what does not stand is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Harbour Report 2022/23

## Moorings

1,204 berth inspections took place between 1 April 2022 and 31 March 2023. 611 boats had an inspection in that time.

In 71% of boats surveyed, owners felt that they could speak for themselves.

Spending on dredging went from £2 million in 2019/20 to £3.4 million in 2022/23.

There have been 16 towing orders in 2022/23, with a further 7 made in the first six months of 2023/24.

Section 47 berths are for visitors. 40% of Section 47 berths went on to a licence in 2022/23, a decrease from \
45% in 2021/22.

## Safety checks

Table: Percentage of boats whose safety checks were in time

| | 2020/21 | 2021/22 | 2022/23 |
|---|---|---|---|
| Marlshire | 96 % | 91 % | 95 % |
| England | 90 % | 92 % | 93 % |

## Staff

Of the harbour wardens, 18% are agency staff. In other ports of the region this ran from 20-45%.

Table: Cases (tows) per social worker of the harbour

| | 2021 | 2022 |
|---|---|---|
| Marlshire | 14 | 15 |

The average number of tows was 25 cases per week in 2021.

## Inspection

We are very proud of the positive praise that inspectors gave to our lighthouse in October 2022.

Inspectors found that the lighthouse is kept by skilled people. Its lamp never failed.

## Review

The review praised the following progress:

- Ropes were sound.
- Wardens knew their boats.

The areas for further progress were:

- Ladders were loose.
- Lights were switched on too late.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "says"), [
    pytest.param("Total count of berth inspections carried out in 2022/23? I mean the inspections themselves, not the "
                 "boats.", "1,204", id="themselves is no subject"),
    pytest.param("Spending on dredging had climbed to what sum by 2022/23?", "£3.4 million", id="a verb of one's own"),
    pytest.param("Safety checks done in time: what was the England-wide figure in 2021/22?", "92 %", id="England-wide"),
    pytest.param("Section 47 berths that went on to a licence: was the share in 2022/23 higher or lower than the year "
                 "before? Both percentages please.", "Down: 40% in 2022/23, from 45%", id="a section of a law"),
    pytest.param("Social worker caseloads in Marlshire: what average does the table show for 2021?", "14",
                 id="so many for each is an average"),
    pytest.param("What praise did the inspectors have for the lighthouse in October 2022?",
                 "kept by skilled people", id="what they found and not that we are proud"),
    pytest.param("Set out the percentage of boats with safety checks in time in Marlshire at every date.",
                 "2020/21: 96 %; 2021/22: 91 %; 2022/23: 95 %", id="at every date"),
])
def test_is_answered(shelf: Store, question: str, says: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is Status.ANSWERED
    assert says in answer.headline


def test_what_is_left_to_work_on_is_no_list_of_what_was_praised(shelf: Store) -> None:
    answer = answer_question("The review found areas for Marlshire to work on further. Set them out.", shelf)
    assert "Ladders were loose" in answer.body and "Ropes" not in answer.body


def test_a_part_of_the_year_after_is_asked_of_that_year(shelf: Store) -> None:
    before = "How many towing orders were there in 2022/23?"
    answer = answer_question("And how many more in the first six months of the year after?", shelf, history=(before,))
    assert answer.headline.startswith("7 ")


@pytest.mark.parametrize("question", [
    pytest.param("What weekly allowance does Marlshire pay its wardens?", id="a sum that is not told"),
    pytest.param("How many crashes were there at the harbour?", id="a noun that is a verb elsewhere"),
    pytest.param("Summarise what was said about whales.", id="a subject that no paper has"),
])
def test_is_refused(shelf: Store, question: str) -> None:
    assert answer_question(question, shelf).status is not Status.ANSWERED
