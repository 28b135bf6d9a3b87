"""Which words of a line run on as they do in a cited text, and where they break off without a mark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from answers.placing import stands_in

SHORTEST = 3  # words that must run on as in a cited text to be its words and no chance
SENTENCE = 6  # words from which a run is a quotation: it begins and ends where a quotation may
NEAR = 3  # words that may be changed between two runs of one text: more, and they are two quotations
LONG = 8  # words from which a run is the paper's own sentence: what it says of time and place is its own affair
_WORD = re.compile(r"£?\d+(?:[.,/:]\d+)*(?:\s?%)?|[^\W_]+(?:['’][^\W\d_]+)?|%|£")
# Where a quotation may begin or end: what stands on the two sides of these need not stand together in the paper.
_JOINT = re.compile(r"…|[“”()\[\]|;:\n?!]|\s[–—]\s|\.(?=\s|$)|,\s+(?=from\b)")
_QUOTED = re.compile(r"“([^“”]+)”")
_MARK = re.compile("[“”]")

Spans = tuple[tuple[int, int], ...]
"""Stretches of characters of a line: first, and last not included."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word in lower case and where it stands in its text (characters from 0, end not included)."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Run:
    """Words first to last (positions in the line, from 0; end not included) that stand so in a cited text.

    source  which text, from 0, and `at` from which of its words
    whole   whether they are all the words of that text
    """

    first: int
    last: int
    source: int
    at: int
    whole: bool

    @property
    def size(self) -> int:
        """How many words."""
        return self.last - self.first


@dataclass(frozen=True, slots=True)
class Aligned:
    """A line, its words, and the runs of them that stand in cited texts, from left to right."""

    text: str
    words: tuple[Token, ...]
    runs: tuple[Run, ...]


def aligned(text: str, cited: tuple[str, ...]) -> Aligned:
    """A line beside the texts it cites."""
    words = words_of(text)
    return Aligned(text, words, tuple(_runs(words, text, cited)))


def misquoted(line: Aligned, cited: tuple[str, ...]) -> Iterator[str]:
    """Words in quotation marks that are not printed so, and words of a paper that break off without a mark."""
    yield from misprinted(line.text, cited)
    yield from _broken(line)


def misprinted(text: str, cited: tuple[str, ...]) -> Iterator[str]:
    """What stands between quotation marks and is not printed so."""
    for m in _QUOTED.finditer(text):
        if not any(stands_in(m.group(1).strip(" …"), t) for t in cited):
            yield f"“{m.group(1)}” does not stand so at the cited place"


def own_sentences(line: Aligned) -> Spans:
    """The stretches that are the paper's own sentences, headings and measures: figures and times in them are its
    affair.
    """

    def own(run: Run) -> bool:
        if run.size >= LONG or run.whole:
            return True
        between = _joined(line.text, line.words, run.first) and _joined(line.text, line.words, run.last)
        figures = any(c.isdigit() for w in line.words[run.first : run.last] for c in w.text)
        return between and run.size > (SENTENCE if figures else SHORTEST)

    return tuple(_span(line, r) for r in line.runs if own(r))


def printed_runs(line: Aligned) -> Spans:
    """The stretches of four words and more that stand so in a cited text."""
    return tuple(_span(line, r) for r in line.runs if r.size > SHORTEST or r.whole)


