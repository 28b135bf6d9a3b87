"""Near words: what a question names may be said in another word, and never becomes a subject by it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

import retrieval.near_words
from corpus.glossary import load_glossary
from corpus.words import stem
from retrieval.authorities import english_councils
from retrieval.concepts import Concept
from retrieval.near_words import with_near_words
from retrieval.plain_words import LAY_TERMS, PLAIN_TERMS
from retrieval.query import Query, read_query
from retrieval.rank import EXPANDED, NEAR, named, stem_set

LINES = tuple(
    line
    for line in Path(retrieval.near_words.__file__).with_name("near_words.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
)


def _read(question: str, *printed: str) -> Query:
    """A question on a shelf whose papers have some words and no others."""
    known = {stem(word) for text in printed for word in text.split()}

    def heard(stems: Sequence[str]) -> dict[str, int]:
        return {s: int(s in known) for s in stems}

    return with_near_words(read_query(question, load_glossary(None), (), english_councils()), heard)


def test_every_line_says_what_is_asked_and_what_is_printed() -> None:
    assert len(LINES) >= 1_000
    for line in LINES:
        said, mark, printed = line.partition(" : ")
        assert mark and line == line.lower(), line
        for part in (said, printed):
            wordings = [w.strip() for w in part.split(";")]
            assert all(wordings) and len(set(wordings)) == len(wordings), line


def test_no_wording_is_asked_twice_or_is_a_lay_word_already() -> None:
    asked = [w.strip() for line in LINES for w in line.partition(" : ")[0].split(";")]
    assert len(set(asked)) == len(asked)
    lay = {w for t in LAY_TERMS for w in t.spellings} | {w for t in PLAIN_TERMS for w in t.expansions}
    assert not lay & set(asked)


def test_a_word_that_no_paper_has_is_looked_for_in_near_ones() -> None:
    """Fault found: who asked what was "rubber-stamped" was told that no paper mentions it."""
    query = _read("Which moorings were rubber-stamped by the board?", "moorings board", "approved")
    stamped = next(c for c in query.concepts if c.asked == "rubber-stamped")
    assert (stem("approved"),) in stamped.alternatives
    assert named(stamped, stem_set("The moorings were approved.")) == EXPANDED


def test_a_word_that_papers_have_keeps_its_meaning_and_may_be_told_by_a_near_one() -> None:
    query = _read("How many pilots dwell in Marlshire?", "pilots dwell live")
    dwell = next(c for c in query.concepts if c.asked == "dwell")
    assert dwell.alternatives == ((stem("dwell"),),) and ("live", (stem("live"),)) in dwell.near
    assert named(dwell, stem_set("pilots dwell here")) == 1.0
    assert named(dwell, stem_set("pilots live here")) == NEAR
    assert named(dwell, stem_set("pilots drown here")) == 0.0


def test_a_near_wording_of_two_words_stands_together() -> None:
    """Fault found: children in semi-independent homes were told for those in children's homes."""
    home = Concept("residential", (("residenti",),), near=(("children's homes", ("children", "home")),))
    assert named(home, stem_set("36 children were in children's homes")) == NEAR
    assert named(home, stem_set("semi-independent homes were the address of 36 children")) == 0.0


def test_a_near_word_that_no_paper_has_is_not_taken_up() -> None:
    plain = _read("How many pilots dwell in Marlshire?", "pilots dwell")
    assert all(not c.near for c in plain.concepts)


@pytest.mark.parametrize("question", ["How many pilots were there in May?", "What did the harbour cost?"])
def test_a_question_without_such_words_is_as_it_was(question: str) -> None:
    before = read_query(question, load_glossary(None), (), english_councils())
    assert _read(question, "cost live price record").concepts == before.concepts
