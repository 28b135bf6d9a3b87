"""What is said of papers that are drafts or have been replaced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from answers.ask import answer_question
from answers.standing import standing_notes
from corpus.paper import Kind, Locator, Metadata, Superseded
from corpus.scope import Scope
from corpus.store import Store, Succession
from ingest.chunking import chunk_paper
from ingest.facts import facts_of
from ingest.pipeline import read_paper
from retrieval.citations import Citation, place_label

MINUTES = """# Larks Panel

{status}Minutes of the meeting held on 12 May 2021

## 2. Nests

The panel heard that {count} nests were counted in the spring of 2021.
"""
QUESTION = "How many nests were counted in the spring of 2021?"


@pytest.fixture
def store(store: Store) -> Iterator[Store]:
    """The shelf of conftest, with draft minutes and the approved ones that replace them."""
    ids = []
    for status, count in (("Draft ", 31), ("", 38)):
        text = MINUTES.format(status=status, count=count)
        paper = read_paper(text.encode(), f"{count}.md")
        chunks = tuple(chunk_paper(paper))
        before = tuple((old, None) for old in ids)
        store.add(paper, chunks, facts_of(paper, chunks), text.encode(), succession=Succession(before))
        ids.append(paper.id)
    yield store
    for paper in ids:
        store.remove(paper)


def test_the_later_minutes_answer_alone(store: Store) -> None:
    answer = answer_question(QUESTION, store)
    assert [fact.fact.printed for fact in answer.facts] == ["38"]
    assert not any("superseded" in note.lower() or note.startswith("Not final") for note in answer.caveats)


def test_a_replaced_draft_that_is_asked_for_says_what_it_is(store: Store) -> None:
    draft = store.find("31.md")
    answer = answer_question(QUESTION, store, scope=Scope(papers=(draft,), superseded=True))
    today = store.paper(draft).metadata.superseded[0].on
    assert "31" in answer.headline
    assert "Not final: draft minutes [1], which may still be corrected." in answer.caveats
    assert f"Superseded on {today.day} {today:%B %Y} by a later paper: [1]." in answer.caveats
    assert "draft minutes, 12 May 2021" in answer.citations[0].label


def test_notes_are_one_for_each_way_to_stand() -> None:
    minutes = Metadata("M", "Larks", "Panel", date(2021, 5, 12), Kind.MINUTES, "draft")
    notice = replace(minutes, kind=Kind.DECISION, status="proposed")
    old = replace(minutes, status=None, superseded=(Superseded(date(2022, 5, 2), "q", "7"),))
    cited = [
        Citation(n, "f", metadata, where, "q", place_label(metadata, where))
        for n, (metadata, where) in enumerate(
            [(minutes, Locator("p")), (minutes, Locator("p", item="2")), (notice, Locator("p")),
             (old, Locator("p", item="7")), (old, Locator("p", item="8"))], start=1)
    ]
    assert standing_notes(cited) == [
        "Not final: draft minutes [1] [2], proposed decision notice [3], which may still be corrected.",
        "Superseded on 2 May 2022 by a later paper: [4].",
    ]
    assert standing_notes(cited[4:]) == []
