"""Committee papers as a council's own systems print them: minutes with numbers in the margin, a plain report.

Minutes have a heading block, the attendance as a table and "Page 3" at the foot of each page; the report has neither.
The look is in minutes.css, which both use.
"""

from __future__ import annotations

from pathlib import Path

from corpus.sources.html_blocks import Renderer, inline, page
from corpus.sources.markup import Heading, ListItem, Paragraph, Points, Source

HERE = Path(__file__).parent


def minutes_html(source: Source, date: str) -> str:
    """Minutes as one HTML page for print.

    The title is "Body: Minutes of 1st May 2020"; the sections whose points are all bullets before the first item are
    the attendance. `date` is the meeting's, ISO.
    """
    body_name, _, minutes_of = source.title.partition(": ")
    first = next(i for i, b in enumerate(source.blocks) if isinstance(b, Heading) and b.level == 3)
    front, rest = source.blocks[1:first], source.blocks[first:]
    attendance: list[tuple[str, tuple[ListItem, ...]]] = []
    while len(rest) > 1 and isinstance(rest[0], Heading) and isinstance(rest[1], Points):
        attendance.append((rest[0].text, rest[1].items))
        rest = rest[2:]
    scrutiny, notice = (inline(b.text) for b in front if isinstance(b, Paragraph))
    head = (
        f'<header>\n<p class="function">{scrutiny}</p>\n<p class="proceedings">Minutes of the proceedings of the</p>\n'
        f'<h1>{inline(body_name)}</h1>\n<p class="date">{inline(minutes_of)}</p>\n</header>\n'
        f'<p class="digest">{notice}</p>\n{_attendance(attendance)}\n'
    )
    text = Renderer(source.footnotes).blocks(rest)
    return page(source.title, head + text, _css() + _FOOT, date)


def report_html(source: Source, date: str) -> str:
    """A plain report of a few pages, its title at the top of the first; `date` (ISO) is for the file's metadata."""
    text = Renderer(source.footnotes).blocks(source.blocks)
    return page(source.title, f'<div class="report">\n{text}\n</div>', _css() + _NUMBER, date)


_FOOT = '@page { @bottom-center { content: "Page " counter(page); font: 9pt "Liberation Sans"; } }\n'
_NUMBER = '@page { @bottom-right { content: counter(page); font: 9pt "Liberation Sans"; } }\n'


def _css() -> str:
    return (HERE / "minutes.css").read_text(encoding="utf-8")



def _attendance(groups: list[tuple[str, tuple[ListItem, ...]]]) -> str:
    rows = []
    for label, items in groups:
        for position, item in enumerate(items):
            head = f'<th scope="rowgroup" rowspan="{len(items)}">{inline(label)}</th>' if position == 0 else ""
            rows.append(f"<tr>{head}<td>{inline(item.text)}</td></tr>")
    return '<table class="attendance">\n' + "\n".join(rows) + "\n</table>"
