"""Files read ahead, several at once, each in a process of its own, while the one before is put on the shelf."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from queue import SimpleQueue
from types import TracebackType

from ingest.child import Child
from ingest.fork import Message
from ingest.limits import Limits, cores
from ingest.making import Made, make_paper
from ingest.sidecar import Sidecar

_MOST = 8  # files at once: each may take the memory it is allowed


@dataclass(frozen=True, slots=True)
class Pending:
    """A file that is being read, or waits for it: `heard` is what its process has said so far."""

    heard: SimpleQueue[Message | None]
    result: Future[Made]

    def wait(self, hear: Callable[[Message], None]) -> Made:
        """What came of the file; `hear` is called with what was said on the way. Raises its IngestError."""
        while (message := self.heard.get()) is not None:
            hear(message)
        return self.result.result()


class Readers:
    """Processes that read files. Used as a context manager it leaves none, however it ends."""

    def __init__(self, files: int, limits: Limits | None = None, *, ocr: bool = False) -> None:
        """files: how many will be read in all; limits: of each file; ocr: whether pages without text are recognised."""
        self.count = max(1, min(cores(), _MOST, files))
        chosen = limits or Limits()
        # Files side by side leave fewer cores for the pages of each, but a pack among small files is not to be last.
        self._limits = chosen if self.count == 1 else replace(chosen, workers=max(2, chosen.workers // self.count))
        self._ocr = ocr
        self._children = [Child(("ingest.making",)) for _ in range(self.count)]
        self._free: SimpleQueue[Child] = SimpleQueue()
        for child in self._children:
            self._free.put(child)
        self._threads = ThreadPoolExecutor(self.count)

    def __enter__(self) -> Readers:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        for child in self._children:
            child.stop()  # whoever waits for it hears that it has ended
        self._threads.shutdown()
        for child in self._children:
            child.close()

    def begin(self, data: bytes, name: str, sidecar: Sidecar | None) -> Pending:
        """Has a file read as soon as a process is free for it."""
        heard: SimpleQueue[Message | None] = SimpleQueue()
        return Pending(heard, self._threads.submit(self._read, data, name, sidecar, heard))

    def _read(self, data: bytes, name: str, sidecar: Sidecar | None, heard: SimpleQueue[Message | None]) -> Made:
        child = self._free.get()
        try:
            made: Made = child.run(
                make_paper, (data, name, sidecar, self._limits, self._ocr), name, self._limits, heard.put
            )
            return made
        finally:
            self._free.put(child)
            heard.put(None)


