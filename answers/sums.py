"""The arithmetic of printed figures, once: what a sum gives, and what rounding can hide.

A count is exact. A share, a rate and money in millions are rounded to their last printed digit, so what they stand for
is a span: "£2.4m" is anything from 2.35 to 2.45 million, and a sum of such figures is a span too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

ROUNDING = Decimal("0.6")  # of the last printed digit: a half, and a little for those who round a half down
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SCALED = re.compile(r"\d\s?(?:k|m|bn|thousand|million|billion)\b", re.IGNORECASE)
HUNDRED = Decimal(100)
TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Span:
    """What a figure may stand for, both ends included."""

    low: Decimal
    high: Decimal

    def holds(self, value: Decimal, step: Decimal) -> bool:
        """Whether a figure printed to the nearest `step` agrees with the span."""
        slack = step * ROUNDING
        return self.low - slack <= value <= self.high + slack

    def meets(self, other: Span) -> bool:
        """Whether two spans have a value in common."""
        return self.low <= other.high and other.low <= self.high


def step_of(printed: str, value: Decimal) -> Decimal:
    """What the last printed digit is worth: 1 for "44 %", 0.1 for "7.4", 100000 for "£2.4m"."""
    digits = _DIGITS.search(printed)
    if digits is None:
        return Decimal(1)
    bare = digits.group().replace(",", "")
    decimals = len(bare.partition(".")[2])
    number = Decimal(bare)
    scale = abs(value) / number if number else Decimal(1)
    return scale.scaleb(-decimals)


@lru_cache(maxsize=20_000)
def span_of(printed: str, value: Decimal, exact: bool) -> Span:
    """What a printed figure may stand for; `exact` says that it counts things, so that only a decimal or a scale
    ("£2.4m") leaves anything open.
    """
    if exact and "." not in printed and not _SCALED.search(printed):
        return Span(value, value)
    half = step_of(printed, value) / 2
    return Span(value - half, value + half)


def percent(part: Decimal, whole: Decimal, step: Decimal = TENTH) -> Decimal:
    """`part` of `whole` in per cent, to one decimal, or finer where a share is printed to a finer `step`.

    Raises ZeroDivisionError for a whole of 0.
    """
    return (part / whole * HUNDRED).quantize(min(step, TENTH), ROUND_HALF_UP)


def change_in_percent(before: Decimal, after: Decimal, step: Decimal = TENTH) -> Decimal:
    """The size of a change, without its sign, as `percent` gives it. Raises ZeroDivisionError for a start of 0."""
    return percent(abs(after - before), abs(before), step)


def agrees(printed: Decimal, worked: Decimal, step: Decimal = Decimal(1)) -> bool:
    """Whether a printed share and the one worked out differ by no more than rounding to `step` explains."""
    return abs(printed - worked) <= step * ROUNDING


def change_span(before: Span, after: Span) -> Span | None:
    """The size in per cent of a change between two spans; None where the start may be 0 or below."""
    if before.low <= 0 or after.low < 0:
        return None
    ratios = [(a - b) / b * HUNDRED for a in (after.low, after.high) for b in (before.low, before.high)]
    low, high = min(ratios), max(ratios)
    if low >= 0:
        return Span(low, high)
    return Span(-high, -low) if high <= 0 else Span(Decimal(0), max(-low, high))


def share_span(part: Span, whole: Span) -> Span | None:
    """What share in per cent one span may be of another; None where the whole may be 0 or below."""
    if whole.low <= 0:
        return None
    return Span(part.low / whole.high * HUNDRED, part.high / whole.low * HUNDRED)


def whole_span(part: Span, share: Span) -> Span | None:
    """The wholes of which a part may be a share in per cent; None for a share that may be 0."""
    if share.low <= 0:
        return None
    return Span(part.low / share.high * HUNDRED, part.high / share.low * HUNDRED)


def sum_span(spans: Sequence[Span]) -> Span:
    """The span of a sum; 0 for none."""
    zero = Decimal(0)
    return Span(sum((s.low for s in spans), zero), sum((s.high for s in spans), zero))


def said(value: Decimal, step: Decimal = TENTH) -> str:
    """A number for people: "1,234", "56.3", no empty decimals; to one decimal or to `step` where that is finer."""
    plain = value.quantize(min(step, TENTH), ROUND_HALF_UP) if value != value.to_integral_value() else value
    plain = plain.to_integral_value() if plain == plain.to_integral_value() else plain
    return f"{plain:,f}"
