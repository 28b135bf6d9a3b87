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
    ("How many berths were let, per the report on Nearer to Shore?", "per the report on Nearer to Shore"),
    ("In the Quays for Everyone report, how many berths were let?", "In the Quays for Everyone report"),
    ("How many berths were let, according to the report ‘Harbours First’?", "according to the report ‘Harbours First’"),
    ("How many berths were let in the paper called Harbours First?", "in the paper called Harbours First"),
    ("From the report titled Safe Harbours, how many berths were let?", "From the report titled Safe Harbours"),
    ("How many berths, from the report to the Harbour Board on Fit for the Sea?",
     "from the report to the Harbour Board on Fit for the Sea"),
    ("How many berths are there in the report on Eel House?", "in the report"),
    ("How many crews are there in the report on Boats and Crews?", "in the report"),
    ("How many berths were in the plan that the Harbour Board was asked to approve?",
     " that the Harbour Board was asked to approve"),
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
