"""Makes the small PDFs of this folder: `python tests/data/pdf/make.py` (needs the `layout` extra, weasyprint).

The files are committed, so that the tests need neither weasyprint nor the fonts of the machine that made them.
"""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, IndirectObject, NameObject
from weasyprint import HTML

HERE = Path(__file__).parent

STYLE = """
@page { size: A4; margin: 25mm 20mm;
  @top-left { content: "Harbour Panel - 3 May 2023"; font-size: 8pt }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font-size: 8pt } }
body { font: 10pt/1.4 "DejaVu Sans", sans-serif; }
h1 { font-size: 18pt } h2 { font-size: 14pt }
.two { columns: 2; column-gap: 10mm; text-align: justify; hyphens: auto }
h2.all { column-span: all }
table { border-collapse: collapse; margin: 4mm 0; width: 100% } td, th { padding: 1.5mm 2mm; text-align: left }
.ruled td, .ruled th { border: 0.5pt solid black }
.zebra tr:nth-child(even) td { background: #dde } .zebra th { background: #bbc }
.rows td { border-bottom: 0.5pt solid gray } .rows th { border-bottom: 1pt solid black }
td + td, th + th { text-align: center }
"""

TWO_COLUMNS = """<h1>The state of the harbour</h1>
<p>This opening paragraph runs over the whole width of the page, so that the two columns below begin under it and
not at the top; its last line is short.</p>
<div class=two><p>Alpha begins the first column. The harbour wall was inspected in the spring, and cross-party support
for its repair was confirmed by the members of the panel, who asked for an extraordinarily comprehensive
and understandable programme of maintenance.</p>
<p>Bravo is the second paragraph. It describes the dredging of the channel, the removal of sediment, and the
environmental considerations that accompanied the undertaking throughout the preceding administrative year.</p>
<p>Charlie is the third paragraph. It describes the ferries, their timetables and the cross-party group that watches
over their punctuality, and it is long enough to reach into the second of the two columns of this page.</p>
<p>Delta ends the columns. The lighthouse was painted.</p></div>
<h2>Moorings</h2>
<div class=two><p>Echo begins again at the left, under a heading that is too short to reach the second column
though it stands over both of them, which is what makes the order of reading hard to find.</p>
<p>Foxtrot follows at the right, and when it has been read the columns of this page have come to their end.</p></div>
<p style="break-before: page">Golf stands alone on the second page and breaks off in the middle of</p>
<p style="break-before: page">a sentence that ends on the third page.</p>"""

TABLES = """<h2>Berths</h2>
<table class=ruled><tr><th rowspan=2>Quay<th colspan=2>2021/22<th colspan=2>2022/23</tr>
<tr><th>Berths<th>Boats<th>Berths<th>Boats</tr>
<tr><td>North<td>40<td>38<td>42<td>42</tr><tr><td>South<td>12<td>7<td>12<td>n/a</tr></table>
<h2>Landings</h2>
<table class=zebra><tr><th><th>March 2021<th>March 2022<th>Sept 2022</tr>
<tr><td>Tonnes of fish<td>1,204<td>1,377<td>640</tr>
<tr><td>Share of the landings that were sold at the quay to residents of the town<td>31 %<td>28 %<td>25 % *</tr>
<tr><td>Region<td>29 %<td>n/a<td>n/a</tr></table>
<p>* Draft figure which may change</p>
<h2>Fees</h2>
<table class=rows><tr><th>Vessel<th>Fee<th>Paid</tr><tr><td>Dinghy<td>£40<td>£1,200</tr>
<tr><td>Yacht over ten metres in length, kept on the pontoon through the winter<td>£310 (from April)<td>£9,300</tr>
<tr><td>Trawler<td>£900<td>(£1,800)</tr></table>
<table class=bare style="width: 60%"><tr><th>Year<th>2021<th>2022</tr><tr><td>Storms<td>4<td>9</tr>
<tr><td>Rescues<td>11<td>15</tr></table>
<div style="break-before: page; height: 210mm">A page that is mostly empty.</div>
<table class=ruled><tr><td>Berth<td>Depth</tr><tr><td>A1<td>2.5</tr><tr><td>A2<td>2.7</tr><tr><td>A3<td>3.1</tr>
<tr><td>A4<td>3.3</tr></table>"""

