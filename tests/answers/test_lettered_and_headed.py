"""Lists that a paragraph letters or a column heads, a visit that no paper reports, and whose word is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from answers.answer import Answer, AnswerKind, Status
from answers.ask import answer_question, explain
from answers.counted_alike import counted_alike
from answers.draft import Draft, Line, Quote
from answers.enumerations import series_of
from answers.one_by_one import lettered, told_one_by_one
from corpus.glossary import load_glossary
from corpus.paper import Kind, Locator
from corpus.store import Store
from retrieval.authorities import english_councils
from retrieval.not_for_papers import asks_judgement
from retrieval.query import read_query
from retrieval.speakers import speakers
from retrieval.wanted import Wanted, wanted_of

PapersOf = Callable[..., Store]
REPORT = """\
# Marlshire Lidos: lifeguard plan

## Why this is on the agenda

The lido inspectors set two areas for urgent work and three areas for improvement. The Lifeguard Plan was sent on \
4 May. The plan board has met each month since.

Areas for improvement. (a) The watch kept over the deep end. (b) Spare whistles at each pool. (c) The log of rescues.

The lido inspectors came back in October for their third lido visit. They found the deep end well watched.

## Progress

The plan has eleven steps, of which some are late.

| Ref | Steps behind time | Reason given |
|---|---|---|
| 2 | Order of new whistles | Maker closed |
| 5 | Deep end camera | Cable too short |
| 9 | Book of rescues | Printer at odds |

Swimmers asked the managers for longer hours, for warmer showers and for lockers with keys.
"""
MINUTES = """\
# Marlshire Council

# Minutes of the Lidos Panel

Date: Wednesday, 15 May 2024

## 1 Lido budget

It was noted that the lido budget was short, and the lifeguard service would look at it again.

The lifeguard service said that it could map the rescues.

Agreed: The lifeguard service to send the Panel a map of rescues.
"""


@pytest.fixture
def lidos(papers_of: PapersOf) -> Store:
    return papers_of(
        (REPORT, Kind.REPORT, "Lidos Panel", date(2024, 11, 12)),
        (MINUTES, Kind.MINUTES, "Lidos Panel", date(2024, 5, 15)),
    )


def entries(answer: Answer) -> list[str]:
    return [line.partition(". ")[2] for line in answer.body.split("\n") if line[:1].isdigit()]


def test_sentences_that_a_paragraph_letters_are_a_list(lidos: Store) -> None:
    answer = answer_question("What are the three areas for improvement that the lido inspectors set?", lidos)
    assert answer.kind is AnswerKind.LIST
    assert entries(answer) == [
        "The watch kept over the deep end.", "Spare whistles at each pool.", "The log of rescues."
    ]


@pytest.mark.parametrize(("text", "found"), [
    ("Aims. (a) Row. (b) Swim. It is late.", ("Row.", "Swim.")),
    ("We shall: (i) row. (ii) swim. (iii) dive.", ("row.", "swim.", "dive.")),
    ("Agreed (a) that we row; (b) that we swim.", None),  # one sentence: its parts are read as such
    ("The act (a) stands. It was changed.", None),
    ("(a) Row. (b) Swim.", None),  # nothing leads it
])
def test_a_paragraph_letters_its_list(text: str, found: tuple[str, ...] | None) -> None:
    read = lettered(text)
    assert (read.entries if read else None) == found
    assert read is None or read.said in text


def test_of_two_counts_none_is_told_by_the_sentences_after() -> None:
    told = "They set two areas for action and four areas for work. The plan was sent. A board met."
    assert list(told_one_by_one(told)) == []


def test_what_was_asked_for_thrice_is_three_things(lidos: Store) -> None:
    [(lead, parts, sure)] = list(series_of("They asked for a rope, for a bell and for two oars.", None))
    assert (lead, parts, sure) == ("They asked", ("for a rope", "for a bell", "for two oars"), True)
    assert not any(s for *_, s in series_of("They asked for a rope and for a bell.", None))
    answer = answer_question("What three things did swimmers ask the managers for?", lidos)
    assert entries(answer) == ["for longer hours", "for warmer showers", "for lockers with keys"]


def test_rows_under_a_head_that_names_them(lidos: Store) -> None:
    answer = answer_question("Which steps of the lifeguard plan are behind time?", lidos)
    assert answer.headline == "Steps behind time: 3 in the paper’s order."
    assert [c.quote.split(" | ")[1] for c in answer.citations] == [
        "Order of new whistles", "Deep end camera", "Book of rescues"
    ]


def test_a_visit_that_no_paper_reports(lidos: Store) -> None:
    told = answer_question("What did the lido inspectors find at their third lido visit?", lidos)
    assert (told.status, "deep end" in told.headline) == (Status.ANSWERED, True)
    other = answer_question("What did the lido inspectors find at their sixth lido visit?", lidos)
    assert other.status is Status.NOT_FOUND
    assert other.headline == "These papers do not speak of the sixth; they tell of the third."


def test_what_was_only_noted_was_not_undertaken(lidos: Store) -> None:
    asked = "After the budget item, what did the lifeguard service undertake to send the Panel?"
    assert wanted_of(asked) is Wanted.DECISION
    assert "a map of rescues" in answer_question(asked, lidos).headline


@pytest.mark.parametrize(("question", "judged"), [
    ("Which officer should be sacked over the late whistles?", True),
    ("Who ought to resign over the deep end?", True),
    ("Which of the managers deserves the credit?", True),
    ("If you had a child who swims, would you send them to Marlshire?", True),
    ("If it were your child, which lido would be safer?", True),
    ("Would you sooner swim in Marlshire or in Dunford?", True),
    ("Was Cllr Ash just being awkward when she voted against the whistles?", True),
    ("Is the leader only playing politics over the deep end?", True),
    ("Was the manager being paid when the lido was shut?", False),
    ("Were the lockers difficult to open?", False),
    ("Who said that the manager should resign?", False),
    ("Which officer should residents ring about lockers?", False),
    ("Which committee should be told of a rescue?", False),
    ("Would you list the areas for improvement?", False),
    ("If the whistles are late, what would it cost?", False),
    ("What did members say should be done?", False),
])
def test_praise_and_blame_and_what_you_would_choose(question: str, judged: bool) -> None:
    assert asks_judgement(question) is judged


@pytest.mark.parametrize(("question", "asked_of"), [
    ("What do young swimmers say about the lido?", ["young", "swimmers"]),
    ("Do the heads think the lido is fit to use?", ["heads"]),
    ("What did the heads of service say about the lido?", []),  # posts: minutes give their names
    ("What did members say about the lido?", []),
])
def test_many_of_a_kind_are_asked_without_an_article(question: str, asked_of: list[str]) -> None:
    query = read_query(question, load_glossary(None), ("Marlshire",), english_councils())
    assert [c.asked for c in speakers(query)] == asked_of


@pytest.mark.parametrize(("question", "wanted"), [
    ("Do swimmers think the 15% cut in hours is workable?", Wanted.PASSAGE),
    ("What is the % of swimmers under 16?", Wanted.FIGURE),
    ("Do the managers think how many swimmers will come?", Wanted.FIGURE),
])
def test_a_view_of_a_share_is_no_figure(question: str, wanted: Wanted) -> None:
    assert wanted_of(question) is wanted


GOOD = """\
# Marlshire Lidos: what inspectors saw

