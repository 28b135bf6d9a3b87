"""How faithfully a paper was read: the counts, on readings whose faults are known."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.errors import EvalError
from corpus.paper import Block, BlockKind, Table
from evals.fidelity import TrueTable, Truth, best_pairs, in_order, in_place, measure, read_truth, with_path, words_of
from evals.reading import TRUTH, Read, readings, shortfalls

BOATS = TrueTable(2, (("Quay", "2021", "", "2022", ""), ("", "Boats", "Berths", "Boats", "Berths"),
                      ("North", "38", "40", "42", "42"), ("South", "7", "12", "n/a", "12")))
READ = Table(None, (("Quay", "2021", "2021", "2022", "2022"), ("Quay", "Boats", "Berths", "Boats", "Berths")),
             (("North", "38", "40", "42", "42"), ("South", "7", "12", "n/a", "12")))


def test_words_are_the_same_whatever_their_quotes_and_dashes() -> None:
    assert words_of("The “harbour’s” 2021–22 share: 12 %") == words_of("The \"harbour's\" 2021-22 share | 12 %")


def test_the_longest_run_in_order_leaves_out_what_was_moved() -> None:
    assert in_order("a b c d e".split(), "a d b c e".split()) == 4
    assert in_order([], ["a"]) == 0


def test_a_whole_reading_scores_one_and_a_lost_word_costs_its_share() -> None:
    truth = Truth("One two three four.\nQuay 2021 2022", ())
    first, second = Block(BlockKind.PARAGRAPH, "One two three four."), Block(BlockKind.HEADING, "Quay 2021 2022")
    whole = measure((first, second), truth)
    assert (whole.recall, whole.precision, whole.order, whole.cells) == (1.0, 1.0, 1.0, None)
    lost = measure((first,), truth)
    assert (lost.recall, lost.precision) == (4 / 7, 1.0)


def test_cells_that_slip_a_column_are_not_in_place_and_not_under_their_header() -> None:
    assert in_place((BOATS,), (READ,)) == 1.0 and with_path((BOATS,), (READ,)) == 1.0
    slipped = Table(None, READ.header, (("North", "38", "40", "42", "42"), ("South", "", "7", "12", "12")))
    assert in_place((BOATS,), (slipped,)) < 1.0
    assert with_path((BOATS,), (slipped,)) == 5 / 8  # of South's figures only the last is where it belongs


def test_a_table_that_goes_on_under_its_header_is_one() -> None:
    first, second = Table(None, READ.header, READ.rows[:1]), Table(None, READ.header, READ.rows[1:])
    assert in_place((BOATS,), (first, second)) == 1.0


def test_pairs_rise_in_both() -> None:
    assert best_pairs([[0, 3], [2, 0]]) == ((0, 1),)


def test_a_truth_that_is_none_is_refused_with_what_it_needs(tmp_path: Path) -> None:
    bad = tmp_path / "a.gt.json"
    bad.write_text(json.dumps({"units": []}))
    with pytest.raises(EvalError, match="'units'"):
        read_truth(bad)
    with pytest.raises(EvalError, match="holds the known text"):
        list(readings(tmp_path / "none", tmp_path))
    bad.write_text(json.dumps({"units": [{"s": "Boats"}], "tables": []}))
    with pytest.raises(EvalError, match="no a.pdf, .docx or .html"):
        list(readings(tmp_path, tmp_path))


def test_a_file_that_cannot_be_read_is_a_line_of_the_report(tmp_path: Path) -> None:
    (tmp_path / "a.gt.json").write_text(json.dumps({"units": [{"s": "Boats"}], "tables": []}))
    (tmp_path / "a.pdf").write_bytes(b"no pdf")
    (read,) = readings(tmp_path, tmp_path)
    assert read.fidelity is None and "not a PDF" in read.reason and shortfalls(read) == []


def test_the_minutes_and_the_update_are_read_as_promised(tmp_path: Path) -> None:
    papers = TRUTH.parent.parent / "corpus" / "papers"
    for stem in ("hackney-ofsted-update-2020-01", "ealing-scrutiny-review-panel-2-minutes-2020-11-11"):
        (tmp_path / f"{stem}.gt.json").write_bytes((TRUTH / f"{stem}.gt.json").read_bytes())
    found = list(readings(tmp_path, papers))
    assert [shortfalls(read) for read in found] == [[], []]
    assert shortfalls(Read("a.pdf", measure((), Truth("one", ())))) != []
