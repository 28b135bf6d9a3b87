"""Faulty files made of the sample papers, the same ones each time: cut, bent, swapped, packed, nested, endless.

`faulty_files` gives their names and bytes; nothing is kept in the repository.
"""

from __future__ import annotations

import io
import random
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from pypdf import PdfReader, PdfWriter

File = tuple[str, bytes]
_SEED = 20211

PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


def faulty_files(papers: Path) -> Iterator[File]:
    """All of them, from the sample papers in a folder; names say what is wrong."""
    chance = random.Random(_SEED)
    by_suffix: dict[str, list[bytes]] = {}
    for path in sorted(papers.iterdir()):
        by_suffix.setdefault(path.suffix, []).append(path.read_bytes())
    for kind in (".pdf", ".docx", ".html"):
        for n, data in enumerate(by_suffix[kind][-2:]):  # the annual report takes seconds each time
            for fault, bent in _bent(data, chance):
                yield f"{fault}-{n}{kind}", bent
    yield from _swapped(by_suffix)
    yield from _pdf_files(by_suffix[".pdf"][-1])
    yield from _docx_files(by_suffix[".docx"][0])
    yield from _html_files()
    yield from _text_files(chance)
    yield from _other_files(chance)


def _bent(data: bytes, chance: random.Random) -> Iterator[File]:
    """One good file spoilt in ways that know nothing of its format."""
    for share in (1, 10, 50, 90, 99):
        yield f"cut-at-{share}", data[: len(data) * share // 100]
    for flips in (3, 30, 300, 3000):
        bent = bytearray(data)
        for _ in range(flips):
            bent[chance.randrange(len(bent))] ^= 1 << chance.randrange(8)
        yield f"flipped-{flips}", bytes(bent)
    at, size = len(data) // 3, len(data) // 10
    yield "zeroed", data[:at] + bytes(size) + data[at + size :]
    yield "gap", data[:at] + data[at + size :]
    yield "doubled", data[: at + size] + data[at:]
    yield "junk-before", bytes(chance.randbytes(300)) + data
    yield "much-junk-before", bytes(chance.randbytes(5000)) + data
    yield "junk-behind", data + bytes(chance.randbytes(5000))
    pieces = [data[i : i + 4096] for i in range(0, len(data), 4096)]
    chance.shuffle(pieces)
    yield "shuffled", b"".join(pieces)
    yield "as-text", data.replace(b"\n", b"\r\n")
    yield "seven-bits", bytes(byte & 0x7F for byte in data)


def _swapped(by_suffix: dict[str, list[bytes]]) -> Iterator[File]:
    """Good files under wrong names."""
    for kind in (".pdf", ".docx", ".html"):
        for name in (".pdf", ".docx", ".html", ".txt", ".md", ".rtf", ".csv"):
            if name != kind:
                yield f"a-{kind[1:]}-called{name}", by_suffix[kind][-1]


# --- PDF ---------------------------------------------------------------------------------------------------------

PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
TEXT = b"BT /F 12 Tf 72 700 Td (The panel agreed that twelve bridges be mended by the end of the year.) Tj ET"


def stream(data: bytes, head: bytes = b"") -> bytes:
    """An object that is a stream."""
    return b"<<" + head + b"/Length %d>>stream\n" % len(data) + data + b"\nendstream"


def packed(data: bytes, times: int = 1, head: bytes = b"") -> bytes:
    """A stream packed several times over."""
    for _ in range(times):
        data = zlib.compress(data, 1)
    return stream(data, head + b"/Filter[" + b"/FlateDecode" * times + b"]")


def pdf(**objects: bytes) -> bytes:
    """A PDF of one page with a sentence; o1 to o9 replace or add objects, `root` and `trailer` add to the trailer."""
    body = {
        1: b"<</Type/Catalog/Pages 2 0 R" + objects.pop("root", b"") + b">>",
        2: PAGES,
        3: PAGE,
        4: stream(TEXT),
        5: FONT,
    }
    extra = objects.pop("trailer", b"")
    body |= {int(name[1:]): data for name, data in objects.items()}
    out, places = bytearray(b"%PDF-1.7\n"), {}
    for number, data in sorted(body.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n" % number + data + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    return bytes(out) + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (max(body) + 1, extra, start)


def _pdf_files(good: bytes) -> Iterator[File]:
    for name, pages in {
        "cycle": b"<</Type/Pages/Kids[2 0 R]/Count 1>>",
        "billion": b"<</Type/Pages/Kids[3 0 R]/Count 1000000000>>",
        "minus": b"<</Type/Pages/Kids[3 0 R]/Count -7>>",
        "no-kids": b"<</Type/Pages/Count 3>>",
        "null": b"null",
        "string": b"<</Type/Pages/Kids(no)/Count 1>>",
        "none": b"<</Type/Pages/Kids[]/Count 0>>",
        "missing-page": b"<</Type/Pages/Kids[3 0 R 99 0 R]/Count 2>>",
        "same-page": b"<</Type/Pages/Kids[" + b"3 0 R " * 500 + b"]/Count 500>>",
        "page-as-parent": b"<</Type/Page/Kids[3 0 R]/Count 1>>",
    }.items():
        yield f"pages-{name}.pdf", pdf(o2=pages)
    for name, box in {
        "huge": b"[0 0 1e9 1e9]",
        "nan": b"[0 0 nan nan]",
        "zero": b"[0 0 0 0]",
        "turned": b"[595 842 0 0]",
        "words": b"[(a)(b)(c)(d)]",
        "short": b"[0 0]",
        "null": b"null",
        "minus": b"[-1e6 -1e6 -1e5 -1e5]",
        "overflow": b"[0 0 9" + b"9" * 400 + b" 842]",
    }.items():
        yield f"mediabox-{name}.pdf", pdf(o3=PAGE.replace(b"[0 0 595 842]", box))
    for name, content in {
        "size-huge": TEXT.replace(b"12 Tf", b"1e30 Tf"),
        "size-zero": TEXT.replace(b"12 Tf", b"0 Tf"),
        "size-minus": TEXT.replace(b"12 Tf", b"-12 Tf"),
        "far-away": TEXT.replace(b"72 700", b"1e38 -1e38"),
        "matrix": b"BT /F 12 Tf 1e20 0 0 1e20 nan inf Tm (far) Tj ET " + TEXT,
        "open-text": b"BT /F 12 Tf (never ends",
        "saved": b"q " * 200_000 + TEXT,
        "restored": b"Q " * 200_000 + TEXT,
        "arrays": b"[" * 200_000,
        "dictionaries": b"<<" * 100_000,
        "no-font": TEXT.replace(b"/F ", b"/G "),
        "nulls": bytes(100_000) + TEXT,
        "inline": b"BI /W 100000 /H 100000 /BPC 8 /CS /RGB ID xxxx EI " + TEXT,
        "many-words": b"BT /F 1 Tf " + b"1 1 Td (a) Tj " * 60_000 + b"ET",
        "many-lines": b"0 0 m 9 9 l S " * 150_000 + TEXT,
        "one-path": b"0 0 m " + b"9 9 l 1 1 l " * 100_000 + b"S " + TEXT,
        "many-boxes": b"".join(b"%d %d 5 5 re f " % (i % 500, i % 800) for i in range(20_000)) + TEXT,
        "grid": b"".join(b"0 %d m 595 %d l S %d 0 m %d 842 l S " % (i, i, i, i) for i in range(1, 590, 2)) + TEXT,
    }.items():
        yield f"content-{name}.pdf", pdf(o4=packed(content))
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X 6 0 R>>>>"
    with_form = PAGE.replace(b"/Font<<", b"/XObject<</X 6 0 R>>/Font<<")
    yield "form-in-itself.pdf", pdf(o3=with_form, o4=stream(b"/X Do"), o6=stream(b"/X Do " * 3, form))
    yield "bomb.pdf", pdf(o4=packed(bytes(400_000_000)))
    yield "bomb-in-bomb.pdf", pdf(o4=packed(bytes(200_000_000), 3))
    yield "bomb-of-words.pdf", pdf(o4=packed(b"BT /F 1 Tf 1 1 Td (word word) Tj ET\n" * 2_000_000))
    yield "filters.pdf", pdf(o4=stream(TEXT, b"/Filter[" + b"/ASCIIHexDecode" * 500 + b"]"))
    yield "filter-unknown.pdf", pdf(o4=stream(TEXT, b"/Filter/Nothing"))
    yield "length-lies.pdf", pdf(o4=stream(TEXT).replace(b"/Length ", b"/Length 99999"))
    yield "length-of-itself.pdf", pdf(o4=b"<</Length 4 0 R>>stream\n" + TEXT + b"\nendstream")
    yield "content-is-page.pdf", pdf(o3=PAGE.replace(b"4 0 R", b"3 0 R"))
    yield "content-cycle.pdf", pdf(o4=b"[4 0 R 4 0 R]")
    yield "object-of-itself.pdf", pdf(o5=b"5 0 R")
    yield (
        "picture-huge.pdf",
        pdf(
            o3=with_form,
            o4=stream(b"595 0 0 842 0 0 cm /X Do"),
            o6=packed(b"x", 1, b"/Subtype/Image/Width 200000/Height 200000/BitsPerComponent 8/ColorSpace/DeviceRGB"),
        ),
    )
    yield "font-cycle.pdf", pdf(o5=b"<</Type/Font/Subtype/Type0/DescendantFonts[5 0 R]/Encoding/Identity-H>>")
    yield (
        "tounicode-bomb.pdf",
        pdf(
            o5=FONT.replace(b">>", b"/ToUnicode 6 0 R>>"),
            o6=packed(b"begincmap " + b"1 beginbfrange <00> <ff> <0041> endbfrange " * 1_000_000),
        ),
    )
    yield "tree-cycle.pdf", pdf(root=b"/StructTreeRoot 6 0 R", o6=b"<</K 7 0 R>>", o7=b"<</S/P/K[7 0 R 6 0 R]>>")
    yield "tree-deep.pdf", pdf(root=b"/StructTreeRoot 6 0 R", o6=b"<</K " + b"<</S/Div/K " * 3000 + b"0" + b">>" * 3001)
    yield "tree-roles.pdf", pdf(root=b"/StructTreeRoot 6 0 R", o6=b"<</RoleMap<</A/B/B/A>>/K[<</S/A/Pg 3 0 R/K 0>>]>>")
    yield "tree-odd.pdf", pdf(root=b"/StructTreeRoot 6 0 R", o6=b"<</K[null (x) 1.5 <</K/Name>> [[[0]]]]>>")
    yield "previous-cycle.pdf", re.sub(rb"/Root 1 0 R", b"/Root 1 0 R/Prev 9", pdf())
    yield "no-root.pdf", pdf().replace(b"/Root 1 0 R", b"")
    yield "root-is-page.pdf", pdf().replace(b"/Root 1 0 R", b"/Root 3 0 R")
    yield "unknown-lock.pdf", pdf(trailer=b"/Encrypt<</Filter/Nobody/V 9/R 9>>")
    yield "turned-45.pdf", pdf(o3=PAGE.replace(b"/Type/Page", b"/Type/Page/Rotate 45"))
    yield "unit-huge.pdf", pdf(o3=PAGE.replace(b"/Type/Page", b"/Type/Page/UserUnit 1e12"))
    yield "kids-deep.pdf", pdf(o2=b"<</Type/Pages/Count 1/Kids[" * 4000 + b"3 0 R" + b"]>>" * 4000)
    yield "no-xref.pdf", re.sub(rb"startxref\s+\d+", b"", good)
    yield "xref-nowhere.pdf", re.sub(rb"startxref\s+\d+", b"startxref 999999999", good)
    yield "header-only.pdf", b"%PDF-1.7\n"
    yield "only-ends.pdf", good[:200] + good[-200:]
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(good)))
    writer.encrypt("a", "b", algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)
    yield "locked.pdf", locked.getvalue()
    yield "locked-and-cut.pdf", locked.getvalue()[:-2000]


