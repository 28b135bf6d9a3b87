"""Why a body turned something down is refused where the papers tell of no refusal, or of a vote for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Status
from answers.ask import answer_question, look_up
from answers.weighing import weigh
from corpus.paper import Kind
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Ferries Report to Cabinet, 14 January 2026

## Pier options

Four ways of mending the pier were looked at. Option B costs £40,000 a year more than Option A because of its crane.

Option D was rejected by the Harbour Board because no builder would bid for it.

## Earlier levies

The Harbour Forum voted by 9 to 4 for a levy of 1% on moorings in 2026/27. The levy was refused in 2025/26 because
skippers had not been asked.
"""


@pytest.mark.parametrize(
    "question",
    [
        "What reasons did Cabinet give on 14 January 2026 for turning down Option B?",
        "Why did Cabinet reject Option B?",
        "On what grounds was Option B rejected by the Cabinet?",
    ],
)
def test_what_is_told_nowhere_as_turned_down_has_no_reasons(shelf_of: ShelfOf, question: str) -> None:
    answer = answer_question(question, shelf_of(REPORT))
    assert (answer.status, answer.headline) == (Status.NOT_FOUND, "These papers do not say that it was turned down.")


@pytest.mark.parametrize(
    "question",
    ["Why did the Harbour Forum turn down the levy for 2026/27?", "Why did the Forum reject the 2026/27 levy?"],
)
def test_what_was_voted_for_is_put_right(shelf_of: ShelfOf, question: str) -> None:
    answer = answer_question(question, shelf_of(REPORT))
    assert answer.status is Status.NOT_FOUND
    assert "voted by 9 to 4 for a levy" in answer.headline


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Why did the Harbour Board reject Option D?", "no builder would bid"),
        ("Why did the Forum turn down the levy in 2025/26?", "had not been asked"),
    ],
)
def test_what_was_turned_down_is_told(shelf_of: ShelfOf, question: str, told: str) -> None:
    answer = answer_question(question, shelf_of(REPORT))
    assert answer.status is Status.ANSWERED
    assert told in answer.headline.replace("\n", " ")


_OPTIONS = """\
# Marlshire Council

# Report to Cabinet

Date: 3 May 2023

## 1. Recommendations

Cabinet is asked to:

(a) choose Option B (section 2) for the ferry; and

(b) refuse Option D for now, but look at it again next spring.

## 2. Options

2.1 Option A was rejected because the old boats leak.

2.2 Option C could sail first. Two yards offered boats. Both wanted to be paid for idle days, and neither would mend \
an engine. For those reasons officers do not support it.

2.3 Option D scored well on speed, but the pier company will not sign until autumn, and legal work would cost £9,000.

## 3. Tolls

Officers were asked for a costed option for tolls.
"""


@pytest.mark.parametrize(("question", "said", "not_said"), [
    ("Why are officers against option C?", "neither would mend an engine. For those reasons", "leak"),
    ("Why don't officers support option C?", "neither would mend an engine. For those reasons", "autumn"),
    ("Why was option A rejected?", "leak", "idle"),
])
def test_why_one_option_was_turned_down_is_what_speaks_against_that_one(
    papers_of: Callable[..., Store], question: str, said: str, not_said: str
) -> None:
    headline = answer_question(question, papers_of((_OPTIONS, Kind.REPORT, "Cabinet", date(2023, 5, 3)))).headline

    assert said in headline
    assert not_said not in headline


@pytest.mark.parametrize("question", ["Why was option B chosen?", "Why was option E rejected?"])
def test_the_reasons_of_other_options_are_none_of_one(papers_of: Callable[..., Store], question: str) -> None:
    headline = answer_question(question, papers_of((_OPTIONS, Kind.REPORT, "Cabinet", date(2023, 5, 3)))).headline

    assert not any(w in headline for w in ("leak", "idle", "autumn", "For those reasons"))


def test_what_speaks_against_the_very_option_weighs_more_than_the_proposal_to_refuse_it(
    papers_of: Callable[..., Store]
) -> None:
    shelf = papers_of((_OPTIONS, Kind.REPORT, "Cabinet", date(2023, 5, 3)))
    best = weigh(look_up("Why was option D turned down for now?", shelf).case)[0]

    assert best.text.startswith("Option D scored well on speed, but")
