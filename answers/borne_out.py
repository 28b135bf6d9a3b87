"""Is a sentence that a language model has written borne out by what it cites?

The words of such a sentence are free, so what it asserts is taken apart: its figures (`spoken_figures`), which way they
went (`movement`), its times, areas and names, its rulings and denials; and each clause has to come from one place, so
that a true figure is not given to another measure, nor a true name to another deed. A word that the papers do not have
is let through where it only helps the sentence along; one that judges, gives a cause or says how many is not. A
sentence that this gets wrong is not shown: the paper's own words are, so a false alarm costs a phrase and no more.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from answers.clauses import clauses
from answers.free_words import alike_groups, asserting_words, assertive, everyday, known_stretches, neutral
from answers.movement import misplaced
from answers.proving import DECISIONS, DENIALS, Evidence
from answers.saying import unspoken
from answers.spoken_figures import figures_said
from answers.spoken_numbers import areas_in, numbers_of
from answers.verbatim import misprinted, words_of
from corpus.area import COMPARATORS
from corpus.authorities import authorities
from corpus.glossary import Glossary
from corpus.period import Period, PeriodKind
from corpus.period_reading import find_periods
from corpus.words import STOP, stem, stems

LONGEST = 60  # words of one sentence: more is no plain answer
UNPRINTED = 0.4  # of the words of a sentence that assert something, at most so many stand nowhere in what it cites
MOVED = 0.3  # of those words: where so many stand at another place of the answer, the sentence is taken from there
TOGETHER = 0.75  # of the words of a clause that the answer's places have, so many stand in one of the cited ones
REACH = 7  # words after a denial that it may deny
_MARKUP = re.compile(r"[<>|`*_#\\{}]|\]\(|https?:|www\.")
_HEDGE = re.compile(
    r"\b(about|around|nearly|almost|over|under|above|below|more\s+than|less\s+than|fewer\s+than|at\s+least|at\s+most|"
    r"up\s+to|approximately|roughly|some|just|only|exceed(?:ed|s|ing)?)\s+(?:£\s?)?(?=\d)",
    re.IGNORECASE,
)
_WENT = re.compile(r"\b(?:went|gone|go|goes|going|moved|came|crept)\s+\Z", re.IGNORECASE)
_NO = re.compile(r"\b(?:no|nobody|nothing)\b(?!\.)", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d(?:[-–/]\d{1,4})?\b")
_CAPITAL = re.compile(r"\b[A-Z][\w’'-]*(?:\s+(?:[A-Z][\w’'-]*|&))*")


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence or row of the evidence, with what is printed over it.

    text     as printed
    words    the stems of it and of its headings, headers and paper
    row      whether it is a row of a table or a line of ours, where nearness says nothing
    """

    text: str
    words: frozenset[str]
    row: bool


@dataclass(frozen=True, slots=True)
class Ground:
    """What one sentence may stand on.

    evidence  what it cites
    units     the same, sentence by sentence
    elsewhere the stems of all that the answer cites: a word of another place is out of place here
    measures  the stems of all that the cited papers measure: beside a figure such a word has to be its own
    before    the sentence before it, which "up" may look back to; "" for none
    """

    evidence: Evidence
    units: tuple[Unit, ...]
    elsewhere: frozenset[str]
    measures: frozenset[str]
    glossary: Glossary
    before: str = ""


def unborne(sentence: str, ground: Ground) -> tuple[str, ...]:
    """What a sentence says that its ground does not, each as words fit to be shown; () where it is borne out."""
    if (form := _form(sentence)) is not None:
        return (form,)
    evidence = ground.evidence
    said, wrong = figures_said(sentence, evidence, ground.before)
    before, _ = figures_said(ground.before, evidence) if ground.before else ((), ())
    found = [*wrong, *misprinted(sentence, evidence.texts), *misplaced(sentence, said, before, evidence)]
    found += _times_and_areas(sentence, evidence)
    found += _names(sentence, ground)
    found += _words(sentence, ground)
    found += _scattered(sentence, ground)
    found += _rulings(sentence, ground)
    found += _hedged(sentence, ground)
    found += unspoken(sentence, [(u.text, u.row) for u in ground.units])
    return tuple(dict.fromkeys(found))


