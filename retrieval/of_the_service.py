"""Sentences whose subject is "the service", "the team", "the yard": which one, their section has told before."""

from __future__ import annotations

import re

from corpus.fact import Fact

_THE_SERVICE = re.compile(
    r"\b(?:the|this)\s+(?:service|team|scheme|programme|project|pilot|agency|partnership|hub|unit|helpline|fund|campaign|yard)\s+"
    r"(?:had|has|have|took|received|got|saw|dealt|handled|held|made|did|gave|ran|was|is|also|itself)\b",
    re.IGNORECASE,
)


def of_the_service(fact: Fact) -> bool:
    """Whether a figure's sentence says what "the service" had or did and not which service that is."""
    return fact.locator.cell is None and _THE_SERVICE.search(fact.quote) is not None


# Between what the service did and the figure: "had 59 enquiries", "took a total of 40 calls".
_ONLY_ABOUT = re.compile(
    r"\s*(?:(?:also|already|now|then|about|some|around|just|only|over|almost|nearly|a\s+total\s+of)\s+)*", re.IGNORECASE
)


def had_by_the_service(fact: Fact) -> bool:
    """Whether a figure is of what "the service" itself had or did, right behind the verb: its section names the thing.
    False for what stands further on in such a sentence.
    """
    at = fact.quote.find(fact.printed)
    if fact.locator.cell is not None or at < 0:
        return False
    return any(_ONLY_ABOUT.fullmatch(fact.quote, m.end(), at) for m in _THE_SERVICE.finditer(fact.quote, 0, at))
