"""What is said of how the cited papers stand: read by text recognition, not settled yet, replaced by a later one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from answers.answer import NOT_FINAL, READ_BY_OCR, SUPERSEDED
from corpus.paper import Superseded
from corpus.period import day_label
from retrieval.citations import Citation, unsettled


def standing_notes(citations: Sequence[Citation]) -> list[str]:
    """A sentence for each way to stand in which a cited paper does; [] where all are settled, current and had text."""
    return [*_recognised(citations), *_not_final(citations), *_replaced(citations)]


def _recognised(citations: Sequence[Citation]) -> Iterable[str]:
    read = [c for c in citations if c.locator.page in c.metadata.ocr]
    if read:
        yield (f"{READ_BY_OCR} (text recognition), which makes slips: {_marks(read)}. "
               "Check the words and figures on the page.")


def _not_final(citations: Sequence[Citation]) -> Iterable[str]:
    by_what: dict[str, list[Citation]] = {}
    for c in citations:
        what = unsettled(c.metadata)
        if what is not None:
            by_what.setdefault(what, []).append(c)
    if by_what:
        said = ", ".join(f"{what} {_marks(of)}" for what, of in by_what.items())
        yield f"{NOT_FINAL}{said}, which may still be corrected."


def _replaced(citations: Sequence[Citation]) -> Iterable[str]:
    by_day: dict[date, list[Citation]] = {}
    for c in citations:
        replaced: Superseded | None = c.metadata.superseded_at(c.locator.item)
        if replaced is not None:
            by_day.setdefault(replaced.on, []).append(c)
    for day, of in sorted(by_day.items()):
        yield f"{SUPERSEDED}{day_label(day)} by a later paper: {_marks(of)}."


def _marks(citations: Sequence[Citation]) -> str:
    return " ".join(dict.fromkeys(f"[{c.number}]" for c in citations))
