"""The annual report as a designed PDF: cover, contents, chapters that open on a new page.

The cover carries no number, the contents page is "ii" and the first chapter starts at "1", so that the printed page is
never the page of the file. The look is in report.css.
"""

from __future__ import annotations

from pathlib import Path

from corpus.sources.html_blocks import Renderer, inline, page
from corpus.sources.markup import Heading, Paragraph, Source

HERE = Path(__file__).parent


def annual_report_html(source: Source) -> str:
    """The report as one HTML page for print. What stands before the first chapter goes on the cover."""
    first = next(i for i, b in enumerate(source.blocks) if isinstance(b, Heading) and b.level == 2)
    renderer = Renderer(source.footnotes)
    chapters = renderer.blocks(source.blocks[first:])
    entries = "\n".join(
        f'<li class="level{heading.level}"><a href="#{anchor}">{inline(heading.text)}</a></li>'
        for anchor, heading in renderer.headings if heading.level in (2, 3)
    )
    cover = "\n".join(
        f"<p>{inline(block.text)}</p>" for block in source.blocks[:first] if isinstance(block, Paragraph)
    )
    body = (
        f'<section id="cover">\n<h1>{inline(source.title)}</h1>\n<div class="panel">\n{cover}\n</div>\n</section>\n'
        f'<nav id="contents">\n<h2>Contents</h2>\n<ol>\n{entries}\n</ol>\n</nav>\n<main>\n{chapters}\n</main>'
    )
    return page(source.title, body, (HERE / "report.css").read_text(encoding="utf-8"), date="2022-12-01")
