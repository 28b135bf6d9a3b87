"""The year groups and stages of a school, each of which a follow-up may ask for in place of another."""

from __future__ import annotations

import re

_YEAR_GROUP = re.compile(r"\b(?:reception|nursery|year\s+\d{1,2}|y\d{1,2}|key\s+stage\s+\d|ks\d)\b", re.IGNORECASE)


def another_year_group(new: str, last: str) -> str | None:
    """ "what about Year 7?" after a question about Reception: the last question with one for the other; None where
    either names none.
    """
    said = re.sub(r"^(?:(?:for|in|of|at|with|the)\s+)+", "", new)
    old = list(_YEAR_GROUP.finditer(last))
    if _YEAR_GROUP.fullmatch(said) is None or not old:
        return None
    return last[: old[-1].start()] + said + last[old[-1].end() :]
