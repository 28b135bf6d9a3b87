"""Cells -> facts. A number in a table means what its row, its headers, its caption and its footnote say together.

How a cell is read
  label     the nearest cell on its left that is not a number; a row whose label is only an area ("England") takes its
            measure from the row above that named one, or from the caption
  header    the header path over it: the period, the area ("Eng", "SN 2020-21") and what is left of the words
  period    cell ("(April-Sept)"), header, row label, caption, lead line; "at 31 March" in a caption and "2022" in the
            header are one date
  brackets  "305 (75 %)" is two figures, "303 (Annual est 616)" a figure and an estimate
  stars     "27.4 % *" with the footnote under the table
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from corpus.area import find_areas
from corpus.chunk import Chunk, ChunkKind
from corpus.fact import Basis, Fact
from corpus.numbers import PERCENT, POUNDS, NumberMention, find_numbers
from corpus.paper import Block, Paper, Table
from corpus.period import Period, PeriodKind, months
from corpus.period_reading import bare_months, find_periods
from corpus.words import content_stems

_MISSING = re.compile(r"^(?:n/?a|not available|not applicable|tbc|-|–|—|\.\.|[cxzk:~*])$", re.IGNORECASE)
_DAY_MONTH = re.compile(
    r"\b(?:as\s+)?at\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(January|February|March|April|May|June|July|August|"
    r"September"
    r"|October|November|December)\b(?!\s+\d{4})",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"£\s?(?:['’]?0{3}s?|k)\b", re.IGNORECASE)
_MILLIONS = re.compile(r"£\s?(?:m|million)\b", re.IGNORECASE)
_DRAFT = re.compile(
    r"\b(?:draft|provisional|subject\s+to\s+change|may\s+(?:be\s+)?(?:change|revised)|unvalidated|not\s+final)",
    re.IGNORECASE,
)
_BASIS_WORDS = (
    (Basis.ESTIMATE, re.compile(r"\best(?:imated?|\.)?\b", re.IGNORECASE)),
    (Basis.FORECAST, re.compile(r"\b(?:forecast|projected|projection)\b", re.IGNORECASE)),
    (Basis.BUDGET, re.compile(r"\bbudget(?:ed)?\b", re.IGNORECASE)),
    (Basis.TARGET, re.compile(r"\btarget\b", re.IGNORECASE)),
    (Basis.PROVISIONAL, re.compile(r"\b(?:provisional|draft)\b", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class _Words:
    """What a label, header or caption says, its period and area taken out of the words."""

    text: str
    period: Period | None
    area: str | None


def _read(text: str, authorities: tuple[str, ...]) -> _Words:
    periods, areas = find_periods(text), find_areas(text, authorities)
    rest = text
    spans = [(p.start, p.end) for p in periods] + [(a.start, a.end) for a in areas]
    for start, end in sorted(spans, reverse=True):
        rest = rest[:start] + " " + rest[end:]
    rest = re.sub(r"\b(?:outturn|actual|as\s+at)\b\s*$|^\s*(?:outturn|actual)\b", " ", rest, flags=re.IGNORECASE)
    return _Words(
        _trimmed(rest),
        periods[0].period if len(periods) == 1 else None,
        areas[0].area if len({a.area for a in areas}) == 1 else None,
    )


_DANGLING = re.compile(
    r"(?:\b(?:in|at|as\s+at|for|of|by|to|from|on|during|since|the|end\s+of)\s*|[\s:,–-]+)$", re.IGNORECASE
)


def _trimmed(text: str) -> str:
    """What is left of a label once its period and area are out, without the words and marks that led to them."""
    rest = re.sub(r"\(\s*\)", " ", " ".join(text.split()))
    while (shorter := _DANGLING.sub("", rest)) != rest:
        rest = shorter
    rest = rest.lstrip(" :,–-").strip()
    return rest + ")" if rest.count("(") > rest.count(")") else rest


def _is_value(cell: str) -> bool:
    text = cell.strip()
    return (
        bool(_MISSING.match(text))
        or bool(re.match(r"^[£(<>~-]*\s?\d", text))
        and len(re.findall(r"[A-Za-z]{3,}", text)) <= 4
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """One body row: label and values, the columns they stand in, and the measure the label gives."""

    number: int
    cells: tuple[str, ...]
    labels: tuple[str | None, ...]


def _rows(table: Table) -> Iterator[_Row]:
    first_is_label = _first_column_is_label(table)
    for number, cells in enumerate(table.rows):
        labels: list[str | None] = []
        label: str | None = None
        for column, cell in enumerate(cells):
            if cell.strip() and (not _is_value(cell) or (column == 0 and first_is_label)):
                label = cell.strip()
                labels.append(None)
            else:
                labels.append(label if cell.strip() else None)
        yield _Row(number, cells, tuple(labels))


def _first_column_is_label(table: Table) -> bool:
    """Age bands and year groups look like numbers; the first column still names the row unless its header is a period
    or it stands alone.
    """
    path = " ".join(table.header_path(0))
    if find_periods(path) and len(table.header_path(0)) == 1 and all(_is_value(r[0]) for r in table.rows if r):
        return False
    return not (table.rows and len(table.rows[0]) == 1)


def table_facts(
    paper: Paper, block: int, chunks: tuple[Chunk, ...], lead: str, authorities: tuple[str, ...]
) -> Iterator[Fact]:
    """Every figure of one table block. `chunks` are those made of this block; `lead` is the text just before it."""
    b: Block = paper.blocks[block]
    table = b.table
    if table is None:
        return
    caption = _read(table.caption or "", authorities)
    heading = b.headings[-1] if b.headings else ""
    lead_words = _read(lead, authorities)
    heading_words = _read(heading, authorities)
    labelled = _first_column_is_label(table)
    row_chunks = {c.text: c for c in chunks if c.kind is ChunkKind.ROW}
    above: _Words | None = None
    for row in _rows(table):
        quote = " | ".join(row.cells)
        chunk = row_chunks.get(quote) or (chunks[0] if chunks else None)
        if chunk is None:
            continue
        for column, cell in enumerate(row.cells):
            if row.labels[column] is None and (labelled or not _is_value(cell)):
                continue
            label = _read(row.labels[column] or "", authorities)
            if label.text:
                above = label
            header = _read(" ".join(table.header_path(column)), authorities)
            named = label.text or (above.text if above and (label.area or not row.labels[column]) else "")
            title = caption.text or table.caption or ""
            measure = _measure(named, header.text, title, heading)
            period = _period(
                header.period or label.period,
                caption.period or lead_words.period or heading_words.period,
                table.caption or lead,
            )
            area = label.area or header.area or caption.area or paper.metadata.authority
            scope = " ".join((header.text, named, title, table.caption or "", " ".join(table.header_path(column))))
            note = next((n for n in table.notes if "*" in cell and n.lstrip().startswith("*")), None)
            for k, part in enumerate(_values(cell, period)):
                yield Fact(
                    id=f"{chunk.id}/{column}.{k}",
                    paper=paper.id,
                    chunk=chunk.id,
                    measure=measure,
                    value=_scaled(part.value, part.unit, scope),
                    unit=part.unit or _unit(scope),
                    printed=part.printed,
                    period=part.period,
                    area=area,
                    basis=_basis(cell, part, scope, note),
                    locator=paper.locator(block, (row.number, column)),
                    quote=quote,
                    path=tuple(
                        x
                        for x in (
                            heading,
                            table.caption or lead,
                            row.labels[column] or named,
                            *table.header_path(column),
                        )
                        if x
                    ),
                    note=note,
                    bound=bool(measure),
                    role="part" if k else "stated",
                )


def _measure(label: str, header: str, caption: str, heading: str) -> str:
    """The measure in the paper's words: the label where it says enough, with the caption before a bare one ("16+",
    "Maths").
    """
    words = [w for w in (label, header) if w]
    own = ", ".join(dict.fromkeys(words))
    if _says_enough(label) or (len(content_stems(own)) >= 3 and not caption):
        return own
    title = caption or heading
    if not own:
        return title
    return f"{title}: {own}" if title and title.lower() not in own.lower() else own


def _says_enough(label: str) -> bool:
    """Whether a row label names its measure by itself; an age band or a span of months does not."""
    return (
        len([s for s in content_stems(label) if s[0].isalpha() and s not in ("month", "year", "week", "day", "age")])
        >= 3
    )


def _period(own: Period | None, around: Period | None, caption: str) -> Period | None:
    if own is None:
        return around
    if own.kind is PeriodKind.CALENDAR_YEAR:
        m = _DAY_MONTH.search(caption)
        if m:
            day = find_periods(f"{m.group(1)} {m.group(2)} {own.first_day.year}")
            return day[0].period if day else own
    return own


@dataclass(frozen=True, slots=True)
class _Part:
    value: Decimal | None
    unit: str | None
    printed: str
    period: Period | None
    words: str


def _values(cell: str, period: Period | None) -> Iterator[_Part]:
    text = cell.strip()
    if _MISSING.match(text):
        yield _Part(None, None, text, period, "")
        return
    if m := re.fullmatch(r"\((£?\s?[\d,]+(?:\.\d+)?(?:\s?[km%])?)\)", text):  # accounts print income and underspends so
        inside = find_numbers(m.group(1), periods=())
        if inside:
            yield _Part(-inside[0].value, inside[0].unit, text, period, "")
        return
    found = find_numbers(text, periods=find_periods(text))
    bracket = text.find("(")
    inner = text[bracket + 1 :] if bracket >= 0 else ""
    within = _months_within(inner, period) if inner and period else None
    for k, n in enumerate(found[:2]):
        own = within or period
        words = inner if k else ""
        if k and re.search(r"\bannual\b|\bfull\s+year\b", inner, re.IGNORECASE) and period is not None:
            first = period.first_day
            own = (
                replace(period)
                if period.kind is PeriodKind.FINANCIAL_YEAR
                else months((first.year, first.month), _eleven_on(first))
            )
        yield _Part(n.value, n.unit, _printed(n, text if k == 0 and len(found) == 1 else n.printed), own, words)


def _printed(number: NumberMention, cell: str) -> str:
    return number.printed if len(cell) > 24 else cell.rstrip(" *").strip() if cell != number.printed else number.printed


def _eleven_on(first: date) -> tuple[int, int]:
    return (first.year, 12) if first.month == 1 else (first.year + 1, first.month - 1)


def _months_within(text: str, period: Period) -> Period | None:
    """ "(April-Sept)" beside a header that ends in that year's September."""
    named = [number for number, _, _ in bare_months(text)]
    if len(named) != 2 or find_periods(text):
        return None
    year = period.last_day.year
    start_year = year if named[0] <= named[1] else year - 1
    return months((start_year, named[0]), (year, named[1]))