# Tables as councils set them, in a file without tags: groups of columns, labels and headers of two lines, ratings.
WIDE_STYLE = """
.wide { font-size: 9pt; line-height: 1.2 } .wide td, .wide th { padding: 1.2mm 1.5mm; vertical-align: middle }
.wide thead th { text-align: center } .wide thead th:first-child, .wide td:first-child { text-align: left }
.wide td + td { text-align: right } .wide td.rating { text-align: center; background: #f6b26b }
.stripes thead { background: #146; color: white } .stripes tbody tr:nth-child(odd) { background: #e4ecf4 }
.lined tr { border-bottom: 0.5pt solid gray } .lined thead { border-top: 1pt solid black }
"""
WIDE = """<h2>Traffic</h2>
<table class="wide stripes"><thead><tr><th rowspan=2>Count<th colspan=4>2021/22<th colspan=3>2022/23</tr>
<tr><th>Q1<th>Q2<th>Q3<th>Q4<th>Q1<th>Q2<th>Q3</tr></thead>
<tbody><tr><td>Ships in<td>1,402<td>1,377<td>1,290<td>1,455<td>1,460<td>1,398<td>1,301</tr>
<tr><td>Ships out<td>1,399<td>1,380<td>1,288<td>1,450<td>1,466<td>1,391<td>1,305</tr>
<tr><td>Turned away (%)<td>2.1<td>2.4<td>n/a<td>2.2<td>1.9<td>2.0<td>2.6</tr>
<tr><td>Pilots sent out within 30 minutes of the call (%)<td>88.1<td>87.4<td>85.0<td>86.2<td>89.9<td>90.1<td>84.7</tr>
</tbody></table>
<p>Ferries are not counted.</p>
<h2>Service</h2>
<table class="wide lined"><thead><tr><th>Measure<th>Target<th>Q1 2022/23<th>Q2 2022/23<th>Rating
<th>Direction of Change<th>North Coast<th>All Ports</tr></thead>
<tbody><tr><td>Berths let within ten days of being given up (%)<td>80.0<td>77.5<td>81.3<td class=rating>Green
<td>Better<td>79.1<td>76.4</tr>
<tr><td>Complaints answered within fifteen working days of receipt (%)<td>90.0<td>91.2<td>84.6<td class=rating>Red
<td>Worse<td>88.0<td>n/a</tr>
<tr><td>Moorings inspected (%)<td>95.0<td>96.0<td>95.5<td class=rating>Green<td>Worse<td>90.2<td>c</tr>
</tbody></table>
<h2>Boats by length</h2>
<table class="wide lined"><thead><tr><th rowspan=2>Length<th colspan=2>30 June 2021<th colspan=2>30 June 2022</tr>
<tr><th>Number<th>%<th>Number<th>%</tr></thead>
<tbody><tr><td>Under five metres<td>212<td>41.2<td>198<td>40.1</tr>
<tr><td>Five metres to ten<td>240<td>46.7<td>231<td>46.8</tr>
<tr><td>Over ten metres<td>62<td>12.1<td>65<td>13.2</tr>
<tr><td>All boats<td>514<td>100.0<td>494<td>100.0</tr></tbody></table>
<h2>Landings beside those of others</h2>
<table class="wide lined"><thead><tr><th rowspan=2>Catch<th colspan=3>The harbour<th>North Coast<th>All Ports</tr>
<tr><th>2020<th>2021<th>2022*<th>2022*<th>2022*</tr></thead>
<tbody><tr><td>Herring (tonnes)<td>61.0<td>64.4<td>66.2<td>59.8<td>57.7</tr>
<tr><td>Crab and lobster landed in creels (tonnes)<td>17<td>18<td>19<td>20<td>21</tr></tbody></table>
<p>*Provisional.</p>
<h2>Rescues</h2>
<table class="wide lined"><thead><tr><th>Kind<th>Year to Sept 2020<th>Year to Sept 2021<th>Year to Sept 2022<th>Target
<th>Rating</tr></thead>
<tbody><tr><td>Launches per 1,000 boats registered in ports 10–17<td>171<td>158<td>139<td>145<td class=rating>Green</tr>
<tr><td>Second launches (%)<td>31.8<td>30.2<td>32.9<td>32.0<td class=rating>Amber</tr>
<tr><td>Lives lost (number)<td>11<td>8<td>c<td>-<td class=rating>-</tr></tbody></table>"""

# The same kinds of table, lists, headings and a form of labels, in a tagged file.
TAGGED_STYLE = """
table { font-size: 9pt } .front td { border: 1pt solid #146 } .front td:first-child { width: 30% }
.long td, .long th { border-bottom: 0.4pt solid gray }
"""
TAGGED = """<table class=front><tr><td><b>To:</b><td>Harbour Panel, 3 May 2023</tr>
<tr><td rowspan=2><b>From:</b><td>The Harbour Master</tr><tr><td>The Clerk, who keeps the register of moorings and
the minutes of the panel</tr><tr><td><b>Classification:</b><td>Open</tr></table>
<h1>Report on the harbour</h1>
<h2>1. What was asked</h2>
<p>1.1 Members asked for the figures of both years<sup>1</sup>, and for the reasons.</p>
<ul><li>how many boats were let in</li><li>how many were not<ul><li>in storms</li></ul></li></ul>
<table class="wide stripes"><caption>Table 1: Traffic by quarter</caption><thead>
<tr><th rowspan=2>Count<th colspan=2>2021/22<th colspan=2>2022/23</tr><tr><th>Q3<th>Q4<th>Q3<th>Q4</tr></thead>
<tbody><tr><td>Ships in<td>1,290<td>1,455<td>1,301<td></tr><tr><td>Turned away at the mole (%)<td>n/a<td>2.2<td>2.6<td>
</tr></tbody></table>
<p>* Ferries are not counted.</p>
<div style="columns: 2; height: 45mm; column-fill: auto"><p>The first column is about the mole, which was built of
granite and which has stood for a hundred and twenty winters; it was last inspected in the spring, and the inspector
found it sound but for two stones, and said that the panel could let the matter rest until the next inspection, which
is due when the season has come to its end.</p><p>The second column is about the crane.</p></div>
<h2>2. Berths</h2>
<table class=long><caption>Table 2: Berths and depths</caption><thead style="display: table-row-group">
<tr><th>Berth<th>Quay<th>Depth</tr></thead><tbody>"""


