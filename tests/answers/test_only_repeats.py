"""Why something is so is not told by the sentence that says that it is; and what stands under a table is told of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from answers.only_repeats import repeat_adds
from corpus.glossary import load_glossary
from corpus.store import Store
from retrieval.query import read_query


@pytest.mark.parametrize(("question", "text"), [
    ("Why did berth fees rise in 2031?", "Berth fees rose in spring 2031."),
    ("Why did the ferry results slip in 2031?", "Ferry results slipped in summer 2031."),
    ("Why were sailings late last winter?", "Sailings were late in the winter."),
    ("Why are there fewer pilots?", "There are fewer pilots."),
])
def test_what_is_taken_for_granted_is_no_reason(question: str, text: str) -> None:
    assert repeat_adds(read_query(question, load_glossary(None)), text) < 0


@pytest.mark.parametrize(("question", "text"), [
    ("Why did berth fees rise in 2031?", "Berth fees rose because the quay was mended."),
    ("Why did berth fees rise in 2031?", "The quay was mended and its crane replaced."),
    ("Why did berth fees rise in 2031?", "Berth fees rose by 12% in 2031."),
    ("What happened to berth fees in 2031?", "Berth fees rose in spring 2031."),
    ("Why did the ferry results slip?", "Two boats were laid up, so the ferry results slipped."),
])
def test_what_says_more_may_be_one(question: str, text: str) -> None:
    assert repeat_adds(read_query(question, load_glossary(None)), text) == 0.0


REPORT = """\
# Harbour Annual Report 2031/32

## What we are worried about

- The number of boats laid up rose by 15, to 139.
- Sailings on time slipped in summer 2031.
- Disputes rose for the second year.

## Ferries

The ferries are run by Mr Lisle. He has two boats.

Table 7: Punctuality

| Summer | 2030 | 2031 |
|---|---|---|
| Sailings on time | 92% | 87% |
| Sailings made | 97% | 98% |

Sixteen crews were changed over in June. {reason}

## Quays

The quays were swept twice.
"""


@pytest.mark.parametrize("reason", [
    "The pilots' own review points to late berth moves at Larn and to a larger number of crews who were new.",
    "This was because of late berth moves at Larn.",
    "Officers put it down to late berth moves at Larn.",
    "The fall is explained by late berth moves at Larn.",
])
@pytest.mark.parametrize("question", [
    "Why did sailings on time slip in summer 2031?",
    "What was the reason that sailings on time slipped in 2031?",
])
def test_the_reason_under_the_table_is_told(shelf_of: Callable[..., Store], reason: str, question: str) -> None:
    answer = answer_question(question, shelf_of(REPORT.format(reason=reason)))
    assert answer.status is Status.ANSWERED
    assert "late berth moves" in answer.headline, answer.headline


@pytest.mark.parametrize("reason", [
    "More sailings were made because of late berth moves at Larn.",
    "More were made than planned. This was because of late berth moves at Larn.",
])
def test_the_reason_of_another_row_is_not_told_for_it(shelf_of: Callable[..., Store], reason: str) -> None:
    report = REPORT.replace("Sailings made", "Pleasure trips made")
    text = report.format(reason=reason.replace("made", "pleasure trips"))
    assert "late berth moves" not in answer_question("Why did sailings on time slip in 2031?", shelf_of(text)).headline
