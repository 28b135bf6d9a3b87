"""A scorecard has a table under each heading, all with the same heads: what is red is red in any of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

SCORECARD = """\
# Harbour Scorecard: Quarter 2, 2031/32

The scorecard shows each indicator against its target.

## Quays

### Moorings

| Indicator | 2030/31 | Q2 2031/32 | Target | Rating |
|---|---|---|---|---|
| Berths let | 82% | 80% | 85% | Red |
| Berths inspected | 91% | 93% | 90% | Green |
| Buoys lit | 97% | 96% | 98% | Amber |
| Chains renewed | 40% | 41% | 45% | Amber |

## Ferries

### Sailings

| Indicator | 2030/31 | Q2 2031/32 | Target | Rating |
|---|---|---|---|---|
| Sailings on time | 88% | 79% | 90% | Red |
| Sailings made | 95% | 96% | 95% | Green |
| Passengers counted | 72% | 81% | 80% | Green |
| Winter sailings made | 84% | 75% | 85% | Red |

### Ports

| Port | Berths | Cranes |
|---|---|---|
| Marl | 12 | 2 |
| Selby Cross | 8 | 1 |
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(SCORECARD)


@pytest.mark.parametrize(("question", "named"), [
    ("Which indicators are rated red on the scorecard?", ["Berths let", "Sailings on time", "Winter sailings made"]),
    ("Which three indicators are red on the Q2 scorecard?", ["Berths let", "Sailings on time", "Winter sailings made"]),
    ("Which ferry indicators are rated red on the scorecard?", ["Sailings on time", "Winter sailings made"]),
    ("Which two indicators are red on the Q2 scorecard?", ["Sailings on time", "Winter sailings made"]),
    ("Which moorings indicators are rated red on the scorecard?", ["Berths let"]),
])
def test_the_rows_of_all_its_sections_or_of_the_one_named(shelf: Store, question: str, named: list[str]) -> None:
    answer = answer_question(question, shelf)
    assert answer.status is Status.ANSWERED
    rows = [line.split(". ", 1)[-1].split(" | ")[0] for line in answer.body.splitlines() if " | " in line]
    assert rows == named
    assert not any("not proved" in c for c in answer.caveats)
