"""How a question's words were read is told where that mattered, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from answers.answer import Answer, Status, as_json
from answers.ask import answer_question
from corpus.glossary import Glossary, read_glossary
from corpus.store import Store
from retrieval.defined import defined_in_papers

Ask = Callable[..., Answer]


@pytest.mark.parametrize(("question", "read"), [
    pytest.param("How many children were on CP plans in Marlshire in March 2022?",
                 ("CP plans → child protection plan",), id="an acronym"),
    pytest.param("How many children were on child protection plans in Marlshire in March 2022?", (), id="as printed"),
    pytest.param("How many kids were on child protection plans in Marlshire in March 2022?", (), id="an everyday word"),
    pytest.param("How many children were on child protetcion plans in Marlshire in March 2022?",
                 ("protetcion → protection",), id="a slip"),
])
def test_what_was_read_as_another_word_is_told(ask: Ask, question: str, read: tuple[str, ...]) -> None:
    answer = ask(question)
    assert answer.status is Status.ANSWERED and "163" in answer.headline
    assert answer.expanded == read
    assert as_json(answer)["expanded"] == list(read)


def test_under_a_refusal_the_letters_that_were_looked_for_are_told(ask: Ask) -> None:
    answer = ask("How many UASC arrived in Marlshire in 1999?")
    assert answer.status is Status.NOT_FOUND
    assert answer.expanded and answer.expanded[0].startswith("UASC → unaccompanied asylum")


def test_a_councils_own_meaning_of_letters_is_used(shelf_of: Callable[..., Store], tmp_path: Path) -> None:
    shelf = shelf_of("# Report\n\n## Depots\n\nThe winter gritting fleet had 41 lorries in 2022/23.\n")
    question = "How many lorries did the WGF have in 2022/23?"
    own = tmp_path / "own.csv"
    own.write_text("acronym,expansions\nWGF,winter gritting fleet\n", encoding="utf-8")
    assert answer_question(question, shelf, glossary=own).expanded == ("WGF → winter gritting fleet",)


def test_what_a_paper_spells_out_goes_before_any_glossary(shelf_of: Callable[..., Store], tmp_path: Path) -> None:
    shelf = shelf_of("# Report\n\n## Depots\n\nThe Winter Gritting Fleet (WGF) is old.\n\n"
                     "The winter gritting fleet had 41 lorries in 2022/23.\n")
    own = tmp_path / "own.tsv"
    own.write_text("acronym\texpansions\nWGF\tWomen’s Guild Fund\n", encoding="utf-8")
    answer = answer_question("How many lorries did the WGF have in 2022/23?", shelf, glossary=own)
    assert "41" in answer.headline
    assert answer.expanded == ("WGF → Winter Gritting Fleet",)


@pytest.mark.parametrize(("glossary", "taken"), [
    ("WGF\tWomen’s Guild Fund\nWGF\tWinter Garden Fair\n", True),  # several meanings: the paper's own
    ("WXY\tWomen’s Guild Fund\n", True),
    ("WGF\tWomen’s Guild Fund\n", False),
])
def test_a_name_in_small_letters_settles_what_letters_mean(
    shelf_of: Callable[..., Store], tmp_path: Path, glossary: str, taken: bool
) -> None:
    shelf = shelf_of("# Report\n\n## Depots\n\nSome of the winter gritting fleet (WGF) is old.\n")
    own = tmp_path / "own.tsv"
    own.write_text(f"acronym\texpansions\n{glossary}", encoding="utf-8")
    terms = defined_in_papers("How many lorries did the WGF have?", shelf, known=Glossary(read_glossary(own)))
    assert [t.expansions for t in terms] == ([("winter gritting fleet",)] if taken else [])


@pytest.mark.parametrize(("question", "name"), [
    ("What did the MFPB learn?", "Marlshire Ferries and Piers Board"),
    ("What did the MFAPB learn?", "Marlshire Ferries and Piers Board"),
    ("What did the FPB learn?", None),
    ("What did the MB learn?", None),
    ("What did mfpb learn?", None),
])
def test_a_body_is_known_by_its_first_letters(
    minutes_of: Callable[[str, str, date], Store], question: str, name: str | None
) -> None:
    text = "# Minutes\n\n## 1. Piers\n\nNobody had the key.\n"
    store = minutes_of(text, "Marlshire Ferries and Piers Board", date(2024, 5, 7))
    assert [t.expansions for t in defined_in_papers(question, store)] == ([(name,)] if name else [])
