"""Whose paper it is by the name of its file."""

from __future__ import annotations

import pytest

from ingest.file_name import authority_of_file
from ingest.pipeline import read_paper


@pytest.mark.parametrize(("name", "council"), [
    ("east-sussex-care-statistics.pdf", "East Sussex"), ("EastSussexCC_report.pdf", "East Sussex"),
    ("Item 5 - West Devon fares.docx", "West Devon"), ("reading-list.pdf", None),
    ("reading-council-berths.pdf", "Reading"),
    ("kent-and-devon-compared.pdf", None), ("minutes.pdf", None), ("kentish-berths.pdf", None),
])
def test_the_one_council_in_the_name(name: str, council: str | None) -> None:
    assert authority_of_file(name) == council


def test_the_name_is_asked_last_and_is_unsure() -> None:
    text = "Report on berths\n\nThere are nine berths.\n"
    found = read_paper(text.encode(), "kent-berths.txt").metadata
    assert (found.authority, found.unsure) == ("Kent", ("authority",))
    printed = read_paper(f"Devon County Council\n\n{text}".encode(), "kent-berths.txt").metadata
    assert printed.authority == "Devon"
