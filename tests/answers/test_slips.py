"""What `matters check` says of a paper: the slips it must see, and the sums that are right and must pass unsaid."""

from __future__ import annotations

from datetime import date

import pytest

from answers.slip import Slip
from answers.slips import slips_of
from corpus.paper import Block, BlockKind, Kind, Metadata, Page, Paper, Table
from ingest.chunking import chunk_paper
from ingest.facts import facts_of

Row = tuple[str, ...]


def table(caption: str, header: Row, *rows: Row, notes: tuple[str, ...] = ()) -> Table:
    return Table(caption, (header,), rows, notes)


def paper(*parts: str | Table, pages: tuple[int, ...] = (), id: str = "f" * 16) -> Paper:
    """A paper of paragraphs and tables under one heading; `pages` says which page each stands on, else the first."""
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, part, page, headings=("Plans",))
        if isinstance(part, str)
        else Block(BlockKind.TABLE, "\n".join(" | ".join(r) for r in part.rows), page, table=part, headings=("Plans",))
        for part, page in zip(parts, pages or (1,) * len(parts), strict=True)
    )
    metadata = Metadata("Annual Report 2023/24", "Marlshire", "Cabinet", date(2024, 9, 2), Kind.REPORT)
    own = tuple(Page(n, str(n), 595, 842) for n in (1, 2))
    return Paper(id, "a.pdf", "0" * 64, id, "pdf", metadata, own, blocks, ())


def slips(*parts: str | Table, pages: tuple[int, ...] = ()) -> tuple[Slip, ...]:
    made = paper(*parts, pages=pages)
    return slips_of(made, facts_of(made, chunk_paper(made)))


def said(*parts: str | Table, pages: tuple[int, ...] = ()) -> list[tuple[str, str, str]]:
    """(kind, printed, worked) of each slip."""
    return [(s.kind.value, s.printed, s.worked) for s in slips(*parts, pages=pages)]


@pytest.mark.parametrize(
    ("text", "kind", "printed", "worked"),
    [
        ("An inspection was offered after 240 of the voyages (90%), and of the 240 offered 180 were accepted (65%).",
         "share", "65%", "180 of 240 is 75 %"),
        ("Referrals rose by 35% from 400 in 2020/21 to 500 in 2021/22.", "change", "a change of 35%",
         "from 400 to 500 is 25 %"),
        ("The helpline took 250 calls in 2021/22, up by 90 (36%) on the previous year (160 calls).",
         "change", "a change of 36%",
         "from 160 to 250 is 56.3 % (36% is the difference as a share of the later figure)"),
        ("Referrals were 500 in 2021/22, an increase of 120 from 400 in 2020/21.", "change", "a change of 120",
         "from 400 to 500 is 100"),
        ("In 2022/23 there were 690 cases. This is a rise of 25% on the 600 cases of 2021/22.", "change",
         "a change of 25%", "from 600 to 690 is 15 %"),
        ("The rate increased by 5 percentage points from 60% to 63%.", "change", "a change of 5 percentage points",
         "from 60% to 63% is 3 percentage points"),
        ("Council tax will rise by 3.99%, from £1,400.50 to £1,470.38.", "change", "a change of 3.99%",
         "from £1,400.50 to £1,470.38 is 4.99 %"),
        ("There were 500 referrals in 2021/22, a decrease of 25% from 400 in 2020/21.", "direction", "a fall",
         "from 400 to 500 is a rise"),
        ("32% of enquiries led to a conference in 2021/22, an increase from 37% in 2020/21.", "direction", "a rise",
         "from 37% to 32% is a fall"),
        ("Numbers doubled from 10 to 13.", "direction", "doubled", "from 10 to 13 is 1.3 times"),
        ("The number was 40, unchanged from 45 in 2021.", "direction", "unchanged", "from 45 to 40"),
        ("15 of 60 pupils (35%) left.", "share", "35%", "15 of 60 is 25 %"),
        ("43 carers (35% of the 170 fostering households) responded.", "share", "35%", "43 of 170 is 25.3 %"),
        ("Of the 40 schools, 12 (40%) were outstanding and 20 (50%) good.", "share", "40%", "12 of 40 is 30 %"),
        ("In 2022 it sold 250 passes, of which 120 (58%) were for a year.", "share", "58%", "120 of 250 is 48 %"),
        ("There were 80 drivers and 20 of them (35%) were new.", "share", "35%", "20 of 80 is 25 %"),
        ("Of the 150 new passes, 60 were made within 20 days (53%).", "share", "53%", "60 of 150 is 40 %"),
        ("60 of 150 passes were made in under 3 working weeks (53%).", "share", "53%", "60 of 150 is 40 %"),
        ("In the spring, of the 150 passes 60 (53%) were made within 20 days.", "share", "53%", "60 of 150 is 40 %"),
        ("Of the 140 boats, 35 have a skipper aged 60 or over (31%).", "share", "31%", "35 of 140 is 25 %"),
        ("In May, of the 140 boats 35 had been out at sea for a year and a day (31%).", "share", "31%",
         "35 of 140 is 25 %"),
        ("There were 140 boats, of which 35 have a skipper under 18 or over 60 (31%).", "share", "31%",
         "35 of 140 is 25 %"),
        ("31% of the 140 boats had a skipper aged 60 and above (35).", "share", "31%", "35 of 140 is 25 %"),
        ("The Panel met on Tuesday 16 May 2018.", "date", "Tuesday 16 May 2018", "16 May 2018 was a Wednesday"),
        ("The report is due on 31 June 2022.", "date", "31 June 2022", "June 2022 has no day 31"),
        ("There were 26 cases in 2021/21.", "date", "2021/21", "a year from 2021 would be 2021/22"),
    ],
)  # fmt: skip
def test_a_slip_of_a_sentence_is_told(text: str, kind: str, printed: str, worked: str) -> None:
    assert said(text) == [(kind, printed, worked)]


