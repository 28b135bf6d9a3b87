"""What is told first and asked for behind it is one question."""

import pytest

from retrieval.asked_by_pointing import asked_by_pointing
from retrieval.not_for_papers import asks_personal
from retrieval.past_verbs import plain_form, why_asked


@pytest.mark.parametrize(
    "asked",
    (
        "Two marinas account for most of the fall. Which are they?",
        "Two marinas account for most of the fall - could you name them please?",
        "Two marinas account for most of the fall. What are their names?",
        "Two marinas account for most of the fall. Names please.",
        "Two marinas account for most of the fall: which two?",
        "Two marinas account for most of the fall. Do we know which ones?",
        "Two marinas account for most of the fall, I gather. Which marinas are they?",
        "It's two marinas that account for most of the fall. Can you tell me which ones they are?",
        "The report says two marinas account for most of the fall. What are they called?",
        "There are two marinas that account for most of the fall – who are they? I need the names.",
        "A couple of marinas account for most of the fall. Which ones?",
    ),
)
def test_those_told_of_are_asked_for_by_name(asked: str) -> None:
    assert asked_by_pointing(asked) == "Which two marinas account for most of the fall? Names please"


@pytest.mark.parametrize(
    "asked",
    (
        "Six girls went missing from the quay home. What are they called?",
        "Six girls went missing from the quay home. What are the girls called?",
        "Six girls went missing from the quay home - can you name them?",
        "About six girls went missing from the quay home. I'd like their names",
        "The boy in the dearest berth, what is he called?",
        "The girl in the case study: who is she really?",
        "The fifteen year old placed in that boathouse - what's their name?",
        "Ada and Tom are mentioned. Can you give me their last names?",
        "The case study calls a girl J. Tell me what she's really called",
    ),
)
def test_nobody_is_named_who_was_told_of_first(asked: str) -> None:
    assert asks_personal(asked_by_pointing(asked))


@pytest.mark.parametrize(
    "asked",
    (
        "The board refused the bid. What were its reasons?",
        "The board refused the bid. What were its grounds?",
        "The board refused the bid - on what grounds?",
        "The board refused the bid. For what reasons?",
        "The board refused the bid: how come?",
        "The board refused the bid, why was that?",
        "The board refused the bid. What explanation was given?",
        "The board flatly refused the bid. What was its reasoning?",
        "The board refused the bid. What explains it?",
        "Members were told the board refused the bid. Why?",
    ),
)
def test_a_reason_is_asked_of_what_was_told(asked: str) -> None:
    assert asked_by_pointing(asked) == "Why did the board refuse the bid?"


@pytest.mark.parametrize(
    ("told", "asked"),
    (
        ("The toll has been frozen", "why has the toll been frozen"),
        ("Larn wouldn't sell the pier", "why wouldn't Larn sell the pier"),
        ("Boats fell from 40 to 30", "why did boats fall from 40 to 30"),
        ("We have fewer boats", None),
        ("During the debate somebody had to leave", None),
        ("Parents wait longer", None),
    ),
)
def test_a_statement_is_turned_to_why_by_its_verb(told: str, asked: str | None) -> None:
    assert why_asked(told) == asked


def test_verbs_have_their_plain_forms() -> None:
    assert [plain_form(v) for v in ("refused", "gave", "stopped", "carried", "judged", "boat", "need")] == [
        "refuse", "give", "stop", "carry", "judge", None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "asked",
    (
        "Which marinas were closed?",
        "What did the board refuse, and why?",
        "The annual report sets out six things to do. Name them please",
        "Somebody left the room at the ferry item. Which member was it, and for what reason?",
        "",
    ),
)
def test_anything_else_stays(asked: str) -> None:
    assert asked_by_pointing(asked) == asked
