"""Old office formats: told by their bytes, converted by LibreOffice where it is, and one clear line where it is not."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from corpus.errors import NotReadableError, TooCostlyError
from ingest.formats import Format, format_of
from ingest.limits import Limits
from ingest.office import converted, converter
from ingest.pipeline import read_paper

PAPERS = Path(__file__).parents[2] / "corpus" / "papers"
WORD = PAPERS / "ealing-scrutiny-review-panel-2-minutes-2020-11-11.docx"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RTF = rb"{\rtf1 The harbour panel agreed that twelve moorings be let.\par In 2021/22 there were 38 boats.\par}"


def on_path(folder: Path, program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine whose LibreOffice is this program."""
    (folder / "soffice").write_text(program, encoding="utf-8")
    (folder / "soffice").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/bin:/usr/bin")


def packed(*names: str, first: bytes = b"") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        if first:
            target.writestr("mimetype", first)
        for name in names:
            target.writestr(name, b"x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (OLD + "WordDocument".encode("utf-16-le"), Format.DOC),
        (OLD + "Workbook".encode("utf-16-le"), Format.XLS),
        (OLD + "PowerPoint Document".encode("utf-16-le"), Format.PPT),
        (RTF, Format.RTF),
        (packed("[Content_Types].xml", "xl/workbook.xml"), Format.XLSX),
        (packed("[Content_Types].xml", "ppt/presentation.xml", "ppt/embeddings/word/a.docx"), Format.PPTX),
        (packed("content.xml", first=b"application/vnd.oasis.opendocument.text"), Format.ODT),
        (packed("content.xml", first=b"application/vnd.oasis.opendocument.spreadsheet"), Format.ODS),
    ],
)
def test_the_bytes_say_what_it_is_whatever_its_name(data: bytes, kind: Format) -> None:
    assert format_of(data, "paper.docx") is kind


def test_an_archive_of_other_things_is_not_read() -> None:
    with pytest.raises(NotReadableError, match=r"an archive, which is not read\. Unpack it\."):
        format_of(packed("password/list.txt", "photos/xl.png"), "papers.zip")


def test_without_libreoffice_the_line_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(
        NotReadableError,
        match=(
            r"^paper\.rtf: an RTF paper \(\.rtf\), and LibreOffice, which would convert it, is not on this machine\. "
            r"Install LibreOffice \(its program soffice\), or save the file as DOCX or PDF and give that$"
        ),
    ):
        read_paper(RTF, "paper.rtf")


def test_a_converted_paper_keeps_its_own_format_and_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_path(
        tmp_path,
        f"""#!{sys.executable}
import pathlib, shutil, sys
folder = pathlib.Path(sys.argv[sys.argv.index("--outdir") + 1])
folder.mkdir()
assert "-env:UserInstallation=file://" in sys.argv[1] and sys.argv[sys.argv.index("--convert-to") + 1] == "docx"
shutil.copy({str(WORD)!r}, folder / "paper.docx")
""",
        monkeypatch,
    )
    paper = read_paper(RTF, "minutes.rtf")
    assert (paper.format, paper.file) == ("rtf", "minutes.rtf")
    assert paper.blocks == read_paper(WORD.read_bytes(), "minutes.docx").blocks


def test_a_file_of_which_nothing_is_made_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_path(tmp_path, "#!/bin/sh\necho 'Error: source file could not be loaded' >&2\n", monkeypatch)
    with pytest.raises(NotReadableError, match=r"LibreOffice makes nothing \(Error: source file could not be loaded\)"):
        read_paper(RTF, "paper.rtf")


def test_a_conversion_that_never_ends_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_path(tmp_path, "#!/bin/sh\nexec sleep 60\n", monkeypatch)
    with pytest.raises(TooCostlyError, match=r"paper\.rtf took longer than the 0\.5 seconds"):
        converted(RTF, Format.RTF, "paper.rtf", Limits(office_seconds=0.5))


@pytest.mark.skipif(converter() is None, reason="no LibreOffice here: apt-get install libreoffice-writer-nogui")
def test_libreoffice_reads_an_rtf() -> None:
    assert [b.text for b in read_paper(RTF, "paper.rtf").blocks] == [
        "The harbour panel agreed that twelve moorings be let.",
        "In 2021/22 there were 38 boats.",
    ]


@pytest.mark.skipif(converter() is None, reason="no LibreOffice here: apt-get install libreoffice-calc-nogui")
def test_libreoffice_reads_a_spreadsheet_as_tables(tmp_path: Path) -> None:
    (tmp_path / "berths.csv").write_text("Quay,2021/22,2022/23\nNorth,40,42\nSouth,12,14\n", encoding="utf-8")
    subprocess.run(
        [
            shutil.which("soffice") or "",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(tmp_path),
            str(tmp_path / "berths.csv"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    paper = read_paper((tmp_path / "berths.xlsx").read_bytes(), "berths.xlsx")
    (table,) = [b.table for b in paper.blocks if b.table is not None]
    assert (*table.header, *table.rows) == (
        ("Quay", "2021/22", "2022/23"),
        ("North", "40", "42"),
        ("South", "12", "14"),
    )
