"""A row of a table said as a sentence: label, figure, head of its column, and nothing besides."""

from __future__ import annotations

import pytest

from answers.as_tabled import as_tabled
from answers.ground import Ground, Row
from answers.proving import Evidence
from corpus.glossary import Glossary

VACANT = Row(("", "30 Sept 2024", "31 Dec 2024"), ("Vacancy rate (%)", "17.2", "14.9"), authority="Saltmere")


@pytest.mark.parametrize(("text", "stands"), [
    ("Vacancy rate (%) in Saltmere was 17.2 on 30 Sept 2024 and 14.9 on 31 Dec 2024.", True),
    ("Vacancy rate was 17.2% on 30 Sept 2024.", True),
    ("Vacancy rate (%) was 14.9 on 30 Sept 2024.", False),
    ("Turnover rate (%) was 14.9 on 31 Dec 2024.", False),
    ("The rate (%) was 14.9 on 31 Dec 2024.", False),
    ("Vacancy rate in Hackney was 14.9 on 31 Dec 2024.", False),
    ("Vacancy rate was 17.2k on 30 Sept 2024.", False),
    ("Vacancy rate was still 17.2 on 30 Sept 2024.", False),
    ("Vacancy rate was not 17.2 on 30 Sept 2024.", False),
])
def test_a_figure_stands_before_the_head_of_its_own_column(text: str, stands: bool) -> None:
    ground = Ground(Evidence(areas=("Saltmere",)), (), Glossary(()), rows=(VACANT,))
    assert as_tabled(text, ground) is stands


@pytest.mark.parametrize(("text", "stands"), [
    ("Boats laid up for more than 2.5 years were 7 in 2024.", True),
    ("Boats laid up for 2.5 years were 7 in 2024.", False),
])
def test_a_bound_in_what_the_row_is_called_is_said(text: str, stands: bool) -> None:
    row = Row(("", "2023", "2024"), ("Boats", "9", "7"), "Boats laid up for more than 2.5 years")
    ground = Ground(Evidence(), (), Glossary(()), rows=(row,))
    assert as_tabled(text, ground) is stands


BY_AREA = Row(
    ("Area", "Tenants · Number", "Tenants · Rate per 1,000", "Arrears · Number", "Arrears · Rate per 1,000"),
    ("Netherby", "498", "198", "143", "56.9"), "Areas as at 31 December 2024", authority="Saltmere",
)
HOMES = Row(
    ("Placement", "31 March 2023 · Number", "31 March 2023 · %", "31 March 2024 · Number", "31 March 2024 · %"),
    ("In-house foster carers", "331", "42.3%", "318", "39.4%"), "Where children live", authority="Saltmere",
)
WAITS = Row(
    ("Service", "31 January 2024 · Number", "31 January 2024 · Median wait (days)", "31 January 2025 · Number",
     "31 January 2025 · Median wait (days)"),
    ("Adaptations", "938", "103", "991", "112"), authority="Saltmere",
)
DASHBOARD = Row(
    ("Ref", "Measure", "2023/24 · Q3", "2024/25 · Q2", "2024/25 · Q3", "Target", "Comparators¹ · England"),
    ("CS4", "Repairs finished in 45 working days", "86.2%", "79.6%", "83.7%", "88.0%", "84.0%"), authority="Saltmere",
)
VOTED = Row(
    ("Option", "All who answered (1,087) · Agree", "All who answered (1,087) · Disagree", "Parents (804) · Agree",
     "Parents (804) · Disagree"),
    ("2. Collection points", "46%", "42%", "39%", "50%"), authority="Saltmere",
)
SPENT = Row(("", "2023/24", "2024/25"), ("One-to-one tuition", "141", "158"), "Pupil fund (£000)", authority="Saltmere")
COMPARED = Row(("", "2023", "2024"), ("Statistical neighbours", "561", "572"), "Contacts",
               ("Rate of referrals per 10,000",), "Saltmere")
