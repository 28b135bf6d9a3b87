"""A figure that no other comes near may name less of what is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from answers.draft import Case
from answers.figures import best_figure
from answers.rivals import LEAST_NAMED, UNRIVALLED, only_in_part, unrivalled
from corpus.store import Store
from retrieval.facts import FactHit, find_facts
from retrieval.search import investigate

ShelfOf = Callable[..., Store]
PAPER = """\
# Marlshire Parking Report 2023/24

## Penalties

The Council had issued 611 penalty notices in 2023/24, nearly all for idling.

## Chairs

One of the three wardens who write the bulletin came to the meeting.
"""


def case_of(question: str, store: Store) -> Case:
    finding = investigate(question, store)
    shelf = {x.id: x for x in store.listing()}
    return Case(finding.query, finding, find_facts(finding, store), shelf, store)


@pytest.fixture
def fined(shelf_of: ShelfOf) -> Case:
    """A case in which the notices are of the year asked for, name a third of what is asked and stand first."""
    case = case_of("How many penalty notices did the Council issue in 2023/24?", shelf_of(PAPER))
    first = next(f for f in case.facts if f.fact.value == 611)
    assert first.period >= 0.9
    first = replace(first, coverage=LEAST_NAMED + 0.03, score=2.0)
    three = next(f for c in case.hits for f in shelf_of(PAPER).facts_in([c.chunk.id]) if f.value == 3)
    other = replace(first, fact=three, coverage=0.1, period=0.0, score=2.0 - UNRIVALLED - 0.01)
    return replace(case, facts=(first, other))


def with_first(case: Case, first: FactHit) -> Case:
    return replace(case, facts=(first, *case.facts[1:]))


def test_the_one_figure_of_that_time_answers_though_it_names_little(fined: Case) -> None:
    best = best_figure(fined)
    assert best is not None and best.fact.value == 611


def test_not_where_another_comes_near(fined: Case) -> None:
    near = replace(fined.facts[1], score=fined.facts[0].score - UNRIVALLED + 0.01)
    assert unrivalled(replace(fined, facts=(fined.facts[0], near))) == ()


@pytest.mark.parametrize("change", [
    pytest.param({"period": 0.6}, id="of another time"),
    pytest.param({"area": 0.0}, id="of another area"),
    pytest.param({"unit": 0.0}, id="of another kind"),
    pytest.param({"coverage": LEAST_NAMED - 0.01}, id="of next to nothing asked"),
])
def test_not_where_a_slot_differs(fined: Case, change: dict[str, float]) -> None:
    assert unrivalled(with_first(fined, replace(fined.facts[0], **change))) == ()  # type: ignore[arg-type]


def test_not_where_no_time_is_asked_for(shelf_of: ShelfOf, fined: Case) -> None:
    case = case_of("How many penalty notices did the Council issue?", shelf_of(PAPER))
    assert unrivalled(replace(case, facts=fined.facts)) == ()


def test_not_where_no_paper_has_a_word_that_is_asked(fined: Case) -> None:
    finding = replace(fined.finding, weights=replace(fined.finding.weights, unknown=("litter",)))
    assert unrivalled(replace(fined, finding=finding)) == ()


SHARES = """\
# Marlshire Bird Count 2022

## Nest boxes

Wardens thought that nest boxes need mending in 65% of parks between March and July 2022.

## Keepers

Keepers were told of nest boxes in 90% of parks in July 2022.
"""


def test_a_figure_of_the_time_is_not_given_for_the_thing_that_is_told_of_a_part_of_it(shelf_of: ShelfOf) -> None:
    case = case_of("In 2022, in what percentage of parks did wardens think nest boxes need mending?", shelf_of(SHARES))
    whole, other = (next(f for f in case.facts if f.fact.value == n) for n in (65, 90))
    first = replace(whole, coverage=0.9, own=0.7, period=0.3)
    later = replace(other, coverage=0.6, own=0.4, period=0.45)
    assert only_in_part(replace(case, facts=(first, later)), later)
    assert not only_in_part(replace(case, facts=(replace(first, coverage=0.7), later)), later)
    assert not only_in_part(replace(case, facts=(replace(first, period=0.0), later)), later)
    assert not only_in_part(replace(case, facts=(first, later)), replace(later, period=1.0))
