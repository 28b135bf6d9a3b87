"""Where something was sent, and where it is to be: told by a sentence that names the body or the place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from answers.whereabouts import asks_where, where_adds
from corpus.store import Store
from retrieval.wanted import Wanted, wanted_of

PAPER = """# Marlshire Ferry Committee Report

## Petitions

Mr Bo Marsh presented a petition signed by 412 people against the end of the Number 9 ferry to Gull Sands. The \
petition {was} to the Harbour Forum.

## New boathouse

The Committee supports the building of a new boathouse. Members asked about cost.

| Option | What | Berths | Cost | View |
|---|---|---|---|---|
| 1 | Mend the old slipway | 20 | £1.1m | Not recommended |
| 2 | New boathouse on the former Salt Pans site, with a car park | 60 | £4.2m | Recommended |
"""


@pytest.mark.parametrize("was", [
    "was referred", "was sent", "was passed on", "would be forwarded", "is to be referred back", "was redirected",
])
@pytest.mark.parametrize("question", [
    "Where did the Committee send the petition about the Number 9 ferry?",
    "Where was the ferry petition sent?",
    "Which forum was the petition about the Number 9 ferry referred to?",
])
def test_where_it_was_sent(shelf_of: Callable[..., Store], was: str, question: str) -> None:
    assert "Harbour Forum" in answer_question(question, shelf_of(PAPER.format(was=was))).headline


@pytest.mark.parametrize("question", ["Where would the new boathouse be?", "Where will the new boathouse go?"])
def test_where_it_would_be(shelf_of: Callable[..., Store], question: str) -> None:
    assert "Salt Pans" in answer_question(question, shelf_of(PAPER.format(was="was sent"))).headline


@pytest.mark.parametrize(("question", "asks"), [
    ("Where is the harbour office based?", True), ("Where are the new berths?", True),
    ("At which site is the kiosk?", True), ("Where did the rate end up?", False),
    ("Where is the money coming from?", False), ("Where does the target stand?", False),
    ("Vacancy rate: where was it in 2031?", False),
])
def test_a_figure_and_money_have_no_place(question: str, asks: bool) -> None:
    assert asks_where(question) is asks


@pytest.mark.parametrize(("text", "adds"), [
    ("It will open at Gull Sands.", True), ("The kiosk is on Tide Road.", True), ("It opens in September 2031.", False),
    ("It is part of Option 2.", False), ("Members support it.", False),
])
def test_what_is_a_place(text: str, adds: bool) -> None:
    assert (where_adds("Where will the kiosk be?", text) > 0) is adds


def test_a_name_with_a_number_asks_for_none() -> None:
    assert wanted_of("Tell me about the petition on the Number 9 ferry") is Wanted.PASSAGE
