"""Minutes inside an agenda pack, the roll of a council's site, and who took the chair for one item."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from answers.ask import answer_question
from answers.roll import status_of
from answers.sittings import sittings_in
from corpus.paper import Kind
from corpus.store import Store
from ingest.sidecar import Sidecar
from tests.answers.conftest import WordEncoder, _shelve

PACK = """\
# Ferries Panel

Tuesday, 4 March 2025 at 2 pm

## Agenda

1. Apologies for absence

2. Minutes. To agree the minutes of the meeting held on 14 January 2025.

# MINUTES of the Ferries Panel

Minutes of the meeting held at the Guildhall on Tuesday, 14 January 2025 from 2.02 pm.

Present: Councillors Ada Vale (Chairman), Bo Stone (Vice-Chairman), Una Finch and Ned Moor (substitute)

Also in attendance: Councillor Guy Trew (Cabinet Member for Harbours), joining remotely.

## 51. APOLOGIES FOR ABSENCE

Apologies were received from Councillor Ivo Dale and from Ms Kit Pike. Councillor Ned Moor attended as substitute for \
Councillor Ivo Dale.

## 52. MINUTES OF THE PREVIOUS MEETING

RESOLVED that the minutes of 12 November 2024 be signed, subject to the word “north” being changed to “south”.

## 53. PIERS

The Director said that callers were now dealt with by telephone.

The meeting closed at 4.17 pm.
"""
SITE = """\
# Ferries Panel, 9 July 2024

## Attendance

- Councillor Ada Vale (Chairman) - Present
- Councillor Bo Stone (Vice-Chairman) - Apologies
- Councillor Una Finch - Absent
- Councillor Guy Trew - Present, as Chairman for item 63
- Councillor Ivo Dale - Present, virtually

## 61. Apologies for absence

Apologies had come from Councillor Stone. Councillor Pia Lund was present for Councillor Stone.

## 62. Declarations of interest

Councillor Vale declared an interest in item 63, her brother being a pilot. She left the room for that item and \
Councillor Trew took the chair.

## 63. Pilots and tides

The report was noted.
"""


@pytest.fixture(scope="module")
def pack() -> Iterator[Store]:
    with Store.in_memory(WordEncoder()) as store:
        _shelve(store, PACK, Sidecar("pack.md", "Marlshire", "Ferries Panel", date(2025, 3, 4), Kind.AGENDA, "Agenda"))
        yield store


@pytest.fixture(scope="module")
def site(minutes_of: Callable[[str, str, date], Store]) -> Store:
    return minutes_of(SITE, "Ferries Panel", date(2024, 7, 9))


def test_the_minutes_in_a_pack_are_of_their_own_day_and_cited_where_they_stand(pack: Store) -> None:
    paper = pack.paper(pack.listing()[0].id)
    (sitting,) = sittings_in(paper)
    assert (sitting.day, sitting.metadata.kind) == (date(2025, 1, 14), Kind.MINUTES)
    assert [b.item for b in sitting.blocks if b.text.startswith(("Present", "Apologies were"))] == [None, "51"]
    for n, block in enumerate(sitting.blocks):
        assert sitting.locator(n).block is not None
        assert paper.blocks[sitting.locator(n).block or 0].text == block.text


@pytest.mark.parametrize(("question", "names", "others"), [
    ("Who sent apologies for the 14 January 2025 meeting?", ("Dale", "Pike"), ("Vale",)),
    ("Who was present on 14 January 2025?", ("Ada Vale", "Una Finch"), ("Pike",)),
    ("Who chaired the meeting on 14 January 2025?", ("Vale",), ("Stone",)),
    ("Who was the substitute for Cllr Dale on 14 January 2025?", ("Moor",), ("Pike",)),
    ("Who joined remotely on 14 January 2025?", ("Trew",), ("Director",)),
    ("What correction was made to the November minutes?", ("“north”", "“south”"), ()),
])
def test_the_minutes_in_a_pack_tell_who_was_there(
    pack: Store, question: str, names: tuple[str, ...], others: tuple[str, ...]
) -> None:
    headline = answer_question(question, pack).headline
    assert all(n in headline for n in names)
    assert not any(n in headline for n in others)


@pytest.mark.parametrize(("question", "names", "others"), [
    ("Which councillors attended on 9 July 2024?", ("Vale", "Trew", "Dale"), ("Stone", "Finch")),
    ("Who was absent without apologies on 9 July 2024?", ("Finch",), ("Stone",)),
    ("Who stood in for Cllr Stone on 9 July 2024?", ("Lund",), ("Trew",)),
    ("Who chaired item 63 on 9 July 2024?", ("Trew",), ("Ada",)),
    ("Who was in the chair for the pilots item on 9 July 2024?", ("Trew",), ("Ada",)),
    ("9 July 2024 meeting: who stood in for Cllr Stone, and who chaired the tides item?", ("Lund", "Trew"), ("Ada",)),
    ("Who chaired the meeting on 9 July 2024?", ("Vale",), ("Trew",)),
])
def test_a_list_of_all_who_belong_says_behind_each_name_whether_they_came(
    site: Store, question: str, names: tuple[str, ...], others: tuple[str, ...]
) -> None:
    headline = answer_question(question, site).headline
    assert all(n in headline for n in names)
    assert not any(n in headline for n in others)


@pytest.mark.parametrize(("entry", "status"), [
    ("Cllr Ann Lee (Chair) - Apologies", "Apologies"),
    ("Cllr Ann Lee – Present, virtually", "Present, virtually"),
    ("Cllr Ann Lee: In attendance", "In attendance"),
    ("Ann Lee - Head of Attendance", ""),
    ("Ann Lee, Director", ""),
])
def test_what_stands_behind_a_name(entry: str, status: str) -> None:
    assert status_of(entry) == status


def test_minutes_whose_items_have_their_own_numbers_end_where_the_next_item_of_the_pack_begins(pack: Store) -> None:
    paper = pack.paper(pack.listing()[0].id)
    first = next(n for n, b in enumerate(paper.blocks) if b.text.startswith("MINUTES of the Ferries"))
    minute = "2"
    numbered = []
    for block in paper.blocks[first:]:
        minute = block.marker.rstrip(".") if block.marker and block.marker.startswith("5") else minute
        numbered.append(replace(block, item=minute))
    report = replace(paper.blocks[-1], item="3", marker=None, text="Piers of the borough: a report")
    whole = replace(paper, blocks=(*paper.blocks[:first], *numbered, report))

    (sitting,) = sittings_in(whole)

    assert {b.item for b in sitting.blocks} >= {"51", "52", "53"}
    assert "Piers of the borough: a report" not in [b.text for b in sitting.blocks]


TWO = """\
# Agenda

