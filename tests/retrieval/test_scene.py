"""What a question says before it asks is no part of what a figure has to say; its subject is."""

from __future__ import annotations

import pytest

from retrieval.scene import scenes


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
    "A parent tells me that her son's plan is late. How many of them were?",
])
def test_what_the_question_leans_on_is_none(text: str) -> None:
    assert scenes(text) == []
