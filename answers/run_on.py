"""The limbs of a list that runs on in one sentence, each behind the words that lead it in.

    "RESOLVED: (i) that the plan be noted; and (ii) that a report be brought to the March meeting."
    "RESOLVED: that a report be brought to the March meeting."

A list of which only one holds ("either", "one of", "or") has no such limbs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_FIRST = re.compile(r"(?<=[:–-])\s*\((?:i|a|1)\)\s+")
_NEXT = re.compile(r";\s*(?:and\s+)?\((?:[ivx]{1,4}|[a-z]|\d{1,2})\)\s+")
_CHOICE = re.compile(r"\b(?:or|either|any|one|not|whichever|only)\b", re.IGNORECASE)
_RULED = re.compile(r"(?<=[\w.)])(?<!\bnot)\s+((?:RESOLVED|AGREED|DETERMINED|RECOMMENDED|ORDERED)\s*[:–-]\s*)\Z")


def limbs_of(line: str) -> Iterator[str]:
    """Each limb of a list that runs on behind the words that lead it in: "RESOLVED: (i) that …; and (iii) that …"."""
    first = _FIRST.search(line)
    if first is None or _CHOICE.search(line[: first.start()]):
        return
    parts = _NEXT.split(line[first.end() :])
    for limb in parts if len(parts) > 1 and not _CHOICE.search(parts[-2][-4:]) else ():
        for lead in {line[: first.start()], line[: first.start()][_ruled(line[: first.start()]) :]}:
            yield f"{lead.strip()} {limb.strip(' ;.')}."


def _ruled(lead: str) -> int:
    """Where a ruling begins that stands in capitals behind a heading, "… 2024-25 RESOLVED:"; 0 for nowhere."""
    m = _RULED.search(lead)
    return m.start(1) if m is not None else 0
