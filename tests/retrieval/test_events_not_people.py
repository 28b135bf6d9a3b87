"""What people did is the event that is counted: those who came through the doors made the visits."""

from __future__ import annotations

from decimal import Decimal

import pytest

from corpus.fact import Basis, Fact
from corpus.glossary import Glossary
from corpus.paper import Locator
from retrieval.authorities import english_councils
from retrieval.events_not_people import of_events_alone
from retrieval.query import read_query


def alone(question: str, events: str) -> bool:
    quote = f"Gull Point had 11 {events}."
    fact = Fact("a" * 16 + ":1/1.0", "a" * 16, "a" * 16 + ":1", quote, Decimal(11), None, "11", None, "Marlshire",
                Basis.ACTUAL, Locator("a" * 16), quote, ("Harbour",), None, True, "stated")
    return of_events_alone(read_query(question, Glossary(()), (), english_councils()), fact)


@pytest.mark.parametrize(("question", "events"), [
    ("How many people came through the doors of Gull Point?", "visits"),
    ("How many people came to Gull Point?", "visits"),
    ("How many families walked through the gates of Gull Point?", "visits"),
    ("How many people went to Gull Point?", "visits"),
    ("How many residents dropped in at Gull Point?", "visits"),
    ("How many people crossed the threshold at Gull Point, footfall please?", "visits"),
    ("How many people turned up at Gull Point?", "visits"),
    ("How many people visited Gull Point?", "visits"),
    ("How many people have been inside Gull Point?", "visits"),
    ("How many residents rang Gull Point?", "calls"),
    ("How many people phoned Gull Point?", "calls"),
    ("How many families got in touch with Gull Point?", "contacts"),
    ("How many residents asked about Gull Point?", "enquiries"),
])
def test_the_deed_names_the_event(question: str, events: str) -> None:
    assert not alone(question, events)


@pytest.mark.parametrize(("question", "events"), [
    ("How many people live near Gull Point?", "visits"),
    ("How many people work at Gull Point?", "visits"),
    ("How many children came into care at Gull Point?", "visits"),
    ("How many children went to court?", "visits"),
    ("How many families came to our notice?", "visits"),
    ("How many children have been in care?", "visits"),
    ("How many residents came to the attention of the coastguard?", "visits"),
    ("How many people came to Gull Point?", "calls"),
    ("How many people rang Gull Point?", "visits"),
    ("How many residents were rescued off Gull Point?", "incidents"),
])
def test_another_deed_does_not(question: str, events: str) -> None:
    assert alone(question, events)
