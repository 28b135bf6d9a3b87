"""A thing that a question names in two ways, one of them in brackets before its noun: "shared (double) moorings",
"fleet safety (hull and rigging) checks". Either is what is asked for, and a paper that has one of them speaks of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from corpus.numbers import WORDS
from corpus.words import STOP, stem, tokens
from retrieval.concepts import Concept

# What stands in brackets says no other name but how many, which of them or what is left out.
_NO_NAME = re.compile(
    r"\W*(?:in|ex)clu\w+|\W*(?:not|no|under|over|up|both|all|only|and|or|but|for|in|at|of|on|by|to|from|with|without|as|since|until|"
    r"e\.?g\.?|i\.?e\.?|who|which|that|including|such|per|net|gross|actual|planned|male|female|boys|girls|"
    rf"primary|secondary|maintained|independent|{'|'.join(WORDS)})\b",
    re.IGNORECASE,
)
_GLOSS = re.compile(
    r"(?P<one>(?:[a-z][\w’'-]*\s+){1,3})\((?P<other>[a-z][\w’'&-]*(?:[ ,]+[a-z&][\w’'&-]*){0,4})\)\s+"
    # a noun, in the plural: "the offer (loan) came", "a tug (of the yard) rejected"
    r"(?P<noun>(?!(?:costs|rates|needs|shows|leads|helps|gets|goes|does|has|was|is|this|gives|takes|makes|comes)\b)"
    r"[a-z][\w’-]+[a-rt-z]s)\b"
)
# Words before a name that are no part of it: how it is asked, and what was done.
_NO_PART = frozenset(
    """share proportion percentage percent rate average cost costs price new open pupils children people families adults
    residents young staff were was are is had have has been cent more fewer being getting""".split()
)
_PLURAL = re.compile(r"[a-rt-z]s$")  # "moorings (berths) lets": no part of a longer name
_MOST = 2  # words of the first name
Reads = Callable[[str], Sequence[Concept]]


def with_gloss(text: str, concepts: Sequence[Concept], read: Reads) -> tuple[Concept, ...]:
    """The concepts of a question, those of a thing with another name in brackets made one that either name names; as
    they are where it has none.

    read  the concepts of a few words alone
    """
    found = tuple(concepts)
    for m in _GLOSS.finditer(text):
        words = list(re.finditer(r"\S+", m["one"]))
        kept: list[re.Match[str]] = []
        for w in reversed(words[-_MOST:]):
            if (said := w.group().lower()) in STOP or said in _NO_PART or said in WORDS:
                break
            kept.insert(0, w)
        no_name = _NO_NAME.match(m["other"]) or any(c.isdigit() for c in m["other"])
        if not kept or _PLURAL.search(kept[-1].group()) or no_name:
            continue
        start, noun = m.start("one") + kept[0].start(), m["noun"]
        if noun.lower() in STOP or noun.lower() in _NO_PART:
            continue
        names = (f"{' '.join(w.group() for w in kept)} {noun}", f"{m['other']} {noun}")
        ways = {a: said for name in names for a, said in _ways(name, read).items()}
        one = Concept(text[start : m.end()], tuple(ways), start, tuple(ways.values()))
        apart = [c for c in found if not (start <= c.start < m.end())]
        found = tuple(sorted((*apart, one), key=lambda c: c.start))
    return found


def _ways(name: str, read: Reads) -> dict[tuple[str, ...], str]:
    """The wordings of a name: those of the term that it is, else its own words."""
    told = read(name)
    if len(told) == 1 and len(told[0].asked) == len(name):
        return dict(zip(told[0].alternatives, told[0].wordings or (name,) * len(told[0].alternatives), strict=True))
    return {tuple(stem(t) for t in tokens(name) if t not in STOP): name}
