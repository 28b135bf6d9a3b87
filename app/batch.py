"""Many questions at once: JSON lines in, one JSON answer a line out, in order.

A line in: {"id": "…", "question": "…", "history": ["…"]}; history (earlier questions) may be left out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from answers.answer import Answer, as_json
from corpus.errors import SettingsError


@dataclass(frozen=True, slots=True)
class BatchQuestion:
    """One line of a batch. `id` is None where the line has none; `history` are the earlier questions, oldest first."""

    id: str | None
    question: str
    history: tuple[str, ...] = ()


def read_batch(lines: Iterable[str], name: str) -> tuple[BatchQuestion, ...]:
    """The questions of a batch; empty lines are passed over. All are read before any is answered.

    Raises SettingsError that names the first bad line by its number (from 1).
    """
    return tuple(_question(line, f"{name}, line {number}") for number, line in enumerate(lines, 1) if line.strip())


def questions_in(path: Path) -> tuple[BatchQuestion, ...]:
    """The questions of a file of JSON lines in UTF-8. Raises SettingsError where it or a line cannot be read."""
    try:
        with path.open(encoding="utf-8-sig") as lines:  # editors on Windows write a byte-order mark
            return read_batch(lines, path.name)
    except (OSError, UnicodeDecodeError) as error:
        why = "not UTF-8" if isinstance(error, UnicodeDecodeError) else error.strerror
        raise SettingsError(f"--batch {path} cannot be read ({why}); give a file of JSON lines in UTF-8") from error


def answers_to(path: Path, questions: Path) -> TextIO:
    """The file for the answers, open and empty.

    Raises SettingsError where it cannot be written, or is the file of the questions: opening it would empty that.
    """
    if path.exists() and path.samefile(questions):
        raise SettingsError(f"--out {path} is the file of the questions, which would be lost; name another file")
    try:
        return path.open("w", encoding="utf-8")
    except OSError as error:
        raise SettingsError(
            f"--out {path} cannot be written ({error.strerror}); name a file in a folder that exists and is yours"
        ) from error


def answer_batch(
    questions: Sequence[BatchQuestion], ask: Callable[[str, tuple[str, ...]], Answer], out: TextIO
) -> Iterator[int]:
    """Answers each in turn, writes it as one line and yields how many are written.

    Each line is flushed: a run that is stopped keeps what it has answered.
    """
    for done, question in enumerate(questions, 1):
        answer = as_json(ask(question.question, question.history), question.id)
        out.write(json.dumps(answer, ensure_ascii=False) + "\n")
        out.flush()
        yield done


def _question(line: str, where: str) -> BatchQuestion:
    try:
        value: Any = json.loads(line)
    except json.JSONDecodeError as error:
        raise SettingsError(
            f"{where}: not JSON ({error.msg} at character {error.pos + 1}); "
            'a line is an object like {"id": "1", "question": "…"}'
        ) from error
    if not isinstance(value, dict) or not isinstance(value.get("question"), str) or not value["question"].strip():
        raise SettingsError(f'{where}: no "question"; a line is an object like {{"id": "1", "question": "…"}}')
    history = value.get("history") or []
    if not isinstance(history, list) or not all(isinstance(earlier, str) for earlier in history):
        raise SettingsError(f'{where}: "history" must be a list of earlier questions, each a string')
    # An id may be a number; it is given back as text, as the contract writes it.
    return BatchQuestion(None if value.get("id") is None else str(value["id"]), value["question"], tuple(history))
