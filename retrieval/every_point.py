"""One point of the year for every year of a stretch: "every 31 March from 2020 through to 2024", "at the end of each
March, 2022 to 2025", "in each June between 2019 and 2022".
"""

from __future__ import annotations

import re

from corpus.period_patterns import MONTH

_MONTH = MONTH.replace("P<{0}>", ":")
_DAY = r"\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?"
_YEAR = r"(?:19|20)\d\d(?!\d|\s?/\s?\d|,\d|%)"
_TO = (
    r"(?:\s*[-–—]\s*|\s+(?:right\s+|all\s+the\s+way\s+|up\s+)?(?:through\s+to|through|thru|to|until|till|and)\s+"
    r"(?:the\s+end\s+of\s+)?)"
)
_FROM = (
    r"(?:\s*[,:;(–-]\s*|\s+)(?:(?:from|between|for|over|in|starting\s+(?:in|from|with)|beginning\s+(?:in|with)|of)\s+)?"
    r"(?:the\s+years?\s+)?"
)
_IN = r"(?:(?:at|on|in|for|by)\s+)?(?:the\s+)?"
_EVERY = re.compile(
    rf"\b{_IN}(?:"
    # "every 31 March", "the end of each March"
    rf"(?P<a>(?:end|start|beginning)\s+of\s+)?(?:each|every)\s+(?:(?P<b>(?:end|start)\s+of\s+))?(?P<point>(?:{_DAY})?{_MONTH})(?:\s+end)?"
    # "31 March each year", "the end of March in every year"
    rf"|(?P<c>(?:end|start|beginning)\s+of\s+)?(?P<other>(?:{_DAY})?{_MONTH})(?:\s*,)?\s+(?:(?:in|of|for)\s+)?(?:each|every)\s+(?:single\s+)?year"
    # "each year at 31 March"
    rf"|(?:each|every)\s+year\s*,?\s*(?:at|on|in|by)\s+(?:the\s+)?(?P<d>(?:end|start)\s+of\s+)?(?P<third>(?:{_DAY})?{_MONTH})"
    rf"){_FROM}(?P<y1>{_YEAR}){_TO}(?P<y2>{_YEAR})",
    re.IGNORECASE,
)


def every_point(question: str) -> str:
    """A question with each point of the year that it asks for over a stretch of years said in one way, "at 31 March
    each year from 2020 to 2024"; itself where it asks for none so.
    """
    return _EVERY.sub(_said, question)


def _said(m: re.Match[str]) -> str:
    if int(m["y2"]) <= int(m["y1"]):
        return m.group()
    ends = m["a"] or m["b"] or m["c"] or m["d"] or ""
    point = m["point"] or m["other"] or m["third"]
    return f"at {'the ' if ends else ''}{ends}{point} each year from {m['y1']} to {m['y2']}"
