"""The numbers Word counts by itself: "4.5" or "(a)" that a DOCX prints but does not hold as text.

A paragraph names a list and a depth; the list's definition says how each depth is counted and written ("%1.%2"). The
counters run through the paper, and a shallower number starts the deeper ones again (ECMA-376, part 1, 17.9).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


@dataclass(frozen=True, slots=True)
class _Depth:
    """How one depth of a list is counted and written."""

    form: str
    text: str
    start: int


class Numbering:
    """The counters of one paper. `definitions` is the `w:numbering` element, None where the paper has none."""

    def __init__(self, definitions: Any, namespaces: Mapping[str, str]) -> None:
        self._w = "{" + namespaces["w"] + "}"
        self._depths: dict[tuple[str, int], _Depth] = {}
        self._abstract: dict[str, str] = {}
        self._counts: dict[tuple[str, int], int] = defaultdict(int)
        if definitions is not None:
            self._read(definitions)

    def marker(self, list_id: str, depth: int) -> str | None:
        """The marker of the next paragraph of a list at a depth (from 0): "4.5", "(a)", "•"; None for an unknown
        list.
        """
        abstract = self._abstract.get(list_id)
        here = self._depths.get((abstract, depth)) if abstract is not None else None
        if abstract is None or here is None or here.form == "none":
            return None
        if here.form == "bullet":
            return "•"
        key = (abstract, depth)
        self._counts[key] = self._counts[key] + 1 if key in self._counts else here.start
        for deeper in [k for k in self._counts if k[0] == abstract and k[1] > depth]:
            del self._counts[deeper]
        written = re.sub(r"%(\d)", lambda m: self._written(abstract, int(m.group(1)) - 1), here.text)
        return written.strip() or None

    def _written(self, abstract: str, depth: int) -> str:
        definition = self._depths.get((abstract, depth))
        if definition is None:
            return ""
        n = self._counts.get((abstract, depth), definition.start)
        match definition.form:
            case "lowerLetter":
                return chr(96 + (n - 1) % 26 + 1)
            case "upperLetter":
                return chr(64 + (n - 1) % 26 + 1)
            case "lowerRoman":
                return roman(n)
            case "upperRoman":
                return roman(n).upper()
            case _:
                return str(n)

    def _read(self, definitions: Any) -> None:
        w = self._w
        for abstract in definitions.iter(f"{w}abstractNum"):
            name = abstract.get(f"{w}abstractNumId")
            for level in abstract.iter(f"{w}lvl"):
                self._depths[name, int(level.get(f"{w}ilvl"))] = _Depth(
                    form=_value(level, f"{w}numFmt", w) or "decimal",
                    text=_value(level, f"{w}lvlText", w) or "",
                    start=int(_value(level, f"{w}start", w) or 1),
                )
        for number in definitions.iter(f"{w}num"):
            self._abstract[number.get(f"{w}numId")] = _value(number, f"{w}abstractNumId", w) or ""


def _value(element: Any, tag: str, w: str) -> str | None:
    child = element.find(tag)
    return child.get(f"{w}val") if child is not None else None


def roman(n: int) -> str:
    """A number in small roman figures: 4 is "iv"."""
    parts = []
    for value, sign in _ROMAN:
        while n >= value:
            parts.append(sign)
            n -= value
    return "".join(parts)
