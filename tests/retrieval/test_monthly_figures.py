"""Figures that are told month by month are counts, and no average of a month."""

from __future__ import annotations

import pytest

from retrieval.kinds import _KINDS


@pytest.mark.parametrize(("said", "average"), [
    ("Monthly figures", False), ("Weekly totals by berth", False), ("Monthly performance data", False),
    ("Monthly monitoring report", False), ("Daily mooring fee", True), ("Monthly fee", True),
    ("Weekly cost of a berth", True),
    ("Boats a week", True), ("paid by the week", True), ("Average wait", True),
])  # fmt: skip
def test_what_is_told_by_the_month_is_no_average(said: str, average: bool) -> None:
    """Fault found: "how many boats sank in June?" was refused a row of "Monthly figures"."""
    assert (_KINDS[0].search(said) is not None) is average
