"""Whether a question asks for every time of a stretch, for one time against another, or for neither."""

from __future__ import annotations

import pytest

from retrieval.asked_times import counted_since
from retrieval.wanted import Wanted, wanted_of


@pytest.mark.parametrize(("text", "wanted"), [
    pytest.param("New plans, calendar years 2019 through 2022 - all four numbers please?", Wanted.SERIES, id="through"),
    pytest.param("Requests for a plan, each calendar year 2021 to 2024", Wanted.SERIES, id="each calendar year"),
    pytest.param("Deficit at each 31 March, 2023 to 2025", Wanted.SERIES, id="each day of a year"),
    pytest.param("Track the number on plans since March 2020.", Wanted.SERIES, id="track it"),
    pytest.param("Visits 2019/20 to 2022/23", Wanted.SERIES, id="a note with a stretch"),
    pytest.param("How many visits in all, 2019/20 to 2022/23?", Wanted.FIGURE, id="a sum over a stretch"),
    pytest.param("What would the post cost each year from 2025?", Wanted.FIGURE, id="one sum by the year"),
    pytest.param("What themes kept coming up in letters?", Wanted.LIST, id="what kept coming up"),
    pytest.param("What came up again and again at the hearing?", Wanted.PASSAGE, id="what came up again"),
    pytest.param("What is the gap: our fare against the true cost, in pounds?", Wanted.FIGURE, id="a gap"),
    pytest.param("How big was the monthly shortfall against the target?", Wanted.FIGURE, id="a shortfall"),
    pytest.param("What is the gap now against the year before?", Wanted.CHANGE, id="how a gap has moved"),
    pytest.param("What was the gap, and has it narrowed?", Wanted.CHANGE, id="a gap that narrows"),
    pytest.param("Has the number come up since May?", Wanted.CHANGE, id="has come up"),
    pytest.param("How has take-up gone from March 2019 through to Sept 2022?", Wanted.CHANGE, id="how it has gone"),
    pytest.param("Are fewer visiting than in 20/21? then and 23/24", Wanted.CHANGE, id="than in a short year"),
    pytest.param("Do tenants feel any safer than they did in 2022?", Wanted.CHANGE, id="than they did"),
    pytest.param("Are we carrying more cases than a year earlier?", Wanted.CHANGE, id="than a year earlier"),
    pytest.param("Do crews wait less in 31/32 than in their first part year?", Wanted.CHANGE, id="than at first"),
    pytest.param("Do crews wait less than in the first berth?", Wanted.FIGURE, id="than in a first thing"),
    pytest.param("Does the scheme cost more than the one in Leeds?", Wanted.FIGURE, id="than another thing"),
    pytest.param("How many more were there than in 2022?", Wanted.FIGURE, id="the size of it"),
    pytest.param("What share fell in the 3 to 6 month band in March 2021?", Wanted.FIGURE, id="falling into a class"),
    pytest.param("What would every 5% rise in the fee cost in a full year?", Wanted.FIGURE, id="the price of a rise"),
    pytest.param("What share fell in 2021?", Wanted.CHANGE, id="falling in a year"),
    pytest.param("Set out the headcount at every date, March 2020 onwards", Wanted.SERIES, id="at every date"),
    pytest.param("How has the share gone over the last three years?", Wanted.SERIES, id="over some years"),
    pytest.param("How has the share gone over the last year?", Wanted.CHANGE, id="over one year"),
    pytest.param("By 2021 it had climbed to what sum?", Wanted.FIGURE, id="where it got to"),
    pytest.param("Vacancy rate of drivers - from end of March 22 to end of Nov 22?", Wanted.CHANGE, id="day to day"),
    pytest.param("Visits from 1 April 2021 to 30 June 2022", Wanted.FIGURE, id="over a stretch from the first on"),
    pytest.param("How many visits from 31 March 2021 to 30 June 2022?", Wanted.FIGURE, id="how many in a stretch"),
    pytest.param("It rose from what to what level?", Wanted.CHANGE, id="and where from"),
])
def test_over_which_times(text: str, wanted: Wanted) -> None:
    assert wanted_of(text) is wanted


def test_a_note_of_what_there_was_since_it_began_asks_how_many() -> None:
    asked = "How many trips were made by the ferry since it started?"
    assert counted_since("Trips made by the ferry since it started?") == asked
    assert counted_since("Changes to the ferry since it started?") == "Changes to the ferry since it started?"
    assert counted_since("What has changed since it started?") == "What has changed since it started?"
