"""Two papers set side by side are each named behind their own time; one paper alone stays as it is."""

from __future__ import annotations

import pytest

from retrieval.from_each_paper import from_each_paper
from retrieval.where_told import where_told


@pytest.mark.parametrize(("question", "expected"), [
    ("How many boats lay in the basin according to the annual report (end of March 2024) and according to the "
     "scorecard (30 September 2024)?",
     "How many boats lay in the basin at the end of March 2024 in the annual report and at 30 September 2024 in the "
     "scorecard?"),
    ("How many boats, per the annual report (March 2024) and the Q2 scorecard (September 2024)?",
     "How many boats, at March 2024 in the annual report and at September 2024 in the Q2 scorecard?"),
    ("From the annual report, give me the number of boats at 31 March 2024; from the scorecard, the same for "
     "30 June 2025.",
     "Give me the number of boats at 31 March 2024 in the annual report, and for 30 June 2025 in the scorecard."),
    ("In the annual report, how many boats were there at 31 March 2024, and in the scorecard at 30 June 2024?",
     "How many boats were there at 31 March 2024 in the annual report, and at 30 June 2024 in the scorecard?"),
    ("What share of boats was checked in 2023-24 (annual report on harbour safety), and what was it in Q2 of 2025-26 "
     "(scorecard)?",
     "What share of boats was checked in 2023-24 in the harbour safety annual report, and what was it in Q2 of 2025-26 "
     "in the scorecard?"),
    ("Boats checked: 2023-24 (annual report) and Q2 2025-26 (scorecard)",
     "Boats checked: 2023-24 in the annual report and Q2 2025-26 in the scorecard"),
    ("Compare boat checks: the annual report's percentage for 2022/23 and the scorecard's for quarter 2 of 2024/25.",
     "Compare boat checks: the percentage for 2022/23 in the annual report, and for quarter 2 of 2024/25 in the "
     "scorecard."),
    ("What was the annual report's figure for boats in March 2024 and the scorecard's for June 2024?",
     "What was the figure for boats in March 2024 in the annual report, and for June 2024 in the scorecard?"),
])  # fmt: skip
def test_each_paper_behind_its_own_time(question: str, expected: str) -> None:
    assert from_each_paper(question) == expected


@pytest.mark.parametrize("question", [
    "How many boats does the annual report (2023/24) show?",
    "How many boats were in dock at March 2024 (annual report)?",
    "How many boats in the annual report for 2023/24 and the scorecard for Q2 2024/25?",
    "What did the November minutes say about the plan (2024 to 2026)?",
    "What does the report (and the scorecard) say of boats?",
])
def test_one_paper_or_none_with_its_time_stays_as_it_is(question: str) -> None:
    assert from_each_paper(question) == question


@pytest.mark.parametrize(("question", "told"), [
    ("How many boats were out, as scrutiny heard in October?", "as scrutiny heard in October"),
    ("How many boats were out, going by what the committee heard in May?", "going by what the committee heard in May"),
    ("At scrutiny in October, how many boats were said to be out?", "At scrutiny in October"),
    ("Members heard in October what a mooring cost. What was it?", "Members heard in October"),
    ("What cost of a mooring was given to scrutiny in October?", "given to scrutiny in October"),
    ("When the board met on 9 December 2025, how many boats were out?", "When the board met on 9 December 2025"),
])
def test_where_a_meeting_told_it_is_no_subject(question: str, told: str) -> None:
    assert told in [question[a:b] for a, b in where_told(question, True)]
