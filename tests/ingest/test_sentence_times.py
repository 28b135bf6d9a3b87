"""When a number in a sentence is of: the time it names, that of a sentence, a lead or a heading before it, or none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sentence_reading import Figure, facts, figures

from corpus.paper import Block, BlockKind, Kind, Metadata, Page, Paper
from ingest.chunking import chunk_paper
from ingest.facts import facts_of


def test_a_number_without_time_takes_it_from_before_and_is_not_bound() -> None:
    found = facts("The audit took place in May 2022.", "It looked at 20 files.", "- 12 files were graded good.")
    assert [(f.printed, f.period.label if f.period else None, f.bound) for f in found] == [
        ("20", "May 2022", False), ("12", "May 2022", False)]


def test_the_sentence_before_dates_the_next_even_in_minutes() -> None:
    expected = [("14", "audits", "2021/22", "Marlshire", "stated")]
    assert figures("This was in 2021-22. The Panel heard that 14 audits were done.", kind=Kind.MINUTES) == expected


def test_in_minutes_a_paragraph_above_dates_nothing() -> None:
    assert figures("The audit took place in May 2022.", "It looked at 20 files.", kind=Kind.MINUTES) == [
        ("20", "files", None, "Marlshire", "stated")]


def test_a_line_that_leads_to_it_dates_a_list_in_minutes() -> None:
    assert figures("In May 2022 the audit found:", "- 12 files were good.", kind=Kind.MINUTES) == [
        ("12", "files", "May 2022", "Marlshire", "stated")]


def test_the_nearest_heading_dates_a_report_and_the_paper_never() -> None:
    headings = ("Our year 2020/21", "Audits in 2021/22")
    assert figures("20 files were audited.", headings=headings) == [("20", "files", "2021/22", "Marlshire", "stated")]
    assert figures("20 files were audited.") == [("20", "files", None, "Marlshire", "stated")]


def test_the_day_a_paper_was_presented_dates_no_figure() -> None:
    for presented in ("Presented to Cabinet, 10 December 2024", "Published November 2024", "Panel meeting 3 July 2021"):
        headings = ("Annual report 2023/24", presented, "Audits")
        assert figures("20 files were audited.", headings=headings)[0][2] == "2023/24", presented
    headings = ("Annual report 2023/24", "Position at 31 March 2024")
    assert figures("20 files are open.", headings=headings)[0][2] == "31 March 2024"


def test_another_heading_ends_what_a_paragraph_dates() -> None:
    blocks = (Block(BlockKind.PARAGRAPH, "The audit took place in May 2022.", 1, headings=("Audits",)),
              Block(BlockKind.PARAGRAPH, "There are 20 homes.", 1, headings=("Homes",)))
    paper = Paper("f" * 16, "a.pdf", "0" * 64, "f" * 64, "pdf", Metadata("R", kind=Kind.REPORT),
                  (Page(1, None, 595, 842),), blocks, ())
    assert [(f.printed, f.period, f.area) for f in facts_of(paper, chunk_paper(paper))] == [("20", None, None)]


@pytest.mark.parametrize(("text", "expected"), [
    ("The authority had 21% (16.4% in 2019) of agency staff.",
     [("21%", "%", None, "Marlshire", "stated"), ("16.4%", "%", "2019", "Marlshire", "previous")]),
    ("In 2021/22 there were 40 homes (35 in 2020/21).",
     [("40", "homes", "2021/22", "Marlshire", "stated"), ("35", "homes", "2020/21", "Marlshire", "previous")]),
])
def test_a_bracket_dates_its_own_figure_alone(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize("text", [
    "The number of plans fell to 397 at 31 March 2025 from 421.",
    "There were 397 children on plans, 31 March 2025 ▼ from 421.",
])
def test_what_a_figure_fell_from_is_not_of_its_own_day(text: str) -> None:
    assert [(f[0], f[2], f[4]) for f in figures(text)] == [
        ("397", "31 March 2025", "stated"), ("421", None, "previous")]
def test_a_time_after_the_meeting_dates_nothing_that_is_said_next() -> None:
    text = "A school of 60 places opens in September 2026. A place costs £50,300."
    assert [(f.printed, f.period) for f in facts(text) if f.unit == "GBP"] == [("£50,300", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Eighty-four per cent would recommend it (2022: 61%).",
                     [("Eighty-four per cent", "%", None, "Marlshire", "stated"),
                      ("61%", "%", "2022", "Marlshire", "previous")], id="a bracket dates its own share alone"),
        pytest.param("In two years, cases have risen from 492 in 2019/20 to 694 in 2021/22.",
                     [("two", "years", None, "Marlshire", "stated"),
                      ("492", None, "2019/20", "Marlshire", "previous"),
                      ("694", None, "2021/22", "Marlshire", "stated")], id="how long a change took is no unit of it"),
        pytest.param("It was proposed to pay £23.75 an hour in place of £21.40.",
                     [("£23.75", "GBP", None, "Marlshire", "stated"),
                      ("£21.40", "GBP", None, "Marlshire", "previous")], id="in place of"),
        pytest.param("The response rate had been 63%.", [("63%", "%", None, "Marlshire", "stated")],
                     id="so minutes say what was"),
        pytest.param("The duties are in the Children and Families Act 2014.", [], id="the year of a law"),
    ],
)
def test_which_of_two_figures_is_of_when(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(("text", "label"), [
    ("The hub opened in October 2021 and was visited 320 times by the end of March.", "as at 31 March 2022"),
    ("The hub opened in May 2021 and was visited 320 times by the end of July.", "as at 31 July 2021"),
    ("In October 2021 the hub had 320 visits, more than at the end of March.", "October 2021"),
])
def test_the_end_of_a_month_is_counted_on_from_the_time_named_before_it(text: str, label: str) -> None:
    assert [f[2] for f in figures(text)] == [label.removeprefix("as at ")]


@pytest.mark.parametrize(("sentence", "printed", "when"), [
    ("That was 29 more than at 30 September 2022, when there had been 597.", "597", "30 September 2022"),
    ("The rate is lower than in 2019/20, when the figure was 31%.", "31%", "2019/20"),
    ("It has risen since March 2021, when 44 were open.", "44", "March 2021"),
])
def test_a_clause_with_when_is_of_the_time_before_it(sentence: str, printed: str, when: str) -> None:
    told = figures("There were 626 children on plans on 30 September 2023.", sentence)
    assert [(f[0], f[2]) for f in told if f[0] == printed] == [(printed, when)]


def test_a_figure_is_later_than_the_one_in_the_bracket_behind_it() -> None:
    told = figures("Grades were set in 2021/22.", "142 complaints were received (2022/23: 157).")
    assert [(printed, period) for printed, _, period, _, _ in told] == [
        ("142", "2023/24"), ("157", "2022/23"),
    ]


@pytest.mark.parametrize(("sentence", "day"), [
    ("There were 90 boats at the end of September.", "30 September 2022"),
    ("By the end of July 40 boats had left.", "31 July 2022"),
    ("There were 90 boats at the end of May.", None),  # too long ago to be called by its month alone
    ("There will be 90 boats at the end of October.", None),
])
def test_the_end_of_a_month_without_a_year_is_of_late_and_worked_out(sentence: str, day: str | None) -> None:
    blocks = (Block(BlockKind.PARAGRAPH, sentence, 1, headings=("Boats",)),)
    paper = Paper("f" * 16, "a.pdf", "0" * 64, "f" * 64, "pdf",
                  Metadata("R", kind=Kind.REPORT, date=date(2022, 10, 28)), (Page(1, None, 595, 842),), blocks, ())
    first = next(iter(facts_of(paper, chunk_paper(paper))))
    assert (first.period.label if first.period else None, first.bound and day is not None) == (day, False)
    undated = replace(paper, metadata=Metadata("R", kind=Kind.REPORT))
    assert next(iter(facts_of(undated, chunk_paper(undated)))).period is None
