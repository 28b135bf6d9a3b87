"""The figure meant, where a target, a reply's mark, a number for each or the score of another test stands beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
MINUTES = """\
## Harbour safety

Q. Councillor Hale asked how often divers attended hull surveys.

A. Ms Fox said that in a sample of 50 in October, a diver was present at 34 (68%). The target was 95% by June, and a \
rota of divers for hull surveys started on 6 January.

Of the 63 flares, 40 were answered at stage 1, by the pilot; 17 went to stage 2, the lifeboat, and six to stage 3, \
the coastguard.

The case for the new berths assumes that 85% are let; it breaks even at 71%.

The average fee for a berth at a private quay was £410 in 2031/32 and £460 in 2032/33. The dearest single berth costs \
£930 a week.

## Rowing in schools

Average steadiness score | 14.6 | 14.9

Rowing results improved for the second year and are above the national figure for children of the bay.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: ShelfOf) -> Store:
    return shelf_of(MINUTES)


@pytest.mark.parametrize(("question", "said"), [
    ("In the October sample, at what share of hull surveys was someone who dives there?", "68%"),
    ("What's the most expensive single quay berth costing us per week?", "£930"),
    ("How full do the new berths need to be to break even?", "71%"),
    ("How many of the flares were answered at each of the three stages?", "six to stage 3"),
    ("How did rowing results change in the second year?", "improved"),
])
def test_the_figure_meant(shelf: Store, question: str, said: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is Status.ANSWERED, answer.headline
    assert said in answer.headline


def test_the_target_that_is_asked_for(shelf: Store) -> None:
    answer = answer_question("What was the target for divers at hull surveys?", shelf)
    assert "95%" in answer.headline


@pytest.mark.parametrize("question", [
    "What knotting results did children of the bay get in year 1?",
    "What was the breaststroke 8 score of children of the bay?",
])
def test_the_score_of_another_test_is_none(shelf: Store, question: str) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is Status.NOT_FOUND, answer.headline
