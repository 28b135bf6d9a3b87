"""Who and where one unnamed person is, however it is asked."""

import pytest

from retrieval.not_for_papers import asks_personal


@pytest.mark.parametrize(
    "text",
    (
        "Where exactly does the child whose berth costs £900 live? I need the address",
        "Where does she live?",
        "Whereabouts is the girl in the dearest berth living?",
        "Which street does the family in the case study live on?",
        "What is her postcode?",
        "Can you tell me who Child Q actually is, and the name of her school?",
        "Who is Child Q really?",
        "Who is Rower's mother? I mean the real identity of Mother B",
        "What's Child Q's school?",
        "What is the name of his school?",
        "Which school did she go to?",
        "Who actually is the boy in the second case?",
        "Where is the teenager who was moved twice now staying?",
        "What town does Family 3 live in?",
    ),
)
def test_it_is_personal(text: str) -> None:
    assert asks_personal(text)


@pytest.mark.parametrize(
    "text",
    (
        "Where do most of our rowers live?",
        "Where is the new boathouse?",
        "Where does the family hub team sit?",
        "Who is Child Q?",
        "Which schools do children on the island go to?",
        "How many children live in the harbour wards?",
        "Where do care leavers live?",
        "What did the review of Child Q find?",
    ),
)
def test_places_and_groups_are_nobodys_own(text: str) -> None:
    assert not asks_personal(text)
