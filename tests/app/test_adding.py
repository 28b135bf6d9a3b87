"""Papers brought to the page: each ends on the shelf, there already, or failed with its reason and a second try."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.adding import ENDED, Upload, again, let_go, shelve, uploads_of
from app.coverage import gaps
from app.papers_view import shelf_view, told, uploads_view
from corpus.encoder import default_encoder
from corpus.paper import Metadata, Paper
from corpus.scope import Listing
from corpus.store import Store
from ingest.pipeline import Stage

PAPER = "# Minutes of the Parks Panel\n\nHeld on 12 May 2023\n\n## 4. Trees\n\n4.1 There were 412 trees in 2022/23.\n"
SIDECAR = "file,authority\nparks.md,Barsetshire\n"


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.in_memory(default_encoder()) as opened:
        yield opened


def brought(folder: Path, **files: str) -> list[Path]:
    """The files as the browser's upload leaves them, each in a folder of its own."""
    paths = []
    for n, (name, text) in enumerate(files.items()):
        path = folder / str(n) / name.replace("_", ".")
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def test_each_file_ends_with_what_became_of_it_and_only_a_failed_one_is_kept(tmp_path: Path, store: Store) -> None:
    paths = brought(tmp_path, parks_md=PAPER, broken_pdf="%PDF-1.4", sources_csv=SIDECAR, again_md=PAPER)
    uploads = uploads_of(paths)
    assert [u.file for u in uploads] == ["parks.md", "broken.pdf", "again.md"]
    seen = list(shelve(uploads, store, paths[2]))
    assert [u.stage for u in seen[0]][1:] != [Stage.DONE] * 2  # told on the way, not only at the end
    end = seen[-1]
    assert [u.stage for u in end] == [Stage.DONE, Stage.FAILED, Stage.SKIPPED]
    assert "1 figures" in end[0].detail
    assert "cut short" in end[1].detail and end[1].remedy
    assert [path.exists() for path in (paths[0], paths[1], paths[3])] == [False, True, False]
    assert [entry.metadata.authority for entry in store.listing()] == ["Barsetshire"]


def test_a_failed_file_that_was_mended_comes_in_when_it_is_tried_again(tmp_path: Path, store: Store) -> None:
    (path,) = brought(tmp_path, parks_md="")
    *_, end = shelve(uploads_of([path]), store)
    assert end[0].stage is Stage.FAILED
    path.write_text(PAPER, encoding="utf-8")
    assert again(end, 3) == end
    *_, end = shelve(again(end, 0), store)
    assert (end[0].stage, len(store.listing())) == (Stage.DONE, 1)
    let_go(end)


def test_a_bad_sidecar_is_said_of_every_file(tmp_path: Path, store: Store) -> None:
    paths = brought(tmp_path, parks_md=PAPER, sources_csv="file,meeting date\nparks.md,last spring\n")
    *_, end = shelve(uploads_of(paths), store, paths[1])
    assert end[0].stage is Stage.FAILED and "last spring" in end[0].detail
    assert store.listing() == ()


def test_only_a_failed_file_has_a_button_and_names_are_escaped() -> None:
    stages = (Stage.QUEUED, Stage.ENCODING, Stage.DONE, Stage.FAILED)
    uploads = tuple(Upload(f"<{n}>.pdf", Path("x"), stage, 2, 9) for n, stage in enumerate(stages))
    html = uploads_view(uploads)
    assert html.count("Try again") == 1 and 'data-do="retry" data-file="3"' in html
    assert "&lt;3&gt;.pdf" in html and "encoding 2 of 9" in html and "Adding: 2 of 4 files" in html
    assert told(uploads) == "1 added, 0 there already, 1 failed."
    assert uploads_view(()) == "" and Stage.QUEUED not in ENDED


def test_a_paper_is_taken_off_after_a_second_word(report: Paper) -> None:
    meta, day = Metadata("<Title>", unread=(3,)), datetime(2024, 5, 6, tzinfo=UTC)
    entry = Listing("report", report.file, "pdf", meta, 3, 4, 5, day)
    assert 'data-do="remove" data-paper="report"' in shelf_view((entry,)) and "confirm" not in shelf_view((entry,))
    asked = shelf_view((entry,), "report")
    assert 'data-do="confirm" data-paper="report"' in asked and 'data-do="leave"' in asked
    assert "&lt;Title&gt;" in asked
    assert gaps(entry) == ("page 3 not read", "authority, body and meeting date not known")
