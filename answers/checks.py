"""The last gate: is every claim of a finished answer proved by the papers themselves?

Nothing here trusts how the answer was composed. Each citation is looked up at its place, each fact in the record that
reading the papers made, each line in what it cites; what was worked out is worked out again. The same check holds an
answer that a language model has reworded: `reworded=True` lets words differ and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from answers.answer import (
    NOT_FINAL,
    NOT_FOUND_FOR,
    NOT_PROVED,
    READ_AS,
    READ_BY_OCR,
    SUPERSEDED,
    Answer,
    CitedFact,
    Status,
    body_of,
)
from answers.draft import Quote
from answers.placing import evened, placed, row_headers, stands_in
from answers.proving import Evidence, unfounded, unproved
from answers.sums import percent
from corpus.chunk import Chunk, Statement
from corpus.fact import Fact
from corpus.numbers import find_numbers, parse_number
from corpus.paper import Paper
from corpus.period import day_label
from retrieval.citations import Citation, place_label

# Notes that say nothing of what the papers say: the question as read, what is said not to be proved, a part without an
# answer, and how a paper stands: a draft, replaced, read by text recognition.
_NO_CLAIMS = (READ_AS, NOT_PROVED, NOT_FOUND_FOR, READ_BY_OCR, NOT_FINAL, SUPERSEDED)


@dataclass(frozen=True, slots=True)
class Sources:
    """What an answer is held against: the papers it cites and what reading them has put on record.

    papers      by id
    facts       by id
    rows        the facts of a row of a table, by paper's id, block and row
    sentences   the facts of a sentence, by paper's id and the sentence as printed
    statements  by paper's id and block: what kind of statement the minutes make there
    """

    papers: Mapping[str, Paper]
    facts: Mapping[str, Fact]
    rows: Mapping[tuple[str, int | None, int], tuple[Fact, ...]]
    sentences: Mapping[tuple[str, str], tuple[Fact, ...]]
    statements: Mapping[tuple[str, int], Statement]

    @classmethod
    def of(cls, papers: tuple[Paper, ...], facts: tuple[Fact, ...], chunks: tuple[Chunk, ...]) -> Sources:
        """The record of some papers, by what it is looked up by."""
        cited = {p.id for p in papers}
        rows: dict[tuple[str, int | None, int], tuple[Fact, ...]] = {}
        sentences: dict[tuple[str, str], tuple[Fact, ...]] = {}
        for f in facts:
            if f.paper in cited and f.locator.cell is not None:
                row = (f.paper, f.locator.block, f.locator.cell[0])
                rows[row] = (*rows.get(row, ()), f)
            elif f.paper in cited:
                sentences[f.paper, f.quote] = (*sentences.get((f.paper, f.quote), ()), f)
        stated = {(c.paper, b): c.statement for c in chunks if c.statement is not None for b in c.blocks}
        return cls({p.id: p for p in papers}, {f.id: f for f in facts}, rows, sentences, stated)

    def facts_at(self, citation: Citation) -> tuple[Fact, ...]:
        """The facts that stand in a citation's quote: those of its row, or of every sentence it holds."""
        where = citation.locator
        if where.cell is not None:
            return self.rows.get((where.paper, where.block, where.cell[0]), ())
        whole = evened(citation.quote)
        held = (fs for (p, q), fs in self.sentences.items() if p == where.paper and evened(q) in whole)
        return tuple(f for fs in held for f in fs)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something of an answer that is not proved.

    where   "headline", "body", "caveat", "citation" or "fact"
    number  which one, from 1; a citation's own number
    what    a sentence fit to be shown
    """

    where: str
    number: int
    what: str


def faults(answer: Answer, sources: Sources, reworded: bool = False) -> tuple[Fault, ...]:
    """Everything in an answer that the papers do not prove, in the order it stands; () for a proved one.

    A refusal cites nothing and is not held against anything. `reworded` as in `proving.unproved`.
    """
    if answer.status is not Status.ANSWERED:
        return ()
    found = list(_as_claimed(answer))
    sound: dict[int, Citation] = {}
    for n, c in enumerate(answer.citations):
        wrong = [Fault("citation", c.number, what) for what in _place(n, c, sources)]
        if any((c.quote, c.locator) == (d.quote, d.locator) for d in answer.citations[:n]):
            wrong.append(Fault("citation", c.number, "the same words of the same place are cited twice"))
        found += wrong
        if not wrong:
            sound[c.number] = c
    found += [Fault("fact", n, what) for n, f in enumerate(answer.facts, 1) for what in _fact(f, sound, sources)]
    for n, claim in enumerate(answer.claims):
        where, number = ("body", n) if n else ("headline", 1)
        evidence = evidence_of([sound[k] for k in claim.citations if k in sound], answer, sources)
        found += [Fault(where, number, what) for what in unproved(claim.text, evidence, reworded)]
    return (*found, *_notes(answer, sound, sources))


def _notes(answer: Answer, sound: Mapping[int, Citation], sources: Sources) -> Iterator[Fault]:
    """The caveats, which may stand on anything cited and may repeat what was asked."""
    notes = [(n, c) for n, c in enumerate(answer.caveats, 1) if not c.startswith(_NO_CLAIMS)]
    if not notes:
        return
    evidence = evidence_of(list(sound.values()), answer, sources)
    asked = frozenset(n.value for n in find_numbers(answer.question))
    own = tuple(f.fact for f in answer.facts)
    evidence = replace(evidence, counts=evidence.counts | asked, own=own)
    for n, note in notes:
        yield from (Fault("caveat", n, what) for what in unfounded(note, evidence))


def _as_claimed(answer: Answer) -> Iterator[Fault]:
    """Headline and body are the claims and nothing else."""
    if not answer.claims or answer.claims[0].text != answer.headline:
        yield Fault("headline", 1, "the headline is not what was claimed")
    if body_of(answer.claims[1:]) != answer.body:
        yield Fault("body", 1, "the body says other than what was claimed")
    if not answer.citations:
        yield Fault("headline", 1, "nothing is cited")


def _place(position: int, citation: Citation, sources: Sources) -> Iterator[str]:
    """What is wrong with a citation: its number, its paper, its place, or that its quote does not stand there."""
    if citation.number != position + 1:
        yield f"it stands at place {position + 1} and says {citation.number}"
    paper = sources.papers.get(citation.locator.paper)
    if paper is None:
        yield "no such paper"
        return
    if citation.file != paper.file or citation.metadata != paper.metadata:
        yield f"the paper is {paper.file}, “{paper.metadata.title}”"
    where = citation.locator
    if where.block is None or not 0 <= where.block < len(paper.blocks):
        yield "no such place in the paper"
        return
    found, stands = placed(Quote(where.paper, paper.locator(where.block, where.cell), citation.quote), paper)
    if where.page != found.locator.page:  # what runs over a page's end may be of either, as its figure is
        found, stands = placed(replace(found, locator=where, of_figure=True), paper)
    if where != found.locator or citation.label != place_label(paper.metadata, where):
        yield f"the place is {place_label(paper.metadata, found.locator)}"
    if not stands or found.locator != where:
        yield "the quote does not stand there word for word"
    if citation.headers != row_headers(citation.quote, where, paper):
        yield "the headers are not those over the cells"


def _fact(cited: CitedFact, sound: Mapping[int, Citation], sources: Sources) -> Iterator[str]:
    """What is wrong with a fact: other than on record, or not in the quote that is to prove it."""
    fact, citation = cited.fact, sound.get(cited.citation)
    if sources.facts.get(fact.id) != fact:
        yield f"“{fact.printed}” is not on record so"
    if citation is None:
        yield f"“{fact.printed}” cites nothing that stands"
    elif fact not in sources.facts_at(citation) and sources.facts.get(fact.id) == fact:
        yield f"“{fact.printed}” does not stand in the quote it cites"
    elif not stands_in(fact.printed, _cell(citation, fact)) and fact.printed not in fact.quote:
        yield f"“{fact.printed}” is not printed there"


def _cell(citation: Citation, fact: Fact) -> str:
    cells = citation.quote.split(" | ")
    at = fact.locator.cell
    return cells[at[1]] if at is not None and at[1] < len(cells) else citation.quote


def evidence_of(cited: Sequence[Citation], answer: Answer, sources: Sources) -> Evidence:
    """What a line that cites these places may stand on; nothing but the answer's own counts where it cites none."""
    texts: list[str] = []
    for c in cited:
        texts += [c.quote, *printed_over(c, sources)]
    facts = tuple(dict.fromkeys(f for c in cited for f in sources.facts_at(c)))
    areas = {a for p in sources.papers.values() if (a := p.metadata.authority)}
    stated = (sources.statements.get((c.locator.paper, c.locator.block or 0)) for c in cited)
    return Evidence(
        texts=tuple(dict.fromkeys(texts)),
        facts=facts,
        areas=tuple(sorted(areas)),
        statements=frozenset(s for s in stated if s is not None),
        counts=_counts(answer.body),
        sums=frozenset(_sums(cited)),
    )


