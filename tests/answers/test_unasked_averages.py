"""The share that has something, survey by survey, and not the average number of it, unless that is asked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store
from retrieval.asked_times import years_on_end

REPORT = """\
# Harbour report

Table 1: Hull survey

| Ten year old boats with hull rust | 2028 | 2030 | 2032 |
|---|---|---|---|
| Boats with rust (%) | 44.2 | 41.7 | 39.1 |
| Boats: average number of rust patches | 2.6 | 2.3 | 2.1 |
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize("question", [
    "Rust on ten year old boats over the last three surveys?",
    "Hull rust, last three surveys",
    "Rust on boats over the past three years",
])
def test_the_shares_of_each_survey(shelf: Store, question: str) -> None:
    told = answer_question(question, shelf)
    assert [f.fact.printed for f in told.facts] == ["44.2", "41.7", "39.1"], told.headline


def test_averages_are_given_to_those_who_ask(shelf: Store) -> None:
    told = answer_question("Average number of rust patches on boats in 2028, 2030 and 2032", shelf)
    assert [f.fact.printed for f in told.facts] == ["2.6", "2.3", "2.1"], told.headline


@pytest.mark.parametrize(("text", "number"), [
    ("Rust over the last three surveys", 3), ("Berths let, past four censuses", 4), ("The last two survey boats", None),
])
def test_surveys_are_steps(text: str, number: int | None) -> None:
    assert years_on_end(text) == number
