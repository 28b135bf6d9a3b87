"""Question: what is asked, what a right answer holds, and where the papers say so.

A gold answer points at a paper and its pages or paragraph, never at a chunk: chunking again voids nothing.
A question set is a JSON-lines file, one question a line; `read_questions` refuses a set that cannot be trusted.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from corpus.errors import EvalError
from corpus.scope import Scope

SAMPLE = Path(__file__).parent / "questions" / "sample.jsonl"


class QuestionType(StrEnum):
    """What sort of answer is wanted. `FACT` has several parts; the other facts are one value each."""

    FACT = "fact"
    FACT_TABLE = "fact_table"
    FACT_TEXT = "fact_text"
    ATTENDANCE = "attendance"
    DISAMBIGUATION = "disambiguation"
    FOLLOWUP = "followup"
    CHANGE = "change"
    SERIES = "series"
    LIST = "list"
    NARRATIVE = "narrative"
    DECISION = "decision"
    CONFLICT = "conflict"
    CROSS = "cross"
    UNANSWERABLE = "unanswerable"


SINGLE_VALUE = frozenset({
    QuestionType.FACT_TABLE, QuestionType.FACT_TEXT, QuestionType.ATTENDANCE, QuestionType.DISAMBIGUATION,
    QuestionType.FOLLOWUP,
})


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place that proves the answer; any one of a question's places is enough.

    paper      the paper's file name
    pages      pages of the file, from 1; () where the format has no pages
    paragraph  the paragraph's number as printed; None where it has none
    words      up to six words that stand there, as printed; for a table row, its cells
    """

    paper: str
    pages: tuple[int, ...]
    paragraph: str | None
    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a set.

    history           earlier questions of the same conversation, oldest first
    authority         whose papers answer it; None where several do, or none
    must_contain      one group for each value wanted; any wording of a group will do; () on an answerable question
                      means that nobody can judge it by program: it is counted as ungraded
    must_not_contain  near misses: values of another year, area or measure, which may not come first
    difficulty        1 (plain) to 3 (hard)
    scope             the limits that it is asked within; none in the sets of this repository
    """

    id: str
    question: str
    history: tuple[str, ...]
    type: QuestionType
    authority: str | None
    answer: str
    must_contain: tuple[tuple[str, ...], ...]
    must_not_contain: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    difficulty: int
    notes: str
    scope: Scope = Scope()

    @property
    def answerable(self) -> bool:
        """Whether the papers answer it."""
        return self.type is not QuestionType.UNANSWERABLE


def read_questions(path: Path, papers: Collection[str] | None = None) -> tuple[Question, ...]:
    """The questions of a set, in the order of the file.

    `papers` are the file names evidence may point at; None leaves them unchecked.
    Raises EvalError, with the line number, for a line that is not JSON, a missing or wrong field, an id used twice,
    a paper that is not there; and for a file that is missing or holds no question.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise EvalError(f"{path}: cannot be read as a question set ({error}). Give a JSON-lines file.") from error
    questions: list[Question] = []
    lines: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        where = f"{path}, line {number}"
        question = _question(line, where)
        if question.id in lines:
            raise EvalError(f"{where}: the id “{question.id}” stands on line {lines[question.id]} too. Ids are unique.")
        lines[question.id] = number
        for evidence in question.evidence:
            if papers is not None and evidence.paper not in papers:
                there = ", ".join(sorted(papers))
                raise EvalError(f"{where}: no paper is called “{evidence.paper}”. There are: {there}.")
        questions.append(question)
    if not questions:
        raise EvalError(f"{path}: the file holds no question. Write one JSON object a line.")
    return tuple(questions)


