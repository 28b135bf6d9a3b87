"""When something was held, told by the day on which it was and not by the day on which its report came out."""

from __future__ import annotations

import re

from retrieval.query import Query
from retrieval.rank import named, periods_in, stem_set
from retrieval.wanted import Wanted

_ASKED = re.compile(
    r"\bwhen\s+(?:did|was|were|has|have|had|does|is)\b[^?]*?\b(?:have|hold|host|undergo|get|happen(?:ed)?|take\s+place|taken\s+place|occur(?:red)?|held|"
    r"inspect(?:ed)?|visit(?:ed)?|carr(?:y|ied)\s+out|done|undertaken?|conduct(?:ed)?|review(?:ed)?|audit(?:ed)?)\b|"
    r"\bwhen\s+(?:was|were|is)\s+(?:the|our|its|their|[A-Z][\w-]+['’]s)\s+(?:[\w’'-]+\s+){0,4}?(?:inspection|visit|audit|review|survey|election|"
    r"consultation|conference|event)\b",
    re.IGNORECASE,
)
_OF_THE_REPORT = re.compile(
    r"\b(?:publish|publication|report|issue|release|letter|findings|outcome|result|response|reply|told|hear|learn|decid|agree|minutes|plan)\w*",
    re.IGNORECASE,
)
_REPORT_DATED = re.compile(
    r"\b(?:reports?|letters?|findings|outcomes?|results?|feedback|judge?ments?)\b[^.;]*\b(?:published|issued|received|sent|released|"
    r"circulated|presented|shared|came\s+out|appeared|due)\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:had\s+(?:an?|its|their|the|our)|took\s+place|held|inspected|visited|undert(?:ook|aken)|underwent|carried\s+out|conducted)\b",
    re.IGNORECASE,
)
HELD, REPORTED = 0.4, 0.5
FIRMLY = 0.75  # of a thing named


def asks_held(query: Query) -> bool:
    """Whether a question asks when something was held or done, and not when it was reported."""
    if query.wanted is not Wanted.DATE:
        return False
    return _ASKED.search(query.text) is not None and _OF_THE_REPORT.search(query.text) is None


def held_adds(query: Query, text: str) -> float:
    """What it adds that a sentence tells when something was held, where that is asked for; less than nothing where its
    day is that of a report on it, 0 for any other.
    """
    if not asks_held(query) or not periods_in(text):
        return 0.0
    if _REPORT_DATED.search(text):
        return -REPORTED
    words = stem_set(text)
    return HELD if _HELD.search(text) and any(named(c, words) >= FIRMLY for c in query.concepts) else 0.0
