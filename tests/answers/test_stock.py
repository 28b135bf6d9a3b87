"""How many there are is told by a count of them, not of what befell them, of some of them or of others with them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Status
from answers.ask import answer_question
from corpus.store import Store

MORE = "## Quays\n\nThe quays were mended in June, at a cost of £12,000, and dredged in May.\n"


def report(said: str) -> str:
    return f"# Harbour report 2022/23\n\n## Pilots and boat yards\n\n{said}\n\n{MORE}"


@pytest.mark.parametrize(("said", "question", "figure"), [
    ("Nine boat yards now serve the coast.", "How many boat yards are there?", "Nine"),
    ("The Council runs four boat yards with 16 cranes.", "How many boat yards do we have?", "four"),
    ("Wrack Quay is one of six boat yards in the county.", "How many boat yards are there?", "six"),
    ("There were 29 rowers with a berth plan in May, and 41 pilots were in post.", "How many pilots are there?", "41"),
    ("There were 41 pilots at the end of the year.", "How many pilots are there?", "41"),
    ("| Measure | 2022/23 |\n|---|---|\n| Pilots in post | 41 |\n| Rowers in post | 12 |",
     "How many pilots do we have?", "41"),
])  # fmt: skip
def test_how_many_there_are(shelf_of: Callable[..., Store], said: str, question: str, figure: str) -> None:
    answer = answer_question(question, shelf_of(report(said)))
    assert answer.status is Status.ANSWERED and answer.headline.startswith(figure)


@pytest.mark.parametrize(("said", "question"), [
    ("Five pilots moved to the north harbour in May.", "How many pilots are there?"),
    ("Twelve pilots aged 18 to 25 were at sea on 31 March 2023.", "How many pilots are there?"),
    ("| Area | Red | Amber | Green |\n|---|---|---|---|\n| Pilots | 1 | 2 | 4 |", "How many pilots are there?"),
    ("Forty-four pilots had taken it up by May.", "How many pilots are there?"),
    ("Calls about pilots rose from 35 to 44.", "How many pilots do we have?"),
    ("It was proposed to open two boat yards at the river.", "How many boat yards do we have?"),
    ("Of the 98 skippers at boat yards, 53 were from the north.", "How many boat yards do we have?"),
    ("The mean age of pilots is 57, and retirements go on at 14 to 16 a year.", "How many pilots do we have?"),
    ("In a survey of pilots 96 answered.", "How many pilots are there?"),
    ("The grant paid for mentors in four boat yards.", "How many boat yards are there?"),
    ("The Council bought 27 Wharf Road, once a boat yard with cranes.", "How many boat yards do we have?"),
    ("RESOLVED: (1) That the thanks of the Panel be sent to the pilots.", "How many pilots do we have?"),
    ("Table: Calls by place\n\n| Place | Calls 2022/23 |\n|---|---|\n| Boat yards | 468 |\n| Quays | 91 |",
     "How many boat yards are there?"),
    ("Table: Type of place where our rowers live\n\n| Place | 2022/23 |\n|---|---|\n| Boat yards | 58 |\n| Quays | 9 |",
     "How many boat yards do we have?"),
    ("| Risk | Likelihood | Impact | Score |\n|---|---|---|---|\n| Pilots cannot be found | 4 | 5 | 20 |",
     "How many pilots do we have?"),
    ("| Measure | 2022/23 |\n|---|---|\n| Pilots who left | 14 |\n| Pilots joining | 13 |",
     "How many pilots are there?"),
    ("Table: Staff\n\n| Place | Rowers | Stewards |\n|---|---|---|\n| Boat yards | 31 | 8 |",
     "How many boat yards are there?"),
    ("Table: By team\n\n| Team | In post |\n|---|---|\n| Pilots | 38 |\n| Rowers | 9 |", "How many pilots are there?"),
])  # fmt: skip
def test_what_is_no_count_of_them(shelf_of: Callable[..., Store], said: str, question: str) -> None:
    answer = answer_question(question, shelf_of(report(said)))
    assert answer.status is not Status.ANSWERED


def test_a_score_is_told_where_it_is_asked_for(shelf_of: Callable[..., Store]) -> None:
    said = "| Risk | Likelihood | Impact | Score |\n|---|---|---|---|\n| Pilots cannot be found | 4 | 5 | 20 |"
    answer = answer_question("What is the risk score for pilots that cannot be found?", shelf_of(report(said)))
    assert answer.headline.startswith("20")
