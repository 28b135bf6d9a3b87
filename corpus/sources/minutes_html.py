"""Minutes as a council's committee system shows them on the web: one table row an item, Word's HTML inside.

The page stands alone: no script, no style sheet and no picture to fetch.
"""

from __future__ import annotations

from html import escape

from corpus.sources.html_blocks import inline
from corpus.sources.markup import Block, Grid, Heading, Paragraph, Points, Source

_STYLE = """body { font-family: Arial, sans-serif; max-width: 60em; margin: 1em auto; }
.mgItemTable { border-collapse: collapse; width: 100%; }
.mgItemTable td { vertical-align: top; padding: 0.4em; }
.mgItemNumberCell { width: 3.5em; }
.mgAiTitleTxt, .mgSubItemTitleTxt { font-weight: bold; margin: 0; }
.MsoTableGrid { border-collapse: collapse; }
.MsoTableGrid td { border: solid #000 1.0pt; padding: 0 5.4pt; }
.mgItemNumberCell p, .MsoTableGrid p { margin: 0; }
.MsoListParagraph { margin-left: 36pt; text-indent: -18pt; }
"""


def minutes_page(source: Source, day: str, time: str, venue: str) -> str:
    """The minutes as one web page. `day`, `time` and `venue` are the meeting's, as such a page prints them."""
    body, _, _ = source.title.partition(": ")
    first = next(i for i, b in enumerate(source.blocks) if isinstance(b, Heading) and b.level == 2)
    front = "\n".join(_word(b) for b in source.blocks[1:first])
    starts = [i for i, b in enumerate(source.blocks) if isinstance(b, Heading) and b.level == 2]
    items = "\n".join(
        _item(source.blocks[start], source.blocks[start + 1:end])
        for start, end in zip(starts, [*starts[1:], len(source.blocks)], strict=True)
    )
    return (
        f'<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f"<title>Minutes of {escape(body)} - {escape(day)}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>\n"
        f'<div class="mgContent">\n<h1 class="mgMainTitleTxt">Minutes</h1>\n'
        f'<h2 class="mgSubTitleTxt">{escape(body)}<br>{escape(day)} {escape(time)}</h2>\n'
        f'<p class="mgMeetingVenue"><span class="mgLabel">Venue:</span> {escape(venue)}</p>\n'
        f'<div class="mgWordPara mgMeetingFront">\n{front}\n</div>\n<h2 class="mgSectionTitle">Items</h2>\n'
        f'<table class="mgItemTable">\n<caption>Meeting items</caption>\n{items}\n</table>\n</div>\n</body>\n</html>\n'
    )


def _item(heading: Block, minute: tuple[Block, ...]) -> str:
    """One agenda item: a row with its number and title, its minute below the title."""
    assert isinstance(heading, Heading)
    text = "\n".join(_word(block) for block in minute)
    return (
        f'<tr>\n<td class="mgItemNumberCell"><p>{heading.number or ""}.</p></td>\n'
        f'<td><p class="mgAiTitleTxt">{inline(heading.text)}</p>\n<p class="mgSubItemTitleTxt">Minutes:</p>\n'
        f'<div class="mgWordPara"><div class="WordSection1">\n{text}\n</div></div></td>\n</tr>'
    )


def _word(block: Block) -> str:
    """A block as Word saves it: paragraphs and letters with its classes, its tables without header cells."""
    match block:
        case Points(items) if items[0].sort == "bullet":
            return "<ul>\n" + "\n".join(f"<li>{inline(item.text)}</li>" for item in items) + "\n</ul>"
        case Points(items):
            return "\n".join(
                f'<p class="MsoListParagraph">{item.marker}<span>&nbsp;&nbsp;&nbsp; </span>{inline(item.text)}</p>'
                for item in items
            )
        case Grid(header=header, rows=rows):
            bold = tuple(tuple(f"<b>{inline(cell)}</b>" for cell in row) for row in header)
            cells = bold + tuple(tuple(inline(cell) for cell in row) for row in rows)
            body = "\n".join(
                "<tr>" + "".join(f'<td><p class="MsoNormal">{cell}</p></td>' for cell in row) + "</tr>" for row in cells
            )
            return f'<table class="MsoTableGrid">\n{body}\n</table>'
        case Paragraph(text=text):
            return f'<p class="MsoNormal">{inline(text)}</p>'
        case _:
            raise ValueError(f"minutes on the web hold paragraphs, lists and tables, and not {block!r}")
