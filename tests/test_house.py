"""The house itself: that what the docs and the Makefile say is so, and that the doors stay where they are."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions, requires, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version
from pypdfium2 import PdfDocument

from evals.markdown import LABELS, read_counts

ROOT = Path(__file__).parents[1]
PACKAGES = ("corpus", "ingest", "retrieval", "answers", "app", "evals")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
DOCS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md",
        "docs/how-it-works.md", "docs/chat.md", "docs/desk.md", "docs/accessibility.md", "docs/commands.md",
        "docs/operations.md", "docs/api.md", "docs/security.md", "docs/dpia.md", "docs/atrs.md", "docs/licences.md")

# Who may import it. A library that is not listed may be imported anywhere.
DOORS = {
    "sqlite3": ("corpus/catalogue.py", "corpus/feedback.py", "corpus/ledger.py", "corpus/schema.py"),
    "tantivy": ("corpus/lexical.py",),
    "chromadb": ("corpus/vectors.py",),
    "sentence_transformers": ("corpus/encoder.py",),
    "safetensors": ("corpus/minilm.py",),
    "tokenizers": ("corpus/minilm.py",),
    "snowballstemmer": ("corpus/words.py",),
    "pypdf": ("ingest/tags.py", "evals/reading_speed.py"),
    "pypdfium2": ("ingest/pdfium.py", "ingest/drawing.py",),
    "docx": ("ingest/docx.py", "app/"),
    "lxml": ("ingest/html.py", "ingest/moderngov/pages.py"),
    "httpx": ("ingest/moderngov/web.py",),
    "httpcore": ("ingest/moderngov/web.py", "ingest/moderngov/deadline.py"),
    "langchain_core": ("retrieval/retriever.py",),
    "langchain": ("app/writer.py",),
    "langsmith": ("app/writer.py",),
    "gradio": ("app/",),
    "fastapi": ("app/serve.py", "app/api.py", "app/doors.py", "app/sign_in.py"),
    "uvicorn": ("app/serve.py",),
    "starlette": ("app/",),
    "mcp": ("app/mcp_door.py",),
    "argon2": ("app/accounts.py",),
    "itsdangerous": ("app/sessions.py",),
    "prometheus_client": ("app/metrics.py",),
    "typer": ("app/", "evals/command.py", "evals/terminal.py"),
    "rich": ("app/", "evals/command.py", "evals/terminal.py"),
}
# Installed for what they carry or for who imports them, not imported by our own modules.
CARRIED = {
    "torch": "pins what sentence-transformers computes with",
    "pystemmer": "the C code of snowballstemmer, which uses it where it is there",
    "langchain-chroma": "opens our collections in other programs; a test does",
}


def modules() -> Iterator[tuple[str, ast.Module]]:
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            if "/sources/" not in name:  # lays papers out: a program of its own, not part of the package
                yield name, ast.parse(path.read_text(), name)


def imported(tree: ast.Module) -> set[str]:
    """Top-level names of the libraries a module imports, inside functions too."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names


def declared(*lists: list[str]) -> set[str]:
    return {canonicalize_name(Requirement(line).name) for entries in lists for line in entries}


def test_make_help_names_every_target() -> None:
    text = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z][\w-]*):(?!=)", text, re.MULTILINE))
    phony = re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)
    assert phony is not None and set(phony.group(1).split()) == targets
    # Inside another make it would say that it enters the folder.
    words = ["make", "--no-print-directory", "help"]
    shown = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    lines = [line.split(maxsplit=2) for line in shown.splitlines()]
    assert {line[1] for line in lines} == targets
    assert all(len(line) == 3 for line in lines), "a target without its sentence"
    assert {"setup", "chat", "test", "check", "format", "evals", "ingest", "clean", "bench", "papers"} <= targets


