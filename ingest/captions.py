"""What stands around a table, and what is said twice: captions, notes, pull quotes.

These work on blocks of any format that carries no tags for them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.paper import Block, BlockKind
from ingest.lines import ends_sentence, heading_like, is_note, is_quoted, names_measure

_LONGEST_CAPTION = 200
_LONGEST_LEAD = 240
_SHORTEST_PULL_QUOTE = 40


def with_captions(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, each table given the caption before it and the notes after it, which become CAPTION and NOTE blocks.

    A lead line that ends in a colon right before a table names it too, and stays a paragraph. A caption the table
    already has is kept.
    """
    out = list(blocks)
    for i, block in enumerate(out):
        if block.table is None:
            continue
        table = block.table
        before = out[i - 1] if i else None
        if before is not None and table.caption is None:
            if _is_caption(before):
                out[i - 1] = replace(before, kind=BlockKind.CAPTION, level=0)
                table = replace(table, caption=before.text)
            elif before.kind is BlockKind.PARAGRAPH and before.text.endswith(":") and len(before.text) <= _LONGEST_LEAD:
                table = replace(table, caption=before.text)
        notes = list(table.notes)
        for j in range(i + 1, len(out)):
            if out[j].kind not in (BlockKind.PARAGRAPH, BlockKind.NOTE) or not is_note(out[j].text):
                break
            notes.append(out[j].text)
            out[j] = replace(out[j], kind=BlockKind.NOTE)
        out[i] = replace(block, table=replace(table, notes=tuple(dict.fromkeys(notes))))
    return tuple(out)


def _is_caption(block: Block) -> bool:
    if block.kind is BlockKind.CAPTION:
        return True
    if block.marker is not None or len(block.text) > _LONGEST_CAPTION or is_note(block.text):
        return False
    if block.kind is BlockKind.PARAGRAPH:
        return not ends_sentence(block.text) and (heading_like(block.text) or names_measure(block.text))
    return False


def is_caption_line(text: str) -> bool:
    """Whether a line that stands alone right before a table names the table, and does not open a section of the
    paper.
    """
    return not ends_sentence(text) and len(text) <= _LONGEST_CAPTION and names_measure(text)


def squeezed(text: str) -> str:
    """Letters and digits only, in lower case: how two printings of one sentence are compared."""
    return re.sub(r"[^a-z0-9]+", "", text.lower())


def with_quotes(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, paragraphs that stand in quotation marks or between the dots of a pull quote made QUOTE blocks."""
    out: list[Block] = []
    for block in blocks:
        if (
            block.kind is BlockKind.PARAGRAPH
            and block.marker is None
            and (is_quoted(block.text) or _decorated(block.text))
        ):
            block = replace(block, kind=BlockKind.QUOTE)
        out.append(block)
    return tuple(out)


def repeated(own: str, texts: Sequence[str]) -> bool:
    """Whether a squeezed text of some length stands inside a longer one of the texts."""
    return len(own) >= _SHORTEST_PULL_QUOTE and any(own in other for other in texts if len(other) > len(own))


def _decorated(text: str) -> bool:
    return bool(re.match(r"^(?:[●•…]\s*|\.\s?){3,}", text))
