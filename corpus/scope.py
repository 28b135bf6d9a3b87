"""What is asked of the store, and what it gives back: Scope, WeightedTerm, StoreHit, Listing, Disagreement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from corpus.paper import Metadata


@dataclass(frozen=True, slots=True)
class Scope:
    """Which papers may be seen. An empty tuple and None set no limit; `Scope()` is the whole open shelf.

    authorities, bodies, kinds   as they stand in the papers' metadata; a paper where it is unknown is left out
    first_day, last_day          of the meeting, both included; a paper without a date is left out when either is set
    papers                       paper ids
    exempt                       whether the reader may see exempt papers as well
    superseded                   whether papers, and items of papers, that a later paper has replaced are seen as well
    """

    authorities: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    first_day: date | None = None
    last_day: date | None = None
    papers: tuple[str, ...] = ()
    exempt: bool = False
    superseded: bool = False


OPEN_SHELF = Scope()
"""Every open paper that counts: what a reader sees who sets no limit."""

OPEN_AND_REPLACED = Scope(superseded=True)
"""Every open paper, replaced ones too."""

EVERYTHING = Scope(exempt=True, superseded=True)
"""Open and exempt papers, replaced ones too: for the operator's own commands, never for a reader's question."""


@dataclass(frozen=True, slots=True)
class WeightedTerm:
    """A word, or words to be found together where `phrase`; `weight` multiplies its score and is above 0.

    stemmed   the text is a stem already, as of `corpus.words.stem`, and is not stemmed again: "decis" would lose more
    """

    text: str
    weight: float = 1.0
    phrase: bool = False
    stemmed: bool = False


@dataclass(frozen=True, slots=True)
class StoreHit:
    """A chunk found: its score (only comparable within one search) and its rank, from 1."""

    chunk_id: str
    score: float
    rank: int


@dataclass(frozen=True, slots=True)
class Listing:
    """One paper as the catalogue lists it.

    file     the name it was first ingested under; `sources` are the other names of the same text
    pages    how many; None where the format has none
    chunks, facts   how many
    added    when, UTC
    """

    id: str
    file: str
    format: str
    metadata: Metadata
    pages: int | None
    chunks: int
    facts: int
    added: datetime
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Something the parts of the store do not agree on.

    place   "catalogue", "originals", "lexical" or "vectors"
    paper   the paper's id; None where no one paper is meant
    what    a sentence
    """

    place: str
    paper: str | None
    what: str
