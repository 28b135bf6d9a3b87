"""The front sheet of a report: labels and what stands beside or under them, as lines that read "Report to: Cabinet".

Councils set it as a table of one or two pairs a row ("Date | 4 May 2021"), or as small headings with a line under each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.paper import Block, BlockKind, Table

_LABEL = re.compile(
    r"^(?:report\s+(?:to|of|by|author|title|status)|(?:meeting|committee)(?:\s+(?:name|date))?|body|decision\s+maker|"
    r"date(?:\s+of\s+(?:the\s+)?(?:meeting|decision|report))?|(?:report\s+)?title|subject|(?:lead|contact|report|"
    r"responsible)\s+(?:officers?|members?|directors?)|officers?|director|author|(?:cabinet|portfolio|executive|lead)"
    r"(?:\s+(?:members?|holders?|councillors?))?|(?:electoral\s+)?(?:wards?|divisions?)(?:\s+affected)?|key\s+decision|"
    r"(?:local\s+)?authority|council|classification|(?:publication\s+)?status|access|exempt(?:ion)?|open\s*/\s*exempt|public\s*/\s*private)\s*:?$",
    re.IGNORECASE,
)
_MOST_ROWS = 20
_LONGEST_LABEL = 40  # characters


def spelled_out(front: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a front with each label and its value as one paragraph, "Date: 4 May 2021"; the rest as it is."""
    made: list[Block] = []
    waiting: Block | None = None  # a small heading that labels what comes
    for block in front:
        if waiting is not None:
            if block.kind is BlockKind.PARAGRAPH:
                made.append(block.after(f"{waiting.text.rstrip(' :')}: "))
                waiting = None
                continue
            made.append(waiting)
            waiting = None
        if block.table is not None and (rows := _labelled(block.table)):
            made += [replace(block, kind=BlockKind.PARAGRAPH, text=f"{label}: {value}", table=None)
                     for label, value in rows]
        elif block.kind is BlockKind.HEADING and block.marker is None and _LABEL.match(block.text.strip()):
            waiting = block
        else:
            made.append(block)
    return (*made, waiting) if waiting is not None else tuple(made)


def _labelled(table: Table) -> tuple[tuple[str, str], ...]:
    """The labels and values of a table that is a front sheet; () for any other."""
    rows = tuple(_pairs((*table.header, *table.rows)))
    known = sum(bool(_LABEL.match(label)) for label, _ in rows)
    return rows if known >= 2 and 2 * known >= len(rows) and len(rows) <= _MOST_ROWS else ()


def _pairs(rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    for row in rows:
        filled = [cell.strip() for cell in row if cell.strip()]
        if len(filled) not in (2, 4) or any(len(label) > _LONGEST_LABEL for label in filled[::2]):
            continue
        for label, value in zip(filled[::2], filled[1::2], strict=True):  # two pairs may stand side by side
            yield label.rstrip(" :"), value
