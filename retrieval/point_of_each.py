"""One point of the year said once for several years: "at the end of March in 2022, 2023 and 2024"."""

from __future__ import annotations

import re

from corpus.period_patterns import MONTH

_JOINT = (
    r"(?:\s*,\s*(?:and\s+|or\s+|then\s+)?|\s*[&/]\s*|\s+(?:and|or|then|v|vs|versus|against|than|with|compared\s+(?:with|to))\.?\s+)"
    r"(?:(?:again|then|also|both|finally|lastly)\s+)?(?:(?:in|of|for|at)\s+)?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?"
_MONTH = MONTH.replace("P<{0}>", ":")
_BETWEEN = r"(?:,?\s+(?:in|of|for)(?:\s+(?:both|each\s+of|all\s+of|the\s+years?|years?))*)?,?\s+"
# A year that goes on ("2022/23", "2022 budget") is no year of the list.
_YEAR = r"(?:19|20)\d\d(?!\d|\s?[/–-]\s?\d|[,.]\d|%)"
_YEAR_OF_TWO = r"20\d\d\s?[/–-]\s?(?:20)?\d\d(?![\d/%])"
_END = r"(?=\s*(?:$|[,;:.?!()–-]|(?:and|or|to|but|compared|against|with|then|please|respectively|each|by|for|in|at)\b))"
_POINTS = tuple(
    re.compile(
        rf"(?P<point>{point}){_BETWEEN}(?P<years>{year}(?:{_JOINT}{year})*){_END}", re.IGNORECASE
    )
    for point, year in (
        (rf"\b(?:(?:the\s+)?end\s+of\s+|{_DAY})?{_MONTH}", _YEAR),
        (r"\b(?:(?:the\s+)?end\s+of\s+)?(?:Q|Qtr\s?|Quarter\s)[1-4]", _YEAR_OF_TWO),
    )
)
_A_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?")
_IN_A_YEAR = re.compile(rf"(?:\b(?:in|of|for|at)\s+)?(?P<year>{_A_YEAR.pattern})", re.IGNORECASE)


def point_of_each(question: str) -> str:
    """A question with the point of the year written out before each year that it names it for; itself where it names
    none, or one year right behind it.
    """
    for points in _POINTS:
        question = points.sub(_of_each, question)
    return question


def _of_each(m: re.Match[str]) -> str:
    apart = re.search(r"\b(?:in|for)\b", m.string[m.end("point") : m.start("years")]) is not None
    if _A_YEAR.fullmatch(m["years"]) and not (apart and m["years"].isdigit()):
        return m.group()  # "May 2031", "May of 2031" and "Q3 in 2031/32" are read as they stand
    return _IN_A_YEAR.sub(lambda year: f"{m['point']} {year['year']}", m["years"])
