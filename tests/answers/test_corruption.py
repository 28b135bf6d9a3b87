"""Real answers over the sample papers, each made false in one small way: the check catches every one of them."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from answers.answer import Answer, Status, body_of
from answers.ask import answer_question
from answers.checks import Sources, faults
from answers.gate import gated
from answers.placing import evened
from corpus.fact import Fact
from corpus.paper import Locator
from corpus.store import Store
from retrieval.citations import Citation

QUESTIONS = Path(__file__).parents[2] / "evals/questions/sample.jsonl"
EVERY = 4  # of the questions, one in so many is asked
AREAS = ("England", "Hackney", "Ealing", "Worcestershire", "Statistical neighbours", "London", "Camden")
RULINGS = {"noted": "agreed", "agreed": "recommended", "recommended": "noted", "resolved": "noted"}
UNITS = {" %": " per 10,000", "%": " per 10,000", " per 10,000": " %", "£": "", "children": "families",
         "referrals": "contacts", "weeks": "months"}
many = settings(
    max_examples=int(os.environ.get("CORRUPTIONS", "40")),  # of each kind
    deadline=None, derandomize=True, suppress_health_check=list(HealthCheck),
)
Corrupt = Callable[[Answer, st.DataObject], Answer | None]


@pytest.fixture(scope="module")
def answers(sample: Store) -> tuple[Answer, ...]:
    """What the sample papers answer, refusals left out."""
    every = [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    asked = [q for n, q in enumerate(every) if n % EVERY == 0 or q["type"] in ("attendance", "change")]
    given = (answer_question(q["question"], sample, history=tuple(q["history"])) for q in asked)
    return tuple(a for a in given if a.status is Status.ANSWERED)


@pytest.fixture(scope="module")
def sources(sample: Store) -> Sources:
    """All that reading the sample papers has put on record."""
    ids = [x.id for x in sample.listing()]
    return Sources.of(
        tuple(map(sample.paper, ids)),
        tuple(f for i in ids for f in sample.facts_of(i)),
        tuple(c for i in ids for c in sample.chunks_of(i)),
    )


def headline(answer: Answer, text: str) -> Answer:
    return replace(answer, headline=text, claims=(replace(answer.claims[0], text=text), *answer.claims[1:]))


def line(answer: Answer, n: int, text: str) -> Answer:
    """Another text for claim n (0 is the headline), in the claim and where it is shown."""
    if n == 0:
        return headline(answer, text)
    claims = tuple(replace(c, text=text) if k == n else c for k, c in enumerate(answer.claims))
    return replace(answer, claims=claims, body=body_of(claims[1:]))


def cited(answer: Answer, n: int, citation: Citation) -> Answer:
    return replace(answer, citations=tuple(citation if k == n else c for k, c in enumerate(answer.citations)))


def draw_at(data: st.DataObject, pattern: str, text: str) -> re.Match[str] | None:
    found = list(re.finditer(pattern, text))
    return data.draw(st.sampled_from(found)) if found else None


def put(text: str, m: re.Match[str], new: str) -> str:
    return text[: m.start()] + new + text[m.end() :]


def other_digit(data: st.DataObject, text: str) -> str | None:
    """The text with one digit changed; digits that count entries and citation marks left alone."""
    m = draw_at(data, r"\d", text)
    return m and put(text, m, data.draw(st.sampled_from([d for d in "0123456789" if d != m.group()])))


def a_claim(answer: Answer, data: st.DataObject, body: bool | None = None) -> int | None:
    first, last = (1 if body else 0), (1 if body is False else len(answer.claims))
    return data.draw(st.integers(first, last - 1)) if last > first else None


def digit_of_line(body: bool) -> Corrupt:
    def corrupt(answer: Answer, data: st.DataObject) -> Answer | None:
        n = a_claim(answer, data, body)
        text = None if n is None else other_digit(data, answer.claims[n].text)
        return None if text is None or n is None else line(answer, n, text)

    return corrupt


def of_fact(change: Callable[[Fact, st.DataObject], Fact | None]) -> Corrupt:
    def corrupt(answer: Answer, data: st.DataObject) -> Answer | None:
        if not answer.facts:
            return None
        n = data.draw(st.integers(0, len(answer.facts) - 1))
        new = change(answer.facts[n].fact, data)
        every = (replace(f, fact=new) if k == n and new else f for k, f in enumerate(answer.facts))
        return None if new is None else replace(answer, facts=tuple(every))

    return corrupt


def of_place(change: Callable[[Locator, st.DataObject], Locator | None]) -> Corrupt:
    def corrupt(answer: Answer, data: st.DataObject) -> Answer | None:
        n = data.draw(st.integers(0, len(answer.citations) - 1))
        citation = answer.citations[n]
        where = change(citation.locator, data)
        return None if where in (None, citation.locator) else cited(answer, n, replace(citation, locator=where))

    return corrupt


def of_quote(change: Callable[[str, st.DataObject], str | None]) -> Corrupt:
    """A quote changed, and with it every line that says the same."""

    def corrupt(answer: Answer, data: st.DataObject) -> Answer | None:
        n = data.draw(st.integers(0, len(answer.citations) - 1))
        quote = answer.citations[n].quote
        new = change(quote, data)
        if new is None or evened(new) == evened(quote):
            return None
        claims = tuple(replace(c, text=c.text.replace(quote, new)) for c in answer.claims)
        answer = cited(answer, n, replace(answer.citations[n], quote=new))
        return replace(answer, claims=claims, headline=claims[0].text, body=body_of(claims[1:]))

    return corrupt


def in_line(change: Callable[[str, st.DataObject], str | None]) -> Corrupt:
    def corrupt(answer: Answer, data: st.DataObject) -> Answer | None:
        n = a_claim(answer, data)
        text = None if n is None else change(answer.claims[n].text, data)
        return None if text is None or n is None else line(answer, n, text)

    return corrupt


def other_year(text: str, data: st.DataObject) -> str | None:
    m = draw_at(data, r"\b(?:19|20)\d\d\b", text)
    return m and put(text, m, str(int(m.group()) + data.draw(st.sampled_from([-2, -1, 1, 2]))))


def other_area(text: str, data: st.DataObject) -> str | None:
    m = draw_at(data, r"(?<=\()(?:England|Hackney|Ealing|Worcestershire|Statistical neighbours)(?=[,)])", text)
    return m and put(text, m, data.draw(st.sampled_from([a for a in AREAS if a != m.group()])))


def other_unit(text: str, data: st.DataObject) -> str | None:
    m = draw_at(data, r"(?<=\d)(?: %|%| per 10,000)|£(?=\d)|(?<=\d )(?:children|referrals|weeks)\b", text)
    return m and put(text, m, UNITS[m.group()])


def other_ruling(text: str, data: st.DataObject) -> str | None:
    m = draw_at(data, r"(?i)\b(?:noted|agreed|recommended|resolved)\b", text)
    if m is None:
        return None
    new = RULINGS[m.group().lower()]
    return put(text, m, new.capitalize() if m.group()[0].isupper() else new)


def other_name(text: str, data: st.DataObject) -> str | None:
    m = draw_at(data, r"(?:(?<=Cllr )|(?<=Councillor )|(?<=Mr )|(?<=Ms ))[A-Z]\w+(?: [A-Z]\w+)?", text)
    return m and put(text, m, data.draw(st.sampled_from(["Ada Smith", "Conway", "Peterson", "Tom Patel"])))


def without_a_word(text: str, data: st.DataObject) -> str | None:
    words = text.split()
    if len(words) < 5:
        return None
    at = data.draw(st.integers(1, len(words) - 2))  # without its first or last word a quote is still true
    return " ".join(words[:at] + words[at + 1 :]) if re.search(r"\w", words[at]) else None


def with_not(text: str, data: st.DataObject) -> str | None:
    words = text.split()
    at = data.draw(st.integers(1, len(words) - 1)) if len(words) > 2 else None
    return None if at is None else " ".join([*words[:at], "not", *words[at:]])


def other_way(text: str, data: st.DataObject) -> str | None:
    turned = {"Up": "Down", "Down": "Up", "lower": "higher", "higher": "lower", "Yes": "No", "No": "Yes"}
    m = draw_at(data, r"^(?:Up|Down|Yes|No)(?=:)|(?:Up|Down)(?= from)|(?<= is )(?:higher|lower)(?=\.)", text)
    return m and put(text, m, turned[m.group()])


def quote_moved(answer: Answer, data: st.DataObject) -> Answer | None:
    if len(answer.citations) < 2:
        return None
    one, two = data.draw(st.permutations(range(len(answer.citations))))[:2]
    new = replace(answer.citations[two], quote=answer.citations[one].quote)
    return None if new == answer.citations[two] else cited(answer, two, new)


def citations_swapped(answer: Answer, data: st.DataObject) -> Answer | None:
    if len(answer.citations) < 2:
        return None
    n = data.draw(st.integers(0, len(answer.citations) - 2))
    a, b = answer.citations[n : n + 2]
    if evened(a.quote) in evened(b.quote) or evened(b.quote) in evened(a.quote):
        return None  # then either may prove what the other does
    swapped = (replace(b, number=a.number), replace(a, number=b.number))
    both = {n for c in answer.claims for n in c.citations if {a.number, b.number} <= set(c.citations)}
    alone = any({a.number, b.number} & set(c.citations) and not both & set(c.citations) for c in answer.claims)
    return replace(answer, citations=(*answer.citations[:n], *swapped, *answer.citations[n + 2 :])) if alone else None


def paper_changed(answer: Answer, data: st.DataObject) -> Answer | None:
    n = data.draw(st.integers(0, len(answer.citations) - 1))
    others = [c for c in answer.citations if c.file != answer.citations[n].file]
    file = others[0].file if others else "another-paper.pdf"
    return cited(answer, n, replace(answer.citations[n], file=file))


def moved(fact: Fact, days: int) -> Fact | None:
    if fact.period is None:
        return None
    return replace(fact, period=replace(fact.period, first_day=fact.period.first_day - timedelta(days)))


def relabelled(fact: Fact) -> Fact | None:
    return fact.period and replace(fact, period=replace(fact.period, label=fact.period.label + "9"))


def printed(fact: Fact, data: st.DataObject) -> Fact | None:
    new = other_digit(data, fact.printed)
    return None if new is None else replace(fact, printed=new)


KINDS: dict[str, Corrupt] = {
    "a digit of the headline": digit_of_line(False),
    "a digit of the body": digit_of_line(True),
    "a digit of a quote": of_quote(lambda text, data: other_digit(data, text)),
    "the value of a fact": of_fact(lambda f, d: f.value and replace(f, value=f.value + d.draw(st.integers(1, 9)))),
    "what a fact prints": of_fact(printed),
    "the period of a fact": of_fact(lambda f, d: moved(f, d.draw(st.sampled_from([1, 365])))),
    "the label of its period": of_fact(lambda f, d: relabelled(f)),
    "the area of a fact": of_fact(lambda f, d: replace(f, area="Rutland")),
    "the unit of a fact": of_fact(lambda f, d: replace(f, unit="weeks" if f.unit != "weeks" else "%")),
    "a year of a line": in_line(other_year),
    "an area of a line": in_line(other_area),
    "a unit of a line": in_line(other_unit),
    "a ruling of a line": in_line(other_ruling),
    "a name of a line": in_line(other_name),
    "the way a figure went": in_line(other_way),
    "a year of a quote": of_quote(other_year),
    "a ruling of a quote": of_quote(other_ruling),
    "a name of a quote": of_quote(other_name),
    "a word less in a quote": of_quote(without_a_word),
    "a not in a quote": of_quote(with_not),
    "a not in a line": in_line(with_not),
    "the page": of_place(lambda w, d: w.page and replace(w, page=w.page + d.draw(st.sampled_from([-1, 1, 2])))),
    "the printed page": of_place(lambda w, d: replace(w, printed_page="99")),
    "the item": of_place(lambda w, d: replace(w, item=d.draw(st.sampled_from(["1", "4", "99"])))),
    "the paragraph": of_place(lambda w, d: replace(w, paragraph=d.draw(st.sampled_from(["4.1", "5.3", "99"])))),
    "the block": of_place(lambda w, d: replace(w, block=(w.block or 0) + d.draw(st.sampled_from([-1, 1, 7])))),
    "the paper": paper_changed,
    "a quote at another citation": quote_moved,
    "two citations swapped": citations_swapped,
}


def test_answers_as_they_are_pass(answers: tuple[Answer, ...], sources: Sources) -> None:
    assert len(answers) > 40
    assert {a.question: faults(a, sources) for a in answers if faults(a, sources)} == {}
    assert all(gated(a, sources) is a for a in answers)


@pytest.mark.parametrize("kind", KINDS)
def test_every_corruption_is_caught(
    answers: tuple[Answer, ...], sources: Sources, kind: str, record_property: Callable[[str, object], None]
) -> None:
    made: list[str] = []
    missed: list[str] = []

    @many
    @given(data=st.data())
    def corrupt(data: st.DataObject) -> None:
        false = KINDS[kind](data.draw(st.sampled_from(answers)), data)
        assume(false is not None)
        assert false is not None
        made.append(false.headline)
        if not faults(false, sources):
            missed.append(f"{false.headline} || {false.body}"[:1500])

    corrupt()
    record_property("corruptions", len(made))
    assert made, "no answer could be corrupted so"
    assert "\n".join(missed) == ""
