"""A reason that no word joins to what it explains: under a heading, in a column, after a sentence that announces it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.glossary import load_glossary
from corpus.store import Store
from retrieval.query import read_query

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Ferries and Slipways Report

Report to the Ferries Committee, 14 January 2024

## Scorecard

Table: Measures at December 2023

| Ref | Measure | September 2023 | December 2023 | Rating |
|---|---|---|---|---|
| FS-03 | Crews with a night ticket (%) | 61.0 | 58.2 | R |
| FS-07 | Boats hauled out in time (%) | 74.0 | 70.1 | R |

## Red measures

Table: Exception report

| Ref | Why | What we are doing | Owner |
|---|---|---|---|
| FS-03 | The harbour college issues a card that the regulator leaves out | Ask for it to be let in | Ada Prowse |
| FS-07 | Two cranes stood idle at Skerrow all autumn | Hire a third crane | Ada Prowse |

## Ticket machines: interim contract

The Committee is asked to let an interim contract for the ticket machines.

### Reasons for the decision

The present supplier, Gannet Meters, gave notice on 3 December 2023. Some 41 machines stand on the quays.

### Alternatives

To buy new ticket machines at once: rejected because no money is set aside for it.

## Pilot boats

The pilot boats sailed on time on 81% of days, down from 93%. The reason is plain. The yard has six berths for
welders and two were filled in November.

The quay lights were changed in 2022 because of the new law.

## Options for the slipway

Option A would leave things as they are.

Option B was not favoured: the gain would last one season, and timber laid in this way in 2019 had to be laid again.

Option C is recommended because shorter ramps suit small boats.

Option D is cheap to build, but the ramp would be steep: dinghies would slide, and trailers would jam.
"""


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Crews with a night ticket is red and falling. What explanation is given?", "the regulator leaves out"),
        ("Why are fewer boats hauled out in time?", "Two cranes stood idle"),
        ("Why was an interim contract for the ticket machines needed?", "gave notice on 3 December"),
        ("Why was the ticket machines contract rushed through?", "gave notice on 3 December"),
        ("Why are the pilot boats sailing late so often?", "two were filled in November"),
        ("Why are the pilot boats taking so long?", "two were filled in November"),
        ("Why did officers not go for Option B on the slipway?", "the gain would last one season"),
        ("Why do officers prefer Option C to the other slipway options?", "shorter ramps suit small boats"),
        ("What is the reason for not choosing Option D?", "the ramp would be steep"),
    ],
)
def test_a_reason_is_found_where_it_is_announced(shelf_of: ShelfOf, question: str, words: str) -> None:
    answer = answer_question(question, shelf_of(REPORT))
    assert answer.status is Status.ANSWERED
    assert words in f"{answer.headline} {answer.body}"


def test_a_wording_with_not_is_none_without_it() -> None:
    query = read_query("Which berths are unused, and why was the ramp turned down?", load_glossary())
    ways = {way for concept in query.concepts for way in concept.alternatives}
    assert not ways & {("use",), ("approv",)}


def test_to_consist_of_names_nothing_to_be_found() -> None:
    query = read_query("Which four items did the debt consist of?", load_glossary())
    assert "consist" not in {concept.asked for concept in query.concepts}


def test_who_came_from_outside_the_council_is_external() -> None:
    query = read_query("Which people from outside the council came?", load_glossary())
    assert ("extern",) in {way for concept in query.concepts for way in concept.alternatives}
