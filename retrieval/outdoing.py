"""Which of the figures that stand together is the one meant: that beside which no other names more of what is asked.

So in a sentence, along a row, down a column, and in a passage of which the question names the subject first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.fact import Basis
from corpus.numbers import WORDS
from corpus.period import Period
from corpus.period_reading import PeriodMention, find_periods
from corpus.sentences import split_sentences
from corpus.words import content_stems
from retrieval.asked_unit import COUNT
from retrieval.broken_down import ROW_AND_COLUMN, WHOLE_NAME, by_total_row, no_parts
from retrieval.concepts import Concept
from retrieval.contraries import kinds_agreed
from retrieval.counted import counted
from retrieval.counted_after import counted_after
from retrieval.fact_hit import FactHit
from retrieval.named_rows import all_of_a_kind, totals
from retrieval.own_words import gave_way, own_words, part_words
from retrieval.parts_set_apart import is_part
from retrieval.query import Query
from retrieval.rank import named, stem_set
from retrieval.said_before import part_of_told
from retrieval.search import Finding
from retrieval.slots import CARRIED
from retrieval.told_beside import told_of_others
from retrieval.unasked_averages import unasked_averages
from retrieval.unasked_targets import not_yet_final, unasked_targets

NEARLY = 0.7  # of a concept said: it is named
OUTDONE = 0.35  # off a figure beside which another one of its sentence says all it says of what is asked, and more
TELLING = 0.5  # of a usual concept's weight: less, and a concept tells no two figures apart


def outdone(found: Sequence[FactHit], finding: Finding) -> list[FactHit]:
    """The same facts, those lower beside which another one of their sentence, row, column or passage names more of what
    is asked; each at most once.
    """
    concepts, weights = finding.query.concepts, finding.weights.values
    usual = sum(weights) / len(weights) if weights else 0.0
    telling = [c for c, w in zip(concepts, weights, strict=True) if w >= TELLING * usual]
    found = no_parts(found, finding.query)
    rows = _by_row(found, finding.query, telling)
    less = _by_own_words(found, finding.query, telling) | rows.keys()
    less |= _by_total(found, finding.query) | by_total_row(found, finding.query)
    less |= unasked_averages(found, finding.query) | unasked_targets(found, finding.query) | not_yet_final(found)
    less |= _by_when_forecast(found, finding.query) | _by_base(found, finding.query)
    found = _with_asked_clause(found, finding.query, telling)
    found = _by_what_is_counted(_by_noun_after(found, finding.query), finding.query, telling)
    lower = [replace(f, score=f.score - OUTDONE) if f.fact.id in less else f for f in found]
    scores = {f.fact.id: f.score for f in lower}
    return [replace(f, score=min(f.score, _below(scores[rows[f.fact.id]]))) if f.fact.id in rows else f for f in lower]


def _below(score: float) -> float:
    """Under a score, and above whatever stood under it: the row that names more of what is asked goes first."""
    return score - 0.01


def _by_noun_after(found: Sequence[FactHit], query: Query) -> list[FactHit]:
    """The same facts, none of a sentence fitting that counts something else by name where another one of it counts by
    name what the question counts: "40 children had a review, and 90 reviews were held" gives no 40 reviews.
    """
    noun = counted(query)
    if noun is None or query.unit != COUNT:
        return list(found)
    heads = {a[-1] for a in noun.alternatives}
    counts: dict[str, str | None] = {}
    for f in found:
        at = f.fact.quote.find(f.fact.printed) if f.fact.locator.cell is None else -1
        counts[f.fact.id] = counted_after(f.fact.quote, at + len(f.fact.printed)) if at >= 0 else None
    by_name = {(f.fact.chunk, f.fact.quote) for f in found if counts[f.fact.id] in heads}
    others = {
        f.fact.id for f in found
        if (f.fact.chunk, f.fact.quote) in by_name and counts[f.fact.id] not in (None, *heads)
    }  # fmt: skip
    return [replace(f, unit=0.0) if f.fact.id in others else f for f in found]


def _by_what_is_counted(found: Sequence[FactHit], query: Query, telling: Sequence[Concept]) -> list[FactHit]:
    """The same facts, no cell of them fitting in whose row another column is headed by all that heads its own and by
    what the question counts, whatever their times: "Take-up (%)" beside "Adults who smoke (%), 2022" counts no adults.
    """
    noun = counted(query)
    at = next((k for k, c in enumerate(telling) if c is noun), None)
    if at is None:
        return list(found)
    rows: dict[tuple[str, str], list[tuple[FactHit, frozenset[int]]]] = {}
    for f in found:
        if f.fact.locator.cell is not None and f.unit > 0 and f.area > 0:
            own = stem_set(" ".join(f.fact.path[2:]))
            said = frozenset(k for k, c in enumerate(telling) if named(c, own) >= NEARLY)
            rows.setdefault((f.fact.chunk, f.fact.quote), []).append((f, said))
    others = {
        f.fact.id for same in rows.values() for f, said in same
        if any(said < more and at in more - said and other.fact.unit == f.fact.unit for other, more in same)
    }  # fmt: skip
    return [replace(f, unit=0.0) if f.fact.id in others else f for f in found]


def _by_own_words(found: Sequence[FactHit], query: Query, telling: Sequence[Concept]) -> set[str]:
    """The facts whose sentence has another figure that names more of what is asked by its own words:
    "88 children at risk of exploitation, 27 of them of sexual exploitation" asked for the latter. So of the columns of
    a row: under "Plans" and "In care" in a table of both.
    """
    beside: dict[tuple[str, str], list[tuple[FactHit, frozenset[str]]]] = {}
    for f in found:
        old = gave_way(f.fact) and not query.periods
        if f.unit > 0 and f.area > 0 and f.fact.role not in ("change", "limit") and not old:
            cell = f.fact.locator.cell is not None  # the columns of a row are told apart by their headers
            words = " ".join(f.fact.path[2:]) if cell else own_words(f.fact)
            own = stem_set(words)
            said = frozenset(c.asked for c in telling if named(c, own) >= NEARLY) | kinds_agreed(query.text, words)
            # However common, what a part is of and whom others are tells two figures apart.
            whom = stem_set(f"{told_of_others(f.fact)} {part_words(f.fact) or ''}")
            said |= {c.asked for c in query.concepts if whom and named(c, whom) >= NEARLY}
            beside.setdefault((f.fact.chunk, f.fact.quote), []).append((f, said))
    less = {
        f.fact.id
        for same in beside.values()
        for f, said in same
        if any(said < more and other.period >= f.period and not is_part(query, other.fact) for other, more in same)
    }
    less |= _printed_again(found, less)
    for (chunk, quote), parts in beside.items():  # "There were 402 lodgers. Of these 65 were in attic rooms."
        whole = beside.get((chunk, _whole_before(parts[0][0], quote)), [])
        less |= {
            f.fact.id for f, said in whole
            if any(more - said and p.period >= min(f.period, CARRIED) for p, more in parts)
        }  # fmt: skip
    return less


def _printed_again(found: Sequence[FactHit], less: set[str]) -> set[str]:
    """The figures that are a whole of which its sentence gives the part asked for, printed in another place."""
    parts = {(f.fact.chunk, f.fact.quote) for f in found if f.fact.id not in less and part_words(f.fact) is not None}
    wholes = {
        (f.fact.value, f.fact.period.last_day) for f in found
        if f.fact.id in less and (f.fact.chunk, f.fact.quote) in parts and f.fact.period is not None
    }  # fmt: skip
    return {f.fact.id for f in found if f.fact.period and (f.fact.value, f.fact.period.last_day) in wholes}


def _whole_before(part: FactHit, quote: str) -> str:
    """The sentence before a figure's own that counts the whole of which that gives parts; "" for none."""
    text = part.hit.chunk.text
    told = text[: max(0, text.find(quote))] if part.fact.locator.cell is None else ""
    return split_sentences(told)[-1] if told and part_of_told(quote, told) else ""


