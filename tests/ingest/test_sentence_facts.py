"""What a number in a sentence means: its noun, its time, its place, and which side of a comparison it stands on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.paper import Block, BlockKind, Kind, Locator, Metadata, Page, Paper
from corpus.period import as_at
from ingest.chunking import chunk_paper
from ingest.facts import facts_of

Figure = tuple[str, str | None, str | None, str | None, str]


def facts(*texts: str, headings: tuple[str, ...] = ("Plans",), kind: Kind = Kind.REPORT) -> tuple[Fact, ...]:
    """The facts of a paper with these paragraphs ("- …" a bullet), dated later than anything it speaks of."""
    blocks = tuple(
        Block(BlockKind.BULLET if t.startswith("- ") else BlockKind.PARAGRAPH, t.removeprefix("- "), 1,
              headings=headings)
        for t in texts)
    metadata = Metadata("Annual Report 2023/24", "Marlshire", "Cabinet", date(2024, 9, 2), kind)
    paper = Paper("f" * 16, "a.pdf", "0" * 64, "f" * 64, "pdf", metadata, (Page(1, "7", 595, 842),), blocks, ())
    return facts_of(paper, chunk_paper(paper))


def figures(*texts: str, headings: tuple[str, ...] = ("Plans",), kind: Kind = Kind.REPORT) -> list[Figure]:
    """(printed, unit, period, area, role) of each."""
    return [(f.printed, f.unit, f.period.label if f.period else None, f.area, f.role)
            for f in facts(*texts, headings=headings, kind=kind)]


def test_a_fact_of_a_sentence_whole() -> None:
    text = "As at 31 March 2022, 52 children were on plans."
    assert facts(text) == (
        Fact(
            id="ffffffffffffffff:0/s0",
            paper="ffffffffffffffff",
            chunk="ffffffffffffffff:0",
            measure="As at 31 March 2022, children were on plans",
            value=Decimal(52),
            unit="children",
            printed="52",
            period=as_at(date(2022, 3, 31)),
            area="Marlshire",
            basis=Basis.ACTUAL,
            locator=Locator("ffffffffffffffff", page=1, printed_page="7", block=0, heading="Plans"),
            quote=text,
            path=("Plans",),
        ),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "There were 52 children on plans as at 31 March 2022, an 18 % increase compared to 44 at the same time in "
            "2021.",
            [("52", "children", "31 March 2022", "Marlshire", "stated"),
             ("18 %", "%", "31 March 2022", "Marlshire", "change"),
             ("44", "children", "31 March 2021", "Marlshire", "previous")],
            id="the same time in another year"),
        pytest.param(
            "There were 52 children on plans as at 31 March 2022, compared to 44 at the same time the previous year.",
            [("52", "children", "31 March 2022", "Marlshire", "stated"),
             ("44", "children", "31 March 2021", "Marlshire", "previous")],
            id="the same time the previous year"),
        pytest.param(
            "In 2021/22 there were 900 contacts, up from 850 in 2020/21.",
            [("900", "contacts", "2021/22", "Marlshire", "stated"),
             ("850", "contacts", "2020/21", "Marlshire", "previous")],
            id="up from, with its own year"),
        pytest.param(
            "In 2021/22 there were 900 contacts, a fall of 10 % on the previous year (1,000 contacts).",
            [("900", "contacts", "2021/22", "Marlshire", "stated"), ("10 %", "%", "2021/22", "Marlshire", "change"),
             ("1,000", "contacts", "2020/21", "Marlshire", "previous")],
            id="the previous year's figure in brackets"),
        pytest.param(
            "In 2021/22 there were 900 contacts, compared with 1,000 in the previous year.",
            [("900", "contacts", "2021/22", "Marlshire", "stated"),
             ("1,000", "contacts", "2020/21", "Marlshire", "previous")],
            id="compared with the previous year"),
        pytest.param(
            "Numbers rose from 44 on 31 March 2021 to 52 on 31 March 2022.",
            [("44", None, "31 March 2021", "Marlshire", "previous"),
             ("52", None, "31 March 2022", "Marlshire", "stated")],
            id="from one date to another"),
        pytest.param(
            "There were 52 plans in March 2022 (44 in March 2021).",
            [("52", "plans", "March 2022", "Marlshire", "stated"),
             ("44", "plans", "March 2021", "Marlshire", "previous")],
            id="a bracket with its own date"),
        pytest.param(
            "52 children were being taught at home (44 in March 2021 and 39 in March 2020).",
            [("52", "children", None, "Marlshire", "stated"),
             ("44", "children", "March 2021", "Marlshire", "previous"),
             ("39", "children", "March 2020", "Marlshire", "previous")],
            id="a bracket with its own dates, some words on"),
        pytest.param(
            "There was a 5 percentage point rise in attendance between April and September 2022.",
            [("5 percentage point", "percentage points", "April to September 2022", "Marlshire", "change")],
            id="points of a rise over half a year"),
    ],
)
def test_comparisons_over_time(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "In 2021/22 our rate was 38 per 10,000, higher than statistical neighbours (36) and England (41).",
            [("38", "per 10,000", "2021/22", "Marlshire", "stated"),
             ("36", None, "2021/22", "Statistical neighbours", "stated"),
             ("41", None, "2021/22", "England", "stated")],
            id="comparators in brackets"),
        pytest.param(
            "In 2021/22 nationally 20 % were seen, while 30 % were seen here.",
            [("20 %", "%", "2021/22", "England", "stated"), ("30 %", "%", "2021/22", "Marlshire", "stated")],
            id="nationally, and here"),
        pytest.param(
            "The proportion nationally was 20 % in 2021/22.", [("20 %", "%", "2021/22", "England", "stated")],
            id="only nationally"),
    ],
)
def test_a_comparators_figure_is_never_the_authoritys(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Marlshire supported 120 young people aged 16/17 years old under section 17 in 2021-22.",
            [("120", "young people", "2021/22", "Marlshire", "stated")], id="ages and sections are no figures"),
        pytest.param(
            "Children who moved three or more times fell from 12 % to 9 % in 2021/22.",
            [("three", None, "2021/22", "Marlshire", "limit"), ("12 %", "%", "2021/22", "Marlshire", "previous"),
             ("9 %", "%", "2021/22", "Marlshire", "stated")], id="a threshold of the measure"),
        pytest.param(
            "Officers see every child within 10 days and 95 % of visits were on time in March 2022.",
            [("10", "days", "March 2022", "Marlshire", "limit"), ("95 %", "%", "March 2022", "Marlshire", "stated")],
            id="a time limit"),
        pytest.param(
            "36 children (8.5 %) aged 16 or over were placed out of area in 2021/22.",
            [("36", "children", "2021/22", "Marlshire", "stated"), ("8.5 %", "%", "2021/22", "Marlshire", "part")],
            id="a share in brackets after its number"),
        pytest.param(
            "Savings of £200k and £2.4m were made in 2021/22.",
            [("£200k", "GBP", "2021/22", "Marlshire", "stated"), ("£2.4m", "GBP", "2021/22", "Marlshire", "stated")],
            id="money of two scales"),
        pytest.param("Section 17 and Year 11 were discussed.", [], id="no figure at all"),
    ],
)
def test_what_is_counted(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        pytest.param("The target is 85 %, and 82 % were seen.", ["target", "actual"], id="a target beside what was"),
        pytest.param("An estimated 300 homes will be built.", ["estimate"], id="an estimate"),
        pytest.param("Spending is forecast to be £3m.", ["forecast"], id="a forecast"),
        pytest.param("The provisional figure is 40 visits.", ["provisional"], id="provisional"),
    ],
)
def test_basis(text: str, bases: list[str]) -> None:
    assert [f.basis for f in facts(text)] == [Basis(b) for b in bases]


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


def test_this_counts_what_the_sentence_before_counted() -> None:
    found = facts("In May 2022 there were 31 excluded pupils. This was down to 12 pupils in June 2022.")
    assert [(f.printed, f.period.label if f.period else None) for f in found] == [
        ("31", "May 2022"), ("12", "June 2022")]
    assert found[1].measure.startswith("In May 2022 there were excluded pupils – This was")


def test_a_share_in_brackets_is_of_what_the_number_counts() -> None:
    found = facts("In 2021/22, 36 children (8.5 %) aged 16 or over moved away.")
    assert [f.measure for f in found] == [found[0].measure] * 2
    assert [f.role for f in facts("There were 52 plans (44 in March 2021).")] == ["stated", "previous"]


def test_numbers_of_a_chunk_are_counted_on() -> None:
    assert [f.id for f in facts("There were 31 visits. Then 12 audits came.")] == [
        "ffffffffffffffff:0/s0", "ffffffffffffffff:0/s1"]


def test_a_measure_is_cut_at_a_word_and_says_so() -> None:
    text = "There were 31 visits to " + "very " * 40 + "large homes"
    measure = facts(text)[0].measure
    assert len(measure) <= 158 and measure.endswith("very…") and measure.startswith("There were visits to very")


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(
            ("In 2021/22 there were 900 contacts. The previous year it was 850.",),
            [("900", "contacts", "2021/22", "Marlshire", "stated"), ("850", None, "2020/21", "Marlshire", "stated")],
            id="the previous year, a sentence later"),
        pytest.param(
            ("61 % were seen in 2021/22, compared to 58 % in England.",),
            [("61 %", "%", "2021/22", "Marlshire", "stated"), ("58 %", "%", "2021/22", "England", "previous")],
            id="a comparator's figure is of the same time"),
        pytest.param(
            ("In 2021/22 there were 9 families fewer than in 2020/21.",),
            [("9", "families", "2021/22", "Marlshire", "change")], id="so many fewer than"),
        pytest.param(
            ("In March 2021 and March 2022 there were 44 and 52 children on plans.",),
            [("44", "children", "March 2021", "Marlshire", "stated"),
             ("52", "children", "March 2022", "Marlshire", "stated")], id="two times and two figures in turn"),
        pytest.param(
            ("In 2021/22 Kent had 12 homes.",), [("12", "homes", "2021/22", "Kent", "stated")],
            id="another council's figure"),
        pytest.param(
            ("In 2021/22, 12 children were placed in Kent.",), [("12", "children", "2021/22", "Marlshire", "stated")],
            id="where they live is not whose figure it is"),
        pytest.param(
            ("In 2020/21 and 2021/22 there were 44 plans and 52 plans respectively.",),
            [("44", "plans", "2020/21", "Marlshire", "stated"), ("52", "plans", "2021/22", "Marlshire", "stated")],
            id="respectively"),
        pytest.param(
            ("In 2021/22 there was a fall of 10 % on 2020/21.",), [("10 %", "%", "2021/22", "Marlshire", "change")],
            id="a fall is of its own year, not of the one it is measured from"),
        pytest.param(
            ("The audit was in 2021/22. Compared to the previous year there were 900 visits.",),
            [("900", "visits", "2021/22", "Marlshire", "stated")], id="compared to the previous year is this year"),
        pytest.param(
            ("The audit was in 2021/22. Over the last year visits fell from 30 to 20.",),
            [("30", None, None, "Marlshire", "previous"), ("20", None, "2021/22", "Marlshire", "stated")],
            id="over the last year dates no previous figure"),
    ],
)
def test_what_is_easily_misread(texts: tuple[str, ...], expected: list[Figure]) -> None:
    assert figures(*texts) == expected


def test_a_result_beside_a_forecast_is_a_result() -> None:
    found = facts("The grant was £2.4m in 2021/22 and is forecast to be £3m in 2022/23.")
    assert [f.basis for f in found] == [Basis.ACTUAL, Basis.FORECAST]


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        pytest.param("The target is 85 % for reviews and 90 % for visits.", ["target", "target"], id="two targets"),
        pytest.param("We saw 82 % against a target of 85 %.", ["actual", "target"], id="a result against a target"),
        pytest.param("Spending of £3m is forecast and £2m was spent.", ["forecast", "actual"], id="forecast first"),
    ],
)
def test_a_word_of_standing_belongs_to_its_number(text: str, bases: list[str]) -> None:
    assert [f.basis for f in facts(text)] == [Basis(b) for b in bases]


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


@pytest.mark.parametrize(("text", "printed", "role"), [
    pytest.param("At 31 March there had been 48 children in hostels.", "48", "stated", id="a day is no earlier figure"),
    pytest.param("There were 40 children where there had been 48.", "48", "previous", id="an earlier figure"),
    pytest.param("The forecast is an overspend at Period 9 of £4.1m.", "£4.1m", "stated", id="a numbered period"),
    pytest.param("They saw 5 of the 12 children.", "12", "base", id="a part of a whole"),
])
def test_what_a_number_before_it_makes_of_a_figure(text: str, printed: str, role: str) -> None:
    assert [f.role for f in facts(text) if f.printed == printed] == [role]


@pytest.mark.parametrize(("sentence", "printed", "when"), [
    ("That was 29 more than at 30 September 2022, when there had been 597.", "597", "30 September 2022"),
    ("The rate is lower than in 2019/20, when the figure was 31%.", "31%", "2019/20"),
    ("It has risen since March 2021, when 44 were open.", "44", "March 2021"),
])
def test_a_clause_with_when_is_of_the_time_before_it(sentence: str, printed: str, when: str) -> None:
    told = figures("There were 626 children on plans on 30 September 2023.", sentence)
    assert [(f[0], f[2]) for f in told if f[0] == printed] == [(printed, when)]


def test_an_earlier_figure_without_a_noun_counts_what_the_sentence_before_it_counted() -> None:
    told = facts("There were 626 children on plans on 30 September 2023. That was 29 more than at 30 September 2022, "
                 "when there had been 597.")
    assert [f.measure.partition(" – ")[0] for f in told if f.printed == "597"] == [
        "There were children on plans on 30 September 2023"
    ]


def test_what_has_a_number_in_its_name_is_counted() -> None:
    roles = {f[0]: f[4] for f in figures("There were 57 stage two hearings, and a 12 week pause.")}
    assert (roles["57"], roles["12"]) == ("stated", "limit")


def test_the_whole_behind_its_part_is_a_base() -> None:
    assert [(f[0], f[4]) for f in figures("Seven of 44 pupils swam.")] == [("Seven", "stated"), ("44", "base")]


def test_a_figure_is_later_than_the_one_in_the_bracket_behind_it() -> None:
    told = figures("Grades were set in 2021/22.", "142 complaints were received (2022/23: 157).")
    assert [(printed, period) for printed, _, period, _, _ in told] == [
        ("142", "2023/24"), ("157", "2022/23"),
    ]


def test_a_rate_that_says_what_it_is_of_takes_up_nothing_from_before() -> None:
    paid, rate = facts("The crew of the ferry cost £31 an hour.", "The average rate paid to pilots was £24 an hour.")
    assert (paid.printed, rate.measure) == ("£31", "The average rate paid to pilots was an hour")
    told = facts("Visits to the pier were counted at 90. The average was 30 a day.")[1]
    assert told.measure.startswith("Visits to the pier")


@pytest.mark.parametrize("text", [
    "District view of the percentage of adults who swim, 2023: Elm 9.8, Oak Vale 12.6 and Ash 8.7.",
    "Percentage of adults who swim, 2023: Elm: 9.8; Oak Vale: 12.6; Ash: 8.7.",
    "Adults who swim %, 2023: Elm (9.8), Oak Vale (12.6) and Ash (8.7)",
    "Share of adults who swim, 2023: 9.8 in Elm, 12.6 in Oak Vale and 8.7 in Ash.",
])
def test_figures_listed_with_their_names_are_of_what_the_head_says(text: str) -> None:
    found = facts(text)
    assert [(f.printed, f.unit, f.measure.rpartition(": ")[2]) for f in found] == [
        ("9.8", "%", "Elm"), ("12.6", "%", "Oak Vale"), ("8.7", "%", "Ash"),
    ]
    assert all("adults who swim" in f.measure.lower() and f.period and f.period.label == "2023" for f in found)


def test_a_list_that_names_places_and_tells_more_is_no_such_list() -> None:
    assert [f.unit for f in facts("Members were asked: 12 said yes, 14 said no and 6 did not answer.")] == [None] * 3
