"""Query: what a question asks, read out of its words before anything is searched.

    "How many kids were on CP plans in March 2022?"
    → concepts: children (kids), child protection plan (CP plans) · period: March 2022 · wanted: a figure

A concept is one thing the question names, with every wording that counts as naming it. Words about the asking
("how many", "please") are no concepts; nor are periods, areas, and the authority, which are slots of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from corpus.area import COMPARATORS, AreaMention, find_areas
from corpus.glossary import Glossary
from corpus.period import Period, PeriodKind, month
from corpus.period_reading import bare_months, find_periods
from corpus.stage import Stage
from retrieval.ages import ages_in_figures
from retrieval.asked_amount import words_of_amount
from retrieval.asked_list import count_of, words_of_list
from retrieval.asked_reference import asks_reference
from retrieval.asked_stages import asked_stages
from retrieval.asked_then_now import words_of_then
from retrieval.asked_times import FOLLOWED, ON_END
from retrieval.asked_unit import unit_of
from retrieval.came_about import without_coming_about
from retrieval.concepts import Concept, concepts_in
from retrieval.done_again import with_again
from retrieval.either_of_two import with_either
from retrieval.every_time import every_time
from retrieval.glossed_aside import with_gloss
from retrieval.paper_times import names_a_paper
from retrieval.plain_words import LAY_TERMS, MOVEMENT_TERMS, PLAIN_TERMS, TOPIC_TERMS
from retrieval.scenarios import with_scenario
from retrieval.side_by_side import without_theirs
from retrieval.stages import with_years
from retrieval.takings import without_getting
from retrieval.two_words import hyphened
from retrieval.wanted import Wanted, wanted_of
from retrieval.where_told import without_standing
from retrieval.which_way import ways_in


@dataclass(frozen=True, slots=True)
class Query:
    """A question, read.

    text         the question as asked (after a follow-up was completed)
    concepts     what it names, in order
    periods      the periods it names for what it asks, in order; () where it names none
    stages       points in time without a year, which the paper dates ("Period 6", "the end of September")
    papers_of    periods that name a paper and not a figure's time ("the July 2021 minutes", "the 21/22 annual report")
    areas        comparators it names ("England"); the authority is not among them
    authorities  the authorities it names that the shelf holds
    strangers    other councils it names
    wanted       the kind of answer
    unit         "%", "per 10,000", "GBP", "weeks" … where the words ask for one; None otherwise
    count        how many entries a list is said to have ("the six areas"); None where not said
    expansions   (as asked, how it was read) for each acronym or synonym that was expanded
    not_meant    what was said not to be meant ("the 2021-22 total"); "" where nothing was
    stems        all stems of its concepts
    """

    text: str
    concepts: tuple[Concept, ...]
    periods: tuple[Period, ...]
    papers_of: tuple[Period, ...]
    areas: tuple[str, ...]
    authorities: tuple[str, ...]
    strangers: tuple[str, ...]
    wanted: Wanted
    unit: str | None
    count: int | None
    expansions: tuple[tuple[str, str], ...]
    stages: tuple[Stage, ...] = ()
    not_meant: str = ""
    stems: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "stems", frozenset().union(*(c.stems for c in self.concepts)))

    def __hash__(self) -> int:
        return hash(self.text)  # much is remembered by question, and a hash of all its parts takes longer than that


def read_query(
    text: str,
    glossary: Glossary,
    authorities: tuple[str, ...] = (),
    councils: frozenset[str] = frozenset(),
    asking: str | None = None,
) -> Query:
    """Read a question. `authorities` are those on the shelf, `councils` every council's short name, to know a stranger.

    `asking` is the part that says what kind of answer is wanted, where a follow-up was put together
    with the question before.
    """
    text = hyphened(text)
    asking = asking or text
    periods = find_periods(text)
    areas = find_areas(text, authorities)
    wanted = wanted_of(asking)
    known = glossary.with_terms(
        PLAIN_TERMS
        + LAY_TERMS
        + (() if asks_number(wanted) else TOPIC_TERMS)
        + (MOVEMENT_TERMS if wanted is Wanted.WHY and not _EITHER_WAY.search(text) else ())
    )
    stages = tuple(m for m in asked_stages(text) if not names_a_paper(text, m)) if asks_number(wanted) else ()
    periods, stages = with_years(text, periods, stages)
    named = tuple(a for a in areas if _in_a_name(text, a))
    concepts, expansions = concepts_in(
        ages_in_figures(without_theirs(_no_times(text, wanted))),
        known,
        (*periods, *stages),
        tuple(a for a in areas if a not in named),
        named,
    )
    concepts = with_gloss(text, with_either(text, concepts), lambda words: concepts_in(words, known, (), ())[0])
    if asks_number(wanted):
        concepts = with_again(text, with_scenario(text, concepts))
    if any(_BEFORE.search(text[: m.start]) for m in periods):
        concepts += (BEFORE,)
    said = tuple(dict.fromkeys(a.area for a in areas))
    own = [m for m in periods if not names_a_paper(text, m) and not _BEFORE.search(text[: m.start])]
    asked, points = tuple(dict.fromkeys(m.period for m in own)), tuple(dict.fromkeys(m.stage for m in stages))
    if wanted is Wanted.SERIES:
        asked, points = every_time(text, own, points)
    return Query(
        text=text,
        concepts=concepts,
        periods=_ends(wanted, asked, text),
        papers_of=tuple(dict.fromkeys(m.period for m in periods if names_a_paper(text, m))),
        areas=tuple(a for a in said if a in COMPARATORS),
        authorities=tuple(a for a in said if a not in COMPARATORS),
        strangers=tuple(sorted(_strangers(text, councils) - set(authorities))),
        wanted=wanted,
        unit=None if asks_reference(text) else unit_of(asking),
        count=count_of(text),
        expansions=expansions,
        stages=points,
    )


BEFORE = Concept("before", (("previous",), ("prior",), ("former",)))
"""What is asked for by the time that came after it; a paper may say so in small words alone ("until October")."""


def asks_number(wanted: Wanted) -> bool:
    """Whether the kind of answer is made of figures."""
    return wanted in (Wanted.FIGURE, Wanted.CHANGE, Wanted.SERIES, Wanted.COMPARISON)


def _strangers(text: str, councils: frozenset[str]) -> frozenset[str]:
    """The councils that a question names: as written, or in small letters where it is a place ("in", "for", "'s")."""
    written, small = _council_patterns(councils)
    full = {name.lower(): name for name in councils}
    found = {m.group(1) for m in written.finditer(text)}
    return frozenset(found | {full[m.group(1) or m.group(2)] for m in small.finditer(text)})


@lru_cache(maxsize=2)
def _council_patterns(councils: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """One pattern for all councils as written, one for those in small letters: a pattern for each of hundreds costs
    more than the whole search. The longest name first, so that "South Gloucestershire" is not Gloucestershire too.
    """
    nothing = "(?!)"  # matches nowhere
    names = sorted(councils, key=lambda name: (-len(name), name))
    every = "|".join(map(re.escape, names)) or nothing
    long = "|".join(re.escape(name.lower()) for name in names if len(name) > 4) or nothing
    return re.compile(rf"\b({every})(?:['’]?s)?\b"), re.compile(
        rf"\b(?:in|for|at|of|about|does|did|with)\s+({long})\b|\b({long})(?:['’]s|\s+council)\b"
    )


def _ends(wanted: Wanted, periods: tuple[Period, ...], text: str) -> tuple[Period, ...]:
    """The two ends of a stretch of years where a change over it is asked for; the periods as they are otherwise."""
    if wanted is not Wanted.CHANGE or len(periods) != 1:
        return periods
    part = periods[0].kind is PeriodKind.PART_YEAR and moved_in(text)  # "April to September" is one time
    if periods[0].kind is not PeriodKind.RANGE and not part:
        return periods
    first, last = periods[0].first_day, periods[0].last_day
    return month(first.year, first.month), month(last.year, last.month)


def moved_in(text: str) -> bool:
    """Whether the months that a question names are two ends ("from June 2031 to May 2032"), and no part of a year that
    is set against another.
    """
    return _BETWEEN.search(text) is not None and _SET_AGAINST.search(text) is None


_BETWEEN = re.compile(
    r"\b(?:between|from)\s+(?:the\s+)?(?:(?:start|beginning|end)\s+of\s+)?"
    r"\w+\s+(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_SET_AGAINST = re.compile(
    r"\b(?:same|equivalent|corresponding|last\s+year|year\s+(?:before|earlier)|previous\s+year|compared\s+(?:with|to)|against|"
    r"v|vs|versus)\b",
    re.IGNORECASE,
)


def _in_a_name(text: str, area: AreaMention) -> bool:
    """Whether an authority's name is part of a longer one ("Young Hackney"): a capital right before it, in mid-
    sentence.
    """
    before = re.search(r"(?<=[a-z,] )([A-Z][a-z]+) $", text[: area.start])
    return before is not None and before.group(1) not in ("London", "In", "At", "For", "Of", "Does", "Did", "Cllr")


# "The number each year": the points of a series, and nothing that is counted.
_EACH_TIME = re.compile(r"\b(?:each|every|per|by)\s+(?:year|quarter|month|term|week)\b", re.IGNORECASE)
_HALF_YEAR = re.compile(r"\bhalf[\s-]years?\b", re.IGNORECASE)


def _no_times(text: str, wanted: Wanted) -> str:
    """A question without words of time, and of a paper's name, that are no subject of the figures it asks for."""
    series = wanted is Wanted.SERIES
    for pattern, told in ((_HALF_YEAR, asks_number(wanted)), *((p, series) for p in (_EACH_TIME, FOLLOWED, ON_END))):
        text = pattern.sub(lambda m: " " * len(m.group()), text) if told else text
    for start, end in _no_subject(text) if asks_number(wanted) else ():
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    for start, end in words_of_list(text) if wanted is Wanted.LIST else ():
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return without_getting(without_coming_about(without_standing(text))) if asks_number(wanted) else text


def _no_subject(text: str) -> list[tuple[int, int]]:
    """Where the words stand that say which way, from when and by what noun a figure is asked for; [] for none."""
    return [*ways_in(text), *words_of_then(text), *words_of_amount(text)]


# "before the 2019 inspection" asks for another time than 2019.
_BEFORE = re.compile(r"\b(?:before|prior\s+to)\s+(?:the\s+)?$", re.IGNORECASE)


def asked_months(text: str) -> tuple[int, ...]:
    """Months a question names without a year ("and in September?"), from 1."""
    spans = [(p.start, p.end) for p in find_periods(text)]
    return tuple(n for n, start, end in bare_months(text) if not any(s < end and start < e for s, e in spans))


_EITHER_WAY = re.compile(r"\bup\s+or\s+down\b|\brise\s+or\s+fall\b|\bbetter\s+or\s+worse\b", re.IGNORECASE)
