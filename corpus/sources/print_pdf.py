"""The one door to WeasyPrint: an HTML page for print to the bytes of a tagged PDF."""

from __future__ import annotations

import os

from weasyprint import HTML

# Font subsets carry the time they were made: 1 December 2022, so that the same sources give the same bytes.
_EPOCH = "1669852800"


def print_pdf(html: str) -> bytes:
    """A tagged PDF (PDF/UA-1) of a page of HTML; nothing is fetched, the page holds all it needs."""
    os.environ["SOURCE_DATE_EPOCH"] = _EPOCH
    return bytes(HTML(string=html).write_pdf(pdf_variant="pdf/ua-1"))
