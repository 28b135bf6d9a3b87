"""Cells -> facts. A number in a table means what its row, its headers, its caption and its footnote say together.

How a cell is read
  label     the cell that tells its row from the others, or all that stand before its figures (`table_rows`); where its
            label is only an area ("England"), the measure is of the row above that named one, or the caption;
            "of whom boys" is of the row above, and a row without figures heads those under it, over the page's end too
  header    the header path over it: the period, the area ("Eng", "SN 2020-21") and what is left of the words
  period    cell ("(April-Sept)"), header, row label, caption, lead line; "at 31 March" in a caption and "2022" in the
            header are one date, and "Q1" under a caption of 2024/25 is that year's
  unit      the narrowest words that name one: "Average wait (days)" under "All figures in £m" is in days
  brackets  "305 (75 %)" is two figures, "303 (Annual est 616)" a figure and an estimate
  marks     "27.4 % *", or "2021/22†" over it, with the footnote under the table (`table_notes`)
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.chunk import Chunk
from corpus.fact import Fact
from corpus.paper import Paper, Table
from corpus.period import Period
from corpus.period_patterns import MONTHS
from corpus.period_reading import find_periods
from ingest.figure_columns import columns_of
from ingest.front_sheet import is_front_sheet
from ingest.label_units import with_its_unit
from ingest.labels import Words, measure_of, read_path, read_words
from ingest.reporting import Reporting
from ingest.row_apart import told_apart
from ingest.table_notes import note_of, noted, unmarked
from ingest.table_periods import is_day_alone, is_time_alone, is_when_forecast, period_of_cell
from ingest.table_rows import Row, chunks_by_row, first_column_is_label, is_tiles, rows_before, rows_of
from ingest.units import noun_in_cell
from ingest.values import basis_of, is_value, parts_of, scaled, scopes_of, unit_of


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands round the cells of one table.

    heading      the nearest that says more than a unit
    authorities  those whose name in any label is an area; councils  those that only a whole label names
    reporting    what the paper reports on
    places       whether its rows are places or groups and no measures, so that none names what the next one counts
    """

    paper: Paper
    block: int
    table: Table
    heading: str
    lead: str
    caption: Words
    lead_words: Words
    heading_words: Words
    authorities: tuple[str, ...]
    councils: tuple[str, ...]
    reporting: Reporting | None
    places: bool

    def read(self, text: str) -> Words:
        """A label of this table."""
        return read_words(unmarked(text), self.authorities, self.councils)

    def over(self, path: Sequence[str]) -> Words:
        """The headers over a column; a day without its year is read with what it is of, unless the year stands under
        it: "At 30 September" over "2021", "2022" and "2023".
        """
        pairs = zip(path, (*path, "")[1:], strict=True)
        kept = (h for h, under in pairs if not is_day_alone(h) or _A_YEAR.match(unmarked(under)))
        return read_path([unmarked(h) for h in kept], self.authorities, self.councils)


_A_YEAR = re.compile(r"\W*(?:19|20)\d\d\W*$")


