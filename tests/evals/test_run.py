"""The store of a run: cached only for the same papers and code, and only when its ingest was finished."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import EvalError
from corpus.store import Store
from evals.run import fingerprint, paper_names, store_of


def folder_of(parent: Path, text: str) -> Path:
    folder = parent / "papers"
    folder.mkdir(exist_ok=True)
    (folder / "a.txt").write_text(text)
    return folder


def test_the_fingerprint_is_of_names_and_bytes(tmp_path: Path) -> None:
    papers = folder_of(tmp_path, "one")
    first = fingerprint(papers)
    assert len(first) == 16
    assert fingerprint(papers) == first
    (papers / "a.txt").write_text("two")
    assert fingerprint(papers) != first
    (papers / "a.txt").write_text("one")
    (papers / "a.txt").rename(papers / "b.txt")
    assert fingerprint(papers) != first
    assert paper_names(papers) == {"b.txt"}


def test_a_folder_without_papers_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EvalError, match="no papers to ask"):
        fingerprint(tmp_path / "none")


def test_a_finished_store_is_used_again_and_another_paper_makes_another(tmp_path: Path) -> None:
    filled: list[str] = []

    def fill(store: Store, papers: Path) -> None:
        filled.append((papers / "a.txt").read_text())

    papers, cache = folder_of(tmp_path, "one"), tmp_path / "cache"
    for _ in range(2):
        with store_of(papers, cache, fill) as store:
            assert store.listing() == ()
    assert filled == ["one"]
    (cache / "mine.txt").write_text("not ours")
    with store_of(folder_of(tmp_path, "two"), cache, fill):
        pass
    assert filled == ["one", "two"]
    assert len([p for p in cache.iterdir() if p.is_dir()]) == 1
    assert (cache / "mine.txt").exists()


def test_a_store_left_half_way_is_made_again(tmp_path: Path) -> None:
    filled: list[int] = []

    def fail_once(store: Store, papers: Path) -> None:
        filled.append(len(filled))
        if len(filled) == 1:
            raise KeyboardInterrupt

    papers, cache = folder_of(tmp_path, "one"), tmp_path / "cache"
    with pytest.raises(KeyboardInterrupt), store_of(papers, cache, fail_once):
        pass
    with store_of(papers, cache, fail_once):
        pass
    assert filled == [0, 1]


def test_without_a_cache_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "made"))
    (tmp_path / "made").mkdir()
    with store_of(folder_of(tmp_path, "one"), None, lambda store, papers: None) as store:
        assert store.chunk_count == 0
        assert list((tmp_path / "made").iterdir()) != []
    assert list((tmp_path / "made").iterdir()) == []
