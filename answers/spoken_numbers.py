"""Which numbers of a sentence say how many or how much, and which are part of a time or a name."""

from __future__ import annotations

import re

from answers.nearness import printed_numbers
from answers.proving import Evidence
from corpus.area import LONDON, AreaMention, find_areas
from corpus.fact import Fact
from corpus.numbers import PERCENT, NumberMention
from corpus.period_reading import PeriodMention, find_periods
from retrieval.counted_after import counted_after

_PER = re.compile(r"\bper\s+£?\Z", re.IGNORECASE)
_RATE = re.compile(r"\s*(?:\w+\s+)?per\b", re.IGNORECASE)
_LONDON = re.compile(r"\bLondon\b(?!\s+[A-Z])")  # in a model's sentence it is an area wherever it stands alone
# What stands before a year that dates something: "in 2022 children …", "the 2022 survey", "since March 2022".
_DATES = re.compile(
    r"(?:^|[,;(–-]\s*|\b(?:in|of|for|from|to|by|since|until|during|before|after|and|or|the|at|than|between|on|early|"
    r"late|mid|January|February|March|April|May|June|July|August|September|October|November|December)\s+|’s\s+|'s\s+)\Z",
    re.IGNORECASE,
)
_AGED = re.compile(r"\b(?:aged?|ages)\s+(?:of\s+|between\s+)?(?:\d+\s?(?:[-–]|to|and)\s?)?$", re.IGNORECASE)


def numbers_of(text: str, evidence: Evidence) -> tuple[NumberMention, ...]:
    """The numbers that say how many or how much: times, bases of rates and names ("Covid-19") left out."""
    periods = tuple(p for p in find_periods(text) if not counts_like(text, p))
    found = (n for n in printed_numbers(text, periods) if not _PER.search(text[: n.start]))
    return tuple(n for n in found if not _in_a_name(text, n, evidence))


def counts_like(text: str, mention: PeriodMention) -> bool:
    """Whether what looks like a year counts: "had 2022 looked after children", "rose from 2021 in 2016/17"."""
    if not re.fullmatch(r"\d{4}", mention.text):
        return False
    if re.match(r"\s?%|\s+(?:years?|months?|weeks?|days?|hours?)\b", text[mention.end :]):
        return True
    dated = re.match(r"\s+(?:in|at|by)\s+(?:[\w’']+\s+){0,5}?(?:19|20)\d\d\b", text[mention.end :])
    if dated and re.search(r"(?:from|to|than|of|was|were|against)\s+(?:only\s+|just\s+)?\Z", text[: mention.start]):
        return True
    noun = counted_after(text, mention.end)
    first = re.match(r"\s+([a-z]+)", text[mention.end :])
    return noun is not None and first is not None and (
        counted_after(text[: mention.end] + first.group(), mention.end) is not None
        or not _DATES.search(text[: mention.start])
    )


def _in_a_name(text: str, number: NumberMention, evidence: Evidence) -> bool:
    """Whether the number is part of a word or of a run of words that is printed so: "COVID-19", "7pm", "within 45
    working days", "aged 19-21", "10 - 15".
    """
    start = number.start - len(re.search(r"[\w’'/-]*\Z", text[: number.start]).group())  # type: ignore[union-attr]
    end = number.end + len(re.match(r"[\w’'/-]*", text[number.end :]).group())  # type: ignore[union-attr]
    word = text[start:end].rstrip("-’'")
    everything = _even(" ".join((*evidence.texts, *(part for f in evidence.facts for part in (f.measure, *f.path)))))
    joined = word != number.printed and any(c.isalpha() or c in "-/" for c in word)
    unit = re.match(r"\s?%|\s+per\b", text[end:])
    after = r"\s?" + unit.group().strip() if unit else r"(?!\s?%|\sper\b)"
    run = re.escape(_even(word).removesuffix("s")) + r"s?" + after
    if joined and re.search(rf"(?<!\w){run}(?!\w)", everything):
        return True
    spanned = any(m.start() <= number.start < m.end() for m in _SPAN.finditer(text))
    aged = not spanned and _AGED.search(text[: number.start]) is not None
    if aged and re.search(rf"(?<!\d){re.escape(number.printed)}(?!\d)", everything):
        return True  # "aged 22 and older", printed as "22+"
    if text[number.end : number.end + 1] == "+" and re.search(rf"(?<!\d){re.escape(number.printed)}\+", everything):
        return True  # "2+ years"
    if number.unit is None and _in_a_span(text, number, everything):
        return True
    if any(is_value(f, number) for f in evidence.facts):
        return False
    if number.unit is not None or _RATE.match(text, number.end):
        return False
    before = re.search(r"(\w+)\s+\Z", text[: number.start])
    span = re.match(r"\s+(?:working\s+)?(?:days|weeks|months|years|hours)\b", text[number.end :])
    if before is None or not (span or before.group(1)[0].isupper() or before.group(1).lower() in _NAMING):
        return False
    run = _even(f"{before.group(1)} {number.printed}{span.group() if span else ''}")
    return re.search(rf"(?<!\w){re.escape(run)}(?![\w%]|\s(?:%|per\b))", everything) is not None


