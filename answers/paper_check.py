"""A paper checked: each slip with the places that prove it, as citations that were looked up word for word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from answers.placing import citation_of, placed
from answers.slip import Slip
from answers.slip_acronyms import acronym_slips
from answers.slip_actions import action_slips
from answers.slips import slips_of
from corpus.glossary import Glossary, load_glossary
from corpus.paper import Kind, Paper
from corpus.scope import OPEN_SHELF, Listing, Scope
from corpus.store import Store
from retrieval.citations import Citation

_OF_THE_MEETING = (Kind.AGENDA, Kind.MINUTES)


@dataclass(frozen=True, slots=True)
class CitedSlip:
    """A slip, the places it shows at, numbered from 1, and whether every quote stands there word for word."""

    slip: Slip
    citations: tuple[Citation, ...]
    supported: bool


def check_paper(
    paper_id: str, store: Store, scope: Scope = OPEN_SHELF, glossary: Glossary | None = None
) -> tuple[CitedSlip, ...]:
    """What a reader should know of a paper before the meeting; () where nothing was found.

    First what does not add up, in the order it stands, then the figures that are drafts, the acronyms that are not
    spelt out, and what the last meeting agreed that is not mentioned since. Other papers in the scope are looked at for
    contradictions (those of its authority) and for mentions (those of its body). Raises UnknownPaperError where the
    paper is not in the scope.
    """
    paper = store.paper(paper_id, scope)
    authority = paper.metadata.authority
    beside = [
        x.id for x in store.listing(scope) if authority and x.metadata.authority == authority and x.id != paper_id
    ]
    others = tuple(fact for other in beside for fact in store.facts_of(other, scope))
    found = chain(
        slips_of(paper, store.facts_of(paper_id, scope), others),
        acronym_slips(paper, glossary or load_glossary()),
        _left_open(paper, store, scope),
    )
    papers = {paper_id: paper}
    cited = []
    for slip in found:
        papers |= {q.paper: store.paper(q.paper, scope) for q in slip.quotes if q.paper not in papers}
        cited.append(_cited(slip, papers))
    return tuple(cited)


def _left_open(paper: Paper, store: Store, scope: Scope) -> Iterator[Slip]:
    """What the last meeting before this paper's agreed and nobody mentions since.

    Only where the shelf has the agenda or the minutes of this paper's meeting: one report need not speak of it.
    """
    day = paper.metadata.date
    of_body = [x for x in store.listing(scope) if day and x.metadata.date and _same_body(x, paper)]
    last = max(
        (x for x in of_body if x.metadata.kind is Kind.MINUTES and _before(x, paper)),
        key=lambda x: (str(x.metadata.date), x.id),
        default=None,
    )
    if last is None or not any(x.metadata.date == day and x.metadata.kind in _OF_THE_MEETING for x in of_body):
        return
    since = [x for x in of_body if _before(last, x) and (x.id == paper.id or not _before(paper, x))]
    yield from action_slips(store.paper(last.id, scope), [store.paper(x.id, scope) for x in since])


def _same_body(one: Listing, other: Paper) -> bool:
    mine, theirs = one.metadata, other.metadata
    return theirs.body is not None and (mine.authority, mine.body) == (theirs.authority, theirs.body)


def _before(one: Listing | Paper, other: Listing | Paper) -> bool:
    first, second = one.metadata.date, other.metadata.date
    return first is not None and second is not None and first < second


def _cited(slip: Slip, papers: dict[str, Paper]) -> CitedSlip:
    citations, all_stand = [], True
    for number, quote in enumerate(slip.quotes, start=1):
        paper = papers[quote.paper]
        found, stands = placed(quote, paper)
        all_stand = all_stand and stands
        citations.append(citation_of(number, found, paper))
    return CitedSlip(slip, tuple(citations), all_stand)
