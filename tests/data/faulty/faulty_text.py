"""HTML, text and other files that are wrong within: nested, endless, of another kind."""

from __future__ import annotations

import random
from collections.abc import Iterator

File = tuple[str, bytes]

PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


def html_files() -> Iterator[File]:
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


def text_files(chance: random.Random) -> Iterator[File]:
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


def other_files(chance: random.Random) -> Iterator[File]:
    for suffix in (".pdf", ".docx", ".html", ".txt", ".rtf", ".doc", ".xlsx", ".pptx", ".odt"):
        yield f"empty{suffix}", b""
        yield f"random{suffix}", chance.randbytes(5000)
        yield f"picture{suffix}", PNG
    for suffix in (".doc", ".xls", ".ppt"):
        yield f"old{suffix}", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + chance.randbytes(3000)
    yield "braces.rtf", b"{\\rtf1" + b"{" * 100_000
