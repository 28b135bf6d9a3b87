"""ModernGov's pages, pages saved from Word, plain pages, and error pages in their place."""

import pytest

from corpus.errors import NotReadableError
from corpus.paper import Block
from ingest.html import fragment_blocks, read_html, sound_fragment
from ingest.pipeline import read_paper

MODERN_GOV = """<html><head><title>Agenda</title></head><body><div class="cookie">Accept</div>
<ul class="nav"><li>Home</li></ul>
<div class="mgContent"><h1>Agenda and minutes</h1><table class="mgItemTable"><tr>
<td class="mgItemNumberCell"><p class="mgAiTitleTxt">7.</p></td>
<td><p class="mgAiTitleTxt">Bridges</p><p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara">
<p class=MsoNormal>7.1 The report was taken&nbsp;as read.<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>
<span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span>A nested point.</p>
<table border=1><tr><td>Bridge</td><td>2020</td><td>2021</td></tr><tr><td>Old</td><td>4</td><td>5</td></tr></table>
</div><p class="mgSubItemTitleTxt">Decision:</p><div class="mgWordPara"><p>RESOLVED that the bridge be mended.</p></div>
</td></tr></table>
</div></body></html>"""


def shown(blocks: tuple[Block, ...]) -> list[tuple[str, int, str | None, str]]:
    return [(b.kind.value, b.level, b.marker, b.text) for b in blocks]


def test_moderngov_minutes() -> None:
    reading = read_html(MODERN_GOV.encode(), "minutes.html")
    assert reading.pages == ()
    assert shown(reading.blocks) == [
        ("heading", 1, None, "Agenda and minutes"),
        ("heading", 2, "7.", "Bridges"),
        ("paragraph", 0, "7.1", "The report was taken as read."),
        ("bullet", 2, "•", "A nested point."),
        ("table", 0, None, "Bridge | 2020 | 2021\nOld | 4 | 5"),
        ("heading", 3, None, "Decision"),
        ("paragraph", 0, None, "RESOLVED that the bridge be mended."),
    ]


def test_lists_keep_their_numbers_and_their_depth() -> None:
    assert shown(
        fragment_blocks(
            '<ol type="a"><li>One<ul><li>inner</li></ul></li><li><p>Two</p></li></ol><ol start="4"><li>Four</li></ol>'
        )
    ) == [
        ("bullet", 1, "(a)", "One"),
        ("bullet", 2, "•", "inner"),
        ("bullet", 1, "(b)", "Two"),
        ("bullet", 1, "4.", "Four"),
    ]


def test_spans_are_filled_in() -> None:
    (block,) = fragment_blocks(
        "<table><caption>Visits</caption><tr><th rowspan=2>Ward</th><th "
        "colspan=2>2021</th></tr><tr><th>Made</th><th>Missed</th></tr>"
        "<tr><td>East</td><td>4</td><td>1</td></tr></table>"
    )
    assert block.table is not None
    assert block.table.caption == "Visits"
    assert block.table.header == (("Ward", "2021", "2021"), ("Ward", "Made", "Missed"))
    assert block.table.rows == (("East", "4", "1"),)


def test_a_layout_table_is_read_through() -> None:
    assert shown(
        fragment_blocks(
            "<table><tr><td>12</td><td>Apologies</td><td><p>None "
            "came.</p></td></tr><tr><td>13</td><td>Minutes</td><td>Agreed.</td></tr></table>"
        )
    ) == [
        ("heading", 2, "12", "Apologies"),
        ("paragraph", 0, None, "None came."),
        ("heading", 2, "13", "Minutes"),
        ("paragraph", 0, None, "Agreed."),
    ]


