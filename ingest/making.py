"""One file → a Paper with its chunks and facts: read, give structure, cut, find the figures. No shelf, no folder."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace

from corpus.chunk import Chunk
from corpus.errors import NoTextError, NotReadableError
from corpus.fact import Fact
from corpus.paper import Paper, Reading
from ingest.broken import rejoined, with_marked_notes, with_whole_capitals, with_whole_heads
from ingest.chunking import chunk_paper
from ingest.docx import read_docx
from ingest.facts import facts_of
from ingest.fork import Say, allow_processor
from ingest.formats import Format, format_of
from ingest.html import read_html
from ingest.limits import Limits
from ingest.metadata import overridden, read_metadata
from ingest.office import OFFICE, converted
from ingest.packs import place_items
from ingest.pdf import read_apart, read_pdf
from ingest.rolls import split_rolls
from ingest.run_in_heads import with_heads_out
from ingest.runs import split_runs
from ingest.sidecar import Sidecar
from ingest.text import read_text
from ingest.titled_forms import with_titles_out

ReadPdf = Callable[[bytes, str], Reading]


@dataclass(frozen=True, slots=True)
class Made:
    """All that came of a file."""

    paper: Paper
    chunks: tuple[Chunk, ...]
    facts: tuple[Fact, ...]


def read_paper(data: bytes, name: str, sidecar: Sidecar | None = None) -> Paper:
    """A file's bytes as a Paper: what it is, its pages, its blocks in their items. `name` is the file's name.

    Only a PDF is read in a process of its own. Raises IngestError: NotReadableError for an empty, damaged or foreign
    file, EncryptedError, NoTextError, TooCostlyError.
    """
    return _paper(data, name, sidecar, read_pdf, Limits())


def make_paper(data: bytes, name: str, sidecar: Sidecar | None, limits: Limits, ocr: bool, say: Say) -> Made:
    """As `read_paper`, with chunks and facts: the task of a process of `ingest.child`.

    Says ("page", pages read, pages in all), then ("structure",) and ("facts",) as it comes to them.
    """
    def read_here(body: bytes, called: str) -> Reading:
        return read_apart(body, called, limits, ocr, say)

    def allow(seconds: float) -> None:
        say(("allow", seconds))
        allow_processor(limits.seconds + seconds)

    paper = _paper(data, name, sidecar, read_here, limits, lambda: say(("structure",)), allow)
    chunks = chunk_paper(paper)
    say(("facts",))
    return Made(paper, tuple(chunks), tuple(facts_of(paper, chunks)))


def settled(paper: Paper, said: Sidecar) -> Made:
    """A paper with what a person says of it, cut anew: chunks carry title, body and day, facts the authority."""
    metadata = overridden(paper.metadata, said)
    blocks, items = paper.blocks, paper.items
    if metadata.kind is not paper.metadata.kind:
        blocks, items = place_items(blocks, paper.pages, metadata.kind)
    paper = replace(paper, metadata=metadata, blocks=blocks, items=items)
    chunks = chunk_paper(paper)
    return Made(paper, tuple(chunks), tuple(facts_of(paper, chunks)))


def _paper(
    data: bytes,
    name: str,
    sidecar: Sidecar | None,
    pdf: ReadPdf,
    limits: Limits,
    told: Callable[[], None] = lambda: None,
    allow: Callable[[float], None] = lambda _: None,
) -> Paper:
    kind = inner = format_of(data, name)
    body = data
    if kind in OFFICE:
        allow(limits.office_seconds)
        body, inner = converted(data, kind, name, limits)
    reading = _read(inner, body, name, pdf)
    told()
    return _structured(reading, kind, data, name, sidecar)


def _read(kind: Format, data: bytes, name: str, pdf: ReadPdf) -> Reading:
    try:
        match kind:
            case Format.PDF:
                return pdf(data, name)
            case Format.HTML:
                return read_html(data, name)
            case Format.DOCX:
                return read_docx(data, name)
            case _:
                return read_text(data, name)
    except RecursionError as error:
        raise NotReadableError(
            f"{name}: its parts are nested too deeply to be a paper", "Open it and save it anew, or give the PDF"
        ) from error


def _structured(reading: Reading, kind: Format, data: bytes, name: str, sidecar: Sidecar | None) -> Paper:
    """A reading as a Paper: metadata, items, paragraph numbers and the two fingerprints."""
    if not any(b.text.strip() for b in reading.blocks):
        raise NoTextError(
            f"{name}: no text was found in it; it may be a scan",
            "Run text recognition over it (ocrmypdf) and give the result",
        )
    read = with_whole_capitals(reading.blocks)
    found = read_metadata(read, name, sidecar, reading.edges)
    metadata = replace(found, unread=reading.unread, ocr=reading.ocr)
    whole = with_heads_out(split_rolls(split_runs(rejoined(with_whole_heads(with_marked_notes(read))))))
    whole = with_titles_out(whole)
    blocks, items = place_items(whole, reading.pages, metadata.kind)
    # A lone surrogate, which no paper prints, cannot be encoded: it counts as the "?" it is shown as.
    text_sha256 = hashlib.sha256("\n".join(b.text for b in reading.blocks).encode("utf-8", "replace")).hexdigest()
    return Paper(
        id=text_sha256[:16],
        file=name,
        sha256=hashlib.sha256(data).hexdigest(),
        text_sha256=text_sha256,
        format=kind.value,
        metadata=metadata,
        pages=reading.pages,
        blocks=blocks,
        items=items,
        warnings=reading.warnings,
    )
