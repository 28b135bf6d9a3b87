"""Check finds what is wrong with each part of the store, and mend puts it right."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from small_papers import LetterEncoder, fill, pile

from corpus.errors import StoreError
from corpus.store import OPEN_SHELF, Store, WeightedTerm


def test_an_index_that_lost_a_paper_gets_it_back(tmp_path: Path) -> None:
    (first, chunks, _, _), _ = parcels = pile(2)
    with Store.open(tmp_path, LetterEncoder()) as store:
        fill(store, parcels)
        assert store.shelf is not None
        store._lexical.write([], without=[first.id])
        store.shelf.take([chunks[0].id, chunks[1].id])
        assert [(gap.place, gap.paper, gap.what) for gap in store.check()] == [
            ("lexical", first.id, "holds 0 chunks of the paper, the catalogue 6"),
            ("vectors", first.id, "holds 4 chunks of the paper, the catalogue 6")]
        assert store.mend() == (f"{first.id}: the lexical index now agrees with the catalogue",
                                f"{first.id}: the vector shelf now agrees with the catalogue")
        assert store.check() == () and store.mend() == ()
        assert store.encoder.encoded == 12  # type: ignore[attr-defined]


def test_indexes_that_cannot_be_opened_are_made_again(tmp_path: Path) -> None:
    with Store.open(tmp_path, LetterEncoder()) as store:
        fill(store, pile(2))
    (tmp_path / "lexical" / "meta.json").write_text("{")
    (tmp_path / "vectors" / "chroma.sqlite3").write_text("not a database " * 400)
    with Store.open(tmp_path, LetterEncoder()) as store:
        assert {gap.place for gap in store.check()} == {"lexical", "vectors"}
        done = store.mend()
        assert done[:2] == ("the lexical index could not be opened and was thrown away",
                            "the vector shelf could not be opened and was thrown away")
        assert store.check() == ()
        assert len(store.lexical([WeightedTerm("subject")], OPEN_SHELF, 50)) == 12


def test_deleted_indexes_are_filled_by_reindex_without_encoding(tmp_path: Path) -> None:
    with Store.open(tmp_path, LetterEncoder()) as store:
        fill(store, pile(2))
        before = store.lexical([WeightedTerm("subject")], OPEN_SHELF, 5)
        store._lexical.discard()
        assert store.shelf is not None
        store.shelf.discard()
        steps: list[str] = []
        store.reindex(lambda step, done, total: steps.append(step))
        assert set(steps) == {"lexical", "vectors"}
        assert store.check() == ()
        assert store.lexical([WeightedTerm("subject")], OPEN_SHELF, 5) == before
        assert store.encoder.encoded == 12  # type: ignore[attr-defined]


def test_a_lexical_index_that_is_gone_is_noticed_and_made_again(tmp_path: Path) -> None:
    with Store.open(tmp_path, LetterEncoder()) as store:
        fill(store, pile(2))
        store.require_lexical()
    shutil.rmtree(tmp_path / "lexical")
    with Store.open(tmp_path, LetterEncoder()) as store:
        for asked in (store.require_lexical, lambda: store.lexical([WeightedTerm("subject")], OPEN_SHELF, 5),
                      lambda: store.document_frequency(["subject"])):
            with pytest.raises(StoreError, match=r"holds 0 of the 12 chunks of this store; run `matters reindex`"):
                asked()
        store.reindex()
        assert len(store.lexical([WeightedTerm("subject")], OPEN_SHELF, 50)) == 12
    shutil.rmtree(tmp_path / "lexical")
    with Store.open(tmp_path, LetterEncoder()) as store:
        assert store.mend() == tuple(f"{id}: the lexical index now agrees with the catalogue"
                                     for id in sorted(paper.id for paper in store.listing()))
        store.require_lexical()


def test_files_without_a_paper_and_papers_without_a_file(tmp_path: Path) -> None:
    ((paper, chunks, facts, data),) = pile(1)
    with Store.open(tmp_path, LetterEncoder()) as store:
        store.add(paper, chunks, facts, data)
        (tmp_path / "originals" / "left.part").write_bytes(b"half")
        (tmp_path / "originals" / paper.sha256).write_bytes(b"spoilt")
        lost = (paper.id, f"the file of sha256 {paper.sha256[:12]} is gone or damaged and cannot be made again; "
                          "ingest the paper again")
        assert [(gap.paper, gap.what) for gap in store.check()] == [
            lost, (None, "the file left.part belongs to no paper")]
        assert store.mend() == (
            "left.part: the file belonged to no paper and is deleted",
            f"{paper.sha256[:12]}: the damaged file is deleted")
        assert [(gap.paper, gap.what) for gap in store.check()] == [lost]  # what cannot be mended is not said to be
        assert store.holder(paper.sha256) is None
        assert store.add(paper, chunks, facts, data) is False
        assert store.check() == () and store.original(paper.id) == data
