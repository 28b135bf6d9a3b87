"""What a question leaves out: "the overspend, leaving out the DSG", "all contacts except from schools";
and what a figure does: "children in need (excluding those on a plan)" are no children on a plan.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.fact import Fact
from retrieval.asked_once import Asked
from retrieval.concepts import Concept
from retrieval.query import Query

_WHAT = r"(?P<{0}>[^,;:()?.·]+)"
# With the thing between the verb and its "out", what is left out ends there: "leaving the ferry out", "with fuel taken
# out", "the ferry aside". Of pupils "excluded" is what was done to them.
_THING = r"(?P<{0}>(?:(?!(?:and|or|to|in|at|for|that|which|was|were|is|are)\b)[\w’'&/-]+\s+){{1,5}}?)"
LEFT_OUT = re.compile(
    r"\b(?:leav(?:e|es|ing)\s+out|leaving\s+aside|(?<!are\s)(?<!is\s)(?<!were\s)(?<!was\s)(?<!for\s)excluding|exclusive\s+of|excl\.?|not\s+(?:counting|including)|"
    r"without\s+(?:counting|including)|apart\s+from|aside\s+from|other\s+than|except(?:ing)?(?:\s+for)?|ignoring|disregarding|net\s+of|minus(?!\s+(?:figure|number|amount|sum|balance|position|value)\b))\s+"
    rf"{_WHAT.format('what')}"
    rf"|\bwithout\s+(?=the\s+(?-i:[A-Z]){{2,}}){_WHAT.format('less')}"
    rf"|\b(?:leav(?:e|ing)|strip(?:ping)?)\s+{_THING.format('taken')}(?:out|aside)\b(?!\s+of\b)"
    rf"|\bwith\s+{_THING.format('gone')}(?:(?:taken|left|stripped|kept)\s+out|(?:set|left|put)\s+aside)\b(?!\s+of\b)"
    rf"|(?:^|[,;(–]\s*|\s-\s+)(?!how\b)(?:the\s+)?{_THING.format('aside')}(?:aside|apart|not\s+(?:included|counted))(?=\s*(?:$|[,;:.?!)–]))",
    re.IGNORECASE,
)
_NAMES = ("what", "less", "aside", "taken", "gone")


def _named_in(m: re.Match[str]) -> tuple[int, int]:
    """Where a phrase names what is left out."""
    return m.span(next(name for name in _NAMES if m[name] is not None))


def what_is_left_out(text: str) -> str:
    """What a text says that it leaves out; "" for nothing."""
    return " ".join(text[slice(*_named_in(m))] for m in LEFT_OUT.finditer(text))


def leaves_out(query: Query, concept: Concept) -> bool:
    """Whether a concept stands in a phrase that says what is not asked for, its verb ("leaving out") among it."""
    return any(m.start() <= concept.start < m.end() for m in LEFT_OUT.finditer(query.text))


def left_out(query: Query) -> tuple[Concept, ...]:
    """The concepts of a question that are named only to be left out; () where it leaves out nothing."""
    spans = [_named_in(m) for m in LEFT_OUT.finditer(query.text)]
    return tuple(c for c in query.concepts if any(start <= c.start < end for start, end in spans))


@lru_cache(maxsize=50_000)
def without_left_out(text: str, printed: str = "") -> str:
    """A text without what it says it leaves out, unless that holds the figure itself: "not counting the 12 in …"."""
    return LEFT_OUT.sub(lambda m: m.group() if printed and printed in m.group() else " ", text)


_ASKED_WITHOUT = Asked(LEFT_OUT.pattern)


def heard(query: Query, fact: Fact, text: str) -> str:
    """What a text says a figure is of: what it leaves out is told only to a question that leaves something out, too."""
    return text if _ASKED_WITHOUT.search(query.text) else without_left_out(text, fact.printed)
