"""Who pays for something: the rows of the table of its funding that name a source, under "Funded by:" or "Source"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answers.draft import Case, Draft
from answers.rows import NAMED, TOTAL, SortedRows, rows_listed, said_of
from answers.tables_near import share_named, tables_near
from answers.whole_tables import WholeTable
from corpus.paper import Paper
from retrieval.left_out import left_out
from retrieval.query import Query
from retrieval.rank import named, stem_set

_MONEY = r"(?:money|funding|funds?|capital|cash|budget|income|finance|grants?|contributions?|revenue)"
_PAYS = r"(?:fund(?:s|ed|ing)?|pays?|paid|paying|finances?|financed|financing|bankroll(?:s|ed|ing)?)"
_PAYERS = (
    r"(?:partners?|funders?|agenc(?:y|ies)|organisations?|bod(?:y|ies)|contributors?|sources?|councils?|authorit(?:y|ies))"
)
_ASKED = re.compile(
    rf"(?:^\W*|[?.!,;:–-]\s+|\b(?:and|so|say|know|list)\s+)who\s+(?:else\s+|all\s+)?(?:(?:is|are|was|were|will|would|does|did|has|have)\s+)?(?:be\s+|been\s+|currently\s+|helps?\s+(?:to\s+)?)?"
    rf"(?:fund(?:s|ed|ing)?|financ(?:e[sd]?|ing)|pa(?:ys?|id|ying)\s+(?:for|into|towards)|contribut(?:es?|ed|ing)\s+to|"
    rf"puts?\s+(?:the\s+|in\s+the\s+|any\s+)?money\s+(?:into|in|up))\b|"
    rf"\bwhere(?:['’]?s|\s+(?:is|are|was|were|will|does|do|did|would))\b[^?]*\b{_MONEY}\b[^?]*\bcom(?:e|es|ing)\b[^?]*\bfrom\b|"
    rf"\bhow\s+(?:is|are|was|were|will|would)\b[^?;,]*\b(?:funded|paid\s+for|financed)\b\s*(?:\?|$|(?:in|for|over)\s+20\d\d)|"
    rf"\b(?:what|which|list|name)\b[^?]*\b(?:sources?\s+of\s+(?:the\s+|its\s+|their\s+)?{_MONEY}|(?:funding|income)\s+(?:sources|streams)|funders)\b|"
    rf"\b(?:what|which)\s+(?:grants|partners|bodies|organisations|agencies|sources)\s+(?:{_PAYS}|contribute[sd]?)\b|"
    rf"\bwhat\s+(?:is|are|was|will)\b[^?]*\b(?:funded|paid\s+for|financed)\s+(?:by|from|out\s+of|with)\W*$|"
    r"\bhow\s+much\s+(?:(?:money|cash|funding|income)\s+)?(?:did|does|do|will|would|has|have|is|was)\s+(?:each|every)\s+"
    rf"(?:of\s+(?:the|our|its)\s+)?(?:[\w-]+\s+){{0,3}}?{_PAYERS}\s+(?:put|puts|pay|pays|paid|give|gave|contribut\w+|chip|paying|putting|giving)\b|"
    rf"\bhow\s+much\b[^?;]*\bfrom\s+(?:each|every)\s+(?:of\s+(?:the|our|its)\s+)?(?:[\w-]+\s+){{0,3}}?{_PAYERS}\b",
    re.IGNORECASE,
)
# What heads the rows that pay, and what heads a column of those who do.
_HEADS_ROWS = re.compile(
    r"\W*(?:to\s+be\s+)?(?:(?:funded|financed|paid\s+for|met)\s+(?:by|from|through)|funding(?:\s+sources?)?|sources?\s+of\s+\w+|funders|"
    r"financing|income|contributions(?:\s+from)?)\W*$",
    re.IGNORECASE,
)
_HEADS_COLUMN = re.compile(
    r"\W*(?:(?:funding|income)\s+)?(?:sources?|streams?|funders?|partners?|contributors?|organisations?|agenc(?:y|ies)|bod(?:y|ies)|"
    r"grants?|contributions?|funded\s+by|sources?\s+of\s+\w+|funding)(?:\s+(?:in\s+|for\s+)?20\d\d(?:[/–-]\d\d)?)?\W*$",
    re.IGNORECASE,
)
_OF_FUNDING = re.compile(
    r"\b(?:fund(?:s|ed|ing|ers?)?|financing|paid\s+for|contributions?|income|grants)\b", re.IGNORECASE
)
_ALL_FUNDING = re.compile(
    r"\W*total\s+(?:[a-z]+\s+)?(?:funding|financing|resources|sources|income)\b|\W*(?:funding|financing)\s+total\b",
    re.IGNORECASE,
)
_TITLES_SOURCES = re.compile(
    rf"\bsources?\s+of\s+(?:the\s+)?{_MONEY}\b|\b(?:funding|income)\s+sources\b", re.IGNORECASE
)
_ASKING = stem_set(
    "fund funds funded funding funder funders source sources money come comes coming pay pays paid paying finance "
    "financed contribute contributes contributed income stream streams partner partners who list cash grant grants "
    "organisation agency body amount amounts sum sums total totals"
)
_NOTHING = re.compile(r"\W*(?:0(?:[.,]0+)?|nil|none|n/?a)?\W*$", re.IGNORECASE)


def asks_funders(text: str) -> bool:
    """Whether a question asks who or what pays for something."""
    return _ASKED.search(text) is not None


def funders(case: Case) -> Draft | None:
    """The rows of the funding table that the question names, without a total and without what it leaves out; None where
    no such table is near the evidence.
    """
    found = [s for s in _tables(case) if s.named >= NAMED]
    best = max(found, key=lambda s: s.named, default=None)
    return None if best is None else rows_listed(case, best)


def _tables(case: Case) -> Iterator[SortedRows]:
    for near in tables_near(case):
        whole, paper = near.whole, near.paper
        over = " ".join([whole.table.caption or "", *paper.blocks[near.block].headings, *said_of(paper, near.block)])
        paying = tuple(_paying(whole, paper, near.block))
        rows = tuple(n for n in paying if _pays(case.query, whole, n))
        if len(rows) >= 2:  # what is paid for may be a row of its own, above those who pay
            over += "".join(f" {r[0]}" for n, r in enumerate(whole.table.rows) if n not in paying)
            yield SortedRows(whole, near.block, paper, rows, share_named(case, stem_set(over), _ASKING))


def _paying(whole: WholeTable, paper: Paper, block: int) -> Iterator[int]:
    """The rows (from 0) that name a source: those under "Funded by:", or all under "Source" in a table of funding."""
    rows = whole.table.rows
    heads = [n for n, r in enumerate(rows) if r[0].strip() and not any(c.strip() for c in r[1:])]
    headed = next((n for n in heads if _HEADS_ROWS.match(rows[n][0])), None)
    if headed is not None:
        yield from range(headed + 1, next((n for n in heads if n > headed), len(rows)))
        return
    title = whole.table.caption or (paper.blocks[block].headings or ("",))[-1]
    totals = [n for n, r in enumerate(rows) if TOTAL.match(r[0]) or _ALL_FUNDING.match(r[0])]
    summed = next((n for n in totals if _ALL_FUNDING.match(rows[n][0])), None)
    if summed is not None:  # under what it costs, and over what they come to
        yield from range(max((n for n in (*totals, *heads) if n < summed), default=-1) + 1, summed)
        return
    column = whole.table.header[-1][0] if whole.table.header else ""
    if not column and _TITLES_SOURCES.search(title):
        yield from range(len(rows))
        return
    if _HEADS_COLUMN.match(column) and (_OF_FUNDING.search(title) or _OF_FUNDING.search(column)):
        yield from range(len(rows))


def _pays(query: Query, whole: WholeTable, row: int) -> bool:
    """Whether a row is a source that pays in the year asked for, and none that the question leaves out."""
    cells = whole.table.rows[row]
    label = stem_set(cells[0])
    if not cells[0].strip() or TOTAL.match(cells[0]) or any(named(c, label) for c in left_out(query)):
        return False
    over = whole.table.header[-1] if whole.table.header else ()
    asked = [n for n, h in enumerate(over) if n and n < len(cells) and any(p.label in h for p in query.periods)]
    return not asked or not all(_NOTHING.match(cells[n]) for n in asked)
