"""An option asked about by what it is, whose paper gives the reasons under its number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store

REPORT = """\
# Dredging the Harbour

## Options considered

Table 2: Options

| Option | Description | Net effect |
|---|---|---|
| 1 | Carry on as now | £2m more |
| 2 | Lease a dredger from a private owner for seven winters | £0.4m saved |
| 3 | Two dredgers of our own | £1.1m saved |

Option 2 was tested with owners in May 2031. None would send a crew at night, and the deposit asked for was 95%.

Option 1 would leave the harbour open to rising tolls.

## Mooring fees

Fees for moorings are set each spring by the harbour board after a consultation with boat owners.
"""


@pytest.fixture(scope="module")
def shelf(shelf_of: Callable[..., Store]) -> Store:
    return shelf_of(REPORT)


@pytest.mark.parametrize("question", [
    "Why don’t officers recommend leasing a dredger from a private owner?",
    "What reasons are given for not going to lease a dredger from a private owner instead of two dredgers of our own?",
])
def test_the_reasons_under_its_number(shelf: Store, question: str) -> None:
    answer = answer_question(question, shelf)
    assert "None would send a crew at night" in f"{answer.headline} {answer.body}"
    assert any("Option 2" in c for c in answer.caveats)


@pytest.mark.parametrize("question", [
    "Why was Option 1 not chosen?",
    "Why are mooring fees set each spring?",
    "What would it save to lease a dredger from a private owner?",
])
def test_no_number_is_put_to_another_question(shelf: Store, question: str) -> None:
    assert not any(c.startswith("Read as") for c in answer_question(question, shelf).caveats)
