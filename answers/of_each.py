"""What each of several has: "how many boats does each quay take?" wants every row of the table that is headed by
"Quay", with the column that tells it, and neither one of its rows nor their total.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from answers.across_columns import across_columns
from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote, shortened
from answers.owned_rows import OWNER
from answers.rows import REFERENCE, TOTAL, SortedRows, row_of, said_of
from answers.tables_near import tables_of
from answers.whole_tables import WholeTable
from corpus.chunk import Chunk
from corpus.paper import Paper
from corpus.period_reading import find_periods
from corpus.words import content_stems
from retrieval.asked_of_each import named_each
from retrieval.rank import best_agreement, named, periods_in, stem_set
from retrieval.slots import names_paper
from retrieval.wanted import Wanted

NAMED = 0.7  # of a concept: it is named
ENOUGH = 0.6  # of what is asked of each, in what stands over the table and its column
ALL = 0.95  # the same where no column tells it: the rows are given whole
SAME_TIME = 0.9
MOST_ROWS = 24
DATED = 0.5  # of the cells of a column of days
_REASON = re.compile(r"\b(?:reasons?|why|causes?|because|grounds?)\b", re.IGNORECASE)
_SHARE = re.compile(r"%|\bper\s?cent\b|\bpercentage\b|\bshare\b|\bproportion\b|\brate\b", re.IGNORECASE)
_OF_ALL = re.compile(r"\W*(?:totals?|number|no\.?|count|all|overall)\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Found:
    """A table of what each has: the column (from 0) of their names, those that tell it, and how much of it is named."""

    rows: SortedRows
    name: int
    columns: tuple[int, ...]


def of_each(case: Case) -> Draft | None:
    """What the table headed by those of whom "each" is asked tells of every one of them; None where nothing is asked of
    each, or where no table near the evidence has a row for each and names what is asked.
    """
    ways = named_each(case.query.text)
    if not ways or case.query.wanted is Wanted.SERIES:
        return None
    told = (_told_by(case, ways, paper, block, whole) for paper, block, whole in tables_of(case))
    found = [f for f in told if f is not None]
    best = max(found, key=lambda f: f.rows.named, default=None)
    if best is not None:
        return _listed(case, best)
    parted = (across_columns(case, ways, paper, block, whole) for paper, block, whole in tables_of(case))
    return next((draft for draft in parted if draft is not None), None)


def _told_by(case: Case, ways: Sequence[str], paper: Paper, block: int, whole: WholeTable) -> _Found | None:
    """What a table tells of each; None where its rows are no such things, or are not told what is asked."""
    table, query = whole.table, case.query
    first = next((n for n, head in enumerate(table.header[-1]) if not REFERENCE.match(head) or not head.strip()), 0)
    ends = {content_stems(w)[-1] for w in ways if content_stems(w)}
    name = next((n for n, head in enumerate(table.header[-1]) if ends & stem_set(_OF_ROWS.sub("", head))), first)
    rows = tuple(n for n, r in enumerate(table.rows) if r[name].strip() and not TOTAL.match(r[name]))
    meta = paper.metadata
    if not 2 <= len(rows) <= MOST_ROWS or (query.papers_of and meta.date and not names_paper(query, meta)):
        return None
    title = " ".join([table.caption or "", (paper.blocks[block].headings or ("",))[-1]])
    over = stem_set(" ".join([
        title, *paper.blocks[block].headings, *said_of(paper, block), meta.title, meta.body or "", meta.authority or "",
        meta.kind.value if meta.kind else "", " ".join(table.header_path(name)),
    ]))
    head = stem_set(_OF_ROWS.sub("", table.header[-1][name])) or stem_set(title)
    each = next((s for w in ways if (s := content_stems(w)) and s[-1] in head and set(s) <= over), None)
    if each is None or not all(re.search(r"[A-Za-z]{2}", table.rows[n][name]) for n in rows):
        return None
    if any(own and own <= stem_set(query.text) for n in rows for own in (stem_set(table.rows[n][name]),)):
        return None  # "for each boat in Larn" is asked of Larn
    columns = [n for n in range(len(table.rows[0])) if n != name and not _REFERENCE_ONLY.match(table.header[-1][n])]
    columns = _of_that_kind(case, whole, columns, title)
    columns = _of_that_time(case, whole, columns, f"{title} {' '.join(paper.blocks[block].headings)}")
    rest = [(c, w) for c, w in zip(query.concepts, case.finding.weights.values, strict=True)
            if not set(c.alternatives[0]) <= set(each)]
    chosen, share = _that_tell(case, whole, columns, frozenset(each))
    if not chosen:
        return None
    heads = stem_set(" ".join(" ".join(table.header_path(n)) for n in chosen))
    heads |= _MONEY if query.unit == "GBP" else frozenset()  # its columns are those in pounds
    total = sum(w for _, w in rest)
    covered = sum(w * named(c, over | heads) for c, w in rest) / total if total else 1.0
    if covered < (ENOUGH if share else ALL):
        return None
    return _Found(SortedRows(whole, block, paper, rows, covered + share, title), name, chosen)


_OF_ROWS = re.compile(r"\bby\b.*", re.IGNORECASE)  # "Measures by bay": its rows are the measures
_REFERENCE_ONLY = re.compile(r"\W*(?:ref(?:erence)?|no|id|code)\W*$|\W*#", re.IGNORECASE)


_MONEY = stem_set("cost price spend sum amount money worth")


def _of_that_kind(case: Case, whole: WholeTable, columns: list[int], title: str) -> list[int]:
    """Those of the columns whose cells are of the unit, or of the kind, that is asked for."""
    query, table = case.query, whole.table

    def cells(n: int) -> list[str]:
        return [r[n] for r in table.rows if n < len(r) and r[n].strip()]

    def head(n: int) -> str:
        return " ".join(table.header_path(n))

    if query.wanted is Wanted.WHY:
        return [n for n in columns if _REASON.search(head(n))]
    if query.wanted is Wanted.PEOPLE:
        return [n for n in columns if OWNER.match(table.header[-1][n])]
    if query.wanted is Wanted.DATE:
        return [n for n in columns if sum(bool(find_periods(c)) for c in cells(n)) > DATED * len(cells(n))]
    if query.unit == "%":
        return [n for n in columns if any("%" in c for c in cells(n)) or _SHARE.search(f"{head(n)} {title}")]
    if query.unit == "GBP":
        return [n for n in columns if any("£" in c for c in cells(n)) or "£" in f"{head(n)} {title}"]
    if query.wanted is Wanted.FIGURE:
        return [n for n in columns if sum(bool(re.search(r"\d", c)) for c in cells(n)) > DATED * len(cells(n))]
    return columns


def _of_that_time(case: Case, whole: WholeTable, columns: list[int], over: str) -> list[int]:
    """Those of the columns that are of a time asked for; all where none is dated and the table is of no other time."""
    asked = case.query.periods
    if not asked:
        return columns
    dated = {n: periods_in(" ".join(whole.table.header_path(n))) for n in columns}
    if any(dated.values()):
        return [n for n in columns if dated[n] and best_agreement(asked, dated[n]) >= SAME_TIME]
    told = periods_in(over)
    return columns if not told or best_agreement(asked, told) > 0.0 else []


def _that_tell(
    case: Case, whole: WholeTable, columns: list[int], each: frozenset[str]
) -> tuple[tuple[int, ...], float]:
    """The columns whose heads name most of what is asked, and how sure that is (0 to 1); without any, the one that
    there is or the one of all, and else all of them with 0.
    """
    asked = stem_set(case.query.text) - each
    said = {n: len(stem_set(" ".join(whole.table.header_path(n))) & asked) for n in columns}
    most = max(said.values(), default=0)
    if most:
        return tuple(n for n in columns if said[n] == most), 1.0
    if len(columns) == 1:
        return (columns[0],), 0.5
    of_all = tuple(n for n in columns if _OF_ALL.match(whole.table.header[-1][n]))
    if len(of_all) == 1:
        return of_all, 0.5
    return tuple(columns), 0.0


_NUMBERED = re.compile(r"^\W*(?:table|chart|figure|appendix|annex)\s+\w+(?:\.\d+)*\s*[:.–-]?\s+", re.IGNORECASE)


def _listed(case: Case, best: _Found) -> Draft | None:
    """The rows as they are told: each by its name, with what the column has of it."""
    rows: list[tuple[int, Chunk]] = []
    for n in best.rows.rows:
        chunk = row_of(case, best.rows, n)
        if chunk is None:
            return None
        rows.append((n, chunk))
    table = best.rows.whole.table
    heads = {n: " ".join(dict.fromkeys(table.header_path(n))) for n in best.columns}
    lines = []
    for k, (n, _) in enumerate(rows, start=1):
        cells = [(heads[c], table.rows[n][c].strip()) for c in best.columns if table.rows[n][c].strip()]
        several = len(best.columns) > 1
        said = "; ".join(f"{head} {cell}" if several else cell for head, cell in cells)
        lines.append(f"{k}. {table.rows[n][best.name].strip()}: {said or '–'}")
    quotes = tuple(Quote.of_chunk(c) for _, c in rows)
    refs = tuple(range(len(quotes)))
    title = table.caption or (best.rows.paper.blocks[best.rows.block].headings or ("",))[-1]
    what = shortened(_NUMBERED.sub("", title).rstrip(": "), 24)
    told = f" – {heads[best.columns[0]]}" if len(best.columns) == 1 else ""
    headline = f"{what}{told}: {len(rows)} in the paper’s order."
    return Draft(AnswerKind.LIST, Line(headline, refs), quotes, (Line("\n".join(lines), refs),), strength=1.0)
