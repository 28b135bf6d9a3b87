"""A paper's life from the command line: settled, replaced, withdrawn with a receipt."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.briefing import Briefing, Entry, Source
from app.cli import app
from app.drafts import LEFT, WAITING, Drafts
from corpus.audit import AuditedCitation, AuditLog, AuditRecord

WORD = "xylophage"
MINUTES = """# {council}Larks Panel

{status}Minutes of the meeting held on 12 May 2021

## 2. Nests

The panel heard that {count} nests were counted in the spring of 2021, and that a {word} had got into the roof.

RESOLVED that the count be repeated in the autumn and that the wardens be thanked for all of their work.
"""


def text(count: int = 38, status: str = "", word: str = "beetle", council: str = "") -> str:
    return MINUTES.format(count=count, status=status, word=word, council=council)


def run(store: Path, *arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(app, ["--store", str(store), *arguments])
    assert result.exit_code == code, (result.output, result.stderr)
    return " ".join((result.stdout if code == 0 else result.output + result.stderr).split())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of draft minutes, the approved ones and others, and a store of them."""
    folder = tmp_path_factory.mktemp("papers")
    for name, written in (
        ("a-draft", text(31, "Draft ", WORD)), ("b-minutes", text()), ("owls", "# Owls\n\nThere were 7 owls in 2020.\n")
    ):
        (folder / f"{name}.md").write_text(written)
    said = run(folder / "store", "ingest", *(str(path) for path in sorted(folder.glob("*.md"))))
    assert "b-minutes.md: replaces a-draft.md in answers from now on" in said
    return folder


@pytest.fixture
def papers(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "papers"))


def test_a_replaced_draft_is_asked_only_where_it_is_wanted(papers: Path) -> None:
    question = "How many nests were counted in the spring of 2021?"
    assert "38 nests" in run(papers / "store", "ask", question)
    said = run(papers / "store", "ask", question, "--superseded")
    assert "superseded on" in said and "Not final: draft minutes" in said
    listed = run(papers / "store", "papers")
    assert "draft minutes" in listed and "by b-minutes.md" in listed


def test_a_withdrawn_paper_leaves_the_store_and_every_record_with_a_receipt(papers: Path) -> None:
    store, receipt = papers / "store", papers / "receipt.json"
    paper = next(p for p in json.loads(run(store, "papers", "--json")) if p["file"] == "a-draft.md")["id"]
    source = Source(1, paper, "Larks Panel", "Larks Panel", "", "", f"a {WORD} had got into the roof")
    answer = Entry("What got in?", "answered", f"A {WORD}.", sources=(source,))
    for drafts in (Drafts(store), Drafts(store, lambda: "oli")):
        drafts.save(Briefing(title="Roofs", prepared=date(2021, 6, 1), entries=(answer,)))
    cited = (AuditedCitation(paper, None, "2", None, f"a {WORD} had got into the roof"),)
    AuditLog(store / "audit").add(AuditRecord(
        "2021-06-01T10:00:00+00:00", "chat", f"Did a {WORD} get in?", None, "f" * 16, "answered", cited, None, 0.1))
    run(store, "withdraw", "a-draft.md", "--yes", "--receipt", str(receipt))
    said = json.loads(receipt.read_text())
    assert (said["files"], said["originals"], said["held"], said["traces"]) == (["a-draft.md"], 1, [], [])
    assert said["records"] == ["briefing in hand: 2 answers taken out", "audit: 1 answer emptied"]
    assert WORD not in receipt.read_text()
    assert [path for path in store.rglob("*") if path.is_file() and WORD.encode() in path.read_bytes()] == []
    draft = Drafts(store).load()
    assert draft is not None and (draft.entries[0].status, draft.entries[0].headline) == (WAITING, LEFT)
    assert "there is no paper" not in run(store, "papers")
    refused = run(store, "ingest", str(papers / "a-draft.md"), code=1)
    assert "it was withdrawn on" in refused and "matters ingest --again a-draft.md" in refused
    assert "1 added" in run(store, "ingest", "--again", str(papers / "a-draft.md"))


