"""The first screen: what the store covers, and questions made from facts that stand in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from answers.answer import Answer, Status
from app.markup import attributes, escape, table
from corpus.fact import Basis, Fact
from corpus.paper import Metadata
from corpus.period import Period, PeriodKind, day_label, financial_year
from corpus.store import Listing

SUGGESTIONS = 4
# So many facts are asked for at most before the first screen: each takes a fraction of a second.
TRIES = 10
# Shorter measures are labels without a meaning of their own, longer ones sentences.
MEASURE_LENGTH = range(8, 91)
# How far before the first period of a measure the unanswerable question asks.
YEARS_BEFORE = 10

_NAMED = re.compile(r"(?:the\s+|total\s+)*(?:number|no\.?|percentage|proportion|rate|average)\s", re.IGNORECASE)
_COUNTED = re.compile(r"(?:the\s+|total\s+)*(?:number|no\.?)\s+of\s+(?P<things>.+)", re.IGNORECASE)
_WHEN = {PeriodKind.AS_AT: "at", PeriodKind.PART_YEAR: "from", PeriodKind.RANGE: "from"}

Ask = Callable[[str], Answer]
FactsOf = Callable[[str], Sequence[Fact]]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question to try; `answerable` is False for the one these papers cannot answer."""

    question: str
    answerable: bool = True


def first_screen(listing: Sequence[Listing], suggestions: Sequence[Suggestion]) -> str:
    """What the papers cover, as HTML, with the suggested questions as buttons that fill the box."""
    if not listing:
        return (
            '<section class="ma-cover"><h2>No papers yet</h2>'
            "<p>Put papers on the shelf first, then reload this page:</p>"
            "<pre>matters ingest FOLDER</pre></section>"
        )
    head = "".join(f'<th scope="col">{name}</th>' for name in ("Paper", "Authority", "Body", "Meeting"))
    return (
        f'<section class="ma-cover" aria-label="What this covers"><p class="ma-eyebrow">Ask the papers</p>'
        f"<h2>{escape(covers(listing))}</h2>"
        "<p>Answers are the papers’ own figures and words, each with the page it is printed on. "
        "What the papers do not say is said plainly.</p>"
        f"{_questions(suggestions)}"
        f"<details><summary>The papers, {escape(_last_added(listing))}</summary>"
        f"{table(f'<tr>{head}</tr>', map(_row, listing), 'The papers')}</details></section>"
    )


def covers(listing: Sequence[Listing]) -> str:
    """What is covered, in a line: "5 papers of Ealing, Hackney and Worcestershire, July 2021 to March 2023."."""
    metas = [entry.metadata for entry in listing]
    count = f"{len(metas)} {'paper' if len(metas) == 1 else 'papers'}"
    authorities = sorted({meta.authority for meta in metas if meta.authority})
    whose = f" of {_and(authorities)}" if authorities else ""
    days = sorted({meta.date for meta in metas if meta.date})
    if not days:
        when = ""
    elif len(days) == 1:
        when = f", meeting of {day_label(days[0])}"
    else:
        when = (
            f", meetings from {_month(days[0])} to {_month(days[-1])}"
            if _month(days[0]) != _month(days[-1])
            else f", meetings of {_month(days[0])}"
        )
    return f"{count}{whose}{when}"


def suggest(listing: Sequence[Listing], facts_of: FactsOf, ask: Ask) -> tuple[Suggestion, ...]:
    """Up to four questions from facts on the shelf, one a paper while papers last, and one that has no answer in it.

    Each is asked first: one that does not give the fact it was made from, or the last one an answer, is not suggested.
    () where no fact has a counted measure, a period and an area.
    """
    found = [_askable(facts_of(entry.id), entry.metadata) for entry in listing]
    depth = max((len(facts) for facts in found), default=0)
    turns = (facts[rank] for rank in range(depth) for facts in found if rank < len(facts))  # the best of each first
    chosen: list[Suggestion] = []
    tried = _different(turns)[:TRIES]
    for fact in tried:
        question = question_for(fact)
        if len(chosen) < SUGGESTIONS and any(cited.fact.value == fact.value for cited in ask(question).facts):
            chosen.append(Suggestion(question))
    missing = (_unanswerable(fact, found) for fact in tried)
    chosen += [Suggestion(question, answerable=False) for question in missing
               if ask(question).status is Status.NOT_FOUND][:1]
    return tuple(chosen)


