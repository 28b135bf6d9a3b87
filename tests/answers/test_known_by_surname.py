"""A first name in a question is that of whoever the minutes call by title and surname from their roll on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

MINUTES = """# Ferries Panel, 19 June 2025

Minutes of the meeting of the Ferries Panel held on 19 June 2025.

Present: Cllr Ruth Pike (Chair)

Officers: Ruben Oakley (Harbour Master), Ada Lunt (Clerk)

## 4. Ladders

Mr Oakley wanted to drop the ladder target because it had been set before the quay was raised.
"""
ASKED = "Why did {} Oakley want to drop the ladder target?"


def test_the_surname_with_a_title_is_the_one_of_the_roll(minutes_of: Callable[[str, str, date], Store]) -> None:
    shelf = minutes_of(MINUTES, "Ferries Panel", date(2025, 6, 19))
    assert "before the quay was raised" in answer_question(ASKED.format("Ruben"), shelf).headline
    assert answer_question(ASKED.format("Martin"), shelf).status is Status.NOT_FOUND
    two = minutes_of(MINUTES.replace("Ada Lunt", "Jon Oakley"), "Ferries Panel", date(2025, 6, 19))
    assert answer_question(ASKED.format("Ruben"), two).status is Status.NOT_FOUND
