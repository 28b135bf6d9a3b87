"""The door to pypdf: the structure tree of a tagged PDF, what its maker says each piece of it is.

pypdf and not pdfium reads it, for pdfium leaves empty table cells out, and all that follow in the row move left.
The words themselves come from `ingest.pdfium`: a leaf of the tree names the page and the number of marked content
whose words it holds. A tree that cannot be read is no tree: the page is then read by its layout, and nothing is lost.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject

_DEEPEST = 100  # levels: a tree that goes deeper goes in circles
_MOST = 600_000  # elements and leaves of one file: a pack of 1,000 pages has half of that
_WIDEST = 200  # columns or rows that one cell may span
# What pypdf raises on a file that pdfium could open: its own errors, an encryption it lacks, and slips on odd objects.
_UNREADABLE = (
    PyPdfError, DependencyError, AttributeError, IndexError, KeyError, OverflowError, RecursionError, TypeError,
    ValueError,
)
_STANDARD = frozenset("""
    Document DocumentFragment Part Art Sect Div Aside BlockQuote Caption TOC TOCI Index NonStruct Private Title Sub
    P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note FENote Reference BibEntry
    Code Link Annot Em Strong Ruby RB RT RP Warichu WT WP Figure Formula Form Artifact
""".split())


@dataclass(frozen=True, slots=True)
class Mark:
    """A leaf: the words of page `page` (from 1) that stand in its marked content `number`."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Element:
    """A piece of the paper: a standard role ("P", "H2", "TD"), its parts in order, a cell's columns and rows."""

    role: str
    parts: tuple[Element | Mark, ...] = ()
    across: int = 1
    down: int = 1


def read_tree(data: bytes, pages: int) -> tuple[Element, ...]:
    """The structure tree of a PDF, roles resolved to the standard's; () for a file without one, or one unreadable.

    pages   how many the file has: a reader that counts others cannot say what stands where
    """
    try:
        reader = PdfReader(io.BytesIO(data))
        root = reader.trailer["/Root"]
        tree = root.get("/StructTreeRoot") if isinstance(root, DictionaryObject) else None
        tree = tree.get_object() if tree is not None else None
        if not isinstance(tree, DictionaryObject) or len(reader.pages) != pages:
            return ()
        found = tuple(_Walk(reader, tree).parts(tree, None, 0))
    except _UNREADABLE:
        return ()
    return tuple(e for e in found if isinstance(e, Element))


class _Walk:
    """One walk through a tree: what it has met, so that a tree with circles in it ends."""

    def __init__(self, reader: PdfReader, tree: DictionaryObject) -> None:
        self._pages: dict[tuple[int, int], int] = {}
        for number, page in enumerate(reader.pages, 1):
            if page.indirect_reference is not None:
                self._pages[_key(page.indirect_reference)] = number
        roles = tree.get("/RoleMap")
        named = roles.get_object() if roles is not None else None
        self._roles = {str(k): str(v) for k, v in named.items()} if isinstance(named, DictionaryObject) else {}
        self._met: set[tuple[int, int]] = set()
        self._left = _MOST

    def parts(self, holder: DictionaryObject, page: int | None, depth: int) -> Iterator[Element | Mark]:
        """What an element holds, in order; `page` is the one its leaves stand on where they do not say."""
        if "/K" not in holder or depth > _DEEPEST:
            return
        held = holder.raw_get("/K")
        listed = held.get_object() if isinstance(held, IndirectObject) else held
        for entry in listed if isinstance(listed, ArrayObject) else [held]:
            part = self._part(entry, page, depth)
            if part is not None:
                yield part

    def _part(self, entry: PdfObject, page: int | None, depth: int) -> Element | Mark | None:
        self._left -= 1
        if self._left < 0:
            raise ValueError(f"the structure tree has more than {_MOST:,} pieces")
        if isinstance(entry, IndirectObject):
            if _key(entry) in self._met:
                return None
            self._met.add(_key(entry))
        thing = entry.get_object()
        if isinstance(thing, int):
            return Mark(page, int(thing)) if page is not None else None
        if not isinstance(thing, DictionaryObject):
            return None
        page = self._page(thing, page)
        kind = thing.get("/Type")
        if kind == "/MCR":
            # One in a form (/Stm) counts by that form's numbers, which no word carries.
            number = thing.get("/MCID") if "/Stm" not in thing else None
            return Mark(page, int(number)) if page is not None and isinstance(number, int) else None
        if kind == "/OBJR":
            return None
        role = self._role(str(thing.get("/S", "")))
        across, down = _spans(thing) if role in ("TH", "TD") else (1, 1)
        return Element(role, tuple(self.parts(thing, page, depth + 1)), across, down)

    def _page(self, thing: DictionaryObject, page: int | None) -> int | None:
        own = thing.raw_get("/Pg") if "/Pg" in thing else None
        return self._pages.get(_key(own), page) if isinstance(own, IndirectObject) else page

    def _role(self, name: str) -> str:
        for _ in range(8):  # a map may lead in circles
            if name[1:] in _STANDARD or name not in self._roles:
                break
            name = self._roles[name]
        return name[1:]


def _key(reference: IndirectObject) -> tuple[int, int]:
    return reference.idnum, reference.generation


def _spans(cell: DictionaryObject) -> tuple[int, int]:
    """The columns and rows a cell covers; 1 and 1 where it does not say."""
    held = cell.get("/A")
    attributes = held.get_object() if held is not None else None
    across = down = 1
    for entry in attributes if isinstance(attributes, ArrayObject) else [attributes]:
        one = entry.get_object() if entry is not None else None
        if isinstance(one, DictionaryObject):
            across, down = _whole(one, "/ColSpan", across), _whole(one, "/RowSpan", down)
    return max(1, min(across, _WIDEST)), max(1, min(down, _WIDEST))


def _whole(attributes: DictionaryObject, name: str, otherwise: int) -> int:
    value = attributes.get(name)
    return int(value) if isinstance(value, int) else otherwise
