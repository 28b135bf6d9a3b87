"""Evidence order: rare words weigh more, phrases must stand together, and another time or place falls behind."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.glossary import Glossary
from corpus.paper import Paper
from corpus.period import (
    Period,
    PeriodKind,
    academic_year,
    as_at,
    calendar_year,
    financial_year,
    month,
    months,
)
from corpus.store import Store
from retrieval.concepts import Concept
from retrieval.query import Query, read_query
from retrieval.rank import (
    HEAD,
    UNKNOWN_SHARE,
    Scored,
    Weights,
    best_agreement,
    chunk_scores,
    coverage,
    is_name,
    named,
    period_agreement,
    periods_in,
    stem_set,
    tellers,
)

MARCH = as_at(date(2022, 3, 31))
Q4 = Period(date(2022, 1, 1), date(2022, 3, 31), PeriodKind.QUARTER, "Q4 2021/22")


def read(text: str) -> Query:
    return read_query(text, Glossary(()), ("Marlshire", "Eastmoor"))


def scores(text: str, store: Store, *papers: Paper) -> list[Scored]:
    """The chunks of these papers, fused all alike, best first."""
    query = read(text)
    chunks = [(chunk, 0.0) for paper in papers for chunk in store.chunks_of(paper.id)]
    scored = chunk_scores(query, chunks, Weights.of(query, store), store.listing())
    return sorted(scored, key=lambda s: -s.score)


@pytest.mark.parametrize(
    ("asked", "given", "agreement"),
    [
        pytest.param(MARCH, MARCH, 1.0, id="the same day"),
        pytest.param(month(2022, 3), MARCH, 1.0, id="a month and its last day"),
        pytest.param(financial_year(2021), MARCH, 0.6, id="a year and the count that ends it"),
        pytest.param(financial_year(2021), Q4, 0.6, id="a year and its last quarter"),
        pytest.param(calendar_year(2022), MARCH, 0.5, id="a column 2022 and a day in it"),
        pytest.param(calendar_year(2022), financial_year(2021), 0.6, id="a column 2022 and the year that ends in it"),
        pytest.param(calendar_year(2021), financial_year(2021), 0.3, id="and the one that begins in it"),
        pytest.param(financial_year(2021), months((2021, 4), (2021, 9)), 0.35, id="half of the year asked for"),
        pytest.param(months((2021, 4), (2021, 9)), financial_year(2021), 0.0, id="the year where a half is asked"),
        pytest.param(financial_year(2021), financial_year(2020), 0.0, id="the neighbouring year"),
        pytest.param(MARCH, as_at(date(2021, 3, 31)), 0.0, id="the same day a year before"),
        pytest.param(MARCH, as_at(date(2022, 9, 30)), 0.0, id="another day of the year"),
        pytest.param(financial_year(2021), academic_year(2021), 0.6, id="the school year, left unsaid"),
        pytest.param(academic_year(2021), financial_year(2021), 0.9, id="a column that says of no sort of year"),
        pytest.param(academic_year(2021), financial_year(2020), 0.0, id="the school year before"),
    ],
)
def test_period_agreement(asked: Period, given: Period, agreement: float) -> None:
    assert period_agreement(asked, given) == agreement


def test_the_best_of_several_periods_counts() -> None:
    assert best_agreement([financial_year(2020), MARCH], [month(2022, 3), financial_year(2018)]) == 1.0
    assert best_agreement([], [MARCH]) == 0.0
    assert best_agreement([MARCH], []) == 0.0


def test_periods_of_a_text() -> None:
    assert periods_in("in 2020/21, and at 31 March 2022") == (financial_year(2020), MARCH)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        pytest.param("the youth hub is open", 1.0, id="its own wording"),
        pytest.param("youth hubs", 1.0, id="another form"),
        pytest.param("the YHX", 0.9, id="another wording"),
        pytest.param("a hub for youth", 0.8, id="the words, not together"),
        pytest.param("a bus hub", HEAD, id="its last word"),
        pytest.param("the youth vote", 0.7 / 4, id="a part of the phrase"),
        pytest.param("a bus stop", 0.0, id="nothing of it"),
    ],
)
def test_how_far_words_name_a_concept(text: str, amount: float) -> None:
    concept = Concept("youth hub", (("youth", "hub"), ("yhx",)))
    assert named(concept, stem_set(text)) == pytest.approx(amount)


def test_coverage_is_the_share_of_the_weight_that_is_named() -> None:
    query = read("potholes and bridges")
    assert coverage(query, Weights((3.0, 1.0), ()), stem_set("a pothole")) == 0.75
    assert coverage(query, Weights((3.0, 1.0), ()), stem_set("bridges over potholes")) == 1.0
    assert coverage(read(""), Weights((), ()), stem_set("anything")) == 0.0


def test_rare_words_weigh_more_and_unknown_ones_are_told(store: Store) -> None:
    query = read("exclusions of apprentices and zeppelins")
    weights = Weights.of(query, store)
    exclusions, apprentices, zeppelins = weights.values
    assert apprentices > exclusions
    assert weights.unknown == ("zeppelins",)  # only an exempt paper has it
    assert zeppelins == pytest.approx(UNKNOWN_SHARE * (exclusions + apprentices) / 2)  # less telling than the rest


def test_a_name_that_no_paper_has_stays_the_most_telling(store: Store) -> None:
    weights = Weights.of(read("apprentices of Zembla"), store)
    assert weights.unknown == ("Zembla",)
    assert weights.values[1] > weights.values[0]


def test_an_everyday_word_that_opens_a_sentence_is_no_name(store: Store) -> None:
    query = read("Plenty of zeppelins")
    assert [is_name(query, c) for c in query.concepts] == [False, False]
    assert [is_name(q, q.concepts[0]) for q in (read("Zembla"), read("of Plenty"))] == [True, True]


def test_what_stands_before_of_the_is_only_the_base(store: Store) -> None:
    plain, based = read("gritting potholes"), read("Of the gritting, how many potholes?")
    assert Weights.of(based, store).values[0] == pytest.approx(0.4 * Weights.of(plain, store).values[0])
    assert Weights.of(based, store).values[1] == Weights.of(plain, store).values[1]


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        pytest.param("neglect and family court", "As at 31 March 2022, 52 children", id="words"),
        pytest.param("rate in England", "England | 41", id="a comparator's row where it is asked for"),
        pytest.param("contacts 2021/22", "There were 900 contacts", id="words and time"),
        pytest.param("What did the Panel resolve on exclusions?", "Resolved:", id="a resolution for a decision"),
        pytest.param("potholes", "In 2022/23 Eastmoor", id="another paper"),
    ],
)
def test_the_first_of_all_chunks(store: Store, papers: dict[str, Paper], question: str, begins: str) -> None:
    ordered = scores(question, store, papers["report"], papers["minutes"], papers["roads"])
    assert ordered[0].chunk.text.startswith(begins)


def test_a_paper_named_by_its_time_comes_first(store: Store, papers: dict[str, Paper]) -> None:
    both = (papers["report"], papers["minutes"])
    minutes = scores("the July 2021 minutes", store, *both)
    assert {s.chunk.paper for s in minutes[:5]} == {papers["minutes"].id}
    report = scores("the 2021/22 annual report", store, *both)
    assert report[0].chunk.paper == papers["report"].id


def test_scores_come_in_the_order_given_with_a_coverage_from_0_to_1(store: Store, papers: dict[str, Paper]) -> None:
    query = read("potholes mended")
    chunks = store.chunks_of(papers["roads"].id)
    scored = chunk_scores(query, [(c, 0.01) for c in chunks], Weights.of(query, store), store.listing())
    assert [s.chunk for s in scored] == list(chunks)
    assert [s.coverage for s in scored] == [1.0, 0.0]
    assert chunk_scores(query, [], Weights.of(query, store), ()) == ()


@pytest.mark.parametrize(("question", "teller"), [
    ("What reasons does the Transport Board give for more late buses?", ["Transport Board"]),
    ("What do drivers say about the fares?", ["drivers"]),
    ("Why are buses late, according to the head of fleet?", ["head of fleet"]),
    ("What did Mr Stone say about the fares?", []),
    ("Why are buses late?", []),
])
def test_who_tells_it_is_told_from_what_it_is_about(question: str, teller: list[str]) -> None:
    assert [question[start:end].strip().removeprefix("the ") for start, end in tellers(question)] == teller


@pytest.mark.parametrize(("text", "kept"), [
    ("Reviews held in 15 working days", 1.0),
    ("Passes issued within 20 weeks", 1.0),
    ("Seven drivers left within six weeks", 0.0),
    ("Passes issued within the timeframe", 1.0),
    ("Passes asked for again within 12 months", 0.0),
    ("Passes issued in the 12 weeks to March", 0.0),
])
def test_so_many_days_are_a_timescale(text: str, kept: float) -> None:
    assert named(Concept("timescale", (("timescal",),)), stem_set(text)) == kept


def test_the_second_year_of_two_is_no_number() -> None:
    assert "20" not in stem_set("Rowers aged 19-21, 2019-20") and "19" in stem_set("Rowers aged 19-21, 2019-20")
    assert "20" in stem_set("Rowers aged 20, 2019/20")
