"""A page drawn as a picture, and where on it a quote stands: what the evidence panel shows.

Both open the file in this process: a service asks `ingest.drawn_apart`, which does it in another with limits.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.errors import NotReadableError
from corpus.paper import Box
from ingest.columns import regions
from ingest.grid import Grid, text_of
from ingest.layout import body_size
from ingest.pdfium import open_pdf, picture, read_sheet
from ingest.sheet import Sheet, Word, inside, line_of, lines_of
from ingest.tables import find_grids, header_rows, table_of

if TYPE_CHECKING:
    from PIL.Image import Image

_PART = 5  # words of a quote that must stand at a page's end or beginning for a part of it to be marked there
_FEET = (1.0, 0.95, 0.92, 0.88)  # of the page's height: where the text may end and the running foot begin
_HEADS = (0.0, 0.05, 0.08, 0.12)  # the same of the running head and the text


@dataclass(frozen=True, slots=True)
class Marks:
    """Where a quote is to be marked on its page: boxes in points from the top left; () for nothing.

    passage  a box a line of the words quoted, of a table row its cells
    headers  the header cells over the cells that were asked about
    cells    those cells themselves
    """

    passage: tuple[Box, ...] = ()
    headers: tuple[Box, ...] = ()
    cells: tuple[Box, ...] = ()


def render_page(data: bytes, page: int, dpi: int = 110) -> Image:
    """The page (from 1) as a picture, upright as it is read. Raises NotReadableError where there is no such page."""
    with open_pdf(data, "the paper") as paper:
        if not 1 <= page <= len(paper):
            raise NotReadableError(f"the paper has pages 1 to {len(paper)}, not {page}", "Ask for one of its pages")
        return picture(paper, page, dpi)


def find_quote(data: bytes, page: int, quote: str) -> tuple[Box, ...]:
    """Where the words of a quote stand on the page (from 1), a box a line, in points from the top left.

    Words are compared without regard to case, white space, hyphenation, ligatures and the shape of quotation marks.
    A table row "a | b | c" is found by its cells. Of a quote that runs over a page's end, the part on this page.
    () where it does not stand on the page: then nothing is to be marked. Raises NotReadableError for no such page.
    """
    return locate(_sheet(data, page), quote)


def find_marks(data: bytes, page: int, quote: str, headers: Sequence[str] = (), cells: Collection[int] = ()) -> Marks:
    """What `find_quote` finds, and of a table row "a | b | c" the cells of these positions (from 0) with their headers.

    A header cell is marked only where its words are those of `headers`, the header path over each cell of the row.
    Without `cells` all headers of the row are. Raises NotReadableError for no such page.
    """
    sheet = _sheet(data, page)
    passage = locate(sheet, quote)
    if not passage or not headers or " | " not in quote:
        return Marks(passage)
    return _cell_marks(sheet, passage, quote.split(" | "), headers, cells)


def _sheet(data: bytes, page: int) -> Sheet:
    with open_pdf(data, "the paper") as paper:
        if not 1 <= page <= len(paper):
            raise NotReadableError(f"the paper has pages 1 to {len(paper)}, not {page}", "Ask for one of its pages")
        return read_sheet(paper, page)


def _cell_marks(
    sheet: Sheet, passage: tuple[Box, ...], quoted: Sequence[str], headers: Sequence[str], cells: Collection[int]
) -> Marks:
    for grid, number in _rows_of(sheet, [_letters(cell) for cell in quoted]):
        columns = _columns(grid, number, [_letters(cell) for cell in quoted])
        wanted = {n: column for n, column in columns.items() if not cells or n in cells}
        top = header_rows(grid) if grid.headers is None else grid.headers
        over = {
            cell: None
            for n, column in wanted.items()
            for cell in grid.cells
            if cell.row < top
            and cell.column <= column < cell.column + cell.across
            and _letters(text_of(cell.words))
            and n < len(headers)
            and _letters(text_of(cell.words)) in _letters(headers[n])
        }
        own = [
            c for c in grid.cells if c.row <= number < c.row + c.down and c.column in wanted.values() and c.words
        ] if cells else []
        return Marks(
            passage,
            tuple(box for cell in over for box in _boxes(cell.words)),
            tuple(box for cell in own for box in _boxes(cell.words)),
        )
    return Marks(passage)


def _rows_of(sheet: Sheet, wanted: Sequence[str]) -> Iterable[tuple[Grid, int]]:
    """The rows, of all tables of the page, that have the wanted cells in order."""
    for grid in find_grids(sheet):
        table = table_of(grid)
        for number, row in enumerate((*table.header, *table.rows)):
            cells = iter(_letters(cell) for cell in row)
            if all(any(cell == want for cell in cells) for want in wanted if want):
                yield grid, number


def _columns(grid: Grid, number: int, wanted: Sequence[str]) -> dict[int, int]:
    """The position of each wanted cell -> its column in the grid; empty cells have none."""
    table = table_of(grid)
    row = [_letters(cell) for cell in (*table.header, *table.rows)[number]]
    found: dict[int, int] = {}
    at = 0
    for n, want in enumerate(wanted):
        if want:
            at = row.index(want, at)
            found[n] = at
            at += 1
    return found


def locate(sheet: Sheet, quote: str) -> tuple[Box, ...]:
    """As `find_quote`, on a page that has been read."""
    found: list[Word] = []
    for part in quote.splitlines():
        if not _letters(part):
            continue
        words = _row(sheet, part) if " | " in part or part.endswith(" |") else _passage(sheet, part)
        if not words:
            return ()
        found += words
    return _boxes(found)


def _letters(text: str) -> str:
    """What of a text is compared: letters and digits, and the point that makes a decimal."""
    flat = unicodedata.normalize("NFKC", text).casefold().replace("\u00ad", "")
    return "".join(re.findall(r"[^\W_]|(?<=\d)\.(?=\d)|[%£]", flat))


def _passage(sheet: Sheet, quote: str) -> list[Word]:
    """The words of a running text, in whichever order of the page's words it can be read; [] where in none."""
    grids = find_grids(sheet)
    for order in _orders(sheet, [g.box for g in grids]):
        words = (
            _match(order, quote) or _match_to_the_end(order, quote, sheet) or _match_from_the_start(order, quote, sheet)
        )
        if words:
            return words
    return []


