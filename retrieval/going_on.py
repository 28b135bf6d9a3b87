"""Where a sentence goes on with a clause of its own: "44 boats sank | and there would be more without pilots"."""

from __future__ import annotations

import re

GOES_ON = re.compile(
    r"\b(?:and|but|so|yet|though|although|while|whereas|because|since)\s+(?:there|it|they|we|this|these|those)\s+"
    r"(?:would|could|might|may|will|can|should|was|were|is|are|has|had|have|did|does|do)\b",
    re.IGNORECASE,
)


def up_to_next_clause(text: str) -> str:
    """A text up to the clause that goes on with a subject of its own; all of it where none does."""
    m = GOES_ON.search(text)
    return text[: m.start()] if m else text
