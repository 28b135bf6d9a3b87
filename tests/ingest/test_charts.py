"""A chart that is a picture is said to be one; a logo, a page's own scan and a picture without a caption are not."""

from __future__ import annotations

import pytest

from corpus.paper import Block, BlockKind, Box
from ingest.charts import chart_warnings
from ingest.sheet import Sheet

UNDER = Box(72, 130, 400, 330)


def said(text: str, *pictures: Box, kind: BlockKind = BlockKind.PARAGRAPH) -> tuple[str, ...]:
    sheet = Sheet(1, 595, 842, (), pictures=pictures)
    return chart_warnings([Block(kind, text, page=1, boxes=(Box(72, 100, 300, 112),))], [sheet])


@pytest.mark.parametrize(
    "caption", ["Figure 2: Moorings let by quay", "Chart 4.1 – Landings", "Fig. 7 Visits", "Graph 3"]
)
def test_a_caption_over_a_picture_is_a_chart(caption: str) -> None:
    assert said(caption, UNDER) == (f"page 1: “{caption}” is a picture; the figures in it are not read",)


def test_a_caption_under_its_picture_counts_too() -> None:
    assert len(said("Figure 1", Box(72, 20, 400, 98))) == 1


@pytest.mark.parametrize(
    ("text", "picture"),
    [
        ("Moorings let by quay", UNDER),
        ("Figure 2: Moorings", Box(72, 130, 100, 150)),  # a logo
        ("Figure 2: Moorings", Box(0, 0, 595, 842)),  # the page itself
        ("Figure 2: Moorings", Box(72, 500, 400, 700)),  # far below
        ("Figure 2: Moorings", Box(320, 130, 560, 330)),  # in the other column
        ("Figures for 2 quays", UNDER),
    ],
)
def test_other_pictures_are_not(text: str, picture: Box) -> None:
    assert said(text, picture) == ()


def test_a_table_under_a_caption_is_no_picture() -> None:
    assert said("Figure 2: Moorings", UNDER, kind=BlockKind.TABLE) == ()
