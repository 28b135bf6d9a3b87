"""Whose paper it is: the council printed on it, or the one that its words and tables point to."""


import pytest

from corpus.paper import Metadata
from ingest.metadata import read_metadata
from ingest.text import read_text


def metadata(text: str, name: str = "paper.md") -> Metadata:
    return read_metadata(read_text(text.encode(), name).blocks, name)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("London Borough of Hammersmith & Fulham", "Hammersmith and Fulham"),
        ("West Sussex County Council", "West Sussex"),
        ("Reading Borough Council", "Reading"),
        ("Contact: democracy@democracy.bathnes.gov.uk", "Bath and North East Somerset"),
        ("London Borough of Marl and Fenby · Marlshire Integrated Care Board", "Marl and Fenby"),
        ("ROYAL BOROUGH OF WEST FENBY", "West Fenby"),
        ("Marlshire County Council Children's Services", "Marlshire"),
        ("Council: Marlshire County Council", "Marlshire"),
        ("NORTHFEN COUNCIL", "Northfen"),
        ("LONDON BOROUGH OF FENBY Overall Position - Roads and Paths, Period 3 2031/32", "Fenby"),
        ("ROYAL BOROUGH OF MARL AND FENBY Budget Book 2031/32", "Marl and Fenby"),
        ("NORTHFEN COUNTY COUNCIL Overall Position - Roads, Period 3", "Northfen"),
        ("GREAT FENBY BOROUGH COUNCIL Roads Dashboard 2031/32", "Great Fenby"),
        ("Northfen Council Report to Cabinet", "Northfen"),
    ],
)
def test_the_council_printed_on_the_front(line: str, name: str) -> None:
    assert metadata(f"{line}\n\nCabinet\n\nMinutes\n\nSome text stands here.\n").authority == name


@pytest.mark.parametrize("line", [
    "LONDON BOROUGH OF BRINMOUTH Winter Harbour Plan - Boats and Quays, Period 6",
    "LONDON BOROUGH OF BRINMOUTH Winter Plan for the Boats",
    "London Borough of Brinmouth Winter Plan",
    "London Borough of BRINMOUTH Winter Plan",
    "LONDON BOROUGH OF BRINMOUTH WINTER PLAN",
    "LONDON BOROUGH OF BRINMOUTH QUAY Sufficiency Plan",
    "Winter Plan LONDON BOROUGH OF BRINMOUTH",
    "Winter Plan BRINMOUTH BOROUGH COUNCIL",
    "Winter Plan Brinmouth Borough Council",
    "BRINMOUTH BOROUGH COUNCIL Winter plan for boats",
])
def test_a_title_beside_a_council_is_no_part_of_its_name(line: str) -> None:
    told = "Boats in Brinmouth were late. The harbour is in Brinmouth. In Brinmouth it grew. To Brinmouth it fell.\n"
    found = metadata(f"{line}\n\nCabinet\n\nMinutes\n\n{told}")
    assert (found.authority, "authority" in found.unsure) == ("Brinmouth", False)


@pytest.mark.parametrize(("line", "name"), [
    ("LONDON BOROUGH OF GREAT HYTHE Winter Plan", "Great Hythe"),
    ("LONDON BOROUGH OF GREAT HYTHE WINTER PLAN", "Great Hythe"),
    ("Royal Borough of Marl and Fenby", "Marl and Fenby"),
    ("ROYAL BOROUGH OF MARL and FENBY Winter Plan", "Marl and Fenby"),
    ("West Fenby Borough Council", "West Fenby"),
])
def test_a_name_of_several_words_is_kept_whole(line: str, name: str) -> None:
    told = "Boats in Great Hythe. Great Hythe has a quay. Great Hythe grew. In Great Hythe it was late. Fenby is near. "
    assert metadata(f"{line}\n\nCabinet\n\nMinutes\n\n{told}And so is Fenby.\n").authority == name


@pytest.mark.parametrize("line", [
    "London Borough of", "Full Council", "Marlshire County Council has forty bridges", "Youth Council",
    "Cabinet and Council", "Held in the Council Chamber, Guildhall",
])
def test_a_line_that_names_no_council(line: str) -> None:
    assert metadata(f"{line}\n\nCabinet\n\nMinutes\n\nSome text stands here.\n").authority is None


def test_a_surname_that_is_a_council_is_none() -> None:
    assert metadata("Notes of a talk\n\nMr M J Hart spoke, and Councillor Reading replied.\n").authority is None


_TABLES = """
Table 1: Boats moored

| | 2022/23 | 2023/24 |
|---|---|---|
| Brinmouth, number | 372 | 368 |
| {other} | 41 | 42 |
| England, rate | 70 | 71 |

Some text stands between the tables.

Table 2: Boats on time

| Measure | Brinmouth | {other} | England |
|---|---|---|---|
| In time | 88% | 84% | 85% |
| Late | 12% | 16% | 15% |
"""


