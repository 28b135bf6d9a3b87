"""A question in the plain builds that all other rules know, whichever way it was asked: the door of each.

    what is told first, and what it is asked of                → one question
    politeness and asides · two prints · figures asked beside a
    change · ages · meetings · how it is taken                 → what is asked outright
    a count told first, asked after                            → one question
    each paper's part                                          → one question with its papers
    reasons, outcomes, lists and people                        → "why …", "what happened to …", "who …"
    clauses for a word                                         → "the longest wait", "care leavers"
    numbers, sums and shares                                   → "how many …", "how much …", "what percentage of …"
    rates and limits                                           → "the re-referral rate", "within 20 weeks"

Each turns builds of asking and leaves what is asked about as it stands; the answer keeps the question as it was asked.
The order matters: a count is told from a rate only where what is asked outright is left.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from retrieval.ages_plainly import ages_plainly
from retrieval.as_rates import as_rates
from retrieval.asked_by_pointing import asked_by_pointing
from retrieval.asked_of_a_meeting import of_a_meeting
from retrieval.asked_of_the_topic import asked_of_the_topic
from retrieval.asked_outright import asked_outright
from retrieval.counted_then_asked import counted_then_asked
from retrieval.counts_plainly import plainly
from retrieval.figures_too import without_figures_too
from retrieval.from_each_paper import from_each_paper
from retrieval.is_it_right import is_it_right
from retrieval.numbers_of import numbers_of
from retrieval.plainly_asked import plainly_asked
from retrieval.put_plainly import put_plainly
from retrieval.taken_as import taken_as
from retrieval.told_two_ways import told_two_ways
from retrieval.within_limits import within_limits

_DOORS: tuple[Callable[[str], str], ...] = (
    asked_by_pointing, asked_of_the_topic, asked_outright, told_two_ways, is_it_right, without_figures_too, numbers_of,
    ages_plainly, of_a_meeting, taken_as, counted_then_asked, from_each_paper, plainly_asked, put_plainly, plainly,
    as_rates, within_limits,
)  # fmt: skip


LONGEST = 400  # letters: patterns look back and forth in a question, and one made to keep them at it may hold a page


@lru_cache(maxsize=2_000)  # each question of a conversation is read anew with every one that follows it
def in_plain_builds(question: str) -> str:
    """A question in the plain builds; itself where it is asked in them already, or is longer than anyone asks."""
    if len(question) > LONGEST:
        return question
    for door in _DOORS:
        question = door(question)
    return question
