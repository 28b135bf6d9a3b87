"""Is a line of an answer proved by what it cites? Its figures, times, areas, names and decisions, one by one.

A line is cut into words. Words that run on as they do in a cited text are said by the paper; what is left over must be
a fact that stands there (value, unit, time and area of one and the same fact), something worked out from such facts,
or a word that asserts nothing. The line is held against what it cites and not against how it was composed, so that a
line which a language model has reworded can be held against the same evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from answers.deriving import Figure, derived, misdirected
from answers.placing import stands_in
from answers.verbatim import Spans, aligned, inside, misprinted, misquoted, own_sentences, printed_runs, words_of
from answers.wording import value_words
from corpus.area import COMPARATORS, find_areas
from corpus.chunk import Statement
from corpus.fact import Fact
from corpus.numbers import WORDS, NumberMention, find_numbers
from corpus.period import NAMES, Period
from corpus.period_reading import PeriodMention, find_periods
from corpus.stage import find_stages

_COUNTED = re.compile(r"(?m)^(\d+)\.\s")
_IN_BRACKETS = re.compile(r"\(([A-Z][A-Za-z ]+)(?=[,)])")  # "(London, 2019)": there it is an area and no place
_CLAUSE = re.compile(r"[;\n]|\.\s|,\s+(?=from\b|and\b)|\s(?=from\b)|\s(?=to\s+£?\d)")
_QUOTED = re.compile(r"“[^“”]*”")
_CLAUSE_AFTER = re.compile(r"(?:\s(?!to\b|in\b|from\b)[^\W\d_][\w-]*){0,3}\s–\s“([^”]+)”")
DECISIONS = re.compile(
    r"\b(?:resolved|agreed|recommend(?:ed|s)?|noted|approved|refused|rejected|deferred|endorsed|granted|adopted|"
    r"declined|decided|determined|accepted|withdrawn|withdrew)\b",
    re.IGNORECASE,
)
DENIALS = re.compile(r"\b(?:not|never|none|nor|neither|without|cannot)\b|n['’]t\b", re.IGNORECASE)
_OURS = re.compile(  # the words of our own that would otherwise deny or decide
    r"^No: |\bperiod not stated\b|^Noted: |(?<=: )Noted: |\bOfficers replied: "
)
_STATED = {"Noted: ": Statement.NOTED, "Officers replied: ": Statement.REPLY}
_UNITS = re.compile(
    r"\s?(?:%|per\s?cent\b|percentage\s+points?\b|per\s+[\d,]+|(?:weeks?|months?|days?|years?|hours?|FTE|thousand|"
    r"million|billion|k|m|bn)\b)",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s+([^\W\d_]+)")
_JOINING = frozenset("in at as from to and or of is was were are for on by with the than among per a an".split())
_CAPITAL = re.compile(r"\b[A-Z][\w’'-]*(?:(?:(?<=\b[A-Z])\.)?[ ][A-Z][\w’'-]*)*")
_FREE_CAPITALS = (
    frozenset(
        """up down unchanged yes no noted officers replied the papers also print elsewhere see worked footnote
    period figure nearest a an in on at by of for from to it this that these those there both read not each all some
    their its as or and""".split()
    )
    | {name.lower() for name in NAMES}
    | WORDS.keys()
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one line may stand on.

    texts     the quotes it cites, and what is printed over them (headings, captions, the paper's name)
    facts     every fact that reading the papers found in those quotes
    own       the figures of the answer, for a note that works something out and does not say them again
    areas     names of authorities to be known in the line
    statements  what kind of statement the cited passages make
    counts    numbers that may be said of the answer itself: how many entries it lists
    sums      sums of cited columns
    met       the days of the cited papers' meetings
    told      the times that name the cited papers: the days of their meetings, the years in their titles
    """

    texts: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    own: tuple[Fact, ...] = ()
    areas: tuple[str, ...] = ()
    statements: frozenset[Statement] = frozenset()
    counts: frozenset[Decimal] = frozenset()
    sums: frozenset[Decimal] = frozenset()
    told: tuple[Period, ...] = ()
    met: tuple[date, ...] = ()


