"""A shelf of two small papers, and an answer made by hand: no model, no index, no network.

Makes `browsing` importable: pytest's importlib mode leaves a test's own folder off the path.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from answers.answer import Answer, AnswerKind, CitedFact, Status
from corpus.fact import Basis, Fact
from corpus.paper import Block, BlockKind, Kind, Locator, Metadata, Page, Paper, Table
from corpus.period import Period, as_at, financial_year
from retrieval.citations import Citation, place_label

sys.path.insert(0, str(Path(__file__).parent))  # for what tests of this room share

Cite = Callable[..., Citation]
MINUTES = Metadata(
    "Minutes of the July meeting", "Barsetshire", "Children’s Panel", date(2021, 7, 12), Kind.MINUTES, "draft")
REPORT = Metadata("Annual report", "Barsetshire", None, None, Kind.REPORT)


def paper(id: str, format: str, metadata: Metadata, *blocks: Block, pages: int = 0) -> Paper:
    """A paper of these blocks; pages are A4 and print their own number."""
    sizes = tuple(Page(n, str(n), 600.0, 800.0) for n in range(1, pages + 1))
    return Paper(id, f"{id}.{format}", "0" * 64, "1" * 64, format, metadata, sizes, blocks, ())


def cite(number: int, source: Paper, quote: str, where: Locator, headers: tuple[str, ...] = ()) -> Citation:
    return Citation(number, source.file, source.metadata, where, quote, place_label(source.metadata, where), headers)


def fact(measure: str, value: str, period: Period | None, **changes: object) -> Fact:
    plain = Fact("r:0/0", "report", "r:0", measure, Decimal(value), "children", value, period, "Barsetshire",
                 Basis.ACTUAL, Locator("report", page=2), f"{measure} {value}")
    return replace(plain, **changes)  # type: ignore[arg-type]


@pytest.fixture(name="cite")
def cite_fixture() -> Cite:
    return cite


@pytest.fixture
def minutes() -> Paper:
    table = Table("Plans", (("", "2020", "2021"),), (("Barsetshire", "7", "9"), ("England", "42", "43")), ("*Draft",))
    return paper(
        "minutes", "html", MINUTES,
        Block(BlockKind.HEADING, "Children in care", level=2),
        Block(BlockKind.PARAGRAPH, "The officer said that numbers\nhad fallen since May.", marker="4.5", item="4",
              paragraph="4.5"),
        Block(BlockKind.PARAGRAPH, "Members asked about {{cost}} & <b>time</b>.", item="4", paragraph="4.6"),
        Block(BlockKind.TABLE, "", table=table),
    )


@pytest.fixture
def report() -> Paper:
    return paper("report", "pdf", REPORT, Block(BlockKind.PARAGRAPH, "There were 211 plans.", page=2), pages=3)


@pytest.fixture
def figure(report: Paper, minutes: Paper) -> Answer:
    """211, on page 2 of the report and in paragraph 4.5 of the minutes."""
    citations = (
        cite(1, report, "There were 211 plans.", Locator("report", page=2, printed_page="2", block=0)),
        cite(2, minutes, "numbers had fallen", Locator("minutes", item="4", paragraph="4.5", block=1)),
    )
    stated = fact("plans", "211", as_at(date(2022, 3, 31)))
    return Answer(
        "how many plans?", Status.ANSWERED, AnswerKind.FIGURE, "211 children had a plan, not 1,211 or 211.5.",
        caveats=("Draft figure.",), facts=(CitedFact(stated, 1),), citations=citations,
        understood=("period: March 2022",),
    )


@pytest.fixture
def refusal() -> Answer:
    return Answer(
        "how many in 1999?", Status.NOT_FOUND, AnswerKind.REFUSAL, "The papers give 2021/22, not 1998/99.",
        searched="Searched: 2 papers.", nearest="211 at 31 March 2022",
    )


@pytest.fixture
def facts() -> tuple[Fact, ...]:
    """What the report states; only the first two make a question."""
    return (
        fact("Number of children on plans", "211", as_at(date(2022, 3, 31))),
        fact("Rate of exclusions", "3.2", financial_year(2021)),
        fact("Number of forecast plans", "9", financial_year(2022), basis=Basis.FORECAST),
        fact("Number of plans without a year", "9", None),
        fact("Number of plans in England", "9", financial_year(2021), area="England"),
        fact("Total (see note 3) | x", "9", financial_year(2021)),
    )
