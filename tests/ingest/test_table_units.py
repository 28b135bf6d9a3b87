"""What the figures of a table count in: money, shares, stretches of time, by head, caption, heading and cell."""

from __future__ import annotations

from decimal import Decimal

import pytest
from small_tables import facts, figures

from corpus.paper import Table
from ingest.values import unit_of


@pytest.mark.parametrize(
    ("caption", "header", "cell", "value"),
    [
        pytest.param("Spending (£000)", "2021/22", "1,200", "1200000", id="thousands in the caption"),
        pytest.param("Spending at month 6, £000", "2021/22", "1,200", "1200000", id="thousands after a comma"),
        pytest.param("Spending", "2021/22 £'000", "1,200", "1200000", id="thousands in the header"),
        pytest.param("Spending", "2021/22 £k", "1,200", "1200000", id="k in the header"),
        pytest.param("Spending", "£m", "2.4", "2400000.0", id="millions in the header"),
        pytest.param("Spending (£000)", "2021/22", "£1,200", "1200", id="a cell with its own sign is not scaled again"),
        pytest.param("Spending (£)", "2021/22", "1,200", "1200", id="plain pounds"),
    ],
)
def test_money_is_scaled_once(caption: str, header: str, cell: str, value: str) -> None:
    found = facts(Table(caption, (("", header),), (("Fostering", cell),)))
    assert [(str(f.value), f.unit, f.printed) for f in found] == [(value, "GBP", cell)]


def test_a_figure_in_brackets_has_the_unit_in_brackets() -> None:
    table = Table("Plans", (("", "2021/22"),), (
        ("Number of plans (rate per 10,000)", "211 (33)"), ("Moves, No. (%)", "20 (5)"), ("Spending (£m)", "2 (1.5)")))
    assert [(f.printed, f.unit) for f in facts(table)] == [
        ("211", "plans"), ("33", "per 10,000"), ("20", None), ("5", "%"), ("2", "GBP"), ("1.5", "GBP")]


def test_a_share_that_a_row_states_itself_is_no_unit_of_its_figures_in_a_table_of_money() -> None:
    table = Table("Capital cost and funding, £000", (("", "2022/23"),), (("Government grant (50%)", "440"),), ())
    assert figures(facts(table)) == [("440", "440000", "GBP", "2022/23", "Marlshire")]
    shares = Table("Cost, £000", (("", "2022/23"),), (("Grant as a share of cost (%)", "50"),), ())
    assert figures(facts(shares)) == [("50", "50", "%", "2022/23", "Marlshire")]


@pytest.mark.parametrize("head", ["No.", "30 Sept 2024 No.", "No. of boats", "Number", "#"])
def test_a_column_of_numbers_counts_in_a_table_of_shares_too(head: str) -> None:
    caption, row = "Where boats lie (number and % of all boats)", ("Lodges", "18", "21%")
    table = Table(caption, (("Berth", head, "%"),), (row,), ())
    assert [(f.printed, f.unit) for f in facts(table)] == [("18", "boats" if "boats" in head else None), ("21%", "%")]


@pytest.mark.parametrize(
    ("head", "value", "unit"),
    [("Children and Families", "7100000", "GBP"), ("Children’s Services", "7100000", "GBP"),
     ("Adults & Children", "7100000", "GBP"), ("Homes and Communities", "7100000", "GBP"),
     ("Looked after children", "7100", None), ("Children and young people", "7100", None), ("Places", "7100", None)],
)
def test_whom_a_service_is_named_after_is_not_counted_in_a_table_of_money(
    head: str, value: str, unit: str | None
) -> None:
    found = facts(Table("Reserves (£000)", (("Reserve", head, "Total"),), (("Storm reserve", "7,100", "9,000"),), ()))
    assert [(str(f.value), f.unit) for f in found] == [(value, unit), ("9000000", "GBP")]


