"""Sentences that are offered for a number, and hold none of the kind that is asked: "the wait was nine days" counts no
boats, and "the rowers were under 16" says of nobody how old they are.
"""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft
from answers.in_a_compound import is_of_one
from answers.question_parts import parts_of
from corpus.numbers import POUNDS, NumberMention, find_numbers
from corpus.words import stem
from retrieval.ages import says_age
from retrieval.asked_unit import DURATION
from retrieval.bases import only_of_events
from retrieval.concepts import Concept
from retrieval.counted import ANYONE, FOLLOWING, PARTLY, counted, ends_noun
from retrieval.durations import STRETCHES
from retrieval.in_an_aside import for_instance
from retrieval.kinds import says_stretch
from retrieval.rank import named, stem_set
from retrieval.stock import asks_stock

_HOW_MANY = re.compile(r"^\W*(?:(?:and|so|but|roughly|about)\s+)*how\s+many\b", re.IGNORECASE)
_HOW_OLD = re.compile(r"^\W*(?:(?:and|so|but)\s+)?how\s+(?:old|young)\b", re.IGNORECASE)
_HOW_LONG = re.compile(r"^\W*(?:(?:and|so|but)\s+)?how\s+long\b", re.IGNORECASE)
# None is a number, too, and so are both of two.
_IN_WORDS = re.compile(
    r"\b(?:no|none|nobody|nothing|neither|never|without|nil|zero|not|one|single|only|sole|both|all|every|each|half|couple|dozens?|"
    r"hundreds?|thousands?|several|few|many|most|majority|quarter|third)\b",
    re.IGNORECASE,
)
_LIMITED = re.compile(
    r"\b(?:within|under|over|beyond|(?:longer|more|less|fewer|further)\s+than|up\s+to|at\s+(?:least|most))\s+$",
    re.IGNORECASE,
)
_MEASURES = STRETCHES | {"miles", "kilometres", "metres", "nights"}
# "The first six months of 2022" and "all under five years old" are no stretch that anything takes.
_NO_STRETCH = re.compile(
    r"\b(?:first|last|past|next|final|previous|other|same)\s+(?:\w+\s+){1,2}?(?:days|weeks|months|years)\b|"
    r"\b(?:under|over|aged?|between)\s+(?:\w+\s+){1,3}?(?:months|years)\b|\b[\w-]+[\s-](?:years?|months?|weeks?)[\s-](?:olds?|of\s+age)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:since|until|till|from|ever|always|permanent\w*|indefinite\w*|lifelong|years?|months?)\b", re.IGNORECASE
)
_CLAUSE = re.compile(r"[,;:()]|\.\s|\s[-–—]\s|[‘“\"]")
# "three Tall Ships", "12 working days", "26 crews"
_SEVERAL = re.compile(
    r"[\s-]+(?:(?!(?:in|at|of|on|for|who|that|which|were|was|are|is|had|have|has|and|or|per|to|from|with|more|less|fewer|out|by|as|than|"
    r"did|do|does|times)\b)[a-z][a-z’'-]*\s+){0,2}?(?P<what>[a-z]{2,}(?:[b-rt-z]s|men|people|children))\b",
    re.IGNORECASE,
)
_NO_THINGS = frozenset("times occasions cases others always perhaps towards besides afterwards percents".split())


