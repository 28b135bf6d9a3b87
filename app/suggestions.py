"""Questions to try: made from figures, decisions and recommendations on the shelf, each asked before it is offered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from answers.answer import Answer, Status
from corpus.chunk import Chunk, ChunkKind, Statement
from corpus.fact import Basis, Fact
from corpus.paper import Metadata
from corpus.period import Period, PeriodKind, financial_year
from corpus.store import Listing

SUGGESTIONS = 4
# So many of each kind are asked at most before the first screen: each takes a fraction of a second.
TRIES = 10
TRIES_IN_WORDS = 5
# Shorter measures are labels without a meaning of their own, longer ones sentences.
MEASURE_LENGTH = range(8, 91)
# The same of headings, as the topic of a question.
TOPIC_LENGTH = range(8, 71)
# How far before the first period of a measure the unanswerable question asks.
YEARS_BEFORE = 10

_NAMED = re.compile(r"(?:the\s+|total\s+)*(?:number|no\.?|percentage|proportion|rate|average)\s", re.IGNORECASE)
_COUNTED = re.compile(r"(?:the\s+|total\s+)*(?:number|no\.?)\s+of\s+(?P<things>.+)", re.IGNORECASE)
_WHEN = {PeriodKind.AS_AT: "at", PeriodKind.PART_YEAR: "from", PeriodKind.RANGE: "from"}
# What every meeting decides, and nobody asks about.
_ROUTINE = re.compile(
    r"\b(?:minutes|apolog\w*|declarations?|welcome|urgent|private|participation|questions?|business|order|substitut\w*|"
    r"exclusion|matters|dates?|next meeting)\b", re.IGNORECASE)
_RECOMMENDS = re.compile(r"[^\n]{0,80}\brecommendations\b[^\n]{0,80}:\s*\n", re.IGNORECASE)

Ask = Callable[[str], Answer]
FactsOf = Callable[[str], Sequence[Fact]]
ChunksOf = Callable[[str], Sequence[Chunk]]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question to try; `answerable` is False for the one these papers cannot answer."""

    question: str
    answerable: bool = True


def suggest(listing: Sequence[Listing], facts_of: FactsOf, chunks_of: ChunksOf, ask: Ask) -> tuple[Suggestion, ...]:
    """Up to four questions from what is on the shelf: figures, one a paper while papers last, then one for a decision
    and one for recommendations; and last one that has no answer in it.

    Each is asked first: one that does not give the fact or the passage it was made from, or the last one an answer, is
    not suggested. () where there is nothing to make one from.
    """
    chunks = [chunk for entry in listing for chunk in chunks_of(entry.id)]
    in_words = [found for asked in (decisions(chunks), recommendations(chunks)) for found in _proved(asked, ask)]
    found = [_askable(facts_of(entry.id), entry.metadata) for entry in listing]
    depth = max((len(facts) for facts in found), default=0)
    turns = (facts[rank] for rank in range(depth) for facts in found if rank < len(facts))  # the best of each first
    chosen: list[Suggestion] = []
    tried = _different(turns)[:TRIES]
    for fact in tried:
        question = question_for(fact)
        if len(chosen) < SUGGESTIONS - len(in_words) and any(c.fact.value == fact.value for c in ask(question).facts):
            chosen.append(Suggestion(question))
    missing = (_unanswerable(fact, found) for fact in tried)
    unanswered = next((question for question in missing if ask(question).status is Status.NOT_FOUND), None)
    return (*chosen, *in_words, *([Suggestion(unanswered, answerable=False)] if unanswered else []))


def _proved(asked: Iterable[tuple[str, Chunk]], ask: Ask) -> list[Suggestion]:
    """The first question, of a few, whose answer cites the passage it was made from; [] where none does."""
    for question, chunk in islice(asked, TRIES_IN_WORDS):
        if cites_passage(ask(question), chunk):
            return [Suggestion(question)]
    return []


def cites_passage(answer: Answer, chunk: Chunk) -> bool:
    """Whether the papers answered, and with this passage."""
    return answer.status is Status.ANSWERED and any(
        c.locator.paper == chunk.paper and c.locator.block in chunk.blocks for c in answer.citations
    )


