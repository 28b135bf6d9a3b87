"""A front sheet whose labels and values stand as paragraphs by turns, who had the paper, and whether it is open."""

from datetime import date

import pytest

from corpus.paper import Access, Block, BlockKind, Kind, Metadata, Table
from ingest.access import access_of
from ingest.front_sheet import spelled_out
from ingest.metadata import read_metadata


def paragraphs(*texts: str) -> tuple[Block, ...]:
    return tuple(Block(BlockKind.PARAGRAPH, text, page=1) for text in texts)


def heading(text: str) -> Block:
    return Block(BlockKind.HEADING, text, level=1, page=1)


SHEET = paragraphs(
    "Report to", "Verges and Hedges Scrutiny Committee", "Date of meeting", "14 October 2025", "Title",
    "Performance of the verges: outturn 2024/25", "Report of", "Director of Verges (Ann Ash)", "Cabinet Member",
    "Councillor Ben Birch, Highways Board", "Report author(s)", "Cy Cedar, Head of Hedges", "Ward(s) affected", "All",
    "Classification",
)


def sheet(classification: str, *first: Block) -> Metadata:
    return read_metadata((*first, *SHEET, *paragraphs(classification)), "a.pdf")


def test_labels_and_values_by_turns_say_what_the_paper_is() -> None:
    assert sheet("Open. Not for publication: none.", heading("Agenda Item 7"), heading("Marlfen Council")) == Metadata(
        title="Performance of the verges: outturn 2024/25",
        authority="Marlfen",
        body="Verges and Hedges Scrutiny Committee",
        date=date(2025, 10, 14),
        kind=Kind.REPORT,
        access=Access.OPEN,
    )


@pytest.mark.parametrize("first", ["Marlfen Council Report to", "Marlfen County Council Report to"])
def test_the_first_label_may_follow_the_councils_name(first: str) -> None:
    found = read_metadata((heading(first), *SHEET[1:], *paragraphs("Open")), "a.pdf")
    assert (found.title, found.authority, found.body, found.date) == (
        "Performance of the verges: outturn 2024/25", "Marlfen", "Verges and Hedges Scrutiny Committee",
        date(2025, 10, 14),
    )


def test_a_body_is_named_without_its_council() -> None:
    found = read_metadata((heading("Marlfen County Council Verges Overview and Scrutiny Committee"), *SHEET[2:],
                           *paragraphs("Unrestricted")), "a.pdf")
    assert (found.authority, found.body, found.date, found.title, found.access) == (
        "Marlfen", "Verges Overview and Scrutiny Committee", date(2025, 10, 14),
        "Performance of the verges: outturn 2024/25", Access.OPEN,
    )


def test_a_value_may_be_a_word_that_is_a_label_too_and_a_label_may_have_none() -> None:
    made = spelled_out(paragraphs("Report to", "Cabinet", "Wards affected", "Key decision", "No", "Date", "4 May 2021"))
    assert [b.text for b in made] == ["Report to: Cabinet", "Wards affected", "Key decision: No", "Date: 4 May 2021"]


def test_two_pairs_may_stand_so_by_chance() -> None:
    blocks = paragraphs("Council", "We met in May.", "Contact", "Call the hedge line.", "Nothing more")
    assert spelled_out(blocks) == blocks


@pytest.mark.parametrize("said", [
    "Not for publication: none", "Not for publication: No", "Not for publication - nil.", "Not for publication: N/A",
    "Not for publication: not applicable", "Exempt information: none", "Exempt: No", "Exempt or confidential "
    "information: None.", "Confidential: no", "Classification: Open. Not for publication: none.", "Open (exempt: no)",
    "Not for publication: none. Exempt information: none.", "Status: Open, with an exempt appendix",
    "Exempt information: Not exempt", "Public / private: Public",
    "Classification: Open. There are no exempt appendices.",
])
def test_a_line_that_says_that_nothing_is_exempt(said: str) -> None:
    assert access_of(["Verges", said]) is Access.OPEN


