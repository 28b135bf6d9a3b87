"""The rules of reading, one by one, on words placed by hand."""

from __future__ import annotations

import pytest

from ingest.grid import is_figure, is_period
from ingest.hyphens import Vocabulary, join_lines
from ingest.margins import take_off_margins
from ingest.markers import split_marker
from ingest.paragraphs import runs_on
from ingest.sheet import Rule, Sheet, Word, merge_rules


@pytest.mark.parametrize("text", [
    "0", "1,234", "44 %", "£2.4m", "(133)", "-3.1", "n/a", "N/A", "27.4 % *", "22(10 %)", "95 (April to Sept)",
    "303 (Annual est", "36 out of 50", "*", "c",
])
def test_figures(text: str) -> None:
    assert is_figure(text)


@pytest.mark.parametrize("text", ["2021/22", "March 2022", "5 or under", "6 - 8", "15+", "616)", "North", ""])
def test_no_figures(text: str) -> None:
    assert not is_figure(text)


@pytest.mark.parametrize("text", [
    "2021", "2021/22", "2019-20", "March 2022", "Apr - Sept 2022", "Apr-Sept 2022", "Outturn 2019/20", "Q3 2023/24",
    "31 March 2022", "End of Sept 2022",
])
def test_periods(text: str) -> None:
    assert is_period(text)


@pytest.mark.parametrize("text", ["211", "1,204", "Number of children", "6 - 8", "Total", ""])
def test_no_periods(text: str) -> None:
    assert not is_period(text)


@pytest.mark.parametrize(("text", "marker", "rest"), [
    ("4.5 There has been", "4.5", "There has been"),
    ("4.5 million pounds", None, "4.5 million pounds"),
    ("• a point", "•", "a point"),
    ("(a) a point", "(a)", "a point"),
    ("1. a point", "1.", "a point"),
    ("12 boats", None, "12 boats"),
    ("4.5", None, "4.5"),
    ("2025. The lift had failed", None, "2025. The lift had failed"),
])
def test_markers(text: str, marker: str | None, rest: str) -> None:
    assert split_marker(text) == (marker, rest)


def test_a_plain_hyphen_at_a_line_end_follows_what_the_paper_writes() -> None:
    lines = ["the cross-", "party group and the co-", "operation; a cross-party view of cooperation is well-", "known"]
    words = Vocabulary([*lines, *["a line that ends with a word"] * 100])  # few lines of it end with a hyphen
    assert join_lines(lines, words) == (
        "the cross-party group and the cooperation; a cross-party view of cooperation is well-known"
    )


def test_a_soft_hyphen_goes_even_for_a_word_the_paper_has_once() -> None:
    lines = ["the fo\u00ad", "cused visit and the prac‐", "tice"]
    assert join_lines(lines, Vocabulary(lines)) == "the focused visit and the practice"


@pytest.mark.parametrize(("before", "after", "joined"), [
    ("breaks off in the", "middle of it", True),
    ("a meeting of the", "Commission", True),
    ("It is done.", "the next", False),
    ("The list follows:", "first", False),
    ("The Chair", "Members asked", False),
    ("would not open before May", "2025. The lift had failed", True),
    ("would not open before May", "48.2 The lift had failed", False),
])
def test_what_runs_on(before: str, after: str, joined: bool) -> None:
    assert runs_on(before, after) is joined


def page(number: int, head: str, foot: str) -> Sheet:
    rows = [(head, 30.0), ("body", 400.0), (foot, 820.0)]
    words = tuple(Word(t, 50.0 + 60 * i, 90.0 + 60 * i, y, 9.0) for text, y in rows for i, t in enumerate(text.split()))
    return Sheet(number, 595, 842, words)


def test_the_printed_number_is_the_one_that_counts() -> None:
    sheets = [page(n, "Item 5 Report", f"{n + 10}") for n in range(1, 5)]
    stripped, printed = take_off_margins(sheets)
    assert printed == ("11", "12", "13", "14")
    assert [[w.text for w in sheet.words] for sheet in stripped] == [["body"]] * 4


def test_roman_and_plain_numbers_in_one_paper() -> None:
    feet = ["i", "ii", "1", "2", "3"]
    _, printed = take_off_margins([page(n, "Report", foot) for n, foot in enumerate(feet, 1)])
    assert printed == ("i", "ii", "1", "2", "3")


def test_a_page_without_a_number_has_none() -> None:
    _, printed = take_off_margins([page(n, "Report", "Council") for n in range(1, 5)])
    assert printed == (None, None, None, None)


def test_rules_drawn_in_pieces_are_one() -> None:
    assert merge_rules([Rule(10, 0, 50), Rule(10.4, 50, 90), Rule(30, 0, 90)]) == (Rule(10, 0, 90), Rule(30, 0, 90))
