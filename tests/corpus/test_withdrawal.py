"""A paper that is withdrawn leaves no byte in the store; one that is replaced stays, out of answers."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from small_papers import LetterEncoder, fill, parcel, pile

from corpus.errors import UnknownPaperError
from corpus.scope import EVERYTHING, OPEN_SHELF, Scope, WeightedTerm
from corpus.store import Store, Succession
from corpus.withdrawal import probes, traces

WORD, STEM = "xylophage", "ylophag"
SECRET = parcel("Secret", f"The {WORD} was heard in the roof of the town hall by everyone who sat there.",
                f"It was resolved that the {WORD} be left in peace until the last member had gone home.")


def holding(folder: Path, word: str) -> set[str]:
    """The files of a store in which a word stands, by the first part of their path."""
    return {path.relative_to(folder).parts[0] for path in folder.rglob("*")
            if path.is_file() and word.encode() in path.read_bytes()}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of five papers, one of them secret."""
    folder = tmp_path_factory.mktemp("made")
    with Store.open(folder, LetterEncoder()) as store:
        fill(store, [*pile(2), SECRET, *pile(4)[2:]])
    assert holding(folder, WORD) >= {"catalogue.sqlite", "originals", "vectors"}
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(made, tmp_path / "store"))


def test_no_byte_of_a_withdrawn_paper_is_left_in_any_file(folder: Path) -> None:
    with Store.open(folder, LetterEncoder()) as store:
        sought = probes(store.chunks_of(SECRET[0].id))
        assert any(WORD in text for text in sought)
        done = store.withdraw(SECRET[0].id)
        assert holding(folder, WORD) == holding(folder, STEM) == set()
        left = (chunk for paper in store.listing(EVERYTHING) for chunk in store.chunks_of(paper.id, EVERYTHING))
        assert traces(folder, sought, left) == ()
        assert (done.files, done.chunks, done.facts, done.originals, done.held) == (("Secret.pdf",), 2, 2, 1, ())
        assert done.sha256 == (SECRET[0].sha256,)
        with pytest.raises(UnknownPaperError):
            store.paper(SECRET[0].id, EVERYTHING)
        assert len(store.lexical([WeightedTerm("subject")], OPEN_SHELF, 100)) == 24
        assert store.withdrawn(SECRET[0].sha256) == store.withdrawn(SECRET[0].id) == done.time.date()
        # Last, for it opens Chroma in this process, which has held the paper: see corpus.refill.
        assert store.check() == ()


def test_a_reader_in_the_way_is_named_and_the_doctor_empties_what_he_held(folder: Path) -> None:
    reader = sqlite3.connect(folder / "catalogue.sqlite")
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM paper").fetchone()
    with Store.open(folder, LetterEncoder()) as store:
        done = store.withdraw(SECRET[0].id)
        assert [note.partition(" (")[0] for note in done.held] == ["the catalogue's journal"]
        assert [fault.place for fault in store.check()] == ["catalogue"]
        reader.close()
        assert store.mend() == ("what was left of papers that were withdrawn is gone from the store's files",)
        assert store.check() == store.empty() == ()
    assert holding(folder, WORD) == set()


def test_traces_finds_what_was_left_behind_and_forgives_what_others_print(folder: Path) -> None:
    (folder / "notes.txt").write_text(f"Asked today: what of it? {SECRET[1][0].text}")
    with Store.open(folder, LetterEncoder()) as store:
        sought = probes(store.chunks_of(SECRET[0].id))
        store.withdraw(SECRET[0].id)
        assert traces(folder, sought, iter(())) == ("notes.txt",)
        assert traces(folder, sought, iter(SECRET[1])) == ()


def test_a_replaced_paper_is_out_of_lists_searches_and_counts_and_can_be_read_by_its_id(folder: Path) -> None:
    with Store.open(folder, LetterEncoder()) as store:
        before, count = store.fingerprint(), store.chunk_count
        newer = parcel("Newer", f"The {WORD} has left the town hall, and the members may come back to their seats.")
        store.add(*newer, succession=Succession(((SECRET[0].id, None),)))
        found = store.lexical([WeightedTerm(WORD)], OPEN_SHELF, 10)
        assert [hit.chunk_id for hit in found] == [newer[1][0].id]
        assert {hit.chunk_id.partition(":")[0] for hit in store.dense(WORD, OPEN_SHELF, 100)}.isdisjoint([SECRET[0].id])
        assert len(store.lexical([WeightedTerm(WORD)], Scope(superseded=True), 10)) == 3
        assert store.chunk_count == count - 1 and store.fingerprint() != before
        assert store.paper(SECRET[0].id).metadata.superseded[0].by == newer[0].id
        assert store.chunks([SECRET[1][0].id]) == (SECRET[1][0],)
        assert store.original(SECRET[0].id) == SECRET[3]
        assert store.check() == ()
        store.count_again(SECRET[0].id)
        assert store.chunk_count == count + 1
        with pytest.raises(UnknownPaperError):
            store.supersede(SECRET[0].id, Succession(replaced_by="nobody"))


def test_a_store_made_before_papers_could_be_replaced_opens_and_loses_nothing(folder: Path) -> None:
    with sqlite3.connect(folder / "catalogue.sqlite") as older:
        for table in ("replacement", "settled", "withdrawn"):
            older.execute(f"DROP TABLE {table}")
    older.close()
    with Store.open(folder, LetterEncoder()) as store:
        assert len(store.listing()) == 5
        store.supersede(store.find("paper-1.pdf"), Succession(((store.find("paper-0.pdf"), None),)))
        assert len(store.listing()) == 4
