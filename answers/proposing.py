"""What a language model may propose about a question: how a follow-up reads in full, and other words to search for.

A proposal changes what is looked for, never what is found. It may not bring in a figure, a time, a place or a name that
the reader did not say, and it is shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.area import find_areas
from corpus.glossary import Term
from corpus.numbers import find_numbers
from corpus.period_reading import find_periods
from corpus.words import LIGHT, STOP, stem, tokens

LONGEST = 40  # words of a question
MOST = 5  # other wordings
REPHRASE = """\
Write the last question of this conversation so that it can be understood alone. Take what is missing from the earlier
questions. Use only their words; add no figure, date, name or place. Answer with the one question and nothing else.
"""
OTHER_WORDS = """\
A search of council papers found nothing for this question. Which words would the papers use instead? Give at most five
lines, each "word of the question = word of the papers". Use no figures, dates, places or names of people.
"""


def conversation(question: str, history: Sequence[str]) -> str:
    """A conversation as a model is told it, oldest question first."""
    return "\n".join(f"{n}. {q}" for n, q in enumerate((*history, question), start=1))


def rephrased(reply: str, question: str, history: Sequence[str]) -> str | None:
    """The question that a model made of a follow-up; None where it says anything that the reader did not."""
    text = " ".join(reply.split()).strip("“”\"' ")
    said = " ".join((*history, question))
    if not text or len(text.split()) > LONGEST or not text.isprintable() or re.search(r"[<>\[\]{}|]|https?:", text):
        return None
    known = {stem(t) for t in tokens(said)}
    new = [t for t in tokens(text) if stem(t) not in known and t not in STOP and t not in LIGHT]
    times = {(p.period.first_day, p.period.last_day) for p in find_periods(said)}
    other_time = any((p.period.first_day, p.period.last_day) not in times for p in find_periods(text))
    return None if new or other_time or text == question else text


def other_words(reply: str, question: str) -> tuple[Term, ...]:
    """The wordings that a model proposed for words of a question, as terms of a glossary; () where none can be used."""
    found: list[Term] = []
    for line in reply.splitlines():
        said, equals, printed = (part.strip(" -•*\"“”'.").lower() for part in line.partition("="))
        if not equals or not _plain(said) or not _plain(printed) or said == printed:
            continue
        if re.search(rf"(?<!\w){re.escape(said)}(?!\w)", question.lower()) and not set(tokens(said)) <= STOP:
            found.append(Term((said,), (printed,), (), ambiguous=False, one_way=True))
    return tuple(found[:MOST])


def _plain(words: str) -> bool:
    """Whether a wording is a few words that name no figure, time or place."""
    few = 0 < len(words.split()) <= MOST and re.fullmatch(r"[a-z][a-z '&-]*", words) is not None
    return few and not (find_numbers(words) or find_periods(words) or find_areas(words, ()))
