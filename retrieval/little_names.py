"""Names that are made of little words alone: a youth council may be called "Our Say", a scheme "You Said We Did". Each
of their words says nothing by itself, so together they are one thing, told by the capitals and by standing together.
"""

from __future__ import annotations

import re
from itertools import pairwise

from corpus.words import STOP, stem

# A question opens with these, and a heading in capitals may go on with one of them.
_OPENS = frozenset(
    "what who whom whose when where which why how did do does is are was were has have had can could will would should "
    "in on at by for to of from and or but so if as the a an it i they he she we there this that these those".split()
)
_LITTLE = "|".join(sorted(w.capitalize() for w in STOP if len(w) > 1))
_RUN = re.compile(rf"\b(?:{_LITTLE})(?:\s(?:{_LITTLE}))+\b(?![’'-])")
# Small letters are kept for these in a heading too.
_SMALL = frozenset("a an the of in on at by for to from with and or as is vs".split())


def little_names(text: str) -> list[tuple[int, int]]:
    """Where a question names something by little words alone, each (start, end); [] for none, and for a question that
    is put like a heading, each word with a capital.
    """
    if not any(w.islower() and w not in _SMALL for w in re.findall(r"[^\W\d_]+", text)):
        return []
    return [span for m in _RUN.finditer(text) if (span := _without_opening(m)) is not None]


def _without_opening(run: re.Match[str]) -> tuple[int, int] | None:
    """Where the name stands in a run of words, without the words that open a question; None for fewer than two."""
    words = list(re.finditer(r"\w+", run.group()))
    while words and words[0].group().lower() in _OPENS:
        words.pop(0)
    return (run.start() + words[0].start(), run.start() + words[-1].end()) if len(words) > 1 else None


def name_stems(name: str) -> tuple[str, ...]:
    """The stems of the words of such a name, none left out."""
    return tuple(stem(w.lower()) for w in re.findall(r"[A-Za-z]+", name))


def pairs_in(text: str) -> frozenset[str]:
    """Each two neighbours in the runs of little words with capitals in a text, as "a b"; none for a text without."""
    return frozenset(f"{a} {b}" for m in _RUN.finditer(text) for a, b in pairwise(name_stems(m.group())))


_STOP_STEMS = frozenset(map(stem, STOP))


def of_little_words(alternatives: tuple[tuple[str, ...], ...]) -> bool:
    """Whether what counts as naming a thing is such a name alone: one wording of several stems, all of little words."""
    return len(alternatives) == 1 and len(alternatives[0]) > 1 and all(s in _STOP_STEMS for s in alternatives[0])
