"""A briefing as CSV: a row a figure, and a row for each answer that has none."""

from __future__ import annotations

from app.briefing import Briefing, Entry, KeyFigure, Source
from app.sheets import csv_bytes

COLUMNS = (
    "number", "question", "status", "review", "answer", "measure", "value", "period", "area", "basis", "source",
    "page", "url", "quote", "caveats", "searched", "nearest", "checks failed", "corpus",
)  # fmt: skip


def briefing_csv(briefing: Briefing) -> bytes:
    """The entries that go out, in order."""
    rows = [row for n, entry in briefing.shown for row in _rows(n, entry, briefing.fingerprint)]
    return csv_bytes(COLUMNS, rows)


def _rows(number: int, entry: Entry, fingerprint: str) -> list[tuple[object, ...]]:
    by_number = {s.number: s for s in entry.sources}
    first = entry.sources[0] if entry.sources else None
    found: list[tuple[KeyFigure | None, Source | None]] = [(f, by_number.get(f.source)) for f in entry.figures]
    return [_row(number, entry, figure, source, fingerprint) for figure, source in found or [(None, first)]]


def _row(
    number: int, entry: Entry, figure: KeyFigure | None, source: Source | None, fingerprint: str
) -> tuple[object, ...]:
    stated = (figure.measure, figure.value, figure.period, figure.area, figure.basis) if figure else (None,) * 5
    place = (source.label, source.page, source.url, source.quote) if source else (None,) * 4
    failed = "; ".join(f"{c.name}: {c.found}" if c.found else c.name for c in entry.checks if not c.passed)
    return (
        number, entry.question, entry.status, entry.standing.value, entry.wording or entry.headline, *stated, *place,
        " ".join(entry.caveats), entry.searched, entry.nearest, failed, fingerprint,
    )  # fmt: skip
