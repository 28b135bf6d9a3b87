"""Markdown and text taken out of a PDF. Every input is made up; the forms are those of real committee papers."""

from datetime import date

import pytest

from corpus.errors import NoTextError, NotReadableError
from corpus.paper import Block, BlockKind, Table
from ingest.pipeline import read_paper
from ingest.text import read_text


def blocks(text: str) -> tuple[Block, ...]:
    return read_text(text.encode(), "paper.md").blocks


def kinds(text: str) -> list[tuple[str, int, str | None, str]]:
    return [(b.kind.value, b.level, b.marker, b.text) for b in blocks(text)]


def table(text: str) -> Table:
    (found,) = [b.table for b in blocks(text) if b.table is not None]
    return found


def test_a_run_of_tabs_is_a_table_with_its_caption_and_note() -> None:
    found = table(
        "Our report\n\nStaff\n\nVacancy rate for drivers\n\n\t2019\t2020\nNorthtown\t9 %\t8.5 % *\n"
        "England\t7 %\tn/a\n\n"
        "*Draft figure which may change\n\nThe rate fell.\n"
    )
    assert found == Table(
        caption="Vacancy rate for drivers",
        header=(("", "2019", "2020"),),
        rows=(("Northtown", "9 %", "8.5 % *"), ("England", "7 %", "n/a")),
        notes=("*Draft figure which may change",),
    )


def test_a_header_cell_that_spans_columns_stands_over_each_of_them() -> None:
    found = table("Age\t2020\t\t2021\n\tEng\tHere\tEng\tHere\nUnder 5\t5 %\t20 (5 %)\t6 %\t18 (4 %)\n")
    assert found.header == (("Age", "2020", "2020", "2021", "2021"), ("", "Eng", "Here", "Eng", "Here"))
    assert found.header_path(4) == ("2021", "Here")
    assert found.rows == (("Under 5", "5 %", "20 (5 %)", "6 %", "18 (4 %)"),)


def test_pairs_side_by_side_become_one_pair_a_row_and_the_lead_line_names_the_table() -> None:
    found = table("Where they went was as follows:\n\nHome\t5\tSchool\t1\nWork\t16\tOther\t11\nSea\t3\n")
    assert found.caption == "Where they went was as follows:"
    assert found.header == ()
    assert found.rows == (("Home", "5"), ("School", "1"), ("Work", "16"), ("Other", "11"), ("Sea", "3"))


def test_a_pipe_table_keeps_every_header_row_above_its_rule() -> None:
    found = table("Table: Visits\n\n| | 2021 | |\n| | Made | Missed |\n|---|---|---|\n| March | 4 | |\n")
    assert found.caption == "Visits"
    assert found.header == (("", "2021", "2021"), ("", "Made", "Missed"))
    assert found.rows == (("March", "4", ""),)


def test_contents_are_no_table() -> None:
    found = blocks(
        "Contents\n\nForeword\t2\tHomes\t9\nRoads\t4\tParks\t12\n\nMoney 14\n\nForeword\n\nI am glad to write.\n"
    )
    assert [b.text for b in found if b.kind is BlockKind.CONTENTS] == [
        "Foreword 2",
        "Roads 4",
        "Homes 9",
        "Parks 12",
        "Money 14",
    ]
    assert not any(b.table for b in found)


def test_minutes_laid_out_in_tabs_are_items_and_no_table() -> None:
    assert kinds("320 Apologies and Welcome\tNo apologies came.\n321 Public Participation\tNone.\n") == [
        ("heading", 2, "320", "Apologies and Welcome"),
        ("paragraph", 0, None, "No apologies came."),
        ("heading", 2, "321", "Public Participation"),
        ("paragraph", 0, None, "None."),
    ]


def test_html_left_in_a_cell_is_read() -> None:
    found = kinds(
        "323\tMinutes\tAgreed.\n324\tVisit\t<p>A visit took place.</p> <p>It found:</p> <ul> • Good. • Better. </ul>\n"
    )
    assert found[2:] == [
        ("heading", 2, "324", "Visit"),
        ("paragraph", 0, None, "A visit took place."),
        ("paragraph", 0, None, "It found:"),
        ("bullet", 1, "•", "Good."),
        ("bullet", 1, "•", "Better."),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The rate was ten in", "March 2018 and it fell."),
        ("There is a strong commitment", "to improve the service."),
        ("He sits on the board. He also chairs the Learning Partnership", "Safety Committee and one more board."),
        ("They met in spring. From April", "2022 they met weekly."),
    ],
)
def test_a_sentence_that_a_page_broke_is_one(first: str, second: str) -> None:
    assert kinds(f"A first paragraph stands here.\n\n{first}\n\n{second}\n")[1:] == [
        ("paragraph", 0, None, f"{first} {second}")
    ]


