"""Sentences with the figures they state, each figure at its position: what a sum in a sentence is checked on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from answers.draft import Quote
from answers.sums import Span, span_of, step_of
from corpus.fact import Fact
from corpus.numbers import PERCENT, POINTS, POUNDS, RATES, NumberMention, find_numbers

# "about 40", "over 200", "almost half": what is not said exactly is not checked exactly. "Aged 60 or over (35 %)" says
# how old they are, and nothing of the figure in the brackets.
_LOOSE = re.compile(
    r"\b(?:(?:about|around|approx(?:imately|\.)?|roughly|circa|c\.|nearly|almost|more\s+than|"
    r"less\s+than|fewer\s+than|up\s+to|at\s+least|at\s+most|just\s+(?:over|under|above|below)|some|estimated|"
    r"an?\s+average\s+of|between|further|additional|another)\s+(?:(?:an?|the|one)\s+)?(?:(?:total|figure)\s+of\s+)?"
    r"\(?|(?:over|under|above|below)\s+(?:(?:an?|the|one)\s+)?(?:(?:total|figure)\s+of\s+)?)$|~\s?$",
    re.IGNORECASE,
)
_TIME = re.compile(r"\s*(?:working\s+|calendar\s+)?(?:days?|weeks?|months?|years?|hours?)\b", re.IGNORECASE)
_NOUN = re.compile(r"\s+([a-z]{4,}(?:s|children|people))\b")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a sentence: its fact, and where it stands in the sentence (positions from 0, end not included)."""

    fact: Fact
    mention: NumberMention

    @property
    def value(self) -> Decimal:
        """As printed, scaled."""
        return self.mention.value

    @property
    def step(self) -> Decimal:
        """What the last printed digit is worth."""
        return step_of(self.mention.printed, self.mention.value)

    @property
    def sort(self) -> str:
        """Shares, points, money, rates and counts are never compared with each other."""
        if self.mention.unit in (PERCENT, POINTS, POUNDS):
            return self.mention.unit or ""
        return self.fact.unit if self.fact.unit in RATES else "count"

    @property
    def span(self) -> Span:
        """What the printed figure may stand for."""
        return span_of(self.mention.printed, self.value, exact=self.sort == "count")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that states figures, and the one just before it in its block, if that states any."""

    text: str
    figures: tuple[Figure, ...]
    before: Sentence | None = None

    def quote(self) -> Quote:
        """The sentence as a citation proves it."""
        return Quote.of_fact(self.figures[0].fact)

    def loose(self, figure: Figure) -> bool:
        """Whether a figure is said to be about right only."""
        return _LOOSE.search(self.text[: figure.mention.start]) is not None

    def lasts(self, figure: Figure) -> bool:
        """Whether a figure says how long something takes, by the noun right after it."""
        return _TIME.match(self.text, figure.mention.end) is not None

    def noun(self, figure: Figure) -> str | None:
        """The noun in the plural right after a figure; None where none stands there."""
        found = _NOUN.match(self.text, figure.mention.end)
        return found.group(1) if found else None

    def between(self, first: Figure, second: Figure) -> str:
        """What stands between two figures, `first` being the earlier."""
        return self.text[first.mention.end : second.mention.start]


def sentences_of(facts: Iterable[Fact]) -> Iterator[Sentence]:
    """The sentences that a paper's facts stand in, in order, each once; tables are left out."""
    seen: set[tuple[int | None, str]] = set()
    last: Sentence | None = None
    for group in _grouped(facts):
        key = (group[0].locator.block, group[0].quote)
        figures = _figures(group)
        if key in seen or not figures:
            continue
        seen.add(key)
        near = last if last and last.figures[0].fact.locator.block == group[0].locator.block else None
        # Only the sentence just before: a chain of them would keep the whole paper alive.
        sentence = Sentence(group[0].quote, figures, Sentence(near.text, near.figures) if near else None)
        yield sentence
        last = sentence


def _grouped(facts: Iterable[Fact]) -> Iterator[list[Fact]]:
    group: list[Fact] = []
    for fact in facts:
        if fact.locator.cell is not None:
            continue
        if group and _stands(group[0]) != _stands(fact):
            yield group
            group = []
        group.append(fact)
    if group:
        yield group


def _stands(fact: Fact) -> tuple[str, str, int | None]:
    return fact.quote, fact.chunk, fact.locator.block


def _figures(group: list[Fact]) -> tuple[Figure, ...]:
    """The facts of a sentence at their positions; none where the sentence reads otherwise than when it was ingested."""
    numbers = find_numbers(group[0].quote)
    if [n.printed for n in numbers] != [f.printed for f in group]:
        return ()
    return tuple(Figure(f, n) for f, n in zip(group, numbers, strict=True))
