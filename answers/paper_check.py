"""A paper checked: each slip with the places that prove it, as citations that were looked up word for word."""

from __future__ import annotations

from dataclasses import dataclass

from answers.placing import citation_of, placed
from answers.slip import Slip
from answers.slips import slips_of
from corpus.paper import Paper
from corpus.scope import OPEN_SHELF, Scope
from corpus.store import Store
from retrieval.citations import Citation


@dataclass(frozen=True, slots=True)
class CitedSlip:
    """A slip, the places it shows at, numbered from 1, and whether every quote stands there word for word."""

    slip: Slip
    citations: tuple[Citation, ...]
    supported: bool


def check_paper(paper_id: str, store: Store, scope: Scope = OPEN_SHELF) -> tuple[CitedSlip, ...]:
    """The slips of a paper, in the order they stand; () where everything adds up.

    Other papers of its authority in the scope are looked at for contradictions only. Raises UnknownPaperError where
    the paper is not in the scope.
    """
    paper = store.paper(paper_id, scope)
    authority = paper.metadata.authority
    beside = [
        x.id for x in store.listing(scope) if authority and x.metadata.authority == authority and x.id != paper_id
    ]
    others = tuple(fact for other in beside for fact in store.facts_of(other, scope))
    papers = {paper_id: paper}
    cited = []
    for slip in slips_of(paper, store.facts_of(paper_id, scope), others):
        papers |= {q.paper: store.paper(q.paper, scope) for q in slip.quotes if q.paper not in papers}
        cited.append(_cited(slip, papers))
    return tuple(cited)


def _cited(slip: Slip, papers: dict[str, Paper]) -> CitedSlip:
    citations, all_stand = [], True
    for number, quote in enumerate(slip.quotes, start=1):
        paper = papers[quote.paper]
        found, stands = placed(quote, paper)
        all_stand = all_stand and stands
        citations.append(citation_of(number, found, paper))
    return CitedSlip(slip, tuple(citations), all_stand)
