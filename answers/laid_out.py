"""The words of a sentence laid out in order: which of them tell, which only join, and where a new part begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from answers.free_words import alike_groups, another_form
from answers.spoken_numbers import areas_in
from corpus.numbers import WORDS
from corpus.period_reading import find_periods
from corpus.words import stems

_TOKEN = re.compile(
    r"£?\d+(?:,\d{3})*(?:\.\d+)?(?:\s?%|\s?per\s?cent\b)?|%"
    r"|(?:(?:re|non|pre|co|un|sub|multi|under|over)-)?[^\W\d_]+(?:['’][^\W\d_]+)?"
    r"|[,;:()“”‘\n]|\s[–—-]\s",
    re.IGNORECASE,
)
# Words that tell nothing by themselves: they may stand or be missing anywhere.
_FREE = frozenset(
    """a an the of in on at to for with by and is are was were be been being am has have had having do does did it
    its they their them he she his her him we us our this that these those there here who which whose whom where into
    during through within s itself themselves % also""".split()
)
_NUMBER = re.compile(r"\.|\s+of\b")  # "No. of contacts"
_SIGNS = frozenset((*",;:()“”‘–—-", ""))  # "": the end of a line
_WHO = frozenset(("or", "er", "lor"))
_PREPOSITIONS = frozenset(
    "of in on at to for with by from as into during through within over under after before since until against".split()
)
# Words with which a part of a sentence begins that may be said without what stands before it.
_PARTS = frozenset("and but while whereas which who although though because so when where that".split())


@dataclass(frozen=True, slots=True)
class Mark:
    """A word, figure or sign of a text, where it begins and ends (characters from 0, end not included).

    value  what it counts; None for a word
    free   whether it may stand or be missing anywhere: a little word, a time, an area, a sign
    sign   whether it is a sign of punctuation
    """

    text: str
    stem: str
    value: Decimal | None
    start: int
    end: int
    free: bool
    sign: bool

    @property
    def preposition(self) -> bool:
        """Whether it is a preposition."""
        return self.text in _PREPOSITIONS


@lru_cache(maxsize=2_000)
def laid_out(text: str, areas: tuple[str, ...]) -> tuple[Mark, ...]:
    """The words, figures and signs of a text in order; its times and the names of `areas` are free."""
    councils = (a for a in areas_in(text, areas) if a.area in areas)  # "London" and "England" are words of the paper
    taken = [*((p.start, p.end) for p in find_periods(text)), *((a.start, a.end) for a in councils)]
    found = []
    for m in _TOKEN.finditer(text):
        word = " ".join(m.group().lower().replace("’", "'").split())
        sign = not any(c.isalpha() or c.isdecimal() or c == "%" for c in word)
        if sign and word not in _SIGNS:
            continue  # the mark of a footnote
        word = word.removesuffix("'s").removesuffix("'")
        placed = any(a <= m.start() and m.end() <= b for a, b in taken)
        value = None if placed else _value(word)
        placed |= word == "no" and _NUMBER.match(text, m.end()) is not None
        free = placed or sign or word in _FREE
        found.append(Mark(word, next(iter(stems(word)), word), value, m.start(), m.end(), free, sign))
    return tuple(found)


def begins_part(mark: Mark) -> bool:
    """Whether a part of a sentence may begin with or after it."""
    return mark.sign or mark.text in _PARTS


def _value(word: str) -> Decimal | None:
    if word in WORDS:
        return Decimal(WORDS[word])
    try:
        return Decimal(re.sub(r"[£,%]|\s*per\s?cent", "", word).strip())
    except InvalidOperation:
        return None


@lru_cache(maxsize=20_000)
def may_stand_for(word: str, printed: str) -> bool:
    """Whether a word is another form of a printed one (both as stems), or says the same of a cause or a reply."""
    if word.removeprefix(printed) in _WHO or printed.removeprefix(word) in _WHO:
        return False  # an inspector is no inspection, and a councillor no council
    return another_form(word, printed) or any({word, printed} <= group for group in alike_groups())
