"""A row said cell by cell: what it is called, and behind each whole head the whole cell under it."""

from __future__ import annotations

import pytest

from answers.as_tabled import as_tabled
from answers.ground import Ground, Row
from answers.proving import Evidence
from corpus.glossary import Glossary

TRACKER = Row(
    ("Ref", "Saving", "Target", "Secured", "Forecast", "RAG", "Comment"),
    ("D4", "Close two slips", "430", "170", "310", "Amber", "West slip nine weeks late owing to ice"),
    "Table 3: Tracker of repairs, 31 December 2031", authority="Saltmere",
)
RISKS = Row(
    ("No.", "Risk", "L", "I", "Score", "Was", "Mitigation", "Owner"),
    ("K7", "Grant ends and is not renewed", "3", "4", "12", "8", "Lobbying; reserve held", "Ada Finch"),
    "Register of risks (score = L x I)", authority="Saltmere",
)
ACTIONS = Row(
    ("Action", "Lead", "Due", "Status", "Progress"),
    ("Review the moorings policy", "Head of Quays", "30 June 2032", "Not started", "The survey has not been let"),
    "Actions", authority="Saltmere",
)
GROUPED = Row(
    ("Service", "2031/32 · Budget (£000)", "2031/32 · Actual (£000)", "2032/33 · Budget (£000)",
     "2032/33 · Actual (£000)", "RAG"),
    ("Dredging", "1,210", "1,190", "1,260", "1,330", "R"), "Spending", authority="Saltmere",
)
TARGETS = Row(
    ("Measure", "Target", "Stretch target", "Actual (%)", "Median wait (days)", "Direction"),
    ("Berths let", "90%", "95%", "88", "41", "Better"), "Scorecard", authority="Saltmere",
)
BLANKS = Row(
    ("Ref", "Scheme", "Bid", "Awarded", "Not awarded", "Rating", "Comment"),
    ("", "All schemes", "2,400", "1,900", "500", "", ""), "Grants (£000)", authority="Saltmere",
)
VISITS = Row(
    ("Home", "Last visit", "Judgement", "Places", "Vacant"),
    ("Gull House", "14 May 2032", "Requires improvement to be good", "6", "2"), "Homes", authority="Saltmere",
)
LISTED = Row(
    ("Present", ""), ("Crew members (voting on pay)", "Mrs Ada Finch (Pilots); Mr Ben Moss (Ferry – West)"),
    authority="Saltmere",
)
STAGES = Row(("Stage", "Course", "Entered", "Passed"), ("KS9", "Knots and ropes", "41", "36"), authority="Saltmere")
KEPT = Row(("Measure", "Period", "Saltmere", "Target", "Rating"), ("Boats kept", "2031–32", "41%", "60%", "Red"))
COUNTED = Row(
    ("Ward", "2030/31", "2031/32", "Badly late 2031/32 (number)"), ("Quayside", "34.6", "35.2", "112"),
    "Late calls by ward of landing, night boats (% of calls)",
    ("Late calls by ward of landing, night boats (% of calls): Quayside",), authority="Saltmere",
)

OPTIONS = Row(
    ("Option", "Description", "Capital (£m)", "Assessment"),
    ("3", "Share a berth with Netherby", "not costed", "Dropped: Netherby withdrew"), "Options", authority="Saltmere",
)

FEES = Row(
    ("Boat", "Now · 2031/32", "Option A (2.5%) · Fee", "Option A (2.5%) · Rise"), ("Ferry", "61.20", "62.73", "1.53"),
    "Weekly fees under each option (£)", authority="Saltmere",
)
ELSEWHERE = Row(
    ("Council", "Ferries · 2030/31", "Ferries · 2031/32"), ("Netherby", "58.10", "59.40"),
    "Weekly fees of other councils (£)", authority="Saltmere",
)
QUARTERS = Row(
    ("", "2030/31 · Q2", "2030/31 · Q3", "2031/32 · Q2", "2031/32 · Q3"), ("Boats mended", "41", "44", "52", "57"),
    "", (), "Saltmere", "Harbour | Quarter 3 2031/32 (October to December 2031)",
)

