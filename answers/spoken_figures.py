"""The figures of a sentence that a language model wrote: is each what the papers print of that time, area and thing?

`answers.proving` does this for lines that were composed; here the words round a figure are free ("149 Hackney
children", "516 assessments per 10,000"). What a sentence says round a figure is read, and every number that the cited
places print contends for it (`contending`): the figure stands where the one that fits best is this one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from answers.assigning import assigned
from answers.contenders import Contender, contenders, kind
from answers.contending import Setting, alike
from answers.deriving import derived
from answers.nearness import Layout, clause_at, layout
from answers.people_named import people_in
from answers.proving import Evidence
from answers.spoken_numbers import areas_in, names_source, numbers_of
from answers.sums import percent
from answers.unsettled import unhedged, unsettled
from corpus.area import COMPARATORS
from corpus.fact import Fact
from corpus.numbers import PERCENT, NumberMention
from corpus.period import Period, year_before
from corpus.period_reading import PeriodMention, find_periods
from corpus.words import stem
from retrieval.counted_after import COUNTED, counted_after

_RELATIVE = re.compile(
    r"\b(?:earlier|previous|previously|before|prior|same|last|preceding|then|since|next)\b", re.IGNORECASE
)
_LASTING = re.compile(r"\s+(?:working\s+)?(?:years?|months?|weeks?|days?|hours?)\b", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:earlier|previous|previously|before|prior|preceding)\b", re.IGNORECASE)
_YEAR_BEFORE = re.compile(r"\byear\s+(?:before|prior\s+to|earlier\s+than)\s+(?:the\s+)?\Z", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:before|prior\s+to|earlier\s+than|ahead\s+of)\s+(?:the\s+)?\Z", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s+\Z", re.IGNORECASE)  # when a change began, and no time of where it went to
_RATE = re.compile(r"\s*(?:\w+\s+)?per\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """A figure of a sentence and the fact that it is; no fact where it was worked out or is part of a name.

    start, end  characters of the sentence, from 0
    """

    start: int
    end: int
    fact: Fact | None


def figures_said(text: str, evidence: Evidence, before: str = "") -> tuple[tuple[Said, ...], tuple[str, ...]]:
    """The figures of a sentence with their facts, and what is wrong with the others, as words fit to be shown.

    before  the sentence before it, where an area may be named that this one goes on with
    """
    said: list[Said] = []
    wrong: list[str] = []
    numbers = numbers_of(text, evidence)
    place = layout(text, numbers)
    printed = contenders(evidence)
    settings = {n: _setting(place, n, evidence) for n in numbers}
    pending = [n for n in numbers if not any(c.value == n.value and kind(c.unit) == kind(n.unit) for c in printed)]
    meant = assigned([settings[n] for n in numbers if n not in pending], printed, evidence)
    for setting, found in meant:
        number = setting.number
        fault = found if isinstance(found, str) else _left_out(text, setting, found, evidence, before)
        if isinstance(found, str) or fault:
            wrong.append(f"“{number.printed}” is not the figure of {fault}")
        else:
            said.append(Said(number.start, number.end, found.fact))
    wrong += _shares_parted(text, evidence, numbers)
    wrong += [*_other_bases(text, evidence), *_other_nouns(text, numbers, evidence)]
    worked = derived([s.fact for s in said if s.fact] + list(evidence.own), evidence.sums)
    for number in pending:
        summed = number.value in evidence.sums and _sum_then(settings[number], evidence)
        changed = number.value not in evidence.sums and _said_as_made(text, number, said)
        made = (number.value, number.unit) in worked and (summed or changed)
        counts = {*evidence.counts, len(people_in(text)), _listed(text)} - {0, 1}  # what is one was not counted
        if made or (number.unit is None and number.value in counts):
            said.append(Said(number.start, number.end, None))
        else:
            wrong.append(f"“{number.printed}” does not stand at the cited place")
    return tuple(sorted(said, key=lambda s: s.start)), tuple(wrong)


def _sum_then(at: Setting, evidence: Evidence) -> bool:
    """Whether a sum is that of the cited figures of the time that is said; of a sum no other time is known."""
    alike = {f for f in evidence.facts if f.value is not None and kind(f.unit) == kind(at.number.unit)}
    sums = (sum(f.value for f in alike if f.value and f.period and f.period.same_time(t)) for t in at.times)
    return not at.times or any(s == at.number.value for s in sums)


def _listed(text: str) -> int:
    """How many entries a sentence lists after its colon; 0 where it has no list."""
    _, colon, rest = text.partition(": ")
    return len([part for part in re.split(r",\s+(?:and\s+)?|\s+and\s+", rest) if part.strip()]) if colon else 0


def _setting(place: Layout, number: NumberMention, evidence: Evidence) -> Setting:
    text = place.text
    start, end = clause_at(text, number.start)
    to = _FROM_TO.search(text[: number.end]) is not None
    periods = tuple(
        p
        for p in find_periods(text)
        if not names_source(text, p, evidence) and not _BEFORE.search(text[: p.start])
        and not (p.start <= number.start < p.end)
        and not (to and _SINCE.search(text[: p.start]))
    )
    years = tuple(year_before(p.period) for p in find_periods(text) if _YEAR_BEFORE.search(text[: p.start]))
    times = years or _when(text, start, end, periods, evidence)
    before = _EARLIER.search(text, start, end) is not None and not times
    areas = _where(text, start, end, evidence)
    return Setting(place, number, times, areas, counted_after(text, number.end), before)


def _where(text: str, start: int, end: int, evidence: Evidence) -> tuple[str, ...]:
    """The areas that a clause gives its figure; what goes on in a list is of the area that leads the list."""
    areas = areas_in(text, evidence.areas)
    own = tuple(a.area for a in areas if start <= a.start < end)
    only = len({a.area for a in areas}) == 1
    leads = only and (areas[0].start < start or not _has_figure(text, areas[0].start, evidence))
    return own or ((areas[0].area,) if leads else ())


def _left_out(text: str, at: Setting, c: Contender, evidence: Evidence, before: str) -> str:
    """What has to be said with a figure and is not: its time where it has others, a comparator's name."""
    fact = c.fact
    if (standing := unsettled(text, c)) is not None:
        return f"“{standing}”, which is not said"
    if (hedge := unhedged(text, at.number.start, c)) is not None:
        return f"“{hedge}”, which is not said"
    if fact is None:
        return ""
    if fact.period is not None and _FROM_TO.search(text[: at.number.end]):
        for p in find_periods(text):
            if _SINCE.search(text[: p.start]) and p.period.last_day >= fact.period.last_day:
                return f"a change since {p.text}"
    start, end = clause_at(text, at.number.start)
    lasts = _LASTING.match(text, at.number.end) is not None  # "over two years"
    if not at.times and not lasts and not _RELATIVE.search(text, start, end) and not _undated(fact, evidence, before):
        return "no time that is said"
    named = {a.area for a in (*areas_in(text, evidence.areas), *areas_in(before, evidence.areas))}
    if fact.area in COMPARATORS and fact.area not in named:
        return f"{fact.area}, which is not named"
    return ""


