"""What a model's sentence decides, denies or hedges, held against the sentence of the papers that it is taken from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answers.free_words import asserting_words
from answers.ground import Ground, Unit
from answers.nearness import clause_at
from answers.proving import DECISIONS, DENIALS
from answers.spoken_numbers import numbers_of
from answers.verbatim import words_of
from corpus.words import STOP, stem, stems

TELLING = 3  # words of a clause that tell where it is taken from; of fewer, the sentence does
BORNE = 0.5  # of the words of a sentence: a place that has so many bears it
TWO = 2  # words after a denial that have to be said for it to be left out
REACH = 7  # words after a denial that it may deny
_HEDGE = re.compile(
    r"\b(about|around|nearly|almost|over|under|above|below|more\s+than|less\s+than|fewer\s+than|at\s+least|at\s+most|"
    r"up\s+to|approximately|roughly|some|just|only|exceed(?:ed|s|ing)?)\s+(?:£\s?)?(?=\d)",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[:;]\s")  # as far as a denial reaches
_WENT = re.compile(r"\b(?:went|gone|go|goes|going|moved|came|crept)\s+\Z", re.IGNORECASE)
# "No Recourse to Public Funds" and "No. 4" are names.
_NO = re.compile(r"\b(?:no|nobody|nothing)\b(?!\.)|\b(?:No|Nobody|Nothing)\b(?!\.|\s+[A-Z]|\s+of\b)")


def misruled(text: str, ground: Ground) -> Iterator[str]:
    """Words that decide or deny and that the place they are taken from does not have; a denial that was left out."""
    words = [w for w in asserting_words(text, ground.evidence) if not DECISIONS.fullmatch(text[w.start : w.end])]
    for m in DECISIONS.finditer(text):
        start, end = clause_at(text, m.start())
        own = [w.stem for w in words if start <= w.start < end]
        taken = [[w.stem for w in words], *([own] if len(own) >= TELLING else [])]
        best = [u for part in taken for u in ground.bearers(part, pairs=False)]
        decided = {stem(d.group().lower()) for u in best for d in DECISIONS.finditer(u.text)}
        if stem(m.group().lower()) not in decided:
            yield f"“{m.group()}” does not stand so at the cited place"
    mine = [*DENIALS.finditer(text), *_NO.finditer(text)]
    for m in mine:
        start, end = clause_at(text, m.start())
        own = [w.stem for w in words if start <= w.start < end]
        own = own if len(own) >= TELLING else [w.stem for w in words]
        if not any(_denies(u.text, _next_stems(text, m.end())) for u in ground.bearers(own, pairs=False)):
            yield f"“{m.group().strip()}” does not stand so at the cited place"
    every = {w.stem for w in asserting_words(text, ground.evidence)}
    nearest = max(ground.units, key=lambda u: len(every & u.own), default=None)
    if nearest is None:
        return
    if len(mine) > 1 > _denials(nearest) - 1:
        yield "it denies more than the cited place does"
    said = set(stems(text))
    for unit in dict.fromkeys((nearest, *ground.bearers(every, pairs=False))):
        if unit.row or unit.pair:
            continue
        left = [d for d in _denied(unit.text) if set(d[1]) <= said]
        if len(left) > len(mine) and len(every & unit.own) >= BORNE * len(every):
            yield f"the cited place says “{left[0][0]}”"
            return


def _denied(text: str) -> list[tuple[str, list[str]]]:
    """The denials of a text, each with the telling words that it denies (stems), the first two."""
    found = []
    for m in (*DENIALS.finditer(text), *_NO.finditer(text)):
        reach = _ENDS.split(text[m.end() :])[0]
        told = (w.text for w in words_of(reach)[:REACH] if w.text not in STOP)
        after = [stem(w) for w in told if not w.endswith("ly")]  # "not necessarily harmful"
        found.append((m.group().strip(), after[:TWO]))
    return [f for f in found if f[1]]


def _denials(unit: Unit) -> int:
    return len(DENIALS.findall(unit.text)) + len(_NO.findall(unit.text))


def _next_stems(text: str, at: int) -> list[str]:
    """The stems of the next telling word of a text."""
    words = (stem(w.text) for w in words_of(text[at:]) if w.text not in STOP)
    return [w for w in (next(words, None),) if w is not None]


def _denies(text: str, words: list[str]) -> bool:
    """Whether a text denies these words: they stand among the first few after its denial."""
    for m in (*DENIALS.finditer(text), *_NO.finditer(text)):
        after = [stem(w.text) for w in words_of(text[m.end() :])[:REACH]]
        if all(w in after for w in words):
            return True
    return False


def hedged(text: str, ground: Ground) -> Iterator[str]:
    """ "Nearly 211": a figure is as exact as it is printed."""
    units = ground.units
    counted = {n.start for n in numbers_of(text, ground.evidence)}
    for m in _HEDGE.finditer(text):
        if not counted & {m.end(), m.end() - 1} and not text[m.end() - 1 :].lstrip().startswith("£"):
            continue  # "under 18" is a name
        if m.group(1).lower().startswith("up") and _WENT.search(text[: m.start()]):
            continue  # "went up to 69 %"
        number = re.match(r"[\d.,]*\d", text[m.end() :])
        printed = rf"\b{re.escape(m.group(1))}\s+(?:£\s?)?{re.escape(number.group() if number else '')}"
        if not any(re.search(printed, u.text, re.IGNORECASE) for u in units):
            yield f"“{m.group().strip()}” does not stand before that figure"
