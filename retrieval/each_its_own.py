"""A sentence that gives each of several names its own figure: "Larn averages 16 boats and Hexley 12"."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.fact import Fact
from retrieval.query import Query

_NAME = r"[A-Z][\w’'-]+(?:\s+(?:(?:and|of|upon|on|the)\s+)?[A-Z][\w’'-]+){0,3}"
_FIGURE = r"[£$]?\d[\d,.]*\d?\s?(?:%|per\s+cent|[mk]\b)?"
# "Larn averages 16", "Larn (16)", "Larn had 16 boats", "Larn 16": right behind the name, or behind its verb.
_OWN = re.compile(
    rf"(?<![\w’'-])(?P<name>{_NAME})(?:\s+\(|,?\s+(?:(?:averag|total|number|reach|record|report|count)(?:es|s|ed|ing|led)|"
    rf"at|on|with|had|has|was|is|were|are|stood\s+at)?\s*)(?P<figure>{_FIGURE})(?![\d/])"
)
_TIMES = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Quarter|Q\d|Year|"
    r"Table|Figure|Appendix|Item|Stage|Phase|Option|Page|Section|Paragraph|The|At|In|On|By|Of|For|From|Since|"
    r"Between|Over|About|Some|Only|These|This|There|An?|And|But|All)\b"
)
LEAST = 2  # names that have a figure each


def of_another_name(query: Query, fact: Fact) -> bool:
    """Whether a fact's sentence gives several names a figure each, the question names one of them and no other, and the
    figure is another's; False for a cell and for a figure that stands with no name.
    """
    if fact.locator.cell is not None:
        return False
    own = _owners(fact.quote)
    asked = {name for name, _ in own if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", query.text)}
    if len(own) < LEAST or len(asked) != 1 or len({name for name, _ in own}) < LEAST:
        return False
    mine = {figure for name, figure in own if name in asked}
    others = {figure for name, figure in own if name not in asked}
    printed = fact.printed.strip("()")
    return printed in others - mine


@lru_cache(maxsize=20_000)
def _owners(sentence: str) -> tuple[tuple[str, str], ...]:
    """Each name of a sentence that has a figure right behind it, with the figure; () for none."""
    return tuple(
        (m["name"], m["figure"].strip().rstrip(".,"))
        for m in _OWN.finditer(sentence)
        if not _TIMES.match(m["name"])
    )
