"""Which of several lists is given: that of the kind, the time, the count, the body and the table asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.answer import Answer, AnswerKind, Status
from answers.ask import answer_question
from corpus.store import Store

Ask = Callable[..., Answer]


def entries(answer: Answer) -> list[str]:
    return [line.partition(". ")[2] for line in answer.body.split("\n") if line[:1].isdigit()]


def test_a_season_tells_two_lists_apart(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Lessons\n\nThe lessons for carers have two parts:\n\n"
                     "- Lessons held in autumn:\n    - First aid\n    - Cooking\n    - Driving\n"
                     "- Lessons held in spring:\n    - Singing\n    - Sewing\n")
    assert entries(answer_question("List the lessons held in spring", shelf)) == ["Singing", "Sewing"]


def test_of_two_lists_under_one_heading_the_one_of_the_kind_asked_for(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of(
        "# Marlshire Report\n\n## Peer review of the museum\n\nThe peer review of the museum found that:\n\n"
        "- Visitors are welcomed\n- The shop does well\n- Guides know their rooms\n\n"
        "The reviewers also made recommendations for improvement, including the need to:\n\n"
        "- Open on Sundays\n- Mend the lift\n"
    )
    assert entries(answer_question("What did the peer review say the museum needed to improve?", shelf)) == [
        "Open on Sundays", "Mend the lift"]


def test_a_table_whose_title_names_what_is_asked_for_is_a_list(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Museums\n\nTable: Rooms of the museum\n\n| Room | Opened |\n|---|---|\n"
                     "| Fossils | 1911 |\n| Costumes | 1954 |\n")
    assert entries(answer_question("List the rooms of the museum", shelf)) == ["Fossils | 1911", "Costumes | 1954"]


LATE = """\
# Depot plan

The Head of Fleet said that 22 of the 35 actions were finished, nine were on course, two were dropped and \
four were late.

The four that were late concerned tyres, the wash, night cover and the roof.

## Commitments of the Board

In 2024/25 the Board will:

- mend the roof
- paint the gate
"""


@pytest.mark.parametrize(("question", "entries"), [
    ("Which four depot actions are late?", ("tyres", "the wash", "night cover", "the roof")),
    ("What will the Board do in 2024/25? I need the two commitments", ("mend the roof", "paint the gate")),
])
def test_the_list_that_has_as_many_as_asked_and_says_so(
    shelf_of: Callable[..., Store], question: str, entries: tuple[str, ...]
) -> None:
    answer = answer_question(question, shelf_of(LATE))
    assert all(entry in f"{answer.headline} {answer.body}" for entry in entries)


FLEET = """\
# Fleet report

## Fuel bill

The auditor criticised the fuel bill. Officers highlighted a number of key issues:

- fuel had gone up by a fifth
- the pumps were old

The following measures had been taken:

- routes had been retendered
- drivers had been trained to coast
"""


def test_what_was_done_is_a_list_of_measures_and_not_of_what_was_wrong(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("What is being done about the fuel bill that the auditor criticised?", shelf_of(FLEET))
    assert answer.headline == "The following measures had been taken: 2 in the paper’s order."
    assert "1. routes had been retendered" in answer.body


_ASKS = """\
# Minutes of the Roads Panel

In attendance: Ann Lee (Strategic Roads Manager), Bo Dale (Clerk)

## 1. School buses

The Strategic Roads Manager reported. The following measures on school buses had been taken:

- new contracts for 40 routes
- travel training
- free passes

## 2. Young riders

