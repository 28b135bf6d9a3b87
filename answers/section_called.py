"""What a section says that is called just what is asked: "What went well?", "What are the legal implications?".

Such words name no subject of the field, so no passage is found by them. A heading is: it says what the section tells,
and the section is then told from its start, a list of its points as a list.
"""

from __future__ import annotations

import re

from answers.abstention import Refusal
from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote, shortened
from corpus.chunk import Chunk, ChunkKind
from corpus.scope import Listing
from corpus.words import stem, tokens

LONGEST = 10  # words of a question that may name no more than a section
PAPERS = 12  # whose headings are looked through, those of the best evidence first
MOST = 3  # passages of a section that are told
POINTS = 2  # in a passage: then it is a list
HEADLINE = 45  # words of the first passage in the headline
SPARE = 2  # words of a heading beyond those of the question

# What a question asks with, and what it calls a section: "what does the report say about consultation?"
_ASKING = frozenset(
    stem(w)
    for w in (
        "what which was were is are did does do has have had been there any the a an of in on for to about and or we "
        "our us you your they their its it this that these be by from with as at report paper section part chapter "
        "says say said tell told main key done made give given describe summarise please can could me list show"
    ).split()
)
_NUMBERED = re.compile(
    r"^\W*(?:section|part|appendix|annex|priority|objective|chapter)?\s*\d+(?:\.\d+)*[.:)]?\s+", re.IGNORECASE
)


def section_called(case: Case, given: Draft | Refusal) -> Draft | None:
    """What stands under the heading that the question is, where what was `given` is of no such heading; None where it
    names more than a heading does, asks for anything but what is said, and where no paper has a heading called so.
    """
    words = _words(case.query.text)
    if case.query.periods or case.query.areas or not words or len(case.query.text.split()) > LONGEST:
        return None
    if case.query.unit is not None or not _SAYS_WHAT.match(case.query.text) or _of_no_section(given):
        return None
    # What is looked through may be less than the shelf: "in the minutes, what went well?"
    newest = sorted(case.store.listing(case.finding.scope), key=_day, reverse=True)
    papers = dict.fromkeys((*(h.chunk.paper for h in case.hits), *(x.id for x in newest)))
    best: tuple[int, list[Chunk]] | None = None
    for paper in list(papers)[:PAPERS]:
        for heading, chunks in _sections(case, paper).items():
            spare = _spare(words, heading)
            if spare is not None and (best is None or spare < best[0]):
                best = (spare, chunks)
    return None if best is None or best[0] >= _nearest(given, words) else _told(best[1])


# "What went well?", "what does it say about risk?", "tell me about …"; who, when and how many ask for something else.
_SAYS_WHAT = re.compile(
    r"^\W*(?:(?:and|so)\s+)?(?:what|which|tell\s+(?:me|us)\s+about|describe|summarise|explain|"
    r"is\s+there\s+anything)\b",
    re.IGNORECASE,
)


def _of_no_section(given: Draft | Refusal) -> bool:
    """Whether what was given is of a kind that no section is: a figure, a person, a choice to be made."""
    return given.unclear if isinstance(given, Refusal) else given.kind not in (AnswerKind.PASSAGE, AnswerKind.LIST)


def _nearest(given: Draft | Refusal, words: frozenset[str]) -> int:
    """The fewest words beyond those of the question that a heading over an answer has; more than any, where it lacks
    one of them.
    """
    quotes = given.quotes if isinstance(given, Draft) else ()
    spare = [n for q in quotes if (n := _spare(words, q.locator.heading or "")) is not None]
    return min(spare, default=SPARE + 1)


def _words(text: str) -> frozenset[str]:
    """The words of a text that tell, as stems; a short one made of little words alone has them all: "went well"."""
    return frozenset(stem(t) for t in tokens(text)) - _ASKING


def _spare(words: frozenset[str], heading: str) -> int | None:
    """How many words a heading has beyond those of a question; None where it lacks one, or has too many."""
    own = _words(_NUMBERED.sub("", heading))
    return len(own - words) if words <= own and len(own - words) <= SPARE else None


def _day(paper: Listing) -> str:
    return paper.metadata.date.isoformat() if paper.metadata.date is not None else ""


def _sections(case: Case, paper: str) -> dict[str, list[Chunk]]:
    """The passages under each heading of a paper, in its order; rows of tables are none."""
    found: dict[str, list[Chunk]] = {}
    for chunk in case.store.chunks_of(paper, case.finding.scope):
        if chunk.locator.heading and chunk.kind is not ChunkKind.ROW:
            found.setdefault(chunk.locator.heading, []).append(chunk)
    return found


def _told(chunks: list[Chunk]) -> Draft:
    """A section from its start: its points as a list where its first passage has several, else as it reads."""
    first, shown = chunks[0], chunks[:MOST]
    quotes = tuple(Quote.of_chunk(c) for c in shown)
    points = first.text.splitlines()
    refs = tuple(range(len(quotes)))
    if len(points) >= POINTS:
        labels = "\n".join(f"{n}. {p}" for n, p in enumerate((p for c in shown for p in c.text.splitlines()), start=1))
        headline = f"{first.locator.heading}: {labels.count(chr(10)) + 1} in the paper’s order."
        return Draft(AnswerKind.LIST, Line(headline, refs), quotes, (Line(labels, refs),))
    body = tuple(Line(c.text, (n,)) for n, c in enumerate(shown))
    return Draft(
        AnswerKind.PASSAGE, Line(f"{first.locator.heading}: {shortened(first.text, HEADLINE)}", (0,)), quotes, body
    )
