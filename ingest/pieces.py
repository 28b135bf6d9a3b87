"""Lines of a text → pieces: a heading, a paragraph, a bullet, a run of table rows; lines and pages no longer break
them.

A text that was taken out of a PDF breaks a sentence at every page's end: a piece that ends in the middle of a sentence
is joined to the piece that carries it on, over a blank line, a boxed quotation or a signature that floated between
them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from ingest.cells import Row
from ingest.inline import is_bold, plain
from ingest.lines import goes_on, heading_like, is_person_line, is_quoted
from ingest.markers import is_bullet, split_marker


class Mark(StrEnum):
    """What a piece is by its marks alone."""

    HEADING = "heading"
    TEXT = "text"
    BULLET = "bullet"
    ROWS = "rows"
    PIPES = "pipes"
    MARKUP = "markup"


@dataclass(frozen=True, slots=True)
class Piece:
    """One or more lines that belong together.

    text     marks taken off; for MARKUP the lines as they are
    gap      blank lines before it
    level    of a marked heading, from 1
    indent   of a bullet, in spaces
    marker   the bullet or number that led it
    bold     the whole of it is bold
    lines    its lines, where they were broken on purpose (two spaces at the end); else ()
    rows     the cells of a table; `headers` how many of them are header rows, where marks say so
    boxed    set off as a quotation (">")
    """

    mark: Mark
    text: str
    gap: int = 0
    level: int = 0
    indent: int = 0
    marker: str | None = None
    bold: bool = False
    lines: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    headers: int | None = None
    boxed: bool = False


_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_RULE = re.compile(r"^\s*([-*_])(?:\s*\1){2,}\s*$|^\s*:::.*$|^\s*={3,}\s*$")
_PIPE_RULE = re.compile(r"^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$")
_MARKUP = re.compile(r"^\s*<(?:p|ul|ol|table|div|h[1-6])\b", re.IGNORECASE)
_DECORATED = re.compile(r"^(?:[●•]\s*){2,}")
_NUMBERED = re.compile(r"^\d{1,3}(?:\.\d{1,3})+\.?$")


def pieces_of(text: str) -> tuple[Piece, ...]:
    """The pieces of a text in order; () for a text of blank lines."""
    return tuple(
        _joined(list(_pieces(text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").split("\n"))))
    )


def _pieces(lines: Sequence[str]) -> Iterator[Piece]:
    i, gap = 0, 1
    while i < len(lines):
        line = lines[i]
        if not plain(line) or _RULE.match(line):
            gap += 1
            i += 1
            continue
        stop, piece = _piece_at(lines, i)
        yield replace(piece, gap=gap)
        i, gap = stop, 0


def _piece_at(lines: Sequence[str], i: int) -> tuple[int, Piece]:
    """The piece that starts at line i, and the first line after it."""
    line = lines[i]
    heading = _HEADING.match(line)
    if heading:
        return i + 1, Piece(Mark.HEADING, plain(heading.group(2)), level=len(heading.group(1)), bold=True)
    if line.lstrip().startswith("|") and line.count("|") > 1:
        return _pipes_at(lines, i)
    if "\t" in line.strip() or ("\t" in line and i + 1 < len(lines) and "\t" in lines[i + 1].strip()):
        stop = i
        while stop < len(lines) and "\t" in lines[stop] and lines[stop].strip():
            stop += 1
        rows = tuple(
            tuple(c.strip() if "<p" in c.lower() else plain(c) for c in row.split("\t")) for row in lines[i:stop]
        )
        return stop, Piece(Mark.ROWS, "", rows=rows)
    if _MARKUP.match(line):
        stop = _while_text(lines, i)
        return stop, Piece(Mark.MARKUP, "\n".join(lines[i:stop]))
    return _text_at(lines, i)


def _pipes_at(lines: Sequence[str], i: int) -> tuple[int, Piece]:
    stop = i
    while stop < len(lines) and lines[stop].lstrip().startswith("|"):
        stop += 1
    rows: list[Row] = []
    headers: int | None = None
    for line in lines[i:stop]:
        if _PIPE_RULE.match(line.strip()) and headers is None:
            headers = len(rows)
            continue
        cells = re.split(r"(?<!\\)\|", line.strip().removeprefix("|").removesuffix("|"))
        rows.append(tuple(plain(c) for c in cells))
    if headers is not None and not any(any(r) for r in rows[:headers]):
        headers = 0
    return stop, Piece(Mark.PIPES, "", rows=tuple(rows), headers=headers)


def _while_text(lines: Sequence[str], i: int) -> int:
    stop = i + 1
    while stop < len(lines) and _carries_on(lines[stop]):
        stop += 1
    return stop


def _carries_on(line: str) -> bool:
    """Whether a line belongs to the paragraph above it: it is not blank and starts nothing of its own."""
    return not (
        not line.strip()
        or "\t" in line.strip()
        or _HEADING.match(line)
        or _RULE.match(line)
        or _MARKUP.match(line)
        or line.lstrip().startswith(("|", ">"))
        or split_marker(line.strip())[0] is not None
        or is_bold(line)
    )


def _text_at(lines: Sequence[str], i: int) -> tuple[int, Piece]:
    """A paragraph or a bullet: its first line and the plain lines right under it."""
    line = lines[i]
    indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
    if line.lstrip().startswith(">"):
        stop = i
        while stop < len(lines) and lines[stop].lstrip().startswith(">"):
            stop += 1
        text = plain(" ".join(raw.lstrip().removeprefix(">") for raw in lines[i:stop]))
        return stop, Piece(Mark.TEXT, text, boxed=True)
    stop = i + 1 if is_bold(line) or _of_a_front(lines, i) else _while_text(lines, i)
    raw = [x.rstrip("\n") for x in lines[i:stop]]
    bold = is_bold("\n".join(raw))
    broken = len(raw) > 2 and all(x.endswith("  ") or x.endswith("\\") for x in raw[:-1])
    marker, rest = (None, raw[0].strip()) if _DECORATED.match(raw[0].strip()) else split_marker(raw[0].strip())
    inner, after = split_marker(rest) if marker is not None and is_bullet(marker) else (None, rest)
    if inner is not None:  # "- 4.5 The Panel …": the bullet sign is an artefact
        marker, rest = inner, after
    text = plain("\n".join([rest, *raw[1:]]))
    if marker is not None and not _NUMBERED.match(marker):
        return stop, Piece(Mark.BULLET, text, indent=indent, marker=marker, bold=bold)
    own = tuple(plain(x) for x in (raw if bold and len(raw) > 1 or broken else ()))
    return stop, Piece(Mark.TEXT, text, indent=indent, marker=marker, bold=bold, lines=own)


_LONGEST_FRONT_LINE = 90  # characters
_SHORT_OF_THE_EDGE = 45  # characters: a line that was wrapped goes on to the edge of its column


def _of_a_front(lines: Sequence[str], i: int) -> bool:
    """Whether a line is of those with which a text begins, each by itself: council, body, day, title. None of them is
    a sentence, and not all of them run to an edge as wrapped lines do.
    """
    first = next((k for k, line in enumerate(lines) if line.strip()), i)
    if any(not line.strip() for line in lines[first:i]):
        return False
    front = [line.strip() for line in lines[first : _while_text(lines, first)]]
    return (
        len(front) > 1
        and first + len(front) > i
        and all(
            len(line) <= _LONGEST_FRONT_LINE and (line[0].isupper() or line[0].isdigit()) and line[-1] not in ".,;:-–"
            for line in front
        )
        and any(len(line) < _SHORT_OF_THE_EDGE for line in front[:-1])
    )


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Pieces whose sentence a page or column broke, joined to what carries it on."""
    out: list[Piece] = []
    anchor = -1  # the last piece that cannot have floated into the middle of a sentence
    for piece in pieces:
        at = _broken_off(out, anchor, piece)
        if at is not None:
            out[at] = replace(out[at], text=f"{out[at].text} {piece.text}")
            continue
        out.append(piece)
        if not _floats(piece) or len(out) - 1 - anchor > 3:
            anchor = len(out) - 1
    return out


