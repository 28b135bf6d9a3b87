"""One figure: every slot must agree, and what is printed twice is shown twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Answer, AnswerKind, Status
from answers.ask import answer_question
from answers.conflicts import contradicts
from answers.draft import Case
from answers.figures import figure, fits
from corpus.store import Store

Ask = Callable[..., Answer]
CaseOf = Callable[[str], Case]
RATE = "What was the rate of child protection plans per 10,000"


def printed(answer: Answer) -> list[str]:
    return [f.fact.printed for f in answer.facts]


@pytest.mark.parametrize(("question", "value", "slots"), [
    ("How many children were in care in Marlshire at 31 March 2022?",
     "305 children – ", "Number of children in care (Marlshire, as at 31 March 2022)."),
    ("How many kids were on CP plans in Marlshire in March 2021?",
     "171 children – ", "Number of children on child protection plans (Marlshire, as at 31 March 2021)."),
    ("How many children were on child protection plans in Eastmoor in March 2022?",
     "88 children – ", " (Eastmoor, as at 31 March 2022)."),
    ("How much did the fostering service cost in 2022/23?", "£3.2m – ", " (Marlshire, 2022/23)."),
    (f"{RATE} in Marlshire in March 2022?",
     "39 per 10,000 – ", "Child protection plans per 10,000 children under 18 at 31 March "
     "(Marlshire, as at 31 March 2022)."),
])
def test_value_unit_measure_area_and_period_are_said(ask: Ask, question: str, value: str, slots: str) -> None:
    answer = ask(question)
    assert (answer.status, answer.kind) == (Status.ANSWERED, AnswerKind.FIGURE)
    assert answer.headline.startswith(value) and slots in answer.headline


def test_the_figure_before_it_in_its_row_is_said_with_its_time(ask: Ask) -> None:
    answer = ask(f"{RATE} in Marlshire in March 2022?")
    assert answer.headline.endswith(" Down from 41 per 10,000 (as at 31 March 2021).")
    assert printed(answer) == ["39"]


@pytest.mark.parametrize(("question", "value"), [
    ("What percentage of assessments were completed within 45 working days in Marlshire in 2022/23?", "74%"),
    ("What percentage of assessments were completed within 45 working days in Marlshire in 2021/22?", "69%"),
    ("What percentage of assessments were completed within 45 working days in Eastmoor in 2022/23?", "81%"),
])
def test_of_two_figures_in_one_sentence_the_one_of_the_asked_time_and_council_answers(
    ask: Ask, question: str, value: str
) -> None:
    assert set(printed(ask(question))) == {value}


@pytest.mark.parametrize(("area", "value"), [
    ("Marlshire", "36"), ("England", "43.2"), ("statistical neighbours", "47"),
])
def test_each_area_has_its_own_figure(ask: Ask, area: str, value: str) -> None:
    assert printed(ask(f"{RATE} in {area} in March 2023?")) == [value]


def test_a_comparator_never_answers_for_the_authority(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Plans\n\nTable: Child protection plans per 10,000 children\n\n"
                     "| Area | 2022/23 |\n|---|---|\n| England | 43 |\n| Statistical neighbours | 47 |\n")
    answer = answer_question(f"{RATE} in Marlshire in 2022/23?", shelf)
    assert (answer.status, answer.facts, answer.citations) == (Status.NOT_FOUND, (), ())


def test_an_authority_never_answers_for_a_comparator(ask: Ask) -> None:
    answer = ask("What percentage of assessments were completed within 45 working days in England in 2022/23?")
    assert (answer.status, answer.headline) == (Status.NOT_FOUND, "The papers do not give this for England.")


def test_another_period_is_refused_and_those_there_are_named(ask: Ask) -> None:
    answer = ask("How many children were on child protection plans in Marlshire in March 2019?")
    assert answer.status is Status.NOT_FOUND
    assert answer.headline == ("The papers do not give this for March 2019; they give it for 31 March 2021, "
                               "31 March 2022, 31 March 2023.")
    assert answer.nearest == ("Nearest: 171 children – Number of children on child protection plans (Marlshire, "
                              "as at 31 March 2021).")


def test_a_cell_that_says_not_available_is_no_figure(ask: Ask) -> None:
    answer = ask("How many children were missing from education in 2020/21?")
    assert (answer.status, answer.facts) == (Status.NOT_FOUND, ())
    assert answer.headline == "The papers print “n/a” in place of this figure: it is not given."


@pytest.mark.parametrize("question", [
    "How many section 47 enquiries were there in Marlshire in 2022/23?",  # the paper has only the rate
    "How many children per 10,000 were missing from education in 2022/23?",  # only the number
    "What percentage of children were missing from education in 2022/23?",
    "How much did the library visits cost in 2022/23?",
])
def test_a_figure_of_another_unit_is_no_answer(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert (answer.status, answer.facts) == (Status.NOT_FOUND, ())


def test_two_values_for_one_thing_are_both_shown_and_cited(ask: Ask) -> None:
    answer = ask("How many children were in care in Marlshire at 31 March 2023?")
    assert sorted(printed(answer)) == ["312", "318"]
    assert "318 children" in answer.headline and "312 children" in answer.headline
    assert answer.caveats == (
        "The papers give different values for the same thing: 318 children, 312 children. Both are cited.",)
    assert {c.quote for c in answer.citations} == {
        "As at 31 March 2023, 318 children were in care in Marlshire.", "Number of children in care | 305 | 312"}
    assert [answer.citations[f.citation - 1].quote.count(f.fact.printed) for f in answer.facts] == [1, 1]


def test_one_value_in_two_papers_cites_both(ask: Ask) -> None:
    answer = ask("How many children were missing from education in 2022/23?")
    assert printed(answer) == ["47", "47"]
    assert {c.file for c in answer.citations} == {"marlshire-report.md", "marlshire-minutes.html"}
    assert "also print" not in answer.headline and answer.caveats == ()


def test_text_and_table_that_agree_are_both_cited(ask: Ask) -> None:
    answer = ask("How many children were on child protection plans in Marlshire as at 31 March 2023?")
    assert printed(answer) == ["148", "148"] and [c.number for c in answer.citations] == [1, 2]


def test_a_draft_figure_says_so_and_gives_its_footnote(ask: Ask) -> None:
    answer = ask(f"{RATE} in Marlshire in March 2023?")
    assert "36 per 10,000" in answer.headline
    assert "(Marlshire, as at 31 March 2023; provisional, may change)." in answer.headline
    assert answer.caveats == ("Footnote: “*Draft figure which may change when the census closes”",)
    assert answer.facts[0].fact.basis.value == "provisional"


def test_without_a_period_the_latest_answers_and_says_which(ask: Ask) -> None:
    answer = ask("How many children were missing from education in Marlshire?")
    assert "47" in printed(answer)
    assert "No period was asked for: this is the figure for 2022/23." in answer.caveats


def test_a_forecast_does_not_contradict_an_outturn(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Play\n\nIn 2022/23, the play schemes took 220 children.\n\n"
                     "## Plans for play\n\nThe forecast for 2022/23 was that the play schemes took 260 children.\n")
    answer = answer_question("How many children did the play schemes take in 2022/23?", shelf)
    assert "220" in printed(answer) and "different values" not in " ".join(answer.caveats)


def test_a_share_is_offered_for_a_number_as_what_it_is(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Play\n\nIn 2022/23, 64% of nurseries held a sports day.\n")
    answer = answer_question("How many nurseries held a sports day in 2022/23?", shelf)
    assert printed(answer) == ["64%"]
    assert answer.caveats == ("The papers give a percentage, not a number.",)


def test_a_period_taken_from_around_is_told(shelf_of: Callable[..., Store]) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Sports days in 2022/23\n\nThe nurseries held 31 sports days.\n")
    answer = answer_question("How many sports days did the nurseries hold in 2022/23?", shelf)
    assert printed(answer) == ["31"]
    assert answer.caveats == (
        "The sentence does not date the figure itself; 2022/23 is taken from the text around it.",)


def test_figure_gives_none_where_a_slot_disagrees(case: CaseOf) -> None:
    assert figure(case(f"{RATE} in England in March 2018?")) is None


def test_what_fits_is_of_the_asked_area_time_and_unit(case: CaseOf) -> None:
    asked = case(f"{RATE} in Marlshire in March 2023?")
    fitting = [f.fact for f in asked.facts if fits(asked, f)]
    assert "36" in {f.printed for f in fitting}
    assert {(f.area, f.unit, f.period and f.period.last_day.isoformat()) for f in fitting} == {
        ("Marlshire", "per 10,000", "2023-03-31")}


@pytest.mark.parametrize("asked", ["child protection plans", "children in care", "children excluded from school"])
def test_a_rate_of_another_measure_is_no_answer(shelf_of: Callable[..., Store], asked: str) -> None:
    shelf = shelf_of("# Marlshire Report\n\n## Rates\n\nTable: Section 47 enquiries per 10,000 children under 18\n\n"
                     "| Area | 2021/22 | 2022/23 |\n|---|---|---|\n| Marlshire | 155 | 149 |\n\n"
                     "Social workers made plans to protect children in the spring.\n")
    answer = answer_question(f"What was the rate of {asked} per 10,000 in Marlshire in 2022/23?", shelf)
    assert (answer.status, answer.facts) == (Status.NOT_FOUND, ())


def test_years_and_areas_of_one_row_do_not_contradict(case: CaseOf) -> None:
    asked = case(f"{RATE} in Marlshire in March 2023?")
    best = next(f for f in asked.facts if f.fact.printed == "36")
    assert not [f.fact.printed for f in asked.facts if contradicts(f, best, asked)]


def test_a_raised_digit_in_a_cell_is_no_number(shelf_of: Callable[..., Store]) -> None:
    # "¹" is a digit to Unicode and none to int()
    text = "# Workforce\n\nTable: Posts at 31 March\n\n| Measure | 2022 | 2023 |\n|---|---|---|\n" \
           "| Social work posts filled | 14 | 15 ¹ ² |\n| Managers’ posts filled ¹ | 4 | 5 |\n\n¹ At the year end.\n"
    answer = answer_question("How many social work posts were filled at 31 March 2022?", shelf_of(text))
    assert answer.headline.startswith("14")
