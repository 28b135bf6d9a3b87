"""Which side of a comparison a number stands on: stated, previous, the size of a change, a base or a limit."""

from __future__ import annotations

import re

from corpus.numbers import PERCENT, POINTS, POUNDS, WORDS, NumberMention
from corpus.period_reading import find_periods
from ingest.back_to_time import opens_with

_CHANGE_AFTER = re.compile(
    r"^\s*(?:(?:further|overall|slight|significant|sharp|small|large)\s+)?(?:increase|decrease|rise|fall|drop|"
    r"reduction|growth|decline|(?:more|less)(?!\s+(?:able|deprived|affluent)\b)|fewer|higher|lower|larger|smaller)\b",
    re.IGNORECASE,
)
_CHANGE_NOUN_AFTER = re.compile(r"\s*(?:increase|decrease|rise|fall|drop|reduction)")
# "9 families fewer than in 2020/21", "9 fewer than the previous year"; not "12 with more than the average".
_DIFFERENCE_AFTER = re.compile(
    r"^\s*(?:(?:young\s+)?[a-z'’-]+\s+)?(?:more|fewer|less)\s+(?:[a-z'’-]+\s+){0,3}?than\s+"
    r"(?:in|at|on|last|a\s+year|previously|before|the\s+(?:previous|year|same|end|last)|\d{4})\b",
    re.IGNORECASE,
)
_CHANGE_BEFORE = re.compile(
    r"\b(?:increas\w*|decreas\w*|rise|risen|rose|rises|fall|fell|fallen|drop\w*|reduc\w*|grew|grown|growth|"
    r"declin\w*|up|down|change\w*|expanded|improve[sd]?|worsen\w*|deteriorat\w*|narrowed|widened)"
    r"(?:\s+\w+)?,?\s+(?:of|by)\s+(?:(?:about|around|over|almost|nearly|some|a)\s+)*\(?$",
    re.IGNORECASE,
)
# "372, up 26 % on the 260 before", "8 % above the year before"
_UP_BEFORE = re.compile(r"\b(?:up|down)\s+(?:(?:about|around|over|almost|nearly|just)\s+)*$", re.IGNORECASE)
_ON_AFTER = re.compile(r"\s+(?:on|from|since|compared)\b", re.IGNORECASE)
_PREVIOUS_BEFORE = re.compile(
    r"\b(?:from(?:\s+a)?(?:\s+(?:high|peak|low)\s+(?:point\s+)?of)?|compar(?:ed|ison|ing)\s+(?:to|"
    r"with)(?:\s+just)?|against|(?:in\s+place|instead)\s+of|rather\s+than|"
    r"(?<!more )(?<!less )(?<!fewer )than|versus|v\.?|"
    r"previously|had\s+been|(?:up|down)\s+(?:(?:by\s+)?[\d.,]+\s?(?:%|per\s?cent)?\s+)?on)\s+(?:the\s+|just\s+|a\s+|about\s+)*(?:(?:[\w/–-]+\s+){0,4}?(?:of|at|"
    r"was|figure)\s+)?(?:the\s+)?\(?$",
    re.IGNORECASE,
)
# "Heard from 212 people" compares nothing: a figure is changed from where something changes, or "to" another follows.
_FROM_BEFORE = re.compile(r"\bfrom\b[^.;]{0,30}$", re.IGNORECASE)
_CHANGES = re.compile(
    r"[▲▼△▽↑↓]|\b(?:up|down|ris(?:e|es|en|ing)|rose|fall(?:s|en|ing)?|fell|increas\w*|decreas\w*|reduc\w*|drop\w*|gr[eo]w\w*|"
    r"declin\w*|improv\w*|worsen\w*|deteriorat\w*|chang\w*|mov\w*|went|go(?:es|ne|ing)?|cut|amend\w*|jump\w*|climb\w*|halv\w*|"
    r"doubl\w*|shorten\w*|lengthen\w*|expand\w*|shift\w*|slip\w*|higher|lower|better|worse|compar\w*|was|were)\b",
    re.IGNORECASE,
)
_TO_ANOTHER = re.compile(
    rf"^[^.;]{{0,60}}?\bto\s+(?:just\s+|about\s+|over\s+|under\s+|around\s+)?(?:£?\d|(?:{'|'.join(WORDS)})\b)",
    re.IGNORECASE,
)
# A threshold belongs to the measure and is no figure: "three or more placements", "for more than 2 years", "within 45
# days".
_LIMIT_AFTER = re.compile(
    r"^\s*(?:(?:working\s+)?(?:days?|weeks?|months?|years?|hours?)\s+)?"
    r"(?:or\s+(?:more|fewer|less|over|under|older|younger)\b|\+)",
    re.IGNORECASE,
)
_LIMIT_BEFORE = re.compile(
    r"\b(?:more\s+than|less\s+than|fewer\s+than|longer\s+than|over|under|within|at\s+least|up\s+to|every|each|"
    r"minimum\s+of|maximum\s+of)\s*$",
    re.IGNORECASE,
)
# A number that names a kind of thing counts nothing: "24 hour care", "a 12-week programme", "the 10 mile radius".
_KIND_AFTER = re.compile(
    r"^[\s-](?:hour|day|week|month|year|mile|bed|minute|point|stage|step|page|way|tier|tiered|fold)\b(?!\s*[.,;:)])"
    rf"(?!\s+(?:\d|(?:{'|'.join(WORDS)})\b))"  # "38 stage one complaints" are counted
)
_TIME_AFTER = re.compile(r"^\s*(?:working\s+)?(?:days?|weeks?|months?|years?|hours?|miles?)\b", re.IGNORECASE)
_BASE_BEFORE = re.compile(
    r"\bone\s+of\s+(?:the|these|those|our|its|their)\s*$|(?:^|[,;]\s+)(?:out\s+)?of\s+(?:the|these|those|"
    r"a\s+total\s+of)?\s*$|\b\d+\s+(?:out\s+)?of\s+(?:the\s+)?$|"
    rf"\b(?:{'|'.join(WORDS)})\s+(?:out\s+)?of\s+(?:(?:the|our|its|their)\s+)?$",
    re.IGNORECASE,
)
# "A forecast overspend at Period 9 of £4.1m": that number counts nothing, and no sum is a part of it.
_NAMED_BY_NUMBER = re.compile(
    r"\b(?:period|month|quarter|week|year|phase|stage|table|option|item|page|tier|band|grade|lot)\s+\d+\s+of\s+(?:the\s+)?$",
    re.IGNORECASE,
)
YEAR_BEFORE = re.compile(
    r"\b(?:(?:the\s+)?(?:previous|preceding|prior)\s+(?:financial\s+)?(?:year|period|reporting\s+period)|"
    r"last\s+year|(?:the\s+)?year\s+before|(?:a|one|the)\s+year\s+(?:earlier|ago|previously|before)|"
    r"(?:twelve|12)\s+months\s+(?:earlier|ago|before)|"
    r"(?:the\s+)?same\s+(?:time|point|stage|date|period|months?|quarter|week|term)\s+(?:(?:in|of)\s+)?(?:the\s+)?(?:previous|last)\s+"
    r"(?:year|winter|summer|autumn|spring))\b",
    re.IGNORECASE,
)
# "Of these 12 were in attic rooms": the 12 are some of these, and not all of them.
_OF_THESE = re.compile(r"\bof\s+(?:these|those)\s*$", re.IGNORECASE)
_VERB_AFTER = re.compile(
    r"\s+(?:(?:now|also|still|already|only)\s+)?(?:were|was|are|is|had|have|has|did|came|went|lived?)\b", re.IGNORECASE
)
_FIGURE_IN_BRACKET = re.compile(r"[\d.,%\s]+\($")


