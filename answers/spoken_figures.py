"""The figures of a sentence that a language model wrote: is each one a fact of the time, area and thing it is said of?

`answers.proving` does this for lines that were composed; here the words round a figure are free ("149 Hackney
children", "516 assessments per 10,000"), so a figure is told by its value and unit, and its noun, time and area are
looked for in its clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile

from answers.deriving import derived
from answers.people_named import people_in
from answers.proving import Evidence
from corpus.area import COMPARATORS, LONDON, AreaMention, find_areas
from corpus.fact import Fact
from corpus.numbers import PERCENT, NumberMention, find_numbers
from corpus.period import Period
from corpus.period_reading import PeriodMention, find_periods
from corpus.words import stem, stems, tokens

CLAUSE = re.compile(
    r"[;:,]\s|\s[–—]\s|\s\(|\)\s?|\s(?:but|while|whereas|and|than|against|versus|from|to(?=\s+£?\d)|"
    r"compared\s+(?:with|to))\s"
)
"""Where a clause of a sentence ends: what stands on the two sides may be said of different things."""

# Things that papers count. A figure of one of them is no figure of another.
_COUNTED = frozenset(
    map(
        stem,
        """children child people person adults families family households pupils students carers staff workers posts
        vacancies members councillors officers parents babies boys girls residents tenants patients clients users homes
        properties dwellings schools places placements beds cases referrals contacts assessments enquiries reviews plans
        orders visits episodes incidents complaints applications appeals meetings sessions calls interviews audits
        inspections weeks days months years hours minutes pounds fte""".split(),
    )
)
_PREPOSITIONS = frozenset("of in for by to on at from with among between during as than".split())
_RELATIVE = re.compile(
    r"\b(?:earlier|previous|previously|before|prior|same|last|preceding|then|since|next)\b", re.IGNORECASE
)
_PER = re.compile(r"\bper\s+£?\Z", re.IGNORECASE)
_RATE = re.compile(r"\s*(?:\w+\s+)?per\b", re.IGNORECASE)
_SAYS_RATE = re.compile(r"\b(?:per|rates?)\b", re.IGNORECASE)
_LONDON = re.compile(r"\bLondon\b(?!\s+[A-Z])")  # in a model's sentence it is an area wherever it stands alone


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
    pending: list[NumberMention] = []
    for number in numbers_of(text, evidence):
        alike = [f for f in evidence.facts if _is(f, number)]
        bound = [f for f in alike if not _slot_faults(text, number, f, evidence, before)]
        if bound:
            said.append(Said(number.start, number.end, bound[0]))
        elif alike:
            slot = _slot_faults(text, number, alike[0], evidence, before)
            wrong.append(f"“{number.printed}” is not the figure of {slot}")
        else:
            pending.append(number)
    wrong += _shares_parted(text, evidence)
    worked = derived([s.fact for s in said if s.fact] + list(evidence.own), evidence.sums)
    for number in pending:
        made = (number.value, number.unit) in worked and _said_as_made(text, number)
        if made or (number.value in evidence.counts and number.unit is None):
            said.append(Said(number.start, number.end, None))
        elif not _printed(text, number, evidence) and (number.unit or number.value != len(people_in(text))):
            wrong.append(f"“{number.printed}” does not stand at the cited place")
    return tuple(sorted(said, key=lambda s: s.start)), tuple(wrong)


def _counts_like(text: str, mention: PeriodMention) -> bool:
    """Whether what looks like a year counts something: "2022 children", "rose from 2021 in 2016/17"."""
    if not re.fullmatch(r"\d{4}", mention.text):
        return False
    rest = text[mention.end :]
    noun = re.match(r"\s+([a-z]+)", rest)
    dated = re.match(r"\s+(?:in|at|by)\s+(?:\w+\s+){0,2}?(?:19|20)\d\d\b", rest)
    return dated is not None or (noun is not None and stem(noun.group(1)) in _COUNTED)


# "3 children (27%)": a number and the share it is are printed side by side, and no other share is its.
_WITH_SHARE = re.compile(r"(?<![\w.,])(\d[\d,]*)\s+(?:[a-z’'-]+\s+){0,3}\((\d[\d.]*)\s?%\)")


def _shares_parted(text: str, evidence: Evidence) -> Iterator[str]:
    """The shares in brackets that are printed with another number than the one before them here."""
    for m in _WITH_SHARE.finditer(text):
        count, share = re.escape(m.group(1)), re.escape(m.group(2))
        beside = re.compile(
            rf"(?<!\d){count}(?!\d)[^.;|\d]{{0,40}}\(?{share}\s?%|(?<![\d.]){share}\s?%[^.;|\d]{{0,20}}\(?{count}(?!\d)"
        )
        printed = [t for t in evidence.texts if f"{m.group(2)}%" in t.replace(" %", "%")]
        if printed and not any(beside.search(t) for t in printed):
            yield f"“{m.group(2)}%” is not the share of {m.group(1)}"


_MADE_AFTER = re.compile(r"\s*(?:\w+\s+){0,2}(?:more|fewer|less|higher|lower|percentage|points?)\b", re.IGNORECASE)
_MADE_BEFORE = re.compile(
    r"\b(?:by|(?:increase|rise|fall|drop|decrease|reduction|difference|change)\s+of)\s+£?\Z", re.IGNORECASE
)


def _said_as_made(text: str, number: NumberMention) -> bool:
    """Whether a sentence gives a number that was worked out as what it is: a share, or the size of a change."""
    if _RATE.match(text, number.end):
        return False
    size = _MADE_AFTER.match(text, number.end) or _MADE_BEFORE.search(text[: number.start])
    return number.unit == PERCENT or size is not None


def numbers_of(text: str, evidence: Evidence) -> tuple[NumberMention, ...]:
    """The numbers that say how many or how much: times, bases of rates and names ("Covid-19") left out."""
    periods = tuple(p for p in find_periods(text) if not _counts_like(text, p))
    found = list(find_numbers(text, periods))
    taken = [(n.start, n.end) for n in found] + [(p.start, p.end) for p in periods]
    for m in re.finditer(r"\d+(?:,\d{3})*(?:\.\d+)?", text):
        if not any(a < m.end() and m.start() < b for a, b in taken):
            value = Decimal(m.group().replace(",", ""))
            found.append(NumberMention(value, None, m.group(), m.start(), m.end()))
    kept = (n for n in found if not _PER.search(text[: n.start]) and not _in_a_name(text, n, evidence))
    return tuple(sorted(kept, key=lambda n: n.start))


def _in_a_name(text: str, number: NumberMention, evidence: Evidence) -> bool:
    """Whether the number is part of a word or of a run of words that is printed so: "COVID-19", "7pm", "within 45
    working days", "aged 19-21".
    """
    start = number.start - len(re.search(r"[\w’'/-]*\Z", text[: number.start]).group())  # type: ignore[union-attr]
    end = number.end + len(re.match(r"[\w’'/-]*", text[number.end :]).group())  # type: ignore[union-attr]
    word = text[start:end].rstrip("-’'")
    everything = _even(" ".join((*evidence.texts, *(part for f in evidence.facts for part in (f.measure, *f.path)))))
    joined = word != number.printed and any(c.isalpha() or c in "-/" for c in word)
    if joined and re.search(rf"(?<!\w){re.escape(_even(word).removesuffix('s'))}s?(?!\w)", everything):
        return True
    aged = _AGED.search(text[: number.start]) and re.search(rf"(?<!\d){re.escape(number.printed)}(?!\d)", everything)
    if aged:
        return True  # "aged 22 and older", printed as "22+"
    if any(_is(f, number) for f in evidence.facts):
        return False
    if number.unit is not None or _RATE.match(text, number.end):
        return False
    before = re.search(r"(\w+)\s+\Z", text[: number.start])
    after = re.match(r"\s*(\w+(?:\s+\w+)?)", text[number.end :])
    runs = [f"{before.group(1)} {number.printed}"] if before else []
    runs += [f"{number.printed} {after.group(1)}"] if after and len(after.group(1).split()) > 1 else []
    return any(re.search(rf"(?<!\w){re.escape(_even(run))}(?![\w%]|\s(?:%|per\b))", everything) for run in runs)


_AGED = re.compile(r"\b(?:aged?|ages)\s+(?:of\s+|between\s+)?$", re.IGNORECASE)


def _even(text: str) -> str:
    """A text in lower case with spaces for hyphens and single spaces: "under-18s" and "under 18s" are one."""
    return " ".join(re.sub(r"[-‑–]", " ", text.lower()).split())


def _is(fact: Fact, number: NumberMention) -> bool:
    if fact.value is None or fact.value != number.value:
        return False
    percent, money = fact.unit == PERCENT, fact.unit == "GBP"
    return (number.unit == PERCENT) == percent and (money or number.unit != "GBP")


def _slot_faults(text: str, number: NumberMention, fact: Fact, evidence: Evidence, before: str) -> str:
    """The slot of a fact that the words round a number contradict, as it is said there; "" where none does."""
    start, end = clause_at(text, number.start)
    periods = tuple(p for p in find_periods(text) if not _names_source(text, p, evidence))
    if fact.role == "change" and re.search(r"\b(?:from|to)\s+£?\Z", text[: number.start]):
        return "an end of a change"
    when = _when(text, start, end, periods, evidence)
    if when and not any(_of_time(fact, t) for t in when):
        return ", ".join(t.label for t in when)
    if not when and not _RELATIVE.search(text, start, end) and not _undated(fact, evidence, before):
        return "no time that is said"
    areas = areas_in(text, evidence.areas)
    own = [a.area for a in areas if start <= a.start < end]
    # a comparator's figure has to say whose it is; what goes on in a list is of the area that leads the list
    only = len({a.area for a in areas}) == 1
    leads = only and (areas[0].start < start or not _has_figure(text, areas[0].start, evidence))
    own = own or ([areas[0].area] if leads else [])
    named = {a.area for a in (*areas, *areas_in(before, evidence.areas))}
    if fact.area in COMPARATORS and fact.area not in named:
        return f"{fact.area}, which is not named"
    if own and fact.area is not None and fact.area not in own:
        return ", ".join(dict.fromkeys(own))
    if own and fact.area is None and not any(a in evidence.areas for a in own):
        return ", ".join(dict.fromkeys(own))
    return _other_noun(text, number, fact, before)


# "The panel heard on 12 July 2021", "the 2021/22 annual report gives": when it was told, and not when it was so.
_TOLD = re.compile(
    r"\b(?:told|heard|hears|said|reported|according|minutes|papers|discussed|presented|informed)\b", re.IGNORECASE
)
_PAPER = re.compile(
    r"\s+(?:[\w’'-]+\s+){0,2}?(?:report|plan|update|review|assessment|minutes|papers?)\b", re.IGNORECASE
)


def _names_source(text: str, mention: PeriodMention, evidence: Evidence) -> bool:
    """Whether a time in a sentence is the day of a cited meeting, or the year of a cited paper, told as such."""
    if not any(mention.period.same_time(t) for t in evidence.told):
        return False
    day = mention.period.first_day == mention.period.last_day
    return bool(_TOLD.search(text) if day else _PAPER.match(text, mention.end))


def _has_figure(text: str, at: int, evidence: Evidence) -> bool:
    """Whether the clause that holds a character has a figure of its own."""
    start, end = clause_at(text, at)
    return any(start <= n.start < end for n in numbers_of(text, evidence))


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
    if led:
        return (led[-1].period,)
    only = len({p.period for p in periods}) == 1 and not _has_figure(text, periods[0].start, evidence)
    return (periods[0].period,) if only else ()


def _undated(fact: Fact, evidence: Evidence, before: str) -> bool:
    """Whether a figure may be said without its time: there is no other of its measure, it is the one that was asked
    for, or the sentence before it says when.
    """
    alike = [f for f in evidence.facts if (f.measure, f.unit, f.area) == (fact.measure, fact.unit, fact.area)]
    told = any(_of_time(fact, p.period) for p in find_periods(before))
    return fact.period is None or told or fact in evidence.own or len({f.period for f in alike}) == 1


def _of_time(fact: Fact, when: Period) -> bool:
    if fact.period is None:
        return False
    return fact.period.same_time(when)


def _other_noun(text: str, number: NumberMention, fact: Fact, before: str) -> str:
    """What a sentence counts with a figure that counts something else; "" where it counts the same or does not say."""
    rest = re.match(r"(?:\s+[^\s,;.()]+){1,4}", text[number.end :])
    if rest is None:
        return ""
    words = tokens(rest.group())
    if "per" in words:
        if not (fact.unit or "").startswith("per") and "per" not in fact.quote.lower():
            return "a rate"
        words = words[: words.index("per")]
    elif (fact.unit or "").startswith("per") and not _SAYS_RATE.search(f"{before} {text}"):
        return "a number"
    words = tuple(takewhile(lambda w: w not in _PREPOSITIONS, words))  # "17 resignations of carers" are no carers
    at = next((k for k, w in enumerate(words) if stem(w) in _COUNTED), None)
    counted = words[at] if at is not None else None
    if at is None or counted is None or stem(counted) in _counts(fact):
        return ""
    if at and words[at - 1] == "young" and {stem("children"), stem("people")} & _counts(fact):
        return ""  # children and young people are one in these papers
    together = rf"{re.escape(fact.printed)}\s+(?:[\w’'-]+\s+){{0,2}}{re.escape(counted)}"
    return "" if re.search(together, fact.quote, re.IGNORECASE) else counted


def _counts(fact: Fact) -> set[str]:
    """The stems of what a fact counts: its unit, or the first thing that its measure names."""
    unit = set(stems(fact.unit or ""))
    if unit & _COUNTED:
        return unit
    named = (s for part in (fact.measure, *reversed(fact.path)) for s in stems(part) if s in _COUNTED)
    return {first for first in (next(named, None),) if first is not None}


def _printed(text: str, number: NumberMention, evidence: Evidence) -> bool:
    """Whether a number that is no fact is printed in the evidence beside a word that it has beside it here."""
    around = {
        stem(w)
        for part in (text[max(0, number.start - 40) : number.start], text[number.end : number.end + 40])
        for w in tokens(part)
        if len(w) > 3
    }
    rate = _RATE.match(text, number.end) is not None
    for whole in (t for t in evidence.texts if " | " not in t):  # in a row a number is a fact or it is not known what
        for other in find_numbers(whole):
            if (other.value, other.unit) == (number.value, number.unit):
                if rate != (_RATE.match(whole, other.end) is not None):
                    continue
                near = whole[max(0, other.start - 60) : other.end + 60]
                if around & {stem(w) for w in tokens(near)}:
                    return True
    return False


def areas_in(text: str, areas: tuple[str, ...]) -> tuple[AreaMention, ...]:
    """Every comparator and every one of `areas` that a sentence names, in the order they stand."""
    found = list(find_areas(text, areas))
    for m in _LONDON.finditer(text):
        if not any(a.start <= m.start() < a.end for a in found):
            found.append(AreaMention(LONDON, m.start(), m.end()))
    return tuple(sorted(found, key=lambda a: a.start))


def clause_at(text: str, at: int) -> tuple[int, int]:
    """Where the clause that holds a character begins and ends (end not included)."""
    return next((a, b) for a, b in clauses(text) if a <= at <= b)


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence: where each begins and ends (end not included)."""
    start = 0
    for m in CLAUSE.finditer(text):
        yield start, m.start()
        start = m.end()
    yield start, len(text)
