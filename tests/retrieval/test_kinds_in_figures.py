"""How amounts, changes and runs of figures are asked for, with "how many" and without it."""

from __future__ import annotations

import pytest

from retrieval.wanted import Wanted, wanted_of

_ASKED = {
    Wanted.FIGURE: """
What number of boats sank in 2031?
In 2031, what number of ferries were laid up?
What was the size of the fleet at 31 March 2032?
As at 31 October 2032 what was the size of the queue for moorings?
How big was the fleet in March 2032?
How large is the waiting list for berths?
What is the fleet's size?
The number of skippers trained in 2031 was what?
Number of skippers trained in 2031, please.
State the number of tugs in service at 1 May 2032.
Tell me the number of tugs in service at 1 May 2032.
Could you give me the number of tugs in service at 1 May 2032?
I'd like to know how many tugs were in service at 1 May 2032.
Tugs in service at 1 May 2032: what was the total?
What total did tugs in service come to at 1 May 2032?
How is the risk of a flooded lock scored?
In the lock report, how is the risk that no keeper can be found scored?
What score was the risk of a flooded lock given?
How often did skippers call the coastguard during 2031?
How frequently were the moorings checked in 2031/32?
What gap remained in the harbour budget once it had been revised?
What shortfall was left in the harbour budget?
What was the crew roll at Larn Yard in October 2031?
What was the pupil roll at Larn Sea School in October 2031?
What was the roll of Larn Sea School?
Harbour boats at 30 September 2032: give me the split between own tugs and hired tugs.
What income did late mooring fines bring in during 2031?
What revenue was raised by mooring fines in 2031?
What was the harbour's fines income for 2031/32?
What did mooring fines bring in for Larn in 2031?
How much was raised in mooring fines?
What sum did the yard collect from mooring fines in 2031?
What sum do young skippers currently get to fit out a boat, following the April 2032 increase?
What's the price tag for the night ferry?
What's the capital bill for the three piers and where will the money come from?
What are the annual running costs of the Marsh Rise pier?
What does the Marsh Rise pier cost to run in a year?
By 31 October, what had we spent out of the money set aside for improving the front quay?
What had been spent on improving the slipway by June?
What percentage of skippers in Larn had changed boats three times or more in the year, as at 31 March 2032?
How many skippers changed berth more than once in 2031?
What share of crews had moved yard twice or more by March 2032?
What proportion of boats had changed hands during 2031?
How many sailors switched ferries in 2031?
What overspend against the cash limit was Larn forecasting for tugs as at 31 December 2031?
What overspend is forecast against the budget for tugs?
What was spent against a budget of £2m on tugs?
By how many did the number of tugs grow in the year to March 2032?
How many tugs ended the year against a target of 40?
According to the annual report, what number of boats had owners who were trained?
What percentage of crew members on board who took leave were paid?
What was the average age of crews in dock who left in 2031?
What proportion of yards inspected were graded good by the inspectors who came in May?
How many of the skippers on leave whose boats were sold came back?
Scrutiny heard about the dearest berth we have. How much is it each week?
How much is a berth each night?
How much does a tug cost each month?
What does the dearest berth cost each week?
What's the weekly fee per boat for berths on level 3?
From April 2032, what is the nightly fee for a berth?
How much do we give young skippers towards fitting out their first boat?
What amount per boat of the sail grant is retained by the yard for shared projects?
How much of the sail grant is held back per boat?
How much did Larn spend on the managed team of agency pilots in Hulls, Rigging and Repair?
How full do the two new ferries need to be to cover their costs?
Up to what value can the harbour master sign contracts?
What level of occupancy has been assumed for the marina?
At what level of occupancy does the marina cover its costs?
How many weeks does it take to license a ferry?
What length of time does the yard take to license a ferry?
How much time does the yard need to license a ferry?
Within how many days must a new boat be surveyed?
How quickly are new boats surveyed?
How close to the target was take-up?
What is the tonnage of the fleet?
How far is the quay from the lock?
How old is the oldest ferry?
What was the vacancy level among pilots in June 2032?
What was the headcount at the yard in June 2032?
Out of 40 boats, how many were late?
Of the 40 boats surveyed, what number were late and what number were early?
To what extent did spending exceed the budget, in pounds?
What fraction of the fleet is hired?
One in how many boats is hired?
What was the ratio of boats to skippers in 2031?
In pounds, what was the yard's surplus for 2031/32?
What surplus did the yard end 2031/32 with?
How badly was the yard overspent at the end of 2031/32?
How far over budget was the yard at the end of 2031/32?
On average, how many days pass between a boat coming in and going out?
What did the yard take in berth fees in 2031?
How much had the lottery brought in by May 2032?
What turnout was there at the boat show?
What was the turnover of pilots in 2031?
What did the pier come to in the end?
What's the bill for the repair of the lock?
What was last year's bill for hired tugs?
What do berth fees raise each year?
How small was the fall in fees?
What saving is expected from closing the slip?
What savings should closing the slip deliver in 2032/33?
What saving would the merger make in 2032?
How large a deficit does the yard have?
What size of deficit does the yard expect?
What percentage rise in fees is proposed?
What increase in fees is proposed for 2032?
What was the number of skippers whose boats were sold?
How many crew members who trained in 2031 passed?
How many lads who sailed came back?
Average number of trips by skippers on leave who returned?
What figure does the report give for tugs hired?
What figure did the harbour master quote for tugs hired?
What is the figure for tugs hired in 2032?
Which figure does the report give for tugs hired?
To what number did the fleet fall by 2032?
What had the fleet fallen to by 2032?
At what rate are berths let?
Boats in dock at the end of March 2032, how many?
In 2031/32 how many of our boats were repaired?
How many boats changed hands?
What is the going rate for a berth?
How much are berths at Marsh Rise?
How many boats does the yard at Roots and Rising hold?
What were the numbers of boats coming in and going out in May 2032?
What are the totals for tugs and barges?
Surveys falling due in the spring term - percentage finished on time?
What share of surveys fell due in May 2032?
Hull file audits, March-July 2032: what % of files were felt to need improved recording?
Give me the % of boats in dock who'd had three repairs in March 2032.
How many skippers was the firm supposed to find over two years?
By how much has tug hire shifted, comparing March 2032 with the year before?
""",
    Wanted.CHANGE: """
Has the pile of unmended boats shrunk? June figure and 31 October figure pls
Has the backlog of surveys got smaller? Give the June figure and the October figure.
Did the fleet shrink between 2030 and 2032?
Have berth fees come down since 2030?
Is the queue for berths shorter than it was?
On average does a skipper get fewer boats over a year than before? Give the old figure and the new one.
Do skippers have fewer boats than they used to? From what to what?
Are more owners content with the night ferry than in the previous survey? What are the percentages?
Are fewer owners unhappy with the night ferry than in 2030? What were the figures?
Is a week in a berth dearer on average in 2031/32 than it was in 2029/30? I'd like both prices.
Are hull repairs being completed faster than in 2030/31? Give me the working days for that year and for 2031/32.
Did boats wait a longer or shorter time on average to be seen in 2031-32 than in 2030-31? How many weeks?
Larn surveys outstanding - what was the percentage in Aug 2031 and what had it got to by Aug 2032?
How many surveys were outstanding in Aug 2031, and what had that become by Aug 2032?
What change was there in berth take-up between March 2031 and March 2032?
Larn Q3 2031/32 - number of boats that entered dock, and what's the difference from the year before?
What's the difference in berth take-up from the year before?
What progress did Larn make from August 2031 to August 2032 on overdue surveys?
How did the number of boats in the yard move between March and September 2032?
How did the fleet's size alter between March 2031 and March 2032?
What was berth take-up in 2030 and what is it now?
From how many to how many did the fleet go between 2030 and 2032?
How has the average time taken to mend a boat moved between 2031/32 and 2032/33?
Did absence among crews rise or fall in 2032?
Was there a fall in crew absence between 2030 and 2032?
Is crew absence going in the right direction since 2030?
In which direction did crew absence go between 2030 and 2032?
How does crew absence in 2032 differ from 2031?
Set the 2031 figure for surveys done in time beside the 2032 one.
Put side by side the surveys done in time in 2031 and in 2032.
Contrast the share of surveys done in time in 2031 with that in 2032.
How does the number of tugs in 2032 compare to 2031?
What happened to the number of tugs between 2030 and 2032?
Has Larn's count of tugs increased or decreased since 2030?
By what percentage did tug hire go up from 2030 to 2032?
How much did tug hire drop between 2030/31 and 2031/32?
How did tug hire in 2031 stack up with 2030?
Is tug hire down on last year?
Is tug hire up on the year before?
Are we seeing more tugs hired than a year ago?
Were there more tugs hired in May than in April?
Did more boats sink in 2032 than in 2031?
Have fewer boats sunk this year than last?
Is the yard slower at repairs than it used to be?
Were repairs quicker in Q2 2032 than in Q1 2032?
On average, did repairs take longer in 2032 than in 2031?
Are repairs any quicker than they were a year ago?
Is the share of late boats better or worse than a year ago?
How does the share of late boats in June 2032 compare with that in May 2032?
Compare June 2032 with May 2032 for late boats.
Late boats: May 2032 versus June 2032
Late boats in May 2032 and in June 2032, up or down?
The number of late boats: what was it in May 2032 and what is it now?
Has the fleet dwindled since 2030?
Did the deficit deepen between 2031 and 2032?
How has the fleet fared between May 2032 and June 2032?
How much has the fleet grown since 2030?
Are more boats being hired out? Numbers at the end of March 2030 and the end of March 2032 please.
Is the yard busier? May 2031 and May 2032.
Tell me the number of thefts at the quay before the improvements and after them.
How many thefts were there before and after the lights went up?
""",
    Wanted.SERIES: """
Over the five years to 2032, how did the fleet's size go?
Give me the quarter-end totals of boats in dock for Larn, starting with Dec 2031 and finishing with Sept 2032
Larn schools calling the coastguard - what were the annual figures between 2029/30 and 2033/34?
What were the yearly totals of tugs hired from 2029 to 2033?
What were the monthly numbers of tugs hired in 2032?
Give the yearly figures for tugs hired from 2029 to 2033.
Year-by-year figures for tugs hired, 2029 to 2033
How many tugs were hired in each of the years from 2029 to 2033?
List the number of tugs hired for every year between 2029 and 2033.
Set out tug hire year after year from 2029 to 2033.
For each quarter of 2031/32, what was the vacancy rate?
Quarterly vacancy rates during 2031/32?
What has the vacancy rate been quarter on quarter during 2031/32?
What has tug hire been over the last five years?
How has tug hire changed year on year since 2029?
Show how tug hire has gone over time.
What's the trend in tug hire?
Plot tug hire from 2029 to 2033.
Tug hire in 2029, 2030, 2031 and 2032?
Annual tug hire figures, 2029 to 2033, please
What were the year-end totals of boats in dock from 2029 to 2033?
What were the figures for tug hire in successive quarters from Q1 2031/32 to Q4 2031/32?
What figure was reported for tug hire at each meeting from May to December 2032?
What were the fleet numbers for the years 2029, 2030, 2031 and 2032?
Year on year, how many boats sank from 2029 to 2033?
Give the fleet's size at every year end from 2029 to 2033.
Show me the annual fleet totals from 2029 to 2033.
What were the termly attendance rates in 2031/32?
Run through the quarterly totals for 2031/32.
Quarter by quarter, how many boats sank in 2031/32?
""",
}


@pytest.mark.parametrize(
    ("text", "wanted"), [(line, kind) for kind, lines in _ASKED.items() for line in lines.strip().splitlines()]
)
def test_the_kind_of_answer_is_read_however_it_is_asked_for(text: str, wanted: Wanted) -> None:
    assert wanted_of(text) is wanted