_NAMING = frozenset("section stage year phase item slide form grade level tier step group under over top".split())
_SPAN = re.compile(
    r"(?<![\w£.,])(\d+)\s?(?:[-–]|to|and(?=\s\d+\s(?:years?|year-olds?)\b))\s?(\d+)"
    r"(?![\w.,]\d|\s?%|\s+per\b)"
)


def _in_a_span(text: str, number: NumberMention, everything: str) -> bool:
    """Whether a number is an end of a span that is printed so, a row's name say: "10 - 15", "3 to 6 months"."""
    for m in _SPAN.finditer(text):
        if m.start() <= number.start < m.end():
            return re.search(rf"(?<!\d){m.group(1)}\s(?:to\s)?{m.group(2)}(?!\d)", everything) is not None
    return False


def _even(text: str) -> str:
    """A text in lower case with spaces for hyphens and single spaces: "under-18s" and "under 18s" are one."""
    return " ".join(re.sub(r"[-‑–]", " ", text.lower()).split())


def is_value(fact: Fact, number: NumberMention) -> bool:
    """Whether a number is the value of a fact, and of its kind: a share, money, or neither."""
    if fact.value is None or fact.value != number.value:
        return False
    percent, money = fact.unit == PERCENT, fact.unit == "GBP"
    return (number.unit == PERCENT) == percent and (money or number.unit != "GBP")


def areas_in(text: str, areas: tuple[str, ...]) -> tuple[AreaMention, ...]:
    """Every comparator and every one of `areas` that a sentence names, in the order they stand."""
    found = list(find_areas(text, areas))
    for m in _LONDON.finditer(text):
        if not any(a.start <= m.start() < a.end for a in found):
            found.append(AreaMention(LONDON, m.start(), m.end()))
    return tuple(sorted(found, key=lambda a: a.start))


_TELLS = (
    r"told|heard|hears|said|stated|reported|according|minutes|papers|discussed|presented|informed|asked|replied|"
    r"attended|met|chaired|resolved|agreed|noted|recommended|meeting|panel|committee|commission|board|cabinet|scrutiny"
)
_TOLD_BEFORE = re.compile(rf"\b(?:{_TELLS})\b[^,;:.]{{0,25}}\Z", re.IGNORECASE)
_TOLD_AFTER = re.compile(rf"[^,;:.]{{0,3}},?[^,;:.]{{0,40}}?\b(?:{_TELLS})\b", re.IGNORECASE)
_PAPER = r"(?:report|plan|update|review|assessment|minutes|papers?)"
_PAPER_AFTER = re.compile(rf"\s+(?:[\w’'-]+\s+){{0,2}}?{_PAPER}\b", re.IGNORECASE)
_PAPER_BEFORE = re.compile(rf"\b{_PAPER}\s+(?:(?:for|of)\s+)?\Z", re.IGNORECASE)


def names_source(text: str, mention: PeriodMention, evidence: Evidence) -> bool:
    """Whether a time in a sentence is the day of a cited meeting, or the year of a cited paper, told as such: "the
    panel heard on 12 July 2021", "the 2021/22 annual report gives". It is when it was told, and not when it was so.
    """
    period = mention.period
    if not any(period.same_time(t) for t in evidence.told):
        return False
    before, after = text[: mention.start], text[mention.end :]
    if before.endswith("(") and re.match(r"\)\W*\Z", after):
        return True  # behind what was said, by itself in brackets
    if period.first_day == period.last_day:
        return bool(_TOLD_BEFORE.search(before) or _TOLD_AFTER.match(after))
    return bool(_PAPER_AFTER.match(after) or _PAPER_BEFORE.search(before))
