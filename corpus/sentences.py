"""Where a sentence ends: abbreviations, initials, decimals and clause numbers do not end one.

Rules rather than a trained model: minutes write "Cllr. A. Smith", "e.g. deferred exclusions" and "at 5.5-5.6", and a
split in the wrong place would cut a quotation in two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_ABBREVIATION = re.compile(
    r"(?:mr|mrs|ms|dr|prof|rev|st|cllrs?|hon|sgt|jr|sr|e\.g|i\.e|eg|ie|viz|cf|vs|dept|govt|min|max|incl)$",
    re.IGNORECASE,
)
# "No." and months end a sentence as often as not; they are abbreviations only before a figure.
_BEFORE_FIGURES = re.compile(
    r"(?:nos?|paras?|pp?|vol|fig|approx|est|ref|ext|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$", re.IGNORECASE
)
_END = re.compile(r"""[.?!…]+["'”’)\]]*[⁰¹²³⁴-⁹]*(?=\s+["'“‘(\[]*[A-Z0-9£•])""")
# An initial ("Mr M. Hart", "signed by J. R. Smith") and not a letter that names something ("Child Q.", "plan B.").
_NAME_BEFORE = re.compile(
    r"(?:^|\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Prof|Sir|by|and|with|from)\.?\s+|\b[A-Z]\.\s*)$"
)
_LAST_WORD = re.compile(r"([A-Za-z][A-Za-z.]*)$")


LONGEST = 60  # characters: no abbreviation is as long


def _ends_here(text: str, stop: int, after: int) -> bool:
    """Whether the mark at `stop` ends a sentence; `after` is where the next word begins."""
    if text[stop] != ".":
        return True
    word = _LAST_WORD.search(text, max(0, stop - LONGEST), stop)  # from the beginning it would be quadratic
    if word is None:
        return True
    last = word.group(1).lower()
    if len(last) == 1 and word.group(1).isupper() and last != "i":
        return _NAME_BEFORE.search(text, max(0, word.start() - LONGEST), word.start()) is None
    if _BEFORE_FIGURES.fullmatch(last):
        return not text[after : after + 1].isdigit()
    return _ABBREVIATION.fullmatch(last) is None


@lru_cache(maxsize=20_000)
def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, each exactly as it stands there, in order; () for an empty text."""
    parts: list[str] = []
    start = 0
    for m in _END.finditer(text):
        after = m.end() + len(text[m.end() :]) - len(text[m.end() :].lstrip())
        if _ends_here(text, m.start(), after):
            parts.append(text[start : m.end()].strip())
            start = after
    parts.append(text[start:].strip())
    return tuple(p for p in parts if p)


def parts_of(text: str, longest: int) -> Iterator[str]:
    """Parts of a text that end where a sentence ends, each at most `longest` characters unless one sentence is
    longer.
    """
    part = ""
    for sentence in split_sentences(text):
        if part and len(part) + 1 + len(sentence) > longest:
            yield part
            part = ""
        part = f"{part} {sentence}" if part else sentence
    if part:
        yield part