def printed_over(citation: Citation, sources: Sources) -> Iterator[str]:
    """What is printed over a cited place: whose meeting, headings, the table's caption and headers; its own number."""
    paper = sources.papers.get(citation.locator.paper)
    block = citation.locator.block
    if paper is None or block is None or not 0 <= block < len(paper.blocks):
        return
    if (met := paper.metadata).body and met.date is not None:
        yield f"{met.body} of {day_label(met.date)}"
    if met.authority:
        yield met.authority
    at = paper.blocks[block]
    yield from at.headings
    if at.marker:
        yield f"{at.marker} {at.text}"
    if at.table is not None:
        yield at.table.caption or ""
        yield from at.table.notes
        for n in range(len(at.table.rows[0]) if at.table.rows else 0):
            yield " ".join(at.table.header_path(n))


def _counts(body: str) -> frozenset[Decimal]:
    """How many entries each list of the body counts out ("1. …", "2. …"), where it counts from the first."""
    counted = [int(m.group(1)) for m in re.finditer(r"(?m)^(\d+)\.\s", body)]
    starts = [n for n, number in enumerate(counted) if number == 1]
    runs = [counted[a:b] for a, b in pairwise([*starts, len(counted)])]
    return frozenset(Decimal(len(run)) for run in runs if run == list(range(1, len(run) + 1)))


def _sums(cited: Sequence[Citation]) -> Iterator[Decimal]:
    """The sum of what the cited rows of a column print, its total left out; that total; and the share of the one in the
    other, in per cent.
    """
    columns: dict[int, dict[tuple[int, int], tuple[str, str]]] = {}
    for c in cited:
        cells = c.quote.split(" | ")
        if c.locator.cell is not None and c.locator.cell[1] < len(cells):
            row, column = c.locator.cell
            columns.setdefault(column, {})[c.locator.block or 0, row] = (cells[0], cells[column])
    for rows in columns.values():
        added, total = Decimal(0), Decimal(0)
        for label, printed in rows.values():
            number = parse_number(printed.strip("()"))
            value = Decimal(0) if number is None else -number.value if printed.startswith("(") else number.value
            if label.strip().lower().startswith("total"):
                total = value
                yield value
            else:
                added += value
        if len(rows) > 1:
            yield added
            yield from (percent(added, total),) if total else ()
