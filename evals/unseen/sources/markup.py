"""The little language the unseen papers are written in: lines to blocks.

Blocks stand apart by an empty line. `#`, `##`, `###` are headings; `1.1 `, `(2) `, `(a) ` lead numbered paragraphs;
`- ` bullets; `~ ` a note; `[landscape]` and `[portrait]` turn the page. A table is lines of `| cell | cell`: `!` before
it gives its style and caption, `|=` its header rows; `<` merges a cell with the one on its left, `^` with the one above
it. `**bold**` is the only mark in a line, so that `*` can be the footnote sign it is in councils' tables.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NUMBERED = re.compile(r"(\d+\.\d+|\(\d+\)|\([a-z]\)|\([ivx]{2,}\))\s+(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the highest."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, and its number or letter as printed; None where it has none."""

    text: str
    number: str | None = None
    note: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of bullets."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """A new page, turned "landscape" or "portrait"."""

    to: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell and how far it reaches: columns across and rows down, each from 1."""

    text: str
    row: int
    column: int
    across: int = 1
    down: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: `headers` rows of its cells are the header. A merged cell stands once, at its top left."""

    style: str
    caption: str | None
    headers: int
    rows: tuple[tuple[Cell, ...], ...]
    width: int


Block = Heading | Paragraph | Bullets | Turn | Grid


def parse(text: str) -> tuple[Block, ...]:
    """The blocks of a source, in order. Raises ValueError for a table whose rows differ in width."""
    return tuple(_block(part) for part in re.split(r"\n\s*\n", text.strip()))


def _block(part: str) -> Block:
    part = part.strip()
    if part[0] in "!|":
        return _grid(part.splitlines())
    if turn := re.fullmatch(r"\[(landscape|portrait)\]", part):
        return Turn(turn[1])
    if heading := re.match(r"(#+) ", part):
        return Heading(len(heading[1]), _joined(part[heading.end():]))
    if part.startswith("- "):
        return Bullets(tuple(_joined(item) for item in re.split(r"(?:^|\n)- ", part)[1:]))
    if part.startswith("~ "):
        return Paragraph(_joined(part[2:]), note=True)
    if numbered := NUMBERED.match(part):
        return Paragraph(_joined(numbered[2]), numbered[1])
    return Paragraph(_joined(part))


def _joined(text: str) -> str:
    return " ".join(text.split())


def _grid(lines: list[str]) -> Grid:
    style, caption = "ruled", None
    if lines[0].startswith("!"):
        style, _, title = lines[0][1:].strip().partition(" ")
        caption, lines = title or None, lines[1:]
    headers = sum(line.startswith("|=") for line in lines)
    texts = [[cell.strip() for cell in line.lstrip("|=").rstrip().removesuffix("|").split("|")] for line in lines]
    width = len(texts[0])
    if wrong := [line for line, row in zip(lines, texts, strict=True) if len(row) != width]:
        raise ValueError(f"{caption}: the row “{wrong[0]}” is not {width} cells wide, as the first row is.")
    return Grid(style, caption, headers, tuple(_row(texts, row) for row in range(len(texts))), width)


def _row(texts: list[list[str]], row: int) -> tuple[Cell, ...]:
    cells = []
    for column, text in enumerate(texts[row]):
        if text in ("<", "^"):
            continue
        across = _run([texts[row][c] == "<" for c in range(column + 1, len(texts[row]))])
        down = _run([texts[r][column] == "^" for r in range(row + 1, len(texts))])
        cells.append(Cell(text, row, column, across, down))
    return tuple(cells)


def _run(merged: list[bool]) -> int:
    return 1 + (merged.index(False) if False in merged else len(merged))
