"""Whether a follow-up leans on the question before it: how much it names of its own, and what in it points back."""

from __future__ import annotations

import re

from answers.times_told import PART_OF_SHIFT
from corpus.area import find_areas
from corpus.period import NAMES
from corpus.period_reading import find_periods
from corpus.stage import MONTH, find_stages
from corpus.words import STOP, tokens

OPENERS = re.compile(
    r"^\s*(?:(?:and|but|so|ok(?:ay)?|right|now|also|then|thanks)\b[\s,]*)*"
    r"(?:(?:what|how)\s+about|what\s+of|(?:the\s+)?same\s+(?:question\s+)?(?:again\s+)?(?:but\s+)?(?:for|in|with)|"
    r"(?:can\s+you\s+)?compare\s+(?:that|it|this)\s+(?:with|to)|how\s+does\s+(?:that|it|this)\s+compare\s+(?:with|to)|or)?"
    r"(?<=\w)\b[\s,]*(?:just\s+)?",
    re.IGNORECASE,
)
# Words that point back. "there were" opens a sentence and points nowhere; "this report" and "their costs" name their
# own.
POINTING = re.compile(
    r"\b(?:it|that(?!\s+(?:the|a|an|was|were|is|are)\b\s+\w+\s+\w+)|those|these|they|them|he|she|then|the\s+same|"
    r"ones?)\b"
    r"|\bthis\b(?!\s+(?:report|paper|year|meeting|month))|(?<!were\s)(?<!was\s)(?<!are\s)(?<!is\s)\bthere\b"
    r"(?!\s+(?:is|are|was|were|has|have|had|been|be|any)\b)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"^\s*(?:why|when|who|where|how|how\s+come|why\s+not|why\s+is\s+that|which\s+page|who\s+(?:said|says|told\s+"
    r"(?:the\s+)?\w+)\s+(?:so|that|this|it))\s*\?*\s*$",
    re.IGNORECASE,
)
_SLOT_WORDS = frozenset(
    """
    end start beginning previous year years month last next before after quarter half first second time and about what
    how across throughout overall back england
    national nationally neighbours neighbour statistical stat london then there
    """.split()
)


def subject_of(question: str, authorities: tuple[str, ...]) -> list[str]:
    """The words of a question that name a subject: no slots, no stop words."""
    blank = question
    spans = [(p.start, p.end) for p in find_periods(question)] + [
        (a.start, a.end) for a in find_areas(question, authorities)
    ]
    spans += [(m.start, m.end) for m in find_stages(question) if m.stage.kind != MONTH]
    for start, end in sorted(spans, reverse=True):
        blank = blank[:start] + " " + blank[end:]
    months = {n.lower() for n in NAMES} | {n[:3].lower() for n in NAMES} | {"sept"}
    return [t for t in tokens(blank) if t not in STOP and t not in _SLOT_WORDS and t not in months and len(t) > 1]


# "How many were approved?": whom it counts was named before.
_COUNTS_NOBODY = re.compile(
    r"\s*(?:and\s+)?how\s+many\s+(?:were|was|are|is|had|have|has|did)\b(?!\s+there\b)", re.IGNORECASE
)

# "By how many boats?", "from which yards?": what those did or had was said before.
OF_HOW_MANY = re.compile(
    r"\s*(?:by|from|for|of|in|at|to|with|among|across|on)\s+(?:how\s+many|which|what|whom)\b(?!\s+(?:were|was|are|is|did|do|does)\b)",
    re.IGNORECASE,
)

# "Which yard had the most?": of what, was said before.
_HAD_THE_MOST = re.compile(
    r"\s*(?:which|what|who)\s+(?:[\w’'-]+\s+){0,2}?(?:had|has|have|is|was|were|are|got|saw)\s+(?:the\s+)?(?:most|fewest|least|highest|"
    r"lowest|largest|biggest|greatest|smallest|longest|shortest)\W*$",
    re.IGNORECASE,
)
_OF_IT = re.compile(r"\b(?:its|their|his|her)\b", re.IGNORECASE)  # "its variance": of what, was said before


def leans(question: str, authorities: tuple[str, ...]) -> bool:
    """Whether a follow-up has too little of its own to be asked without the question before it."""
    if _ALONE.match(question):
        return True
    rest = PART_OF_SHIFT.sub(" ", OPENERS.sub("", question))
    subject = subject_of(rest, authorities)
    if not subject:
        return True
    opened = OPENERS.match(question)
    if opened and len(subject) <= (MOST_ALIKE if _LIKE.search(opened.group()) else MOST_OPENED):
        return True
    if re.match(r"\s*[a-z]", question) and not _VERBS.search(question) and len(subject) <= MOST_BARE:
        return True  # "girls?": a phrase alone, in small letters, goes on with the talk
    if _WHAT_IF.match(question) and len(subject) <= MOST_POINTING:
        return True
    if OF_HOW_MANY.match(rest) and len(subject) <= MOST_BARE:
        return True
    if (_COUNTS_NOBODY.match(rest) or _OF_IT.search(rest)) and len(subject) <= MOST_BARE:
        return True
    if _HAD_THE_MOST.match(rest) and len(subject) <= MOST_BARE:
        return True
    return bool(POINTING.search(rest)) and len(subject) <= MOST_POINTING


# Words of its own that a follow-up may have: more, and it is a question of its own.
MOST_BARE, MOST_OPENED, MOST_POINTING, MOST_ALIKE = 2, 3, 4, 6
_WHAT_IF = re.compile(r"\s*(?:(?:and|but)\s+)?what\s+if\b", re.IGNORECASE)
_LIKE = re.compile(r"\babout\b|\bsame\b|\bcompare\b|\bwhat\s+of\b", re.IGNORECASE)
_VERBS = re.compile(
    r"\b(?:who|what|whats|which|why|when|where|how|was|were|is|are|did|do|does|had|has|have|will|would|can|could|list|"
    r"name|give|tell|show|find|explain|summarise|describe|compare)\b",
    re.IGNORECASE,
)


def asks_by_itself(question: str) -> bool:
    """Whether a follow-up has a word of asking or a verb of its own: "and fostering?" has none."""
    return _VERBS.search(question) is not None