def test_withdrawing_is_asked_for_and_words_left_elsewhere_are_an_error(papers: Path) -> None:
    store = papers / "store"
    declined = CliRunner().invoke(app, ["--store", str(store), "withdraw", "owls.md"], input="n\n")
    assert declined.exit_code == 1 and "nothing was withdrawn" in declined.stderr
    (store / "notes.log").write_text(f"somebody asked, and was told: {text(31, 'Draft ', WORD)}")
    said = run(store, "withdraw", "a-draft.md", "--yes", code=1)
    assert "notes.log: words of the paper still stand in it" in said


def test_the_earlier_version_counts_again_where_the_later_is_withdrawn(papers: Path) -> None:
    said = json.loads(run(papers / "store", "withdraw", "b-minutes.md", "--yes", "--json"))
    assert said["counting_again"] == ["a-draft.md"]
    assert "31 nests" in run(papers / "store", "ask", "How many nests were counted in the spring of 2021?")


def test_what_is_unsure_is_listed_settled_and_kept(papers: Path) -> None:
    store = papers / "store"
    unsure = run(store, "papers", "--unsure")
    assert "b-minutes.md" in unsure and "authority" in unsure and "not known" in unsure
    said = run(store, "papers", "set", "b-minutes.md", "authority=Barsetshire", "date=13 May 2021", "title=The Larks")
    assert "The Larks" in said and "Barsetshire · Larks Panel · 13 May 2021" in said
    assert "b-minutes.md" not in run(store, "papers", "--unsure")
    answer = json.loads(run(store, "ask", "How many nests were counted in the spring of 2021?", "--json"))
    assert answer["citations"][0]["label"].startswith("Barsetshire, Larks Panel, 13 May 2021")
    assert run(store, "doctor") == "All is well: catalogue, indexes and kept files agree."
    run(store, "remove", "b-minutes.md")
    run(store, "ingest", str(papers / "b-minutes.md"))
    [again] = [p for p in json.loads(run(store, "papers", "--json")) if p["file"] == "b-minutes.md"]
    assert (again["authority"], again["date"], again["title"]) == ("Barsetshire", "2021-05-13", "The Larks")


def test_a_paper_that_is_made_exempt_is_gone_for_readers(papers: Path) -> None:
    store = papers / "store"
    run(store, "papers", "set", "owls.md", "access=exempt")
    assert run(store, "doctor") == "All is well: catalogue, indexes and kept files agree."
    assert "7 owls" not in run(store, "ask", "How many owls were there in 2020?")
    for folder in ("lexical", "vectors"):
        assert [p for p in (store / folder).rglob("*") if p.is_file() and b"owls in" in p.read_bytes()] == []
    run(store, "papers", "set", "owls.md", "access=open")
    assert "7 owls" in run(store, "ask", "How many owls were there in 2020?")


def test_one_paper_may_be_said_to_replace_another_and_not_to(papers: Path) -> None:
    store = papers / "store"
    run(store, "papers", "set", "owls.md", "replaced-by=b-minutes.md")
    assert "7 owls" not in run(store, "ask", "How many owls were there in 2020?")
    run(store, "papers", "set", "owls.md", "replaced-by=")
    assert "7 owls" in run(store, "ask", "How many owls were there in 2020?")


@pytest.mark.parametrize(("said", "why"), [
    ("authority", "is no field with its value"), ("colour=red", "is no field with its value"),
    ("date=someday", "is no date"), ("kind=letter", "is no kind of paper"), ("access=secret", "is no access"),
])
def test_what_cannot_be_said_of_a_paper_is_named(made: Path, said: str, why: str) -> None:
    assert why in run(made / "store", "papers", "set", "owls.md", said, code=1)
