"""Lists that run on in a sentence: after a colon ("areas: a, b and c") or in brackets ("schools (A, B and C)")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote
from answers.weighing import Sentence
from corpus.chunk import ChunkKind
from corpus.numbers import WORDS
from corpus.sentences import split_sentences
from retrieval.rank import coverage, stem_set
from retrieval.search import Hit

SURE = 0.75  # of it in the sentence itself, where the question gives no count
HITS = 8
MOST_WORDS = 45  # of an entry set apart by semicolons
MOST_IN_SERIES = 14  # of an entry set apart by commas: a longer one is a clause


@dataclass(frozen=True, slots=True)
class Running:
    """A list found in a sentence.

    named    share (0 to 1) of the question that the sentence names
    counted  whether it has as many entries as the question says
    sure     whether its own sentence names what is listed, or has the count
    told     whether the words before it say that count: "three things that worked well:"
    """

    draft: Draft
    named: float
    counted: bool
    told: bool
    sure: bool = True


def running_list(case: Case, weighed: tuple[Sentence, ...] = ()) -> Running | None:
    """The list in a sentence that fits the question best; None where none has the count that the question gives, or,
    where it gives none, no sentence names what is listed. The best of the `weighed` sentences names it.
    """
    first = weighed[0].text if weighed else ""
    best: tuple[float, Running] | None = None
    for hit in case.hits[:HITS]:
        if hit.chunk.kind is ChunkKind.ROW:
            continue
        for line in hit.chunk.text.split("\n"):
            for sentence in split_sentences(line):
                found = _fitting(case, hit, sentence, first)
                if found is not None and (best is None or found[0] > best[0]):
                    best = found
    return None if best is None else best[1]


def _fitting(case: Case, hit: Hit, sentence: str, first: str) -> tuple[float, Running] | None:
    query, weights = case.query, case.finding.weights
    around = coverage(query, weights, stem_set(f"{sentence} {hit.chunk.text} {hit.chunk.context}"))
    own = coverage(query, weights, stem_set(sentence))
    if around < case.bars.listed:
        return None
    for lead, entries in series_of(sentence, query.count):
        counted = query.count == len(entries)
        says_count = query.count is not None and says_count_of(lead, query.count)
        if (query.count is None and own < SURE and sentence != first) or (query.count is not None and not counted):
            continue
        quote = Quote.of_chunk(hit.chunk, sentence)
        items = "\n".join(f"{n}. {e}" for n, e in enumerate(entries, start=1))
        draft = Draft(AnswerKind.LIST, Line(sentence, (0,)), (quote,), (Line(items, (0,)),), strength=hit.coverage)
        return own + 0.5 * around + 0.5 * says_count, Running(
            draft, own, counted, says_count, counted or own >= SURE
        )
    return None


def says_count_of(lead: str, count: int) -> bool:
    """Whether the words before a list say how many it has: "in three main areas:"."""
    return any(w == str(count) or WORDS.get(w) == count for w in re.findall(r"[a-z]+|\d+", lead.lower()))


def series_of(sentence: str, count: int | None) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each list in a sentence, as what stands before it and its entries: after its colon, in its brackets."""
    lead, colon, rest = sentence.partition(":")
    if colon:
        entries = _entries(rest, count)
        if len(entries) >= (2 if count == 2 else 3):
            yield lead, entries
    for m in re.finditer(r"\(([^()]{8,})\)", sentence):
        entries = _entries(m.group(1), count)
        if len(entries) >= 3 and all(e[:1].isupper() or not e[:1].isalpha() for e in entries):
            yield sentence[: m.start()], entries


def _entries(text: str, count: int | None) -> tuple[str, ...]:
    if ";" in text:
        parts = re.split(r";\s*(?:and\b:?\s*)?|,\s+and:\s*", text)
        most = MOST_WORDS
    else:
        parts = re.split(r",\s+(?:and\s+)?", text)
        if re.search(r",\s+and\s", text) is None and (count is None or len(parts) < count):
            parts = [*parts[:-1], *re.split(r"\s+and\s+", parts[-1], maxsplit=1)]
        most = MOST_IN_SERIES
    entries = tuple(e for p in parts if (e := p.strip(" ,.;:")))
    return entries if all(len(e.split()) <= most for e in entries) else ()