@pytest.mark.parametrize(
    "text",
    [
        "There were 500 referrals in 2021/22, up 25% from 400, and 300 assessments, down 25% from 400.",
        "The vacancy rate fell from 12.4% to 9.3%, a reduction of 3.1 percentage points (25%).",
        "Attendance rose 3% from 90% to 93%.",
        "Spend rose from £1.2m to £1.5m, an increase of £0.3m (22%).",  # what the pounds were rounded from allows it
        "In 2021/22 there were 45 more children in care than the 380 in 2020/21, a rise of 12% to 425.",
        "Funding of £3.5m was agreed, an increase of £500k on the £3m of the previous year.",
        "There were 12 exclusions, a reduction from 20 the previous year, while suspensions rose to 45 from 30.",
        "There was a decrease in 2022 to 40 from 55, but numbers increased in 2023 to 60.",
        "The rate was 33 per 10,000, 21% lower than the 42 per 10,000 in England.",
        "Fly-tipping was down 12% on last year, with 880 incidents (1,000 in 2021/22).",
        "Membership is 512, a net increase of 12 (25 joined and 13 left) from 500.",
        "The target was raised from 85% to 90%, and 92% achieved it, up 3% on last year.",
        "Around 600 people came, almost 30% more than the 450 of 2021/22.",
        "Fees rise by 10% rounded to the nearest 10p, from £1.20 to £1.30.",
        "Demand grew by 5% a year from 100 in 2018/19 to 128 in 2023/24.",
        "Of the 40 schools, 12 (30%) were outstanding and 20 (50%) good.",
        "The depot sold 250 passes, of which 120 (48%) were for a year and 60 (24%) for a month.",
        "There were 250 passes, of which 120 were for a year and of those 30 (25%) were free.",
        "Of the 150 new passes, 60 were made within 20 days (40%).",
        "Of the 150 new passes, 60 were made within 20 days (England 53%).",
        "Of the 80 drivers, 40 were women, 30 of whom (75%) were new.",
        "Of the 80 drivers, 40 were women, of whom 30 (75%) had stayed for more than 3 years (2022: 60%).",
        "Of the 140 boats, 35 have a skipper aged 60 or over (25%).",
        "Of the 140 boats, 35 have a skipper aged 60 or over (just over 31%).",
        "Of the 140 boats, 35 were let and most of these in May (80%).",
        "Of the 140 boats, 35 were let and this was more than in May (31%).",
        "Of the 140 boats, 35 were let where the rest stayed in port (75%).",
        "Of the 140 boats, 35 were let, against a plan for May (31%).",
        "Of the 140 boats, over 35 have a skipper aged 60 or over (31%).",
        "The number was 40, broadly unchanged from 41 in 2021.",
        "Planning application 2021/21 was refused at the meeting on Wednesday 16 May 2018.",
    ],
)
def test_what_adds_up_or_is_not_said_exactly_is_no_slip(text: str) -> None:
    assert said(text) == []


