"""A figure of which what tells most in a question is not said is of something else."""

from __future__ import annotations

import pytest

from corpus.glossary import Glossary, Term, load_glossary
from retrieval.authorities import english_councils
from retrieval.query import read_query
from retrieval.rank import stem_set
from retrieval.unsaid import _DOING, lacks_what_tells


@pytest.mark.parametrize(("question", "weights", "said", "unsaid"), [
    ("How many skippers left?", (1.0, 1.0), "43 skippers answered the survey", True),
    ("How many skippers left?", (1.0, 1.0), "43 skippers had left", False),
    ("How many rescues were started in May 2031?", (4.0, 1.0), "Rescues 43", False),  # any rescue was
    ("How many rescues were abandoned in May 2031?", (4.0, 1.0), "Rescues 43", True),
    ("How many harbours have berths?", (2.0, 1.0), "43 harbours answered the survey", True),  # no time is named
    ("How many skippers left in May 2031?", (2.0, 1.0), "43 skippers answered the survey", False),  # it tells little
    ("How many skippers left?", (4.0, 1.0), "43 skippers answered the survey", False),
    ("What was the average for skippers?", (1.0, 2.5), "43 skippers", False),  # it says how
    ("How many signatures on the ferry petition?", (3.0, 1.0, 1.0), "a ferry petition signed by 43 people", False),
    ("How many children were waiting with a placement order?", (1.0, 3.0, 2.0), "111 children were waiting", True),
    ("How many children were waiting with a placement order?", (1.0, 3.0, 2.0), "111 with a PO were waiting", False),
    ("How many child protection enquiries (s47s)?", (1.0, 1.0, 1.0), "43 section 47 enquiries", False),
    ("How many skippers?", (1.0,), "43 rowers", False),  # where one thing is asked for, others see to it
])
def test_what_tells_most_is_said(question: str, weights: tuple[float, ...], said: str, unsaid: bool) -> None:
    query = read_query(question, load_glossary(None), (), english_councils())
    assert len(query.concepts) == len(weights)
    assert lacks_what_tells(query, weights, frozenset(stem_set(said))) is unsaid


def test_what_was_done_when_something_else_was_is_not_said_of_those_counted() -> None:
    doing = _DOING.search("How many inspections were open in Marlshire when the forecast was discussed?")
    assert doing is not None and doing["does"] == "open"
    assert _DOING.search("How many boats did it have when the forecast was discussed?") is None


HARBOURS = Glossary((Term(("harbour rescue service", "night rescue team", "quay"), ("HRS",), (), False),))


@pytest.mark.parametrize(("question", "said", "unsaid"), [
    ("What did towing cost the harbour rescue service in May 2031?", "Harbour rescue: towing cost £9", False),
    ("What did towing cost the harbour rescue service in May 2031?", "The rescue service: towing cost £9", True),
    ("What did towing cost the harbour rescue service in May 2031?", "Rescue in a harbour: towing cost £9", True),
    ("What did towing cost the harbour rescue service in May 2031?", "Towing cost £9", True),
    ("What did towing cost the night rescue team in May 2031?", "Night rescue review: towing cost £9", False),
])
def test_whoever_does_a_work_is_told_by_the_work(question: str, said: str, unsaid: bool) -> None:
    query = read_query(question, HARBOURS, (), english_councils())
    weights = tuple(9.0 if " " in c.asked else 1.0 for c in query.concepts)
    assert lacks_what_tells(query, weights, frozenset(stem_set(said))) is unsaid
