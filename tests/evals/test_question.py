"""A question set that cannot be trusted is refused, with the line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import EvalError
from corpus.scope import Scope
from evals.question import Evidence, QuestionType, read_questions

GOOD: dict[str, Any] = {
    "id": "a", "question": "How many?", "history": ["And before?"], "type": "fact_text", "authority": None,
    "answer": "211", "must_contain": [["211", "two hundred and eleven"]], "must_not_contain": ["237"],
    "evidence": [{"paper": "report.pdf", "pages": [3], "paragraph": "4.5", "words": "lent 211 books"}],
    "difficulty": 1, "notes": "",
}


def write(folder: Path, *records: object) -> Path:
    path = folder / "set.jsonl"
    path.write_text("\n".join(r if isinstance(r, str) else json.dumps(r) for r in records), encoding="utf-8")
    return path


def test_a_line_becomes_a_question(tmp_path: Path) -> None:
    (question,) = read_questions(write(tmp_path, GOOD, ""), {"report.pdf"})
    assert question.history == ("And before?",)
    assert question.type is QuestionType.FACT_TEXT
    assert question.must_contain == (("211", "two hundred and eleven"),)
    assert question.evidence == (Evidence("report.pdf", (3,), "4.5", "lent 211 books"),)


def test_a_question_may_be_asked_within_a_scope(tmp_path: Path) -> None:
    limits = {"authorities": ["Anytown"], "bodies": [], "kinds": [], "first_day": "2021-04-01", "last_day": None}
    first, second = read_questions(write(tmp_path, GOOD, GOOD | {"id": "b", "scope": limits}))
    assert first.scope == Scope()
    assert second.scope == Scope(authorities=("Anytown",), first_day=date(2021, 4, 1))
    with pytest.raises(EvalError, match="“first_day” holds 'last spring'; a day such as 2021-04-01"):
        read_questions(write(tmp_path, GOOD | {"scope": limits | {"first_day": "last spring"}}))


@pytest.mark.parametrize(("bad", "says"), [
    ("{not json", "not JSON"),
    ("[]", "list where an object"),
    ({k: v for k, v in GOOD.items() if k != "answer"}, "“answer” is missing"),
    (GOOD | {"question": 5}, "“question” holds 5; a str"),
    (GOOD | {"type": "riddle"}, "“riddle” is not one of"),
    (GOOD | {"id": "a"}, "stands on line 1 too"),
    (GOOD | {"id": "b", "evidence": []}, "has no evidence"),
    (GOOD | {"id": "b", "must_contain": [[]]}, "none empty"),
    (GOOD | {"id": "b", "must_contain": ["211"]}, "a list of lists"),
    (GOOD | {"id": "b", "must_not_contain": [""]}, "none of them empty"),
    (GOOD | {"id": "b", "evidence": [{"paper": "report.pdf", "pages": [0], "words": "x"}]}, "from 1"),
    (GOOD | {"id": "b", "evidence": [{"paper": "report.pdf", "pages": [1], "words": "a b c d e f g"}]}, "are 7"),
    (GOOD | {"id": "b", "evidence": [{"paper": "lost.pdf", "pages": [1], "words": "x"}]}, "“lost.pdf”"),
])
def test_a_bad_line_is_refused_with_its_number(tmp_path: Path, bad: object, says: str) -> None:
    with pytest.raises(EvalError) as caught:
        read_questions(write(tmp_path, GOOD, "", bad), {"report.pdf"})
    assert "line 3" in str(caught.value)
    assert says in str(caught.value)


def test_a_file_without_questions_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EvalError, match="holds no question"):
        read_questions(write(tmp_path, ""))
    with pytest.raises(EvalError, match="cannot be read"):
        read_questions(tmp_path / "none.jsonl")
