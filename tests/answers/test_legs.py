"""A question about two councils, two papers or two times is asked once for each."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from answers.legs import legs_of
from corpus.paper import Kind, Metadata
from corpus.scope import Listing

AUTHORITIES = ("Eastmoor", "Marlshire")


def _listing(paper: str, metadata: Metadata) -> Listing:
    return Listing(paper, f"{paper}.pdf", "pdf", metadata, 3, 9, 9, datetime(2024, 1, 1, tzinfo=UTC))


SHELF = {
    x.id: x
    for x in (
        _listing("minutes", Metadata("Minutes of 4 July 2021", "Marlshire", "Children's Scrutiny Commission",
                                     date(2021, 7, 4), Kind.MINUTES)),
        _listing("report", Metadata("Children's Services Annual Report 2021/22", "Marlshire", None, None, Kind.REPORT)),
        _listing("moor", Metadata("Minutes of 9 May 2022", "Eastmoor", "Families Panel", date(2022, 5, 9),
                                  Kind.MINUTES)),
    )
}


def legs(question: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(leg.text, leg.papers) for leg in legs_of(question, AUTHORITIES, SHELF)]


def test_a_list_of_councils_is_asked_of_each() -> None:
    assert legs("What share of social workers were agency staff in Marlshire and in Eastmoor?") == [
        ("What share of social workers were agency staff in Marlshire?", ("minutes", "report")),
        ("What share of social workers were agency staff in Eastmoor?", ("moor",)),
    ]


def test_which_is_higher_asks_each_for_its_own_figure() -> None:
    assert legs("Which had the higher vacancy rate, Eastmoor or Marlshire?") == [
        ("what was the vacancy rate, Eastmoor?", ("moor",)),
        ("what was the vacancy rate, Marlshire?", ("minutes", "report")),
    ]


def test_a_change_between_two_points_of_a_year_is_one_question() -> None:
    for question in ("What's happened to the harbour overspend between P3 and P6?",
                     "How did the harbour overspend change between the end of Q1 and the end of Q2?"):
        assert legs(question) == []
    assert len(legs("What was the harbour overspend at P3 and at P6?")) == len(("P3", "P6"))


def test_a_run_of_years_is_one_question() -> None:
    assert legs("Berths let in Marlshire, 2021 to 2024 - run of figures") == []
    assert len(legs("Berths let in Marlshire, 2021 and 2024")) == len(("2021", "2024"))


def test_two_papers_are_each_asked_and_the_second_takes_the_subject_of_the_first() -> None:
    question = "What did a nursery place cost in the July 2021 minutes, and what does the annual report put it at?"
    assert legs(question) == [
        ("What did a nursery place cost", ("minutes",)),
        ("What did a nursery place cost – what does the 2021/22 report put it", ("report",)),
    ]


def test_the_quarter_of_a_report_stays_and_a_topic_is_the_subject_of_both() -> None:
    shelf = {**SHELF, "scores": _listing("scores", Metadata("Scorecard report, Quarter 2 2021/22", "Marlshire",
                                                            "Children's Scrutiny Commission", None, Kind.REPORT))}
    found = legs_of("Nursery visits: what were members told for August, and what does the Q2 scorecard report show?",
                    ("Marlshire",), shelf)
    assert [(leg.text, leg.papers) for leg in found][1] == ("Nursery visits: what does for Q2 show", ("scores",))


def test_one_end_of_a_change_is_asked_for_as_a_figure() -> None:
    found = legs_of("Compare nursery places at 31 March 2021 with 30 June 2021", AUTHORITIES, SHELF)
    assert [(leg.text, leg.asking) for leg in found] == [
        ("what is nursery places at 31 March 2021", "What was the figure?"),
        ("what is nursery places at 30 June 2021", "What was the figure?"),
    ]


def test_what_came_of_it_is_a_figure_of_what_was_expected() -> None:
    found = legs("Dr Vale expected nursery visits to reach what level by May 2022, and what was the result in Q1 "
                 "2021/22?")
    assert found[1][0] == "nursery visits – what was the figure in Q1 2021/22"


def test_a_council_named_once_is_meant_throughout() -> None:
    found = legs("How many foster carers did Eastmoor have in 2020/21 and how many in 2021/22?")
    assert [papers for _, papers in found] == [("moor",), ("moor",)]


@pytest.mark.parametrize("question", [
    "How many children were on plans in March 2022?",
    "What did Children and Families of Marlshire overspend in 2021/22?",
    "How did the number of plans change from 2019/20 to 2021/22?",
    "According to the July 2021 minutes, in what month and year did Marlshire open its hub?",
    "Did Eastmoor rely on agency staff in 2020 or not?",
])
def test_one_question_has_no_legs(question: str) -> None:
    assert legs(question) == []


def test_a_sentence_that_names_one_paper_and_a_question_to_another_are_two() -> None:
    found = legs("Members were told in July 2021 that 12 buses were late. What does the annual report give?")
    assert [papers for _, papers in found] == [("minutes",), ("report",)]


def test_councils_with_the_day_of_their_meeting_are_a_list() -> None:
    assert legs("When did the meetings in Marlshire (4 July 2021) and Eastmoor (9 May 2022) end?") == [
        ("When did the meetings in Marlshire (4 July 2021) end?", ("minutes", "report")),
        ("When did the meetings in Eastmoor (9 May 2022) end?", ("moor",)),
    ]


def test_what_is_asked_of_both_together_is_asked_of_neither() -> None:
    found = legs("The annual report set a limit for taxis and so did members at scrutiny. What are the two?")
    assert [text for text, _ in found][0] == "the 2021/22 report set a limit for taxis"
    assert not any("the two" in text for text, _ in found)


def test_two_papers_named_together_are_each_asked() -> None:
    assert legs("What do the July 2021 minutes and the annual report say about taxis?") == [
        ("What do say about taxis?", ("minutes",)),
        ("What do the 2021/22 report say about taxis?", ("report",)),
    ]


def test_what_a_paper_promises_and_what_was_told_later_are_two_parted_by_a_dash() -> None:
    assert legs("The annual report says the hub in Moorgate will open - what were members told in July 2021?") == [
        ("the 2021/22 report says the hub in Moorgate will open", ("report",)),
        ("says the hub in Moorgate will open – what were", ("minutes",)),
    ]


def test_a_later_clause_without_a_kind_asks_for_the_kind_of_the_whole() -> None:
    question = "How many taxis did members hear of in July 2021, and what is the position in the annual report?"
    first, second = legs_of(question, AUTHORITIES, SHELF)
    assert (first.asking, second.asking) == (None, None)  # "how many" is in both: the later takes it with the subject
    told = "In July 2021 members were told that vacancies were at 15%. What does the annual report say?"
    assert legs_of(told, AUTHORITIES, SHELF)[1].asking == told


def test_what_has_happened_since_is_asked_of_the_other_papers() -> None:
    question = "What did the annual report say about a second ferry, and what has happened since?"
    assert legs(question) == [
        ("What did the 2021/22 report say about a second ferry", ("report",)),
        ("What did say about a second ferry – what has happened since", ("minutes", "moor")),
    ]


def test_each_kind_of_number_of_one_topic_is_asked_of_its_own_paper() -> None:
    assert legs(
        "Caseloads: what range did officers quote in the July 2021 minutes, and what average does the "
        "annual report show?"
    ) == [
        ("Caseloads: what range did officers quote", ("minutes",)),
        ("Caseloads: what average does the 2021/22 report show", ("report",)),
    ]


def test_what_was_expected_and_what_was_are_two_questions_side_by_side() -> None:
    first, second = legs("Put side by side the overspend expected for 2020/21 and the actual overspend for 2021/22.")
    assert first[0] == "the overspend expected for 2020/21"
    assert second[0].endswith("the actual overspend for 2021/22.")


def test_what_was_said_is_asked_of_the_sentence_before() -> None:
    question = (
        "Scrutiny was told in July 2021 what a usual caseload was. What was said, and what does the annual report show?"
    )
    assert legs(question)[1] == ("what a usual caseload was – what does the 2021/22 report show", ("report",))


def test_it_is_what_the_first_clause_named() -> None:
    found = legs("When was the Quay nursery due to register per the annual report, and when did the July 2021 minutes "
                 "expect it to open its doors?")
    assert [papers for _, papers in found] == [("report",), ("minutes",)]
    assert found[1][0].startswith("When was the Quay nursery due to register – when did")


def test_what_so_many_are_per_is_no_paper_and_the_time_asked_of_a_report_goes_before_its_year() -> None:
    assert legs("What average load per mule was Marlshire's commission told of in July 2021, and what figure does the "
                "2021/22 annual report print for 2021?") == [
        ("What average load per mule was told of in July 2021", ("minutes",)),
        ("What average load per mule was told of – what figure does print for 2021", ("report",)),
    ]


@pytest.mark.parametrize(
    ("question", "each"),
    [
        ("How does the first quarter of 2023/24 compare with the first quarter of 2022/23 for locks oiled in time?",
         ["what was the first quarter of 2023/24 for locks oiled in time?",
          "what was the first quarter of 2022/23 for locks oiled in time?"]),
        ("How do Q3 2023/24 and Q3 2022/23 compare for locks oiled?",
         ["what was Q3 2023/24 for locks oiled?", "what was Q3 2022/23 for locks oiled?"]),
        ("Compare 2023/24 with 2022/23: locks oiled", ["what is 2023/24: locks oiled", "what is 2022/23: locks oiled"]),
    ],
)  # fmt: skip
def test_what_compares_with_another_time_is_asked_of_both(question: str, each: list[str]) -> None:
    assert [text for text, _ in legs(question)] == each


def test_so_many_as_somebody_reported_are_of_what_the_first_clause_counts() -> None:
    question = ("How many open moorings were there at 31 March 2022 in the annual report, and how many did the harbour "
                "master report to scrutiny at the end of June 2021?")
    first, second = legs(question)
    assert first == ("How many open moorings were there at 31 March 2022", ("report",))
    assert second[0].startswith("How many open moorings were there – how many did the harbour master report")
    assert "report" not in second[1]


def test_which_reported_more_asks_each_how_many() -> None:
    assert legs("Which reported more lost boats, Marlshire in 2021 or Eastmoor in 2022? Give both numbers.") == [
        ("how many lost boats, Marlshire in 2021", ("minutes", "report")),
        ("how many lost boats, – Eastmoor in 2022", ("moor",)),
    ]


def test_what_stands_before_a_dash_is_no_question_of_its_own() -> None:
    assert legs("Marlshire harbour panel - how many boats were lost at the end of March 2021?") == []
