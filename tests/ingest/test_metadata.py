"""What a paper says of itself on its first page, and what a sidecar says in its place."""

from datetime import date
from pathlib import Path

import pytest

from corpus.errors import SettingsError
from corpus.paper import Access, Block, BlockKind, Kind, Metadata, Table
from ingest.html import read_html
from ingest.metadata import read_metadata, unknown_fields
from ingest.sidecar import Sidecar, read_sidecars
from ingest.text import read_text


def metadata(text: str, name: str = "paper.md") -> Metadata:
    return read_metadata(read_text(text.encode(), name).blocks, name)


def test_minutes_that_print_only_the_county_hall() -> None:
    found = metadata(
        "Roads and Bridges Overview and Scrutiny Panel\n\n"
        "Wednesday, 16 May 2018, County Hall, Worcester - 10.00 am\n\n\tMinutes\n"
        "Present:\tMrs A Hart (Chairman)\n12 Apologies\tNone came.\n13 Minutes\tThose of 22 March 2018 were agreed.\n"
    )
    assert found == Metadata(
        title="Roads and Bridges Overview and Scrutiny Panel",
        authority="Worcestershire",
        body="Roads and Bridges Overview and Scrutiny Panel",
        date=date(2018, 5, 16),
        kind=Kind.MINUTES,
        unsure=("authority",),
    )


def test_a_council_named_by_one_word_and_a_room_in_a_guildhall() -> None:
    found = metadata(
        "SALTBY COUNCIL\n\nMINUTES of the meeting of the ROADS SCRUTINY PANEL held in the Council Chamber, Guildhall, "
        "Great Hythe on Tuesday, 21 January 2025\n\n1. Apologies\n\nBridges in Saltby were closed.\n"
    )
    assert (found.authority, found.unsure) == ("Saltby", ())
    assert metadata(
        "FULL COUNCIL\n\nMINUTES of the meeting held in the Council Chamber, Guildhall, Great Hythe on 21 January 2025"
        "\n\n1. Apologies\n\nFull notes and a full list were kept.\n"
    ).authority is None


def test_a_title_in_capitals_over_several_lines() -> None:
    found = metadata(
        "**SCRUTINY REVIEW PANEL 2 – 2020/2021\nROADS AND BRIDGES**\n\nMINUTES OF THE MEETING\n\n"
        "Date: Wednesday 11 November 2020\n\n"
        "1. Apologies\n\nThere were none at this London Borough of Ealing panel.\n"
    )
    assert (found.title, found.body) == (
        "Scrutiny Review Panel 2 – 2020/2021: Roads and Bridges",
        "Scrutiny Review Panel 2",
    )
    assert (found.date, found.kind, found.authority, found.unsure) == (
        date(2020, 11, 11),
        Kind.MINUTES,
        "Ealing",
        ("authority",),
    )


def test_an_annual_report_has_no_meeting() -> None:
    found = metadata(
        "**ROADS\n& BRIDGES**\n\nAnnual Report\n\n2021/22\n\n"
        "For another format email roads@lewisham.gov.uk please.\n\nForeword\n\nOn 4 May 2022 we met.\n"
    )
    assert (found.title, found.authority, found.kind) == (
        "Roads & Bridges Annual Report 2021/22",
        "Lewisham",
        Kind.REPORT,
    )
    assert (found.body, found.date, unknown_fields(found)) == (None, None, ())


def test_an_update_names_the_body_it_is_for_and_a_month_is_no_date() -> None:
    found = metadata(
        "Bridges update for Roads and Paths Scrutiny Commission - January 2020\n\nBackground\n\n"
        "Kent County Council has forty bridges.\n"
    )
    assert (found.body, found.date, found.authority) == ("Roads and Paths Scrutiny Commission", None, "Kent")


def test_where_a_site_stands_is_no_title_and_a_heading_with_its_time_is() -> None:
    found = metadata(
        "Marlshire Council > Committees > Quays Committee\n\n# Agenda item 6\n\n"
        "## Harbour scorecard: quarter 2 of 2031/32\n\n### Purpose\n\nBoats are counted.\n"
    )
    assert found.title == "Harbour scorecard: quarter 2 of 2031/32"


def test_the_body_stands_in_a_long_line_of_what_the_minutes_are_of() -> None:
    line = ("MINUTES of the meeting of the HEALTH AND CARE PANEL held in the Council Chamber, Guildhall, Great Fen on "
            "Tuesday 21 January 2025 at 6.30 pm")
    found = metadata(f"NORTHFEN COUNCIL\n\n{line}\n\nPresent: Cllr Ash\n")
    assert (found.body, found.authority, found.date) == ("Health and Care Panel", "Northfen", date(2025, 1, 21))


