"""Do the words of a model's sentence stand together in one place, or is it put together from several?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from answers.free_words import Word, asserting_words, known_stretches
from answers.ground import Ground, Unit
from answers.nearness import clauses
from answers.people_named import people_in
from answers.spoken_numbers import numbers_of
from corpus.words import STOP

_A_DAY = re.compile(r"\s+(?:and|or|to)\s+\d{1,2}\s+[A-Z]")  # "18 and 19 April"
_NAME = re.compile(r"\b[A-Z][\w’'-]*(?:\s+(?:of\s+|and\s+|for\s+|to\s+)?[A-Z][\w’'-]*)+")
ELSEWHERE = 1  # word of a sentence that may stand in another place than all its others


def scattered(text: str, ground: Ground) -> Iterator[str]:
    """Clauses whose words, as far as they are the papers', do not stand together in one place, and a sentence of which
    several stand in another place than all the others.
    """
    units = frozenset(w for u in ground.units for w in u.words)
    people = people_in(text)
    words = [w for w in _printed(text, units, ground) if not any(a <= w.start < b for a, b in people)]
    table = any(u.row and u.source for u in ground.units)  # what is said of a cell may stand in the rows beside it
    rows = frozenset(w for u in ground.units if u.row and table for w in u.words)
    printed = " ".join(u.text for u in ground.units if not u.row)
    counted = [
        n for n in numbers_of(text, ground.evidence) if n.printed in printed and not _A_DAY.match(text, n.end)
    ]
    for start, end in clauses(text):
        own = {w.stem for w in words if start <= w.start < end and w.stem in units}
        named = {w.stem for w in words if start < w.start < end and text[w.start].isupper()}
        figures = {n.printed for n in counted if start <= n.start < end}
        apart = len(own) > 1 and not own <= rows
        if apart and not any(_together(own, named, figures, u, ground) for u in ground.units):
            yield f"“{text[start:end].strip()}” does not stand together at the cited place"
    every = {w.stem for w in words}
    places = [rows, *(u.words for u in ground.units if u.source)]
    if min((len(every - place) for place in places), default=0) > ELSEWHERE:
        yield "it does not stand together at the cited place"


def _printed(text: str, units: frozenset[str], ground: Ground) -> list[Word]:
    """The words of a sentence that stand in its evidence or in the paragraphs round it; without those that only write
    out a term or a name that is printed there.
    """
    here = units | ground.paragraphs()
    known = known_stretches(text, here, ground.glossary)
    around = " ".join(ground.around)
    names = [m.span() for m in _NAME.finditer(text) if m.group() in around]
    taken = (*known, *names)
    words = [w for w in asserting_words(text, ground.evidence) if text[w.start : w.end].lower() not in STOP]
    return [
        w
        for w in words
        if w.stem in units or (w.stem in here and not any(a <= w.start and w.end <= b for a, b in taken))
    ]


def _together(words: set[str], named: set[str], figures: set[str], unit: Unit, ground: Ground) -> bool:
    """Whether a place has all of some words and figures; of sentences that are one place, one has all of them but one,
    or half where the last goes on with what the first is of. A name may be a sentence further: it is held by itself.
    """
    missing = words - unit.words
    a_name = unit.pair and missing <= named and len(missing) <= ELSEWHERE
    if (missing and not a_name) or not (unit.row or all(f in unit.text for f in figures)):
        return False
    most = len(words) / 2 if unit.looks_back else ELSEWHERE
    alone = (u for u in ground.units if u.source == unit.source and not u.pair and u.text in unit.text)
    return not unit.pair or any(len(words - u.words) <= most for u in alone)