def _form(sentence: str) -> str | None:
    if not words_of(sentence):
        return "it says nothing"
    hidden = any(unicodedata.category(c) in ("Cf", "Cc", "Co", "Cn") for c in sentence)
    foreign = any(c.isalpha() and not c.isascii() and "LATIN" not in unicodedata.name(c, "") for c in sentence)
    even = unicodedata.normalize("NFKC", sentence.replace("…", "")) == sentence.replace("…", "")
    if hidden or foreign or not even or _MARKUP.search(sentence):
        return "it holds signs that are no plain words"
    return "it is too long for one sentence" if len(sentence.split()) > LONGEST else None


@lru_cache(maxsize=1)
def _councils() -> tuple[str, ...]:
    return tuple(a.name for a in authorities())


def _words(text: str, ground: Ground) -> Iterator[str]:
    """Words that stand elsewhere and not here, words that assert and are not printed here, and too many new ones."""
    here = frozenset(w for u in ground.units for w in u.words)
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
    few = len(new) <= max(2, UNPRINTED * len(asserting)) and (counted or len(new) < len(asserting) - len(new) + 1)
    if not few:
        yield f"“{'”, “'.join(text[w.start : w.end] for w in new)}” do not stand at the cited place"
    if not asserting and not numbers_of(text, ground.evidence):
        yield "it says nothing of what is cited"


def _hyphened(text: str, at: int) -> str:
    """The word at a place with what hyphens join to it, in lower case: "co-optee"."""
    return next((m.group().lower() for m in re.finditer(r"[\w’'-]+", text) if m.start() <= at < m.end()), "")


def _scattered(text: str, ground: Ground) -> Iterator[str]:
    """Clauses whose words, as far as they are the papers', do not stand together in one place; times that stand in
    another.
    """
    here = frozenset(w for u in ground.units for w in u.words)
    words = [w for w in asserting_words(text, ground.evidence) if w.stem in here]
    for start, end in clauses(text):
        own = [w.stem for w in words if start <= w.start < end]
        if len(own) > 1 and not any(_together(own, u) for u in ground.units):
            yield f"“{text[start:end].strip()}” does not stand together at the cited place"
    if numbers_of(text, ground.evidence):
        return  # its times are held with its figures
    every = [w.stem for w in words]
    dated = [u for u in ground.units if not u.row and _together(every, u) and find_periods(u.text)]
    for p in find_periods(text):
        known = [q.period for u in dated for q in find_periods(u.text)]
        if known and not any(_same_time(k, p.period) for k in known):
            yield f"“{p.text}” does not stand together with the rest at the cited place"
    said = set(every)
    most = max((len(said & set(stems(u.text))) for u in ground.units), default=0)
    whose = [u for u in ground.units if len(said & set(stems(u.text))) == most]
    for a in areas_in(text, ground.evidence.areas):
        if a.area in COMPARATORS and not any(a.area == b.area for u in whose for b in areas_in(u.text, ())):
            yield f"“{text[a.start : a.end]}” does not stand together with the rest at the cited place"


def _same_time(printed: Period, said: Period) -> bool:
    """Whether a sentence gives a printed time, or the month or year of a printed day."""
    shorter = said.kind in (PeriodKind.MONTH, PeriodKind.CALENDAR_YEAR) and said.covers(printed)
    a_day = said.kind is PeriodKind.AS_AT and printed.kind is PeriodKind.MONTH and said.last_day != printed.last_day
    return (printed.same_time(said) and not a_day) or shorter


def _together(words: list[str], unit: Unit) -> bool:
    return sum(w in unit.words for w in words) >= TOGETHER * len(words)