def test_a_front_sheet_of_two_pairs_a_row() -> None:
    table = Table(None, (), (("Council", "Marlshire County Council", "Meeting", "Cabinet, 11 December 2025, item 8"),
                             ("Cabinet Member", "Ms A Ash", "Lead officer", "Mr B Birch")))
    found = read_metadata([Block(BlockKind.TABLE, "", table=table)], "budget.pdf")
    assert found.authority == "Marlshire"


def test_exempt_papers_say_so_on_their_front() -> None:
    front = [
        Block(BlockKind.HEADING, "Sale of land", level=1),
        Block(BlockKind.PARAGRAPH, "NOT FOR PUBLICATION by virtue of paragraph 3 of Schedule 12A"),
    ]
    assert read_metadata(front, "land.pdf").access is Access.EXEMPT


def test_a_sidecar_overrides_and_settles_what_was_unsure(tmp_path: Path) -> None:
    (tmp_path / "sources.csv").write_text(
        "file,authority,meeting date,kind,title\nland.md,Camden,2021-07-12,report,\n", encoding="utf-8"
    )
    sidecar = read_sidecars(tmp_path / "sources.csv")["land.md"]
    assert sidecar == Sidecar(file="land.md", authority="Camden", date=date(2021, 7, 12), kind=Kind.REPORT)
    found = read_metadata(
        read_text(b"Sale of land\n\nIn Hackney a field was sold.\n", "land.md").blocks, "land.md", sidecar
    )
    assert (found.title, found.authority, found.date, found.kind, found.unsure) == (
        "Sale of land",
        "Camden",
        date(2021, 7, 12),
        Kind.REPORT,
        (),
    )


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("file,kind\na.md,leaflet\n", r'sources\.csv, line 2: "leaflet" is no kind of paper\. Allowed: agenda, report'),
        ("file,date\na.md,soon\n", 'line 2: "soon" is no date'),
        ("name\na.md\n", 'no column "file"'),
    ],
)
def test_a_sidecar_that_cannot_be_used_says_where(tmp_path: Path, table: str, message: str) -> None:
    (tmp_path / "sources.csv").write_text(table, encoding="utf-8")
    with pytest.raises(SettingsError, match=message):
        read_sidecars(tmp_path / "sources.csv")


def test_no_sidecar_is_no_lines(tmp_path: Path) -> None:
    assert read_sidecars(tmp_path / "sources.csv") == {}


FRONT_SHEET = (
    "<html><head><title>Agenda item - Verges - Ambleforth Borough Council</title></head><body>"
    "<div class='page has-sidebar'><form id='aspnetForm'><ul class='nav'><li>Home</li></ul><div id='content'>"
    "<h1>Agenda Item 5</h1><table><tr><th>Report to</th><td>Highways Scrutiny Committee</td></tr>"
    "<tr><th>Date</th><td>Tuesday 4 March 2025</td></tr>"
    "<tr><th>Title</th><td>Verges and Hedges: Annual Report</td></tr>"
    "<tr><th>Status</th><td>STATUS</td></tr></table><h2>1. Purpose</h2>"
    "<p>1.1 The council cut 412 verges in 2023/24, and this report says which.</p></div></form>"
    "<aside><h2>Related pages</h2><ul><li><a href='/x'>Hedges</a></li></ul></aside></div></body></html>"
)


def sheet(status: str) -> Metadata:
    reading = read_html(FRONT_SHEET.replace("STATUS", status).encode(), "a.html")
    return read_metadata(reading.blocks, "a.html", edges=reading.edges)


def test_a_front_sheet_set_as_a_table_says_what_the_paper_is() -> None:
    found = sheet("Open, with an exempt appendix (paragraph 3)")
    assert found == Metadata(
        title="Verges and Hedges: Annual Report",
        authority="Ambleforth",
        body="Highways Scrutiny Committee",
        date=date(2025, 3, 4),
        kind=Kind.REPORT,
        access=Access.OPEN,
    )


@pytest.mark.parametrize("status", ["Exempt", "Part exempt", "Not for publication", "Open/Exempt report"])
def test_a_front_sheet_that_does_not_say_open_alone_keeps_its_paper_back(status: str) -> None:
    assert sheet(status).access is Access.EXEMPT


def test_a_line_of_its_own_outweighs_a_status_that_says_open() -> None:
    blocks = (Block(BlockKind.PARAGRAPH, "Status: Open"), Block(BlockKind.PARAGRAPH, "NOT FOR PUBLICATION"))
    assert read_metadata(blocks, "a.md").access is Access.EXEMPT


def test_a_small_heading_labels_the_line_under_it() -> None:
    blocks = (Block(BlockKind.HEADING, "Date of meeting", level=3), Block(BlockKind.PARAGRAPH, "11 February 2025"),
              Block(BlockKind.HEADING, "Title", level=3), Block(BlockKind.PARAGRAPH, "Hedges and their Keeping"))
    found = read_metadata(blocks, "a.md")
    assert (found.title, found.date) == ("Hedges and their Keeping", date(2025, 2, 11))