MEALS = Row(
    ("Inn", "Rooms, without meals · 2030/31", "Rooms, without meals · 2031/32"), ("Gull", "41", "44"), "Prices",
    authority="Saltmere",
)

SCORES = Row(
    ("Ref", "Measure", "Aim", "2031/32 · Q1", "2031/32 · Q2", "RAG"),
    ("BMT-7", "Boats mended on time (%)", "High", "61", "64", "R"),
    "Scorecard", authority="Saltmere",
)
NUMBERED = Row(
    ("KPI", "Measure", "Q1 2031/32", "Q2 2031/32", "RAG"), ("12", "Crews asked for their views", "71%", "74%", "A"), "",
    authority="Saltmere",
)

HONEST = [
    (SCORES, "Boats mended on time in Saltmere were 61 % in Q1 2031/32 and 64 % in Q2 2031/32."),
    (SCORES, "BMT-7, Boats mended on time (%), had Aim High and RAG R."),
    (SCORES, "BMT-7, Boats mended on time (%), had 2031/32 Q1 61 % and 2031/32 Q2 64 %."),
    (NUMBERED, "Crews asked for their views in Saltmere was 71% in Q1 2031/32 and 74% in Q2 2031/32."),
    (NUMBERED, "KPI 12, Crews asked for their views, had RAG A."),
    (NUMBERED, "Crews asked for their views had Q1 2031/32 71% and RAG A."),
    (MEALS, "Gull had Rooms, without meals 2030/31 41 and Rooms, without meals 2031/32 44."),
    (MEALS, "Rooms, without meals, at the Gull were 41 in 2030/31 and 44 in 2031/32."),
    (FEES, "Ferry had Option A (2.5%) Fee £62.73 and Option A (2.5%) Rise £1.53."),
    (ELSEWHERE, "Netherby had Ferries 2030/31 £58.10 and Ferries 2031/32 £59.40."),
    (QUARTERS, "Boats mended were 41 in Q2 2030/31, 44 in Q3 2030/31, 52 in Q2 2031/32 and 57 in Q3 2031/32."),
    (OPTIONS, "3, Share a berth with Netherby, had Capital (£m) not costed and Assessment Dropped: Netherby withdrew."),
    (OPTIONS, "Option 3, Share a berth with Netherby, had Assessment Dropped: Netherby withdrew."),
    (TRACKER, "D4, Close two slips, had Target 430, Secured 170 and Forecast 310, RAG Amber, with the comment West "
              "slip nine weeks late owing to ice."),
    (TRACKER, "D4, Close two slips: Target 430, Secured 170, Forecast 310."),
    (TRACKER, "Close two slips (D4) had a Target of 430 and a Forecast of 310."),
    (TRACKER, "Saving D4, Close two slips, had Target 430 and Secured 170."),
    (TRACKER, "Tracker of repairs, 31 December 2031: D4, Close two slips, Forecast 310."),
    (TRACKER, "Ref D4, Saving Close two slips: RAG Amber."),
    (TRACKER, "The RAG for D4, Close two slips, was Amber."),
    (TRACKER, "D4 Close two slips had RAG: Amber and Comment: West slip nine weeks late owing to ice."),
    (TRACKER, "In Saltmere, Close two slips had Target 430, Secured 170 and Forecast 310."),
    (RISKS, "Risk K7, Grant ends and is not renewed, had L 3, I 4, Score 12 and Was 8."),
    (RISKS, "K7, Grant ends and is not renewed: Score 12, Was 8."),
    (RISKS, "Grant ends and is not renewed (K7) had a Score of 12, and Was 8."),
    (RISKS, "No. K7, Grant ends and is not renewed, had the owner Ada Finch."),
    (RISKS, "K7, Grant ends and is not renewed, had Mitigation Lobbying; reserve held and Owner Ada Finch."),
    (RISKS, "The Score for K7, Grant ends and is not renewed, was 12, and Was 8."),
    (ACTIONS, "Review the moorings policy: Lead Head of Quays, Due 30 June 2032, Status Not started."),
    (ACTIONS, "Review the moorings policy had Status Not started and Progress The survey has not been let."),
    (ACTIONS, "Action Review the moorings policy: Due 30 June 2032."),
    (ACTIONS, "The Lead for Review the moorings policy was Head of Quays."),
    (ACTIONS, "Review the moorings policy, Status: Not started, with the progress The survey has not been let."),
    (GROUPED, "Dredging had 2031/32 Budget (£000) 1,210 and 2031/32 Actual (£000) 1,190, RAG R."),
    (GROUPED, "Dredging: 2031/32 Budget £1,210k, Actual £1,190k."),
    (GROUPED, "Dredging in Saltmere had 2032/33 Budget £1,260k, 2032/33 Actual £1,330k and RAG R."),
    (GROUPED, "Dredging: Budget 2032/33 £1,260k and Actual 2032/33 £1,330k."),
    (GROUPED, "Dredging had RAG R."),
    (TARGETS, "Berths let had Target 90%, Stretch target 95% and Actual (%) 88, Direction Better."),
    (TARGETS, "Berths let: Actual 88% against a Target of 90%."),
    (TARGETS, "Berths let had Actual 88%, with Stretch target 95%."),
    (TARGETS, "Berths let: Median wait 41 days, Direction Better."),
    (TARGETS, "The Median wait (days) for Berths let was 41."),
    (BLANKS, "All schemes had Bid £2,400k, Awarded £1,900k and Not awarded £500k."),
    (BLANKS, "Scheme All schemes: Bid £2,400k, Not awarded £500k."),
    (BLANKS, "Grants (£000): All schemes, Bid 2,400, Awarded 1,900."),
    (VISITS, "Gull House: Last visit 14 May 2032, Judgement Requires improvement to be good, Places 6, Vacant 2."),
    (VISITS, "Gull House, Last visit 14 May 2032, Judgement Requires improvement to be good, had Vacant 2."),
    (VISITS, "Home Gull House had Last visit 14 May 2032, Judgement Requires improvement to be good."),
    (LISTED, "Present: Crew members (voting on pay) were Mrs Ada Finch (Pilots) and Mr Ben Moss (Ferry – West)."),
    (LISTED, "Crew members (voting on pay): Mrs Ada Finch (Pilots); Mr Ben Moss (Ferry – West)."),
    (STAGES, "KS9, Knots and ropes, had Entered 41 and Passed 36."),
    (KEPT, "Boats kept, 2031–32, had Target 60% and Rating Red."),
    (COUNTED, "Badly late 2031/32 (number) in Saltmere was 112 for the ward Quayside."),
    (COUNTED, "Quayside: 2030/31 34.6%, 2031/32 35.2%, Badly late 2031/32 (number) 112."),
]
FALSE = [
    (SCORES, "Boats mended on time in Saltmere were 64 % in Q1 2031/32 and 61 % in Q2 2031/32."),
    (SCORES, "BMT-7, Boats mended on time (%), had Aim Low and RAG R."),
    (SCORES, "BMT-8, Boats mended on time (%), had RAG R."),
    (SCORES, "BMT-7 had RAG R."),
    (NUMBERED, "Crews asked for their views in Saltmere was 12% in Q1 2031/32."),
    (NUMBERED, "KPI 13, Crews asked for their views, had RAG A."),
    (NUMBERED, "KPI 12 had RAG A."),
    (MEALS, "Gull had Rooms, without meals 2030/31 41 and Rooms, with meals 2031/32 44."),
    (MEALS, "Gull had Rooms, with meals 2030/31 41 and Rooms, without meals 2031/32 44."),
    (FEES, "Ferry had Option A (2.5%) Fee 62.73%."),
    (FEES, "Ferry had Option A (2.5%) Fee £1.53."),
    (ELSEWHERE, "Netherby had Ferries 2030/31 £59.40."),
    (QUARTERS, "Boats mended were 41 in Q2 2030/31, 44 in 2030/31, 52 in Q2 2031/32 and 57 in Q3 2031/32."),
    (QUARTERS, "Boats mended were 41 in Q2 2030/31, 44 in Q3 2030/31, 52 in Q2 2031/32 and 57 in 2031/32."),
    (QUARTERS, "Boats mended were 57 in 2031/32."),
    (OPTIONS, "4, Share a berth with Netherby, had Assessment Dropped: Netherby withdrew."),
    (OPTIONS, "3 Share a berth with Netherby, had Assessment Dropped: Netherby withdrew."),
    (OPTIONS, "Share a berth with Netherby, 3, had Assessment Dropped: Netherby withdrew."),
    (OPTIONS, "3, Share a berth with Netherby, had Capital (£m) Dropped: Netherby withdrew."),
    (TRACKER, "D4, Close two slips, had Target 170, Secured 430 and Forecast 310, RAG Amber."),
    (TRACKER, "D4, Close two slips, had 310 secured and a forecast of 170."),
    (TRACKER, "D4, Close two slips: Target 310."),
    (TRACKER, "D4, Close two slips, had RAG Green."),
    (TRACKER, "D4, Close two slips, had RAG Amber, Secured 180."),
    (TRACKER, "D5, Close two slips, had Target 430."),
    (TRACKER, "D4, Open two slips, had Target 430."),
    (TRACKER, "D4 had Target 430."),
    (TRACKER, "Close three slips had Target 430."),
    (TRACKER, "D4, Close two slips, had Target £430."),
    (TRACKER, "D4, Close two slips, had Target £430m."),
    (TRACKER, "D4, Close two slips, had 430."),
    (TRACKER, "D4, Close two slips, had the comment East slip nine weeks late owing to ice."),
    (TRACKER, "D4, Close two slips, had the comment West slip nine weeks late."),
    (TRACKER, "D4, Close two slips, had Forecast 310 owing to ice."),
    (TRACKER, "D4, Close two slips, had Target 430, the comment Amber."),
    (TRACKER, "D4, Close two slips, had Target 430 and Amber 170."),
    (TRACKER, "D4, Close two slips, had Target 430, 170 and 310."),
    (TRACKER, "The Forecast for D4, Close two slips, was 430."),
    (TRACKER, "The Target for D4, Close two slips, was 310 and the Forecast was 430."),
    (TRACKER, "Tracker of repairs, 31 December 2032: D4, Close two slips, Forecast 310."),
    (TRACKER, "In Netherby, Close two slips had Target £430k."),
    (TRACKER, "D4, Close two slips, had Target 430 at Forecast 170."),
    (RISKS, "Risk K7, Grant ends and is not renewed, had Score 8 and Was 12."),
    (RISKS, "Risk K7, Grant ends and is not renewed, had L 4, I 3."),
    (RISKS, "Risk K7, Grant ends and is renewed, had Score 12."),
    (RISKS, "Risk K8, Grant ends and is not renewed, had Score 12."),
    (RISKS, "Risk K7, Grant ends, had Score 12 and Was 8."),
    (RISKS, "Risk K7, Grant ends and is not renewed, was 12 and had Score 8."),
    (RISKS, "K7, Grant ends and is not renewed, had the owner Ben Moss."),
    (RISKS, "K7, Grant ends and is not renewed, had Mitigation Lobbying and Owner Ada Finch."),
    (RISKS, "K7, Grant ends and is not renewed, had Score 3 and L 12."),
    (RISKS, "K7, Grant ends and is not renewed, had Score 12, up from Was 8."),
    (RISKS, "K7, Grant ends and is not renewed: Score 12, Was 8, I 3."),
    (RISKS, "The Score for K7, Grant ends and is not renewed, was 8."),
    (RISKS, "K7, Grant ends and is not renewed, had Owner Lobbying."),
    (RISKS, "Owner K7, Grant ends and is not renewed, had Score 12 and Was 4."),
    (ACTIONS, "Review the moorings policy: Lead Head of Homes, Due 30 June 2032."),
    (ACTIONS, "Review the moorings policy: Due 30 July 2032."),
    (ACTIONS, "Review the moorings policy: Status Started."),
    (ACTIONS, "Review the moorings policy: Status started."),
    (ACTIONS, "Review the moorings policy had Progress The survey has been let."),
    (ACTIONS, "Review the moorings policy had Status The survey has not been let."),
    (ACTIONS, "Review the moorings policy had Progress Not started."),
    (ACTIONS, "The Lead for Review the moorings policy was 30 June 2032."),
    (ACTIONS, "Review the berths policy: Status Not started."),
    (ACTIONS, "Review the moorings policy: Status Not started, completed 30 June 2032."),
    (ACTIONS, "Review the moorings policy: Due Not started, Status 30 June 2032."),
    (GROUPED, "Dredging had 2031/32 Budget (£000) 1,190 and 2031/32 Actual (£000) 1,210."),
    (GROUPED, "Dredging: 2031/32 Budget £1,210k, Actual £1,330k."),
    (GROUPED, "Dredging: 2032/33 Budget £1,260k, Actual £1,190k."),
    (GROUPED, "Dredging: Budget £1,210k, Actual £1,330k."),
    (GROUPED, "Dredging had Budget (£000) 1,210."),
    (GROUPED, "Dredging: 2032/33 Budget £1,210k."),
    (GROUPED, "Dredging had 2031/32 Budget 1,210."),
    (GROUPED, "Dredging had 2031/32 Budget £1,210."),
    (GROUPED, "Dredging had 2031/32 1,210."),
    (GROUPED, "Dredging had RAG G."),
    (GROUPED, "Dredging in Saltmere had 2032/33 Actual £1,330m."),
    (GROUPED, "Dredging: 2031/32 Budget £1,210k, RAG R, Actual £1,330k."),
    (TARGETS, "Berths let had Target 95% and Stretch target 90%."),
    (TARGETS, "Berths let had Target 95%."),
    (TARGETS, "Berths let had Stretch target 90%."),
    (TARGETS, "Berths let: Actual 90% against a Target of 88%."),
    (TARGETS, "Berths let: Actual 41%, Median wait 88 days."),
    (TARGETS, "Berths let: Median wait 41 weeks."),
    (TARGETS, "Berths let: Median wait 41%."),
    (TARGETS, "Berths let: wait 41 days."),
    (TARGETS, "Berths let: Actual 88% in England."),
    (TARGETS, "Berths let: Direction Worse."),
    (BLANKS, "All schemes had Bid 2,400, Awarded 1,900 and Not awarded 500."),
    (BLANKS, "All schemes had Bid £1,900k and Awarded £2,400k."),
    (BLANKS, "All schemes had Awarded £500k."),
    (BLANKS, "All schemes had Awarded £1,900k, Rating Green."),
    (BLANKS, "Schemes had Bid £2,400k."),
    (VISITS, "Gull House: Last visit 14 May 2031."),
    (VISITS, "Gull House: Judgement Good."),
    (VISITS, "Gull House: Judgement Requires improvement."),
    (VISITS, "Gull House had Places 2 and Vacant 6."),
    (LISTED, "Present: Crew members (voting on pay) were Mrs Ada Finch (Ferry – West) and Mr Ben Moss (Pilots)."),
    (LISTED, "Apologies: Crew members (voting on pay) were Mrs Ada Finch (Pilots) and Mr Ben Moss (Ferry – West)."),
    (LISTED, "Present: Crew members (not voting on pay) were Mrs Ada Finch (Pilots)."),
    (LISTED, "Present: Crew members (voting on pay) were Mrs Ada Finch (Pilots)."),
    (STAGES, "KS9, Knots and ropes, had Entered 36 and Passed 41."),
    (STAGES, "KS8, Knots and ropes, had Entered 41."),
    (KEPT, "Boats kept, 2030–31, had Rating Red."),
    (KEPT, "Boats kept, 2031–32, had Target 41%."),
    (COUNTED, "Badly late 2031/32 (number) in Saltmere was 35.2 for the ward Quayside."),
    (COUNTED, "Badly late 2031/32 in Saltmere was 112% for the ward Quayside."),
    (COUNTED, "Quayside: 2030/31 34.6, Badly late 2031/32 (number) 112%."),
    (COUNTED, "Badly late 2031/32 (number) was 112 for the ward Quayside, night boats of ward of landing."),
]


@pytest.mark.parametrize(("row", "text"), HONEST)
def test_a_head_and_its_whole_cell_pass(row: Row, text: str) -> None:
    assert as_tabled(text, Ground(Evidence(areas=("Saltmere",)), (), Glossary(()), rows=(row,)))


@pytest.mark.parametrize(("row", "text"), FALSE)
def test_another_cell_head_or_row_does_not(row: Row, text: str) -> None:
    assert not as_tabled(text, Ground(Evidence(areas=("Saltmere",)), (), Glossary(()), rows=(row,)))
