"""What people call a paper: its id, the beginning of it, its file's name, its title."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from corpus.errors import UnknownPaperError
from corpus.scope import Listing

_WAYS: tuple[Callable[[Listing], tuple[str, ...]], ...] = (
    lambda paper: (paper.id,),
    lambda paper: (paper.file, *paper.sources),
    lambda paper: (paper.metadata.title,),
)

_SHOWN = 20  # names in one error; more would hide what it says


def paper_named(name: str, listing: Sequence[Listing]) -> str:
    """The id of the one paper that goes by a name: by its id, else file, else title, else the beginning of an id.

    Capitals do not matter. Raises UnknownPaperError where none does, or more than one.
    """
    wanted = name.strip().casefold()
    for names in _WAYS:
        found = [paper.id for paper in listing if wanted in (called.casefold() for called in names(paper))]
        if len(found) == 1:
            return found[0]
        if found:
            raise UnknownPaperError(f"{name}: {len(found)} papers go by this name; give the id of one: "
                                    + ", ".join(found))
    found = [paper.id for paper in listing if wanted and paper.id.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    raise UnknownPaperError(f"{name}: no paper goes by this name. {choice(listing)}")


def goes_by(name: str, paper: Listing) -> bool:
    """Whether a paper goes by a name: its id or the beginning of it, a file's name, its title."""
    wanted = name.strip().casefold()
    called = {spelt.casefold() for names in _WAYS for spelt in names(paper)}
    return bool(wanted) and (wanted in called or paper.id.startswith(wanted))


def choice(listing: Sequence[Listing]) -> str:
    """A sentence with what there is to choose from."""
    if not listing:
        return "There are no papers; ingest some first (`matters ingest PATH`)"
    names = [paper.file for paper in listing[:_SHOWN]]
    more = f" and {len(listing) - _SHOWN} more (`matters papers` lists them)" if len(listing) > _SHOWN else ""
    return f"There are: {', '.join(names)}{more}"
