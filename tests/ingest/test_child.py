"""What a task may do to its process, and that it costs no more than the task."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import NoTextError, NotReadableError, SettingsError, TooCostlyError
from ingest.child import Child
from ingest.fork import NICENESS, Frames, Message, give_way
from ingest.limits import Limits

TASKS = """
import os, signal, time
from corpus.errors import NoTextError

def double(number, say):
    say(("page", 1, 2))
    return 2 * number

def scan(say):
    raise NoTextError("a.pdf: no text", "Scan it")

def slip(say):
    return {}["missing"]

def hungry(say):
    return bytes(900_000_000)

def killed(say):
    os.kill(os.getpid(), signal.SIGSEGV)

def sleeps(seconds, more, say):
    if more:
        say(("allow", more))
    time.sleep(seconds)
    return "awake"

def leaves_another(say):
    if not os.fork():
        time.sleep(60)
    time.sleep(60)
"""
LIMITS = Limits(seconds=20, memory=600 * 1024**2)


@pytest.fixture(scope="module")
def tasks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A module of tasks in a folder on both processes' path."""
    folder = tmp_path_factory.mktemp("tasks")
    (folder / "odd_tasks.py").write_text(TASKS, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        patch.setenv("PYTHONPATH", os.pathsep.join((str(folder), os.environ.get("PYTHONPATH", ""))))
        yield __import__("odd_tasks")


@pytest.fixture(scope="module")
def child(tasks: Any) -> Iterator[Child]:
    with Child(("odd_tasks",)) as running:
        yield running


def run(child: Child, task: object, *args: object, limits: Limits = LIMITS) -> tuple[object, list[Message]]:
    heard: list[Message] = []
    assert callable(task)
    return child.run(task, args, "a.pdf", limits, heard.append), heard


def test_a_task_is_done_and_heard_on_the_way(child: Child, tasks: Any) -> None:
    assert run(child, tasks.double, 21) == (42, [("page", 1, 2)])


@pytest.mark.parametrize(("task", "error", "said"), [
    ("scan", NoTextError, r"a\.pdf: no text\. Scan it"),
    ("slip", NotReadableError, r"a\.pdf: reading it failed \(KeyError: 'missing'\)"),
    ("hungry", TooCostlyError, r"a\.pdf needs more than the 600 MB of memory"),
    ("killed", NotReadableError, r"a\.pdf stopped the reader \(exit status -11\)"),
])
def test_a_task_that_fails_is_one_error_and_the_next_is_done(
    child: Child, tasks: Any, task: str, error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        run(child, getattr(tasks, task))
    assert run(child, tasks.double, 4)[0] == 8


def test_time_is_up_on_the_clock_and_more_is_given_when_asked_for(child: Child, tasks: Any) -> None:
    brief = Limits(seconds=0.4)
    with pytest.raises(TooCostlyError, match=r"longer than the 0\.4 seconds"):
        run(child, tasks.sleeps, 30, 0, limits=brief)
    assert run(child, tasks.sleeps, 0.6, 20, limits=brief)[0] == "awake"


def test_what_a_task_has_started_ends_with_it(child: Child, tasks: Any) -> None:
    with pytest.raises(TooCostlyError):
        run(child, tasks.leaves_another, limits=Limits(seconds=0.5))
    time.sleep(0.1)
    left = [p for p in Path("/proc").glob("[0-9]*/cmdline") if b"odd_tasks" in _bytes(p)]
    assert left == []


@pytest.mark.parametrize("after", [0.0, 0.001, 0.01, 0.05, 0.1, 0.2, 0.4])
def test_who_waits_for_a_server_that_is_stopped_hears_it_and_no_other_begins(tasks: Any, after: float) -> None:
    with ThreadPoolExecutor(1) as threads, Child(("odd_tasks",)) as child:
        waiting = threads.submit(run, child, tasks.sleeps, 15, 0)
        time.sleep(after)
        child.stop()
        with pytest.raises(NotReadableError, match="has ended"):
            waiting.result(timeout=5)
        with pytest.raises(NotReadableError, match="has ended"):
            run(child, tasks.double, 1)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:  # it has ended meanwhile
        return b""


def test_no_process_is_a_setting_to_mend(tasks: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    with Child(()) as child, pytest.raises(SettingsError, match="no process can be started .*/nowhere/python"):
        run(child, tasks.double, 1)


def test_what_was_cut_off_is_dropped_and_pieces_are_put_together() -> None:
    frames = Frames()
    whole = b"\0\0\0\0\0\0\0\3abc\0\0\0\0\0\0\0\1d\0\0"
    assert frames.add(whole[:5]) == []
    assert frames.add(whole[5:]) == [b"abc", b"d"]
    assert frames.add(b"\0\0\0\0\0\2x") == []


def test_who_reads_papers_gives_way_and_never_takes_more_than_it_had(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[int] = []
    monkeypatch.setattr(os, "setpriority", lambda which, who, nice: told.append(nice))
    for nice in (0, 5, NICENESS, 15):
        monkeypatch.setattr(os, "getpriority", lambda which, who, nice=nice: nice)
        give_way()
    assert told == [NICENESS, NICENESS]
