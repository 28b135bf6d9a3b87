"""Which printed number each of a sentence's is: the one that fits best there, and no other figure of the evidence."""

from __future__ import annotations

import pytest

from answers.nearness import clauses, layout
from answers.proving import Evidence
from answers.spoken_figures import figures_said
from answers.spoken_numbers import numbers_of
from retrieval.counted_after import counted_after

OVERSPENT = "Road Repairs (£310k), Parks (£75k) and the Library Service (£128k) were overspent."
CALLS = "In 2021/22 the helpline took 412 calls, a rise of 58 (16 %) on the 354 calls of the previous year."
RESERVES = "A shortfall of £2.1m was expected once reserves had gone (a £1.4m winter reserve and a £0.6m flood one)."
VISITS = "On 31 March 2022, 19 homes were on the list; at the end of September 2022 the number on the list was 14."
PARTS = "In May 2021, 640 pupils had a bus pass. Rural schools taught 280 of them, and a further 95 walked to school."
RATED = "For 3 homes (27%) care was rated poor, and for 4 homes (36%) fair. Of the 11 homes, 36% had a garden."
SPENT = "Spending on agency cover has fallen from £3.2m to £2.7m."


def wrong(text: str, *printed: str) -> tuple[str, ...]:
    """What is wrong with the figures of a sentence, held against printed sentences of which no fact was made."""
    return figures_said(text, Evidence(texts=printed))[1]


@pytest.mark.parametrize(("text", "printed"), [
    ("Road Repairs were overspent by £310k and the Library Service by £128k.", OVERSPENT),
    ("Parks were overspent by £75k.", OVERSPENT),
    ("The helpline took 412 calls in 2021/22, an increase of 16 % on the year before.", CALLS),
    ("The helpline took 412 calls in 2021/22, against 354 in the previous year.", CALLS),
    ("A shortfall of £2.1m was expected after the £1.4m winter reserve and the flood reserve had gone.", RESERVES),
    ("At the end of September 2022, the number of homes on the list was 14.", VISITS),
    ("On 31 March 2022 there were 19 homes on the list, and 14 at the end of September 2022.", VISITS),
    ("Rural schools taught 280 of the 640 pupils with a bus pass.", PARTS),
    ("Spending on agency cover was £2.7m, having fallen from £3.2m.", SPENT),
    ("Care was rated poor for 3 homes (27%) and fair for 4 homes (36%).", RATED),
])
def test_a_figure_that_fits_its_place_best_stands(text: str, printed: str) -> None:
    assert wrong(text, printed) == ()


@pytest.mark.parametrize(("text", "printed"), [
    ("Road Repairs were overspent by £128k and the Library Service by £310k.", OVERSPENT),  # changed about
    ("Road Repairs were overspent by £75k and the Library Service by £128k.", OVERSPENT),
    ("Parks were overspent by £310k.", OVERSPENT),
    ("The helpline took 354 calls in 2021/22.", CALLS),  # the year before's
    ("The helpline took 58 calls in 2021/22.", CALLS),  # the size of the rise
    ("The helpline took 412 visits in 2021/22.", CALLS),
    ("A shortfall of £1.4m was expected once the winter reserve had gone.", RESERVES),
    ("A shortfall of £2.1m was expected after the £0.6m winter reserve and the flood reserve had gone.", RESERVES),
    ("At the end of September 2022, the number of homes on the list was 19.", VISITS),
    ("On 31 March 2022 there were 14 homes on the list, and 19 at the end of September 2022.", VISITS),
    ("Rural schools taught 95 of the 640 pupils with a bus pass.", PARTS),
    ("Rural schools taught 640 pupils.", PARTS),
    ("Spending on agency cover was £3.2m, having fallen from £2.7m.", SPENT),
    ("Spending on agency cover was £9.9m.", SPENT),
    ("Care was rated poor for 4 homes (36%) and fair for 3 homes (27%).", RATED),
    ("Care was rated poor for 3 homes (36%) and fair for 4 homes (27%).", RATED),
    ("Care was rated poor for 3 homes (25%).", RATED),
])
def test_a_figure_that_another_fits_better_does_not(text: str, printed: str) -> None:
    assert wrong(text, printed) != ()


def test_a_name_of_two_parts_is_no_end_of_a_clause() -> None:
    text = "The Parks and Libraries Team had 12 posts and 3 vans"
    assert [text[a:b] for a, b in clauses(text)] == ["The Parks and Libraries Team had 12 posts", "3 vans"]


def test_what_stands_between_makes_two_words_less_near() -> None:
    place = layout("Parks had 12 posts, and Libraries 31.")
    twelve, last = (n.start for n in place.figures)
    assert place.nearness(twelve, place.text.index("posts")) > place.nearness(last, place.text.index("posts"))


@pytest.mark.parametrize(("text", "noun"), [
    ("12 initial planning conferences in May", "confer"),
    ("12 school places", "place"),
    ("12 looked after children aged 5", "children"),
    ("12 resignations of carers", None),
    ("12 visits into the children's wards", "visit"),
])
def test_what_a_number_counts(text: str, noun: str | None) -> None:
    assert counted_after(text, 2) == noun


@pytest.mark.parametrize(("text", "numbers"), [
    ("At the end of May 2022 the council had 2020 looked after children.", ["2020"]),
    ("In 2020 looked after children were moved.", []),
    ("Of its carers, 2022 % live nearby.", ["2022"]),
    ("There were 157 pupils aged 10 - 15.", ["157"]),
])
def test_a_year_may_count_and_an_age_does_not(text: str, numbers: list[str]) -> None:
    found = numbers_of(text, Evidence(texts=("Pupils aged 10 - 15: 157",)))
    assert [n.printed.removesuffix("%").strip() for n in found] == numbers