# "3 children (27%)": a number and the share it is are printed side by side, and no other share is its.
_WITH_SHARE = re.compile(r"(?<![\w.,])(\d[\d,]*)\s+(?:[a-z’'-]+\s+){0,3}\((\d[\d.]*)\s?%\)")


def _shares_parted(text: str, evidence: Evidence, numbers: tuple[NumberMention, ...]) -> Iterator[str]:
    """The shares in brackets that are printed with another number than the one before them here."""
    counting = {n.start for n in numbers}
    for m in _WITH_SHARE.finditer(text):
        if m.start() not in counting:
            continue  # "aged 10 - 15 (37 %)": the end of a name
        count, share = re.escape(m.group(1)), re.escape(m.group(2))
        beside = re.compile(
            rf"(?<!\d){count}(?!\d)[^.;|\d]{{0,40}}\(?{share}\s?%|(?<![\d.]){share}\s?%[^.;|\d]{{0,20}}\(?{count}(?!\d)"
        )
        printed = [t for t in evidence.texts if f"{m.group(2)}%" in t.replace(" %", "%")]
        if printed and not any(beside.search(t) for t in printed):
            yield f"“{m.group(2)}%” is not the share of {m.group(1)}"


_BASIS = re.compile(r"\bper\s+£?(\d[\d,]*)")


def _other_bases(text: str, evidence: Evidence) -> Iterator[str]:
    """What a rate is per, where nothing cited is per so many: "788 per 1,000"."""
    printed = {b.replace(",", "") for t in (*evidence.texts, *_named(evidence)) for b in _BASIS.findall(t)}
    for m in _BASIS.finditer(text):
        if m.group(1).replace(",", "") not in printed:
            yield f"“{m.group()}” does not stand at the cited place"


_DIRECTLY = re.compile(r"\s+([a-z]+)")