# --- DOCX --------------------------------------------------------------------------------------------------------

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


def _docx_files(good: bytes) -> Iterator[File]:
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


# --- HTML, text and the rest -------------------------------------------------------------------------------------


def _html_files() -> Iterator[File]:
    said = b"<p>The panel agreed that twelve bridges be mended by the end of the year.</p>"
    for name, body in {
        "divs-deep": b"<div>" * 200_000 + said,
        "tables-deep": b"<table><tr><td>" * 3000 + said,
        "lists-deep": b"<ul><li>" * 20_000 + said,
        "spans-deep": b"<p>" + b"<span>" * 100_000 + b"deep</span>" + said,
        "fonts-deep": b"<p>" + b"<b><i>" * 5000 + b"deep" + said,
        "quotes-deep": b"<blockquote>" * 240 + said,
        "unclosed": b"<p>twelve bridges " * 20_000,
        "span-huge": b"<table><tr><td colspan=1000000000>1<td>2</table>" + said,
        "row-huge": b"<table><tr><td rowspan=1000000000>1<td>2</tr><tr><td>3</table>" + said,
        "span-odd": b"<table><tr><td colspan=-5 rowspan=x>1<td colspan=1e9>2</table>" + said,
        "span-many": b"<table>"
        + (b"<tr>" + b"<td colspan=900 rowspan=900>1" * 20 + b"</tr>") * 20
        + b"</table>"
        + said,
        "not-utf8": b"<p>\xff\xfe\x80\xc3\x28</p>" + said,
        "nulls": said + bytes(10_000) + said,
        "attribute-long": b"<p class='" + b"x" * 3_000_000 + b"'>a</p>" + said,
        "script-only": b"<script>1</script>",
        "comment-open": b"<!-- " + said,
        "nothing": b"",
        "text-long": b"<p>" + b"word 12 " * 200_000 + b"</p>",
        "entities": b"<p>" + b"&#x110000; &#0; &#xD800; &bogus; &#99999999999;" * 100 + b"</p>" + said,
        "surrogates": "<p>\ud800 \udfff twelve bridges</p>".encode("utf-8", "surrogatepass") + said,
        "charset-odd": b"<meta charset='no-such-thing'><p>caf\xe9</p>" + said,
        "digits": b"<p>The cost was " + b"9" * 200_000 + b" pounds in 2021/22.</p>",
        "start-odd": b"<ol start=99999999999999999999><li>one<li value=x>two</ol>" + said,
        "rows-many": b"<table>" + b"<tr><td>North<td>12<td>13%</tr>" * 5_000 + b"</table>",
    }.items():
        yield f"page-{name}.html", b"<!DOCTYPE html><html><body>" + body + b"</body></html>"
    laughs = b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(9))
    yield "page-entity-bomb.html", b'<!DOCTYPE html [<!ENTITY a "ha">' + laughs + b"]><html><body>&j;" + said
    yield "page-utf16.html", "<html><body><p>twelve bridges</p></body></html>".encode("utf-16")
    yield "page-utf16-bare.html", "<html><body><p>twelve bridges</p></body></html>".encode("utf-16-le")


