"""Slip: a printed sum, share, total or date that the paper's own figures do not bear out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from answers.draft import Quote


class SlipKind(StrEnum):
    """What does not agree with what."""

    CHANGE = "change"
    DIRECTION = "direction"
    SHARE = "share"
    TOTAL = "total"
    SHARES = "shares of one whole"
    CONFLICT = "two values"
    DATE = "date"
    PROVISIONAL = "provisional"


TITLES = {
    SlipKind.CHANGE: "A printed change",
    SlipKind.DIRECTION: "Up or down",
    SlipKind.SHARE: "A printed share",
    SlipKind.TOTAL: "A printed total",
    SlipKind.SHARES: "Shares of one whole",
    SlipKind.CONFLICT: "Two values for one thing",
    SlipKind.DATE: "A date",
    SlipKind.PROVISIONAL: "Draft figures",
}


@dataclass(frozen=True, slots=True)
class Slip:
    """A place in a paper that does not add up, or that is still a draft.

    printed  what the paper prints: "a change of 36 %"
    worked   what its own figures give: "from 160 to 250 is 56.3 %"; for a conflict, the other value
    quotes   the places involved, the one with the slip first; never empty
    """

    kind: SlipKind
    printed: str
    worked: str
    quotes: tuple[Quote, ...]
