"""DOCX files that are wrong within: bodies, entities, parts too many or too few."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

File = tuple[str, bytes]

W = b'<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
SENTENCE = b"<w:p><w:r><w:t>The panel agreed that twelve bridges be mended.</w:t></w:r></w:p>"
END = b"</w:body></w:document>"


def docx(good: bytes, document: bytes | None = None, leave: str = "", add: tuple[str, bytes] | None = None) -> bytes:
    """The good paper with another body, without a part, or with a part more."""
    out = io.BytesIO()
    packing = zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1)
    with zipfile.ZipFile(io.BytesIO(good)) as source, packing as target:
        for entry in source.namelist():
            if entry != leave:
                body = document if document is not None and entry == "word/document.xml" else source.read(entry)
                target.writestr(entry, body)
        if add is not None:
            target.writestr(*add)
    return out.getvalue()


def docx_files(good: bytes) -> Iterator[File]:
    laughs = (
        b'<!DOCTYPE w [<!ENTITY a "ha">'
        + b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(9))
        + b"]>"
    )
    head = W.split(b"<w:document")[0]
    cell = b"<w:tbl><w:tr><w:tc>"
    for name, body in {
        "entity-bomb": head + laughs + W[len(head) :] + SENTENCE.replace(b"The", b"&j;") + END,
        "outside-entity": head
        + b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        + W[len(head) :]
        + SENTENCE.replace(b"The", b"&x;")
        + END,
        "tables-deep": W + cell * 150 + SENTENCE + b"</w:tc></w:tr></w:tbl>" * 150 + END,
        "tables-deeper": W + cell * 5000 + SENTENCE + b"</w:tc></w:tr></w:tbl>" * 5000 + END,
        "not-utf8": W + SENTENCE.replace(b"twelve", b"\xff\xfe\x80") + END,
        "nulls": W + bytes(1000) + SENTENCE + END,
        "span-huge": W
        + b'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>'
        + SENTENCE
        + b"</w:tc></w:tr></w:tbl>"
        + END,
        "span-words": W
        + b'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="many"/></w:tcPr>'
        + SENTENCE
        + b"</w:tc></w:tr></w:tbl>"
        + END,
        "unclosed": W + SENTENCE * 3,
        "no-body": W.replace(b"<w:body>", b"") + b"</w:document>",
        "nothing": b"",
        "another-root": b"<a/>",
        "row-without-cells": W + b"<w:tbl><w:tr/></w:tbl>" + SENTENCE + END,
        "empty-cell": W + b"<w:tbl><w:tr><w:tc/></w:tr></w:tbl>" + SENTENCE + END,
        "one-long-line": W + b"<w:p><w:r><w:t>" + b"word 12 " * 300_000 + b"</w:t></w:r></w:p>" + END,
        "bomb": W + b" " * 50_000_000 + SENTENCE + END,
        "bomb-larger": W + b" " * 310_000_000 + SENTENCE + END,
        "bomb-of-paragraphs": W + b"<w:p/>" * 8_000_000 + END,
        "list-odd": W
        + SENTENCE.replace(
            b"<w:r>",
            b'<w:pPr><w:numPr><w:ilvl w:val="x"/><w:numId w:val="-1"/></w:numPr>'
            b'<w:outlineLvl w:val="99"/></w:pPr><w:r>',
            1,
        )
        + END,
    }.items():
        yield f"body-{name}.docx", docx(good, body)
    for part in (
        "word/document.xml",
        "[Content_Types].xml",
        "_rels/.rels",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
    ):
        yield (
            f"without-{part.rsplit('/', 1)[-1].strip('.').replace('[', '').replace(']', '')}.docx",
            docx(good, leave=part),
        )
    yield (
        "styles-cycle.docx",
        docx(
            good,
            leave="word/styles.xml",
            add=(
                "word/styles.xml",
                (
                    W.replace(b"w:document ", b"w:styles ").replace(b"<w:body>", b"")
                    + b'<w:style w:type="paragraph" w:styleId="A" w:default="1"><w:name w:val="A"/>'
                    + b'<w:basedOn w:val="A"/></w:style>'
                    + b"</w:styles>"
                ),
            ),
        ),
    )
    yield "climbs-out.docx", docx(good, add=("../../../tmp/climbed.txt", b"x"))
    yield "many-parts.docx", _many_parts()
    yield "size-lies.docx", docx(good).replace(b"word/document.xml", b"word/document.xml", 1)[:-100] + bytes(100)
    yield "no-parts.docx", b"PK\x05\x06" + bytes(18)
    yield "locked-parts.docx", re.sub(rb"(PK\x03\x04..)..", b"\\1\x01\x00", good, flags=re.DOTALL)
    yield "method-unknown.docx", re.sub(rb"(PK\x03\x04.{4})..", b"\\1\x63\x00", good, flags=re.DOTALL)


def _many_parts() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for n in range(20_000):
            target.writestr(f"word/{n}.xml", b"")
    return out.getvalue()
