"""What another place prints for what may be the same thing is shown under the answer; asked for, it is told at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from answers.agreement import agreement_asked
from answers.ask import answer_question, look_up
from answers.elsewhere import ELSEWHERE, nearest
from corpus.store import Store

ShelfOf = Callable[..., Store]

REPORT = (
    "# Marlshire Libraries Report\n\n## Loans\n\nTable: Libraries\n\n| Measure | 2021/22 | 2022/23 |\n|---|---|---|\n"
    "| Books lent by all libraries | 4,310 | 4,520 |\n| Visits to the library van | 980 | 1,020 |\n\n"
)
QUESTION = "How many books were lent by all libraries in 2022/23?"


def test_a_figure_said_in_other_words_stands_under_the_answer(shelf_of: ShelfOf) -> None:
    shelf = shelf_of(f"{REPORT}## Summary\n\nIn 2022/23 readers took home 4,250 books from all our libraries.\n")
    answer = answer_question(QUESTION, shelf)
    assert answer.headline.startswith("4,520")
    assert "4,250" not in answer.headline
    assert f"{ELSEWHERE}4,250" in answer.body
    assert any("4,250" in c.quote for c in answer.citations)


@pytest.mark.parametrize("sentence", [
    "The number of books lent by all the libraries in 2021/22 was 4,250.",  # another year
    "In 2022/23 there were 4,250 parking permits.",  # another thing
    "The number of books lent by all the libraries in 2022/23 was 9,900.",  # far off
    "The target for the number of books lent by all the libraries in 2022/23 was 4,600.",  # another standing
])
def test_another_time_thing_size_or_standing_is_not_shown(shelf_of: ShelfOf, sentence: str) -> None:
    answer = answer_question(QUESTION, shelf_of(f"{REPORT}## Summary\n\n{sentence}\n"))
    assert answer.headline.startswith("4,520")
    assert ELSEWHERE not in answer.body


def test_asked_whether_the_papers_agree_both_values_are_told_at_once(shelf_of: ShelfOf) -> None:
    shelf = shelf_of(f"{REPORT}## Summary\n\nThe number of books lent by all the libraries in 2022/23 was 4,250.\n")
    answer = answer_question("Do the papers agree how many books were lent by all libraries in 2022/23?", shelf)
    assert "4,520" in answer.headline
    assert "The papers also print 4,250" in answer.headline
    assert any("different values" in c for c in answer.caveats)


@pytest.mark.parametrize(("row", "both"), [("Marlshire", True), ("All", True), ("Total", True), ("Ash Lane", False)])
def test_asked_whether_they_agree_the_row_of_all_is_set_apart_by_no_name(
    shelf_of: ShelfOf, row: str, both: bool
) -> None:
    scores = ("# Marlshire Ferries Scores, Quarter 3 2030/31\n\n## Berths\n\nTable: Scores\n\n"
              "| Measure | Q2 2030/31 | Q3 2030/31 |\n|---|---|---|\n"
              "| Boats waiting for a winter berth, end of quarter | 251 | 234 |\n")
    report = ("# Marlshire Ferries Report\n\n## The list\n\nTable: Number of boats waiting, by port\n\n"
              "| Port | Boats waiting in the harbour, 31 Dec 2030 | Days lost, 31 Dec 2030 |\n|---|---|---|\n"
              f"| North Quay | 11 | 307 |\n| {row} | 228 | 4,100 |\n")
    looked = look_up("How many boats were waiting for a winter berth at 31 December 2030? I have seen two numbers",
                     shelf_of(scores, report)).case
    best = next(f.fact for f in looked.facts if f.fact.printed == "234")
    assert ("228" in {f.printed for f in nearest(looked, best, bar=0.2)}) is both
    assert "228" not in {f.printed for f in nearest(replace(looked, agree=False), best, bar=0.2)}


def test_asked_whether_they_agree_one_value_alone_is_told_as_it_is(shelf_of: ShelfOf) -> None:
    answer = answer_question("How many books were lent by all libraries in 2022/23 - do our papers agree?",
                             shelf_of(REPORT))
    assert answer.headline.startswith("4,520")
    assert answer.caveats == ()


@pytest.mark.parametrize(("question", "asked"), [
    ("When did the hall open? The foreword and the plan do not seem to agree", "When did the hall open?"),
    ("Do the papers agree on how many vans there are?", "how many vans there are?"),
    ("Do the plan and our report have one and the same number of vans?", "number of vans?"),
    ("Is the number of vans the same in both reports?", "the number of vans"),
    ("Is the number of vans at the end of June stated consistently in the report?",
     "the number of vans at the end of June"),
    ("Does the report give the number of vans consistently?", "the number of vans"),
    ("How many vans are there? I have seen two numbers.", "How many vans are there?"),
    ("What number of vans was given in June, and does it agree with the annual report?",
     "What number of vans was given in June"),
    ("How many vans are there in May, and does that differ from the dashboard?", "How many vans are there in May"),
    ("Does the number of vans in the June minutes match the annual report?", "the number of vans in the June minutes"),
    ("Did the total of fares in May differ from the one in the report?", "the total of fares in May"),
    ("The summary of the report gives 46 vans in March but I read something else. Which one?", "46 vans in March"),
])
def test_what_asks_for_agreement_is_no_part_of_what_is_looked_for(question: str, asked: str) -> None:
    assert agreement_asked(question) == asked


@pytest.mark.parametrize("question", [
    "How many vans are there?",
    "Did members agree with the report's proposal for the vans?",
    "How many of the reports did they disagree with?",
    "Has the committee agreed the report?",
    "Does the committee agree with the number in the report?",
])
def test_a_question_of_another_kind_asks_for_no_agreement(question: str) -> None:
    assert agreement_asked(question) is None


def test_a_target_is_not_given_where_its_sentence_says_what_came_of_it(shelf_of: ShelfOf) -> None:
    shelf = shelf_of("# Marlshire Libraries Report\n\n## Audits\n\nIn 2022/23, 34 of the audits (58%) were good or "
                     "better, against a target of 60%.\n")
    answer = answer_question("What share of audits was good or better in 2022/23?", shelf)
    assert answer.headline.startswith("58%")


def test_what_only_may_be_the_same_thing_is_no_contradiction(shelf_of: ShelfOf) -> None:
    shelf = shelf_of(f"{REPORT}## Summary\n\nIn 2022/23 readers took home 4,250 books from all our libraries.\n")
    answer = answer_question("Do the papers agree how many books were lent by all libraries in 2022/23?", shelf)
    assert f"{ELSEWHERE}4,250" in answer.body
    assert not any("different values" in c for c in answer.caveats)


def test_what_the_papers_are_said_to_differ_over_is_held_against_every_print() -> None:
    assert agreement_asked("The papers don't agree on how many boats sank in 2031. What figures are given?") == (
        "How many boats sank in 2031?"
    )


def test_the_two_figures_of_a_change_are_no_two_prints() -> None:
    assert agreement_asked("Were fewer boats hired in 2032 than in 2031? Please give the two totals.") is None
