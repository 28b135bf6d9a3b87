"""The first so many rows of a table by a column of figures: "what are the top three reasons, with numbers?"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote, shortened
from answers.tables_near import tables_near
from answers.whole_tables import WholeTable
from answers.wording import value_words, when_words
from corpus.fact import Basis, Fact
from corpus.numbers import WORDS
from corpus.paper import Paper
from corpus.words import content_stems
from retrieval.rank import best_agreement, coverage, period_agreement, periods_in, stem_set

NAMED = 0.6  # of what the question names, over the table
AGREES = 0.45  # as in `series`: a column "2022" may answer for 2021/22
_NUMBER = rf"(?P<n>{'|'.join(list(WORDS)[1:12])}|[2-9]|1[0-2])"
_MOST = r"(?:top|main|biggest|largest|highest|commonest|most\s+(?:common|frequent|usual|cited)|greatest|leading)"
_LEAST = r"(?:bottom|smallest|lowest|rarest|fewest|least\s+(?:common|frequent|usual|cited))"
_ASKED = re.compile(
    rf"\b(?:(?P<most>{_MOST})|(?P<least>{_LEAST}))\s+{_NUMBER}\b|"
    rf"\b{_NUMBER.replace('<n>', '<m>')}\s+(?:(?P<most2>{_MOST})|(?P<least2>{_LEAST}))\b|"
    # "which two yards drew the most complaints?"
    rf"\b(?:which|what)\s+{_NUMBER.replace('<n>', '<o>')}\s+[a-z][\w’'-]*s\b[^?;,]*?\b"
    r"(?:(?P<most3>the\s+(?:most|highest|largest|biggest|greatest))|(?P<least3>the\s+(?:fewest|least|lowest|smallest)))\b",
    re.IGNORECASE,
)
# "What reasons were given, and how many for each?", "the reasons, with numbers": all of them.
_EACH_ASKED = re.compile(
    r"\b(?:how\s+many|what\s+(?:number|percentage|share|proportion)|how\s+much)\b[^?]*?\b(?:each|every\s+one)\b(?:\s+one)?\W*$|"
    r"(?<!\w)(?:with|and)\s+(?:the\s+|their\s+)?(?:numbers?|figures?|percentages?|counts?|totals?)"
    r"(?:\s+of\s+(?!each\b|them\b)[\w’'-]+(?:\s+[\w’'-]+)?)?(?:\s+(?:for|of|in|on|against)\s+(?:each|them)(?:\s+one)?)?\W*$",
    re.IGNORECASE,
)
MOST_ROWS = 12  # more make no list that is read
_ALL_ROWS = re.compile(r"\W*(?:(?:sub-?\s?)?totals?|all|overall)\b", re.IGNORECASE)
# A row of all of them, and one of those of whom it is not known, are none of the rows.
_NO_ROW = re.compile(
    r"\W*(?:(?:sub-?\s?)?totals?|all|overall|not\s+(?:given|known|stated|recorded|applicable)|unknown|none\s+given|"
    r"other(?:s|\s+reasons?)?)\b",
    re.IGNORECASE,
)
_STANDINGS = (Basis.TARGET, Basis.BUDGET, Basis.FORECAST)


@dataclass(frozen=True, slots=True)
class _Column:
    """The figures of a column, one a row, of the table in which they stand."""

    paper: Paper
    title: str
    facts: tuple[Fact, ...]
    named: float


def top_rows(case: Case) -> Draft | None:
    """The rows with the highest, or lowest, figures in the column of the time asked for, as many as are asked for, with
    these; None where that is not asked, or no table near the evidence has its rows headed by what is.
    """
    asked = _ASKED.search(case.query.text)
    if asked is None:
        return None
    word = (asked["n"] or asked["m"] or asked["o"]).lower()
    number, down = int(WORDS.get(word) or word), not (asked["least"] or asked["least2"] or asked["least3"])
    best = max(_columns(case, number), key=lambda c: c.named, default=None)
    if best is None or best.named < NAMED:
        return None
    ordered = sorted(best.facts, key=lambda f: f.value or 0, reverse=down)
    return _draft(best, ordered[:number], ordered[number:])


def rows_with_numbers(case: Case) -> Draft | None:
    """All rows of such a column, as printed, where what they are is asked for with the number of each: "which reasons
    were given, and how many for each?".
    """
    if _EACH_ASKED.search(case.query.text) is None or _ASKED.search(case.query.text):
        return None
    best = max(_columns(case, 1, _ALL_ROWS), key=lambda c: c.named, default=None)
    if best is None or best.named < NAMED or len(best.facts) > MOST_ROWS:
        return None
    return _draft(best, sorted(best.facts, key=lambda f: (f.locator.block, f.locator.cell or (0, 0))), ())


def _draft(best: _Column, chosen: Sequence[Fact], rest: Sequence[Fact]) -> Draft:
    """A list of rows with their figures; of the `rest` those are told that have the number of the last."""
    quotes = tuple(Quote.of_fact(f) for f in chosen)
    refs = tuple(range(len(quotes)))
    labels = "\n".join(f"{n}. {_label(f)}: {value_words(f)}" for n, f in enumerate(chosen, start=1))
    said = "; ".join(f"{_label(f)}: {value_words(f)}" for f in chosen)
    when = _when(chosen[0])
    headline = f"{shortened(best.title.rstrip(': '), 24)}{f' ({when})' if when else ''} – {said}."
    tied = [f for f in rest if f.value == chosen[-1].value]
    caveats = tuple(f"“{_label(f)}” has the same number as the last of them." for f in tied)
    return Draft(
        AnswerKind.LIST,
        Line(headline, refs),
        quotes,
        (Line(labels, refs), *(Line(f"“{q.text}”", (n,)) for n, q in enumerate(quotes))),
        caveats,
        tuple(zip(chosen, refs, strict=True)),
        best.named,
    )


def _when(fact: Fact) -> str:
    """A figure's time; of what is counted "since April 2031" that month is the beginning."""
    when = when_words(fact)
    since = when and re.search(rf"\bsince\s+(?:the\s+)?(?:\d+\s+)?{re.escape(when)}", " ".join(fact.path))
    return f"since {when}" if since else when


