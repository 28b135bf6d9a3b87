"""Which paper another one replaced: a later version of it, its approved minutes, a supplement that says it replaces.

A replaced paper stays on the shelf and can be opened; it is in no answer unless it is asked for. Of a pack, single
items may be replaced and the rest stands. The rows go with the papers: where the later version is taken off, the
earlier one counts again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from corpus.database import Database
from corpus.paper import Superseded


@dataclass(frozen=True, slots=True)
class Succession:
    """How a new paper stands to those on the shelf.

    replaces     (paper's id, item's number) of what it replaces; the item is None where it is the whole paper
    replaced_by  the id of a paper on the shelf that is later than it; None where it is the latest
    """

    replaces: tuple[tuple[str, str | None], ...] = ()
    replaced_by: str | None = None


CURRENT = Succession()
"""Of a paper that stands to no other."""


class Successions:
    """The rows of replaced papers. What changes them is called inside a transaction of the database."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def of(self, paper_id: str) -> tuple[Superseded, ...]:
        """What of a paper has been replaced, when and by which paper; () where nothing has."""
        return self.all().get(paper_id, ())

    def all(self) -> dict[str, tuple[Superseded, ...]]:
        """The same for every paper of which something has been replaced."""
        found: defaultdict[str, list[Superseded]] = defaultdict(list)
        for paper, item, by, day in self._db.rows("SELECT paper, item, by, day FROM replacement ORDER BY paper, item"):
            found[paper].append(Superseded(date.fromisoformat(day), by, item or None))
        return {paper: tuple(each) for paper, each in found.items()}

    def chunks(self) -> frozenset[str]:
        """The ids of the chunks that stand in replaced items of papers that count otherwise."""
        rows = self._db.rows("SELECT chunk.id FROM replacement JOIN chunk ON chunk.paper = replacement.paper "
                             "AND json_extract(chunk.record, '$.locator.item') = replacement.item WHERE item != ''")
        return frozenset(row[0] for row in rows)

    def note(self, paper_id: str, succession: Succession, day: date) -> None:
        """Writes how a paper stands to the others."""
        rows = [(old, item or "", paper_id) for old, item in succession.replaces]
        if succession.replaced_by is not None:
            rows.append((paper_id, "", succession.replaced_by))
        self._db.many("INSERT OR REPLACE INTO replacement VALUES (?, ?, ?, ?)",
                      [(*row, day.isoformat()) for row in rows if row[0] != row[2]])

    def forget(self, papers: Collection[str]) -> None:
        """These papers count again, with all their items."""
        self._db.many("DELETE FROM replacement WHERE paper = ?", [(paper,) for paper in papers])

    def before_erasing(self, paper_id: str) -> None:
        """What the paper replaced is replaced by its own successor now, where it has one; else it counts again."""
        self._db.rows("UPDATE replacement SET by = (SELECT later.by FROM replacement AS later WHERE later.paper = ?1 "
                      "AND later.item = '') WHERE by = ?1 AND EXISTS "
                      "(SELECT 1 FROM replacement AS later WHERE later.paper = ?1 AND later.item = '' "
                      "AND later.by != replacement.paper)", [paper_id])
