"""What was expected of a year is given with what it came to, from the paper that prints it later."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.ask import answer_question
from corpus.paper import Kind
from corpus.store import Store

PapersOf = Callable[..., Store]

FEBRUARY = """\
# Allotments: report to Cabinet

Officers expect to finish the year with 110 allotment holders. On 30 September 2024 there were 103 allotment holders.
"""
ANNUAL = """\
# Allotments Annual Report 2024/25

We ended the year 2024/25 with 107 allotment holders. There were 58 allotment sites on 31 March 2025.
"""
PAPERS = (
    (FEBRUARY, Kind.REPORT, "Allotments: report to Cabinet", date(2025, 2, 4)),
    (ANNUAL, Kind.REPORT, "Allotments Annual Report 2024/25", date(2025, 9, 9)),
)


@pytest.mark.parametrize("question", [
    "Officers told Cabinet how many allotment holders they expected at the year end. How many did we finish with?",
    "How many allotment holders were expected by the end of the year, and how many did we actually end up with?",
])
def test_both_figures_are_given(papers_of: PapersOf, question: str) -> None:
    told = answer_question(question, papers_of(*PAPERS)).headline
    assert "110" in told and "At the end: 107" in told


def test_what_was_expected_alone_is_asked_for_alone(papers_of: PapersOf) -> None:
    told = answer_question("How many allotment holders did officers expect at the year end?", papers_of(*PAPERS))
    assert "110" in told.headline and "107" not in told.headline


def test_no_later_paper_no_second_figure(papers_of: PapersOf) -> None:
    question = "Officers expected how many allotment holders by the year end? How many did we finish with?"
    assert "At the end" not in answer_question(question, papers_of(PAPERS[0])).headline
