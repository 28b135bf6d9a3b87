"""Who asked, proposed or moved something, what came in reply, what inspectors said: told only where the words say that
somebody asked, that it was answered, or that it was inspectors.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from answers.answer import AnswerKind
from answers.draft import Case, Draft


class _Deed(NamedTuple):
    """What is asked for, in what words a record tells of it, and what is said where it does not."""

    asked: re.Pattern[str]
    told: re.Pattern[str]
    lacking: str


def _deed(asked: str, told: str, lacking: str) -> _Deed:
    return _Deed(re.compile(asked, re.IGNORECASE), re.compile(rf"\b(?:{told})", re.IGNORECASE), lacking)


_SO = r"(?:^|–)\W*(?:(?:and|so)\s+)?"
_WHO = rf"{_SO}who(?:\s+was\s+it\s+(?:that|who))?\s+(?:first\s+|also\s+|originally\s+)?"
_NOBODY = "The papers do not record who did."
_DEEDS = (
    _deed(
        rf"{_WHO}(?:asked|queried|enquired|inquired|questioned|wanted\s+to\s+know|raised)\b",
        r"ask\w*|quer(?:y|ied|ies)|enquir\w+|inquir\w+|question\w*|want\w*\s+to\s+know|wonder\w*|rais\w+|"
        r"in\s+(?:answer|reply|response)\s+to|(?:replying|answering|responding)\s+to|sought|challeng\w+|express\w+|"
        r"request\w*|concern\w*|pointed\s+out",
        _NOBODY,
    ),
    _deed(
        rf"{_WHO}(?:proposed|moved|put\s+forward|tabled)\b",
        r"propos\w+|mov(?:ed|er)\b|motion|put\s+forward|tabled|at\s+the\s+(?:suggestion|instance|request)\s+of|amendment",
        _NOBODY,
    ),
    _deed(
        r"–\W*what\s+was\s+(?:the|their|his|her)\s+(?:answer|reply|response)\b",
        r"repl\w+|answer\w*|respon\w+|said|told|explain\w*|advis\w+|confirm\w*|stat(?:ed|ing)|assured|undert\w+|agreed|"
        r"clarif\w+|acknowledg\w+|reported",
        "The papers do not record an answer to this.",
    ),
    _deed(
        rf"{_SO}what\s+(?:did|do|does|has|have)\s+(?:the\s+)?(?:ofsted|inspectors?|inspectorate|hmip?|cqc)\s+"
        r"(?:say|said|think|find|found|tell|told|write|written|conclude\w*|make\s+of)\b",
        r"ofsted|inspect\w*|hmip?|cqc|judge?ments?|rated",
        "The papers do not record what inspectors said of this.",
    ),
    _deed(
        rf"{_SO}who(?:['’]s|\s+(?:is|was))\s+(?:the|our)\s+(?:\w+\s+){{0,3}}member\b(?=\W*$|\s+for\b)",
        r"members?\b|portfolio|councillor|cllr",
        "The papers speak of such a post, but do not say who the member is.",
    ),
)


def names_no_asker(case: Case, draft: Draft) -> str | None:
    """Why a draft in words does not tell who asked, what came in reply or what inspectors said; None where it does, or
    that is not asked.
    """
    if draft.kind not in (AnswerKind.PASSAGE, AnswerKind.PEOPLE):
        return None
    own = [draft.quotes[n] for n in draft.headline.quotes]
    said = " ".join((draft.headline.text, *(f"{q.locator.heading or ''} {q.text}" for q in own)))
    return asker_untold(case.query.text, said)


def asker_untold(question: str, said: str) -> str | None:
    """The same of a text; None where it tells of it, or that is not asked."""
    return next((d.lacking for d in _DEEDS if d.asked.search(question) and not d.told.search(said)), None)