def test_a_sum_that_the_sentence_before_explains_is_no_slip() -> None:
    assert said("Referrals were 480 in 2021/22. Of 500 contacts 450 were closed, a rise of 20% from 400.") == []


AGES = ("Age", "2021", "2022", "2023")


def test_a_total_that_its_rows_do_not_make() -> None:
    ages = table("Children by age", AGES, ("0-4", "10", "12", "20"), ("5-9", "20", "22", "25"),
                 ("10+", "30", "31", "30"), ("Total", "60", "66", "75"))  # fmt: skip
    found = slips(ages)
    assert [(s.printed, s.worked) for s in found] == [("a total of 66 under “2022”", "the rows add to 65")]
    assert [q.locator.cell for q in found[0].quotes] == [(3, 2), (0, 2), (1, 2), (2, 2)]


def test_totals_over_totals_and_rounded_thousands_are_right() -> None:
    money = ("Service", "Budget £m", "Outturn £m")
    revenue = table("Revenue", money, ("North", "1.2", "1.3"), ("South", "2.4", "2.4"), ("Total", "3.7", "3.8"))
    assert said(revenue) == []
    parts = table("Plans", AGES, ("A", "1", "2", "3"), ("B", "4", "5", "6"), ("Total one", "5", "7", "9"),
                  ("C", "7", "8", "9"), ("D", "1", "1", "1"), ("Total two", "8", "9", "10"),
                  ("Grand total", "13", "16", "19"))  # fmt: skip
    assert said(parts) == []


def test_rounded_figures_and_answers_that_overlap_are_not_added() -> None:
    ages = table("Children by age", AGES, ("0-4", "10", "12", "20"), ("5-9", "20", "22", "25"),
                 ("Total", "30", "35", "45"), notes=("Figures are rounded to the nearest 5",))  # fmt: skip
    asked = table("Barriers", ("Barrier", "Number"), ("Cost", "40"), ("Time", "30"), ("Travel", "35"),
                  ("Total respondents", "95"))  # fmt: skip
    assert said(ages, "Another matter.", asked) == []


@pytest.mark.parametrize("row", [("5-9", "c", "22", "25"), ("of which boys", "3", "4", "5"), ("Rate", "3", "4", "5")])
def test_a_total_is_left_alone_where_the_rows_are_no_plain_parts(row: Row) -> None:
    ages = table("Children by age", AGES, ("0-4", "10", "12", "20"), row, ("10+", "30", "31", "30"),
                 ("Total", "90", "65", "75"))  # fmt: skip
    assert said(ages) == []


def test_a_table_that_goes_on_over_the_page_is_added_up_whole() -> None:
    first = table("Children by age", ("Age", "Number"), ("0-4", "42"))
    rest = table("Children by age", ("Age", "Number"), ("5-9", "76"), ("10-14", "87"), ("15+", "90"), ("Total", "295"))
    assert said(first, rest, pages=(1, 2)) == []


def test_shares_that_do_not_make_a_hundred_where_the_other_columns_do() -> None:
    spans = table("Length of plans (percentage)", ("Length", "2021", "2022", "2023"),
                  ("Short", "24%", "34%", "19%"), ("Middle", "36%", "46%", "41%"),
                  ("Long", "40%", "40%", "40%"))  # fmt: skip
    assert said(spans) == [
        ("shares of one whole", "34 + 46 + 40 % under “2022”", "the shares add to 120 %; the other columns make 100 %")
    ]


def test_shares_of_different_wholes_are_not_added() -> None:
    seen = table("Children seen (percentage)", ("Age", "2021", "2022"), ("0-4", "80%", "85%"), ("5-9", "70%", "74%"),
                 ("10+", "60%", "61%"))  # fmt: skip
    places = table("Vacancy rate", ("Area", "2022"), ("Marlshire", "24%"), ("England", "16%"), ("London", "30%"))
    assert said(seen, places) == []


