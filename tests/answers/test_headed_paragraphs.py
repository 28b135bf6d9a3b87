"""A list may have no bullets: paragraphs under a heading that says what they are; what closes them is none of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

REPORT = """\
# Harbour Annual Report 2030/31

## How the boats fared

The boats sailed more often than the year before. Crews were steadier and the priorities of the board were met.

## Work of the pilots

The pilots brought in 412 ships. They were helped by two new launches.

## Dredging

The channel was dredged twice. The work cost more than planned.

## Fees

Fees went up by a tenth. Nobody left for another harbour.

## {heading}

{first}

Lease two more tugs from the yard at Tarn.

Let nine in ten berths by the spring.

Bring late sailings below 12 per cent of all.

Answer the radio within a minute, by day and by night.

{last}
"""

PLAN = """\
# Ferry Plan: progress

## Progress by priority

### Priority 1: Boats that sail on time

Half of the boats sailed on time.

### Priority 2: Shorter waits at the quay

Waits came down to nine minutes.

### Priority 3: Clear notices

The notices were written again.
"""

ENTRIES = [
    "Mend the north slipway", "Lease two more tugs", "Let nine in ten", "Bring late sailings", "Answer the radio",
]
CLOSING = "Progress will be reported to the board each quarter."


@pytest.mark.parametrize(("heading", "question"), [
    ("Priorities for 2031/32", "List the five priorities for 2031/32 in the annual report."),
    ("Priorities for 2031/32", "What are the priorities for 2031/32?"),
    ("Our priorities for next year", "What are the five priorities in the annual report?"),
    ("Aims for 2031/32", "What are the aims for 2031/32?"),
    ("Objectives for 2031/32", "Name the five objectives for 2031/32."),
    ("Our promises", "What promises are made in the annual report?"),
    ("Next steps", "What are the five next steps?"),
])
@pytest.mark.parametrize("last", [CLOSING, ""])
def test_paragraphs_of_one_form_under_a_heading_of_the_kind(
    shelf_of: Callable[..., Store], heading: str, question: str, last: str
) -> None:
    text = REPORT.format(heading=heading, first="Mend the north slipway before the ferry season.", last=last)
    answer = answer_question(question, shelf_of(text, PLAN))
    assert answer.status is Status.ANSWERED
    told = [line for line in answer.body.splitlines() if line[:1].isdigit()]
    assert len(told) == len(ENTRIES), answer.headline + answer.body
    assert all(e in line for e, line in zip(ENTRIES, told, strict=True))


def test_the_list_of_another_paper_of_so_many_is_told_for_its_count(shelf_of: Callable[..., Store]) -> None:
    text = REPORT.format(heading="Priorities for 2031/32", first="Mend the north slipway.", last=CLOSING)
    answer = answer_question("What are the three priorities of the ferry plan?", shelf_of(text, PLAN))
    assert "Boats that sail on time" in answer.body


def test_a_text_under_such_a_heading_is_no_list(shelf_of: Callable[..., Store]) -> None:
    said = "The board is to meet in May. It will look at the fees then, as well as at the waits on the quay."
    text = f"# Harbour Report\n\n## Priorities\n\n{said}\n\nThe slipway is closed.\n\nThe pilots have a new launch.\n"
    assert "in the paper’s order" not in answer_question("What are the five priorities?", shelf_of(text)).headline
