"""What is not proved is not shown as proved: a composed headline gives way to the paper's own words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from answers.answer import NOT_PROVED, Answer, AnswerKind, Claim, Status, body_of
from answers.checks import Sources, faults
from answers.gate import UNFOUND, gated
from corpus.store import Store

Ask = Callable[..., Answer]
PLANS = "How many children were on child protection plans in Marlshire as at 31 March 2023?"
ROW = "Number of children on child protection plans | 171 | 163 | 148"


@pytest.fixture(scope="module")
def sources(store: Store) -> Sources:
    ids = [x.id for x in store.listing()]
    facts, chunks = (f for i in ids for f in store.facts_of(i)), (c for i in ids for c in store.chunks_of(i))
    return Sources.of(tuple(map(store.paper, ids)), tuple(facts), tuple(chunks))


def saying(answer: Answer, headline: str) -> Answer:
    return replace(answer, headline=headline, claims=(replace(answer.claims[0], text=headline), *answer.claims[1:]))


def test_a_proved_answer_goes_through_as_it_is(ask: Ask, sources: Sources) -> None:
    answer = ask(PLANS)
    assert answer.headline.startswith("148 children")
    assert gated(answer, sources) is answer


def test_an_unproved_headline_gives_way_to_the_words_of_the_paper(ask: Ask, sources: Sources) -> None:
    answer = ask(PLANS)
    false = saying(answer, answer.headline.replace("148", "184"))
    shown = gated(false, sources)
    assert shown.headline == answer.citations[0].quote
    assert (shown.status, shown.kind, shown.facts) == (Status.ANSWERED, AnswerKind.PASSAGE, ())
    assert shown.caveats[-1].startswith(f"{NOT_PROVED}184 children")
    assert faults(shown, sources) == ()


def test_a_line_of_the_body_that_is_not_proved_stays_and_says_so(ask: Ask, sources: Sources) -> None:
    answer = ask(PLANS)
    claims = (*answer.claims, Claim("England had 99 children on plans.", (1,)))
    shown = gated(replace(answer, claims=claims, body=body_of(claims[1:])), sources)
    assert [c.text for c in shown.claims if not c.supported] == ["England had 99 children on plans."]
    assert shown.headline == answer.headline


def test_a_quote_that_does_not_stand_takes_its_facts_with_it(ask: Ask, sources: Sources) -> None:
    answer = ask(PLANS)
    moved = tuple(replace(c, locator=replace(c.locator, paragraph="9.9")) for c in answer.citations)
    shown = gated(replace(answer, citations=moved), sources)
    assert (shown.status, shown.citations, shown.facts) == (Status.NOT_FOUND, (), ())
    assert shown.caveats[0] == UNFOUND


@pytest.mark.parametrize(("headline", "proved"), [
    pytest.param("In Marlshire 148 children were on plans as at 31 March 2023.", True, id="said in other words"),
    pytest.param("In Marlshire 163 children were on plans as at 31 March 2023.", False, id="of another year"),
    pytest.param("In England 148 children were on plans as at 31 March 2023.", False, id="of another area"),
    pytest.param("In Marlshire 148 children were on plans as at 31 March 2022.", False, id="of another time"),
    pytest.param("In Marlshire 148 % were on plans as at 31 March 2023.", False, id="of another unit"),
    pytest.param("Cllr Ada Brook said 148 children were on plans.", False, id="a name from elsewhere"),
    pytest.param("The Panel approved that 148 children were on plans.", False, id="a ruling from elsewhere"),
    pytest.param("148 children were not on plans as at 31 March 2023.", False, id="a denial"),
])
def test_a_rewording_is_held_to_the_same_evidence(ask: Ask, sources: Sources, headline: str, proved: bool) -> None:
    found = faults(saying(ask(PLANS), headline), sources, reworded=True)
    assert (found == ()) is proved


def test_a_sentence_that_cites_nothing_is_checked_too(ask: Ask, sources: Sources) -> None:
    answer = ask(PLANS)
    for text, proved in (("148 children were on plans.", False), ("This is what the papers give.", True)):
        claims = (*answer.claims, Claim(text, ()))
        found = faults(replace(answer, claims=claims, body=body_of(claims[1:])), sources, reworded=True)
        assert (found == ()) is proved, text
