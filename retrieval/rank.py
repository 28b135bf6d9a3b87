"""Evidence order: how far a text speaks of what the question names.

Coverage is the weight of the concepts a text names over the weight of all of them; a concept's weight is its inverse
document frequency on this shelf, so that "children" decides little and "immunisations" much.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from corpus.area import find_areas
from corpus.chunk import Chunk
from corpus.encoder import usual_words
from corpus.numbers import RATES
from corpus.period import Period, PeriodKind
from corpus.period_reading import find_periods
from corpus.scope import Listing
from corpus.store import OPEN_SHELF, Scope, Store
from corpus.words import JOINT, LIGHT, content_stems, stem, stems
from retrieval.askers_words import is_askers_own, only_shades
from retrieval.averages import is_averaged
from retrieval.being_there import is_being_there
from retrieval.caseloads import caseload_in
from retrieval.concepts import Concept
from retrieval.kind_of_name import only_says_kind
from retrieval.kind_of_passage import kind_adds
from retrieval.left_out import leaves_out
from retrieval.little_names import of_little_words, pairs_in
from retrieval.negated import negated_in
from retrieval.query import BEFORE, Query
from retrieval.scene import SCENE_SHARE, meeting_days, only_in_scene, scenes, stated_before
from retrieval.still_planned import only_planned
from retrieval.timescale import timescale_in
from retrieval.wanted import Wanted
from retrieval.where_told import where_told
from retrieval.who_did import PEOPLE, PEOPLE_SHARE, deed_at

# Where a figure was told, which is no part of what it measures: "the May panel was told".
MEETINGS = frozenset({"panel", "commission", "committee", "meeting", "scrutiny", "briefing"})
# Kinds of number, which the figure has to be of (`kinds.other_kind`): "average" names no subject.
KINDS = frozenset({"average", "averages", "mean", "median", "typical"})
OUTTURN = "outturn"  # a year's last figure, of a rate as of money: of all but money it says no more than the year
KINDS_SHARE = 0.8  # of a usual concept's weight
TIMES_SHARE = 0.5  # the same for "how many times", which a number of suspensions need not say
LIGHT_SHARE = 0.25  # of a usual concept's weight: "quoted", "elsewhere", "ended"
UNKNOWN_SHARE = 0.7  # the same for an everyday word that no paper has: papers may say it another way
NEAR = 0.4  # a near wording counts less: it may be said of something else
EXPANDED = 0.9  # a synonym counts a little less than the question's own word
TEXT_SHARE = 0.5
PERIOD_SHARE = 0.35
AREA_SHARE = 0.15
PAPER_SHARE = 0.35
UNIT_SHARE = 0.25
_UNIT_MARKS: dict[str | None, re.Pattern[str]] = {
    **{
        rate: re.compile(rf"\bper\s+{rate.removeprefix('per ').replace(',', ',?')}\b", re.IGNORECASE) for rate in RATES
    },
    "%": re.compile(r"%|\bper\s?cent", re.IGNORECASE),
    "GBP": re.compile(r"£"),
}
_BASE = re.compile(
    r"\s*(?:of|out\s+of|among|amongst|before|after)\b[^,?]*?(?:,|\s)\s*(?=(?:in\s+[\w/]+,\s*)?(?:how|what|which|who)\b)",
    re.IGNORECASE,
)
BASE_SHARE = 0.4
WHERE_SHARE = 0.2  # of the weight of words that say where something is told
# Who says it is no subject either: "what reasons does the Board give for …", "according to officers". A person by name
# is: minutes print the name beside what was said.
_SPEAKER = r"((?:(?!(?:about|to|for|been)\b)[\w'’-]+\s+){1,6}?)"
_TELLERS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:do|does|did)\s+{_SPEAKER}(?:actually\s+)?(?:say|tell|think|believe|feel|blame|explain|respond|reply|answer|"
        r"attribute|mention|cite|mean)\b",
        rf"\b(?:reasons?|explanations?|assurances?|grounds?)\s+(?:do|does|did)\s+{_SPEAKER}(?:give|offer|put)\b",
        # "What deficit had the Board been told to expect?": what is expected is a forecast, in whatever words.
        rf"\b(?:had|has|have|was|were)\s+{_SPEAKER}(?:been\s+)?(?:told|warned|advised|led)\s+to\s+expect\b",
        r"\b(?:told|warned|advised|led)\s+to\s+(expect)\b",
        r"\baccording\s+to\s+((?:(?!(?:how|what|why|which|who|when|and)\b)[\w'’-]+\s*){1,7})",
    )
)
_NAMED_PERSON = re.compile(r"\b(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?)\b\.?\s+[A-Z]")
TELLER_SHARE = 0.4
_ASIDE = re.compile(r"(?<=[\w?.!,])\s*\([^()]*\)")  # says again, in other words, what it stands behind
FUSION_SHARE = 25.0  # 2 / 61, first in both searches, becomes 0.8


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of each concept of a query, in its order, and which of them no paper on the shelf knows."""

    values: tuple[float, ...]
    unknown: tuple[str, ...]

    @classmethod
    def of(cls, query: Query, store: Store, scope: Scope = OPEN_SHELF) -> Weights:
        """Weights from the document frequencies of the papers in scope."""
        wanted = query.stems
        printed = {s: s.replace(JOINT, "-") for s in wanted}
        counts = store.document_frequency(sorted(printed.values()), replace(scope, authorities=(), papers=()))
        frequency = {s: counts[text] for s, text in printed.items()}
        total = max(store.chunk_count, 1)
        headed = _stems_over(store, store.fingerprint())
        values, unknown, shaded = [], [], list[int]()
        spans = scenes(query.text)
        figures = query.wanted in (Wanted.FIGURE, Wanted.CHANGE, Wanted.SERIES)
        asides = [m.span() for m in _ASIDE.finditer(query.text)] if figures else []
        for concept in query.concepts:
            df = max(min(frequency.get(s, 0) for s in a) for a in concept.alternatives if a)
            own = min(frequency.get(s, 0) for s in concept.alternatives[0])
            values.append(math.log(1 + total / (1 + max(df, own))))
            if df == 0 and (
                concept is BEFORE
                or any(start < concept.start < end for start, end in asides)
                or is_askers_own(query.text, concept.asked, concept.start)
                or only_in_scene(query.text, spans, concept.asked, concept.start)
            ):
                values[-1] = 0.0
            elif df == 0 and only_shades(query.text, concept.asked, concept.start, figures):
                shaded.append(len(values) - 1)
            elif df == 0 and not any(headed.issuperset(a) for a in concept.alternatives if a):
                unknown.append(concept.asked)
        if unknown:  # where a subject is lacking, too, what shades it tells against an answer
            unknown += [query.concepts[n].asked for n in shaded]
        else:
            values = [0.0 if n in shaded else v for n, v in enumerate(values)]
        # An everyday word that no paper has is less telling than the rest; a name that no paper has is more.
        known = [v for v, c in zip(values, query.concepts, strict=True) if c.asked not in unknown]
        deed = deed_at(query.text) if figures else None
        usual = sum(known) / len(known) if known else 1.0
        values = [
            v
            if deed is not None and c.start == deed and c.asked not in unknown
            else PEOPLE_SHARE * v
            if deed is not None and c.asked.lower() in PEOPLE
            else LIGHT_SHARE * usual
            if (c.asked.lower() in LIGHT and not is_averaged(query.text, c))
            or only_planned(query, c)
            or (figures and _EXPECTED_TO.match(query.text, c.start))
            or (figures and query.unit != "GBP" and c.asked.lower() == OUTTURN)
            or (figures and is_being_there(query.text, c, query.concepts))
            or (figures and only_says_kind(query.text, c, query.concepts))
            or (figures and (c.asked.lower() in MEETINGS or is_askers_own(query.text, c.asked, c.start)))
            else min(v, TIMES_SHARE * usual)
            if asks_only(c)
            else min(v, KINDS_SHARE * usual)
            if figures and c.asked.lower() in KINDS
            else UNKNOWN_SHARE * usual
            if c.asked in unknown and not is_name(query, c)
            else v
            for v, c in zip(values, query.concepts, strict=True)
        ]
        base = _BASE.match(query.text)  # "Of the children …, how many …?": what is counted stands after the comma
        values = [
            v * BASE_SHARE if base and c.start < base.end() else v for v, c in zip(values, query.concepts, strict=True)
        ]
        values = [0.0 if leaves_out(query, c) else v for v, c in zip(values, query.concepts, strict=True)]
        told = where_told(query.text, figures)
        values = [
            v * WHERE_SHARE if any(start <= c.start < end for start, end in told) else v
            for v, c in zip(values, query.concepts, strict=True)
        ]
        values = [
            v * SCENE_SHARE if any(start <= c.start < end for start, end in spans) else v
            for v, c in zip(values, query.concepts, strict=True)
        ]
        stated = stated_before(query.text) if figures else None
        if stated is not None:  # what anybody does there is told by what they do it with
            values = [
                min(v, LIGHT_SHARE * usual) if stated[0] <= c.start < stated[1] and _is_deed(query.text, c) else v
                for v, c in zip(values, query.concepts, strict=True)
            ]
        days = meeting_days(query.text)
        values = [
            0.0 if any(start <= c.start < end for start, end in days) else v
            for v, c in zip(values, query.concepts, strict=True)
        ]
        speakers = tellers(query.text)
        values = [
            v * TELLER_SHARE if any(start <= c.start < end for start, end in speakers) else v
            for v, c in zip(values, query.concepts, strict=True)
        ]
        return cls(tuple(values), tuple(unknown))