def test_a_bullet_that_a_page_broke_is_one_and_the_list_goes_on() -> None:
    text = (
        "It found:\n\n- Plans are written with care so that they do not become\n\n- a burden to anyone\n"
        "- Visits are made.\n\n- Notes are kept.\n"
    )
    assert [t for k, _, _, t in kinds(text) if k == "bullet"] == [
        "Plans are written with care so that they do not become a burden to anyone",
        "Visits are made.",
        "Notes are kept.",
    ]


def test_a_full_list_does_not_swallow_the_paragraph_after_it() -> None:
    assert kinds("Aims:\n\n1. Proud of the town\n2. Proud of its parks\n\nThe plan was published in May.\n")[-1] == (
        "paragraph",
        0,
        None,
        "The plan was published in May.",
    )


def test_nesting_follows_the_line_that_leads_it() -> None:
    text = (
        "Noted:\n\n- One came.\n- Two areas were named:\n - Roads.\n\n- Parks.\n - Paths.\n- Three left.\n"
        " - An indent that means nothing.\n"
    )
    assert [(level, t) for k, level, _, t in kinds(text) if k == "bullet"] == [
        (1, "One came."),
        (1, "Two areas were named:"),
        (2, "Roads."),
        (2, "Parks."),
        (2, "Paths."),
        (1, "Three left."),
        (1, "An indent that means nothing."),
    ]


def test_numbered_paragraphs_lose_an_artefact_bullet_and_keep_their_number() -> None:
    assert kinds("## **4. Roads**\n\n- 4.5 What of the bridge?\n  - It is shut.\n\n4.6 The Chair thanked all.\n") == [
        ("heading", 2, "4.", "Roads"),
        ("paragraph", 0, "4.5", "What of the bridge?"),
        ("bullet", 1, "-", "It is shut."),
        ("paragraph", 0, "4.6", "The Chair thanked all."),
    ]


def test_short_lines_that_stand_alone_are_headings_and_signatures_are_not() -> None:
    text = (
        "Annual Report\n\nForeword\n\nI am glad of the year behind us, in which we\n\nCouncillor Ann Other\n\n"
        "Cabinet Member for Roads\n\n"
        "mended every road.\n\n\n\nRoads\n\nMain roads\n\nThey are mended.\n"
    )
    assert kinds(text) == [
        ("heading", 1, None, "Annual Report"),
        ("heading", 2, None, "Foreword"),
        ("paragraph", 0, None, "I am glad of the year behind us, in which we"),
        ("paragraph", 0, None, "Councillor Ann Other"),
        ("paragraph", 0, None, "Cabinet Member for Roads"),
        ("paragraph", 0, None, "mended every road."),
        ("heading", 2, None, "Roads"),
        ("heading", 3, None, "Main roads"),
        ("paragraph", 0, None, "They are mended."),
    ]


def test_marks_and_footnote_digits() -> None:
    assert kinds("The **small** number, *as said*, was 38.<sup>1</sup>\n\n---\n\n<sup>1</sup> Counted in May.\n") == [
        ("paragraph", 0, None, "The small number, as said, was 38.¹"),
        ("note", 0, None, "¹ Counted in May."),
    ]


def test_a_pull_quote_is_a_quote() -> None:
    assert kinds("Roads\n\n“She listened to me and was kind.”\n")[1] == (
        "quote",
        0,
        None,
        "“She listened to me and was kind.”",
    )


def test_an_empty_file_and_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(NotReadableError, match=r"notes\.txt: the file is empty"):
        read_text(b"  \n \n", "notes.txt")
    with pytest.raises(NoTextError, match="are not text"):
        read_text(bytes(range(1, 9)) * 40, "notes.txt")


def test_a_bullet_that_begins_in_bold_is_a_bullet() -> None:
    assert kinds("The pledges are:\n\n- **We will** listen.\n- **We will** write\n") == [
        ("paragraph", 0, None, "The pledges are:"),
        ("bullet", 1, "-", "We will listen."),
        ("bullet", 1, "-", "We will write"),
    ]


def test_a_marked_heading_keeps_its_number_whatever_its_title() -> None:
    assert kinds("## 2. Night Buses: First-Year Review\n\nThey run.\n")[0] == (
        "heading", 2, "2.", "Night Buses: First-Year Review",
    )


def test_the_lines_of_a_front_stand_each_by_itself() -> None:
    lines = ["Kent County Council", "Harbours Panel", "24 April 2024", "Boat statistics", "Report by the Master"]
    front = "\n".join([*lines, "", "There are 9.", ""])
    found = read_text(front.encode(), "paper.txt")
    assert [b.text for b in found.blocks[:5]] == lines
    metadata = read_paper(front.encode(), "paper.txt").metadata
    assert (metadata.authority, metadata.body, metadata.date) == ("Kent", "Harbours Panel", date(2024, 4, 24))


@pytest.mark.parametrize("text", [
    "The harbour master told the panel of the winter\nand of all that had been mended in the yard since",  # wrapped
    "Boats were mended\nin the yard.",
])
def test_wrapped_lines_are_one_paragraph(text: str) -> None:
    assert len(read_text(text.encode(), "paper.txt").blocks) == 1