def _text_files(chance: random.Random) -> Iterator[File]:
    for name, body in {
        "random": chance.randbytes(20_000),
        "nulls": bytes(20_000),
        "blank": b" \n\t\r\n" * 1000,
        "controls": bytes(range(32)) * 500,
        "utf16-odd": b"\xff\xfe" + b"a\x00b" * 999,
        "utf8-cut": "naïve é".encode()[:-1],
        "line-long": b"word 12 " * 200_000,
        "letters-long": b"a" * 2_000_000,
        "digits-long": b"The cost was 9" + b"9" * 100_000,
        "tabs": b"\t" * 100_000,
        "tab-table": b"\n".join(b"\t".join([b"1"] * 300) for _ in range(100)),
        "pipes": b"|" * 100_000,
        "pipe-table": b"\n".join(b"|".join([b"1"] * 400) for _ in range(60)),
        "hashes": b"#" * 100_000 + b" heading",
        "headings": b"# heading\n\n" * 5_000,
        "quotes": b">" * 50_000 + b" said",
        "bullets": b"\n".join(b" " * i + b"- point %d" % i for i in range(1500)),
        "numbers": b"1." * 50_000,
        "brackets": b"(" * 50_000 + b"a" + b")" * 50_000,
        "links": b"[a](" * 20_000,
        "stars": b"*" * 50_000 + b"a",
        "html-in": b"<div>" * 5_000,
        "table-open": b"<table>" * 2_000 + b"<td>1",
        "dates": b"On 31 February 2021 and 99/99/9999, 0 to 00/00 at Q9 0000/99, 12 bridges fell.\n\n" * 200,
        "amounts": b"GBP " + b"1," * 20_000 + b"000 and 1e999999% in 2021/22.",
        "dots": b"." * 200_000,
        "dashes": b"-" * 100_000,
        "abbreviations": b"Very Long Name (VLN) " * 10_000,
        "months": b"March April May " * 20_000,
        "people": b"Councillor A. B. C. " * 10_000,
        "commas": b"a, " * 100_000,
        "marks": "\u202e\u200b\ufeff\ufffe".encode() * 5_000,
    }.items():
        yield f"text-{name}.txt", body
    for name in ("line-long", "bullets", "pipe-table"):
        yield f"empty-{name}.md", b""


def _other_files(chance: random.Random) -> Iterator[File]:
    for suffix in (".pdf", ".docx", ".html", ".txt", ".rtf", ".doc", ".xlsx", ".pptx", ".odt"):
        yield f"empty{suffix}", b""
        yield f"random{suffix}", chance.randbytes(5000)
        yield f"picture{suffix}", PNG
    for suffix in (".doc", ".xls", ".ppt"):
        yield f"old{suffix}", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + chance.randbytes(3000)
    yield "braces.rtf", b"{\\rtf1" + b"{" * 100_000
