"""From the text of papers and questions to HTML that is safe to show.

Everything is escaped first; the little Markdown an answer's body uses is added after: paragraphs, "- " lists,
"> " quotes, one pipe table, **bold**, and citation marks "[1]".
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable

# The marks that turn the order of a text are shown as what cannot be shown: "021,4" must not be seen as 4,120.
_TURNING = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_TEMPLATE = str.maketrans(
    {"{": "&#123;", "}": "&#125;", "$": "&#36;", "`": "&#96;", **dict.fromkeys(_TURNING, "\ufffd")}
)
_BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_MARK = re.compile(r"\[(\d{1,3})\]")
_BULLET = re.compile(r"^\s*(?:[-*•])\s+")
_NUMBERED = re.compile(r"^\s*\d{1,3}[.)]\s+")
_RULE = re.compile(r"^\|?[\s:|-]*-[\s:|-]*\|?$")

Mark = Callable[[int], str]


def escape(text: object) -> str:
    """Text as it may stand in HTML, inside a quoted attribute too.

    Braces, dollars and back-ticks are escaped as well: Gradio's HTML component reads its template as a JavaScript
    and Handlebars template, and a paper's text must never be run by it.
    """
    return html.escape(str(text), quote=True).translate(_TEMPLATE)


def attributes(**values: object) -> str:
    """HTML attributes from keywords: `data_page=3` becomes ` data-page="3"`; None is left out."""
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for name, value in values.items()
        if value is not None
    )


def table(head: str, rows: Iterable[str], label: str, caption: str = "", stacks: bool = False) -> str:
    """A table of HTML rows that scrolls by itself where it is wider than its place, by keyboard too.

    stacks  whether it is laid out in blocks on a narrow screen instead; its rows and cells then need their roles
    """
    role = ' role="table" class="ma-stacks"' if stacks else ""
    group = ' role="rowgroup"' if stacks else ""
    return (
        f'<div class="ma-table" tabindex="0" role="group"{attributes(aria_label=label)}><table{role}>{caption}'
        f"<thead{group}>{head}</thead><tbody{group}>{''.join(rows)}</tbody></table></div>"
    )


def header_cell(text: str, html: str | None = None) -> str:
    """A cell of a header row: `html`, else the text; an empty one is no header to a screen reader."""
    return f'<th scope="col">{escape(text) if html is None else html}</th>' if text.strip() else "<td></td>"


def inline(text: str, mark: Mark | None = None) -> str:
    """One line of Markdown as HTML; `mark` writes the citation mark of a number, or leaves it as text if None."""
    out = _BOLD.sub(r"<strong>\1</strong>", escape(text))
    return out if mark is None else _MARK.sub(lambda m: mark(int(m.group(1))), out)


def markdown(text: str, mark: Mark | None = None) -> str:
    """An answer's body as HTML; "" for an empty one."""
    parts: list[str] = []
    for lines in _groups(text):
        first = lines[0]
        if "|" in first and len(lines) > 1 and _RULE.match(lines[1].strip()):
            parts.append(_table(lines, mark))
        elif _BULLET.match(first):
            parts.append(_list("ul", _BULLET, lines, mark))
        elif _NUMBERED.match(first):
            parts.append(_list("ol", _NUMBERED, lines, mark))
        elif first.startswith(">"):
            parts.append(f"<blockquote>{_joined((line.lstrip('> ') for line in lines), mark)}</blockquote>")
        elif first.startswith("#"):
            parts.append(f"<h3>{inline(first.lstrip('# '), mark)}</h3>")
        else:
            parts.append(f"<p>{_joined(lines, mark)}</p>")
    return "\n".join(parts)


def _shape(line: str) -> str:
    """What a line belongs to; "" for the plain lines of a paragraph."""
    if line.startswith("#"):
        return "heading"
    if line.lstrip().startswith("|"):
        return "table"
    if line.startswith(">"):
        return "quote"
    if _BULLET.match(line):
        return "bullets"
    return "numbers" if _NUMBERED.match(line) else ""


def _groups(text: str) -> list[list[str]]:
    """Neighbouring lines of one shape; a blank line ends a group, an indented line goes on with the one above."""
    groups: list[list[str]] = []
    last: str | None = None
    for line in text.splitlines():
        if not line.strip():
            last = None
            continue
        shape = _shape(line)
        goes_on = last is not None and (shape == last or (shape == "" and last in ("bullets", "numbers")))
        if goes_on and shape != "heading":
            groups[-1].append(line)
        else:
            groups.append([line])
            last = shape
    return groups


def _joined(lines: Iterable[str], mark: Mark | None) -> str:
    return "<br>".join(inline(line.strip(), mark) for line in lines)


def _list(tag: str, lead: re.Pattern[str], lines: list[str], mark: Mark | None) -> str:
    items: list[str] = []
    for line in lines:
        if lead.match(line):
            items.append(inline(lead.sub("", line), mark))
        else:
            items[-1] += "<br>" + inline(line.strip(), mark)
    # A printed number is part of the paper: the list starts where the paper's does.
    start = re.match(r"\s*(\d+)", lines[0]) if tag == "ol" else None
    return (
        f"<{tag}{attributes(start=start.group(1) if start else None)}>"
        + "".join(f"<li>{item}</li>" for item in items)
        + f"</{tag}>"
    )


def cells(line: str) -> list[str]:
    """The cells of a pipe-table line, trimmed; an escaped pipe stays in its cell."""
    return [
        cell.replace("\\|", "|").strip()
        for cell in re.split(r"(?<!\\)\|", line.strip().removeprefix("|").removesuffix("|"))
    ]


def _table(lines: list[str], mark: Mark | None) -> str:
    head = "".join(header_cell(cell, inline(cell, mark)) for cell in cells(lines[0]))
    rows = []
    for line in lines[2:]:
        label, *values = cells(line)
        rows.append(
            f'<tr><th scope="row">{inline(label, mark)}</th>'
            + "".join(f"<td>{inline(value, mark)}</td>" for value in values)
            + "</tr>"
        )
    return table(f"<tr>{head}</tr>", rows, "Table")