def table_facts(
    paper: Paper,
    block: int,
    chunks: tuple[Chunk, ...],
    lead: str,
    authorities: tuple[str, ...],
    councils: tuple[str, ...] = (),
    reporting: Reporting | None = None,
) -> Iterator[Fact]:
    """Every figure of one table block; none where the block is no table, or a front sheet.

    `chunks` are those made of this block, `lead` is the text just before it, `councils` the other councils that a row
    or column may be about.
    """
    b = paper.blocks[block]
    if b.table is None or is_tiles(b.table) or is_front_sheet(b.table):
        return
    heading = next((h for h in reversed(b.headings) if not _UNIT_ALONE.match(h)), "")
    around = _Around(
        paper=paper,
        block=block,
        table=b.table,
        heading=heading,
        lead=lead,
        caption=read_words(b.table.caption or "", authorities),
        lead_words=read_words(lead, authorities),
        heading_words=read_words(heading, authorities),
        authorities=authorities,
        councils=councils,
        reporting=reporting,
        places=_PLACES.match(" ".join(b.table.header_path(0))) is not None,
    )
    before = rows_before(paper, block)
    whole = replace(b.table, rows=(*before, *b.table.rows))
    labelled = first_column_is_label(whole)
    columns = columns_of(whole, labelled, lambda text: around.read(text).text)
    if around.caption.area is not None and _tells_areas_apart(around, columns.figures):
        around = replace(around, caption=replace(around.caption, area=None))
    chunk_of = chunks_by_row(chunks)
    above: Words | None = None  # the last label that named a measure, under the same title of rows
    group = ""
    for row in rows_of(whole, labelled, columns, around.read):
        above, group = above if row.group == group else None, row.group
        own = replace(row, number=row.number - len(before))
        chunk = chunk_of.get(own.number)  # None: a row of the page before, which has its figures there
        stated: list[Fact] = []
        for column, cell in enumerate(row.cells):
            if column not in columns.figures or (row.labels[column] is None and (labelled or not is_value(cell))):
                continue
            label = _own_words(around.read(row.labels[column] or ""))
            if label.text:
                above = label
            if chunk is not None:
                stated += _cell_facts(around, own, column, chunk, label, above)
        yield from told_apart(stated)


def _in_its_year(around: _Around, row: Row) -> Period | None:
    """The one time of a row's first cell under "Year", whatever else its labels name: "2020/21 | June 2020 budget"."""
    if not row.cells or not _TIME_HEAD.fullmatch(" ".join(around.table.header_path(0)).strip()):
        return None
    times = {m.period for m in find_periods(row.cells[0])}
    return times.pop() if len(times) == 1 else None


_TIME_HEAD = re.compile(
    r"(?:(?:financial|academic|school|reporting)\s+)?(?:year|period|quarter)(?:\s+end(?:ing|ed)?)?", re.IGNORECASE
)


def _whose(around: _Around) -> str | None:
    """The paper's own council, or the area of the heading over a table where no council is known."""
    return around.paper.metadata.authority or around.heading_words.area


def _over_labels(around: _Around, column: int) -> Period | None:
    """The one time that stands over the labels and dates every row ("Primary need, January 2024"); None for none."""
    times = {m.period for m in find_periods(" ".join(around.table.header_path(0)))} if column else set()
    return times.pop() if len(times) == 1 else None


def _tells_areas_apart(around: _Around, figures: Collection[int]) -> bool:
    """Whether columns or rows of a table name the area that its caption names: then it is not that of all of them
    ("Attainment, Hackney and England").
    """
    area, table = around.caption.area, around.table
    return any(around.over(table.header_path(c)).area == area for c in figures) or any(
        around.read(row[0]).area == area for row in table.rows
    )


