"""The words between and before printed ones: a preposition put for another says something else."""

from __future__ import annotations

import pytest

from answers.pieces import rejoined


@pytest.mark.parametrize(("said", "printed", "other"), [
    ("boats of ward of landing", ("calls by ward of landing, night boats",), True),
    ("boats by ward of landing", ("calls by ward of landing, night boats",), False),
    ("boats in ward of landing", ("calls by ward of landing", "ward of landing"), False),
    ("survey of divers", ("survey by divers",), True),
])
def test_another_preposition_before_printed_words(said: str, printed: tuple[str, ...], other: bool) -> None:
    assert rejoined(said.split(), [tuple(t.replace(",", "").split()) for t in printed]) is other
