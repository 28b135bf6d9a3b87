"""Ages set as a limit by name or by number, held against rows named by stretches of ages."""

import pytest

from retrieval.ages import ages_in_figures, beside_the_limit


@pytest.mark.parametrize(("asked", "span", "beside"), [
    ("How long do the under fives wait?", (5, 17), True),
    ("How long do the under-fives wait?", (5, 17), True),
    ("How long do under-5s wait?", (5, 17), True),
    ("How long do children under 5 wait?", (5, 17), True),
    ("How long do those aged under five wait?", (5, 17), True),
    ("How long do children under the age of five wait?", (5, 17), True),
    ("How long do the under-fives wait?", (0, 4), False),
    ("How long do the over-fives wait?", (5, 17), False),
    ("How long do the over-fives wait?", (0, 4), True),
    ("How long do the over 18s wait?", (16, 18), True),
    ("How long do the under 18s wait?", (16, 25), False),
    ("How many berths cost under 5 pounds?", (5, 17), False),
    ("How many children wait under 5 weeks?", (5, 17), False),
    ("How long do pupils wait?", (5, 17), False),
])  # fmt: skip
def test_a_stretch_on_the_other_side_of_the_age_is_of_others(asked: str, span: tuple[int, int], beside: bool) -> None:
    assert beside_the_limit(asked, {span}) is beside


def test_a_row_without_ages_is_beside_no_limit() -> None:
    assert beside_the_limit("How long do the under-fives wait?", set()) is False


@pytest.mark.parametrize(("text", "read"), [
    ("the under fives in May", "the under 5     in May"),
    ("the over-tens", "the over 10  "),
    ("five under five feet", "five under five feet"),
])  # fmt: skip
def test_an_age_said_by_name_is_read_as_its_figure_in_place(text: str, read: str) -> None:
    assert ages_in_figures(text) == read
