"""The audit: lines are added, kept as long as was said, and lose a paper's words when it is withdrawn."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from corpus import audit
from corpus.audit import WITHDRAWN, AuditedCitation, AuditLog, AuditRecord
from corpus.errors import StoreError

TODAY = datetime.now(UTC).date()
ROOT = Path(__file__).parents[2]


def record(day: date = TODAY, *papers: str, question: str = "How many?") -> AuditRecord:
    citations = tuple(AuditedCitation(paper, 3, "4", "4.5", f"words of {paper}") for paper in papers)
    return AuditRecord(f"{day}T10:00:00+00:00", "chat", question, "a1b2", "f" * 16, "answered", citations, None, 0.25)


def test_what_goes_in_comes_out_by_day(tmp_path: Path) -> None:
    log = AuditLog(tmp_path / "audit", 30)
    old, new = record(TODAY - timedelta(days=2), "p"), record(TODAY, "p", "q", question="Wie viele \u202e „Plans“?\n")
    log.add(new)
    log.add(old)
    assert list(log.records()) == [old, new]
    assert list(log.records(first=TODAY)) == [new] and list(log.records(last=TODAY - timedelta(days=1))) == [old]
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "audit").glob("*.jsonl")} == {0o600}
    assert (tmp_path / "audit").stat().st_mode & 0o777 == 0o700


def test_days_older_than_the_council_keeps_go(tmp_path: Path) -> None:
    log = AuditLog(tmp_path, 7)
    for back in (30, 8, 7, 1):
        log.add(record(TODAY - timedelta(days=back)))
    AuditLog(tmp_path, 7).add(record())
    assert [r.at[:10] for r in log.records()] == [
        (TODAY - timedelta(days=back)).isoformat() for back in (7, 1, 0)]


class Jumping(datetime):
    """A clock on the wall that somebody moves."""

    day = datetime.now(UTC)

    @classmethod
    def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
        return cls.day


def test_a_clock_that_is_put_back_deletes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "datetime", Jumping)
    log = AuditLog(tmp_path, 7)
    log.add(record())
    Jumping.day = datetime.now(UTC) - timedelta(days=400)
    log.add(record(TODAY - timedelta(days=400)))
    assert len(list(log.records())) == 2
    Jumping.day = datetime.now(UTC)


def test_a_withdrawn_paper_leaves_no_word(tmp_path: Path) -> None:
    log = AuditLog(tmp_path, 30)
    both, other = record(TODAY, "gone", "stays"), record(TODAY, "stays", question="What else?")
    log.add(both)
    log.add(other)
    log.add(record(TODAY - timedelta(days=1), "gone", question="What does the secret say?"))
    assert log.purge("gone") == 2 and log.purge("gone") == 0
    text = "".join(path.read_text() for path in tmp_path.glob("*.jsonl"))
    assert "words of gone" not in text and "secret" not in text
    first, second, third = log.records()
    assert second.status == first.status == WITHDRAWN and second.question is None and third == other
    assert [(c.paper, c.page, c.quote) for c in second.citations] == [
        ("gone", None, None), ("stays", 3, "words of stays")]
    assert second.at == both.at and second.corpus == both.corpus


def test_pseudonyms_are_the_same_for_the_same_name_and_differ_by_store(tmp_path: Path) -> None:
    log = AuditLog(tmp_path / "a", 30)
    one = log.pseudonym("rita")
    assert one == log.pseudonym("rita") == AuditLog(tmp_path / "a", 30).pseudonym("rita")
    assert one != log.pseudonym("oli") and one != AuditLog(tmp_path / "b", 30).pseudonym("rita")
    assert len(one) == 12 and "rita" not in one and (tmp_path / "a" / "key").stat().st_mode & 0o777 == 0o600


FULL = """
import resource, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from corpus.audit import AuditLog, AuditRecord
from corpus.errors import StoreError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
log = AuditLog(Path(sys.argv[1]), 30)
try:
    for n in range(100):
        now = datetime.now(UTC).isoformat()
        log.add(AuditRecord(now, "chat", "How many?", None, "f" * 16, "answered", (), None, 0.1))
except StoreError as error:
    print(error)
    print(len(list(log.records())) == n)
"""


def test_a_full_disk_is_said_and_leaves_whole_lines(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", FULL, str(tmp_path)], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    said, whole = done.stdout.splitlines()
    assert "the audit cannot be written" in said and "make room" in said and whole == "True"
    AuditLog(tmp_path, 30).add(record())
    assert len(list(AuditLog(tmp_path, 30).records())) > 3


ADDING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from corpus.audit import AuditLog, AuditRecord, AuditedCitation
log = AuditLog(Path(sys.argv[1]), 30)
for n in range(200):
    now = datetime.now(UTC).isoformat()
    cited = (AuditedCitation("gone", 1, None, None, "words of gone"),)
    log.add(AuditRecord(now, "chat", f"question {sys.argv[2]} {n}", None, "f" * 16, "answered", cited, None, 0.1))
"""


def test_a_purge_loses_nothing_that_two_processes_add_meanwhile(tmp_path: Path) -> None:
    adding = [subprocess.Popen([sys.executable, "-c", ADDING, str(tmp_path), name], cwd=ROOT) for name in "ab"]
    log = AuditLog(tmp_path, 30)
    while any(process.poll() is None for process in adding):
        log.purge("gone")
    assert [process.returncode for process in adding] == [0, 0]
    log.purge("gone")
    assert len(list(log.records())) == 400
    assert not [r for r in log.records() if any(c.quote for c in r.citations)]


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "audit").write_text("a file")
    with pytest.raises(StoreError, match="the audit cannot be written"):
        AuditLog(tmp_path / "audit", 30).add(record())