def test_a_record_of_a_meeting_is_minutes_whatever_its_items_are_called() -> None:
    found = metadata(
        "Saltby Council\n\nRecord of the meeting held on Tuesday 17 September 2024\n\n"
        "## 30/24 Ferries: Annual Report\n\n"
        "(a) DETERMINED – That the report be noted.\n\nThe Chair closed the meeting.\n"
    )
    assert found.kind is Kind.MINUTES


def test_a_front_that_is_one_paragraph_has_its_day() -> None:
    came = "Present: Councillors " + ", ".join(f"{a} {b}" for a in ("Ada", "Ben", "Cleo") for b in (
        "Ashe", "Birch", "Cole", "Dane", "Ellis", "Frith", "Gale"))
    front = "SALTFLEET BOROUGH COUNCIL HARBOUR PANEL MINUTES of the meeting held on Thursday 14 November 2024 at 6 pm"
    items = "## 30 Boats\n\nThe minutes of 3 October 2024 were agreed in Saltfleet.\n"
    found = metadata(f"{front} {came}\n\n{items}", "minutes.md")
    assert found.date == date(2024, 11, 14)
    assert found.authority == "Saltfleet"


@pytest.mark.parametrize("lines", [
    "Minutes – 4 March 2031\n\n7 Minutes of the meeting on 9 January 2031\n\nAgreed as a correct record.",
    "4 March 2031\n\n## 7 Minutes of the meeting held on 9 January 2031\n\nAgreed as a correct record.",
    "4 March 2031 – minutes\n\nTo approve the minutes of the meeting held on 9 January 2031.",
])
def test_the_minutes_that_a_meeting_agreed_were_of_another_day(lines: str) -> None:
    assert metadata(f"# Harbour Panel\n\n{lines}\n", "minutes.md").date == date(2031, 3, 4)


@pytest.mark.parametrize(("front", "kind"), [
    pytest.param("## Agenda\n\n## Business\n\n## Minutes of the meeting held on 14 January 2025\n", Kind.AGENDA,
                 id="a pack with the minutes to be signed"),
    pytest.param("## Agenda pack\n\n## Minutes of the last meeting\n", Kind.AGENDA, id="called a pack"),
    pytest.param("## Agenda and minutes\n\n## Ferries Panel - 4 March 2025\n", Kind.MINUTES, id="both on one page"),
    pytest.param("## Minutes of the Ferries Panel\n\n## Agenda\n", Kind.MINUTES, id="minutes with their agenda"),
    pytest.param("## Record of decisions\n\n## Agenda\n", Kind.DECISION, id="decisions with their agenda"),
])
def test_a_pack_is_an_agenda_though_it_holds_minutes(front: str, kind: Kind) -> None:
    assert metadata(f"Saltby Council\n\n{front}\nPresent: Cllr Ada Vale\n").kind is kind
@pytest.mark.parametrize(("page", "kind"), [(2, Kind.AGENDA), (1, Kind.MINUTES)])
def test_minutes_bound_into_an_agenda_make_no_minutes_of_it(page: int, kind: Kind) -> None:
    blocks = (
        Block(BlockKind.HEADING, "Agenda", 1, 1),
        Block(BlockKind.PARAGRAPH, "Harbour Panel, Tuesday 4 March 2025", 1),
        Block(BlockKind.HEADING, "Minutes of the meeting held on Tuesday 14 January 2025", page, 2),
        Block(BlockKind.PARAGRAPH, "Present: Councillor Ada Vale", page),
    )
    assert read_metadata(blocks, "pack.pdf").kind is kind


@pytest.mark.parametrize(("text", "kind"), [
    ("There were no apologies.", Kind.MINUTES), ("Cllr Vale sent apologies.", Kind.MINUTES),
    ("To receive any apologies that were sent.", None), ("Any apologies for absence.", None),
])
def test_who_sent_apologies_is_told_in_minutes_alone(text: str, kind: Kind | None) -> None:
    assert metadata(f"# Harbours Forum\n\n## 4. Apologies for absence\n\n{text}\n").kind is kind


def test_a_body_behind_its_council_and_a_day_that_is_only_told() -> None:
    found = metadata(
        "# Kent County Council - Harbours Panel - minutes\n\nThe Panel found the workshop held by the LGA on "
        "26 October 2023 useful.\n\nThere were 90 boats at the end of June 2023.\n"
    )
    assert (found.body, found.date, found.kind) == ("Harbours Panel", None, Kind.MINUTES)
    held = metadata("# Kent County Council - Harbours Panel - 4 June 2023\n\nMinutes\n\nThere were 90 boats.\n")
    assert (held.body, held.date) == ("Harbours Panel", date(2023, 6, 4))


def test_a_minute_of_meeting_is_minutes() -> None:
    front = "# Saltby Joint Harbour Board\n\nMinute of Meeting\n\n28 June 2031, Town House, Saltby\n"
    assert metadata(front).kind is Kind.MINUTES