## Last visit

Three things changed in the running of the lidos. The gates open at six. The pools are heated. And a nurse is on call.

Their visit of June 2024 showed good practice in: signs, ropes, and whistles.

Their report of 2022 tells of good practice, including: the swimming lessons, the first aid room, and the tea bar.

## Grades

| Part | Grade | Since |
|---|---|---|
| Changing rooms | Good | Inspectors praised the practice |
| Deep end | Weak | None |
| Shallow end | Good | None |
"""


@pytest.fixture
def inspected(papers_of: PapersOf) -> Store:
    return papers_of((GOOD, Kind.REPORT, "Lidos Panel", date(2024, 11, 12)))


@pytest.mark.parametrize(("question", "said"), [
    ("It was not all bad news: which areas of good practice did the 2022 lido report pick out?", "the tea bar"),
    ("Which areas of good practice did inspectors of lidos single out in June 2024?", "whistles"),
    ("What three things changed in how the lidos are governed?", "a nurse is on call"),  # no paper has "governed"
])
def test_the_list_of_the_time_and_count_that_are_named(inspected: Store, question: str, said: str) -> None:
    answer = answer_question(question, inspected)
    assert (answer.kind, said in answer.body) == (AnswerKind.LIST, True)


def test_good_practice_is_no_grade(inspected: Store) -> None:
    graded = answer_question("Which parts of the lidos are graded good?", inspected)
    assert [c.quote.split(" | ")[0] for c in graded.citations] == ["Changing rooms", "Shallow end"]
    practice = explain("Which areas of good practice did inspectors grade in the lidos?", inspected)
    assert {s.room: s.outcome for s in practice.steps}.get("rows_that") is None


@pytest.mark.parametrize(("question", "alike"), [
    ("What three things changed in how the lidos are run?", True),
    ("What three things went wrong?", False),  # counted by other words
    ("What four things changed?", False),
])
def test_a_list_counted_in_the_same_words(question: str, alike: bool) -> None:
    said = Quote("lidos", Locator("lidos"), "Three things changed in the year.")
    query = read_query(question, load_glossary(None), ("Marlshire",), english_councils())
    draft = Draft(AnswerKind.LIST, Line(said.text, (0,)), (said,))
    assert counted_alike(query, draft) is alike
    assert not counted_alike(query, replace(draft, kind=AnswerKind.PASSAGE))
