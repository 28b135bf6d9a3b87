"""A reason that is asked for and nowhere told is refused; one that is told, in whatever way, is given."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Harbours Panel: minutes of 4 March 2024

## Pilots

Tugs wait longest at Skerrow. A chart of the berths is at Appendix C.

## Ferry crews

In 2023/24, 17 deckhands resigned, compared to 13 in 2022/23.

## Dinghy hire

Dinghy hires from visitors fell from 9% to 7%.

## Slipways

Table: Slipway repairs

| Slipway | 2021/22 | 2022/23 | 2023/24 |
|---|---|---|---|
| Kelp slipways | 45 | 40 | 28 |
| Tern slipways | 31 | 33 | 36 |

## Lamps

The Panel noted the note on lamps and asked for a written answer on why lamp failures had gone up.

## Berths

Councillor Hale asked for the reasons for dear berths. The sea wall had been rebuilt.

## Mooring checks

Mooring checks at Gannet Quay were late. The only diver broke an arm in June.

## Winches

The winch house was closed in May 2023 for the removal of rotten beams.

## Sailmakers

Sailmakers left the loft in the spring. The rent had doubled.

## Night boats

Night boats were dearer than the year before. The oil price was put down as the reason.
"""


@pytest.mark.parametrize(("question", "nearest"), [
    ("Why do tugs wait longest at Skerrow?", "Tugs wait longest"),
    ("Why did the deckhands resign?", "17 deckhands resigned"),
    ("Why have Kelp slipways repairs fallen?", "Kelp slipways | 45"),
    ("Why have lamp failures gone up?", "asked for a written answer on why"),
])
def test_that_it_is_so_or_that_somebody_asked_is_no_reason(question: str, nearest: str, shelf_of: ShelfOf) -> None:
    answer = answer_question(question, shelf_of(REPORT))
    assert answer.status is Status.NOT_FOUND, answer.headline
    assert nearest in answer.body


@pytest.mark.parametrize(("question", "told"), [
    ("Why were mooring checks at Gannet Quay late?", "broke an arm"),
    ("Why was the winch house closed?", "rotten beams"),
    ("Why did the sailmakers leave the loft?", "rent had doubled"),
    ("Why were the night boats dearer?", "oil price"),
    ("What are the reasons for dear berths?", "sea wall"),
])
def test_a_reason_is_given_whether_or_not_a_word_joins_it(question: str, told: str, shelf_of: ShelfOf) -> None:
    answer = answer_question(question, shelf_of(REPORT))
    assert answer.status is Status.ANSWERED
    assert told in f"{answer.headline} {answer.body}"
