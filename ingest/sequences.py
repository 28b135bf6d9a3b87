"""What the run of numbers says: which numbered lines make a list, and which of them is the item that is missing.

A page does not always show by its type that "7. Overview" is an item's title; that items 6 and 8 have theirs and no 7
was found between them does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.paper import Block, BlockKind
from ingest.lines import ends_sentence, heading_like
from ingest.statements import BODIES

_WHOLE = re.compile(r"^\(?(\d{1,4})[.)]?$")
_LETTER = re.compile(r"^\(?(?:[a-zA-Z]|[ivx]{1,5})[.)]$")
_WIDEST_GAP = 4  # item numbers that may be missing in one place


# "RESOLVED: That", set in bold over its limbs: the beginning of a decision, and no title of what follows.
_RESOLVES = re.compile(
    r"\W*(?:it\s+was\s+)?(?:\w+ly\s+)?(?:resolved|agreed|recommended)\b(?:\s+\w+ly)?(?:\s*[:–-]\s*(?:that|to)?\b|\s+(?:that|to)\b|\s*:)",
    re.IGNORECASE,
)
# "AGREED, on the motion of Cllr Dale (7 for, 1 against):", "The Panel RESOLVED unanimously:": with its mover or vote.
_RULES = re.compile(
    rf"\W*(?:(?:it\s+was|{BODIES})\s+(?:\w+ly\s+)?)?(?:resolved|agreed|recommended|determined|decided|ordered)\b"
    r"(?:\s*[,(]|\s+(?:by|on|with|nem|unanimously)\b)[^:]*:\s*$",
    re.IGNORECASE,
)


def resolutions_as_text(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, a resolution set like a heading made a paragraph, and its limbs set so the lines of its list."""
    out: list[Block] = []
    limbs = False
    for block in blocks:
        if block.kind is BlockKind.HEADING and (_RESOLVES.match(block.text) or _RULES.match(block.text)):
            block, limbs = replace(block, kind=BlockKind.PARAGRAPH, level=0), True
        elif limbs and block.kind is BlockKind.HEADING and _is_limb(block):
            if block.marker is None and not ends_sentence(out[-1].text):
                out[-1] = out[-1].joined(f"{out[-1].text} {block.text}", block)
                continue
            block = replace(block, kind=BlockKind.BULLET, level=1)
        elif block.kind is not BlockKind.BULLET:
            limbs = False
        out.append(block)
    return out


def _is_limb(block: Block) -> bool:
    """Whether a line is lettered, or goes on with the line before it."""
    return bool(_LETTER.match(block.marker)) if block.marker is not None else block.text[:1].islower()


def with_lists(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, lettered paragraphs and numbered ones that a line leads up to made bullets: the lines of a list."""
    out: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH and block.marker is not None:
            before = out[-1] if out else None
            if _LETTER.match(block.marker) or _follows(block.marker, before):
                block = replace(block, kind=BlockKind.BULLET, level=max(block.level, 1))
        out.append(block)
    return out


def _follows(marker: str, before: Block | None) -> bool:
    """Whether a whole number goes on with the list before it, or opens one that a line leads up to."""
    number = number_of(marker)
    if number is None or before is None:
        return False
    if before.kind is BlockKind.BULLET and number_of(before.marker) == number - 1:
        return True
    return number == 1 and before.text.rstrip().endswith(":")


def numbered_limbs(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, paragraphs that begin in small letters behind a number of a run ("2.1 approves the plan;", "2.2 adds
    …") with that number as their marker. One alone is a figure: "2.1 million".
    """
    read = [_LIMB.match(b.text) if b.kind is BlockKind.PARAGRAPH and b.marker is None else None for b in blocks]
    out = []
    for i, (block, m) in enumerate(zip(blocks, read, strict=True)):
        beside = [read[k] for k in (i - 1, i + 1) if 0 <= k < len(read)]
        if m is not None and any(o is not None and o[1] == m[1] and abs(int(o[2]) - int(m[2])) == 1 for o in beside):
            block = replace(block.part(m.end(), len(block.text)), marker=f"{m[1]}.{m[2]}")
        out.append(block)
    return out


_LIMB = re.compile(r"(\d{1,2})\.(\d{1,2})\s+(?=[a-z])")


def fill_gaps(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, a numbered line that fills a gap between two items made the title of the item that is missing.

    A number that stands on a line of its own is joined to the title under it.
    """
    out = list(blocks)
    headings = ((i, number_of(b.marker)) for i, b in enumerate(out) if b.kind is BlockKind.HEADING)
    titled = [(i, n) for i, n in headings if n is not None]
    dropped: set[int] = set()
    for (start, low), (stop, high) in zip(titled, titled[1:], strict=False):
        if not 1 < high - low <= _WIDEST_GAP + 1:
            continue
        wanted = low + 1
        for i in range(start + 1, stop):
            following = out[i + 1] if i + 1 < stop else None
            if _is_title(out[i], wanted):
                out[i] = replace(out[i], kind=BlockKind.HEADING, level=out[start].level)
            elif _is_bare(out[i], wanted) and following is not None and _can_be_title(following):
                marker = out[i].text.strip()
                out[i + 1] = replace(following, kind=BlockKind.HEADING, level=out[start].level, marker=marker)
                dropped.add(i)
            else:
                continue
            wanted += 1
    return [b for i, b in enumerate(out) if i not in dropped]


def _is_title(block: Block, number: int) -> bool:
    return block.kind is not BlockKind.HEADING and number_of(block.marker) == number and _can_be_title(block)


def _is_bare(block: Block, number: int) -> bool:
    return block.table is None and block.marker is None and number_of(block.text.strip()) == number


def _can_be_title(block: Block) -> bool:
    return block.table is None and heading_like(block.text) and not ends_sentence(block.text)


def number_of(marker: str | None) -> int | None:
    """The whole number of a marker ("4.", "(4)"); None for any other."""
    m = _WHOLE.match(marker) if marker is not None else None
    return int(m.group(1)) if m else None
