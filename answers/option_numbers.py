"""An option asked about by what it is, where its paper goes on to call it by its number: a table of options has "4.
Lease a dredger", and the reasons stand in "Option 4 was tested with …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.chunk import ChunkKind
from corpus.paper import Paper, Table
from corpus.store import Store
from corpus.words import content_stems, stem
from retrieval.marked_names import mark_spans, names_mark
from retrieval.search import Finding
from retrieval.wanted import Wanted

HITS = 12  # rows of these hits' tables are looked at
NAMED = 0.6  # of the words of a label, in the question
LEAST = 2  # of them
_NOUN = re.compile(r"\b(option|scenario|model|proposal)s?\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\W*(?:(?:option|scenario|model|proposal)\s+)?(?P<mark>\d{1,2}|[A-H])\s*(?:[.):–—-]+\s*(?P<label>\S.*)?)?\Z",
    re.IGNORECASE | re.DOTALL,
)
# "… instead of homes of our own": what is preferred to the one asked about.
_PREFERRED = re.compile(r"\b(?:instead\s+of|rather\s+than|in\s+(?:preference\s+to|favour\s+of))\b", re.IGNORECASE)
# "Why did Harbour Forum …?": the name of who chose has a word of the option and is none of it.
_OF_A_BODY = re.compile(
    r"(?:[A-Z][\w’'&-]*\s+){1,4}(?:Forum|Board|Committee|Panel|Cabinet|Council|Commission|Executive|Partnership|Trust)\b"
)
_ARTICLE = re.compile(r"\b(?:an?|the|our|its)\s+\Z", re.IGNORECASE)


def with_option_number(finding: Finding, question: str, store: Store) -> str:
    """The question with the number of the option whose reasons it asks for before what it calls it: "why not lease a
    dredger?" is "why not lease Option 4, a dredger?"; as it is where it names one, asks for no reason, or where no
    table that was found has the option or nothing but the table calls it so.
    """
    if finding.query.wanted is not Wanted.WHY or mark_spans(question):
        return question
    meant = _PREFERRED.split(question)[0]
    asked = frozenset(content_stems(meant))
    found: list[tuple[float, str, frozenset[str]]] = []
    for paper, table in _tables_found(finding, store):
        for noun, mark, label in _options(table):
            words = frozenset(content_stems(label))
            said = len(words & asked)
            name = f"{noun} {mark}"
            if said >= LEAST and said >= NAMED * len(words) and _called_so(paper, name):
                found.append((said / len(words), name, words))
    best = max((share for share, _, _ in found), default=0.0)
    names = {name: words for share, name, words in found if share == best}
    if len(names) != 1:
        return question
    ((name, words),) = names.items()
    return _put_before(question, name, words)


def _tables_found(finding: Finding, store: Store) -> Iterator[tuple[Paper, Table]]:
    places = dict.fromkeys(
        (h.chunk.paper, h.chunk.blocks[0]) for h in finding.hits[:HITS] if h.chunk.kind is ChunkKind.ROW
    )
    for own, block in places:
        paper = store.paper(own, finding.scope)
        if (table := paper.blocks[block].table) is not None:
            yield paper, table


def _options(table: Table) -> Iterator[tuple[str, str, str]]:
    """Of each row of a table of options what it lists ("Option"), its number or letter and what it is called."""
    head = table.header[-1][0] if table.header and table.header[-1] else ""
    noun = _NOUN.search(head) or _NOUN.search(table.caption or "")
    for row in table.rows if noun is not None else ():
        told = _NUMBERED.match(row[0]) if row else None
        label = (told["label"] or (row[1] if len(row) > 1 else "")) if told is not None else ""
        if noun is not None and told is not None and label:
            yield noun[1].capitalize(), told["mark"].upper(), label


def _called_so(paper: Paper, name: str) -> bool:
    """Whether a paragraph of a paper, and not the table alone, calls the option by its number."""
    return any(b.table is None and names_mark(name, b.text) for b in paper.blocks)


def _put_before(question: str, name: str, words: frozenset[str]) -> str:
    """A question with the name before the first word of the longest run of words that call the option."""
    own = [
        (m.start(), stem(m.group().lower()) in words and not _OF_A_BODY.match(question, m.start()))
        for m in re.finditer(r"[^\W_]+", question)
    ]
    runs = [(start, sum(o for _, o in own[n : n + len(words) + 2])) for n, (start, is_own) in enumerate(own) if is_own]
    at = max(runs, key=lambda run: run[1], default=(None, 0))[0]
    if at is None:
        return question
    before = _ARTICLE.search(question[:at])
    at = before.start() if before is not None else at
    return f"{question[:at]}{name}, {question[at:]}"
