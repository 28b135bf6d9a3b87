"""A number that is told as part of a word: "a three-berth pier" says how many berths the pier has."""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote
from answers.weighing import Sentence, weigh
from corpus.chunk import ChunkKind
from corpus.numbers import WORDS
from corpus.words import stem
from retrieval.asked_unit import COUNT
from retrieval.concepts import Concept
from retrieval.counted import counted
from retrieval.durations import STRETCHES
from retrieval.rank import best_agreement, periods_in

_COMPOUND = re.compile(
    rf"(?<![\w-])(?P<number>\d{{1,3}}|{'|'.join(WORDS)})-(?P<noun>[a-z]{{3,}}?)(?:(?<=d)ded|ed)?(?![\w-])",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"\W*(?:(?:and|so)\s+)?how\s+many\b", re.IGNORECASE)
_STRETCHES = frozenset(stem(w) for w in STRETCHES)
OWN = 0.45  # of the question, in the sentence itself
AHEAD = 0.08  # of one that has another number
SAME_TIME = 0.6


def number_before(noun: Concept, text: str) -> str | None:
    """The number that a text sets before a counted noun as part of a word, in lower case: "three" of "a three-berth
    pier"; None for none, and for a stretch of time.
    """
    lasts = {a[-1] for a in noun.alternatives if len(a) == 1} - _STRETCHES
    found = (m for m in _COMPOUND.finditer(text) if stem(m["noun"].lower()) in lasts)
    return next((m["number"].lower() for m in found), None)


def in_a_compound(case: Case) -> Draft | None:
    """The sentence that tells the number asked for as part of a word; None where none says enough of what is asked, or
    where another that says nearly as much has another number.
    """
    query = case.query
    noun = counted(query) if query.unit == COUNT and _HOW_MANY.match(query.text) else None
    if noun is None:
        return None
    told: list[tuple[Sentence, str]] = [
        (s, number) for s in weigh(case)
        if s.own >= OWN - AHEAD and s.chunk.kind is not ChunkKind.ROW and (number := number_before(noun, s.text))
        and (not query.periods or not (dated := periods_in(s.text))
             or best_agreement(query.periods, dated) >= SAME_TIME)
    ]  # fmt: skip
    if not told:
        return None
    best, number = max(told, key=lambda pair: pair[0].own)
    if best.own < OWN or any(n != number and s.own > best.own - AHEAD for s, n in told):
        return None
    quotes = (Quote.of_chunk(best.chunk, best.text), Quote.of_chunk(best.chunk))
    return Draft(
        AnswerKind.PASSAGE, Line(best.text, (0,)), quotes, (Line(best.chunk.text, (1,)),), strength=best.around
    )