def inside(start: int, end: int, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether a stretch lies in one of others."""
    return any(a <= start and end <= b for a, b in spans)


def _span(line: Aligned, run: Run) -> tuple[int, int]:
    return line.words[run.first].start, line.words[run.last - 1].end


@lru_cache(maxsize=4_000)
def words_of(text: str) -> tuple[Token, ...]:
    """The words and numbers of a text, in order."""
    return tuple(
        Token(m.group().lower().replace("’", "'").replace(" ", ""), m.start(), m.end()) for m in _WORD.finditer(text)
    )


@lru_cache(maxsize=64)
def _index(texts: tuple[str, ...]) -> tuple[tuple[tuple[str, ...], ...], dict[tuple[str, str], list[tuple[int, int]]]]:
    """The words of some texts, and where (text, position) each two neighbouring words stand."""
    sources = tuple(tuple(w.text for w in words_of(t)) for t in texts)
    found: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for n, source in enumerate(sources):
        for at, pair in enumerate(pairwise(source)):
            found.setdefault(pair, []).append((n, at))
    return sources, found


def _runs(words: tuple[Token, ...], text: str, cited: tuple[str, ...]) -> Iterator[Run]:
    """The longest stretches of the line that stand word for word in a text of the evidence, from left to right."""
    sources, index = _index(cited)
    segments = _segments(text, words)
    said = [w.text for w in words]
    ends = [n for n in range(1, len(words)) if _MARK.search(text, words[n - 1].end, words[n].start)] + [len(words)]
    single = {source[0]: n for n, source in enumerate(sources) if len(source) == 1}
    here = 0

    def longest(first: int) -> Run:
        """The longest run from a word on; of no words where none begins there."""
        end = next((e for e in ends if e > first), first)  # no run goes over a quotation mark
        best = Run(first, first, 0, 0, False)
        for n, at in index.get((said[first], said[first + 1]), ()) if first + 1 < end else ():
            source, size = sources[n], 2
            while first + size < end and at + size < len(source) and said[first + size] == source[at + size]:
                size += 1
            if (size, size == len(source)) > (best.size, best.whole):
                best = Run(first, first + size, n, at, size == len(source))
        return best

    while here + 1 < len(words):
        best = longest(here)
        for joint in (n for n in range(here + 1, best.last) if _joined(text, words, n)):
            if (other := longest(joint)).last > best.last and other.size > best.size:  # "487 – People waiting …"
                best = replace(best, last=joint, whole=False)
                break
        best = _to_joint(best, words, text)
        if best.size >= SHORTEST or best.whole or (here, best.last) in segments:
            yield best
            here = best.last
        else:
            if said[here] in single and (here, here + 1) in segments:  # "RESOLVED:", a paragraph by itself
                yield Run(here, here + 1, single[said[here]], 0, True)
            here += 1


def _to_joint(run: Run, words: tuple[Token, ...], text: str) -> Run:
    """A run without the words by which it goes over a joint: the next sentence of the paper may begin as ours does."""
    if _joined(text, words, run.last):
        return run
    for last in range(run.last - 1, max(run.first + SHORTEST, run.last - NEAR) - 1, -1):
        if _joined(text, words, last):
            return replace(run, last=last, whole=False)
    return run


def _segments(text: str, words: tuple[Token, ...]) -> frozenset[tuple[int, int]]:
    """The stretches of words between two joints, as (first, end not included)."""
    cuts = [0, *(n for n in range(1, len(words)) if _joined(text, words, n)), len(words)]
    return frozenset(pairwise(cuts))


def _joined(text: str, words: tuple[Token, ...], n: int) -> bool:
    """Whether a joint stands before word n (from 0), or the line begins or ends there."""
    if n in (0, len(words)):
        return True
    end = words[n].end  # the joint may look at the word: ", from"
    m = _JOINT.search(text, words[n - 1].end, end)
    return m is not None and m.start() < words[n].start


def _broken(line: Aligned) -> Iterator[str]:
    """Where the paper's words break off without a mark: a word left out, put in or changed."""
    for n, run in enumerate(line.runs):
        if run.size >= SENTENCE:
            if not _joined(line.text, line.words, run.first):
                yield _around(line, run.first)
            if not _joined(line.text, line.words, run.last):
                yield _around(line, run.last)
        after = line.runs[n + 1] if n + 1 < len(line.runs) else None
        if after is None or after.source != run.source or after.first - run.last > NEAR:
            continue
        skipped = after.at - (run.at + run.size)
        gap = range(run.last, after.first + 1)
        if 0 <= skipped <= NEAR and not any(_joined(line.text, line.words, k) for k in gap):
            yield _around(line, run.last)


def _around(line: Aligned, at: int) -> str:
    chosen = line.words[max(0, at - 3) : at + 3]
    return f"“{line.text[chosen[0].start : chosen[-1].end]}” does not stand so at the cited place"
