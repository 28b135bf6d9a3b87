"""Answer: what the papers say, as a headline, a body, facts and citations. The JSON contract is written here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from corpus.fact import Fact
from corpus.paper import Metadata
from retrieval.citations import Citation

READ_AS = "Read as: "  # what leads a note that says how a question was read
READ_BY_OCR = "Read by OCR"
NOT_FINAL = "Not final: "  # what leads a note that a cited paper is a draft
SUPERSEDED = "Superseded on "  # what leads a note that a cited paper has been replaced
NOT_PROVED = "Not shown as the answer, for it is not proved: "  # what leads a note of a headline that gave way
DISAGREE = "The papers give different values for the same thing: "  # what leads a note of two values
PRINTS = "The paper prints "  # what leads a note of a printed figure that its own sentence does not bear out
WORKED_OUT = "Worked out here from the paper’s own figures"  # what leads a note of a printed figure put right
NOT_FOUND_FOR = "Not found for "  # what leads a note of a part of a question that has no answer


class Status(StrEnum):
    """What became of the question."""

    ANSWERED = "answered"
    NOT_FOUND = "not_found"
    NEEDS_DETAIL = "needs_detail"


class AnswerKind(StrEnum):
    """The shape of the answer, for the card that shows it."""

    FIGURE = "figure"
    CHANGE = "change"
    SERIES = "series"
    COMPARISON = "comparison"
    LIST = "list"
    PASSAGE = "passage"
    PEOPLE = "people"
    DECISION = "decision"
    REFUSAL = "refusal"


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of the answer and the citations (numbers from 1) it stands on.

    supported  whether each quote was found, word for word, at the cited place
    """

    text: str
    citations: tuple[int, ...]
    supported: bool = True


@dataclass(frozen=True, slots=True)
class CitedFact:
    """A fact of the answer and the number (from 1) of the citation that proves it."""

    fact: Fact
    citation: int


@dataclass(frozen=True, slots=True)
class Rewording:
    """That a language model put the answer into words.

    model      its name
    sentences  how many it wrote
    replaced   how many of them the papers did not bear out: the papers' own words stand in their place
    fault      why it wrote nothing, a sentence without its stop; "" where it did
    """

    model: str
    sentences: int
    replaced: int
    fault: str = ""

    @property
    def told(self) -> str:
        """What is said of it with the answer, in one or two sentences."""
        if self.fault:
            return f"In the papers’ own words: {self.fault}."
        if self.replaced == self.sentences:
            return f"In the papers’ own words: nothing that {self.model} wrote was borne out by them."
        if not self.replaced:
            return f"Worded by {self.model}; each sentence was held against the papers."
        were = "sentence was" if self.replaced == 1 else "sentences were"
        return (
            f"Worded by {self.model}; {self.replaced} of its {self.sentences} {were} not borne out and gave way to the "
            "papers’ own words."
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """What the papers say to one question.

    headline   the direct answer, at most two sentences
    body       the evidence in the papers' own words, Markdown: paragraphs, "- " lists, one pipe table for a series
    caveats    at most a few sentences: draft, conflict, arithmetic, what was assumed
    claims     the sentences of headline and body with what they stand on
    facts      the figures of the headline, each with its citation
    citations  numbered from 1 in the order of first use; () on a refusal
    searched   what was searched, in words, for a refusal
    nearest    the nearest thing the papers do have, for a refusal; "" where there is none
    understood the slots the question was read to name ("period: March 2022"), one entry a slot
    expanded   the words of the question that were read as others, where that mattered: "CP plans → child protection
               plan"
    corpus     fingerprint of what was searched
    rewording  that a language model chose the words; None: they are the program's and the papers'
    """

    question: str
    status: Status
    kind: AnswerKind
    headline: str
    body: str = ""
    caveats: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    facts: tuple[CitedFact, ...] = ()
    citations: tuple[Citation, ...] = ()
    searched: str = ""
    nearest: str = ""
    understood: tuple[str, ...] = ()
    expanded: tuple[str, ...] = ()
    corpus: str = ""
    rewording: Rewording | None = None


def body_of(claims: Iterable[Claim]) -> str:
    """The body that claims make: a paragraph each, and after it the numbers of what it stands on."""
    return "\n\n".join(map(_paragraph, claims))


def _paragraph(claim: Claim) -> str:
    marks = " ".join(f"[{n}]" for n in claim.citations)
    between = "\n\n" if "\n" in claim.text else " "
    return f"{claim.text}{between}{marks}" if marks else claim.text


def as_json(answer: Answer, question_id: str | None = None) -> dict[str, Any]:
    """The contract other programs use (DESIGN section 6): dates ISO, numbers as exact decimal strings, unknown is
    None.
    """
    out: dict[str, Any] = {} if question_id is None else {"id": question_id}
    return out | {
        "question": answer.question,
        "status": answer.status.value,
        "headline": answer.headline,
        "body": answer.body,
        "caveats": list(answer.caveats),
        "expanded": list(answer.expanded),
        "unsupported": [c.text for c in answer.claims if not c.supported],
        "facts": [fact_json(f.fact, f.citation) for f in answer.facts],
        "citations": [citation_json(c) for c in answer.citations],
        "corpus": answer.corpus,
        "rewording": None if answer.rewording is None else asdict(answer.rewording),
    }


def fact_json(fact: Fact, citation: int) -> dict[str, Any]:
    """One fact as the contract writes it."""
    period = fact.period
    return {
        "measure": fact.measure,
        "value": None if fact.value is None else _plain(fact.value),
        "unit": fact.unit,
        "printed": fact.printed,
        "period": None
        if period is None
        else {
            "label": period.label,
            "first_day": period.first_day.isoformat(),
            "last_day": period.last_day.isoformat(),
            "kind": period.kind.value,
        },
        "area": fact.area,
        "basis": fact.basis.value,
        "citation": citation,
    }


def citation_json(citation: Citation) -> dict[str, Any]:
    """One citation as the contract writes it."""
    meta: Metadata = citation.metadata
    where = citation.locator
    return {
        "number": citation.number,
        "paper": citation.file,
        "title": meta.title,
        "authority": meta.authority,
        "body": meta.body,
        "date": meta.date.isoformat() if meta.date else None,
        "item": where.item,
        "paragraph": where.paragraph,
        "page": where.page,
        "printed_page": where.printed_page,
        "quote": citation.quote,
        "label": citation.label,
        "url": citation.url,
        "headers": list(citation.headers),
    }


def _plain(value: Decimal) -> str:
    """An exact decimal without a needless ".0": 3200000, 9.6."""
    return format(value.to_integral_value() if value == value.to_integral_value() else value, "f")
