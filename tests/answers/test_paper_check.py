"""The lists of the check that are no slips: acronyms not spelt out, and what was agreed and not mentioned since."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np
import pytest
from numpy.typing import NDArray

from answers.paper_check import check_paper
from answers.slip_acronyms import acronym_slips
from answers.slip_actions import action_slips, actions_of
from corpus.glossary import load_glossary
from corpus.paper import Block, BlockKind, Kind, Metadata, Page, Paper, Table
from corpus.store import Store

SEND = "not spelt out in the paper; the glossary has “special educational needs and disabilities”"


class NoEncoder:
    """Every text alike: nothing is searched here."""

    name = "none@1"

    def encode(self, texts: Sequence[str], progress: object = None) -> NDArray[np.float32]:
        return np.ones((len(texts), 4), np.float32)


def paper(
    *parts: str | Table, id: str = "f" * 16, day: date | None = date(2022, 3, 1), kind: Kind | None = Kind.MINUTES,
    body: str | None = "Schools Panel",
) -> Paper:
    """A paper of one page."""
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, part, 1) if isinstance(part, str)
        else Block(BlockKind.TABLE, "\n".join(" | ".join(r) for r in part.rows), 1, table=part) for part in parts)
    metadata = Metadata("Minutes", "Barsetshire", body, day, kind)
    sha256 = hashlib.sha256(id.encode()).hexdigest()
    return Paper(id, f"{id[:2]}.pdf", sha256, id * 4, "pdf", metadata, (Page(1, "1", 595, 842),), blocks, ())


def acronyms(*parts: str | Table) -> list[tuple[str, str]]:
    return [(s.printed, s.worked) for s in acronym_slips(paper(*parts), load_glossary())]


def test_an_acronym_that_is_not_spelt_out_is_listed_once_with_its_first_place() -> None:
    (slip,) = acronym_slips(
        paper("The budget rose.", "Some SEND pupils moved. Others stayed with the SEND team."), load_glossary())
    assert (slip.kind.value, slip.printed, slip.worked) == ("acronym", "SEND (2 times)", SEND)
    assert [(q.text, q.locator.block) for q in slip.quotes] == [("Some SEND pupils moved.", 1)]


@pytest.mark.parametrize(("text", "found"), [
    ("Support from CAMHS was late.", ["CAMHS (once)"]),
    ("The IROs wrote to the DQX. The DQX met.", ["IRO (once)", "DQX (2 times)"]),
    ("Children with EHCPs.", ["EHCP (once)"]),
])  # fmt: skip
def test_what_is_listed(text: str, found: list[str]) -> None:
    assert [printed for printed, _ in acronyms(text)] == found


@pytest.mark.parametrize("text", [
    "Pupils with special educational needs and disabilities (SEND). The SEND team.",
    "The SEND team helps. Special Educational Needs and Disabilities are its business.",
    "Under the ILACS (Inspection of Local Authority Children's Services) we were judged. The ILACS came.",
    "The PLO – Public Law Outline – applies. The PLO was used.",
    "Services for looked after children. The LAC nurse.",  # by the glossary's meaning, in small letters
    "The NHS, GPs and the BBC; GCSE results; COVID-19; the DfE.",
    "MINUTES OF THE MEETING OF THE SEND BOARD",
    "RESOLVED that the report be NOTED. It was NOTED again. Members PRESENT. PRESENT: Cllr Pike.",
    "The GAD-7 and the form XQR once.",  # unknown and said once
    "Mr JB and JB again.",  # two unknown letters are initials
    "Graded Care Profile II and III. Graded Care Profile II.",
    "Write to SEND@barset.gov.uk or www.SEND.org.",
])  # fmt: skip
def test_what_passes_unsaid(text: str) -> None:
    assert acronyms(text) == []


def test_an_acronym_of_a_table_is_found_in_its_row() -> None:
    table = Table(None, (("", "2022"),), (("Boys", "3"), ("CAMHS referrals", "9")))
    (slip,) = acronym_slips(paper(table), load_glossary())
    assert slip.quotes[0].text == "CAMHS referrals | 9" and slip.quotes[0].locator.cell == (1, 0)


LAST = paper(
    "AGREED: the Head of Service to provide a map of the residential homes for the Panel.",
    "It was agreed that the ferry timetable be circulated before Easter.",
    "RESOLVED that the report be noted and the minutes of the last meeting be signed as a correct record.",
    "The officer agreed that homes were scarce.",
    "Members asked for the report to be sent.",  # of nothing in particular
    id="a" * 16, day=date(2022, 1, 4),
)


def test_actions_are_what_was_agreed_to_be_done() -> None:
    assert [a.quote.text for a in actions_of(LAST)] == [LAST.blocks[0].text, LAST.blocks[1].text]


@pytest.mark.parametrize(("later", "open_ones"), [
    ("The budget was discussed.", [0, 1]),
    ("Matters arising: the map of residential homes is attached.", [1]),
    ("The ferry runs to a new timetable from Easter, and homes that are residential are on a map.", []),
    ("It was agreed that the ferry timetable be circulated before Easter.", [0, 1]),  # the old minutes, printed again
])  # fmt: skip
def test_what_no_later_paper_mentions_is_listed(later: str, open_ones: list[int]) -> None:
    found = list(action_slips(LAST, [paper(later)]))
    assert [s.quotes[0].locator.block for s in found] == open_ones
    assert all(s.printed == "agreed on 4 January 2022" and "in the one paper of this body" in s.worked for s in found)
    assert list(action_slips(LAST, [])) == []


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.in_memory(NoEncoder()) as made:
        yield made


def put(store: Store, *papers: Paper) -> None:
    for one in papers:
        store.add(one, (), (), one.id.encode())


def kinds(store: Store, checked: Paper) -> list[str]:
    return [found.slip.kind.value for found in check_paper(checked.id, store)]


def test_the_last_meeting_of_the_same_body_is_held_against_the_next(store: Store) -> None:
    earlier = paper("AGREED: a bridge to be painted green by officers.", id="b" * 16, day=date(2021, 11, 2))
    elsewhere = paper("AGREED: a tunnel to be inspected and reviewed by divers.", id="c" * 16, body="Roads Panel",
                      day=date(2022, 2, 1))
    now = paper("The budget was discussed.", id="d" * 16)
    put(store, LAST, earlier, elsewhere, now)
    found = check_paper(now.id, store)
    assert [(f.slip.kind.value, f.supported, f.citations[0].label) for f in found] == [
        ("action", True, "Barsetshire, Schools Panel, 4 January 2022, p. 1")] * 2


def test_one_report_need_not_mention_what_was_agreed(store: Store) -> None:
    report = paper("The budget.", id="e" * 16, kind=Kind.REPORT)
    undated = paper("The roof.", id="9" * 16, day=None)
    put(store, LAST, report, undated)
    assert kinds(store, report) == kinds(store, undated) == []
    put(store, paper("Agenda: the ferry timetable, Easter.", id="8" * 16, kind=Kind.AGENDA))
    assert kinds(store, report) == ["action"]  # with the agenda there, the map of homes is missed
