"""Asking as every door asks: limits are named where they hide papers, and a row has its headers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any

import pytest
from typer.testing import CliRunner

from answers.answer import Status, as_json
from app import asking
from app.asking import Ask, asker
from app.cli import app
from corpus.errors import SettingsError
from corpus.store import Scope, Store

MINUTES = """# {council} County Council

Minutes of the Roads Panel held on {day}

## 4. Bridges

4.1 The officer said that {count} bridges were mended in 2021/22.
"""
QUESTION = "How many bridges were mended in 2021/22?"


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Minutes of two councils, each with a figure of its own."""
    folder, home = tmp_path_factory.mktemp("papers"), tmp_path_factory.mktemp("store")
    for council, day, count in (("Norfolk", "12 July 2021", 12), ("Suffolk", "3 May 2022", 37)):
        (folder / f"{council}.md").write_text(MINUTES.format(council=council, day=day, count=count), encoding="utf-8")
    made = CliRunner().invoke(app, ["--store", str(home), "ingest", str(folder)])
    assert made.exit_code == 0, made.output
    with Store.open(home) as store:
        yield asker(store, None)


def test_a_refusal_under_a_limit_names_it(ask: Ask) -> None:
    refused = ask("How many libraries were closed in 1999?", (), Scope(authorities=("Norfolk",)))
    assert refused.citations == ()
    assert refused.caveats[-1] == (
        "Only 1 of 2 papers was searched: authority Norfolk. "
        "The others may say; take the limit off to search them too.")


def test_a_refusal_without_a_limit_and_an_answer_under_one_say_nothing_of_it(ask: Ask) -> None:
    refused = ask("How many libraries were closed in 1999?", (), Scope())
    answered = ask(QUESTION, (), Scope(authorities=("Suffolk",)))
    assert "37" in answered.headline and answered.citations
    assert not any("searched" in caveat for caveat in (*refused.caveats, *answered.caveats))


def test_a_limit_that_fits_no_paper_is_said(ask: Ask) -> None:
    with pytest.raises(SettingsError, match=r"no paper fits all that was chosen \(authority Norfolk · meetings from "
                                            r"1 January 2022\); take one of the limits off"):
        ask(QUESTION, (), Scope(authorities=("Norfolk",), first_day=date(2022, 1, 1)))


def test_the_contract_has_the_headers_beside_each_quote(ask: Ask) -> None:
    written = as_json(ask(QUESTION, (), Scope(authorities=("Norfolk",))), "7")
    assert written["id"] == "7"
    assert [citation["headers"] for citation in written["citations"]] == [[]]  # a sentence has none


def test_an_empty_shelf_is_no_limit(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        assert asker(store, None)(QUESTION, (), Scope()).citations == ()


def test_two_questions_are_worked_on_at_a_time_and_all_are_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running, most = 0, 0
    lock, real = Lock(), asking.answer_question

    def counted(*asked: Any, **named: Any) -> Any:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        time.sleep(0.02)
        try:
            return real(*asked, **named)
        finally:
            with lock:
                running -= 1

    monkeypatch.setattr(asking, "answer_question", counted)
    with Store.open(tmp_path) as store, ThreadPoolExecutor(8) as readers:
        ask = asker(store, None)
        questions = [f"How many bridges were mended in {year}?" for year in range(2001, 2009)]
        answers = list(readers.map(lambda question: ask(question, (), Scope()), questions))
    assert [answer.status for answer in answers] == [Status.NOT_FOUND] * 8
    assert most == 2
