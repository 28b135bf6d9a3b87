"""The lexical index: stems, phrases, weights, and queries in which no character has a meaning of its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.lexical import Entry, LexicalIndex, stems
from corpus.scope import WeightedTerm
from corpus.words import stem


@pytest.fixture(scope="module")
def index() -> LexicalIndex:
    index = LexicalIndex(None)
    index.write([
        Entry("a:0", "a", "The child protection plan was agreed", "Minutes of the panel"),
        Entry("a:1", "a", "A plan for the protection of every child", "Minutes of the panel"),
        Entry("b:0", "b", "Schools had 1,234 places in 2021/22", "Budget protection report"),
        Entry("b:1", "b", "Paragraph 4.5 and item 5, then 4 more", "Budget report"),
    ])
    return index


def ids(index: LexicalIndex, *words: WeightedTerm, papers: list[str] | None = None) -> list[str]:
    return [chunk for chunk, _ in index.search(words, papers, 10)]


@pytest.mark.parametrize(("text", "expected"), [
    ("Children's referrals", ("children", "referr")),
    ("Ofsted’s policies", ("ofst", "polici")),
    ("1,234 in 2021/22", ("1234", "in", "2021", "22")),
    ("2019,2020", ("2019", "2020")),
    ("x" * 41 + " kept", ("kept",)),
    ("?! ", ()),
])
def test_stems(text: str, expected: tuple[str, ...]) -> None:
    assert stems(text) == expected


@pytest.mark.parametrize("word", ["assessments", "caring", "generally", "agencies", "looked", "safeguarding", "panels"])
def test_stems_are_those_of_corpus_words(word: str) -> None:
    assert stems(word) == (stem(word),)


def test_words_are_found_in_every_form(index: LexicalIndex) -> None:
    assert ids(index, WeightedTerm("PLANS")) == ["a:0", "a:1"]
    assert ids(index, WeightedTerm("school")) == ["b:0"]
    assert ids(index, WeightedTerm("1234")) == ids(index, WeightedTerm("1,234")) == ["b:0"]


def test_a_phrase_is_its_words_in_order(index: LexicalIndex) -> None:
    assert ids(index, WeightedTerm("child protection plans", phrase=True)) == ["a:0"]
    assert ids(index, WeightedTerm("plan", phrase=True)) == ["a:0", "a:1"]
    assert set(ids(index, WeightedTerm("child schools"))) == {"a:0", "a:1", "b:0"}


def test_a_number_that_falls_apart_is_looked_for_in_one_piece(index: LexicalIndex) -> None:
    assert ids(index, WeightedTerm("4.5")) == ["b:1"]
    assert ids(index, WeightedTerm("5.4")) == []
    assert ids(index, WeightedTerm("2021/22")) == ["b:0"]


def test_a_word_of_the_context_counts_less(index: LexicalIndex) -> None:
    assert ids(index, WeightedTerm("protection"))[-1] == "b:0"
    assert ids(index, WeightedTerm("budget")) == ["b:1", "b:0"]  # the shorter context first


def test_weights_multiply(index: LexicalIndex) -> None:
    ((_, once), *_) = index.search([WeightedTerm("school")], None, 1)
    ((_, thrice), *_) = index.search([WeightedTerm("school", 3.0)], None, 1)
    assert thrice == pytest.approx(3 * once, rel=1e-5)
    assert ids(index, WeightedTerm("school", 5.0), WeightedTerm("child"))[0] == "b:0"
    assert ids(index, WeightedTerm("school", 0.1), WeightedTerm("child"))[0] == "a:0"


def test_the_limit_to_papers_does_not_change_scores(index: LexicalIndex) -> None:
    everywhere = dict(index.search([WeightedTerm("protection")], None, 10))
    assert dict(index.search([WeightedTerm("protection")], ["b"], 10)) == {"b:0": everywhere["b:0"]}
    assert ids(index, WeightedTerm("protection"), papers=["nope"]) == []


def test_counts(index: LexicalIndex) -> None:
    assert [index.count(word, None) for word in ("child", "protect", "report", "4.5", "?", "")] == [2, 2, 0, 1, 0, 0]
    assert index.count("protect", ["b"]) == 0


@given(st.text(max_size=30), st.booleans())
def test_no_character_has_a_meaning(index: LexicalIndex, text: str, phrase: bool) -> None:
    hits = index.search([WeightedTerm(text, phrase=phrase)], None, 10)
    assert len(hits) <= 4


@pytest.mark.parametrize("text", ["plan NOT child", "+plan -child", "text:plan", 'plan"', "(plan", "plan^", "~plan"])
def test_query_syntax_is_only_words(index: LexicalIndex, text: str) -> None:
    assert sorted(ids(index, WeightedTerm(text))) == ["a:0", "a:1"]
    assert ids(index, WeightedTerm("pla*")) == []
