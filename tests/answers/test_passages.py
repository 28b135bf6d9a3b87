"""Answers in the papers' own sentences: why, who, when, what was decided, what was replied."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Answer, AnswerKind
from answers.ask import answer_question
from answers.clipping import clipped
from answers.draft import Case
from answers.names import names_someone
from answers.part_cues import part_cue
from answers.passages import passage
from answers.question_parts import parts_of
from answers.weighing import weigh
from corpus.glossary import load_glossary
from corpus.scope import Scope
from corpus.store import Store
from retrieval.said_before import SPOKEN_QUESTION
from retrieval.search import investigate

Ask = Callable[..., Answer]
CaseOf = Callable[[str], Case]


@pytest.mark.parametrize(("question", "said", "kind"), [
    ("Why did the number of child protection plans fall in Marlshire?",
     "The fall is due to the Edge of Care Team (ECT), which meets families before a crisis.", AnswerKind.PASSAGE),
    ("Why did placement stability improve?",
     "Placement stability improved because carers were given a named support worker in their first year.",
     AnswerKind.PASSAGE),
    ("Why did households withdraw from fostering?",
     "households had withdrawn because of the rise in heating bills.", AnswerKind.PASSAGE),
    ("Who presented the fostering recruitment campaign?", "The Head of Fostering, Priya Raman, presented",
     AnswerKind.PEOPLE),
    ("When did the fostering recruitment campaign begin?", "began on 5 September 2022", AnswerKind.PASSAGE),
    ("What was decided about the fostering allowance?",
     "RESOLVED: That the fostering allowance be raised in October 2023.", AnswerKind.DECISION),
    ("What was agreed about the depot's business case?", "AGREED: That the Transport Officer bring the depot’s",
     AnswerKind.DECISION),
    ("What was recommended about the punctuality of routes?",
     "Recommended: That Cabinet publish the punctuality of each route.", AnswerKind.DECISION),
])
def test_the_sentence_that_says_it_is_the_headline(ask: Ask, question: str, said: str, kind: AnswerKind) -> None:
    answer = ask(question)
    assert said in answer.headline
    assert answer.kind is kind
    assert any(said in c.quote for c in answer.citations)


def test_what_was_noted_is_not_said_to_be_approved(ask: Ask) -> None:
    answer = ask("Did the panel approve the winter play schemes?")
    assert "noted" in answer.headline.lower() and "approved" not in answer.headline.lower()


def test_a_reply_answers_a_members_question_and_is_said_to_be_one(ask: Ask) -> None:
    answer = ask("What is being done about late minibuses?")
    assert "Officers replied: The operator has been fined for every late minibus since Easter." in answer.headline
    assert "A second depot opens in Harwick this autumn." in answer.body
    assert {(c.locator.item, c.locator.paragraph) for c in answer.citations} == {("4", "4.2")}


def test_a_question_is_never_its_own_answer(ask: Ask) -> None:
    answer = ask("Why had fewer households applied to foster?")
    assert "because of the rise in heating bills" in answer.headline


def test_each_part_of_a_question_is_answered(ask: Ask) -> None:
    headline = ask("Who presented the recruitment campaign and when did it begin?").headline
    assert "Priya Raman" in headline and "5 September 2022" in headline


@pytest.mark.parametrize(("question", "parts"), [
    ("Who chairs it, and how often does it meet?", ("Who chairs it", "how often does it meet")),
    ("What was agreed? Who moved it? When does it start?", ("What was agreed", "Who moved it", "When does it start")),
    ("How many nurseries and schools are there?", ("How many nurseries and schools are there",)),
    ("When did it open and until when does it run?", ("When did it open", "until when does it run")),
])
def test_parts_of_a_question(question: str, parts: tuple[str, ...]) -> None:
    assert parts_of(question) == parts


@pytest.mark.parametrize(("part", "fits", "does_not"), [
    ("when did it open", "It opened on 5 May 2022.", "It opened with songs."),
    ("how often does it meet", "It meets every six weeks.", "It meets in Harwick."),
    ("how long does it take", "It takes nine days.", "It takes patience."),
    ("who runs it", "Mrs Joan Farrow runs it.", "The service runs it."),
])
def test_a_part_looks_for_the_form_it_asks_for(part: str, fits: str, does_not: str) -> None:
    assert part_cue(part, fits) > 0.0 >= part_cue(part, does_not)


@pytest.mark.parametrize(("text", "named"), [
    ("Cllr Hugh Lindley spoke.", True), ("Dr. Farrow agreed.", True), ("It was moved by Nina Okoro.", True),
    ("The Cabinet Member for Education spoke.", False), ("Officers agreed.", False),
])
def test_an_office_is_no_person(text: str, named: bool) -> None:
    assert names_someone(text) is named


def test_a_long_sentence_is_clipped_in_the_headline_and_quoted_whole(case: CaseOf) -> None:
    asked = case("Why did households withdraw from fostering?")
    lead = ("After a summer in which the weather, the roads and the new computer system each took more of the team’s "
            "time than anyone had planned for when the year began and the budget was set, ")
    text = f"{lead}households had withdrawn from fostering because heating bills rose and rooms were needed at home."
    cut = clipped(text, asked.query, asked.finding.weights)
    assert cut.startswith("… ") and text.endswith(cut[2:]) and len(cut) < len(text)
    assert clipped("Households had withdrawn.", asked.query, asked.finding.weights) == "Households had withdrawn."


def test_nothing_found_nothing_said(case: CaseOf) -> None:
    asked = case("asdf qwer zxcv")
    assert passage(asked) is None or max(s.own for s in weigh(asked)) == 0.0


def test_every_sentence_is_weighed_best_first(case: CaseOf) -> None:
    weighed = weigh(case("Why did placement stability improve?"))
    assert weighed[0].text.startswith("Placement stability improved because")
    assert [s.score for s in weighed] == sorted((s.score for s in weighed), reverse=True)


_WINTER = """\
# Winter pressures

