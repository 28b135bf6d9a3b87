"""What a letter or number names is told apart, and a count behind a noun names nothing."""

from __future__ import annotations

import pytest

from retrieval.marked_names import of_another_mark, of_the_very_mark


@pytest.mark.parametrize(("asked", "told"), [
    ("What would Option B cost?", "Option D Partnership"),
    ("what would option b cost?", "Option C’s cost"),
    ("When does Phase 2 open?", "Phase 1 (two homes)"),
    ("fee for level 3 carers", "Levels 1 and 2"),
    ("How many were in Band E?", "Bands A to C"),
    ("Key Stage 2 reading", "KS4 maths"),
    ("stage 1 complaints", "Stage 2"),
    ("pupils in priority 3", "Priorities 1, 2 and 4"),
    ("Group A hedges", "Group B hedges"),
])
def test_another_of_them(asked: str, told: str) -> None:
    assert of_another_mark(asked, told)


@pytest.mark.parametrize(("asked", "told"), [
    ("What would Option B cost?", "Options A to C"),
    ("What would Option B cost?", "The options cost £4."),
    ("What would the options cost?", "Option D"),
    ("KS2", "Key Stage 2"),
    ("When does Phase 2 open?", "Of the group 12 had left."),
    ("Band E", "Option C"),
    ("level 3 carers", "a level 2% higher, and a phase 1.4 long"),
    ("Option B", "an option a member likes"),
    ("Stage 1", "at this stage 9 hedges had gone"),
])
def test_none_is_another(asked: str, told: str) -> None:
    assert not of_another_mark(asked, told)


@pytest.mark.parametrize(("asked", "told", "very"), [
    ("the rent under option c", "Option C (4.2%); Rent", True),
    ("When does Phase 2 open?", "Phases 1 and 2", False),
    ("the rent under option c", "Option A (1%)", False),
    ("the rent", "Option C", False),
    ("KS2 sums", "Key Stage 2", True),
])
def test_the_very_one(asked: str, told: str, very: bool) -> None:
    assert of_the_very_mark(asked, told) is very
