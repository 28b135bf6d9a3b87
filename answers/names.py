"""Whom and what a sentence names: a person, a firm, a thing with a name of its own."""

from __future__ import annotations

import re

from corpus.period import NAMES
from corpus.words import STOP

_TITLED = re.compile(
    r"\b(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?)\.?\s+(?:[A-Z]\w*\.?\s+){0,3}[A-Z][\w'’-]+"
)
_CAPITALS = re.compile(r"\b([A-Z][a-z'’]+)(?:\s+[A-Z]\.?)?[-\s]([A-Z][a-z'’]+)\b")
# Capitalised words of offices and services: two of them together name a post, not a person.
_OFFICES = frozenset(
    """
    Cabinet Member Director Deputy Assistant Executive Interim Head Service Services Council Children Childrens
    Families Education Early Years Help Chair Vice Chairman Officer Manager Board Panel Committee Commission
    Scrutiny Social Care Work Worker Plan Action Strategy Group Independent Young People Family Public Health
    Finance Learning Trust School Schools Special Educational Needs Safeguarding Quality Assurance
    Central Local Authority Government Corporate Parenting Looked After The This In At On For It There An As Key
    Stage Of And Report Update Review Ofsted County Hall City Borough London East North South West Partnership
    Programme Project Team Unit Child Protection Section Mayor Leader Portfolio
    """.split()
)


TITLED = re.compile(r"\b(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s+(?:[A-Z]\.?\s+)*([A-Z][\w-]*(?:[’'](?!s\b)[\w-]+)*)")
"""A person by title; the group is the surname, without what makes it a possessive."""


def names_someone(text: str) -> bool:
    """Whether a text names a person: a title and a name, or two capitalised words that are no office's; "From May" is
    nobody's.
    """
    return bool(_TITLED.search(text)) or any(
        not {m.group(1), m.group(2)} & _OFFICES and m.group(2) not in _TIMES and m.group(1).lower() not in STOP
        for m in _CAPITALS.finditer(text)
    )


# A thing with a name of its own: "Elm House was delayed"; no council, no body, no person.
_A_THING = re.compile(r"(?<![.!?:] )(?<!^)\b[A-Z][a-z’'-]{2,}(?:\s+[A-Z][a-z’'-]+)*|^[A-Z][a-z’'-]+\s+[A-Z][a-z’'-]+\b")


def names_a_thing(text: str) -> bool:
    """Whether a sentence has a name that is no office's, no month's and no person's."""
    named_so = (m.group() for m in _A_THING.finditer(_TITLED.sub(" ", text)))
    return any(not set(n.split()) <= _OFFICES | _TIMES for n in named_so)


def new_names(asked: str, text: str) -> bool:
    """Whether a text has a name that a question does not give: a person's, or that of a thing."""
    given = frozenset(re.findall(r"\w+", asked.lower()))
    own = [m.group() for m in _A_THING.finditer(text) if not set(m.group().split()) <= _OFFICES | _TIMES]
    own += [m.group(1) for m in TITLED.finditer(text)]
    return any(not frozenset(re.findall(r"\w+", n.lower())) <= given for n in own)


_TIMES = frozenset(NAMES) | frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Spring Summer Autumn Winter".split()
)
_FIRM = re.compile(r"\b[A-Z][\w’'&-]+(?:\s+[A-Z&][\w’'&-]*){0,4}\s+(?:Ltd|Limited|PLC|plc|LLP|CIC|CIO|Inc|LLC)\b")


def names_firm(text: str) -> bool:
    """Whether a text names a firm by its form: "Amble Homes Ltd"."""
    return _FIRM.search(text) is not None
