"""Lay the blind papers out: evals/blind/papers/ from the sources beside this program.

    python -m evals.blind.sources.layout [--out DIR]

Hallowmere does not exist: council, people and figures are invented. The sources are HTML, but for tables, which are
written `[[table CLASS | caption`, then a row a line of `cell | cell`, `= ` before a header row, and `]]`; `text{3}`
in a header row reaches over three columns, `text{r2}` over two rows.
"""

from __future__ import annotations

import argparse
import os
import re
from html import escape
from pathlib import Path

from weasyprint import HTML

HERE = Path(__file__).resolve().parent
PAPERS = HERE.parent / "papers"
TABLE = re.compile(r"^\[\[table (?P<style>[\w -]+?)\s*\|(?P<caption>.*)\n(?P<rows>(?:.*\n)*?)\]\]$", re.MULTILINE)
REACH = re.compile(r"\{(r?)(\d+)\}$")
RATINGS = {"Red", "Amber", "Green"}
DONE = {
    "minutes.html": ("hallowmere-children-and-learning-scrutiny-minutes-2024-02-06.pdf", "minutes.css",
                     "Children and Learning Scrutiny Committee - 6 February 2024"),
    "annual.html": ("hallowmere-childrens-services-annual-performance-report-2022-23.pdf", "annual.css",
                    "Children's Services Annual Performance Report 2022/23"),
    "finance.html": ("hallowmere-budget-monitoring-and-send-period-9-2023-24.html", "finance.css",
                     "Budget Monitoring and SEND Deficit Recovery, Period 9 2023/24"),
}


def page(body: str, css: str, title: str) -> str:
    """A whole HTML page of a source's body, its style sheet and its title."""
    return (f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
            f"<style>\n{css}</style>\n</head>\n<body>\n{TABLE.sub(_table, body)}</body>\n</html>\n")


def _table(found: re.Match[str]) -> str:
    lines = found["rows"].strip().splitlines()
    head = "\n".join(_row(line[2:], "th") for line in lines if line.startswith("= "))
    body = "\n".join(_row(line, "td") for line in lines if not line.startswith("= "))
    caption = f"<caption>{found['caption'].strip()}</caption>" if found["caption"].strip() else ""
    return (f'<table class="{found["style"]}">{caption}\n' + (f"<thead>\n{head}\n</thead>\n" if head else "")
            + f"<tbody>\n{body}\n</tbody>\n</table>")


def _row(line: str, tag: str) -> str:
    cells = []
    for position, text in enumerate(cell.strip() for cell in line.split("|")):
        reach = ""
        if found := REACH.search(text):
            text, reach = text[:found.start()], f' {"row" if found[1] else "col"}span="{found[2]}"'
        rated = f' class="{text.lower()}"' if text in RATINGS else ' class="name"' if position == 0 else ""
        cells.append(f"<{tag}{reach}{rated}>{text}</{tag}>")
    total = ' class="total"' if line.startswith("Total") else ""
    return f"<tr{total}>{''.join(cells)}</tr>"


def lay_out(folder: Path) -> None:
    """Make the three papers in `folder`, which must exist."""
    os.environ["SOURCE_DATE_EPOCH"] = "1709251200"  # font subsets carry the time they were made: always 1 March 2024
    for source, (file, style, title) in DONE.items():
        html = page((HERE / source).read_text(encoding="utf-8"), (HERE / style).read_text(encoding="utf-8"), title)
        made = html.encode() if file.endswith(".html") else bytes(HTML(string=html).write_pdf())
        (folder / file).write_bytes(made)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description="Lay the blind papers out again.")
    arguments.add_argument("--out", type=Path, default=PAPERS, help="the folder to write to")
    lay_out(arguments.parse_args().out)
