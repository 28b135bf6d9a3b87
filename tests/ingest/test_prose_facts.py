"""Figures of running text: a time said without its year, a unit left out, an earlier figure's date, a comparator's
bracket, and a subject that the passage before names.
"""

from __future__ import annotations

from datetime import date

import pytest

from corpus.fact import Fact
from corpus.paper import Block, BlockKind, Kind, Metadata, Page, Paper
from ingest.chunking import chunk_paper
from ingest.facts import facts_of


def facts(*texts: str, title: str = "Annual Report 2023/24", kind: Kind = Kind.REPORT) -> dict[str, Fact]:
    """The facts of a paper with these paragraphs, by what is printed."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, t, 1, headings=("Care",)) for t in texts)
    metadata = Metadata(title, "Marlshire", "Cabinet", date(2024, 11, 20), kind)
    paper = Paper("f" * 16, "a.pdf", "0" * 64, "f" * 64, "pdf", metadata, (Page(1, "7", 595, 842),), blocks, ())
    return {f.printed: f for f in facts_of(paper, chunk_paper(paper))}


def told(fact: Fact) -> tuple[str | None, str | None, str | None]:
    """(unit, period, area)."""
    return fact.unit, fact.period.label if fact.period else None, fact.area


@pytest.mark.parametrize(
    ("text", "printed", "period"),
    [
        pytest.param("Visitors saw 31 children and 22 waited at 31 March.", "22", "31 March 2024", id="a day"),
        pytest.param("In September 17 children were on part timetables.", "17", "September 2023", id="a month"),
        pytest.param("At the end of January 9 beds were free.", "9", "31 January 2024", id="a month's end"),
        pytest.param("Since April 40 homes have opened.", "40", None, id="what runs from a month is not of it"),
        pytest.param("The home with 6 beds will open in September.", "6", None, id="what is to come"),
    ],
)
def test_a_bare_day_of_a_report_is_of_the_year_it_reports_on(text: str, printed: str, period: str | None) -> None:
    assert told(facts(text)[printed])[1] == period


def test_a_bare_day_of_minutes_or_of_an_undated_report_has_no_year() -> None:
    text = "Visitors saw 31 children and 22 waited at 31 March."
    assert told(facts(text, title="Minutes 2023/24", kind=Kind.MINUTES)["22"])[1] is None
    assert told(facts(text, title="Improvement plan")["22"])[1] is None


@pytest.mark.parametrize(
    ("title", "period"),
    [
        pytest.param("How we did in 2023/24", "31 March 2024", id="a title that looks back on its year"),
        pytest.param("Draft budget 2023/24", None, id="one that looks ahead"),
        pytest.param("Outcomes 2022/23 and 2023/24", None, id="two years"),
    ],
)
def test_a_title_gives_the_year_a_report_looks_back_on(title: str, period: str | None) -> None:
    assert told(facts("At 31 March 22 children waited.", title=title)["22"])[1] == period


def test_the_day_of_a_deed_dates_no_figure_after_it() -> None:
    texts = "The triage began in June 2023.", "Contacts went down by 40 children."
    assert told(facts(*texts)["40"])[1] is None
    assert told(facts("40 enquiries began in 2022/23.", "The rate was 6 per 10,000.")["6"])[1] == "2022/23"
    assert told(facts("A team was set up in May and 2 rooms were let. The median was 33 days.")["33"])[1] is None


def test_when_something_was_looked_at_dates_nothing_in_the_next_paragraph() -> None:
    looked = "The fall was looked at independently in February 2024."
    assert told(facts(looked, "Pilots came to 89% of meetings.")["89%"])[1] is None
    assert told(facts(f"{looked} In 27 cases it was right.")["27"])[1] == "February 2024"
    counted = facts("In all 30 plans were reviewed in February 2024.", "Some 12 were late.")
    assert told(counted["12"])[1] == "February 2024"


def test_an_annual_report_dates_its_quarters() -> None:
    assert told(facts("In Quarter 2 there were 88 referrals.")["88"])[1] == "Q2 2023/24"


@pytest.mark.parametrize(
    ("text", "printed", "unit"),
    [
        pytest.param("The wait has come down from 29 weeks to 17.", "17", "weeks", id="from so many weeks to"),
        pytest.param("The wait was 19 weeks, and for children in care it was seven.", "seven", "weeks", id="it was"),
        pytest.param("It took 12 days in the north and 15 in the south.", "15", "days", id="here so many, there"),
        pytest.param("Advice took 34 working days and 34 were late.", "34", None, id="what is counted next is no time"),
        pytest.param("The run takes 61 minutes.", "61", "minutes", id="minutes"),
        pytest.param("It took 19 weeks, and it was 7 children.", "7", "children", id="a noun of its own"),
    ],
)
def test_a_stretch_of_time_that_leaves_its_unit_to_the_one_before(text: str, printed: str, unit: str | None) -> None:
    assert told(facts(text)[printed])[0] == unit


def test_a_comparators_bracket_is_the_comparators_alone() -> None:
    found = facts("It took 402 days on average in 2023/24 (national average 481 in 2022/23).")
    assert told(found["402"]) == ("days", "2023/24", "Marlshire")
    assert found["481"].area == "England"


@pytest.mark.parametrize(
    ("before", "period"),
    [
        ("An advocate saw 118 children (97 in 2022/23).", None),
        ("The team is shared under an agreement dating from 2011.", None),
        ("Interviews have been held by a charity since July 2023.", None),
        ("In 2022/23 an advocate saw 97 children.", "2022/23"),
        ("Refusals were at their lowest since local counting began in 2012.", None),
        ("It had never been so low since the two services were joined in April 2019.", None),
    ],
)
def test_what_dates_the_sentence_after_it(before: str, period: str | None) -> None:
    assert told(facts(f"{before} Then 31 were matched.", title="Improvement plan")["31"])[1] == period


@pytest.mark.parametrize("sentence", [
    "There were 31 refusals, the fewest since counting began in 2012.",
    "The 31 refusals are the fewest since the two services were joined in April 2019.",
])
def test_how_far_back_a_record_goes_is_no_time_of_its_figure(sentence: str) -> None:
    assert told(facts(sentence, title="Improvement plan")["31"])[1] is None


def test_each_earlier_figure_of_a_comparison_is_one_of_the_same_measure() -> None:
    found = facts("On 31 March 2022, 301 pupils were taught at home, compared with 338 on 31 March 2021 and 214 on 31 "
                  "March 2020. By 16 December the number was 327.", title="Report")
    assert [(f.role, f.measure) for f in (found["338"], found["214"])] == [
        ("previous", "pupils were taught at home"), ("previous", "pupils were taught at home")]
    assert told(found["214"])[1] == "31 March 2020"
    assert found["327"].measure.startswith("pupils were taught at home – ")


def test_what_leads_a_list_does_not_date_what_stands_after_it() -> None:
    texts = ("The pledges were rewritten in 2022. They are:", "We will listen.", "It was sent to 312 children.")
    kinds = (BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.PARAGRAPH)
    blocks = tuple(Block(k, t, 1, headings=("Pledges",)) for k, t in zip(kinds, texts, strict=True))
    metadata = Metadata("Improvement plan", "Marlshire", "Cabinet", date(2024, 11, 20), Kind.REPORT)
    paper = Paper("f" * 16, "a.pdf", "0" * 64, "f" * 64, "pdf", metadata, (Page(1, "7", 595, 842),), blocks, ())
    assert [(f.printed, f.period) for f in facts_of(paper, chunk_paper(paper))] == [("312", None)]


def test_the_number_of_a_paragraph_is_no_figure() -> None:
    assert list(facts("4.7 Twenty-four pupils were excluded.")) == ["Twenty-four"]
    assert list(facts("4.5 FTE posts are vacant.")) == ["4.5"]


def test_a_subject_said_in_the_passage_before_is_known() -> None:
    filler = " ".join(f"The {word} has asked for this to be looked into with care by officers." for word in (
        "board", "forum", "head", "trust", "union", "panel", "group", "clerk", "school", "parent", "carer", "nurse"))
    known = "On 31 March 2022, 301 children were home educated. By 16 December 2022 the number was 327."
    found = facts(f"{filler} {known}")
    assert found["301"].chunk != found["327"].chunk
    assert found["327"].measure == "children were home educated – By 16 December 2022 the number was"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("1 Includes the £2.0m set aside for pay.", ["£2.0m"], id="a note"),
        pytest.param("3 A score of 17 points is high.", ["17"], id="a note that opens with A"),
        pytest.param("1 Schools were shut for 12 days.", ["12"], id="one school is no schools"),
        pytest.param("8 Education: what we did", [], id="a line of the contents"),
        pytest.param("16 Recommendations are set out.", ["16"], id="a noun that is counted"),
        pytest.param("12 EHCPs were issued.", ["12"], id="letters"),
        pytest.param("12 children moved.", ["12"], id="a small letter"),
    ],
)
def test_the_number_of_a_note_or_a_heading_counts_nothing(text: str, printed: list[str]) -> None:
    assert list(facts(text, title="Update")) == printed


def test_a_stretch_of_time_is_no_figure_that_another_came_before() -> None:
    found = facts("In the six months to September there had been 71 falls among 32 residents, against 80 falls in the "
                  "same months of 2022.", title="Update")
    assert [(found[p].role, told(found[p])[:2]) for p in ("71", "32", "80")] == [
        ("stated", (None, None)), ("stated", (None, None)), ("previous", (None, "2022"))]
    assert found["80"].measure == found["71"].measure  # falls, and not residents


def test_what_follows_a_comparison_is_of_the_time_of_the_sentence() -> None:
    found = facts("There were 60 calls in 2023/24, compared with 51 in 2022/23, and 9 led to a visit.")
    assert [told(found[p])[1] for p in ("60", "51", "9")] == ["2023/24", "2022/23", "2023/24"]


def test_an_earlier_sum_is_of_the_sum_before_it_and_not_of_what_it_was_spent_on() -> None:
    found = facts("We spent £3.2m on 140 beds in 2023/24, compared with £2.8m in 2022/23.")
    assert (found["£2.8m"].measure, found["£2.8m"].role) == (found["£3.2m"].measure, "previous")
