"""Answers that are lists: recommendations, areas for improvement, promises, actions. As printed, complete, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote, shortened
from answers.running import Running, running_list, says_count_of
from answers.weighing import FAULT_ASKED, FAULT_TOLD, Sentence, weigh
from corpus.chunk import ChunkKind
from corpus.paper import Block, BlockKind, Kind, Paper
from corpus.sentences import split_sentences
from corpus.words import content_stems
from retrieval.rank import coverage, stem_set
from retrieval.search import Hit

CANDIDATES = 16
NAMED_ANYHOW = 0.85  # of what the question names, over a list of another length than the question says
WHOLE_WORDS = 230  # a list up to this long is given whole


def whole_list(case: Case) -> Draft | None:
    """The list that the question names, set out in bullets or run on in a sentence; None where no hit is or leads to
    one.
    """
    weighed = weigh(case)
    choices = [
        (_score(case, hit, lead, entries) + SAID * _best_in(weighed, hit, lead, entries), hit, lead, entries)
        for hit in case.hits[:CANDIDATES]
        for lead, entries in _lists_around(case, hit)
    ]
    best = max(choices, key=lambda c: c[0], default=None)
    running = running_list(case, weighed)
    if running is not None and not running.sure and best is not None and _enough(case, *best[1:]):
        running = None  # a list set out in bullets that names what is asked goes before a sentence that may be one
    if running is not None and (best is None or _runs_nearer(case, running, *best[1:])):
        return running.draft
    if best is None:
        return None
    _, hit, lead, entries = best
    if not _enough(case, hit, lead, entries):
        return None
    if case.query.count is None and _better_said(weighed, hit, lead, entries):
        return None  # a sentence elsewhere speaks of it more plainly than this list
    paper = case.store.paper(hit.chunk.paper, case.finding.scope)
    quotes = [Quote(paper.id, paper.locator(n), paper.blocks[n].text) for n in (*lead, *entries)]
    first = len(lead)
    title = paper.blocks[lead[0]].text if lead else (paper.blocks[entries[0]].headings or ("",))[-1]
    texts = [paper.blocks[e].text for e in entries]
    whole = sum(len(t.split()) for t in texts) <= WHOLE_WORDS
    items = "\n".join(f"{n}. {t if whole else _head(t)}" for n, t in enumerate(texts, start=1))
    refs = tuple(range(first, len(quotes)))
    headline = f"{shortened(_last_sentence(title).rstrip(': '), 24)}: {len(entries)} in the paper’s order."
    caveats: tuple[str, ...] = ()
    if case.query.count and case.query.count != len(entries):
        caveats = (f"The question speaks of {case.query.count}; the paper's list has {len(entries)}.",)
    if not whole:
        caveats += ("Long entries are cut to what they begin with; the cited pages have them whole.",)
    return Draft(
        AnswerKind.LIST,
        Line(headline, tuple(range(len(quotes)))),
        tuple(quotes),
        (Line(items, refs),),
        caveats,
        strength=hit.coverage,
    )


SAID = 0.5  # of the score of the list's best sentence
PLAINER = 0.8  # how far a sentence may score above those of a list before it is the answer and not the list


def _best_in(weighed: tuple[Sentence, ...], hit: Hit, lead: tuple[int, ...], entries: tuple[int, ...]) -> float:
    """The best score of a sentence of the list or of what leads it; 0 where none was weighed."""
    inside = {*lead, *entries}
    own = (s.score for s in weighed if s.chunk.paper == hit.chunk.paper and inside & set(s.chunk.blocks))
    return max(own, default=0.0)


def _better_said(weighed: tuple[Sentence, ...], hit: Hit, lead: tuple[int, ...], entries: tuple[int, ...]) -> bool:
    return bool(weighed) and weighed[0].score > _best_in(weighed, hit, lead, entries) + PLAINER


def _runs_nearer(case: Case, running: Running, hit: Hit, lead: tuple[int, ...], entries: tuple[int, ...]) -> bool:
    """Whether a list inside a sentence fits the question better than one set out in bullets: by its count, else by
    what leads it.
    """
    if case.query.count is not None and (len(entries) == case.query.count) != running.counted:
        return running.counted
    paper = case.store.paper(hit.chunk.paper, case.finding.scope)
    over = " ".join([*(paper.blocks[n].text for n in lead), *paper.blocks[entries[0]].headings])
    led = coverage(case.query, case.finding.weights, stem_set(over))
    if running.told and case.query.count is not None and not says_count_of(over, case.query.count):
        return running.named + TOLD > led
    return running.named > led


def _enough(case: Case, hit: Hit, lead: tuple[int, ...], entries: tuple[int, ...]) -> bool:
    """Whether a list names enough of the question; more where it has not the count that the question gives."""
    miscounted = case.query.count is not None and case.query.count != len(entries)
    bar = max(NAMED_ANYHOW, case.bars.listed) if miscounted else case.bars.listed
    return _named_by(case, hit, lead, entries) >= bar


TOLD = 0.25  # of what the question names: what it is worth that a sentence says how many it lists


def _head(entry: str) -> str:
    """What a long entry begins with: up to its colon, else its first sentence, else its first words."""
    head, colon, _ = entry.partition(":")
    if colon and len(head.split()) <= 30:
        return head + " …"
    return shortened(split_sentences(entry)[0], 30)


def _last_sentence(text: str) -> str:
    """The sentence that leads a list: the last of its paragraph."""
    sentences = split_sentences(text)
    return sentences[-1] if sentences else text


def _lists_around(case: Case, hit: Hit) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The lists a hit stands in or leads to, each as the blocks of its lead and of its entries (positions in the
    paper).

    A bullet with bullets of its own below leads a list of its own.
    """
    if hit.chunk.kind is ChunkKind.ROW:
        return
    paper = case.store.paper(hit.chunk.paper, case.finding.scope)
    blocks = hit.chunk.blocks
    start = next((n for n in blocks if _is_entry(paper.blocks[n])), None)
    if start is None:
        after = blocks[-1] + 1
        if (
            after >= len(paper.blocks)
            or not _is_entry(paper.blocks[after])
            or paper.blocks[after].headings != paper.blocks[blocks[-1]].headings
        ):
            return
        start = after
    first = last = start
    while first > 0 and _same_list(paper, first - 1, start):
        first -= 1
    while last + 1 < len(paper.blocks) and _same_list(paper, last + 1, start):
        last += 1
    run = range(first, last + 1)
    if paper.blocks[start].kind is BlockKind.PARAGRAPH and not _opens_list(paper, first):
        return
    for parent in (None, *run):
        depth = min(paper.blocks[n].level for n in run) if parent is None else paper.blocks[parent].level + 1
        below = run if parent is None else _below(paper, parent, last)
        entries = tuple(n for n in below if paper.blocks[n].level == depth)
        lead = first - 1 if parent is None else parent
        if len(entries) >= 2:
            yield ((lead,) if _leads(paper, lead) else ()), entries


