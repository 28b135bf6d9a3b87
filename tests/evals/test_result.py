"""Counts, floors and baselines: the gate shuts on a fall, and does not judge across corpora."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.errors import EvalError
from evals.result import (
    ANSWERABLE,
    Result,
    as_json,
    by_type,
    changes,
    falls,
    floors_of,
    read_baseline,
    read_floors,
    write_json,
)

RunOf = Callable[..., Result]


def test_types_are_counted_by_themselves(run_of: RunOf) -> None:
    tallies = by_type(run_of(fact_table=(3, 4), series=(1, 2), unanswerable=(1, 5)))
    assert list(tallies) == ["fact_table", "series", "unanswerable", ANSWERABLE]
    table = tallies["fact_table"]
    assert (table.n, table.right, table.wrong, table.cited, table.kept, table.found) == (4, 3, 1, 3, 3, (3, 3, 3))
    assert (tallies[ANSWERABLE].n, tallies[ANSWERABLE].kept) == (6, 4)
    assert tallies["unanswerable"].share_kept == 0.2


def test_the_gate_names_the_type_that_fell_and_by_how_much(run_of: RunOf, tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    write_json(path, floors_of(run_of(fact_table=(18, 20), series=(10, 10))))
    floors = read_floors(path, "feed")
    assert floors == {"fact_table": 0.88, "series": 0.98, "answerable": 0.91}
    assert falls(run_of(fact_table=(18, 20), series=(10, 10)), floors) == ()
    low = falls(run_of(fact_table=(17, 20), series=(10, 10)), floors)
    assert [(f.type, f.floor, f.reached) for f in low] == [("fact_table", 0.88, 0.85), ("answerable", 0.91, 0.9)]


def test_a_type_with_a_floor_has_to_be_asked(run_of: RunOf) -> None:
    with pytest.raises(EvalError, match="“series” has a floor"):
        falls(run_of(fact_table=(1, 1)), {"series": 0.5})


def test_floors_of_another_corpus_are_refused(run_of: RunOf, tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    write_json(path, floors_of(run_of("beef", fact_table=(1, 1))))
    with pytest.raises(EvalError, match=r"another corpus \(beef\); this run searched feed"):
        read_floors(path, "feed")


def test_a_gate_without_floors_does_not_open(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    write_json(path, {"corpus": None, "floors": {}})
    with pytest.raises(EvalError, match="no floors are recorded"):
        read_floors(path, "feed")
    path.write_text("[]")
    with pytest.raises(EvalError, match="not recorded floors"):
        read_floors(path, "feed")


def test_a_baseline_shows_what_was_lost_and_gained(run_of: RunOf, tmp_path: Path) -> None:
    path = tmp_path / "latest.json"
    write_json(path, as_json(run_of(fact_table=(2, 3), series=(0, 1))))
    found = changes(run_of(fact_table=(1, 3), series=(1, 1)), read_baseline(path, "feed"))
    assert [(c.id, c.before, c.after, c.gained) for c in found] == [
        ("fact_table-1", "right", "wrong", False), ("series-0", "wrong", "right", True),
    ]
    with pytest.raises(EvalError, match="another corpus"):
        read_baseline(path, "beef")


def test_baselines_of_older_formats_are_read_and_of_newer_ones_refused(run_of: RunOf, tmp_path: Path) -> None:
    path = tmp_path / "latest.json"
    first = as_json(run_of(series=(0, 1))) | {"stages": {}}
    del first["format"], first["stages"]
    write_json(path, first)
    assert [c.id for c in changes(run_of(series=(1, 1)), read_baseline(path, "feed"))] == ["series-0"]
    write_json(path, first | {"format": 3})
    with pytest.raises(EvalError, match="format 3; formats 1 to 2 can be read"):
        read_baseline(path, "feed")


def test_the_same_run_is_written_the_same(run_of: RunOf, tmp_path: Path) -> None:
    first, second = tmp_path / "a" / "latest.json", tmp_path / "b" / "latest.json"
    for path in (first, second):
        write_json(path, as_json(run_of(series=(1, 2))))
    assert first.read_bytes() == second.read_bytes()
    kept = json.loads(first.read_text())
    assert kept["counts"]["series"] == {
        "n": 2, "right": 1, "wrong": 1, "abstained": 0, "ungraded": 0, "cited": 1, "right+cited": 1,
        "recall@1": 1, "recall@4": 1, "recall@10": 1, "mrr": 0.5,
    }
    assert (kept["format"], kept["stages"]) == (2, {"not found": 1})
    assert kept["outcomes"]["series-1"] == {
        "type": "series", "outcome": "wrong", "cited": False, "rank": None, "stage": "not found",
        "headline": "211 books",
    }
