"""The front sheet of a report: labels and what stands beside or under them, as lines that read "Report to: Cabinet".

Councils set it as a table of one or two pairs a row ("Date | 4 May 2021"), or as small headings with a line under each;
a table that was printed from a web page comes as paragraphs by turns, "Report to" / "Cabinet" / "Date" / "4 May 2021".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from corpus.paper import Block, BlockKind, Table

_LABELS = (
    r"(?:(?:report\s+)?(?:to|from)|report\s+(?:of|by|authors?|title|status|type|number|sponsor)|"
    r"(?:meeting|committee)(?:\s+(?:name|date))?|body|decision\s+(?:maker|type)|type\s+of\s+(?:decision|report)|"
    r"(?:report\s+|meeting\s+)?date(?:\s+of\s+(?:the\s+)?(?:meeting|decision|report))?|"
    r"(?:report\s+)?title(?:\s+of\s+(?:the\s+)?report)?|subject|"
    r"(?:lead|contact|report|responsible|accountable|strategic|corporate|service|executive)\s+"
    r"(?:officers?|members?|directors?)|contacts?|officers?|director|authors?|"
    r"(?:lead\s+)?(?:cabinet|portfolio|executive|lead)(?:\s+(?:members?|holders?|councillors?))?|"
    r"(?:electoral\s+)?(?:wards?|divisions?)(?:\s+affected)?|key\s+decision|agenda\s+item(?:\s+(?:no\.?|number))?|"
    r"(?:local\s+)?authority|council|classification|(?:publication\s+)?status|access|not\s+for\s+publication|"
    r"exempt(?:ion)?|(?:exempt|confidential)(?:\s+or\s+(?:exempt|confidential))?\s+information|confidential|"
    r"open\s*/\s*exempt|public\s*/\s*private)"
)
_LABEL = re.compile(rf"^{_LABELS}\s*:?$", re.IGNORECASE)
# "Report to: Cabinet. Date: 4 May 2021. Title: Bridges": a sheet that was copied, or set, as one paragraph.
_IN_A_ROW = re.compile(rf"(?:^|(?<=[\s|]))(?P<label>{_LABELS}|(?:agenda )?item|by)\s*:\s+", re.IGNORECASE)
# Words that are as well what a label is of: "Report to" / "Cabinet".
_ALSO_VALUE = re.compile(r"^(?:cabinet|executive|council|director|exempt|confidential|not for publication)$",
                         re.IGNORECASE)
_AFTER_COUNCIL = re.compile(r"^(?P<council>.*\bcouncil)\s+(?P<label>\S.*)$", re.IGNORECASE)
_MOST_ROWS = 20
_LONGEST_LABEL = 40  # characters
_LONGEST_VALUE = 300  # characters
_FEWEST_STACKED = 3  # pairs: two paragraphs may look like a label and its value by chance
_LONGEST_ROW = 700  # characters of labels and values in one paragraph


def spelled_out(front: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a front with each label and its value as one paragraph, "Date: 4 May 2021"; the rest as it is."""
    made: list[Block] = []
    stacked = _stacked(front)
    for position, block in enumerate(front):
        if position - 1 in stacked:
            made.append(replace(block.after(f"{stacked[position - 1][1]}: "), kind=BlockKind.PARAGRAPH))
        elif position in stacked:
            if council := stacked[position][0]:  # "Marlshire Council Report to": the label follows the name
                made.append(replace(block, text=council))
        elif block.table is not None and (rows := _labelled(block.table)):
            made += [replace(block, kind=BlockKind.PARAGRAPH, text=f"{label}: {value}", table=None)
                     for label, value in rows]
        elif pairs := _in_a_row(block):
            made += [replace(block, text=f"{label}: {value}") for label, value in pairs]
        else:
            made.append(block)
    return tuple(made)


def _in_a_row(block: Block) -> tuple[tuple[str, str], ...]:
    """The labels and values of a paragraph that is nothing but these, three at least; () for any other."""
    text = block.text.strip()
    found = list(_IN_A_ROW.finditer(text)) if block.kind is BlockKind.PARAGRAPH and len(text) <= _LONGEST_ROW else []
    if len(found) < _FEWEST_STACKED or found[0].start():
        return ()
    ends = [*(m.start() for m in found[1:]), len(text)]
    pairs = tuple((m["label"], text[m.end() : end].strip(" .;,|·")) for m, end in zip(found, ends, strict=True))
    return pairs if all(value for _, value in pairs) else ()


def _stacked(front: Sequence[Block]) -> Mapping[int, tuple[str, str]]:
    """Where a label stands with its value in the next block: what stands before the label in its block, and the label.

    A small heading is a label by itself; paragraphs are only where several stand so.
    """
    found: dict[int, tuple[str, str]] = {}
    for position, block in enumerate(front):
        label = None if position - 1 in found else _label_of(block)
        if label is not None and _has_value(front, position + 1):
            found[position] = label
    if len(found) >= _FEWEST_STACKED:
        return found
    return {p: label for p, label in found.items()
            if front[p].kind is BlockKind.HEADING and front[p + 1].kind is BlockKind.PARAGRAPH and not label[0]}


def _label_of(block: Block) -> tuple[str, str] | None:
    """("", label) of a block that is one, (council, label) of one where the council's name comes first; else None."""
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or block.marker is not None:
        return None
    text = block.text.strip()
    if _is_label(text):
        return "", text.rstrip(" :")
    after = _AFTER_COUNCIL.match(text)
    return (after["council"], after["label"].rstrip(" :")) if after and _is_label(after["label"]) else None


def _has_value(front: Sequence[Block], position: int) -> bool:
    """Whether the block there, if there is one, can be what the label before it is of."""
    if position >= len(front):
        return False
    block = front[position]
    text = block.text.strip()
    if len(text) > _LONGEST_VALUE or (_label_of(block) is not None and not _ALSO_VALUE.match(text)):
        return False
    if block.kind is BlockKind.HEADING:  # a title that is printed large, in its row of the sheet
        return block.marker is None and position + 1 < len(front) and _label_of(front[position + 1]) is not None
    return block.kind is BlockKind.PARAGRAPH


def _is_label(text: str) -> bool:
    return bool(_LABEL.match(text.strip().replace("(s)", "s")))  # "Ward(s) affected"


def is_front_sheet(table: Table) -> bool:
    """Whether a table is the front sheet of a report: what stands beside "Agenda item" or "Date" in it counts nothing.
    """
    return bool(_labelled(table))


def _labelled(table: Table) -> tuple[tuple[str, str], ...]:
    """The labels and values of a table that is a front sheet; () for any other."""
    rows = tuple(_pairs((*table.header, *table.rows)))
    known = sum(_is_label(label) for label, _ in rows)
    return rows if known >= 2 and 2 * known >= len(rows) and len(rows) <= _MOST_ROWS else ()


def _pairs(rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    for row in rows:
        filled = [cell.strip() for cell in row if cell.strip()]
        if len(filled) not in (2, 4) or any(len(label) > _LONGEST_LABEL for label in filled[::2]):
            continue
        for label, value in zip(filled[::2], filled[1::2], strict=True):  # two pairs may stand side by side
            yield label.rstrip(" :"), value
