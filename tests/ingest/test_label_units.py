"""What a label says its figures are told in."""

from __future__ import annotations

import pytest
from small_tables import facts

from corpus.paper import Table
from ingest.label_units import with_its_unit


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Average wait for a berth, weeks", "weeks"),
        ("Average wait for a berth, in working days", "days"),
        ("Average wait for a berth - days", "days"),
        ("Average wait for a berth – days", "days"),
        ("Average wait for a berth: days", "days"),
        ("Average wait for a berth [days]", "days"),
        ("Average wait for a berth (wks)", "weeks"),
        ("Wait for a berth (calendar days)", "days"),
        ("Timeliness (mean, days)", "days"),
        ("Time at sea (days, 3-year average)", "days"),
        ("Time off sick (days per skipper)", "days"),
        ("Wait for a berth in working days", "days"),
        ("Wait in weeks (median)", "weeks"),
        ("Median days from order to launch", "days"),
        ("Working days lost", "days"),
        ("Weeks waited", "weeks"),
        ("Average age in years", "years"),
        ("Answering a call, mins", "minutes"),
        ("Pilots, FTE", "FTE"),
        ("FTE posts", "FTE"),
    ],
)
def test_a_label_says_in_what_it_is_told(label: str, unit: str) -> None:
    """Fault found: of these only a bare "(days)" was read, and the figures of the others were of no unit."""
    assert with_its_unit(label).count("(") == 1 and f"({unit})" in with_its_unit(label)


@pytest.mark.parametrize(
    "label",
    [
        "Boats moored over 7 days", "Inspected within 10 working days", "Launched in 20 weeks", "Boats by age in years",
        "Plans lasting two or more years", "Reviews due in 6 months", "Moorings (number)", "Average wait (days)",
        "Days of action", "Days sick per FTE", "Attendance, %", "Pilots",
    ],
)  # fmt: skip
def test_a_label_that_says_which_are_counted_or_nothing_is_left_as_it_is(label: str) -> None:
    assert with_its_unit(label) == label


def test_a_row_is_told_in_its_own_unit_and_the_row_beside_it_is_not() -> None:
    table = Table("Berths in weeks of the season", (("Measure", "2024/25"),), (
        ("Average wait, weeks", "41"), ("Boats waiting", "46"), ("Pilots, FTE", "12.4")))  # fmt: skip
    assert [(f.printed, f.unit) for f in facts(table)] == [("41", "weeks"), ("46", None), ("12.4", "fte")]
