"""Lists that are set as large as titles."""

from __future__ import annotations

import pytest

from corpus.paper import Block, BlockKind
from ingest.items import find_items

H, B, P = BlockKind.HEADING, BlockKind.BULLET, BlockKind.PARAGRAPH


def block(kind: BlockKind, text: str, marker: str | None = None, page: int = 4) -> Block:
    return Block(kind, text, page, 2 if kind is H else 1, marker)


FRONT = (block(H, "Harbour", "1.", 1), block(P, "Boats came.", page=1), block(H, "Lights", "2.", 2),
         block(P, "They were lit.", page=2), block(H, "Looking ahead", "3."))
RISKS = (block(H, "Top risks"), block(H, "Ice in the north basin", "1."), block(H, "The price of rope", "2."),
         block(H, "Fog", "3."))


def kinds(blocks: tuple[Block, ...]) -> list[tuple[str, str]]:
    return [(b.kind.value, b.text) for b in find_items(blocks)[0]]


@pytest.mark.parametrize("after", [(), (block(H, "Dates"),), (block(P, "The pier is shut.", page=5),)])
def test_numbers_that_begin_anew_under_a_title_are_a_list(after: tuple[Block, ...]) -> None:
    told = find_items((*FRONT, *RISKS, *after))[0]
    risks = [b for b in told if b.kind is B]
    assert [(b.text, b.headings[-1]) for b in risks] == [(b.text, "Top risks") for b in RISKS[1:]]


@pytest.mark.parametrize("blocks", [
    RISKS,  # the paper's own first numbers: an agenda's items
    (*FRONT, *RISKS, block(P, "It was thick in May.")),  # the last one has text of its own
    (*FRONT, *RISKS[:2], block(P, "It was thick."), *RISKS[2:]),
    (*FRONT, *RISKS[1:]),  # under no title of its own
])
def test_headings_stay_headings(blocks: tuple[Block, ...]) -> None:
    assert ("heading", "The price of rope") in kinds(blocks)


def test_a_bullet_goes_on_in_a_line_that_is_set_like_a_heading() -> None:
    lines = (block(B, "Boats come in when they should and most plans for", "•"), block(H, "berths are agreed in time"),
             block(B, "The lights are lit", "•"), block(H, "Fog"))
    assert kinds((*FRONT, *lines))[-3:] == [
        ("bullet", "Boats come in when they should and most plans for berths are agreed in time"),
        ("bullet", "The lights are lit"), ("heading", "Fog"),
    ]
