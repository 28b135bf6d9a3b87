"""Fact: a stated number, with all that makes it mean something."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from corpus.paper import Locator
from corpus.period import Period


class Basis(StrEnum):
    """What standing the number has."""

    ACTUAL = "actual"
    PROVISIONAL = "provisional"
    ESTIMATE = "estimate"
    FORECAST = "forecast"
    BUDGET = "budget"
    TARGET = "target"
    SUPPRESSED = "suppressed"


@dataclass(frozen=True, slots=True)
class Fact:
    """A stated number.

    id         "<chunk id>/<n>"
    chunk      id of the chunk it stands in
    measure    what is counted, in the paper's words: "Number of referrals"
    value      exact; £2.4m is 2400000; None for "n/a" and suppressed cells
    unit       "%", "GBP", "per 10,000", "children", "weeks", …; None where the paper names none
    printed    as printed: "£2.4m", "305 (75 %)", "n/a"
    period     from the header, the row, the sentence or the heading; never from the date of the paper; None: not stated
    area       what it is about: the authority, "England", "Statistical neighbours"; None: not stated
    basis      its standing, and `note` the footnote that says so
    locator    where it stands, down to the cell
    quote      the sentence, or the row as printed, that states it
    path       caption, row label and headers for a cell; headings for a sentence
    bound      False where unit, period or measure could not be tied to the number with certainty
    role       "stated"; "previous" for the second figure of a comparison, "change" for the size of one; "part" for a
               figure in brackets after another; "base" for the whole that another is a part of ("4 of the 40"); "limit"
               for a threshold that belongs to a measure ("three or more placements")
    """

    id: str
    paper: str
    chunk: str
    measure: str
    value: Decimal | None
    unit: str | None
    printed: str
    period: Period | None
    area: str | None
    basis: Basis
    locator: Locator
    quote: str
    path: tuple[str, ...] = ()
    note: str | None = None
    bound: bool = True
    role: str = "stated"

    def __hash__(self) -> int:
        return hash(self.id)  # much is remembered by figure, and a hash of all its parts takes longer than that
