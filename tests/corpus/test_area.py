"""Whose figure it is: the authority's own, or that of those it is compared with."""

from __future__ import annotations

import pytest

from corpus.area import area_label, council_labelled, councils_with_figures, find_areas

COUNCILS = ("Marlshire", "Eastmoor")


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        pytest.param("Statistical Neighbour", ["Statistical neighbours"], id="a row label"),
        pytest.param("Stat. Neighbours", ["Statistical neighbours"], id="a short row label"),
        pytest.param("Stat. neighb.", ["Statistical neighbours"], id="a shorter one"),
        pytest.param("Region 2023/24", ["Region"], id="a column of the region"),
        pytest.param("lower than in the region", ["Region"], id="the region in a sentence"),
        pytest.param("what about the region?", ["Region"], id="the region in a follow-up"),
        pytest.param("in the region of £40m", [], id="about so much"),
        pytest.param("SN 2020-21", ["Statistical neighbours"], id="a header"),
        pytest.param("statistical neighbours' average", ["Statistical neighbours"], id="a possessive"),
        pytest.param("our neighbours did better", ["Statistical neighbours"], id="a sentence"),
        pytest.param("Eng 2020-21", ["England"], id="England cut short"),
        pytest.param("England's rate", ["England"], id="England's"),
        pytest.param("the national average was 40", ["England"], id="the national average"),
        pytest.param("it is 40 nationally", ["England"], id="nationally"),
        pytest.param("Inner London", ["Inner London"], id="part of London is not London"),
        pytest.param("Outer London average", ["Outer London"], id="the other part"),
        pytest.param("the London average", ["London"], id="London's average"),
        pytest.param("London's truancy figure", ["London"], id="whose it is"),
        pytest.param("Londons truancy rate", ["London"], id="whose it is, without its apostrophe"),
        pytest.param("the South Wests truancy rate", ["South West"], id="a region's, without its apostrophe"),
        pytest.param("Londons Burning", [], id="a name, without its apostrophe"),
        pytest.param("how does London do on truancy", ["London"], id="what it does"),
        pytest.param("truancy in London as a whole", ["London"], id="as a whole"),
        pytest.param("London truancy rate, 2031/32", ["London"], id="what is measured, with its bare name before"),
        pytest.param("What was the London pot-hole repair rate?", ["London"], id="the same in a question"),
        pytest.param("truancy rate per 1,000, London, 2031/32?", ["London"], id="its bare name at the end"),
        pytest.param("the London living wage rate", [], id="a rate of that name"),
        pytest.param("the South London truancy rate", [], id="a part of London's rate"),
        pytest.param("share of pupils in south London", [], id="a part of London at the end"),
        pytest.param("number of letters to 12 Elm Street, London", [], id="an address is no area"),
        pytest.param("London's Living Wage", [], id="a name that begins with it"),
        pytest.param("London's mayor wrote", [], id="what is the city's own"),
        pytest.param("boroughs across London", ["London"], id="across London"),
        pytest.param("South East average", ["South East"], id="a region"),
        pytest.param("homes in the South East London area", [], id="a part of London is no region"),
        pytest.param("Marlshire's rate is above England's", ["Marlshire", "England"], id="two, as they stand"),
        pytest.param("England and Marlshire", ["England", "Marlshire"], id="two the other way round"),
        pytest.param("Nat. avg", ["England"], id="the national average cut short"),
        pytest.param("England & Wales", ["England and Wales"], id="two countries as one"),
        pytest.param("Wales", ["Wales"], id="the other country"),
        pytest.param("the Prince of Wales hall", [], id="a name with a country in it"),
        pytest.param("Yorkshire & Humber", ["Yorkshire and the Humber"], id="a region as it is mostly written"),
        pytest.param("Y&H", ["Yorkshire and the Humber"], id="its letters"),
        pytest.param("WM", ["West Midlands"], id="the letters of a region as a header"),
        pytest.param("EM average", ["East Midlands"], id="the letters of another"),
        pytest.param("the W. Midlands", ["West Midlands"], id="a region cut short"),
        pytest.param("W Mids", ["West Midlands"], id="a region cut shorter"),
        pytest.param("The EM field was WM.", [], id="letters in a sentence are no region"),
        pytest.param("NW average", ["North West"], id="a region's letters, the whole of a header"),
        pytest.param("the NW corner", [], id="the same letters in a text"),
        pytest.param("CIPFA nearest neighbours", ["Statistical neighbours"], id="the accountants' neighbours"),
        pytest.param("Comparator average", ["Statistical neighbours"], id="comparators as a header"),
        pytest.param("Peers 2023/24", ["Statistical neighbours"], id="peers as a header"),
        pytest.param("his peers at school", [], id="peers in a sentence"),
        pytest.param("national insurance", [], id="a tax"),
        pytest.param("the National Panel", [], id="a body's name"),
        pytest.param("English lessons", [], id="a language"),
        pytest.param("SEN support", [], id="three letters that begin like SN"),
        pytest.param("engagement with families", [], id="a word that begins like Eng"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_areas(text: str, areas: list[str]) -> None:
    assert [m.area for m in find_areas(text, COUNCILS)] == areas


def test_a_mention_says_where_it_stands() -> None:
    text = "Above England (41) in Marlshire"
    assert [text[m.start : m.end] for m in find_areas(text, COUNCILS)] == ["England", "Marlshire"]


def test_only_the_authorities_asked_for_are_known() -> None:
    assert find_areas("Eastmoor") == ()


@pytest.mark.parametrize(
    ("label", "area"),
    [
        pytest.param("Statistical Neighbour", "Statistical neighbours", id="a comparator's row"),
        pytest.param("England average", "England", id="its average"),
        pytest.param("National", "England", id="one word"),
        pytest.param("Eastmoor Council", "Eastmoor", id="a council's row"),
        pytest.param("Children in England", None, id="more than an area"),
        pytest.param("Marlshire and England", None, id="two areas"),
        pytest.param("Number of plans", None, id="a measure"),
        pytest.param("", None, id="an empty label"),
    ],
)
def test_a_label_that_is_only_an_area(label: str, area: str | None) -> None:
    assert area_label(label, COUNCILS) == area


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        pytest.param("London", ["London"], id="a comparator's row of one word"),
        pytest.param("the London Borough of Eastmoor", ["Eastmoor"], id="a borough's full name is not London"),
        pytest.param("2021/22 London", ["London"], id="a header path of year and London"),
        pytest.param("homes in London Road", [], id="a road's name"),
        pytest.param("families with a family group conference", [], id="a meeting of a family"),
        pytest.param("above our family group", ["Statistical neighbours"], id="councils like this one"),
        pytest.param("in the London boroughs", ["London"], id="the boroughs together"),
        pytest.param("above the neighbours' average", ["Statistical neighbours"], id="the neighbours' average"),
        pytest.param("the neighbours complained of noise", [], id="those next door"),
    ],
)
def test_what_is_easily_misread(text: str, areas: list[str]) -> None:
    assert [m.area for m in find_areas(text, COUNCILS)] == areas