def test_the_first_line_behind_a_number_is_the_title_whatever_file_hangs_on_it() -> None:
    row = "<tr><td>{}</td><td>{}</td></tr>".format
    cells = (
        row("41.", "<p><b>Bridges: update</b> <span>PDF 66 KB</span></p><p><b>Minutes:</b></p><p>It was noted.</p>"),
        row("42.", "<p>Ferries DOC 1.2 MB</p><p>To consider the plan.</p><ul><li>Appendix A - Fares</li></ul>"),
        row("43.", "<p>Members asked how many boats there were.</p><p>There were nine.</p>"),
    )
    assert shown(fragment_blocks(f"<table class='mgItemTable'>{''.join(cells)}</table>")) == [
        ("heading", 2, "41.", "Bridges: update"),
        ("paragraph", 0, None, "It was noted."),
        ("heading", 2, "42.", "Ferries"),
        ("paragraph", 0, None, "To consider the plan."),
        ("bullet", 1, "•", "Appendix A - Fares"),
        ("paragraph", 0, None, "Members asked how many boats there were."),
        ("paragraph", 0, None, "There were nine."),
    ]


@pytest.mark.parametrize(
    "page",
    [
        "<html><head><title>404 Not Found</title></head><body>Nothing here</body></html>",
        "<!DOCTYPE html><html><body>Session expired</body></html>",
    ],
)
def test_an_error_page_is_no_paper(page: str) -> None:
    with pytest.raises(NotReadableError, match="an error page"):
        read_html(page.encode(), "minutes.pdf")


def test_an_empty_fragment_has_no_blocks() -> None:
    assert fragment_blocks("  ") == ()


@pytest.mark.parametrize(
    ("markup", "anchors"),
    [
        ('<h2 id="AI7">7. Bridges</h2><h2>8. Roads</h2>', ["AI7", None]),
        ('<h2><a name="AI7"></a>7. Bridges</h2>', ["AI7"]),
        ('<h2><a id="go" href="#top">7. Bridges</a></h2>', [None]),
        ('<h2 id="a b">7. Bridges</h2>', [None]),
        (
            '<table class="mgItemTable"><tr><td><p class="mgAiTitleTxt"><a name="AI7">7.</a></p></td>'
            '<td><p class="mgAiTitleTxt">Bridges</p></td></tr></table>',
            ["AI7"],
        ),
    ],
)
def test_a_heading_keeps_the_name_of_its_place(markup: str, anchors: list[str | None]) -> None:
    assert [b.anchor for b in fragment_blocks(markup)] == anchors


def test_a_sound_fragment_is_closed_and_runs_nothing() -> None:
    made = sound_fragment("<p>One<table><tr><td>2<script>x()</script></div><!-- note --><p onclick='x()'>Three")
    assert made.count("<table>") == made.count("</table>") == 1
    assert "script" not in made and "note" not in made and "One" in made and "Three" in made
    assert sound_fragment(" ") == ""


def page(inside: str) -> str:
    menu, foot = "<div id='top' class='menu'>Council services</div>", "<div class='footer'>Privacy</div>"
    return f"<html><body>{menu}{inside}{foot}</body></html>"


CUT = "The council has 4,120 hedges, and cut 3,950 of them in 2023/24 before the birds nested."
PAPER = f"<h1>Hedges</h1><p>{CUT}</p>"


@pytest.mark.parametrize("inside", [
    f"<div class='content has-sidebar'><form action='/'>{PAPER}</form></div><aside><a href='/'>More hedges</a></aside>",
    f"<div role='main'>{PAPER}</div><div class='related'><p>Hedges near you</p></div>",
    f"<article><p>Short teaser</p></article><div id='content'>{PAPER}</div>",
    f"<div><ul class='breadcrumb'><li>Home</li></ul><div><div>{PAPER}</div></div></div>",
])
def test_the_paper_is_read_without_the_site_round_it(inside: str) -> None:
    found = [b.text for b in read_html(page(inside).encode(), "a.html").blocks]
    assert found == ["Hedges", CUT]


def test_the_title_of_a_page_may_name_the_council_alone() -> None:
    head = b"<html><head><title>Kent County Council - Boats</title></head>"
    page = head + b"<body><h1>Boats</h1><p>There are 9.</p></body></html>"
    assert read_paper(page, "boats.html").metadata.authority == "Kent"
