"""Titles in capitals that run on, behind a dash, into the first paragraph of their item."""

from __future__ import annotations

import pytest

from corpus.paper import BlockKind, Kind
from ingest.pipeline import read_paper

FRONT = """\
Harbour Committee – 21 March 2011

PRESENT: Councillor Vale in the chair.

Councillors Stone, Reed and Marsh.

Co-opted Members: Mrs A Pike and Mr W Lamb.

"""
ITEMS = """\
41 DECLARATIONS OF INTEREST – There were none.

42 (7) DREDGING – Winter berths at Northmere – The chair opened the talk.

Resolved – That the berths be kept.

43 (8) FERRY FARES – Fares rose in May.
"""


def test_each_title_opens_an_item_and_its_paragraph_follows() -> None:
    paper = read_paper((FRONT + ITEMS).encode(), "minutes.txt")
    assert [(i.number, i.title) for i in paper.items] == [
        ("41", "DECLARATIONS OF INTEREST"), ("42", "DREDGING – Winter berths at Northmere"), ("43", "FERRY FARES")]
    told = [(b.item, b.text) for b in paper.blocks if b.item and b.kind is not BlockKind.HEADING]
    assert told == [("41", "There were none."), ("42", "The chair opened the talk."),
                    ("42", "Resolved – That the berths be kept."), ("43", "Fares rose in May.")]
    assert paper.metadata.kind is Kind.MINUTES  # for who was present, and what was resolved


@pytest.mark.parametrize("line", [
    "41 DECLARATIONS OF INTEREST – There were none.",  # alone
    "41 BERTHS – There are 9.\n\n57 MOORINGS – There are 12.",  # numbers that do not follow on each other
    "41 Berths at Northmere – There are 9.\n\n42 Moorings at Fellside – There are 12.",  # no capitals
    "41 A – There are 9.\n\n42 B – There are 12.",  # letters, and no titles
])
def test_lines_that_are_no_such_titles_stay_whole(line: str) -> None:
    paper = read_paper((FRONT + line + "\n").encode(), "minutes.txt")
    assert not paper.items
    assert all(" – " in b.text for b in paper.blocks if b.text.startswith(("41", "42", "57")))
