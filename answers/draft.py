"""Draft: what an answerer proposes before anything is numbered or checked.

An answerer reads a Case and returns a Draft, or None where the evidence does not carry an answer of its kind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from answers.answer import AnswerKind
from answers.asked_beside import Beside
from answers.bars import BARS, Bars
from answers.clauses import Clause
from answers.legs import Leg
from corpus.chunk import Chunk
from corpus.fact import Fact
from corpus.glossary import Glossary
from corpus.paper import Locator
from corpus.scope import Listing, Scope
from corpus.store import Store
from retrieval.facts import FactHit
from retrieval.query import Query
from retrieval.search import Finding, Hit


@dataclass(frozen=True, slots=True)
class Quote:
    """Words as printed and where: what a citation will prove. A row's cells are joined by " | ".

    chunk      id of the chunk it was taken from; None where it was taken from the paper’s blocks
    of_figure  whether the locator is that of a figure in it, which may stand on another page than the rest
    """

    paper: str
    locator: Locator
    text: str
    chunk: str | None = field(default=None, compare=False)
    of_figure: bool = field(default=False, compare=False)

    @classmethod
    def of_fact(cls, fact: Fact) -> Quote:
        """The sentence or row a fact stands in."""
        return cls(fact.paper, fact.locator, fact.quote, fact.chunk, of_figure=True)

    @classmethod
    def of_chunk(cls, chunk: Chunk, text: str | None = None) -> Quote:
        """A part of a chunk (the whole of it if None)."""
        return cls(chunk.paper, chunk.locator, chunk.text if text is None else text, chunk.id)


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of the answer and the quotes it stands on (positions from 0 in the draft's quotes)."""

    text: str
    quotes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposed answer.

    headline   the direct answer, and the quotes under it
    body       paragraphs in order
    facts      the figures of the headline, each with the position of its quote
    strength   how far the evidence covers what was asked, 0 to 1: what abstention looks at
    """

    kind: AnswerKind
    headline: Line
    quotes: tuple[Quote, ...]
    body: tuple[Line, ...] = ()
    caveats: tuple[str, ...] = ()
    facts: tuple[tuple[Fact, int], ...] = ()
    strength: float = 1.0


@dataclass(frozen=True, slots=True)
class Case:
    """A question with all that was found for it, and the bars its evidence is held to.

    agree  whether it asks if the papers agree on what it asks
    """

    query: Query
    finding: Finding
    facts: tuple[FactHit, ...]
    shelf: Mapping[str, Listing]
    store: Store
    bars: Bars = BARS
    agree: bool = False

    @property
    def hits(self) -> tuple[Hit, ...]:
        """The evidence, best first."""
        return self.finding.hits


@dataclass(frozen=True, slots=True)
class Looked:
    """A question with all that was found for it, before a bar is held to it and anything is said.

    completed  the question as it was completed from the conversation
    legs       the same question of each council, paper or time it sets side by side; () otherwise
    parts      the questions that it holds, where it asks for several figures; () otherwise
    scope      what was asked to be searched
    clauses    each thing it asks, the rest of it as the setting; () for a question that asks one thing
    beside     the question without what its figure is held against, with that; None where there is none

    A leg, part or clause is looked up only where the answer to the whole leaves it open.
    """

    question: str
    completed: str
    case: Case
    legs: tuple[Leg, ...]
    parts: tuple[str, ...]
    scope: Scope
    glossary: Glossary
    clauses: tuple[Clause, ...] = ()
    beside: Beside | None = None


def shortened(text: str, words: int) -> str:
    """The first words of a text, with "…" where something was cut."""
    parts = text.split()
    return text if len(parts) <= words else " ".join(parts[:words]).rstrip(",;:") + " …"


_STOPS = (".", "!", "?", ":", ";", "”", "’", '"')


def joined(drafts: Sequence[Draft]) -> Draft:
    """The answers to the parts of one question as one answer, in the order asked; what answers two is said once."""
    quotes: list[Quote] = []
    heads: list[str] = []
    refs: list[int] = []
    body: list[Line] = []
    facts: list[tuple[Fact, int]] = []
    for draft in drafts:
        if draft.headline.text in heads:
            continue
        shift = len(quotes)
        quotes.extend(draft.quotes)
        heads.append(draft.headline.text)
        refs.extend(q + shift for q in draft.headline.quotes)
        body.extend(Line(line.text, tuple(q + shift for q in line.quotes)) for line in draft.body)
        facts.extend((f, q + shift) for f, q in draft.facts)
    caveats = tuple(dict.fromkeys(c for d in drafts for c in d.caveats))
    return Draft(
        drafts[0].kind,
        Line(" ".join(h if h.endswith(_STOPS) or h is heads[-1] else f"{h};" for h in heads), tuple(refs)),
        tuple(quotes),
        tuple(body),
        caveats,
        tuple(facts),
        min(d.strength for d in drafts),
    )
