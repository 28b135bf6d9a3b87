"""Tokens, stems and the words that carry a subject."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from corpus.words import content_stems, stem, stems, tokens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Children’s plans", ("children", "plans"), id="a possessive goes"),
        pytest.param("didn't", ("didn't",), id="an apostrophe inside stays"),
        pytest.param("1,471 contacts", ("1,471", "contacts"), id="a thousands comma does not cut"),
        pytest.param("£2.40 or 82%", ("£2.40", "or", "82%"), id="signs stay with their number"),
        pytest.param("2021/22", ("2021", "22"), id="a year is two numbers"),
        pytest.param("", (), id="nothing"),
    ],
)
def test_tokens(text: str, found: tuple[str, ...]) -> None:
    assert tokens(text) == found


def test_stems_join_the_forms_of_a_word_and_of_a_number() -> None:
    assert stems("exclusion exclusions") == ("exclus", "exclus")
    assert stems("1,471 1471") == ("1471", "1471")
    assert stems("held hold holding, kept keeps, risen rose rising") == ("hold",) * 3 + ("keep",) * 2 + ("rise",) * 3


def test_forms_that_fall_together_with_another_word_stay_apart() -> None:
    assert not set(stems("met sent led left")) & set(stems("meeting SEND lead leave"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("How many children were there in the report?", ("children",), id="asking says nothing"),
        pytest.param("what is the total number of audits", ("audit",), id="nor do the words of every figure"),
        pytest.param("audits of audits", ("audit", "audit"), id="as often as it stands"),
        pytest.param("plan B, 9 of them", ("plan", "9"), id="a digit stays, a letter goes"),
        pytest.param("please", (), id="politeness alone"),
    ],
)
def test_content_stems(text: str, found: tuple[str, ...]) -> None:
    assert content_stems(text) == found


def test_many_threads_get_the_stems_that_one_gets() -> None:
    words = [f"{first}{last}" for first in ("swimm", "nation", "generat", "hopeful", "visit") for last in (
        "ing", "ings", "ed", "ational", "ization", "fulness", "ousness", "ers", "ies", "ation")] * 40
    alone = [stem.__wrapped__(word) for word in words]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(stem.__wrapped__, words)) == alone
