"""Lists that have no bullets and no numbers: short paragraphs under a heading that says what they are, "Aims for
2031/32". What closes them ("Progress will be reported in May.") is none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from answers.enumerations import Enumeration, lists_near
from answers.list_kinds import kinds_named
from corpus.paper import BlockKind, Kind, Paper
from corpus.sentences import split_sentences

LEAST = 3  # paragraphs: fewer are text
LONGEST = 40  # words of one
SHORT = 10  # words of a heading that names a list
BEGINS = 7  # words in which a sentence says whether it is one
# "Lease two tugs" and "a safer slipway" are things to do or to have; "progress will be reported" is none.
_SAYS = re.compile(r"\b(?:will|shall|can|may|must|is|are|was|were|has|have|had|been|do|does|did)\b", re.IGNORECASE)


def under_headings(paper: Paper, asked: frozenset[int], count: int | None) -> Iterator[Enumeration]:
    """The lists of a paper that stand right under a heading of one of the kinds `asked`, as bullets or as paragraphs
    alike in form; `count` is how many entries are looked for, where that is known. Nothing where no kind is asked.
    """
    for n, block in enumerate(paper.blocks[:-1] if asked else ()):
        titled = block.kind is BlockKind.HEADING and len(block.text.split()) <= SHORT
        if not titled or not kinds_named(block.text) & asked:
            continue
        below = _below(paper, n)
        if not below:
            continue
        yield from (e for e in lists_near(paper, below[:2], 1) if e.first.headings[-1:] == (block.text,))
        entries = _alike(paper, below, count)
        if entries and (paper.metadata.kind is not Kind.MINUTES or len(entries) == count):
            yield Enumeration(paper, "", None, tuple(paper.blocks[b].text for b in entries), entries)


def _below(paper: Paper, heading: int) -> tuple[int, ...]:
    """The blocks (from 0) right under a heading, up to the next."""
    title, found = paper.blocks[heading].text, []
    for n in range(heading + 1, len(paper.blocks)):
        block = paper.blocks[n]
        if block.kind is BlockKind.HEADING or block.headings[-1:] != (title,):
            break
        found.append(n)
    return tuple(found)


def _alike(paper: Paper, below: tuple[int, ...], count: int | None) -> tuple[int, ...]:
    """The paragraphs of one form that follow each other, as many as are looked for; () where they are fewer, longer, or
    not of one form.
    """
    told = [n for n in below if paper.blocks[n].kind is BlockKind.PARAGRAPH and not paper.blocks[n].marker]
    if len(told) < len(below):
        return ()
    runs: list[list[int]] = []
    for n in told:
        text = paper.blocks[n].text
        short = len(text.split()) <= LONGEST and len(split_sentences(text)) == 1 and not text.rstrip().endswith(":")
        if not short:
            runs.append([])
        elif runs and runs[-1] and _is_told(paper, runs[-1][-1]) == _is_told(paper, n):
            runs[-1].append(n)
        else:
            runs.append([n])
    longest = max(runs, key=len, default=[])
    if count is not None and len(longest) != count and len(told) == count and sum(map(len, runs)) == count:
        longest = told
    return tuple(longest) if len(longest) >= LEAST else ()


def _is_told(paper: Paper, block: int) -> bool:
    """Whether a paragraph is a sentence that says something of what it begins with."""
    return _SAYS.search(" ".join(paper.blocks[block].text.split()[:BEGINS])) is not None
