"""PDFs that are wrong within: page trees, boxes, streams, fonts, locks."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator

from pypdf import PdfReader, PdfWriter

File = tuple[str, bytes]

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


def pdf_files(good: bytes) -> Iterator[File]:
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
