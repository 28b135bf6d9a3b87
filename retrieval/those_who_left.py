"""How many people left, asked of figures with which nobody is said to leave: of the berths let and given up, only the
latter tells how many skippers went.
"""

from __future__ import annotations

import re

from corpus.fact import Fact
from retrieval.asked_once import Asked
from retrieval.query import Query

_WHO = (
    r"(?:carers?|foster(?:ers)?|parents?|adopters?|households?|famil(?:y|ies)|staff|workers?|social\s+workers?|teachers?|nurses?|officers?|"
    r"employees?|volunteers?|members?|managers?|people|crews?|skippers?)"
)
_LEFT_ASKED = Asked(
    rf"\bhow\s+many\s+(?:[\w’'-]+\s+){{0,5}}?{_WHO}\s+(?:(?:have|had|has)\s+)?(?:also\s+|then\s+|since\s+)?"
    r"(?:left|leave|quit|resigned|departed|packed\s+it\s+in|gave\s+(?:it\s+)?up)\b"
    r"(?!\s+(?:care|school|education|home|to\s+(?!go\b)|over|on\s+(?:the|our)|unfilled|empty|vacant|without|waiting|behind|out|alone|in\s+(?:the\s+)?(?:budget|pot|team)))"
    rf"|^(?!.*\bfrom\s+what\b).*\bhow\s+many\s+(?:[\w’'-]+\s+){{0,5}}?{_WHO}\s+(?:did|have|has|had)\s+(?:we|they|it|the\s+[\w’'-]+)\s+(?:lose|lost)\b"
)
_LEAVING = re.compile(
    r"le(?:ft|av)|resign|de-?\s?regist|quit|depart|ceas|stop|retir|\blos[ts]|losing|exit|turnover|\bwent\b|\bgone\b|\bend(?:ed|ing|s)?\b|"
    r"withdr[ae]w|discharg|closed|gave\s+up|given\s+up|moved\s+(?:to|on|away)",
    re.IGNORECASE,
)


def stayed(query: Query, fact: Fact) -> bool:
    """Whether it is asked how many people left, and nothing said with a figure is of leaving; False for any other
    question.
    """
    if not _LEFT_ASKED.search(query.text):
        return False
    return _LEAVING.search(" ".join((fact.quote, fact.measure, *fact.path, fact.locator.heading or ""))) is None
