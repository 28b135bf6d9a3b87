"""What someone told a meeting is found by who speaks, though the question says it in other words."""

from __future__ import annotations

from answers.answer import AnswerKind
from answers.draft import Draft, Line, Quote
from answers.own_turn import in_their_turn, turn_adds
from corpus.glossary import Glossary
from corpus.paper import Locator
from retrieval.query import read_query


def told(question: str, text: str) -> bool:
    draft = Draft(AnswerKind.PASSAGE, Line(text, (0,)), (Quote("p1", Locator("p1"), text),), ())
    return in_their_turn(read_query(question, Glossary(())), draft)


def test_who_is_asked_for_says_something_of_what_is_asked() -> None:
    said = "Orla had moved to a boat of her own; she spoke of the cold and said that the ladder was steep."
    assert told("What did Orla tell the Panel about moving out?", said)
    assert not told("What did Marek tell the Panel about moving out?", said)
    assert not told("What did Orla tell the Panel about her school?", said)
    assert not told("How did Orla move out?", said)


def test_being_named_is_not_speaking() -> None:
    assert not told("What did Orla say about the ladder?", "The ladder was mended for Orla. The Panel asked for two.")


def test_whoever_is_asked_of_speaks_in_the_sentence_that_is_taken() -> None:
    query = read_query("What did the girl from the Quay Forum say to the panel about ladders?", Glossary(()))
    assert turn_adds(query, "Orla, a member of the Quay Forum, said that the ladder was steep.") > 0
    assert turn_adds(query, "The Panel considered the ladders with the Quay Forum.") == 0
    assert turn_adds(query, "The harbour master said that the Quay Forum met twice.") == 0
