"""Whose a figure of a sentence is: the area named in its clause or in its bracket."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.area import AreaMention, councils_with_figures, find_areas
from corpus.numbers import NumberMention, find_numbers
from ingest.clauses import bracketed, clause_of


@dataclass(frozen=True, slots=True)
class Areas:
    """Whose figures there may be: the paper's own authority (None: not known), the names that are areas wherever they
    stand, and the councils that are one only where a figure is said to be theirs.
    """

    authority: str | None = None
    authorities: tuple[str, ...] = ()
    councils: tuple[str, ...] = ()

    def named(self, text: str) -> tuple[AreaMention, ...]:
        """The areas that a text names, in the order they stand."""
        others = councils_with_figures(text, self.councils)
        found = find_areas(text, self.authorities)
        return tuple(sorted((*found, *others), key=lambda a: a.start)) if others else found


def area_of(sentence: str, n: NumberMention, areas: tuple[AreaMention, ...]) -> str | None:
    """The area a number is about: in its clause, or what its bracket follows; None: not said, so the authority's own.
    """
    if not areas:
        return None
    start, end = clause_of(sentence, n)
    opening = sentence.rfind("(", 0, n.start)
    if opening >= 0 and ")" not in sentence[opening : n.start]:
        inside = [a for a in areas if max(start, opening) <= a.start < end]
        owner = inside or [a for a in areas if a.end <= opening and opening - a.end <= 25]
        return owner[-1].area if owner else None
    inside = [a for a in areas if start <= a.start < end and not _in_other_bracket(sentence, n, a)]
    if not inside:
        return None
    return min(inside, key=lambda a: min(abs(a.start - n.end), abs(n.start - a.end))).area


def _in_other_bracket(sentence: str, n: NumberMention, area: AreaMention) -> bool:
    """Whether an area stands in a bracket with a figure of its own: "402 days (national average 481)"."""
    opening, closing = sentence.rfind("(", n.end, area.start), sentence.find(")", area.end)
    return opening >= 0 and bracketed(sentence, area.start) and bool(
        find_numbers(sentence[opening + 1 : closing if closing >= 0 else len(sentence)])
    )