# "To what total are the boats expected to rise?": papers say that this will reach so many, in words of what is to come.
_EXPECTED_TO = re.compile(r"(?:expected|anticipated|predicted|thought|likely)\s+to\s+[a-z]", re.IGNORECASE)
# "Skippers can ring a line", "a team began to visit": a bare word behind a helping verb.
_HELPED = re.compile(
    r"\b(?:can|could|may|might|will|would|should|must|to|now|also|we|they|who|that)\s+$", re.IGNORECASE
)


def _is_deed(text: str, concept: Concept) -> bool:
    return (
        concept.asked.islower()
        and " " not in concept.asked
        and _HELPED.search(text[: concept.start]) is not None
    )


def is_name(query: Query, concept: Concept) -> bool:
    """Whether a concept is written as a name: in capitals, and not only because an everyday word opens a sentence."""
    if not concept.asked[:1].isupper():
        return False
    opens = _OPENS.search(query.text[: concept.start]) is not None
    return not (opens and concept.asked[1:].islower() and concept.asked.lower() in usual_words())


_OPENS = re.compile(r"(?:^|[.?!:]\s)\W*$")


def asks_only(concept: Concept) -> bool:
    """Whether a concept only asks for a number: "how many times"."""
    return concept.asked.lower().startswith("how ")


