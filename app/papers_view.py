"""The papers page as HTML: what is on the shelf with its gaps, and files on their way to it."""

from __future__ import annotations

from collections.abc import Sequence

from app.adding import ENDED, Upload
from app.addresses import original_address
from app.coverage import gaps
from app.markup import attributes, escape, table
from corpus.period import day_label
from corpus.scope import Listing
from ingest.pipeline import Stage

_HEAD = ("Paper", "Authority and body", "Meeting", "Not known, not read", "On the shelf since", "")
_SAID = {
    Stage.QUEUED: "queued",
    Stage.DONE: "on the shelf",
    Stage.SKIPPED: "there already",
    Stage.FAILED: "failed",
}


def shelf_view(listing: Sequence[Listing], asked: str = "", may_remove: bool = True) -> str:
    """The papers as a table, each with a button that takes it off where the reader may; `asked` is the id of the one
    to be confirmed.
    """
    if not listing:
        return (
            '<section class="ma-cover"><h2>No papers yet</h2><p>Drop committee papers above: agendas, reports, '
            "minutes. They stay on this machine.</p></section>"
        )
    count = f"{len(listing)} {'paper' if len(listing) == 1 else 'papers'} on the shelf"
    head = "".join(
        f'<th scope="col" role="columnheader">{name or "<span class=ma-sr>Take off</span>"}</th>' for name in _HEAD
    )
    rows = [_row(entry, _take_off(entry, entry.id == asked) if may_remove else "") for entry in listing]
    drawn = table(f'<tr role="row">{head}</tr>', rows, "The papers on the shelf", stacks=True)
    return f"<h2>{count}</h2>{drawn}"


def uploads_view(uploads: Sequence[Upload]) -> str:
    """Files on their way, each with its stage, why it failed, and a button to try it again; "" for none."""
    if not uploads:
        return ""
    ended = sum(upload.stage in ENDED for upload in uploads)
    items = "".join(_upload(n, upload) for n, upload in enumerate(uploads))
    over = ended == len(uploads)
    foot = (
        '<p><a class="ma-open" href="/">Ask the papers</a> '
        '<button type="button" class="ma-link" data-do="dismiss">Clear this list</button></p>'
        if over
        else ""
    )
    return (
        f"<h2>{told(uploads) if over else f'Adding: {ended} of {len(uploads)} files'}</h2>"
        f'<ul class="ma-uploads">{items}</ul>{foot}'
    )


def told(uploads: Sequence[Upload]) -> str:
    """What a screen reader is told when all are through: counts."""
    done = sum(u.stage is Stage.DONE for u in uploads)
    there = sum(u.stage is Stage.SKIPPED for u in uploads)
    failed = sum(u.stage is Stage.FAILED for u in uploads)
    return f"{done} added, {there} there already, {failed} failed."


def _row(entry: Listing, take_off: str) -> str:
    meta = entry.metadata
    when = day_label(meta.date) if meta.date else "–"
    opening = attributes(href=original_address(entry.id), target="_blank", rel="noopener", class_="ma-open")
    pages = f"{entry.pages} pages" if entry.pages else None
    kind = meta.kind.value if meta.kind else None
    detail = " · ".join(part for part in (kind, meta.status, pages, entry.file) if part)
    known = "".join(f"<li>{escape(gap)}</li>" for gap in gaps(entry))
    cells = (
        escape(" · ".join(part for part in (meta.authority, meta.body) if part) or "–"), escape(when),
        f"<ul class=ma-paper-gaps>{known}</ul>" if known else "nothing", day_label(entry.added.date()), take_off,
    )  # fmt: skip
    drawn = "".join(
        f"<td{attributes(role='cell', data_label=name or None)}>{html}</td>"
        for name, html in zip(_HEAD[1:], cells, strict=True)
    )
    return (
        f'<tr role="row"><th scope="row" role="rowheader"><a{opening}>{escape(meta.title)}</a>'
        f'<span class="ma-offer">{escape(detail)}</span></th>{drawn}</tr>'
    )


def _take_off(entry: Listing, asked: bool) -> str:
    def button(do: str, label: str) -> str:
        carried = attributes(data_do=do, data_paper=entry.id)
        name = f'<span class="ma-sr"> {escape(entry.metadata.title)}</span>'
        return f'<button type="button" class="ma-act"{carried}>{label}{name}</button>'

    if not asked:
        return button("remove", "Take off")
    return (
        '<div class="ma-confirm"><p>Gone at once from answers, pages and exports.</p>'
        f"{button('confirm', 'Take it off')} {button('leave', 'Keep it')}</div>"
    )


def _upload(n: int, upload: Upload) -> str:
    stage = _SAID.get(upload.stage, upload.stage.value)
    count = f" {upload.done} of {upload.of}" if upload.of and upload.stage not in ENDED else ""
    detail = f'<span class="ma-offer">{escape(upload.detail)}</span>' if upload.detail else ""
    remedy = f'<span class="ma-offer">{escape(upload.remedy)}</span>' if upload.remedy else ""
    retry = (
        f'<button type="button" class="ma-act"{attributes(data_do="retry", data_file=n)}>Try again'
        f'<span class="ma-sr"> {escape(upload.file)}</span></button>'
        if upload.stage is Stage.FAILED
        else ""
    )
    shown = {Stage.DONE: "done", Stage.SKIPPED: "done", Stage.FAILED: "failed", Stage.QUEUED: "queued"}
    return (
        f'<li class="ma-upload ma-upload-{shown.get(upload.stage, "reading")}">'
        f"<span><strong>{escape(upload.file)}</strong>{detail}{remedy}</span>"
        f'<span class="ma-stage">{escape(stage + count)}</span>{retry}</li>'
    )