@pytest.mark.parametrize("said", [
    "Not for publication", "Not for publication: none of the appendices may be shown", "Not for publication: No. 3 of "
    "Schedule 12A", "Not for publication: paragraph 3", "Not for publication: yes", "Exempt: Yes",
    "Exempt: paragraph 1", "Status: Open. This report contains exempt information.",
    "Exempt information: yes, as in paragraph 2", "Exempt information: none but the prices", "Exempt", "Exempt: Exempt",
    "Classification: Confidential. Exempt information: none.", "Public / private: Private", "Exempt: Sale of land",
    "Classification: Open. Not for publication: the plans.", "This report is confidential. Not for publication: none.",
    "Not for publication: none, save the plans", "Exemption: Restricted", "Access: Not for publication",
    "Status: Open/Exempt report",
])
def test_every_other_wording_keeps_the_paper_back(said: str) -> None:
    assert access_of(["Verges", said]) is Access.EXEMPT


@pytest.mark.parametrize(("label", "value", "access"), [
    ("Not for publication", "None", Access.OPEN),
    ("Exempt information", "No", Access.OPEN),
    ("Not for publication", "Paragraph 3", Access.EXEMPT),
    ("Exempt information", "Yes", Access.EXEMPT),
    ("Classification", "Exempt", Access.EXEMPT),
    ("Classification", "Not for publication", Access.EXEMPT),
    ("Classification", "Open. Not for publication: the plans", Access.EXEMPT),
])
def test_access_stands_under_its_label(label: str, value: str, access: Access) -> None:
    assert read_metadata((*SHEET[:-1], *paragraphs(label, value)), "a.pdf").access is access
    rows = (("Report to", "Cabinet"), ("Date", "4 May 2021"), (label, value))
    assert read_metadata((Block(BlockKind.TABLE, "", table=Table(None, (), rows)),), "a.pdf").access is access


def test_a_banner_keeps_back_what_a_sheet_says_is_open() -> None:
    assert sheet("Open", heading("EXEMPT")).access is Access.EXEMPT
    assert sheet("Open", *paragraphs("NOT FOR PUBLICATION")).access is Access.EXEMPT
    blocks = (heading("EXEMPT"), *paragraphs("The sale of the hedges", "It was sold in May."))
    assert read_metadata(blocks, "a.pdf").access is Access.EXEMPT


@pytest.mark.parametrize(("line", "body", "day", "unsure"), [
    ("Presented to the Hedges Scrutiny Committee, 14 October 2025", "Hedges Scrutiny Committee", None, ()),
    ("Presented to the Hedges Scrutiny Committee, 14 October 2025, and the Verges Board, which is asked to adopt it, "
     "on 6 November 2025", "Hedges Scrutiny Committee", None, ("body",)),
    ("Hedges Panel 2 – 4 March 2025 – Agenda Item 7", "Hedges Panel 2", date(2025, 3, 4), ()),
    ("HEDGES PANEL 11 MARCH 2025", "Hedges Panel", date(2025, 3, 11), ()),
    ("To: Hedges Cabinet Committee – 11 March 2025", "Hedges Cabinet Committee", date(2025, 3, 11), ()),
])
def test_a_line_of_a_body_and_its_day_gives_both_unless_the_paper_was_only_handed_to_it(
    line: str, body: str, day: date | None, unsure: tuple[str, ...]
) -> None:
    found = read_metadata((heading("Annual Report of the Hedges 2024/25"), *paragraphs(line)), "a.pdf")
    assert (found.body, found.date, found.unsure) == (body, day, unsure)


@pytest.mark.parametrize("line", [
    "The inspectors told the Hedges Panel on 4 March 2025 that all was well.", "Published for Cabinet, 4 March 2025",
    "Cabinet Member for Hedges, 4 March 2025", "Presented in March 2025",
])
def test_a_day_that_is_no_meetings(line: str) -> None:
    assert read_metadata((heading("Annual Report 2024/25"), *paragraphs(line)), "a.pdf").date is None


