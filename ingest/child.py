"""A process beside this one in which files are read, so that a bomb, a cycle or a hang costs one file and not the run.

`python -m ingest.child MODULE…` loads the readers once and waits. For each task it forks a child of its own, which
sets its limits of memory and processor time, does the task and says the outcome; when that child dies, its server says
so and takes the next task. When time is up the whole group is killed (with whatever the reader had started), and the
next task gets a new server. A task asks for more time than a file has to begin with by saying ("allow", seconds).
"""

from __future__ import annotations

import gc
import importlib
import os
import pickle
import selectors
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from corpus.errors import EncryptedError, IngestError, NoTextError, NotReadableError, SettingsError, TooCostlyError
from ingest.fork import PIECE, Forked, Frames, Message, Say, exit_code, fork, send, send_pickled
from ingest.limits import Limits

_ERRORS = {kind.__name__: kind for kind in (EncryptedError, NotReadableError, NoTextError, TooCostlyError)}
_REFUSED_MEMORY = (signal.SIGABRT, signal.SIGTRAP, signal.SIGILL)  # how pdfium ends itself when it gets no memory
_SMOOTH = 5  # seconds of processor time over the time allowed: the clock on the wall is to strike first


class Child:
    """A server for one task at a time, started with the first. Used as a context manager it leaves no process."""

    def __init__(self, modules: Sequence[str]) -> None:
        self._modules = tuple(modules)  # what the server loads before it forks
        self._server: subprocess.Popen[bytes] | None = None
        self._over = False
        self._lock = threading.RLock()  # `stop` comes from another thread than `run`

    def __enter__(self) -> Child:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def stop(self) -> None:
        """Ends the server and lets none begin: whoever is in `run`, in another thread, hears that it has ended.

        The pipes stay open until `close`. Closed under somebody who waits for them they would never be heard to end,
        and he would wait as long as a file may take.
        """
        with self._lock:
            self._over = True
            if self._server is not None:
                _kill(self._server)

    def close(self) -> None:
        """Ends the server, and with it whatever it has started. Nobody else may be in `run`."""
        with self._lock:
            if self._server is None:
                return
            server, self._server = self._server, None
            _kill(server)
            server.wait()
            for pipe in (server.stdin, server.stdout):
                if pipe is not None:
                    pipe.close()

    def run(self, task: Callable[..., Any], args: tuple[Any, ...], name: str, limits: Limits, hear: Say) -> Any:
        """What `task(*args, say)` returns, done in a child; `hear` is called with what the task says on its way.

        task   a function of a module: it is sent by its name
        name   the file's name, for messages

        Raises the IngestError of the task, TooCostlyError where a limit was reached, NotReadableError where the child
        died or failed in a way that nobody foresaw, SettingsError where no process can be started.
        """
        try:
            return self._run(task, args, name, limits, hear)
        except BaseException as error:
            if not isinstance(error, IngestError) or isinstance(error, TooCostlyError):
                self.close()  # what it is doing nobody waits for any more
            raise

    def _run(self, task: Callable[..., Any], args: tuple[Any, ...], name: str, limits: Limits, hear: Say) -> Any:
        with self._lock:
            if self._over:
                raise _ended(name)
            server = self._started()
        assert server.stdin is not None and server.stdout is not None
        try:
            send(server.stdin.fileno(), (task, args, limits))
        except BrokenPipeError as error:
            raise _ended(name) from error
        outcome: Message | None = None
        for message in _messages(server.stdout.fileno(), name, limits):
            match message:
                case ("ended", code):
                    return _result(outcome, code, name, limits)
                case ("done" | "error" | "fault" | "memory", *_):
                    outcome = message
                case _:
                    hear(message)
        raise _ended(name)

    def _started(self) -> subprocess.Popen[bytes]:
        if self._server is not None and self._server.poll() is None:
            return self._server
        self.close()
        root = str(Path(__file__).resolve().parent.parent)
        path = os.pathsep.join(p for p in (root, os.environ.get("PYTHONPATH", "")) if p)
        try:
            self._server = subprocess.Popen(
                [sys.executable, "-m", "ingest.child", *self._modules],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,  # pdfium's own remarks
                env={**os.environ, "PYTHONPATH": path}, start_new_session=True,
            )
        except OSError as error:
            raise SettingsError(
                f"no process can be started to read files in ({sys.executable}: {error.strerror}); "
                "see that this user may run it, and that the machine has processes to spare"
            ) from error
        return self._server


def _kill(server: subprocess.Popen[bytes]) -> None:
    """Kills a server and all that it has started; it is still to be waited for."""
    with suppress(ProcessLookupError):  # it has ended by itself
        os.killpg(server.pid, signal.SIGKILL)


def _messages(fd: int, name: str, limits: Limits) -> Iterator[Message]:
    """The messages as they come, until the pipe ends. Raises TooCostlyError when time is up."""
    allowed, begun, heard = limits.seconds, time.monotonic(), Frames()
    with selectors.DefaultSelector() as selector:
        selector.register(fd, selectors.EVENT_READ)
        while True:
            left = begun + allowed - time.monotonic()
            if left <= 0 or not selector.select(left):
                raise limits.too_long(name, allowed)
            piece = os.read(fd, PIECE)
            if not piece:
                return
            for body in heard.add(piece):
                message = pickle.loads(body)  # our own child wrote it
                if message[0] == "allow":
                    allowed += message[1]
                else:
                    yield message


def _ended(name: str) -> NotReadableError:
    return NotReadableError(f"{name}: the process that reads files has ended", "Run the command again")


def _result(outcome: Message | None, code: int, name: str, limits: Limits) -> Any:
    match outcome:
        case ("done", result):
            return result
        case ("error", kind, reason, remedy):
            raise _ERRORS.get(kind, NotReadableError)(reason, remedy)
        case ("memory",):
            raise limits.too_large(name)
        case ("fault", said):
            raise NotReadableError(
                f"{name}: reading it failed ({said})", "Report it with the file; the other files are not touched"
            )
    if -code in _REFUSED_MEMORY:
        raise limits.too_large(name)
    if -code == signal.SIGXCPU:
        raise limits.too_long(name, limits.seconds)
    raise NotReadableError(
        f"{name} stopped the reader (exit status {code})",
        "Download it again, or open it in the program that made it and save it anew",
    )


def serve(modules: Sequence[str]) -> None:
    """The server: a child for each task on standard input, and what it says to standard output."""
    for module in modules:
        importlib.import_module(module)
    gc.collect()
    gc.freeze()  # what is loaded stays shared with every child: the collector would write to all of it
    source, out = sys.stdin.fileno(), sys.stdout.fileno()
    waiting = Frames()
    while piece := os.read(source, PIECE):
        for body in waiting.add(piece):
            task, args, limits = pickle.loads(body)  # our own parent wrote it
            code = _relay(fork(task, args, limits.memory, limits.seconds + _SMOOTH), out)
            send(out, ("ended", code))


def _relay(child: Forked, out: int) -> int:
    """Hands on what a child says until it ends; its exit status."""
    heard = Frames()
    while piece := os.read(child.fd, PIECE):
        for body in heard.add(piece):
            send_pickled(out, body)
    os.close(child.fd)
    return exit_code(child.pid)


if __name__ == "__main__":
    serve(sys.argv[1:])
