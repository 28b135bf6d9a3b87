"""robots.txt as RFC 9309 has it: the group of our name or that of all, the longest rule that fits, `*` and `$`.

The standard library's parser takes the first rule instead of the longest and knows no wildcards, so that it would allow
what a site forbids.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

AGENT = "matters-arising"
"""The name we go by, in robots.txt and in the User-Agent."""


@dataclass(frozen=True, slots=True)
class Robots:
    """What a site lets us read.

    rules   (path pattern, allowed), in the order they stand; () allows all
    delay   seconds between calls the site asks for; None where it names none
    """

    rules: tuple[tuple[str, bool], ...] = ()
    delay: float | None = None

    def allows(self, path: str) -> bool:
        """Whether a path with its query may be read; of two rules of one length, the allowing one holds."""
        fitting = [(len(pattern), allowed) for pattern, allowed in self.rules if _fits(pattern, path)]
        return max(fitting)[1] if fitting else True


NOTHING = Robots((("/", False),))
"""Of a site that forbids even its robots.txt."""


def read_robots(text: str) -> Robots:
    """What robots.txt says to us; a line that cannot be read is passed over, as the standard asks."""
    groups: list[tuple[list[str], list[tuple[str, str]]]] = []
    for line in text.splitlines():
        name, colon, value = line.partition("#")[0].partition(":")
        name, value = name.strip().lower(), value.strip()
        if not colon:
            continue
        if name == "user-agent":
            if not groups or groups[-1][1]:
                groups.append(([], []))
            groups[-1][0].append(value.lower())
        elif groups:
            groups[-1][1].append((name, value))
    ours = [said for agents, said in groups if any(a != "*" and a and AGENT.startswith(a) for a in agents)]
    return _told([line for said in (ours or [said for agents, said in groups if "*" in agents]) for line in said])


def _told(lines: Sequence[tuple[str, str]]) -> Robots:
    rules = tuple((value, name == "allow") for name, value in lines if name in ("allow", "disallow") and value)
    delays = [float(value) for name, value in lines if name == "crawl-delay" and re.fullmatch(r"\d+(?:\.\d+)?", value)]
    return Robots(rules, max(delays) if delays else None)


def _fits(pattern: str, path: str) -> bool:
    """Whether a rule fits a path, in one walk: as a regular expression, a rule of many `*` would take for ever."""
    # Case does not count: ModernGov runs on IIS, where /documents and /Documents are one place.
    path, pattern = path.lower(), pattern.lower()
    anchored = pattern.endswith("$")
    first, *parts = (pattern[:-1] if anchored else pattern).split("*")
    if not path.startswith(first):
        return False
    last = parts.pop() if anchored and parts else None
    at = len(first)
    for part in parts:
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    if last is not None:
        return path.endswith(last) and len(path) - len(last) >= at
    return not anchored or at == len(path)
