"""The words of a model's sentence: do they stand at the place that is cited, together, and not rather at another?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from answers.free_words import (
    Word,
    alike_groups,
    another_form,
    asserting_words,
    assertive,
    everyday,
    known_stretches,
    telling,
)
from answers.ground import Ground
from answers.nearness import clause_at, clauses
from answers.spoken_numbers import numbers_of
from corpus.chunk import Statement
from corpus.words import content_stems, stems

UNPRINTED = 0.4  # of the words of a sentence that assert something, at most so many stand nowhere in what it cites
MOVED = 0.3  # of those words: where so many stand at another place of the answer, the sentence is taken from there
HALF = 0.5  # of those words, so many in a quote make it one that bears the sentence out
REACH = 12  # words after "because" or "after" that it may join on
FEW = 2  # new words that make a clause an added one

_CIRCUMSTANCE = re.compile(
    r"(?:as|after|because|owing|due|despite|following|although|though|since|given|while|amid|thanks)\b", re.IGNORECASE
)
_JOINED = re.compile(r"(?:after|because|owing|due|despite|following|although|though|amid|thanks)\b", re.IGNORECASE)
_JOINS = re.compile(
    r"\b(?:after|once|when|because|owing|due|despite|following|although|though|amid|thanks|since|but|while|led|so|"
    r"therefore|consequently|however|caus\w+|result\w*|in\s+spite)\b",
    re.IGNORECASE,
)


def unprinted(text: str, ground: Ground) -> Iterator[str]:
    """Words that stand elsewhere and not here, words that assert and are not printed here, and too many new ones."""
    here = frozenset(w for u in ground.units for w in u.words) | ground.paragraphs()
    known = known_stretches(text, here, ground.glossary)
    said_plainly = known_stretches(text, here, everyday())
    here |= {"rate"} if any((f.unit or "").startswith(("per", "%")) for f in ground.evidence.facts) else set()
    here |= set(stems("percentage proportion share")) if any(f.unit == "%" for f in ground.evidence.facts) else set()
    asserting = asserting_words(text, ground.evidence)
    new = [w for w in asserting if w.stem not in here and not any(a <= w.start and w.end <= b for a, b in known)]
    texts = " ".join(u.text.lower() for u in ground.units)
    new = [w for w in new if "-" not in (whole := _hyphened(text, w.start)) or whole not in texts]
    new = [w for w in new if w.stem in assertive() or not any(a <= w.start and w.end <= b for a, b in said_plainly)]
    moved = [w for w in new if w.stem in ground.elsewhere]
    counted = [n.start for n in numbers_of(text, ground.evidence)]
    by_figure = [c for c in clauses(text) if any(c[0] <= n < c[1] for n in counted)]
    for w in new:
        alike = any(w.stem in group and group & here for group in alike_groups())
        measured = w.stem in ground.measures and any(a <= w.start < b for a, b in by_figure)
        taken = w in moved and len(moved) > max(1, MOVED * len(asserting))
        if measured or taken or (w.stem in assertive() and not alike):
            yield f"“{text[w.start : w.end]}” does not stand at the cited place"
    yield from _added(text, asserting, new, ground)
    for w in new:
        alike = any(w.stem in group and group & here for group in alike_groups())
        free = w.stem in telling() or alike or _who_or_where(text, w, ground)
        if not free and not any(another_form(w.stem, printed) for printed in here):
            yield f"“{text[w.start : w.end]}” does not stand at the cited place"
    for w in asserting:
        if w not in new and w.stem in assertive() and not _said_of_this(text, w, asserting, ground):
            yield f"“{text[w.start : w.end]}” is not said of this"
    most = max(2, UNPRINTED * len(asserting)) if counted else max(1, UNPRINTED * len(asserting))
    few = len(new) <= most
    if not few:
        yield f"“{'”, “'.join(text[w.start : w.end] for w in new)}” do not stand at the cited place"
    if not asserting and not numbers_of(text, ground.evidence):
        yield "it says nothing of what is cited"


def _added(text: str, asserting: Sequence[Word], new: Sequence[Word], ground: Ground) -> Iterator[str]:
    """Clauses of which nothing is printed, or nothing but a word that judges or gives a cause ("because of poor
    management", "after years of neglect"); those that say when or why and of which half is not; and such a one put
    before the rest where the place that has its words joins nothing so.
    """
    for start, end in clauses(text):
        every = [w for w in asserting if start <= w.start < end]
        own = [w for w in every if w.stem not in assertive() | _sources()]
        counts = any(start <= n.start < end for n in numbers_of(text, ground.evidence))
        judges = any(w.stem in assertive() for w in every)
        fewest = 1 if judges and not counts else FEW  # "however", "ran at 16 %" add nothing
        circumstance = _CIRCUMSTANCE.match(text, start) is not None and not counts
        most = len(own) / 2 if circumstance else max(fewest, len(own) + counts)
        known = {w.stem for w in own if w not in new}
        places = [u for u in ground.units if known <= u.own]
        joined = start or not _JOINED.match(text) or any(_joins(u.text, known) for u in places)
        if own and (sum(w in new for w in own) >= most or not joined):
            yield f"“{text[start:end].strip()}” does not stand at the cited place"


def _joins(text: str, words: set[str]) -> bool:
    """Whether a text joins some words (stems) on as what was before or why."""
    return any(words <= set(stems(text[m.end() :])[:REACH]) for m in _JOINS.finditer(text))


def _who_or_where(text: str, word: Word, ground: Ground) -> bool:
    """Whether a word says who was told, who replied or where it is printed: "members heard", "a second table"."""
    if _PLACE.match(text, word.start) or _HEARD.match(text, word.start) or _TOLD.search(text[: word.end]):
        return True
    if _BODY_HEARD.match(text, word.start) and not _bodies() & {w for u in ground.units for w in u.words}:
        return True
    return Statement.REPLY in ground.evidence.statements and _OFFICERS.match(text, word.start) is not None


_PLACE = re.compile(r"(?:one|first|second|third|next|last|other)\s+(?:tables?|rows?|columns?|charts?|lists?)\b", re.I)
_HEARD = re.compile(
    r"(?:members|councillors|scrutiny)\s+(?:(?:in|of|at)\s+[A-Z]\w+\s+)?(?:(?:were|was|had|been)\s+)*"
    r"(?:told|heard|informed)\b",
    re.I,
)
_BODY_HEARD = re.compile(
    r"(?:panel|committee|commission|board|cabinet)\s+(?:(?:was|were|had|been)\s+)*(?:told|heard|informed)\b", re.I
)
_TOLD = re.compile(r"\b(?:told|informed)\s+(?:the\s+)?(?:members|councillors)\Z", re.I)
_OFFICERS = re.compile(r"officers\b(?!\s+[A-Z])", re.I)


@lru_cache(maxsize=1)
def _bodies() -> frozenset[str]:
    return frozenset(stems("panel committee commission board cabinet"))


@lru_cache(maxsize=1)
def _sources() -> frozenset[str]:
    """Stems of the words that say who tells a thing: "the July meeting heard"."""
    return frozenset(stems("meeting panel committee commission board cabinet minutes paper report hear heard told"))


def _said_of_this(text: str, word: Word, asserting: Sequence[Word], ground: Ground) -> bool:
    """Whether a word that asserts more than what it is put beside stands in the sentence that bears out its own, or in
    the one that bears out its clause.
    """
    start, end = clause_at(text, word.start)
    plain = [w for w in asserting if w.stem not in assertive()]
    own = [w.stem for w in plain if start <= w.start < end]
    whole = [s for s in content_stems(text[start:end]) if s != word.stem]
    taken = [[w.stem for w in asserting], *([own] if len(own) > 1 else [whole] if len(whole) > 1 else [])]
    bearers = [u for n in {u.source for u in ground.units} for words in taken for u in ground.bearers(words, n, False)]
    best = {w for u in bearers for w in u.words}
    return word.stem in best or any(word.stem in group and group & best for group in alike_groups())


def _hyphened(text: str, at: int) -> str:
    """The word at a place with what hyphens join to it, in lower case: "co-optee"."""
    return next((m.group().lower() for m in re.finditer(r"[\w’'-]+", text) if m.start() <= at < m.end()), "")


def displaced(text: str, ground: Ground) -> Iterator[str]:
    """Words that another quote of the answer has and the cited ones have not: it is that one that bears them out.

    A longer quote that holds the cited one has more words of necessity; it bears out more where the cited one has not
    half of them.
    """
    words = {w.stem for w in asserting_words(text, ground.evidence)}
    missing = words - ground.quoted - ground.over
    few = len(words & ground.quoted) < HALF * len(words)
    for other, longer in ground.others:
        gained = missing & other
        more = len(words & other) > len(words & (ground.quoted | ground.over))
        if len(gained) > 1 and len(gained) > MOVED * len(words) and more and (few or not longer):
            yield "another source says this, and not the one that is cited"
            return