def test_a_share_in_brackets_against_its_column_total() -> None:
    homes = table("Children by home", ("Home", "Number"), ("Foster care", "300 (75%)"), ("With parents", "40 (15%)"),
                  ("Residential", "60 (15%)"), ("Total", "400 (100%)"))  # fmt: skip
    assert ("share", "40 (15 %)", "40 of 400 is 10 %") in said(homes)


def test_shares_in_brackets_that_no_one_whole_has() -> None:
    places = table("Children by distance", ("Distance", "Number"), ("Near", "130 (26%)"), ("Far", "250 (50%)"),
                   ("Farthest", "68 (17%)"))  # fmt: skip
    (found,) = said(places)
    assert found[0] == "shares of one whole" and "250 is 50 % of about 500, 68 is 17 % of about 400" in found[2]


def test_a_worked_out_column_is_held_to_what_most_of_its_rows_do() -> None:
    rows = (("Contacts", "1,200", "1,300", "8.3"), ("Referrals", "500", "450", "-10.0"), ("Plans", "70", "72", "2.9"))
    header = ("Measure", "2021/22", "2022/23", "% change")
    wrong = table("Measures", header, *rows, ("Visits", "90", "99", "20.0"), ("Reviews", "50", "60", "20.0"))
    assert said(wrong) == [
        ("change", "20.0 under “% change” for “Visits”",
         "in the other rows it is the change from “2021/22” to “2022/23” in per cent; here that is 10")
    ]  # fmt: skip
    assert said(table("Measures", header, *rows, ("Reviews", "50", "60", "20.0"))) == []


COUNTS = table("Assessments", ("Measure", "2020/21", "2021/22"), ("Number of home visits completed", "3,480", "3,120"))


def test_two_values_for_one_thing_in_table_and_text() -> None:
    found = slips("3,120 home visits were completed in 2021/22, down from the 3,650 completed in 2020/21.", COUNTS)
    assert [(s.kind.value, s.printed, s.worked) for s in found] == [
        ("two values", "3,650 for 2020/21", "3,480 elsewhere, for the same measure and time")
    ]
    assert [q.locator.block for q in found[0].quotes] == [0, 1]


@pytest.mark.parametrize(
    "text",
    [
        "In special schools, 3,400 home visits were completed in 2021/22.",  # a part of what the table counts
        "3,300 home visits were completed in 2019/20.",  # another time
        "Over 3,200 home visits were completed in 2021/22.",  # not said exactly
        "In England 3,400 home visits were completed in 2021/22.",  # another area
        "3,400 home visits were forecast to be completed in 2021/22.",  # another standing
        "These 3,400 home visits were completed in 2021/22.",  # what they are stands elsewhere
    ],
)
def test_another_part_time_area_or_standing_is_no_contradiction(text: str) -> None:
    assert said(text, COUNTS) == []


def test_a_contradiction_with_another_paper_says_so() -> None:
    own, other = paper(COUNTS), paper("3,650 home visits were completed in 2020/21.", id="e" * 16)
    found = slips_of(own, facts_of(own, chunk_paper(own)), facts_of(other, chunk_paper(other)))
    assert [(s.printed, s.worked) for s in found] == [
        ("3,650 for 2020/21", "3,480 in another paper (which may have revised it), for the same measure and time")
    ]


def test_one_event_in_two_years() -> None:
    known = "The cyber attack lost our records. Since the cyber attack we keep copies."
    found = said("We recovered from the cyber attack in 2022.", "In October 2020 we were hit by a cyber attack.", known)
    assert found == [("date", "the cyber attack: 2022", "elsewhere it is October 2020")]
    assert said("A house fire in 2019 came before the house fire in 2021.") == []
    assert said("A house fire in 2019 was followed by a house fire in 2021.") == []


def test_draft_figures_come_last_with_their_note() -> None:
    rates = table("Vacancy rate", ("Area", "2021", "2022"), ("Marlshire", "22%", "27.4% *"), ("England", "15%", "16%"),
                  notes=("* Draft figure which may change",))  # fmt: skip
    assert said(rates, "Numbers doubled from 10 to 13.")[-1] == (
        "provisional", "27.4%", "“* Draft figure which may change”"
    )  # fmt: skip


def test_what_is_printed_twice_is_one_slip_with_both_places() -> None:
    text = "Numbers doubled from 10 to 13."
    (found,) = slips(text, "Nothing else.", text)
    assert [q.locator.block for q in found.quotes] == [0, 2]
