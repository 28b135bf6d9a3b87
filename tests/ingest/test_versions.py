"""A paper's life on the shelf: what a later paper replaces is in no answer, and can still be opened."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from corpus.scope import EVERYTHING, OPEN_SHELF, Scope, WeightedTerm
from corpus.store import Store
from ingest.chunking import chunk_paper
from ingest.facts import facts_of
from ingest.pipeline import ingest_folder, read_paper
from ingest.versions import Standing, standing

COUNTING = Scope(exempt=True)

MINUTES = """# Larks Panel

{status}Minutes of the meeting held on 12 May 2021

## 1. Apologies

Apologies were received from Councillor Finch, and the chair welcomed a visitor from the library.

## 2. Nests

The panel heard that {count} nests were counted in the spring, and that the wardens had walked every hedge twice.

RESOLVED that the count be repeated in the autumn and that the wardens be thanked for their work.
"""
REPORT = """# Annual Hedge Report

Larks County Council

The county keeps {miles} miles of hedge, most of them older than the roads beside them.

A third was laid last winter by the wardens and by volunteers from eleven parishes.

The rest will be laid in the next two winters if the budget allows it and if the ground is dry.
"""
PACK = """# Larks Panel

Agenda

12 May 2021

## 6. Nest boxes

The panel is asked to note that two hundred nest boxes were put up along the old railway between the two stations,
that the school children painted most of them, and that a grant of £900 paid for the wood, the nails and the paint.

## 7. Owl survey

The survey found 40 barn owls in the valley, which is more than in any year since the survey began, and it found none
at all on the moor, where the old barns were taken down and no new ones were built by the estate or by the farms.
"""
SUPPLEMENT = """# Larks Panel

Supplementary agenda

12 May 2021

Owl survey

This report replaces the version published in the original agenda pack.

The survey found 44 barn owls in the valley, which is more than in any year since the survey began, and it found none
at all on the moor, where the old barns were taken down and no new ones were built by the estate or by the farms.
"""


class Flat:
    """An encoder to which all texts are alike."""

    name, dimensions = "flat@1", 2

    def encode(
        self, texts: Sequence[str], progress: Callable[[int, int], None] | None = None
    ) -> NDArray[np.float32]:
        return np.full((len(texts), 2), 0.5**0.5, np.float32)


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.in_memory(Flat()) as made:
        yield made


def put(store: Store, **texts: str) -> list[Standing]:
    """Shelves texts as `ingest_folder` does, under their names with ".md"; how each stood to those before it."""
    stood = []
    for name, text in texts.items():
        paper = read_paper(text.encode(), f"{name}.md")
        chunks = tuple(chunk_paper(paper))
        stood.append(standing(paper, store.listing(COUNTING), lambda id: store.paper(id, COUNTING)))
        assert stood[-1].same_as is None
        store.add(paper, chunks, facts_of(paper, chunks), text.encode(), succession=stood[-1].succession)
    return stood


def id_of(store: Store, file: str) -> str:
    return next(paper.id for paper in store.listing(EVERYTHING) if paper.file == file)


def counting(store: Store) -> set[str]:
    return {paper.file for paper in store.listing()}


def found(store: Store, word: str, scope: Scope = OPEN_SHELF) -> set[str]:
    hits = store.lexical([WeightedTerm(word)], scope, 10)
    return {chunk.text for chunk in store.chunks([hit.chunk_id for hit in hits])}


def test_approved_minutes_take_the_place_of_the_draft_and_the_draft_can_still_be_opened(
    store: Store, tmp_path: Path
) -> None:
    for name, status, count in (("a", "Draft ", 31), ("b", "", 38)):
        (tmp_path / f"{name}.md").write_text(MINUTES.format(status=status, count=count))
    before, after = ingest_folder([tmp_path], store).added
    draft = before.paper
    assert store.paper(draft).metadata.draft
    assert (before.replaces, after.replaces) == ((), ("a.md",))
    assert counting(store) == {"b.md"}
    assert not any("31" in text for text in found(store, "nests"))
    assert any("31 nests" in text for text in found(store, "nests", Scope(superseded=True)))
    old = store.paper(draft)
    replaced = old.metadata.superseded_at("2")
    assert replaced is not None and replaced.by == after.paper and replaced.item is None
    assert store.original(draft).startswith(b"# Larks Panel")
    assert store.find("a.md") == draft


def test_a_draft_that_comes_after_the_approved_minutes_is_the_older_one(store: Store, tmp_path: Path) -> None:
    put(store, b=MINUTES.format(status="Approved ", count=38))
    stood = put(store, a=MINUTES.format(status="Draft ", count=31))
    assert stood[0].succession.replaced_by == id_of(store, "b.md")
    assert counting(store) == {"b.md"}


def test_minutes_of_another_day_or_with_another_text_replace_nothing(store: Store, tmp_path: Path) -> None:
    put(store, a=MINUTES.format(status="", count=31))
    other_day = MINUTES.format(status="", count=38).replace("12 May 2021", "9 June 2021")
    other_text = ("# Larks Panel\n\nMinutes of the meeting held on 12 May 2021\n\n## 1. Gulls\n\nA private session on "
                  "gulls was held after the public one had closed, and nothing in it was decided by anybody.\n")
    put(store, b=other_day, c=other_text)
    assert counting(store) == {"a.md", "b.md", "c.md"}


def test_an_edited_report_takes_the_place_of_the_one_before(store: Store, tmp_path: Path) -> None:
    put(store, report=REPORT.format(miles=600))
    first = id_of(store, "report.md")
    assert put(store, report=REPORT.format(miles=640))[0].succession.replaces == ((first, None),)
    assert [text for text in found(store, "miles")] == [t for t in found(store, "miles") if "640" in t] != []


def test_reports_of_one_form_and_no_day_are_not_versions_of_each_other(store: Store, tmp_path: Path) -> None:
    """Two quarters' reports share title and form; only most of the text shared makes one of them the older version."""
    first = REPORT.format(miles=600)
    second = first.replace("A third was laid last winter by the wardens and by volunteers from eleven parishes.",
                           "Half of it was laid this summer with a machine that was hired from a farm at Wick.")
    put(store, q1=first, q2=second)
    assert counting(store) == {"q1.md", "q2.md"}


