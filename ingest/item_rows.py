"""A row of a web page's table of items whose number has a cell to itself: title and minute stand in the next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from corpus.paper import Block, BlockKind
from ingest.lines import heading_like

# What the site puts behind the name of a file: "PDF 140 KB".
_FILE = re.compile(
    r"\s*\(?\b(?:PDF|DOCX?|XLSX?|PPTX?|HTML?|RTF|ODT|CSV|ZIP|TXT)\b[\s,]*\d[\d.,]*\s*[KMG]B\)?$", re.IGNORECASE
)
_LABEL = re.compile(r"(?:draft\s+)?minutes?\s*:?", re.IGNORECASE)  # stands over every item and says nothing


def without_file(title: str) -> str:
    """A title without the form and size of the file that it links to; the whole text where nothing else is left."""
    return _FILE.sub("", title).strip() or title


def under_number(number: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks of a cell behind a number: the first one is the item's title where it reads as one and something
    stands under it.
    """
    read = [*blocks]
    if not read:
        return
    first, *rest = read
    title = without_file(first.text)
    headed = first.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and first.marker is None
    if not (headed and rest and heading_like(title, labelled=True)):
        yield from (first, *rest)
        return
    yield replace(first, kind=BlockKind.HEADING, text=title, level=2, marker=number, turns=())
    for n, block in enumerate(rest):
        last = n + 1 == len(rest)
        if not (block.kind is not BlockKind.BULLET and not last and _LABEL.fullmatch(block.text)):
            yield block
