"""Blocks of a source as HTML: one function a block, shared by the PDF and the HTML papers.

Agenda numbers and paragraph numbers are elements of their own (`span.number`), so that a style sheet can hang them in
the margin. A footnote stands where it is called (`span.footnote`): the style sheet floats it to the foot of the page.
"""

from __future__ import annotations

from html import escape

from corpus.sources.markup import (
    Block,
    Grid,
    Group,
    Heading,
    ListItem,
    Note,
    Paragraph,
    Points,
    Quote,
    plain,
    runs,
)

# Characters: longer paragraphs may end a page, their last lines alone would look no better on the next.
LEAD_LENGTH = 300
TABLE_STYLES = ("ruled", "zebra", "rows")


def inline(text: str, footnotes: dict[str, str] | None = None) -> str:
    """A line with its marks as HTML. A footnote that is called and not given is a KeyError."""
    parts = []
    for run in runs(text):
        html = escape(run.text, quote=False)
        if run.footnote is not None:
            html = f'<span class="footnote">{inline((footnotes or {})[run.footnote])}</span>'
        parts.append(f"<strong>{html}</strong>" if run.bold else f"<em>{html}</em>" if run.italic else html)
    return "".join(parts)


class Renderer:
    """Turns blocks into HTML, counting as it goes: headings get ids `h1`, `h2`, …, tables take the styles in turn."""

    def __init__(self, footnotes: dict[str, str] | None = None) -> None:
        self._footnotes = footnotes or {}
        self._tables = 0
        self.headings: list[tuple[str, Heading]] = []

    def blocks(self, blocks: tuple[Block, ...]) -> str:
        """All of them in order, a line each; empty for none."""
        return "\n".join(self._block(block, below) for block, below in zip(blocks, (*blocks[1:], None), strict=True))

    def _block(self, block: Block, below: Block | None) -> str:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                return self._paragraph(block, leads=isinstance(below, Points | Grid))
            case Note(text):
                return f'<p class="note">{inline(text)}</p>'
            case Quote(text):
                return f"<blockquote><p>{inline(text)}</p></blockquote>"
            case Points(items):
                return self._points(items)
            case Grid():
                style = TABLE_STYLES[self._tables % len(TABLE_STYLES)]
                self._tables += 1
                return table(block, style)
            case Group(style, within):
                return f'<div class="{style}">\n{self.blocks(within)}\n</div>'

    def _heading(self, heading: Heading) -> str:
        anchor = f"h{len(self.headings) + 1}"
        self.headings.append((anchor, heading))
        number = f'<span class="number">{heading.number}. </span>' if heading.number else ""
        return f'<h{heading.level} id="{anchor}">{number}{inline(heading.text)}</h{heading.level}>'

    def _paragraph(self, paragraph: Paragraph, leads: bool) -> str:
        """A paragraph; a short one that leads a list or a table is marked to stay on its page."""
        text = inline(paragraph.text, self._footnotes)
        styles = ["lead"] if leads and len(paragraph.text) < LEAD_LENGTH else []
        pieces = runs(paragraph.text)
        if len(pieces) == 1 and pieces[0].bold:
            styles.append("subhead")
        if paragraph.number:
            styles.append("numbered")
            text = f'<span class="number">{paragraph.number} </span>{text}'
        return f'<p class="{" ".join(styles)}">{text}</p>' if styles else f"<p>{text}</p>"

    def _points(self, items: tuple[ListItem, ...]) -> str:
        """A list for print, its markers typed: WeasyPrint paints its own last on the page, and they are read last."""
        points = "\n".join(
            f'<li class="depth{item.depth}"><span class="marker">{"•" if item.marker == "-" else item.marker} </span>'
            f"{inline(item.text, self._footnotes)}</li>"
            for item in items
        )
        return f'<ul class="{items[0].sort}s">\n{points}\n</ul>'


def table(grid: Grid, style: str) -> str:
    """A table with its header cells spanning as the source's empty header cells say.

    In a header of several rows an empty cell continues the one on its left, and an empty cell of the last row the one
    above it. Empty cells of a one-row header and of the body stay empty.
    """
    labelled = any(any(c.isalpha() for c in row[0]) for row in grid.rows)
    head = "\n".join(f"<tr>{_header_row(grid.header, i)}</tr>" for i in range(len(grid.header)))
    body = "\n".join(
        "<tr>" + "".join(
            f'<th scope="row">{inline(cell)}</th>' if column == 0 and labelled else f"<td>{inline(cell)}</td>"
            for column, cell in enumerate(row)
        ) + "</tr>"
        for row in grid.rows
    )
    caption = f"<caption>{inline(grid.caption)}</caption>\n" if grid.caption else ""
    width = "narrow" if len(grid.header[0]) <= 2 else "wide"
    return f'<table class="{style} {width}">\n{caption}<thead>\n{head}\n</thead>\n<tbody>\n{body}\n</tbody>\n</table>'


def _header_row(header: tuple[tuple[str, ...], ...], row: int) -> str:
    cells = []
    last = row == len(header) - 1
    for column, text in enumerate(header[row]):
        if len(header) > 1 and not text and (not last or header[row - 1][column]):
            continue
        across = 1
        if len(header) > 1 and not last:
            while column + across < len(header[row]) and not header[row][column + across]:
                across += 1
        down = 2 if len(header) > 1 and not last and not header[row + 1][column] else 1
        spans = (f' colspan="{across}"' if across > 1 else "") + (f' rowspan="{down}"' if down > 1 else "")
        # A table header that holds nothing is a plain cell: screen readers announce an empty <th>.
        cells.append(f'<th scope="col"{spans}>{inline(text)}</th>' if text else "<td></td>")
    return "".join(cells)


def page(title: str, body: str, css: str, date: str) -> str:
    """A whole HTML page for print: `date` (ISO) goes into the PDF's metadata, so that it never holds today's."""
    return (
        f'<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<title>{escape(plain(title))}</title>\n'
        f'<meta name="author" content="Matters Arising (digest)">\n<meta name="dcterms.created" content="{date}">\n'
        f'<meta name="dcterms.modified" content="{date}">\n<style>\n{css}</style>\n</head>\n'
        f"<body>\n{body}\n</body>\n</html>\n"
    )