def question_for(fact: Fact) -> str:
    """A question this fact answers: "How many referrals were there in Hackney in 2021/22?"."""
    return _question(fact, fact.period)


def _question(fact: Fact, period: Period | None) -> str:
    measure = re.sub(r"\s*\([^)]*\)", "", fact.measure).strip().rstrip(".:")
    where = f" in {fact.area}" if fact.area and fact.area not in measure else ""
    when = f" {_WHEN.get(period.kind, 'in')} {period.label}" if period else ""
    counted = _COUNTED.fullmatch(measure)
    if counted is None:
        return f"What was the {_lowered(measure)}{where}{when}?"
    # "assessments completed" were completed; other things "were there".
    *things, last = counted["things"].split()
    if things and last.endswith("ed"):
        return f"How many {_lowered(' '.join(things))} were {last}{where}{when}?"
    return f"How many {_lowered(counted['things'])} were there{where}{when}?"


def _lowered(measure: str) -> str:
    """Without its capital, unless that belongs to an acronym."""
    first = measure.split()[0]
    return measure if first[1:] != first[1:].lower() else measure[0].lower() + measure[1:]


def _askable(facts: Sequence[Fact], metadata: Metadata) -> list[Fact]:
    """Facts that make a question a member would ask: counted, whole, actual, the authority's own; the latest first."""
    good = [
        f for f in facts
        if f.bound and f.role == "stated" and f.value is not None and f.basis is Basis.ACTUAL and f.period is not None
        and f.area is not None and f.area == (metadata.authority or f.area) and _reads_well(f.measure)
    ]
    good.sort(key=_preference)
    return _different(good)


def _preference(fact: Fact) -> tuple[bool, bool, int]:
    """A cell ties its number to measure and period more firmly than a sentence; a whole year comes before a part."""
    period = fact.period
    assert period is not None
    return fact.locator.cell is None, period.kind is PeriodKind.PART_YEAR, -period.last_day.toordinal()


def _reads_well(measure: str) -> bool:
    return (len(measure) in MEASURE_LENGTH and _NAMED.match(measure) is not None
            and not re.search(r"[|:;?\[\]*,]|\b(?:was|were|is|are|year|month)$", measure))


def _different(facts: Iterable[Fact]) -> list[Fact]:
    """One fact a measure, in the order given."""
    first: dict[str, Fact] = {}
    for fact in facts:
        first.setdefault(" ".join(fact.measure.lower().split()), fact)
    return list(first.values())


def _unanswerable(fact: Fact, facts: Iterable[Sequence[Fact]]) -> str:
    """The same measure in a year long before any that the papers speak of."""
    first = min(f.period.first_day for group in facts for f in group if f.period)
    return _question(fact, financial_year(first.year - YEARS_BEFORE))


def _questions(suggestions: Sequence[Suggestion]) -> str:
    if not suggestions:
        return ""

    def button(suggestion: Suggestion) -> str:
        tag = "" if suggestion.answerable else ' <span class="ma-tag">not in these papers</span>'
        return (
            '<li><button type="button" class="ma-suggestion"'
            f"{attributes(data_do='fill', data_text=suggestion.question)}>"
            f'<span class="ma-sr">Put into the box: </span>{escape(suggestion.question)}</button>{tag}</li>'
        )

    return f'<h3>Try one of these</h3><ul class="ma-suggestions">{"".join(map(button, suggestions))}</ul>'


def _row(entry: Listing) -> str:
    meta = entry.metadata
    when = day_label(meta.date) if meta.date else "not known"
    return (
        f'<tr><th scope="row">{escape(meta.title)}</th><td>{escape(meta.authority or "not known")}</td>'
        f"<td>{escape(meta.body or 'not known')}</td><td>{escape(when)}</td></tr>"
    )


def _last_added(listing: Sequence[Listing]) -> str:
    latest: datetime = max(entry.added for entry in listing)
    return f"last added {day_label(latest.date())}"


def _month(day: date) -> str:
    return f"{day:%B %Y}"


def _and(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
