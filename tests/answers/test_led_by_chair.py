"""A roll that names the chair in one line and the members in the next."""

from __future__ import annotations

from collections.abc import Callable

from answers.ask import answer_question
from corpus.store import Store

MINUTES = """\
# Marlshire Harbours Panel

Minutes of the meeting held on 3 July 2023

Present: Councillor Vale in the chair.

Councillors Stone, Reed and Marsh.

Statutory Co-opted Members: Mrs A Pike and Mr W Lamb.

The panel met at the Customs House.

1. Dredging

It was noted.
"""


def test_the_members_under_the_chair_were_present_too(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("Who was present at the Harbours Panel on 3 July 2023?", shelf_of(MINUTES))
    assert all(name in answer.headline for name in ("Vale", "Stone", "Reed", "Marsh", "Pike", "Lamb"))
    assert "Customs House" not in answer.headline


def test_a_line_of_several_is_the_whole_roll(shelf_of: Callable[..., Store]) -> None:
    several = MINUTES.replace("Councillor Vale in the chair.", "Councillors Vale and Dale.")
    answer = answer_question("Who was present at the Harbours Panel on 3 July 2023?", shelf_of(several))
    assert "Dale" in answer.headline and "Stone" not in answer.headline


def test_a_name_behind_a_bracket_is_another_member(shelf_of: Callable[..., Store]) -> None:
    vice = MINUTES.replace("Councillors Stone, Reed and Marsh.", "Councillors A Stone (vice-chairman), Reed and Marsh.")
    shelf = shelf_of(vice.replace("Vale in the chair.\n\nC", "Vale (chair). C"))
    answer = answer_question("Who was in the chair and who was vice at the Harbours Panel on 3 July 2023?", shelf)
    assert answer.headline == "A Stone (vice-chairman); Councillor Vale (chair)."
