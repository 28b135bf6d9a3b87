"""The rows of a table that has one of all of their kind: beside "All crews", the row "Bell Quay" is the Bell Quay crew.

So the word is said of each of them, and of the row of all no more where the question names one of the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.fact import Fact
from corpus.words import content_stems, stem
from retrieval.asked_once import Asked
from retrieval.broken_down import ROW_AND_COLUMN
from retrieval.covered import Covered, Layers, share_of
from retrieval.named_rows import WHOLES, all_of_a_kind
from retrieval.own_words import row_label
from retrieval.rank import named, stem_set
from retrieval.search import Finding, Hit

_ALL = Asked(r"\b(?:all|each|every|across|total|overall|whole|altogether|combined)\b")
_WHICH = re.compile(r"\bwh(?:ich|at)\s+([a-z-]+)", re.IGNORECASE)
NEARLY = 0.7  # of a concept said: it is named
Read = tuple[Fact, Hit, Covered]


def rows_of_a_kind(read: Sequence[Read], finding: Finding) -> list[Read]:
    """The same facts, the rows that the question names by their label and their kind told by both."""
    kinds: dict[tuple[str, int | None], frozenset[str]] = {}
    for fact, _, _ in read:
        if _in_a_table(fact) and all_of_a_kind(row_label(fact)):
            kinds[_table(fact)] = frozenset(content_stems(row_label(fact))) - WHOLES
    if not kinds or _ALL.search(finding.query.text):
        return list(read)
    asked = {f.id for f, _, _ in read if _in_a_table(f) and _named_so(f, finding, kinds.get(_table(f)))}
    tables = {_table(f) for f, _, _ in read if f.id in asked}
    # "Which crew had most?" is not answered by all of them.
    which = {stem(m[1].lower()) for m in _WHICH.finditer(finding.query.text)}
    tables |= {table for table, kind in kinds.items() if kind and kind <= which}
    return [(f, hit, _told(f, told, finding, kinds[_table(f)], f.id in asked) if _table(f) in tables else told)
            for f, hit, told in read]  # fmt: skip


def _in_a_table(fact: Fact) -> bool:
    return fact.locator.cell is not None and len(fact.path) >= ROW_AND_COLUMN


def _table(fact: Fact) -> tuple[str, int | None]:
    return fact.paper, fact.locator.block


def _named_so(fact: Fact, finding: Finding, kind: frozenset[str] | None) -> bool:
    """Whether the question names the kind of the rows of a table and, by another of its words, a row's label."""
    if not kind or all_of_a_kind(row_label(fact)):
        return False
    label = stem_set(row_label(fact))
    of_kind = [named(c, kind) >= NEARLY for c in finding.query.concepts]
    by_label = [named(c, label) >= NEARLY for c in finding.query.concepts]
    return any(of_kind) and any(n and not k for n, k in zip(by_label, of_kind, strict=True))


def _told(fact: Fact, told: Covered, finding: Finding, kind: frozenset[str], asked: bool) -> Covered:
    """What is told of a cell, with the kind of its row where it is the one named, without it in the row of all."""
    layers: Layers
    if asked:
        layers = ((told.layers[0][0], told.layers[0][1] | kind), *told.layers[1:])
    elif all_of_a_kind(row_label(fact)):
        layers = tuple((weight, words - kind) for weight, words in told.layers)
    else:
        return told
    return replace(told, layers=layers, share=share_of(finding, layers))
