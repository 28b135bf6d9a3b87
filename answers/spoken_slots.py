"""The times, areas and names of a model's sentence: each stands where the rest of the sentence is taken from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from answers.assigning import Offer, given_out
from answers.free_words import asserting_words, known_stretches, neutral
from answers.ground import Ground, Unit
from answers.nearness import clause_at, layout
from answers.people_named import is_titled, people_in
from answers.proving import Evidence
from answers.spoken_numbers import areas_in, names_source, numbers_of
from answers.times_said import another_day
from answers.verbatim import Token, words_of
from corpus.area import COMPARATORS
from corpus.authorities import authorities
from corpus.period import Period, PeriodKind, financial_year
from corpus.period_reading import PeriodMention, find_periods
from corpus.words import STOP, stem

TELLING = 3  # words of a clause that tell where it is taken from
TRIED = 8  # printed times that are tried for each that is said
_YEAR = re.compile(r"\b(?:19|20)\d\d(?:[-–/]\d{1,4})?\b")
_SHORT_YEAR = re.compile(r"\b((?:19|20)\d\d)/(\d)\b(?![/\d])")  # "2022/3"
_CAPITAL = re.compile(r"\b[A-Z][\w’'-]*(?:\s+(?:[A-Z][\w’'-]*|&))*")
_AT = re.compile(r"\bat\s+\Z", re.IGNORECASE)
_TWICE = re.compile(r"\b((?:19|20)\d\d(?:/\d\d)?)\s+(?:and|or|to)\s+\1\b")
_ARTICLES = frozenset("the a an i in on at of for and".split())
_BODIES = frozenset(stem(w) for w in "panel committee commission board cabinet".split())
_POINTING = re.compile(r"\b(?:he|she|him|her|his|hers|they|them|their|theirs|this|these|it|its)\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _councils() -> tuple[str, ...]:
    return tuple(a.name for a in authorities())


def times_in(text: str) -> tuple[PeriodMention, ...]:
    """The times of a text, and the years that are written short ("2022/3")."""
    found = list(find_periods(text))
    for m in _SHORT_YEAR.finditer(text):
        if (int(m[1]) + 1) % 10 == int(m[2]):
            found = [p for p in found if p.end <= m.start() or p.start >= m.end()]
            found.append(PeriodMention(financial_year(int(m[1])), m.start(), m.end(), m.group()))
    return tuple(sorted(found, key=lambda p: p.start))


def times_misplaced(text: str, ground: Ground) -> Iterator[str]:
    """Times that nothing cited speaks of; in a sentence without figures, those that are another sentence's, or that
    stand there by other words. A figure's times are held with it.
    """
    evidence = ground.evidence
    known = [f.period for f in evidence.facts if f.period] + [p.period for t in evidence.texts for p in times_in(t)]
    periods = times_in(text)
    for p in periods:
        if not any(_same_time(k, p.period) for k in known):
            yield f"“{p.text}” is no time of what is cited"
    printed = " ".join((*evidence.texts, *(k.label for k in known)))
    for p in periods:
        year = p.period.kind in (PeriodKind.FINANCIAL_YEAR, PeriodKind.CALENDAR_YEAR)
        if year and _AT.search(text[: p.start]) and f"at {p.text}" not in printed:
            yield f"“at {p.text}” is no time: a year is not a day"
    for m in _YEAR.finditer(text):
        if not any(p.start <= m.start() < p.end for p in periods) and m.group() not in printed:
            yield f"“{m.group()}” is no time of what is cited"
    if twice := _TWICE.search(text):
        yield f"“{twice.group()}” says one time twice"
    if _counts(text, evidence):
        return
    words = [w.stem for w in asserting_words(text, evidence)]
    best = [u for n in {u.source for u in ground.units} for u in ground.bearers(words, n) if not u.row]
    told = [p for p in periods if not names_source(text, p, evidence)]
    timed = any(times_in(u.text) for u in best)
    for p, own in zip(told, _of_best(text, told, best), strict=True):
        if not own or not (timed or _of_clause(text, p, ground)):
            yield f"“{p.text}” does not stand together with the rest at the cited place"


def _counts(text: str, evidence: Evidence) -> bool:
    """Whether a sentence has figures of its own; a threshold that belongs to a measure is none."""
    limits = {f.value for f in evidence.facts if f.role == "limit"}
    return any(n.value not in limits or n.unit is not None for n in numbers_of(text, evidence))


def _of_best(text: str, said: list[PeriodMention], best: list[Unit]) -> tuple[bool, ...]:
    """Whether each time is the one, of those in the sentences that bear the rest out, that stands by the same words."""
    printed = [(u, q) for u in best for q in times_in(u.text)]
    if not printed:
        over = [q.period for u in best for q in times_in(u.heading)]
        return tuple(not over or any(_same_time(q, p.period) for q in over) for p in said)
    offered = []
    for p in said:
        rated = [
            Offer(
                q.period,
                p.text if _same_time(q.period, p.period) else q.period,
                layout(text).agreement(p.start, layout(u.text), q.start),
            )
            for u, q in printed
        ]
        offered.append(sorted(rated, key=lambda o: -o.score)[:TRIED])
    return given_out(offered, [p.text for p in said])


def _of_clause(text: str, said: PeriodMention, ground: Ground) -> bool:
    """Whether the sentences that bear a time's own clause out have it, where they have any."""
    start, end = clause_at(text, said.start)
    words = [w.stem for w in asserting_words(text, ground.evidence) if start <= w.start < end]
    sources = {u.source for u in ground.units} if len(words) >= TELLING else ()
    bearers = [u for n in sources for u in ground.bearers(words, n, pairs=False) if not u.row]
    printed = [q.period for u in bearers for q in times_in(u.text)]
    return not printed or any(_same_time(q, said.period) for q in printed)