def _question(line: str, where: str) -> Question:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise EvalError(f"{where}: not JSON ({error}). Write one object a line.") from error
    if not isinstance(record, dict):
        raise EvalError(f"{where}: {type(record).__name__} where an object is wanted.")
    kind = _field(record, "type", str, where)
    if kind not in set(QuestionType):
        raise EvalError(f"{where}: type “{kind}” is not one of {', '.join(QuestionType)}.")
    question = Question(
        id=_field(record, "id", str, where),
        question=_field(record, "question", str, where),
        history=_texts(record, "history", where),
        type=QuestionType(kind),
        authority=_field(record, "authority", (str, type(None)), where),
        answer=_field(record, "answer", str, where),
        must_contain=_groups(record, where),
        must_not_contain=_texts(record, "must_not_contain", where),
        evidence=tuple(_evidence(e, where) for e in _field(record, "evidence", list, where)),
        difficulty=_field(record, "difficulty", int, where),
        notes=_field(record, "notes", str, where),
        scope=_scope(record["scope"], where) if "scope" in record else Scope(),
    )
    if question.answerable and not question.evidence:
        raise EvalError(f"{where}: “{question.id}” is answerable and has no evidence. Name a paper and its place.")
    return question


def _field(record: Mapping[str, Any], name: str, kind: type | tuple[type, ...], where: str) -> Any:
    if name not in record:
        raise EvalError(f"{where}: the field “{name}” is missing.")
    value = record[name]
    if not isinstance(value, kind):
        wanted = kind.__name__ if isinstance(kind, type) else " or ".join(k.__name__ for k in kind)
        raise EvalError(f"{where}: the field “{name}” holds {value!r}; a {wanted} is wanted.")
    return value


def _texts(record: Mapping[str, Any], name: str, where: str) -> tuple[str, ...]:
    values = _field(record, name, list, where)
    if not all(isinstance(v, str) and v.strip() for v in values):
        raise EvalError(f"{where}: the field “{name}” holds {values!r}; a list of texts is wanted, none of them empty.")
    return tuple(values)


def _groups(record: Mapping[str, Any], where: str) -> tuple[tuple[str, ...], ...]:
    groups = _field(record, "must_contain", list, where)
    if not all(isinstance(group, list) and group for group in groups):
        raise EvalError(f"{where}: the field “must_contain” holds {groups!r}; a list of lists is wanted, none empty.")
    return tuple(_texts({"must_contain": group}, "must_contain", where) for group in groups)


def _scope(record: object, where: str) -> Scope:
    if not isinstance(record, dict):
        raise EvalError(f"{where}: scope holds {record!r}; an object with authorities, bodies, kinds, first_day and "
                        "last_day is wanted.")
    return Scope(
        authorities=_texts(record, "authorities", where), bodies=_texts(record, "bodies", where),
        kinds=_texts(record, "kinds", where), first_day=_day(record, "first_day", where),
        last_day=_day(record, "last_day", where),
    )


def _day(record: Mapping[str, Any], name: str, where: str) -> date | None:
    text = _field(record, name, (str, type(None)), where)
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise EvalError(f"{where}: the field “{name}” holds {text!r}; a day such as 2021-04-01 is wanted.") from error


def _evidence(record: object, where: str) -> Evidence:
    if not isinstance(record, dict):
        raise EvalError(f"{where}: evidence holds {record!r}; an object with paper, pages and words is wanted.")
    pages = _field(record, "pages", list, where)
    if not all(isinstance(p, int) and p >= 1 for p in pages):
        raise EvalError(f"{where}: pages {pages!r}; whole numbers from 1 are wanted.")
    words = _field(record, "words", str, where)
    if not 1 <= len(words.split()) <= 6:
        raise EvalError(f"{where}: the evidence words “{words}” are {len(words.split())}; one to six are wanted.")
    paragraph = record.get("paragraph")
    if paragraph is not None and not isinstance(paragraph, str):
        raise EvalError(f"{where}: paragraph {paragraph!r}; a text such as \"4.5\" is wanted, or none.")
    return Evidence(paper=_field(record, "paper", str, where), pages=tuple(pages), paragraph=paragraph, words=words)
