"""Slip: a printed sum, share, total or date that a paper's own figures do not bear out, and what else to see to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from answers.draft import Quote


class SlipKind(StrEnum):
    """What does not agree with what; for the last three, what is to be seen to."""

    CHANGE = "change"
    DIRECTION = "direction"
    SHARE = "share"
    TOTAL = "total"
    SHARES = "shares of one whole"
    CONFLICT = "two values"
    DATE = "date"
    PROVISIONAL = "provisional"
    ACRONYM = "acronym"
    ACTION = "action"


TITLES = {
    SlipKind.CHANGE: "A printed change",
    SlipKind.DIRECTION: "Up or down",
    SlipKind.SHARE: "A printed share",
    SlipKind.TOTAL: "A printed total",
    SlipKind.SHARES: "Shares of one whole",
    SlipKind.CONFLICT: "Two values for one thing",
    SlipKind.DATE: "A date",
    SlipKind.PROVISIONAL: "Draft figures",
    SlipKind.ACRONYM: "Acronyms not spelt out",
    SlipKind.ACTION: "Agreed last time, not mentioned since",
}


@dataclass(frozen=True, slots=True)
class Slip:
    """A place in a paper that does not add up, is still a draft, or leaves something open.

    printed  what the paper prints: "a change of 36 %"; for an acronym, how often
    worked   what its own figures give: "from 160 to 250 is 56.3 %"; for a conflict, the other value
    quotes   the places involved, the one with the slip first; never empty
    """

    kind: SlipKind
    printed: str
    worked: str
    quotes: tuple[Quote, ...]