The riders wrote two pages. They asked for three things: lights at stops; buses on Sundays; and a reply in writing.
"""


def test_the_measures_of_an_officer_whom_the_minutes_name_by_post(
    minutes_of: Callable[[str, str, date], Store]
) -> None:
    shelf = minutes_of(_ASKS, "Roads Panel", date(2023, 5, 2))
    answer = answer_question("What measures on school buses did Ms Lee say had been taken?", shelf)
    assert answer.kind is AnswerKind.LIST
    assert entries(answer) == ["new contracts for 40 routes", "travel training", "free passes"]
    other = answer_question("What measures on school buses did Ms Quay say had been taken?", shelf)
    assert (other.status, other.headline) == (Status.NOT_FOUND, "No paper here mentions “Quay”.")


def test_a_note_that_ends_in_a_count_asks_for_a_list(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("the young riders - their three asks?", shelf_of(_ASKS))
    assert answer.kind is AnswerKind.LIST
    assert "buses on Sundays" in answer.body


_REPORT = (
    "# Marlshire Council\n\n# Minutes of the Transport Panel\n\nDate: Wednesday, 14 June 2023\n\n"
    "## 5. Ferries: report of the working group\n\n"
    "5.1 Councillor Ibbotson, who led the working group, presented its report on the ferries.\n\n"
    "5.2 It had found that two of the piers were rotten, that nobody had mended the lamps, and that crews wanted "
    "coats.\n\n"
    "5.3 The working group made three recommendations: that the piers be closed; that the lamps be lit; and that coats "
    "be bought.\n"
)


def test_what_a_group_found_is_not_what_it_recommended(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("What did the working group on ferries find?", shelf_of(_REPORT))
    assert entries(answer) == ["that two of the piers were rotten", "that nobody had mended the lamps",
                               "that crews wanted coats"]


def test_a_list_is_of_whoever_its_item_says(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("List the recommendations Cllr Ibbotson's group made on the ferries", shelf_of(_REPORT))
    assert entries(answer) == ["that the piers be closed", "that the lamps be lit", "that coats be bought"]


def test_what_was_asked_for_is_what_the_same_verb_leads(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Deputation of the rowers\n\nOne deputation of rowers was received. "
                     "They spoke for five minutes. They asked for three things: that the lock be mended; that a ladder "
                     "be hung; and that geese be kept away.\n")
    answer = answer_question("What did the deputation of rowers ask for?", shelf)
    assert entries(answer) == ["that the lock be mended", "that a ladder be hung", "that geese be kept away"]


_SPENT = (
    "# Marlshire Report\n\n## Bridges\n\nThe sum of £900,000 a year would be spent as follows.\n\n"
    "| Use | Cost £ |\n|---|---|\n| Paint | 500,000 |\n| Bolts | 400,000 |\n\n"
    "## Risks to the bridges\n\nThe board agreed:\n\n- To write to the owners\n- To walk the bridges\n\n"
    "| Risk | Likelihood |\n|---|---|\n| Ice on the deck | High |\n| Rust in the joints | Low |\n"
)


@pytest.mark.parametrize(("question", "first"), [
    ("Break down for me what the £900,000 a year would be spent on", "Paint"),
    ("List the risks in the bridges risk table", "Ice on the deck"),
])
def test_the_rows_of_the_table_that_is_named(shelf_of: Callable[..., Store], question: str, first: str) -> None:
    answer = answer_question(question, shelf_of(_SPENT))
    assert (answer.kind, len(entries(answer)), first in entries(answer)[0]) == (AnswerKind.LIST, 2, True)


def test_what_changed_its_rating_is_not_what_stands_at_it(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Indicators\n\nTwo indicators moved from Amber to Green: buses on time, "
                     "and trains on time.\n\n| Indicator | RAG |\n|---|---|\n| Buses on time | Green |\n"
                     "| Trams on time | Green |\n| Trains on time | Green |\n| Ferries on time | Amber |\n"
                     "| Trolleys on time | Amber |\n")
    answer = answer_question("Which indicators turned from amber to green?", shelf)
    assert "Two indicators moved from Amber to Green" in answer.headline


def test_the_list_is_given_that_the_found_line_leads(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of(
        "# Marlshire Report\n\n## Market\n\nTwelve firms came to the fair: five of coaches, four of trams and three of "
        "ferries. The answers that firms gave as to what would make them offer the council more buses were:\n\n"
        "- longer contracts\n- prompt payment\n- a named person to ring\n"
    )
    answer = answer_question("What did firms say would make them offer the council more buses?", shelf)
    assert entries(answer) == ["longer contracts", "prompt payment", "a named person to ring"]


INSPECTED = """# Marlshire Harbour Panel, 3 March 2032

## 4 Harbour improvement plan

The Chair said that the inspectors' focused visit was over. Officers spoke of the improvement work.

RESOLVED:

(a) That progress against the improvement plan be noted.

(b) That the red actions come to each meeting.

## 5 Focused visit of the inspectors, 21 and 22 January 2032

### What needs to improve

- The time taken to mend ropes
- The quality of the log after a storm
"""


def test_the_limbs_of_a_resolution_are_no_list_of_what_needs_to_improve(shelf_of: Callable[..., Store]) -> None:
    question = "What did inspectors say needs to improve, from the focused visit in January 2032?"
    answer = answer_question(question, shelf_of(INSPECTED))
    assert answer.headline.startswith("What needs to improve")
    assert "The time taken to mend ropes" in answer.body
