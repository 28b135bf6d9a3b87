"""What a question and a sentence say word for word: of a whole and its parts in one sentence, that part is asked for
whose words the question has.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.fact import Fact
from retrieval.left_to_base import left_to_its_base
from retrieval.one_of_many import opens_as_base
from retrieval.own_words import own_words

RUN = 3  # words on end that a question has in common with what is said of a part, before it is that which is meant


def another_word_for_word(question: str, fact: Fact) -> bool:
    """Whether a sentence opens with a whole of which it goes on to tell the parts, and the question has more words on
    end of what is said of another figure in it: "how many are in yards run by others?" of the 31 and of the 139 in "Of
    the 139 boats in yards, 31 lie in ours and 108 in yards run by others"; False for any other figure.
    """
    base, _, rest = fact.quote.partition(",")
    if opens_as_base(fact):
        own = base
    elif left_to_its_base(fact) is not None:
        own = own_words(fact)
    else:
        return False
    asked = _words(question)
    told = _longest(asked, _words(rest))
    return told >= RUN and told > _longest(asked, _words(own))


@lru_cache(maxsize=2_000)
def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z]+(?:['’][a-z]+)?", text.lower()))


def _longest(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many words on end two texts have in common at most."""
    best, before = 0, [0] * (len(other) + 1)
    for word in one:
        here = [0] * (len(other) + 1)
        for n, w in enumerate(other, 1):
            if w == word:
                here[n] = before[n - 1] + 1
                best = max(best, here[n])
        before = here
    return best
