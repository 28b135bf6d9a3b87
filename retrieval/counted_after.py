"""What a number counts: the noun after it."""

from __future__ import annotations

import re
from itertools import takewhile

from corpus.words import STOP, stem, tokens

_NOUNS = """children child people person adults families family households pupils students carers staff workers posts
    vacancies members councillors officers parents babies boys girls residents tenants patients clients users homes
    properties dwellings schools places placements beds cases referrals contacts assessments enquiries reviews plans
    orders visits episodes incidents complaints applications appeals meetings sessions calls interviews audits
    inspections conferences weeks days months years hours minutes pounds fte""".split()
COUNTED = frozenset(map(stem, _NOUNS))
"""Stems of the things that papers count. A figure of one of them is no figure of another."""

_HEADS = frozenset(w for w in _NOUNS if w not in ("child", "person", "family"))
_ENDS = (STOP | frozenset("among between than into onto within per under over across".split())) - {"after", "and"}
_AFTER = re.compile(r"(?:\s+[^\s,;.()]+){1,5}")


def counted_after(text: str, end: int) -> str | None:
    """The stem of what a number counts that ends at a character of a text (from 0); None where it does not say.

    It is the last plural before a little word: "267 initial child protection conferences in …".
    """
    rest = _AFTER.match(text, end)
    if rest is None:
        return None
    words = tuple(takewhile(lambda w: w not in _ENDS, tokens(rest.group())))
    if "and" in words:  # "children and young people" and "pupils and staff" count what comes first
        words = words[: words.index("and")] or words
    heads = [w for w in words if w in _HEADS]
    return stem(heads[-1]) if heads else None


def nouns_in(text: str) -> tuple[str, ...]:
    """The stems of the things that a text names and papers count, in order."""
    return tuple(s for t in tokens(text) if (s := stem(t)) in COUNTED)
