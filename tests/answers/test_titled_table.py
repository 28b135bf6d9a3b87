"""What is to be listed, where a table is titled by it: risks, options."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store

RISKS = """# Marlshire Pier Report

## Questions

Councillor Gull asked how boats at risk were helped.

- The harbour master said that six were towed.
- He accepted that two were not.

## Options

Table 6: Options compared

| | Option | Score | Cost |
|---|---|---|---|
| A | Carry on as now | 58 | £7m |
| B | Build a second pier | 81 | £8m |

Table 7: Option B: piers proposed

| Pier | Cost |
|---|---|
| East | £3m |
| West | £5m |

## Risk

Table 8: Risk assessments held

| Measure | 2031 | 2032 |
|---|---|---|
| Held | 41 | 44 |
| Late | 4 | 3 |

Table 9: Main risks

| Risk | Likelihood | What we do |
|---|---|---|
| The grant ends | 4 | Ask for more |
| Storms come early | 3 | Hire divers |

The highest risk is the end of the grant.
"""


@pytest.mark.parametrize("question", ["What are the risks?", "What are the main risks?", "What risks were identified?"])
def test_risks_are_those_of_the_table_called_so(shelf_of: Callable[..., Store], question: str) -> None:
    body = answer_question(question, shelf_of(RISKS)).body
    assert "The grant ends" in body
    assert "Storms come early" in body
    assert "six were towed" not in body
    assert "Late |" not in body


@pytest.mark.parametrize("question", [
    "What options were considered?", "What are the options?", "What were the options?", "Which options were looked at?",
])  # fmt: skip
def test_options_are_those_of_the_table_called_so(shelf_of: Callable[..., Store], question: str) -> None:
    body = answer_question(question, shelf_of(RISKS)).body
    assert "Carry on as now" in body
    assert "Build a second pier" in body
    assert "East |" not in body