@pytest.mark.parametrize(
    ("text", "councils"),
    [
        pytest.param("Marlshire had 12 homes", ["Marlshire"], id="who had them"),
        pytest.param("Marlshire County Council spent £3m", ["Marlshire"], id="by its full name"),
        pytest.param("the London Borough of Eastmoor reported 12", ["Eastmoor"], id="a borough by its full name"),
        pytest.param("higher than Marlshire (12) and Eastmoor (13)", ["Marlshire", "Eastmoor"], id="in brackets"),
        pytest.param("compared to 12 in Marlshire.", ["Marlshire"], id="compared with"),
        pytest.param("Marlshire's rate was 12", ["Marlshire"], id="its rate"),
        pytest.param("12 children were placed in Marlshire", [], id="where they were placed"),
        pytest.param("12 moved from Marlshire to Eastmoor.", [], id="from one to another"),
        pytest.param("Marlshire Police had 12 officers", [], id="another body of the place"),
        pytest.param("University of Marlshire had 12", [], id="a university"),
        pytest.param("Cllr Eastmoor had 12 questions", [], id="a member of that name"),
        pytest.param("Reading had improved for 12 pupils", [], id="a name that is a word"),
    ],
)
def test_a_council_is_an_area_where_a_figure_is_its_own(text: str, councils: list[str]) -> None:
    assert [m.area for m in councils_with_figures(text, (*COUNCILS, "Reading"))] == councils


@pytest.mark.parametrize(
    ("label", "council"),
    [
        pytest.param("Eastmoor", "Eastmoor", id="its name"),
        pytest.param("Marlshire County Council", "Marlshire", id="its full name"),
        pytest.param("Placed in Eastmoor", None, id="a measure"),
        pytest.param("", None, id="an empty label"),
    ],
)
def test_a_label_that_is_a_council(label: str, council: str | None) -> None:
    assert council_labelled(label, COUNCILS) == council


@pytest.mark.parametrize("words", ["councils similar to ours", "authorities like us", "comparable councils"])
def test_those_like_us_are_the_statistical_neighbours(words: str) -> None:
    found = find_areas(f"What share of assessments were on time in {words}?")
    assert [a.area for a in found] == ["Statistical neighbours"]
