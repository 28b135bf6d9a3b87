"""The unseen set is sound: its papers are the ones named, and its evidence stands on the pages it names.

Nothing is asked here: what the tool answers on this set is measured, and never tested for.
"""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from docx import Document

import evals
from evals.question import Evidence, Question, QuestionType, read_questions
from evals.repoint import standing
from evals.unseen.sources.markup import Grid, Paragraph, parse
from evals.values import find_any, normalise

UNSEEN = Path(str(evals.__file__)).parent / "unseen"
PAPERS = UNSEEN / "papers"


@cache
def pages_of(name: str) -> tuple[str, ...]:
    """The text of each page, read without any code of ours; one for a format that has no pages."""
    path = PAPERS / name
    if path.suffix == ".pdf":
        with pypdfium2.PdfDocument(path) as pdf:
            return tuple(page.get_textpage().get_text_bounded() for page in pdf)
    word = Document(str(path))
    rows = (" ".join(cell.text for cell in row.cells) for table in word.tables for row in table.rows)
    return (" ".join([*(p.text for p in word.paragraphs), *rows]),)


@pytest.fixture(scope="module")
def unseen() -> tuple[Question, ...]:
    return read_questions(UNSEEN / "questions.jsonl", frozenset(p.name for p in PAPERS.iterdir()))


def test_the_papers_are_the_ones_that_were_laid_out() -> None:
    with (PAPERS / "sources.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {r["file"] for r in rows} == {p.name for p in PAPERS.iterdir()} - {"sources.csv"}
    assert {r["file"]: hashlib.sha256((PAPERS / r["file"]).read_bytes()).hexdigest() for r in rows} == {
        r["file"]: r["sha256"] for r in rows
    }


def test_there_are_enough_questions_of_each_type(unseen: tuple[Question, ...]) -> None:
    counts = Counter(question.type for question in unseen)
    assert len(unseen) == 75
    assert counts[QuestionType.UNANSWERABLE] == 16
    assert {kind for kind in QuestionType if counts[kind] < 2} == set()
    assert all(question.must_contain for question in unseen if question.answerable)


def test_the_evidence_stands_on_the_pages_it_names(unseen: tuple[Question, ...]) -> None:
    assert [
        (question.id, evidence.words) for question in unseen for evidence in question.evidence if not _stands(evidence)
    ] == []


def _stands(evidence: Evidence) -> bool:
    pages = standing(evidence.words, pages_of(evidence.paper))
    return bool(pages) and list(evidence.pages) == (pages if evidence.paper.endswith(".pdf") else [])


def test_a_value_of_a_table_or_a_sentence_stands_on_its_evidence(unseen: tuple[Question, ...]) -> None:
    kinds = (QuestionType.FACT_TABLE, QuestionType.FACT_TEXT, QuestionType.SERIES, QuestionType.FOLLOWUP)
    missing = []
    for question in unseen:
        there = " ".join(normalise(pages_of(e.paper)[page - 1]) for e in question.evidence for page in e.pages or (1,))
        if question.type in kinds:
            missing += [(question.id, group) for group in question.must_contain if find_any(group, there) is None]
    assert missing == []


def test_a_value_is_no_near_miss_of_itself(unseen: tuple[Question, ...]) -> None:
    for question in unseen:
        wanted = {normalise(wording) for group in question.must_contain for wording in group}
        assert wanted.isdisjoint(map(normalise, question.must_not_contain)), question.id


def test_merged_cells_of_a_source_stand_once_and_say_how_far_they_reach() -> None:
    table = "! ruled Table 1\n|= District | 2024 | < |\n|= ^ | Q1 | Q2 |\n| Ashmere | 1 | c |"
    grid, letter = parse(f"{table}\n\n(a) So.")
    assert isinstance(grid, Grid) and (grid.caption, grid.headers, grid.width) == ("Table 1", 2, 3)
    assert [(c.text, c.across, c.down) for row in grid.rows for c in row] == [
        ("District", 1, 2), ("2024", 2, 1), ("Q1", 1, 1), ("Q2", 1, 1), ("Ashmere", 1, 1), ("1", 1, 1), ("c", 1, 1),
    ]
    assert letter == Paragraph("So.", "(a)")


def test_a_crooked_row_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="Table 2: the row .* is not 2 cells wide"):
        parse("! ruled Table 2\n|= A | B |\n| 1 |")
