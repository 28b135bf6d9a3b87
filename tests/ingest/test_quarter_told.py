"""Quarters that a report tells without their year, and what happened between two ends of them."""

from __future__ import annotations

import pytest
from sentence_reading import figures

from corpus.paper import Kind


def short(*texts: str, **how: object) -> list[tuple[str, str | None, str]]:
    """(printed, period, role) of each."""
    return [(printed, period, role) for printed, _, period, _, role in figures(*texts, **how)]  # type: ignore[arg-type]


@pytest.mark.parametrize(("texts", "told"), [
    (("In 2021/22 the fleet grew to 310 at the end of Q1, after a slow start.",), [("310", "30 June 2021", "stated")]),
    (("In Q1 21/22, 23 boats were launched.", "At the end of Q1, 50% were moored."),
     [("23", "Q1 2021/22", "stated"), ("50%", "30 June 2021", "stated")]),
    (("The fleet rose from 61 on the last day of March 2022 to 84 on the last day of June 2022. "
      "In the period 19 boats were admitted to the harbour.",),
     [("61", "31 March 2022", "previous"), ("84", "30 June 2022", "stated"), ("19", "Q1 2022/23", "stated")]),
    (("The fleet rose from 84 on the last day of June 2022 to 92 on the last day of September. "
      "All the same, 17 boats were admitted.",),
     [("84", "30 June 2022", "previous"), ("92", "30 September 2022", "stated"), ("17", "Q2 2022/23", "stated")]),
    (("The fleet rose from 61 on 31 March 2021 to 84 on 31 March 2022. There are 40 berths.",),
     [("61", "31 March 2021", "previous"), ("84", "31 March 2022", "stated"), ("40", "31 March 2022", "stated")]),
    (("In Q3 2023/24 there were 40 boats.", "After a storm 31 boats were mended, nearly twice as many as in Q2 (16)."),
     [("40", "Q3 2023/24", "stated"), ("31", "Q3 2023/24", "stated"), ("16", "Q2 2023/24", "stated")]),
    (("The yard let 12 new berths, and a campaign in late 2020 brought in more enquiries.",), [("12", None, "stated")]),
    (("At 31 March 2022 there were 372 boats, up 26% on the 260 moored before.",),
     [("372", "31 March 2022", "stated"), ("26%", "31 March 2022", "change"), ("260", None, "previous")]),
])
def test_the_time_of_each_figure(texts: tuple[str, ...], told: list[tuple[str, str | None, str]]) -> None:
    assert short(*texts) == told


@pytest.mark.parametrize(("heading", "period"), [
    ("Boat statistics (quarter to the end of December 2024)", "Q3 2024/25"), ("Boat statistics", None),
    ("Boats in Q3 2024/25 and Q2 2024/25", None),
])
def test_an_item_on_a_quarter_says_which_the_last_one_is(heading: str, period: str | None) -> None:
    told = short("In the last quarter 25 boats were mended.", headings=(heading,), kind=Kind.MINUTES)
    assert told == [("25", period, "stated")]


def test_an_item_on_figures_dates_them_and_another_item_does_not() -> None:
    for heading, period in (("Performance indicators, Q1 2020/21", "Q1 2020/21"), ("Ferry visit in 2020/21", None)):
        assert short("40 boats were mended.", headings=(heading,), kind=Kind.MINUTES) == [("40", period, "stated")]


def test_a_rate_needs_no_word_beside_its_thousands() -> None:
    assert figures("There were 190 boats in 2021/22, which is 5.2 per 10,000 berths.")[1][:2] == ("5.2", "per 10,000")
