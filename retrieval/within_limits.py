"""A limit of time by its length: what was done "inside the 45-day deadline" was done "within 45 days", which is what
papers print.
"""

from __future__ import annotations

import re

_LIMIT = (
    r"(?:the|its|their|our|a|an)\s+(?:statutory\s+|legal\s+|national\s+|required\s+)?(?P<n>\d+)[\s-]+(?P<kind>(?:working|school|calendar)[\s-]+)?"
    r"(?P<of>day|week|month|hour)s?['’]?\s+(?:statutory\s+|legal\s+)?(?:time\s+)?(?:limit|deadline|target|timescale|time\s?frame|standard|window|mark|point|requirement)s?\b"
)
_WITHIN = re.compile(rf"\b(?:within|inside|in|under|by)\s+{_LIMIT}", re.IGNORECASE)
def within_limits(question: str) -> str:
    """A question with each limit of time that a thing is done in by its length ("within 20 weeks"); itself for none.

    What "met the 20 week deadline" stays: papers print that too.
    """
    return _WITHIN.sub(lambda m: f"within {_length(m)}", question)


def _length(m: re.Match[str]) -> str:
    kind = f"{m['kind'].strip(' -')} " if m["kind"] else ""
    return f"{m['n']} {kind}{m['of']}{'' if m['n'] == '1' else 's'}"
