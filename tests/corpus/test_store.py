"""The store: what goes in comes out equal, exempt papers do not exist, and nothing is left of what was removed."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from small_papers import LetterEncoder, fill, parcel, pile, rich_parcel

from corpus.errors import StoreError, StoreLockedError, StoreVersionError, UnknownPaperError
from corpus.paper import Access, Kind
from corpus.store import EVERYTHING, OPEN_SHELF, Scope, Store, WeightedTerm

ROOT = Path(__file__).parents[2]


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.in_memory(LetterEncoder()) as store:
        yield store


def found(store: Store, word: str, scope: Scope = OPEN_SHELF) -> list[str]:
    """The papers in which a word is found, by file name."""
    files = {paper.id: paper.file for paper in store.listing(EVERYTHING)}
    return sorted({files[hit.chunk_id.split(":")[0]] for hit in store.lexical([WeightedTerm(word)], scope, 50)})


def test_a_paper_comes_back_equal(store: Store) -> None:
    paper, chunks, facts, data = rich_parcel()
    assert store.add(paper, chunks, facts, data) is True
    assert store.paper(paper.id) == paper
    assert store.chunks_of(paper.id) == chunks
    assert store.facts_of(paper.id) == facts
    assert store.original(paper.id) == data
    assert store.chunks([chunks[1].id, "gone:7", chunks[0].id]) == (chunks[1], chunks[0])
    assert store.facts_in([chunks[1].id, chunks[0].id]) == (facts[1], facts[2], facts[0])
    assert store.holder(paper.sha256) == paper.id and store.holder("0" * 64) is None


def test_the_listing_says_what_there_is(store: Store) -> None:
    fill(store, [parcel("old", "Alpha.", day=date(2020, 1, 1)), parcel("undated", "Beta.", day=None),
                 parcel("new", "Gamma.", "Delta.", day=date(2023, 1, 1))])
    listing = store.listing()
    assert [(paper.file, paper.pages, paper.chunks, paper.facts, paper.sources) for paper in listing] == [
        ("new.pdf", 1, 2, 2, ()), ("old.pdf", 1, 1, 1, ()), ("undated.pdf", 1, 1, 1, ())]
    assert listing[0].metadata == parcel("new", "Gamma.", "Delta.", day=date(2023, 1, 1))[0].metadata
    assert listing[0].added.utcoffset() is not None


def test_the_same_text_again_is_a_second_source(store: Store) -> None:
    paper, chunks, facts, data = parcel("first", "The panel met.")
    again = replace(paper, file="again.pdf", sha256=hashlib.sha256(b"other bytes").hexdigest())
    assert store.add(paper, chunks, facts, data) is True
    assert store.add(paper, chunks, facts, data) is False
    assert store.add(again, chunks, facts, b"other bytes") is False
    (listing,) = store.listing()
    assert (listing.file, listing.sources, listing.chunks) == ("first.pdf", ("again.pdf",), 1)
    assert store.holder(again.sha256) == paper.id
    assert store.find("again.pdf") == paper.id
    assert store.encoder.encoded == 1  # type: ignore[attr-defined]
    assert store.check() == ()


def test_bytes_of_another_hash_are_refused_and_nothing_is_kept(store: Store) -> None:
    paper, chunks, facts, _ = parcel("first", "The panel met.")
    with pytest.raises(StoreError, match="not those of sha256"):
        store.add(paper, chunks, facts, b"something else")
    assert store.listing() == () and store.check() == ()


def test_an_error_on_the_way_leaves_nothing(store: Store) -> None:
    def fail_at_the_end(step: str, done: int, total: int) -> None:
        if step == "visible":
            raise RuntimeError("stop")

    first, second = pile(2)
    fill(store, [first])
    before = store.fingerprint()
    with pytest.raises(RuntimeError, match="stop"):
        store.add(*second, progress=fail_at_the_end)
    assert (store.fingerprint(), store.check(), len(store.listing())) == (before, (), 1)
    assert store.holder(second[0].sha256) is None


def test_progress_names_the_steps(store: Store) -> None:
    steps: list[tuple[str, int, int]] = []
    store.add(*parcel("one", "First.", "Second."), progress=lambda *step: steps.append(step))
    assert steps == [("encode", 1, 2), ("encode", 2, 2), ("catalogue", 0, 1), ("lexical", 0, 1), ("vectors", 0, 1),
                     ("visible", 0, 1), ("visible", 1, 1)]


def test_remove_leaves_nothing_in_any_part(tmp_path: Path) -> None:
    with Store.open(tmp_path, LetterEncoder()) as store:
        first, second = pile(2)
        fill(store, [first, second])
        store.remove(first[0].id)
        assert [paper.id for paper in store.listing()] == [second[0].id]
        assert store.shelf is not None and list(store.shelf.contents()) == [second[0].id]
        assert store._lexical.contents().keys() == {second[0].id}
        assert [path.name for path in (tmp_path / "originals").iterdir()] == [second[0].sha256]
        assert found(store, "subject") == ["paper-1.pdf"]
        assert store.check() == ()
        with pytest.raises(UnknownPaperError, match=r"no such paper\. There are: paper-1\.pdf"):
            store.remove(first[0].id)
    database = sqlite3.connect(tmp_path / "catalogue.sqlite")
    rows = [database.execute(f"SELECT count(*) FROM {table} WHERE paper = ?", [first[0].id]).fetchone()[0]
            for table in ("source", "chunk", "fact", "vector")]
    database.close()
    assert rows == [0, 0, 0, 0]


def test_a_removal_cut_short_is_finished_by_the_next_writer(tmp_path: Path) -> None:
    first, second = pile(2)
    with Store.open(tmp_path, LetterEncoder()) as store:
        fill(store, [first, second])
        store._catalogue.withdraw(first[0].id)  # as far as a killed `remove` may come
        assert found(store, "subject") == ["paper-1.pdf"]
    with Store.open(tmp_path, LetterEncoder()) as store:
        assert [paper.file for paper in store.listing(EVERYTHING)] == ["paper-1.pdf"]
        assert store.mend() == (f"{first[0].id}: was half added or half removed, and is removed; ingest it again",)
        assert store.check() == ()


def test_exempt_papers_do_not_exist_for_a_reader(tmp_path: Path) -> None:
    with Store.open(tmp_path, LetterEncoder()) as store:
        fill(store, [parcel("open", "The budget was noted.")])
        before = store.fingerprint()
        secret, chunks, facts, data = parcel("secret", "The budget of the placement.", access=Access.EXEMPT)
        store.add(secret, chunks, facts, data)
        assert [paper.file for paper in store.listing()] == ["open.pdf"]
        assert found(store, "budget") == ["open.pdf"]
        assert len(store.dense("budget", OPEN_SHELF, 10)) == 1
        assert store.chunks([chunks[0].id]) == () and store.facts_in([chunks[0].id]) == ()
        assert (store.chunk_count, store.fingerprint()) == (1, before)
        assert store.document_frequency(["budget", "placement"]) == {"budget": 1, "placement": 0}
        assert store.shelf is not None and secret.id not in store.shelf.contents()
        for hidden in (store.paper, store.original, store.chunks_of, store.facts_of):
            with pytest.raises(UnknownPaperError) as caught:
                hidden(secret.id)
            assert "secret.pdf" not in str(caught.value)
        assert found(store, "budget", EVERYTHING) == ["open.pdf", "secret.pdf"]
        assert len(store.dense("budget", EVERYTHING, 10)) == 2
        assert store.paper(secret.id, EVERYTHING) == secret
        assert store.document_frequency(["placement"], EVERYTHING) == {"placement": 1}
        assert store.check() == ()


def test_scores_and_counts_of_the_open_shelf_do_not_tell_of_an_exempt_paper(store: Store) -> None:
    """BM25 weighs a word by how many chunks of the index have it, and by how many chunks there are."""
    words = [WeightedTerm("budget"), WeightedTerm("schools")]
    fill(store, [parcel("open", "The budget was noted."), parcel("other", "Schools opened.")])
    before = store.lexical(words, OPEN_SHELF, 9)
    fill(store, [parcel("secret", "The budget of the budget of schools.", access=Access.EXEMPT)])
    assert store.lexical(words, OPEN_SHELF, 9) == before
    assert [hit.chunk_id for hit in store.lexical(words, EVERYTHING, 1)][0] not in {hit.chunk_id for hit in before}
    fill(store, [parcel("third", "The budget again.")])
    assert found(store, "budget", EVERYTHING) == ["open.pdf", "secret.pdf", "third.pdf"]
    assert found(store, "budget") == ["open.pdf", "third.pdf"]
    assert store.check() == ()
    store.remove(store.find("secret.pdf"))
    assert found(store, "budget", EVERYTHING) == found(store, "budget") == ["open.pdf", "third.pdf"]
    assert store.check() == ()


def test_a_store_from_before_the_index_of_all_papers_is_noticed_and_mended(tmp_path: Path) -> None:
    with Store.open(tmp_path, LetterEncoder()) as store:
        fill(store, [parcel("open", "The budget was noted."), parcel("secret", "A budget.", access=Access.EXEMPT)])
    shutil.rmtree(tmp_path / "lexical-exempt")
    with Store.open(tmp_path, LetterEncoder()) as store:
        with pytest.raises(StoreError, match="holds 0 of the 2 chunks"):
            store.require_lexical()
        store.reindex()
        assert found(store, "budget", EVERYTHING) == ["open.pdf", "secret.pdf"] and store.check() == ()


def test_a_reader_sees_by_who_they_are_and_not_by_what_they_ask(store: Store) -> None:
    fill(store, [parcel("open", "The budget was noted.")])
    secret, chunks, facts, data = parcel("secret", "The budget of the placement.", access=Access.EXEMPT)
    store.add(secret, chunks, facts, data)
    may = [False]
    seen = store.seen_by(lambda: may[0])
    assert [paper.file for paper in seen.listing(EVERYTHING)] == ["open.pdf"]
    assert found(seen, "budget", EVERYTHING) == ["open.pdf"] and len(seen.dense("budget", EVERYTHING, 9)) == 1
    assert seen.chunks([chunks[0].id], EVERYTHING) == () and seen.facts_in([chunks[0].id], EVERYTHING) == ()
    assert seen.document_frequency(["placement"], EVERYTHING) == {"placement": 0}
    for hidden in (seen.paper, seen.original, seen.chunks_of, seen.facts_of):
        with pytest.raises(UnknownPaperError):
            hidden(secret.id, EVERYTHING)
    with pytest.raises(UnknownPaperError, match="There are: open.pdf"):
        seen.find("secret.pdf")
    closed = seen.fingerprint()
    may[0] = True
    assert [paper.file for paper in seen.listing()] == ["open.pdf", "secret.pdf"]
    assert found(seen, "placement") == ["secret.pdf"] and seen.chunk_count == 2
    assert seen.fingerprint() != closed and store.fingerprint() == closed
    assert seen.paper(secret.id) == secret


@pytest.mark.parametrize(("scope", "files"), [
    (Scope(), ["a.pdf", "b.pdf", "c.pdf"]),
    (Scope(authorities=("Ambridge",)), ["a.pdf", "b.pdf"]),
    (Scope(bodies=("Cabinet", "Council")), ["b.pdf"]),
    (Scope(kinds=("report",)), ["b.pdf"]),
    (Scope(first_day=date(2021, 5, 1)), ["b.pdf"]),
    (Scope(first_day=date(2021, 4, 30), last_day=date(2021, 4, 30)), ["a.pdf"]),
    (Scope(papers=(parcel("c", "Schools closed.")[0].id,)), ["c.pdf"]),
    (Scope(authorities=("Nowhere",)), []),
])
def test_a_scope_limits_both_searches(store: Store, scope: Scope, files: list[str]) -> None:
    fill(store, [
        parcel("a", "Schools opened.", day=date(2021, 4, 30)),
        parcel("b", "Schools merged.", body="Cabinet", day=date(2022, 1, 1), kind=Kind.REPORT),
        parcel("c", "Schools closed.", authority=None, day=None),
    ])
    assert found(store, "school", scope) == files
    papers = {paper.id: paper.file for paper in store.listing()}
    assert sorted(papers[hit.chunk_id.split(":")[0]] for hit in store.dense("schools", scope, 9)) == files


def test_papers_are_found_by_what_people_call_them(store: Store) -> None:
    (first, *_), (second, *_) = parcels = pile(2)
    fill(store, parcels)
    assert store.find(first.id) == store.find(first.id[:6]) == first.id
    assert store.find("PAPER-1.pdf") == store.find("paper-1 title") == second.id
    with pytest.raises(UnknownPaperError, match=r"minutes: no paper goes by this name\. There are: paper-0\.pdf"):
        store.find("minutes")
    fill(store, [parcel("paper-1", "Other text.")])
    with pytest.raises(UnknownPaperError, match="2 papers go by this name"):
        store.find("paper-1.pdf")


def test_the_fingerprint_is_of_the_papers_and_not_of_their_order(store: Store) -> None:
    parcels = pile(3)
    fill(store, parcels)
    with Store.in_memory(LetterEncoder()) as other:
        fill(other, parcels[::-1])
        assert other.fingerprint() == store.fingerprint()
        words = [WeightedTerm("subject"), WeightedTerm("paper")]
        assert other.lexical(words, OPEN_SHELF, 7) == store.lexical(words, OPEN_SHELF, 7)
        assert other.dense("so subject", OPEN_SHELF, 7) == store.dense("so subject", OPEN_SHELF, 7)
        other.remove(parcels[0][0].id)
        assert other.fingerprint() != store.fingerprint()


def test_hits_are_ranked_from_one_and_cosines_are_exact(store: Store) -> None:
    fill(store, [parcel("p", "aaa", "abab", "bbb")])
    store.remove(store.find("p.pdf"))
    paper, chunks, facts, data = parcel("p", "aaa", "aabb", "bbb")
    store.add(paper, tuple(replace(chunk, context="") for chunk in chunks), facts, data)
    hits = store.dense("aa", OPEN_SHELF, 2)
    assert [(hit.chunk_id, hit.rank) for hit in hits] == [(f"{paper.id}:0", 1), (f"{paper.id}:1", 2)]
    assert [hit.score for hit in hits] == pytest.approx([1.0, np.sqrt(0.5)], abs=1e-6)


def test_nothing_is_found_for_nothing(store: Store) -> None:
    assert store.lexical([WeightedTerm("school")], OPEN_SHELF, 5) == store.dense("school", OPEN_SHELF, 5) == ()
    fill(store, pile(1))
    assert store.lexical([], OPEN_SHELF, 5) == store.lexical([WeightedTerm("?!")], OPEN_SHELF, 5) == ()
    assert store.dense("  ", OPEN_SHELF, 5) == store.dense("x", Scope(papers=("nope",)), 5) == ()
    assert store.document_frequency([]) == {}


def test_another_encoder_is_refused_until_reindexed(tmp_path: Path) -> None:
    with Store.open(tmp_path, LetterEncoder()) as store:
        fill(store, pile(2))
    with Store.open(tmp_path, LetterEncoder("letters@2", dimensions=13)) as store:
        with pytest.raises(StoreError, match=r"by letters@1, and the encoder is now letters@2.*matters reindex"):
            store.dense("subject", OPEN_SHELF, 1)
        with pytest.raises(StoreError, match="letters@1"):
            store.add(*pile(3)[2])
        assert [gap.what for gap in store.check()] == ["12 chunks have no vector of letters@2"]
        store.reindex()
        assert store.check() == () and len(store.dense("subject", OPEN_SHELF, 5)) == 5
        store.reindex()
        assert store.encoder.encoded == 12 + 1  # type: ignore[attr-defined]


def test_two_readers_while_one_writes(tmp_path: Path) -> None:
    with (Store.open(tmp_path, LetterEncoder()) as writer, Store.open(tmp_path, LetterEncoder()) as one,
          Store.open(tmp_path, LetterEncoder()) as two):
        assert found(one, "subject") == found(two, "subject") == []
        for number, each in enumerate(pile(3), start=1):
            seen: list[int] = []
            writer.add(*each, progress=lambda *_, seen=seen: seen.append(len(found(one, "subject"))))  # type: ignore[misc]
            assert set(seen[:-1]) == {number - 1} and seen[-1] == number
            assert len(found(two, "subject")) == number
            assert len(two.dense("subject", OPEN_SHELF, 50)) == 6 * number
        writer.remove(pile(1)[0][0].id)
        assert found(one, "subject") == found(two, "subject") == ["paper-1.pdf", "paper-2.pdf"]


def test_a_second_writer_is_told_who_writes(tmp_path: Path) -> None:
    with Store.open(tmp_path, LetterEncoder()) as one, Store.open(tmp_path, LetterEncoder()) as two:
        with one.writing():
            fill(one, pile(1))
            with pytest.raises(StoreLockedError, match=rf"process {os.getpid()} on .* is writing to this store"):
                fill(two, pile(2))
        fill(two, pile(2))
        assert len(one.listing()) == 2


def test_a_folder_that_cannot_be_used_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match=r"file/store: the store's folder cannot be used \(Not a directory\); choose"):
        Store.open(tmp_path / "file" / "store", LetterEncoder())


def test_a_read_only_folder_is_one_clear_error(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    with Store.open(folder, LetterEncoder()) as store:
        fill(store, pile(1))
    program = ("import os, sys; from pathlib import Path; from corpus.store import Store; from corpus.errors import *\n"
               "if os.geteuid() == 0: os.setegid(65534); os.seteuid(65534)\n"  # root may write anywhere
               "try: Store.open(Path(sys.argv[1]))\nexcept StoreError as error: print(error)")
    for path in (tmp_path.parent, tmp_path, folder):
        path.chmod(0o555)
    (folder / "writer.lock").chmod(0o444)
    said = subprocess.run([sys.executable, "-c", program, str(folder)], capture_output=True, text=True, cwd=ROOT,
                          env={**os.environ, "PYTHONPATH": str(ROOT)})
    for path in (tmp_path.parent, tmp_path, folder):
        path.chmod(0o755)
    assert said.stdout == (f"{folder}: the store's folder cannot be used (Permission denied); choose a folder you may "
                           "write to (--store or MATTERS_HOME)\n"), said.stderr


def test_a_store_of_another_version_is_refused_and_kept(tmp_path: Path) -> None:
    with Store.open(tmp_path, LetterEncoder()) as store:
        fill(store, pile(1))
    database = sqlite3.connect(tmp_path / "catalogue.sqlite")
    database.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreVersionError, match="written by version 99; this program reads version 1"):
        Store.open(tmp_path, LetterEncoder())
    database.execute("PRAGMA user_version = 1")
    database.close()
    with Store.open(tmp_path, LetterEncoder()) as store:
        assert len(store.listing()) == 1


@pytest.mark.parametrize("spoil", ["DELETE FROM meta", "DROP TABLE meta"])
def test_a_catalogue_that_lost_its_own_name_is_one_clear_error(tmp_path: Path, spoil: str) -> None:
    with Store.open(tmp_path, LetterEncoder()) as store:
        fill(store, pile(1))
    database = sqlite3.connect(tmp_path / "catalogue.sqlite", isolation_level=None)
    database.execute(spoil)
    database.close()
    with pytest.raises(StoreError, match=r"the catalogue is damaged \(.*\); restore .* from a back-up, or ingest"):
        Store.open(tmp_path, LetterEncoder())


@pytest.mark.parametrize("part", ["lexical", "vectors"])
def test_an_index_that_may_not_be_written_to_says_so(part: str) -> None:
    program = ("import os, sys; from pathlib import Path; from corpus.store import Store; from corpus.errors import *\n"
               "sys.path.insert(0, sys.argv[2]); from small_papers import LetterEncoder, fill, pile\n"
               "if os.geteuid() == 0: os.setegid(65534); os.seteuid(65534)\n"  # root may write anywhere
               "with Store.open(Path(sys.argv[1]), LetterEncoder()) as store:\n"
               "    try: fill(store, pile(2)[1:])\n    except StoreError as error: print(error)")
    with TemporaryDirectory() as made:  # tmp_path lies in a folder that only its owner may enter
        folder = Path(made)
        with Store.open(folder, LetterEncoder()) as store:
            fill(store, pile(1))
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o777 if path.is_dir() else 0o666)
        for path in (folder / part, *(folder / part).rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)
        said = subprocess.run([sys.executable, "-c", program, made, str(Path(__file__).parent)],
                              capture_output=True, text=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)})
        for path in (folder / part, *(folder / part).rglob("*")):
            path.chmod(0o777 if path.is_dir() else 0o666)
        assert said.stdout.startswith(f"{folder / part}: no permission to write there"), said
        assert said.stdout.count("\n") == 1


def test_a_file_that_is_no_catalogue_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "catalogue.sqlite").write_text("this is no database, and it is long enough to be taken for one" * 20)
    with pytest.raises(StoreError, match=r"is damaged \(file is not a database\); restore .* back-up, or ingest"):
        Store.open(tmp_path, LetterEncoder())
    (tmp_path / "catalogue.sqlite").unlink()
    database = sqlite3.connect(tmp_path / "catalogue.sqlite")
    database.execute("CREATE TABLE other (x)")
    database.close()
    with pytest.raises(StoreVersionError, match="written by another program"):
        Store.open(tmp_path, LetterEncoder())
