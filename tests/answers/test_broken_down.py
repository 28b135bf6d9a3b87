"""How many there were is not answered with one row of a breakdown, nor with a rate."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store

REPORT = """\
# Harbour report 2031

## Bans

The Board heard that 43 skippers had been permanently banned in 2031.

Table 1: Permanent bans in 2031 by main reason

| Main reason | Number |
|---|---|
| Speeding in the channel | 19 |
| Assault on a skipper | 11 |
| Dumping of fuel | 7 |

Table 2: Permanent bans

| Permanent bans | 2030 | 2031 |
|---|---|---|
| Rate per 100 skippers | 0.61 | 0.74 |
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "printed"), [
    ("How many skippers were permanently banned in 2031?", "43"),
    ("How many permanent bans were for speeding in the channel in 2031?", "19"),
    ("How many skippers were permanently banned for an assault in 2031?", "11"),
    ("What was the rate of permanent bans per 100 skippers in 2031?", "0.74"),
])
def test_the_whole_is_asked_or_a_part_by_its_name(shelf: Store, question: str, printed: str) -> None:
    told = answer_question(question, shelf)
    assert told.facts[0].fact.printed == printed, told.headline
