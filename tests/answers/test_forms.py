"""The form of a sentence against the form asked for; a list of names tells nothing of those it names."""

import pytest

from answers.forms import has_form, names_only, tells_cause
from corpus.glossary import Glossary
from retrieval.query import read_query


@pytest.mark.parametrize(("question", "text", "formed"), [
    ("Why are buses late?", "The depot closed early, as frost had damaged the doors.", True),
    ("Why are buses late?", "The main deterrent was the fare.", True),
    ("Why are buses late?", "Routes will be cut so that they can run on time.", False),
    ("Why are buses late?", "Fares are reflected in the plan.", False),
    ("Why are buses late?", "There were 41 late buses as of May.", False),
    ("What is being done about late buses?", "A second depot will open in Harwick.", True),
    ("What is being done about late buses?", "The operator had recruited one driver.", True),
    ("What is being done about late buses?", "Some 41 buses were late.", False),
    ("What was the problem with the buses?", "There is a mismatch between routes and riders.", True),
    ("What was wrong with the other depot?", "The depot at Ferry Lane is too small.", True),
    ("What was wrong with the other depot?", "The depot at Ferry Lane was ruled out.", True),
    ("What did the audit find was going wrong?", "Fares came late: four of 11 were sent after May.", True),
    ("What did the audit find was going wrong?", "What was missing most often was a fare table.", True),
    ("What did the audit find was going wrong?", "Two fares were not recorded.", True),
    ("What did the audit find was going wrong?", "Three fares went missing in the later years.", True),
    ("What did the audit find was going wrong?", "The latest fare was sent later.", False),
    ("What was wrong with the other depot?", "The depot at Ferry Lane was not too small.", False),
])
def test_the_form_that_is_asked_for(question: str, text: str, formed: bool) -> None:
    assert has_form(read_query(question, Glossary(())), text) is formed


def test_what_a_rise_coincided_with_is_told_as_its_cause() -> None:
    why = read_query("Why did late buses rise?", Glossary(()))
    assert has_form(why, "The rise coincided with the loss of two drivers.")
    assert has_form(why, "Late buses doubled, which the depot links with the frost.")
    assert not has_form(why, "The depot has good links with schools.")


@pytest.mark.parametrize(("text", "tells"), [
    ("The Board asked four questions: how late the buses are; why; and what the impact of frost is.", False),
    ("This report sets out the reasons for late buses.", False),
    ("The paper included an analysis of drivers' reasons for leaving.", False),
    ("This report explains that buses are late because of frost.", True),
    ("The reason is the frost, and the report of the depot says so.", True),
])
def test_what_was_asked_or_is_covered_is_no_reason(text: str, tells: bool) -> None:
    assert has_form(read_query("Why are buses late?", Glossary(())), text) is tells


@pytest.mark.parametrize(("question", "text", "formed"), [
    ("How did Marlshire come out of its inspection?", "The ILACS found that it requires improvement.", True),
    ("How did each do when they were inspected?", "Ofsted rated the depot good.", True),
    ("How did each do when they were inspected?", "Our own audits rated ten of 12 cases good.", False),
    ("What was the outcome of the inspection?", "The visit lasted three days.", False),
    ("How did the depot do in the frost?", "The depot was rated good by the examiners.", False),
])
def test_how_an_inspection_came_out_is_told_by_a_grade(question: str, text: str, formed: bool) -> None:
    assert has_form(read_query(question, Glossary(())), text) is formed


@pytest.mark.parametrize(("text", "names"), [
    ("Dr Ada Vale, Independent Chair of the Transport Board (by telephone)", True),
    ("Cllr Tom Penrose, Mrs Joan Farrow, Priya Raman (Head of Fleet)", True),
    ("Marlshire has 3 Special Schools: Elm Park, Stone House and The Garden.", False),
    ("Dr Vale told the Board that her worries were the frost and the fares.", False),
])
def test_a_list_of_names_is_told_from_a_sentence(text: str, names: bool) -> None:
    assert names_only(text) is names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The pool has moved from May to June after asbestos was found in the roof.", True),
        ("The ferry was suspended after its crew resigned.", True),
        ("The launch had slipped by a year after the builder went under.", True),
        ("The depot was closed after the old bridge had collapsed.", True),
        ("The opening was delayed after 4 May.", False),
        ("The ferry was suspended after June.", False),
        ("The crew met after the ferry was mended.", False),
    ],
)
def test_what_put_something_off_is_a_cause(text: str, told: bool) -> None:
    assert tells_cause(text) is told
