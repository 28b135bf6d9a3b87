"""What of a column's head has to be said of its figure: what narrows it does, its unit does not."""

from __future__ import annotations

import pytest

from answers.heads import Column, Unit


@pytest.mark.parametrize(("head", "must"), [
    ("2031-32 (Apr-Dec)", {"2031", "32", "apr", "dec"}),
    ("2031/32 (Q1)", {"2031", "32", "q1"}),
    ("2031 (provisional)", {"2031", "provisional"}),
    ("Hedges cut (to date)", {"hedges", "cut", "date"}),
    ("Median wait (days)", {"median", "wait"}),
    ("2031/32 (£m)", {"2031", "32"}),
])
def test_brackets_that_narrow_a_head_are_said(head: str, must: set[str]) -> None:
    assert Column.of(head, "7").must == must


@pytest.mark.parametrize(("head", "share"), [
    ("Late calls (number)", False), ("Late calls No.", False), ("Late calls", True), ("Late calls (%)", True),
])
def test_a_head_that_counts_takes_no_share_from_the_caption(head: str, share: bool) -> None:
    assert Column.of(head, "7").share(Unit(share=True)) is share
