"""What a sentence is worth where a thing is asked about that goes by a letter or number ("Option B"): one of another is
never meant, and what speaks against the very one is the reason why it was turned down, though no word says so.
"""

from __future__ import annotations

import re

from answers.forms import has_form
from answers.pointing_back import POINTS_BACK
from answers.reason_told import TURNED_DOWN
from corpus.chunk import Chunk
from retrieval.marked_names import names_mark, of_another_mark, of_the_very_mark
from retrieval.query import Query
from retrieval.wanted import Wanted

OTHERS = 0.5  # off a sentence of another one
OF_ANOTHER = 2.5  # the same where a reason is asked for: a word of turning down is all of what is looked for
OF_NONE = 0.5  # off one whose passage names none, where a reason is asked for: the word alone is of something else
VERY_MARK = 0.3  # for a sentence of the very one whose reasons are asked for: its letter is no word of the search
REASONS_TOLD = 0.9  # for "for those reasons officers do not support it", told of the very one
PROPOSES = 1.6  # off one that only proposes what the reason is asked for
# "It scored well, but …", "would cost", "leaves a gap unmet", "does not qualify", "too slow": said against it.
_DRAWBACK = re.compile(
    r"\b(?:but|however|although|though|yet|neither|nor|not|no|cannot|without|too|unmet|unlikely|unproven|risk\w*|fewer|"
    r"(?:costs?|costing|dearer|slow(?:er|est)?|later|longer|worse|higher|least|lowest|weak\w*|only))\b|n['’]t\b",
    re.IGNORECASE,
)


# "(b) refuse Option E": proposes it, and gives no reason.
_PROPOSED = re.compile(
    r"\W*(?:\(?[a-z\d]{1,3}[).]\s*)?(?:to\s+|that\s+)?(?:refuse|reject|note|agree|dismiss|decline|rule\s+out|turn\s+down|drop|choose|adopt|approve|select)\b",
    re.IGNORECASE,
)


def mark_adds(query: Query, text: str, chunk: Chunk, announced: bool, before: tuple[str, ...] = ()) -> float:
    """What a sentence of a passage gains or loses by the letters it names; `announced`: it is told as a reason;
    `before` are the sentences of its passage before it, the last of which to name a letter says what it is told of.
    """
    asked = query.text
    why = query.wanted is Wanted.WHY
    if of_another_mark(asked, text):
        return -OF_ANOTHER if why else -OTHERS
    told = _last_named(asked, (*before, text))
    if why and of_another_mark(asked, told):
        return -OF_ANOTHER
    if not why or not of_the_very_mark(asked, asked):
        return 0.0
    around = f"{chunk.context} {chunk.text}"
    if not of_the_very_mark(asked, told):
        if of_another_mark(asked, around):
            return -OF_ANOTHER
        if not of_the_very_mark(asked, around):
            return -OF_NONE
    if _PROPOSED.match(text):
        return -PROPOSES
    if POINTS_BACK.match(text) and of_the_very_mark(asked, told):
        return REASONS_TOLD
    against = TURNED_DOWN.search(asked) is not None and _DRAWBACK.search(text) is not None
    return VERY_MARK if announced or against or has_form(query, text) else 0.0


def told_of_another(asked: str, told: tuple[str, ...]) -> bool:
    """Whether the last of these sentences is told of another letter than the one asked: by itself, or by the last one
    before it that names any.
    """
    return of_another_mark(asked, _last_named(asked, told))


def _last_named(asked: str, told: tuple[str, ...]) -> str:
    """The last sentence that names a letter of what is asked, this one or another; "" where none does."""
    return next((t for t in reversed(told) if names_mark(asked, t) or of_another_mark(asked, t)), "")


def says_none_of_it(query: Query, said: str) -> bool:
    """Whether the reason of one by its letter is asked for, and what would be said, its passage with it, never names
    that very one.
    """
    marked = query.wanted is Wanted.WHY and of_the_very_mark(query.text, query.text)
    return marked and not names_mark(query.text, said)