def decisions(chunks: Iterable[Chunk]) -> Iterator[tuple[str, Chunk]]:
    """Questions for what a meeting resolved, with the passage that says it."""
    for chunk in chunks:
        if chunk.statement in (Statement.RESOLVED, Statement.RECOMMENDED) and chunk.locator.item:
            topic = _topic(chunk.locator.heading)
            if topic and not _ROUTINE.search(topic):
                yield f"What was agreed about {topic}?", chunk


def recommendations(chunks: Iterable[Chunk]) -> Iterator[tuple[str, Chunk]]:
    """Questions for recommendations that are listed, with the list."""
    for chunk in chunks:
        if chunk.kind is ChunkKind.LIST and _RECOMMENDS.match(chunk.text):
            topic = _topic(chunk.locator.heading)
            if topic:
                yield f"What are the recommendations on {topic}?", chunk


def _topic(heading: str | None) -> str:
    """A heading as it stands in a question, without what leads it ("Evidence: …") and its date; "" for one unfit."""
    said = re.split(r"\s[-–—]\s", (heading or "").rpartition(": ")[2])[0].strip().rstrip(".:")
    if len(said) not in TOPIC_LENGTH or re.search(r"[|;?\[\]*()]", said):
        return ""
    words = said.split()
    # Headings in capitals at every word are names; others lose their first capital.
    named = sum(word[0].isupper() for word in words) > len(words) / 2
    return said if named else _lowered(said)


def question_for(fact: Fact) -> str:
    """A question this fact answers: "How many referrals were there in Hackney in 2021/22?"."""
    return _question(fact, fact.period)


def _question(fact: Fact, period: Period | None) -> str:
    measure = re.sub(r"\s*\([^)]*\)", "", fact.measure).strip().rstrip(".:")
    where = f" in {fact.area}" if fact.area and fact.area not in measure else ""
    when = f" {_WHEN.get(period.kind, 'in')} {period.label}" if period else ""
    counted = _COUNTED.fullmatch(measure)
    if counted is None:
        return f"What was the {_lowered(measure)}{where}{when}?"
    # "assessments completed" were completed; other things "were there".
    *things, last = counted["things"].split()
    if things and last.endswith("ed"):
        return f"How many {_lowered(' '.join(things))} were {last}{where}{when}?"
    return f"How many {_lowered(counted['things'])} were there{where}{when}?"


def _lowered(measure: str) -> str:
    """Without its capital, unless that belongs to an acronym."""
    first = measure.split()[0]
    return measure if first[1:] != first[1:].lower() else measure[0].lower() + measure[1:]


def _askable(facts: Sequence[Fact], metadata: Metadata) -> list[Fact]:
    """Facts that make a question a member would ask: counted, whole, actual, the authority's own; the latest first."""
    good = [
        f for f in facts
        if f.bound and f.role == "stated" and f.value is not None and f.basis is Basis.ACTUAL and f.period is not None
        and f.area is not None and f.area == (metadata.authority or f.area) and _reads_well(f.measure)
    ]
    good.sort(key=_preference)
    return _different(good)


def _preference(fact: Fact) -> tuple[bool, bool, int]:
    """A cell ties its number to measure and period more firmly than a sentence; a whole year comes before a part."""
    period = fact.period
    assert period is not None
    return fact.locator.cell is None, period.kind is PeriodKind.PART_YEAR, -period.last_day.toordinal()


def _reads_well(measure: str) -> bool:
    return (len(measure) in MEASURE_LENGTH and _NAMED.match(measure) is not None
            and not re.search(r"[|:;?\[\]*,]|\b(?:was|were|is|are|year|month)$", measure))


def _different(facts: Iterable[Fact]) -> list[Fact]:
    """One fact a measure, in the order given."""
    first: dict[str, Fact] = {}
    for fact in facts:
        first.setdefault(" ".join(fact.measure.lower().split()), fact)
    return list(first.values())


def _unanswerable(fact: Fact, facts: Iterable[Sequence[Fact]]) -> str:
    """The same measure in a year long before any that the papers speak of."""
    first = min(f.period.first_day for group in facts for f in group if f.period)
    return _question(fact, financial_year(first.year - YEARS_BEFORE))
