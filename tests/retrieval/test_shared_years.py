"""A year said once for two times is written out for both; ages, meetings and papers are left as they are."""

from __future__ import annotations

import pytest

from retrieval.shared_years import with_shared_years


@pytest.mark.parametrize(("question", "expected"), [
    ("Berths let between 31 March 2025 and 30 June?", "Berths let between 31 March 2025 and 30 June 2025?"),
    ("Berths let at the end of December 2023 compared with the end of September",
     "Berths let at the end of December 2023 compared with the end of September 2023"),
    ("Berths let at the end of June, against 31 March 2024",
     "Berths let at the end of June 2024, against 31 March 2024"),
    ("Berths let from September 2023 to March?", "Berths let from September 2023 to March 2024?"),
    ("Berths let in Q2 - I mean this year, 2031/32, not last year",
     "Berths let in Q2 2031/32, not last year"),
    ("Berths let in quarter 1 this year, i.e. 2031/32?", "Berths let in quarter 1 2031/32?"),
    ("Were more let in 24-25 than 23-24?", "Were more let in 24-25 than 2023/24?"),
    ("Berths let: 2023-24 v 22-23", "Berths let: 2023-24 v 2022/23"),
    ("Berths let between Q2 and Q3 of 2024/25", "Berths let between Q2 2024/25 and Q3 of 2024/25"),
    ("Berths let: quarter 3 2024/25 v quarter 4", "Berths let: quarter 3 2024/25 v quarter 4 2024/25"),
    ("Berths let at the end of May in 2031, 2032 and 2033?",
     "Berths let at the end of May 2031, the end of May 2032 and the end of May 2033?"),
    ("Berths let on 30 June 2031 and 2032", "Berths let on 30 June 2031 and 30 June 2032"),
    ("Berths let in July 2031, and in 2032", "Berths let in July 2031, and July 2032"),
    ("Berths let in May 2032 compared with 2031?", "Berths let in May 2032 compared with May 2031?"),
    ("Berths let at June in each of 2031 & 2032", "Berths let at June 2031 & June 2032"),
    ("Berths let at the end of Q3 in 2031/32 and in 2032/33?",
     "Berths let at the end of Q3 2031/32 and the end of Q3 2032/33?"),
    ("Berths let in Q1, Q2 and Q3 of 2024/25", "Berths let in Q1 2024/25, Q2 2024/25 and Q3 of 2024/25"),
    ("Berths let from Q4 to Q1 of 2024/25", "Berths let from Q4 2023/24 to Q1 of 2024/25"),
])
def test_a_year_said_once_is_of_both_times(question: str, expected: str) -> None:
    assert with_shared_years(question) == expected


@pytest.mark.parametrize("question", [
    "What did the June minutes say of March 2024?",  # a paper
    "How does Q2 compare with 2031/32?",
    "Berths let in May 2031, 2032/33 and after?",
    "Berths let in May 2031 and 2032 budget",
    "Berths let in May 2031, 2030 outturn",
    "Berths let from May 2031 to 2033",
    "Berths let in Q2 and the budget for 2031/32",
    "Berths let in 2031/32 by Q2",
    "In January, what were members told was the number let at 31 December 2023?",  # when it was told
    "How many aged 16-17 sailed in 2023-24?",
    "How many 18-19 year olds sailed in 2020-21, and 18-19 year olds in boats?",
    "How many berths were let in 2023/24 and in April?",  # of which of its two Aprils?
    "How many berths were let in July, August and September 2023?",
    "What did the Q2 report say of berths let in Q3 2024/25?",
    "Berths let in Q4 and Q1 of 2024/25",  # of one year, or of two?
])
def test_what_may_be_of_another_year_stays_as_it_is(question: str) -> None:
    assert with_shared_years(question) == question
