"""When the papers do not say: said plainly, with the slot that has no evidence, and no sources."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.abstention import before_looking, no_figure, not_covered
from answers.answer import Answer, AnswerKind, Status
from answers.ask import answer_question
from answers.draft import Case
from corpus.store import Store

Ask = Callable[..., Answer]
CaseOf = Callable[[str], Case]
OPINION = ("This asks for an opinion. The papers record what was reported, said and decided, and this tool does not "
           "judge people or policies.")
BEHIND_DOORS = "What was said with the press and public excluded is exempt: the papers that are open do not record it."
PRIVATE = "This asks for a private person's details, which this tool does not look for."


@pytest.mark.parametrize(("question", "headline"), [
    ("What do you think of the fostering service?", OPINION),
    ("Should we close the mobile library?", OPINION),
    ("Who is to blame for the late minibuses?", OPINION),
    ("What is the home address of Cllr Ada Brook?", PRIVATE),
    ("What is the phone number of the Transport Officer?", PRIVATE),
    ("Which school does the child in care go to?", PRIVATE),
    ("How many children were on child protection plans in Camden in March 2023?",
     "Camden is not in these papers: they are of Eastmoor and Marlshire."),
    ("What did members say in the private session about the depot?", BEHIND_DOORS),
    ("purple elephants parking Jupiter", "No paper here mentions “purple” or “elephants” or “parking”."),
    ("asdf qwer zxcv", "No paper here mentions “asdf” or “qwer” or “zxcv”."),
    ("What is the recipe for lemon cake?", "No paper here mentions “recipe” or “lemon” or “cake”."),
    ("What is the capital of France?", None),
    ("How many dogs were licensed in Marlshire in 2022/23?", "No paper here mentions “dogs” or “licensed”."),
    ("List the swimming pools in Marlshire", None),
    ("Who won the football cup?", None),
    ("How much did the library visits cost in 2022/23?", None),
    ("How many visits did the mobile library make in Marlshire in 2022/23?", None),  # they are Eastmoor's
])
def test_what_the_papers_do_not_say_is_refused_without_sources(ask: Ask, question: str, headline: str | None) -> None:
    answer = ask(question)
    assert (answer.status, answer.kind) == (Status.NOT_FOUND, AnswerKind.REFUSAL)
    assert (answer.citations, answer.facts, answer.claims) == ((), (), ())
    searched = "Searched: 2 papers of Marlshire." if "Marlshire" in question else "Searched: 3 papers."
    assert answer.searched == searched
    assert headline is None or answer.headline == headline


@pytest.mark.parametrize("question", [
    "Is Cllr Brook a good chair?",
    "When was Cllr Brook born?",
])
def test_judgement_and_private_details_in_plain_words(ask: Ask, question: str) -> None:
    assert ask(question).status is Status.NOT_FOUND


def test_a_refusal_does_not_deny_what_a_caption_says(ask: Ask) -> None:
    answer = ask("How many section 47 enquiries were there in Marlshire in 2022/23?")
    assert answer.status is Status.NOT_FOUND
    assert "No paper here mentions" not in answer.headline


def test_the_scope_is_told(ask: Ask) -> None:
    answer = ask("How many dogs were licensed in Marlshire in 2022/23?")
    assert answer.searched.endswith(" of Marlshire.")


def test_only_the_papers_that_were_searched_are_counted(ask: Ask) -> None:
    answer = ask("How many dogs were licensed in Eastmoor in 2022/23?")
    assert answer.searched == "Searched: 1 paper of Eastmoor."


def test_the_nearest_figure_is_offered_and_is_no_fact(ask: Ask) -> None:
    answer = ask("How many children were on child protection plans in Eastmoor in March 2020?")
    assert answer.headline == ("The papers do not give this for March 2020; they give it for 31 March 2022, "
                               "31 March 2023.")
    assert answer.nearest.startswith("Nearest: ") and answer.body == answer.nearest
    assert answer.facts == ()


def test_an_empty_shelf_says_so(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question("How many children were in care?", shelf_of())
    assert answer.headline == "No paper here mentions “looked after children”."
    assert answer.searched == "Searched: 0 papers."


def test_a_meeting_cannot_say_what_was_found_after_it(ask: Ask) -> None:
    answer = ask("What became of the second depot at Harwick in 2025?")
    assert (answer.status, answer.citations) == (Status.NOT_FOUND, ())


def test_an_answerable_question_is_not_refused_before_looking(case: CaseOf) -> None:
    assert before_looking(case("How many children were in care in Marlshire at 31 March 2022?")) is None


def test_a_unit_that_is_not_printed_is_named(case: CaseOf) -> None:
    refusal = no_figure(case("What percentage of children were missing from education?"))
    assert refusal.reason == "The papers speak of this, but do not state it as a percentage."


def test_where_every_word_is_known_the_papers_just_do_not_say(case: CaseOf) -> None:
    assert not_covered(case("Did the minibus operator visit the nurseries?")).reason == "These papers do not say."


def test_a_question_that_names_only_whom_it_counts_is_offered_a_choice(ask: Ask) -> None:
    answer = ask("How many children are there in Marlshire?")
    assert (answer.status, answer.citations, answer.facts) == (Status.NEEDS_DETAIL, (), ())
    assert answer.headline == "The papers count several things that this could mean. Say which."
    assert answer.nearest.count("- ") >= 2 and "in care" in answer.nearest


def test_a_question_that_names_what_it_counts_needs_no_more(ask: Ask) -> None:
    asked = "How many children were on child protection plans in Marlshire at 31 March 2023?"
    assert ask(asked).status is Status.ANSWERED


def test_a_budget_is_of_a_year_to_come(minutes_of: Callable[[str, str, date], Store]) -> None:
    shelf = minutes_of(
        "# Minutes of the Transport Panel\n\n## 4. Trams\n\nResolved: That Cabinet be asked, in setting the 2025-26 "
        "budget, to put trams first.\n", "Transport Panel", date(2024, 11, 14)
    )
    asked = answer_question("What did the panel ask Cabinet to do about trams when setting the 2025-26 budget?", shelf)
    assert "put trams first" in asked.headline
    found = answer_question("What did the trams inspection in March 2026 find?", shelf)
    assert found.status is Status.NOT_FOUND


LETTERS = """\
# Marlshire Sailing Report 2023/24

## The course

Of the skippers on the course 77% said that their teacher listened to them, and 51% that the results were better for \
their crew in 2024.

## Tests

The RYAX results of the dinghy club were put up in its hall.
"""


@pytest.mark.parametrize(("question", "status"), [
    ("What RYAX results did our skippers get in 2024?", Status.NOT_FOUND),
    ("Where were the RYAX results of the dinghy club put up?", Status.ANSWERED),
])
def test_results_of_something_else_are_not_those_asked_for(
    shelf_of: Callable[..., Store], question: str, status: Status
) -> None:
    assert answer_question(question, shelf_of(LETTERS)).status is status
