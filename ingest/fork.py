"""A task in a forked child, heard through a pipe: how `ingest.child` reads a file, and
`ingest.page_runs` a run of pages.

Messages are pickles with their length before them. What a child was still writing when it died is dropped, so that
whoever listens never waits for the rest of it. Only to be called where there is one thread: a fork copies no others.
"""

from __future__ import annotations

import os
import pickle
import resource
import struct
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from corpus.errors import IngestError

Message = tuple[Any, ...]
Say = Callable[[Message], None]

PIECE = 1 << 18  # bytes read from a pipe at once


@dataclass(frozen=True, slots=True)
class Forked:
    """A running child: its process, and the end of the pipe at which it is heard."""

    pid: int
    fd: int


@dataclass(slots=True)
class Frames:
    """What has come through a pipe so far."""

    _buffer: bytearray = field(default_factory=bytearray)

    def add(self, piece: bytes) -> list[bytes]:
        """The messages that the piece completes, still pickled."""
        self._buffer += piece
        whole: list[bytes] = []
        at = 0
        while len(self._buffer) >= at + 8:
            end = at + 8 + int(struct.unpack_from("!Q", self._buffer, at)[0])
            if len(self._buffer) < end:
                break
            whole.append(bytes(self._buffer[at + 8:end]))
            at = end
        del self._buffer[:at]
        return whole


def send(fd: int, message: Message) -> None:
    """Writes one message, whole."""
    send_pickled(fd, pickle.dumps(message))


def send_pickled(fd: int, body: bytes) -> None:
    """As `send`, of a message that is pickled already."""
    rest = memoryview(struct.pack("!Q", len(body)) + body)
    while rest:
        rest = rest[os.write(fd, rest):]


def fork(task: Callable[..., Any], args: tuple[Any, ...], memory: int, seconds: float) -> Forked:
    """Starts `task(*args, say)` in a child with limits of address space (bytes) and processor time (seconds).

    It is heard saying what the task says, then one of ("done", result), ("error", kind, reason, remedy) for an
    IngestError, ("memory",) or ("fault", text); a child that dies says none of them.
    """
    out, into = os.pipe()
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        os.close(into)
        return Forked(pid, out)
    code = 1
    try:
        os.close(out)
        _limit(memory, seconds)
        _work(task, args, lambda message: send(into, message))
        code = 0
    except BrokenPipeError:
        pass  # nobody listens any more: the child before us was ended
    finally:
        os._exit(code)  # not through the interpreter's own end, which would do the server's business twice


def _work(task: Callable[..., Any], args: tuple[Any, ...], say: Say) -> None:
    try:
        result = task(*args, say)
    except IngestError as error:
        say(("error", type(error).__name__, error.reason, error.remedy))
    except MemoryError:
        say(("memory",))
    except BrokenPipeError:
        raise
    except Exception as error:  # whatever a file did to us is said by the file's name, and the run goes on
        say(("fault", f"{type(error).__name__}: {error}"))
    else:
        say(("done", result))


def _limit(memory: int, seconds: float) -> None:
    _lower(resource.RLIMIT_AS, memory)
    _lower(resource.RLIMIT_CORE, 0)
    allow_processor(seconds)


NICENESS = 10  # of 19: a tenth of a core where somebody wants all of it, and all of it where nobody does


def give_way() -> None:
    """Lets whatever else runs on this machine go first: a chat beside it answers, and papers can wait."""
    if os.getpriority(os.PRIO_PROCESS, 0) < NICENESS:  # who has less already may not take more
        os.setpriority(os.PRIO_PROCESS, 0, NICENESS)


def allow_processor(seconds: float) -> None:
    """Allows this process so much processor time in all. It ends even one whose parents are dead."""
    _lower(resource.RLIMIT_CPU, max(1, int(seconds)))


def _lower(what: int, to: int) -> None:
    """Sets the soft limit, which may be raised again, and never above the hard one."""
    hard = resource.getrlimit(what)[1]
    resource.setrlimit(what, (to if hard == resource.RLIM_INFINITY else min(to, hard), hard))


def exit_code(pid: int) -> int:
    """Waits for a child to end; a negative number is the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
