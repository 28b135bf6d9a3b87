"""The row of a table with the highest, or lowest, figure in one column: "which district had the most boats waiting?".

The rows are of the kind that is asked for, and the column, with what stands over the table, names what is counted.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote
from answers.tables_near import TableNear, share_named, tables_near
from answers.wording import figure_sentence
from corpus.area import COMPARATORS
from corpus.fact import Basis, Fact
from corpus.words import content_stems
from retrieval.rank import period_agreement, stem_set

NAMED = 0.8  # of what the question names beside the kind of row, by a column and what stands over it
OWN = 0.3  # the same by the column's own head, where a table has several
AGREES = 0.45  # as in `top_rows`
FEWEST = 3  # rows that are held against each other
_ADVERB = (
    r"(?!\s+(?:recent|common|likely|important|often|of|urgent|cited|frequent|usual|expensive|popular|serious)\w*\b)"
)
_ASKED = re.compile(
    r"(?:^|\s–\s)\W*(?:(?:and|so|but)\s+)?(?:which|what)\s+"
    r"(?P<kind>(?:(?!(?:of|is|are|was|were|had|has|have|did)\b)[\w’'-]+\s+){1,3}?)"
    r"(?:had|has|have|is|are|was|were|got|saw|recorded|reported|received|with)\s+(?:(?:it|them)\s+)?(?:[\w’'-]+\s+){0,2}?(?:the\s+)?"
    rf"(?:(?P<most>most{_ADVERB}|highest|largest|biggest|greatest|longest|heaviest)|(?P<least>fewest|lowest|smallest|shortest|lightest))\b",
    re.IGNORECASE,
)
_NO_ROW = re.compile(
    r"\W*(?:(?:sub-?\s?)?totals?|all|overall|average|mean|not\s+(?:given|known|stated|recorded)|unknown|other|"
    r"out\s+of)\b",
    re.IGNORECASE,
)
_NO_COLUMN = re.compile(r"\b(?:change|variance|difference|movement|target|rank)\b|[+±]/?-", re.IGNORECASE)
_STANDINGS = (Basis.TARGET, Basis.BUDGET, Basis.FORECAST)


@dataclass(frozen=True, slots=True)
class _Column:
    """The figures of a column, one a row; `named` and `own` are shares (0 to 1) of the question, `day` its last day."""

    facts: tuple[Fact, ...]
    named: float
    own: float
    day: str


def row_of_most(case: Case) -> Draft | None:
    """The row, or the rows that tie, with the highest or lowest figure of what is asked; None where that is not asked,
    or no table near the evidence has rows of the kind and a column of the measure.
    """
    asked = _ASKED.search(case.query.text)
    if asked is None:
        return None
    kind = stem_set(f"{asked['kind']} {asked['most'] or asked['least']}")
    found = [c for near in tables_near(case) for c in _columns(case, near, kind)]
    best = max(found, key=lambda c: (round(c.named + c.own, 2), c.day), default=None)
    if best is None:
        return None
    ordered = sorted(best.facts, key=lambda f: f.value or 0, reverse=asked["most"] is not None)
    first = [f for f in ordered if f.value == ordered[0].value]
    if len(first) > 2:
        return None
    rows = [*first, *ordered[len(first) : len(first) + 1]]
    quotes = tuple(Quote.of_fact(f) for f in rows)
    refs = tuple(range(len(first)))
    headline = " ".join(figure_sentence(f) for f in first)
    body = tuple(Line(f"“{q.text}”", (n,)) for n, q in enumerate(quotes))
    return Draft(
        AnswerKind.FIGURE, Line(headline, refs), quotes, body, (), tuple(zip(first, refs, strict=True)), best.named
    )


def _label(fact: Fact) -> str:
    return fact.quote.split(" | ")[0]


def _columns(case: Case, near: TableNear, kind: frozenset[str]) -> Iterator[_Column]:
    """The columns of a table that name what is asked, of the time asked for; none where its rows are of other kinds."""
    header, table = near.whole.table.header, near.whole.table
    if not header or not header[-1]:
        return
    block = near.paper.blocks[near.block]
    title = table.caption or (block.headings or ("",))[-1]
    if not kind & (set(content_stems(header[-1][0])) | _by_what(title)):
        return
    over = stem_set(" ".join((title, *block.headings)))
    for number, facts in _by_column(case, near).items():
        head = " ".join(dict.fromkeys(row[number] for row in header if len(row) > number and row[number]))
        if len(facts) < FEWEST or (_NO_COLUMN.search(head) and not _NO_COLUMN.search(case.query.text)):
            continue
        words = stem_set(head)
        named, own = share_named(case, words | over, kind), share_named(case, words, kind)
        several = own > 0 or share_named(case, over, kind) >= NAMED
        if named >= NAMED and several and _of_the_time(case, facts):
            dated = [f.period.last_day.isoformat() for f in facts if f.period is not None]
            yield _Column(tuple(facts), named, own, max(dated, default=""))


def _by_what(title: str) -> set[str]:
    """The stems of what a title says its rows are: "Boats waiting, by district"."""
    _, by, after = title.rpartition(" by ")
    return set(content_stems(after.split(",")[0])) if by else set()


def _by_column(case: Case, near: TableNear) -> dict[int, list[Fact]]:
    """The figures of each column that may be held against each other: one a row, of one unit, no sum of the rows."""
    columns: dict[int, list[Fact]] = defaultdict(list)
    whole = {a.lower() for a in (near.paper.metadata.authority, *COMPARATORS) if a}
    for f in case.store.facts_of(near.paper.id, case.finding.scope):
        label = _label(f)
        if (
            f.locator.block in near.blocks and f.locator.cell is not None and f.value is not None
            and f.basis not in _STANDINGS and not _NO_ROW.match(label) and label.lower() not in whole
        ):
            columns[f.locator.cell[1]].append(f)
    return {
        n: facts for n, facts in columns.items()
        if len({(f.locator.block, f.locator.cell) for f in facts}) == len(facts) and len({f.unit for f in facts}) == 1
    }


def _of_the_time(case: Case, facts: Sequence[Fact]) -> bool:
    """Whether all of a column is of a time that the question names; so it is where it names none."""
    asked = case.query.periods
    return not asked or all(f.period and any(period_agreement(p, f.period) >= AGREES for p in asked) for f in facts)
