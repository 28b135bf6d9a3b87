"""What one body decided is not what another recommended to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from answers.ask import answer_question
from answers.deciding_body import body_asked
from corpus.paper import Kind
from corpus.store import Store

PapersOf = Callable[..., Store]
PANEL = """\
# Marlshire Council

# Minutes of the Harbours Panel

Date: Monday, 3 June 2024

## 4. Second lifeguard

Officers told the Panel that one lifeguard could not watch both beaches.

RESOLVED: That Cabinet be recommended to appoint a second lifeguard for the north beach.
"""
CABINET = """\
# Marlshire Council

# Minutes of the Cabinet

Date: Thursday, 4 July 2024

## 7. Summer on the beaches

RESOLVED: That a second lifeguard not be appointed this summer, and the matter be looked at again in the autumn.
"""


@pytest.mark.parametrize(("question", "said"), [
    ("What did Cabinet decide about a second lifeguard for the north beach?", "looked at again in the autumn"),
    ("What was Cabinet's decision on the second lifeguard for the north beach?", "looked at again in the autumn"),
    ("What did the Harbours Panel decide about a second lifeguard?", "recommended"),
    ("What did the Panel agree about a second lifeguard?", "recommended"),
])
def test_the_decision_is_that_of_the_body_asked_about(papers_of: PapersOf, question: str, said: str) -> None:
    shelf = papers_of(
        (PANEL, Kind.MINUTES, "Minutes of the Harbours Panel", date(2024, 6, 3)),
        (CABINET, Kind.MINUTES, "Minutes of the Cabinet", date(2024, 7, 4)),
    )
    assert said in answer_question(question, shelf).headline


@pytest.mark.parametrize(("question", "bodies"), [
    ("What did Cabinet decide on tolls?", {"Cabinet"}),
    ("Has the Harbours Panel agreed to it?", {"Harbours Panel"}),
    ("Did the panel accept it?", {"Harbours Panel", "Roads Panel"}),
    ("And then what was the Roads Panel's decision?", {"Roads Panel"}),
    ("Was it rejected by Cabinet?", {"Cabinet"}),
    ("What was the response of the Board?", set()),
    ("What did members recommend to Cabinet?", set()),
    ("What did the Cabinet Member decide?", set()),
    ("What was decided about tolls?", set()),
])
def test_the_body_whose_decision_is_asked_for(question: str, bodies: set[str]) -> None:
    assert body_asked(question, ("Cabinet", "Harbours Panel", "Roads Panel")) == bodies