## Gritting

Table: Gritting by area, winter 2022/23

| Area | Roads gritted late |
|---|---|
| Harwick | 31 |

Roads in Harwick were gritted late. They were reached last because two drivers had left. Twelve of the twenty new \
lorries are in use. The rest are due in May 2023. A survey of lanes will follow six weeks after the thaw.

The union has also asked for a later start. It believes that the roads are safer by daylight.
"""


@pytest.mark.parametrize(("question", "said"), [
    pytest.param("Why were roads in Harwick gritted late?", "two drivers had left", id="a row tells no reason"),
    pytest.param("What keeps the gritting of Harwick roads back?", "two drivers had left", id="what keeps it back"),
    pytest.param("How many new lorries are in use, and when will the rest be ready?", "The rest are due in May 2023.",
                 id="what follows says the rest"),
])
def test_what_leans_on_the_sentence_before_is_found_with_it(
    shelf_of: Callable[..., Store], question: str, said: str
) -> None:
    assert said in answer_question(question, shelf_of(_WINTER)).headline


def test_the_passage_that_goes_on_is_shown_with_its_own(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("Why were roads in Harwick gritted late?", shelf_of(_WINTER))
    assert "The union has also asked for a later start." in answer.body
    assert "31" not in answer.body


_QUESTIONS = """\
# Minutes of the Roads Panel

## 1. Public questions

1.1 Mr Ivor Dunn of Harwick asked what the council would do about the potholes of Mill Lane.

1.2 The Cabinet Member replied that a crew had been booked and would fill them in by June.

## 2. Street lights

2.1 Cllr Brook asked why the lights of Mill Lane were out. The engineer explained that a cable had been stolen.
"""


@pytest.mark.parametrize(("question", "said"), [
    ("What was the reply to Mr Dunn about the potholes of Mill Lane?", "a crew had been booked"),
    ("Why were the lights of Mill Lane out?", "a cable had been stolen"),
])
def test_what_was_answered_stands_after_a_question_in_the_third_person(
    minutes_of: Callable[[str, str, date], Store], question: str, said: str
) -> None:
    answer = answer_question(question, minutes_of(_QUESTIONS, "Roads Panel", date(2023, 5, 2)))
    assert said in f"{answer.headline} {answer.body}"
    assert not answer.headline.endswith("potholes of Mill Lane.")


@pytest.mark.parametrize(("text", "asks"), [
    ("Councillor Brook asked whether the lights were on.", True),
    ("(b) Mr Ivor Dunn of Harwick asked what would be done.", True),
    ("Councillor Brook asked for a report.", False),
    ("Councillor Brook asked that the lights be mended.", False),
    ("The lights that members asked about are on.", False),
])
def test_a_question_in_the_third_person(text: str, asks: bool) -> None:
    assert (SPOKEN_QUESTION.search(text) is not None) is asks


def test_a_passage_of_a_meeting_before_the_time_asked_about_comes_later(
    minutes_of: Callable[[str, str, date], Store]
) -> None:
    text = "# Minutes\n\n## 1. Bridges\n\n1.1 The bridge at Harwick was closed.\n\n1.2 In May 2024 the bridge opens.\n"
    shelf = minutes_of(text, "Roads Panel", date(2023, 5, 2))
    finding = investigate("What happens to the bridge in May 2024?", shelf, glossary=load_glossary())
    asked = Case(finding.query, finding, (), {x.id: x for x in shelf.listing(Scope())}, shelf)
    assert weigh(asked)[0].text == "In May 2024 the bridge opens."


_CONSULTATION = """\
# Buses

