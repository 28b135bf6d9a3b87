"""The chart of a measure: gaps left open, comparators dashed, drafts hollow, nothing drawn of a single time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from answers.explorer import View, lay_out
from answers.measures import find_measures, measures_of
from app.exploring import view_csv
from app.figures_view import view_html
from app.line_chart import line_chart
from corpus.glossary import load_glossary
from corpus.paper import Kind
from corpus.store import Store
from ingest.chunking import chunk_paper
from ingest.facts import facts_of
from ingest.pipeline import read_paper
from ingest.sidecar import Sidecar

REPORT = """\
# Marlshire Annual Report 2022/23

Table: Child protection plans per 10,000 children under 18 at 31 March

| Area | 2021 | 2022 | 2023 |
|---|---|---|---|
| Marlshire | 41 | 39 | 36* |
| Statistical neighbours | 44 | 45 | 47 |
| England | 41.4 | 42.1 | 43.2 |

*Draft figure which may change when the census closes

Table: Children missing from education

| Measure | 2019/20 | 2020/21 | 2021/22 | 2022/23 |
|---|---|---|---|---|
| Number of children missing from education | 52 | n/a | 61 | 47 |

## Library

The mobile library made 640 visits to nurseries in 2022/23.
"""


class Ones:
    """An encoder for a paper nobody searches."""

    name, dimensions = "ones", 2

    def encode(self, texts: Sequence[str], progress: Callable[[int, int], None] | None = None) -> NDArray[np.float32]:
        return np.ones((len(texts), 2), dtype=np.float32) / np.float32(np.sqrt(2))


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """A report of a council that does not exist, on a shelf in memory."""
    data = REPORT.encode()
    named = Sidecar("marlshire-report.md", "Marlshire", None, None, Kind.REPORT, "Annual Report 2022/23")
    paper = read_paper(data, named.file, named)
    chunks = chunk_paper(paper)
    with Store.in_memory(Ones()) as shelf:
        shelf.add(paper, chunks, facts_of(paper, chunks), data)
        yield shelf


def view(words: str, store: Store) -> View:
    return lay_out(find_measures(words, measures_of(store), load_glossary())[0], store)


def test_a_line_an_area_with_the_draft_hollow(store: Store) -> None:
    html = line_chart(view("child protection plans per 10,000", store))
    assert html.count("<circle") == 9 and html.count("<path") == 6 + 3  # two joins an area, and its key
    assert html.count('class="ma-hollow"') == 1
    assert html.count("ma-line-comparator") == 4
    assert "<title>Marlshire, 31 March 2023: 36</title>" in html


def test_a_gap_is_not_bridged(store: Store) -> None:
    html = line_chart(view("missing from education", store))
    assert html.count("<circle") == 3
    assert html.count("<path") == 1  # 2021/22 to 2022/23; nothing over 2020/21, and one line needs no key


def test_one_time_makes_no_chart(store: Store) -> None:
    assert line_chart(view("mobile library", store)) == ""


def test_the_table_beside_it_leads_from_each_figure_to_its_place(store: Store) -> None:
    html = view_html(view("child protection plans per 10,000", store), (), ())
    assert '<a class="ma-source" href="#place-1">[1]</a>' in html and '<div id="place-1"' in html
    assert "<em>draft</em>" in html and html.count("comparator</span>") == 2


def test_csv_has_the_place_of_every_figure(store: Store) -> None:
    lines = view_csv(view("missing from education", store)).decode("utf-8-sig").splitlines()
    assert len(lines) == 1 + 4
    assert lines[0].startswith("measure,area,comparator,period,first day,last day,printed,value,unit,basis")
    assert "2020/21" in lines[2] and ",n/a,," in lines[2] and "not given" in lines[2]
    assert "marlshire-report.md" in lines[1] and "52 | n/a | 61 | 47" in lines[1]
