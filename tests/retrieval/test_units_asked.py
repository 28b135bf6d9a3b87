"""How a count, a share, a sum, a stretch of time and a rate are asked for in English; and where none of them is."""

from __future__ import annotations

import pytest

from retrieval.asked_unit import unit_of

COUNTED = """
How many boats were moored at Port Ellis in 2023/24?
What number of boats were moored at Port Ellis?
What number of the boats we look after were laid up?
What was the total of boats moored at 31 March 2024?
What was the overall total of berths?
As at May, what was the total of complaints about the ferries?
What was Port Ellis's total of moorings for 23-24?
Port Ellis's total of moored boats at the end of March 2024?
What was our total of licensed skippers?
And what was the total number of crossings?
Tell me the number of skippers.
Give me the total of crossings in 2024.
Number of licensed skippers, March 2024?
No. of crossings in May?
How many on average did each pilot guide in 2024?
What was the mean number of boats each pilot guided?
How big was the membership of the Rowers' Circle when the year closed?
How large is the queue for a berth?
What was the size of the queue for a berth at the end of October?
What's the size of the waiting list for moorings?
What was the size of the fleet at year end?
How big is the crew roster?
How big was the workforce at the dry dock?
Headcount at the dry dock in May?
What was the tally of sinkings in 2023?
How many times was the coastguard called?
What number of times was the bell rung?
Were there more or fewer sinkings than the year before?
Did we end up with fewer or more skippers in March 2024?
Of the 90 claims, what number were settled and what number dropped?
Out of the 40 boats, what number sank?
How many of the 40 boats sank?
The count of boats at the quay in May please.
What count of boats was recorded at the quay?
On 31 March, how many boats did the harbour have?
How many boats is this year's budget built on?
What number of boats was this year's budget built on?
In the budget report, what number of boats was assumed?
How many thousand boats passed the lock?
What total of boats did the survey find?
For each quay, how many berths has it?
What quantity of buoys was laid in 2024?
How numerous are the skippers?
""".strip().splitlines()

SHARES = """
What percentage of boats were moored in time?
What % of boats sank?
What per cent of boats sank?
What percent of boats sank?
What percentages of boats were moored and mended?
How many of the boats sank, in per cent?
How many skippers' plans, as a percentage, had been looked at?
How much of the pilots' workforce was temporary, as a percentage?
How much of the workforce was temporary at 30 September?
How much of our fleet was laid up?
What share of boats were laid up?
What share of the fleet is leased, and what share owned?
What proportion of skippers held a licence?
In what proportion of cases was a pilot aboard?
What fraction of the berths stood empty?
What portion of berths stood empty?
What portion of the fleet was laid up in May?
How large a share of berths stood empty?
How full must the berths be to cover their costs?
How full do the three quays need to be to cover their costs?
How full were the berths?
At what level of occupancy do the planned quays cover their costs?
What occupancy must the quays reach to break even?
What level of occupancy has been assumed?
What occupancy rate does the plan assume for the berths?
By what percentage did the dues go up?
Out of every hundred boats, how many sank?
How many boats in every 100 sank?
How many boats per hundred sank?
Was the percentage of boats mended in time higher in May?
Which quay had the higher percentage of boats mended in time?
Boats mended in time: percentages for 2023 and 2024?
How many boats were mended in time? Give the percentages.
Boats mended in time in May and June. Give the percentages.
Did boats mended in time rise? Please give both percentages.
Uptake of the skippers' course in 2024?
What was the skipper vacancy rate in May?
What was the turnover among pilots?
""".strip().splitlines()

SUMS = """
What sum did Port Ellis approve to widen the quay?
What sum of money was set aside for dredging?
What sum do young skippers get to fit out a boat?
What total sum was agreed for the lock?
What amount has been set aside this year for dredging?
What amount per boat is kept back for joint work?
What weekly amount will pilots get from next April?
What were the amounts?
Was the lock's deficit bigger or smaller in March, and what were the amounts?
Give the three amounts.
How much a week is our dearest berth in 2024/25?
How much a week are we paying for the single dearest berth?
How much a week do we pay for our costliest berth?
How much each week is it?
The panel heard about the dearest berth we have. How much is it each week?
The mate gave a weekly figure for our dearest berth. How much was it?
How much per night is a berth?
How much an hour do pilots cost?
How much is a berth a night?
How much per boat does the lock take in?
How much will a pilot get from April?
How much should a pilot be paid?
How much has been set aside for dredging?
How much has the lock cost so far?
How much have we paid the pilots?
How much had been borrowed for the lock by May?
How much capital would it take to widen the quay?
How much grant did the harbour get?
How much income did the lock bring in?
How much cash does the harbour hold?
How much debt does the harbour carry?
How much rent do the boatyards pay?
How much is the lock's levy?
How much was raised by the levy?
How much did the harbour raise?
How much was borrowed for the lock?
How much is owed to the pilots?
How much was paid to the pilots?
How much was set aside for dredging?
How much is held in reserves?
How much is budgeted for dredging?
How much does the harbour hold in its general fund balance?
How much of the reserve did the harbour draw on?
How much was Port Ellis's dredging forecast to be overspent in 17/18?
What price is paid for a berth?
What price did the harbour put on a berth?
At what price are berths let?
What were both prices?
Is a week at the quay dearer in 2024/25 than it was in 2022/23?
Is a week at the quay dearer on average now? I'd like both prices.
Are berths cheaper than last year?
Are we paying more or less for a week at the quay than in March 2025? What are the two figures?
Is a berth more expensive than in 2022?
What is the total bill for the pilots?
What was the bill for taking boats to the dry dock in 21-22?
Show me how our total bill for berths has gone, year by year.
Has the harbour's bill for berths gone up since 2016-17?
Bill for pilots, 2023/24?
What did the bill for the pilots come to?
How far off budget is dredging?
How far off budget (in £000) is the lock expected to be?
How far over budget was the lock?
How far below its budget did the dry dock come in?
How many pounds in the red was the harbour on dredging?
What income did mooring fines bring in for the harbour?
What was Port Ellis's mooring fine income for 2019/20?
What revenue did the lock bring in?
What saving should Option 4 bring in during 2028-29?
What saving would the closure make?
What does a berth cost?
What did the lock cost to mend?
How expensive is a berth?
How dear is a berth at the quay?
How costly was the new lock?
Average charge per hour of a pilot?
Pilots - average charge per hour at Port Ellis, third quarter?
Whats the average annual fee for a berth?
What's the weekly fee per boat for pilots on level 3?
What would my weekly allowance be on the new rates?
What is a berth worth?
What is the lock's overspend?
What was spent on dredging?
How much capital spending did the harbour approve?
What does a pilot earn an hour?
What do pilots earn?
How much do pilots earn?
How much money did the harbour take from fines?
""".strip().splitlines()