def _by_row(found: Sequence[FactHit], query: Query, telling: Sequence[Concept]) -> dict[str, str]:
    """The cells in whose column the name of another row has what is asked that nothing on them or over them says, each
    with the cell that names most: "Total" and "All other" beside "Independent fostering agency". None where the whole
    is asked for, nor the row of it where it is named by whose it is ("the directorate's overspend" beside "Directorate
    management").
    """
    if WHOLE_ASKED.search(query.text):
        return {}
    asked_bounds = bounds_in(query.text)
    columns: dict[tuple[object, ...], list[tuple[FactHit, frozenset[int], frozenset[int]]]] = {}
    for f in found:
        fact = f.fact
        if fact.locator.cell is None or len(fact.path) < ROW_AND_COLUMN or f.unit == 0 or f.area == 0:
            continue
        row, all_ = stem_set(fact.path[2]), stem_set(" ".join((*fact.path, fact.measure, fact.quote)))
        kind = all_of_a_kind(fact.path[2])  # "All crews" says of every row that it is a crew
        by_name = set() if kind else {k for k, c in enumerate(telling) if named(c, row) >= NEARLY}
        bound = {-1} if asked_bounds & bounds_in(fact.path[2]) else set()
        said = {k for k, c in enumerate(telling) if named(c, all_) >= PARTLY} | bound
        column = (fact.paper, fact.locator.block, fact.locator.cell[1])
        columns.setdefault(column, []).append((f, frozenset(by_name | bound), frozenset(said)))
    outdone_by: dict[str, str] = {}
    for cells in columns.values():
        for f, own_name, said_here in cells:
            fuller = [
                (len(more), other.score, other.fact.id)
                for other, more, _ in cells
                if more - said_here and own_name <= more and other.period >= f.period
            ]
            if fuller and not totals(query, f.fact):
                outdone_by[f.fact.id] = max(fuller)[-1]
    return outdone_by


