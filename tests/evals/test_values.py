"""Whether a value stands in a text: the traps, written out."""

from __future__ import annotations

import pytest

from evals.values import find_any, find_value, normalise, tokens


@pytest.mark.parametrize(("value", "text"), [
    ("1,256", "There were 1256 books."),
    ("1256", "There were 1,256 books."),
    ("82%", "It was 82 % of all."),
    ("82%", "It was 82 per cent."),
    ("82 percent", "It was **82%**."),
    ("£3.3m", "An overspend of £3.3 million."),
    ("£3.3 m", "An overspend of £3.3m, in all"),
    ("£200k", "£200 thousand a year"),
    ("4 April 2022", "on 4th April 2022"),
    ("4 April 2022", "on the 4th of April 2022"),
    ("4 April 2022", "April 4th, 2022"),
    ("4th April 2022", "4 Apr. 2022"),
    ("25", "The number was 25."),
    ("25", "25, and falling"),
    ("25", "(25)"),
    ("9.6", "England: 9.6 per 10,000"),
    ("16.4", "Hackney | 16.4% | 11.8"),
    ("10", "10 may have left"),
    ("Children's Board", "the Children’s Board"),
    ("no,", "No, there were none"),
    ("10 out of 12", "10 out of 12 cases"),
])
def test_a_value_stands_however_it_is_written(value: str, text: str) -> None:
    assert find_value(value, normalise(text)) is not None


@pytest.mark.parametrize(("value", "text"), [
    ("25", "1,256 books"),
    ("25", "25.5 %"),
    ("25", "125"),
    ("25", "25% of books"),
    ("25", "£25 a day"),
    ("25", "in 2024/25"),
    ("25", "in 2024-25"),
    ("25", "25 May 2022"),
    ("12", "the meeting of July 12th, 2021"),
    ("4", "see item 4 and para 4"),
    ("4", "p. 4"),
    ("4", "40 or 46"),
    ("4%", "8.4%"),
    ("4%", "14%"),
    ("up", "a support group"),
    ("£3.3m", "£13.3m"),
    ("£2.4m", "£2.45m"),
    ("16.4", "116.4"),
    ("2,930", "12,930"),
])
def test_a_value_does_not_stand_inside_another(value: str, text: str) -> None:
    assert find_value(value, normalise(text)) is None


def test_the_place_of_a_value_is_its_first_true_one() -> None:
    text = normalise("On 12 July 2021, item 12, there were 12 books.")
    assert find_value("12", text) == (37, 39)
    assert text[37:39] == "12"


def test_the_earliest_of_several_wordings_counts() -> None:
    assert find_any(("none", "no one"), "no one came and none spoke") == (0, 6)
    assert find_any(("none",), "somebody came") is None


def test_tokens_are_the_same_for_a_row_with_and_without_bars() -> None:
    assert tokens("Hackney | 27 % | 1,600") == ("hackney", "27%", "1600") == tokens("hackney 27% 1600")
