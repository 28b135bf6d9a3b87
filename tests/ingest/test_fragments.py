"""A line cut at its gutters: what hangs on a number or letter stays with it."""

from __future__ import annotations

import pytest

from ingest.columns import fragments
from ingest.sheet import Word, line_of


def parts(marker: str, ems: float, text: str) -> list[str]:
    """The fragments of a line of 10 points: a marker, white, and a text of letters half an em wide."""
    words = [Word(marker, 60, 60 + 5 * len(marker), 100, 10)]
    x = words[0].x1 + 10 * ems
    for token in text.split():
        words.append(Word(token, x, x + 5 * len(token), 100, 10))
        x = words[-1].x1 + 3
    return [part.text for part in fragments(line_of(words))]


@pytest.mark.parametrize("marker", ["(a)", "(ii)", "iv)", "b.", "3.", "12.4", "(7)"])
@pytest.mark.parametrize("ems", [2, 4.1, 5, 6.5])
def test_a_limb_hangs_on_what_counts_it_over_a_wide_tab(marker: str, ems: float) -> None:
    assert parts(marker, ems, "That the quay be swept") == [f"{marker} That the quay be swept"]


def test_what_stands_further_off_or_is_a_column_of_figures_is_apart() -> None:
    assert parts("(a)", 7, "That the quay be swept") == ["(a)", "That the quay be swept"]
    assert parts("12.4", 5, "17.5 18.1 and 19.2") == ["12.4", "17.5 18.1 and 19.2"]
    assert parts("•", 5, "Sweep the quay") == ["•", "Sweep the quay"]
