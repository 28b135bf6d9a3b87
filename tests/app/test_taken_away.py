"""A paper that leaves a reader's shelf, and a role that is taken away, while a session is open and an answer on its
way: nothing of it is given out again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from served import QUESTION, Served, event, fill, serving

from answers.answer import Status
from app.access import Role
from app.accounts import read_accounts
from app.asking import asker
from app.papers_command import _settle
from app.withdrawing import _withdrawn
from corpus.audit import AuditLog
from corpus.encoder import default_encoder
from corpus.store import EVERYTHING, Scope, Store

CARDS = "How many children held a library card in Marlshire at 31 March 2023?"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serving(tmp_path, settings={"audit_days": 30}) as running:
        yield running


def numbered(client: httpx.Client, target: str, kind: str = "click", inputs: int | None = None) -> int:
    """The number of the event that a part of the page sets off."""
    config = client.get("/config").json()
    ids = {part["id"] for part in config["components"] if part["props"].get("elem_id") == target}
    return next(int(d["id"]) for d in config["dependencies"] if (inputs is None or len(d["inputs"]) == inputs)
                and any(t[0] in ids and t[1] == kind for t in d["targets"]))


def asked(client: httpx.Client, question: str, session: str) -> str:
    return event(client, numbered(client, "send"), [question, None, [], [], "", ""], session)


def role(folder: Path, name: str, role: Role) -> None:
    """Writes a role into the file as an administrator's editor would."""
    path = folder / "readers.tsv"
    lines = [f"{a.name}\t{role.value if a.name == name else a.role.value}\t{a.hash}\n"
             for a in read_accounts(path).values()]
    path.write_text("".join(lines))


@pytest.mark.parametrize("how", ["exempt", "removed"])
def test_an_open_session_gives_nothing_of_a_paper_that_left(served: Served, how: str) -> None:
    paper = served.store.find("library.md")
    with served.client("rita") as client:
        assert "4,120" in asked(client, CARDS, "open-session")
        if how == "exempt":
            _settle(served.store, paper, {"access": "exempt"})
        else:
            served.store.remove(paper)
        click = {"do": "report", "turn": "0", "fault": "FIGURE", "right": "9", "where": ""}
        report, source = ({**click, "do": do, "numbers": "1"} for do in ("report", "cite"))
        said = [event(client, numbered(client, "thread"), [None], "open-session", report),
                event(client, numbered(client, "thread"), [None], "open-session", source),
                asked(client, "Who chaired the meeting?", "open-session"),
                event(client, numbered(client, "stop"), ["", None], "open-session")]
    assert not [text for text in said if "4,120" in text or "3,950" in text]
    assert "have left the shelf since this was answered" in said[2]
    assert "4,120" not in json.dumps([str(kept) for kept in served.store.feedback.all()])


def test_an_open_session_gives_nothing_to_who_lost_the_role(served: Served, tmp_path: Path) -> None:
    with served.client("oli") as client:
        assert "98,765" in asked(client, QUESTION, "officers")
        role(tmp_path, "oli", Role.READER)
        click = {"do": "cite", "turn": "0", "numbers": "1"}
        said = [event(client, numbered(client, "thread"), [None], "officers", click),
                asked(client, "How many children held a library card in March 2022?", "officers")]
    assert not [text for text in said if "98,765" in text or "Quillford" in text] and "3,950" in said[1]


def test_a_role_that_is_taken_away_ends_what_runs_with_it(served: Served, tmp_path: Path) -> None:
    """A briefing of many questions, begun by an officer who is one no more after the first answers."""
    with served.client("oli") as client:
        start = numbered(client, "desk-start")
        body = {"data": ["B", "\n".join([QUESTION, *[CARDS] * 6, *[QUESTION] * 3]), None, []], "fn_index": start,
                "session_hash": "desk", "event_data": None, "trigger_id": None}
        client.post("/gradio_api/queue/join", json=body).raise_for_status()
        with client.stream("GET", "/gradio_api/queue/data", params={"session_hash": "desk"}) as stream:
            taken = False
            for line in stream.iter_lines():
                if not taken and "98,765" in line:
                    role(tmp_path, "oli", Role.READER)
                    taken = True
                if "process_completed" in line:
                    break
        assert taken and "98,765" not in line
        assert "98,765" not in client.get("/desk/briefing.csv").text


def test_a_briefing_on_its_way_shows_no_answer_of_a_paper_that_left(served: Served) -> None:
    with served.client("rita") as client:
        start = numbered(client, "desk-start")
        questions = "\n".join([CARDS, *(f"Who chaired meeting {n}?" for n in range(30))])
        body = {"data": ["B", questions, None, []], "fn_index": start, "session_hash": "desk", "event_data": None,
                "trigger_id": None}
        client.post("/gradio_api/queue/join", json=body).raise_for_status()
        with client.stream("GET", "/gradio_api/queue/data", params={"session_hash": "desk"}) as stream:
            left = False
            for line in stream.iter_lines():
                if not left and "4,120" in line:
                    served.store.remove(served.store.find("library.md"))
                    left = True
                if "process_completed" in line:
                    break
        assert left and "4,120" not in line


def test_an_answer_on_its_way_when_a_paper_leaves_is_not_given(tmp_path: Path) -> None:
    """Whoever asks may see the exempt paper for so many looks of the answering at the shelf, and then no more."""
    given = 0
    with Store.open(tmp_path / "store", default_encoder()) as store:
        fill(store, tmp_path / "papers")
        for after in range(60):
            looks = 0

            def may(after: int = after) -> bool:
                nonlocal looks
                looks += 1
                return looks <= after

            answer = asker(store.seen_by(may), None)(QUESTION, (), Scope())
            if answer.status is Status.ANSWERED:
                given += 1
                assert looks <= after
            else:
                assert not [word for word in ("98,765", "86,421", "77,431", "Quillford") if word in str(answer)]
    assert 0 < given < 60


def test_what_a_reader_is_answered_while_a_paper_is_withdrawn_is_purged_too(served: Served, tmp_path: Path) -> None:
    """An answer comes into the audit after it was purged and before the paper is out of answers."""
    store, paper = served.store, served.store.find("library.md")
    with served.client("rita") as client:

        class Late(Store):
            def withdraw(self, *arguments: object, **named: object) -> object:  # type: ignore[override]
                client.post("/api/ask", json={"question": CARDS}).raise_for_status()
                return store.withdraw(*arguments, **named)  # type: ignore[arg-type]

        late = Late.__new__(Late)
        late.__dict__.update(store.__dict__)
        said = _withdrawn(late, paper, tmp_path / "store")
    assert said["traces"] == []
    assert [r.question for r in AuditLog(tmp_path / "store" / "audit").records()] == [None]


def test_a_word_that_left_with_its_paper_is_no_word_of_the_shelf(served: Served) -> None:
    """Between the catalogue's word that a paper is exempt and its leaving the index, or where a writer died there."""
    store = served.store
    reader = store.seen_by(lambda: False)
    paper = store.paper(store.find("library.md"), EVERYTHING)
    assert reader.document_frequency(["librari"])["librari"] > 0
    before = store._catalogue
    with before._db.changing():
        before._db.rows("UPDATE paper SET access = 'exempt' WHERE id = ?", [paper.id])
        before._db.rows("INSERT OR REPLACE INTO meta VALUES ('to_relay', ?)", [paper.id])
        before._db.shown()
    assert reader.document_frequency(["librari"])["librari"] == 0
    assert reader.listing() == ()