def _by_total(found: Sequence[FactHit], query: Query) -> set[str]:
    """The cells of columns that name a part of what is counted and that the question does not name, beside a column of
    the whole: "Primary", "Pupils with a plan" beside "Total".
    """
    asked = query.stems | set(content_stems(query.text))
    rows: dict[tuple[str, str], list[FactHit]] = {}
    for f in found:
        if f.fact.locator.cell is not None and len(f.fact.path) >= ROW_AND_COLUMN and f.unit > 0 and f.area > 0:
            rows.setdefault((f.fact.chunk, f.fact.quote), []).append(f)
    less = set()
    for same in rows.values():
        wholes = [f for f in same if WHOLE_NAME.fullmatch(f.fact.path[-1].strip())]
        for f in same:
            named_by = set(content_stems(" ".join(f.fact.path[3:])))
            part = bool(named_by) and not named_by & asked
            if part and any(w.fact.unit == f.fact.unit and w.period >= f.period for w in wholes):
                less.add(f.fact.id)
    return less


def _by_when_forecast(found: Sequence[FactHit], query: Query) -> set[str]:
    """The cells of a row that were forecast in another year than the one asked for, or, where none is, before the last
    that its columns name: "2023 forecast" beside "2024 forecast".
    """
    rows: dict[tuple[object, ...], list[tuple[FactHit, Period]]] = {}
    for f in found:
        when = _when_forecast(f)
        if when is not None:
            apart = " ".join(f.fact.path[3:]).replace(when.text, " ")
            rows.setdefault((f.fact.chunk, f.fact.quote, apart), []).append((f, when.period))
    less = set()
    for same in rows.values():
        asked = [when for _, when in same if any(when.same_time(p) for p in query.periods)]
        right = asked[0] if asked else max((when for _, when in same), key=lambda p: p.last_day)
        less |= {f.fact.id for f, when in same if when != right}
    return less


def _when_forecast(f: FactHit) -> PeriodMention | None:
    """The year that a column says its figures were forecast in, where they are of another time; None for none."""
    column, when = f.fact.path[-1] if f.fact.locator.cell is not None and f.fact.path else "", f.fact.period
    named_so = find_periods(column) if f.fact.basis is Basis.FORECAST and when is not None else ()
    own = len(named_so) == 1 and named_so[0].text in f.fact.measure  # a year that dates the figure is no part of that
    return named_so[0] if own and named_so[0].period != when else None


