"""CSV as spreadsheets open it: UTF-8 with a byte-order mark, and no cell that a spreadsheet would run as a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path

from corpus.errors import SettingsError

# "=1+1", "@name" or "-2+3+cmd|…" would be run, also in the wide forms; a negative number ("-3.5 %") is what it says.
_FORMULA = re.compile(r"\s*[=+@＝＋＠－]|[\t\r\n]|\s*-(?!\d[\d,.]*\s?[%A-Za-z ]*$)")


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """The bytes of a CSV file; None is an empty cell, a Decimal is written out in full."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def write_file(path: Path, data: bytes, option: str) -> None:
    """Writes a file. Raises SettingsError that names the option where it cannot be written."""
    try:
        path.write_bytes(data)
    except OSError as error:
        raise SettingsError(
            f"{option} {path} cannot be written ({error.strerror}); name a file in a folder that exists and is yours"
        ) from error


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = format(value, "f") if isinstance(value, Decimal) else str(value)
    return f"'{text}" if _FORMULA.match(text) else text
