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
from retrieval.rank import best_agreement, coverage, is_name, named, periods_in, stem_set
from retrieval.stock import asks_stock

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
    return next((number for number, _ in _numbers(noun, text)), None)


def _numbers(noun: Concept, text: str) -> list[tuple[str, str]]:
    """Each such number with what is said of it: of several in a text ("a four-berth pier at Marl and a two-berth one at
    Orme") up to the next one, of one alone the whole text.
    """
    lasts = {a[-1] for a in noun.alternatives if len(a) == 1} - _STRETCHES
    found = [m for m in _COMPOUND.finditer(text) if stem(m["noun"].lower()) in lasts]
    if len(found) < 2:
        return [(m["number"].lower(), text) for m in found]
    ends = [m.start() for m in found[1:]] + [len(text)]
    return [(m["number"].lower(), text[m.start() : end]) for m, end in zip(found, ends, strict=True)]


def is_of_one(case: Case, text: str) -> bool:
    """Whether a text tells such a number of the one thing that a question names, and of no stock of them: "how many
    berths does the Marl pier have?", not "how many berths do we have?".
    """
    noun = counted(case.query)
    if noun is None or number_before(noun, text) is None:
        return False
    words = stem_set(text)
    by_name = any(is_name(case.query, c) and named(c, words) >= NAMED for c in case.query.concepts)
    return by_name or (not asks_stock(case.query) or _THE_ONE.search(case.query.text) is not None)


NAMED = 0.75
_THE_ONE = re.compile(
    r"\b(?:does|did|will|would|has|is)\s+(?:the|this|that)\s+(?!(?:council|authority|borough|county|service)\b)",
    re.IGNORECASE,
)


def in_a_compound(case: Case) -> Draft | None:
    """The sentence that tells the number asked for as part of a word; None where none says enough of what is asked, or
    where another that says nearly as much has another number.
    """
    query = case.query
    noun = counted(query) if query.unit == COUNT and _HOW_MANY.match(query.text) else None
    if noun is None:
        return None
    told: list[tuple[float, str, Sentence]] = []
    for s in weigh(case):
        if s.chunk.kind is ChunkKind.ROW or not (numbers := _numbers(noun, s.text)) or not is_of_one(case, s.text):
            continue
        dated = periods_in(s.text) if query.periods else ()
        if dated and best_agreement(query.periods, dated) < SAME_TIME:
            continue
        own = (lambda said: coverage(query, case.finding.weights, stem_set(said))) if len(numbers) > 1 else None
        told += [(own(f"{noun.asked} {said}") if own else s.own, number, s) for number, said in numbers]
    most, number, best = max(told, key=lambda t: t[0], default=(0.0, "", None))
    if best is None or most < OWN or any(n != number and own > most - AHEAD for own, n, _ in told):
        return None
    quotes = (Quote.of_chunk(best.chunk, best.text), Quote.of_chunk(best.chunk))
    return Draft(
        AnswerKind.PASSAGE, Line(best.text, (0,)), quotes, (Line(best.chunk.text, (1,)),), strength=best.around
    )
