"""A title that runs into its paragraph is what the sentences behind it are told of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from answers.run_in_titles import run_in_title
from corpus.chunk import Chunk
from corpus.paper import Locator
from corpus.store import Store

ShelfOf = Callable[..., Store]

TEXT = """\
# Marlshire Harbour Board: red actions

## Tracker

| No. | Action | Status | Note |
|---|---|---|---|
| 3.1 | Life rafts for every ferry | Red | Fitted to nine only |
| 3.2 | Lamps on the pier | Green | Lit |

## Reports on red actions

3.1 Life rafts. The maker closed in April and nobody was asked to take its place until August. A new maker is on trial.

3.3 Night ferry. Two crews are still short of a mate.
"""


def test_a_report_under_its_title_goes_before_the_row_of_a_tracker(shelf_of: ShelfOf) -> None:
    answer = answer_question("Why are the life rafts red?", shelf_of(TEXT))
    assert "The maker closed in April" in answer.headline


def _chunk(text: str) -> Chunk:
    return Chunk("p:0", "p", 0, text, "", Locator("p"), (0,))


@pytest.mark.parametrize(("parts", "n", "title"), [
    (("Night ferry.", "Two crews are short.", "A third is not."), 1, "Night ferry."),
    (("Night ferry.", "Two crews are short.", "A third is not."), 2, "Night ferry."),
    (("3.1 Life rafts, lamps and oars.", "One was lost."), 1, "3.1 Life rafts, lamps and oars."),
    (("Night ferry.", "Two crews are short."), 0, ""),
    (("It was noted.", "Two crews are short."), 1, ""),
    (("Officers agreed.", "Two crews are short."), 1, ""),
    (("Two crews are short.", "A third is not."), 1, ""),
])
def test_the_title_of_a_sentence(parts: tuple[str, ...], n: int, title: str) -> None:
    assert run_in_title(_chunk(" ".join(parts)), parts, n) == title


def test_a_title_ends_with_its_paragraph() -> None:
    parts = ("Night ferry.", "Two crews are short.", "The pier is shut.")
    assert run_in_title(_chunk("Night ferry. Two crews are short.\nThe pier is shut."), parts, 2) == ""