def _below(paper: Paper, parent: int, last: int) -> tuple[int, ...]:
    """The bullets that hang under a bullet: those after it, down to the next of its own depth."""
    out = []
    for n in range(parent + 1, last + 1):
        if paper.blocks[n].level <= paper.blocks[parent].level:
            break
        out.append(n)
    return tuple(out)


def _leads(paper: Paper, n: int) -> bool:
    return (
        n >= 0
        and paper.blocks[n].table is None
        and paper.blocks[n].kind in (BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.HEADING)
    )


_LIST_WORDS = re.compile(
    r"\b(?:recommend|action|priorit|finding|improvement|step|decision|aim|objective|theme|principle|promise|commitment)",
    re.IGNORECASE,
)


def _opens_list(paper: Paper, first: int) -> bool:
    """Whether counted paragraphs are a list: a line leads up to them or what stands over them names one. Minutes count
    the paragraphs of an item in the same way, and those are no list.
    """
    if paper.metadata.kind is not Kind.MINUTES or first == 0:
        return True
    before = paper.blocks[first - 1].text
    over = (*paper.blocks[first].headings[-1:], before if paper.blocks[first - 1].table is None else "")
    return before.rstrip().endswith(":") or any(_LIST_WORDS.search(text) for text in over)


_COUNTED = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2}){2,}\.?")


def _is_entry(block: Block) -> bool:
    """A bullet, or a paragraph that a list counts ("1.", "(a)", "2.1.3") and not the minutes ("4.5")."""
    counted = block.kind is BlockKind.PARAGRAPH and _COUNTED.fullmatch(block.marker or "") is not None
    return block.kind is BlockKind.BULLET or counted


def _same_list(paper: Paper, n: int, start: int) -> bool:
    """A bullet of the run of bullets that block `start` is in: under the same heading and item."""
    block, first = paper.blocks[n], paper.blocks[start]
    return _is_entry(block) and block.headings == first.headings and block.item == first.item


def _named_by(case: Case, hit: Hit, lead: tuple[int, ...], entries: tuple[int, ...]) -> float:
    """How much of the question the list, its lead and what stands over it name."""
    paper = case.store.paper(hit.chunk.paper, case.finding.scope)
    long = sum(len(paper.blocks[n].text.split()) for n in entries) > WHOLE_WORDS and case.query.count != len(entries)
    inside = (_head(t) if long else t for t in (paper.blocks[n].text for n in entries))  # a long list has every word
    texts = [*(paper.blocks[n].text for n in lead), *inside, hit.chunk.context]
    return coverage(case.query, case.finding.weights, stem_set(" ".join(texts)))


def _score(case: Case, hit: Hit, lead: tuple[int, ...], entries: tuple[int, ...]) -> float:
    query, weights = case.query, case.finding.weights
    paper = case.store.paper(hit.chunk.paper, case.finding.scope)
    above = " ".join([*(paper.blocks[n].text for n in lead), *paper.blocks[entries[0]].headings])
    # an entry that leads a list of its own says what that list is of, not what this one holds
    inside = " ".join(t for n in entries if not (t := paper.blocks[n].text).rstrip().endswith(":"))
    score = (
        hit.score + 1.2 * coverage(query, weights, stem_set(above)) + 0.3 * coverage(query, weights, stem_set(inside))
    )
    if query.count:
        score += 0.5 if len(entries) == query.count else -0.15
    asked = set(content_stems(query.text))
    # every word of the question counts a little here: "in spring" may be all that tells two lists apart
    score += 0.25 * len(asked & set(content_stems(above))) / max(len(asked), 1)
    named = {"recommend", "find", "strength", "action", "step", "prioriti"}
    if FAULT_ASKED.search(query.text) and FAULT_TOLD.search(above):
        score += 0.6
    if asked & named:
        score += 0.4 if asked & named & set(content_stems(above)) else -0.2
    return score