PER_YEAR = Row(("Type", "2023 · No.", "2023 · %", "2024 · No.", "2024 · %"), ("Barges", "48", "13%", "57", "15%"))
BY_QUARTER = Row(("Quay", "Boats", "Crews"), ("North", "31", "12"), "Quarter 2 2024/25 by quay", authority="Saltmere")
IN_PART = Row(("Measure", "Full year · 2023-24", "Part year · Apr-Jun 2024"), ("Calls", "528", "140 (annual est. 561)"))
AGED = Row(("", "2022/23", "2023/24"), ("Pilots at work (19 - 21)", "85", "88"), authority="Saltmere")
TURNED = Row(("", "2023", "2024"), ("Turnover of crews by quay", "12", "14"), authority="Saltmere")
STAFFED = Row(("No of wardens", "Number of boats"), ("6", "36"))
TASK = Row(("Action", "Lead", "By"), ("Report on placements over £10,000", "Head of Homes", "28 February 2025"))

LEFT = Row(("Main reason", "Crews", "of which sailing 10 years or more"), ("Retired or unwell", "11", "9"),
           "Why crews left", authority="Saltmere")
CALLED = Row(("Quay", "Calls", "of which repeat (%)"), ("Port", "214", "19"), "Calls and repeat calls by quay",
             authority="Saltmere")
LISTED = Row(
    ("Ref", "Measure", "2023-24 outturn", "Quarter 1, and target · Quarter 1 2023-24",
     "Quarter 1, and target · Quarter 1 2024-25", "Quarter 1, and target · Target"),
    ("B2", "Boats hauled out (snapshot)", "40", "31", "36", "45"), authority="Saltmere",
)
OVERSPENT = Row(("Heading (£000)", "2022–23 · Budget", "2022–23 · Outturn", "2022–23 · Variance", "2023–24 · Budget"),
                ("Dredging", "410", "460", "50 over", "430"), authority="Saltmere")
WRAPPED = Row(("Keepers aged 19– 21", "2021– 22", "2022– 23"), ("In lodgings", "52%", "61%"), authority="Saltmere")
STOCK = Row(
    ("Indicator", "As at 31 March · 2023", "As at 31 March · 2024", "2024/25, as at · 30 Sept", "Target 2024/25",
     "Comparators, 31 March 2024 · SN", "Comparators, 31 March 2024 · England"),
    ("Lamps out", "37", "41", "443", "40", "45", "46"), "Table 3: Lamps and cables not in use",
    ("Lamps out",), "Saltmere",
)
QUEUED = Row(("Measure", "2023/24", "Target by March 2026"), ("Boats in the queue (number)", "71", "58"))
PLACED = Row(("Ward", "Boats 0-17", "Quarter 1 · Rate per 1,000"), ("Quayside", "198", "13.6"),
             "Boats by ward (quarterly rates, not annualised)", (), "Saltmere")
DESIGNED = Row(("Slip", "Designation", "Planned berths 2024/25", "Boats October 2024"),
               ("The Quay", "Deep and tidal, 2–19", "142", "149"), "Berths for boats", (), "Saltmere")
BY_KIND = Row(("Slip", "Kind of boat", "Boats October 2024"), ("The Quay", "Sailing boats", "149"), "", (), "Saltmere")
SPLIT = Row(("", "2022/23 · Tim ber", "2022/23 · Ir on", "2023/24 · Tim ber", "2023/24 · Ir on"),
            ("Hulls lost", "6", "45", "9", "55"), authority="Saltmere")
SHARES = Row(("Cause", "Wrecks", "%"), ("Fog", "12", "48"), "Wrecks by cause", authority="Saltmere")
AIMED = Row(("", "31 March 2024", "Target"), ("Moorings let", "41", "36"), authority="Saltmere")
ROLES = Row(("In the Chair:", "Cllr Ann Moss"), ("Vice-Chair", "Cllr Ben Hale"), "Attendance", authority="Saltmere")
MOVED = Row(("Age of boats", "31.3.23 · No.", "31.3.23 · %", "31.3.24 · No.", "31.3.24 · %"),
            ("10 to 15", "39", "37%", "42", "35%"), authority="Saltmere")


