"""What readers say is wrong: kept, accepted, dropped, and gone with the paper it stands on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from small_papers import LetterEncoder, fill, parcel

from corpus.errors import StoreError
from corpus.feedback import CitedPlace, Fault, Feedback, Gold, GoldPlace
from corpus.paper import Access
from corpus.scope import Scope
from corpus.store import Store

OPEN, CLOSED = parcel("open", "There were 211 plans."), parcel("closed", "The site sold for 4.", access=Access.EXEMPT)
SAID = Feedback(
    "How many plans?", ("Who chaired?",), Scope(authorities=("Ambridge",), first_day=date(2022, 1, 1)), "answered",
    "211 plans.", ("211",), (CitedPlace(OPEN[0].id, "open.pdf", 1, "1.1", "Ambridge, p. iv"),), Fault.FIGURE, "244",
    "p. 1", date(2022, 4, 2))
GOLD = Gold("fact_text", "244", ("211",), (GoldPlace(OPEN[0].id, "open.pdf", 1, "1.1", "were 244"),), "Ambridge")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "shelf", LetterEncoder()) as made:
        fill(made, [OPEN, CLOSED])
        yield made


def test_it_is_kept_as_it_was_said_and_there_after_closing(store: Store, tmp_path: Path) -> None:
    assert store.feedback.all() == () and store.feedback.questions() is None
    assert [store.feedback.keep(SAID), store.feedback.keep(replace(SAID, fault=Fault.PAGE))] == [1, 2]
    with Store.open(tmp_path / "shelf", LetterEncoder()) as again:
        assert [(k.id, k.feedback, k.gold) for k in again.feedback.all()] == [
            (1, SAID, None), (2, replace(SAID, fault=Fault.PAGE), None)]


def test_an_accepted_one_is_a_line_of_the_question_set_and_a_dropped_one_is_not(store: Store, tmp_path: Path) -> None:
    store.feedback.keep(SAID)
    store.feedback.accept(1, GOLD)
    written = store.feedback.questions()
    assert written == tmp_path / "shelf" / "feedback.jsonl"
    assert [json.loads(line) for line in written.read_text().splitlines()] == [{
        "id": "feedback-1", "question": "How many plans?", "history": ["Who chaired?"], "type": "fact_text",
        "authority": "Ambridge", "answer": "244", "must_contain": [["244"]], "must_not_contain": ["211"],
        "evidence": [{"paper": "open.pdf", "pages": [1], "words": "were 244", "paragraph": "1.1"}], "difficulty": 2,
        "notes": "reported as figure wrong on 2022-04-02",
        "scope": {"authorities": ["Ambridge"], "bodies": [], "kinds": [], "first_day": "2022-01-01",
                  "last_day": None},
    }]
    store.feedback.drop(1)
    assert store.feedback.questions() is None and not written.exists()


def test_a_number_that_is_not_there_is_said(store: Store) -> None:
    store.feedback.keep(SAID)
    for do in (lambda: store.feedback.accept(7, GOLD), lambda: store.feedback.drop(7), lambda: store.feedback.one(7)):
        with pytest.raises(StoreError, match="there is no feedback 7; there is: 1"):
            do()


@pytest.mark.parametrize("said", [
    replace(SAID, places=(CitedPlace(CLOSED[0].id, "closed.pdf", 1, None, "Ambridge"),)),
    replace(SAID, scope=Scope(exempt=True)),
])
def test_of_a_closed_paper_nothing_but_the_question_is_kept(store: Store, said: Feedback, tmp_path: Path) -> None:
    store.feedback.keep(said)
    (kept,) = store.feedback.all()
    bare = replace(kept.feedback, scope=Scope())
    assert bare == replace(SAID, scope=Scope(), headline="", figures=(), places=(), right="", where="")
    with pytest.raises(StoreError, match="closed.pdf: not an open paper"):
        store.feedback.accept(1, replace(GOLD, places=(GoldPlace(CLOSED[0].id, "closed.pdf", 1, None, "sold for 4"),)))


def test_a_refusal_keeps_what_the_reader_says_and_not_the_papers_words(store: Store) -> None:
    store.feedback.keep(replace(SAID, status="not_found", headline="Only 211 is printed.", figures=(), places=()))
    (kept,) = store.feedback.all()
    assert (kept.feedback.headline, kept.feedback.right, kept.feedback.where) == ("", "244", "p. 1")


def test_with_its_paper_goes_what_was_said_of_it(store: Store, tmp_path: Path) -> None:
    store.feedback.keep(SAID)
    store.feedback.accept(1, GOLD)
    store.remove(OPEN[0].id)
    assert not (tmp_path / "shelf" / "feedback.jsonl").exists()
    (kept,) = store.feedback.all()
    assert kept.gold is None
    assert (kept.feedback.question, kept.feedback.headline, kept.feedback.right) == ("How many plans?", "", "")


def test_two_stores_write_to_one_box(store: Store, tmp_path: Path) -> None:
    with store.writing(), Store.open(tmp_path / "shelf", LetterEncoder()) as other:  # while papers come in
        assert [store.feedback.keep(SAID), other.feedback.keep(SAID), store.feedback.keep(SAID)] == [1, 2, 3]
        assert len(other.feedback.all()) == 3


def test_a_withdrawn_paper_leaves_none_of_its_words_in_what_was_said(store: Store, tmp_path: Path) -> None:
    store.feedback.keep(replace(SAID, headline="Xylophages: 211 plans.", right="244 xylophages"))
    store.feedback.accept(1, GOLD)
    store.withdraw(OPEN[0].id)
    files = [path for path in (tmp_path / "shelf").rglob("*") if path.is_file()]
    assert not [path.name for path in files if b"ylophages" in path.read_bytes()]
    assert [kept.feedback.question for kept in store.feedback.all()] == ["How many plans?"]