1. Minutes of the last meeting

# Ferries Panel

Minutes of the meeting held at the Guildhall on Tuesday, 14 January 2025 at 2 pm

Present:

Councillor Ada Vale in the Chair

Councillors Bo Stone, Una Finch and Ned Moor (substitute for Councillor Dale)

Officers:

Tom Pike, Head of Harbours

Dr Kit Reed, Harbour Master

Ines Ford, Committee Clerk

## 51. APOLOGIES FOR ABSENCE

Apologies were received from Councillor Ivo Dale.
"""
OF_MARCH = """\
# Ferries Panel, 4 March 2025

Present: Councillors Ada Vale, Bo Stone and Ivo Dale

Officers present: Lou Marsh, Head of Piers

## 55. Apologies

There were none.
"""


@pytest.fixture(scope="module")
def both() -> Iterator[Store]:
    with Store.in_memory(WordEncoder()) as store:
        _shelve(store, TWO, Sidecar("pack.md", "Marlshire", "Ferries Panel", date(2025, 3, 4), Kind.AGENDA, "Agenda"))
        _shelve(store, OF_MARCH,
                Sidecar("m.md", "Marlshire", "Ferries Panel", date(2025, 3, 4), Kind.MINUTES, "Minutes"))
        yield store


@pytest.mark.parametrize(("question", "names", "not_named"), [
    ("Which officers were at the January 2025 panel?", ("Tom Pike", "Kit Reed", "Ines Ford"), "Lou Marsh"),
    ("Which officers were at the January meeting?", ("Tom Pike", "Kit Reed", "Ines Ford"), "Lou Marsh"),
    ("Which members were present at the January meeting?", ("Ada Vale", "Bo Stone", "Una Finch"), "Tom Pike"),
    ("Who was the substitute for Councillor Dale in January?", ("Ned Moor",), "Ada Vale"),
    ("Which officers were at the March meeting?", ("Lou Marsh",), "Tom Pike"),
])
def test_a_month_tells_the_minutes_in_a_pack_from_those_on_the_shelf(
    both: Store, question: str, names: tuple[str, ...], not_named: str
) -> None:
    said = answer_question(question, both).headline
    assert all(name in said for name in names), said
    assert not_named not in said
MARCH = """\
# Minutes of the Ferries Panel

Tuesday, 4 March 2025

Present: Councillors Una Finch (Chairman) and Bo Stone

## 54. Buoys

The report was noted. The meeting ended at 3.41 pm.
"""


@pytest.mark.parametrize(("question", "said"), [
    ("What time did the January 2025 ferries panel meeting finish?", "4.17 pm"),
    ("When did the January meeting end?", "4.17 pm"),
    ("What time did the March meeting finish?", "3.41 pm"),
    ("What time did the March 2025 meeting end?", "3.41 pm"),
    ("Who was the substitute for Cllr Dale at the January meeting?", "Moor"),
])
def test_a_meeting_by_its_month_is_found_in_the_pack_beside_later_minutes(question: str, said: str) -> None:
    with Store.in_memory(WordEncoder()) as store:
        _shelve(store, PACK, Sidecar("pack.md", "Marlshire", "Ferries Panel", date(2025, 3, 4), Kind.AGENDA, "Agenda"))
        _shelve(store, MARCH, Sidecar("m.md", "Marlshire", "Ferries Panel", date(2025, 3, 4), Kind.MINUTES, "Minutes"))
        assert said in answer_question(question, store).headline