@pytest.mark.parametrize(("row", "text", "stands"), [
    (LEFT, "Main reason, Retired or unwell: 11 crews, of which sailing 10 years or more 9.", True),
    (LEFT, "Main reason, Retired or unwell: 9 crews, of which sailing 10 years or more 11.", False),
    (LEFT, "Main reason, Retired or unwell: 11 crews, of which sailing 9 years or more 10.", False),
    (CALLED, "Calls and repeat calls by quay: Port, 214 calls, of which repeat 19%.", True),
    (CALLED, "Calls and repeat calls by quay: Port, 214 repeat calls.", False),
    (CALLED, "Repeat calls by quay: Port, 214.", False),
    (LISTED, "Boats hauled out (snapshot): target 45, Quarter 1 2024-25 36, Quarter 1 2023-24 31.", True),
    (LISTED, "Boats hauled out (snapshot) were 36 in Quarter 1 2024-25, with a target of 45.", True),
    (LISTED, "Boats hauled out (snapshot) were 36 in Quarter 1 2024-25, for a target of 45.", False),
    (LISTED, "Boats hauled out (snapshot): target 36, Quarter 1 2024-25 45.", False),
    (LISTED, "Boats hauled out (snapshot): target 36 in Quarter 1 2024-25.", False),
    (OVERSPENT, "Dredging (£000): 2022–23 Budget 410, 2022–23 Outturn 460 and 2022–23 Variance 50 over.", True),
    (OVERSPENT, "Dredging (£000): 2022–23 Budget 410, 2022–23 Outturn 460 and 2023–24 Variance 50 over.", False),
    (WRAPPED, "Keepers aged 19–21 in lodgings were 61% in 2022–23.", True),
    (WRAPPED, "Keepers aged 19–21 in lodgings were 52% in 2022–23.", False),
    (STOCK, "Lamps out: as at 31 March 2024, 41; comparators, 31 March 2024, SN 45 and England 46.", True),
    (STOCK, "Lamps out: as at 31 March 2024, 45; comparators, 31 March 2024, SN 41 and England 46.", False),
    (STOCK, "Lamps out: as at 31 March 2024, 45, comparators, 31 March 2024, SN 41 and England 46.", False),
    (STOCK, "Lamps out: as at 31 March 2024, 45, SN, 41, England, 46.", False),
    (STOCK, "Lamps out: as at 31 March 2024, 45 with comparators, 31 March 2024, SN, 41.", False),
    (STOCK, "Lamps out: as at 31 March 2024, 41 with comparators, 31 March 2024, SN, 45.", True),
    (STOCK, "Lamps out: as at 31 March 2024, 41; comparators, 31 March 2024, SN 46 and England 45.", False),
    (STOCK, "Lamps out: as at 31 March 2024, 41; target 2024/25, 40; comparators, 31 March 2024, SN 45.", True),
    (STOCK, "Lamps out: as at 31 March 2024, 40; target 2024/25, 41.", False),
    (STOCK, "Lamps out were 45 for SN and 46 for England (comparators, 31 March 2024).", True),
    (STOCK, "Lamps out were 46 for SN and 45 for England (comparators, 31 March 2024).", False),
    (STOCK, "Lamps out: 443 in 2024/25, as at 30 Sept, and 41 as at 31 March 2024.", True),
    (STOCK, "Lamps out: 30 in 2024/25, as at 443 Sept, and 41 as at 31 March 2024.", False),
    (QUEUED, "Boats in the queue (number) were 71 in 2023/24, with a target by March 2026 of 58.", True),
    (QUEUED, "Boats in the queue (number) were 71 in 2023/24, with a target of March 2026 of 58.", False),
    (QUEUED, "Boats in the queue (%) were 71 in 2023/24.", False),
    (PLACED, "Quayside: Boats 0-17, 198.", True),
    (PLACED, "Quayside: Quarter 1, rate per 1,000, 13.6.", False),
    (PLACED, "Quayside (quarterly rates, not annualised): Quarter 1, rate per 1,000, 13.6.", True),
    (DESIGNED, "The Quay: planned berths 2024/25, 142, and boats October 2024, 149.", True),
    (DESIGNED, "The Quay: planned berths 2024/25, 149, and boats October 2024, 142.", False),
    (DESIGNED, "Deep and tidal, 2–19: planned berths 2024/25, 142.", False),
    (BY_KIND, "The Quay: boats October 2024, 149.", False),
    (SPLIT, "Hulls lost were 6 timber and 45 iron in 2022/23, and 9 timber and 55 iron in 2023/24.", True),
    (SPLIT, "Hulls lost were 9 timber and 45 iron in 2022/23.", False),
    (SPLIT, "Hulls lost were 45 timber and 6 iron in 2022/23.", False),
    (SHARES, "Wrecks by cause in Saltmere: Fog, 12 wrecks, 48%.", True),
    (SHARES, "Wrecks by cause in Saltmere: Fog, 48 wrecks, 12%.", False),
    (AIMED, "Moorings let were 41 on 31 March 2024, against a target of 36.", True),
    (AIMED, "Moorings let were 41 on 31 March 2024, for a target of 36.", False),
    (ROLES, "In the Chair: Cllr Ann Moss; Vice-Chair: Cllr Ben Hale.", True),
    (ROLES, "In the Chair: Cllr Ben Hale; Vice-Chair: Cllr Ann Moss.", False),
    (ROLES, "Cllr Ben Hale was in the Chair.", False),
    (MOVED, "Boats, 10 to 15, were 42 (35%) on 31.3.24, up from 39 (37%) on 31.3.23.", False),
    (MOVED, "Age of boats, 10 to 15: 42 (35%) on 31.3.24, up from 39 (37%) on 31.3.23.", True),
    (MOVED, "Age of boats, 10 to 15: 42 (35%) on 31.3.24, down from 39 (37%) on 31.3.23.", False),
    (BY_AREA, "In Netherby arrears were 143 in number and 56.9 in rate per 1,000 as at 31 December 2024.", True),
    (BY_AREA, "In Netherby arrears were 56.9 in number and 143 in rate per 1,000 as at 31 December 2024.", False),
    (BY_AREA, "In Netherby tenants were 143 in number as at 31 December 2024.", False),
    (BY_AREA, "In Netherby arrears were 143 in number as at 31 December 2023.", False),
    (HOMES, "In-house foster carers were 331 (42.3%) on 31 March 2023 and 318 (39.4%) on 31 March 2024.", True),
    (HOMES, "In-house foster carers were 331 (39.4%) on 31 March 2023 and 318 (42.3%) on 31 March 2024.", False),
    (HOMES, "In-house foster carers were 318 (42.3%) on 31 March 2023 and 331 (39.4%) on 31 March 2024.", False),
    (HOMES, "In-house foster carers were 318 on 31 March 2023 and 331 on 31 March 2024.", False),
    (HOMES, "In-house foster carers were 42.3 on 31 March 2023.", False),
    (HOMES, "Foster carers were 331 on 31 March 2023.", False),
    (WAITS, "The number for adaptations was 938 on 31 January 2024 and 991 on 31 January 2025.", True),
    (WAITS, "The median wait for adaptations was 103 days on 31 January 2024.", True),
    (WAITS, "The median wait for adaptations was 938 days on 31 January 2024.", False),
    (WAITS, "The wait for adaptations was 103 days on 31 January 2024.", False),
    (WAITS, "The median wait for adaptations was 103 days on 31 January 2024 and 991 on 31 January 2025.", False),
    (DASHBOARD, "CS4 Repairs finished in 45 working days were 86.2% in 2023/24 Q3 and 83.7% in 2024/25 Q3, with a "
                "target of 88.0% and England at 84.0%.", True),
    (DASHBOARD, "Repairs finished in 45 working days were 86.2% in 2023/24 and 83.7% in 2024/25 Q3.", False),
    (DASHBOARD, "Repairs finished in 45 working days were 88.0%.", False),
    (DASHBOARD, "Repairs finished in 45 working days were 84.0% in Saltmere.", False),
    (DASHBOARD, "Repairs finished in 45 working days were 83.7% in 2024/25 Q3, above a target of 88.0%.", False),
    (VOTED, "Collection points had 39% agree and 50% disagree for parents (804).", True),
    (VOTED, "Collection points had 46% agree and 42% disagree for parents (804).", False),
    (VOTED, "Collection points had 46% agree.", False),
    (SPENT, "One-to-one tuition was £158k in Saltmere in 2024/25.", True),
    (SPENT, "One-to-one tuition was £158m in 2024/25.", False),
    (SPENT, "One-to-one tuition was 158 in 2024/25.", False),
    (COMPARED, "The rate of referrals per 10,000 for statistical neighbours was 561 in 2023 and 572 in 2024.", True),
    (SPENT, "One-to-one tuition was over £158k in 2024/25.", False),
    (WAITS, "The median wait for adaptations was 103 years on 31 January 2024.", False),
    (COMPARED, "The rate of referrals per 10,000 in Saltmere was 561 in 2023.", False),
    (PER_YEAR, "Barges were 48 (No.) and 13% in 2023.", True),
    (PER_YEAR, "Barges, No., were 48 in 2023 and 57 in 2024.", True),
    (PER_YEAR, "Barges were 57 (No.) and 13% in 2023.", False),
    (PER_YEAR, "Barges were 48 (No.) and 15% in 2024.", False),
    (PER_YEAR, "Barges were 48 (No.) in 2023, as 57 (No.) in 2024.", False),
    (BY_QUARTER, "Boats at North were 31 in Quarter 2 2024/25.", True),
    (BY_QUARTER, "Boats at North were 31 in 2024/25.", False),
    (IN_PART, "Calls were 528 in full year 2023-24 and 140 (annual est. 561) in part year Apr-Jun 2024.", True),
    (IN_PART, "Calls were 528 in full year 2023-24 and 140 in part year Apr-Jun 2024.", False),
    (TURNED, "Turnover of crews by quay was 12 in 2023.", True),
    (AGED, "Pilots at work (19 - 21) were 88 in 2023/24.", True),
    (AGED, "Pilots at work, 19 - 24, were 88 in 2023/24.", False),
    (TURNED, "Turnover of crews of quay was 12 in 2023.", False),
    (STAFFED, "For No of wardens 6 the Number of boats was 36.", True),
    (STAFFED, "For No of wardens 36 the Number of boats was 6.", False),
    (TASK, "Report on placements over £10,000: Lead Head of Homes, By 28 February 2025.", True),
    (TASK, "Report on placements over £10,000: Lead Head of Care, By 28 February 2025.", False),
])
def test_a_row_is_said_with_the_head_of_its_column_at_each_figure(row: Row, text: str, stands: bool) -> None:
    ground = Ground(Evidence(areas=("Saltmere",)), (), Glossary(()), rows=(row,))
    assert as_tabled(text, ground) is stands


