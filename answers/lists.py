"""Answers that are lists: recommendations, areas for improvement, promises, actions. As printed, complete, in order."""

from __future__ import annotations

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote, shortened
from corpus.chunk import ChunkKind
from corpus.paper import Block, BlockKind, Paper
from corpus.words import content_stems
from retrieval.rank import coverage, stem_set
from retrieval.search import Hit

CANDIDATES = 16


def whole_list(case: Case) -> Draft | None:
    """The list that the question names; None where no hit is one or leads to one."""
    choices = []
    for hit in case.hits[:CANDIDATES]:
        found = _list_around(case, hit)
        if found:
            choices.append((_score(case, hit, *found), hit, *found))
    if not choices:
        return None
    _, hit, lead, entries = max(choices, key=lambda c: c[0])
    paper = case.store.paper(hit.chunk.paper, case.finding.scope)
    quotes = [Quote(paper.id, paper.locator(n), paper.blocks[n].text) for n in (*lead, *entries)]
    first = len(lead)
    title = paper.blocks[lead[0]].text if lead else (paper.blocks[entries[0]].headings or ("",))[-1]
    items = "\n".join(f"{n}. {paper.blocks[e].text}" for n, e in enumerate(entries, start=1))
    refs = tuple(range(first, len(quotes)))
    headline = f"{shortened(title.rstrip(': '), 24)}: " + "; ".join(shortened(paper.blocks[e].text.rstrip(" .;"), 12) for e in entries)
    caveats: tuple[str, ...] = ()
    if case.query.count and case.query.count != len(entries):
        caveats = (f"The question speaks of {case.query.count}; the paper's list has {len(entries)}.",)
    return Draft(AnswerKind.LIST, Line(shortened(headline, 70), tuple(range(len(quotes)))), tuple(quotes), (Line(items, refs),), caveats,
                 strength=hit.coverage)


def _list_around(case: Case, hit: Hit) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """Blocks of the line that leads and of the entries (positions in the paper) of the list a hit stands in or leads to."""
    if hit.chunk.kind is ChunkKind.ROW:
        return None
    paper = case.store.paper(hit.chunk.paper, case.finding.scope)
    blocks = hit.chunk.blocks
    start = next((n for n in blocks if _is_entry(paper.blocks[n])), None)
    if start is None:
        after = blocks[-1] + 1
        if after >= len(paper.blocks) or not _is_entry(paper.blocks[after]) or paper.blocks[after].headings != paper.blocks[blocks[-1]].headings:
            return None
        start = after
    first = last = start
    while first > 0 and _same_list(paper, first - 1, start):
        first -= 1
    while last + 1 < len(paper.blocks) and _same_list(paper, last + 1, start):
        last += 1
    entries = tuple(n for n in range(first, last + 1) if paper.blocks[n].level <= paper.blocks[start].level or paper.blocks[n].kind is not BlockKind.BULLET)
    if len(entries) < 2:
        return None
    lead = first - 1
    has_lead = lead >= 0 and paper.blocks[lead].kind in (BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.HEADING) and paper.blocks[lead].table is None
    return ((lead,) if has_lead else ()), entries


def _is_entry(block: Block) -> bool:
    return block.kind is BlockKind.BULLET


def _same_list(paper: Paper, n: int, start: int) -> bool:
    """A bullet of the list that block `start` is in: under the same heading, at its depth or deeper."""
    block, first = paper.blocks[n], paper.blocks[start]
    return _is_entry(block) and block.headings == first.headings and block.item == first.item and block.level >= first.level


def _score(case: Case, hit: Hit, lead: tuple[int, ...], entries: tuple[int, ...]) -> float:
    query, weights = case.query, case.finding.weights
    paper = case.store.paper(hit.chunk.paper, case.finding.scope)
    above = " ".join([*(paper.blocks[n].text for n in lead), *paper.blocks[entries[0]].headings])
    inside = " ".join(paper.blocks[n].text for n in entries)
    score = hit.score + 1.2 * coverage(query, weights, stem_set(above)) + 0.3 * coverage(query, weights, stem_set(inside))
    if query.count:
        score += 0.5 if len(entries) == query.count else -0.15
    asked = set(content_stems(query.text))
    named = {"recommend", "find", "strength", "action", "step", "prioriti"}
    if asked & named:
        score += 0.4 if asked & named & set(content_stems(above)) else -0.2
    return score
