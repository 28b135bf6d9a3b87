"""Times that name a paper or a meeting and no figure, in many builds, and times that do not.

A row: the question, its periods, the periods that name a paper, its stages; what is left out is none.
"""

from __future__ import annotations

import pytest

from corpus.glossary import Glossary
from retrieval.named_days import by_date
from retrieval.query import read_query

Row = tuple[str, ...]

# Times that name a paper or a meeting, and times that do not.
PAPERS: tuple[Row, ...] = (
    ("How many boats were out, according to the October scrutiny meeting?", ""),
    ("At scrutiny in October, what number of boats were said to be out?", ""),
    ("How many boats were out, as scrutiny heard in October?", ""),
    ("How many boats were out, going by what the committee heard in November?", ""),
    ("How many boats were out, members were told in November?", ""),
    ("Members heard in October what a mooring cost on average in 2023/24. What was it?", "2023/24"),
    ("What average cost of a mooring in 23/24 was given to scrutiny in October?", "2023/24"),
    ("What did the harbour board hear in November that a mooring costs?", ""),
    ("What was the board told in June about the number of boats out?", ""),
    ("How many boats were out when scrutiny met in November?", ""),
    ("How many boats were out at the November board?", ""),
    ("According to the November minutes, how many boats were out?", ""),
    ("How many boats does the November report say were out?", ""),
    ("How many boats were out, going by the board's November papers?", ""),
    ("In its November meeting, what number of boats was the board told were out?", ""),
    ("The panel's March 2024 minutes: how many boats were out?", "", "March 2024"),
    ("How many boats were out, going by the harbour panel's March 2024 minutes?", "", "March 2024"),
    ("How many boats were out, according to the annual report for 2023/24?", "", "2023/24"),
    ("How many boats were out, according to the 2023/24 annual report?", "", "2023/24"),
    ("How many boats were out, in the annual report for the year to March 2024?", "", "2023/24"),
    ("How many boats sank, in the report covering Q1 of 2021-22?", "", "Q1 2021/22"),
    ("What did the harbour's report for October to December 2020 give as the share of boats late?",
     "", "October to December 2020"),
    ("The October 2024 report to the Harbour Panel made two recommendations. What were they?", "", "October 2024"),
    ("At the October 2024 scrutiny meeting, what declarations of interest were made?", "", "October 2024"),
    ("When scrutiny took the pier report in October 2024, what were its three resolutions?", "", "October 2024"),
    ("When the Cabinet met on 9 December 2025, how much did it agree for the pier?", "", "9 December 2025"),
    ("When Cabinet met on 9 December 2025, what price did it set for the pier?", "", "9 December 2025"),
    ("When the harbour scrutiny committee met on 23 November 2021, what percentage of boats were late?",
     "", "23 November 2021"),
    ("When the port's cabinet discussed dredging on 3 September 2019, how much was it projected "
     "to cost that financial year?", "", "3 September 2019"),
    ("What was the wait for a berth, as told to scrutiny in November 2025?", "", "November 2025"),
    ("What figure was scrutiny given in January 2025 for late boats?", "", "January 2025"),
    ("How did late boats sit against the figures given to scrutiny in November 2021?", "", "November 2021"),
    ("What was the share of late boats, and what figure for June 2025 did the committee hear?", "June 2025"),
    ("What share of boats was late in calendar 2024, and what were committee members told for June 2025?",
     "2024; June 2025"),
    ("What number was the panel told by the Harbour Master for 31 August?", "", "", "month 8 day 31"),
    ("What average was scrutiny told for the end of October?", "", "", "month 10"),
    ("How many boats lay in the basin according to the annual report (end of March 2024) and "
     "according to the scorecard (30 September 2024)?", "31 March 2024; 30 September 2024"),
    ("What proportion of boats were checked in 2023-24 (annual report on moorings), and what "
     "was it in Q2 of 2025-26 (scorecard)?", "2023/24; Q2 2025/26"),
    ("How many boats were checked in time in 2022/23 according to the annual report and at Q2 "
     "2024/25 in the scorecard?", "2022/23; Q2 2024/25"),
    ("The 2018-19 Dredging Block Update for the port starts from what opening figure for balances?", "", "2018/19"),
    ("In the 2018-19 dredging update, what was the opening balance?", "", "2018/19"),
    ("Compare the annual report's percentage of boats on time for 2022/23 and the scorecard's "
     "for quarter 2 of 2024/25.", "2022/23; Q2 2024/25"),
    ("Port customer care report 22-23: number of complaints for moorings?", "2022/23"),
    ("Looking at the port's 2014-15 pilots report, what was the number of boats lost?", "", "2014/15"),
    ("In the quarter 3 budget report to scrutiny, what overspend was predicted for dredging?", ""),
    ("What does the quarter 2 scorecard show for boats late?", ""),
    ("On the quarter 2 scorecard, how many boats were late?", "", "", "quarter 2"),
    ("Q2 scorecard: how many boats were late?", "", "", "quarter 2"),
    ("How much was the forecast overspend at Q3 reported to scrutiny?", "", "", "quarter 3"),
    ("How many boats were late at Q2 on the scorecard?", "", "", "quarter 2"),
    ("How many boats had been trained for at 31 March 2025, and how many when scrutiny met in November?",
     "31 March 2025", "November 2025"),
    ("What do the minutes of 4 July 2019 say the pier cost?", "", "4 July 2019"),
    ("What did the Board hear on 4 July 2019 that the pier would cost?", "", "4 July 2019"),
    ("What was said at the Board on 4 July 2019 about the cost of the pier?", "", "4 July 2019"),
    ("In April 2010, how many boats were out?", "April 2010"),
    ("How many boats did the harbour committee inspect in 2023/24?", "2023/24"),
    ("How many boats did the harbour committee inspect in July 2023?", "July 2023"),
    ("How many boats were out when the committee visited in July 2023?", "July 2023"),
    ("How many meetings did the board hold in 2023/24?", "2023/24"),
    ("How much did Cabinet approve in 2023/24 for the pier?", "2023/24"),
    ("How many referrals to the harbour panel were there in July 2023?", "July 2023"),
    ("According to what members were told in July, how many tugs were idle?", ""),
    ("The figure for idle tugs that the panel heard in July?", ""),
    ("How many tugs were idle, as reported to Cabinet on 4 July 2024?", "", "4 July 2024"),
    ("How many tugs did Cabinet hear were idle when it met in July 2024?", "", "July 2024"),
    ("At its July 2024 meeting the panel was told of how many idle tugs?", "", "July 2024"),
    ("When the Board met in July, how many tugs were said to be idle?", ""),
    ("Back in July the panel heard how many tugs were idle. What was the number?", ""),
    ("In July 2024 the panel was told how many tugs were idle. What was the number?", "", "July 2024"),
    ("What did officers tell scrutiny in July 2024 about the number of idle tugs?", "", "July 2024"),
    ("How many idle tugs did the Harbour Master report to the panel in July 2024?", "", "July 2024"),
    ("How many idle tugs does the report of July 2024 give?", "", "July 2024"),
    ("How many tugs were idle in July 2024, according to the minutes?", "July 2024"),
    ("How many tugs were licensed by the council on 31 March 2024?", "31 March 2024"),
    ("How many tugs did councillors visit in July 2024?", "July 2024"),
)


@pytest.mark.parametrize("row", [*PAPERS], ids=lambda row: row[0][:70])
def test_the_times_of_papers_and_of_figures(row: Row) -> None:
    question, periods, papers, stages = (*row, "", "")[:4]
    query = read_query(by_date(question), Glossary(()))
    named = [f"{s.kind} {s.number}" + (f" day {s.day}" if s.day else "") for s in query.stages]
    assert "; ".join(p.label for p in query.periods) == periods
    assert "; ".join(p.label for p in query.papers_of) == papers
    assert " ".join(sorted(named)) == stages
