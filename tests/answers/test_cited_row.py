"""A cited row and the group it stands in, and that the group is said where the label alone is another row's too."""

from __future__ import annotations

import pytest

from answers.as_tabled import as_tabled
from answers.cited_row import row_of
from answers.ground import Ground, Row
from answers.proving import Evidence
from corpus.glossary import Glossary
from corpus.paper import Block, BlockKind, Locator, Metadata, Table
from retrieval.citations import Citation

HEADERS = ("Stage", "2031", "2032")
ROWS = (
    ("Sailing", "", ""), ("Passed", "41", "44"), ("Entered", "50", "52"),
    ("Rowing", "", ""), ("Passed", "36", "39"), ("Waiting", "8", "9"),
)
TABLE = Table("Courses", (HEADERS,), ROWS)
BLOCK = Block(BlockKind.TABLE, "", page=1, table=TABLE)


def row(cells: tuple[str, ...]) -> Row:
    cited = Citation(1, "courses.pdf", Metadata("Courses"), Locator("p"), " | ".join(cells), "Courses", headers=HEADERS)
    return row_of(cited, BLOCK, (), "Saltmere")


@pytest.mark.parametrize(("cells", "group"), [
    (ROWS[1], "Sailing"), (ROWS[4], "Rowing"), (ROWS[2], ""), (ROWS[5], ""),
])
def test_the_group_of_a_row_whose_label_is_another_rows_too(cells: tuple[str, ...], group: str) -> None:
    assert row(cells).group == group


@pytest.mark.parametrize(("text", "stands"), [
    ("Rowing: Passed had 2031 36 and 2032 39.", True),
    ("Rowing, Passed was 36 in 2031 and 39 in 2032.", True),
    ("Passed had 2031 36 and 2032 39.", False),
    ("Passed was 36 in 2031 and 39 in 2032.", False),
    ("Sailing, Passed was 36 in 2031 and 39 in 2032.", False),
])
def test_the_group_is_said(text: str, stands: bool) -> None:
    assert as_tabled(text, Ground(Evidence(), (), Glossary(()), rows=(row(ROWS[4]),))) is stands


def test_a_label_of_one_row_needs_no_group() -> None:
    assert as_tabled("Waiting was 8 in 2031.", Ground(Evidence(), (), Glossary(()), rows=(row(ROWS[5]),)))


@pytest.mark.parametrize(("text", "stands"), [
    ("Crews joining and leaving in the season: Left was 41 in 2031 and 44 in 2032.", True),
    ("In Saltmere, Crews joining and leaving in the season: Left was 41 in 2031 and 44 in 2032.", True),
    ("Crews joining and leaving: Left was 41 in 2031 and 44 in 2032.", True),
    ("Crews joining and swimming: Left was 41 in 2031 and 44 in 2032.", False),
    ("Crews joining and left in the season: Left was 41 in 2031 and 44 in 2032.", False),
])
def test_what_stands_before_a_colon_has_no_word_put_for_another(text: str, stands: bool) -> None:
    crews = Row(HEADERS, ("Left", "41", "44"), "Crews joining and leaving in the season", authority="Saltmere")
    assert as_tabled(text, Ground(Evidence(), (), Glossary(()), rows=(crews,))) is stands


@pytest.mark.parametrize(("text", "stands"), [
    ("2031 had % in 45 working days · Saltmere 78%, % in 45 working days · Netherby 85%.", True),
    ("2031 had % in 45 working days · Saltmere 78% and % in 45 working days · Netherby 85%.", True),
    ("2031 had % in 45 working days · Saltmere 78%, % in 45 working repairs · Netherby 85%.", False),
])
def test_a_head_with_its_dot_is_said_as_printed(text: str, stands: bool) -> None:
    heads = ("Year", "% in 45 working days · Saltmere", "% in 45 working days · Netherby")
    repairs = Row(heads, ("2031", "78%", "85%"), "Repairs done in 45 working days", authority="Saltmere")
    assert as_tabled(text, Ground(Evidence(), (), Glossary(()), rows=(repairs,))) is stands


