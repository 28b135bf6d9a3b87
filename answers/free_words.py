"""The words of a sentence that a language model wrote: which assert something, and which may be said for another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from answers.movement import MOVING
from answers.proving import Evidence
from answers.spoken_numbers import areas_in, numbers_of
from answers.verbatim import words_of
from corpus.glossary import Glossary
from corpus.period_reading import find_periods
from corpus.words import stems
from retrieval.plain_words import LAY_TERMS, PLAIN_TERMS

SHORT = 4  # letters of a word that another may begin with as a whole
BEGINNING = 5  # letters that two forms of a word begin with alike,
ENDING = 4  # and that follow at most: one, where they begin with no more alike
# "joined as well", which says no more than "too": "did as well" judges.
_TOO = re.compile(
    r"(?<!\bdo)(?<!\bdid)(?<!\bdoes)(?<!\bdone)(?<!\bperform)(?<!\bperformed)\s(as well)(?=\s*(?:[.,;]|\Z))"
)


def _lines(name: str) -> list[str]:
    return Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()


def _stems_in(lines: list[str]) -> frozenset[str]:
    return frozenset(s for line in lines if not line.startswith("#") for s in stems(line))


@lru_cache(maxsize=1)
def neutral() -> frozenset[str]:
    """Stems of words that assert nothing of a paper: they join, point and report."""
    return _stems_in(_lines("neutral_words.txt"))


@lru_cache(maxsize=1)
def telling() -> frozenset[str]:
    """Stems of words that a plain sentence may have without the paper's having them: they tell, hold, list or point."""
    return _stems_in(_lines("telling_words.txt"))


def another_form(word: str, printed: str) -> bool:
    """Whether two stems are of one word: "absence" and "absent", "work" and "workforce"."""
    least, most = sorted((len(word), len(printed)))
    alike = next((k for k, (a, b) in enumerate(zip(word, printed, strict=False)) if a != b), least)
    ending = ENDING if alike > BEGINNING else 1
    return (alike >= BEGINNING and most - alike <= ending) or (alike == least == SHORT and most - alike <= 2)


@lru_cache(maxsize=1)
def alike_groups() -> tuple[frozenset[str], ...]:
    """Groups of assertive words (stems) of which one may stand for another: "because" for "due to"."""
    groups: list[list[str]] = []
    for line in _lines("assertive_words.txt"):
        if line.startswith("#"):
            groups.append([line])
        elif groups:
            groups[-1].append(line)
    return tuple(_stems_in(g) for g in groups if g[0].endswith("one for another"))


@lru_cache(maxsize=1)
def everyday() -> Glossary:
    """What people say for what papers print: "left" for "leaving"."""
    return Glossary(PLAIN_TERMS + LAY_TERMS)


@dataclass(frozen=True, slots=True)
class Word:
    """The stem of a word and where it stands in its text (characters from 0, end not included)."""

    stem: str
    start: int
    end: int


def asserting_words(text: str, evidence: Evidence) -> tuple[Word, ...]:
    """The words of a sentence that assert something; its figures, times, areas and directions are held by
    themselves.
    """
    taken = [(p.start, p.end) for p in find_periods(text)]
    taken += [(n.start, n.end) for n in numbers_of(text, evidence)]
    taken += [(a.start, a.end) for a in areas_in(text, evidence.areas)]
    taken += [m.span(1) for m in _TOO.finditer(text)]
    out = []
    for w in words_of(text):
        if any(a < w.end and w.start < b for a, b in taken) or not any(c.isalpha() for c in w.text):
            continue
        out += [Word(s, w.start, w.end) for s in stems(w.text) if s not in neutral() and s not in MOVING]
    return tuple(out)


def known_stretches(
    text: str, words: frozenset[str], glossary: Glossary, near: bool = False
) -> list[tuple[int, int]]:
    """The stretches of a sentence that are another spelling of a term that is printed ("CP plan").

    near  a term that the glossary only has as near to it will do: of a name, whose words are held by themselves
    """
    return [
        (e.start, e.end)
        for e in glossary.expand(text)
        for others in [[o for o in e.others if near or same_thing(e.found, o, glossary)]]
        if any(set(stems(other)) <= words for other in others if other.strip())
    ]


_ACRONYM = re.compile(r"\b[A-Z][A-Za-z&]*[A-Z]\w*\b")


def same_thing(term: str, other: str, glossary: Glossary) -> bool:
    """Whether two terms of a glossary may stand for each other in a proof. What people say for what is printed may; of
    the terms of art, which lead a search to what is near, only an acronym and what it is short for.
    """
    return glossary is everyday() or (_ACRONYM.search(term) is None) != (_ACRONYM.search(other) is None)