def _cell_facts(
    around: _Around, row: Row, column: int, chunk: Chunk, label: Words, above: Words | None
) -> Iterator[Fact]:
    table, path = around.table, around.table.header_path(column)
    cell, caption, heading = row.cells[column], around.caption, around.heading
    header = around.over(path)
    if is_when_forecast(header, path[-1] if path else "", label):
        header = replace(header, text=unmarked(" ".join(path)), period=None)
    measures = not around.places and above is not None and (label.area or not row.labels[column])
    named = label.text or (above.text if above and measures else "")
    over = "" if _UNIT_ALONE.match(table.caption or "") else table.caption or ""
    title = over and (caption.text or over)
    point = _point_of(" ".join(table.header_path(0))) if column else ""
    told = "" if _MONEY_ALONE.match(header.text) or is_time_alone(header.text) else header.text
    measure = measure_of(named, told, row.group or title, heading)
    titled = f"{over or around.lead} {point}".strip()
    period, dated = period_of_cell(
        header=unmarked(" ".join(path)),
        nearest=unmarked(path[-1]) if path else "",
        label=row.labels[column] or "",
        own=header.period
        or noted(table.notes, path)
        or label.period
        or _in_its_year(around, row)
        or _beside(around, column, header.text),
        around=_over_labels(around, column)
        or caption.period
        or around.lead_words.period
        or around.heading_words.period,
        day="; ".join((table.caption or around.lead or heading, point or " ".join(table.header_path(0)))),
        reporting=around.reporting,
    )
    corner = " ".join(table.header_path(0)) if column else ""  # "£m" or "%" over the labels is over all the figures
    unit_over = corner if "£" in corner or "%" in corner else ""
    units = (f"({text})" for text in row.beside)  # a column of units: "%", "Days"
    wider = (row.group, title, table.caption or "", around.lead, unit_over, _unit_headed(heading))
    whose = () if label.text else (row.labels[column] or "",)  # "England average (days)" under a row of days
    labels = tuple(map(with_its_unit, (*reversed(path), *whose, named)))
    scopes = (*labels, *units, *wider)
    if _plain_count(" ".join(path)):
        scopes = (*labels[: len(path)], labels[-1])
    note = note_of((cell, *reversed(path), row.labels[column] or ""), table.notes)
    parts = tuple(parts_of(cell, period, around.reporting))
    for k, part in enumerate(parts):
        own = scopes_of(scopes, k > 0) if len(parts) > 1 else scopes
        noun = noun_in_cell(cell, k) if part.unit is None else None  # "14 families" in a table in £000 is no money
        unit = part.unit or noun or unit_of(*own) or _unit_said_of((*path, named), table.caption or "")
        yield Fact(
            id=f"{chunk.id}/{column}.{k}",
            paper=around.paper.id,
            chunk=chunk.id,
            measure=measure,
            value=scaled(part.value, part.unit or noun, *own),
            unit=unit,
            printed=part.printed,
            period=part.period,
            area=label.area or header.area or caption.area or _whose(around),
            basis=basis_of(
                part,
                note,
                headers=scopes[: len(path)],
                label=row.labels[column] or named,
                wider=scopes[len(path) + len(whose) + 1 :],
                unit=unit,
                beside=" ".join(table.header[-1]) if table.header else "",
            ),
            locator=around.paper.locator(around.block, (row.number, column)),
            quote=" | ".join(row.cells),
            path=tuple(
                x for x in (heading, titled, row.group, row.labels[column] or named, *path) if x
            ),
            note=note,
            bound=bool(measure) and dated,
            role="part" if k else "stated",
        )


def _own_words(label: Words) -> Words:
    """A label without words that say only in what the row above is told for another area: "England, weeks"."""
    alone = label.area is not None and _IN_WHAT.fullmatch(label.text) is not None
    return replace(label, text="") if alone else label


_IN_WHAT = re.compile(
    r"\W*(?:(?:in\s+)?(?:working\s+|calendar\s+)?(?:minutes|hours|days|weeks|months|years)|%|per\s?cent(?:age)?|"
    r"(?:(?:average|mean|median|rate|figure|number)\s*)?(?:per\s+1[\d,]*0)?|£\s?(?:['’]?0{3}s?|mn?|k)?)\W*",
    re.IGNORECASE,
)


def _unit_headed(heading: str) -> str:
    """The unit that a heading gives at its end in brackets, or money after a comma, and with no number, "Spending
    (£000)", "Table C: Indicators (% unless stated)", "Spending at month 6, £000": a reader may take a caption for a
    heading. "" where it gives none.
    """
    m = _UNIT_HEADED.search(heading) or _UNIT_ENDS.search(heading)
    return m[1] if m is not None else ""


_UNIT_HEADED = re.compile(
    r"\(\s*(?:all\s+)?(?:(?:figures?|amounts?|values?|numbers?)\s+)?(?:are\s+)?(?:in\s+)?"
    r"(£\s?(?:['’]?0{3}s?|mn?|k|millions?|thousands?)?|%|percentages?|per\s?cent|rates?\s+per\s+1[\d,]*)"
    r"(?:,?\s+(?:unless|except\s+where)\s+(?:otherwise\s+)?(?:stated|shown|given|noted|indicated|marked)(?:\s+otherwise)?)?\s*\)\W*$",
    re.IGNORECASE,
)