def _orders(sheet: Sheet, tables: Sequence[Box]) -> Iterable[list[Word]]:
    held = [w for w in sheet.words if not any(inside(w, table, slack=0) for table in tables)]
    body = body_size([sheet])
    for words, boxes in ((held, tables), (sheet.words, ())):
        yield [w for region in regions(words, boxes, sheet.width, body) for piece in region.pieces
               if piece.line is not None for w in piece.line.words]
    yield [w for line in lines_of(sheet.words) for w in line.words]
    yield list(sheet.words)


def _match(order: Sequence[Word], quote: str) -> list[Word]:
    """The run of whole words that spells the quote; [] where there is none."""
    wanted = _letters(quote)
    spelled, owner = _spell(order)
    at = spelled.find(wanted)
    while at >= 0:
        first, last = owner[at], owner[at + len(wanted) - 1]
        # "11" must not be found inside "211": the run begins and ends with a word.
        begins = at == 0 or owner[at - 1] != first
        ends = at + len(wanted) == len(owner) or owner[at + len(wanted)] != last
        if begins and ends:
            return list(order[first:last + 1])
        at = spelled.find(wanted, at + 1)
    return []


def _match_to_the_end(order: Sequence[Word], quote: str, sheet: Sheet) -> list[Word]:
    """The words at the page's end with which the quote begins, where it is cut off by the page; else []."""
    parts = [_letters(part) for part in quote.split()]
    for foot in _FEET:
        body = [w for w in order if w.middle < foot * sheet.height]
        spelled, owner = _spell(body)
        for size in range(len(parts) - 1, _PART - 1, -1):
            begun = "".join(parts[:size])
            if not spelled.endswith(begun):
                continue
            at = len(owner) - len(begun)
            if at == 0 or owner[at - 1] != owner[at]:
                return body[owner[at]:]
    return []


def _match_from_the_start(order: Sequence[Word], quote: str, sheet: Sheet) -> list[Word]:
    """The words at the page's beginning with which the quote ends, where it began on the page before; else []."""
    parts = [_letters(part) for part in quote.split()]
    for head in _HEADS:
        body = [w for w in order if w.middle >= head * sheet.height]
        spelled, owner = _spell(body)
        for first in range(1, len(parts) - _PART + 1):
            ended = "".join(parts[first:])
            if not spelled.startswith(ended):
                continue
            last = owner[len(ended) - 1]
            if len(ended) == len(owner) or owner[len(ended)] != last:
                return body[: last + 1]
    return []


def _spell(order: Sequence[Word]) -> tuple[str, list[int]]:
    """The words run together, and for each character the position of its word."""
    letters: list[str] = []
    owner: list[int] = []
    for i, word in enumerate(order):
        spelled = _letters(word.text)
        letters.append(spelled)
        owner += [i] * len(spelled)
    return "".join(letters), owner


def _row(sheet: Sheet, quote: str) -> list[Word]:
    """The words of the table row that has the quote's cells in order; [] where no row has."""
    for grid, number in _rows_of(sheet, [_letters(cell) for cell in quote.split("|")]):
        return [w for cell in grid.cells if cell.row <= number < cell.row + cell.down for w in cell.words]
    for line in lines_of(sheet.words):
        # A row that was not read as a table: its cells stand on one line.
        cells_at = [_match(line.words, cell) for cell in quote.split("|") if _letters(cell)]
        if all(cells_at):
            return [w for words in cells_at for w in words]
    return []


def _boxes(words: Sequence[Word]) -> tuple[Box, ...]:
    """One box for each line of the words, in their order."""
    lines: list[list[Word]] = []
    for word in words:
        for line in lines[-3:]:
            if abs(line[0].baseline - word.baseline) < 0.35 * word.size and word not in line:
                line.append(word)
                break
        else:
            lines.append([word])
    return tuple(line_of(line).box for line in lines)
