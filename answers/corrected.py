"""What was put right in the minutes of the meeting before, as the item for them says it: the words that were to be
changed, and not only that the minutes were confirmed "subject to that amendment".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from answers.answer import AnswerKind
from answers.draft import Case, Draft, Line, Quote
from answers.roll import minutes_of
from answers.sittings import sittings_in
from corpus.paper import BlockKind, Kind, Paper
from corpus.period import NAMES, Period
from corpus.period_reading import find_periods
from corpus.sentences import split_sentences

_STOOD = (
    r"\b(?:were|was|are|did)\b[^?]*\bminutes\b[^?]*\b(?:as\s+(?:they|it)\s+(?:stood|were|was|had\s+been)|"
    r"as\s+(?:drafted|written|printed|circulated|presented|submitted)|unaltered|unamended|unchanged|"
    r"without\s+(?:an?y?\s+)?(?:changes?|corrections?|amendments?|alterations?|additions?))\b"
)
_AS_THEY_STOOD = re.compile(_STOOD, re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:what|which|how|was|were|any)\b[^?]*\b(?:correct(?:ed|ions?)|amend(?:ed|ments?)|alter(?:ed|ations?)|changed?|errors?|"
    r"mistakes?)\b[^?]*\bminutes\b|"
    r"\b(?:what|how|which|were|was)\b[^?]*\bminutes\b[^?]*\b(?:corrected|corrections?|amended|amendments?|altered|changed)\b|"
    # "Were the minutes approved as they stood?": with or without a change
    rf"{_STOOD}",
    re.IGNORECASE,
)
_CORRECTING = re.compile(
    r"\b(?:amend\w*|correct(?:ed|ions?|ing)|alter\w*|substitut\w+|replac\w+|chang\w+|delet\w+|insert\w+|remov\w+|"
    r"add(?:ed|ing|ition)|reading|should\s+(?:have\s+)?(?:read|be)|to\s+(?:be|read))\b",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[\"“‘]|\bread\b|\bto\s+(?:show|say|state|record|include|reflect)\b|\binstead\s+of\b|\b"
                    r"(?:addition|insertion|inclusion|deletion|omission|removal|substitution|replacement)\s+of\b")
# Told where they are confirmed: "signed, subject to the word 'east' being changed to 'west'".
_BUT = re.compile(
    r"\b(?:subject\s+to|save\s+(?:that|for)|except\s+(?:that|for)|provided\s+that|apart\s+from|other\s+than|once|"
    r"with\s+(?:the\s+)?(?:\w+\s+)?(?:amendment|correction|change|alteration|deletion|addition|insertion|word)s?)\b",
    re.IGNORECASE,
)
_MONTH = re.compile(
    rf"\b({'|'.join(m for m in NAMES if m != 'May')}|may(?=\s+(?:meeting|minutes)))\b", re.IGNORECASE
)
_HEADED = re.compile(r"\b(?:minutes|record)\b", re.IGNORECASE)
_CONFIRMED = re.compile(r"\b(?:resolved|agreed|confirmed|signed|approved)\b", re.IGNORECASE)


def corrected(case: Case) -> Draft | None:
    """The sentences under the item for earlier minutes that say what in them was to be changed; None where that is not
    asked, or no such item says it of the minutes that the question names.
    """
    paper = _later_minutes(case) if _ASKED.search(case.query.text) else None
    found = [] if paper is None else list(told_in(paper))
    if paper is not None and not found and _AS_THEY_STOOD.search(case.query.text):
        found = list(_agreed_in(paper))[:1]
    if not found:
        return None
    quotes = tuple(dict.fromkeys(q for q, _ in found))
    body = tuple(Line(f"“{q.text}”", (n,)) for n, q in enumerate(quotes))
    return Draft(AnswerKind.DECISION, Line(" ".join(s for _, s in found), tuple(range(len(quotes)))), quotes, body)


def _later_minutes(case: Case) -> Paper | None:
    """The minutes that may have corrected those of the meeting asked about: the only ones, or those whose item for
    earlier minutes names a day of the time that the question names.
    """
    asked = (*case.query.papers_of, *case.query.periods)
    months = frozenset(m.group(1).lower() for m in _MONTH.finditer(case.query.text)) if not asked else frozenset()
    if not asked and not months:
        return minutes_of(case)
    hit = {h.chunk.paper for h in case.hits}
    shelf = [
        case.store.paper(x.id, case.finding.scope)
        for x in case.shelf.values()
        if (x.metadata.kind is Kind.MINUTES or x.id in hit)
        and (not case.query.authorities or x.metadata.authority in case.query.authorities)
    ]
    papers = [p for paper in shelf for p in ((paper,) if paper.metadata.kind is Kind.MINUTES else sittings_in(paper))]
    named = [
        paper
        for paper in papers
        if any(
            _meant(m.period, asked, months) for n in _item(paper) for m in find_periods(paper.blocks[n].text)
        )
    ]
    return named[0] if len(named) == 1 else None


def _meant(told: Period, asked: tuple[Period, ...], months: frozenset[str]) -> bool:
    """Whether a time is in one of those asked for, or a day of one of the months (lower case) named without a year."""
    if any(p.first_day <= told.first_day and told.last_day <= p.last_day for p in asked):
        return True
    return told.first_day == told.last_day and f"{told.first_day:%B}".lower() in months


def _item(paper: Paper) -> Iterator[int]:
    """The blocks of the item for earlier minutes."""
    for n, block in enumerate(paper.blocks):
        heading = (block.headings or ("",))[-1]
        if block.kind is not BlockKind.HEADING and block.item is not None and _HEADED.search(heading):
            yield n


def _agreed_in(paper: Paper) -> Iterator[tuple[Quote, str]]:
    """The sentences that agree to the minutes, where nothing in them was to be changed."""
    for n in _item(paper):
        text = paper.blocks[n].text
        yield from ((Quote(paper.id, paper.locator(n), text), s) for s in split_sentences(text) if _CONFIRMED.search(s))


def told_in(paper: Paper) -> Iterator[tuple[Quote, str]]:
    """The sentences that say what was to be changed."""
    for n in _item(paper):
        text = paper.blocks[n].text
        for sentence in split_sentences(text):
            but = _BUT.search(sentence)
            told = sentence[but.start() :] if but else "" if _CONFIRMED.search(sentence) else sentence
            if _CORRECTING.search(told) and _WORDS.search(told):
                yield Quote(paper.id, paper.locator(n), text), sentence
