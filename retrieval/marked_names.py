"""Things that a noun names only with a letter or number behind it: Option B, Phase 2, Band E, Key Stage 4.

No word tells them apart, for a letter alone is no word of the search. A figure or a sentence of another one of them is
never what is asked.
"""

from __future__ import annotations

import re
from functools import lru_cache

# Nouns that take either, and nouns that take a letter alone: "of the group 12 had left" names no group.
_EITHER = (
    r"options?|scenarios?|models?|lots?|zones?|bands?|tiers?|phases?|(?:key\s+)?stages?|ks|levels?|grades?|categor(?:y|ies)|"
    r"strands?|themes?|priorit(?:y|ies)|objectives?|cohorts?"
)
_BY_LETTER = (
    rf"{_EITHER}|groups?|class(?:es)?|types?|blocks?|sites?|routes?|plots?|schemes?|units?|houses?|teams?|proposals?"
)
_PLURAL = re.compile(r"(?:(?<=categor)|(?<=priorit))ies$|(?<=class)es$|(?<![sk])s$")
_AND = r"(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|to)\s+|\s*[&/–-]\s*)"
_LETTER = r"[A-Hb-h](?:(?=['’]s\b)|(?![\w’'.&]))"  # a small "a" is a word
_NUMBER = r"\d{1,2}(?![\w%]|[.,]\d|\s*%|\s+(?:of|more|fewer|less)\b)"
# Over a cell it stands behind a colon: "Option: 2".
_MARKED = re.compile(
    rf"(?<!this )(?<!that )(?<!each )\b(?:(?P<lettered>(?i:{_BY_LETTER}))(?:\s+|:\s)"
    rf"(?P<letters>{_LETTER}(?:{_AND}{_LETTER})*)|"
    rf"(?P<numbered>(?i:{_EITHER}))(?:\s*|:\s)(?P<numbers>{_NUMBER}(?:{_AND}{_NUMBER})*))"
)
_ONE_LETTER = re.compile(rf"(?<!\w){_LETTER}")
_FIRST_TO_LAST = re.compile(r"(\w+)(?:\s+to\s+|\s*[–-]\s*)(\w+)")


def of_another_mark(asked: str, told: str) -> bool:
    """Whether a text names others of what a question names by letter or number ("Option C" asked, "Option B" told), and
    none of those asked; False where either names none.
    """
    wanted = _marks(asked)
    if not wanted:
        return False
    named = _marks(told)
    return any(noun in named and named[noun].isdisjoint(marks) for noun, marks in wanted.items())


def of_the_very_mark(asked: str, told: str) -> bool:
    """Whether a text names the very one, and no other, of what a question names by letter or number."""
    wanted = _marks(asked)
    named = _marks(told) if wanted else {}
    return any(named.get(noun) == marks for noun, marks in wanted.items())


def names_mark(asked: str, told: str) -> bool:
    """Whether a text names one of those that a question names by letter or number, whatever else it names."""
    named = _marks(told)
    return any(marks & named.get(noun, frozenset()) for noun, marks in _marks(asked).items())


def lettered_as(asked: str, text: str) -> tuple[str, ...]:
    """What a text puts behind each of the letters or numbers that a question gives to a noun, where it prints them
    bare, as the head of a column or an entry: "D: One depot" for Option D.
    """
    letters = "|".join(sorted(frozenset().union(*_marks(asked).values())))
    if not letters:
        return ()
    headed = rf"(?:^|[·|(\n])\s*(?:{letters})\s?(?:[:.)]|\s[–—-])\s+([^·|\n]{{3,80}})"
    return tuple(m[1] for m in re.finditer(headed, text))


def numbers_each(asked: str, told: str) -> bool:
    """Whether a question asks for each of what a text tells by number or letter, two of them or more ("at each of the
    stages": "41 at stage 1 and 26 at stage 2"); False where it asks for each of nothing that takes a number.
    """
    m = _EACH_OF.search(asked)
    if m is None:
        return False
    noun = _PLURAL.sub(_singular, re.sub(r"\s+", " ", m["noun"].lower()))
    return len(_marks(told).get(noun, frozenset())) > 1


_EACH_OF = re.compile(
    rf"\beach\s+(?:of\s+(?:(?:the|these|those|its|our)\s+)?)?(?:(?!{_BY_LETTER})[\w-]+\s+)?(?P<noun>{_BY_LETTER})\b",
    re.IGNORECASE,
)


def mark_spans(text: str) -> list[tuple[int, int]]:
    """Where a text names such things by letter or number, noun and all."""
    return [m.span() for m in _MARKED.finditer(text)]


@lru_cache(maxsize=20_000)
def _marks(text: str) -> dict[str, frozenset[str]]:
    """The letters and numbers that a text gives to each such noun, in the singular; "A to C" is three of them."""
    found: dict[str, frozenset[str]] = {}
    for m in _MARKED.finditer(text):
        noun = _PLURAL.sub(_singular, re.sub(r"\s+", " ", (m["lettered"] or m["numbered"]).lower()))
        noun = "key stage" if noun == "ks" else noun
        listed = m["numbers"] or _ONE_LETTER.sub(lambda one: one.group().upper(), m["letters"])
        marks = {*re.findall(r"\b(?:[A-H]|\d{1,2})\b", listed)}
        for first, last in _FIRST_TO_LAST.findall(listed):
            if first.isdecimal() and last.isdecimal():
                marks |= {str(n) for n in range(int(first), int(last) + 1)}
            elif not first.isdecimal() and not last.isdecimal():
                marks |= {chr(n) for n in range(ord(first), ord(last) + 1)}
        found[noun] = found.get(noun, frozenset()) | marks
    return found


def _singular(end: re.Match[str]) -> str:
    return "y" if end.group() == "ies" else ""
