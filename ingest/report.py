"""What is told of files on their way to the shelf, and what became of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """Where a file is on its way."""

    QUEUED = "queued"
    READING = "reading"
    RECOGNISING = "text recognition"
    STRUCTURE = "structure"
    FACTS = "facts"
    ENCODING = "encoding"
    DONE = "done"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of one file.

    number, total  the file's place among the files, from 1
    done, of       how far the stage is, where it counts (chunks encoded); 0, 0 where it does not
    detail         a reason, or what was found; "" where there is nothing to say
    """

    file: str
    stage: Stage
    number: int = 1
    total: int = 1
    done: int = 0
    of: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read: why, and what the operator can do ("" where nothing helps).

    unread  whether it may be a good paper whose text is pictures: a scan
    """

    file: str
    reason: str
    remedy: str = ""
    unread: bool = False


@dataclass(frozen=True, slots=True)
class Added:
    """A paper that is new on the shelf; `unknown` names what it does not say of itself, `unsure` what was inferred.

    unread, ocr  the pages (from 1) that could not be read, and those that text recognition has read
    replaces     the files whose place it takes in answers, with the item where it is one of a pack
    replaced_by  the file that is later than it; None where it is the latest
    """

    file: str
    paper: str
    title: str
    chunks: int
    facts: int
    unknown: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    unread: tuple[int, ...] = ()
    ocr: tuple[int, ...] = ()
    replaces: tuple[str, ...] = ()
    replaced_by: str | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that brought nothing new: the id of the paper that is on the shelf already, and why it is the same."""

    file: str
    paper: str
    reason: str


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What became of the files, each in one of the three, in the order they came."""

    added: tuple[Added, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    failed: tuple[Failure, ...] = ()


Tell = Callable[[Progress], None]
