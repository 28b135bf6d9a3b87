"""Each half of a question has its own paper, and what the papers say is set side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from answers.ask import answer_question
from answers.bars import BARS
from answers.checks import Sources, evidence_of
from answers.draft import Case, Draft
from answers.halves import of_legs
from answers.legs import Leg
from corpus.glossary import load_glossary
from corpus.paper import Kind
from corpus.period import as_at
from corpus.store import Store

YEARS = tuple(as_at(date(year, 3, 31)) for year in (2023, 2022))
PapersOf = Callable[..., Store]

ANNUAL = """\
# Marlshire Ferry Annual Report 2022/23

## Berths

Table: Berths at the end of the year

| Measure | 2021/22 | 2022/23 | Apr - Sept 2023 |
|---|---|---|---|
| Share of berths that stood empty (%) | 9.4 | 12.1 | 13.9 |
"""

MINUTES = """\
# Marlshire Ferry Scrutiny Committee: Minutes of 14 November 2023

Present: Cllr Ann Poole (Chair)

## 4 Berths

The Harbour Master said that 14.8% of berths stood empty at the end of October 2023.
"""


def test_the_half_without_a_measure_takes_it_and_the_annual_report_answers_for_its_year(papers_of: PapersOf) -> None:
    shelf = papers_of(
        (ANNUAL, Kind.REPORT, "Ferry Annual Report 2022/23", None),
        (MINUTES, Kind.MINUTES, "Minutes of 14 November 2023", date(2023, 11, 14)),
    )
    question = "What share of berths stood empty in the November minutes, and what does the annual report say?"
    answer = answer_question(question, shelf)
    assert [f.fact.printed for f in answer.facts] == ["14.8%", "12.1"]
    titles = [c.metadata.title for c in answer.citations]
    assert titles == ["Minutes of 14 November 2023", "Ferry Annual Report 2022/23"]


def test_who_asked_for_something_is_not_what_is_looked_for_in_the_other_papers(papers_of: PapersOf) -> None:
    shelf = papers_of(
        ("# Ferry Board Annual Report\n\n## Requests\n\nThe Ferry Board asked for a second ramp, which is not done; "
         "the case for it is being prepared.\n", Kind.REPORT, "Ferry Board Annual Report 2022/23", None),
        ("# Minutes\n\nPresent: Cllr Ann Poole (Chair)\n\n## 4 Harbour\n\nA second ramp had opened in Ash Bay on 1 "
         "October.\n", Kind.MINUTES, "Minutes of 14 November 2023", date(2023, 11, 14)),
    )
    question = "The Ferry Board asked for a second ramp. What did its annual report say, and what has happened since?"
    answer = answer_question(question, shelf)
    assert "being prepared" in answer.headline
    assert "A second ramp had opened in Ash Bay on 1 October" in answer.headline


BOATS = """\
# Marlshire Ferry Quarterly Report 2023/24

## Boats

Table: Boats laid up at 30 September 2023, by place

| Place | Boats |
|---|---|
| Dry dock | 118 |
| Moorings | 240 |
"""
TOLD = """\
# Marlshire Ferry Scrutiny Committee: Minutes of 14 November 2023

Present: Cllr Ann Poole (Chair)

## 4 Boats

