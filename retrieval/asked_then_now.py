"""How one time is held against another without "change", "rise" or "fall": "are fewer boats late than in the survey
before?", "what was it in May and what had it got to by June?", "is hire up on last year?".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.period import PeriodKind
from corpus.period_patterns import MONTHS
from corpus.period_reading import PeriodMention
from retrieval.asked_once import Asked
from retrieval.which_way import COMPARATIVES

_MONTH = "|".join(MONTHS)
_STEP = (
    r"(?:years?|quarters?|months?|terms?|half[\s-]years?|surveys?|reports?|census(?:es)?|rounds?|waves?|polls?|"
    r"inspections?|exercises?)"
)
# What was before, after "than": "than it was", "than in 2031", "than in the same quarter a year earlier".
_EARLIER = (
    r"(?:(?:it|they|we|he|she|there|that|those|theirs|ours)\s+(?:\w+ly\s+)?(?:was|were|did|had|has|have|used)\b|"
    rf"(?:an?|one|two|three|five|ten|the|\d+)\s+(?:\w+\s+)?{_STEP}(?:\s+(?:ago|before|earlier|previous))?\b|"
    r"(?:last\b|previous(?:ly)?\b|before\b|usual\b|earlier\b)|"
    r"(?:in|at|on|for|during|over|by)\s+(?:the|its|their|our|his|her)\s+(?:very\s+)?(?:same|corresponding|equivalent|matching|first|second|"
    rf"third|opening|earlier|earliest|previous|prior|last|preceding)\s+(?:[\w-]+\s+){{0,3}}?{_STEP}\b|"
    rf"(?:in|at|on|for|during|by)\s+(?:the\s+)?(?:[\w-]+\s+){{0,3}}?(?:(?:19|20)\d\d|['’]?\d\d\s?[/-]\s?\d\d\b|(?:{_MONTH})\b|last\b|q[1-4]\b))"
)
_ASKS_WHETHER = (
    r"(?:^|[.?!,:;–-]\s*|\bon\s+average,?\s+|\boverall,?\s+)\W*(?:and\s+|so\s+|but\s+)?"
    r"(?:is|are|was|were|do|does|did|has|have|had)(?:n['’]t)?\b"
)
_THAN_THEN = (
    rf"{_ASKS_WHETHER}[^?;]*?\b(?P<way>{COMPARATIVES})\b[^?;]*?"
    rf"(?P<than>\bthan\s+{_EARLIER}(?:\s+(?:an?|one|the)\s+{_STEP}\s+(?:earlier|before|ago))?)"
)
_HELD_AGAINST = re.compile(_THAN_THEN, re.IGNORECASE)
_THEN_AND_NOW = re.compile(
    rf"{_THAN_THEN}|"
    # "Is hire up on last year?"
    rf"{_ASKS_WHETHER}[^?;]*?(?<!\d)(?<!%)\s(?:up|down)\s+on\s+(?:last|the\s+(?:same|previous|prior|{_STEP}\s+(?:before|previous))|an?\s+{_STEP}|(?:19|20)\d\d|q[1-4]\b|(?:{_MONTH})\b)|"
    # "What's the difference from the year before?"
    rf"\bdifference\s+(?:(?!(?:between|from)\b)[\w’'-]+\s+){{0,8}}?from\s+(?:the\s+|a\s+|last\s+)?(?:previous\s+|prior\s+)?(?:{_STEP}|(?:19|20)\d\d)\b|"
    r"\bat\s+(?:the|its)\s+(?:start|beginning)\b[^?]*\band\s+at\s+(?:the|its)\s+end\b|"
    r"\b(?:in\s+)?(?:which|what|the\s+right|the\s+wrong)\s+direction\b|"
    r"\b(?:how\s+many|numbers?|figures?|rates?|percentages?|totals?)\b[^?]*\bbefore\b[^?.]{0,60}\band\s+after(?:wards)?\b|"
    r"\bfrom\s+how\s+many\s+to\s+how\s+many\b|\b(?:the\s+)?(?:old|earlier|previous)\s+(?:figure|number|rate|share)\s+and\s+the\s+(?:new|later|latest|current)\b|"
    r"\bmeasure\s+up\b|\bside\s+by\s+side\b|^\W*(?:please\s+)?contrast\b|^\W*(?:please\s+)?(?:set|put)\b[^?]*\b(?:beside|next\s+to|alongside)\b",
    re.IGNORECASE,
)
# With two times named: "what was it in May and what had it got to by June?", "how did it alter between …?".
_OF_TWO_TIMES = re.compile(
    r"\band\s+what\s+(?:was|is|had|has|did)\s+(?:it|that|this|they|those)\b(?!\s+(?:about|for|called|made)\b)|"
    r"\bwhat\s+(?:progress|movement|shift|swing)\b|\bdifference\s+in\b[^?]*\bbetween\b|\balter(?:ed)?\b|\bdiffer(?:s|ed|ent)?\b(?!\s+(?:kinds?|types?)\b)",
    re.IGNORECASE,
)
# "The number at 31 March alongside the one a year earlier"; what is joined by "and" is asked for by itself.
_AND_THE_YEAR_BEFORE = re.compile(
    r"\b(?:alongside|beside|next\s+to|or\s+(?:down|up)\s+on|down\s+on|up\s+on)\s+"
    r"(?:(?:also\s+)?(?:the\s+)?(?:one|same(?:\s+(?:figure|number|count))?|figure|number|count|total|rate|percentage|share|value|equivalent|that|what\s+it\s+was|"
    r"what\s+(?:was|were|is|had)\s+(?:it|they|that)(?:\s+been)?|how\s+many|how\s+much)\s+(?:(?:for|from|of|in|at|on|it\s+was)\s+)?)?"
    rf"(?:the\s+same\s+(?:[\w-]+\s+){{0,2}}?)?(?:an?|one|the|twelve|12|three|3|six|6)\s+(?:full\s+)?{_STEP}\s+(?:before|earlier|previous(?:ly)?|ago|prior|later|after|on|"
    r"afterwards)(?:\s+that)?\b(?!\s+(?:of|the|we|they|it|he|she)\b)",
    re.IGNORECASE,
)
_AND_NOW = re.compile(
    r"\band\s+what\s+(?:is|are)\s+(?:it|that|this|they)\s+(?:now|today|these\s+days)\b", re.IGNORECASE
)
# "Are more boats hired? Numbers for May and June."
_ANY_MORE = re.compile(
    rf"^\W*(?:and\s+|so\s+)?(?:is|are|was|were|do|does|did|has|have|had)\s+(?:[\w’'-]+\s+){{0,8}}?(?:{COMPARATIVES})\b"
    r"(?!\s+(?:than\s+(?!in\b|at\b|before\b|last\b)|for\b|or\b))",
    re.IGNORECASE,
)
_DIFFERS = re.compile(r"\bhow\s+(?:does|do|did|is|was|are|were)\b[^?]*\b(?:differ|different)\b", re.IGNORECASE)


def sets_two_times(text: str, times: Sequence[PeriodMention]) -> bool:
    """Whether a question holds one time against another; `times` are those it names."""
    if _THEN_AND_NOW.search(text):
        return True
    named = len({t.period for t in times})
    spans = any(t.period.kind is PeriodKind.RANGE for t in times)
    if named >= 2 or spans:
        return any(p.search(text) for p in (_OF_TWO_TIMES, _DIFFERS, _ANY_MORE))
    return bool(times) and any(p.search(text) for p in (_AND_NOW, _AND_THE_YEAR_BEFORE))


def words_of_then(text: str) -> list[tuple[int, int]]:
    """Where the words stand that only hold now against then, "fewer" and "than in the survey before", which are no
    subject of what is asked; [] for none.
    """
    return [span for m in _HELD_AGAINST.finditer(text) for span in (m.span("way"), m.span("than"))]


_NUMBERED = r"(?:three|four|five|six|seven|eight|nine|ten|[3-9]|10)"
_EACH_STEP = re.compile(
    # "Across the four quarters from …", "over the five years to …"
    rf"\b(?:across|over|during|through|throughout|in|for)\s+(?:the|these|those|all)\s+(?:last\s+|past\s+)?{_NUMBERED}\s+(?:[\w-]+\s+)?"
    r"(?:(?:years|quarters|terms)\s+(?:from|starting|beginning|ending|to)|months\s+from)\b|"
    # "Successive quarters", "quarter on quarter", "at each meeting"
    r"\b(?:successive|consecutive)\s+(?:years|quarters|months|terms|meetings|surveys)\b|"
    r"\b(?:quarter|month|term)\s+on\s+(?:quarter|month|term)\b|\byear\s+after\s+year\b|"
    r"\b(?:quarter\s+by\s+quarter|month\s+by\s+month|term\s+by\s+term|year\s+by\s+year)\b|"
    r"\b(?:figures?|numbers?|rates?|totals?|percentages?|counts?)\b[^?]*\bat\s+(?:each|every)\s+meeting\b",
    re.IGNORECASE,
)
_BY_ITS_STEP = re.compile(
    r"\b(?P<step>annual|yearly|quarterly|monthly|termly|(?:quarter|year|month|term)[\s-]end)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:figures|totals|numbers|counts|rates|percentages|averages|scores|values)\b",
    re.IGNORECASE,
)
_OF_THE_STRETCH = re.compile(r"\b(?:in\s+total|altogether|in\s+all|combined|between\s+them|happened)\b", re.IGNORECASE)
_WITHIN_A_YEAR = ("quarterly", "monthly", "termly", "quarter-end", "month-end", "term-end", "quarter end", "month end")


def asks_by_steps(text: str, times: Sequence[PeriodMention]) -> bool:
    """Whether a question asks for the figure of each step of a stretch: "the annual figures between 2029 and 2033",
    "across the four quarters from …".
    """
    if _OF_THE_STRETCH.search(text):
        return False
    if _EACH_STEP.search(text):
        return True
    m = _BY_ITS_STEP.search(text)
    if m is None:
        return False
    stretch = len({t.period for t in times}) >= 2 or any(t.period.kind is PeriodKind.RANGE for t in times)
    return stretch or (bool(times) and m["step"].lower() in _WITHIN_A_YEAR)


_MOVE = r"(?:increase|rise|growth|fall|drop|decrease|reduction|decline|jump|dip)"
# "By how many did it grow?", "what was the increase in the number of boats over 2031?", "how big a rise was that?"
_SIZE = Asked(
    r"\bby\s+(?:how\s+(?:much|many)|what\s+(?:number|amount|margin))\b[^?;]*\b(?:rise|rose|risen|gr[oe]w|grown|grow|increase[ds]?|fall|fell|fallen|"
    r"drop(?:ped)?|decrease[ds]?|decline[ds]?|go\s+(?:up|down)|went\s+(?:up|down)|gone\s+(?:up|down)|change[ds]?|"
    r"shift(?:ed)?|mov(?:e|ed))\b|"
    rf"\bwhat(?:['’]?s|\s+(?:is|was|were))\s+the\s+(?:(?:size|scale|extent)\s+of\s+the\s+)?(?:[\w-]+\s+){{0,3}}?{_MOVE}\s+"
    r"(?:in|of|on|over|from|between)\b(?!.*\b(?:down\s+to|due\s+to|because|caused|reason|why)\b)|"
    rf"\bwhat\s+(?:percentage\s+|per\s?cent\s+|%\s+|size\s+of\s+)?{_MOVE}\s+(?:in|to|of|on)\s+[^?]*?\b(?:is|was|are|were|be|been|being)\s+"
    r"(?:proposed|planned|agreed|assumed|recommended|expected|suggested|approved|forecast|budgeted)\b|"
    rf"\bhow\s+(?:big|large|great|steep|sharp|small)\s+(?:an?\s+(?:[\w-]+\s+)?|(?:is|was|were)\s+(?:the|our|its|their)\s+(?:[\w-]+\s+){{0,2}}?){_MOVE}\b"
)


def asks_size(text: str) -> bool:
    """Whether a question asks by how much or how many something went up or down, in whatever words."""
    return _SIZE.search(text) is not None
