"""Why something was closed that the papers only tell of as opened is refused with what they print."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]
REPORT = """\
# Marlshire Ferries Annual Report 2022/23

## Clubs

We opened the Anchorage, our club for young sailors on Quay Street, in May, and it had 940 visits in its first six
months.

The Jetty, a club on Mill Lane, opened in 2015. The Jetty was closed in June because its roof was unsafe.
"""


@pytest.mark.parametrize(
    "question", ["Why did we close the Anchorage club?", "Why was the Anchorage closed?"]
)
def test_what_was_opened_is_not_told_as_closed(shelf_of: ShelfOf, question: str) -> None:
    answer = answer_question(question, shelf_of(REPORT))
    assert answer.status is Status.NOT_FOUND
    assert "We opened the Anchorage" in answer.headline


def test_what_was_closed_after_it_opened_is_told(shelf_of: ShelfOf) -> None:
    answer = answer_question("Why was the Jetty closed?", shelf_of(REPORT))
    assert answer.status is Status.ANSWERED
    assert "roof" in answer.headline