def tellers(text: str) -> list[tuple[int, int]]:
    """Where a question names who says it, unless that is a person by name."""
    spans = [m.span(1) for pattern in _TELLERS for m in pattern.finditer(text)]
    return [(start, end) for start, end in spans if not _NAMED_PERSON.search(text[start:end])]


@lru_cache(maxsize=2)
def _stems_over(store: Store, fingerprint: str) -> frozenset[str]:
    """The stems of what stands over the open shelf's passages: headings, captions, headers; once for each state."""
    over = {chunk.context for listing in store.listing() for chunk in store.chunks_of(listing.id)}
    return frozenset(s for text in over for s in stems(text))


@dataclass(frozen=True, slots=True)
class Scored:
    """A chunk with its place in the order (higher is earlier) and its coverage (0 to 1)."""

    chunk: Chunk
    score: float
    coverage: float


@lru_cache(maxsize=200_000)
def stem_set(text: str) -> frozenset[str]:
    """The stems of a text, and each two neighbours as "a b", stop words passed over, so that phrases can be told; what
    is done "in 15 working days" is done within a timescale, "cases per worker" are a caseload, and what is "not
    answered" is unanswered.
    """
    text = _YEARS.sub(r"\1", text)  # the 20 of "2019-20" is no age and no number
    own, said_so = content_stems(text), timescale_in(text) | caseload_in(text) | negated_in(text)
    return frozenset(stems(text)) | {f"{a} {b}" for a, b in pairwise(own)} | said_so | pairs_in(text)