def test_an_exempt_version_leaves_the_open_one_alone(store: Store, tmp_path: Path) -> None:
    put(store, report=REPORT.format(miles=600))
    exempt = REPORT.format(miles=640).replace("Larks County Council", "Larks County Council\n\nNot for publication")
    put(store, report=exempt)
    assert any("600" in text for text in found(store, "miles"))
    assert len(store.listing(Scope(exempt=True))) == 2


def test_a_supplement_replaces_the_item_it_gives_anew_and_nothing_else(store: Store, tmp_path: Path) -> None:
    put(store, pack=PACK)
    pack = id_of(store, "pack.md")
    assert put(store, supplement=SUPPLEMENT)[0].succession.replaces == ((pack, "7"),)
    assert counting(store) == {"pack.md", "supplement.md"}
    assert {("40" in text, "44" in text) for text in found(store, "owls")} == {(False, True)}
    assert any("£900" in text for text in found(store, "boxes"))
    assert not any("owls" in chunk.text for chunk in store.chunks_of(pack))
    assert not any("owls" in fact.quote for fact in store.facts_of(pack))
    metadata = store.paper(pack).metadata
    assert metadata.superseded_at("6") is None and metadata.superseded_at("7") is not None


def test_a_supplement_that_does_not_say_so_replaces_nothing(store: Store, tmp_path: Path) -> None:
    put(store, pack=PACK)
    silent = SUPPLEMENT.replace("This report replaces the version published in the original agenda pack.", "")
    assert put(store, supplement=silent)[0].succession.replaces == ()


def test_where_the_later_one_goes_the_one_before_counts_again(store: Store, tmp_path: Path) -> None:
    for miles in (600, 640, 650):
        put(store, report=REPORT.format(miles=miles))
    middle = next(p.id for p in store.listing(EVERYTHING) if any("640" in c.text for c in store.chunks_of(p.id)))
    store.remove(middle)
    assert any("650" in text for text in found(store, "miles"))
    assert len(store.listing()) == 1
    store.remove(store.listing()[0].id)
    assert [any("600" in text for text in found(store, "miles"))] == [True]
    assert [paper.metadata.superseded for paper in store.listing(EVERYTHING)] == [()]


def test_the_same_text_in_another_format_is_another_source_of_the_paper(store: Store, tmp_path: Path) -> None:
    put(store, report=REPORT.format(miles=600))
    page = "".join(f"<p>{line}</p>" if not line.startswith("#") else f"<h1>{line[2:]}</h1>"
                   for line in REPORT.format(miles=600).split("\n\n"))
    (tmp_path / "report.html").write_text(f"<!DOCTYPE html><html><body>{page}</body></html>")
    report = ingest_folder([tmp_path / "report.html"], store)
    assert report.skipped and report.skipped[0].reason.startswith("the same text is there already")
    sha256 = hashlib.sha256((tmp_path / "report.html").read_bytes()).hexdigest()
    assert store.holder(sha256) == report.skipped[0].paper
    assert store.listing()[0].sources == ("report.html",)


def test_a_file_that_broke_off_does_not_take_the_place_of_the_whole_one(store: Store, tmp_path: Path) -> None:
    put(store, report=REPORT.format(miles=600))
    put(store, report=REPORT.format(miles=600)[:180])
    assert any("eleven parishes" in text for text in found(store, "parishes"))
