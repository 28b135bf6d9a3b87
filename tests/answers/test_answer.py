"""The JSON contract, field by field."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from answers.answer import Answer, AnswerKind, Status, as_json, citation_json, fact_json
from corpus.fact import Basis, Fact
from corpus.paper import Kind, Locator, Metadata
from corpus.period import as_at
from corpus.store import Store
from retrieval.citations import Citation

Ask = Callable[..., Answer]
HALF = "How many children were on child protection plans in Eastmoor in March 2023?"
STATED = Fact("p:0/0", "p", "p:0", "Visits to nurseries", Decimal("640"), "visits", "640", as_at(date(2023, 3, 31)),
              "Eastmoor", Basis.ACTUAL, Locator("p"), "It made 640 visits.")


def test_a_figure_is_written_whole(ask: Ask, store: Store) -> None:
    sentence = ("As at 31 March 2023, 96 children were on child protection plans in Eastmoor, up from 88 at the same "
                "time in 2022.")
    assert as_json(ask(HALF), "q-7") == {
        "id": "q-7",
        "question": HALF,
        "status": "answered",
        "headline": "96 children – “As at 31 March 2023, 96 children were on child protection plans in Eastmoor, up "
        "from 88 at the same time in 2022” (Eastmoor, as at 31 March 2023). Up from 88 children (as at 31 March 2022).",
        "body": f"“{sentence}” [1]",
        "caveats": [],
        "expanded": [],
        "unsupported": [],
        "facts": [{
            "measure": "children were on child protection plans in Eastmoor",
            "value": "96",
            "unit": "children",
            "printed": "96",
            "period": {"label": "31 March 2023", "first_day": "2023-03-31", "last_day": "2023-03-31", "kind": "as_at"},
            "area": "Eastmoor",
            "basis": "actual",
            "citation": 1,
        }],
        "citations": [{
            "number": 1,
            "paper": "eastmoor-update.md",
            "title": "Children’s Services Update 2022/23",
            "authority": "Eastmoor",
            "body": None,
            "date": None,
            "item": None,
            "paragraph": None,
            "page": None,
            "printed_page": None,
            "quote": sentence,
            "label": "Eastmoor, Children’s Services Update 2022/23, “Child protection”",
            "url": None,
            "headers": [],
        }],
        "corpus": store.fingerprint(),
        "rewording": None,
    }


def test_minutes_carry_meeting_item_and_paragraph(ask: Ask) -> None:
    (cited,) = as_json(ask("Who sent apologies for absence?"))["citations"]
    assert (cited["body"], cited["date"]) == ("Children’s Services Scrutiny Panel", "2023-06-14")
    assert (cited["item"], cited["paragraph"], cited["page"], cited["printed_page"]) == ("1", "1.1", None, None)
    assert cited["label"] == "Marlshire, Children’s Services Scrutiny Panel, 14 June 2023, item 1, para 1.1"


def test_a_refusal_has_the_same_fields_and_no_sources(ask: Ask, store: Store) -> None:
    assert as_json(ask("What is the recipe for lemon cake?")) == {
        "question": "What is the recipe for lemon cake?",
        "status": "not_found",
        "headline": "No paper here mentions “recipe” or “lemon” or “cake”.",
        "body": "",
        "caveats": [],
        "expanded": [],
        "unsupported": [],
        "facts": [],
        "citations": [],
        "corpus": store.fingerprint(),
        "rewording": None,
    }


def test_the_id_is_there_only_where_one_was_given() -> None:
    answer = Answer("q", Status.NEEDS_DETAIL, AnswerKind.REFUSAL, "Which council?")
    assert "id" not in as_json(answer)
    assert next(iter(as_json(answer, "a"))) == "id"
    assert as_json(answer)["status"] == "needs_detail"


@pytest.mark.parametrize("question", [
    HALF,
    "How many children were missing from education in Marlshire each year?",
    "What are the four priorities of the youth offer?",
    "Who sent apologies for absence?",
    "purple elephants parking Jupiter",
])
def test_every_answer_goes_through_json(ask: Ask, question: str) -> None:
    written = as_json(ask(question), "x")
    assert json.loads(json.dumps(written, ensure_ascii=False)) == written


def test_what_is_not_known_is_null() -> None:
    bare = replace(STATED, value=None, unit=None, printed="n/a", period=None, area=None, basis=Basis.SUPPRESSED)
    assert fact_json(bare, 2) == {
        "measure": "Visits to nurseries", "value": None, "unit": None, "printed": "n/a", "period": None, "area": None,
        "basis": "suppressed", "citation": 2,
    }


@pytest.mark.parametrize(("value", "written"), [
    ("640", "640"), ("43.20", "43.20"), ("0.05", "0.05"), ("1E+3", "1000"), ("-4", "-4"),
])
def test_numbers_are_exact_and_never_in_powers_of_ten(value: str, written: str) -> None:
    assert fact_json(replace(STATED, value=Decimal(value)), 1)["value"] == written


def test_pounds_in_millions_are_whole_pounds(ask: Ask) -> None:
    (stated,) = as_json(ask("How much did the fostering service cost in 2022/23?"))["facts"]
    assert (stated["printed"], stated["unit"], stated["value"]) == ("£3.2m", "GBP", "3200000")


def test_both_page_numbers_are_written() -> None:
    where = Locator("p", page=7, printed_page="iv", item="4", paragraph="4.5", block=3)
    meta = Metadata("Report", "Marlshire", "Panel", date(2023, 6, 14), Kind.REPORT)
    assert citation_json(Citation(3, "r.pdf", meta, where, "It rose.", "a place")) == {
        "number": 3, "paper": "r.pdf", "title": "Report", "authority": "Marlshire", "body": "Panel",
        "date": "2023-06-14", "item": "4", "paragraph": "4.5", "page": 7, "printed_page": "iv", "quote": "It rose.",
        "label": "a place", "url": None, "headers": [],
    }
