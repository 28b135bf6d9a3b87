"""Figures as papers print them, and the digits that are none; each case named for where such a thing is seen."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.numbers import find_numbers, parse_number


def read(text: str) -> list[tuple[str, str | None, str]]:
    """Every figure of a text as (value without trailing noughts after the point, unit, as printed)."""
    return [(f"{n.value.normalize():f}", n.unit, n.printed) for n in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        pytest.param("1,471 contacts", [("1471", None, "1,471")], id="thousands comma"),
        pytest.param("9.6 weeks", [("9.6", None, "9.6")], id="a decimal"),
        pytest.param("There were 12.", [("12", None, "12")], id="at the end of a sentence"),
        pytest.param("60", [("60", None, "60")], id="a bare cell has no unit"),
        pytest.param("60 %", [("60", "%", "60 %")], id="per cent sign after a blank"),
        pytest.param("4.5 per cent", [("4.5", "%", "4.5 per cent")], id="per cent in words"),
        pytest.param("forty per cent", [("40", "%", "forty per cent")], id="all in words"),
        pytest.param("2 percentage points", [("2", "percentage points", "2 percentage points")], id="points"),
        pytest.param("£2.4m", [("2400000", "GBP", "£2.4m")], id="millions"),
        pytest.param("£3.3 million", [("3300000", "GBP", "£3.3 million")], id="millions in words"),
        pytest.param("£200k", [("200000", "GBP", "£200k")], id="thousands"),
        pytest.param("£1.2bn", [("1200000000", "GBP", "£1.2bn")], id="billions"),
        pytest.param("£1,234.56", [("1234.56", "GBP", "£1,234.56")], id="pounds and pence"),
        pytest.param("55p a mile", [("0.55", "GBP", "55p")], id="pence"),
        pytest.param("from 45 pence", [("0.45", "GBP", "45 pence")], id="pence in words"),
        pytest.param("During the year 45 left", [("45", None, "45")], id="after the year"),
        pytest.param("in the Year 9 cohort", [], id="a year group"),
        pytest.param("£0.5m - £0.7m", [("500000", "GBP", "£0.5m"), ("700000", "GBP", "£0.7m")], id="a span of money"),
        pytest.param("2.4 million visits", [("2400000", None, "2.4 million")], id="millions that are no money"),
        pytest.param("305 (75 %)", [("305", None, "305"), ("75", "%", "75 %")], id="a share in brackets"),
        pytest.param("303 (Annual est 616)", [("303", None, "303"), ("616", None, "616")], id="an annual estimate"),
        pytest.param("(174)", [("174", None, "174")], id="a comparator in brackets"),
        pytest.param("27.4 % *", [("27.4", "%", "27.4 %")], id="a draft star"),
        pytest.param("38¹", [("38", None, "38")], id="a footnote raised as such"),
        pytest.param("38.4 per 10,000", [("38.4", None, "38.4")], id="the base of a rate is no figure"),
        pytest.param("six of the ten audits", [("6", None, "six"), ("10", None, "ten")], id="counts in words"),
        pytest.param("twenty-five carers", [("25", None, "twenty-five")], id="two words for one number"),
        pytest.param("Ninety-one per cent", [("91", "%", "Ninety-one per cent")], id="at the start of a sentence"),
        pytest.param("one child left", [("1", None, "one")], id="one child is a count"),
        pytest.param("under 5 children", [("5", None, "5")], id="under before what is counted"),
        pytest.param("Table 2: 40 cases", [("40", None, "40")], id="the table's own number is no figure"),
        pytest.param("in 2021/22 there were 40", [("40", None, "40")], id="the year is no figure"),
        pytest.param("on 31 March 2022 there were 40", [("40", None, "40")], id="the date is no figure"),
        pytest.param("In this period 44 families came", [("44", None, "44")], id="a period that has no number"),
        pytest.param("sections 4, 5 and 6 on 30 homes", [("30", None, "30")], id="a list of numbers that name"),
        pytest.param("minute 37(4): 68 and 86", [("68", None, "68"), ("86", None, "86")], id="part of a minute"),
        pytest.param("two aims: (1) a map; (2) 20 signs", [("2", None, "two"), ("20", None, "20")], id="points"),
        pytest.param("two hundred children", [("200", None, "two hundred")], id="hundreds in words"),
        pytest.param("a hundred and six", [("106", None, "a hundred and six")], id="hundreds and the rest"),
        pytest.param("twenty three", [("23", None, "twenty three")], id="two words without a hyphen"),
        pytest.param("ten thousand homes", [("10000", None, "ten thousand")], id="thousands in words"),
        pytest.param("three dozen", [("36", None, "three dozen")], id="dozens"),
        pytest.param("two and a half years", [("2.5", None, "two and a half")], id="and a half"),
        pytest.param("two million pounds", [("2000000", "GBP", "two million pounds")], id="money in words"),
        pytest.param("two thirds, three-quarters, two-fifths", [], id="parts in words count nothing"),
        pytest.param("2½ hours", [("2.5", None, "2½")], id="a fraction as one character"),
        pytest.param("£1.2mn", [("1200000", "GBP", "£1.2mn")], id="mn"),
        pytest.param("£-0.4m", [("-400000", "GBP", "£-0.4m")], id="the sign behind the pound"),
        pytest.param("up 2.1pp", [("2.1", "percentage points", "2.1pp")], id="pp"),
        pytest.param("up 3 %pts", [("3", "percentage points", "3 %pts")], id="%pts"),
        pytest.param("12 pct", [("12", "%", "12 pct")], id="pct"),
        pytest.param("c.40 families", [("40", None, "40")], id="about"),
        pytest.param("200+ children aged 16+", [("200", None, "200+")], id="more than, and an age"),
        pytest.param("at Period 9 it was £5m", [("5000000", "GBP", "£5m")], id="the council's month"),
        pytest.param("from the age of 14", [], id="the age of"),
    ],
)
def test_figures(text: str, figures: list[tuple[str, str | None, str]]) -> None:
    assert read(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("aged 16", id="an age"),
        pytest.param("16/17 year olds", id="a pair of ages"),
        pytest.param("10 years old", id="an age after its number"),
        pytest.param("0-5 year olds", id="a span of ages"),
        pytest.param("pupils aged 5-16", id="ages"),
        pytest.param("ages 10 to 17", id="ages with to"),
        pytest.param("rowers aged 19 or 20", id="ages with or"),
        pytest.param("the review that each rower has at 17.5 years", id="an age at which something is done"),
        pytest.param("10 to 17 year olds", id="ages with to, before year olds"),
        pytest.param("16 and 17 year olds", id="ages with and"),
        pytest.param("the under 18s", id="under-eighteens"),
        pytest.param("children under 18", id="the age of majority"),
        pytest.param("16+ accommodation", id="an age band"),
        pytest.param("section 47 enquiries", id="a section of an Act"),
        pytest.param("s47 enquiries", id="a section, short"),
        pytest.param("Key Stage 2", id="a key stage"),
        pytest.param("Year 11", id="a school year"),
        pytest.param("Grade 4", id="a grade"),
        pytest.param("item 4, paragraph 4.5, page 12", id="places in papers"),
        pytest.param("figure 7 and appendix 2", id="figures that are pictures"),
        pytest.param("2) the second point", id="a list's number"),
        pytest.param("the 1st and 2nd", id="ordinals"),
        pytest.param("at 6.30pm", id="a clock time"),
        pytest.param("12th July", id="a date without its year"),
        pytest.param("COVID-19", id="the virus"),
        pytest.param("Marlshire-12", id="an area called so"),
        pytest.param("Band 3", id="a band"),
        pytest.param("a three-year plan", id="a length that names a plan"),
        pytest.param("one of the reasons", id="one of"),
        pytest.param("nearly 5 m away", id="metres"),
        pytest.param("A4 and R22", id="codes"),
        pytest.param("n/a", id="not available"),
        pytest.param("", id="an empty cell"),
    ],
)
def test_digits_that_are_no_figures(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        pytest.param("40-45 % of them", [], id="a span of shares is not its upper end"),
        pytest.param("£25 to £30 million", [("25000000", "GBP", "£25"), ("30000000", "GBP", "£30 million")],
                     id="millions said once for both"),
        pytest.param("clause 4.5.2 applies", [], id="a clause's number"),
        pytest.param("all in £000", [], id="a scale is no amount"),
        pytest.param("an 18-month programme", [], id="a length in digits that names a programme"),
        pytest.param("-3.2", [("-3.2", None, "-3.2")], id="a fall below nought"),
        pytest.param("a score of −0.2", [("-0.2", None, "−0.2")], id="a minus sign in a sentence"),
        pytest.param("a saving of -£3m", [("-3000000", "GBP", "-£3m")], id="money below nought"),
        pytest.param("There were 40 -45 in all", [("40", None, "40")], id="a hyphen after a number is no minus"),
        pytest.param("40 - 45 %", [], id="a span of shares with blanks"),
        pytest.param("between £2 and £3 million", [("2000000", "GBP", "£2"), ("3000000", "GBP", "£3 million")],
                     id="between one amount and another"),
        pytest.param("£500 and £3 million", [("500", "GBP", "£500"), ("3000000", "GBP", "£3 million")],
                     id="two amounts that are no span"),
        pytest.param("£500 to £1 million", [("500", "GBP", "£500"), ("1000000", "GBP", "£1 million")],
                     id="a span from pounds to millions"),
        pytest.param("(£'000)", [], id="thousands with their mark"),
        pytest.param("a 12-bed home", [], id="a size in digits that names a home"),
    ],
)
def test_what_is_easily_misread(text: str, figures: list[tuple[str, str | None, str]]) -> None:
    assert read(text) == figures


def test_the_scale_of_thousands_keeps_its_pence_exact() -> None:
    number = parse_number("£2.45m")
    assert number is not None and number.value == Decimal("2450000") and str(number.value) == "2450000.00"


def test_a_mention_says_where_it_stands() -> None:
    text = "Of 305 referrals 75 % led on."
    assert [text[n.start : n.end] for n in find_numbers(text)] == ["305", "75 %"]


def test_parse_number_takes_the_first_figure_of_a_cell() -> None:
    first = parse_number("305 (75 %)")
    assert first is not None and (first.value, first.unit) == (Decimal(305), None)
    assert parse_number("n/a") is None


def test_a_cell_may_look_like_a_year_when_its_periods_are_not_read() -> None:
    assert read("2021") == []
    number = parse_number("2021")
    assert number is not None and number.value == Decimal(2021)


@pytest.mark.parametrize(("text", "printed"), [
    ("There were 1\u041e0 plans", ()),            # a Cyrillic letter
    ("There were \u202e021,4\u202c plans", ()),   # is seen as 4,120
    ("There were \u2066211\u2069 plans", ()),
    ("There were \uff15\uff16 plans", ("\uff15\uff16",)),
    ("There were 211¹ plans", ("211",)),
])
def test_what_is_not_seen_as_it_is_written_is_no_figure(text: str, printed: tuple[str, ...]) -> None:
    assert tuple(number.printed for number in find_numbers(text)) == printed


def test_a_length_of_time_is_no_age() -> None:
    assert [n.printed for n in find_numbers("The wait stood at 2.5 years, 3 years on average.")] == ["2.5", "3"]

