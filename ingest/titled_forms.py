"""A form whose first row is the title of its item: "4. Budget monitoring" over "Key decision | Yes" opens item 4.

A record of decisions sets the title of each in the first row of a small table of labels and values. The title heads all
that follows, up to the next one, and not the table alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.paper import Block, BlockKind, Table
from ingest.grid import is_figure
from ingest.lines import split_item_number

_LONGEST_LABEL = 60  # characters
_LEVEL = 2


def with_titles_out(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, each form that a numbered title heads parted in the title, as a heading, and the form.

    A form that goes on over a page prints its title again: that one is dropped.
    """
    return tuple(part for i, block in enumerate(blocks) for part in _parts(block, blocks[i - 1] if i else None))


def _parts(block: Block, before: Block | None) -> Iterator[Block]:
    title = _title(block.table) if block.table is not None else None
    if block.table is None or title is None:
        yield block
        return
    number, words = split_item_number(title, headed=True)
    again = before is not None and before.table is not None and _title(before.table) == title
    if not again:
        yield replace(
            block, kind=BlockKind.HEADING, text=words, level=_LEVEL, marker=number, table=None, turns=()
        )
    rows = block.table.rows if block.table.header else block.table.rows[1:]
    first = block.text.find("\n") + 1  # the title's row of the text
    yield replace(block.part(first, len(block.text)), table=replace(block.table, header=(), rows=rows))


def _title(table: Table) -> str | None:
    """The numbered title in the one cell of a form's first row; None for any other table."""
    first, *rows = (*table.header, *table.rows)
    said = {cell.strip() for cell in first if cell.strip()}
    if len(first) != 2 or len(said) != 1 or len(table.header) > 1 or not rows or table.caption:
        return None
    title = said.pop()
    if split_item_number(title, headed=True)[0] is None:
        return None
    labelled = all(len(row[0]) <= _LONGEST_LABEL for row in rows)
    figures = sum(is_figure(row[1]) for row in rows)
    return title if labelled and 2 * figures < len(rows) else None