_YEARS = re.compile(r"\b((?:19|20)\d\d)(?:/|-|–)\d\d(?!\d)")
APART = (
    0.8  # all words of a phrase, but not together: "care applications per 10,000 child population" is not child care
)


HEAD = 0.5  # the last word alone: "assessments" under a heading of social work, for "social work assessments"
# Last words that so many terms have that alone they name none of them.
EVERYWHERE = frozenset(
    stem(w)
    for w in """plan service team child children people panel board group rate number order care work worker school
    family meeting review report programme strategy protection need home placement officer year""".split()
)


def named(concept: Concept, words: frozenset[str]) -> float:
    """How far a set of stems names a concept: 1 its own wording, 0.9 another, less in pieces or by a near wording."""
    best = NEAR if concept.near and any(_side_by_side(n, words) for _, n in concept.near) else 0.0
    if words.isdisjoint(concept.stems):
        return best
    if of_little_words(concept.alternatives):  # its words stand everywhere: only together are they the name
        return float(all(f"{a} {b}" in words for a, b in pairwise(concept.alternatives[0])))
    for n, alternative in enumerate(concept.alternatives):
        if words.isdisjoint(alternative):
            continue
        hit = sum(s in words for s in alternative) / len(alternative)
        if hit == 1 and len(alternative) > 1:
            pairs = [f"{a} {b}" for a, b in pairwise(alternative)]
            hit = APART + (1 - APART) * sum(p in words for p in pairs) / len(pairs)
        elif hit < 1:
            last = alternative[-1]
            head = n == 0 and len(alternative) > 1 and last in words and last not in EVERYWHERE and not last.isdigit()
            hit = max(hit * hit * 0.7, HEAD if head else 0.0)
        best = max(best, hit * (1.0 if n == 0 else EXPANDED))
    return best


def _side_by_side(wording: tuple[str, ...], words: frozenset[str]) -> bool:
    """Whether a set of stems has a wording, its words next to one another: "children" here and "homes" there are not
    children's homes.
    """
    return words.issuperset(wording) and all(f"{a} {b}" in words for a, b in pairwise(wording))


def coverage(query: Query, weights: Weights, words: frozenset[str]) -> float:
    """Share (0 to 1) of the query's weight that a set of stems names; 0 for a query that names nothing."""
    total = sum(weights.values)
    if not total:
        return 0.0
    return sum(w * named(c, words) for c, w in zip(query.concepts, weights.values, strict=True)) / total


OF_ITS_YEAR = 0.4  # a column "2021" where July 2021 is asked for: it is of the year, and near to no month
ANOTHER_DAY = 0.5  # of the month asked about: the 6th is near to its end, and behind what is of its end


