"""Lists whose entries a word counts: "Priority 1 – Sail sooner."."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.ask import answer_question
from corpus.store import Store

HEAD = (
    "# Marlshire Ferry Strategy 2031\n\n## Recommendations\n\nCabinet is asked to:\n\n"
    "- approve the Ferry Strategy 2031;\n\n"
    "- agree a budget for new ferries; and\n\n- ask for a report in May.\n\n## Appendix A: the strategy\n\n"
)
ENTRIES = ("Sail sooner. Leave within the hour of a call", "Berth closer. Win back berths in town", "Tell crews first")


def papers(label: str, mark: str) -> dict[str, str]:
    said = [f"{label} {n}{mark}{text}" for n, text in enumerate(ENTRIES, start=1)]
    between = "\n\nThe harbour desk will see to it by next spring.\n\n"
    return {
        "paragraphs": "\n\n".join(said),
        "with more of each": between.join(said),
        "headings": "".join(f"### {text}{between}" for text in said),
        "label alone": "\n\n".join(f"### {label} {n}\n\n{text}." for n, text in enumerate(ENTRIES, start=1)),
    }


@pytest.mark.parametrize("form", ["paragraphs", "with more of each", "headings", "label alone"])
@pytest.mark.parametrize(
    ("label", "mark", "asked"),
    [
        ("Priority", " – ", "List the three priorities in the new ferry strategy"),
        ("Theme", ": ", "What are the themes of the ferry strategy?"),
        ("Pledge", ". ", "List the pledges in the ferry strategy"),
        ("Objective", " - ", "What are the three objectives of the ferry strategy?"),
    ],
)
def test_what_a_label_counts_is_listed(
    shelf_of: Callable[..., Store], form: str, label: str, mark: str, asked: str
) -> None:
    answer = answer_question(asked, shelf_of(HEAD + papers(label, mark)[form] + "\n"))
    told = [answer.body.count(text.partition(".")[0]) for text in ENTRIES]
    assert told == [1, 1, 1], answer.body
    assert "approve" not in answer.body


def test_what_is_no_kind_of_list_counts_none(shelf_of: Callable[..., Store]) -> None:
    answer = answer_question(
        "List the priorities in the ferry strategy", shelf_of(HEAD + papers("Berth", ": ")["paragraphs"] + "\n")
    )
    assert "1. Berth 1" not in answer.body