def number_unsaid(case: Case, draft: Draft) -> str | None:
    """Why sentences that are offered for a number do not hold one of what is asked; None where they do, where they are
    rows of a table, or where the question asks more than that.
    """
    text = case.query.text
    if draft.facts or draft.kind is not AnswerKind.PASSAGE or len(parts_of(text)) > 1:
        return None
    said = [draft.quotes[n].text for n in draft.headline.quotes]
    if any(" | " in s for s in said):
        return None
    whole = " ".join(said)
    if _HOW_OLD.match(text):
        return None if says_age(whole) else "The papers speak of this, but state no age."
    if _HOW_LONG.match(text) and case.query.unit == DURATION:
        left = _NO_STRETCH.sub(" ", whole)
        told = says_stretch(left) or _SINCE.search(left)
        return None if told else "The papers speak of this, but do not say how long."
    if all(only_of_events(text, s) for s in said):
        return "The papers give a share of something else, and not this one."
    noun = counted(case.query)
    if noun is None or not _HOW_MANY.match(text):
        return None
    if is_of_one(case, whole):
        return None
    if asks_stock(case.query) and not any(f.unit > 0 and f.fact.quote in whole for f in case.facts):
        return "The papers speak of them, but do not say how many there are."
    asked = {n.printed for n in find_numbers(text)}
    numbers = [(s, n) for s in said for n in find_numbers(s) if n.printed not in asked]
    if not numbers:
        return None if _IN_WORDS.search(whole) else "The papers speak of this, but state no number of it."
    if any(_counts(noun, s, n) and not _on_another_day(text, s, n) for s, n in numbers):
        return None
    return "The papers do not give this number; what they count here is something else."


def _counts(noun: Concept, said: str, number: NumberMention) -> bool:
    """Whether a number may count what is asked: nothing else is named after it, nor before it where it takes that up.
    """
    if number.unit == POUNDS or for_instance(noun, said, number.start):
        return False
    after = said[number.end :]
    measured = stem(noun.asked.lower().split()[-1]) in {stem(w) for w in _MEASURES}
    if measured and (_LIMITED.search(said[: number.start]) or not _names(noun, after)):
        return False
    if _names(noun, after):
        return True
    what = _SEVERAL.match(after)
    if what is None:
        first = after.split()[:1]
        if first and not ends_noun(first[0]) and first[0][:1].isalpha():
            return True
        before = [n for n in find_numbers(said[: number.start])]
        return not before or not _stretch_at(said, before[-1])  # "21 weeks, against 18 weeks and a standard of 12"
    word = what["what"].lower()
    return word in ANYONE or word in _NO_THINGS


_DAYS = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b", re.IGNORECASE)


def _on_another_day(question: str, said: str, number: NumberMention) -> bool:
    """Whether one day of the week is asked of, and the clause of a number names another alone."""
    asked = {m[1].lower() for m in _DAYS.finditer(question)}
    before, after = _CLAUSE.split(said[: number.start])[-1], _CLAUSE.split(said[number.end :])[0]
    told = {m[1].lower() for m in _DAYS.finditer(f"{before} {after}")}
    return bool(asked and told) and not asked & told


def _stretch_at(said: str, number: NumberMention) -> bool:
    what = _SEVERAL.match(said, number.end)
    return what is not None and what["what"].lower() in STRETCHES


def _names(noun: Concept, after: str) -> bool:
    near = " ".join(_CLAUSE.split(after)[0].split()[:FOLLOWING])
    return named(noun, stem_set(near)) >= PARTLY


def replies_unsaid(case: Case, draft: Draft) -> str | None:
    """Why a figure is not of those who answered a survey, where it is asked how many did: it is of what they said. None
    where it is asked of something else, or where the figure's sentence or row speaks of answering.
    """
    if not draft.facts or not _REPLIED_ASKED.search(case.query.text):
        return None
    fact = draft.facts[0][0]
    if _REPLIED.search(" ".join((fact.quote, *fact.path, fact.measure, fact.locator.heading or ""))):
        return None
    return "The papers do not count those who answered; what they count here is something else."


_REPLIED_ASKED = re.compile(
    r"\b(?:how\s+many|share|proportion|percentage|%)\b[^?]*\b(?:fill(?:ed)?\s+(?:in|out)|answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?|"
    r"return(?:ed)?|complet(?:e|ed)|t(?:oo|a)ke?n?\s+part)\b[^?]*\b(?:survey|questionnaire|consultation|poll)s?\b",
    re.IGNORECASE,
)
_REPLIED = re.compile(
    r"\b(?:repl(?:y|ies|ied)|respon\w+|return\w*|answer\w*|fill\w*|complet\w+|took\s+part|taken\s+part|particip\w+|submi\w+|"
    r"receiv\w+|heard\s+from|surveyed)\b",
    re.IGNORECASE,
)
