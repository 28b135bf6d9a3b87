"""`matters eval`: what it prints, and what it refuses before it runs anything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from rich.console import Console
from typer.testing import CliRunner

from corpus.errors import EvalError
from evals.asking import Times
from evals.command import register
from evals.result import Change, Fall, Result, as_json, write_json
from evals.slices import PaperChange
from evals.terminal import show

RunOf = Callable[..., Result]


@pytest.fixture
def app() -> typer.Typer:
    made = typer.Typer()
    register(made)
    made.command("other")(lambda: None)  # with one command typer has no names
    return made


def test_help_teaches_the_options(app: typer.Typer) -> None:
    said = CliRunner().invoke(app, ["eval", "--help"], env={"COLUMNS": "200", "NO_COLOR": "1", "TERM": "dumb"}).output
    for option in ("--questions", "--gate", "--out", "--update-floors", "--baseline", "--cache", "--repoint",
                   "--markdown", "--explain", "--calibrate", "--also", "--wrong-costs", "--feedback"):
        assert option in said


def test_a_bad_set_and_a_strange_baseline_are_refused_at_once(app: typer.Typer, run_of: RunOf, tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text("{}\n")
    refused = CliRunner().invoke(app, ["eval", "--questions", str(bad)]).exception
    assert isinstance(refused, EvalError)
    assert "line 1" in str(refused)
    old = tmp_path / "old.json"
    write_json(old, as_json(run_of("beef", series=(1, 1))))
    refused = CliRunner().invoke(app, ["eval", "--baseline", str(old)]).exception
    assert isinstance(refused, EvalError)
    assert "another corpus (beef)" in str(refused)


def test_a_question_that_is_not_in_the_set_cannot_be_explained(app: typer.Typer) -> None:
    refused = CliRunner().invoke(app, ["eval", "--explain", "nobody"]).exception
    assert isinstance(refused, EvalError)
    assert "no question has the id “nobody”" in str(refused)


def test_kept_runs_are_printed_as_markdown_and_nothing_is_asked(
    app: typer.Typer, run_of: RunOf, tmp_path: Path
) -> None:
    nothing = CliRunner().invoke(app, ["eval", "--markdown", "--out", str(tmp_path)]).exception
    assert isinstance(nothing, EvalError)
    assert "no run is kept there. Run `matters eval`" in str(nothing)
    write_json(tmp_path / "latest.json", as_json(run_of(series=(1, 2), unanswerable=(1, 1))))
    write_json(tmp_path / "unseen" / "latest.json", as_json(run_of("beef", series=(1, 1))))
    said = CliRunner().invoke(app, ["eval", "--markdown", "--out", str(tmp_path)]).output
    assert said.splitlines()[2] == "| a series | 1 of 2 (50%) | 1 | 0 | 1 of 1 (100%) | 0 | 0 |"


def test_the_table_fits_a_terminal_and_a_fall_is_told(run_of: RunOf) -> None:
    console = Console(width=80, record=True, force_terminal=False)
    falls = (Fall("fact_table", 0.6, 0.5),)
    changed = (Change("fact_table-1", "fact_table", "right", "wrong", False),)
    papers = (PaperChange("report.pdf", 80, before=41, now=40, gained=2, lost=3),)
    show(console, run_of(disambiguation=(40, 80), unanswerable=(1, 3)), Times(0.05, 0.1), falls, changed, papers)
    lines = console.export_text().splitlines()
    assert lines[0].split() == [
        "type", "n", "right", "wrong", "abstained", "ungraded", "cited", "right+cited", "recall@4",
    ]
    assert lines[1].split() == ["disambiguation", "80", "40", "40", "0", "0", "40", "40", "(50%)", "50%"]
    assert lines[2].split() == ["unanswerable", "3", "1", "2", "0", "0", "1"]
    assert "lost: not found 42" in lines
    assert "right and cited, by the paper of the evidence, and since the baseline:" in lines
    assert f"  report.pdf{' ' * 39}40 of 80 (50%)  +2 −3" in lines
    assert any(line.startswith("right and cited, by halves of the set: ") for line in lines)
    assert "lost fact_table-1 (fact_table): right → wrong" in lines
    assert "below its floor: fact_table reached 50.0%, the floor is 60.0%, short by 10.0 points" in lines
