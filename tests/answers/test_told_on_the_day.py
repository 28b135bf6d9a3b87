"""A figure of a meeting's own day, where the sentence before it goes back to an earlier one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from answers.answer import Status
from answers.ask import answer_question
from corpus.paper import Kind
from corpus.store import Store

MINUTES = """\
# Marlshire Harbour Board

Minutes of the meeting held on 20 November 2031

## 33. Stranded boats

Mr Reed said that two boats had lain at the bar at the end of September and, as of that morning, there was one. That \
boat had been turned away by 31 yards.
"""


def test_what_is_told_at_a_meeting_may_be_of_its_day(papers_of: Callable[..., Store]) -> None:
    asked = "How many yards had turned away the one boat at the bar on 20 November 2031?"
    answer = answer_question(asked, papers_of((MINUTES, Kind.MINUTES, "Harbour Board", date(2031, 11, 20))))
    assert answer.headline.startswith("31 ")


def test_it_is_of_no_other_day(papers_of: Callable[..., Store]) -> None:
    asked = "How many yards had turned away the one boat at the bar on 20 June 2031?"
    answer = answer_question(asked, papers_of((MINUTES, Kind.MINUTES, "Harbour Board", date(2031, 11, 20))))
    assert answer.status is not Status.ANSWERED
