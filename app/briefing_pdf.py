"""A DOCX as PDF through LibreOffice, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from corpus.errors import SettingsError

NEEDS = "a PDF needs LibreOffice, which is not installed here; write a .docx and print it to PDF from Word"
LIMIT = 120
"""Seconds that LibreOffice may take."""


def office() -> str | None:
    """The LibreOffice program; None where there is none."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def docx_to_pdf(docx: bytes, program: str | None = None) -> bytes:
    """The PDF of a DOCX. Raises SettingsError where LibreOffice is missing, fails, or takes too long."""
    found = program or office()
    if found is None:
        raise SettingsError(NEEDS)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "briefing.docx")
        source.write_bytes(docx)
        # A profile of its own: LibreOffice that is open on the desktop would take the file and print nothing.
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        words = [found, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(source)]
        try:
            done = subprocess.run(words, capture_output=True, text=True, timeout=LIMIT)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise SettingsError(f"LibreOffice made no PDF ({type(error).__name__}); write a .docx instead") from error
        made = source.with_suffix(".pdf")
        if not made.exists():
            said = (done.stderr or done.stdout).strip().splitlines()
            raise SettingsError(
                f"LibreOffice made no PDF ({said[-1] if said else done.returncode}); write a .docx instead"
            )
        return made.read_bytes()
