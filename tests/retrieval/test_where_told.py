"""Where a question says that its answer is told."""

from __future__ import annotations

import pytest

from retrieval.where_told import where_told


@pytest.mark.parametrize(("question", "told"), [
    ("How many berths are there in the mooring report?", "in the mooring report"),
    ("How many berths were free when the mooring strategy was written?", "when the mooring strategy was written"),
    ("How many berths are there according to the harbour minutes?", "according to the harbour minutes"),
    ("How many report cards were sent?", ""),
    ("How many berths were named in the report back to tenants?", ""),
])
def test_a_paper_is_where_a_figure_is_told(question: str, told: str) -> None:
    assert [question[start:end] for start, end in where_told(question, True)] == [told][: bool(told)]


def test_what_is_asked_for_a_paper_is_no_place_of_words() -> None:
    assert where_told("What did members ask to see in the mooring report?", False) == []