def unproved(line: str, evidence: Evidence, reworded: bool = False) -> tuple[str, ...]:
    """What a line says that its evidence does not, each as words fit to be shown; () where all is proved.

    reworded  the line is a rewording, by a language model say: its words need not run on as printed, all else holds
    """
    counted = [int(m.group(1)) for m in _COUNTED.finditer(line)]
    if counted != list(range(1, len(counted) + 1)):
        return ("its entries are not counted in order",)
    text = _without_marks(line)
    if any(stands_in(text.strip().strip("“”"), t) for t in evidence.texts):
        return ()
    cited = _cited(evidence)
    beside = aligned(text, cited)
    found = list(misprinted(text, evidence.texts) if reworded else misquoted(beside, evidence.texts))
    own, said = _sentences(text, own_sentences(beside), evidence), printed_runs(beside)
    own = (*own, *_measures(text, evidence))
    found += _slots(text, evidence, own, said)
    found += _names(text, evidence, own)
    found += _rulings(text, evidence, own if reworded else said)
    return tuple(dict.fromkeys(found))


def unfounded(note: str, evidence: Evidence) -> tuple[str, ...]:
    """What a note of ours says of figures, times and areas that its evidence does not; () where all is proved."""
    text = _without_marks(note)
    beside = aligned(text, _cited(evidence))
    own = _sentences(text, own_sentences(beside), evidence)
    return tuple(dict.fromkeys(_slots(text, evidence, own, printed_runs(beside))))


def _sentences(text: str, spans: Spans, evidence: Evidence) -> Spans:
    """Without those that are a time or an area and no more: a header of a column is cited, too, and it says nothing by
    itself.
    """
    named = [(p.start, p.end) for p in find_periods(text)]
    named += [(a.start, a.end) for a in find_areas(text, evidence.areas)]
    return tuple(s for s in spans if not inside(*s, named))


def _measures(text: str, evidence: Evidence) -> Spans:
    """Where a line has the measure of a cited cell behind the dash after its figure. Set beside the row, it may run on
    into the area that the line gives next ("Berths let within 3 days: England"), and is no longer whole.
    """
    told = {f.measure.strip().rstrip(".") for f in evidence.facts if f.locator.cell is not None and f.measure.strip()}
    found = (m for t in told for m in re.finditer(rf"(?<=\s–\s){re.escape(t)}(?=\s\()", text))
    return tuple(m.span() for m in found)


def _cited(evidence: Evidence) -> tuple[str, ...]:
    """The texts that words of a line may be: what is cited, and what its figures measure."""
    return tuple(dict.fromkeys((*evidence.texts, *(f.measure for f in evidence.facts))))


def _slots(text: str, evidence: Evidence, hidden: Spans, said: Spans) -> list[str]:
    return [*_figures(text, evidence, hidden, said), *_times_and_areas(text, evidence, hidden)]


def _without_marks(line: str) -> str:
    """The line without its citation marks and the numbers that count its entries."""
    return _COUNTED.sub("", re.sub(r"\s\[\d{1,3}\](?=\s|$)", "", line))


def _figures(text: str, evidence: Evidence, hidden: Spans, said: Spans) -> Iterator[str]:
    """Figures that no fact of the same time and area gives, that nothing printed says and that cannot be worked out."""
    periods = find_periods(text)
    staged = [(m.start, m.end) for m in find_stages(text) if _told(text[m.start : m.end], evidence)]
    shown: list[Figure] = []
    pending: list[NumberMention] = []
    said_to = 0  # where the last figure ends: "per 10,000" is its unit
    for number in _numbers(text, periods):
        if number.end <= said_to or inside(number.start, number.end, (*hidden, *staged)):
            continue
        if text[: number.start].endswith("per ") and f"per {number.printed}" in {f.unit for f in evidence.facts}:
            continue  # the measure says the unit again: "556 per 10,000 – Referral rate per 10,000"
        times, areas = _clause_slots(text, number, periods, evidence, hidden)
        facts = {f: end for f in evidence.facts if (end := _said_until(text, number, f))}
        bound = [f for f in facts if _of(f, times, areas) and _of_what_follows(text, facts[f], f)]
        if bound:
            shown.append(Figure(number.start, bound[0]))
            said_to = max(facts[f] for f in bound)
        elif inside(number.start, number.end, said) and not times and not areas:
            continue
        elif facts and number.value not in evidence.counts:
            yield f"“{number.printed}” is not the figure of {_slots_said(times, areas)}"
        else:
            pending.append(number)
    worked = derived([s.fact for s in shown] or evidence.own, evidence.sums)
    for number in pending:
        if number.value in evidence.counts and number.unit is None:
            continue
        if (number.value, number.unit) not in worked:
            yield f"“{number.printed}” does not stand at the cited place"
    yield from misdirected(text, tuple(shown))


