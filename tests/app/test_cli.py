"""The command line: what goes in, what comes out, and how it ends."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.cli import app

DATA = Path(__file__).parents[1] / "data" / "pdf"

MINUTES = """# Norfolk County Council

Minutes of the Children's Panel held on 12 July 2021

## 4. Children on plans

4.1 The officer said that 211 children had a child protection plan at 31 March 2022, down from 237 a year before.

4.2 Members asked about waiting times. The Panel RESOLVED to note the report.

## 5. Carers

| Measure | 2020 | 2021 |
|---|---|---|
| Foster carers | 47 | 52 |
"""
HEAVY = ("gradio", "torch", "chromadb", "sentence_transformers")


def matters(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program as a process of its own."""
    return subprocess.run([sys.executable, "-m", "app.cli", *map(str, arguments)], capture_output=True, text=True,
                          timeout=120, env={**os.environ, **environment}, check=False)


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    (folder / "minutes.md").write_text(MINUTES, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def store(papers: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the minutes in it."""
    folder = tmp_path_factory.mktemp("store")
    result = CliRunner().invoke(app, ["--store", str(folder), "ingest", str(papers)])
    assert result.exit_code == 0, result.output
    return folder


def run(store: Path, *arguments: str) -> tuple[int, str, str]:
    """(exit code, stdout, stderr) of a command on a store."""
    result = CliRunner().invoke(app, ["--store", str(store), *arguments])
    return result.exit_code, result.stdout, result.stderr


def test_papers_lists_what_is_on_the_shelf(store: Path) -> None:
    code, out, _ = run(store, "papers", "--json")
    assert code == 0
    assert [(p["file"], p["authority"], p["date"], p["pages"]) for p in json.loads(out)] == [
        ("minutes.md", "Norfolk", "2021-07-12", None)]


def test_ask_prints_the_answer_with_its_place(store: Path) -> None:
    code, out, _ = run(store, "ask", "How many children had a child protection plan at 31 March 2022?")
    assert code == 0
    assert "211" in out.splitlines()[0]
    assert "[1] Norfolk" in out


def test_ask_json_is_the_contract(store: Path) -> None:
    code, out, _ = run(store, "ask", "How many children had a child protection plan at 31 March 2022?", "--json")
    answer = json.loads(out)
    assert code == 0
    assert list(answer) == ["question", "status", "headline", "body", "caveats", "expanded", "unsupported", "facts",
                            "citations", "corpus", "rewording"]
    assert answer["citations"][0]["paper"] == "minutes.md"
    assert answer["citations"][0]["page"] is None


def test_a_table_row_is_shown_under_its_headers(store: Path) -> None:
    asked = ("ask", "How many foster carers were there in 2021?")
    citation = json.loads(run(store, *asked, "--json")[1])["citations"][0]
    assert (citation["quote"], citation["headers"]) == ("Foster carers | 47 | 52", ["Measure", "2020", "2021"])
    assert "Measure: Foster carers | 2020: 47 | 2021: 52" in " ".join(run(store, *asked)[1].split())


def test_a_refusal_says_what_was_searched_once(store: Path) -> None:
    out = run(store, "ask", "How many children had a plan at 31 March 1999?")[1]
    assert out.count("Searched: ") == 1


def test_papers_shows_the_name_of_the_file(store: Path) -> None:
    assert run(store, "papers")[1].splitlines()[-1].strip() == "minutes.md"


def test_a_batch_answers_in_order_a_line_each(store: Path, tmp_path: Path) -> None:
    questions, answers = tmp_path / "questions.jsonl", tmp_path / "answers.jsonl"
    questions.write_text(
        '{"id": "b", "question": "How many children had a plan at 31 March 2022?"}\n\n'
        '{"id": 7, "question": "And who won the cup?", "history": ["How many children had a plan?"]}\n')
    code, out, err = run(store, "ask", "--batch", str(questions), "--out", str(answers))
    assert (code, out) == (0, "")
    assert [json.loads(line)["id"] for line in answers.read_text().splitlines()] == ["b", "7"]
    assert "2 answers written" in err


def test_a_batch_saved_by_windows_is_read(store: Path, tmp_path: Path) -> None:
    questions = tmp_path / "questions.jsonl"
    questions.write_text('{"id": "1", "question": "How many?"}\n', encoding="utf-8-sig")
    code, out, _ = run(store, "ask", "--batch", str(questions))
    assert (code, json.loads(out)["id"]) == (0, "1")


def test_answers_never_go_into_the_file_of_the_questions(store: Path, tmp_path: Path) -> None:
    questions = tmp_path / "questions.jsonl"
    questions.write_text('{"question": "How many?"}\n')
    (tmp_path / "link.jsonl").symlink_to(questions)
    for out in ("questions.jsonl", "link.jsonl"):
        code, _, err = run(store, "ask", "--batch", str(questions), "--out", str(tmp_path / out))
        assert code == 1 and "is the file of the questions, which would be lost; name another file" in err
    assert questions.read_text() == '{"question": "How many?"}\n'


@pytest.mark.parametrize(("line", "said"), [
    ("{", "line 2: not JSON"), ('{"id": "1"}', 'line 2: no "question"'),
    ('{"question": "x", "history": "y"}', 'line 2: "history" must be a list'),
])
def test_a_bad_line_is_named_and_nothing_is_written(store: Path, tmp_path: Path, line: str, said: str) -> None:
    questions, answers = tmp_path / "questions.jsonl", tmp_path / "answers.jsonl"
    questions.write_text('{"question": "fine"}\n' + line + "\n")
    code, out, err = run(store, "ask", "--batch", str(questions), "--out", str(answers))
    assert (code, out) == (1, "")
    assert f"questions.jsonl, {said}" in err
    assert not answers.exists()


def test_a_scope_that_is_not_there_is_said(store: Path) -> None:
    code, _, err = run(store, "ask", "How many?", "--authority", "Mercia")
    assert (code, err) == (1, 'matters: no paper here has the authority "Mercia"; there is: Norfolk\n')


def test_ingest_twice_skips_and_json_says_so(store: Path, papers: Path) -> None:
    code, out, _ = run(store, "ingest", str(papers), "--json")
    assert code == 0
    (listed,) = json.loads(run(store, "papers", "--json")[1])
    assert json.loads(out)["files"] == [{"file": "minutes.md", "outcome": "skipped", "paper": listed["id"],
                                         "reason": "these bytes are there already"}]


def test_one_bad_file_fails_with_reason_and_the_rest_comes_in(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "minutes.md").write_text(MINUTES, encoding="utf-8")
    (folder / "broken.pdf").write_bytes(b"")
    code, out, _ = run(tmp_path / "store", "ingest", str(folder), "--json")
    report = json.loads(out)
    assert code == 1
    assert {file["file"]: file["outcome"] for file in report["files"]} == {
        "broken.pdf": "failed", "minutes.md": "added"}
    assert next(file["reason"] for file in report["files"] if file["file"] == "broken.pdf")


def test_check_lists_the_slips_of_a_paper_with_their_places(tmp_path: Path) -> None:
    folder, store = tmp_path / "papers", tmp_path / "store"
    folder.mkdir()
    wrong = MINUTES.replace("down from 237 a year before", "a 21% decrease from 237 a year before")
    (folder / "minutes.md").write_text(wrong, encoding="utf-8")
    assert run(store, "ingest", str(folder))[0] == 0
    code, out, _ = run(store, "check", "minutes.md")
    assert code == 0
    assert "1. A printed change" in out and "Its own figures: from 237 to 211 is 11 %" in out and "para 4.1" in out
    (slip,) = json.loads(run(store, "check", "--all", "--json")[1])["slips"]
    assert (slip["kind"], slip["printed"], slip["worked"]) == ("change", "a change of 21%", "from 237 to 211 is 11 %")
    assert slip["supported"] and slip["citations"][0]["paragraph"] == "4.1" and slip["citations"][0]["page"] is None


def test_check_of_a_paper_that_adds_up_says_so(store: Path) -> None:
    assert "Nothing found" in run(store, "check", "minutes.md")[1]
    assert run(store, "check", "nowhere.md")[0] == 1
    assert run(store, "check")[0] == 2


def test_remove_reindex_doctor(tmp_path: Path, papers: Path) -> None:
    store = tmp_path / "store"
    assert run(store, "ingest", str(papers))[0] == 0
    assert run(store, "reindex")[:2] == (0, "Indexes made again for 1 paper.\n")
    assert run(store, "doctor")[:2] == (0, "All is well: catalogue, indexes and kept files agree.\n")
    assert run(store, "remove", "minutes.md")[0] == 0
    code, _, err = run(store, "remove", "minutes.md")
    assert code == 1
    assert err.startswith("matters: minutes.md: no paper goes by this name.")


def test_an_empty_store_says_what_to_do(tmp_path: Path, papers: Path) -> None:
    store = tmp_path / "store"
    assert run(store, "ingest", str(papers))[0] == 0
    assert run(store, "remove", "minutes.md")[0] == 0
    code, _, err = run(store, "ask", "How many?")
    assert code == 1
    assert "holds no papers; put some in first: matters ingest FOLDER" in err


@pytest.mark.parametrize("arguments", [
    ("papers",), ("ask", "How many?"), ("remove", "x"), ("reindex",), ("doctor",), ("chat", "--port", "0")])
def test_a_mistyped_store_is_said_and_not_made(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    code, out, err = run(tmp_path / "stroe", *arguments)
    assert (code, out) == (1, "")
    folder = tmp_path / "stroe"
    assert err == (f"matters: {folder}: there is no store here; check --store and MATTERS_HOME, or make one from "
                   f"papers: matters --store {folder} ingest FOLDER\n")
    assert not (tmp_path / "stroe").exists()


def test_a_lexical_index_that_is_gone_is_said_and_made_again(tmp_path: Path, papers: Path) -> None:
    store = tmp_path / "store"
    assert run(store, "ingest", str(papers))[0] == 0
    for mending in ("reindex", "doctor"):
        shutil.rmtree(store / "lexical")
        for arguments in (("ask", "How many?"), ("ingest", str(papers)), ("chat", "--port", "0")):
            code, _, err = run(store, *arguments)
            assert code == 1 and "run `matters reindex`" in err, arguments
        assert run(store, mending)[0] == 0
        assert run(store, "ask", "How many children had a plan at 31 March 2022?")[0] == 0


def test_the_doctor_does_not_call_mended_what_is_lost(tmp_path: Path, papers: Path) -> None:
    store = tmp_path / "store"
    assert run(store, "ingest", str(papers))[0] == 0
    (kept,) = (store / "originals").iterdir()
    kept.write_bytes(b"spoilt")
    code, out, err = run(store, "doctor")
    lost = (f"originals: the file of sha256 {kept.name[:12]} is gone or damaged and cannot be made again; "
            "ingest the paper again (minutes.md)")
    assert (code, out.splitlines()) == (1, [
        lost, f"mended: {kept.name[:12]}: the damaged file is deleted", f"cannot be mended here: {lost}"])
    assert err == "matters: 1 thing is still wrong; see above\n"
    assert run(store, "ingest", str(papers))[0] == 0
    assert run(store, "doctor")[0] == 0


@pytest.mark.parametrize("arguments", [
    ("ask",), ("ask", " "), ("ask", "x", "--batch", "y"), ("ask", "x", "--out", "y"), ("nonsense",), ("remove",),
    ("chat", "--port", "70000"),
])
def test_bad_usage_is_2(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    assert run(tmp_path, *arguments)[0] == 2


@pytest.mark.parametrize("command", [
    "ingest", "papers", "ask", "check", "chat", "eval", "remove", "withdraw", "reindex", "doctor",
])
def test_every_command_teaches_with_an_example(tmp_path: Path, command: str) -> None:
    code, out, _ = run(tmp_path, command, "--help")
    assert code == 0
    assert "Example" in out


def test_help_names_every_command_and_the_exit_codes(tmp_path: Path) -> None:
    out = run(tmp_path, "--help")[1]
    for command in ("ingest", "papers", "ask", "check", "chat", "eval", "remove", "withdraw", "reindex", "doctor"):
        assert command in out
    assert "0 fine, 1 something failed, 2 bad usage" in " ".join(out.split())


def test_a_process_ends_with_one_line_and_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "a-file").write_text("")
    ended = matters("--store", tmp_path / "a-file", "papers")
    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1
    assert ended.stderr.startswith("matters: ")
    missing = matters("--store", tmp_path / "s", "ingest", tmp_path / "nowhere")
    assert (missing.returncode, missing.stderr) == (
        1, f"matters: {tmp_path / 'nowhere'}: no such file or folder; give files or folders of papers\n")


def test_a_taken_port_and_a_foreign_address_are_one_line(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ended = matters("--store", tmp_path, "chat", "--port", taken.getsockname()[1])
    assert (ended.returncode, ended.stderr.count("\n")) == (1, 1)
    assert "is the chat running already?" in ended.stderr
    foreign = matters("--store", tmp_path, "chat", "--host", "0.0.0.0")
    assert (foreign.returncode, foreign.stderr.count("\n")) == (1, 1)
    assert "use 127.0.0.1" in foreign.stderr


def test_the_chat_refuses_before_it_imports_gradio(tmp_path: Path) -> None:
    program = (
        "import sys; from typer.testing import CliRunner; from app.cli import app; "
        f"r = CliRunner().invoke(app, ['--store', {str(tmp_path / 's')!r}, 'chat', '--port', '0', '--papers', 'x']); "
        f"print(r.exit_code, sorted(set(sys.modules) & set({HEAVY!r})))"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=False)
    assert ended.stdout == "1 []\n", ended.stderr
    assert not (tmp_path / "s").exists()


def test_a_question_starts_without_the_heavy_libraries(store: Path) -> None:
    program = (
        "import sys; from typer.testing import CliRunner; from app.cli import app; "
        f"r = CliRunner().invoke(app, ['--store', {str(store)!r}, 'ask', 'How many plans in March 2022?']); "
        f"print(r.exit_code, sorted(set(sys.modules) & set({HEAVY!r})))"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=False)
    assert ended.stdout == "0 []\n", ended.stderr


def test_a_reader_that_leaves_gets_no_traceback(store: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w") as broken:
        ended = subprocess.run([sys.executable, "-m", "app.cli", "--store", str(store), "papers", "--json"],
                               stdout=broken, stderr=subprocess.PIPE, text=True, timeout=120, check=False)
    assert (ended.returncode, ended.stderr) == (1, "")


def test_ocr_without_a_program_for_it_is_said_before_anything_is_read(
    tmp_path: Path, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    code, _, err = run(tmp_path / "store", "ingest", "--ocr", str(papers))
    assert code == 1
    assert "--ocr needs ocrmypdf or tesseract on this machine" in " ".join(err.split())
    assert not (tmp_path / "store").exists()


def test_scans_are_unread_and_their_pages_are_named(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    for name in ("scan.pdf", "half_scanned.pdf"):
        (folder / name).write_bytes((DATA / name).read_bytes())
    code, out, _ = run(tmp_path / "store", "ingest", str(folder), "--json")
    half, scan = json.loads(out)["files"]
    assert (code, scan["outcome"], half["outcome"]) == (1, "unread", "added")
    assert "matters ingest --ocr" in scan["remedy"]
    assert (half["unread"], half["ocr"]) == ([2], [])
    (listed,) = json.loads(run(tmp_path / "store", "papers", "--json")[1])
    assert listed["unread"] == [2]
    assert "page 2 not read" in " ".join(run(tmp_path / "store", "papers")[1].split())
