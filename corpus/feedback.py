"""Feedback: what a reader says is wrong with an answer, and the question for the evals that an officer makes of it.

A table of the catalogue's file, and beside the file `feedback.jsonl`: the accepted ones as a question set (the format
is that of `evals.question`). No quote is kept, only its place; of an answer that stands on a paper which is not open,
or no longer there, only the question and what is wrong. With `corpus.catalogue`, `corpus.ledger` and `corpus.schema`
the only SQL.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from threading import RLock
from typing import Any

from corpus.errors import StoreError
from corpus.record import from_json, to_json
from corpus.schema import connect, explained
from corpus.scope import Scope

QUESTIONS = "feedback.jsonl"
"""The file in a store's folder that holds the accepted ones as a question set."""

_TABLE = """
CREATE TABLE IF NOT EXISTS feedback (
    id INTEGER PRIMARY KEY AUTOINCREMENT, record TEXT NOT NULL, accepted TEXT
)
"""
# Not among the tables of corpus.schema: a store made before there was feedback gets one when it is first asked for.


class Fault(StrEnum):
    """What a reader says is wrong with an answer."""

    ANSWER = "answer wrong"
    FIGURE = "figure wrong"
    PAGE = "wrong page"
    OLD = "out of date"
    MISSING = "something missing"


