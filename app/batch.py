"""Many questions at once: JSON lines in, one JSON answer a line out, in order.

A line in: {"id": "…", "question": "…", "history": ["…"]}; history (earlier questions) may be left out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
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