def _unit(scope: str) -> str | None:
    if re.search(r"\bper\s+10,?000\b", scope):
        return "per 10,000"
    if re.search(r"%|\bpercentage\b|\bper\s?cent\b", scope, re.IGNORECASE):
        return PERCENT
    if _THOUSANDS.search(scope) or _MILLIONS.search(scope) or "£" in scope:
        return POUNDS
    m = re.search(r"\b(?:number|no\.?)\s+of\s+([a-z' ]+)", scope, re.IGNORECASE)
    if m:
        words = m.group(1).lower().split()
        return next(
            (
                " ".join(words[: i + 1])
                for i, w in enumerate(words)
                if w.endswith(("s", "children", "people")) and i < 4
            ),
            None,
        )
    return None


def _scaled(value: Decimal | None, unit: str | None, scope: str) -> Decimal | None:
    if value is None or unit is not None:
        return value
    return value * (1000 if _THOUSANDS.search(scope) else 10**6 if _MILLIONS.search(scope) else 1)


def _basis(cell: str, part: _Part, scope: str, note: str | None) -> Basis:
    if part.value is None:
        return Basis.SUPPRESSED
    if note and _DRAFT.search(note):
        return Basis.PROVISIONAL
    return next((basis for basis, words in _BASIS_WORDS if words.search(part.words or scope)), Basis.ACTUAL)
