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
