"""What an answerer proposes: quotes, and the answers to several questions as one."""

from __future__ import annotations

from decimal import Decimal

from answers.answer import AnswerKind
from answers.draft import Draft, Line, Quote, joined, shortened
from corpus.chunk import Chunk
from corpus.fact import Basis, Fact
from corpus.paper import Locator

ROW = Fact("p:3/1.0", "p", "p:3", "Homes", Decimal("6"), "homes", "6", None, None, Basis.ACTUAL,
           Locator("p", block=2, cell=(0, 1)), "Homes | 6", ("Children’s homes", "Homes", "2023"))


def test_a_fact_is_quoted_with_the_place_of_its_cell() -> None:
    assert Quote.of_fact(ROW) == Quote("p", ROW.locator, "Homes | 6")


def test_a_chunk_is_quoted_whole_or_in_part() -> None:
    chunk = Chunk("p:1", "p", 1, "One. Two.", "a title", Locator("p", block=4), (4,))
    assert Quote.of_chunk(chunk) == Quote("p", Locator("p", block=4), "One. Two.")
    assert Quote.of_chunk(chunk, "Two.").text == "Two."


def test_shortened_marks_what_it_cut() -> None:
    assert shortened("one two three", 3) == "one two three"
    assert shortened("one two, three", 2) == "one two …"


def test_joined_keeps_order_and_what_each_line_stands_on() -> None:
    first, second = (Quote("p", Locator("p", block=n), f"quote {n}") for n in (1, 2))
    one = Draft(AnswerKind.FIGURE, Line("First.", (0,)), (first,), (Line("a", (0,)),), ("Draft.",), ((ROW, 0),), 0.9)
    two = Draft(AnswerKind.LIST, Line("Second.", (0, 1)), (second, first), (Line("b", (1,)),), ("Draft.", "Old."),
                ((ROW, 1),), 0.7)
    assert joined([one, two]) == Draft(
        AnswerKind.FIGURE,
        Line("First. Second.", (0, 1, 2)),
        (first, second, first),
        (Line("a", (0,)), Line("b", (2,))),
        ("Draft.", "Old."),
        ((ROW, 0), (ROW, 2)),
        0.7,
    )
