"""The little words that turn a sentence: what may be and what will, before and after, with and without, so and because.

Each stands in a model's sentence as it stands in the sentence of the papers that is closest to it: before the same
word, or, where the words are others, at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from answers.free_words import asserting_words
from answers.ground import Ground, Unit
from answers.nearness import clause_at
from answers.verbatim import words_of
from corpus.period_reading import find_periods
from corpus.words import STOP, stem, stems

TELLING = 2  # words of what is so on a condition, for it to be said
JOINS = 4  # words after "before" within which that stands before which it was
DATED = 12  # characters after "since" within which its time begins

# Words of which the one is not the other, before the same word or after it.
_CONTRARY = (
    ("before|prior to|ahead of|until|till", "after|since|following|once|when|upon|from"),
    ("with|including|includes?|included", "without|excluding|excludes?|excluded|except|apart from"),
    ("within|inside", "outside|beyond"),
    ("for", "against"),
    ("start|beginning|opening", "end|close"),
)
# Words that say more than they seem to, and what has to be printed for each.
_HELD = (
    ("did|does|do", "did|does|do"),
    ("once again", "once again|again"),
    ("again", r"again|re-\w+|repeat\w*|return\w*|resum\w*|restor\w*"),
    ("once", "once|after|when|following|one"),
    ("so", r"so|therefore|because|result\w*|led|lead\w*|mean\w*|hence|as|since|due|thus|in order"),
    ("too", "too|also|as well|both|and"),
    ("just", "just|only"),
    ("same", r"same|also|both|equal\w*|as (?:\w+ )?as|unchanged"),
    ("start|beginning", r"start\w*|beg[aiu]n\w*|1(?:st)? [A-Z]\w+|opening|early"),
    ("last", "last|previous|past|preceding|latest|final|since|prior"),
    ("next", "next|following|coming|forthcoming|subsequent"),
    ("before", r"before|prior|previous\w*|earlier|until|ahead|pre-?\w*|former\w*|preced\w+|from|by"),
    ("after", r"after\w*|since|following|once|when|having|post-?\w*|subsequent\w*|later|then|upon|from|leaving|left"),
    ("until", r"until|till|to|before|up to|end\w*|by"),
    ("during", r"during|in|over|at|of|through\w*|within|while"),
    ("without", r"without|no|not|lack\w*|absen\w+|never|none|missing"),
    ("if", "if|whether|unless|where|should|provided|when"),
    ("on time|in time", r"on time|in time|timel\w+|timescales?|deadlines?|timeframes?"),
    ("off|out", r"off|out|\w+-?(?:off|out)s?"),
)
# "Looked after children" and "the same report" are names.
_NAMED = re.compile(
    r"\blooked\s+after\b|\bsame\s+(?:[\w’']+\s+)?(?:report|paper|page|table|minutes|meeting|day|plan|review|row)\b",
    re.IGNORECASE,
)
# "So", "as" and "since" that give a reason: not "as reported in", "since March", "had since".
_NO_REASON = (
    "well|they|it|these|required|necessary|appropriate|planned|agreed|set|of|an?|at|is|are|were|was|did|do|does|in|on|part|"
    "reported|described|printed|shown|stated|recorded|told|noted"
)
_REASON = re.compile(
    r"\s(so)\s+(?!that\b|far\b|many\b|much\b)"
    rf"|,\s+(as)\s+(?!(?:{_NO_REASON})\b|[\w\s]{{2,20}}\b(?:said|reported|told|heard|stated|noted|put)\b)"
    r"|\b(?:because(?:\s+of)?|owing\s+to|due\s+to|as\s+a\s+result\s+of|thanks\s+to)\s+"
    r"|(?:,|(?<!had)(?<!has)(?<!have))\s+(since)\s+(?=\S+(?:\s+\S+)*?\s+(?:was|were|is|are|has|had|have)\b)"
)
_REASONS = re.compile(
    r"\b(?:because|due|owing|therefore|hence|thus|reasons?|led|leads?|leading|result\w*|caus\w+|mean[ts]?|meaning|given|"
    r"consequen\w+|explain\w*|thanks|driven|attribut\w+|reflect\w*|put down)\b|,\s+(?:as|since|so)\b|\bso that\b|"
    r"\bsince (?:the|it|they|its|their|many|most|some|no)\b",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"\b(?:(?:first|second|latter|last|early|middle)\s+(?:\w+\s+)?(?:half|third|quarter|part|months?|"
    r"weeks?|days?)\s+of|early|late|mid)"
    r"[\s-]+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:if|unless|subject to|provided that|except|excluding|other than|apart from|depending on)\b", re.IGNORECASE
)
_ON_CONDITION = re.compile(
    r"\b(?:if|unless|subject|provided|except|excluding|other than|apart|depend\w*|once|when|where|until|without|"
    r"whether)\b",
    re.IGNORECASE,
)
# What is so of a part only, or not surely: "potential concerns", "most of the schools".
_QUALIFIED = re.compile(
    r"\b(potential|possible|alleged|suspected|provisional|draft|proposed|projected|nearly all|almost all|"
    r"(?:most|some|many|few|several|part)(?= of))\s+(?:of\s+)?(?:the\s+|our\s+|its\s+|these\s+)?(?=[a-z])",
    re.IGNORECASE,
)
_PARTLY = re.compile(
    r"\b(?:may|might|could|potential\w*|possibl\w*|some|most|many|few|several|part|partly|majority|nearly|almost|"
    r"number of|draft|provisional|proposed|planned)\b",
    re.IGNORECASE,
)


def turned(text: str, ground: Ground) -> Iterator[str]:
    """Little words that the cited sentences do not have there, and conditions that they have and a sentence has not."""
    every = " ".join(u.text for u in ground.units)
    for said, printed in _HELD:
        for m in re.finditer(rf"\b(?:{said})\b", _NAMED.sub(lambda m: "-" * len(m.group()), text)):
            if not re.search(rf"\b(?:{printed})\b", every, re.IGNORECASE):
                yield f"“{m.group()}” does not stand so at the cited place"
    yield from _contrary(text, ground.units)
    yield from _part_of_a_time(text, every)
    yield from _reasons(text, ground)
    yield from _conditions(text, ground)


def bearing(text: str, ground: Ground) -> tuple[Unit, ...]:
    """The sentences that bear a sentence out best; () for a row."""
    words = [w.stem for w in asserting_words(text, ground.evidence)]
    return tuple(u for u in ground.bearers(words, pairs=False) if not u.row)


def after(text: str, at: int, words: int = JOINS) -> list[str]:
    """The stems of the telling words among the next few."""
    return [stem(w.text) for w in words_of(text[at:])[:words] if w.text not in STOP]


def _contrary(text: str, units: Sequence[Unit]) -> Iterator[str]:
    """ "Before the visit" for "after the visit"."""
    for pair in _CONTRARY:
        for mine, other in (pair, pair[::-1]):
            for m in re.finditer(rf"\b(?:{mine})\b", text, re.IGNORECASE):
                word, led = next(iter(after(text, m.end())), None), _before(text, m.start())
                so = word is None or any(_stands(mine, word, led, u.text) for u in units)
                if word is not None and not so and any(_stands(other, word, led, u.text) for u in units):
                    yield f"“{m.group()}” does not stand so at the cited place"


@lru_cache(maxsize=4_000)
def _stands(words: str, following: str, led: str | None, text: str) -> bool:
    """Whether one of some words stands in a text before a word, or right after another."""
    return any(
        following in after(text, m.end())[:1] or (led is not None and led == _before(text, m.start()))
        for m in re.finditer(rf"\b(?:{words})\b", text, re.IGNORECASE)
    )


def _before(text: str, at: int) -> str | None:
    """The stem of the word right before a place; None where it tells nothing."""
    last = words_of(text[:at])[-1:]
    return stem(last[0].text) if last and last[0].text not in STOP else None


def _part_of_a_time(text: str, printed: str) -> Iterator[str]:
    """ "In 2024/25" where only "the first half of 2024/25" is printed."""
    for p in find_periods(text):
        places = [m.start() for m in re.finditer(re.escape(p.text), printed)]
        if places and not _PART_OF.search(text[: p.start]) and all(_PART_OF.search(printed[:at]) for at in places):
            yield f"“{p.text}” is not told whole"


def _reasons(text: str, ground: Ground) -> Iterator[str]:
    times = [p.start for p in find_periods(text)]
    for m in _REASON.finditer(text):
        dated = m.group(3) and any(m.end() <= at <= m.end() + DATED for at in times)
        why = next(iter(after(text, m.end())), None)
        around = text[: m.start()].split(" ")[-1] + text[m.start() : m.end()] + text[m.end() :].split(" ")[0]
        as_it_stands = any(around in u.text for u in ground.units)
        if not dated and not as_it_stands and not any(
            _REASONS.search(u.text) and why in (None, *u.own) for u in ground.units
        ):
            yield f"“{m.group().strip(' ,')}” gives a cause that the cited place does not"


def _conditions(text: str, ground: Ground) -> Iterator[str]:
    """What is so on a condition, in part or not surely, said as if it were so altogether."""
    said = set(stems(text))
    for u in bearing(text, ground):
        for m in _QUALIFIED.finditer(u.text):
            of = next(iter(after(u.text, m.end(), 1)), None)
            if of in said and stem(m.group(1).lower()) not in said and not _PARTLY.search(text):
                yield f"the cited place says “{m.group(1)}”"
        for m in _CONDITION.finditer(u.text):
            start, end = clause_at(u.text, m.start())
            whole = [stem(w.text) for w in words_of(u.text[start : m.start()]) if w.text not in STOP]
            given = set(after(u.text[:end], m.end(), end))
            if len(set(whole) & said) >= TELLING and given and not given & said and not _ON_CONDITION.search(text):
                yield f"the cited place says “{m.group()}”"
