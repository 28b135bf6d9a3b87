"""What stands apart on the page and belongs together: broken sentences, a table's mark and the note it calls, and the
halves of a word that a narrow column broke.

A paragraph that a column, a page or a converter broke in its middle is made whole, whichever format it came in. A note
that a table's `*` calls may have floated from under the table: without it a draft figure would pass for a final one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.paper import Block, BlockKind, Table
from corpus.period import NAMES
from ingest.lines import ends_sentence, opens_on

_LONG = 40  # characters: what is shorter may be a name or a label, and not a sentence that broke off
_FAR = 12  # blocks after a table in which its note is looked for
_DRAFT = re.compile(r"\b(?:draft|provisional|subject to change|may change|estimated?|unvalidated)\b", re.IGNORECASE)
_FOOTNOTE = re.compile(r"^(?:\d{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s+[A-Z]")
_STAR = re.compile(r"^\*+\s*\w")


def rejoined(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, a paragraph that carries on the sentence before it joined to it; its boxes too, where on one page."""
    out: list[Block] = []
    for i, block in enumerate(blocks):
        following = blocks[i + 1] if i + 1 < len(blocks) else None
        # A footnote at the foot of a page stands in the middle of the sentence that the page broke.
        at = len(out) - 2 if len(out) > 1 and _FOOTNOTE.match(out[-1].text) else len(out) - 1
        if out and _carries_on(out[at], block, following):
            out[at] = out[at].joined(f"{out[at].text} {block.text}", block)
        else:
            out.append(block)
    return tuple(out)


def _carries_on(before: Block, block: Block, following: Block | None) -> bool:
    if block.kind is not BlockKind.PARAGRAPH or block.marker is not None:
        return False
    if before.kind not in (BlockKind.PARAGRAPH, BlockKind.BULLET) or len(before.text) < _LONG:
        return False
    if _FOOTNOTE.match(block.text):
        return False
    if ends_sentence(before.text) or not opens_on(before.text, block.text):
        return False
    # Points of a list without marks begin in small letters too: then there are several.
    alike = following is not None and following.kind is BlockKind.PARAGRAPH and following.marker is None
    return not (alike and following is not None and following.text[:1].islower())