@pytest.mark.parametrize(("head", "value", "unit"), [
    ("Spend (£000)", 12500, "GBP"), ("Spend £’000s", 12500, "GBP"), ("Spend £k", 12500, "GBP"),
    ("Spend (£ thousands)", 12500, "GBP"), ("Spend in thousands of pounds", 12500, "GBP"),
    ("Spend (£mn)", 12500000, "GBP"), ("Spend £ millions", 12500000, "GBP"), ("Spend (GBP)", Decimal("12.5"), "GBP"),
    ("Pct", Decimal("12.5"), "%"), ("Change (% points)", Decimal("12.5"), "percentage points"),
    ("Change (pp)", Decimal("12.5"), "percentage points"), ("Rate (per 10k)", Decimal("12.5"), "per 10,000"),
    ("Average days", Decimal("12.5"), "days"), ("Weeks", Decimal("12.5"), "weeks"), ("FTEs", Decimal("12.5"), "fte"),
    ("Open days", Decimal("12.5"), None), ("Weeks 1 to 6", Decimal("12.5"), None),
])
def test_a_head_says_the_unit_in_whatever_way(head: str, value: Decimal, unit: str | None) -> None:
    (fact,) = facts(Table("Swimming", (("", head),), (("Lessons", "12.5"),)))
    assert (fact.value, fact.unit) == (value, unit)


def test_a_caption_that_says_what_is_told_in_days_gives_that_column_its_unit_and_no_other() -> None:
    table = Table("Table 3.1. People waiting for a mooring. Waits in days.", (("Quay", "Waiting", "Mean wait"),),
                  (("East", "31", "12"), ("West", "44", "19")))
    assert [(f.printed, f.unit) for f in facts(table)] == [("31", None), ("12", "days"), ("44", None), ("19", "days")]


@pytest.mark.parametrize(("heading", "unit", "value"), [
    ("Table C: Mooring (% unless stated)", "%", 66),
    ("Mooring (per cent, except where shown otherwise)", "%", 66),
    ("Mooring by source (£000)", "GBP", 66000),
    ("Mooring (all figures in £m unless otherwise stated)", "GBP", 66000000),
    ("Mooring (rate per 10,000)", "per 10,000", 66),
    ("Mooring at month 6, £000", "GBP", 66000),
    ("Mooring, £m", "GBP", 66000000),
    ("Mooring, £2.4m", None, 66),
    ("Mooring fees (£2.4m)", None, 66),
    ("Mooring (up 5%)", None, 66),
    ("Mooring", None, 66),
])
def test_a_heading_gives_its_table_the_unit_in_its_bracket(heading: str, unit: str | None, value: int) -> None:
    found = facts(Table(None, (("Berth", "2021/22"),), (("North quay", "66"),)), heading)
    assert [(f.unit, f.value) for f in found] == [(unit, value)]


def test_a_count_under_a_heading_in_shares_is_no_share() -> None:
    found = facts(Table(None, (("Berth", "2021/22"),), (("Number of boats", "66"),)), "Mooring (% unless stated)")
    assert [f.unit for f in found] == ["boats"]


@pytest.mark.parametrize(("cell", "unit", "value"), [
    ("14 families so far", "families", 14), ("135", "GBP", 135000), ("135 (forecast)", "GBP", 135000),
    ("£14", "GBP", 14), ("14 of 20 places let", "places", 14),
])
def test_what_a_remark_counts_is_not_in_the_unit_of_its_table(cell: str, unit: str, value: int) -> None:
    found = facts(Table("Harbour savings (£000)", (("", "Spent", "Comment"),), (("Berths", "120", cell),)))
    assert [(f.unit, f.value) for f in found if f.locator.cell == (0, 2)][:1] == [(unit, value)]


@pytest.mark.parametrize(("label", "unit"), [
    ("Unplanned moves as a share of all moves", "%"), ("Proportion of boats checked", "%"),
    ("Share of crews who passed", "%"), ("Proportion who passed", "%"), ("Boats shared with the port", None),
    ("Share of the toll, £m", "GBP"), ("Proportion of crews per 1,000", "per 1,000"), ("Market share", None),
])  # fmt: skip
def test_a_label_that_says_it_is_a_share(label: str, unit: str | None) -> None:
    assert unit_of(label) == unit


def test_a_share_of_money_is_a_sum() -> None:
    assert unit_of("Our share of the cost", "Budget, £m") == "GBP"
