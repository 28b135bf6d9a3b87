"""Each limb of a list that runs on in one sentence stands behind the words that lead it in."""

from __future__ import annotations

import pytest

from answers.run_on import limbs_of


@pytest.mark.parametrize(("line", "limbs"), [
    (
        "RESOLVED: (i) that the survey be noted; (ii) that the pier be let; and (iii) that the slip be tarred.",
        {"RESOLVED: that the survey be noted.", "RESOLVED: that the pier be let.",
         "RESOLVED: that the slip be tarred."},
    ),
    (
        "HB 4 Dredging 2023-24 RESOLVED: (a) that it begin; and (b) that it end.",
        {"HB 4 Dredging 2023-24 RESOLVED: that it begin.", "RESOLVED: that it begin.",
         "HB 4 Dredging 2023-24 RESOLVED: that it end.", "RESOLVED: that it end."},
    ),
    ("It was not RESOLVED: (a) that it begin; and (b) that it end.", set()),
    ("One of these would be done: (a) the pier is let; (b) the pier is sold.", set()),
    ("The Board would: (a) let the pier; or (b) sell it.", set()),
    ("RESOLVED: (a) that the pier be let.", set()),
])
def test_a_limb_behind_its_lead(line: str, limbs: set[str]) -> None:
    assert set(limbs_of(line)) == limbs
