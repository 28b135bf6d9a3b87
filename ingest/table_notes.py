"""Marks and the notes under a table that they call: "27.4 % *", "2019/20¹", "30 Sept 2025†" and "† Provisional."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.period import Period
from corpus.period_reading import find_periods
from corpus.words import content_stems

_MARKS = re.compile(r"[*†‡§]+|[¹²³⁴⁵⁶⁷⁸⁹]+")
_PLAIN = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")
# What a mark begins: a note, or a sentence of one. The digit of a note stands plain as often as raised.
_BEGINS = re.compile(
    r"(?:^|(?<=[.;:)]\s))(?:([*†‡§]+|[¹²³⁴⁵⁶⁷⁸⁹]+)\s*|(\d{1,2})\s+(?=[A-Z]))|\s([*†‡§]+)\s+(?=[A-Z])"
)


def unmarked(text: str) -> str:
    """A label or header without the marks that call its notes: "2019/20¹" is "2019/20"."""
    return " ".join(_MARKS.sub(" ", text).split()) if _MARKS.search(text) else text


def note_of(texts: Sequence[str], notes: Sequence[str]) -> str | None:
    """The note that a mark calls in a cell or in what names it; None where none does.

    texts  the cell, then its headers, nearest first, and its label: the first that has a mark with a note counts. The
           cell's star calls the only note there is where the note's own star was not printed.
    """
    for number, text in enumerate(texts):
        for mark in _MARKS.findall(text):
            called = next((part for note in notes for own, part in _parts(note) if own == _plain(mark)), None)
            if called is not None:
                return called
            if number == 0 and "*" in mark and len(notes) == 1 and not list(_parts(notes[0])):
                return notes[0]
    return None


def _plain(mark: str) -> str:
    return mark.translate(_PLAIN)


def _parts(note: str) -> Iterator[tuple[str, str]]:
    """The notes that one line holds, each with its mark: "* Draft. † Half a year." is two."""
    begins = [(m.start(), _plain(next(g for g in m.groups() if g))) for m in _BEGINS.finditer(note)]
    ends = [start for start, _ in begins[1:]] + [len(note)]
    for (start, mark), end in zip(begins, ends, strict=False):  # no note: an end and no beginning
        yield mark, note[start:end].strip()


def noted(notes: Sequence[str], path: Sequence[str]) -> Period | None:
    """The time that a note under a table gives one of its columns: "South East and England: year to 31 March 2024",
    "Rates are for 31 March 2023"; None where none does.
    """
    headers = [set(content_stems(h)) for h in path]
    for note in notes:
        for sentence in re.split(r"(?<=\.)\s|;\s", note):
            found = find_periods(sentence)
            m = _NOTED.match(sentence)
            if m is None or len(found) != 1 or found[0].start < m.end() - 1 or found[0].start > m.end() + _NEAR:
                continue
            subject = set(content_stems(m.group("what"))) - _ANY
            if subject and any(h and (h <= subject or subject <= h) for h in headers):
                return found[0].period
    return None


_NOTED = re.compile(
    r"^[*†‡\s]*(?:\(\d\)\s*)?(?P<what>[^:.]{3,60}?)\s*(?::|\b(?:is|are|relates?\s+to|refers?\s+to|covers?)\b)\s*"
    r"(?:for\s+|at\s+|as\s+at\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_NEAR = 12  # characters between what is dated and its date: "are for the year to"
_ANY = frozenset(content_stems("figures data numbers average national comparators"))
