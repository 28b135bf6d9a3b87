"""How a figure is said: value and unit, measure, area, period and standing, in the order a member reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from corpus.fact import Basis, Fact
from retrieval.own_words import takes_up_subject

_STANDING = {
    Basis.PROVISIONAL: "provisional, may change",
    Basis.ESTIMATE: "estimate",
    Basis.FORECAST: "forecast",
    Basis.BUDGET: "budget",
    Basis.TARGET: "target",
}


def value_words(fact: Fact) -> str:
    """ "211 children", "33 per 10,000", "82 %", "£2.4m", as printed but for a unit that the cell leaves to its
    header.
    """
    printed = fact.printed
    unit = "FTE" if fact.unit == "fte" else fact.unit
    if unit == "GBP" and (money := _money(fact)):
        return money
    if fact.value is None or unit is None or unit in ("GBP", "percentage points") or unit in printed:
        return printed
    if unit == "%" and "%" not in printed and "cent" not in printed:
        return f"{printed} %"
    return f"{printed} {unit}" if re.fullmatch(r"[\d,.]+\+?|[A-Za-z]+", printed) else printed


_BARE_SUM = re.compile(r"(?P<open>\()?(?P<digits>[-–−]?\d[\d,]*(?:\.\d+)?)(?(open)\))")
_SCALES = {Decimal(1): "", Decimal(1000): "k", Decimal(10**6): "m"}


def _money(fact: Fact) -> str:
    """A sum of which the cell leaves pounds, thousands or millions to its header: "£0.215m"; "" for any other."""
    m = _BARE_SUM.fullmatch(fact.printed.strip())
    if m is None or not fact.value:
        return ""
    number = abs(Decimal(re.sub(r"[^\d.]", "", m["digits"])))
    scale = _SCALES.get(abs(fact.value) / number) if number else None
    if scale is None:
        return ""
    said = f"£{m['digits'].lstrip('-–−')}{scale}"
    return f"({said})" if m["open"] else f"-{said}" if m["digits"][0] in "-–−" else said


def when_words(fact: Fact) -> str:
    """The period as it is said: "as at 31 March 2022", "in 2021/22"; "" where the paper states none."""
    if fact.period is None:
        return ""
    match fact.period.kind.value:
        case "as_at":
            return f"as at {fact.period.label}"
        case _:
            return fact.period.label


def at_words(fact: Fact) -> str:
    """The period as it is said behind a figure: " as at 31 March 2022", " in 2021/22"; "" where none is."""
    when = when_words(fact)
    return f" {'' if when.startswith('as at') else 'in '}{when}" if when else ""


def slots(fact: Fact) -> str:
    """Area, period and standing in brackets: "(Hackney, as at 31 March 2022; provisional, may change)"."""
    parts = [p for p in (fact.area, when_words(fact)) if p]
    standing = _STANDING.get(fact.basis)
    inside = ", ".join(parts) + (f"; {standing}" if standing else "")
    return f" ({inside.lstrip('; ')})" if inside else ""


def value_among(fact: Fact, others: Iterable[Fact]) -> str:
    """`value_words` of one of several figures, with how it stands where not all of them stand alike: "£19m (forecast)".
    What is said of them all says the rest, and the sentence of the first, which is quoted, says it of its own figure.
    """
    others = tuple(others)
    quoted = fact.locator.cell is None and (not others or not _runs_on(others[0], fact))
    standing = None if quoted else _STANDING.get(fact.basis)
    alike = all(f.basis is fact.basis for f in others)
    return value_words(fact) if standing is None or alike else f"{value_words(fact)} ({standing})"


def _runs_on(first: Fact, fact: Fact) -> bool:
    """Whether a figure is told by another sentence of the paragraph in which the first one of a series stands."""
    return (first.paper, first.locator.block) == (fact.paper, fact.locator.block) and first.quote != fact.quote


def figure_sentence(fact: Fact) -> str:
    """The headline of a figure: value first, then what it measures in the paper's words, for whom and when."""
    measure = fact.measure.strip().rstrip(".") if fact.locator.cell is not None else f"“{clause(fact)}”"
    return f"{value_words(fact)} – {measure}{slots(fact)}."


_ENDS = re.compile(r"[;:.]\s|,\s|\s[-–—]\s")
CLAUSE_WORDS = 26
LONGEST_WORDS = 60  # of a sentence that is not cut, for a later clause takes up its subject
WHOLE_WORDS = 36  # a sentence as short as this is not cut: what stands beside a figure says what it is of


def clause(fact: Fact) -> str:
    """A short sentence whole; of a longer one the clause that the figure stands in, as printed, the figure in it."""
    if len(fact.quote.split()) <= WHOLE_WORDS:
        return fact.quote.strip(" .,;:")
    found = re.search(r"(?<![\d.,/£])" + re.escape(fact.printed) + r"(?!\d)", fact.quote)
    at = found.start() if found else fact.quote.find(fact.printed)
    if at < 0:
        return shortened_measure(fact.quote, CLAUSE_WORDS)
    start, end = 0, len(fact.quote)
    for m in _ENDS.finditer(fact.quote):
        if m.end() <= at and len(fact.quote[m.end() : end].split()) >= 6:
            start = m.end()
        elif m.start() >= at + len(fact.printed) and len(fact.quote[start : m.start()].split()) >= 6:
            end = m.start()
            break
    text = fact.quote[start:end].strip(" .,;:")
    if start and takes_up_subject(fact.quote[start:at]) and len(fact.quote.split()) <= LONGEST_WORDS:
        return fact.quote.strip(" .,;:")  # "it was seven" alone does not say what was
    words = text.split()
    if len(words) > CLAUSE_WORDS:
        here = len(fact.quote[start:at].split())
        first = max(0, min(here - CLAUSE_WORDS // 2, len(words) - CLAUSE_WORDS))
        text = (
            ("… " if first else "")
            + " ".join(words[first : first + CLAUSE_WORDS])
            + (" …" if first + CLAUSE_WORDS < len(words) else "")
        )
    return text


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
