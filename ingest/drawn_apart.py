"""Pages drawn, and quotes found on them, in processes with limits: what the evidence panel of a running chat uses.

That a file was read proves nothing for its picture: a kilobyte that reads in a moment can be drawn for hours, and holds
the one lock of pdfium meanwhile, or ends the process that draws it. So both are done as reading is (`ingest.child`).
"""

from __future__ import annotations

import hashlib
import queue
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from corpus.errors import IngestError
from ingest.child import Child
from ingest.fork import Say
from ingest.limits import Limits
from ingest.page_image import Marks, find_marks, render_page

if TYPE_CHECKING:
    from PIL.Image import Image

SECONDS = 20.0
"""Of wall-clock time for one page: a map of a local plan takes two."""

_AT_ONCE = 2     # pages; a page that does not end leaves the other process to everybody else
_REMEMBERED, _FOR = 500, 600.0  # pages that failed, and for how many seconds: the machine may only have been busy
Done = TypeVar("Done")


class DrawnApart:
    """Draws pages in processes of its own. Safe to share by threads; used as a context manager it leaves no process.

    A page that met a limit is not tried again for ten minutes: a reader who asks for it time after time would keep the
    others waiting.
    """

    def __init__(self, seconds: float = SECONDS) -> None:
        self._limits = Limits(seconds=seconds)
        self._free: queue.SimpleQueue[Child] = queue.SimpleQueue()
        self._children = [Child(("ingest.drawn_apart",)) for _ in range(_AT_ONCE)]
        for child in self._children:
            self._free.put(child)
        self._failed: OrderedDict[tuple[str, int], tuple[float, IngestError]] = OrderedDict()
        self._lock = threading.Lock()

    def __enter__(self) -> DrawnApart:
        return self

    def __exit__(self, *_: object) -> None:
        for child in self._children:
            child.stop()
        for child in [self._free.get() for _ in self._children]:  # each is free once who waited for it has heard
            child.close()
            self._free.put(child)  # who comes now is told that it has ended

    def render_page(self, data: bytes, page: int, dpi: int = 110) -> Image:
        """As `ingest.page_image.render_page`. Raises IngestError where it met a limit or ended its process."""
        picture: Image = self._run(_drawn, data, page, dpi)
        return picture

    def find_marks(
        self, data: bytes, page: int, quote: str, headers: Sequence[str] = (), cells: Collection[int] = ()
    ) -> Marks:
        """As `ingest.page_image.find_marks`; nothing is marked on a page that cannot be looked at."""
        try:
            marks: Marks = self._run(_marked, data, page, quote, tuple(headers), frozenset(cells))
        except IngestError:  # the panel says that nothing is marked
            return Marks()
        return marks

    def _run(self, task: Callable[..., Done], data: bytes, page: int, *more: Any) -> Any:
        key = (hashlib.sha256(data).hexdigest(), page)
        with self._lock:
            at, failed = self._failed.get(key, (0.0, None))
            if failed is not None and time.monotonic() - at < _FOR:
                raise failed
        with self._child() as child:
            try:
                return child.run(task, (data, page, *more), "the page", self._limits, lambda message: None)
            except IngestError as error:
                with self._lock:
                    self._failed[key] = time.monotonic(), error
                    while len(self._failed) > _REMEMBERED:
                        self._failed.popitem(last=False)
                raise

    @contextmanager
    def _child(self) -> Iterator[Child]:
        child = self._free.get()
        try:
            yield child
        finally:
            self._free.put(child)


def _drawn(data: bytes, page: int, dpi: int, say: Say) -> Image:
    return render_page(data, page, dpi)


def _marked(
    data: bytes, page: int, quote: str, headers: tuple[str, ...], cells: frozenset[int], say: Say
) -> Marks:
    return find_marks(data, page, quote, headers, cells)