def _changes(before: str, after: str) -> bool:
    """Whether "from" before a number says that something changed from it."""
    start = before.lower().rfind("from")
    return _CHANGES.search(before[max(0, start - 80) : start]) is not None or _TO_ANOTHER.match(after) is not None


_ON_FROM_PREVIOUS = re.compile(
    r"\s*(?:[a-z'’-]+\s+){0,2}?(?:(?:as\s+)?(?:in|on|at|for)\s+[^,;:()]{4,40}?)?\s*(?:,|,?\s+and)\s+(?:just\s+|about\s+)?$"
)


def also_previous(before: str, between: str) -> bool:
    """Whether a number goes on from one of another time: "compared with 338 on 31 March 2021 and 214 on 31 March 2020";
    `before` is the role of that one.
    """
    return before == "previous" and _ON_FROM_PREVIOUS.fullmatch(between) is not None


_HAD_BEEN = re.compile(r"had\s+been\b", re.IGNORECASE)
# A day of the month is no figure that another one came before: "At 31 March there had been 48 children".
_A_DAY = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE
)
# Nor is how long it took: "In the six months to September there had been 318 episodes".
_A_STRETCH = re.compile(
    rf"\b(?:in|over|during|within|for|after)\s+(?:the\s+)?(?:(?:past|last|first|next)\s+)?(?:\d+|{'|'.join(WORDS)})\s+"
    r"(?:working\s+)?(?:days|weeks|months|years)\b",
    re.IGNORECASE,
)
_A_FIGURE = re.compile(rf"\d|\b(?:{'|'.join(w for w in WORDS if WORDS[w] > 1)})\b", re.IGNORECASE)