def _times_and_areas(text: str, evidence: Evidence) -> Iterator[str]:
    """Times and areas that no cited text, no fact there and no paper's name speaks of."""
    known = [f.period for f in evidence.facts if f.period] + [p.period for t in evidence.texts for p in find_periods(t)]
    periods = find_periods(text)
    for p in periods:
        if not any(_same_time(k, p.period) for k in known):
            yield f"“{p.text}” is no time of what is cited"
    printed = " ".join((*evidence.texts, *(k.label for k in known)))
    for m in _YEAR.finditer(text):
        if not any(p.start <= m.start() < p.end for p in periods) and m.group() not in printed:
            yield f"“{m.group()}” is no time of what is cited"
    councils = (*evidence.areas, *_councils())
    named = {f.area for f in evidence.facts} | {a.area for t in evidence.texts for a in areas_in(t, councils)}
    for a in areas_in(text, councils):
        if a.area not in named:
            yield f"“{text[a.start : a.end]}” is no area of what is cited"


def _names(text: str, ground: Ground) -> Iterator[str]:
    """Names and other words with a capital that do not stand together in what is cited."""
    own = (part for f in ground.evidence.facts for part in (f.measure, f.area or "", *f.path))
    everything = [_run(t) for t in (*ground.evidence.texts, *own, *ground.evidence.areas)]
    spans = [(p.start, p.end) for p in find_periods(text)]
    spans += [(a.start, a.end) for a in areas_in(text, ground.evidence.areas)]
    spans += known_stretches(text, frozenset(w for u in ground.units for w in u.words), ground.glossary)
    for m in _CAPITAL.finditer(text):
        words = list(words_of(m.group()))
        if m.start() == 0 and len(words) > 1 and not _is_area(m.group()[: words[0].end]):
            words = words[1:]  # any word may begin a sentence
        while words and (words[0].text in STOP or stem(words[0].text) in neutral() or _within(m, words[0], spans)):
            words = words[1:]
        name = " ".join(stem(w.text) for w in words)
        first = m.start() + (words[0].start if words else 0)
        begins = first == 0 and len(words) == 1
        if words and not begins and not any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", t) for t in everything):
            yield f"“{m.group()}” does not stand at the cited place"


def _run(text: str) -> str:
    """A text as the stems of its words: "Governing Body" stands in "Governing Bodies"."""
    return " ".join(stem(w.text) for w in words_of(text))


def _is_area(word: str) -> bool:
    plain = word.removesuffix("'s").removesuffix("’s")
    return plain in _councils() or any(plain in name.split() for name in COMPARATORS)


def _within(m: re.Match[str], word: object, spans: list[tuple[int, int]]) -> bool:
    start, end = m.start() + word.start, m.start() + word.end  # type: ignore[attr-defined]
    return any(a < end and start < b for a, b in spans)


def _rulings(text: str, ground: Ground) -> Iterator[str]:
    """Words that decide or deny and that the place they are taken from does not have; a denial that was left out."""
    decided = {stem(m.group().lower()) for u in ground.units for m in DECISIONS.finditer(u.text)}
    for m in DECISIONS.finditer(text):
        if stem(m.group().lower()) not in decided:
            yield f"“{m.group()}” does not stand so at the cited place"
    words = {w.stem for w in asserting_words(text, ground.evidence)}
    nearest = max(ground.units, key=lambda u: len(words & set(stems(u.text))), default=None)
    mine = list(DENIALS.finditer(text)) + list(_NO.finditer(text))
    for m in mine:
        if not any(_denies(u.text, _next_stems(text, m.end())) for u in ground.units):
            yield f"“{m.group().strip()}” does not stand so at the cited place"
    if nearest and len(mine) > 1 > len(DENIALS.findall(nearest.text)) + len(_NO.findall(nearest.text)) - 1:
        yield "it denies more than the cited place does"
    denied = DENIALS.search(nearest.text) if nearest else None
    if denied and nearest and not mine and not nearest.row and len(words & set(stems(nearest.text))) >= len(words) > 2:
        yield f"the cited place says “{denied.group()}”"


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


def _hedged(text: str, ground: Ground) -> Iterator[str]:
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
