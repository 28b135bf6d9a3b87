"""Which of many went up or down: the rows of a table with a column of changes ("Change": -15) that moved that way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answers.draft import Case, Draft
from answers.rows import NAMED, TOTAL, SortedRows, rows_listed, said_of
from answers.tables_near import share_named, tables_near
from answers.whole_tables import WholeTable
from retrieval.rank import stem_set

_DOWN = (
    r"(?:cut(?:s|ting)?|reduc(?:e[sd]?|ing|tions?)|lower(?:ed|ing)?|shr(?:ink|inking|ank|unk)|f(?:all|alls|alling|ell|allen)|"
    r"drop(?:s|ped|ping)?|los(?:e[s]?|t|ing)|decreas(?:e[sd]?|ing)|(?:go(?:ne|ing)?|went)\s+down|declin(?:e[sd]?|ing))"
)
_UP = (
    r"(?:rais(?:e[sd]?|ing)|increas(?:e[sd]?|ing)|r(?:ise|ises|ising|ose|isen)|gr(?:ow|ows|owing|ew|own)|gain(?:s|ed|ing)?|"
    r"expand(?:s|ed|ing)?|(?:go(?:ne|ing)?|went)\s+up)"
)
# "Which primaries are having their intake cut?", "list the yards that lost berths": several, by which way they went.
_ASKED = re.compile(
    rf"^\W*(?:and\s+|so\s+)?(?:which|(?:please\s+)?(?:list|name))\s+(?:all\s+)?(?:of\s+)?(?:the\s+|our\s+)?(?:[\w’'-]+\s+){{0,3}}?"
    rf"(?!(?:is|was|has|does|its|this)\s)[a-z]+s\s+"
    rf"(?:(?:that|which)\s+)?(?:(?:are|were|have|had|has|will|would|saw|see|is|be|been|being|having|to|due|facing|face|seen|get|getting|got)\s+){{0,4}}"
    rf"(?:(?:their|its|the|a|an)\s+)?(?:[\w’'-]+\s+){{0,3}}?(?:(?P<down>{_DOWN})|(?P<up>{_UP}))\b",
    re.IGNORECASE,
)
# One of many, or by how much, is asked elsewhere.
_ELSE = re.compile(
    r"\b(?:most|least|biggest|largest|smallest|fastest|why|how\s+(?:much|many)|by\s+\d+)\b", re.IGNORECASE
)
_CHANGES = re.compile(
    r"\W*(?:(?:net|proposed|planned|overall|actual|year\s+on\s+year|annual)\s+)?(?:change|difference|movement|"
    r"(?P<down>reduction|decrease|cut|fall|loss)|(?P<up>increase|rise|growth|gain)|\+\s*/\s*[-−–])s?(?!\w)",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"(?P<sign>[-−–+(]?)\s*£?(?P<value>\d[\d,.]*)")
_WAY = stem_set(
    "cut cuts cutting reduce reduced reducing reduction lower lowered lowering shrink shrank fall falls falling "
    "fell drop dropped dropping lose lost losing decrease decreased decreasing decline declined raise raised raising "
    "increase increased increasing rise rose rising grow grew growing gain gained gaining expand expanded "
    "down up go going went"
)
_OF_CHANGE = stem_set("change changes changed proposal proposals proposed propose plan plans planned")


def asks_which_moved(text: str) -> bool:
    """Whether a question asks which of many went one way."""
    return _ASKED.match(text) is not None and _ELSE.search(text) is None


def changed_rows(case: Case) -> Draft | None:
    """The rows whose change is of the way asked for, in the table that names what is asked of; None where none does."""
    asked = _ASKED.match(case.query.text)
    if asked is None:
        return None
    found = [s for s in _tables(case, -1 if asked["down"] else 1) if s.named >= NAMED]
    best = max(found, key=lambda s: s.named, default=None)
    return None if best is None else rows_listed(case, best)


def _tables(case: Case, way: int) -> Iterator[SortedRows]:
    for near in tables_near(case):
        whole, paper = near.whole, near.paper
        rows = tuple(_moved(whole, way))
        if rows and case.query.count in (None, len(rows)):
            heads = (c for r in whole.table.header for c in r)
            labels = (whole.table.rows[n][0] for n in rows)
            over = (whole.table.caption or "", *paper.blocks[near.block].headings, *said_of(paper, near.block))
            words = stem_set(" ".join((*over, *heads, *labels)))
            said = words | (_OF_CHANGE if words & _OF_CHANGE else frozenset())
            yield SortedRows(whole, near.block, paper, rows, share_named(case, said, _WAY))


def _moved(whole: WholeTable, way: int) -> Iterator[int]:
    """The rows (from 0) whose cell in the one column of changes has the sign asked for; a total is none."""
    heads = whole.table.header[-1] if whole.table.header else ()
    columns = [(n, m) for n, h in enumerate(heads) if n and (m := _CHANGES.match(h))]
    if len(columns) != 1:
        return
    column, head = columns[0]
    for n, row in enumerate(whole.table.rows):
        cell = _SIGNED.match(row[column].strip()) if column < len(row) else None
        if cell is None or TOTAL.match(row[0]) or not row[0].strip() or not cell["value"].strip("0,."):
            continue
        sign = -1 if cell["sign"] and cell["sign"] != "+" or head["down"] else 1
        if sign == way:
            yield n