def _same_time(printed: Period, said: Period) -> bool:
    """Whether a sentence gives a printed time, or the month or year of a printed day."""
    shorter = said.kind in (PeriodKind.MONTH, PeriodKind.CALENDAR_YEAR) and said.covers(printed)
    return (printed.same_time(said) and not another_day(printed, said)) or shorter


def areas_misplaced(text: str, ground: Ground) -> Iterator[str]:
    """Areas that nothing cited speaks of; in a sentence without figures, those that are not the place's."""
    evidence = ground.evidence
    councils = (*evidence.areas, *_councils())
    named = {f.area for f in evidence.facts} | {a.area for t in evidence.texts for a in areas_in(t, councils)}
    said = areas_in(text, councils)
    for a in said:
        if a.area not in named:
            yield f"“{text[a.start : a.end]}” is no area of what is cited"
    for a, b in zip(said, said[1:], strict=False):
        joined = a.area in COMPARATORS and not text[a.end : b.start].strip()
        if joined and not text[a.start : a.end].endswith(("'s", "’s")):
            yield f"“{text[a.start : b.end].strip()}” names two areas as one"
    if _counts(text, evidence):
        return
    best = ground.bearers([w.stem for w in asserting_words(text, evidence)], pairs=False)
    there = [(u, a) for u in best for a in areas_in(u.text, councils)]
    named = {a.area for _, a in there}
    compared = {b.area for u, b in there if not u.text[b.start : b.end].strip().lower().startswith("nation")}
    unsaid = (compared & set(COMPARATORS)) - {a.area for a in said}
    for a in said:
        rated = [(layout(text).agreement(a.start, layout(u.text), b.start), b.area == a.area) for u, b in there]
        outdone = max((r for r, same in rated if same), default=0.0) < max((r for r, _ in rated), default=0.0)
        if (a.area not in named and (a.area in COMPARATORS or unsaid)) or (a.area in named and unsaid and outdone):
            yield f"“{text[a.start : a.end]}” does not stand together with the rest at the cited place"


def names_misplaced(text: str, ground: Ground) -> Iterator[str]:
    """Names and other words with a capital that do not stand together in what is cited."""
    own = (part for f in ground.evidence.facts for part in (f.measure, f.area or "", *f.path))
    around = ground.around if any(_POINTING.search(u.text) for u in ground.units if not u.row) else ()
    everything = [_run(t) for t in (*ground.evidence.texts, *own, *ground.evidence.areas, *around)]
    bodies = {w for t in ground.around for w in _run(t).split()} & _BODIES  # "Resolved: That the Panel: (a) asked …"
    times = [(p.start, p.end) for p in find_periods(text)]
    spans = list(times)
    spans += [(a.start, a.end) for a in areas_in(text, ground.evidence.areas)]
    here = ground.over.union(*(u.words for u in ground.units))
    spans += known_stretches(text, here, ground.glossary, near=True)
    told = " ".join((*(u.text for u in ground.units), *around)).lower()
    for start, end in people_in(text):
        if is_titled(text[start:end]) and words_of(text[start:end])[-1].text.removesuffix("'s") not in told:
            yield f"“{text[start:end]}” does not stand at the cited place"
    for m in _CAPITAL.finditer(text):
        words = list(words_of(m.group()))
        if m.start() == 0 and len(words) > 1 and not _is_area(m.group()[: words[0].end]):
            words = words[1:]  # any word may begin a sentence
        heads = re.search(r"(?:^|[.:;“‘(]\s*)\Z", text[: m.start()]) is not None  # there any word has a capital
        while words and (
            (words[0].text in STOP and (heads or words[0].text in _ARTICLES))
            or stem(words[0].text) in neutral() - STOP
            or _within(m, words[0], spans)
        ):
            words = words[1:]
        while words and _within(m, words[-1], times):  # "Ofsted's September 2022 visit"
            words = words[:-1]
        name = " ".join(stem(w.text.removesuffix("'s")) for w in words)
        first = m.start() + (words[0].start if words else 0)
        begins = first == 0 and len(words) == 1 and not _is_area(m.group()[: words[0].end])
        known = begins or name in bodies
        if words and not known and not any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", t) for t in everything):
            yield f"“{m.group()}” does not stand at the cited place"


def _run(text: str) -> str:
    """A text as the stems of its words: "Governing Body" stands in "Governing Bodies"."""
    return " ".join(stem(w.text.removesuffix("'s")) for w in words_of(text))


def _is_area(word: str) -> bool:
    plain = word.removesuffix("'s").removesuffix("’s")
    return plain in _councils() or any(plain in name.split() for name in COMPARATORS)


def _within(m: re.Match[str], word: Token, spans: list[tuple[int, int]]) -> bool:
    start, end = m.start() + word.start, m.start() + word.end
    return any(a < end and start < b for a, b in spans)
