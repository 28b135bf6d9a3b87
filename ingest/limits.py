"""What one file may cost, and what is said of one that costs more."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from corpus.errors import TooCostlyError


def cores() -> int:
    """How many processes can run at once on this machine, as far as this program may use it."""
    # sched_getaffinity knows of containers and taskset; only Linux has it.
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost.

    seconds       of wall-clock time to begin with
    page_seconds  more for each page
    ocr_seconds   more for each page that text recognition reads
    office_seconds  more for a file that LibreOffice converts first
    memory        bytes of address space of each process that reads it; a pack of 500 pages takes half of it
    workers       processes that read its pages at once
    """

    seconds: float = 120
    page_seconds: float = 1
    ocr_seconds: float = 60
    office_seconds: float = 120
    memory: int = 1024**3
    workers: int = field(default_factory=cores)

    def too_long(self, name: str, seconds: float) -> TooCostlyError:
        """What is said of a file that took longer than the seconds it was allowed in the end."""
        return TooCostlyError(
            f"{name} took longer than the {seconds:g} seconds allowed for one file",
            "Split it into parts, or allow more time",
        )

    def too_large(self, name: str) -> TooCostlyError:
        """What is said of a file that asked for more memory than allowed."""
        return TooCostlyError(
            f"{name} needs more than the {self.memory // 1024**2:,} MB of memory allowed for one file",
            "Print it to a new PDF, or split it into parts",
        )
