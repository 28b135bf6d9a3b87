"""What printed figures may stand for, and what rounding can hide."""

from __future__ import annotations

from decimal import Decimal

import pytest

from answers.sums import Span, agrees, change_in_percent, change_span, percent, said, share_span, span_of, step_of

D = Decimal


@pytest.mark.parametrize(
    ("printed", "value", "step"),
    [("44 %", D(44), "1"), ("7.4%", D("7.4"), "0.1"), ("£2.4m", D(2_400_000), "100000"), ("1,471", D(1471), "1"),
     ("£650k", D(650_000), "1000"), ("ten", D(10), "1")],
)  # fmt: skip
def test_the_last_printed_digit(printed: str, value: Decimal, step: str) -> None:
    assert step_of(printed, value) == D(step)


def test_a_count_is_exact_and_money_is_rounded() -> None:
    assert span_of("1,471", D(1471), exact=True) == Span(D(1471), D(1471))
    assert span_of("£2.4m", D(2_400_000), exact=False) == Span(D(2_350_000), D(2_450_000))
    assert span_of("27 %", D(27), exact=False) == Span(D("26.5"), D("27.5"))


def test_sums() -> None:
    assert percent(D(1), D(3)) == D("33.3")
    assert percent(D(1), D(3), D("0.01")) == D("33.33")
    assert change_in_percent(D(160), D(250)) == D("56.3")
    assert change_in_percent(D(40), D(30)) == D("25.0")
    assert agrees(D(27), D("26.5")) and not agrees(D(15), D("16.6"))


def test_spans_of_shares_and_changes() -> None:
    exact = Span(D(100), D(100))
    assert change_span(exact, Span(D(75), D(75))) == Span(D(25), D(25))
    assert change_span(Span(D(0), D(0)), exact) is None
    assert share_span(Span(D(25), D(25)), exact) == Span(D(25), D(25))
    assert share_span(exact, Span(D(0), D(1))) is None


@pytest.mark.parametrize(("value", "text"), [(D("1234.0"), "1,234"), (D("78.66"), "78.7"), (D("-3.5"), "-3.5")])
def test_numbers_for_people(value: Decimal, text: str) -> None:
    assert said(value) == text
