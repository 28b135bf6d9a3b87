"""Other words for what no paper on the shelf has: who asks of a "price tag" is told the cost.

`near_words.txt` has what people say and what council papers print for it. Its wordings are near, and not the same as
those of `lay_words.txt`: they never make a word a subject that was none, they tell a figure less surely than the
question's own words, and only what no paper in scope has is searched for by them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from corpus.words import STOP, stem, tokens
from retrieval.concepts import Concept
from retrieval.query import Query

LONGEST = 5  # words of a wording that is looked up
Stems = tuple[str, ...]
Heard = Callable[[Sequence[str]], dict[str, int]]
"""How many passages in scope have each of some stems."""


def with_near_words(query: Query, heard: Heard) -> Query:
    """A question in which what it names may be said in near words as well, those that papers in scope have; a wording
    of which no paper has a word is looked for in them. As it is where nothing near is printed.
    """
    counts = heard(sorted(query.stems))
    concepts = list(query.concepts)
    for start, end, wordings in _said_in(query.text, [c.start for c in concepts]):
        said_so = set(_stems(query.text[start:end]))
        near = [(w, s) for w in wordings if not said_so.issuperset(s := _stems(w))]  # "red" for "rated red" says less
        here = heard(sorted({s for _, stems in near for s in stems}))
        known = [(w, stems) for w, stems in near if stems and all(here.get(s, 0) for s in stems)]
        inside = [c for c in concepts if start <= c.start < end]
        if not known or not inside:
            continue
        if all(any(all(counts.get(s, 0) for s in a) for a in c.alternatives) for c in inside):
            concepts = [replace(c, near=tuple(known)) if c in inside else c for c in concepts]
            continue
        own = tuple(dict.fromkeys(s for c in inside for s in c.alternatives[0]))
        said = query.text[start:end]
        whole = Concept(said, (own, *(stems for _, stems in known)), inside[0].start, (said, *(w for w, _ in known)))
        concepts = [whole if c is inside[0] else c for c in concepts if c is inside[0] or c not in inside]
    return replace(query, concepts=tuple(concepts)) if concepts != list(query.concepts) else query


def _said_in(text: str, starts: Sequence[int]) -> list[tuple[int, int, tuple[str, ...]]]:
    """The longest wordings of the table that lie over some places of a text, each with what papers print for it."""
    words = list(re.finditer(r"[\w£%]+(?:[-'’][\w]+)*", text))
    table = _table()
    found: list[tuple[int, int, tuple[str, ...]]] = []
    for size in range(min(LONGEST, len(words)), 0, -1):
        for i in range(len(words) - size + 1):
            start, end = words[i].start(), words[i + size - 1].end()
            if not any(start <= at < end for at in starts) or any(start < e and s < end for s, e, _ in found):
                continue
            printed = table.get(_key(text[start:end]))
            if printed:
                found.append((start, end, printed))
    return found


@cache
def _table() -> dict[str, tuple[str, ...]]:
    lines = Path(__file__).with_name("near_words.txt").read_text(encoding="utf-8").splitlines()
    table: dict[str, tuple[str, ...]] = {}
    for line in lines:
        if line and not line.startswith("#"):
            said, _, printed = line.partition(" : ")
            for wording in said.split(";"):
                table.setdefault(_key(wording), tuple(w.strip() for w in printed.split(";")))
    return table


def _key(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").replace("-", " ").split())


def _stems(wording: str) -> Stems:
    return tuple(stem(t) for t in tokens(wording) if t not in STOP)
