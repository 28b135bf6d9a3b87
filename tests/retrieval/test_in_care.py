"""Children whom the council looks after are the papers' looked after children, however the question puts it."""

from __future__ import annotations

import pytest

from retrieval.in_care import in_care
from retrieval.named_days import by_date


@pytest.mark.parametrize(("question", "read"), [
    ("How many children were we looking after in May?", "How many looked after children did we have in May?"),
    ("How many unaccompanied asylum seeking children were we looking after in May?",
     "How many unaccompanied asylum seeking children were we looking after in May?"),
    ("How many unaccompanied children are in our care now?", "How many unaccompanied children are in our care now?"),
    ("Was Marlshire looking after more or fewer children in May than a year earlier?",
     "Did Marlshire have more or fewer looked after children in May than a year earlier?"),
    ("Do we look after fewer children than in May?", "Did we have fewer looked after children than in May?"),
    ("Are we looking after more kids than last year?", "Did we have more looked after children than last year?"),
    ("How many children entered and left care in May?", "How many children entered care and left care in May?"),
    ("How many kids does Marlshire look after?", "How many looked after children does Marlshire have?"),
    ("How many young people are in our care now?", "How many looked after children are there now?"),
    ("How many children does the council have in care?", "How many looked after children does the council have?"),
    ("How many kids from Elm ward are in our care?", "How many looked after children from Elm ward are there?"),
    ("How many children aged under 9 do we look after?", "How many looked after children aged under 9 do we have?"),
    ("How many children from Elm who were in our care had a plan?",
     "How many looked after children from Elm had a plan?"),
    ("How many children with a plan did the council have in care?",
     "How many looked after children with a plan did the council have?"),
    ("How many children were helped while they were in our care?",
     "How many children were helped while they were in our care?"),
    ("How many children lived in our care homes?", "How many children lived in our care homes?"),
    ("Did children with a plan in our care homes go?", "Did children with a plan in our care homes go?"),
    ("How many children are in care?", "How many looked after children are there?"),
    ("How many kids are there in care now?", "How many looked after children are there now?"),
    ("How many children have we got in care?", "How many looked after children did we have?"),
    ("How many children are in care proceedings?", "How many children are in care proceedings?"),
    ("How many children were in foster care?", "How many children were in foster care?"),
    ("Which nurseries look after children on Fridays?", "Which nurseries look after children on Fridays?"),
])
def test_a_question_is_read_in_the_papers_words(question: str, read: str) -> None:
    assert in_care(question) == read


@pytest.mark.parametrize(("question", "read"), [
    ("What was it on 31 March this year (2024)?", "What was it on 31 March 2024?"),
    ("How many last March (2023)?", "How many March 2023?"),
    ("How many this year (2024)?", "How many this year (2024)?"),
])
def test_the_year_beside_a_day_is_its_year(question: str, read: str) -> None:
    assert by_date(question) == read
