"""A paper's own particulars are no list of what it is about; a list set as headings is one."""

from __future__ import annotations

import pytest

from answers.about_paper import about_paper
from answers.enumerations import lists_near
from corpus.paper import Block, BlockKind, Metadata, Paper


@pytest.mark.parametrize("line", [
    "Report author: Ada Vale, Head of Ferries, May 2031.",
    "Lead officer: Ben Stone, Harbour Master, ext 12.",
    "Contact for further information: Cora Reed, Clerk, Town Hall.",
    "Prepared by: Dan Hale, Eve Marsh and Flo Dean.",
    "Distribution list: Cabinet, Harbour Board, Trade Forum.",
    "Wards affected: Quay, Strand and Mole.",
    "To have this report in large print, easy read or another language, write to Ferries, Quay House, Port Street.",
    "This leaflet can be had in Braille, on tape or in other languages.",
    "For further information please contact Ada Vale, Ben Stone or Cora Reed.",
])
def test_a_paper_tells_of_itself(line: str) -> None:
    assert about_paper(line)


@pytest.mark.parametrize("line", [
    "Three things matter: dry seats, safe ramps and boats on time.",
    "Recommended actions: mend the ramp, paint the gate and buy a boat.",
    "The officers reported three faults: rust, damp and noise.",
    "This report sets out three aims: speed, safety and thrift.",
    "Information for passengers is to be in large print, in easy read and on the boats.",
    "Officers agreed by: May to mend the ramp, the gate and the boat.",
])
def test_what_it_is_about(line: str) -> None:
    assert not about_paper(line)


def headings(*texts: str, after: str = "") -> Paper:
    over = ("Aims of the harbour",)
    blocks = [Block(BlockKind.HEADING, over[0], level=1)]
    for n, text in enumerate(texts, start=1):
        blocks.append(Block(BlockKind.HEADING, text, level=2, headings=over, marker=f"{n}."))
    if after:
        blocks.insert(2, Block(BlockKind.PARAGRAPH, after, headings=(texts[0],)))
    return Paper("p", "plan.pdf", "0", "0", "pdf", Metadata(title="Harbour plan"), (), tuple(blocks), ())


def test_entries_read_as_headings_are_a_list() -> None:
    (found,) = lists_near(headings("Dry seats", "Safe ramps", "Boats on time"), (2,), 3)
    assert found.entries == ("Dry seats", "Safe ramps", "Boats on time")
    assert found.lead == "Aims of the harbour"


def test_sections_are_none() -> None:
    assert lists_near(headings("Dry seats", "Safe ramps", "Boats", after="Seats were wet."), (2,), 3) == ()
    assert lists_near(headings("Dry seats", "Safe ramps"), (2,), 3) == ()
