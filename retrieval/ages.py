"""Ages that a text sets as a limit: "the under-fives" are those under 5, and a row "5 to 17" is of none of them."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.numbers import WORDS

_BY_NAME = re.compile(rf"\b(over|under)[\s-]({'|'.join(WORDS)})(?:e?s)\b", re.IGNORECASE)


def ages_by_name(text: str) -> str:
    """A text with the over-fives as those over 5s. They are a group by its name, no limit that a figure has to say."""
    return _BY_NAME.sub(lambda m: f"{m[1]} {WORDS[m[2].lower()]}s", text)


def ages_in_figures(text: str) -> str:
    """A text with the over-fives as those over 5, every other character where it was."""
    return _BY_NAME.sub(lambda m: f"{m[1]} {WORDS[m[2].lower()]}".ljust(len(m.group())), text)


# Of an age by its look ("under-5s", "over fives") or by what stands before it ("children under 5", "aged over ten").
_LIMIT = re.compile(
    rf"\b(?P<way>under|over)[\s-](?:the\s+age\s+of\s+)?(?P<age>\d{{1,2}}|{'|'.join(WORDS)})(?P<name>e?s\b)?"
    r"(?![\w%£.,/-]*\d|\s*(?:%|per\b|(?:working\s+)?(?:days?|weeks?|months?|hours?|miles?|minutes?)\b))",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"\b(?:aged?|ages|child(?:ren)?|pupils?|people|persons?|boys?|girls?|babies|kids|those|anyone|everyone|residents?)\s+$",
    re.IGNORECASE,
)


def beside_the_limit(asked: str, spans: set[tuple[int, int]]) -> bool:
    """Whether a question asks for those under or over an age, and all of a row's stretches of ages lie on the other
    side of it.
    """
    limits = [
        (m["way"].lower(), int(age) if (age := m["age"].lower()).isdecimal() else WORDS[age])
        for m in _LIMIT.finditer(asked)
        if m["name"] or _WHO.search(asked[: m.start()])
    ]
    return bool(spans and limits) and all(
        low >= age if way == "under" else high <= age for way, age in limits for low, high in spans
    )


# "Children aged five and over", "those of 4 or under"
_AND_OVER = re.compile(
    rf"(?<!-)\b(?P<age>\d{{1,2}}|{'|'.join(WORDS)})\s+(?:years?\s+)?(?:and|or)\s+(?P<way>over|above|older|under|below|younger)\b(?!\s+\d)",
    re.IGNORECASE,
)
_OVER = ("over", "above", "older")


@lru_cache(maxsize=2_000)
def _limits(text: str) -> frozenset[tuple[bool, int]]:
    """The limits of age that a text names: whether it is of those over it, and the age."""
    found = [m for m in _LIMIT.finditer(text) if m["name"] or _WHO.search(text[: m.start()])]
    found += [m for m in _AND_OVER.finditer(text) if _WHO.search(text[: m.start()])]
    return frozenset(
        (m["way"].lower() in _OVER, int(age) if (age := m["age"].lower()).isdecimal() else WORDS[age]) for m in found
    )


def on_the_other_side(asked: str, said: str) -> bool:
    """Whether a question asks for those under or over an age, and all that a text tells of is of the others: "the wait
    was nine weeks for those aged five and over" says nothing of the under-fives.
    """
    limits = _limits(asked)
    told = _limits(said) if limits else frozenset[tuple[bool, int]]()
    return bool(told) and all(
        over != way and (age >= limit if over else age <= limit) for way, limit in limits for over, age in told
    )
# Those of working age are the 18 to 64 year olds of the returns, and older people those of 65 and over.
_WORKING_AGE = re.compile(r"\bworking[\s-]age\b|\b(?:aged\s+|ages\s+)?18\s?(?:-|–|to)\s?64\b", re.IGNORECASE)
_OLDER = re.compile(
    r"\b(?:older|elderly)\s+(?:people|adults|residents|persons|age)\b|\bpensioners?\b|\b(?:over|aged)[\s-]65s?\b|"
    r"\b65\s?(?:\+|plus\b|(?:and|or|years\s+and)\s+(?:over|older|above))|\bpension(?:able)?\s+age\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=20_000)
def _stages_of_life(text: str) -> tuple[bool, bool]:
    """Whether a text speaks of adults of working age, and of older people."""
    return _WORKING_AGE.search(text) is not None, _OLDER.search(text) is not None


def of_the_other_adults(asked: str, said: str) -> bool:
    """Whether a question asks for adults of working age alone and a figure is of older people alone, or the other way
    about.
    """
    own, others = _stages_of_life(asked)
    if own == others:
        return False
    told = _stages_of_life(said)
    return told == (others, own)


_YOUNG = re.compile(
    r"\b(?:under[\s-]?(?:5|fives?)s?|0\s?[-–]\s?[45]|0\s+to\s+[45]|birth|early\s+years|pre-?schools?|nurser(?:y|ies)|toddlers?|bab(?:y|ies)|"
    r"infants?|EYFS|aged)\b",
    re.IGNORECASE,
)


def age_unsaid(asked: str, said: str) -> bool:
    """Whether a question asks for the under-fives, and no age is said of a figure: "the plan has five aims"."""
    m = _BY_NAME.search(asked)
    if m is None or m[1].lower() != "under" or m[2].lower() != "five":
        return False
    return _YOUNG.search(said) is None


def says_age(text: str) -> bool:
    """Whether a text tells of an age: "aged 11", "a boy of 15 years old", "her tenth birthday"."""
    return _AN_AGE.search(text) is not None


_AN_AGE = re.compile(
    r"\bage[ds]?\b|\b(?:years?|months?|weeks?)[\s-]olds?\b|\bbirthdays?\b|\b(?:old|young)er\b", re.IGNORECASE
)
