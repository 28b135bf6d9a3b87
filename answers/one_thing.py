"""Whether two values may be of one thing as far as their slots tell: size, area, unit, time, and the slips of a pen.

Words are not weighed here: that is for who holds the two against what is asked.
"""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from itertools import islice, takewhile

from answers.sums import span_of
from corpus.area import COMPARATORS
from corpus.fact import Fact
from corpus.period import PeriodKind
from corpus.words import STOP, stem
from retrieval.groups import ANYBODY
from retrieval.slots import NOT_COUNTS

DURATIONS = ("weeks", "months", "days", "years", "FTE")
FAR = Decimal("1.5")  # times
_OPENING = re.compile(r"\b(?:start|beginning|opening|brought\s+forward)\b", re.IGNORECASE)
_POINT = re.compile(
    r"\b(?:snapshot|year[\s-]end|(?:at|by)\s+(?:the\s+)?end\b|closing\s+(?:balance|number|position|figure|total)s?|"
    r"end\s+of\s+(?:the\s+)?(?:year|period|quarter)|as\s+at|at\s+\d{1,2}\s+[A-Z][a-z]+)\b",
    re.IGNORECASE,
)
FOUR = 4


def apart(a: Fact, b: Fact) -> bool:
    """Whether two values differ by more than rounding."""
    if a.value is None or b.value is None or a.value == b.value:
        return False
    exact = a.unit not in NOT_COUNTS
    one, other = span_of(a.printed, a.value, exact), span_of(b.printed, b.value, exact)
    return one.high <= other.low or other.high <= one.low


def near(a: Fact, b: Fact) -> bool:
    """Whether two values are of one size: figures further apart are not of one thing, whatever their words."""
    values = (abs(a.value or Decimal(0)), abs(b.value or Decimal(0)))
    return max(values) <= FAR * min(values)


def one_area(a: Fact, b: Fact) -> bool:
    """Whether two figures are of one area: where a paper does not say whose it is, its own figures have none."""
    return a.area == b.area or (None in (a.area, b.area) and not {a.area, b.area} & set(COMPARATORS))


def one_unit(a: Fact, b: Fact) -> bool:
    return a.unit == b.unit or not any(x.unit in NOT_COUNTS or x.unit in DURATIONS for x in (a, b))


def one_time(a: Fact, b: Fact) -> bool:
    """Whether two figures are of one time: the same, or both of what there was at the end of it, one by its date and
    one by its year or quarter.
    """
    if a.period is None or b.period is None:
        return False
    if a.period.same_time(b.period):
        return True
    if a.period.last_day != b.period.last_day:
        return False
    longer = a if b.period.kind is PeriodKind.AS_AT else b
    of_a_year = longer.period is not None and longer.period.kind is PeriodKind.FINANCIAL_YEAR
    in_a_cell = of_a_year and longer.locator.cell is not None
    words = " ".join((longer.measure, *longer.path))
    if _OPENING.search(words):
        return False
    said = _POINT.search(words) is not None
    return PeriodKind.AS_AT in (a.period.kind, b.period.kind) and (in_a_cell or said)


def slip_of(a: Fact, b: Fact) -> bool:
    """Whether a value is another with two digits changed round or one mistaken: it is then hardly another thing's. Of
    shares and sums, which lie close together, only with two changed round.
    """
    if a.unit != b.unit and {a.unit, b.unit} & set(NOT_COUNTS) or a.value is None or b.value is None:
        return False
    x, y = f"{a.value.normalize():f}", f"{b.value.normalize():f}"
    if len(x) != len(y) or sum(c.isdigit() for c in x) < 3:
        return False
    wrong = sum(p != q for p, q in zip(x, y, strict=True))
    mistaken = wrong == 1 and x[0] == y[0] and a.unit not in NOT_COUNTS
    return mistaken or (wrong == 2 and Counter(x) == Counter(y))


def transposed(a: Fact, b: Fact) -> bool:
    """Whether a count of four digits or more is another with two of them changed round: no part of a whole is that by
    chance, whatever ages stand beside the one alone.
    """
    if a.value is None or b.value is None or {a.unit, b.unit} & set(NOT_COUNTS):
        return False
    x, y = f"{a.value.normalize():f}", f"{b.value.normalize():f}"
    return len(x) == len(y) >= FOUR and Counter(x) == Counter(y) and sum(p != q for p, q in zip(x, y, strict=True)) == 2


def within(a: Fact, b: Fact) -> bool:
    """Whether the time of one of two figures lies in that of the other: January 2024 in 2024."""
    return a.period is not None and b.period is not None and (a.period.covers(b.period) or b.period.covers(a.period))


def nouns_of(fact: Fact) -> frozenset[str]:
    """The stems of the words right after a figure of a sentence, up to a little word: "1,126 missing episodes in …" is
    of missing episodes; none in a table.
    """
    _, printed, after = fact.quote.partition(fact.printed)
    if not printed or fact.locator.cell is not None:
        return frozenset()
    words = (m.group(1).lower() for m in re.finditer(r"\s+([A-Za-z][\w’'-]*)", _NOUN_ENDS.split(after)[0]))
    return frozenset(stem(w) for w in takewhile(lambda w: w not in STOP, islice(words, NAMED_BY)))


NAMED_BY = 3  # words
_NOUN_ENDS = re.compile(r"[^\w\s’'-]")


def one_noun(a: Fact, b: Fact) -> bool:
    """Whether two figures of sentences count what goes by one name: "40 late ferries", "there were 52 ferries".
    Whom councils count goes by one word whatever is said of them: of 61 children and nine that tells nothing.
    """
    one, other = nouns_of(a), nouns_of(b)
    return bool((one & other) - ANYBODY) and (one <= other or other <= one)