def _told(stage: str, evidence: Evidence) -> bool:
    """Whether a stage of the year ("Period 6") is named in so many words where a line has it from."""
    return any(re.search(rf"(?<!\w){re.escape(stage)}(?!\w)", t, re.IGNORECASE) for t in evidence.texts)


def _numbers(text: str, periods: tuple[PeriodMention, ...]) -> tuple[NumberMention, ...]:
    """Every number of a line: those that count, and digits that are neither of these nor part of a time."""
    counted = find_numbers(text, periods)
    taken = [(p.start, p.end) for p in periods] + [(n.start, n.end) for n in counted]
    others = [
        NumberMention(Decimal(m.group().replace(",", "")), None, m.group(), m.start(), m.end())
        for m in re.finditer(r"\d+(?:,\d{3})*(?:\.\d+)?", text)
        if not any(a < m.end() and m.start() < b for a, b in taken)
    ]
    return tuple(sorted((*counted, *others), key=lambda n: n.start))


def _said_until(text: str, number: NumberMention, fact: Fact) -> int:
    """Where a fact ends that a line gives at a number, as printed or as it is said, with its unit and no other; 0 where
    the number is not the fact's.
    """
    for phrase in dict.fromkeys((value_words(fact), fact.printed, re.sub(r"(?<=\d)%", " %", fact.printed))):
        lead = len(phrase) - len(phrase.lstrip("£-−–("))
        for start in {number.start, number.start - 1, number.start - lead}:
            if start >= 0 and text.startswith(phrase, start) and _ends_there(text, start + len(phrase), phrase, fact):
                return start + len(phrase)
    return 0


def _ends_there(text: str, end: int, phrase: str, fact: Fact) -> bool:
    rest = text[end:]
    if re.match(r"[\w%]|[.,/]\d", rest) or _UNITS.match(rest):
        return False
    after = _AFTER.match(rest)
    if after is None or after.group(1).lower() in _JOINING or phrase != fact.printed:
        return True
    together = f"{phrase} {after.group(1)}"  # a noun that is no unit on record must be printed beside the number
    if not stands_in(together.lower(), fact.quote.lower()):
        return False
    return fact.unit is None or value_words(fact) == phrase or _to_its_noun(rest, phrase, fact)


def _to_its_noun(rest: str, phrase: str, fact: Fact) -> bool:
    """Whether a line goes on from a number to the noun of its unit as the paper does: "512 looked after children"."""
    noun = re.escape(fact.unit or "")
    printed = re.search(
        rf"(?<![\w.,]){re.escape(phrase)}((?:\s+[^\W\d]+){{1,4}}?\s+{noun})\b", fact.quote, re.IGNORECASE
    )
    return printed is not None and rest.lower().startswith(printed.group(1).lower())


def _clause_slots(
    text: str,
    number: NumberMention,
    periods: tuple[PeriodMention, ...],
    evidence: Evidence,
    hidden: Spans,
) -> tuple[tuple[Period, ...], tuple[str, ...]]:
    """The times and areas that a line gives a number: those of its own clause."""
    quoted = [m.span() for m in _QUOTED.finditer(text)]  # what a quote cuts up is one thing to the line it stands in
    ends = (m.end() for m in _CLAUSE.finditer(text) if not inside(m.start(), m.end(), quoted))
    cuts = [0, *ends, len(text)]
    first = max(c for c in cuts if c <= number.start)
    last = min((c for c in cuts if c >= number.end), default=len(text))
    times = tuple(p.period for p in periods if first <= p.start < last and not inside(p.start, p.end, hidden))
    areas = [(a.start, a.end, a.area) for a in find_areas(text, evidence.areas)]
    areas += [(m.start(), m.end(), m.group(1)) for m in _IN_BRACKETS.finditer(text) if m.group(1) in COMPARATORS]
    own = (area for start, end, area in areas if first <= start < last and not inside(start, end, hidden))
    return times, tuple(dict.fromkeys(own))


