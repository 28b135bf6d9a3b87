"""The figure of a row that is called just what is asked for: "What were the referrals in 2031/32?" names no number and
no list, and the row "Referrals" has the one that is meant.
"""

from __future__ import annotations

import re
from dataclasses import replace

from answers.draft import Case, Draft
from answers.figures import figure
from corpus.area import find_areas
from corpus.words import content_stems
from retrieval.asked_once import Asked
from retrieval.fact_hit import FactHit
from retrieval.own_words import row_label

_ASKED = Asked(r"^\W*(?:and\s+|so\s+)?what\s+(?:was|were|are|is)\s+(?!.*\b(?:who|which|why|how|named?|called|list)\b)")
NAMED = 0.95  # of what is asked, by the figure's own words
DATED = 0.9  # how surely it is of the time asked for


def called_just_that(case: Case) -> Draft | None:
    """The figure; None where the question names no time or asks otherwise, and where the best figure's row is called
    anything more, or less, than what is asked for.
    """
    if not case.query.periods or not _ASKED.search(case.query.text) or not case.facts:
        return None
    named = next((f for f in case.facts if _is_called_so(f, case.query.stems)), None)
    if named is None:
        return None
    draft = figure(replace(case, facts=(named, *(f for f in case.facts if f is not named))))
    return draft if draft is not None and draft.facts and draft.facts[0][0].id == named.fact.id else None


def _is_called_so(f: FactHit, asked: frozenset[str]) -> bool:
    fact = f.fact
    if fact.locator.cell is None or fact.role != "stated" or f.own < NAMED or f.period < DATED:
        return False
    label = set(content_stems(_named(row_label(fact)))) - _ANY_OF_THEM
    return f.area > 0 and f.unit > 0 and bool(label) and label <= asked


def _named(label: str) -> str:
    """What a label names, without the place and the measure that a question has as slots."""
    for area in reversed(find_areas(label)):
        label = f"{label[: area.start]} {label[area.end :]}"
    return _PER.sub(" ", label)


_PER = re.compile(r"\bper\s+[\d,]+(?:\s+[a-z]+)?|%|\bper\s?cent\b|\([^()]*\)", re.IGNORECASE)
_ANY_OF_THEM = frozenset(content_stems("started received made held recorded issued reported number total all year"))
