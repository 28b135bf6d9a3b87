"""The first screen: what the store covers, and the questions to try."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from app.markup import attributes, escape, table
from app.suggestions import Suggestion
from corpus.paper import pages_label
from corpus.period import day_label
from corpus.store import Listing


def first_screen(listing: Sequence[Listing], suggestions: Sequence[Suggestion]) -> str:
    """What the papers cover, as HTML, with the suggested questions as buttons that fill the box."""
    if not listing:
        return (
            '<section class="ma-cover"><h2>No papers yet</h2>'
            '<p>Put papers on the shelf first: <a class="ma-open" href="/papers">add papers</a>, or</p>'
            "<pre>matters ingest FOLDER</pre></section>"
        )
    head = "".join(f'<th scope="col">{name}</th>' for name in ("Paper", "Authority", "Body", "Meeting"))
    return (
        f'<section class="ma-cover" aria-label="What this covers"><p class="ma-eyebrow">Ask the papers</p>'
        f"<h2>{escape(covers(listing))}</h2>"
        "<p>Answers are the papers’ own figures and words, each with the page it is printed on. "
        "What the papers do not say is said plainly.</p>"
        f"{_questions(suggestions)}"
        f"<h3>What it does not have</h3>{_known_gaps(listing)}"
        f"<details><summary>The papers, {escape(_last_added(listing))}</summary>"
        f"{table(f'<tr>{head}</tr>', map(_row, listing), 'The papers')}</details></section>"
    )


def covers(listing: Sequence[Listing]) -> str:
    """What is covered, in a line: "5 papers of Ealing, Hackney and Worcestershire, July 2021 to March 2023."."""
    metas = [entry.metadata for entry in listing]
    count = f"{len(metas)} {'paper' if len(metas) == 1 else 'papers'}"
    authorities = sorted({meta.authority for meta in metas if meta.authority})
    whose = f" of {_and(authorities)}" if authorities else ""
    days = sorted({meta.date for meta in metas if meta.date})
    if not days:
        when = ""
    elif len(days) == 1:
        when = f", meeting of {day_label(days[0])}"
    else:
        when = (
            f", meetings from {_month(days[0])} to {_month(days[-1])}"
            if _month(days[0]) != _month(days[-1])
            else f", meetings of {_month(days[0])}"
        )
    return f"{count}{whose}{when}"


def _questions(suggestions: Sequence[Suggestion]) -> str:
    if not suggestions:
        return ""

    def button(suggestion: Suggestion) -> str:
        tag = "" if suggestion.answerable else ' <span class="ma-tag">not in these papers</span>'
        return (
            '<li><button type="button" class="ma-suggestion"'
            f"{attributes(data_do='fill', data_text=suggestion.question)}>"
            f'<span class="ma-sr">Put into the box: </span>{escape(suggestion.question)}{tag}</button></li>'
        )

    return f'<h3>Try one of these</h3><ul class="ma-suggestions">{"".join(map(button, suggestions))}</ul>'


def gaps(entry: Listing) -> tuple[str, ...]:
    """What of a paper was not read or is not known, in words; () for nothing."""
    meta = entry.metadata
    said = [f"{pages_label(meta.unread)} not read"] if meta.unread else []
    said += [f"{pages_label(meta.ocr)} read by text recognition"] if meta.ocr else []
    missing = [
        name for name, value in (("authority", meta.authority), ("body", meta.body), ("meeting date", meta.date))
        if value is None
    ]  # fmt: skip
    said += [f"{' and '.join(filter(None, (', '.join(missing[:-1]), missing[-1])))} not known"] if missing else []
    said += ["no page numbers in this format"] if entry.pages is None else []
    return tuple(said)


def _known_gaps(listing: Sequence[Listing]) -> str:
    """What is known to be missing, all papers together, as a list."""
    metas = [entry.metadata for entry in listing]
    unread, ocr = sum(len(m.unread) for m in metas), sum(len(m.ocr) for m in metas)
    counts = (
        (unread, "{} could not be read: pictures, or text that cannot be told", "page"),
        (ocr, "{} read by text recognition, which makes slips", "page"),
        (sum(m.date is None for m in metas), "{} without a known meeting date", "paper"),
        (sum(m.authority is None for m in metas), "{} without a known authority", "paper"),
        (sum(entry.pages is None for entry in listing), "{} in a format without page numbers", "paper"),
    )
    said = [words.format(f"{n} {thing if n == 1 else thing + 's'}") for n, words, thing in counts if n]
    items = "".join(f"<li>{escape(line)}</li>" for line in (*said, "Charts drawn as pictures are not read"))
    more = '<li><a class="ma-open" href="/papers">See each paper, add one, or take one off</a></li>'
    return f'<ul class="ma-gaps">{items}{more}</ul>'


def _row(entry: Listing) -> str:
    meta = entry.metadata
    when = day_label(meta.date) if meta.date else "not known"
    title = escape(meta.title) + "".join(
        f'<br><small class="ma-tag">{escape(pages_label(pages))} {said}</small>'
        for pages, said in ((meta.unread, "not read"), (meta.ocr, "read by text recognition")) if pages
    )
    return (
        f'<tr><th scope="row">{title}</th><td>{escape(meta.authority or "not known")}</td>'
        f"<td>{escape(meta.body or 'not known')}</td><td>{escape(when)}</td></tr>"
    )


def _last_added(listing: Sequence[Listing]) -> str:
    latest: datetime = max(entry.added for entry in listing)
    return f"last added {day_label(latest.date())}"


def _month(day: date) -> str:
    return f"{day:%B %Y}"


def _and(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
