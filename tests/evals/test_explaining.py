"""One question's path as lines: what was read, found, judged, who answered, and the verdict."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from answers.ask import explain
from corpus.encoder import Progress
from corpus.store import Store
from evals.asking import ask_all
from evals.explaining import path_lines
from evals.question import Evidence, QuestionType
from evals.run import answer_at, gaps_in, hits_in, looked_up
from ingest.pipeline import ingest_folder

Make = Callable[..., Any]
TEXT = """# Anytown Library Report 2021/22

## Lending

Anytown libraries lent 211 books in 2021/22, down from 237 in 2020/21.
"""


class Flat:
    """An encoder for which all texts are alike: finding is by words."""

    name, dimensions = "flat", 4

    def encode(self, texts: Any, progress: Progress | None = None) -> NDArray[np.float32]:
        """See corpus.encoder.Encoder."""
        return np.full((len(texts), 4), 0.5, np.float32)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """One report on a shelf in memory."""
    (tmp_path / "report.md").write_text(TEXT)
    with Store.in_memory(Flat()) as shelf:
        assert ingest_folder([tmp_path], shelf).failed == ()
        yield shelf


def test_the_path_of_a_question_is_told_from_reading_to_verdict(store: Store, question: Make) -> None:
    asked = replace(
        question(("211",), evidence=(Evidence("report.pdf", (), None, "libraries lent 211 books"),)),
        question="How many books did Anytown libraries lend in 2021/22?",
    )
    told = explain(asked.question, store)
    result, _ = ask_all([asked], lambda _: told.answer, hits_in(store), "feed", None, gaps_in(store))
    lines = list(path_lines(told, result.judged[0], {p.id: p for p in store.listing()}))
    assert lines[0] == "q-1 (fact_text): How many books did Anytown libraries lend in 2021/22?"
    titles = [line.split()[0] for line in lines if re.match(r"[A-Z]{3,}\b", line)]
    assert titles == ["READ", "FOUND", "JUDGED", "ROOMS", "CHECKED", "WANTED", "GOT", "VERDICT"]
    assert "  periods     2021/22" in lines
    assert any(line.startswith(" *  1  score") for line in lines)
    assert any(re.match(r" +211 .*2021/22", line) for line in lines)
    assert "  doubted         declined" in lines
    assert any(line.startswith("  figure          figure, strength") for line in lines)
    assert any(line.startswith("  stands: ") for line in lines)
    assert lines[-1] == "VERDICT right, cited on the evidence; evidence at rank 1"


def test_what_reading_lost_is_the_last_line(store: Store, question: Make) -> None:
    asked = replace(question(("99",), evidence=(Evidence("report.md", (), None, "museums lent 99 films"),)),
                    question="How many films did Anytown museums lend in 1999?", type=QuestionType.FACT_TABLE)
    told = explain(asked.question, store)
    result, _ = ask_all([asked], lambda _: told.answer, hits_in(store), "feed", None, gaps_in(store))
    lines = list(path_lines(told, result.judged[0], {p.id: p for p in store.listing()}))
    assert lines[-1] == "LOST    not ingested: “museums lent 99 films” does not stand in the paper as it was read"
    assert "  nothing to check: nothing is claimed" in lines
    looked = looked_up([asked], store)
    assert answer_at(looked)(0, told.bars) == told.answer
