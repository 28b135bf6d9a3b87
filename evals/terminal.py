"""What `matters eval` says on a terminal of 80 columns: counts by type, stages, papers, halves, changes and falls;
the folds of a calibration, and how much of a paper came out.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from evals.asking import Times
from evals.calibration import Calibration
from evals.curve import HEAD, fold_row, total_row
from evals.reading import COLUMNS as READ_COLUMNS
from evals.reading import Read, shares
from evals.report import COLUMNS, cells, kept
from evals.result import ANSWERABLE, Change, Fall, Result, by_stage, by_type
from evals.slices import PaperChange, by_paper, halves, whole

SHOWN = ("type", "n", "right", "wrong", "abstained", "ungraded", "cited", "right+cited", "recall@4")
"""The columns of `evals.report.COLUMNS` that fit on a terminal of 80."""
NAME = 46
"""Letters of a paper's file name that are shown."""


def show(
    console: Console, result: Result, times: Times, low: Sequence[Fall], changed: Sequence[Change],
    papers: Sequence[PaperChange] = (),
) -> None:
    """The counts by type, where questions were lost, the counts by paper and halves, what changed and what fell."""
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False,
                  caption=f"corpus {result.corpus} · median {times.median * 1000:.0f} ms, "
                          f"95 % under {times.p95 * 1000:.0f} ms a question")
    for name in SHOWN:
        table.add_column(name, justify="left" if name == "type" else "right")
    for name, tally in by_type(result).items():
        row = dict(zip(COLUMNS, cells(name, tally), strict=True))
        table.add_row(*(row[column] for column in SHOWN))
    console.print(table)
    line(console, "lost: " + (" · ".join(f"{stage} {n}" for stage, n in by_stage(result).items() if n) or "none"))
    _papers(console, result, papers)
    _halves(console, result)
    for change in changed:
        word = "gained" if change.gained else "lost"
        line(console, f"{word} {change.id} ({change.type}): {change.before} → {change.after}")
    for fall in low:
        line(console, f"below its floor: {fall.type} reached {fall.reached:.1%}, the floor is {fall.floor:.1%}, "
                      f"short by {(fall.floor - fall.reached) * 100:.1f} points", "bold red")


def _papers(console: Console, result: Result, changed: Sequence[PaperChange]) -> None:
    moved = {c.paper: f"  +{c.gained} −{c.lost}" for c in changed}
    line(console, "right and cited, by the paper of the evidence" + (", and since the baseline:" if moved else ":"))
    for paper, tallies in by_paper(result).items():
        name = paper if len(paper) <= NAME else paper[: NAME - 1] + "…"
        line(console, f"  {name:<{NAME}} {kept(whole(tallies)):>16}{moved.get(paper, '')}")


def _halves(console: Console, result: Result) -> None:
    for half in halves(result):
        if half.type == ANSWERABLE and half.chance is not None:
            line(console, f"right and cited, by halves of the set: {kept(half.a)}, {kept(half.b)}; chance alone parts "
                          f"them by up to {half.chance * 100:.0f} points")


def show_calibration(console: Console, found: Calibration) -> None:
    """Each way of leaving out as a table: what the product's bars cost there, and those chosen without it."""
    line(console, f"a wrong answer costs {found.wrong_costs:g} refusals; product → chosen without what is counted")
    for scheme in found.schemes:
        table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, title=scheme.name, title_justify="left")
        for name in HEAD:
            table.add_column(name, justify="right" if name == "n" else "left", no_wrap=name != HEAD[2],
                             max_width=26 if name == HEAD[0] else None, overflow="ellipsis")
        for fold in scheme.folds:
            table.add_row(*fold_row(fold, found.wrong_costs))
        table.add_row(*total_row(scheme, found.wrong_costs))
        console.print(table)
    row = dict(zip(HEAD, fold_row(found.chosen, found.wrong_costs), strict=True))
    line(console, f"chosen on everything, and measured there too: {row[HEAD[2]]}")
    line(console, f"  wrong {row['wrong']}, refused {row['refused']}, cost {row['cost']}")


def fidelity_table(found: Sequence[Read]) -> Table:
    """The report as a table, a file a line; a file that could not be read has its reason."""
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False)
    for name in READ_COLUMNS:
        table.add_column(name, justify="left" if name == "file" else "right", overflow="fold")
    for each in found:
        if each.fidelity is None:
            table.add_row(each.file, each.reason)
            continue
        printed = ["–" if s is None else f"{100 * s:.1f}" for s in shares(each.fidelity)]
        table.add_row(each.file, str(each.fidelity.tables), *printed)
    return table


def line(console: Console, text: str, style: str = "") -> None:
    """One line whatever the width, and no mark-up read into file names."""
    console.print(text, style=style, highlight=False, soft_wrap=True, markup=False)


