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
    "in on at by for to of from and or but so if as the a an it i they he she we there this that these those "
    "during since until".split()
)
_CAPITALS = re.compile(r"\b[A-Z][a-z]+(?:\s[A-Z][a-z]+)+\b(?![’'](?!s\b)|-)")
_WORD = re.compile(r"[A-Z][a-z]+")
# Small letters are kept for these in a heading too.
_SMALL = frozenset("a an the of in on at by for to from with and or as is vs".split())


def little_names(text: str) -> list[tuple[int, int]]:
    """Where a question names something by little words alone, each (start, end); [] for none, and for a question that
    is put like a heading, each word with a capital.
    """
    if not any(w.islower() and w not in _SMALL for w in re.findall(r"[^\W\d_]+", text)):
        return []
    return [span for run in _runs(text) if (span := _without_opening(run)) is not None]


def _runs(text: str) -> list[list[tuple[str, int, int]]]:
    """The little words with capitals that stand together in a text, two or more, each with where it stands."""
    found: list[list[tuple[str, int, int]]] = []
    for m in _CAPITALS.finditer(text):
        run: list[tuple[str, int, int]] = []
        for word in _WORD.finditer(text, m.start(), m.end()):
            if word.group().lower() in STOP:
                run.append((word.group(), *word.span()))
                continue
            found.append(run)
            run = []
        found.append(run)
    return [run for run in found if len(run) > 1]


def _without_opening(run: list[tuple[str, int, int]]) -> tuple[int, int] | None:
    """Where the name stands in a run of words, without the words that open a question; None for fewer than two."""
    first = next((n for n, (word, _, _) in enumerate(run) if word.lower() not in _OPENS), len(run))
    return (run[first][1], run[-1][2]) if len(run) - first > 1 else None


def name_stems(name: str) -> tuple[str, ...]:
    """The stems of the words of such a name, none left out."""
    return tuple(stem(w.lower()) for w in re.findall(r"[A-Za-z]+", name))


def pairs_in(text: str) -> frozenset[str]:
    """Each two neighbours in the runs of little words with capitals in a text, as "a b"; none for a text without."""
    return frozenset(
        f"{stem(a.lower())} {stem(b.lower())}" for run in _runs(text) for (a, _, _), (b, _, _) in pairwise(run)
    )


_STOP_STEMS = frozenset(map(stem, STOP))


def of_little_words(alternatives: tuple[tuple[str, ...], ...]) -> bool:
    """Whether what counts as naming a thing is such a name alone: one wording of several stems, all of little words."""
    return len(alternatives) == 1 and len(alternatives[0]) > 1 and all(s in _STOP_STEMS for s in alternatives[0])
