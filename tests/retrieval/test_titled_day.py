"""What an undated figure of a paper without a meeting may be of: the time before the day in its title."""

from __future__ import annotations

import pytest

from corpus.glossary import Glossary
from corpus.paper import Metadata
from retrieval.query import read_query
from retrieval.slots import _could_be_then


@pytest.mark.parametrize(("title", "asked", "possible"), [
    ("Report of the Harbour Task Group, March 2031", "2029/30", True),
    ("Report of the Harbour Task Group, 20 May 2031", "2030", True),
    ("Report of the Harbour Task Group, March 2031", "2025/26", False),
    ("Report of the Harbour Task Group, March 2031", "2035/36", False),
    ("Harbour Annual Report 2030/31", "2029/30", False),
])
def test_a_paper_titled_by_a_day_or_month_tells_of_the_time_before(title: str, asked: str, possible: bool) -> None:
    query = read_query(f"How many skippers were fined in {asked}?", Glossary(()))
    assert _could_be_then(query, None, Metadata(title)) is possible