def tagged() -> str:
    """The tagged paper; its last table is longer than its page."""
    rows = "".join(f"<tr><td>B{n}<td>North<td>{n / 10 + 2:.1f}</tr>" for n in range(1, 31))
    return f"{TAGGED}{rows}</tbody></table><p>2.1 No berth was dredged.</p>"


MINUTES = """<h1>Minutes of the Harbour Panel</h1>
<h2>4. The slipway</h2>
<p>4.1 The harbour master introduced the report. Members asked about costs, which had risen by
4.5 million pounds since the last report was made to the panel in the preceding financial year.</p>
<p>4.2 The panel noted:</p>
<ul><li>that the slipway was safe, and that it would remain open to the public throughout the summer, the autumn and
the winter;<ul><li>save in storms;</li></ul></li><li>that the crane was not.</li></ul>
<p>(a) A first lettered point.</p><p>(b) A second lettered point.</p>
<p>&ldquo;We were never told about the crane,&rdquo; said one member of the panel. The harbour has 38<sup>1</sup>
moorings.</p>
"""


def scan() -> bytes:
    """One page that is a picture."""
    page = Image.new("L", (620, 877), 255)
    ImageDraw.Draw(page).text((60, 60), "A scanned page")
    out = io.BytesIO()
    page.save(out, "PDF", resolution=75)
    return out.getvalue()


def locked(data: bytes, user: str) -> bytes:
    """The paper, encrypted: with a password to open it, or with one for its owner only."""
    writer = PdfWriter(PdfReader(io.BytesIO(data)))
    writer.encrypt(user_password=user, owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def endless() -> bytes:
    """A form that draws itself twenty-fold through eight others: small to hold, endless to read."""
    writer = PdfWriter()
    page = writer.add_blank_page(595, 842)
    inner = DecodedStreamObject()
    inner.set_data(b"0 0 m 1 1 l S " * 200)
    inner.update({NameObject("/Type"): NameObject("/XObject"), NameObject("/Subtype"): NameObject("/Form")})
    form = writer._add_object(inner)

    def drawing(form: IndirectObject) -> DictionaryObject:
        return DictionaryObject({NameObject("/XObject"): DictionaryObject({NameObject("/F"): form})})

    for _ in range(8):
        outer = DecodedStreamObject()
        outer.set_data(b"/F Do " * 20)
        outer.update({
            NameObject("/Type"): NameObject("/XObject"), NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/Resources"): drawing(form),
        })
        form = writer._add_object(outer)
    content = DecodedStreamObject()
    content.set_data(b"/F Do")
    page[NameObject("/Resources")] = drawing(form)
    page[NameObject("/Contents")] = writer._add_object(content)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def main() -> None:
    """Writes the files beside this one."""
    for name, body in (("two_columns", TWO_COLUMNS), ("tables", TABLES), ("minutes", MINUTES)):
        HTML(string=f"<html lang=en><style>{STYLE}</style>{body}").write_pdf(HERE / f"{name}.pdf")
    HTML(string=f"<html lang=en><style>{STYLE}{WIDE_STYLE}</style>{WIDE}").write_pdf(HERE / "wide_tables.pdf")
    HTML(string=f"<html lang=en><style>{STYLE}{WIDE_STYLE}{TAGGED_STYLE}</style><title>Harbour</title>{tagged()}"
         ).write_pdf(HERE / "tagged.pdf", pdf_variant="pdf/ua-1")
    minutes = (HERE / "minutes.pdf").read_bytes()
    (HERE / "locked.pdf").write_bytes(locked(minutes, "secret"))
    (HERE / "locked_for_owner.pdf").write_bytes(locked(minutes, ""))
    (HERE / "scan.pdf").write_bytes(scan())
    (HERE / "endless.pdf").write_bytes(endless())
    writer = PdfWriter(PdfReader(io.BytesIO(minutes)))
    writer.append(PdfReader(io.BytesIO(scan())))
    writer.write(HERE / "half_scanned.pdf")


if __name__ == "__main__":
    main()