Mr Desai told the Committee that 362 boats were laid up at the end of September 2023. Since then the number of boats \
in dry dock had fallen, to 104 on 7 November 2023.
"""


def test_a_newer_figure_is_of_a_later_time_than_the_one_before_it(papers_of: PapersOf) -> None:
    shelf = papers_of(
        (BOATS, Kind.REPORT, "Ferry Quarterly Report 2023/24", None),
        (TOLD, Kind.MINUTES, "Minutes of 14 November 2023", date(2023, 11, 14)),
    )
    for newer in ("the newer figure Mr Desai gave the Committee?", "what newer figure did members hear in November?"):
        question = f"Boats in dry dock at 30 September 2023 according to the quarterly report, and {newer}"
        assert [f.fact.printed for f in answer_question(question, shelf).facts] == ["118", "104"]


def test_the_row_that_answers_one_time_answers_the_other(case: Callable[[str], Case]) -> None:
    legs = [Leg(f"How many children were on child protection plans at {t.label}?", t.label, times=(t,)) for t in YEARS]
    first, second = (case(leg.text) for leg in legs)
    shut = replace(second, bars=BARS.moved(figure=1.0, passage=1.0))  # by itself it is not proven
    parts = of_legs([(legs[0], first), (legs[1], shut)], load_glossary())
    given = [part.steps[-1].given() for part in parts]
    assert [d.facts[0][0].printed for d in given if isinstance(d, Draft)] == ["148", "163"]


def test_the_quarter_of_a_report_is_the_latest_that_its_row_has(papers_of: PapersOf) -> None:
    minutes = "# Crew Panel\n\n## Deckhands\n\nThe share of agency deckhands had been 16% in August.\n"
    scores = ("# Scorecard report, Quarter 2 2023/24\n\n## Deckhands\n\nTable: Crew\n\n"
              "| Measure | 30 Sept 2022 | 31 Mar 2023 | 30 Sept 2023 |\n|---|---|---|---|\n"
              "| Agency deckhands | 17% | 18% | 22% |\n| Deckhands off sick | 4% | 5% | 6% |\n")
    shelf = papers_of((minutes, Kind.MINUTES, "Minutes of 4 September 2023", date(2023, 9, 4)),
                      (scores, Kind.REPORT, "Scorecard report, Quarter 2 2023/24", date(2023, 11, 7)))
    question = "Agency deckhands: what were members told for August, and what does the Q2 scorecard report show?"
    headline = answer_question(question, shelf).headline
    assert ("16%" in headline, "22%" in headline, "17%" in headline) == (True, True, False)


def test_a_month_told_at_a_meeting_is_the_one_within_a_year_of_it(papers_of: PapersOf) -> None:
    minutes = ("# Crew Panel\n\n## Deckhands\n\nMs Vale would expect 75 per cent of deckhands to be trained by "
               "December.\n")
    shelf = papers_of((minutes, Kind.MINUTES, "Minutes of 19 June 2025", date(2025, 6, 19)))

    def told(when: str) -> str:
        question = f"What level did Ms Vale expect the training of deckhands to reach by December {when}?"
        return answer_question(question, shelf).headline

    assert "75 per cent" in told("2025") and "75 per cent" not in told("2029")


def test_the_list_of_each_half_is_counted_by_itself(papers_of: PapersOf) -> None:
    shelf = papers_of((ANNUAL, Kind.REPORT, "Ferry Annual Report 2022/23", None))
    answer = answer_question("What share of berths stood empty in 2022/23?", shelf)
    nothing = Sources.of((), (), ())

    def counts(body: str) -> frozenset[Decimal]:
        return evidence_of((), replace(answer, body=body), nothing).counts

    assert counts("1. lamps\n2. a ramp\n3. ropes\n\n1. a shelter\n2. timetables") == {Decimal(3), Decimal(2)}
    assert counts("1. lamps\n3. ropes") == frozenset()
    assert counts("2. a ramp\n3. ropes") == frozenset()


LOCKS = """\
# Marlshire Canal Annual Report 2022/23

## Locks

Table: Lock checks 2022/23, by quarter

| | Q1 Apr–Jun | Q2 Jul–Sep | Year |
|---|---|---|---|
| Lock checks due | 40 | 50 | 90 |
| Lock checks done within 20 working days | 18 | 31 | 49 |
| % of lock checks in time | 45% | 62% | 54% |
"""

LATER_LOCKS = """\
# Marlshire Canal Panel: Minutes of 14 September 2023

## 4 Locks

| Measure | Q4 2022/23 | Q1 2023/24 |
|---|---|---|
| Lock checks within 20 working days | 66% | 79% |
"""


def test_a_share_at_one_time_is_set_against_the_share_at_the_other(papers_of: PapersOf) -> None:
    shelf = papers_of(
        (LOCKS, Kind.REPORT, "Canal Annual Report 2022/23", None),
        (LATER_LOCKS, Kind.MINUTES, "Minutes of 14 September 2023", date(2023, 9, 14)),
    )
    question = "How does quarter 1 of 2023/24 compare with quarter 1 of 2022/23 for lock checks on time?"
    answer = answer_question(question, shelf)
    assert [f.fact.printed for f in answer.facts] == ["79%", "45%"]


WRECKS = """\
# Marlshire Ferry Annual Report 2022/23

## Wrecks

| Measure | 2021/22 | 2022/23 |
|---|---|---|
| Boats wrecked | 31 | 42 |
"""
TALK = """\
# Marlshire Ferry Panel: Minutes of 14 September 2023

## 4 Wrecks

In 2022/23 42 boats had been wrecked. Since April, boats wrecked were 11 to date compared with 17 at the same point last
year.
"""


def test_so_many_so_far_is_what_the_paper_says_is_so_far(papers_of: PapersOf) -> None:
    shelf = papers_of(
        (WRECKS, Kind.REPORT, "Ferry Annual Report 2022/23", None),
        (TALK, Kind.MINUTES, "Minutes of 14 September 2023", date(2023, 9, 14)),
    )
    question = "How many boats were wrecked in 2022/23 per the annual report, and how many so far when the panel met?"
    answer = answer_question(question, shelf)
    assert [f.fact.printed for f in answer.facts if f.fact.printed in ("42", "11")][-1] == "11"
