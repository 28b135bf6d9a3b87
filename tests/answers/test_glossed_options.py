"""Why an option was turned down, where the question says beside its letter what it stands for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Ferries: Where to Mend the Boats

Report to Cabinet, 14 January 2026

## Options

Table: Options compared

| | A: Mend at sea | B: One dry dock | C: Share with Netherby (recommended) |
|---|---|---|---|
| Berths | 0 | 6 | 9 |
| Capital (£m) | 0 | 2.1 | 3.4 |

Option A is not advised. It leaves the crews without shelter, takes no heed of the winter storms and would mean hiring
two tugs.

Option B could open soonest. One builder showed interest. It wanted its money before a stone was laid, and would not
promise a date. For those reasons officers do not support it.

Option C costs more than Option B because Netherby asks for a share of the dues.

## The dry dock at Skerrow

A second dry dock was built at Skerrow in 2011 because the first had silted up.
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Why don't officers like Option A (mending at sea)?", "leaves the crews without shelter"),
        ("Why is Option A not recommended?", "leaves the crews without shelter"),
        ("What are the reasons for rejecting option A, mending at sea?", "leaves the crews without shelter"),
        ("Why are officers against the one dry dock (option B)?", "wanted its money before a stone was laid"),
        ("Why are officers against option B, the dry dock?", "wanted its money before a stone was laid"),
        ("Why was Option B – the dry dock – turned down?", "wanted its money before a stone was laid"),
        ("Why don't they want the single dry dock, option B?", "wanted its money before a stone was laid"),
    ],
)
def test_what_is_told_of_the_letter_is_told_of_the_thing(shelf_of: ShelfOf, question: str, told: str) -> None:
    answer = answer_question(question, shelf_of(REPORT))
    assert answer.status is Status.ANSWERED
    assert told in answer.headline
    assert "Skerrow" not in answer.headline


@pytest.mark.parametrize(
    "question",
    ["Why are officers against Option B (the cable car)?", "Why was Option D (the dry dock) turned down?"],
)
def test_what_the_letter_does_not_stand_for_is_refused(shelf_of: ShelfOf, question: str) -> None:
    assert answer_question(question, shelf_of(REPORT)).status is Status.NOT_FOUND