# "When a visit was offered, what share was taken up?": of those offered, and not the share that was.
_BASE_FIRST = re.compile(
    r"^\W*(?:and\s+)?(?:when|where|once|if|of\s+(?:the|those|all))\b[^?]*?,\s*(?:what|how)\s+(?:many|share|proportion|percentage|%|fraction|"
    r"number)\b",
    re.IGNORECASE,
)
_OF_THOSE = re.compile(r"\s*(?:%|per\s?cent)?\s*of\s+(?:these|those|them|which|whom)\b", re.IGNORECASE)


def _by_base(found: Sequence[FactHit], query: Query) -> set[str]:
    """The figures of which a sentence goes on to give a part, of one unit, where the question says first of whom it
    asks: "offered after 93 % of episodes and accepted after 71 % of those".
    """
    if not _BASE_FIRST.search(query.text):
        return set()
    parts = [
        (f, at)
        for f in found
        if f.fact.locator.cell is None
        and f.unit > 0
        and f.area > 0
        and (at := f.fact.quote.find(f.fact.printed)) >= 0
        and _OF_THOSE.match(f.fact.quote, at + len(f.fact.printed))
    ]
    return {
        f.fact.id for f in found for part, at in parts
        if f.fact.quote == part.fact.quote and f.fact.unit == part.fact.unit and f.fact.chunk == part.fact.chunk
        and 0 <= f.fact.quote.find(f.fact.printed) < at and part.period >= f.period
    }  # fmt: skip


PARTLY = 0.4  # of a concept said: less, and nothing is said of it
WHOLE_ASKED = re.compile(r"\b(?:totals?|overall|altogether|in\s+all|combined|whole|all\s+the)\b", re.IGNORECASE)
_BOUND = re.compile(
    r"\b(?:(?P<over>over|more\s+than|above|longer\s+than|older\s+than|greater\s+than|beyond|exceeding)|"
    r"under|less\s+than|fewer\s+than|below|up\s+to|shorter\s+than|younger\s+than|within)\s+"
    rf"(?P<many>an?|\d{{1,3}}|{'|'.join(WORDS)})\s+(?P<unit>minute|hour|day|week|month|year|mile)s?\b",
    re.IGNORECASE,
)


def bounds_in(text: str) -> set[tuple[bool, int, str]]:
    """The bounds that a text sets, each (upwards, how many, of what): "more than a year", "over one year"."""
    return {
        (m["over"] is not None, int(n) if (n := m["many"].lower()).isdecimal() else WORDS.get(n, 1), m["unit"].lower())
        for m in _BOUND.finditer(text)
    }


# "School gate checks: in how many cases did vehicles fail?": the subject first, and then what is asked of it.
_SUBJECT_FIRST = re.compile(
    r"(?:[:,;.–—]|\s-)\s+(?:(?:and|in|on|at|for|to|by|from)\s+)?(?:how\s+many|how\s+much|what\s+(?:share|percentage|proportion|number|%)\s+of)\b",
    re.IGNORECASE,
)


def _with_asked_clause(found: Sequence[FactHit], query: Query, telling: Sequence[Concept]) -> list[FactHit]:
    """The same facts; where the question puts a subject first, those whose own words have all that is asked of it
    have the subject, too, from the other figures of their passage, which go lower where they have nothing else.
    """
    m = _SUBJECT_FIRST.search(query.text)
    asked = [c for c in telling if m and c.start >= m.end()]
    if len(asked) < LEAST_ASKED or len(asked) == len(telling):
        return list(found)
    said = {}
    for f in found:
        if f.fact.locator.cell is None and f.unit > 0 and f.area > 0:
            own = stem_set(own_words(f.fact))
            said[f.fact.id] = sum(named(c, own) >= NEARLY for c in asked)
    full = [f for f in found if said.get(f.fact.id) == len(asked)]
    bare = [f for f in found if said.get(f.fact.id) == 0]
    judged = []
    for f in found:
        if f in full:
            share = max((g.coverage for g in bare if g.fact.chunk == f.fact.chunk), default=f.coverage)
            gain = max(0.0, share - f.coverage)
            judged.append(replace(f, coverage=f.coverage + gain, score=f.score + gain))
        elif f in bare and any(g.fact.chunk == f.fact.chunk and g.period >= f.period for g in full):
            judged.append(replace(f, score=f.score - OUTDONE))
        else:
            judged.append(f)
    return judged


LEAST_ASKED = 2
