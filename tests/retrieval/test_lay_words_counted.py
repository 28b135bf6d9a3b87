"""Who asks about a thing is counted as enquiries; a conference of a child is printed by its letters."""

from __future__ import annotations

import pytest

from corpus.glossary import load_glossary
from retrieval.query import read_query


@pytest.mark.parametrize(
    ("question", "stems"),
    [
        ("Are fewer people asking about mooring than in 2020/21?", {"enquiri"}),
        ("How many families asked us about sharing a boat?", {"enquiri"}),
        ("In what share of child protection conferences was the vet's report in?", {"icpc", "rcpc"}),
        ("How many hours of tutoring did the pilots give?", {"tuition"}),
        ("How many crews packed it in during 2030/31?", {"stop"}),
        ("How many foster carer households stopped?", {"foster", "household"}),
        ("GP reports for case conferences in 2023/24?", {"icpc", "rcpc"}),
    ],
)
def test_what_is_said_is_looked_up_as_it_is_printed(question: str, stems: set[str]) -> None:
    assert stems <= read_query(question, load_glossary(None)).stems


def test_what_a_member_asked_about_is_no_enquiry() -> None:
    assert "enquiri" not in read_query("What did Councillor Poole ask about mooring?", load_glossary(None)).stems