def _gives_a_figure(text: str) -> bool:
    """Whether a text has a number that is no time and no stretch of it ("in the six months to May")."""
    for mention in reversed(find_periods(text)):
        text = f"{text[: mention.start]} {text[mention.end :]}"
    return _A_FIGURE.search(_A_STRETCH.sub(" ", _A_DAY.sub(" ", text))) is not None


def role_of(sentence: str, n: NumberMention) -> str:
    """The role of a number as `Fact.role` has it; "part" is not among them, for it takes the number before to see."""
    before, after = sentence[: n.start], sentence[n.end :]
    if _LIMIT_AFTER.match(after) or _KIND_AFTER.match(after):
        return "limit"
    if _LIMIT_BEFORE.search(before) and _TIME_AFTER.match(after):
        return "limit"
    if (whole := _BASE_BEFORE.search(before)) and not (n.unit == POUNDS and _NAMED_BY_NUMBER.search(before)):
        return "stated" if _OF_THESE.search(whole.group()) and _VERB_AFTER.match(after) else "base"
    earlier = _PREVIOUS_BEFORE.search(before)
    if earlier and _HAD_BEEN.match(earlier.group()) and not _gives_a_figure(before[: earlier.start()]):
        earlier = None  # "The response rate had been 63 %": so minutes say what was
    if (earlier and (not _FROM_BEFORE.search(before) or _changes(before, after))) or opens_with(sentence, n):
        return "previous"
    if _CHANGE_BEFORE.search(before) or _DIFFERENCE_AFTER.match(after):
        return "change"
    if _UP_BEFORE.search(before) and _ON_AFTER.match(after):
        return "change"
    if _CHANGE_AFTER.match(after) and (n.unit in (PERCENT, POINTS) or _CHANGE_NOUN_AFTER.match(after)):
        return "change"
    bracket = before.rstrip()
    if bracket.endswith("("):
        if _CHANGE_BEFORE.search(_FIGURE_IN_BRACKET.sub("", bracket) + " "):
            return "change"  # "an increase of 137 (44 %)"
        if YEAR_BEFORE.search(before[-40:]):
            return "previous"  # "on the previous year (174 contacts)"
    return "stated"
