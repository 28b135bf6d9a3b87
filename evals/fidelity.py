"""How faithfully a paper was read: what a reader made of a file, held against the text the file was laid out from.

Words are counted without regard to case of quotes and dashes; order is the longest run of words that both have in the
same order; a cell is in place where its row and its column are, found by lining the two tables up; a value has its
path where label, headers from the top down and value all agree.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import EvalError
from corpus.paper import Block, Table

_WORD = re.compile(r"[A-Za-z0-9£%][A-Za-z0-9£%'.,/&\-]*[A-Za-z0-9%]|[A-Za-z0-9£%]")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-", "‑": "-", "\u00ad": ""})
_CANDIDATES = 4  # tables that are lined up with one of the truth

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class TrueTable:
    """A table as it was set: its first `headers` rows title the others; a cell that spans columns stands in the first.
    """

    headers: int
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Truth:
    """What a file was laid out from: its text, a unit a paragraph, and its tables, in order."""

    text: str
    tables: tuple[TrueTable, ...]


@dataclass(frozen=True, slots=True)
class Fidelity:
    """Shares from 0 to 1. `cells` and `paths` are None for a paper without tables."""

    recall: float
    precision: float
    order: float
    cells: float | None
    paths: float | None
    tables: int


def read_truth(path: Path) -> Truth:
    """The truth of one file. Raises EvalError where the file is not what it should be."""
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        tables = tuple(
            TrueTable(int(t["hdr"]), tuple(tuple(str(c) for c in row) for row in t["rows"])) for t in held["tables"]
        )
        return Truth("\n".join(str(u["s"]) for u in held["units"]), tables)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise EvalError(f"{path}: not a truth of a reading ({type(error).__name__}: {error}). It needs 'units' "
                        "([{'s': text}]) and 'tables' ([{'hdr': header rows, 'rows': [[cell]]}])") from error


def measure(blocks: Sequence[Block], truth: Truth) -> Fidelity:
    """How faithful the blocks of a paper are to what it was laid out from. A truth without words gives recall 1."""
    wanted, got = words_of(truth.text), words_of("\n".join(_printed(b) for b in blocks))
    shared = sum((Counter(wanted) & Counter(got)).values())
    same = 2 * in_order(wanted, got) / max(1, len(wanted) + len(got))
    tables = [b.table for b in blocks if b.table is not None]
    cells = in_place(truth.tables, tables) if truth.tables else None
    paths = with_path(truth.tables, tables) if truth.tables else None
    return Fidelity(_share(shared, len(wanted)), _share(shared, len(got)), same, cells, paths, len(truth.tables))


def words_of(text: str) -> list[str]:
    """The words of a text in order, quotes and dashes made alike; [] for none."""
    return _WORD.findall(_evened(text).replace("|", " "))


def in_order(a: Sequence[str], b: Sequence[str]) -> int:
    """How many words the longest sequence has that stands in both in the same order."""
    places: dict[str, int] = {}
    for i, word in enumerate(a):
        places[word] = places.get(word, 0) | 1 << i
    full = (1 << len(a)) - 1
    row = full
    for word in b:  # one column of the table of common sequences at a time, a bit for each word of `a`
        met = row & places.get(word, 0)
        row = (row + met | row - met) & full
    return len(a) - row.bit_count()


def in_place(truths: Sequence[TrueTable], tables: Sequence[Table]) -> float:
    """The share of the cells of true tables that stand in the right row and the right column of one that was read."""
    read = [*((*t.header, *t.rows) for t in tables), *_joined(tables)]
    held = [{_key(c) for row in rows for c in row} - {""} for rows in read]
    total = placed = 0
    for truth in truths:
        own = {_key(c) for row in truth.rows for c in row} - {""}
        near = sorted(range(len(read)), key=lambda k: (-len(own & held[k]), len(held[k])))[:_CANDIDATES]
        total += sum(bool(c) for row in truth.rows for c in row)
        placed += max((_aligned(truth.rows, read[k]) for k in near), default=0)
    return _share(placed, total)


def with_path(truths: Sequence[TrueTable], tables: Sequence[Table]) -> float:
    """The share of the values of true tables that were read with their row's label and all the headers over them."""
    read: Counter[tuple[str, tuple[str, ...], str]] = Counter()
    for table in tables:
        for row in table.rows:
            for column in range(1, len(row)):
                read[_key(row[0]), _path(table.header_path(column)), _key(row[column])] += 1
    wanted = Counter(entry for truth in truths for entry in _entries(truth))
    return _share(sum((wanted & read).values()), sum(wanted.values()))


def _entries(truth: TrueTable) -> Iterable[tuple[str, tuple[str, ...], str]]:
    heads = [list(row) for row in truth.rows[:truth.headers]]
    for head in heads[:-1]:
        for column in range(2, len(head)):
            head[column] = head[column] or head[column - 1]  # a title stands in the first of the columns it spans
    for row in truth.rows[truth.headers:]:
        for column in range(1, len(row)):
            if row[column]:
                yield _key(row[0]), _path(head[column] for head in heads), _key(row[column])


def _path(headers: Iterable[str]) -> tuple[str, ...]:
    keys = [_key(h) for h in headers]
    return tuple(k for i, k in enumerate(keys) if k and k not in keys[:i])


def _joined(tables: Sequence[Table]) -> Iterable[Rows]:
    """Tables that go on over pages, as one: neighbours under one header."""
    start = 0
    for stop in range(1, len(tables) + 1):
        if stop < len(tables) and tables[stop].header and tables[stop].header == tables[start].header:
            continue
        if stop - start > 1:
            yield (*tables[start].header, *(row for t in tables[start:stop] for row in t.rows))
        start = stop


def _aligned(true: Rows, read: Rows) -> int:
    """How many cells agree when the columns, and then the rows, of two tables are lined up in order."""
    wide = max(len(row) for row in read)
    wanted = [[_key(c) for c in row] for row in true]
    got = [[_key(c) for c in row] + [""] * (wide - len(row)) for row in read]
    columns = [[sum((Counter(filter(None, (row[a] for row in wanted))) & Counter(row[b] for row in got)).values())
                for b in range(wide)] for a in range(len(wanted[0]))]
    pairs = best_pairs(columns)
    rows = [[sum(bool(w[a]) and w[a] == g[b] for a, b in pairs) for g in got] for w in wanted]
    return sum(rows[i][j] for i, j in best_pairs(rows))


def best_pairs(scores: Sequence[Sequence[int]]) -> tuple[tuple[int, int], ...]:
    """Pairs (row, column) with the greatest sum of scores, rising in both; pairs that score nothing are left out."""
    high, wide = len(scores), len(scores[0]) if scores else 0
    best = [[0] * (wide + 1) for _ in range(high + 1)]
    for i in range(high):
        for j in range(wide):
            best[i + 1][j + 1] = max(best[i][j] + scores[i][j], best[i][j + 1], best[i + 1][j])
    pairs: list[tuple[int, int]] = []
    i, j = high, wide
    while i and j:
        if scores[i - 1][j - 1] and best[i][j] == best[i - 1][j - 1] + scores[i - 1][j - 1]:
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif best[i][j] == best[i - 1][j]:
            i -= 1
        else:
            j -= 1
    return tuple(reversed(pairs))


def _printed(block: Block) -> str:
    return f"{block.marker} {block.text}" if block.marker else block.text


def _evened(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(_PLAIN)


def _key(cell: str) -> str:
    return re.sub(r"[\s\-]+", "", _evened(cell)).lower()


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
