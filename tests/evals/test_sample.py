"""The sample set is sound: what it says stands in the sample papers stands there, on the pages it names."""

from __future__ import annotations

import zipfile
from collections import Counter
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from lxml import etree, html

import corpus
from evals.question import SAMPLE, Evidence, Question, QuestionType, read_questions
from evals.values import find_any, normalise, tokens

PAPERS = Path(str(corpus.__file__)).parent / "papers"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@cache
def pages_of(name: str) -> tuple[str, ...]:
    """The text of each page, read without any code of ours; one for a format that has no pages."""
    path = PAPERS / name
    if path.suffix == ".pdf":
        with pypdfium2.PdfDocument(path) as pdf:
            return tuple(page.get_textpage().get_text_bounded() for page in pdf)
    if path.suffix == ".html":
        return (" ".join(html.fromstring(path.read_bytes()).itertext()),)
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return (" ".join("".join(t.text or "" for t in p.iter(f"{WORD}t")) for p in root.iter(f"{WORD}p")),)


@cache
def tokens_of(name: str) -> tuple[str, ...]:
    return tuple(f" {' '.join(tokens(page))} " for page in pages_of(name))


@pytest.fixture(scope="module")
def sample() -> tuple[Question, ...]:
    return read_questions(SAMPLE, frozenset(p.name for p in PAPERS.iterdir()))


def standing(evidence: Evidence) -> list[int]:
    words = f" {' '.join(tokens(evidence.words))} "
    return [number for number, page in enumerate(tokens_of(evidence.paper), start=1) if words in page]


def test_there_is_enough_of_each_type(sample: tuple[Question, ...]) -> None:
    counts = Counter(question.type for question in sample)
    assert len(sample) >= 160
    assert counts[QuestionType.UNANSWERABLE] >= 24
    assert {kind: counts[kind] for kind in QuestionType if counts[kind] < 5} == {}
    assert all(question.must_contain for question in sample if question.answerable)


def test_no_question_is_asked_twice(sample: tuple[Question, ...]) -> None:
    asked = Counter((question.question.casefold(), question.history) for question in sample)
    assert [text for text, count in asked.items() if count > 1] == []


def test_the_evidence_stands_where_it_is_said_to(sample: tuple[Question, ...]) -> None:
    lost = []
    for question in sample:
        for evidence in question.evidence:
            pages = standing(evidence)
            paged = evidence.paper.endswith(".pdf")
            if not pages or list(evidence.pages) != (pages if paged else []):
                lost.append(f"{question.id}: “{evidence.words}” stands on {pages} of {evidence.paper}, "
                            f"the set says {list(evidence.pages)}")
    assert lost == []


def test_a_paragraph_that_is_named_holds_the_words_or_stands_before_them(sample: tuple[Question, ...]) -> None:
    for question in sample:
        for evidence in question.evidence:
            if evidence.paragraph:
                last = max(evidence.pages, default=1)
                before = " ".join(pages_of(evidence.paper)[:last])
                assert evidence.paragraph in before, f"{question.id}: no {evidence.paragraph} up to page {last}"


def test_a_single_value_stands_on_its_evidence(sample: tuple[Question, ...]) -> None:
    """The gold is carried by our papers, not only by the ones they are digests of."""
    missing = []
    for question in sample:
        if question.type not in (QuestionType.FACT_TABLE, QuestionType.FACT_TEXT, QuestionType.SERIES):
            continue
        there = " ".join(
            normalise(pages_of(evidence.paper)[page - 1])
            for evidence in question.evidence for page in evidence.pages or (1,)
        )
        missing += [f"{question.id}: {group}" for group in question.must_contain if find_any(group, there) is None]
    assert missing == []


def test_a_value_is_no_near_miss_of_itself(sample: tuple[Question, ...]) -> None:
    for question in sample:
        wanted = {normalise(wording) for group in question.must_contain for wording in group}
        assert wanted.isdisjoint(map(normalise, question.must_not_contain)), question.id
