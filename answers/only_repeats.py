"""A sentence that only says what a question takes for granted: "Berth fees rose in May." where it is asked why they
did. It is the best match of the words, and no answer.
"""

from __future__ import annotations

from answers.forms import CAUSE
from corpus.numbers import find_numbers
from corpus.period import NAMES
from corpus.period_reading import find_periods
from corpus.words import content_stems
from retrieval.query import Query
from retrieval.rank import stem_set
from retrieval.wanted import Wanted

REPEATED = 0.7  # off the score of a sentence that says back the question and no more
SHORT = 16  # words: a longer one says more
MORE = 1  # words of its own that it may have besides
SAME = 0.6  # of its words, in the question
_TIMES = stem_set(f"{' '.join(NAMES)} year quarter month term spring summer autumn winter early late")


def repeat_adds(query: Query, text: str) -> float:
    """What it adds, below 0, that a sentence only repeats what it is asked the reason of; 0.0 where none is asked, and
    for a sentence that tells a cause, a figure that the question has not, or more than the question says.
    """
    if query.wanted is not Wanted.WHY or len(text.split()) > SHORT or CAUSE.search(text):
        return 0.0
    asked = query.stems | stem_set(query.text)
    own = [w for w in content_stems(text) if w not in _TIMES and not w.isdecimal()]
    times = find_periods(text)
    if any(n.printed not in query.text for n in find_numbers(text, times)):
        return 0.0
    more = [w for w in own if w not in asked]
    return -REPEATED if own and len(more) <= MORE and len(own) - len(more) >= SAME * len(own) else 0.0
