"""A printed change or share that a question doubts is held against figures that stand elsewhere in the paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]

REPORT = """\
# Marlshire Library Report 2023/24

## Loans

Loans rose by 40% between 2022/23 and 2023/24.

Table: Books

| Measure | 2021/22 | 2022/23 | 2023/24 |
|---|---|---|---|
| Loans made | 1,900 | 2,000 | 2,400 |
| Books bought | 310 | 250 | 300 |

## Readers

Large print was wanted by 60 of the 240 readers who were asked (35%).

There were 90 young readers at the end of the year, 45% of the total.

Table: Readers at 31 March 2024

| Measure | 31 March 2023 | 31 March 2024 |
|---|---|---|
| Registered readers | 280 | 300 |
"""


def headline(shelf_of: ShelfOf, question: str) -> str:
    return answer_question(question, shelf_of(REPORT)).headline


def test_a_change_without_its_figures_is_held_against_the_row_that_has_them(shelf_of: ShelfOf) -> None:
    question = "The report says loans rose by 40%. Is that right?"
    assert headline(shelf_of, question) == "No: the paper prints 40 %; from 2,000 to 2,400 is 20 %."


def test_a_share_is_held_against_the_part_and_the_whole_of_its_sentence(shelf_of: ShelfOf) -> None:
    question = "The report says 35% of the readers asked wanted large print. Is that right?"
    assert headline(shelf_of, question) == "No: the paper prints 35%; 60 of 240 is 25 %."


def test_a_share_of_the_total_is_held_against_the_row_of_the_total(shelf_of: ShelfOf) -> None:
    question = "Were young readers really 45% of registered readers at 31 March 2024?"
    assert headline(shelf_of, question) == "No: the paper prints 45 %; 90 of 300 is 30 %."


def test_without_a_row_of_the_same_thing_nothing_is_said_to_be_wrong(shelf_of: ShelfOf) -> None:
    paper = REPORT.replace("| Loans made | 1,900 | 2,000 | 2,400 |\n", "")
    answer = answer_question("The report says loans rose by 40%. Is that right?", shelf_of(paper))
    assert not answer.headline.startswith("No")
    assert "20 %" not in answer.headline


def test_a_change_between_two_times_that_no_paper_prints_is_worked_out(shelf_of: ShelfOf) -> None:
    question = "Is it right that registered readers rose by 7% between 31 March 2023 and 31 March 2024?"
    assert headline(shelf_of, question).startswith("Yes: from 280 to 300 is 7.1 %.")


def test_a_doubted_share_that_is_printed_nowhere_is_not_met_with_another_passage(shelf_of: ShelfOf) -> None:
    answer = answer_question("The report says fines fell by 12% in a year. Is that right?", shelf_of(REPORT))
    assert answer.headline.startswith(("No paper here", "These papers do not say"))


COUNTED = """\
# Marlshire Sports Report 2023/24

In 2023/24 the board heard 47 protests and upheld 15 (38%).

## Pitches

63% of the pitches inspected in the year were found sound or fair.

Table: Pitches inspected

| Finding | Number of pitches | Of these closed |
|---|---|---|
| Sound | 9 | 0 |
| Fair | 128 | 31 |
| Poor | 99 | 42 |
| Total | 236 | 73 |
"""


def test_a_share_in_a_bracket_is_held_against_the_two_counts_before_it(shelf_of: ShelfOf) -> None:
    told = answer_question("The report says 38% of protests were upheld in 2023/24. Is that right?", shelf_of(COUNTED))
    assert told.headline == "No: the paper prints 38 %; 15 of 47 is 31.9 %."


def test_with_a_third_count_before_it_nothing_is_said_of_the_share(shelf_of: ShelfOf) -> None:
    paper = COUNTED.replace("the board heard 47 protests", "the board had 60 letters, heard 47 protests")
    told = answer_question("The report says 38% of protests were upheld in 2023/24. Is that right?", shelf_of(paper))
    assert "31.9" not in told.headline


def test_a_share_of_several_rows_is_held_against_their_sum(shelf_of: ShelfOf) -> None:
    question = "The report says 63% of pitches inspected were sound or fair. Do the numbers in the table bear that out?"
    told = answer_question(question, shelf_of(COUNTED))
    assert told.headline == "No: the paper prints 63 %; 9 + 128 = 137 of 236 is 58.1 %."
    assert [c.quote for c in told.citations][1:] == ["Sound | 9 | 0", "Fair | 128 | 31", "Total | 236 | 73"]


def test_children_in_care_are_one_whole_by_any_name(shelf_of: ShelfOf) -> None:
    paper = (
        "# Marlshire Annual Report 2023/24\n\n## Care\n\nAt 31 March 2024 there were 30 young sailors, 12% of all the "
        "children in our care.\n\nTable: Care\n\n| Measure | 31 March 2023 | 31 March 2024 |\n|---|---|---|\n"
        "| Children in care | 390 | 400 |\n"
    )
    question = "The report says young sailors are 12% of looked after children at 31 March 2024. Does that tally?"
    assert answer_question(question, shelf_of(paper)).headline == "No: the paper prints 12 %; 30 of 400 is 7.5 %."


BY_BERTH = """# Marlshire Harbour Report 2024/25

## Where boats lie

Table: Where boats lie (number and % of all boats)

| Kind of berth | 31 March 2024 No. | 31 March 2024 % | 30 Sept 2024 No. | 30 Sept 2024 % |
|---|---|---|---|---|
| Pontoon | 60 | 60% | 63 | 63% |
| Sailing lodges | 16 | 16% | 18 | 18% |
| Quay wall | 24 | 24% | 19 | 19% |

The use of sailing lodges has crept up. At the end of September 2024, 18 boats (21%) lay in one.
"""


@pytest.mark.parametrize(("paper", "headline"), [
    (BY_BERTH, "No: the sentence prints 21%; the paper's own table prints 18 and 18%."),
    (BY_BERTH.replace("21%", "18%"), "Yes: so the paper's own table prints 18 and 18%."),
])
def test_a_share_is_held_against_the_one_beside_its_count_in_the_table(
    shelf_of: ShelfOf, paper: str, headline: str
) -> None:
    share = "21%" if "21%" in paper else "18%"
    question = f"The report says 18 boats, {share}, lay in sailing lodges at September 2024. Does that add up?"
    assert answer_question(question, shelf_of(paper)).headline == headline


def test_another_rows_share_of_the_same_count_says_nothing(shelf_of: ShelfOf) -> None:
    paper = BY_BERTH.replace("| Sailing lodges | 16 | 16% | 18 | 18% |", "| Cabins | 16 | 16% | 18 | 18% |")
    question = "The report says 18 boats, 21%, lay in sailing lodges at September 2024. Does that percentage add up?"
    assert not answer_question(question, shelf_of(paper)).headline.startswith(("Yes", "No:"))
