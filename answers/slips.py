"""Every slip of a paper: what `matters check` lists, in the order of its pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from answers.answer import PRINTS
from answers.cells import grids_of
from answers.draft import Quote
from answers.sentence import Sentence, sentences_of
from answers.slip import Slip, SlipKind
from answers.slip_changes import change_slips
from answers.slip_columns import column_slips
from answers.slip_conflicts import conflict_slips
from answers.slip_dates import date_slips
from answers.slip_shares import sentence_share_slips
from answers.slip_totals import share_slips, total_slips
from corpus.fact import Basis, Fact
from corpus.paper import Paper
from corpus.scope import Scope
from corpus.store import Store


def slips_of(paper: Paper, facts: Iterable[Fact], others: Iterable[Fact] = ()) -> tuple[Slip, ...]:
    """The slips of a paper from its own facts, in the order they stand, draft figures last; () where all adds up.

    others  the facts of other papers of the same authority: where they contradict this one, that is listed too

    What is printed at several places is one slip with all its places.
    """
    merged: dict[tuple[SlipKind, str, str], Slip] = {}
    found = sorted(_found(paper, tuple(facts), tuple(others)), key=lambda s: _place(s, paper))
    for slip in found:
        key = (slip.kind, slip.printed, slip.worked)
        known = merged.get(key)
        if known is None:
            merged[key] = slip
        elif len(slip.quotes) == 1 or {q.text for q in slip.quotes} != {q.text for q in known.quotes}:
            # A table that is printed twice shows once.
            merged[key] = replace(known, quotes=tuple(dict.fromkeys((*known.quotes, *slip.quotes))))
    return tuple(merged.values())


def _place(slip: Slip, paper: Paper) -> tuple[bool, int]:
    own = next((q for q in slip.quotes if q.paper == paper.id), slip.quotes[0])
    return slip.kind is SlipKind.PROVISIONAL, own.locator.block or 0


def _found(paper: Paper, facts: tuple[Fact, ...], others: tuple[Fact, ...]) -> Iterator[Slip]:
    for sentence in sentences_of(facts):
        yield from sentence_slips(sentence)
    for grid in grids_of(paper, facts):
        yield from total_slips(grid)
        yield from share_slips(grid)
        yield from column_slips(grid)
    yield from date_slips(paper)
    for slip in conflict_slips((*facts, *others)):
        if any(q.paper == paper.id for q in slip.quotes):
            yield slip
    yield from _drafts(facts)


def sentence_slips(sentence: Sentence) -> Iterator[Slip]:
    """The slips that one sentence shows by itself: its changes and its shares."""
    yield from change_slips(sentence)
    yield from sentence_share_slips(sentence)


def caveats_for(facts: Iterable[Fact], store: Store, scope: Scope) -> tuple[str, ...]:
    """What to say beside an answer that stands on these facts: the slips of their own sentences; () for none."""
    said: list[str] = []
    for chunk, quote in dict.fromkeys((f.chunk, f.quote) for f in facts if f.locator.cell is None):
        for sentence in sentences_of(f for f in store.facts_in((chunk,), scope) if f.quote == quote):
            said += [f"{PRINTS}{s.printed}; {s.worked}." for s in sentence_slips(sentence)]
    return tuple(dict.fromkeys(said))


def _drafts(facts: tuple[Fact, ...]) -> Iterator[Slip]:
    """The figures that a paper marks as draft or provisional, one entry a table or paragraph."""
    of_block: dict[int | None, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.basis is Basis.PROVISIONAL:
            of_block[fact.locator.block].append(fact)
    for found in of_block.values():
        note = next((f.note for f in found if f.note), None)
        quotes = tuple(dict.fromkeys(Quote.of_fact(f) for f in found))
        printed = ", ".join(dict.fromkeys(f.printed for f in found))
        yield Slip(SlipKind.PROVISIONAL, printed, f"“{note}”" if note else "the paper calls it provisional", quotes)