def test_a_cell_in_words_under_a_time_is_no_name_of_the_row() -> None:
    heads = ("Service", "Waiting, Dec 2031", "Waiting, Dec 2032", "Longest wait (weeks)")
    waits = Row(heads, ("Hull repairs", "not collected", "69", "112"), authority="Saltmere")
    assert waits.names == ("Hull repairs",)
    for text in ("Hull repairs had Longest wait (weeks) 112.", "Hull repairs had Waiting, Dec 2032 69."):
        assert as_tabled(text, Ground(Evidence(), (), Glossary(()), rows=(waits,)))
    assert not as_tabled("Hull repairs had Waiting, Dec 2031 69.", Ground(Evidence(), (), Glossary(()), rows=(waits,)))


@pytest.mark.parametrize(("text", "stands"), [
    ("Apologies: Cllr Ada Finch; Reverend Lena Pike (Harbour chaplain); Ivo Lark (Pilots’ lead).", True),
    ("Apologies had Name Cllr Ada Finch; Reverend Lena Pike (Harbour chaplain); Ivo Lark (Pilots’ lead).", True),
    ("Apologies had Name Cllr Ada Finch; Reverend Lena Pike (Pilots’ lead); Ivo Lark (Harbour chaplain).", False),
    ("Apologies: Cllr Ada Finch; Reverend Lena Pike (Pilots’ lead); Ivo Lark (Harbour chaplain).", False),
])
def test_whoever_is_named_in_a_row_has_their_own_brackets(text: str, stands: bool) -> None:
    named = "Cllr Ada Finch; Reverend Lena Pike (Harbour chaplain); Ivo Lark (Pilots’ lead)"
    apologies = Row(("Role", "Name"), ("Apologies", named), authority="Saltmere")
    assert as_tabled(text, Ground(Evidence(), (), Glossary(()), rows=(apologies,))) is stands


@pytest.mark.parametrize(("text", "stands"), [
    ("Present: Ada Finch, Head of Piers; Ben Moss, Head of Boats.", True),
    ("Present: Ada Finch, Head of Boats; Ben Moss, Head of Piers.", False),
])
def test_whoever_is_named_in_a_row_has_their_own_post(text: str, stands: bool) -> None:
    present = Row(("", ""), ("Present", "Ada Finch, Head of Piers; Ben Moss, Head of Boats"), authority="Saltmere")
    assert as_tabled(text, Ground(Evidence(), (), Glossary(()), rows=(present,))) is stands


@pytest.mark.parametrize(("text", "stands"), [
    ("Gull House had 2032 No. 187 and 2032 % 8.1%.", True),
    ("Gull House had 2032 % 187.", False),
    ("Gull House had 2032 % 8.1% and 2032 % 187.", False),
])
def test_a_number_beside_its_share_is_no_share(text: str, stands: bool) -> None:
    places = Row(("Place", "2031 · No.", "2031 · %", "2032 · No.", "2032 · %"),
                 ("Gull House", "158", "7.4%", "187", "8.1%"), authority="Saltmere")
    assert as_tabled(text, Ground(Evidence(), (), Glossary(()), rows=(places,))) is stands


@pytest.mark.parametrize(("text", "stands"), [
    ("Landing points was 41% in 2031 and 44% in 2032.", True),
    ("Landing points was 41% in 2031, 44% in 2032 and 3 points in Change (points).", True),
    ("Landing points was 41 percentage points in 2031 and 44% in 2032.", False),
    ("Landing points was 41% in 2031 and 44 points in 2032.", False),
    ("Landing points was 41% in 2031 and 44 pp in 2032.", False),
])
def test_a_share_is_not_said_in_points(text: str, stands: bool) -> None:
    landings = Row(("Place", "2031", "2032", "Change (points)"), ("Landing points", "41%", "44%", "3"), "Landings")
    assert as_tabled(text, Ground(Evidence(), (), Glossary(()), rows=(landings,))) is stands


@pytest.mark.parametrize(("caption", "stands"), [
    ("Budget and spend (£m)", True), ("Spend and budget (£m)", True), ("Budget (£m)", False),
    ("Budget for piers and slips (£m)", False), ("Forecast spend and income (£m)", False),
])
def test_what_a_caption_lists_beside_another_thing_need_not_be_said(caption: str, stands: bool) -> None:
    over = Row(("", "2031/32", "2032/33"), ("Overspend", "£1.7m", "£2.5m"), caption, authority="Saltmere")
    said = as_tabled("Overspend was £1.7m in 2031/32 and £2.5m in 2032/33.",
                     Ground(Evidence(), (), Glossary(()), rows=(over,)))
    assert said is stands