def with_marked_notes(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, each table whose cells carry a `*` given the note it calls, where the table has none yet.

    The note stands right under the table and says that a figure is a draft, or begins with `*` and stands within a
    page of it, before the next table that calls one.
    """
    out = list(blocks)
    for i, block in enumerate(out):
        table = block.table
        if table is None or not any("*" in cell for row in (*table.header, *table.rows) for cell in row):
            continue
        if any(note.lstrip().startswith("*") or _DRAFT.search(note) for note in table.notes):
            continue
        j = _note_of(out, i)
        if j is not None:
            note = out[j]
            text = f"{note.marker} {note.text}" if note.marker else note.text
            out[i] = replace(block, table=replace(table, notes=(*table.notes, text)))
            out[j] = replace(note, kind=BlockKind.NOTE, level=0, marker=None, text=text)
    return tuple(out)


def _note_of(blocks: Sequence[Block], i: int) -> int | None:
    """The position of the note that the table at `i` calls; None where there is none."""
    page = blocks[i].page
    for j in range(i + 1, min(len(blocks), i + 1 + _FAR)):
        block = blocks[j]
        if block.table is not None and "*" in block.text:
            return None
        if block.table is not None or (page is not None and block.page is not None and block.page > page + 1):
            continue
        if _is_starred(block) and not _in_list(blocks, j):
            return j
        if j == i + 1 and _DRAFT.search(block.text) and len(block.text.split()) <= 25:
            return j
    return None


def _is_starred(block: Block) -> bool:
    return block.marker == "*" or (block.marker is None and bool(_STAR.match(block.text)))


def _in_list(blocks: Sequence[Block], j: int) -> bool:
    """Whether stars are the bullets here: another starred block stands right before or after."""
    return any(0 <= k < len(blocks) and _is_starred(blocks[k]) for k in (j - 1, j + 1))


_HALVES = re.compile(r"(?<![\w’'-])([A-Za-z]+) ([a-z]+)(?![\w’'-])")
_WORDS = re.compile(r"[a-z]+")
_OF_ONE_LETTER = frozenset("ai")
# What a head may be called without the paper's saying it in a sentence.
_FIELD = frozenset(
    """england london national neighbours neighbour regional comparator comparators benchmark target targets actual
    outturn forecast budget variance quarter quarterly annual average percentage number provisional""".split()
) | frozenset(m.lower() for m in NAMES)
# A year, or two years that follow each other, with a space somewhere in it: "2024/2 5", "20 23/24", "202 4".
_BROKEN_TIME = re.compile(r"(?<![\w£.,/–-])(?=[\d/–-]* [\d/–-]+(?![\w.,%/–-]))[\d/–-]+ [\d/–-]+")
_A_YEAR = re.compile(r"(?:19|20)\d\d")
_YEARS = re.compile(r"((?:19|20)\d\d)[/–-]((?:19|20)?\d\d)")


def with_whole_heads(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, each word and year that a narrow column broke over two lines of its table's head whole again: "Secon
    dary", "Englan d", "2024/2 5".

    Of a word the paper can tell, which prints it whole where it has room, and one of its halves nowhere by itself; or
    it is a word that heads are made of.
    """
    printed: set[str] = set()
    for block in blocks:
        texts = (cell for row in block.table.rows for cell in row) if block.table else (block.text,)
        printed.update(w for text in texts for w in _WORDS.findall(text.lower()))
    alone = {w for w in printed if len(w) > 1 or w in _OF_ONE_LETTER}  # "(d)" is the letter of a limb

    def whole(m: re.Match[str]) -> str:
        joined, halves = m[1] + m[2], (m[1].lower(), m[2])
        known = joined.lower() in printed or joined.lower() in _FIELD
        return joined if known and not alone.issuperset(halves) else m.group()

    def mended(table: Table) -> Table:
        header = tuple(tuple(_BROKEN_TIME.sub(_whole_time, _HALVES.sub(whole, c)) for c in row) for row in table.header)
        return table if header == table.header else replace(table, header=header)

    return tuple(b if b.table is None else replace(b, table=mended(b.table)) for b in blocks)


# What a head in capitals is often made of.
_CAPITALS = frozenset(
    """borough council county city district metropolitan royal committee commission panel board cabinet scrutiny
    overview minutes agenda report annual children people services education families health social care young public
    meeting strategy improvement performance""".split()
)
_LETTERS_APART = re.compile(r"(?<![\w’'.&-])([A-Z]{1,4}) (?=([A-Z]{2,})(?![\w’']))")


def with_whole_capitals(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, each word in spaced capitals whose first letters a reader took for a word of their own whole again,
    as in "ET TLEWICK B OROUGH COUNCIL": the paper prints it elsewhere, or heads are made of it, and its parts are no
    words.
    """
    printed = {w for b in blocks if not b.text.isupper() for w in _WORDS.findall(b.text.lower())} | _CAPITALS

    def whole(m: re.Match[str]) -> str:
        first, rest = m[1].lower(), m[2].lower()
        parted = rest not in printed and (len(first) == 1 or first not in printed)
        return m[1] if parted and first + rest in printed else m.group()

    def mended(b: Block) -> Block:
        return replace(b, text=_LETTERS_APART.sub(whole, b.text)) if _LETTERS_APART.search(b.text) else b

    return tuple(b if b.table is not None else mended(b) for b in blocks)


def _whole_time(m: re.Match[str]) -> str:
    """A year or two years that follow each other, whole again; anything else as it is."""
    joined = m.group().replace(" ", "")
    years = _YEARS.fullmatch(joined)
    if years is None:
        first, last = m.group().split(" ")
        return joined if _A_YEAR.fullmatch(joined) and 1 in (len(first), len(last)) else m.group()
    return joined if (int(years[1]) + 1) % 100 == int(years[2]) % 100 else m.group()
