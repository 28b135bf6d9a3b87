"""Whose paper it is by what its file is called: the last thing asked, where the paper itself prints no council."""

from __future__ import annotations

import re
from pathlib import PurePath

from corpus.area import EVERYDAY_NAMES
from corpus.authorities import authorities

_COUNCIL = r"(?:council|borough|county|city|district|mbc|[bc]c)"


def authority_of_file(name: str) -> str | None:
    """The one council that a file's name holds: "east-sussex-care-statistics.pdf" is East Sussex's; None for none, and
    for several. A name that is a word too counts only with "council" beside it ("reading-list.pdf").
    """
    words = " ".join(re.findall(r"[^\W_]+", PurePath(name).stem.lower()))
    found: list[str] = []
    for a in sorted(authorities(), key=lambda a: -len(a.name)):
        own = a.name.lower().replace("-", " ")
        spelt = rf"\b(?:{re.escape(own)}|{re.escape(own.replace(' ', ''))})"
        named = rf"{spelt}\s?{_COUNCIL}\b" if a.name in EVERYDAY_NAMES else rf"{spelt}{_COUNCIL}?\b"
        longer = any(re.search(rf"\b{re.escape(a.name)}\b", other) for other in found)  # "Devon" of "West Devon"
        if not longer and re.search(named, words):
            found.append(a.name)
    return found[0] if len(found) == 1 else None
