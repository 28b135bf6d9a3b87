"""The principal councils of England by their short names, and where they meet: `authorities.tsv`.

A paper may never print its own council's name; minutes often say only "County Hall" and the town. The table holds the
field's knowledge that links the two. Columns: name, tier, towns of its offices where they differ from its name, and the
name under `.gov.uk`.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("authorities.tsv")


@dataclass(frozen=True, slots=True)
class Authority:
    """One council.

    name     short, as members say it: "Hackney"
    tier     london, metropolitan, unitary, county or district
    towns    where its offices are, if elsewhere than in a town of its name
    domains  its names under .gov.uk
    """

    name: str
    tier: str
    towns: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


@cache
def authorities() -> tuple[Authority, ...]:
    """Every principal council of England, upper tiers first, by name within a tier."""
    with _TABLE.open(encoding="utf-8", newline="") as table:
        return tuple(
            Authority(row["name"], row["tier"], _split(row["towns"]), _split(row["domain"]))
            for row in csv.DictReader(table, delimiter="\t")
        )


def authority_of_hall(town: str) -> Authority | None:
    """The council that has its County Hall in a town; None where the table knows none."""
    name = town.strip().lower()
    for authority in authorities():
        if authority.tier in ("county", "unitary") and name in (t.lower() for t in authority.towns):
            return authority
    return None


def authority_of_town(town: str) -> Authority | None:
    """The council that meets in a town: one of that name, or one with its offices there; the upper tier first."""
    name = town.strip().lower()
    named = [a for a in authorities() if a.name.lower() == name]
    housed = [a for a in authorities() if name in (t.lower() for t in a.towns)]
    return next(iter([*named, *housed]), None)


def authority_of_domain(domain: str) -> Authority | None:
    """The council of an address under .gov.uk ("hackney.gov.uk", "democracy.hackney.gov.uk"); None for any other."""
    parts = domain.lower().strip().strip(".").split(".")
    if parts[-2:] != ["gov", "uk"] or len(parts) < 3:
        return None
    name = parts[-3]
    return next((a for a in authorities() if name in a.domains), None)


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())