@pytest.mark.parametrize(("other", "told", "name"), [
    pytest.param("Statistical neighbours", "Fewer boats were late nationally than in Brinmouth. Boats in Brinmouth are "
                 "old.", "Brinmouth", id="its tables set it beside the country"),
    pytest.param("Statistical neighbours", "Fewer boats were late nationally than in Brinmouth.", None,
                 id="the prose speaks of it once"),
    pytest.param("Statistical neighbours", "Fewer boats were late.", None, id="the prose does not know it"),
    pytest.param("Saltfleet", "Fewer boats were late than in Brinmouth or in Saltfleet.", None, id="one of two places"),
])
def test_a_paper_that_names_its_council_in_its_tables(other: str, told: str, name: str | None) -> None:
    front = "Harbour Promises\n\nReport to: Harbour Select Committee\n\n## Boats\n"
    assert metadata(f"{front}{_TABLES.format(other=other)}\n{told}\n").authority == name


@pytest.mark.parametrize(("title", "named", "authority"), [
    pytest.param("Growing up in Saltfleet", "Saltfleet", "Saltfleet", id="told of"),
    pytest.param("Growing up in Saltfleet", "Brinmouth", None, id="named nowhere else"),
    pytest.param("Growing up in Harbour", "Harbour or harbour", None, id="a word"),
    pytest.param("Growing up in Saltfleet Ferry Panel", "Saltfleet Ferry Panel", None, id="a body"),
])
def test_a_title_says_whose_paper_it_is(title: str, named: str, authority: str | None) -> None:
    told = "".join(f"{n}. Fewer boats were late in {named} than before.\n\n" for n in range(1, 6))
    found = metadata(f"{title}\n\nThe harbour office: annual report\n\n{told}")
    assert found.authority == authority
    assert ("authority" in found.unsure) is (authority is not None)


@pytest.mark.parametrize(("line", "authority"), [
    ("Saltfleet Council · Harbours: annual report", "Saltfleet"),
    ("Saltfleet County Council — Cabinet — 12 November 2024", "Saltfleet"),
    ("Youth Council · Harbours: annual report", None),
])
def test_a_council_before_what_the_paper_is(line: str, authority: str | None) -> None:
    assert metadata(f"{line}\n\n1. Boats\n\nFewer boats were late than before.\n").authority == authority


@pytest.mark.parametrize(("front", "named", "authority"), [
    pytest.param("Harbour Promises SALTFLEET METROPOLITAN BOROUGH COUNCIL Annual report", "Saltfleet", "Saltfleet",
                 id="within the front"),
    pytest.param("Harbour Promises Saltfleet Council Annual report", "Brinmouth", None, id="named nowhere else"),
    pytest.param("Harbour Promises Harbour Council Annual report", "harbour or Harbour", None, id="a word"),
    pytest.param("Harbour Promises Youth Council Annual report", "Youth", None, id="of young people"),
    pytest.param("Harbour Promises Saltfleet Council Annual report", "Saltfleet (harbour@saltfleet.gov.example)",
                 "Saltfleet", id="an address"),
])
def test_a_council_that_a_paper_names_more_than_any_other(front: str, named: str, authority: str | None) -> None:
    told = "".join(f"{n}. Fewer boats were late in {named} than before.\n\n" for n in range(1, 6))
    found = metadata(f"{front}\n\nThe harbour office: annual report\n\n{told}")
    assert found.authority == authority
    assert ("authority" in found.unsure) is (authority is not None)


@pytest.mark.parametrize(("who", "authority"), [
    ("Fenland and Tarr Mental Health NHS Trust", None),
    ("Fenland & Tarr Police", None),
    ("Fenland and its parishes", "Fenland"),
])
def test_another_body_with_two_names_is_no_council(who: str, authority: str | None) -> None:
    told = "".join(f"{n}. {who} came to the meeting.\n\n" for n in range(1, 3))
    assert metadata(f"Harbour Promises\n\nAnnual report of the safety board\n\n{told}").authority == authority


@pytest.mark.parametrize(("front", "told", "authority"), [
    pytest.param("", "Five lived far away, the furthest in Cumberland.", None, id="a place far away"),
    pytest.param("", "Officers of Rutland Council spent two days with us.", None, id="a neighbour that helped"),
    pytest.param("", "Moves to Rutland were few. Rutland wrote to the panel.", None, id="named twice in passing"),
    pytest.param("", "Rutland wrote. We wrote to Rutland. Rutland wrote again.", "Rutland", id="named often"),
    pytest.param("Harbours of Rutland in a year", "Few boats were late.", "Rutland", id="on the front"),
])
def test_a_council_mentioned_in_passing_is_no_author(front: str, told: str, authority: str | None) -> None:
    parts = ("Harbour Promises", front, "Cabinet, 16 September 2031", "## 1. Boats",
             "The harbour has 40 boats and the Council looks after them all.", "## 2. Berths", told)
    assert metadata("\n\n".join(p for p in parts if p)).authority == authority
