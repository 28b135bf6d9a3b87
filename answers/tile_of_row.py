"""Whether a large figure in a box, which no time stands at, is of a row of its own paper.

"64 % of our lodgers aged 30 to 40 in work" under "The year in numbers" names all that the row "In work" of the table
"Lodgers aged 30 to 40" is of. A report prints in its boxes what its tables give last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.fact import Fact
from retrieval.groups import ANYBODY, subject_stems
from retrieval.named_rows import WHOLES
from retrieval.own_words import row_label

LEAST = 2  # words that name a row


def tile_of_row(tile: Fact, cell: Fact, around: Sequence[Fact]) -> bool:
    """Whether a tile is named by just the words of a row, of which the other figure is the latest, and gives a value
    that the row has for no time; `around` are the facts of their paper.
    """
    if tile.paper != cell.paper or tile.period is not None or cell.period is None or not _is_tile(tile):
        return False
    if cell.locator.cell is None or _is_tile(cell) or tile.locator.block == cell.locator.block:
        return False
    row = [x for x in around if x.paper == cell.paper and x.quote == cell.quote]
    if any(x.value == tile.value for x in row):
        return False
    own = (x for x in row if (x.area, x.role, x.basis) == (cell.area, cell.role, cell.basis))
    times = [x.period.last_day for x in own if x.period]
    return cell.period.last_day == max(times, default=None) and _one_name(tile, cell)


def _is_tile(fact: Fact) -> bool:
    return fact.locator.cell is not None and " | " not in fact.quote and fact.quote.strip().startswith(fact.printed)


def _one_name(tile: Fact, cell: Fact) -> bool:
    """Whether a tile says all of a row's label, and nothing that neither the row nor what stands over it says."""
    said, label = tile.quote.replace(tile.printed, "", 1), row_label(cell)
    over = " ".join((label, cell.measure, *cell.path, cell.locator.heading or ""))
    own, named = subject_stems(said), subject_stems(label) - WHOLES
    known = subject_stems(over) | ANYBODY | subject_stems(cell.area or "")
    return (
        len(named - ANYBODY) >= LEAST
        and named <= own <= known
        and _numbers(label) <= _numbers(said) <= _numbers(over)
    )


def _numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+", text))
