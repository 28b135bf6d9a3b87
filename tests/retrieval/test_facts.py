"""Facts in the order of a question: the neighbouring year, the comparator, the rate and the change are not first."""

from __future__ import annotations

import pytest

from corpus.fact import Fact
from corpus.store import Store
from retrieval.facts import FactHit, find_facts
from retrieval.search import investigate


def hits(question: str, store: Store) -> tuple[FactHit, ...]:
    return find_facts(investigate(question, store), store)


def shown(fact: Fact) -> tuple[str, str | None, str | None]:
    """(printed, period, area)."""
    return fact.printed, fact.period.label if fact.period else None, fact.area


@pytest.mark.parametrize(
    ("question", "first"),
    [
        pytest.param("How many children were on CP plans in March 2022?", ("52", "31 March 2022", "Marlshire"),
                     id="the number, not the rate in the table"),
        pytest.param("How many children were on CP plans in March 2021?", ("44", "31 March 2021", "Marlshire"),
                     id="the second figure of a comparison"),
        pytest.param("What was the rate of children on child protection plans per 10,000 in March 2022?",
                     ("41", "March 2022", "Marlshire"), id="the authority's row, not a comparator's"),
        pytest.param("What was the rate of children on child protection plans per 10,000 in England in March 2022?",
                     ("42", "March 2022", "England"), id="England's row"),
        pytest.param("What was our statistical neighbours' rate of child protection plans per 10,000 in March 2021?",
                     ("44", "March 2021", "Statistical neighbours"), id="the neighbours' row"),
        pytest.param("What percentage of assessments were within timescale in 2021/22?",
                     ("61 %", "2021/22", "Marlshire"), id="a share"),
        pytest.param("How much did fostering cost in 2021/22?", ("£2.4m", "2021/22", "Marlshire"), id="money"),
        pytest.param("How many potholes were mended?", ("1,471", "2022/23", "Eastmoor"), id="a noun after the number"),
        pytest.param("How many bridges were inspected?", ("19", "2022/23", "Eastmoor"),
                     id="the other figure of its sentence"),
        pytest.param("How many referrals were there in 2021/22?", ("300", "2021/22", "Marlshire"),
                     id="referrals are no contacts"),
        pytest.param("How many contacts were there in 2021/22?", ("900", "2021/22", "Marlshire"),
                     id="contacts are no referrals"),
    ],
)
def test_the_first_fact(store: Store, question: str, first: tuple[str, str | None, str | None]) -> None:
    assert shown(hits(question, store)[0].fact) == first


def test_every_part_of_a_hit_is_from_0_to_1_and_the_scores_fall(store: Store) -> None:
    found = hits("How many children were on CP plans in March 2022?", store)
    assert len(found) == len({h.fact.id for h in found}) > 5
    assert [h.score for h in found] == sorted((h.score for h in found), reverse=True)
    for h in found:
        for part in (h.precision, h.period, h.area, h.unit, h.role):
            assert 0.0 <= part <= 1.0
        assert h.coverage <= 1.0 and h.fact.chunk == h.hit.chunk.id


@pytest.mark.parametrize(
    ("question", "printed", "slot", "fit"),
    [
        pytest.param("How many children were on CP plans in March 2022?", "52", "period", 1.0, id="the time asked"),
        pytest.param("How many children were on CP plans in March 2022?", "44", "period", 0.0,
                     id="the neighbouring year"),
        pytest.param("How many children were on CP plans in March 2022?", "42", "area", 0.0, id="England, not asked"),
        pytest.param("How many children were on CP plans in England in March 2022?", "42", "area", 1.0,
                     id="England, asked"),
        pytest.param("How many children were on CP plans in England in March 2022?", "52", "area", 0.0,
                     id="ours, where England's is asked"),
        pytest.param("What percentage of assessments were within timescale?", "£2.4m", "unit", 0.0,
                     id="money is no share"),
        pytest.param("What percentage of assessments were within timescale?", "61 %", "unit", 1.0, id="a share"),
        pytest.param("How many assessments were within timescale?", "61 %", "unit", 0.0, id="a share is no number"),
        pytest.param("How much did fostering cost?", "61 %", "unit", 0.0, id="a share is no money"),
    ],
)
def test_how_a_slot_fits(store: Store, question: str, printed: str, slot: str, fit: float) -> None:
    found = [h for h in hits(question, store) if h.fact.printed == printed]
    assert {getattr(h, slot) for h in found if h.fact.locator.cell is None or printed == "42"} == {fit}


def test_with_no_time_asked_a_dated_fact_comes_before_an_undated_one(store: Store) -> None:
    fits = {h.fact.printed: h.period for h in hits("How many potholes were mended and nights gritted?", store)}
    assert fits["1,471"] > fits["31"] > 0


def test_only_the_first_hits_are_looked_at(store: Store) -> None:
    finding = investigate("How many children were on CP plans in March 2022?", store)
    assert {h.fact.printed for h in find_facts(finding, store, deep=1)} == {"52", "44"}
    assert find_facts(finding, store, deep=0) == ()


def test_an_empty_shelf_has_no_facts(empty: Store) -> None:
    assert hits("How many children?", empty) == ()


def test_no_fact_of_an_exempt_paper(store: Store) -> None:
    assert "£77,000" not in {h.fact.printed for h in hits("What does the zeppelin contract cost?", store)}


def test_what_says_little_of_the_question_is_not_weighed(store: Store) -> None:
    finding = investigate("How many children were on CP plans in March 2022?", store)
    every = {f.printed for f in store.facts_in([h.chunk.id for h in finding.hits])}
    weighed = {h.fact.printed for h in find_facts(finding, store)}
    assert {"52", "44"} < weighed  # the value, and the earlier one beside it
    assert {"1,471", "19"} <= every and not weighed & {"1,471", "19"}  # potholes and bridges
