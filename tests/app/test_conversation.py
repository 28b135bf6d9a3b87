"""A conversation to take away: Word and Markdown say what the cards say, with every place."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from docx import Document

from answers.answer import Answer
from app.conversation import asked_again, conversation_docx, conversation_markdown
from app.turns import Limits, Turn, Turns
from corpus.paper import Paper
from corpus.scope import Listing, Scope

TODAY = date(2024, 5, 7)


@pytest.fixture
def listing(report: Paper) -> tuple[Listing, ...]:
    return (Listing("report", report.file, "pdf", report.metadata, 3, 4, 5, datetime(2024, 5, 6, tzinfo=UTC)),)


@pytest.fixture
def turns(figure: Answer, refusal: Answer) -> Turns:
    return (Turn(figure.question, figure, limits=Limits(("Barsetshire",), (), "2021-04-01", "")),
            Turn(refusal.question, refusal), Turn("and now?", notice="Stopped."))


def test_markdown_has_questions_answers_notes_and_places(turns: Turns, listing: tuple[Listing, ...]) -> None:
    text = conversation_markdown(turns, listing, "f" * 8, TODAY)
    assert text.startswith("# Questions to the papers\n\n7 May 2024. Searched: 1 paper, no meeting dates known")
    first, second, third = text.split("\n## ")[1:]
    lead = "1. how many plans?\n\nSearched in: Barsetshire, meetings from 2021-04-01\n\n*Draft minutes*"
    assert first.startswith(lead)
    assert "**211 children had a plan, not 1,211 or 211.5.**" in first
    assert "> There were 211 plans. [1]" in first
    assert "Note: Draft figure." in first
    assert "- [1] Barsetshire, Annual report, p. 2\n- [2] Barsetshire, Children’s Panel, draft minutes" in first
    assert "**Not in these papers. The papers give 2021/22, not 1998/99.**" in second and "[1]" not in second
    assert third == "3. and now?\n\nStopped.\n"


def test_word_opens_with_each_question_as_a_heading_and_asks_for_no_review(
    turns: Turns, listing: tuple[Listing, ...]
) -> None:
    file = Document(io.BytesIO(conversation_docx(turns, listing, "f" * 8, TODAY)))
    heads = [p.text for p in file.paragraphs if p.style.name == "Heading 2"]
    assert heads == ["1. how many plans?", "2. how many in 1999?", "3. and now?"]
    cells = (cell.text for table in file.tables for row in table.rows for cell in row.cells)
    text = "\n".join([*(p.text for p in file.paragraphs), *cells])
    assert "211 children had a plan" in text and "Barsetshire, Annual report, p. 2" in text
    assert "Not reviewed" not in text and "Reviewed" not in text


def test_what_is_taken_away_is_what_the_papers_say_now(figure: Answer, listing: tuple[Listing, ...]) -> None:
    def ask(question: str, history: tuple[str, ...], scope: Scope) -> Answer:
        return replace(figure, question=question, headline=f"now, after {len(history)}")

    again = asked_again((Turn("one"), Turn("two")), ask, listing)
    assert [turn.answer.headline for turn in again if turn.answer] == ["now, after 0", "now, after 1"]
