"""Who chaired and who stood in for whom, told in one paragraph: each is quoted by its own sentence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.ask import answer_question
from corpus.store import Store

MINUTES = """# Harbour Forum, 14 March 2031

Minutes of the meeting of the Harbour Forum held on 14 March 2031.

## Apologies

Anna Reed and Ben Stone sent apologies; Carla Finch attended for Anna Reed and Dev Patel for Ben Stone. Omar Dale took \
the chair because Anna was away.
"""


def test_the_chair_and_one_pair_without_the_other(minutes_of: Callable[[str, str, date], Store]) -> None:
    shelf = minutes_of(MINUTES, "Harbour Forum", date(2031, 3, 14))
    answer = answer_question("Who chaired the Harbour Forum and who came in place of Ben Stone?", shelf)
    assert "Omar Dale" in answer.headline
    assert "Dev Patel" in answer.headline
    assert "Finch" not in f"{answer.headline} {answer.body}"


@pytest.mark.parametrize("question", [
    "Ben Stone couldn't make the Harbour Forum. Who stood in for him, and who took the chair that day?",
    "Ben Stone was away from the Harbour Forum. Who came in his place, and who chaired?",
    "Ben Stone missed the Harbour Forum. Who took the chair, and who stood in for him?",
])
def test_who_stood_in_for_one_who_is_told_before(
    question: str, minutes_of: Callable[[str, str, date], Store]
) -> None:
    shelf = minutes_of(MINUTES, "Harbour Forum", date(2031, 3, 14))
    answer = answer_question(question, shelf)
    assert "Omar Dale" in answer.headline
    assert "Dev Patel" in answer.headline
    assert "Finch" not in answer.headline