def _label(fact: Fact) -> str:
    return fact.quote.split(" | ")[0]


def _columns(case: Case, number: int, aside: re.Pattern[str] = _NO_ROW) -> Iterator[_Column]:
    """The column of each table near the evidence that is of the time asked for, or of the latest where none is."""
    stems = set(content_stems(case.query.text))
    for near in tables_near(case):
        whole, paper = near.whole, near.paper
        if not whole.table.header:
            continue
        head = set(content_stems(whole.table.header[-1][0]))
        if not head or not head <= stems:
            continue
        own = (f for f in case.store.facts_of(paper.id, case.finding.scope) if f.locator.block in near.blocks)
        facts = _of_the_time(case, [f for f in own if f.locator.cell is not None], aside, paper)
        if len(facts) > number:
            block = paper.blocks[near.block]
            title = whole.table.caption or (block.headings or ("",))[-1]
            over = " ".join([title, *block.headings, *_heads(whole), paper.metadata.title])
            words = stem_set(over) | _ASKS_ONLY
            yield _Column(paper, title, facts, coverage(case.query, case.finding.weights, words))


def _heads(whole: WholeTable) -> tuple[str, ...]:
    return tuple(cell for row in whole.table.header for cell in row)


# What says how many are asked for, and that somebody gave them.
_ASKS_ONLY = stem_set("top main biggest largest highest commonest common frequent lowest bottom gave given said cited")


def _of_the_time(case: Case, facts: Sequence[Fact], aside: re.Pattern[str], paper: Paper) -> tuple[Fact, ...]:
    """The figures of one column, one a row; () where the time asked for has no column, or more than one."""
    columns: dict[int, list[Fact]] = defaultdict(list)
    for f in facts:
        if f.value is not None and f.basis not in _STANDINGS and not aside.match(f.quote) and f.locator.cell:
            columns[f.locator.cell[1]].append(f)
    asked = case.query.periods
    whole = [tuple(c) for c in columns.values() if len({(f.locator.block, f.locator.cell) for f in c}) == len(c)]
    whole = [c for c in whole if len({f.unit for f in c}) == 1]  # else they are not held against each other
    if case.query.unit == "%" or any(f.unit != "%" for c in whole for f in c):
        whole = [c for c in whole if all((f.unit == "%") is (case.query.unit == "%") for f in c)]
    if asked:
        fitting = [c for c in whole if all(f.period and _agrees(f, case) for f in c)]
        if not fitting and _titled_so(case, paper):  # "Annual report 2031/32": what nothing dates is of that year
            fitting = [c for c in whole if all(f.period is None for f in c)]
        return fitting[0] if len(fitting) == 1 else ()
    dated = [c for c in whole if all(f.period is not None for f in c)]
    latest = max((f.period.last_day for c in dated for f in c if f.period), default=None)
    last = [c for c in dated if all(f.period and f.period.last_day == latest for f in c)] if latest else whole
    return last[0] if len(last) == 1 else ()


TITLED = 0.9


def _titled_so(case: Case, paper: Paper) -> bool:
    """Whether a paper's title names the time asked for."""
    return best_agreement(case.query.periods, periods_in(paper.metadata.title)) >= TITLED


def _agrees(fact: Fact, case: Case) -> bool:
    return any(period_agreement(p, fact.period) >= AGREES for p in case.query.periods if fact.period)
