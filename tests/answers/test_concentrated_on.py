"""What somebody will concentrate on is a list of priorities, by whatever name it is asked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store

PAPER = """# Lifeboat Plan 2030 to 2032: half-year position

## Introduction

The Lifeboat Service works with crews who have been, or may be, at sea in the night. The Plan was approved in July 2030.

## {heading}

- Give every crew at least 12 hours of drill a week
- Repair the two open slipways
- Set up a night rota with two crews

## Recommendation

That the Committee notes the position.
"""


@pytest.mark.parametrize("heading", ["Priorities for the next six months", "What we will focus on next"])
@pytest.mark.parametrize("question", [
    "What will the lifeboat service concentrate on in the next six months?",
    "What will the lifeboat service focus on next?",
    "What is the lifeboat service going to prioritise in the next six months?",
    "What's the lifeboat service concentrating on next?",
    "What are the lifeboat crews focusing on over the next six months?",
    "What does the lifeboat service plan to focus on next?",
])
def test_priorities_are_what_will_be_concentrated_on(
    shelf_of: Callable[..., Store], heading: str, question: str
) -> None:
    answer = answer_question(question, shelf_of(PAPER.format(heading=heading)))
    assert answer.body.startswith(
        "1. Give every crew at least 12 hours of drill a week\n2. Repair the two open slipways\n3. Set up a night rota"
    )
