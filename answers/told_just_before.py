"""What stands beside a sentence: what was done, where the sentence that names it only points back ("This one change
took it from 30% to 44%"), the reasons before it, and what would mislead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from answers.consulted import tells_change
from answers.mark_meant import told_of_another
from answers.pointing_back import POINTS_BACK
from answers.replies import sentences_of
from answers.said_to_it import REPLIES_SO
from answers.weighing import Sentence
from corpus.numbers import find_numbers
from retrieval.asked_reply import asks_reply
from retrieval.query import Query
from retrieval.rank import periods_in
from retrieval.wanted import Wanted

_POINTS_BACK = re.compile(
    r"^\W*(?:this|that|these|those)\s+(?:(?:one|single|two|three|small|simple|new)\s+)*(?:alone\b|changes?|steps?|moves?|measures?|"
    r"actions?|decisions?|switch|rules?|reforms?|improvements?|arrangements?|approach|practice|adjustments?)\b",
    re.IGNORECASE,
)


def told_just_before(query: Query, best: Sentence, weighed: Sequence[Sentence]) -> Sentence | None:
    """The sentence right before one that only points back to a deed, where a deed or a reason is asked for; None for
    any other, or where it opens its passage.
    """
    if query.wanted not in (Wanted.ACTION, Wanted.WHY) or _POINTS_BACK.match(best.text) is None:
        return None
    before = (s for s in weighed if (s.chunk.id, s.position) == (best.chunk.id, best.position - 1))
    return next(before, None)


def reasons_before(query: Query, best: Sentence, weighed: Sequence[Sentence], most: int) -> list[Sentence]:
    """The sentences right before one that only points back to reasons, nearest first taken, as many as stand with it in
    `most` words, two at most; [] for any other, or where a reason is not asked for.
    """
    if query.wanted is not Wanted.WHY or POINTS_BACK.match(best.text) is None:
        return []
    own = {s.position: s for s in weighed if s.chunk.id == best.chunk.id and s.position < best.position}
    words = len(best.text.split())
    kept: list[Sentence] = []
    for at in sorted(own, reverse=True)[:TWO]:
        words += len(own[at].text.split())
        if words > most and kept:
            break
        kept.append(own[at])
    return kept[::-1]


TWO = 2


def misleads(query: Query, other: Sentence, best: Sentence) -> bool:
    """Whether what another sentence of its passage says would be read with the best one as what is asked for: a date or
    a figure before it, or what is told of another option.
    """
    if told_of_another(query.text, sentences_of(other.chunk)[: other.position + 1]):
        return True
    if other.position > best.position:
        return False
    if query.wanted is Wanted.DATE:
        return bool(periods_in(other.text))
    return query.wanted is Wanted.FIGURE and bool(find_numbers(other.text))


def reply_after(query: Query, best: Sentence, weighed: Sequence[Sentence]) -> Sentence | None:
    """The sentence right after one that tells a remark, where it is the reply to that and a reply is asked for; None
    otherwise.
    """
    if not asks_reply(query.text) or REPLIES_SO.search(best.text):
        return None
    after = (s for s in weighed if s.chunk.id == best.chunk.id and s.position == best.position + 1)
    return next((s for s in after if REPLIES_SO.search(s.text) or _SPEAKS.match(s.text)), None)


# "The Harbour Master agreed that it was late, but said …": who speaks after a remark replies to it.
_SPEAKS = re.compile(
    r"^\W*(?:[A-Z][\w’'.-]*)(?:\s+[\w’'.-]+){0,6}?\s+(?:said|agreed|explained|accepted|told|assured|confirmed|advised|acknowledged)\b"
)


def change_after(query: Query, best: Sentence, weighed: Sequence[Sentence]) -> Sentence | None:
    """The sentence soon after one in its passage that tells what was done because of it ("As a result, …"), where that
    is asked for; None where there is none, and where the sentence tells it itself.
    """
    if tells_change(query.text, best.text):
        return None
    after = (s for s in weighed if s.chunk.id == best.chunk.id and 0 < s.position - best.position <= CHANGED_WITHIN)
    told = [s for s in after if tells_change(query.text, s.text)]
    return min(told, key=lambda s: s.position, default=None)


CHANGED_WITHIN = 3  # sentences
