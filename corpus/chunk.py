"""Chunk: the unit of retrieval."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from corpus.paper import Locator


class Statement(StrEnum):
    """What kind of statement a chunk of minutes makes. "NOTED" is not "APPROVED"; a reply is not a decision."""

    RESOLVED = "resolved"
    RECOMMENDED = "recommended"
    NOTED = "noted"
    REPLY = "officer reply"
    QUESTION = "member question"
    REPORTED = "reported"


class ChunkKind(StrEnum):
    """Running text, a list with the line that leads it, or one row of a table with its header path."""

    TEXT = "text"
    LIST = "list"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Chunk:
    """The unit of retrieval. It never crosses an agenda item.

    id         "<paper id>:<position>"
    position   order in the paper, from 0
    text       as printed: the only part that is quoted
    context    title, body, date, item, headings: indexed and encoded with the text, never quoted
    locator    of its first block
    blocks     positions of the blocks it is made of, in order
    kind       text, list or row
    statement  on minutes, what kind of statement it makes; None elsewhere
    """

    id: str
    paper: str
    position: int
    text: str
    context: str
    locator: Locator
    blocks: tuple[int, ...]
    kind: ChunkKind = ChunkKind.TEXT
    statement: Statement | None = None
