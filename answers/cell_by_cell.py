"""A row said cell by cell: what it is called, then the head and what stands under it, as often as is wanted.

    D4, Open two slips, had Target 420, Secured 180 and Forecast 305, RAG Amber, with the comment Late owing to ice.
    The RAG for D4, Open two slips, was Amber.

Each head is said whole, and right behind it the whole cell as printed, whatever stands in it: a figure, a letter, a
day, a sentence. So no value can be another column's, and nothing else is said at all. This is a grammar and no search:
every word of the sentence has to have its place in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import permutations

from answers.ground import Row, is_figure
from answers.heads import PARTS, Column, words
from answers.row_heads import each_at_its_label, need_not_be_said, turning_of, unit_over
from corpus.area import find_areas
from corpus.period_reading import find_periods

MOST_NAMES = 3  # cells that name a row; all orders of them are tried
_THE = r"(?:(?:a|an|the)\s+)?"
_HAD = rf"(?:,?\s+(?:had|has|have|was|were|is|are|with)|\s*[:;,])?\s+{_THE}"
_NEXT = rf"(?:[,;]?\s+(?:with|against)\s+|(?:[,;]\s+(?:and\s+)?|\s+and\s+)(?:with\s+)?){_THE}"
_IS = r"(?::\s*|,?\s+(?:of|was|were|is|at)\s+|\s+)"
_OF = rf",?\s+(?:for|of)\s+{_THE}"
_WAS = r"(?::|,?\s+(?:was|were|is|are))\s+"
_AFTER = r"(?![\w%])(?![.,/]\d)"
_NUMBERED = re.compile(r"^\s*(?:table|figure|chart|annex)\s+[\w.]*\d[\w.]*[.:–-]?\s+", re.IGNORECASE)
_NOTE = re.compile(r"[¹²³⁰-⁹*†‡]")
_ENTRY = re.compile(r"\s*;\s+")
# What need not be said of a head: the unit that its figure is said with.
_UNIT = re.compile(r"\(\s*(%|£\s?['’]?(?:000s?|k|m)?|(?:working\s+)?days|weeks|months|years|hours|points)\s*\)")
_BLANK = re.compile(r"\W*\Z")
_CODE = re.compile(r"(?=.*\d)[A-Za-z]{0,4}[-./]?\d[\w./-]*\Z")


def said_cell_by_cell(text: str, row: Row) -> bool:
    """Whether a sentence says what a row is called and then cells of it, each behind its head, and nothing besides."""
    if not row.names or not any(n.strip() for n in row.names) or not each_at_its_label(text, row):
        return False
    said = words(text)
    if not set(words(row.group)) <= set(said):
        return False
    if not turning_of(row, [w for h in row.headers for w in words(h)], said) <= set(said):
        return False
    return _Cells(row).cover(text.rstrip(" ."))


def _told_of(row: Row) -> str:
    """The council, where it may be said of the row: nothing in it or over it is of another area; else ""."""
    own = (row.authority,) if row.authority else ()
    over = (*row.cells, *row.headers, row.caption, row.heading)
    return row.authority if not {a.area for t in over for a in find_areas(t, own)} - set(own) else ""


class _Cells:
    """What may be said of the cells of one row, each by its number."""

    def __init__(self, row: Row) -> None:
        self._row = row
        self._all = list(zip(row.headers, row.cells, strict=False))
        figures = [Column.of(h, c) for h, c in self._all[len(row.names) :] if h.strip() and is_figure(c)]
        self._over = unit_over(row, figures)
        self._names = [n for n, name in enumerate(row.names) if name.strip()]
        # "Q3" and "KS4" look like codes and tell rows apart.
        self._needed = frozenset(n for n in self._names if not need_not_be_said(row, n))
        self._council = _flex(_told_of(row))
        self._in = rf"(?:,?\s+in\s+{self._council})?" if self._council else ""

    def cover(self, text: str) -> bool:
        """Whether the whole of a text is the row said so."""
        for at in self._starts(text):
            for end, named in self._label(text, at):
                joint = _match(rf"{self._in}{_HAD}", text, end)
                if joint is not None and self._pairs(text, joint, named, None):
                    return True
                if self._only_cell(text, _match(rf"{self._in}{_WAS}", text, end), named):
                    return True
            if self._head_first(text, at):
                return True
        return False

    def _starts(self, text: str) -> Iterator[int]:
        """Where the row may begin: behind the council, and behind what stands over the table, said whole."""
        over = {t for t in (self._row.caption, self._row.heading, self._row.group) if t.strip()}
        led = [_flex(t) for t in {*over, *(_NUMBERED.sub("", t) for t in over)}]
        council = rf"In\s+{self._council},\s+" if self._council else ""
        yield 0
        for before in (council, *(rf"(?:In\s+)?{t}[:,]\s+" for t in led)):
            if before and (m := _match(before, text, 0)) is not None:
                yield m

    def _label(self, text: str, at: int) -> Iterator[tuple[int, frozenset[int]]]:
        """Where what the row is called ends, and which cells were said."""
        for n in range(len(self._names[:MOST_NAMES]), 0, -1):
            for order in permutations(self._names[:MOST_NAMES], n):
                names = [self._name(k) for k in order]
                ways = [r"(?:,\s+|\s+[–-]\s+|:\s+|\s+)".join(names), rf"{names[0]}\s+\({names[-1]}\)"]
                # As printed at the very beginning a number can be no other: "5, A joint home, had …".
                led = n == 2 and at == 0 and order == tuple(self._names[:n])
                bare = [rf"{_flex(self._row.names[order[0]])},\s+{names[1]}"] if led else []
                for pattern in (*ways, *bare) if n == 2 else ways[:1]:
                    if (end := _match(rf"{_THE}{pattern}{_AFTER}", text, at)) is not None:
                        yield end, frozenset(order)

    def _name(self, n: int) -> str:
        """One name, with or without its head; a code also with the head of what it stands for: "Risk R2". A number is
        said with its own: "No of wardens 6".
        """
        name, own = self._row.names[n], self._row.heads_of_names[n]
        heads = self._row.heads_of_names if _CODE.match(name.strip()) and not is_figure(name) else (own,)
        led = "|".join(_flex(h) for h in heads if h.strip())
        if not led:
            return _flex(name)
        must = is_figure(name) and not find_periods(name)
        return rf"(?:(?:{led}):?,?\s+){'' if must else '?'}{_flex(name)}"

    def _pairs(self, text: str, at: int, said: frozenset[int], before: int | None) -> bool:
        """Whether the rest of a text is heads with their cells, each once, and all that names the row was said."""
        for n in range(len(self._all)):
            if n in said:
                continue
            for end in self._pair(n, text, at, before):
                now = said | {n}
                if end == len(text):
                    if self._needed <= now:
                        return True
                    continue
                more = _match(_NEXT, text, end)
                if more is not None and self._pairs(text, more, now, n):
                    return True
        return False

    def _head_first(self, text: str, at: int) -> bool:
        """Whether the first head stands before the label: "The Forecast for D4, Open two slips, was 305"."""
        for n, (header, _) in enumerate(self._all):
            if n in self._names or not self._sayable(n):
                continue
            for head, whole in _heads(header):
                begun = _match(rf"{_THE}{head}{_OF}", text, at)
                for end, named in self._label(text, begun) if begun is not None else ():
                    joint = _match(rf"{self._in}{_WAS}", text, end)
                    for stop in self._value(n, head, whole, text, joint) if joint is not None else ():
                        more = _match(_NEXT, text, stop)
                        now = named | {n}
                        if (stop == len(text) and self._needed <= now) or (
                            more is not None and self._pairs(text, more, now, n)
                        ):
                            return True
        return False

    def _pair(self, n: int, text: str, at: int, before: int | None) -> Iterator[int]:
        """Where a head and its cell end that begin at a place."""
        header, _ = self._all[n]
        if not self._sayable(n):
            return
        for head, whole in (*_heads(header), *self._carried(n, before)):
            end = _match(rf"{head}{_IS}", text, at)
            if end is not None:
                yield from self._value(n, text[at:end], whole, text, end)

    def _carried(self, n: int, before: int | None) -> Iterator[tuple[str, bool]]:
        """The lower part of a head whose upper part was said at the cell just before, if no column is headed so."""
        if before is None:
            return
        one, other = PARTS.split(self._all[before][0]), PARTS.split(self._all[n][0])
        grouped = len(one) == len(other) == 2 and one[0] == other[0]
        if grouped and all(words(h) != words(other[1]) for h, _ in self._all):
            yield from _heads(other[1])

    def _value(self, n: int, head: str, whole: bool, text: str, at: int) -> Iterator[int]:
        """Where a cell that begins at a place ends, said as printed or, a figure, with the sign of its unit.

        whole  whether the unit that its head names was said with the head
        """
        header, cell = self._all[n]
        if not is_figure(cell):
            entries = [_flex(e) for e in _ENTRY.split(cell.strip(" ."))]
            said = r"(?:;\s+|,\s+(?:and\s+)?|;?\s+and\s+)".join(entries)
            for pattern in (_flex(cell.strip(" .")), said):
                if (end := _match(rf"[“\"]?{pattern}[”\"]?{_AFTER}", text, at, exact=True)) is not None:
                    yield end
            return
        column = Column.of(header, cell)
        m = column.spoken(self._over).match(text, at)
        if m is not None and self._in_its_unit(column, whole, head, m.group()):
            yield m.end()
            for told in _UNIT.findall(header):
                if told[0].isalpha() and (end := _match(rf"\s+{_flex(told)}{_AFTER}", text, m.end())) is not None:
                    yield end

    def _in_its_unit(self, column: Column, whole: bool, head: str, figure: str) -> bool:
        """Whether a figure is said in its unit, at it or at its head: never a bare "420" of a table in thousands."""
        if column.share(self._over) and "%" not in figure + (head if whole else ""):
            return False
        if not (column.unit or self._over).scale or "£" in column.cell:
            return True
        at_head = whole and re.search(r"£\s?['’]?(?:000|k\b|m\b)", head) is not None and "£" not in figure
        scaled = re.search(r"k\b|m\b|,000\Z|thousand|million", figure[len(column.cell.strip()) - 1 :]) is not None
        return at_head or (scaled and "£" in figure)

    def _only_cell(self, text: str, at: int | None, named: frozenset[int]) -> bool:
        """Whether the rest is the one cell beside the label of a row without a head over it: "Present | Ada Finch"."""
        beside = [n for n, (_, c) in enumerate(self._all) if n not in self._names and c.strip()]
        if at is None or len(beside) != 1 or self._all[beside[0]][0].strip() or not self._needed <= named:
            return False
        if is_figure(self._all[beside[0]][1]):
            return False
        return any(end == len(text) for end in self._value(beside[0], "", True, text, at))

    def _sayable(self, n: int) -> bool:
        """Whether a cell has a head that no other cell has, and anything in it."""
        header, cell = self._all[n]
        if not header.strip() or _BLANK.match(cell):
            return False
        own = {_bare(header), words(header)}
        return not any(
            own & {_bare(h), words(h)} for k, (h, c) in enumerate(self._all) if k != n and c.strip() != cell.strip()
        )


def _bare(header: str) -> tuple[str, ...]:
    return words(_UNIT.sub(" ", header))


@lru_cache(maxsize=4_000)
def _heads(header: str) -> tuple[tuple[str, bool], ...]:
    """A head as a sentence may say it, each way with whether it is said whole: its parts in either order, and without
    the unit of its figure.
    """
    ways = []
    for text, whole in ((header, True), (_UNIT.sub(" ", header), False)):
        parts = [_flex(p.strip(" :?")) for p in PARTS.split(text) if p.strip(" :?")]
        if parts and (whole or text != header):
            orders = (parts, parts[::-1]) if len(parts) == 2 else (parts,)
            ways += [(r"[\s,·:–-]+".join(order), whole) for order in orders]
    return tuple(ways)


def _flex(text: str) -> str:
    """A text as a pattern: its words as printed, whatever blanks between them."""
    return r"\s+".join(re.escape(w) for w in _NOTE.sub("", text).split())


def _match(pattern: str, text: str, at: int, *, exact: bool = False) -> int | None:
    """Where a pattern ends that begins at a place; None where it does not. `exact` minds the case."""
    m = re.compile(pattern, 0 if exact else re.IGNORECASE).match(text, at)
    return None if m is None else m.end()
