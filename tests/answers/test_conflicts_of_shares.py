"""A share, a box or a list held against the row that has the same thing: both are told where they differ."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from answers.answer import Answer
from answers.ask import answer_question
from corpus.store import Store

ShelfOf = Callable[..., Store]


def asked(shelf: Store, question: str) -> Answer:
    return answer_question(question, shelf)


def test_a_tile_of_a_dashboard_is_held_against_the_table(shelf_of: ShelfOf) -> None:
    text = (
        "# Marlshire Report\n\n## At a glance\n\nThe dashboard shows 2022/23.\n\n"
        "|  |  |\n|---|---|\n"
        "| 17.9% of letters were answered again within 12 months | 420 letters about buses in all |\n"
        "| 31 letters about the swimming pool | 66 letters about street lights |\n\n"
        "## Letters\n\nTable: Letters\n\n| Measure | 2021/22 | 2022/23 |\n|---|---|---|\n"
        "| Letters answered again within 12 months (%) | 22.1 | 19.7 |\n"
    )
    answer = asked(shelf_of(text), "What share of letters in 2022/23 were answered again within 12 months?")
    assert {f.fact.printed for f in answer.facts} == {"17.9%", "19.7"}


@pytest.mark.parametrize(("row", "both"), [("48%", True), ("45%", False)])
def test_a_share_that_its_part_and_whole_do_not_give_is_held_against_the_row_that_has_what_they_give(
    shelf_of: ShelfOf, row: str, both: bool
) -> None:
    shelf = shelf_of("# Marlshire Transport Report\n\n## Passes\n\nTable: Passes and their making\n\n"
                     "| Measure | 2021 | 2022 |\n|---|---|---|\n| New passes made | 231 | 250 |\n"
                     f"| Made in 3 weeks, excluding replacements | 51% | {row} |\n\n"
                     "In calendar year 2022 the depot made 250 new passes, of which 120 (58%) were in the 3 weeks "
                     "allowed.\n")
    answer = asked(shelf, "What % of new passes were made in 3 weeks in 2022 - do the table and the text agree?")
    assert ("58%" in answer.headline) is both and row in answer.headline
    assert ("The paper prints 58%; 120 of 250 is 48 %." in answer.caveats) is both


@pytest.mark.parametrize("column", ["Dec 24", "Dec-24", "31 Dec 24", "31 December 2024", "31/12/24"])
@pytest.mark.parametrize(("told", "both"), [
    ("relief deckhands made up 18.7% of the crew", True),
    ("relief deckhands made up 17.8% of the crew", False),
    ("relief deckhands aged 16 and 17 made up 18.7% of the crew", False),
])
def test_the_date_over_a_column_of_shares_sets_it_apart_from_no_sentence(
    shelf_of: ShelfOf, column: str, told: str, both: bool
) -> None:
    scores = ("# Marlshire Ferries Scores\n\n## Crew\n\nTable: Deckhands\n\n"
              f"| Measure | 30 September 2024 | {column} |\n|---|---|---|\n"
              "| Relief deckhands (% of crew) | 18.4 | 17.8 |\n")
    minutes = f"# Marlshire Minutes\n\n## Crew\n\nMembers were told that {told} at the end of December 2024.\n"
    answer = asked(shelf_of(scores, minutes),
                   "What percentage of the crew were relief deckhands at the end of December 2024?")
    assert answer.headline.startswith("17.8")
    assert ("18.7%" in answer.headline) is both


@pytest.mark.parametrize(("share", "both"), [("53%", True), ("40%", False)])
def test_a_share_told_with_its_limit_is_held_against_the_row(shelf_of: ShelfOf, share: str, both: bool) -> None:
    text = ("# Marlshire Transport Report\n\n## Passes\n\nTable: New passes\n\n"
            "| Measure | Q2 2024/25 | Q3 2024/25 |\n|---|---|---|\n| Made within 20 days (%) | 38.5 | 40.0 |\n\n"
            f"Comment: Of the 150 new passes made in Q3 2024/25, 60 were made within 20 days ({share}).\n")
    answer = asked(shelf_of(text), "What proportion of new passes were made within 20 days in Q3 2024/25?")
    assert "40" in answer.headline and ("53%" in answer.headline) is both


@pytest.mark.parametrize(("over", "both"), [
    ("Key figures: 2022/23 at a glance", True),
    ("2022/23 in numbers:", True),
    ("In 2022/23:", True),
    ("Key figures: 2021/22 at a glance", False),
    ("Priorities for 2022/23:", False),
    ("What we heard, March 2023:", False),
])
def test_a_list_of_figures_is_of_the_time_that_its_title_names(shelf_of: ShelfOf, over: str, both: bool) -> None:
    text = (f"# Marlshire Harbour Report\n\n## Summary\n\n{over}\n\n- 18,220 letters, up 4% on the year before\n"
            "- 2,604 hull surveys finished, 71% of them inside 30 working days\n\n"
            "## Surveys\n\nTable: Hull surveys\n\n| Measure | 2021/22 | 2022/23 |\n|---|---|---|\n"
            "| Hull surveys finished | 2,540 | 2,604 |\n| Finished within 30 working days | 66% | 74% |\n")
    answer = asked(shelf_of(text), "What percentage of hull surveys were finished within 30 working days in 2022/23?")
    assert "74%" in answer.headline
    assert ("71%" in answer.headline) is both


@pytest.mark.parametrize(("limit", "both"), [
    ("inside 30 working days", True), ("in 30 working days", True),
    ("in no more than 30 working days", True), ("in more than 30 working days", False),
    ("inside 40 working days", False), ("in 10 working days", False),
])
def test_one_limit_in_other_words_sets_no_figures_apart(shelf_of: ShelfOf, limit: str, both: bool) -> None:
    text = ("# Marlshire Harbour Report\n\n## Summary\n\n"
            f"In 2022/23, 71% of hull surveys were finished {limit}.\n\n"
            "## Surveys\n\nTable: Hull surveys\n\n| Measure | 2021/22 | 2022/23 |\n|---|---|---|\n"
            "| Hull surveys finished within 30 working days | 66% | 74% |\n")
    answer = asked(shelf_of(text), "What percentage of hull surveys were finished within 30 working days in 2022/23?")
    assert "74%" in answer.headline
    assert ("71%" in answer.headline) is both


@pytest.mark.parametrize(("told", "both"), [
    ("There were 34 boats in dry docks at 30 June 2031 against 27 assumed in the budget.", True),
    ("There were 34 boats in dry docks at 30 June 2031, compared with 27 planned.", True),
    ("There were 27 boats in dry docks at 30 June 2031 against 34 assumed in the budget.", False),
    ("There were 34 boats in wet docks at 30 June 2031 against 27 assumed in the budget.", False),
])
def test_what_a_figure_is_set_against_says_nothing_of_what_it_counts(
    shelf_of: ShelfOf, told: str, both: bool
) -> None:
    yearly = ("# Marlshire Harbour Report\n\n## Where boats lie\n\nTable: Boats by berth\n\n"
              "| Berth | 31 March 2031 | 30 June 2031 |\n|---|---|---|\n| Dry docks | 29 | 31 |\n"
              "| Wet docks | 58 | 52 |\n")
    money = f"# Marlshire Harbour Budget Monitoring\n\n## Berths\n\n{told}\n"
    answer = asked(shelf_of(yearly, money), "How many boats were in dry docks at 30 June 2031?")
    assert "31" in answer.headline
    assert ("The papers also print 34" in answer.headline) is both


@pytest.mark.parametrize(("column", "row", "both"), [
    ("Apr-Jun 2031", "48%", True), ("Q1 2031/32", "48%", True),
    ("Apr-Jun 2031", "45%", False),  # not what its part and whole give
    ("Apr-Jun 2030", "48%", False),
])
def test_a_share_of_a_day_that_its_counts_do_not_give_is_held_against_the_stretch_that_ends_on_it(
    shelf_of: ShelfOf, column: str, row: str, both: bool
) -> None:
    text = ("# Marlshire Harbour Report\n\n## Skippers\n\nOn 30 June 2031 there were 250 skippers aged 18 to 24, of "
            "whom 120 (58%) were at sea or in training.\n\nTable: Skippers aged 18 to 24\n\n"
            f"| Measure | 2029/30 | {column} |\n|---|---|---|\n| % at sea or in training | 41% | {row} |\n")
    answer = asked(shelf_of(text), "What percentage of skippers aged 18 to 24 were at sea or in training at the end of "
                   "June 2031?")
    assert ("58%" in answer.headline and row in answer.headline) is both


@pytest.mark.parametrize(("told", "both"), [
    ("Depots dealt with 126 of the 280 (48%).", False),  # 45 % of 280, and no count of the row
    ("Depots and yards dealt with 112 of the 280 (48%).", True),  # the row's own count, and 40 % of the whole
    ("Depots and yards dealt with 112 of the 280 (40%).", False),
])
def test_a_share_misprinted_beside_the_count_of_a_row_is_of_that_row(
    shelf_of: ShelfOf, told: str, both: bool
) -> None:
    shelf = shelf_of(f"# Marlshire Complaints Report 2022/23\n\nIn 2022/23 there were 280 complaints. {told}\n\n"
                     "## Where complaints arise\n\nTable: Complaints by place\n\n"
                     "| Place | 2021/22 | 2022/23 | 2022/23 share |\n|---|---|---|---|\n"
                     "| Garages and sheds | 96 | 112 | 40.0% |\n| Shops | 130 | 168 | 60.0% |\n"
                     "| Total | 226 | 280 | 100% |\n")
    answer = asked(shelf, "What percentage of the 2022/23 complaints were about garages and sheds?")
    assert answer.headline.startswith("40.0%")
    assert ("48%" in answer.headline) is both


@pytest.mark.parametrize(("tile", "both"), [
    ("64% of our lodgers aged 30 to 40 in work or training", True),
    ("64% of our lodgers aged 50 to 60 in work or training", False),  # others
    ("64% of our disabled lodgers aged 30 to 40 in work or training", False),  # some of them
    ("57% of our lodgers aged 30 to 40 in work or training", False),  # what the row has for the year before
    ("64% of our lodgers aged 30 to 40 in lodgings", False),
])
def test_a_box_without_a_time_is_held_against_the_latest_of_the_row_it_names(
    shelf_of: ShelfOf, tile: str, both: bool
) -> None:
    shelf = shelf_of("# Marlshire Lodgings Report\n\n## In numbers\n\n|  |  |\n|---|---|\n"
                     f"| {tile} | 16,844 calls to the lodgings desk |\n"
                     "| 31 letters about the swimming pool | 66 letters about street lights |\n\n"
                     "## Lodgers\n\nTable: Lodgers aged 30 to 40\n\n"
                     "| Measure | 2021/22 | 2022/23 |\n|---|---|---|\n"
                     "| In work or training | 57% | 62% |\n| In good lodgings | 81% | 83% |\n")
    answer = asked(shelf, "What % of lodgers aged 30 to 40 were in work or training in 2022/23?")
    assert answer.headline.startswith("62%")
    assert ("The papers also print 64%" in answer.headline) is both
