"""Pairs of papers: two values for one thing are both told, and two things of one look are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Answer
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]


def asked(shelf: Store, question: str) -> Answer:
    return answer_question(question, shelf)


def differs(answer: Answer) -> bool:
    return any("different values for the same thing" in c for c in answer.caveats)


def table(caption: str, *rows: str) -> str:
    head, *rest = rows
    return f"Table: {caption}\n\n| {head} |\n|{'---|' * (head.count('|') + 1)}\n" + "".join(f"| {r} |\n" for r in rest)


YEARLY = "# Marlshire Harbour Annual Report 2023/24\n\n"
SCORES = "# Marlshire Harbour Scorecard, Quarter 2 2024/25\n\n"
BERTHS = SCORES + "## Boats in harbour\n\n" + table("Scores", "Measure | 2023/24 | Q1 2024/25",
                                                   "21 Three or more berths † | 11.9% | 11.7%")
MINUTES = "# Marlshire Harbour Panel Minutes\n\n"


@pytest.mark.parametrize(("first", "second", "question", "values", "both"), [
    pytest.param(
        YEARLY + "## Year in numbers\n\nAt 31 March 2024 412 boats were on a mooring plan.\n",
        YEARLY.replace("Annual Report", "Data Book") + table("Mooring plans", "Measure | 31 March 2023 | 31 March 2024",
                                                             "Boats on a mooring plan | 398 | 421"),
        "How many boats were on a mooring plan at 31 March 2024?", ("412", "421"), True, id="prose against table"),
    pytest.param(
        YEARLY + "## Year in numbers\n\nAt 31 March 2024 412 boats were on a mooring plan.\n",
        YEARLY.replace("Annual Report", "Data Book") + table("Mooring plans", "Measure | 31 March 2023 | 31 March 2024",
                                                             "Boats on a mooring plan | 421 | 412"),
        "How many boats were on a mooring plan at 31 March 2024?", ("412",), False, id="another day's value"),
    pytest.param(
        YEARLY + table("Berth changes", "Measure | 2022/23 | 2023/24", "Three or more berths a year | 10.5% | 11.2%"),
        BERTHS,
        "What proportion of boats in harbour had three or more berths in 2023/24?", ("11.2%", "11.9%"), True,
        id="one row in two tables, one of them numbered"),
    pytest.param(
        YEARLY + table("Berth changes", "Measure | 2022/23 | 2023/24", "Two or more berths a year | 10.5% | 11.2%"),
        BERTHS,
        "What proportion of boats in harbour had three or more berths in 2023/24?", ("11.9%",), False,
        id="rows a number apart"),
    pytest.param(
        YEARLY + "## Summary\n\nAt 31 March 2024 47 children were living in pilot homes, of whom 12 were abroad.\n",
        SCORES + "## Children\n\n" + table("Scores", "Measure | 2023/24 | Q1 2024/25", "24 In pilot homes ‡ | 49 | 52"),
        "How many children were living in pilot homes at 31 March 2024?", ("47", "49"), True,
        id="a count in a sentence against the row of its name"),
    pytest.param(
        YEARLY + "## Children in care\n\n" + table("Children in care", "Measure | 2022/23 | 2023/24",
                                                   "Reviews held within timescale (%) | 90 | 91"),
        SCORES + "## Child protection\n\n" + table("Child protection", "Measure | 2023/24 | Q1 2024/25",
                                                   "Reviews held within timescale (%) | 93 | 95"),
        "What percentage of child protection reviews were held within timescale in 2023/24?", ("93",), False,
        id="one label of two groups"),
    pytest.param(
        YEARLY + "## Crew\n\nAt 31 March 2024 14.6% of pilots were agency staff.\n",
        MINUTES + "## Crew\n\nAt 31 March 2024 15% of pilots were agency staff.\n",
        "What percentage of pilots were agency staff at 31 March 2024?", ("15%",), False, id="rounding"),
    pytest.param(
        YEARLY + "## Crew\n\nAt 31 March 2024 14.6% of pilots were agency staff.\n",
        MINUTES + "## Crew\n\nAt 31 March 2024 16.4% of pilots were agency staff.\n",
        "What percentage of pilots were agency staff at 31 March 2024?", ("14.6%", "16.4%"), True, id="two papers"),
    pytest.param(
        YEARLY + table("Berths", "Year to 31 March | At start | Let | Left | At end", "2023 | 86 | 9 | 15 | 80",
                       "2024 | 80 | 11 | 23 | 68"),
        MINUTES + "## Berths\n\nThe year to 31 March 2024 had been a hard one. "
        "The harbour had started it with 80 berths and ended with 70, the second year of more leaving than coming.\n",
        "How many berths were there on 31 March 2024?", ("68", "70"), True,
        id="a year's end against its end in words"),
    pytest.param(
        YEARLY + table("Waits", "Area | Permits late", "County | 2,140", "North | 1,000"
                       ).replace("Table: Waits", "Table: Waits by area at 31 March 2024"),
        MINUTES + "## Waits\n\nAt 31 March 2024 there were 431 boats here. At the same date 2,104 permits were late.\n",
        "How many permits were late at 31 March 2024?", ("2,140", "2,104"), True, id="at the same date"),
    pytest.param(
        YEARLY + table("Spend", "Measure | 2022/23 | 2023/24 (provisional)", "Spend on dredging (£m) | 3.1 | 3.4"),
        YEARLY.replace("Annual Report", "Accounts") + "## Dredging\n\nIn 2023/24 £3.7m was spent on dredging.\n",
        "How much was spent on dredging in 2023/24?", ("£3.7m",), False, id="provisional against final"),
    pytest.param(
        YEARLY + "## Pilots\n\n" + table("Pilots", "Measure | 31 March 2023 | 31 March 2024",
                                         "Agency pilots (% of headcount) | 15.0 | 17.8"),
        SCORES + "## Pilots\n\n" + table("Pilots", "Measure | 31 March 2024 | 30 June 2024",
                                         "Agency pilots (% of FTE) | 18.7 | 18.8"),
        "What percentage of FTE were agency pilots at 31 March 2024?", ("18.7",), False, id="another base"),
])  # fmt: skip
def test_a_pair_of_papers(
    shelf_of: ShelfOf, first: str, second: str, question: str, values: tuple[str, ...], both: bool
) -> None:
    answer = asked(shelf_of(first, second), question)
    printed = {f.fact.printed.replace(" %", "%") for f in answer.facts}
    assert (set(values) <= printed, differs(answer)) == (True, both), (answer.headline, answer.caveats)


@pytest.mark.parametrize(("told", "worked"), [
    ("There were 150 replies to the harbour survey. Ninety (72%) backed new moorings, 42 did not and 18 were not sure.",
     "No: the paper prints 72 %; Ninety of 150 is 60 %."),
    ("The harbour survey went to six piers and had 150 replies. Ninety replies (72%) backed new moorings, 42 did not.",
     "No: the paper prints 72 %; Ninety of 150 is 60 %."),
    ("There were 125 replies to the harbour survey. Ninety (72%) backed new moorings and 35 did not.",
     "Yes: the paper prints 72 %; Ninety of 125 is 72 %."),
])
def test_a_share_of_what_the_sentence_before_counts_is_held_against_that(
    shelf_of: ShelfOf, told: str, worked: str
) -> None:
    shelf = shelf_of(f"# Marlshire Harbour Report\n\n## Survey\n\n{told}\n")
    question = "The report says 72% of those who replied to the survey backed new moorings. Is that right?"
    assert asked(shelf, question).headline == worked


@pytest.mark.parametrize("asked_of", ["90 of the 150 berths are let, 72%. Is that right?",
                                      "The report says 90 out of 150 berths are let (72%) - does that add up?"])
def test_a_share_is_held_against_the_whole_that_the_question_gives_and_its_paper_prints(
    shelf_of: ShelfOf, asked_of: str
) -> None:
    paper = "# Marlshire Harbour Report\n\n## Berths\n\nThe harbour has 150 berths.\n\n## Lettings\n\n{}\n"
    told = "Of these, Ms Rook said, 90 berths (72%) are let to residents and the rest to visitors."
    assert asked(shelf_of(paper.format(told)), asked_of).headline == "No: the paper prints 72 %; 90 of 150 is 60 %."
    other = paper.replace("150 berths", "150 staff").format(told)
    assert "150" not in asked(shelf_of(other), asked_of).headline
