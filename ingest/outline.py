"""Levels for headings that carry no mark of their own.

A text without marks does not say which heading is the greater. What it does say: a heading right under a heading is
its child; a heading the contents list names is greater than one it does not; a heading that comes again and again
("Evidence of impact") belongs under whatever stands above it; and a wide gap starts a new part.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from corpus.paper import Block, BlockKind

_WIDE_GAP = 3  # blank lines: a page's end with a picture on it


def outline(blocks: Sequence[Block], gaps: Sequence[int]) -> tuple[Block, ...]:
    """The blocks, every heading of level 0 given a level. `gaps`: blank lines before each block."""
    named = frozenset(
        _key(re.sub(r"\s\d+(?:\s*[-–]\s*\d+)?$", "", b.text)) for b in blocks if b.kind is BlockKind.CONTENTS
    )
    counts = Counter(_key(b.text) for b in blocks if b.kind is BlockKind.HEADING)
    walk = _Walk(named, frozenset(k for k, n in counts.items() if n >= 3))
    out: list[Block] = []
    front = _front(blocks)
    for position, block in enumerate(blocks):
        if block.kind is not BlockKind.HEADING:
            walk.text(block)
            out.append(block)
            continue
        following = next((b for b in blocks[position + 1 :] if b.kind is not BlockKind.HEADING), None)
        level = block.level or (1 if position < front else walk.level(block, gaps[position], following))
        walk.heading(block, level)
        out.append(replace(block, level=level))
    return tuple(out)


def _front(blocks: Sequence[Block]) -> int:
    """How many of the first blocks are the lines of the title: the headings before the first text, the last one
    left out.
    """
    count = 0
    while count < len(blocks) and blocks[count].kind is BlockKind.HEADING and blocks[count].marker is None:
        count += 1
    return max(count - 1, 1) if count else 0


def _key(text: str) -> str:
    """A heading as it is compared with the contents list."""
    return " ".join(w for w in re.findall(r"[a-z0-9]+", text.lower()) if w not in ("the", "a", "an", "of", "and"))


def _next_marker(marker: str) -> str:
    """The letter or digit that follows a list's marker: "c)" gives "d"; "" where there is none."""
    core = marker.strip("().")
    if core.isdecimal():
        return str(int(core) + 1)
    return chr(ord(core) + 1) if len(core) == 1 and core.isalpha() else ""


class _Walk:
    """Where a walk through the paper stands: the level of the last heading, of the last part, and what came between."""

    def __init__(self, named: frozenset[str], repeated: frozenset[str]) -> None:
        self._named, self._repeated = named, repeated
        self._part = 2  # level of the last heading of the contents list, or of a part
        self._last = 1
        self._adjacent = False  # the last block was a heading
        self._numbered = False  # a numbered heading has been seen
        self._under_repeated = 0
        self._lead = False  # the last paragraph leads up to what follows
        self._marker: str | None = None

    def text(self, block: Block) -> None:
        self._adjacent = False
        self._lead = block.text.endswith(":")
        if block.kind is BlockKind.BULLET:
            self._marker = block.marker

    def level(self, block: Block, gap: int, following: Block | None) -> int:
        if block.marker is not None:
            return 2
        key = _key(block.text)
        if following is not None and following.kind is BlockKind.CONTENTS:
            return 2
        if self._adjacent:
            return self._last + 1
        if self._numbered:
            return 3
        if self._is_named(key):
            return 2 if gap >= _WIDE_GAP else self._part
        if following is not None and following.kind is BlockKind.BULLET and self._continues(following):
            return self._last
        if self._lead and following is not None and following.kind is BlockKind.BULLET:
            return self._last + 1
        if not self._named and not self._repeated:
            return 2
        if key in self._repeated or not self._under_repeated:
            return self._part + 1
        return self._under_repeated + 1

    def heading(self, block: Block, level: int) -> None:
        key = _key(block.text)
        self._numbered = self._numbered or block.marker is not None
        if self._is_named(key) or block.marker is not None:
            self._part = level
            self._under_repeated = 0
        elif key in self._repeated:
            self._under_repeated = level
        elif level <= self._under_repeated:
            self._under_repeated = 0
        self._last, self._adjacent, self._lead = level, True, False

    def _is_named(self, key: str) -> bool:
        """Whether the contents list names a heading; there it may name its author too ("Foreword by the Leader")."""
        return key in self._named or any(n.startswith(f"{key} by ") for n in self._named)

    def _continues(self, bullet: Block) -> bool:
        """Whether a list goes on under a new heading: "c)" before it, "d)" after."""
        if self._marker is None or bullet.marker is None:
            return False
        return bool(_next_marker(self._marker)) and bullet.marker.strip("().") == _next_marker(self._marker)
