"""What a sum is made up of: "how is the £60,000 split up?" wants every part of it with its amount, from the table whose
parts add up to it or the sentence that sets them out, and neither the sum itself nor one of its parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote
from answers.replies import sentences_of
from answers.rows import TOTAL, SortedRows, row_of, rows_listed, said_of
from answers.tables_near import HITS, share_named, tables_of
from corpus.chunk import ChunkKind
from corpus.numbers import NumberMention, find_numbers, parse_number
from corpus.words import content_stems
from retrieval.rank import best_agreement, periods_in, stem_set
from retrieval.wanted import Wanted

_SUM = (
    r"(?:£\s?\d|\b(?:costs?|budgets?|money|funding|funds?|package|grants?|savings?|sum|total|investment|allocation|"
    r"spend(?:ing)?|overspend|underspend|pressures?|pot|bill|income|programme|amount)\b)"
)
_PARTED = r"(?:split|divided|shared|broken|made|carved|parcelled)\s+(?:up|out|down|between|among|across|into|of)?"
_SPENT = r"(?:spent|used|allocated|apportioned|distributed|laid\s+out)\b(?=.*\b(?:amounts?|each|costs?|how\s+much)\b)"
_ASKED = (
    rf"\bhow\s+(?:will|would|is|was|were|are|has|had|does|did|do|should)\s+(?P<a>(?:[^?.;]|\.\d)*?{_SUM}(?:[^?.;]|\.\d)*?)\s+(?:to\s+be\s+|be\s+|been\s+|being\s+|getting\s+|"
    rf"get\s+)?(?:{_PARTED}|{_SPENT}|(?:split|break\s+down|divide|add\s+up)\b)",
    rf"\bwhat\s+(?:parts?\s+|items?\s+|things?\s+)?(?:makes?|made|go(?:es)?|went)\s+(?:up|into)\s+(?P<b>(?:[^?.;]|\.\d)*?{_SUM})",
    rf"\bwhat\s+(?:is|was|are|were|does|did|do)\s+(?P<c>(?:[^?.;]|\.\d)*?{_SUM}(?:[^?.;]|\.\d)*?)\s+(?:made\s+up\s+of|composed\s+of|consists?\s+of|comprised?(?:\s+of)?)\b",
    rf"\b(?:break\s?down|make-?\s?up|composition|split|division)\s+(?:of\s+)?(?:the\s+|our\s+|its\s+)?(?P<d>(?:[^?.;]|\.\d)*?{_SUM})",
    rf"\b(?:parts?|elements?|components?|strands?|pieces?|items?|lines?)\s+(?:of|in|make\s+up|that\s+make\s+up)\s+(?:the\s+|our\s+)?(?P<e>(?:[^?.;]|\.\d)*?{_SUM})"
    r"(?=.*\b(?:amounts?|each|costs?|how\s+much)\b)",
)
_ASKED_FOR_PARTS = re.compile("|".join(_ASKED), re.IGNORECASE)
# "Broken down by ward": by what people are sorted, which is no part of a sum.
_BY_KIND = re.compile(r"\bby\s+(?:\w+\s+)?(?:ward|age|gender|sex|ethnic\w*|year|month|quarter|council|term)s?\b", re.I)
# What says that parts are asked for, and not of what.
_ASIDE = frozenset(
    content_stems(
        "split divided shared broken made make makes making up breakdown break down composition parts part amounts "
        "amount each cost costs much give list money sum total spent used allocated elements components strands pieces "
        "items lines funding would will go goes package apportioned distributed consist comprise put spend "
        "figure figures name show"
    )
)
NAMED = 0.6  # of what is asked, in what stands over a table whose parts add up
PARTS, MOST_PARTS = 2, 20
SENTENCE_PARTS = 2  # amounts of a sentence that add up to the one before them
SCALES = (Decimal(1), Decimal(1000), Decimal(10**6))  # as printed, "£000" and "£m"
SAME_TIME = 0.45
NEAR = Decimal("0.02")  # of a sum: what rounding leaves


def asks_parts(text: str) -> bool:
    """Whether a question wants what a sum of money is made up of."""
    return _ASKED_FOR_PARTS.search(text) is not None and _BY_KIND.search(text) is None


def made_up_of(case: Case) -> Draft | None:
    """The rows of the table whose amounts are the parts of the sum that is asked about, or the sentence that sets them
    out; None where no parts are asked for, and where no table or sentence near the evidence has them.
    """
    if not asks_parts(case.query.text) or case.query.wanted in (Wanted.SERIES, Wanted.CHANGE):
        return None
    between = _BETWEEN.search(case.query.text)
    parties = [content_stems(name) for name in between.group("a", "b")] if between is not None else []
    tables = (t for t in _tables(case) if all(_has_row(t, party) for party in parties))
    best = max(tables, key=lambda t: t.named, default=None)
    return _sentence(case) if best is None else rows_listed(case, best)


# "Split between the port and the county": whose parts are asked for, and no other rows tell them.
_BETWEEN = re.compile(
    r"\b(?:split|divided|shared)\s+between\s+(?:the\s+)?(?P<a>[\w’' -]{2,40}?)\s+and\s+(?:the\s+)?"
    r"(?P<b>[\w’' -]{2,40}?)\W*$",
    re.IGNORECASE,
)


def _has_row(table: SortedRows, party: Sequence[str]) -> bool:
    return any(set(party) & set(content_stems(row[0])) for row in table.whole.table.rows)


def _asked_sums(text: str) -> tuple[Decimal, ...]:
    return tuple(n.value for n in find_numbers(text) if n.unit == "GBP")


def _tables(case: Case) -> Iterator[SortedRows]:
    """The tables that are of the sum asked about, each with how much of it is named; a proved sum counts most."""
    sums = _asked_sums(case.query.text)
    for paper, block, whole in tables_of(case):
        table = whole.table
        if not PARTS <= len(table.rows) <= MOST_PARTS:
            continue
        over = " ".join([table.caption or "", *paper.blocks[block].headings, *said_of(paper, block)])
        if not _of_its_time(case, f"{over} {' '.join(c for row in table.header for c in row)}"):
            continue
        for column in range(1, len(table.rows[0])):
            head = " ".join(table.header_path(column))
            if not re.search(r"£", f"{table.caption or ''} {head} {' '.join(r[column] for r in table.rows)}"):
                continue
            total = _total(table.rows, column)
            proved = total is not None and any(_same(total * s, asked) for asked in sums for s in SCALES)
            told = " ".join([over, head])
            named = share_named(case, stem_set(told), _ASIDE | _stems_of_sums(case))
            if total is None or (sums and not proved):
                continue
            if proved or named >= NAMED:
                found = SortedRows(whole, block, paper, tuple(range(len(table.rows))), named + proved)
                if row_of(case, found, 0) is not None:
                    yield found
                break


def _stems_of_sums(case: Case) -> frozenset[str]:
    return frozenset(s for n in find_numbers(case.query.text) for s in content_stems(n.printed))


def _total(rows: Sequence[Sequence[str]], column: int) -> Decimal | None:
    """What the parts of a column add up to, where its last row or none is their total; None where they do not."""
    cells = [(r[0], parse_number(r[column])) for r in rows if column < len(r)]
    parts = [n.value for head, n in cells if n is not None and not TOTAL.match(head)]
    totals = [n.value for head, n in cells if n is not None and TOTAL.match(head)]
    if len(parts) < PARTS or any(n is None for head, n in cells if not TOTAL.match(head)) or len(totals) > 1:
        return None
    told = sum(parts, Decimal(0))
    return told if not totals or _same(told, totals[0]) else None


def _same(a: Decimal, b: Decimal) -> bool:
    return abs(a - b) <= NEAR * abs(b)


def _of_its_time(case: Case, over: str) -> bool:
    told = periods_in(over)
    return not case.query.periods or not told or best_agreement(case.query.periods, told) >= SAME_TIME


def _sentence(case: Case) -> Draft | None:
    """The sentence near the evidence whose amounts add up to the first or the last of them, and to the sum asked."""
    sums = _asked_sums(case.query.text)
    for hit in case.hits[:HITS]:
        if hit.chunk.kind is ChunkKind.ROW:
            continue
        for sentence in sentences_of(hit.chunk):
            amounts = [n for n in find_numbers(sentence) if n.unit == "GBP"]
            whole = _whole_of(amounts, sums)
            over = f"{sentence} {hit.chunk.context}"
            if whole is None or not _of_its_time(case, over):
                continue
            named = share_named(case, stem_set(over), _ASIDE | _stems_of_sums(case))
            if sums or named >= NAMED:
                quote = Quote.of_chunk(hit.chunk, sentence)
                return Draft(AnswerKind.PASSAGE, Line(sentence, (0,)), (quote,), (), strength=max(named, NAMED))
    return None


def _whole_of(amounts: Sequence[NumberMention], sums: Sequence[Decimal]) -> Decimal | None:
    """The sum that the other amounts of a sentence add up to, or all of them where it is asked; None for none."""
    values = [n.value for n in amounts]
    if len(values) >= SENTENCE_PARTS and any(_same(sum(values, Decimal(0)), s) for s in sums):
        return sum(values, Decimal(0))
    if len(values) <= SENTENCE_PARTS:
        return None
    for whole, parts in ((values[0], values[1:]), (values[-1], values[:-1])):
        if _same(sum(parts, Decimal(0)), whole) and (not sums or any(_same(whole, s) for s in sums)):
            return whole
    return None
