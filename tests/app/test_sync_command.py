"""`matters sync` as a command: what it is told, what it prints, how it ends. The site stands on this machine."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from app.cli import app

MINUTE = "<p>4.1 The officer said that 211 children had a plan at 31 March 2022.</p>"


def _stand_in() -> Any:
    """The stand-in of the tests of ingest, which lies in a folder of theirs."""
    path = Path(__file__).parents[1] / "ingest/moderngov/stand_in.py"
    spec = importlib.util.spec_from_file_location("moderngov_stand_in", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["moderngov_stand_in"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


STAND_IN = _stand_in()


@pytest.fixture
def site() -> Iterator[Any]:
    with STAND_IN.StandIn() as running:
        running.publish(STAND_IN.Meeting(70, "12/05/2023", [STAND_IN.Item(904, "Plans", "4", minute=MINUTE)]))
        yield running


def run(store: Path, *arguments: str, **environment: str) -> tuple[int, str, str]:
    """(exit code, stdout, stderr)."""
    told = {"MATTERS_CONTACT": "clerk@example.org", **environment}
    result = CliRunner().invoke(app, ["--store", str(store), "sync", *arguments], env=told)
    return result.exit_code, result.stdout, result.stderr


def test_minutes_come_and_are_answered_from_with_their_address(site: Any, tmp_path: Path) -> None:
    words = [site.url, "--committee", "Young People", "--from", "2023-04-01", "--authority", "Norfolk", "--stand-in"]
    code, out, err = run(tmp_path, *words)
    assert code == 0, err
    assert "1 meeting, 0 of them with nothing new; 1 added" in " ".join(out.split())
    asked = ["--store", str(tmp_path), "ask", "How many children had a plan at 31 March 2022?", "--json"]
    answer = json.loads(CliRunner().invoke(app, asked).stdout)
    assert "211" in answer["headline"]
    assert answer["citations"][0]["url"] == f"{site.url}ieListDocuments.aspx?CId=137&MId=70#AI904"
    code, out, _ = run(tmp_path, *words, "--json")
    [report] = json.loads(out)["councils"]
    assert (code, report["unchanged"], report["papers"], report["stopped"]) == (0, 1, [], None)


def test_a_dry_run_makes_no_store(site: Any, tmp_path: Path) -> None:
    code, out, err = run(tmp_path / "none", site.url, "--from", "2023-04-01", "--dry-run", "--stand-in")
    assert code == 0, err
    assert "1 would fetch" in " ".join(out.split()) and not (tmp_path / "none").exists()


def test_all_councils_of_a_file_and_one_that_fails_stops_no_other(site: Any, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(f'contact = "clerk@example.org"\n[[council]]\nname = "Gone"\nurl = "{site.root}/gone/"\n'
                    f'[[council]]\nname = "Norfolk"\nurl = "{site.url}"\ncommittees = [137]\nfrom = 2023-04-01\n',
                    encoding="utf-8")
    code, out, _ = run(tmp_path / "s", "--all", "--councils", str(file), "--stand-in", "--json", MATTERS_CONTACT="")
    gone, norfolk = json.loads(out)["councils"]
    assert code == 1 and "folder that holds mgWebService.asmx" in gone["stopped"]
    assert [paper["outcome"] for paper in norfolk["papers"]] == ["added"]


def test_the_councils_file_of_the_store_is_the_default(tmp_path: Path) -> None:
    code, _, err = run(tmp_path, "--all")
    assert code == 1 and "councils.toml: the councils file cannot be opened" in " ".join(err.split())


@pytest.mark.parametrize(("arguments", "code", "said"), [
    ([], 2, "give either a URL"),
    (["https://x.gov.uk/", "--all"], 2, "give either a URL"),
    (["--all", "--committee", "1"], 2, "give either a URL"),
    (["https://x.gov.uk/", "--from", "1/4/2023"], 1, "must be a day like 2023-04-01"),
    (["https://x.gov.uk/", "--from", "2023-04-02", "--to", "2023-04-01"], 1, "must not be the later"),
    (["ftp://x.gov.uk/"], 1, "is no web address"),
    (["https://x.gov.uk/", "--contact", "nobody"], 1, "an e-mail or web address"),
])
def test_wrong_usage_is_told_first(tmp_path: Path, arguments: list[str], code: int, said: str) -> None:
    ended, _, err = run(tmp_path / "s", *arguments)
    assert ended == code and said in " ".join(err.replace("│", " ").split())
    assert not (tmp_path / "s").exists()


def test_this_machine_is_not_asked_without_the_setting_for_tests(site: Any, tmp_path: Path) -> None:
    code, out, _ = run(tmp_path, site.url, "--json")
    assert code == 1 and "not an address of the public web" in json.loads(out)["councils"][0]["stopped"]
    assert site.calls == []
