"""Finding: both searches fused, the evidence in order, and nothing from beyond the scope."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.paper import Paper
from corpus.store import Scope, Store
from retrieval.search import find, investigate


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        pytest.param("How many children were on CP plans in March 2022?", "As at 31 March 2022, 52 children",
                     id="an acronym the paper spells out"),
        pytest.param("How many kids were on child protection plans?", "As at 31 March 2022, 52 children",
                     id="an everyday word"),
        pytest.param("how many chidren are on plans", "As at 31 March 2022, 52 children", id="a typing slip"),
        pytest.param("What was resolved on exclusions?", "Resolved:", id="a decision"),
        pytest.param("what did fostering cost?", "In 2021/22 fostering cost", id="money"),
        pytest.param("1,471", "In 2022/23 Eastmoor mended", id="a figure as printed"),
        pytest.param("1471", "In 2022/23 Eastmoor mended", id="a figure without its comma"),
    ],
)
def test_the_first_hit(store: Store, question: str, begins: str) -> None:
    first = find(question, store)[0]
    assert first.chunk.text.startswith(begins)
    assert (first.rank, first.coverage > 0) == (1, True)


def test_a_comparators_row_is_first_though_the_question_names_slots_alone(store: Store) -> None:
    first = find("What was England's rate per 10,000 in March 2022?", store)[0]
    assert first.chunk.text.startswith("England | 41 | 42")
    assert (first.rank, first.coverage) == (1, 0.0)  # an area, a unit and a time: no word is left to cover


def test_hits_are_ranked_from_one_each_once_and_cut_at_the_limit(store: Store) -> None:
    hits = find("exclusions", store, limit=3)
    assert [h.rank for h in hits] == [1, 2, 3]
    assert len({h.chunk.id for h in hits}) == 3
    assert [h.score for h in hits] == sorted((h.score for h in hits), reverse=True)


def test_a_hit_says_which_search_found_it(store: Store) -> None:
    hits = investigate("gritting", store).hits
    assert (hits[0].lexical, hits[0].dense) == (1, 1)
    assert hits[-1].lexical is None and hits[-1].dense is not None


def test_a_word_whose_stem_has_another_stem_is_found_by_its_words(store: Store) -> None:
    assert investigate("apprentices", store).hits[0].lexical == 1


def test_the_same_question_finds_the_same(store: Store) -> None:
    assert investigate("exclusions and plans", store) == investigate("exclusions and plans", store)


def test_the_question_stays_as_asked_and_its_slips_are_read_through(store: Store) -> None:
    query = investigate("how many chidren", store).query
    assert query.text == "how many chidren"
    assert [c.asked for c in query.concepts] == ["children"]


def test_an_authority_in_the_question_narrows_the_scope(store: Store, papers: dict[str, Paper]) -> None:
    finding = investigate("How many potholes did Marlshire mend?", store)
    assert finding.scope == Scope(authorities=("Marlshire",))
    assert {h.chunk.paper for h in finding.hits} <= {papers["report"].id, papers["minutes"].id}


def test_a_scope_that_was_chosen_is_kept(store: Store) -> None:
    finding = investigate("How many potholes did Marlshire mend?", store, scope=Scope(authorities=("Eastmoor",)))
    assert finding.scope == Scope(authorities=("Eastmoor",))


@pytest.mark.parametrize(
    ("scope", "names"),
    [
        pytest.param(Scope(authorities=("Eastmoor",)), {"roads"}, id="authority"),
        pytest.param(Scope(bodies=("Children's Scrutiny Panel",)), {"minutes"}, id="body"),
        pytest.param(Scope(kinds=("report",)), {"report", "roads"}, id="kind"),
        pytest.param(Scope(first_day=date(2022, 1, 1), last_day=date(2022, 12, 31)), {"report"}, id="dates"),
        pytest.param(Scope(authorities=("Nowhere",)), set(), id="nobody"),
    ],
)
def test_a_scope_is_a_filter_before_ranking(
    store: Store, papers: dict[str, Paper], scope: Scope, names: set[str]
) -> None:
    found = {h.chunk.paper for h in investigate("exclusions, children and potholes", store, scope=scope).hits}
    assert found == {papers[name].id for name in names}


def test_an_exempt_paper_does_not_exist(store: Store, papers: dict[str, Paper]) -> None:
    finding = investigate("zeppelin contract £77,000 a placement", store)
    assert papers["exempt"].id not in {h.chunk.paper for h in finding.hits}
    assert {"zeppelin", "contract"} <= set(finding.weights.unknown)


def test_who_may_see_exempt_papers_finds_them(store: Store, papers: dict[str, Paper]) -> None:
    assert find("zeppelin contract", store, scope=Scope(exempt=True))[0].chunk.paper == papers["exempt"].id


def test_an_empty_question_and_an_empty_shelf_find_nothing(store: Store, empty: Store) -> None:
    assert find("", store) == ()
    assert find("children on plans", empty) == ()


def test_nonsense_finds_nothing(store: Store) -> None:
    assert find("qwxz blorp", store) == ()


def test_the_only_council_of_a_shelf_does_not_shut_out_papers_that_do_not_say_whose_they_are(half_known: Store) -> None:
    assert find("What would a second duty worker cost Marlshire?", half_known)[0].chunk.text.startswith("A second duty")