def _other_nouns(text: str, numbers: tuple[NumberMention, ...], evidence: Evidence) -> Iterator[str]:
    """What is counted right after a number that is printed before other things only: "6 visits" for "6 weeks"."""
    for n in numbers:
        said = _DIRECTLY.match(text, n.end)
        if said is None or (noun := stem(said.group(1))) not in COUNTED:
            continue
        printed = rf"(?<![\w.,£–-]){re.escape(n.printed)}(?![\w.,%–-]|\s+%)(?:\s+([a-z]+))?"
        after = [m.group(1) for t in evidence.texts for m in re.finditer(printed, t)]
        if after and all(w is not None and (s := stem(w)) in COUNTED and not alike(noun, s) for w in after):
            yield f"“{n.printed} {said.group(1)}” does not stand at the cited place"


def _named(evidence: Evidence) -> Iterator[str]:
    return (part for f in evidence.facts for part in (f.measure, f.unit or "", *f.path))


_PRINTS = re.compile(r"\bprint(?:s|ed)?\b", re.IGNORECASE)
_MADE_AFTER = re.compile(r"\s*(?:\w+\s+){0,2}(?:more|fewer|less|higher|lower|percentage|points?)\b", re.IGNORECASE)
_MOVES = re.compile(
    r"\b(?:up|down|ros[et]|risen|rises?|rising|increas\w+|fall\w*|fell|decreas\w+|drop\w*|reduc\w+|gr[eo]w\w*)\b",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"\bfrom\s+£?\d[\d,.]*\D{0,20}\sto\s+£?\d[\d,.]*\D{0,25}\Z")
_MADE_BEFORE = re.compile(
    r"\b(?:by|(?:increase|rise|fall|drop|decrease|reduction|difference|change)\s+of)\s+£?\Z", re.IGNORECASE
)


def _said_as_made(text: str, number: NumberMention, said: list[Said]) -> bool:
    """Whether a sentence gives a number that was worked out as what it is: a share of one of its figures in another,
    or the size of a change.
    """
    start, end = clause_at(text, number.start)
    if _RATE.match(text, number.end) or _PRINTS.search(text, start, end):
        return False
    size = _MADE_AFTER.match(text, number.end) or _MADE_BEFORE.search(text[: number.start])
    if number.unit != PERCENT:
        return size is not None
    values = [s.fact.value for s in said if s.fact and s.fact.value]
    shares = {percent(a, b) for a in values for b in values if a < b}
    moved = size or _MOVES.search(text, start, end) or _FROM_TO.search(text[: number.start])
    return number.value in shares or moved is not None


def _has_figure(text: str, at: int, evidence: Evidence) -> bool:
    """Whether the clause that holds a character has a figure of its own."""
    start, end = clause_at(text, at)
    return any(start <= n.start < end for n in numbers_of(text, evidence))


_END = re.compile(r"(?:^|.*\s)(?:from|than|against|versus|with|to)\s*(?:the\s+)?\Z", re.IGNORECASE | re.DOTALL)
_BETWEEN = re.compile(r"\bbetween\s+\Z", re.IGNORECASE)


def _when(
    text: str, start: int, end: int, periods: tuple[PeriodMention, ...], evidence: Evidence
) -> tuple[Period, ...]:
    """The times that a clause gives its figure; where it has none, the one after it or the only one of the sentence,
    if that is no other figure's.
    """
    own = tuple(p.period for p in periods if start <= p.start < end)
    if own or _RELATIVE.search(text, start, end):
        return own
    after = tuple(p for p in periods if p.start >= end and not any(c.isdigit() for c in text[end : p.start]))
    if after and not _has_figure(text, after[0].start, evidence):
        return (after[0].period,)
    led = tuple(p for p in periods if p.end <= start and not _has_figure(text, p.start, evidence))
    if len(led) > 1 and _BETWEEN.search(text[: led[-2].start]):
        return (led[-2].period, led[-1].period)  # "between 2016/17 and 2020/21, from 8 to 13"
    if led:
        return (led[-1].period,)
    single = len({p.period for p in periods}) == 1
    if single and periods[0].start < start and not _END.search(text[:start]):
        return (periods[0].period,)  # what goes on in a list is of the time that leads the list
    only = single and not _has_figure(text, periods[0].start, evidence)
    return (periods[0].period,) if only else ()


def _undated(fact: Fact, evidence: Evidence, before: str) -> bool:
    """Whether a figure may be said without its time: there is no other of its measure, it is the one that was asked
    for, or the sentence before it says when.
    """
    alike = [f for f in evidence.facts if (f.measure, f.unit, f.area) == (fact.measure, fact.unit, fact.area)]
    told = any(fact.period.same_time(p.period) for p in find_periods(before)) if fact.period else False
    return fact.period is None or told or fact in evidence.own or len({f.period for f in alike}) == 1
