"""Noted is not approved, and a reply is no decision."""

import pytest

from corpus.chunk import Statement
from ingest.statements import statement_of


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("RESOLVED: That the bridge be mended.", Statement.RESOLVED),
        ("It was agreed that the Panel should meet in July.", Statement.RESOLVED),
        ("The Minutes of 22 March were agreed as a correct record.", Statement.RESOLVED),
        ("RESOLVED – That the report be noted.", Statement.NOTED),
        ("DETERMINED – That the bridge be mended.", Statement.RESOLVED),
        ("The Panel determined that the bridge be mended.", Statement.RESOLVED),
        ("DETERMINED – That the report be noted.", Statement.NOTED),
        ("Determined staff kept the bridge open.", Statement.REPORTED),
        ("The Committee noted the report.", Statement.NOTED),
        ("It was noted that the next meeting was on Monday.", Statement.NOTED),
        ("The Panel recommended that Cabinet mend the bridge.", Statement.RECOMMENDED),
        ("The officer introduced the report, which recommended a bridge.", Statement.REPORTED),
        ("In response to a question, the Panel was told that frost had come.", Statement.REPLY),
        ("The Assistant Director explained that frost had come.", Statement.REPLY),
        ("The Panel asked for the number of bridges.", Statement.QUESTION),
        ("Why was it shut?", Statement.QUESTION),
        ("Bridges were mended.", Statement.REPORTED),
    ],
)
def test_a_line_of_minutes(text: str, statement: Statement) -> None:
    assert statement_of(text) is statement


def test_what_stands_under_a_lead_is_of_its_kind() -> None:
    assert statement_of("Bridges were mended.", lead="Why was it shut?") is Statement.REPLY
    assert statement_of("Noted the report.", lead="Resolved: That the Panel:") is Statement.RESOLVED
    assert statement_of("Agreed: to send it.", lead="Why was it shut?") is Statement.RESOLVED
    assert statement_of("That the bridge be mended.", headings=("Bridges", "Decision")) is Statement.RESOLVED
