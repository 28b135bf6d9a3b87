"""Typing slips are mended from the words of the papers, and nothing else is touched."""

from __future__ import annotations

import pytest

from corpus.store import Store
from retrieval.spelling import by_its_base, corrected, doubled, names_short, one_slip


@pytest.mark.parametrize(
    ("question", "read_as"),
    [
        pytest.param("how many chidren?", "how many children?", id="a letter left out"),
        pytest.param("how many pothholes?", "how many potholes?", id="a letter too many"),
        pytest.param("how many potholas?", "how many potholes?", id="another letter"),
        pytest.param("how many potohles?", "how many potholes?", id="two letters swapped"),
        pytest.param("chidren and chidren", "children and children", id="twice"),
        pytest.param("how many children?", "how many children?", id="a word the papers know"),
        pytest.param("how many mended?", "how many mended?", id="another form of a word they know"),
        pytest.param("what was recomended?", "what was recommended?", id="a slip in another form of a word they know"),
        pytest.param("what has driven it?", "what has driven it?", id="an English word that no paper has"),
        pytest.param("ask Chidren", "ask Chidren", id="a name in mid-sentence is left alone"),
        pytest.param("Chidren on plans?", "children on plans?", id="the first word is no name"),
        pytest.param("gritty dogs", "gritty dogs", id="two slips away is another word"),
        pytest.param("visets", "visets", id="no word of a stem the papers lack"),
        pytest.param("nite", "nite", id="a short word"),
        pytest.param("zepelin", "zepelin", id="a word of an exempt paper is not told"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_corrected(store: Store, question: str, read_as: str) -> None:
    assert corrected(question, store) == read_as


def test_an_empty_shelf_mends_nothing(empty: Store) -> None:
    assert corrected("how many chidren?", empty) == "how many chidren?"


@pytest.mark.parametrize(("word", "read_as"), [
    pytest.param("referal", "referral", id="a letter once, whose stem is that of another word"),
    pytest.param("comitee", "committee", id="two letters once"),
    pytest.param("moorring", "mooring", id="a letter twice"),
    pytest.param("mooring", None, id="a word they print"),
    pytest.param("fosterer", None, id="another ending"),
])
def test_a_letter_written_once_for_twice(word: str, read_as: str | None) -> None:
    printed = (("committee", 3), ("fostered", 4), ("mooring", 2), ("referral", 1), ("referred", 5))
    assert doubled(word, printed) == read_as


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        pytest.param("cat", "cat", True, id="the same"),
        pytest.param("cat", "cats", True, id="one more at the end"),
        pytest.param("cat", "coat", True, id="one more inside"),
        pytest.param("children", "childran", True, id="one changed in eight letters"),
        pytest.param("deficit", "defecit", True, id="an unstressed vowel in seven letters"),
        pytest.param("shortly", "shartly", False, id="one changed in seven is another word"),
        pytest.param("cat", "cut", False, id="one changed in three is another word"),
        pytest.param("cat", "cta", True, id="neighbours swapped"),
        pytest.param("cat", "tac", False, id="swapped, but no neighbours"),
        pytest.param("cat", "coats", False, id="two more"),
        pytest.param("cat", "cot s", False, id="one changed and two more"),
        pytest.param("abcd", "abef", False, id="two changed"),
        pytest.param("", "a", True, id="from nothing"),
    ],
)
def test_one_slip_either_way_round(one: str, other: str, near: bool) -> None:
    assert one_slip(one, other) is near
    assert one_slip(other, one) is near


def test_the_initials_of_a_body_stand_for_its_name() -> None:
    assert names_short("Roads, Lamps and Ferries Scrutiny Panel") == [
        ("RLF", "Roads, Lamps and Ferries"),
        ("RLFS", "Roads, Lamps and Ferries Scrutiny"),
        ("RLFSP", "Roads, Lamps and Ferries Scrutiny Panel"),
    ]
    assert names_short("Cabinet") == []


@pytest.mark.parametrize(("word", "read_as"), [
    ("forcasting", "forecasting"), ("forcasted", "forecasted"), ("moorring", None), ("harbuors", "harbours"),
    ("forecasting", None), ("parenting", None), ("forcast", None), ("king", None), ("ferrieer", None),
])
def test_a_slip_in_a_word_with_an_ending(word: str, read_as: str | None) -> None:
    """Papers that print "forecast" alone mend "forcasting"; a usual word or a short one is left alone."""
    assert by_its_base(word, (("forecast", 3), ("harbour", 2), ("patent", 1), ("ferriey", 1))) == read_as
