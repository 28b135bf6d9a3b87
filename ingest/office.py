"""Old and other office formats, by way of LibreOffice: into DOCX, HTML or PDF, which are read here.

LibreOffice is a program of its own, run without a window, with a profile that is thrown away, no macros and no links
followed, within limits of time and memory. Where it is not installed, the file fails with a line that says so.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import tempfile
from pathlib import Path

from corpus.errors import NotReadableError
from ingest.formats import Format
from ingest.limits import Limits

OFFICE: dict[Format, tuple[Format, str]] = {
    Format.DOC: (Format.DOCX, "an old Word paper"),
    Format.RTF: (Format.DOCX, "an RTF paper"),
    Format.ODT: (Format.DOCX, "an OpenDocument text"),
    Format.XLSX: (Format.HTML, "a spreadsheet"),
    Format.XLS: (Format.HTML, "an old spreadsheet"),
    Format.ODS: (Format.HTML, "an OpenDocument spreadsheet"),
    Format.PPTX: (Format.PDF, "a presentation"),
    Format.PPT: (Format.PDF, "an old presentation"),
    Format.ODP: (Format.PDF, "an OpenDocument presentation"),
}
"""What each becomes, and what it is called: text keeps its headings, sheets their tables, slides their pages."""

PROGRAMS = ("soffice", "libreoffice")
_MEMORY = 4 * 1024**3  # bytes of address space: LibreOffice maps two before it opens anything
_LARGEST = 512 * 1024**2  # bytes it may write
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse">
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"
 oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


def converter() -> str | None:
    """The path of LibreOffice's program; None where it is not installed."""
    return next((path for name in PROGRAMS if (path := shutil.which(name))), None)


def converted(data: bytes, kind: Format, name: str, limits: Limits) -> tuple[bytes, Format]:
    """The bytes of an office file in a format that is read here, and which that is.

    Raises NotReadableError where LibreOffice is not installed or makes nothing of the file, TooCostlyError where it
    takes too long.
    """
    target, what = OFFICE[kind]
    program = converter()
    if program is None:
        raise NotReadableError(
            f"{name}: {what} (.{kind.value}), and LibreOffice, which would convert it, is not on this machine",
            "Install LibreOffice (its program soffice), or save the file as "
            f"{'PDF' if target is Format.PDF else 'DOCX or PDF'} and give that",
        )
    with tempfile.TemporaryDirectory(prefix="matters-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        source = folder / f"paper.{kind.value}"
        source.write_bytes(data)
        said = _convert(program, source, target, folder, name, limits)
        result = folder / "out" / f"paper.{target.value}"
        if not result.is_file():
            raise NotReadableError(
                f"{name}: {what} of which LibreOffice makes nothing{said}; it may be damaged or under a password",
                "Open it in the program that made it, and save it anew or as PDF",
            )
        return result.read_bytes(), target


def _convert(program: str, source: Path, target: Format, folder: Path, name: str, limits: Limits) -> str:
    """Runs LibreOffice; its last words, in brackets, where it has any."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")

    def bounded() -> None:
        for what, to in ((resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_FSIZE, _LARGEST),
                         (resource.RLIMIT_CPU, int(limits.office_seconds) + 5)):
            hard = resource.getrlimit(what)[1]
            resource.setrlimit(what, (to if hard == resource.RLIM_INFINITY else min(to, hard), hard))

    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nolockcheck",
               "--nodefault", "--convert-to", target.value, "--outdir", str(folder / "out"), str(source)]
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=limits.office_seconds,
            env={**os.environ, "HOME": str(folder)}, preexec_fn=bounded,  # one thread here: `ingest.child` forks
        )
    except subprocess.TimeoutExpired as error:
        # What LibreOffice has started ends with the group of processes that read this file.
        raise limits.too_long(name, limits.office_seconds) from error
    last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
    return f" ({last[0][:120]})" if last else ""