## Consultation on evening buses

The officer introduced the results of the consultation on evening buses. It ran from 9 September to 1 November 2024 \
and drew 1,204 responses. Some 63% disagreed.
"""


def test_a_figure_that_is_bound_to_nothing_is_told_in_the_papers_words(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of(_CONSULTATION)
    assert "1,204 responses" in answer_question("How many responded to the evening buses consultation?", shelf).headline
    assert answer_question("How much did the evening buses consultation cost?", shelf).citations == ()
    refused = answer_question("How many responded to the evening buses consultation in March 2019?", shelf)
    assert refused.citations == ()


def test_a_sum_that_one_sentence_names_outright_is_told(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Offer\n\n## New offer\n\nThe offer pays for ten lessons and gives each driver a "
                     "setting-up-depot grant of £3,000, up from £2,000.\n\nThe depots are in Harwick.\n")
    assert "£3,000" in answer_question("How much is the setting up depot grant for a driver?", shelf).headline


ASKED_TOO = """\
# Minutes of the Transport Committee

## 4. Night buses

4.1 The Head of Fleet reported that night buses had run late in May because of works on Mill Bridge.

4.2 Why have so few drivers stayed on the night buses, and what is being done to keep them?

- The roster had been changed at four days' notice.
- A bonus for a year of nights would start in June.
"""


def test_a_reply_counts_the_question_that_it_answers(minutes_of: Callable[[str, str, date], Store]) -> None:
    answer = answer_question("Why have so few drivers stayed on night buses and what is being done to keep them?",
                             minutes_of(ASKED_TOO, "Transport Committee", date(2025, 1, 14)))
    assert "The roster had been changed" in f"{answer.headline} {answer.body}"
    assert "Mill Bridge" not in answer.headline
    assert any(c.locator.paragraph == "4.2" for c in answer.citations)


_PUT = """\
# Minutes of the Roads Panel

## 1. Breakdowns

Mr Reed welcomed the fall in breakdowns but asked how members could be sure that fewer were not simply being written \
down. The Head of Buses replied that this had been looked at. A mechanic had gone through 120 logs and had differed in \
four.

Mr Stone asked about fares. The Head of Buses said that they would not rise.
"""


def test_the_reply_to_a_question_put_after_other_words(minutes_of: Callable[[str, str, date], Store]) -> None:
    shelf = minutes_of(_PUT, "Roads Panel", date(2023, 5, 2))
    answer = answer_question("What answer was given on whether breakdowns were simply not being written down?", shelf)
    assert "The Head of Buses replied that this had been looked at." in answer.headline
    assert "120 logs" in answer.headline + answer.body


def test_what_lies_behind_it_is_no_subject(minutes_of: Callable[[str, str, date], Store]) -> None:
    text = _PUT.replace("that they would not rise.", "that they would not rise because diesel was cheaper.")
    answer = answer_question("What lies behind fares not rising?", minutes_of(text, "Roads Panel", date(2023, 5, 2)))
    assert "because diesel was cheaper" in answer.headline


_WHY_ASKED = """\
# Minutes of the Roads Panel

## 1. Night buses

A seat on the night bus had been kept for nurses on 95% of nights and had been taken on 72%. The fare was 80p.

Mr Reed asked why three in ten seats were not taken. The Head of Buses answered that some nurses drove, and that \
others were given a lift by the ward.

Mrs Vale asked for the numbers by stop.
"""


def test_the_reply_to_whoever_asked_why_is_the_reason(minutes_of: Callable[[str, str, date], Store]) -> None:
    shelf = minutes_of(_WHY_ASKED, "Roads Panel", date(2023, 5, 2))
    answer = answer_question("Three in ten night bus seats are not taken. What reasons did officers give?", shelf)
    assert "some nurses drove" in answer.headline


def test_a_finding_is_told_and_not_that_it_be_brought_back(minutes_of: Callable[[str, str, date], Store]) -> None:
    text = """\
# Minutes of the Roads Panel

## 1. Potholes

Officers said that an audit of 40 potholes over the summer had found that in 17 of them the tar had been laid too cold.

RESOLVED: That a report on potholes, with the findings of the audit, be brought to the March meeting.
"""
    answer = answer_question("What did the summer audit of potholes find?",
                             minutes_of(text, "Roads Panel", date(2023, 5, 2)))
    assert "the tar had been laid too cold" in answer.headline
