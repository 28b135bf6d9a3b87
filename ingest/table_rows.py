"""The rows of a table: what names each, what stands beside the name, and the row or corner that heads them.

A row is named by the one cell that tells it from the others, or by all before its figures where none does alone ("In
work | 19 - 21"). A time or an area beside the name belongs to the row; "High" of "which way is good" does not. "of whom
boys" is of the row above, a row without figures heads those under it, and so does the corner where it says what is
counted ("Contacts by source | 2020/21 | 2021/22").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from corpus.chunk import Chunk, ChunkKind
from corpus.paper import Paper, Table
from corpus.period_reading import find_periods
from ingest.figure_columns import Columns
from ingest.labels import Words
from ingest.values import is_value

Read = Callable[[str], Words]


def chunks_by_row(chunks: Sequence[Chunk]) -> dict[int, Chunk]:
    """The chunk of each row of one table, by the row's number from 0; {} where no chunk is a row.

    By number and not by text: "England | 84%" may stand in one table twice, under "2022/23" and under "2024/25".
    """
    return {c.locator.cell[0]: c for c in chunks if c.kind is ChunkKind.ROW and c.locator.cell is not None}


@dataclass(frozen=True, slots=True)
class Row:
    """One body row: its cells, and for each that may be a figure the label that names it (None: it is none).

    group   the row without figures, the corner or the cell before the name that heads it; "" where none does
    beside  the other cells before its figures: its unit, which way is good
    """

    number: int
    cells: tuple[str, ...]
    labels: tuple[str | None, ...]
    group: str
    beside: tuple[str, ...]


# "of whom boys", "… rate": a part of the row above, or another number of it.
_OF_ABOVE = re.compile(
    r"^[-–•\s]*(?:(?:of\s+(?:which|whom|these|those|this)|including|comprising|split\s+by)\b|(?:…|\.{2,4})\s*\w)",
    re.IGNORECASE,
)
_TAKES_UP = re.compile(r"^[-–•\s]*(?:…|\.{2,4})\s*")
_NO_COUNT = re.compile(r"%|\b(?:rates?|per|percentage|proportion|share|average|mean|median)\b", re.IGNORECASE)
_RATE_ALONE = re.compile(
    r"(?:(?:crude\s+|annual(?:ised)?\s+)?rates?(?:\s*\(?per\s+[\d,]+.{0,40})?|per\s+[\d,]{5,}(?:\s+[a-z]+)?)\W*",
    re.IGNORECASE,
)
_COUNT_ALONE = re.compile(r"(?:total|number|nos?\.?|count|all|overall|numbers?\s+\(?n\)?)\W*", re.IGNORECASE)


def rows_of(table: Table, labelled: bool, columns: Columns, read: Read) -> Iterator[Row]:
    """The body rows in order; `labelled` says that the first column names them whatever it holds."""
    group, whole = corner_title(table, columns, read), ""  # what heads the rows, and the last that counts a whole
    counted = ""  # the same under its own head: a rate by itself is its rate
    for number, cells in enumerate(table.rows):
        own, beside, over = _named(cells, columns, read)
        labels = list(_labels(cells, columns, own, labelled))
        first = own or (cells[0].strip() if cells else "")
        if first and len(cells) > 1 and not any(c.strip() for n, c in enumerate(cells) if n not in columns.before[:1]):
            group, counted = first.rstrip(" :"), ""
        elif whole and _done_in_time(first, whole, cells):
            labels = [f"{whole} – {x}" if x == first else x for x in labels]
        elif _OF_ABOVE.match(first) and whole:
            labels = [f"{whole} – {_TAKES_UP.sub('', x)}" if x == first else x for x in labels]
        elif counted and _RATE_ALONE.fullmatch(first):
            labels = [f"{counted} – {x}" if x == first else x for x in labels]
        elif not _OF_ABOVE.match(first) and not _NO_COUNT.search(first):
            whole = first
            counted = "" if _COUNT_ALONE.fullmatch(first) else first if read(first).text else counted
        yield Row(number, cells, tuple(labels), over or group, beside)


# "Held within 15 working days", in a row of shares under "Conferences held": the conferences.
_DONE_IN_TIME = re.compile(
    r"^[-–•\s]*(?P<done>held|made|sent|seen|met|begun|done|given|taken|paid|\w{3,}ed)(?:\s+(?:and|or|in\s+full)\s+\w+ed)?\s+"
    r"(?P<how>within|in\s+time|on\s+time|in\s+under|by|in|on|at|with|to|after|late)\b",
    re.IGNORECASE,
)


def _done_in_time(label: str, whole: str, cells: Sequence[str]) -> bool:
    """Whether a row of shares says of what the row above counts how much of it was done so, or in time."""
    m = _DONE_IN_TIME.match(label)
    if m is None or not all("%" in c for c in cells[1:] if re.search(r"\d", c)):
        return False
    said = whole.lower().split()[-1] == m["done"].lower()
    return said or _IN_TIME.match(m["how"]) is not None and not _NO_COUNT.search(whole)


_IN_TIME = re.compile(r"within|(?:in|on)\s+time|in\s+under|late", re.IGNORECASE)


def rows_before(paper: Paper, block: int) -> tuple[tuple[str, ...], ...]:
    """The rows of a table that stand on the pages before this part of it: what heads them heads those that follow.

    () where it begins here: under another caption or header, or on the page of the table before it.
    """
    here, before = paper.blocks[block], paper.blocks[block - 1] if block else None
    if before is None or before.table is None or here.table is None or here.page in (None, before.page):
        return ()
    alike = (here.table.caption, here.table.header) == (before.table.caption, before.table.header)
    return (*rows_before(paper, block - 1), *before.table.rows) if alike and here.table.header else ()


def _named(cells: Sequence[str], columns: Columns, read: Read) -> tuple[str, tuple[str, ...], str]:
    """What names a row before its figures, the cells beside the name, and the one before it that heads it."""
    held = [(c, cells[c].strip()) for c in columns.before if cells[c].strip()]
    name = next((text for c, text in held if c == columns.name), "")
    if not name:
        return (held[-1][1] if held else ""), (), ""
    parts, beside, over = [], [], ""
    for c, text in held:
        words = read(text)
        tells = not words.text and (words.period is not None or words.area is not None)
        if c == columns.name or tells or not columns.alone:
            parts.append(text)
        elif columns.name is not None and c < columns.name:
            over = text
        else:
            beside.append(text)
    return ", ".join(dict.fromkeys(parts)), tuple(beside), over


def _labels(cells: Sequence[str], columns: Columns, own: str, labelled: bool) -> Iterator[str | None]:
    label: str | None = None
    for column, cell in enumerate(cells):
        names = column in columns.labels and (not is_value(cell) or (column == 0 and labelled))
        if column in columns.before or (names and column == 0):
            label = own or label or cell.strip() or None
            yield None
        elif cell.strip() and names:
            label = cell.strip()
            yield None
        else:
            yield label if cell.strip() and is_value(cell) else None


def first_column_is_label(table: Table) -> bool:
    """Age bands and year groups look like numbers; the first column still names the row unless its header is a period,
    it stands alone, or the only row is all figures.
    """
    path = " ".join(table.header_path(0))
    if find_periods(path) and len(table.header_path(0)) == 1 and all(is_value(r[0]) for r in table.rows if r):
        return False
    if path and len(table.rows) == 1 and all(is_value(c) for c in table.rows[0]) and not ROW_KIND.search(path):
        return bool(find_periods(table.rows[0][0]))
    return not (table.rows and len(table.rows[0]) == 1)


_TILE = re.compile(r"^£?\d[\d,.]*\s?(?:%|per\s?cent\b|[km]\b)?\s+[A-Za-z]+.*[a-z]{3}")


def is_tiles(table: Table) -> bool:
    """Whether a table without a header lays out tiles, each a number and what it counts: "397 children on plans"."""
    cells = [cell.strip() for row in table.rows for cell in row if cell.strip()]
    return not table.header and len(cells) > 1 and all(_TILE.match(cell) for cell in cells)


# What rows are, and not what they count.
ROW_KIND = re.compile(
    r"^(?:the\s+)?(?:\w+\s+){0,2}(?:measures?|indicators?|categor(?:y|ies)|services?|types?|kinds?|items?|lines?|details?|"
    r"descriptions?|statements?|questions?|ages?|years?|months?|quarters?|periods?|dates?|terms?|groups?|bands?|"
    r"priorit(?:y|ies)|outcomes?|kpis?|metrics?|no\.?|number|ref\.?|reference|id|localit(?:y|ies)|areas?|wards?|districts?|"
    r"divisions?|regions?|councils?|authorit(?:y|ies)|boroughs?|schools?|teams?|directorates?|portfolios?|departments?)"
    r"(?:\s+(?:of|and|or|/)\s.*)?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:children|people|staff|pupils|income|expenditure|spend(?:ing)?|attendance|[a-z]{2,}(?:[^aius\W]s|[a-z]ies|aes))\b",
    re.IGNORECASE,
)


def corner_title(table: Table, columns: Columns, read: Read) -> str:
    """What the corner says is counted, where the columns are times and areas and cannot say it: "Income", "Contacts by
    source"; "" where it says what rows are ("Measure"), or nothing.
    """
    corner = " ".join(table.header_path(0)) if 0 in columns.before else ""
    if not corner or ROW_KIND.match(corner):
        return ""
    headed = [" ".join(table.header_path(c)) for c in sorted(columns.figures) if c]
    if _A_SUM.search(corner):
        return corner if headed and all(_ONLY_UNIT.fullmatch(h) or h and not read(h).text for h in headed) else ""
    return corner if _COUNTED.search(corner) and headed and all(h and not read(h).text for h in headed) else ""


# "Main overspends | £": the column says only in what the sums are told, and the corner what they are.
_A_SUM = re.compile(
    r"\b(?:(?:over|under)\s?-?spen(?:ds?|ding)|variances?|pressures?|savings?|shortfalls?|deficits?|surplus(?:es)?|debts?|arrears|"
    r"losses|gains|grants?|reserves?)\b(?!\s+(?:areas?|types?|teams?|categor(?:y|ies)|lines?|items?|sources?|heads?|schemes?|"
    r"proposals?|reasons?|references?)\b)",
    re.IGNORECASE,
)
_ONLY_UNIT = re.compile(
    r"\(?(?:(?:amounts?|values?|sums?)\s*,?\s*\(?)?(?:£\s?(?:['’]?0{3}s?|mn?|k|millions?|thousands?)?|%)\)?|amounts?|values?",
    re.IGNORECASE,
)
