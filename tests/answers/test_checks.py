"""The last check: a quote stands at its place word for word, or it is said not to. Corrupted quotes never pass."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from answers.checks import evened, placed
from answers.draft import Quote
from corpus.paper import Block, BlockKind, Kind, Locator, Metadata, Page, Paper, Table
from corpus.sentences import split_sentences

Papers = dict[str, Paper]
Quotes = list[tuple[Paper, Quote]]
quick = settings(max_examples=60, deadline=None)


@pytest.fixture(scope="module")
def sentences(papers: Papers) -> Quotes:
    """Every sentence of every paper as a quote at its own block."""
    return [
        (paper, Quote(paper.id, paper.locator(n), sentence))
        for paper in papers.values()
        for n, block in enumerate(paper.blocks) if block.table is None
        for sentence in split_sentences(block.text)
    ]


@pytest.fixture(scope="module")
def rows(papers: Papers) -> Quotes:
    """Every row of every table as a quote at one of its cells."""
    return [
        (paper, Quote(paper.id, paper.locator(n, (r, column)), " | ".join(row)))
        for paper in papers.values()
        for n, block in enumerate(paper.blocks) if block.table is not None
        for r, row in enumerate(block.table.rows)
        for column in range(len(row))
    ]


def test_every_true_quote_passes_at_its_own_place(sentences: Quotes, rows: Quotes) -> None:
    quotes = sentences + rows
    assert len(quotes) > 80
    assert [q.text for paper, q in quotes if placed(q, paper) != (q, True)] == []


def test_a_quote_is_placed_on_the_page_that_has_more_of_it_or_its_figure() -> None:
    first, rest = "The quay was shut all winter. It", "opens again in May. The crane waits."
    text = BlockKind.PARAGRAPH
    block = Block(text, first, 1, marker="4.1").joined(f"{first} {rest}", Block(text, rest, 2))
    after = Block(text, "Members noted it.", 2)
    pages = (Page(1, "7", 595, 842), Page(2, "8", 595, 842))
    paper = Paper("p1", "quay.pdf", "a", "b", "pdf", Metadata("Quay"), pages, (block, after), ())
    for quote, page, printed in (
        ("The quay was shut all winter.", 1, "7"), ("It opens again in May.", 2, "8"), ("opens again in May", 2, "8"),
        ("The crane waits.", 2, "8"), ("The crane waits.\nMembers noted it.", 2, "8"),
        ("4.1 The quay was shut", 1, "7"), (block.text, 2, "8"), ("The quay was shut all winter. It opens", 1, "7"),
    ):
        found, stands = placed(Quote("p1", paper.locator(0), quote), paper)
        assert (found.locator.page, found.locator.printed_page, stands) == (page, printed, True), quote
    for page in (1, 2):
        figure = Quote("p1", paper.locator(0, at=0 if page == 1 else 40), block.text, of_figure=True)
        assert placed(figure, paper)[0].locator.page == page


@quick
@given(data=st.data())
def test_a_changed_digit_never_passes(sentences: Quotes, rows: Quotes, data: st.DataObject) -> None:
    paper, quote = data.draw(st.sampled_from([
        pair for pair in sentences + rows if any(c.isdigit() for c in pair[1].text)]))
    at = data.draw(st.sampled_from([n for n, c in enumerate(quote.text) if c.isdigit()]))
    digit = data.draw(st.sampled_from([d for d in "0123456789" if d != quote.text[at]]))
    false = replace(quote, text=quote.text[:at] + digit + quote.text[at + 1:])
    assert placed(false, paper) == (false, False)


@quick
@given(data=st.data())
def test_a_dropped_word_never_passes(sentences: Quotes, data: st.DataObject) -> None:
    paper, quote = data.draw(st.sampled_from([pair for pair in sentences if len(pair[1].text.split()) > 3]))
    words = quote.text.split()
    at = data.draw(st.integers(1, len(words) - 2))  # without its first or last word a quote is still true
    false = replace(quote, text=" ".join(words[:at] + words[at + 1:]))
    assert placed(false, paper) == (false, False)


@quick
@given(data=st.data())
def test_a_word_of_our_own_never_passes(sentences: Quotes, data: st.DataObject) -> None:
    paper, quote = data.draw(st.sampled_from(sentences))
    words = quote.text.split()
    at = data.draw(st.integers(0, len(words)))
    word = data.draw(st.sampled_from(["not", "never", "about", "England", "2022/23", "%"]))
    false = replace(quote, text=" ".join([*words[:at], word, *words[at:]]))
    assert placed(false, paper) == (false, False)


@quick
@given(data=st.data())
def test_at_another_block_it_is_put_right_or_does_not_pass(sentences: Quotes, data: st.DataObject) -> None:
    paper, quote = data.draw(st.sampled_from(sentences))
    other = data.draw(st.integers(0, len(paper.blocks) - 1))
    found, stands = placed(replace(quote, locator=paper.locator(other)), paper)
    assert quote.locator.block is not None and found.locator.block is not None
    if other > quote.locator.block:
        assert not stands or quote.text in paper.blocks[found.locator.block].text
    if stands:
        assert evened(quote.text) in evened(paper.blocks[found.locator.block].text)
        assert found.locator == paper.locator(found.locator.block)


@quick
@given(data=st.data())
def test_another_row_never_passes(rows: Quotes, data: st.DataObject) -> None:
    paper, quote = data.draw(st.sampled_from(rows))
    assert quote.locator.cell is not None
    row = data.draw(st.integers(0, 6))
    assume(row != quote.locator.cell[0])
    false = replace(quote, locator=replace(quote.locator, cell=(row, quote.locator.cell[1])))
    assert placed(false, paper) == (false, False)


@quick
@given(data=st.data())
def test_a_cell_of_another_table_or_of_text_never_passes(rows: Quotes, data: st.DataObject) -> None:
    paper, quote = data.draw(st.sampled_from(rows))
    other = data.draw(st.integers(0, len(paper.blocks) - 1))
    assume(other != quote.locator.block)
    false = replace(quote, locator=replace(quote.locator, block=other))
    assert placed(false, paper) == (false, False)


@quick
@given(data=st.data())
def test_another_paper_never_passes(papers: Papers, sentences: Quotes, rows: Quotes, data: st.DataObject) -> None:
    paper, quote = data.draw(st.sampled_from(sentences + rows))
    other = data.draw(st.sampled_from([p for p in papers.values() if p.id != paper.id]))
    assert placed(quote, other) == (quote, False)


@pytest.mark.parametrize("part", [
    "48 children were on child protection plans",  # printed: 148
    "down from 16",  # printed: 163
    "hildren were on child",
    "148 children were on child protection plan sin Marlshire",
])
def test_a_quote_begins_and_ends_with_whole_words(papers: Papers, part: str) -> None:
    paper = papers["marlshire-report.md"]
    assert placed(Quote(paper.id, paper.locator(2), part), paper)[1] is False


@pytest.mark.parametrize("text", ["", "   ", " • \n"])
def test_nothing_quoted_does_not_stand(papers: Papers, text: str) -> None:
    paper = papers["marlshire-report.md"]
    assert placed(Quote(paper.id, paper.locator(2), text), paper)[1] is False


def test_a_quote_without_a_block_does_not_stand(papers: Papers) -> None:
    paper = papers["marlshire-report.md"]
    assert placed(Quote(paper.id, Locator(paper.id), "148 children"), paper)[1] is False


def test_white_space_and_bullets_are_not_words(papers: Papers) -> None:
    paper = papers["marlshire-report.md"]
    quote = Quote(paper.id, paper.locator(22), "The inspectors named three\nareas for improvement:")
    assert placed(quote, paper)[1] is True


def made(*blocks: Block) -> Paper:
    return Paper("p", "p.md", "0" * 64, "1" * 64, "text", Metadata("Made up", kind=Kind.REPORT), (), blocks, ())


def test_a_passage_may_run_over_blocks_with_their_numbers() -> None:
    paper = made(
        Block(BlockKind.PARAGRAPH, "The Panel agreed:"),
        Block(BlockKind.BULLET, "to write;", marker="(a)"),
        Block(BlockKind.BULLET, "to wait.", marker="(b)"),
    )
    for text in ("The Panel agreed:\nto write;\nto wait.", "The Panel agreed: (a) to write; (b) to wait."):
        assert placed(Quote("p", paper.locator(0), text), paper) == (Quote("p", paper.locator(0), text), True)
    swapped = Quote("p", paper.locator(0), "The Panel agreed: to wait. to write;")
    assert placed(swapped, paper) == (swapped, False)


def test_the_locator_becomes_that_of_the_block_the_quote_begins_in() -> None:
    paper = made(
        Block(BlockKind.PARAGRAPH, "Reasons were given.", paragraph="4.1", item="4"),
        Block(BlockKind.PARAGRAPH, "Heating bills rose.", paragraph="4.2", item="4"),
    )
    found, stands = placed(Quote("p", paper.locator(0), "Heating bills rose."), paper)
    assert stands and (found.locator.block, found.locator.paragraph) == (1, "4.2")


def test_a_row_stands_only_whole() -> None:
    table = Table(None, (("", "2022", "2023"),), (("Homes", "6", "7"), ("Flats", "6", "7")))
    paper = made(Block(BlockKind.TABLE, "", table=table))
    assert placed(Quote("p", paper.locator(0, (0, 1)), "Homes | 6 | 7"), paper)[1] is True
    for false in ("Homes | 7 | 6", "Homes | 6", "6 | 7", "Flats | 6 | 7"):
        assert placed(Quote("p", paper.locator(0, (0, 1)), false), paper)[1] is False
