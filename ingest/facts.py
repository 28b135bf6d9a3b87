"""Facts of a paper: the cells of its tables and the figures of its sentences, each with its Locator."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from corpus.authorities import authorities
from corpus.chunk import Chunk, ChunkKind
from corpus.fact import Fact
from corpus.paper import BlockKind, Kind, Paper
from corpus.period import Period
from corpus.period_reading import find_periods
from corpus.sentences import split_sentences
from ingest.sentence_facts import Areas, Around, sentence_facts
from ingest.table_facts import table_facts


def facts_of(paper: Paper, chunks: Sequence[Chunk]) -> tuple[Fact, ...]:
    """Every fact of a paper in the order of its chunks; () where it states no figure."""
    areas = areas_of(paper.metadata.authority)
    of_block: dict[int, list[Chunk]] = defaultdict(list)
    for chunk in chunks:
        for position in chunk.blocks:
            of_block[position].append(chunk)
    facts: list[Fact] = []
    for number, block in enumerate(paper.blocks):
        if block.table is not None:
            lead, made = _lead(paper, number), tuple(of_block[number])
            facts.extend(table_facts(paper, number, made, lead, areas.authorities, areas.councils))
    for chunk in chunks:
        if chunk.kind is not ChunkKind.ROW:
            facts.extend(_chunk_facts(paper, chunk, areas))
    return tuple(facts)


def areas_of(authority: str | None) -> Areas:
    """Whose figures a paper of an authority may print: its own, and those of any other council of England."""
    others = tuple(a.name for a in authorities() if a.name != authority)
    return Areas(authority, (authority,) if authority else (), others)


def _lead(paper: Paper, number: int) -> str:
    """The line just before a table where it leads up to it; "" otherwise."""
    if number == 0:
        return ""
    before = paper.blocks[number - 1]
    if before.table is not None:
        return ""
    leads = before.kind is BlockKind.CAPTION or before.text.rstrip().endswith(":")
    return before.text if leads or _says_how_to_read(before.text) else ""


# "All figures in £m. A figure in brackets is an underspend.", "Position at 31 December 2024."
_HOW_TO_READ = re.compile(
    r"\b(?:figures?|amounts?|values?|numbers?|data|table)\b[^.]{0,40}(?:£|\bthousands?\b|\bmillions?\b|%|\bper\s?cent)"
    r"|^\W*(?:£\s?(?:m|k|0{3}s?|['’]0{3}s?|million|thousand)\b|(?:in|in\s+)?£\s?million)"
    r"|^\W*(?:the\s+)?(?:position|data|figures?|numbers?|snapshot|correct|as)\s+(?:is\s+|are\s+)?(?:as\s+)?at\b",
    re.IGNORECASE,
)
LEAD_WORDS = 40  # a longer paragraph speaks of more than how to read the table


def _says_how_to_read(text: str) -> bool:
    """Whether a short line before a table gives the unit or the day of all its figures."""
    return len(text.split()) <= LEAD_WORDS and _HOW_TO_READ.search(text) is not None


def _chunk_facts(paper: Paper, chunk: Chunk, areas: Areas) -> Iterator[Fact]:
    count = 0
    squeezed = _squeezed(chunk.text)
    for number in chunk.blocks:
        block = paper.blocks[number]
        if block.table is not None or block.kind is BlockKind.HEADING:
            continue
        nearest = next(_periods_before(paper, number), None)
        measure = ""
        for sentence in split_sentences(block.text):
            if _squeezed(sentence) in squeezed:
                around = Around(nearest, block.headings, measure)
                found = tuple(sentence_facts(sentence, chunk, paper.locator(number), around, count, areas))
                count += len(found)
                yield from found
                measure = next((f.measure for f in reversed(found) if f.role == "stated"), "")
            named = find_periods(sentence)
            nearest = named[0].period if named else nearest


def _periods_before(paper: Paper, number: int) -> Iterator[Period]:
    """Periods given before a block under the same heading, nearest first: its lead line, the paragraphs above, the
    headings.

    In minutes only the lead line: an item runs from subject to subject, and a date in its title dates no figure in it.
    """
    block = paper.blocks[number]
    minutes = paper.metadata.kind is Kind.MINUTES
    for earlier in range(number - 1, max(-1, number - REACH), -1):
        other = paper.blocks[earlier]
        if other.headings != block.headings or other.kind is BlockKind.HEADING:
            break
        both_bullets = other.kind is BlockKind.BULLET and block.kind is BlockKind.BULLET
        if other.table is not None or both_bullets or (minutes and not other.text.rstrip().endswith(":")):
            if minutes and not both_bullets:
                break
            continue
        yield from (m.period for m in find_periods(other.text)[:1])
        if minutes:
            break
    if not minutes:
        for heading in reversed(block.headings):
            yield from (m.period for m in find_periods(heading))


REACH = 14  # blocks: a list of findings may be this far from the paragraph that dates the audit


def _squeezed(text: str) -> str:
    return "".join(text.split())
