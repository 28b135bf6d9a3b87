"""“Police sent 36 % of them, schools 27 %”: shares of what the sentence before counts, over the half year spoken of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.period import financial_year
from corpus.store import Store
from ingest.reporting import Reporting, quarters_in

REPORT = """# Harbour performance report: Quarter 2 2031/32 (July to September 2031)

## 2 Berths

2.1 The Berthing Desk took 8,114 enquiries in the half year. Anglers made up 34% of them, rowers 26% and walkers 11%.
Table 1 sets these against earlier years.
"""


@pytest.mark.parametrize(("question", "value"), [
    ("What share of enquiries to the Berthing Desk came from rowers in the first half of 31/32?", "26%"),
    ("How many berthing enquiries came from walkers, as a share, in the first half of 2031/32?", "11%"),
    ("What percentage of enquiries to the Berthing Desk were from anglers?", "34%"),
])
def test_a_share_of_them_has_the_subject_of_the_sentence_before(
    shelf_of: Callable[..., Store], question: str, value: str
) -> None:
    headline = answer_question(question, shelf_of(REPORT)).headline
    assert headline.startswith(value) and "April to September 2031" in headline


@pytest.mark.parametrize(("text", "number", "label"), [
    ("The desk took 90 calls in the half year.", 2, "April to September 2031"),
    ("The desk took 90 calls in the half year.", 4, None),
    ("The desk took 90 calls in the second half of the year.", 4, "October 2031 to March 2032"),
    ("During the first half-year 90 came.", None, "April to September 2031"),
    ("In the first half of 2030/31 there were 90.", 2, None),
    ("In the half of the cases that were closed.", 2, None),
])
def test_a_half_of_the_year_is_of_the_year_reported_on(text: str, number: int | None, label: str | None) -> None:
    found = [m.period.label for m in quarters_in(text, Reporting(financial_year(2031), number))]
    assert found == ([] if label is None else [label])
