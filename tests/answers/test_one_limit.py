"""Shares of what is done within one limit contradict each other in whatever words; other limits and things do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]

ROWS = (
    "# Marlshire Council: Education Scorecard 2023/24\n\n## Education\n\nTable 4. Education, health and care plans\n\n"
    "| Measure | 2021/22 | 2022/23 | 2023/24 |\n|---|---|---|---|\n"
    "| EHC plans issued within 20 weeks, excluding exceptions | 61.4% | 57.2% | 48.6% |\n"
)


@pytest.mark.parametrize(("told", "both"), [
    ("In 2023/24, 44.2% of plans were issued within the 20-week limit, not counting exceptions.", True),
    ("In 2023/24 only 44.2% of plans met the statutory 20 week deadline, excluding exceptions.", True),
    ("Plans were slow. In 2023/24 only 44.2% were issued within twenty weeks, without exceptions.", True),
    ("In 2023/24, 44.2% of plans were issued within 20 weeks, including exceptions.", False),
    ("In 2023/24, 44.2% of plans were issued within the 20-week limit.", False),  # exceptions and all, it may be
    ("In 2023/24, 44.2% of plans were issued within 26 weeks, not counting exceptions.", False),
    ("In 2022/23, 44.2% of plans were issued within the 20-week limit, not counting exceptions.", False),
    ("In 2023/24, 44.2% of plans for toddlers were issued within the 20-week limit, not counting exceptions.", False),
    ("In 2023/24, 44.2% of reviews were finished within the 20-week limit, not counting exceptions.", False),
    ("Reviews were slow. In 2023/24 only 44.2% were finished within 20 weeks, not counting exceptions.", False),
    ("The target for 2023/24 is that 44.2% of plans are issued within 20 weeks, not counting exceptions.", False),
])
def test_a_share_done_within_one_limit_is_of_one_thing_in_whatever_words(
    shelf_of: ShelfOf, told: str, both: bool
) -> None:
    report = f"# Marlshire Council: Report on SEND\n\n## Education, health and care plans\n\n{told}\n"
    question = "What percentage of EHC plans met the 20 week deadline in 2023/24?"
    answer = answer_question(question, shelf_of(ROWS, report))
    assert answer.headline.startswith("48.6")
    assert ("44.2%" in answer.headline) is both
    assert any("different values for the same thing" in c for c in answer.caveats) is both


@pytest.mark.parametrize(("caption", "both"), [
    ("Education, health and care plans (EHCPs) kept in January", True),
    ("Child protection plans kept in January", False),
])
def test_the_tables_of_its_section_say_which_plans_a_sentence_is_of(
    shelf_of: ShelfOf, caption: str, both: bool
) -> None:
    report = (
        f"# Marlshire Council: Strategy\n\n## What is needed\n\nTable 2: {caption}\n\n| Place | 2023 | 2024 |\n"
        "|---|---|---|\n| All | 812 | 934 |\n\nPlans were slow. In 2023/24 only 44.2% were issued within the 20 weeks "
        "the law allows, not counting exceptions.\n"
    )
    answer = answer_question("What % of EHC plans were issued within 20 weeks in 2023/24?", shelf_of(ROWS, report))
    assert ("44.2%" in answer.headline) is both