@dataclass(frozen=True, slots=True)
class CitedPlace:
    """A place that the answer cited: the paper's id and file, page (of the file, from 1) and paragraph where known, and
    the place as a member would write it.
    """

    paper: str
    file: str
    page: int | None
    paragraph: str | None
    label: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a reader said of one answer. Nothing says who the reader is.

    history   the earlier questions of the conversation, oldest first
    scope     what was searched
    status    "answered", "not_found" or "needs_detail"
    headline  of the answer; "" where it is not kept
    figures   the figures of the headline, as printed
    places    what the answer cited
    right     what would be right, in the reader's words: "244"; "" where not said
    where     where that is printed, in the reader's words: "annual report, p. 12"; "" where not said
    day       when it was said
    """

    question: str
    history: tuple[str, ...]
    scope: Scope
    status: str
    headline: str
    figures: tuple[str, ...]
    places: tuple[CitedPlace, ...]
    fault: Fault
    right: str
    where: str
    day: date


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """A place that prints what is right: file name, page (from 1) and paragraph where known, one to six words there."""

    paper: str
    file: str
    page: int | None
    paragraph: str | None
    words: str


@dataclass(frozen=True, slots=True)
class Gold:
    """What an officer made of it.

    type    of question, as the evals name them: "fact_text", "fact_table", "narrative", "unanswerable"
    answer  what is right; "" where the papers do not say
    near    what the answer gave instead, which may not come first
    places  where it is printed, any of them will do; () for "unanswerable"
    """

    type: str
    answer: str
    near: tuple[str, ...]
    places: tuple[GoldPlace, ...]
    authority: str | None


@dataclass(frozen=True, slots=True)
class Kept:
    """One feedback as it is kept: its number, from 1, and what an officer made of it; None for a candidate."""

    id: int
    feedback: Feedback
    gold: Gold | None = None


class FeedbackBox:
    """The feedback in a catalogue's file, or in memory where `file` is None. Raises StoreError as the catalogue.

    `open_papers` gives the ids of the papers that every reader may see: what stands on another is forgotten, down to
    the question and what is wrong, whenever the box is asked. Any number of processes may write to it at once.
    """

    def __init__(self, file: Path | None, open_papers: Callable[[], Collection[str]]) -> None:
        self._where, self._lock, self._open = str(file or "memory"), RLock(), open_papers
        self._set = file.with_name(QUESTIONS) if file else None
        with explained(self._where):
            self._db: sqlite3.Connection = connect(file)
            self._db.execute(_TABLE)

    def close(self) -> None:
        """Closes the file."""
        with self._lock:
            self._db.close()

    def keep(self, feedback: Feedback) -> int:
        """Keeps what a reader said as a candidate; gives its number."""
        with self._writing():
            done = self._db.execute("INSERT INTO feedback (record) VALUES (?)", [to_json(self._fit(feedback))])
            return int(done.lastrowid or 0)

    def all(self) -> tuple[Kept, ...]:
        """All of it, in the order it came; () for none."""
        with self._writing():
            return self._rows()

    def one(self, number: int) -> Kept:
        """The feedback of a number. Raises StoreError where there is none."""
        with self._writing():
            return self._row(number)

    def accept(self, number: int, gold: Gold) -> None:
        """Makes a question of it, in place of an earlier one.

        Raises StoreError where there is no feedback of that number, or a place is in a paper that is not open.
        """
        with self._writing():
            self._row(number)
            closed = sorted({p.file for p in gold.places if p.paper not in set(self._open())})
            if closed:
                raise StoreError(f"{', '.join(closed)}: not an open paper of this shelf; a question of the evals may "
                                 "only stand on what every reader may see")
            self._db.execute("UPDATE feedback SET accepted = ? WHERE id = ?", [to_json(gold), number])

    def drop(self, number: int) -> None:
        """Forgets it, and the question made of it. Raises StoreError where there is none of that number."""
        with self._writing():
            self._row(number)
            self._db.execute("DELETE FROM feedback WHERE id = ?", [number])

    def questions(self) -> Path | None:
        """The question set of what was accepted, as of now; None where nothing was, or the store is in memory."""
        with self._writing():
            return self._set if self._set and any(kept.gold for kept in self._rows()) else None

    def tidy(self, without: str | None = None) -> None:
        """Forgets what stands on papers that are no longer open, and on the paper `without`, which is about to go."""
        with self._writing(without):
            pass

    def _fit(self, feedback: Feedback, without: str | None = None) -> Feedback:
        """What may be kept of it: a headline only with places, all of them open, for it may hold the papers' words."""
        seen, stands = set(self._open()) - {without}, feedback.places
        if stands and not feedback.scope.exempt and all(p.paper in seen for p in stands):
            return feedback
        # Of an answer that stood on a closed paper, what the reader wrote may repeat it as well.
        closed = feedback.scope.exempt or bool(stands)
        return replace(feedback, scope=replace(feedback.scope, papers=(), exempt=False), headline="", figures=(),
                       places=(), right="" if closed else feedback.right, where="" if closed else feedback.where)

    def _row(self, number: int) -> Kept:
        found = next((kept for kept in self._rows() if kept.id == number), None)
        if found is None:
            there = ", ".join(str(kept.id) for kept in self._rows()) or "none"
            raise StoreError(f"there is no feedback {number}; there is: {there} (`matters feedback list`)")
        return found

    def _rows(self) -> tuple[Kept, ...]:
        rows = self._db.execute("SELECT id, record, accepted FROM feedback ORDER BY id").fetchall()
        return tuple(Kept(id, from_json(Feedback, record), from_json(Gold, gold) if gold else None)
                     for id, record, gold in rows)

    def _forget_closed(self, without: str | None) -> None:
        seen = set(self._open()) - {without}
        for kept in self._rows():
            fit = self._fit(kept.feedback, without)
            if fit != kept.feedback:
                self._db.execute("UPDATE feedback SET record = ? WHERE id = ?", [to_json(fit), kept.id])
            if kept.gold and not all(p.paper in seen for p in kept.gold.places):
                self._db.execute("UPDATE feedback SET accepted = NULL WHERE id = ?", [kept.id])

    def _write_set(self) -> None:
        """The file as the table has it now: whole or not at all, and no file for no question."""
        if self._set is None:
            return
        lines = [json.dumps(line, ensure_ascii=False) for kept in self._rows() if (line := question_line(kept))]
        text = "".join(f"{line}\n" for line in lines)
        there = self._set.read_text(encoding="utf-8") if self._set.exists() else ""
        if text == there:
            return
        if not text:
            self._set.unlink()
            return
        beside = self._set.with_suffix(".new")
        beside.write_text(text, encoding="utf-8")
        beside.replace(self._set)

    @contextmanager
    def _writing(self, without: str | None = None) -> Iterator[None]:
        """One transaction, after what is no longer open was forgotten; the question set is written before it ends."""
        with self._lock, explained(self._where):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                self._forget_closed(without)
                yield
                self._write_set()
            except OSError as error:
                self._db.execute("ROLLBACK")
                raise StoreError(f"{self._set}: cannot be written ({error.strerror}); make room, or set the folder's "
                                 "permissions") from error
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")


def question_line(kept: Kept) -> dict[str, Any] | None:
    """The question made of a feedback, as a line of a question set (`evals.question`); None for a candidate."""
    said, gold = kept.feedback, kept.gold
    if gold is None:
        return None
    days = {name: day.isoformat() if (day := getattr(said.scope, name)) else None for name in ("first_day", "last_day")}
    return {
        "id": f"feedback-{kept.id}", "question": said.question, "history": list(said.history), "type": gold.type,
        "authority": gold.authority, "answer": gold.answer or "The papers do not say.",
        "must_contain": [[gold.answer]] if gold.answer else [], "must_not_contain": list(gold.near),
        "evidence": [
            {"paper": p.file, "pages": [p.page] if p.page is not None else [], "words": p.words}
            | ({"paragraph": p.paragraph} if p.paragraph else {})
            for p in gold.places
        ],
        "difficulty": 2, "notes": f"reported as {said.fault.value} on {said.day.isoformat()}",
        "scope": {"authorities": list(said.scope.authorities), "bodies": list(said.scope.bodies),
                  "kinds": list(said.scope.kinds), **days},
    }
