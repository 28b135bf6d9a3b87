"""`sources.csv`, the sidecar beside the papers: what an officer says of each file overrides the paper."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from corpus.errors import SettingsError
from corpus.paper import Access, Kind
from corpus.period import PeriodKind
from corpus.period_reading import find_periods

SIDECAR_NAME = "sources.csv"

_COLUMNS = {
    "file": "file",
    "authority": "authority",
    "body": "body",
    "date": "date",
    "meeting date": "date",
    "meeting_date": "date",
    "kind": "kind",
    "title": "title",
    "title of the original": "title",
    "status": "status",
    "access": "access",
    "source_url": "source_url",
    "url": "source_url",
}


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What an officer says of a file in `sources.csv`; it overrides what the paper says. None: the cell is empty."""

    file: str
    authority: str | None = None
    body: str | None = None
    date: date | None = None
    kind: Kind | None = None
    title: str | None = None
    status: str | None = None
    access: Access | None = None
    source_url: str | None = None


def read_sidecars(path: Path) -> Mapping[str, Sidecar]:
    """The lines of a `sources.csv` by file name; {} where there is no such file.

    Columns: file, authority, body, date (or "meeting date", as 2021-07-12), kind, title, status, access, source_url;
    others are not read. Raises SettingsError for a file that cannot be read or is no CSV in UTF-8, for one without a
    `file` column, and for a date, kind or access that is none.
    """
    rows = _rows(path)
    names = {(n or "").strip().lower() for n in (rows[0] if rows else ())}
    if rows and "file" not in names:
        raise SettingsError(
            f'{path.name}: no column "file"; it has {", ".join(sorted(names))}. Add one with each file\'s name'
        )
    sidecars = [_sidecar(path, n, row) for n, row in enumerate(rows, start=2)]
    return {s.file: s for s in sidecars}


def _rows(path: Path) -> list[dict[str, str | None]]:
    """The rows of the table; none where there is no such file."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as table:
            return list(csv.DictReader(table))
    except FileNotFoundError:
        return []
    except OSError as error:
        raise SettingsError(
            f"{path}: the file cannot be opened ({error.strerror}); see that it is a file and may be read"
        ) from error
    except (UnicodeDecodeError, csv.Error) as error:
        what = "not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)
        raise SettingsError(
            f'{path}: no CSV file in UTF-8 ({what}); in Excel, save it as "CSV UTF-8 (Comma delimited)"'
        ) from error


def _sidecar(path: Path, line: int, row: Mapping[str, str | None]) -> Sidecar:
    said = {
        _COLUMNS[k.strip().lower()]: v.strip()
        for k, v in row.items()
        if k and v and v.strip() and k.strip().lower() in _COLUMNS
    }
    return said_of(said, f"{path.name}, line {line}")


def said_of(said: Mapping[str, str], where: str) -> Sidecar:
    """What is said of a file, field by field, as a Sidecar. `where` begins the SettingsError for a value that is none.
    """
    return Sidecar(
        file=Path(said.get("file", "")).name,
        authority=said.get("authority"),
        body=said.get("body"),
        date=_said_date(said.get("date"), where),
        kind=_said_kind(said.get("kind"), where),
        title=said.get("title"),
        status=said.get("status"),
        access=_said_access(said.get("access"), where),
        source_url=said.get("source_url"),
    )


def _said_date(text: str | None, where: str) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        found = [p for p in find_periods(text) if p.period.kind is PeriodKind.AS_AT]
    if not found:
        raise SettingsError(f'{where}: "{text}" is no date. Write it as 2021-07-12, or leave it empty')
    return found[0].period.first_day


def _said_kind(text: str | None, where: str) -> Kind | None:
    if text is None:
        return None
    try:
        return Kind(text.lower())
    except ValueError as error:
        raise SettingsError(f'{where}: "{text}" is no kind of paper. Allowed: {", ".join(Kind)}') from error


def _said_access(text: str | None, where: str) -> Access | None:
    if text is None:
        return None
    try:
        return Access(text.lower())
    except ValueError as error:
        raise SettingsError(f'{where}: "{text}" is no access. Allowed: {", ".join(Access)}') from error
