"""How lists are asked for, and of how many: a number in brackets is the length that a question gives its list."""

from __future__ import annotations

import re

import pytest

from retrieval.asked_list import count_of, words_of_list
from retrieval.wanted import Wanted, wanted_of

_ASKED = {
    Wanted.LIST: """
[3] In what three respects did inspectors say harbour arrangements need to improve?
[3] What three subjects did the young crew choose for councillors to watch?
[2] Larn panel was going to cover moorings in September. Which two subjects was it split into?
[4] Name the four quays.
[4] Which four quays were closed?
[4] I need the four quays that were closed.
[4] Can you tell me the four quays that were closed?
[4] The four quays that were closed - which are they?
[3] Why was demand for berths so high? I need the three drivers.
[4] How is the £3m of dredging made up? I need the four items with a sum against each.
[3] Which three sources fund the new pier, and how much overall from each?
[5] What five promises did the yard make?
[5] List five things the yard promised.
[6] Identify the six conditions of the licence.
[3] Under which three headings is the plan set out?
[3] On what three points did the pilots disagree?
[3] Into what three stages is the project divided?
[4] With which four bodies will the yard work?
[3] The yard has three aims. What are they?
[3] There are three aims in the plan. Name them.
[7] State the seven principles in the harbour charter.
[10] What are the ten pledges?
[3] Could you set out the three options for the pier?
[2] Which two risks are rated red?
What measures have been rated red on the scorecard?
Which problems kept coming up when hulls were surveyed?
Which themes kept recurring in the hull surveys?
What were the main worries of the owners?
What were the chief concerns raised by owners?
List the areas of work covered in the pilot report.
Give me a list of the risks to the pier.
Can you list the risks to the pier?
Please list what the survey covered.
Set out the risks to the pier.
Enumerate the risks to the pier.
Outline the next steps for the pier.
What are the next steps?
What recommendations did the task group make?
Which recommendations came out of the review?
What were the review's findings?
What strengths did the inspectors pick out?
Which strengths were picked out by the inspectors?
What weaknesses did the inspectors find?
What criteria must a boat meet for the grant?
What conditions are attached to the grant?
What priorities did the board set for 2032?
What are the harbour board's priorities?
What are the yard's key objectives for the year?
Young sailors had some wishes about the new pier. What were they?
The inspectors made several criticisms. What were they?
What benefits does the pier plan name?
Which options were considered?
What options were on the table?
What alternatives were looked at?
Which actions are outstanding?
[3] What were the three findings of the review?
[5] Which five wards have quays?
[4] On which four grounds may a berth be refused?
[6] Six risks are rated red. Which ones?
[3] For which three boats was money found?
[3] From which three yards do boats come?
[4] Please set out the four tests a boat must pass.
[4] I would like the four tests a boat must pass.
[4] Mention the four tests a boat must pass.
[2] Which are the two biggest risks?
[8] Quote the eight outcomes in the plan.
What criticisms did the inspectors make?
What were the shortcomings that inspectors found?
What challenges does the yard face?
Which barriers do owners meet?
What lessons were learned from the fire?
Which requirements apply to hired boats?
Tell me every measure showing red on the scorecard.
Give me every risk rated red.
What actions in the harbour plan have gone past their deadline?
Which actions have missed their deadline?
""",
}


@pytest.mark.parametrize(
    ("text", "wanted"), [(line, kind) for kind, lines in _ASKED.items() for line in lines.strip().splitlines()]
)
def test_the_kind_of_answer_is_read_however_it_is_asked_for(text: str, wanted: Wanted) -> None:
    said = re.match(r"\[(\d+)\] ", text)
    question = text[said.end() :] if said else text
    assert wanted_of(question) is wanted
    assert said is None or count_of(question) == int(said.group(1))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Which problems kept coming up when hulls were surveyed?", "problems"),
        ("Name the four indicators rated red.", "indicators"),
        ("In what three respects must the yard improve?", "respects"),
        ("What three subjects did the crew choose?", "subjects"),
        ("Which pumps failed?", None),
        ("What problems of supply were there?", None),
    ],
)
def test_the_general_name_of_what_is_listed_need_not_be_said(text: str, word: str | None) -> None:
    assert [text[a:b] for a, b in words_of_list(text)] == ([word] if word else [])
