"""The marks of the sample papers' sources: Markdown with the marks that README.md lists, and no others.

`parse` reads a source into blocks; `runs` reads the marks inside a line. A mark that is not in the list is an error
and not text: what is misread here would be misprinted in every format.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile


class MarkupError(ValueError):
    """A line of a source that the marks do not allow; the message gives the line's number, from 1."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1 is the title; `number` is an agenda item's, as printed without its full stop."""

    level: int
    text: str
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `number` is the one it leads with in minutes ("4.5")."""

    text: str
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A line under a table that explains it."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A boxed quote drawn large."""

    text: str


@dataclass(frozen=True, slots=True)
class ListItem:
    """A point of a list: its marker as printed ("-", "2.", "(a)") and its depth, from 0."""

    marker: str
    text: str
    depth: int

    @property
    def sort(self) -> str:
        """What the marker is: "bullet", "number" or "letter"."""
        return "bullet" if self.marker == "-" else "number" if self.marker[0].isdigit() else "letter"


@dataclass(frozen=True, slots=True)
class Points:
    """A run of list items that share one sort of marker, deeper bullets included."""

    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: every row is as wide as the first; an empty cell is ""."""

    caption: str | None
    header: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks set apart: style "columns" or "key"."""

    style: str
    blocks: tuple[Heading | Paragraph | Note | Quote | Points | Grid | Group, ...]


Block = Heading | Paragraph | Note | Quote | Points | Grid | Group


@dataclass(frozen=True, slots=True)
class Source:
    """A source as read: its blocks in order, and its footnotes by label."""

    blocks: tuple[Block, ...]
    footnotes: dict[str, str]

    @property
    def title(self) -> str:
        """The text of the level 1 heading; MarkupError where there is none."""
        for block in self.blocks:
            if isinstance(block, Heading) and block.level == 1:
                return block.text
        raise MarkupError("the source has no title: its first line must be '# Title'")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a line in one style; `footnote` is the label of a footnote called here, the text then empty."""

    text: str
    bold: bool = False
    italic: bool = False
    footnote: str | None = None


# An asterisk with a blank beside it is an asterisk: "27.4 % *" and "* A draft figure" carry no style.
_INLINE = re.compile(r"\*\*(?P<bold>\S(?:[^*]*\S)?)\*\*|\*(?P<italic>\S(?:[^*]*\S)?)\*|\[\^(?P<note>\w+)\]")
_ITEM = re.compile(r"(?P<indent> *)(?P<marker>-|\d+\.|\([A-Za-z]\)) +(?P<text>\S.*)")
_FOOTNOTE = re.compile(r"\[\^(\w+)\]: (.+)")
_PARAGRAPH_NUMBER = re.compile(r"(\d+\.\d+) (.+)")
_ITEM_NUMBER = re.compile(r"(\d+)\.? (.+)")
_RULE = re.compile(r"\|(?: *:?-+:? *\|)+")


def runs(text: str) -> tuple[Run, ...]:
    """A line as runs of one style each, in order; empty for an empty line."""
    found: list[Run] = []
    at = 0
    for mark in _INLINE.finditer(text):
        if mark.start() > at:
            found.append(Run(text[at:mark.start()]))
        if mark["note"]:
            found.append(Run("", footnote=mark["note"]))
        else:
            bold = mark["bold"] is not None
            found.append(Run(mark["bold"] or mark["italic"], bold=bold, italic=not bold))
        at = mark.end()
    if at < len(text):
        found.append(Run(text[at:]))
    return tuple(found)


def plain(text: str) -> str:
    """A line without its marks."""
    return "".join(run.text for run in runs(text))


def parse(text: str) -> Source:
    """Read a source. Raises MarkupError for an open or unknown `:::`, and for a table whose rows differ in width."""
    lines = [(number, line.rstrip()) for number, line in enumerate(text.splitlines(), start=1)]
    footnotes = {m[1]: m[2] for _, line in lines if (m := _FOOTNOTE.fullmatch(line))}
    blocks, rest = _blocks([(n, line) for n, line in lines if not _FOOTNOTE.fullmatch(line)], inside=None)
    assert not rest
    return Source(blocks, footnotes)


_Lines = list[tuple[int, str]]


def _blocks(lines: _Lines, inside: int | None) -> tuple[tuple[Block, ...], _Lines]:
    """The blocks up to the closing `:::` (or the end), and the lines after it; `inside` is the line that opened it."""
    blocks: list[Block] = []
    caption: str | None = None
    while lines:
        number, line = lines[0]
        if line == ":::" and inside is not None:
            return tuple(blocks), lines[1:]
        if line.startswith(":::"):
            style = line.removeprefix(":::").strip()
            if style not in ("columns", "key"):
                raise MarkupError(f"line {number}: {line!r} opens nothing known; allowed are '::: columns', '::: key'")
            within, lines = _blocks(lines[1:], inside=number)
            blocks.append(Group(style, within))
        elif line.startswith("Table: "):
            caption, lines = line.removeprefix("Table: "), lines[1:]
        elif line.startswith("|"):
            taken = list(takewhile(lambda each: each[1].startswith("|"), lines))
            blocks.append(_grid(taken, caption))
            caption, lines = None, lines[len(taken):]
        elif item := _item(line):
            above = blocks[-1] if blocks else None
            if isinstance(above, Points) and above.items[0].sort == item.sort:
                blocks[-1] = Points((*above.items, item))  # a blank line between its points does not end a list
            else:
                blocks.append(Points((item,)))
            lines = lines[1:]
        else:
            if line:
                blocks.append(_line(line, after=blocks[-1] if blocks else None))
            lines = lines[1:]
    if inside is not None:
        raise MarkupError(f"line {inside}: the passage opened here is never closed; add ':::' on a line of its own")
    return tuple(blocks), []


def _item(line: str) -> ListItem | None:
    m = _ITEM.fullmatch(line)
    return ListItem(m["marker"], m["text"], len(m["indent"]) // 2) if m else None


def _grid(lines: _Lines, caption: str | None) -> Grid:
    rows = [tuple(cell.strip() for cell in line.strip("|").split("|")) for _, line in lines]
    rule = next((i for i, (_, line) in enumerate(lines) if _RULE.fullmatch(line)), None)
    if rule is None or any(len(row) != len(rows[0]) for row in rows):
        raise MarkupError(f"line {lines[0][0]}: a table needs one '---' row, and every row as many cells as the first")
    return Grid(caption, tuple(rows[:rule]), tuple(rows[rule + 1:]))


def _line(line: str, after: Block | None) -> Block:
    """A heading, a quote, a note under a table or a paragraph."""
    if line.startswith("#"):
        marks, _, text = line.partition(" ")
        m = _ITEM_NUMBER.fullmatch(text) if marks == "##" else None
        return Heading(2, m[2], m[1]) if m else Heading(len(marks), text)
    if line.startswith("> "):
        return Quote(line.removeprefix("> "))
    if isinstance(after, Grid) and line.startswith(("* ", "(Note")):
        return Note(line)
    m = _PARAGRAPH_NUMBER.fullmatch(line)
    return Paragraph(m[2], m[1]) if m else Paragraph(line)