_UNIT_ENDS = re.compile(r",\s*(?:in\s+)?(£\s?(?:['’]?0{3}s?|mn?|k|millions?|thousands?)?)\s*$", re.IGNORECASE)


def _point_of(corner: str) -> str:
    """What a corner says of when the columns' years count: "at the January census", "at 31 March"; "" where it says no
    point of the year alone.
    """
    m = _POINT.fullmatch(corner.strip(" :"))
    return f"at the {m.group(1)}" if m is not None else ""


_POINT = re.compile(
    rf"(?:(?:as\s+)?(?:at|on|in)\s+)?(?:the\s+)?((?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{'|'.join(MONTHS)})(?:\s+(?:school\s+)?(?:census|count|snapshot))?)",
    re.IGNORECASE,
)


def _beside(around: _Around, column: int, header: str) -> Period | None:
    """The time of the column before, for one headed by its unit alone: "31 March 2022 | % | 31 March 2023 | %"."""
    if column < 1 or not _SHARE_ALONE.match(header):
        return None
    before = around.table.header_path(column - 1)
    return around.over(before).period if len(before) == len(around.table.header_path(column)) else None


def _unit_said_of(labels: Sequence[str], caption: str) -> str | None:
    """The stretch of time in which a caption says that a column's or row's noun is told: of "Waits in days" that of
    "Mean wait", and none of "Waiting"; None where it says none.
    """
    words = {w.rstrip("s") for label in labels for w in re.findall(r"[a-z]+", label.lower())}
    said = (m for m in _TOLD_IN.finditer(caption) if m["noun"].lower().rstrip("s") in words)
    return next((m["unit"].lower() for m in said), None)


_TOLD_IN = re.compile(
    r"\b(?P<noun>[A-Za-z]+)\s+(?:(?:is|are|shown|given|measured|stated|times?)\s+)*in\s+(?:working\s+|calendar\s+|school\s+)?"
    r"(?P<unit>minutes|hours|days|weeks|months|years)\b(?!\s+(?:of|to|after|before|since)\b)",
    re.IGNORECASE,
)
_SHARE_ALONE = re.compile(r"^(?:%|share|rate|percent(?:age)?|per\s?cent|(?:%|share)\s+of\s+total)$", re.IGNORECASE)
_MONEY_ALONE = re.compile(r"^£\s?(?:['’]?0{3}s?|mn?|k|millions?|thousands?)?$", re.IGNORECASE)
_COUNT_OF = re.compile(
    r"\b(?:number|count|headcount|FTEs?|posts|places|pupils|children|people|households|homes|cases|days|weeks)\b|"
    r"\bno\.(?!\w)|(?<!\w)#",
    re.IGNORECASE,
)


def _plain_count(header: str) -> bool:
    """Whether a column says itself that it counts things, in a table whose title speaks of money or shares."""
    told = _SERVICE.sub(" ", header)
    return bool(_COUNT_OF.search(told)) and not re.search(r"£|%|\bcosts?\b|\brate\b|\bper\b", header)


# Whom a service is named after is not counted: "Children and Families", "Adults & Children", "Children's Services".
_SERVICE = re.compile(
    r"\b(?:Pupils|Children|People|Households|Homes|Places)(?:['’]|,?\s+(?:and|&)\s+[A-Z])"
    r"|\b[A-Z]\w+\s+(?:and|&)\s+(?:Pupils|Children|People|Households|Homes|Places)\b"
)


_UNIT_ALONE = re.compile(
    r"^(?:all\s+)?(?:figures?\s+)?(?:are\s+)?(?:in\s+)?(?:£\s?(?:['’]?0{3}s?|mn?|k|millions?|thousands?)?|%|number)\.?$",
    re.IGNORECASE,
)
_PLACES = re.compile(
    r"^(?:locality|localities|areas?|wards?|districts?|divisions?|neighbourhoods?|towns?|regions?|clusters?|patch|places?|"
    r"local\s+authority|authority|authorities|councils?|boroughs?|schools?|geography|constituency|parish)\b",
    re.IGNORECASE,
)
