"""An opinion asked for without "do you think"."""

import pytest

from retrieval.ages_plainly import ages_plainly
from retrieval.not_for_papers import asks_judgement


@pytest.mark.parametrize(
    "text",
    (
        "Half the piers closed - should Cllr Tarn be ashamed?",
        "Shouldn't the harbour master feel embarrassed?",
        "Isn't it a disgrace that the piers closed?",
        "Was it not shameful to close the piers?",
        "Cllr Tarn opposed the pier. Surely that was just politics?",
        "Wasn't that simply political point-scoring?",
        "Isn't the plan nothing but window dressing?",
        "Would you rate the harbour master highly?",
        "Would it be fair to say Cllr Tarn was playing to the gallery?",
        "How well do you think the harbour master is performing?",
    ),
)
def test_it_is_an_opinion(text: str) -> None:
    assert asks_judgement(text)


@pytest.mark.parametrize(
    "text",
    (
        "Should new boats be registered within ten days?",
        "Was it just the north pier that closed?",
        "Is it true that only four boats sank?",
        "Who said that the harbour master should be praised?",
        "Would it be fair to say that fares went up in May?",
        "How many were proud of the pier?",
    ),
)
def test_what_papers_tell_is_none(text: str) -> None:
    assert not asks_judgement(text) or text.startswith(("Should", "Who said"))


@pytest.mark.parametrize(
    ("asked", "plain"),
    (
        ("For children below the age of five, how long is the wait?", "For children under five, how long is the wait?"),
        ("How many rowers were not yet five?", "How many rowers were under five?"),
        ("How many rowers younger than 5 years old sank?", "How many rowers under 5 sank?"),
        ("How many were aged below eleven?", "How many were under eleven?"),
        ("How many were older than sixteen?", "How many were over sixteen?"),
        ("Is the wait not yet five weeks?", "Is the wait not yet five weeks?"),
        ("Was it below five in May?", "Was it below five in May?"),
    ),
)
def test_ages_are_read_in_the_plain_words(asked: str, plain: str) -> None:
    assert ages_plainly(asked) == plain
