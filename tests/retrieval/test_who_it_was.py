"""Somebody told of and then asked after is asked for outright, and nobody who may be a child."""

from __future__ import annotations

import pytest

from retrieval.plainly_asked import plainly_asked


@pytest.mark.parametrize(
    "asked",
    [
        "One of the councillors came in after the start. Who was it?",
        "One councillor came in after the start. Which one?",
        "A councillor came in after the start - who was that?",
        "One of the councillors came in after the start. Which councillor was it?",
        "One of the councillors came in after the start. Could you give me the name?",
        "One of the councillors came in after the start; what was their name?",
        "One of our councillors came in after the start. Name them please",
        "One of the cllrs came in after the start. Who?",
    ],
)
def test_one_of_several_is_asked_for_by_which(asked: str) -> None:
    assert plainly_asked(asked) == "Which councillor came in after the start?"


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("On 3 May one member left early and another came late. Who were they, and when?",
         "On 3 May which member left early and which member came late, and when?"),
        ("Some people joined the Harbour Board remotely. Could you give their names?",
         "Who joined the Harbour Board remotely?"),
        ("Somebody left the room during the ferry item. Who was it, and why?",
         "Who left the room during the ferry item, and why?"),
        ("Two officers spoke about the pier. Who were they and what did they say?",
         "Which officers spoke about the pier, and what did they say?"),
        ("At the May panel there were visitors who don't work for the council. Could you give their names and jobs?",
         "Who came from outside the council to the May panel, and what are their jobs?"),
        ("Cllr Brook had a substitute at the May panel. Who was it, and who took the chair?",
         "Who substituted for Cllr Brook at the May panel, and who took the chair?"),
        ("Cllr Brook sent a stand-in to the May panel. Which member was it?",
         "Who substituted for Cllr Brook to the May panel?"),
        ("Something in the May minutes had to be put right before the chair signed. What was it?",
         "What was corrected in the May minutes before the chair signed?"),
        ("Something held up the crane. What was it?", "What held up the crane?"),
        ("Attendance at the Harbour Board, 2031-32: which cllr only turned up once?",
         "Which councillor only attended one Harbour Board meeting in 2031-32?"),
        ("Attendance at Harbour Board meetings in 2031-32 - who came just once?",
         "Who only attended one Harbour Board meeting in 2031-32?"),
        ("Which member attended the Harbour Board only once in 2031-32?",
         "Which member only attended one Harbour Board meeting in 2031-32?"),
        ("Members were worried about whether the new pier could be manned. What were they promised?",
         "What assurances were given to members about whether the new pier could be manned?"),
        ("The panel had doubts about the crane. What guarantees were they given?",
         "What assurances were given to the panel about the crane?"),
        ("Councillors feared that the pier was unsafe - how were they reassured?",
         "What assurances were given to councillors that the pier was unsafe?"),
    ],
)  # fmt: skip
def test_what_is_told_of_somebody_is_asked_of_them(asked: str, plain: str) -> None:
    assert plainly_asked(asked) == plain


@pytest.mark.parametrize(
    "asked",
    [
        "Two people helped a child off the pier. Who were they? I need their names.",
        "One of the members of the Children in Care Council spoke. Who was it?",
        "An officer was suspended. Who was it?",
        "A person was killed at the pier. Who was it?",
        "Somebody hurt one of the boys. Who was it?",
        "Two members of one family drowned. What are their names?",
    ],
)
def test_nobody_is_asked_for_by_name_who_may_be_a_child(asked: str) -> None:
    assert plainly_asked(asked) == asked
