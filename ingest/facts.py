"""Facts of a paper: the cells of its tables and the figures of its sentences, each with its Locator."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.authorities import authorities
from corpus.chunk import Chunk, ChunkKind
from corpus.fact import Fact
from corpus.numbers import find_numbers
from corpus.paper import BlockKind, Kind, Paper
from corpus.period import Period
from corpus.period_reading import find_periods
from corpus.row_code import labels_by_code
from corpus.sentences import split_sentences
from ingest.areas import Areas
from ingest.back_to_time import is_an_end
from ingest.cell_facts import cell_facts
from ingest.list_leads import time_of_list
from ingest.months_told import ends_before
from ingest.reporting import Reporting, of_its_item, reporting_of
from ingest.row_codes import named_by_code
from ingest.sentence_facts import Around, sentence_facts
from ingest.table_facts import table_facts
from ingest.times_before import carried, looks_back, of_event, periods_before, to_come
from ingest.total_days import dated_by_totals


def facts_of(paper: Paper, chunks: Sequence[Chunk]) -> tuple[Fact, ...]:
    """Every fact of a paper in the order of its chunks; () where it states no figure."""
    areas, reporting = areas_of(paper.metadata.authority), reporting_of(paper)
    of_block: dict[int, list[Chunk]] = defaultdict(list)
    for chunk in chunks:
        for position in chunk.blocks:
            of_block[position].append(chunk)
    facts: list[Fact] = []
    codes = labels_by_code(paper)
    for number, block in enumerate(paper.blocks):
        if block.table is not None:
            lead, made = _lead(paper, number), tuple(of_block[number])
            facts.extend(table_facts(paper, number, made, lead, areas.authorities, areas.councils, reporting))
            facts.extend(cell_facts(paper, number, made, areas, reporting, _dated_over(paper, number)))
    for chunk in chunks:
        if chunk.kind is not ChunkKind.ROW:
            facts.extend(named_by_code(f, codes) for f in _chunk_facts(paper, chunk, areas, reporting))
    return dated_by_totals(facts)


def areas_of(authority: str | None) -> Areas:
    """Whose figures a paper of an authority may print: its own, and those of any other council of England."""
    others = tuple(a.name for a in authorities() if a.name != authority)
    return Areas(authority, (authority,) if authority else (), others)


def _dated_over(paper: Paper, number: int) -> Period | None:
    """The time that the line just over a table gives; None for none."""
    over = paper.blocks[number - 1] if number else None
    if over is None or over.table is not None or over.headings != paper.blocks[number].headings:
        return None
    return next(carried(paper, over.text), None)


def _lead(paper: Paper, number: int) -> str:
    """The line just before a table where it leads up to it, or says when and in what it counts; "" otherwise."""
    if number == 0:
        return ""
    before = paper.blocks[number - 1]
    if before.table is not None:
        return ""
    leads = before.kind is BlockKind.CAPTION or before.text.rstrip().endswith(":")
    tells = len(before.text) <= LEGEND and _TELLS.search(before.text) is not None
    if before.kind is BlockKind.HEADING or not (leads or tells or _says_how_to_read(before.text)):
        return ""
    return before.text


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


LEGEND = 200  # characters: a longer paragraph is about more than the table under it
_TELLS = re.compile(
    r"^(?:position|data|figures|numbers|counts|snapshot)\s+(?:as\s+)?(?:at|on|for|are\s+(?:for|as\s+at|at))\b|"
    r"^(?:as\s+at|all\s+figures|figures\s+(?:are\s+)?in|amounts\s+(?:are\s+)?in|values\s+(?:are\s+)?in|£)",
    re.IGNORECASE,
)


def _chunk_facts(paper: Paper, chunk: Chunk, areas: Areas, reporting: Reporting | None) -> Iterator[Fact]:
    count = 0
    squeezed = _squeezed(chunk.text)
    day = paper.metadata.date if reporting is None else None
    for number in chunk.blocks:
        block = paper.blocks[number]
        if block.table is not None or block.kind is BlockKind.HEADING:
            continue
        nearest = next(periods_before(paper, number), None)
        of_list = time_of_list(paper, number)
        covered = reporting or of_its_item(block.headings)
        sentences = split_sentences(block.text)
        opening = topic_of(sentences)
        measure, start = "", 0
        times: list[Period] = []
        told: Period | None = None  # the time of the sentence before, where that only looked back
        here = False  # whether the nearest time is one of this block
        for sentence in sentences:
            leans = told is not None and _LEANS.match(sentence) is not None
            spoken_now = paper.metadata.kind is Kind.MINUTES and _NOW.search(sentence) is not None
            before = None if spoken_now else told if leans else nearest
            around = Around(before, block.headings, measure or opening, covered, tuple(times), day)
            times += [p.period for p in find_periods(sentence)]
            start = block.text.index(sentence, start)
            found = tuple(sentence_facts(sentence, chunk, paper.locator(number, at=start), around, count, areas))
            times += [f.period for f in found if f.bound and f.period is not None and f.period not in times]
            if of_list is not None:
                found = tuple(replace(f, bound=f.bound or (f.role, f.period) == ("stated", of_list)) for f in found)
            if block.turns:
                found = tuple(replace(f, locator=paper.locator(number, at=_at(f, start))) for f in found)
            if _squeezed(sentence) in squeezed:  # else it is read for what it says of the sentence after it alone
                count += len(found)
                yield from found
            measure = next((f.measure for f in reversed(found) if f.role == "stated"), "")
            about = next((f for f in found if f.role == "stated"), None)  # of "from 40 in 2021 to 52 in 2025", the 52
            late = () if paper.metadata.kind is Kind.MINUTES else ends_before(sentence, find_periods(sentence), day)
            sure = about is not None and (about.bound or any(m.period == about.period for m in late))
            dated = about.period if about is not None and sure and not to_come(paper, about.period) else None
            if dated is not None and (
                of_event(sentence, dated, reporting) or (is_an_end(dated, before) and not find_periods(sentence))
            ):
                dated = None
            then = dated or next(carried(paper, sentence), None)
            told = then if here and then is not None and looks_back(then, nearest) else told if leans else None
            here = here or then is not None
            nearest = nearest if told is not None else then or nearest


# "Five had been vacant in the spring. Two were vacant now": in minutes, of the meeting and not of the spring.
_NOW = re.compile(r"\b(?:now|currently|today|at\s+present|at\s+the\s+moment)\b", re.IGNORECASE)


# "Of these, four …", "They came from …": of what the sentence just before told.
_LEANS = re.compile(r"\W*(?:(?:\w+\s+){0,2}?of\s+)?(?:these|those|this|that|it|they|them|there)\b", re.IGNORECASE)


def _at(fact: Fact, start: int) -> int:
    """Where in its block a figure stands, whose sentence starts there: what runs over a page's end is of two pages."""
    return start + max(0, fact.quote.find(fact.printed))


def topic_of(sentences: Sequence[str]) -> str:
    """The few words that open a paragraph and say what it is about ("Dental checks."); "" where it opens otherwise."""
    if len(sentences) < 2:
        return ""
    first = sentences[0].strip()
    words = first.split()
    opens = len(words) <= TOPIC and first.endswith((".", ":")) and first[:1].isupper() and not find_numbers(first)
    return first.rstrip(" .:") if opens and not _SAYS.search(first) else ""


TOPIC = 5  # words
_SAYS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do|rose|fell|went|made|said|noted|agreed|worsened|"
    r"improved|continued|remained|increased|decreased|grew|gave|presented|introduced|reported|spoke|asked|thanked|updated|"
    r"explained|outlined|advised|attended)\b",
    re.IGNORECASE,
)


def _squeezed(text: str) -> str:
    return "".join(text.split())
