"""Dates that cannot be: a weekday that its date was not, a day that its month does not have, a year that ends in
itself, and one event in two years.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from answers.draft import Quote
from answers.slip import Slip, SlipKind
from corpus.paper import BlockKind, Paper
from corpus.period import NAMES, Period, day_label
from corpus.period_reading import find_periods
from corpus.sentences import split_sentences

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DATE = re.compile(
    rf"(?:\b(?P<weekday>{'|'.join(_DAYS)}),?\s+(?:the\s+)?)?\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?"
    rf"(?P<month>{'|'.join(NAMES)}),?\s+(?P<year>(?:19|20)\d\d)\b"
)
# "2021/21": a year that ends in itself. A number of a case or a minute may look the same.
_YEAR = re.compile(r"(?<![\w/.-])(?P<first>20\d\d)\s?[/–-]\s?(?:20)?(?P<last>\d\d)(?![\w/–-]|\.\d)")
_NUMBERED = re.compile(r"\b(?:ref(?:erence)?|no|number|application|case|minute|decision|appeal|notice)\.?:?\s*$", re.I)
# What happens once under one name. "The focused visit" may well come twice, "the cyber attack" would be told apart.
_ONCE = re.compile(
    r"\b(?P<name>[a-z]+[\s-](?:attack|breach|outage|fire|flood|explosion|merger|referendum))\b(?P<at>\s+(?:in|of|on)\s+)?",
    re.IGNORECASE,
)
KNOWN = 2  # mentions with "the": the reader is taken to know which one
_LEAD = re.compile(r"\W*(?:In|On)\s+", re.IGNORECASE)
_THE = re.compile(r"\bthe\s+(?:[a-z-]+\s+)?$", re.IGNORECASE)
_ANOTHER = re.compile(r"\b(?:another|second|further|each|any|earlier|previous|first|latest)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Told:
    """An event at a time, in a sentence of a block."""

    period: Period
    definite: bool
    quote: Quote


def date_slips(paper: Paper) -> Iterator[Slip]:
    """The dates of a paper that cannot be; none in tables and lists of contents."""
    events: dict[str, list[_Told]] = defaultdict(list)
    whole = " ".join(block.text for block in paper.blocks).lower()
    for number, block in enumerate(paper.blocks):
        if block.table is not None or block.kind is BlockKind.CONTENTS:
            continue
        for sentence in split_sentences(block.text):
            quote = Quote(paper.id, paper.locator(number), sentence)
            yield from _impossible(sentence, quote)
            for name, told in _events(sentence, quote):
                events[name].append(told)
    for name, mentions in events.items():
        # "The cyber attack", said again and again and never of several, is one event.
        if len(re.findall(rf"\bthe\s+{name}\b", whole)) >= KNOWN and not re.search(rf"\b{name}s\b", whole):
            yield from _two_years(name, mentions)


def _impossible(sentence: str, quote: Quote) -> Iterator[Slip]:
    for m in _DATE.finditer(sentence):
        month, year, day = NAMES.index(m["month"]) + 1, int(m["year"]), int(m["day"])
        try:
            on = date(year, month, day)
        except ValueError:
            yield Slip(SlipKind.DATE, m.group(), f"{m['month']} {year} has no day {day}", (quote,))
            continue
        if m["weekday"] and _DAYS[on.weekday()] != m["weekday"]:
            worked = f"{day_label(on)} was a {_DAYS[on.weekday()]}"
            yield Slip(SlipKind.DATE, m.group(), worked, (quote,))
    for m in _YEAR.finditer(sentence):
        if int(m["first"]) % 100 == int(m["last"]) and not _NUMBERED.search(sentence[: m.start()]):
            worked = f"a year from {m['first']} would be {m['first']}/{(int(m['first']) + 1) % 100:02d}"
            yield Slip(SlipKind.DATE, m.group(), worked, (quote,))


def _events(sentence: str, quote: Quote) -> Iterator[tuple[str, _Told]]:
    periods = find_periods(sentence)
    for m in _ONCE.finditer(sentence):
        when = next((p.period for p in periods if m["at"] and 0 <= p.start - m.end() <= 4), None)
        if when is None and len(periods) == 1 and not m["at"] and _LEAD.fullmatch(sentence[: periods[0].start]):
            when = periods[0].period  # "In October 2020 … a cyber attack": the sentence opens with its time
        if when is None or _ANOTHER.search(sentence[max(0, m.start() - 20) : m.end()]):
            continue
        name = re.sub(r"[\s-]+", " ", m["name"].lower())
        if name.split()[0] not in ("the", "a", "an", "of", "this", "that"):
            yield name, _Told(when, _THE.search(sentence[: m.start()]) is not None, quote)


def _two_years(name: str, mentions: list[_Told]) -> Iterator[Slip]:
    """Two times of one event that have no day in common, where one mention says "the"."""
    for n, late in enumerate(mentions):
        for early in mentions[:n]:
            apart = not _overlap(late.period, early.period)
            if apart and (late.definite or early.definite):
                yield Slip(
                    SlipKind.DATE,
                    f"the {name}: {early.period.label}",
                    f"elsewhere it is {late.period.label}",
                    (early.quote, late.quote),
                )
                return


def _overlap(a: Period, b: Period) -> bool:
    return a.first_day <= b.last_day and b.first_day <= a.last_day
