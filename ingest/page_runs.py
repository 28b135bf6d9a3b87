"""The pages of a PDF read in runs, each run in a forked child of its own and several at once.

pdfium is not thread-safe and a page can end it or never let it go, so threads would not do: a run that dies costs the
page it was at, and the pages after it are read by another child. Every page has its own limit of processor time.
"""

from __future__ import annotations

import os
import pickle
import resource
import selectors
import signal
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from ingest.fork import PIECE, Forked, Frames, Say, allow_processor, exit_code, fork
from ingest.pdfium import read_sheet
from ingest.sheet import Sheet
from ingest.tags import Element, read_tree

_RUN = 12  # pages: a fork costs as much as a page, and the last runs to end should end together
_PAGE_SECONDS = 20  # of processor time for one page; the slowest of a real pack took less than two


@dataclass(slots=True)
class Pages:
    """What came of the pages.

    sheets   by number, from 1
    damaged  why a page could not be read, by number
    tree     the structure tree; () where there is none or it could not be read
    """

    sheets: dict[int, Sheet] = field(default_factory=dict)
    damaged: dict[int, str] = field(default_factory=dict)
    tree: tuple[Element, ...] = ()


@dataclass(slots=True)
class _Running:
    """A forked child, the pages it has still to say (first to last), and what has come of it."""

    child: Forked
    first: int
    last: int
    heard: Frames = field(default_factory=Frames)
    last_words: str = ""


def read_pages(paper: Any, data: bytes, workers: int, memory: int, told: Callable[[int], None]) -> Pages:
    """All pages of an open PDF, and its structure tree.

    paper    as `ingest.pdfium.open_pdf` gives it; the children share it, for they are copies of this process
    data     its bytes, for the tree's own reader
    workers  how many children at once
    memory   bytes of address space of each
    told     called with the number of pages done, after each

    Must be called in a process of one thread.
    """
    count = len(paper)
    found = Pages()
    waiting = deque((first, min(first + _RUN - 1, count)) for first in range(1, count + 1, _RUN))
    with selectors.DefaultSelector() as selector:
        # The tree is one more run, of no pages: 0 to -1.
        tree = _Running(fork(_tree_of, (data, count), memory, _PAGE_SECONDS + count), 0, -1)
        selector.register(tree.child.fd, selectors.EVENT_READ, tree)
        while True:
            while waiting and len(selector.get_map()) < workers + (tree.child.fd in selector.get_map()):
                first, last = waiting.popleft()
                run = _Running(fork(_run, (paper, first, last), memory, _PAGE_SECONDS), first, last)
                selector.register(run.child.fd, selectors.EVENT_READ, run)
            if not selector.get_map():
                return found
            for key, _ in selector.select():
                run = key.data
                piece = os.read(run.child.fd, PIECE)
                for body in run.heard.add(piece):
                    if _take(pickle.loads(body), run, found, memory):
                        told(len(found.sheets) + len(found.damaged))
                if not piece:
                    selector.unregister(run.child.fd)
                    os.close(run.child.fd)
                    code = exit_code(run.child.pid)
                    if run.first <= run.last:  # it died at this page
                        found.damaged[run.first] = run.last_words or _why(code, memory)
                        told(len(found.sheets) + len(found.damaged))
                        if run.first < run.last:
                            waiting.appendleft((run.first + 1, run.last))


def _take(message: tuple[Any, ...], run: _Running, found: Pages, memory: int) -> bool:
    """Keeps what a child says; whether a page is done with it."""
    match message:
        case ("sheet", Sheet() as sheet):
            found.sheets[sheet.number] = sheet
        case ("damaged", number, why):
            found.damaged[number] = why
        case ("done", tuple() as tree) if run.last < 0:
            found.tree = tree
            return False
        case ("memory",):
            run.last_words = _needs(memory)
            return False
        case ("fault", said):
            run.last_words = said
            return False
        case _:
            return False
    run.first += 1
    return True


def _why(code: int, memory: int) -> str:
    if -code == signal.SIGXCPU:
        return f"it takes longer than {_PAGE_SECONDS} seconds"
    if -code in (signal.SIGABRT, signal.SIGTRAP, signal.SIGILL):
        return _needs(memory)
    return f"it stopped the reader, exit status {code}"


def _needs(memory: int) -> str:
    return f"it needs more than {memory // 1024**2:,} MB of memory"


def _run(paper: Any, first: int, last: int, say: Say) -> None:
    for number in range(first, last + 1):
        used = resource.getrusage(resource.RUSAGE_SELF)
        allow_processor(used.ru_utime + used.ru_stime + _PAGE_SECONDS)
        try:
            say(("sheet", read_sheet(paper, number)))
        except (RuntimeError, ValueError, OverflowError) as error:  # PdfiumError, or a coordinate that is no number
            say(("damaged", number, str(error)))


def _tree_of(data: bytes, pages: int, say: Say) -> tuple[Element, ...]:
    return read_tree(data, pages)