LENT = Row(
    ("Kind", "31 Mar 2023", "31 Mar 2024", "Of whom outside the town"), ("Ferry crews", "69", "76", "52"),
    "Who works", authority="Saltmere", measures=("Ferry crews", "Ferry crews, Of whom outside the town"),
)
AIMED = Row(
    ("Measure", "Saltmere", "Target", "England"), ("Ferries on time", "91.2%", "92%", "90.9%"), "How ferries ran",
    authority="Saltmere", measures=("Ferries on time", "Ferries on time, Target"),
)


@pytest.mark.parametrize(("row", "text", "stands"), [
    (LENT, "Ferry crews were 69 on 31 Mar 2023 and 76 on 31 Mar 2024, of whom outside the town 52.", True),
    (LENT, "Ferry crews were 76 on 31 Mar 2024, of whom outside the town 52.", True),
    (LENT, "Ferry crews were 69 on 31 Mar 2023, of whom outside the town 52.", False),
    (AIMED, "Ferries on time for Saltmere were 91.2%, against a target of 92%.", True),
    (AIMED, "Ferries on time, Target for Saltmere was 91.2%.", False),
])
def test_a_part_stands_behind_its_whole_and_a_head_only_at_its_figure(row: Row, text: str, stands: bool) -> None:
    ground = Ground(Evidence(areas=("Saltmere",)), (), Glossary(()), rows=(row,))
    assert as_tabled(text, ground) is stands


