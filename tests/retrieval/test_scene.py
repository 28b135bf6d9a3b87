"""What a question says before it asks is no part of what a figure has to say; its subject is."""

from __future__ import annotations

import pytest

from retrieval.scene import only_in_scene, scenes


@pytest.mark.parametrize(("text", "scene"), [
    ("I'm the quality manager - how many audits were done in 2022/23?", "I'm the quality manager - "),
    ("As chair of governors, how many pupils were suspended?", "As chair of governors, "),
    ("For the staffing item: what share of posts was vacant?", "For the staffing item: "),
    ("Share of posts vacant at 31 March 2023 for my speech", " for my speech"),
    ("A resident tells me that the clinic is shut most days. How many patients over 75 were seen after 6 pm in July?",
     "A resident tells me that the clinic is shut most days. "),
    ("We keep hearing that dredging is ruinous, so for comparison: what did the whole harbour spend in 2031?",
     "We keep hearing that dredging is ruinous, so for comparison: "),
    ("People say the ferries are late, so how many ferries left late in May 2031?",
     "People say the ferries are late, so "),
    ("We are always told berths are scarce - how many boats found berths in 2031?",
     "We are always told berths are scarce - "),
    ("Everybody says the pier is rotten, yet the pier repair budget is underspent. How come?",
     "Everybody says the pier is rotten, yet "),
    ("My constituents tell me that fares are dear; however, what does a monthly family ticket cost?",
     "My constituents tell me that fares are dear; however, "),
    ("Members asked in January why the list had grown. What were they told?", "Members asked in January "),
])
def test_who_asks_and_what_for_and_what_was_heard_is_a_scene(text: str, scene: str) -> None:
    assert [text[start:end] for start, end in scenes(text)] == [scene]


@pytest.mark.parametrize("text", [
    "For boys in care, what was the rate?",
    "As a share of all plans, how many were late?",
    "For the year 2022/23: how many plans were there?",
    "I'm told that carers drive a lot. How many miles in 2023/24?",
    "We asked how many ferries came: what did they say about those in 2031?",
    "They say the pier is shut, but is it?",
    "The chair said fares had risen, but what was the ferry fare in 2022?",
    "A parent tells me that her son's plan is late. How many of them were?",
])
def test_what_the_question_leans_on_is_none(text: str) -> None:
    assert scenes(text) == []


def test_what_is_said_again_where_it_is_asked_is_not_only_scene() -> None:
    text = "Everybody says the pier is rotten, yet the pier repair budget is underspent. How come?"
    spans = scenes(text)
    assert only_in_scene(text, spans, "rotten", text.index("rotten"))
    assert not only_in_scene(text, spans, "pier", text.index("pier"))
