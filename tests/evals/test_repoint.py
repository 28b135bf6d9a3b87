"""Pointing a set at its pages again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import corpus
from corpus.errors import EvalError
from evals.question import SAMPLE
from evals.repoint import pdf_pages, repoint, standing

PAGES = ("A cover.", "The libraries lent\n1,256 books.", "Again: libraries lent 1256 books", "libraries lent 1,256")


def test_words_stand_where_all_of_them_are_in_order() -> None:
    assert standing("lent 1,256 books", PAGES) == [2, 3]
    assert standing("books lent", PAGES) == []


def test_pages_are_written_anew_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    places = [{"paper": "a.pdf", "pages": [9], "words": "A cover"}, {"paper": "b.docx", "pages": [], "words": "é"}]
    path.write_text(json.dumps({"id": "a", "evidence": places}) + "\n")
    assert repoint(path, lambda name: PAGES if name == "a.pdf" else None) == 1
    assert json.loads(path.read_text()) == {"id": "a", "evidence": [places[0] | {"pages": [1]}, places[1]]}
    assert repoint(path, lambda name: PAGES if name == "a.pdf" else None) == 0


def test_words_that_are_gone_are_an_error_and_the_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps({"id": "a", "evidence": [{"paper": "a.pdf", "pages": [1], "words": "a lost phrase"}]}))
    before = path.read_bytes()
    with pytest.raises(EvalError, match="line 1: “a lost phrase” stands on no page of a.pdf"):
        repoint(path, lambda name: PAGES)
    assert path.read_bytes() == before


def test_the_sample_set_needs_no_repointing(tmp_path: Path) -> None:
    path = tmp_path / "sample.jsonl"
    shutil.copy(SAMPLE, path)
    assert repoint(path, pdf_pages(Path(str(corpus.__file__)).parent / "papers")) == 0
    assert path.read_bytes() == SAMPLE.read_bytes()