KINDS = Row(
    ("Kind", "31 March 2023 · No.", "31 March 2023 · %", "31 March 2024 · No.", "31 March 2024 · %"),
    ("Bell buoys", "89", "35%", "86", "36%"), "Table 4: Buoys, by kind", authority="Saltmere",
)
SUMS = Row(("Service", "Budget £000", "Forecast £000", "Variance £000"), ("Fleet", "1,200", "1,150", "(50)"))
HEARD = Row(("Name", "Capacity", "14 Nov 2023", "12 Sept 2023"), ("Cllr Ann Lee", "Member", "R", "P"))
AIMED = Row(
    ("Measure", "Period", "Saltmere", "Target", "Rating", "SN", "England"),
    ("Boats kept", "2022–23", "41%", "60%", "Red", "51%", "49%"), authority="Saltmere",
)


@pytest.mark.parametrize(("row", "text", "stands"), [
    (KINDS, "Bell buoys: 31 March 2023 No. 89, % 35%; 31 March 2024 No. 86, % 36%.", True),
    (KINDS, "Bell buoys in Saltmere: No. 89 and % 35% at 31 March 2023, No. 86 and % 36% at 31 March 2024.", True),
    (KINDS, "Bell buoys: 31 March 2023, No. 89 and 35%; 31 March 2024, No. 86 and 36%.", True),
    (KINDS, "Bell buoys: 31 March 2023 No. 89, % 36%; 31 March 2024 No. 86, % 35%.", False),
    (KINDS, "Bell buoys: No. 86 and % 36% at 31 March 2023.", False),
    (KINDS, "Bell buoys: 31 March 2023 No. 86, % 36%.", False),
    (SUMS, "Fleet: budget £1,200k, forecast £1,150k and variance (£50k).", True),
    (SUMS, "Fleet: Budget £000 1,200, Forecast £000 1,150 and Variance £000 (50).", True),
    (SUMS, "Fleet: variance £50k.", False),
    (SUMS, "Fleet: variance (50).", False),
    (SUMS, "Fleet: budget £1,200 and forecast £1,150.", False),
    (SUMS, "Fleet: forecast (£50k).", False),
    (HEARD, "Cllr Ann Lee was R on 14 Nov 2023 and P on 12 Sept 2023.", True),
    (HEARD, "Cllr Ann Lee was P on 14 Nov 2023.", False),
    (HEARD, "Cllr Ann Lee: 14 Nov 2023 P on 12 Sept 2023.", False),
    (AIMED, "Boats kept in 2022–23 were 41% for Saltmere, with a target of 60%, 51% for SN and 49% for England.", True),
    (AIMED, "Boats kept in 2022–23 were 41%, compared with 51% for SN.", True),
    (AIMED, "Boats kept in 2022–23 were 41% for Saltmere, with a target of 51%, 60% for SN.", False),
    (AIMED, "Boats kept in 2022–23 were 41% for Saltmere, with a target of 60%, 49% for SN.", False),
    (AIMED, "Boats kept in 2022–23 were 41% for England, compared with 49% for Saltmere.", False),
])
def test_figures_of_two_kinds_and_codes_stand_at_their_heads(row: Row, text: str, stands: bool) -> None:
    assert as_tabled(text, Ground(Evidence(areas=("Saltmere",)), (), Glossary(()), rows=(row,))) is stands
