"""When something is or was: told by a time, and not by an age, the year of a report or a day yet to be fixed."""

from __future__ import annotations

import re

from answers.answer import AnswerKind
from answers.draft import Case, Draft
from answers.forms import CLOCK
from corpus.period_reading import bare_months, find_periods
from corpus.words import content_stems
from retrieval.rank import stem_set
from retrieval.wanted import Wanted

_A_TIME = re.compile(
    r"\b(?:spring|summer|autumn|winter|easter|christmas|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midday|midnight|"
    r"today|tomorrow|yesterday|(?:days?|weeks?|months?|years?|term|quarter|half[\s-]term))\b",
    re.IGNORECASE,
)
_NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_AGE = re.compile(
    rf"\b(?:aged?|(?:at\s+)?the\s+age\s+of)\s+{_NUMBER}\s+(?:days?|weeks?|months?|years?)(?:\s+old)?\b|"
    rf"\b{_NUMBER}[\s-](?:day|week|month|year)s?[\s-]olds?\b|\byears?\s+of\s+age\b",
    re.IGNORECASE,
)
# "the Gull review of 2032": the year is part of how it is called.
_WRITING = r"(?:review|report|act|strategy|plan|survey|letter|audit|paper|census|inspection|judge?ment)"
_OF_A_WRITING = re.compile(
    rf"\b{_WRITING}\s+of\s+(?:(?:early|late|mid)\s+)?(?:[A-Z]\w+\s+)?(?:19|20)\d\d\b", re.IGNORECASE
)
_TO_BE_FIXED = re.compile(
    r"\b(?:fix|set|agree|find|arrange|confirm|propose|circulate|identify|send)\s+"
    r"(?:an?\s+|the\s+|new\s+|some\s+|other\s+|suitable\s+)*dates?\b|"
    r"\bdates?\b[^.;|]{0,40}\b(?:to\s+be|be|being|yet\s+to\s+be)\s+(?:fixed|set|agreed|found|arranged|confirmed|announced|decided)\b|"
    r"\bdates?\s+(?:tbc|tba)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"^\W*(?:(?:and|so|but|ok|okay)\W+)?(?:(?:by|from|since|until|till)\s+)?(?:when(?:['’]?s|['’]ll)?\b(?!\s+(?:you|we)\s+say)|"
    r"(?:(?:on|in|from|by)\s+)?(?:what|which)\s+(?:dates?|days?|months?)\b)",
    re.IGNORECASE,
)
# What it waits for or follows tells when as well: "once the lease is signed", "at 18", "at the next meeting".
_UPON = re.compile(
    r"\b(?:once|after|before|until|till|as\s+soon\s+as|whenever|upon|"
    r"on\s+(?:reaching|turning|completion|arrival|discharge|becoming|the\s+day)|"
    r"in\s+due\s+course|at\s+(?:age\s+|the\s+age\s+of\s+)?\d{1,2}\b|(?:next|last|first|same|previous|this|that)\s+(?:meeting|visit|session)|"
    r"on\s+(?:[a-z]+\s+)?birthday|immediately|at\s+once|straight\s?away|ongoing|within)\b|\b(?<!known\s)(?<!that\s)when\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\W*(?:(?:and|so|but)\s+)?(?:when|(?:on\s+)?(?:what|which)\s+\w+)\s+(?:did|was|were|had)\b", re.IGNORECASE
)
_FIXED = re.compile(r"\bdates?\b.*\b(?:fix|agree|set|find|arrange|confirm|send|circulat)\w*\b", re.IGNORECASE)
# A sentence that takes up the one before it.
_GOES_ON = re.compile(r"\W*(?:it|this|that|they|these|those|he|she|both|which)\b", re.IGNORECASE)


def says_time(draft: Draft) -> bool:
    """Whether what is offered for a date or an hour names one: a day, a month, a year, a season, an hour."""
    return tells_time(" ".join(draft.quotes[n].text for n in draft.headline.quotes))


def tells_time(said: str) -> bool:
    """Whether a text names a time."""
    return bool(find_periods(said) or any(bare_months(said)) or CLOCK.search(said) or _A_TIME.search(said))


def names_no_time(case: Case, draft: Draft) -> str | None:
    """Why a draft does not tell when: its sentences name no time, name it of something else, or speak of a day that is
    yet to be fixed. None where they tell it, or where no time is asked for.
    """
    if case.query.wanted is not Wanted.DATE or draft.kind is not AnswerKind.PASSAGE or draft.facts:
        return None
    return when_untold(case.query.text, tuple(draft.quotes[n].text for n in draft.headline.quotes))


def when_untold(asked: str, texts: tuple[str, ...]) -> str | None:
    """Why sentences do not tell when; None where they do, or where that is not asked."""
    if not _ASKED.match(asked):
        return None
    open_days = [t for t in texts if _TO_BE_FIXED.search(t)]
    if open_days and not _FIXED.search(asked) and not any(tells_time(t) for t in texts if t not in open_days):
        return "The papers say only that a date was to be fixed."
    of_a_writing = re.search(rf"\b{_WRITING}\b", asked, re.IGNORECASE)
    if any(map(_UPON.search, texts)):
        return None
    plain = [_AGE.sub(" ", t) if _PAST.match(asked) else t for t in texts]
    plain = plain if of_a_writing else [_OF_A_WRITING.sub(" ", t) for t in plain]
    dated = [t for t in plain if tells_time(t)]
    others = [t for t in plain if t not in dated]
    if not dated:
        return "The papers speak of this, but do not say when."
    stems = content_stems(asked)
    named = [max((len(set(stems) & stem_set(t)) for t in some), default=0) for some in (dated, others)]
    said = any(_GOES_ON.match(t) or (stems and stems[-1] in stem_set(t)) for t in dated)
    if named[1] > named[0] and not said:
        return "The papers speak of this, but the time that they give is of something else."
    return None
