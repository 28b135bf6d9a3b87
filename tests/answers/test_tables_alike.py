"""A scorecard has a table under each heading, all with the same heads: what is red is red in any of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from answers.tables_alike import _same_heads
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


IN_THE_HEADS = (
    SCORECARD.replace("## Quays\n\n### Moorings\n\n| Indicator |", "## Figures\n\n| 1 Moorings Indicator |")
    .replace("## Ferries\n\n### Sailings\n\n| Indicator |", "Two boats were laid up.\n\n| 2 Ferry sailings Indicator |")
    .replace("### Ports", "## Ports")
)


@pytest.fixture(scope="module")
def titled(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(IN_THE_HEADS)


@pytest.mark.parametrize(("question", "named"), [
    ("Which indicators are rated red on the scorecard?", ["Berths let", "Sailings on time", "Winter sailings made"]),
    ("List the scorecard indicators rated red.", ["Berths let", "Sailings on time", "Winter sailings made"]),
    ("Show me all the amber indicators on the scorecard", ["Buoys lit", "Chains renewed"]),
    ("Give me the red ferry indicators on the scorecard.", ["Sailings on time", "Winter sailings made"]),
    ("Which three indicators are red on the Q2 scorecard?", ["Berths let", "Sailings on time", "Winter sailings made"]),
    ("Which moorings indicators are rated red on the scorecard?", ["Berths let"]),
    ("Which ferry indicators are green on the scorecard?", ["Sailings made", "Passengers counted"]),
])
def test_the_title_of_a_section_may_stand_in_the_first_head(titled: Store, question: str, named: list[str]) -> None:
    answer = answer_question(question, titled)
    assert answer.status is Status.ANSWERED
    rows = [line.split(". ", 1)[-1].split(" | ")[0] for line in answer.body.splitlines() if " | " in line]
    assert rows == named, answer.headline


def test_a_row_over_the_heads_is_a_title_where_these_tell_the_columns_apart() -> None:
    heads = ("Indicator", "2030/31", "Target", "Rating")
    assert _same_heads((("1 Quays", "1 Quays", "", ""), heads), (("2 Ferries Indicator", *heads[1:]),))
    assert not _same_heads((heads,), (("Port", *heads[1:]),))
    twice = ("Indicator", "Number", "Share", "Number", "Share")
    over = (("", "2030", "2030", "2031", "2031"), ("", "2028", "2028", "2029", "2029"))
    assert not _same_heads((over[0], twice), (over[1], twice))
