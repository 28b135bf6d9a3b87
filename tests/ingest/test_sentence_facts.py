"""What a number in a sentence means: its noun, its time, its place, and which side of a comparison it stands on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from sentence_reading import Figure, facts, figures

from corpus.fact import Basis, Fact
from corpus.paper import Locator
from corpus.period import as_at


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
            ("In 2021/22 this followed from 14 % fewer conferences.",),
            [("14 %", "%", "2021/22", "Marlshire", "change")], id="a share fewer"),
        pytest.param(
            ("In 2021/22 places went to 14 % more able pupils.",),
            [("14 %", "%", "2021/22", "Marlshire", "stated")], id="more of a quality"),
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


@pytest.mark.parametrize(("text", "printed", "role"), [
    pytest.param("At 31 March there had been 48 children in hostels.", "48", "stated", id="a day is no earlier figure"),
    pytest.param("There were 40 children where there had been 48.", "48", "previous", id="an earlier figure"),
    pytest.param("The forecast is an overspend at Period 9 of £4.1m.", "£4.1m", "stated", id="a numbered period"),
    pytest.param("They saw 5 of the 12 children.", "12", "base", id="a part of a whole"),
])
def test_what_a_number_before_it_makes_of_a_figure(text: str, printed: str, role: str) -> None:
    assert [f.role for f in facts(text) if f.printed == printed] == [role]


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
