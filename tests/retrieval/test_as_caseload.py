"""Those whom each worker is responsible for are a caseload, and what would be saved is money."""

from __future__ import annotations

import pytest

from retrieval.asked_unit import unit_of
from retrieval.caseloads import as_caseload
from retrieval.wanted import Wanted, wanted_of


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("Average number of families each lock officer is responsible for?", "Average caseload per lock officer?"),
        ("the average number of pupils that each officer has", "the average caseload per officer"),
        ("average number of children held", "average number of children held"),
        (
            "How many families does each family worker have on average?",
            "what is the average caseload per family worker?",
        ),
        ("How many children is the average officer looking after?", "what is the average caseload per officer?"),
        ("How many children does each worker have to see?", "How many children does each worker have to see?"),
        ("Average number of visits each worker makes?", "Average number of visits each worker makes?"),
    ],
)
def test_those_whom_each_is_responsible_for_are_a_caseload(asked: str, read: str) -> None:
    assert as_caseload(asked) == read


@pytest.mark.parametrize(
    "text",
    [
        "What would the council save from closing the two piers, in a full year?",
        "What would closing the pier save?",
        "What will shutting the baths save us?",
        "What did closing the ferry office save the Council?",
    ],
)
def test_what_would_be_saved_is_money(text: str) -> None:
    assert (wanted_of(text), unit_of(text)) == (Wanted.FIGURE, "GBP")


@pytest.mark.parametrize(
    "text",
    [
        "What would save the pier?",
        "What did members say about the pier?",
        "What would Cabinet have to do to save in the new year?",
    ],
)
def test_what_would_save_something_is_no_sum(text: str) -> None:
    assert unit_of(text) is None


@pytest.mark.parametrize(("question", "read"), [
    ("Compare the average load of a harbour officer with that of a diver", "the average caseload of a harbour officer"),
    ("What is the typical workload for social workers?", "the typical caseload for social workers"),
    ("What was the average work load per caseworker?", "the average caseload per caseworker"),
    ("What is the average load of a ferry?", "the average load of a ferry"),
    ("What is the maximum load of a lorry with two workers?", "the maximum load of a lorry"),
])
def test_the_load_of_a_worker_is_a_caseload(question: str, read: str) -> None:
    assert read in as_caseload(question)


@pytest.mark.parametrize(("question", "unit"), [
    ("Do more or fewer skippers say they feel safe than in the 2031 survey?", None),
    ("Compared with 2031, do more or fewer crews trust the harbour master?", None),
    ("Are more or fewer boats moored than in 2031?", "count"),
])
def test_what_is_said_in_a_survey_is_no_plain_count(question: str, unit: str | None) -> None:
    assert unit_of(question) == unit
