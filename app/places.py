"""Citations of one place are shown as one: "[1–3, 5] CYP Scrutiny · 12 Jul 2021 · item 4 · para 4.5 · p. 3"."""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.citations import Citation, short_label

Place = tuple[Citation, ...]
"""The citations of one place, in the order of their numbers; never empty."""


def places(citations: Sequence[Citation]) -> tuple[Place, ...]:
    """Citations that a reader could not tell apart by their label, together; in the order of each place's first."""
    found: dict[tuple[str, str], list[Citation]] = {}
    for citation in citations:
        found.setdefault((citation.file, short_label(citation.metadata, citation.locator)), []).append(citation)
    return tuple(map(tuple, found.values()))


def numbers(place: Place) -> str:
    """The numbers of a place, each neighbour joined: "1", "1–3", "1–3, 5"."""
    runs: list[list[int]] = []
    for citation in place:
        if runs and citation.number == runs[-1][-1] + 1:
            runs[-1].append(citation.number)
        else:
            runs.append([citation.number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
