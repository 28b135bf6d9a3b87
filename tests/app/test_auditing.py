"""What is written of a question, how many may be asked, and the commands of the audit and of who may sign in."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import Result
from served import Served, serving
from typer.testing import CliRunner

from answers.answer import Answer, AnswerKind, Status
from app.access import NOBODY, Reader, Role
from app.auditing import FAILED, Rates, audited, limited
from app.cli import app
from app.rates import Rate
from corpus.audit import AuditLog
from corpus.errors import SettingsError, StoreError, TooManyError
from corpus.scope import Scope

CARDS = "How many children held a library card at 31 March 2023?"


def said(question: str, history: tuple[str, ...], scope: Scope) -> Answer:
    if "error" in question:
        raise SettingsError("no")
    return Answer(question, Status.NOT_FOUND, AnswerKind.REFUSAL, "No.", corpus="c" * 16)


def test_what_is_written_of_a_question(tmp_path: Path) -> None:
    log, reader = AuditLog(tmp_path, 30), Reader.of("rita", Role.READER)
    measured: list[tuple[str, str]] = []
    for names in (False, True):
        ask = audited(
            said, "api", log, names=names, who=lambda: reader, measured=lambda d, s, t: measured.append((d, s)))
        ask("How many?", (), Scope())
    with pytest.raises(SettingsError):
        ask("error", (), Scope())
    hidden, named = log.records()
    assert (hidden.question, hidden.door, hidden.status, hidden.corpus) == ("How many?", "api", "not_found", "c" * 16)
    assert hidden.reader == log.pseudonym("rita") and named.reader == "rita" and hidden.model is None
    assert 0 <= hidden.seconds < 5
    assert measured == [("api", "not_found")] * 2 + [("api", FAILED)]


def test_what_cannot_be_written_is_not_answered(tmp_path: Path) -> None:
    (tmp_path / "audit").write_text("in the way")
    ask = audited(said, "chat", AuditLog(tmp_path / "audit", 30))
    with pytest.raises(StoreError, match="nothing is answered that is not in it"):
        ask("How many?", (), Scope())


def test_without_a_retention_nothing_is_written_and_asking_is_as_it_was() -> None:
    assert audited(said, "chat", None) is said


def test_a_reader_asks_so_many_and_an_officer_more() -> None:
    asking = SimpleNamespace(reader=Reader.of("rita", Role.READER))
    ask = limited(said, lambda: asking.reader, Rates(Rate(2, 1), Rate(3, 1)))
    for _ in range(2):
        ask("How many?", (), Scope())
    with pytest.raises(TooManyError, match="ask again in 60 seconds"):
        ask("How many?", (), Scope())
    asking.reader = Reader.of("oli", Role.OFFICER)
    for _ in range(3):
        ask("How many?", (), Scope())
    with pytest.raises(TooManyError):
        ask("How many?", (), Scope())
    asking.reader = NOBODY  # where nobody signs in, this machine asks as much as it can
    for _ in range(9):
        ask("How many?", (), Scope())


def matters(*arguments: str, stdin: str | None = None, **settings: str) -> Result:
    return CliRunner().invoke(app, arguments, input=stdin, env=settings)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Served:
    with serving(tmp_path_factory.mktemp("audited"), settings={"audit_days": 30}) as running:
        with running.client("rita") as client:
            answer = client.post("/api/ask", json={"question": CARDS})
            assert answer.json()["status"] == "answered"
        return running


def test_the_command_gives_out_what_was_asked(served: Served, tmp_path: Path) -> None:
    assert served.store._file is not None
    store = str(served.store._file.parent)
    done = matters("--store", store, "audit", "export", MATTERS_AUDIT_DAYS="30")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    asked = next(r for r in records if r["question"] == CARDS)
    assert asked["door"] == "api" and asked["reader"] not in (None, "rita")
    assert "4,120" in asked["citations"][0]["quote"] and len(asked["citations"][0]["paper"]) == 16
    out = tmp_path / "audit.csv"
    assert matters("--store", store, "audit", "export", "--csv", str(out), MATTERS_AUDIT_DAYS="30").exit_code == 0
    rows = list(csv.DictReader(out.read_text("utf-8-sig").splitlines()))
    assert CARDS in {row["question"] for row in rows}
    assert matters("--store", store, "audit", "export", "--to", "2001-01-01", MATTERS_AUDIT_DAYS="30").stdout == ""
    assert "no audit is kept here: MATTERS_AUDIT_DAYS" in matters("--store", store, "audit", "export").stderr
    assert "it must be a number of days" in matters("audit", "export", MATTERS_AUDIT_DAYS="some").stderr


def test_the_command_of_who_may_sign_in(tmp_path: Path) -> None:
    auth = {"MATTERS_AUTH": str(tmp_path / "readers.tsv")}
    done = matters("auth", "add", "a.smith", "--role", "officer", "--stdin", stdin="three random words\n", **auth)
    assert done.stdout == f"a.smith is added as officer in {tmp_path}/readers.tsv\n"
    matters("auth", "add", "sso", "--role", "reader", "--no-password", **auth)
    listed = matters("auth", "list", **auth).stdout
    assert "a.smith\tofficer\twith a password\nsso\treader\tby the proxy\n" in listed
    assert "# officer: ask open papers, accept what readers report, add papers, see exempt papers\n" in listed
    assert "at most; this one has 5" in matters(
        "auth", "add", "b", "--role", "reader", "--stdin", stdin="short\n", **auth).stderr
    assert matters("auth", "remove", "sso", **auth).stdout == "sso may no longer sign in\n"
    assert "no sso there; there is: a.smith" in matters("auth", "remove", "sso", **auth).stderr
    assert "set MATTERS_AUTH to the file" in matters("auth", "list").stderr


def test_the_chat_does_not_open_to_others_before_it_is_said_who_may_come(tmp_path: Path) -> None:
    done = matters("--store", str(tmp_path), "chat", "--host", "0.0.0.0", "--port", "0")
    assert done.exit_code == 1 and "MATTERS_AUTH=FILE" in done.stderr and "ssh -L" in done.stderr
    auth = {"MATTERS_AUTH": str(tmp_path / "readers.tsv")}
    matters("auth", "add", "a", "--role", "reader", "--no-password", **auth)
    done = matters("--store", str(tmp_path), "chat", "--host", "0.0.0.0", "--port", "0", **auth)
    assert done.exit_code == 1 and "set MATTERS_ADDRESS" in done.stderr
    done = matters("--store", str(tmp_path), "chat", MATTERS_PROXY_HEADER="X-User")
    assert done.exit_code == 1 and "MATTERS_PROXY_HEADER needs MATTERS_PROXIES" in done.stderr
