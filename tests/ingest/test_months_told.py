"""Times that a sentence leaves to be worked out from what its paragraph told, or from what it is held against."""

from __future__ import annotations

import pytest

from corpus.paper import Block, BlockKind, Kind, Metadata, Page, Paper
from ingest.chunking import chunk_paper
from ingest.facts import facts_of


def periods(text: str) -> dict[str, str | None]:
    """The period of each figure of a paragraph, by how it is printed."""
    blocks = (Block(BlockKind.PARAGRAPH, text, 1, headings=("Berths",)),)
    metadata = Metadata("Harbour briefing", "Marlshire", "Harbour Panel", None, Kind.REPORT)
    paper = Paper("f" * 16, "a.pdf", "0" * 64, "f" * 64, "pdf", metadata, (Page(1, "7", 595, 842),), blocks, ())
    return {f.printed: f.period.label if f.period else None for f in facts_of(paper, chunk_paper(paper))}


@pytest.mark.parametrize(("text", "printed", "period"), [
    ("Lettings fell to 39% in 2018 and to 33% in the quarter to May 2019. Of the moorings 712 were let at the end of "
     "May.", "712", "31 May 2019"),
    ("There were 640 lettings in May 2019. By May 712 boats had been moored.", "712", "May 2019"),
    ("There were 640 lettings in May 2019 and 650 in May 2018. By May 712 boats had been moored.", "712", "May 2019"),
])
def test_a_month_told_before_has_its_year(text: str, printed: str, period: str | None) -> None:
    assert periods(text)[printed] == period


@pytest.mark.parametrize(("text", "period"), [
    ("The chart was shown at a fair on 6 March 2019. It was lent to 41 crews, against 12 in 2017/18.", "2018/19"),
    ("The chart was shown at a fair on 6 March 2019. It was lent to 41 crews, up from 12 in 2016/17.", "6 March 2019"),
    ("The chart was shown at a fair on 6 March 2019. It was lent to 41 crews.", "6 March 2019"),
])
def test_a_figure_held_against_the_year_before_is_of_its_year(text: str, period: str) -> None:
    assert periods(text)["41"] == period
