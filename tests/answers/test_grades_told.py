"""The grade that something got, the day on which it was looked at, and what is only said of any."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.agreement import agreement_asked
from answers.ask import answer_question
from answers.grades import gives_grade
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire harbour inspection update

## Background

The harbour was inspected by Ofsted in November 2031. The final inspection report was published on 20 December 2031. \
The judgements for this inspection are included below.

| | |
|---|---|
| The experiences and progress of apprentice pilots | Good |
| The impact of leaders on the work of the harbour | Requires improvement |
| Overall effectiveness | Requires improvement |

The harbour was previously judged as 'good' by Ofsted in 2026.

A quay officer looks at those yards which are rated as Inadequate by Ofsted in an inspection.

## Rope store

A visit in May 2031 identified the rope store for priority action because ropes were left in the wet for too long.

Actions taken since the visit:

- The rope store has a new roof.
- Ropes are dried each night.
"""


@pytest.fixture
def report(shelf_of: ShelfOf) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize(("question", "told"), [
    ("What overall grade did Ofsted give the harbour in the inspection?", "Requires improvement"),
    ("What grade did the inspection give for apprentice pilots?", "Good"),
    ("When did the harbour have its inspection?", "November 2031"),
    ("Why did the May 2031 visit identify the rope store for priority action?", "in the wet"),
])
def test_the_grade_the_day_and_the_reason(report: Store, question: str, told: str) -> None:
    assert told in answer_question(question, report).headline


@pytest.mark.parametrize(("text", "given"), [
    ("The yard was judged to be inadequate.", True),
    ("Any yard that is rated as inadequate is closed.", False),
    ("The yard was previously judged 'good'.", False),
    ("The yard is on a journey to obtain a good rating.", False),
])
def test_a_grade_that_was_given(text: str, given: bool) -> None:
    assert gives_grade("What grade did the yard get?", text) is given


def test_the_same_grade_is_no_agreement_of_papers() -> None:
    assert agreement_asked("When were the two yards inspected, and did they get the same grade?") is None
