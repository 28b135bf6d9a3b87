"""What a plan that is told of holds, and lists under the asker's words, are asked for in the build that is known."""

from __future__ import annotations

import pytest

from retrieval.plainly_asked import plainly_asked


@pytest.mark.parametrize(
    "asked",
    [
        "There's a draft plan on piers in four parts. What is each part?",
        "There is a draft plan on piers with four parts. What are they?",
        "We have a draft plan on piers made up of four parts - name them",
        "There is a draft plan on piers, split into four parts. Can you list them?",
        "The draft plan on piers has four parts. What is each one?",
        "The draft plan on piers is split into four parts; what is each?",
    ],
)
def test_a_plan_in_parts_is_asked_for_its_parts(asked: str) -> None:
    assert plainly_asked(asked) == "What are the four parts of the draft plan on piers?"


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("The Harbour Master has a plan to cut delays. What actions does it contain?",
         "What actions are in the Harbour Master’s plan to cut delays?"),
        ("The Harbour Master has drawn up a plan for piers. Which measures are in it?",
         "What measures are in the Harbour Master’s plan for piers?"),
        ("The Harbour Master has a recovery plan. What three steps does it set out?",
         "What three steps are in the Harbour Master’s recovery plan?"),
        ("To shorten the queue there is a management plan. Which strands of work does it have?",
         "What workstreams make up the queue management plan?"),
        ("The Harbour Master has a plan to get spending back under control. What actions does it contain?",
         "What actions are in the Harbour Master’s plan to bring spending down?"),
        ("A new offer to crews starts on 1 May. What is in it for each boat?",
         "What is in the new offer for each boat?"),
        ("A new offer to crews was agreed in May. What's in it?", "What is in the new offer to crews?"),
        ("The May ferry report finishes with what is going to happen next. What actions does it set out?",
         "What are the next steps in the May ferry report?"),
        ("The ferry dashboard ends with some next steps. What are they?",
         "What are the next steps in the ferry dashboard?"),
        ("What does the strategy say we will focus on?", "What are the priorities of the council in the strategy?"),
        ("Crews who left in 2031 were asked why. What were the three commonest answers and how many gave each?",
         "What were the three commonest reasons crews who left in 2031 gave and how many gave each?"),
        ("Our pilots’ council gave a list of requests in 2031. What was on it?",
         "What did our pilots’ council ask for in 2031?"),
        ("What are the yard's main areas of work going to be?", "What are the priorities of the yard?"),
        ("What will the yard's chief tasks be?", "What are the priorities of the yard?"),
        ("What does the review say the yard will be concentrating on in 2031?",
         "What are the priorities of the yard in 2031 in the review?"),
        ("The review sets out half a dozen things to focus on. Name them",
         "The review sets out six priorities. Name them"),
        ("Which approvals and delegations are sought from Cabinet?", "What is Cabinet asked to approve and delegate?"),
        ("What decisions are needed from the board?", "What is the board asked to decide?"),
    ],
)  # fmt: skip
def test_a_list_told_of_is_asked_for_outright(asked: str, plain: str) -> None:
    assert plainly_asked(asked) == plain


@pytest.mark.parametrize(
    "asked",
    [
        "All the actions with a red rating",
        "Tell me all the actions with a red rating",
        "List the actions rated red",
        "Name all actions with a red flag",
        "Show me all the actions that have a red status",
        "Actions with a red rag rating",
        "Give me the actions marked as red",
    ],
)
def test_what_is_rated_a_colour_is_asked_for_by_which(asked: str) -> None:
    assert plainly_asked(asked).rstrip("?").lower() == "which actions are rated red"


@pytest.mark.parametrize(
    "asked",
    [
        "How many actions are rated red?",
        "Which actions are rated red?",
        "What is in the red box?",
        "The yard has a crane. What does it weigh?",
    ],
)
def test_what_asks_for_no_list_stands_as_it_was(asked: str) -> None:
    assert plainly_asked(asked) == asked
