"""Running heads and feet: found because they repeat, taken off the page, and kept as the page number printed on it.

A line is furniture when its shape (digits and roman numerals masked) stands at the same height in the top or bottom
tenth of three pages or more, or of both pages of a paper of two, or when the file marks it so.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ingest.sheet import Line, Sheet, Word, lines_of

_EDGE = 0.105  # of the page's height: heads and feet of A4 papers stand within 30 mm of the edge
_STEP = 6.0  # points: the same line wanders this little from page to page
_MOSTLY = 0.5  # of the lines at a height must repeat for that height to be the furniture's
_ROMAN = re.compile(r"^[ivxl]{1,6}$", re.IGNORECASE)
_COUNTED = re.compile(r"^\W*(?:page\s+)?(\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?\W*$", re.IGNORECASE)
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


def take_off_margins(sheets: Sequence[Sheet]) -> tuple[tuple[Sheet, ...], tuple[str | None, ...]]:
    """The pages without their heads and feet, and the number printed on each; None where a page prints none."""
    edges = [_edge_lines(sheet) for sheet in sheets]
    pages_of: dict[tuple[str, int], set[int]] = defaultdict(set)
    for sheet, lines in zip(sheets, edges, strict=True):
        for line in lines:
            pages_of[_shape(line), round(line.baseline / _STEP)].add(sheet.number)
    standing = _standing_at(edges, pages_of)
    furniture = [
        [line for line in lines if _is_furniture(line, pages_of, standing, len(sheets))] for lines in edges
    ]
    slots = _slots(furniture, len(sheets))
    for lines, kept in zip(edges, furniture, strict=True):
        # A chapter's head that stands on two pages only still stands where the others do.
        kept += [a for a in lines if a not in kept and (round(a.baseline / 2), round(a.size)) in slots]
    stripped = []
    for sheet, lines in zip(sheets, furniture, strict=True):
        off = {word for line in lines for word in line.words}
        stripped.append(replace(sheet, words=tuple(w for w in sheet.words if w not in off and not w.artifact)))
    return tuple(stripped), _printed_numbers(sheets, furniture)


def _edge_lines(sheet: Sheet) -> list[Line]:
    def at_edge(word: Word) -> bool:
        return word.baseline < _EDGE * sheet.height or word.top > (1 - _EDGE) * sheet.height or word.artifact

    return list(lines_of(w for w in sheet.words if at_edge(w)))


def _shape(line: Line) -> str:
    return " ".join("#" if _ROMAN.match(w.text) else re.sub(r"\d+", "#", w.text) for w in line.words).lower()


def _standing_at(edges: Sequence[Sequence[Line]], pages_of: dict[tuple[str, int], set[int]]) -> dict[int, float]:
    """By height (in steps): of the lines that stand there, the share that stand so on three pages or more."""
    lines: Counter[int] = Counter()
    repeated: Counter[int] = Counter()
    for line in (line for page in edges for line in page):
        step = round(line.baseline / _STEP)
        lines[step] += 1
        repeated[step] += len(_pages_with(line, pages_of)) >= 3
    return {step: repeated[step] / lines[step] for step in lines}


def _pages_with(line: Line, pages_of: dict[tuple[str, int], set[int]]) -> set[int]:
    step = round(line.baseline / _STEP)
    return set().union(*(pages_of.get((_shape(line), step + d), set()) for d in (-1, 0, 1)))


def _is_furniture(line: Line, pages_of: dict[tuple[str, int], set[int]], standing: dict[int, float], pages: int
                  ) -> bool:
    if all(w.artifact for w in line.words):
        return True
    if _COUNTED.match(line.text) and len(line.words) > 1 and pages <= 2:
        return True  # "Page 1 of 2": too few pages to repeat, but it says what it is
    count = len(_pages_with(line, pages_of))
    if count >= 3:
        # A heading that comes again and again may head a page three times; at its height the others have their text.
        return count >= pages / 3 or standing[round(line.baseline / _STEP)] >= _MOSTLY
    return count == pages == 2


def _slots(furniture: Sequence[Sequence[Line]], pages: int) -> set[tuple[int, int]]:
    """Heights (in 2 points) and sizes at which a third of the pages, three at least, carry furniture."""
    count = Counter(slot for lines in furniture for slot in {(round(a.baseline / 2), round(a.size)) for a in lines})
    return {slot for slot, times in count.items() if times >= max(3, pages / 3)}


def _printed_numbers(sheets: Sequence[Sheet], furniture: Sequence[Sequence[Line]]) -> tuple[str | None, ...]:
    """The number on each page: a token of the furniture that counts on as the pages do, "iv" and "4" apart."""
    tokens: list[list[tuple[bool, int, str]]] = []
    for sheet, lines in zip(sheets, furniture, strict=True):
        found = []
        for word in (w for line in lines for w in line.words):
            text = word.text.strip("-–—|.()[]")
            if text.isdecimal() and len(text) <= 4:
                found.append((False, int(text) - sheet.number, text))
            elif _ROMAN.match(text):
                found.append((True, _roman(text) - sheet.number, text))
        tokens.append(found)
    # A constant ("Item 5") has another distance to the page on every page; the page number keeps its distance.
    support = Counter(key for found in tokens for key in {(roman, off) for roman, off, _ in found})
    numbers: list[str | None] = []
    for found in tokens:
        best = max(found, key=lambda t: (support[t[0], t[1]], not t[0]), default=None)
        # A lone "ii" on the second page counts too: it is what it says.
        sure = best is not None and (support[best[0], best[1]] >= 2 or (best[1] == 0 and (best[0] or len(sheets) == 1)))
        numbers.append(best[2] if best and sure else None)
    return tuple(numbers)


def _roman(text: str) -> int:
    values = [_VALUES[letter] for letter in text.lower()]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
