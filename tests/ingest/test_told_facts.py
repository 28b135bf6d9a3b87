"""What a report tells over its sentences: quarters without a year, "a year earlier", targets, dates that carry."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from corpus.fact import Fact
from corpus.paper import Block, BlockKind, Kind, Metadata, Page, Paper
from ingest.chunking import chunk_paper
from ingest.facts import facts_of

REPORT = Metadata("Quarter 3 Performance Report 2024/25", "Marlshire", "Cabinet", date(2025, 2, 11), Kind.REPORT)


def facts(*texts: str, metadata: Metadata = REPORT) -> tuple[Fact, ...]:
    """The facts of a report with these paragraphs; "4.4|…" has a number."""
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, text, 1, headings=("Care",), paragraph=number or None)
        for number, _, text in (t.rpartition("|") for t in texts))
    paper = Paper("f" * 16, "a.pdf", "0" * 64, "f" * 64, "pdf", metadata, (Page(1, "7", 595, 842),), blocks, ())
    return facts_of(paper, chunk_paper(paper))


def told(*texts: str, metadata: Metadata = REPORT) -> list[tuple[str, str | None, str, str]]:
    """(printed, period, role, basis) of each."""
    return [(f.printed, f.period.label if f.period else None, f.role, f.basis.value)
            for f in facts(*texts, metadata=metadata)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In quarter 3 there were 18 delays, against 15 in quarter 2 and a target of 14.",
         [("18", "Q3 2024/25", "stated", "actual"), ("15", "Q2 2024/25", "previous", "actual"),
          ("14", "Q3 2024/25", "stated", "target")]),
        ("A night cost £64.20 in quarter 3, up from £57.90 a year earlier.",
         [("£64.20", "Q3 2024/25", "stated", "actual"), ("£57.90", "Q3 2023/24", "previous", "actual")]),
        ("In the quarter 38% of tenancies ended, compared with 40% in the previous quarter.",
         [("38%", "Q3 2024/25", "stated", "actual"), ("40%", "Q2 2024/25", "previous", "actual")]),
        ("By the end of quarter 3, 1,402 carers had been seen.", [("1,402", "31 December 2024", "stated", "actual")]),
        ("There were 50 calls in October to December 2024, against 44 in the same three months of 2023.",
         [("50", "October to December 2024", "stated", "actual"),
          ("44", "October to December 2023", "previous", "actual"),
          ("three", "October to December 2023", "stated", "actual")]),
        ("At 31 March 2024, 41% of children were teenagers, against 35% two years before.",
         [("41%", "31 March 2024", "stated", "actual"), ("35%", "31 March 2022", "previous", "actual"),
          ("two", "31 March 2024", "stated", "actual")]),
        ("The services expect to spend £93m in 2024/25 against a net budget of £84m.",
         [("£93m", "2024/25", "stated", "forecast"), ("£84m", "2024/25", "stated", "budget")]),
        ("Carbon fell by 12% between 2022/23 and 2023/24.", [("12%", "2023/24", "change", "actual")]),
        ("In 2024/25 the group heard from 212 people.", [("212", "2024/25", "stated", "actual")]),
    ],
)
def test_a_sentence_of_a_report(text: str, expected: list[tuple[str, str | None, str, str]]) -> None:
    assert told(text) == expected


def test_a_quarter_is_dated_only_where_the_paper_says_its_year() -> None:
    annual = replace(REPORT, title="Performance Report")
    assert told("In quarter 3 there were 18 delays.", metadata=annual) == [("18", None, "stated", "actual")]
    minutes = replace(REPORT, kind=Kind.MINUTES)
    assert told("In quarter 3 there were 18 delays.", metadata=minutes) == [("18", None, "stated", "actual")]


@pytest.mark.parametrize(
    ("before", "period"),
    [
        ("We reviewed the cases of March 2024.", "March 2024"),
        ("A new contract starts on 1 December 2024.", None),
        ("The rest are due in March 2024.", None),
        ("The hub opens in June 2025, once the roof is mended.", None),
        ("The duty is that of the Care Act 2014.", None),
        ("The Council Plan 2024 to 2028 has three aims.", None),
    ],
)
def test_what_dates_the_figures_after_it(before: str, period: str | None) -> None:
    last = facts(before, "Of these, 12% were late.")[-1]
    assert (last.printed, last.period.label if last.period else None, last.bound) == ("12%", period, False)


@pytest.mark.parametrize(("number", "period"), [("2.2", None), ("2.1.1", "March 2024"), ("2.1", "March 2024")])
def test_a_numbered_paragraph_is_dated_by_none_before_it_but_the_one_it_is_part_of(
    number: str, period: str | None
) -> None:
    last = facts("2.1|We reviewed the cases of March 2024.", f"{number}|Some 12% were late.")[-1]
    assert (last.period.label if last.period else None, last.bound) == (period, False)


def test_what_a_change_is_measured_from_dates_nothing_after_it() -> None:
    found = facts("Plans rose from 1,960 plans in January 2021 to 2,744 in January 2025.", "Some 37% were late.")
    assert [(f.printed, f.period.label if f.period else None) for f in found][2:] == [("37%", "January 2025")]


def test_the_figure_a_sentence_is_about_dates_the_next() -> None:
    found = facts("Plans rose from 1,960 in January 2021 to 2,744 in January 2025. Autism is the need in 37% of them.")
    assert [(f.printed, f.period.label if f.period else None) for f in found] == [
        ("1,960", "January 2021"), ("2,744", "January 2025"), ("37%", "January 2025")]


def test_the_words_that_open_a_paragraph_say_what_is_counted() -> None:
    found = facts("Dental checks. Members welcomed the improvement. In December 2024 the figure was 87.5%.")
    assert [f.measure for f in found] == ["Dental checks – In December 2024 the figure was"]


def test_the_noun_of_a_number_is_its_own() -> None:
    found = facts("In 2024/25, 41 were in mainstream schools and three of the eleven children’s homes took part.")
    assert [(f.printed, f.unit) for f in found] == [("41", None), ("three", "homes"), ("eleven", "homes")]


def test_a_day_without_its_year_is_not_that_of_the_sentence_before() -> None:
    minutes = replace(REPORT, kind=Kind.MINUTES, date=date(2025, 1, 14))
    assert told("Mr Vale said that 402 children were in care at March 2024. The number had since eased and stood at "
                "391 on 31 December.", metadata=minutes) == [
        ("402", "March 2024", "stated", "actual"), ("391", None, "stated", "actual")]
    assert told("At 31 March 2024 402 children were in care. At 31 March 58 of them were fostered.",
                metadata=minutes)[1] == ("58", "31 March 2024", "stated", "actual")


ANNUAL = Metadata("Carers Service Annual Report 2023/24", "Marlshire", "Cabinet", date(2024, 9, 10), Kind.REPORT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The line took 96 calls in the year, and 14 people were on its list at the year end.",
         [("96", "2023/24", "stated", "actual"), ("14", "31 March 2024", "stated", "actual")]),
        ("In the year 2023/24 there were 17 calls, compared to 13 in the year 2022/23.",
         [("17", "2023/24", "stated", "actual"), ("13", "2022/23", "previous", "actual")]),
        ("In the year to March 2023 there were 12 calls.", [("12", "2022/23", "stated", "actual")]),
        ("During the year 45 carers left, against 51 the year before.",
         [("45", "2023/24", "stated", "actual"), ("51", "2022/23", "previous", "actual")]),
    ],
)
def test_in_the_year_and_at_its_end_are_of_the_year_that_a_report_is_of(
    text: str, expected: list[tuple[str, str | None, str, str]]
) -> None:
    assert told(text, metadata=ANNUAL) == expected


def test_in_the_year_has_no_year_in_minutes() -> None:
    minutes = replace(ANNUAL, title="Minutes", kind=Kind.MINUTES)
    assert told("The line took 96 calls in the year.", metadata=minutes) == [("96", None, "stated", "actual")]


def test_the_year_end_is_of_the_year_that_its_sentence_begins_with() -> None:
    minutes = replace(REPORT, title="Minutes", kind=Kind.MINUTES)
    assert told("The debt was £5.1m on 1 April 2024 and will be £7.4m at the year end.", metadata=minutes) == [
        ("£5.1m", "1 April 2024", "stated", "actual"), ("£7.4m", "31 March 2025", "stated", "forecast")]


def test_a_contract_that_runs_to_a_month_dates_nothing_said_after_it() -> None:
    lines = told("The line is run under a contract that runs to June 2025. It took 96 calls.",
                 metadata=replace(REPORT, title="Carers"))
    assert [(p, when) for p, when, _, _ in lines] == [("96", None)]


def test_a_time_in_a_bracket_dates_nothing_after_it_and_the_year_before_is_said_in_its_own_clause() -> None:
    text = "In a survey in October 2024, 74% said the choir was fun (70% in 2022) and 58% that the hall was warm."
    assert [(p, when) for p, when, _, _ in told(text, metadata=REPORT)] == [
        ("74%", "October 2024"), ("70%", "2022"), ("58%", "October 2024")]
    text = "At the end of summer 2024, 16% of singers passed the test; the year before it was 21%."
    assert [(p, when) for p, when, _, _ in told(text, metadata=REPORT)] == [("16%", "2024"), ("21%", "2023")]
