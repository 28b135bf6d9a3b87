"""How a figure is said: value and unit, measure, area, period and standing, in the order a member reads them."""

from __future__ import annotations

import re

from corpus.fact import Basis, Fact

_STANDING = {
    Basis.PROVISIONAL: "draft figure, may change",
    Basis.ESTIMATE: "estimate",
    Basis.FORECAST: "forecast",
    Basis.BUDGET: "budget",
    Basis.TARGET: "target",
}


def value_words(fact: Fact) -> str:
    """ "211 children", "33 per 10,000", "82 %", "£2.4m", as printed but for a unit that the cell leaves to its header.
    """
    printed = fact.printed
    unit = fact.unit
    if unit is None or unit in ("GBP", "percentage points") or unit in printed:
        return printed
    if unit == "%" and "%" not in printed and "cent" not in printed:
        return f"{printed} %"
    return f"{printed} {unit}" if re.fullmatch(r"[\d,.]+\+?|[A-Za-z]+", printed) else printed


def when_words(fact: Fact) -> str:
    """The period as it is said: "as at 31 March 2022", "in 2021/22"; "" where the paper states none."""
    if fact.period is None:
        return ""
    match fact.period.kind.value:
        case "as_at":
            return f"as at {fact.period.label}"
        case _:
            return fact.period.label


def slots(fact: Fact) -> str:
    """Area, period and standing in brackets: "(Hackney, as at 31 March 2022; draft figure, may change)"."""
    parts = [p for p in (fact.area, when_words(fact)) if p]
    standing = _STANDING.get(fact.basis)
    inside = ", ".join(parts) + (f"; {standing}" if standing else "")
    return f" ({inside.lstrip('; ')})" if inside else ""


def figure_sentence(fact: Fact) -> str:
    """The headline of a figure: value first, then what it measures, for whom and when."""
    measure = fact.measure.strip().rstrip(".")
    if fact.locator.cell is None:
        measure = shortened_measure(measure)
    return f"{value_words(fact)} – {measure}{slots(fact)}."


def shortened_measure(measure: str, words: int = 26) -> str:
    """A clause cut to a length that a headline bears."""
    parts = measure.split()
    return measure if len(parts) <= words else " ".join(parts[:words]) + " …"


def direction(before: Fact, after: Fact) -> str:
    """ "up", "down" or "unchanged", and by how much where the unit says so."""
    if before.value is None or after.value is None:
        return ""
    if after.value == before.value:
        return "unchanged"
    return "up" if after.value > before.value else "down"
