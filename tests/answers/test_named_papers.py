"""Papers are named by kind, words, day or quarter; a name that fits all of them names none."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from answers.named_papers import papers_in
from corpus.paper import Kind, Metadata
from corpus.scope import Listing


def _listing(paper: str, metadata: Metadata) -> Listing:
    return Listing(paper, f"{paper}.pdf", "pdf", metadata, 3, 9, 9, datetime(2024, 1, 1, tzinfo=UTC))


SHELF = {
    x.id: x
    for x in (
        _listing("january", Metadata("Minutes of 14 January 2025", "Marlshire", "Cabinet Committee", date(2025, 1, 14),
                                     Kind.MINUTES)),
        _listing("may", Metadata("Minutes of 9 May 2025", "Marlshire", "Scrutiny Panel", date(2025, 5, 9),
                                 Kind.MINUTES)),
        _listing("annual", Metadata("Annual Report 2023/24", "Marlshire", None, None, Kind.REPORT)),
        _listing("quarter", Metadata("Performance Monitoring, Quarter 3 2024/25", "Marlshire", None, date(2025, 3, 11),
                                     Kind.REPORT)),
    )
}


@pytest.mark.parametrize(("question", "papers"), [
    ("What does the annual report say?", ("annual",)),
    ("How many were green in the Q3 report?", ("quarter",)),
    ("What do the January minutes give?", ("january",)),
    ("What were members told in May 2025?", ("may",)),
    ("In January Ms Vale told us that it was below 15%.", ("january",)),
    ("What did the minutes say?", ("january", "may")),
    ("What was given to the Parks and Roads Scrutiny Panel in May 2025?", ("may",)),
    ("How many posts were vacant?", ()),
    ("How many berths were let when scrutiny met?", ("january", "may")),
    ("How many had been let by the time the Cabinet Committee met?", ("january",)),
])
def test_a_name_is_held_against_kind_words_and_day(question: str, papers: tuple[str, ...]) -> None:
    assert tuple(p for m in papers_in(question, SHELF) for p in m.papers) == papers


def test_where_the_name_stands_is_told() -> None:
    text = "What does the annual report say?"
    found = papers_in(text, SHELF)[0]
    assert text[found.start : found.end] == "the annual report"


def test_a_paper_is_named_by_the_words_of_its_title_and_its_file() -> None:
    text = "The self-assessment says so, and what is in the draft budget?"
    shelf = {
        x.id: x
        for x in (
            _listing("assessment-2024-25", Metadata("Children: Self-Assessment", None, None, None, Kind.REPORT)),
            _listing("draft-budget", Metadata("Marlshire Council", "Marlshire", "Cabinet", None, Kind.REPORT)),
            _listing("minutes", Metadata("Minutes", "Marlshire", "Cabinet", date(2021, 7, 4), Kind.MINUTES)),
        )
    }
    assert [(n.text, n.papers) for n in papers_in(text, shelf)] == [
        ("self-assessment", ("assessment-2024-25",)), ("draft budget", ("draft-budget",)),
    ]


@pytest.mark.parametrize("name", ["Q2 budget monitor", "finance update for quarter 2", "revenue monitor"])
def test_a_paper_about_the_money_goes_by_several_names(name: str) -> None:
    money = _listing("money", Metadata("Revenue Monitor, Quarter 2", "Marlshire", "Cabinet", None, Kind.REPORT))
    watch = _listing("watch", Metadata("Budget", "Marlshire", "Cabinet", None, Kind.REPORT))
    shelf = {x.id: x for x in (money, watch, *SHELF.values())}
    assert [n.papers for n in papers_in(f"What did the {name} say?", shelf)] == [("money",)]


@pytest.mark.parametrize(("question", "papers"), [
    ("When does the Cabinet Member now expect it to open?", ("reply",)),
    ("How many does the Cabinet Member report?", ("reply",)),
    ("When does the Harbour Master expect it to open?", ()),  # no paper is called so
    ("When does the Council expect it to open?", ()),
])
def test_a_paper_is_named_by_whose_it_is(question: str, papers: tuple[str, ...]) -> None:
    reply = _listing("reply", Metadata("Cabinet Member Response to the Scrutiny Panel", "Marlshire", None,
                                       date(2024, 1, 15), Kind.REPORT))
    shelf = {**SHELF, "reply": reply}
    assert [m.papers for m in papers_in(question, shelf)] == ([papers] if papers else [])


def test_minutes_of_a_month_that_has_none_are_looked_for_in_the_pack_of_the_next_meeting() -> None:
    pack = _listing("pack", Metadata("Agenda", "Marlshire", "Scrutiny Panel", date(2025, 11, 4), Kind.AGENDA))
    shelf = {**SHELF, "pack": pack}
    for asked, papers in (
        ("What was reported to scrutiny in September?", ("pack",)),
        ("What was reported to scrutiny in September 2025?", ("pack",)),
        ("What was reported to scrutiny in May?", ("may",)),
        ("What was reported to scrutiny in June?", ()),
        ("What was reported to scrutiny in November 2024?", ()),
    ):
        assert tuple(p for m in papers_in(asked, shelf) for p in m.papers) == papers, asked


@pytest.mark.parametrize(("question", "papers"), [
    ("How many in the annual report, set against the latest Cabinet figure?", ("annual", "cabinet")),
    ("What is Cabinet's latest number?", ("cabinet",)),
    ("What was the figure given to Cabinet?", ("cabinet",)),
    ("What does the Cabinet Member for boats think of the figure?", ()),
])
def test_a_body_is_named_for_the_figure_in_its_own_paper(question: str, papers: tuple[str, ...]) -> None:
    shelf = {
        x.id: x
        for x in (
            _listing("cabinet", Metadata("Marlshire Council", "Marlshire", "Cabinet", date(2025, 1, 14), Kind.REPORT)),
            SHELF["annual"],
            SHELF["may"],
        )
    }
    assert tuple(p for m in papers_in(question, shelf) for p in m.papers) == papers