def _of(fact: Fact, times: tuple[Period, ...], areas: tuple[str, ...]) -> bool:
    spoken = fact.period is not None and any(fact.period.same_time(t) for t in times)
    return (not times or spoken) and (not areas or fact.area in areas)


def _of_what_follows(text: str, end: int, fact: Fact) -> bool:
    """Whether a fact is one of what a dash sets after it: the clause it stands in, or its measure."""
    if clause := _CLAUSE_AFTER.match(text, end):
        return stands_in(fact.printed, clause.group(1))
    measure = fact.measure.strip().rstrip(".")
    return not text.startswith(" – ", end) or text.startswith(measure, end + len(" – "))


def _same(mine: Period | None, said: Period) -> bool:
    return mine is not None and ((mine.first_day, mine.last_day) == (said.first_day, said.last_day))


def _slots_said(times: tuple[Period, ...], areas: tuple[str, ...]) -> str:
    return ", ".join((*areas, *(t.label for t in times))) or "what is said"


def _times_and_areas(text: str, evidence: Evidence, hidden: Spans) -> Iterator[str]:
    """Times and areas that no cited text and no fact there speaks of."""
    known = [f.period for f in evidence.facts] + [m.period for t in evidence.texts for m in find_periods(t)]
    for mention in find_periods(text):
        if not inside(mention.start, mention.end, hidden) and not any(_same(p, mention.period) for p in known):
            yield f"“{mention.text}” is no time of what is cited"
    named = {f.area for f in evidence.facts} | {a.area for t in evidence.texts for a in find_areas(t, evidence.areas)}
    for area in find_areas(text, evidence.areas):
        if not inside(area.start, area.end, hidden) and area.area not in named:
            yield f"“{text[area.start : area.end]}” is no area of what is cited"


def _names(text: str, evidence: Evidence, hidden: Spans) -> Iterator[str]:
    """Names and other words with a capital that do not stand together in what is cited."""
    everything = [" ".join(w.text for w in words_of(t)) for t in _said_texts(evidence)]
    spans = [(p.start, p.end) for p in find_periods(text)]
    areas = {w.text for a in find_areas(text, evidence.areas) for w in words_of(text[a.start : a.end])}
    for m in _CAPITAL.finditer(text):
        if inside(m.start(), m.end(), hidden):
            continue
        words = [w for w in words_of(m.group())]
        while words and (words[0].text in _FREE_CAPITALS or words[0].text in areas):
            words = words[1:]
        if not words or inside(m.start() + words[0].start, m.end(), spans):
            continue
        name = " ".join(w.text for w in words)
        if not any(re.search(rf"(?<!\w){re.escape(name)}s?(?!\w)", t) for t in everything):
            yield f"“{m.group()}” does not stand at the cited place"


def _said_texts(evidence: Evidence) -> tuple[str, ...]:
    own = (part for f in evidence.facts for part in (f.measure, f.area or "", f.unit or "", *f.path))
    return (*evidence.texts, *dict.fromkeys(own), *evidence.areas)


def _rulings(text: str, evidence: Evidence, said: Spans) -> Iterator[str]:
    """Words that decide or deny and that the paper does not say there; a word of ours that the passage does not bear
    out.
    """
    ours = [(m.start(), m.end()) for m in _OURS.finditer(text)]
    for m in (*DECISIONS.finditer(text), *DENIALS.finditer(text)):
        if not inside(m.start(), m.end(), (*said, *ours)):
            yield f"“{m.group()}” does not stand so at the cited place"
    for lead, statement in _STATED.items():
        if lead in text and statement not in evidence.statements and not any(lead in t for t in evidence.texts):
            yield f"“{lead.strip()}” is not what the cited passage is"