def _floats(piece: Piece) -> bool:
    """Whether a piece may stand in the middle of another's sentence: a boxed quotation, a signature, a heading
    beside a column.
    """
    return (
        piece.mark is Mark.TEXT
        and piece.marker is None
        and (is_quoted(piece.text) or heading_like(piece.text) or is_person_line(piece.text))
    )


def _broken_off(out: Sequence[Piece], anchor: int, piece: Piece) -> int | None:
    """The position in `out` of the piece that `piece` carries on; None where it starts afresh."""
    if not out or piece.boxed or piece.lines or piece.bold:
        return None
    if piece.mark is Mark.BULLET:
        return len(out) - 1 if _bullet_goes_on(out, piece) else None
    if piece.mark is not Mark.TEXT or piece.marker is not None:
        return None
    last = len(out) - 1
    if anchor == last and _breaks(out[last]) and goes_on(out[last].text, piece.text):
        return last
    floated = 0 <= anchor < last and _breaks(out[anchor]) and len(out[anchor].text) > 60
    return anchor if floated and piece.text[:1].islower() and goes_on(out[anchor].text, piece.text) else None


def _breaks(piece: Piece) -> bool:
    return piece.mark in (Mark.TEXT, Mark.BULLET) and not piece.lines and not piece.bold and not piece.boxed


def _bullet_goes_on(out: Sequence[Piece], piece: Piece) -> bool:
    """Whether a bullet is the rest of the bullet above: a page ended in it, and the converter put a bullet sign
    before the rest.
    """
    before = out[-1]
    if (
        piece.mark is not Mark.BULLET
        or before.mark is not Mark.BULLET
        or piece.gap == 0
        or piece.marker != before.marker
    ):
        return False
    if not piece.text[:1].islower() or not goes_on(before.text, piece.text):
        return False
    run: list[Piece] = []
    for other in reversed(out):
        if other.mark is not Mark.BULLET:
            break
        run.append(other)
    return 2 * sum(not r.text[:1].islower() for r in run) > len(run)  # a list whose bullets start in capitals