def test_another_bodys_day_is_not_taken() -> None:
    found = read_metadata((heading("Hedges Scrutiny Committee"), *paragraphs("Cabinet, 4 March 2025")),
                          "a.pdf")
    assert (found.body, found.date) == ("Hedges Scrutiny Committee", None)


def report_of(place: str, country: str, prose: str) -> Metadata:
    header = f"Measure | {place} | {country}\nHedges cut | 4 | 5"
    tables = tuple(Block(BlockKind.TABLE, header, page=2) for _ in range(2))
    return read_metadata((heading(f"{place} Hedge School Annual Report"), *paragraphs(prose), *tables), "a.pdf")


def test_a_place_that_tables_set_beside_the_country_may_be_the_authority_and_is_unsure() -> None:
    prose = "In Marlfen there are hedges, and most pupils in Marlfen know them."
    found = report_of("Marlfen", "England", prose)
    assert (found.authority, found.unsure) == ("Marlfen", ("authority",))
    assert report_of("Marlfen", "Other wards", prose).authority is None
    assert report_of("Marlfen", "England", "Marlfen has hedges.").authority is None
    small = "In Attendance we rose; in Attendance and in attendance."
    assert report_of("Attendance", "England", small).authority is None


def test_a_council_that_is_only_mentioned_is_not_the_papers_where_its_tables_name_another_place() -> None:
    prose = "In Marlfen there are hedges, and most pupils in Marlfen know them. Plants come from Three Rivers Nursery."
    found = report_of("Marlfen", "England", prose)
    assert (found.authority, found.unsure) == ("Marlfen", ("authority",))
    assert report_of("Marlfen", "Other wards", prose).authority is None  # the nursery's name, and no council's
    assert report_of("Marlfen", "Other wards", "Three Rivers cuts hedges twice.").authority == "Three Rivers"


@pytest.mark.parametrize("told", [
    "Plants come from Three Rivers.", "The longest hedge is in Northumberland.", "Rents are lower than Northumberland.",
    "One gardener moved to Cornwall last year.",
])
def test_a_place_told_in_passing_makes_no_paper_its_own(told: str) -> None:
    assert report_of("Marlfen", "Other wards", told).authority is None
    assert report_of("Marlfen", "Other wards", f"{told} {told}").authority is None


@pytest.mark.parametrize(("line", "authority"), [
    ("MARLFEN COUNCIL Hedges and Paths Panel – 3 May", "Marlfen"),
    ("Marlfen Council Cabinet", "Marlfen"),
    ("Great Marlfen Council Hedges, Paths and Stiles Scrutiny Committee 4 May 2024", "Great Marlfen"),
    ("Youth Council Hedges Panel", None),
    ("Marlfen Council Tax Board", None),
    ("Marlfen Council has four hedges and a board", None),
])
def test_a_running_head_has_the_council_at_its_left_and_the_body_at_its_right(line: str, authority: str | None) -> None:
    whole = (heading("Hedges"), *paragraphs("Hedges grow."))
    assert read_metadata(whole, "a.pdf", None, (line,)).authority == authority


