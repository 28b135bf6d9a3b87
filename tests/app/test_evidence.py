"""The evidence panel: the mark stands where the quote stands, or nothing is marked and it says so."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from answers.answer import Answer, CitedFact
from app.evidence import NOT_PLACED, PARTLY_PLACED, Look, cells_stated, evidence_panel
from app.places import places
from corpus.paper import Block, BlockKind, Box, Locator, Page, Paper
from corpus.period import financial_year
from ingest.page_image import Marks
from retrieval.citations import Citation

from .conftest import fact

Cite = Callable[..., Citation]


HERE = Look(0)


def nowhere(data: bytes, page: int, quote: str, headers: Sequence[str], cells: Collection[int]) -> Marks:
    return Marks()


def at_the_top(data: bytes, page: int, quote: str, headers: Sequence[str], cells: Collection[int]) -> Marks:
    return Marks((Box(61.0, 81.0, 299.0, 99.0),))


def test_a_pdf_shows_its_page_with_the_mark_in_percent_of_it(figure: Answer, report: Paper) -> None:
    panel = evidence_panel(figure.citations[0:1], report, b"%PDF", at_the_top, HERE)
    assert 'src="/papers/report/pages/2.png"' in panel
    assert 'alt="Image of p. 2 of Annual report, the passage marked in yellow"' in panel
    assert 'style="left:10.00%;top:10.00%;width:40.00%;height:2.50%"' in panel
    assert 'href="/papers/report/original#page=2"' in panel
    assert NOT_PLACED not in panel


def test_where_the_quote_is_not_found_nothing_is_marked_and_it_says_so(figure: Answer, report: Paper) -> None:
    panel = evidence_panel(figure.citations[0:1], report, b"%PDF", nowhere, HERE)
    assert "ma-hit" not in panel
    assert NOT_PLACED in panel


def test_every_quote_of_a_place_is_marked_and_one_that_is_not_found_is_said(cite: Cite, report: Paper) -> None:
    def found(data: bytes, page: int, quote: str, headers: Sequence[str], cells: Collection[int]) -> Marks:
        return at_the_top(data, page, quote, headers, cells) if quote != "lost" else Marks()

    where = Locator("report", page=2)
    place = (cite(1, report, "one", where), cite(2, report, "two", where), cite(4, report, "three", where))
    panel = evidence_panel(place, report, b"%PDF", found, HERE)
    assert panel.count("ma-hit") == 3 and panel.count("<blockquote>") == 3
    assert "Source 1–2, 4" in panel and 'data-numbers="1 2 4"' in panel
    assert PARTLY_PLACED not in panel
    assert PARTLY_PLACED in evidence_panel((*place, cite(5, report, "lost", where)), report, b"%PDF", found, HERE)


def test_every_quote_of_a_paragraph_is_marked(cite: Cite, minutes: Paper) -> None:
    where = Locator("minutes", item="4")
    place = (cite(1, minutes, "numbers had fallen", replace(where, block=1)),
             cite(2, minutes, "asked about", replace(where, block=2)))
    panel = evidence_panel(place, minutes, b"", nowhere, HERE)
    assert re.findall(r"<mark>(.*?)</mark>", panel, re.DOTALL) == ["numbers\nhad fallen", "asked about"]


def test_another_page_has_no_mark_and_leads_back(figure: Answer, report: Paper) -> None:
    panel = evidence_panel(figure.citations[0:1], report, b"%PDF", at_the_top, Look(4, page=3))
    assert "ma-hit" not in panel
    assert "The passage stands on p. 2." in panel
    assert 'data-turn="4" data-numbers="1" data-page="2">Back to the passage' in panel
    assert re.search(r'data-page="4"[^>]* disabled=""', panel), "there is no page after the last"


def test_a_page_out_of_range_is_the_nearest_there_is(figure: Answer, report: Paper) -> None:
    assert "/pages/3.png" in evidence_panel(figure.citations[0:1], report, b"%PDF", nowhere, Look(0, page=99))


def test_both_page_numbers_are_shown_where_they_differ(figure: Answer, report: Paper) -> None:
    roman = replace(report, pages=(*report.pages[:1], Page(2, "iv", 600.0, 800.0), *report.pages[2:]))
    assert "p. iv (PDF p. 2) of 3" in evidence_panel(figure.citations[0:1], roman, b"%PDF", nowhere, HERE)


def test_a_paragraph_is_marked_among_its_neighbours_whatever_the_white_space(figure: Answer, minutes: Paper) -> None:
    panel = evidence_panel(figure.citations[1:2], minutes, b"", nowhere, HERE)
    assert "The officer said that <mark>numbers\nhad fallen</mark> since May." in panel
    assert "<h3>Children in care</h3>" in panel
    assert "&#123;&#123;cost&#125;&#125; &amp; &lt;b&gt;time&lt;/b&gt;" in panel
    assert "<img" not in panel


def test_words_that_are_not_there_are_not_marked(minutes: Paper, cite: Cite) -> None:
    citation = cite(1, minutes, "numbers had risen", Locator("minutes", block=1))
    panel = evidence_panel((citation,), minutes, b"", nowhere, HERE)
    assert "<mark>" not in panel
    assert NOT_PLACED in panel


def test_a_quote_over_several_blocks_marks_each(minutes: Paper, cite: Cite) -> None:
    quote = "The officer said that numbers had fallen since May.\nMembers asked about {{cost}} & <b>time</b>."
    panel = evidence_panel((cite(1, minutes, quote, Locator("minutes", block=1)),), minutes, b"", nowhere, HERE)
    assert panel.count("<mark>") == 2


def test_a_table_row_is_marked_and_its_header_shown(minutes: Paper, cite: Cite) -> None:
    where = Locator("minutes", block=3, cell=(0, 2))
    panel = evidence_panel((cite(1, minutes, "Barsetshire | 7 | 9", where),), minutes, b"", nowhere, HERE)
    assert re.findall(r"<mark>(.*?)</mark>", panel) == ["Barsetshire", "7", "9"]
    assert '<th scope="col">2021</th>' in panel


def test_a_citation_without_a_block_marks_nothing(minutes: Paper, cite: Cite) -> None:
    lost = (cite(1, minutes, "fallen", Locator("minutes")),)
    assert NOT_PLACED in evidence_panel(lost, minutes, b"", nowhere, HERE)


def test_the_councils_own_page_is_linked_where_it_is_known(minutes: Paper, cite: Cite) -> None:
    def panel(url: str | None) -> str:
        cited = cite(1, minutes, "fallen", Locator("minutes", block=1, anchor="AI7"))
        there = replace(cited, metadata=replace(cited.metadata, source_url=url))
        return evidence_panel((there,), minutes, b"", nowhere, HERE)

    assert 'href="https://x.example/page?MId=7&amp;CId=1#AI7"' in panel("https://x.example/page?MId=7&CId=1")
    assert "council’s site" not in panel(None) and "javascript" not in panel("javascript:alert(1)")


def test_a_row_is_marked_with_the_headers_and_the_cells_that_the_answer_states(cite: Cite, report: Paper) -> None:
    asked: list[tuple[Sequence[str], Collection[int]]] = []

    def found(data: bytes, page: int, quote: str, headers: Sequence[str], cells: Collection[int]) -> Marks:
        asked.append((headers, cells))
        return Marks(*[(Box(60.0, y, 300.0, y + 8.0),) for y in (80.0, 40.0, 80.0)])

    where = Locator("report", page=2, block=4, cell=(0, 2))
    row = cite(1, report, "Barsetshire | 7 | 9", where, ("Area", "2020", "2021"))
    panel = evidence_panel((row,), report, b"%PDF", found, Look(0, cells={1: frozenset({2})}))
    assert asked == [(("Area", "2020", "2021"), frozenset({2}))]
    assert [panel.count(f'class="{name}"') for name in ("ma-hit", "ma-hit ma-hit-head", "ma-hit-cell")] == [1, 1, 1]


def test_the_cells_an_answer_states_are_those_of_its_facts(cite: Cite, report: Paper, figure: Answer) -> None:
    where = Locator("report", page=2, block=4, cell=(0, 1))
    stated = [fact("plans", value, financial_year(year), locator=replace(where, cell=(0, column)))
              for value, year, column in (("7", 2020, 1), ("9", 2021, 2))]
    cited = (cite(1, report, "Barsetshire | 7 | 9", where), cite(2, report, "There were 211 plans.", where))
    answer = replace(figure, citations=cited, facts=(*(CitedFact(f, 1) for f in stated), CitedFact(stated[0], 2)))
    assert cells_stated(answer) == {1: frozenset({1, 2})}


def test_the_page_is_shown_as_text_on_demand_with_the_passage_marked(figure: Answer, report: Paper) -> None:
    before = Block(BlockKind.PARAGRAPH, "On the page before.", page=1)
    paper = replace(report, blocks=(*report.blocks, before, Block(BlockKind.HEADING, "Plans & <b>more</b>", page=2)))
    panel = evidence_panel(figure.citations[0:1], paper, b"%PDF", nowhere, Look(0, text=True))
    assert "<mark>There were 211 plans.</mark>" in panel and "<h3>Plans &amp; &lt;b&gt;more&lt;/b&gt;</h3>" in panel
    assert "before" not in panel and "<img" not in panel and NOT_PLACED not in panel
    assert ">Page image</button>" in panel
    other = evidence_panel(figure.citations[0:1], paper, b"%PDF", nowhere, Look(0, page=3, text=True))
    assert "No words were read on this page." in other and 'data-view="text"' in other


def test_the_panel_leads_to_the_places_before_and_after(figure: Answer, report: Paper, minutes: Paper) -> None:
    among = places(figure.citations)
    first = evidence_panel(among[0], report, b"%PDF", nowhere, Look(2, among=among))
    assert re.search(r'data-step="\["[^>]* disabled=""', first)
    assert re.search(r'data-turn="2" data-numbers="2" data-step="\]" aria-label="Next source"', first)
    assert "1 of 2 places" in first
    last = evidence_panel(among[1], minutes, b"", nowhere, Look(2, among=among))
    assert re.search(r'data-numbers="1" data-step="\["', last) and re.search(r'data-step="\]"[^>]* disabled=""', last)
    assert "data-step" not in evidence_panel(among[0], report, b"%PDF", nowhere, HERE)


def test_the_citation_can_be_copied_as_a_member_writes_it(figure: Answer, minutes: Paper) -> None:
    panel = evidence_panel(figure.citations[1:2], minutes, b"", nowhere, HERE)
    said = "Barsetshire, Children’s Panel, draft minutes, 12 July 2021, item 4, para 4.5"
    assert f'data-do="copy" data-text="{said}"' in panel