def test_docs_name_only_make_targets_that_exist() -> None:
    targets = set(re.findall(r"^([a-z][\w-]*):(?!=)", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for name in DOCS:
        said = set(re.findall(r"(?:`|\$ )make ([a-z-]+)", (ROOT / name).read_text()))
        assert said <= targets, f"{name} names {sorted(said - targets)}"


def needed(name: str, extra: str = "") -> Iterator[str]:
    """Names of the installed distributions that one needs, and those that they need in turn; each once."""
    seen: set[tuple[str, str]] = set()
    open_ends = [(canonicalize_name(name), extra)]
    while open_ends:
        if (end := open_ends.pop()) in seen:
            continue
        seen.add(end)
        for line in requires(end[0]) or ():
            need = Requirement(line)
            if need.marker is None or need.marker.evaluate({"extra": end[1]}):
                child_name = canonicalize_name(need.name)
                if not child_name.startswith(("nvidia-", "cuda-", "triton")):  # a CUDA build of torch brings its own
                    open_ends += [(child_name, e) for e in ("", *need.extras)]
    yield from sorted({found for found, _ in seen} - {canonicalize_name(name)})


def test_constraints_pin_every_installed_dependency() -> None:
    lines = [line for line in (ROOT / "constraints.txt").read_text().splitlines() if not line.startswith("#")]
    assert lines == sorted(lines, key=lambda line: (line.upper(), line))
    pins = {canonicalize_name(line.split("==")[0]): Version(line.split("==")[1]) for line in lines}
    dependencies = {name: Version(Version(version(name)).public) for name in needed("matters-arising", "dev")}
    assert len(dependencies) > 100  # else the walk went wrong
    wrong = {name: str(found) for name, found in dependencies.items() if pins.get(name) != found}
    assert not wrong, f'not what constraints.txt pins; run "make setup" or "make pin": {wrong}'
    assert pins["torch"] == Version("2.13.0") and pins["torch"].local is None


def test_what_is_imported_is_declared_and_the_other_way_round() -> None:
    provided = packages_distributions()
    used: set[str] = set()
    for name, tree in modules():
        for library in imported(tree) - set(sys.stdlib_module_names) - set(PACKAGES):
            givers = {canonicalize_name(d) for d in provided.get(library, [])}
            assert givers & declared(PYPROJECT["project"]["dependencies"]), f"{name} imports {library}: not declared"
            used |= givers
    idle = declared(PYPROJECT["project"]["dependencies"]) - used - set(CARRIED)
    assert not idle, f"declared and imported nowhere: {sorted(idle)}"


def test_each_library_has_its_door() -> None:
    for name, tree in modules():
        for library in imported(tree) & set(DOORS):
            assert name.startswith(DOORS[library]), f"{name} imports {library}, whose door is {DOORS[library]}"


def test_module_names_say_what_is_in_them() -> None:
    banned = {"utils", "util", "common", "core", "base", "helpers", "manager", "service", "misc"}
    assert not [name for name, _ in modules() if banned & set(name.removesuffix(".py").split("/"))]


def test_nothing_prints_outside_app() -> None:
    for name, tree in modules():
        calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
        prints = [call.lineno for call in calls if isinstance(call.func, ast.Name) and call.func.id == "print"]
        assert not prints or name.startswith("app/"), f"{name} prints on line {prints}"


@pytest.mark.parametrize("name", DOCS)
def test_links_lead_somewhere(name: str) -> None:
    page = ROOT / name
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text()):
        assert (page.parent / target).exists(), f"{name} links to {target}"


def test_the_answer_on_the_readme_stands_on_the_page_it_cites() -> None:
    quote = re.search(r"^> \*\*(\d+) children .*\*\*\n>\n> `\[1\].*p\. (\d+) \(PDF p\. (\d+)\)`",
                      (ROOT / "README.md").read_text(), re.MULTILINE)
    assert quote is not None
    value, printed, page = quote.groups()
    with PdfDocument(ROOT / "corpus/papers/hackney-children-and-families-annual-report-2021-22.pdf") as paper:
        text = " ".join(paper[int(page) - 1].get_textpage().get_text_bounded().split())
    assert re.search(rf"\b{value}\b", text)
    assert text.split()[-1] == printed


COMMANDS = """
import json, sys, typer
from app.cli import app
root = typer.main.get_command(app)
context = root.make_context("matters", ["papers"], resilient_parsing=True)
top = sorted(o for p in root.params for o in p.opts if o.startswith("--") and o != "--help")
commands = {name: root.get_command(context, name) for name in root.list_commands(context)}
def flags(command):
    said = [p.opts for p in command.params if any(o.startswith("--") for o in p.opts)]
    own = {o for opts in said for o in opts if o.startswith("--") and o != "--help"}
    return sorted(own.union(*(flags(c) for c in getattr(command, "commands", {}).values())))
json.dump({name: flags(command) for name, command in commands.items()} | {"": top}, sys.stdout)
"""
HEAVY = """
import sys, app.cli
print(sorted({'torch', 'gradio', 'chromadb', 'sentence_transformers'} & set(sys.modules)))
"""


def child(program: str) -> str:
    """Run a program in a fresh interpreter at the root; what it wrote."""
    env = os.environ | {"HF_HUB_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"}
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def commands() -> dict[str, list[str]]:
    """Each command's options; "" stands for those of `matters` itself."""
    found: dict[str, list[str]] = json.loads(child(COMMANDS))
    return found


def test_docs_name_only_commands_that_exist(commands: dict[str, list[str]]) -> None:
    for name in DOCS:
        said = set(re.findall(r"(?:`|\$ (?:\.venv/bin/)?)matters ([a-z]+)", (ROOT / name).read_text()))
        assert said <= set(commands), f"{name} names {sorted(said - set(commands))}"


def test_readme_and_the_command_page_name_every_command(commands: dict[str, list[str]]) -> None:
    readme, page = (ROOT / "README.md").read_text(), (ROOT / "docs/commands.md").read_text()
    assert {"ingest", "papers", "ask", "chat", "eval", "remove", "reindex", "doctor"} <= set(commands)
    for command in set(commands) - {""}:
        assert f"| `matters {command}" in readme
        assert f"\n## matters {command}\n" in page


def test_the_command_page_names_every_option_of_each_command(commands: dict[str, list[str]]) -> None:
    sections = dict(re.findall(r"^## matters ?(\w*)\n(.*?)(?=^## |\Z)", (ROOT / "docs/commands.md").read_text(),
                               re.MULTILINE | re.DOTALL))
    for command, options in commands.items():
        said = set(re.findall(r"`(--[a-z-]+)", sections[command]))
        assert said == set(options), f"matters {command}"


def test_the_readme_has_a_row_for_each_kind_of_question_that_is_kept() -> None:
    counts = read_counts(ROOT / "evals/results/latest.json")
    assert counts is not None
    readme = (ROOT / "README.md").read_text()
    for kind in counts:
        row = re.search(rf"^\| {re.escape(LABELS[kind])} \| \d+ of (\d+) ", readme, re.MULTILINE)
        assert row and int(row[1]) == counts[kind]["n"], f"{kind}: paste what `matters eval --markdown` prints"


def test_a_cold_command_line_loads_no_heavy_library() -> None:
    assert child(HEAVY) == "[]\n"


def test_the_list_of_licences_is_current() -> None:
    """`make licences` writes it; other machines may have more packages, none may have another one's licence."""
    spec = importlib.util.spec_from_file_location("licences", ROOT / "docs" / "licences.py")
    assert spec is not None and spec.loader is not None
    licences = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(licences)
    page = (ROOT / "docs" / "licences.md").read_text().splitlines()
    rows = licences.rows()
    assert len(rows) > 100 and not [row for row in rows.values() if row not in page], "run: make licences"
    assert not [row for row in rows.values() if row.endswith("| not said |")]


def test_no_name_of_a_module_is_given_twice() -> None:
    """A second pattern of the same name takes the place of the first, for whoever reads it later."""
    twice: list[str] = []
    for path in (p for package in PACKAGES for p in (ROOT / package).rglob("*.py")):
        seen: set[str] = set()
        for node in ast.parse(path.read_text()).body:
            match node:
                case ast.FunctionDef() | ast.ClassDef():
                    names = [node.name]
                case ast.Assign():
                    names = [n.id for t in node.targets for n in ast.walk(t) if isinstance(n, ast.Name)]
                case ast.AnnAssign(target=ast.Name(id=name)):
                    names = [name]
                case _:
                    names = []
            twice += [f"{path.relative_to(ROOT)}:{node.lineno} {name}" for name in names if name in seen]
            seen.update(names)
    assert twice == []
