"""The explorer's core: figures of one measure found by words, laid out by area and time, every one of them cited."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace

import pytest

from answers.explorer import View, lay_out, read_period
from answers.measures import Measure, find_measures, measures_of
from corpus.glossary import load_glossary
from corpus.paper import Access
from corpus.scope import Scope
from corpus.store import Store

TABLE = """\
# Report

Table: Children on child protection plans at 31 March

| Measure | 2021 | 2022 |
|---|---|---|
| Number of children on child protection plans | {} | {} |
"""


def found(words: str, store: Store) -> tuple[Measure, ...]:
    return find_measures(words, measures_of(store), load_glossary())


def printed(view: View) -> dict[str, list[list[str]]]:
    return {line.area: [[s.fact.printed for s in point.stated] for point in line.points] for line in view.lines}


def test_a_number_and_a_rate_of_one_thing_are_two_measures(store: Store) -> None:
    labels = [(m.label, m.unit) for m in found("child protection plans", store)[:2]]
    assert labels == [
        ("Number of children on child protection plans", "children"),
        ("Child protection plans per 10,000 children under 18 at 31 March", "per 10,000"),
    ]


def test_an_acronym_and_the_beginning_of_a_word_find_the_same(store: Store) -> None:
    wanted = found("child protection plans", store)[0]
    assert found("CP plans", store)[0] == wanted
    assert found("child prot", store)[0].label == wanted.label
    assert found("missing fr", store)[0].label == "Number of children missing from education"


def test_words_that_no_measure_has_find_nothing(store: Store) -> None:
    assert found("zebra crossings", store) == ()
    assert found("", store) == measures_of(store)


def test_the_authority_comes_first_and_its_comparators_apart(store: Store) -> None:
    rate = found("child protection plans per 10,000", store)[0]
    view = lay_out(rate, store)
    assert [p.label for p in view.periods] == ["31 March 2021", "31 March 2022", "31 March 2023"]
    assert [(line.area, line.comparator) for line in view.lines] == [
        ("Marlshire", False), ("England", True), ("Statistical neighbours", True)]
    assert printed(view)["England"] == [["41.4"], ["42.1"], ["43.2"]]


def test_a_draft_figure_is_marked_and_its_footnote_said(store: Store) -> None:
    view = lay_out(found("child protection plans per 10,000", store)[0], store)
    assert [p.stated[0].draft for p in view.lines[0].points] == [False, False, True]
    assert view.notes == (
        "Figures marked “draft” are provisional: “*Draft figure which may change when the census closes”.",)


def test_a_gap_stays_a_gap(store: Store) -> None:
    view = lay_out(found("missing from education", store)[0], store)
    points = view.lines[0].points
    assert [p.label for p in view.periods] == ["2019/20", "2020/21", "2021/22", "2022/23"]
    assert [p.stated[0].fact.value if p.stated else None for p in points][1] is None
    assert points[1].stated[0].fact.printed == "n/a"


def test_every_figure_is_cited_and_its_quote_stands_there(store: Store) -> None:
    view = lay_out(found("child protection plans per 10,000", store)[0], store)
    stated = [s for line in view.lines for p in line.points for s in p.stated]
    assert len(stated) == 9 and all(s.supported and s.citations for s in stated)
    assert [c.number for c in view.citations] == [1, 2, 3]
    assert view.citations[0].quote.split(" | ")[0] == "Marlshire"
    assert len(view.citations[0].headers) == 4


def test_areas_and_periods_narrow_the_grid(store: Store) -> None:
    rate = found("child protection plans per 10,000", store)[0]
    year = read_period("2022")
    assert year is not None
    view = lay_out(rate, store, ("England",), (year,))
    assert printed(view) == {"England": [["42.1"]]}
    assert lay_out(rate, store, ("Atlantis",)).lines == ()
    assert read_period("last spring") is None


def test_two_values_for_one_time_are_both_shown_as_a_conflict(shelf_of: Callable[..., Store]) -> None:
    store = shelf_of(TABLE.format(171, 163), TABLE.format(171, 160) + "\nRevised.\n")
    view = lay_out(found("child protection plans", store)[0], store)
    first, second = view.lines[0].points
    assert [s.fact.printed for s in first.stated] == ["171"] and len(first.stated[0].citations) == 2
    assert not first.conflict and second.conflict
    assert sorted(s.fact.printed for s in second.stated) == ["160", "163"]
    values = " and ".join(s.fact.printed for s in second.stated)
    assert view.notes == (f"The papers print {values} for Marlshire, 31 March 2022: look at both places.",)


def test_what_the_scope_leaves_out_does_not_exist(store: Store) -> None:
    minutes = tuple(x.id for x in store.listing() if x.file.endswith(".html"))
    assert find_measures("child protection plans", measures_of(store, Scope(papers=minutes)), load_glossary()) == ()
    assert lay_out(found("child protection plans", store)[0], store, scope=Scope(papers=minutes)).lines == ()


@pytest.mark.parametrize("exempt", [False, True])
def test_an_exempt_paper_is_in_no_list_of_measures(shelf_of: Callable[..., Store], exempt: bool) -> None:
    store = shelf_of(TABLE.format(171, 163))
    entry = store.listing()[0]
    paper = store.paper(entry.id)
    digest = hashlib.sha256(b"secret").hexdigest()
    hidden = replace(paper.metadata, access=Access.EXEMPT)
    secret = replace(paper, id="secret", sha256=digest, text_sha256="f" * 64, metadata=hidden)
    chunks = tuple(replace(c, id=c.id.replace(entry.id, "secret"), paper="secret") for c in store.chunks_of(entry.id))
    facts = tuple(
        replace(f, id=f.id.replace(entry.id, "secret"), paper="secret", chunk=f.chunk.replace(entry.id, "secret"),
                measure="Number of secret moves", locator=replace(f.locator, paper="secret"))
        for f in store.facts_of(entry.id))
    store.add(secret, chunks, facts, b"secret")
    labels = [m.label for m in measures_of(store, Scope(exempt=exempt))]
    assert any("secret" in label for label in labels) is exempt
