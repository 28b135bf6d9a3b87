"""A register of attendance is read with its key: who was there, who sent apologies and who did not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

MINUTES = """\
# Harbour Panel

Tuesday 2 May 2023

| Member | Capacity | 2 May 2023 | 7 March 2023 |
|---|---|---|---|
| Cllr Ann Vale | Chair | P | P |
| Cllr Bo Stone | Member | A | P |
| Cllr Cy Reed | Member | R | X |
| Cllr Di Marsh | Member | X | A |
| Ms Eve Lake | Co-opted, skippers | P | R |

Key: P = present in the room; R = joined remotely (no vote); A = apologies sent; X = absent, no apologies.

Also there: Gil Hart (Harbour Master, joined remotely for item 1 only).

## Who was away, and interests declared

The table says who was absent. Councillor Vale declared that her sister kept a berth.

## 1. Berths

Mr Hart said that nine boats lay more than twenty miles from home.
"""


@pytest.fixture(scope="module")
def harbour(minutes_of: Callable[[str, str, date], Store]) -> Store:
    return minutes_of(MINUTES, "Harbour Panel", date(2023, 5, 2))


@pytest.mark.parametrize(("question", "headline"), [
    ("Who was absent without apologies on 2 May 2023?", "Cllr Di Marsh."),
    ("Which members sent no apologies and were not at the meeting?", "Cllr Di Marsh."),
    ("Who sent apologies on 2 May 2023?", "Apologies: Cllr Bo Stone."),
    ("Who was absent on 2 May 2023?", "Cllr Bo Stone. Cllr Di Marsh."),
    ("Who joined the meeting remotely?", "Gil Hart (Harbour Master, joined remotely for item 1 only); Cllr Cy Reed."),
])
def test_letters_are_read_by_their_key(harbour: Store, question: str, headline: str) -> None:
    assert answer_question(question, harbour).headline == headline


def test_another_meeting_of_the_register_is_not_this_one(harbour: Store) -> None:
    answer = answer_question("Who was absent without apologies on 7 March 2023?", harbour)
    assert answer.status is not Status.ANSWERED or "Marsh" not in answer.headline


def test_letters_without_a_key_mean_nothing(minutes_of: Callable[[str, str, date], Store]) -> None:
    store = minutes_of(MINUTES.replace("Key: P = present in the room; R = joined remotely (no vote); A = apologies "
                                       "sent; X = absent, no apologies.\n", ""), "Harbour Panel", date(2023, 5, 2))
    answer = answer_question("Who was absent without apologies on 2 May 2023?", store)
    assert "Marsh" not in answer.headline and "sister" not in answer.headline


def test_the_key_of_another_table_makes_no_register(minutes_of: Callable[[str, str, date], Store]) -> None:
    text = MINUTES.replace("P = present in the room; R = joined remotely (no vote); A = apologies sent; X = absent, no "
                           "apologies.", "P = pink; R = red; A = amber; X = no colour.")
    store = minutes_of(text, "Harbour Panel", date(2023, 5, 2))
    assert "Marsh" not in answer_question("Who was absent without apologies on 2 May 2023?", store).headline
