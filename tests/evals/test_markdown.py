"""The table for the README: a row a type, the unseen papers beside, and nothing made up where nothing was asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.errors import EvalError
from evals.markdown import LABELS, markdown_table, read_counts
from evals.question import QuestionType
from evals.result import Result, as_json, write_json

RunOf = Callable[..., Result]


def test_each_type_has_a_row_and_the_sum_comes_before_the_refusals(run_of: RunOf) -> None:
    counts = as_json(run_of(series=(1, 3), decision=(2, 2), unanswerable=(1, 2)))["counts"]
    assert markdown_table(counts).splitlines() == [
        "| asked for | right and cited | wrong | not answered |",
        "| --- | --: | --: | --: |",
        "| a series | 1 of 3 (33%) | 2 | 0 |",
        "| a decision | 2 of 2 (100%) | 0 | 0 |",
        "| **all that the papers answer** | 3 of 5 (60%) | 2 | 0 |",
        "| **not in the papers** | 1 of 2 (50%) | 1 | 0 |",
    ]


def test_the_unseen_papers_stand_beside(run_of: RunOf) -> None:
    sample = as_json(run_of(series=(1, 3)))["counts"]
    unseen = as_json(run_of("beef", series=(2, 2), cross=(0, 1)))["counts"]
    lines = markdown_table(sample, unseen).splitlines()
    assert lines[0].endswith("| unseen: right and cited | unseen: wrong | unseen: not answered |")
    assert lines[2] == "| a series | 1 of 3 (33%) | 2 | 0 | 2 of 2 (100%) | 0 | 0 |"
    assert lines[3] == "| across papers | – | – | – | 0 of 1 (0%) | 1 | 0 |"


def test_every_type_has_its_words() -> None:
    assert set(QuestionType) <= set(LABELS)


def test_what_is_kept_is_read_and_what_is_something_else_refused(tmp_path: Path, run_of: RunOf) -> None:
    assert read_counts(tmp_path / "latest.json") is None
    write_json(tmp_path / "latest.json", as_json(run_of(series=(1, 1))))
    counts = read_counts(tmp_path / "latest.json")
    assert counts is not None and counts["series"]["right+cited"] == 1
    (tmp_path / "latest.json").write_text("[]")
    with pytest.raises(EvalError, match="not the result of a run"):
        read_counts(tmp_path / "latest.json")
