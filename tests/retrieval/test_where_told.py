"""Where a question says that its answer is told."""

from __future__ import annotations

import pytest

from retrieval.where_told import where_told, without_standing


@pytest.mark.parametrize(("question", "told"), [
    ("How many berths are there in the mooring report?", "in the mooring report"),
    ("How many berths were free when the mooring strategy was written?", "when the mooring strategy was written"),
    ("How many berths are there according to the harbour minutes?", "according to the harbour minutes"),
    ("How many berths were let in the scorecard?", "in the scorecard"),
    ("In the Harbour Forum table, how many berths were free?", "In the Harbour Forum table"),
    ("Where did we come in the league table?", ""),
    ("How many report cards were sent?", ""),
    ("How many berths were named in the report back to tenants?", ""),
])
def test_a_paper_is_where_a_figure_is_told(question: str, told: str) -> None:
    assert [question[start:end] for start, end in where_told(question, True)] == [told][: bool(told)]


def test_what_is_asked_for_a_paper_is_no_place_of_words() -> None:
    assert where_told("What did members ask to see in the mooring report?", False) == []


@pytest.mark.parametrize(("question", "read"), [
    ("Cost of a berth in the June budget report?", "Cost of a berth in the June        report?"),
    ("Cost of a berth according to our budget monitoring?", "Cost of a berth according to our        monitoring?"),
    ("What is the forecast in the outturn report?", "What is the forecast in the         report?"),
    ("What was the budget for berths?", "What was the budget for berths?"),
    ("What did we forecast when the budget was set?", "What did we forecast when the budget was set?"),
])
def test_a_papers_name_asks_for_no_standing(question: str, read: str) -> None:
    assert without_standing(question) == read
