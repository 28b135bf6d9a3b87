"""A word that no paper prints is a slip, though a heading has another word of its stem."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.store import Store
from retrieval.spelling import corrected


@pytest.mark.parametrize(("question", "read_as"), [
    ("how many re-referals?", "how many re-referrals?"),
    ("how many were referred?", "how many were referred?"),
])
def test_a_slip_whose_stem_a_heading_has(shelf_of: Callable[..., Store], question: str, read_as: str) -> None:
    shelf = shelf_of("# Harbour Report\n\n## Referred boats\n\nOf 40 re-referrals to the pilot, 12 were late.\n")
    assert corrected(question, shelf) == read_as