STRETCHES = """
How long does it take to mend a boat?
How long was the longest wait for a berth?
How much time does it usually take?
How much time does a survey take?
What length of time does a survey take?
In 2024, what's the most weeks anybody had to wait for a berth?
What was the fewest days a mending took?
What is the maximum number of weeks for a survey?
What was the average number of days from order to launch?
On average days between order and launch, who did better? Give both numbers.
How many days was the survey nationally?
How many days on survey and how many on mending?
How many weeks did a skipper wait?
How many working days did mending take?
What did officers say about the time the surveyor takes to pass a boat?
What time does the surveyor take to pass a boat, on average?
Are skippers now waiting longer for a berth?
Are boats being mended faster than in 2022/23? Give me the working days for that year and for 2023/24.
What was the wait for a berth in March 2023?
What is the average wait for a berth?
How long was the wait for a berth in March 2023?
Dry dock in 23-24 - total hours delivered?
What was the total of hours given at the dry dock?
What were the survey and mending figures in days?
What are the response times for the lifeboat?
Average turnaround time at the quay?
What was the longest anyone waited for a berth?
What is the shortest time that a mending took?
How many months does a licence run?
What is the duration of a licence?
What was the median wait?
For how long were berths closed?
For how many weeks was the lock shut?
""".strip().splitlines()

RATES = """
How many boats per 10,000 were moored?
What was the rate of moorings per 10,000?
Boats moored per 10,000, 20-21 figure?
number of boats per 10,000 households
Per 10,000 households, how many boats?
For every 10,000 households, how many boats?
Out of every 10,000 households, how many have a boat?
How many boats for each 10,000?
How many boats in 10,000?
Boats/10,000 households, 2024?
""".strip().splitlines()

NONE = """
What are the four parts of the budget recovery plan?
List the elements of the recovery plan for dredging spending.
Can you set out the five elements of the recovery plan for harbour spending?
Name the strands of the savings programme.
Which boat is the harbour buying - number and street please?
Where exactly are the two boatyards - street and house number please?
What is the harbour master's telephone number?
Is the annual report right to say that? Do the numbers work?
Do these numbers add up?
What did officers say about the budget recovery plan?
Who chaired the harbour board?
When was the lock reopened?
How old is the lock keeper?
At what age can a skipper retire?
What age do skippers have to be?
How much did absence fall?
How much has absence fallen?
How much did boats mended in time improve?
How much have waits come down?
How much higher was it?
How much do officers know about the leak?
How much does it matter?
How much notice was given?
How much support do skippers get?
How is the risk of a leak scored?
What is the score for the risk of overspending?
What is the risk score of the harbour budget?
How does the harbour help skippers on low incomes?
What is in the Harbours Bill?
Which members asked about berths?
What was the reply about the pilots?
What did the panel say of the amount of work left?
What was said about how busy the lock is?
What is the target for the lock?
How often are boats looked at?
""".strip().splitlines()

ALL = [
    *((q, "count") for q in COUNTED),
    *((q, "%") for q in SHARES),
    *((q, "GBP") for q in SUMS),
    *((q, "weeks") for q in STRETCHES),
    *((q, "per 10,000") for q in RATES),
    *((q, None) for q in NONE),
]


@pytest.mark.parametrize(("question", "unit"), ALL)
def test_the_unit_is_read_however_it_is_asked_for(question: str, unit: str | None) -> None:
    assert unit_of(question) == unit


@pytest.mark.parametrize(("question", "unit"), [
    ("Are repairs taking longer than in 2022/23?", "weeks"),
    ("Have repairs been taking any longer since May?", "weeks"),
    ("Is it taking longer to mend a boat?", "weeks"),
    ("Do crossings last longer than they did?", "weeks"),
    ("And did hearings take more time than a year before?", "weeks"),
    ("How many calls took longer than 20 minutes?", "count"),
    ("What percentage of repairs took longer than a week?", "%"),
    ("Did any call take longer than 20 minutes?", None),
    ("Are repairs lasting longer than two days?", None),
])
def test_whether_it_takes_longer(question: str, unit: str | None) -> None:
    assert unit_of(question) == unit