def period_agreement(asked: Period, given: Period) -> float:
    """How far two periods are the same time, 0 to 1.

    A count at 31 March 2022 may be asked for as 2021/22 and a column "2022" may be either: near, but behind an exact
    one.
    """
    if asked.kind is given.kind is PeriodKind.AS_AT and asked.last_day != given.last_day:
        near = (asked.last_day.year, asked.last_day.month) == (given.last_day.year, given.last_day.month)
        return ANOTHER_DAY if near else 0.0
    if asked.same_time(given):
        return 1.0
    points = (PeriodKind.AS_AT, PeriodKind.MONTH)
    kinds = {asked.kind, given.kind}
    if kinds == {PeriodKind.ACADEMIC_YEAR, PeriodKind.FINANCIAL_YEAR} and asked.first_day.year == given.first_day.year:
        if asked.kind is PeriodKind.FINANCIAL_YEAR:
            return 0.6  # pupils are counted by the school year, and people leave that word out
        return 0.9  # a column "2022/23" of suspensions does not say of which sort of year it is
    if asked.last_day == given.last_day:
        return 0.6
    if PeriodKind.CALENDAR_YEAR in (asked.kind, given.kind):
        year, other = (asked, given) if asked.kind is PeriodKind.CALENDAR_YEAR else (given, asked)
        if other.kind in points and other.last_day.year == year.last_day.year:
            return OF_ITS_YEAR if asked.kind is PeriodKind.MONTH else 0.5
        if other.kind is PeriodKind.FINANCIAL_YEAR and year.last_day.year == other.last_day.year:
            return 0.6
        if other.kind is PeriodKind.FINANCIAL_YEAR and year.last_day.year == other.first_day.year:
            return 0.3
    if (
        asked.kind in points
        and given.kind in points
        and (asked.last_day.year, asked.last_day.month) == (given.last_day.year, given.last_day.month)
    ):
        return 0.9
    if asked.covers(given) and given.kind not in (PeriodKind.FINANCIAL_YEAR, PeriodKind.CALENDAR_YEAR):
        return 0.35
    return 0.0


@lru_cache(maxsize=50_000)
def periods_in(text: str) -> tuple[Period, ...]:
    """The periods a text names, in order."""
    return tuple(m.period for m in find_periods(text))


def best_agreement(asked: Iterable[Period], given: Sequence[Period]) -> float:
    """The best agreement of any asked with any given period, 0 where either is empty."""
    return max((period_agreement(a, g) for a in asked for g in given), default=0.0)


def chunk_scores(
    query: Query, fused: Sequence[tuple[Chunk, float]], weights: Weights, listings: Sequence[Listing]
) -> tuple[Scored, ...]:
    """Every fused chunk with its score, in the order given."""
    dates = {x.id: x.metadata.date for x in listings}
    titles = {x.id: x.metadata.title for x in listings}
    scored = []
    for chunk, fusion in fused:
        text, around = stem_set(chunk.text), stem_set(chunk.context)
        whole = coverage(query, weights, text | around)
        score = FUSION_SHARE * fusion + whole + TEXT_SHARE * coverage(query, weights, text)
        if query.papers_of:
            meeting = dates.get(chunk.paper)
            titled = best_agreement(query.papers_of, periods_in(titles[chunk.paper]))
            score += PAPER_SHARE * (
                1.0 if meeting and any(p.first_day <= meeting <= p.last_day for p in query.papers_of) else titled
            )
        if query.periods:
            meeting = dates.get(chunk.paper)
            at_meeting = any(p.first_day <= meeting <= p.last_day for p in query.periods) if meeting else False
            agreement = best_agreement(query.periods, periods_in(chunk.text) + periods_in(chunk.context))
            score += PERIOD_SHARE * max(agreement, 0.8 if at_meeting else 0.0)
        if query.areas:
            areas = {a.area for a in find_areas(f"{chunk.text} {chunk.context}")}
            score += AREA_SHARE * (len(areas & set(query.areas)) / len(query.areas))
        if query.unit in _UNIT_MARKS:
            score += UNIT_SHARE * bool(_UNIT_MARKS[query.unit].search(f"{chunk.text} {chunk.context}"))
        score += kind_adds(query, chunk)
        scored.append(Scored(chunk, score, whole))
    return tuple(scored)
