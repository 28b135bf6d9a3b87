"""Blocks → chunks, the units of retrieval. A chunk does not cross an item, a numbered paragraph, a heading or a page.

A text chunk is one or a few short neighbouring paragraphs; a long one is split at sentence ends. A list keeps the line
that leads it; a long list is split between its bullets. Each row of a table is a chunk, with its header path spelled
out in its context: on public table questions one unit a row finds the right unit in the first five 78 times of 100,
whole tables 71.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass

from corpus.area import area_label
from corpus.chunk import Chunk, ChunkKind, Statement
from corpus.paper import Block, BlockKind, Kind, Paper, Table
from corpus.period import day_label
from corpus.row_code import labels_by_code
from corpus.sentences import parts_of, split_sentences
from ingest.captions import repeated, squeezed
from ingest.cells import header_words
from ingest.row_codes import called_rows
from ingest.statements import asks, counts_paragraphs, leads_on, statement_of
from ingest.table_rows import rows_before

LONGEST = 900  # characters of a chunk's text: what the encoder's 256 tokens hold together with its context
_LONGEST_LEAD = 300
_SHORT = 350  # a paragraph of more characters than this stands on its own

_SHORT_HEADING = 16  # characters: a heading as short as this may stand in the title by chance

_TEXTS = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.NOTE})


@dataclass(frozen=True, slots=True)
class _Draft:
    """A chunk without its number. `around` is context of its own: the lead line, the sentence before, the header
    path.
    """

    text: str
    blocks: tuple[int, ...]
    kind: ChunkKind
    around: tuple[str, ...] = ()
    cell: tuple[int, int] | None = None
    lead: str = ""


def chunk_paper(paper: Paper) -> tuple[Chunk, ...]:
    """The chunks of a paper in order; () where it has no text. Contents lists and pull quotes make none."""
    chunker = _Chunker(paper)
    return tuple(chunker.chunk(position, draft) for position, draft in enumerate(chunker.drafts()))


class _Chunker:
    """A walk over a paper's blocks. `_lead` is the line that leads to what follows, and the headings it stands
    under.
    """

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._blocks = paper.blocks
        self._titles = {i.number: i.title for i in paper.items}
        prose = [squeezed(b.text) for b in paper.blocks if b.kind in (BlockKind.PARAGRAPH, BlockKind.BULLET)]
        self._twice = frozenset(
            i for i, b in enumerate(paper.blocks) if b.kind is BlockKind.QUOTE and repeated(squeezed(b.text), prose)
        )
        self._lead = ""
        self._labels = labels_by_code(paper)

    def drafts(self) -> Iterator[_Draft]:
        i = 0
        while i < len(self._blocks):
            block = self._blocks[i]
            if block.kind is BlockKind.CONTENTS or i in self._twice or not block.text.strip():
                i += 1
            elif block.kind in (BlockKind.HEADING, BlockKind.CAPTION):
                if self._stands_alone(i):
                    yield _Draft(block.text, (i,), ChunkKind.TEXT)
                i += 1
            elif block.table is not None:
                yield from self._rows(i, block.table)
                i += 1
            elif block.kind is BlockKind.BULLET:
                stop = self._run(i, BlockKind.BULLET)
                yield from self._list(None, range(i, stop))
                i = stop
            else:
                i = yield from self._text(i)

    def _text(self, i: int) -> Generator[_Draft, None, int]:
        """Paragraphs from i on; returns the first block after them. One that leads a list goes with the list."""
        block = self._blocks[i]
        follows = (
            i + 1 < len(self._blocks) and self._blocks[i + 1].kind is BlockKind.BULLET and self._together(i, i + 1)
        )
        if follows and (leads_on(block.text) or asks(block.text, block.headings)):
            stop = self._run(i + 1, BlockKind.BULLET)
            yield from self._list(i, range(i + 1, stop))
            return stop
        self._lead = block.text if leads_on(block.text) else ""
        stop, length = i + 1, len(block.text)
        while stop < len(self._blocks) and self._joins(i, stop, length):
            length += len(self._blocks[stop].text) + 1
            stop += 1
        yield from self._passage(range(i, stop))
        return stop

    def _joins(self, first: int, other: int, length: int) -> bool:
        """Whether a paragraph is short enough to stand in one chunk with those before it."""
        block = self._blocks[other]
        if (
            block.kind not in _TEXTS
            or other in self._twice
            or leads_on(block.text)
            or len(block.text) > _SHORT
            or length > _SHORT
        ):
            return False
        leads = (
            other + 1 < len(self._blocks)
            and self._blocks[other + 1].kind is BlockKind.BULLET
            and asks(block.text, block.headings)
        )
        return (
            not leads
            and length + len(block.text) < LONGEST
            and self._together(first, other)
            and self._says(first) is self._says(other)
        )

    def _says(self, position: int) -> Statement | None:
        """On minutes, the kind of statement a block makes by itself: a resolution is not merged with what was
        reported.
        """
        if self._paper.metadata.kind is not Kind.MINUTES:
            return None
        block = self._blocks[position]
        return statement_of(block.text, headings=block.headings)

    def _together(self, a: int, b: int) -> bool:
        """Whether two blocks stand in the same item, numbered paragraph and section, and on the same page."""
        x, y = self._blocks[a], self._blocks[b]
        return (x.item, x.paragraph, x.headings, x.page) == (y.item, y.paragraph, y.headings, y.page)

    def _run(self, first: int, kind: BlockKind) -> int:
        """The first block after a run of blocks of one kind that stand together; a list goes on over a page's end."""
        stop = first + 1
        here = self._blocks[first]
        while stop < len(self._blocks):
            block = self._blocks[stop]
            if block.kind is not kind or (block.item, block.paragraph, block.headings) != (
                here.item,
                here.paragraph,
                here.headings,
            ):
                break
            stop += 1
        return stop

    def _stands_alone(self, i: int) -> bool:
        """Whether nothing stands under a heading or a caption, so that its words would be lost without a chunk of
        its own.
        """
        block = self._blocks[i]
        following = self._blocks[i + 1] if i + 1 < len(self._blocks) else None
        if block.kind is BlockKind.CAPTION:
            return following is None or following.table is None
        if following is None:
            return True
        return (
            following.kind is BlockKind.HEADING
            and following.level <= block.level
            and block.level > 1
            and block.marker is None
        )

    def _passage(self, positions: range) -> Iterator[_Draft]:
        blocks = [self._blocks[p] for p in positions]
        text = "\n".join(b.text for b in blocks)
        if len(text) <= LONGEST:
            yield _Draft(
                text, tuple(positions), ChunkKind.TEXT, self._leading(blocks[0]), lead=self._lead_of(blocks[0])
            )
            return
        before = ""
        for part in parts_of(text, LONGEST):
            around = (before,) if before else self._leading(blocks[0])
            yield _Draft(part, tuple(positions), ChunkKind.TEXT, around, lead=self._lead_of(blocks[0]))
            before = split_sentences(part)[-1]

    def _leading(self, block: Block) -> tuple[str, ...]:
        """The lead line that still stands over a block, such as the one before a heading that divides a list."""
        lead = self._lead_of(block)
        return (lead,) if lead else ()

    def _lead_of(self, block: Block) -> str:
        lead = self._lead
        return lead if lead and lead != block.text else ""

    def _list(self, lead: int | None, positions: range) -> Iterator[_Draft]:
        """A list and the line that leads it: one chunk, or several with the lead in the context of the later ones."""
        lead_text = self._blocks[lead].text if lead is not None else ""
        if lead is not None and (len(lead_text) > _LONGEST_LEAD or asks(lead_text, self._blocks[lead].headings)):
            # a question is a chunk of its own, for a reply is another kind of statement
            self._lead = ""
            yield from self._passage(range(lead, lead + 1))
            lead_text, lead = _last(lead_text), None
        elif lead is None:
            lead_text = self._lead
        self._lead = lead_text
        group: list[int] = [] if lead is None else [lead]
        length = sum(len(self._blocks[p].text) for p in group)
        made: int | None = None  # the bullet that makes a decision: those it leads up to are its limbs
        for p in positions:
            size = len(self._line(p))
            if self._parts_decision(p, made, lead_text):
                if group:
                    yield self._listed(group, lead_text)
                made = p if self._says(p) is Statement.RESOLVED else None
                lead_text = self._blocks[p].text if made is not None else ""
                group, length = [], 0
            crosses = bool(group) and self._blocks[group[-1]].page != self._blocks[p].page and group != [lead]
            if group and group != [lead] and (length + size > LONGEST or crosses):
                yield self._listed(group, lead_text)
                group, length = [], 0
            if size > LONGEST:
                yield from self._long_bullet(group, p, lead_text)
                group, length = [], 0
                continue
            group.append(p)
            length += size + 1
        if group:
            yield self._listed(group, lead_text)

    def _parts_decision(self, p: int, made: int | None, lead: str) -> bool:
        """Whether a counted line of minutes opens a decision, or comes after one with its limbs: it starts a chunk."""
        block = self._blocks[p]
        if self._says(p) is Statement.RESOLVED and counts_paragraphs(block.marker):
            return statement_of(lead) is not Statement.RESOLVED or made is not None
        return made is not None and counts_paragraphs(block.marker)

    def _listed(self, group: list[int], lead: str) -> _Draft:
        text = "\n".join(self._line(p) for p in group)
        opens = bool(lead) and self._blocks[group[0]].text == lead
        return _Draft(text, tuple(group), ChunkKind.LIST, (lead,) if lead and not opens else (), lead=lead)

    def _long_bullet(self, group: list[int], p: int, lead: str) -> Iterator[_Draft]:
        if group:
            yield self._listed(group, lead)
        before = ""
        for part in parts_of(self._line(p), LONGEST):
            around = tuple(x for x in (lead, before) if x)
            yield _Draft(part, (p,), ChunkKind.LIST, around, lead=lead)
            before = split_sentences(part)[-1]

    def _line(self, p: int) -> str:
        """A bullet's line as printed: its number or letter kept, a bullet sign left out."""
        block = self._blocks[p]
        counted = (
            block.kind is BlockKind.BULLET
            and block.marker is not None
            and any(c.isalnum() for c in block.marker)
            and block.marker != "o"
        )
        return f"{block.marker} {block.text}" if counted else block.text

    def _rows(self, i: int, table: Table) -> Iterator[_Draft]:
        before = self._blocks[i - 1] if i else None
        lead = ""
        if (
            before is not None
            and before.kind in (BlockKind.PARAGRAPH, BlockKind.BULLET)
            and before.text != table.caption
        ):
            last = _last(before.text)
            lead = last if last.endswith(":") or "below" in last or "following" in last else ""
        measure, band = "", ""
        earlier = rows_before(self._paper, i)
        for number, row in enumerate((*earlier, *table.rows), start=-len(earlier)):
            # "England" under "Rate of referrals" is England's rate of referrals: the row above names the measure.
            own = row[0] if row else ""
            comparator = area_label(own) is not None
            measure = measure if comparator else own
            above = measure if comparator else ""
            band = own if own and len(row) > 1 and not any(c.strip() for c in row[1:]) else band
            over = (table.caption or lead, band, above, header_words(table, row), *table.notes)
            if number >= 0:
                around = tuple(x for x in over if x)
                yield _Draft(" | ".join(row), (i,), ChunkKind.ROW, around, cell=(number, 0))

    def chunk(self, position: int, draft: _Draft) -> Chunk:
        """A draft as the chunk at a position, with its place and its whole context."""
        block = self._blocks[draft.blocks[0]]
        return Chunk(
            id=f"{self._paper.id}:{position}",
            paper=self._paper.id,
            position=position,
            text=draft.text,
            context=self._context(block, (*draft.around, *self._called(draft))),
            locator=self._paper.locator(draft.blocks[0], draft.cell, self._start(block, draft.text)),
            blocks=draft.blocks,
            kind=draft.kind,
            statement=self._statement(draft, block),
        )

    def _called(self, draft: _Draft) -> tuple[str, ...]:
        """The rows of the paper's tables that a passage calls by their references: "D7: 54 % were done in time"."""
        return () if draft.kind is ChunkKind.ROW else called_rows(draft.text, self._labels)

    def _start(self, block: Block, text: str) -> int:
        """The character of the block at which a chunk's text begins; 0 where it begins with the block's own number."""
        return max(block.text.find(split_sentences(text)[0]), 0) if block.turns else 0

    def _statement(self, draft: _Draft, block: Block) -> Statement | None:
        if self._paper.metadata.kind is not Kind.MINUTES or draft.kind is ChunkKind.ROW:
            return None
        counted = block.marker if draft.text.startswith(f"{block.marker} ") else ""
        return statement_of(draft.text.removeprefix(counted or ""), draft.lead, block.headings)

    def _context(self, block: Block, around: Sequence[str]) -> str:
        """Title · authority · body · date · item · headings · what stands around; nothing said twice."""
        m = self._paper.metadata
        item = f"item {block.item} {self._titles.get(block.item, '')}".strip() if block.item else None
        own = {self._titles.get(block.item)} if block.item else set()
        title = squeezed(m.title)
        headings = [h for h in block.headings if h not in own and (squeezed(h) not in title or len(h) < _SHORT_HEADING)]
        parts = [m.title, m.authority, m.body, day_label(m.date) if m.date else None, item, *headings, *around]
        kept: list[str] = []
        for part in parts:
            if part and squeezed(part) not in {squeezed(k) for k in kept}:
                kept.append(part)
        return " · ".join(kept)


def _last(text: str) -> str:
    """The end of a lead line that is too long to be repeated over each part of its list: a sentence, or its last
    clauses.
    """
    if len(text) > _LONGEST_LEAD:
        text = split_sentences(text)[-1]
    if len(text) > _LONGEST_LEAD:
        cut = text.find(", ", len(text) - _LONGEST_LEAD)
        text = text[cut + 2 :] if cut >= 0 else text[-_LONGEST_LEAD:]
    return text
