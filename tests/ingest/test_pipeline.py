"""Files to shelf: what a file is, what becomes of each, and that one bad file stops no other."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from corpus.chunk import Chunk
from corpus.errors import EncryptedError, NotReadableError, SettingsError, StoreError
from corpus.fact import Fact
from corpus.paper import Kind, Paper
from corpus.scope import Listing, Scope
from corpus.succession import CURRENT, Succession
from ingest.pipeline import Failure, Progress, Skipped, Stage, StoreProgress, ingest_folder, ingest_paper, read_paper

TEXT = b"Roads Panel\n\nMinutes\n\n1. Bridges\n\nIn 2021/22 the council mended 12 bridges.\n"
HTML = (
    b"<!DOCTYPE html><html><body><h1>Roads Panel minutes</h1><p>"
    b"Twelve bridges were mended, and all of them are open.</p></body></html>"
)


class MemoryShelf:
    """A store that only remembers."""

    def __init__(self) -> None:
        self.papers: dict[str, Paper] = {}
        self.bytes: dict[str, str] = {}

    def holder(self, sha256: str) -> str | None:
        return self.bytes.get(sha256)

    def withdrawn(self, *marks: str) -> None:
        return None

    def readmit(self, *marks: str) -> None:
        raise AssertionError("nothing was withdrawn")

    def settled(self, *marks: str) -> dict[str, str]:
        return {}

    def listing(self, scope: Scope) -> tuple[Listing, ...]:
        return ()

    def paper(self, paper_id: str, scope: Scope) -> Paper:
        return self.papers[paper_id]

    def add_source(self, paper_id: str, sha256: str, file: str, original: bytes) -> None:
        raise AssertionError("no two of these papers are the same")

    def add(
        self,
        paper: Paper,
        chunks: Sequence[Chunk],
        facts: Sequence[Fact],
        original: bytes,
        progress: StoreProgress | None = None,
        succession: Succession = CURRENT,
    ) -> bool:
        if progress is not None:
            progress("encode", len(chunks), len(chunks))
        self.bytes[paper.sha256] = paper.id
        new = paper.id not in self.papers
        self.papers[paper.id] = paper
        return new


class FullShelf(MemoryShelf):
    """A store whose disk is full."""

    def add(
        self,
        paper: Paper,
        chunks: Sequence[Chunk],
        facts: Sequence[Fact],
        original: bytes,
        progress: StoreProgress | None = None,
        succession: Succession = CURRENT,
    ) -> bool:
        raise StoreError("no room")


def test_a_paper_has_its_place_and_two_fingerprints() -> None:
    paper = read_paper(TEXT, "minutes.md")
    assert (paper.format, paper.file, paper.metadata.kind, paper.pages) == ("text", "minutes.md", Kind.MINUTES, ())
    assert [(i.number, i.title) for i in paper.items] == [("1", "Bridges")]
    assert paper.id == paper.text_sha256[:16]
    assert read_paper(TEXT + b"\n", "again.md").id == paper.id
    assert read_paper(TEXT + b"\n", "again.md").sha256 != paper.sha256


@pytest.mark.parametrize(
    ("data", "name", "error", "message"),
    [
        (b"", "a.pdf", NotReadableError, r"a\.pdf: the file is empty"),
        (b"\x89PNG\r\n", "a.png", NotReadableError, "a picture, which is not read. Allowed: PDF, HTML, DOCX, Markdown"),
        (b"a,b\n1,2\n", "a.csv", NotReadableError, r'files of the kind "\.csv" are not read. Allowed: PDF'),
        (b"hello", "a.pdf", NotReadableError, "not a PDF, though its name says so"),
        (b"PK\x03\x04 xl/workbook.xml", "a.docx", NotReadableError, "a spreadsheet"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 nothing",
            "a.doc",
            NotReadableError,
            "an old Office file that holds neither text nor sheets nor slides",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 E\x00n\x00c\x00r\x00y\x00p\x00t",
            "a.docx",
            EncryptedError,
            "under a password",
        ),
    ],
)
def test_what_is_not_read_says_so_and_what_to_do(data: bytes, name: str, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        read_paper(data, name)


def test_a_web_page_named_pdf_is_read_as_what_it_is() -> None:
    assert read_paper(HTML, "minutes.pdf").format == "html"


def test_one_bad_file_never_stops_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(TEXT)
    (tmp_path / "b.pdf").write_bytes(b"")
    (tmp_path / "c.html").write_bytes(HTML)
    (tmp_path / "d.md").write_bytes(TEXT)
    (tmp_path / "sources.csv").write_text("file,authority,date\na.md,Camden,2021-07-12\n", encoding="utf-8")
    steps: list[Progress] = []
    report = ingest_folder([tmp_path], MemoryShelf(), steps.append)
    assert [(a.file, a.unknown) for a in report.added] == [("a.md", ()), ("c.html", ("authority", "date"))]
    assert report.skipped == (Skipped("d.md", report.added[0].paper, "these bytes are there already"),)
    assert report.failed == (Failure("b.pdf", "b.pdf: the file is empty", "Fetch it again from where it is published"),)
    assert [(s.file, s.stage.value) for s in steps if s.file in ("a.md", "b.pdf") or s.stage is Stage.SKIPPED] == [
        ("b.pdf", "queued"),
        ("a.md", "queued"),
        ("b.pdf", "reading"),
        ("b.pdf", "failed"),
        ("a.md", "reading"),
        ("a.md", "structure"),
        ("a.md", "facts"),
        ("a.md", "encoding"),
        ("a.md", "done"),
        ("d.md", "skipped"),
    ]
    assert (steps[0].number, steps[0].total) == (1, 4)


def test_the_same_text_under_other_bytes_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(TEXT)
    (tmp_path / "b.md").write_bytes(TEXT + b"\n\n")
    report = ingest_folder([tmp_path / "a.md", tmp_path / "b.md", tmp_path / "a.md"], MemoryShelf())
    assert [a.file for a in report.added] == ["a.md"] and report.failed == ()
    same = "the same text is there already; kept as another source of it"
    assert report.skipped == (Skipped("b.md", report.added[0].paper, same),)


def test_a_file_that_is_not_there_is_reported(tmp_path: Path) -> None:
    (failure,) = ingest_folder([tmp_path / "gone.md"], MemoryShelf()).failed
    assert failure.reason == "gone.md: the file cannot be opened (No such file or directory)"


def test_in_a_folder_the_file_with_pages_comes_first(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("a.docx", "b.txt", "z.pdf", "sub/y.PDF"):
        (tmp_path / name).write_bytes(b"")
    steps: list[Progress] = []
    ingest_folder([tmp_path], MemoryShelf(), steps.append)
    assert [s.file for s in steps if s.stage is Stage.QUEUED] == ["y.PDF", "z.pdf", "a.docx", "b.txt"]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    """Whoever sends an archive does not say which files of this machine readers may see."""
    (tmp_path / "readers.txt").write_bytes(TEXT)
    folder = tmp_path / "unpacked"
    folder.mkdir()
    (folder / "a.md").write_bytes(TEXT)
    (folder / "minutes.txt").symlink_to("../readers.txt")
    (folder / "within.md").symlink_to("a.md")
    steps: list[Progress] = []
    report = ingest_folder([folder], MemoryShelf(), steps.append)
    assert [s.file for s in steps if s.stage is Stage.QUEUED] == ["a.md", "within.md"]
    assert [(Path(f.file).name, f.reason) for f in report.failed] == [
        ("minutes.txt", "a link to a file outside of the folder, which is not followed")]
    steps.clear()
    ingest_folder([folder / "minutes.txt"], MemoryShelf(), steps.append)
    assert [s.file for s in steps if s.stage is Stage.QUEUED] == ["minutes.txt"]  # named by itself, it is meant


def test_what_may_not_be_opened_is_named_and_the_rest_comes_in() -> None:
    program = (
        "import ctypes, sys; from pathlib import Path\n"
        "from test_pipeline import TEXT, MemoryShelf, ingest_folder\n"
        # Root may read anything: without two of its capabilities it asks for permission as others do.
        "libc, head, held = ctypes.CDLL(None), (ctypes.c_uint32 * 2)(0x20080522), (ctypes.c_uint32 * 6)()\n"
        "libc.capget(head, held); held[0] &= ~0b110; libc.capset(head, held)\n"
        "folder = Path(sys.argv[1])\n"
        "report = ingest_folder([folder, folder / 'shut' / 'b.md'], MemoryShelf())\n"
        "print([a.file for a in report.added]); print(*(f.file + ': ' + f.reason for f in report.failed), sep='\\n')\n"
    )
    with TemporaryDirectory() as made:  # tmp_path lies in a folder that only its owner may enter
        folder = Path(made)
        folder.chmod(0o755)
        (folder / "shut").mkdir()
        for path in (folder / "a.md", folder / "c.md", folder / "shut" / "b.md"):
            path.write_bytes(TEXT)
        (folder / "c.md").chmod(0o000)
        (folder / "shut").chmod(0o000)
        paths = f"{Path(__file__).parent}:{Path(__file__).parents[2]}"
        said = subprocess.run([sys.executable, "-c", program, made], capture_output=True, text=True, check=False,
                              env={**os.environ, "PYTHONPATH": paths})
        (folder / "shut").chmod(0o755)
    assert said.stdout.splitlines() == [
        "['a.md']",
        f"{folder / 'shut'}: the folder cannot be opened (Permission denied)",
        "c.md: c.md: the file cannot be opened (Permission denied)",
        "b.md: b.md: the file cannot be opened (Permission denied)",
    ], said.stderr


@pytest.mark.parametrize(("table", "said"), [
    ("file,title\na.md,Caf\xe9\n".encode("latin-1"), "no CSV file in UTF-8 .not UTF-8.; in Excel, save it as"),
    (b"file,title\na.md,\x00\n" + b"x" * 140_000, "no CSV file in UTF-8 .field larger than field limit"),
])
def test_a_sidecar_that_is_no_csv_in_utf8_is_one_clear_error(tmp_path: Path, table: bytes, said: str) -> None:
    (tmp_path / "a.md").write_bytes(TEXT)
    (tmp_path / "sources.csv").write_bytes(table)
    with pytest.raises(SettingsError, match=said):
        ingest_folder([tmp_path], MemoryShelf())


def test_a_sidecar_that_may_not_be_opened_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(TEXT)
    (tmp_path / "sources.csv").mkdir()
    with pytest.raises(SettingsError, match=r"sources\.csv: the file cannot be opened \(Is a directory\)"):
        ingest_folder([tmp_path], MemoryShelf())


def test_text_under_the_name_of_a_pdf_is_told_its_right_name() -> None:
    with pytest.raises(NotReadableError, match=r"not a PDF, .* published, or, as it is text, rename it to \.txt"):
        read_paper(TEXT, "a.pdf")
    with pytest.raises(NotReadableError, match=r"not a PDF, though its name says so\. Fetch it again .* published$"):
        read_paper(b"\x00\x01\xff\xfe", "a.pdf")


def test_a_store_that_cannot_be_written_to_stops_all(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(TEXT)
    with pytest.raises(StoreError, match="no room"):
        ingest_folder([tmp_path], FullShelf())


def test_one_file_takes_its_sidecar_from_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(TEXT)
    (tmp_path / "sources.csv").write_text("file,title\na.md,Bridges of the borough\n", encoding="utf-8")
    shelf = MemoryShelf()
    paper = ingest_paper(tmp_path / "a.md", shelf)
    assert paper is not None
    assert paper.metadata.title == "Bridges of the borough"
    assert ingest_paper(tmp_path / "a.md", shelf) is None


def test_whoever_brings_an_exempt_paper_is_told_by_which_line_it_is_and_what_to_do(tmp_path: Path) -> None:
    kept = b"Roads Panel\n\nExempt information: paragraph 3\n\n1. Bridges\n\nTwelve were mended.\n"
    (tmp_path / "kept.txt").write_bytes(kept)
    (tmp_path / "open.txt").write_bytes(TEXT)
    told = {a.file: a.warnings for a in ingest_folder([tmp_path], MemoryShelf()).added}
    assert told["open.txt"] == ()
    (said,) = told["kept.txt"]
    assert "“Exempt information: paragraph 3”" in said
    assert "access=open" in said
