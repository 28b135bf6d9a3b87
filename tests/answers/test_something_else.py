"""Where the papers have what is asked for, nothing that stands beside it is given in its place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Status
from answers.appendix_absent import only_closed
from answers.ask import answer_question
from answers.question_parts import parts_of
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire harbour report

Status: Open. Appendix D is exempt under paragraph 3 of Schedule 12A.

An impact assessment is at Appendix E (not attached).

## Crossings

| | 2030/31 | 2031/32 |
|---|---|---|
| Ferry crossings | 91 | 92 |

## Moorings

There are 19 private piers with 71 berths in Marlshire. Our own skippers fill 15 of the 71 berths; the others are \
taken by 34 other harbours. Two-berth piers suit the skippers who now cost most.

## Rope courses

Fewer were missed after a charge of £50 for a missed course place was brought in on 1 May 2031. \
The charge raised £6,350.

## Money

Legal costs are over budget because of a rise in the length of salvage hearings, from an average of 38 weeks in \
2030/31 to 43 weeks in 2031/32, and more use of counsel.

| | 31 March 2031 | 31 March 2032 |
|---|---|---|
| Salvage hearing orders | 243 | 249 |

## Inspection

The peer inspection of October 2031 judged the ferries to be warmly spoken of.

Table: Yards

| Yard | Berths | Let | Ofsted grade |
|---|---|---|---|
| Fell Yard | 4 | 88% | Outstanding |
| Larn Yard | 3 | 84% | Good |
"""


@pytest.mark.parametrize(("question", "told"), [
    ("How many of the private pier berths are filled by our own skippers?", "15"),
    ("How much money did the charge for missed course places bring in?", "£6,350"),
    ("How much was raised by the charge for missed course places?", "£6,350"),
    ("How much is the charge for a missed course place?", "£50"),
    ("Are salvage hearings taking longer than in 2030/31?", "43 weeks"),
    ("What Ofsted grade does Fell Yard have?", "Outstanding"),
])
def test_it_is_given(shelf_of: ShelfOf, question: str, told: str) -> None:
    assert told in answer_question(question, shelf_of(REPORT)).headline


@pytest.mark.parametrize("question", [
    "What does Appendix D say?",
    "What does Appendix D to the report show?",
    "What is in Appendix D?",
    "What does Appendix E say?",
    "Are ferry crossings taking longer than last year?",
    "What overall grade did Ofsted give the ferries at the inspection?",
    "How were the ferries rated by Ofsted?",
])
def test_what_is_not_told_is_refused(shelf_of: ShelfOf, question: str) -> None:
    answer = answer_question(question, shelf_of(REPORT))
    assert answer.status is not Status.ANSWERED, answer.headline


@pytest.mark.parametrize(("text", "closed"), [
    ("Status | Open. Appendix D is exempt under paragraph 3 of Schedule 12A", True),
    ("Appendix D contains exempt information.", True),
    ("Appendix D is not for publication.", True),
    ("Exempt: Appendix D", True),
    ("An assessment is at Appendix D (not attached).", True),
    ("The plan is in Appendix D, which is available on request.", True),
    ("Appendix D is to follow and will be sent to members.", True),
    ("Appendix D is restricted and has information which is confidential.", True),
    ("Appendix D (exempt) sets out the bids for the pier.", False),
    ("The exempt Appendix D lists the berths to be sold.", False),
    ("Appendix D: the bids for the pier", False),
    ("", False),
])
def test_only_that_it_is_closed(text: str, closed: bool) -> None:
    assert only_closed(text) is closed


@pytest.mark.parametrize(("question", "parts"), [
    ("How many disputes were over what the licence said or which berth it named?", 1),
    ("How many disputes were about who paid or when the fee was due?", 1),
    ("How many skippers knew where to moor or how to ask?", 1),
    ("How many complaints questioned whether the ferry ran or why it was late?", 1),
    ("Who sent apologies or who came late?", 2),
    ("Who chairs it, and how often does it meet?", 2),
    ("How many came, or what share?", 2),
    ("How many were about who paid? Or when was it due?", 2),
])
def test_or_goes_on_with_what_begins_in_mid_question(question: str, parts: int) -> None:
    assert len(parts_of(question)) == parts


MINUTES = """\
# Marlshire: Minutes of the Ferry Panel

Present: Councillor A Vale (Chair), Councillor B Stone and Councillor D Marsh

## 27. Apologies for absence

An apology for absence was submitted by Councillor E Brook, who was at a funeral.

## 28. Declarations of interest

Councillor Stone declared an interest in agenda item 6, because his wife is a pilot paid by the port. He left the room \
while it was discussed. Councillor Marsh declared a personal interest as a trustee of the Rowers' Trust.

## 31. Lamps

Severe absence of crew was told to the panel.

## 32. Ferry supply and the pilots' budget

Councillor Stone left the room for this item. The Head of Ferries presented a report on the supply of ferries.

## 33. Crew attendance

Councillor Vale asked why severe absence was rising while persistent absence fell.

Mr Hale said they were different crews. Persistent absence fell as sickness returned to normal. Severe absence was \
driven by worry about the tides.
"""


@pytest.mark.parametrize(("question", "told"), [
    ("Who left the room for the supply item and why?", "his wife is a pilot"),
    ("Who left the room for the ferry supply item?", "Stone"),
    ("Which councillor left for the item on ferry supply, and what was the reason?", "his wife is a pilot"),
    ("Who stepped out during the pilots' budget item, and why?", "his wife is a pilot"),
    ("Severe absence is going up while persistent absence comes down. How did the officer explain that?", "tides"),
    ("Why is severe absence rising while persistent absence falls?", "tides"),
    ("Why was Councillor Brook absent?", "funeral"),
    ("What was the reason for Councillor Brook's absence?", "funeral"),
])
def test_the_reason_is_told(minutes_of: Callable[[str, str, date], Store], question: str, told: str) -> None:
    assert told in answer_question(question, minutes_of(MINUTES, "Ferry Panel", date(2031, 5, 14))).headline
