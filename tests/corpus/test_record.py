"""Records: the nouns as JSON and back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_papers import rich_parcel

from corpus.chunk import Chunk, ChunkKind
from corpus.fact import Basis, Fact
from corpus.paper import Locator, Metadata, Paper, Table
from corpus.period import Period, PeriodKind, as_at
from corpus.record import Decoded, from_json, to_json

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
maybe = st.none() | texts
locators = st.builds(
    Locator, texts, page=st.none() | st.integers(1, 999), printed_page=maybe, item=maybe, paragraph=maybe,
    block=st.none() | st.integers(0, 9999), cell=st.none() | st.tuples(st.integers(0, 99), st.integers(0, 99)),
    heading=maybe)
periods = st.builds(Period, st.dates(), st.dates(), st.sampled_from(PeriodKind), texts)
facts = st.builds(
    Fact, texts, texts, texts, texts, st.none() | st.decimals(allow_nan=False, allow_infinity=False), maybe, texts,
    st.none() | periods, maybe, st.sampled_from(Basis), locators, texts, path=st.lists(texts, max_size=3).map(tuple),
    note=maybe, bound=st.booleans(), role=texts)


@given(facts)
def test_any_fact_comes_back_equal(fact: Fact) -> None:
    again = from_json(Fact, to_json(fact))
    assert again == fact
    assert str(again.value) == str(fact.value)  # 2.40 is not 2.4: the digits are kept


def test_every_noun_comes_back_equal() -> None:
    paper, chunks, facts, _ = rich_parcel()
    assert from_json(Paper, to_json(paper)) == paper
    assert tuple(from_json(Chunk, to_json(chunk)) for chunk in chunks) == chunks
    assert tuple(from_json(Fact, to_json(fact)) for fact in facts) == facts


def test_a_record_is_plain_json() -> None:
    assert to_json(as_at(date(2022, 3, 31))) == (
        '{"first_day":"2022-03-31","last_day":"2022-03-31","kind":"as_at","label":"31 March 2022"}')
    assert to_json(Table(None, (("a", "é"),), ())) == '{"caption":null,"header":[["a","é"]],"rows":[],"notes":[]}'


def test_types_come_back_too() -> None:
    chunk = from_json(Chunk, to_json(rich_parcel()[1][1]))
    assert chunk.kind is ChunkKind.ROW and chunk.locator.cell == (0, 1)
    assert from_json(Fact, to_json(rich_parcel()[2][1])).value == Decimal("2400000.00")


def test_a_field_that_was_added_since_takes_its_default() -> None:
    assert from_json(Metadata, '{"title":"Minutes"}') == Metadata(title="Minutes")


def test_a_record_of_another_shape_is_an_error() -> None:
    with pytest.raises(TypeError, match="colour"):
        from_json(Metadata, '{"title":"Minutes","colour":"red"}')
    with pytest.raises(ValueError, match="month"):
        from_json(Metadata, '{"title":"Minutes","date":"2022-13-01"}')


def test_a_record_that_is_met_again_is_not_decoded_again_and_one_that_changed_is() -> None:
    _, chunks, _, _ = rich_parcel()
    first, decoded = chunks[0], Decoded(Chunk, 10)
    again = decoded.read(to_json(first))
    assert again == first
    assert decoded.read(to_json(first)) is again
    changed = replace(first, text=f"{first.text}!")
    assert decoded.read(to_json(changed)) == changed
