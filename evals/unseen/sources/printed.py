"""Blocks as a page of HTML for print. Numbers and bullets are typed, so that they stand in the text of the PDF."""

from __future__ import annotations

import re
from html import escape

from evals.unseen.sources.markup import Block, Bullets, Cell, Grid, Heading, Paragraph, Turn

RATINGS = frozenset({"Red", "Amber", "Green"})
NUMBER = re.compile(r"[(£+-]*\d[\d,.%*/)m]*|[cz]|n/a|-|–")


def page(blocks: tuple[Block, ...], css: str, title: str, date: str) -> str:
    """A whole HTML page; `date` (ISO) is the date in the PDF's metadata, so that it never holds today's."""
    body = "\n".join(_block(block) for block in blocks)
    return (
        f'<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        f'<meta name="dcterms.created" content="{date}">\n<meta name="dcterms.modified" content="{date}">\n'
        f'<style>\n{css}</style>\n</head>\n<body>\n<section class="portrait">\n{body}\n</section>\n</body>\n</html>\n'
    )


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"<h{level}>{_inline(text)}</h{level}>"
        case Paragraph(text, number, note):
            if note:
                return f'<p class="note">{_inline(text)}</p>'
            if number is None:
                return f"<p>{_inline(text)}</p>"
            depth = "letter" if number[1].isalpha() else "numbered"
            return f'<p class="{depth}"><span class="number">{number}</span> {_inline(text)}</p>'
        case Bullets(items):
            points = "".join(f'<li><span class="marker">•</span> {_inline(item)}</li>' for item in items)
            return f"<ul>{points}</ul>"
        case Turn(way):
            return f'</section>\n<section class="{way}">'
        case Grid():
            return _table(block)


def _inline(text: str) -> str:
    return re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", escape(text, quote=False))


def _table(grid: Grid) -> str:
    caption = f"<caption>{_inline(grid.caption)}</caption>" if grid.caption else ""
    head = "\n".join(_row(row, "th") for row in grid.rows[:grid.headers])
    body = "\n".join(_row(row, "td") for row in grid.rows[grid.headers:])
    head = f"<thead>{head}</thead>" if head else ""
    return f'<table class="{grid.style}">{caption}{head}<tbody>{body}</tbody></table>'


def _row(row: tuple[Cell, ...], tag: str) -> str:
    total = row and row[0].text.lower().startswith(("total", "subtotal", "marlshire"))
    return f"<tr{' class=total' if total else ''}>{''.join(_cell(cell, tag) for cell in row)}</tr>"


def _cell(cell: Cell, tag: str) -> str:
    across = f' colspan="{cell.across}"' if cell.across > 1 else ""
    down = f' rowspan="{cell.down}"' if cell.down > 1 else ""
    style = cell.text.lower() if cell.text in RATINGS else "figure" if NUMBER.fullmatch(cell.text) else ""
    return f"<{tag}{f' class={style}' if style else ''}{across}{down}>{_inline(cell.text)}</{tag}>"
