"""A briefing as a Word file: real headings and styles, tables with header rows that repeat, British English.

Title, what was searched, key figures, the answers with their quotes, caveats and conflicts, what was not found, the
list of sources, and the log of the checks.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from app.briefing import Briefing, Entry, Source, Standing
from app.markup import cells
from corpus.period import day_label

RECORD = "The published record prevails over this briefing."
QUOTES_SHOWN = 3
_INK, _SOFT = RGBColor(0x0B, 0x5F, 0x5A), RGBColor(0x55, 0x62, 0x5F)
_TINT = "E3EFEC"
_MARK = re.compile(r"\[(\d{1,3})\]")
_BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # what XML cannot hold
_KINDS = {"not_found": "Not in these papers", "needs_detail": "Needs detail", "answered": "Answered"}

Numbers = dict[tuple[int, int], int]


def briefing_docx(briefing: Briefing, review: bool = True) -> bytes:
    """The bytes of the DOCX. Entries set aside are left out; those not reviewed yet say so, unless nobody is to
    `review` them.
    """
    file = Document()
    _set_up(file, briefing.title)
    sources, number = briefing.numbered()
    file.add_paragraph(_clean(briefing.title), style="Title")
    _front(file, briefing, review)
    _key_figures(file, briefing, number)
    file.add_heading("Answers", 1)
    for n, entry in briefing.shown:
        _entry(file, n, entry, number, review)
    _caveats(file, briefing)
    _not_found(file, briefing)
    _sources(file, sources)
    _checks(file, briefing)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def searched_words(briefing: Briefing) -> str:
    """What was searched, in a sentence: "5 papers, meetings from 12 July 2021 to 16 May 2022, all open papers."."""
    count = f"{briefing.papers} {'paper' if briefing.papers == 1 else 'papers'}"
    if briefing.meetings is None:
        when = "no meeting dates known"
    elif briefing.meetings[0] == briefing.meetings[1]:
        when = f"meeting of {day_label(briefing.meetings[0])}"
    else:
        when = f"meetings from {day_label(briefing.meetings[0])} to {day_label(briefing.meetings[1])}"
    return f"{count}, {when}, {briefing.limits or 'all open papers'}"


def _front(file: Any, briefing: Briefing, review: bool) -> None:
    said = [entry for _, entry in briefing.shown]
    answered = sum(e.answered for e in said)
    open_ones = sum(e.standing is Standing.OPEN for e in said)
    rows = [
        ("Prepared", day_label(briefing.prepared)),
        ("Questions", f"{len(said)}: {answered} answered, {len(said) - answered} not"),
        ("Reviewed", "all" if not open_ones else f"{len(said) - open_ones} of {len(said)}; the others are marked"),
        ("Searched", searched_words(briefing)),
        ("Papers last added", day_label(briefing.added) if briefing.added else "not known"),
        ("Corpus fingerprint", briefing.fingerprint),
    ]
    table = file.add_table(rows=0, cols=2, style="Table Grid")
    for label, text in rows if review else [row for row in rows if row[0] != "Reviewed"]:
        row = table.add_row().cells
        _write(row[0].paragraphs[0], f"**{label}**")
        _write(row[1].paragraphs[0], text)
    _widths(table, (4.2, 12.2))
    file.add_paragraph(f"Answers are the papers’ own figures and words. {RECORD}", style="Caption")


def _key_figures(file: Any, briefing: Briefing, number: Numbers) -> None:
    rows = [
        (str(n), f.measure, f.value, f.period, f.area, f.basis, _mark(number.get((n, f.source))))
        for n, entry in briefing.shown
        for f in entry.figures
    ]
    file.add_heading("Key figures", 1)
    if not rows:
        file.add_paragraph("No answer of this briefing stands on a figure.")
        return
    head = ("Question", "Measure", "Figure", "Period", "Area", "Basis", "Source")
    _table(file, head, rows, (2.1, 4.4, 2.4, 2.4, 2.2, 1.7, 1.8))


def _entry(file: Any, n: int, entry: Entry, number: Numbers, review: bool) -> None:
    file.add_heading(_clean(f"{n}. {entry.question}"), 2)
    notes = []
    if review and entry.standing is Standing.OPEN:
        notes.append("Not reviewed yet.")
    if entry.wording is not None:
        for paragraph in entry.wording.split("\n"):
            if paragraph.strip():
                _write(file.add_paragraph(style="Answer"), _renumbered(paragraph, n, entry, number))
        notes.append("The officer’s wording. The papers’ own words:")
    else:
        lead = "" if entry.status == "answered" else f"{_KINDS.get(entry.status, 'Not answered')}. "
        _write(file.add_paragraph(style="Answer"), lead + entry.headline)
    if notes:
        file.add_paragraph(" ".join(notes), style="Caption")
    if entry.body:
        _body(file, n, entry, number)
    else:
        for source in entry.sources[:QUOTES_SHOWN]:
            _quote(file, source, number[n, source.number])
    for caveat in entry.caveats:
        _write(file.add_paragraph(style="Note"), f"**Note.** {caveat}")
    places = list(dict.fromkeys((number[n, s.number], s.label) for s in entry.sources))
    if places:
        said = "; ".join(f"[{k}] {label}" for k, label in places)
        _write(file.add_paragraph(style="Caption"), f"Sources: {said}")


def _body(file: Any, n: int, entry: Entry, number: Numbers) -> None:
    """An answer's Markdown in Word's own styles: paragraphs, quotes, bullets, numbers, pipe tables.

    A row of a table that is quoted is set under its headers.
    """
    rows_quoted = {f"“{s.quote}” [{s.number}]": s for s in entry.sources if s.headers}
    rows_shown: set[tuple[str, str]] = set()
    for group in re.split(r"\n\s*\n", entry.body):
        row = rows_quoted.get(group.strip())
        if row is not None:
            if (row.paper, row.quote) not in rows_shown:  # two figures of one row cite it twice
                _quote(file, row, number[n, row.number])
            rows_shown.add((row.paper, row.quote))
            continue
        group = _renumbered(group, n, entry, number)
        lines = [line for line in group.splitlines() if line.strip()]
        if len(lines) > 1 and lines[0].lstrip().startswith("|"):
            head, rows = cells(lines[0]), [cells(line) for line in lines[2:]]
            _table(file, head, [r[: len(head)] + [""] * (len(head) - len(r)) for r in rows], None)
            continue
        for line in lines:
            text = line.strip()
            if bullet := re.match(r"[-*•]\s+(.*)", text):
                _write(file.add_paragraph(style="List Bullet"), bullet[1])
            elif re.match(r"\d{1,3}[.)]\s+", text):
                # The printed number is part of the paper: it is written out, not counted again by Word.
                _write(file.add_paragraph(style="List Continue"), text)
            elif text.startswith(("“", ">")):
                _write(file.add_paragraph(style="Quote"), text.lstrip("> "))
            else:
                _write(file.add_paragraph(), text.lstrip("# "))


def _quote(file: Any, source: Source, shown: int) -> None:
    """A quote under its number; a table row as a table under its headers."""
    values = source.quote.split(" | ")
    if len(values) > 1 and len(source.headers) == len(values):
        _table(file, source.headers, [values], None)
        file.add_paragraph(f"The row as printed [{shown}]", style="Caption")
    else:
        _write(file.add_paragraph(style="Quote"), f"“{source.quote}” [{shown}]")


def _caveats(file: Any, briefing: Briefing) -> None:
    rows = [(str(n), caveat) for n, entry in briefing.shown for caveat in entry.caveats]
    file.add_heading("Caveats and conflicts", 1)
    if rows:
        _table(file, ("Question", "What to know"), rows, (2.1, 14.9))
    else:
        file.add_paragraph("None was found.")


def _not_found(file: Any, briefing: Briefing) -> None:
    rows = [
        (str(n), e.question, e.headline, e.searched or searched_words(briefing), e.nearest or "–")
        for n, e in briefing.shown
        if e.status != "answered"
    ]
    file.add_heading("Not found in these papers", 1)
    if not rows:
        file.add_paragraph("The papers answer every question of this briefing.")
        return
    head = ("Question", "Asked", "What the papers lack", "Searched", "Nearest")
    _table(file, head, rows, (2.1, 4.1, 4.4, 3.4, 3.0))


def _sources(file: Any, sources: Sequence[Source]) -> None:
    file.add_heading("Sources", 1)
    if not sources:
        file.add_paragraph("No source is cited.")
        return
    rows = [(f"[{s.number}]", s.title, s.label, s.page or "no pages", s.url or "–") for s in sources]
    _table(file, ("No.", "Paper", "Place", "Page", "Address"), rows, (1.2, 4.2, 5.6, 2.2, 3.8))


def _checks(file: Any, briefing: Briefing) -> None:
    rows = [
        (str(n), check.name, "passed" if check.passed else f"NOT PASSED{': ' if check.found else ''}{check.found}")
        for n, entry in briefing.shown
        for check in entry.checks
    ]
    file.add_heading("Log of checks", 1)
    if not rows:
        file.add_paragraph("There was no answer to check.")
        return
    _table(file, ("Question", "Check", "Result"), rows, (2.1, 8.9, 6.0))


def _renumbered(text: str, n: int, entry: Entry, number: Numbers) -> str:
    """The marks of an answer's own citations as those of the briefing; other brackets are the paper's and stay."""
    return _MARK.sub(lambda m: _mark(number.get((n, int(m[1])))) or m[0], text)


def _mark(number: int | None) -> str:
    return "" if number is None else f"[{number}]"


def _write(paragraph: Any, text: str) -> None:
    """Text into a paragraph, **bold** as bold."""
    for n, part in enumerate(_BOLD.split(_clean(text))):
        if part:
            paragraph.add_run(part).bold = True if n % 2 else None


def _table(file: Any, head: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[float] | None) -> None:
    table = file.add_table(rows=1, cols=len(head), style="Table Grid")
    for cell, text in zip(table.rows[0].cells, head, strict=True):
        _write(cell.paragraphs[0], f"**{text.strip()}**" if text.strip() else "")
        _fill(cell)
    repeats = OxmlElement("w:tblHeader")  # on each page again, and known to screen readers as the header
    table.rows[0]._tr.get_or_add_trPr().append(repeats)
    for row in rows:
        added = table.add_row()
        for cell, text in zip(added.cells, row, strict=True):
            _write(cell.paragraphs[0], text)
        added._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for row in table.rows:
        for cell in row.cells:
            cell.paragraphs[0].style = file.styles["Table Text"]
    if widths is not None:
        _widths(table, widths)
    file.add_paragraph(style="Table Text")


def _fill(cell: Any) -> None:
    """The tint of a header cell."""
    tint = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", _TINT)):
        tint.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(tint)


def _widths(table: Any, centimetres: Sequence[float]) -> None:
    table.autofit = False
    for column, width in zip(table.columns, centimetres, strict=True):
        column.width = Cm(width)  # what LibreOffice goes by; Word goes by the cells
    for row in table.rows:
        for cell, width in zip(row.cells, centimetres, strict=True):
            cell.width = Cm(width)


def _set_up(file: Any, title: str) -> None:
    section = file.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    file.core_properties.title, file.core_properties.author = _clean(title), "Matters Arising"
    file.core_properties.language, file.core_properties.comments = "en-GB", ""
    normal = file.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    normal.element.get_or_add_rPr().append(language)
    for name, size in (("Title", 24), ("Heading 1", 16), ("Heading 2", 12.5)):
        style = file.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = "Calibri", Pt(size), _INK
    _style(file, "Answer", size=12, bold=True)
    _style(file, "Note", size=10.5)
    _style(file, "Table Text", size=9, after=2, before=2)
    caption = file.styles["Caption"]
    caption.font.size, caption.font.bold, caption.font.color.rgb = Pt(9), False, _SOFT
    _footer(section)


def _style(file: Any, name: str, size: float, bold: bool = False, after: float = 6, before: float = 0) -> None:
    style = file.styles.add_style(name, 1)  # 1: a paragraph style
    style.base_style = file.styles["Normal"]
    style.font.size, style.font.bold = Pt(size), bold
    style.paragraph_format.space_after, style.paragraph_format.space_before = Pt(after), Pt(before)


def _footer(section: Any) -> None:
    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(f"{RECORD}  Page ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def _clean(text: str) -> str:
    return _CONTROL.sub(" ", text)