@pytest.mark.parametrize("said", [
    "Exempt information: Appendix C only (paragraph 3 – hedge prices)", "Exempt: Appendix C", "Confidential: Annex C.",
    "Exempt information: Appendix C (hedge prices) – paragraph 3 of Schedule 12A", "Exemption: Appendices A to C",
    "Exempt information: Appendix C only (prices), paragraph 3 of Part 1 of Schedule 12A",
    "Exempt: Appendices B and C", "Classification: Open. Not for publication: Appendix C",
    "Exempt information: None; Appendix C is exempt under paragraph 3 (hedge prices)", "Exempt: Yes – Appendix C",
    "Exempt information: none but Appendix C", "Exempt information: No, save for the exempt Appendix C",
    "Exempt information: Yes (Appendix C)", "Exempt information: The report is open; Appendix C is exempt",
    "Exempt or confidential information: None in this report; Appendix C is exempt", "Exempt: In part – Appendix C",
    "Not for publication: Appendix C, by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act "
    "1972", "Exempt information: Appendix C contains exempt information as defined in paragraph 3 of Schedule 12A (as "
    "amended), information relating to the business affairs of any person",
])
def test_an_appendix_that_alone_is_exempt_keeps_back_no_paper_without_it(said: str) -> None:
    whole = (heading("Hedges"), *paragraphs(said, "Hedges grow."))
    name = "Annex C" if "Annex C" in said else "Appendix C"
    assert read_metadata(whole, "a.pdf").access is Access.OPEN
    listed = paragraphs("Annex B: Plants", f"{name}: Prices (exempt)", "Background papers: none")
    assert read_metadata((*whole, *listed), "a.pdf").access is Access.OPEN
    assert read_metadata((*whole, heading(name), *paragraphs("Prices.")), "a.pdf").access is Access.EXEMPT
    assert read_metadata((*whole, *listed, heading(name)), "a.pdf").access is Access.EXEMPT
    assert read_metadata((heading(name), *paragraphs(said)), "a.pdf").access is Access.EXEMPT
    assert read_metadata((heading(f"Hedge prices – {name}"), *paragraphs(said)), "a.pdf").access is Access.EXEMPT


@pytest.mark.parametrize("said", [
    "Exempt information: Appendix C and this report", "Exempt information: Sale of land, Appendix C",
    "Exempt information: Appendix C (this report is exempt too)", "Exempt: information relating to Appendix C",
    "Exempt information: yes (Appendix C and paragraph 4)", "Exempt information: the whole report and Appendix C",
    "Exempt information: this report is exempt; Appendix C", "Exempt: paragraph 3 (Appendix C)",
])
def test_an_appendix_among_other_words_keeps_the_paper_back(said: str) -> None:
    assert access_of(["Verges", said], ["Verges", said, "Hedges grow."]) is Access.EXEMPT


@pytest.mark.parametrize(("said", "title"), [
    ("Exempt: Appendices 1 to 12", "Appendix 7"), ("Exempt: Appendices A, B and D–F", "Appendix E"),
    ("Exempt: Appendix C", "Prices of hedges – Appendix C"), ("Exempt: Appendix C", "Prices: Appendix C"),
])
def test_an_appendix_is_found_in_a_span_and_behind_its_title(said: str, title: str) -> None:
    texts = ["Hedges", said, "1. Why", "Hedges grow.", title, "A hedge costs £4."]
    assert access_of(["Hedges", said], texts) is Access.EXEMPT
    assert access_of(["Hedges", said], texts[:4]) is Access.OPEN


def test_an_appendix_named_as_the_value_under_a_label_is_not_in_the_paper() -> None:
    sheet_of = paragraphs("Report to:", "Cabinet", "Date:", "4 May 2031", "Exempt information:", "Appendix C only")
    whole = (heading("Hedges"), *sheet_of, heading("Why"), *paragraphs("Hedges grow."))
    assert read_metadata(whole, "a.pdf").access is Access.OPEN
    assert read_metadata((*whole, heading("Appendix C"), *paragraphs("Prices.")), "a.pdf").access is Access.EXEMPT


@pytest.mark.parametrize("line", [
    "Marlfen County Council", "Marlfen County Council Harbour Board – 3 July 2031",
    "MARLFEN COUNTY COUNCIL Harbour Board", "Marlfen Metropolitan Borough Council Harbour Committee",
    "Marlfen Council Harbour Panel",
])
def test_a_running_head_gives_the_council_without_its_kind(line: str) -> None:
    assert read_metadata(paragraphs(line, "Moorings and slips"), "a.pdf").authority == "Marlfen"
