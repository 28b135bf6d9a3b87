"""A follow-up that counts the same things by another deed: "how many skippers did Larn take on in 2031?", "and how many
left?".
"""

from __future__ import annotations

import re

from answers.times_told import led_to
from corpus.area import find_areas
from corpus.period_reading import find_periods

_PAST = (
    r"(?:(?:[a-z]+ly\s+)?(?:[a-z]{2,}ed|left|went\s+[a-z]+|came\s+[a-z]+|won|lost|began|withdrew|fell\s+through|broke\s+down|"
    r"upheld|held|let|lent|seen|shown|found|made|met|kept|sent|paid|sold|built|put\s+[a-z]+|shut|taken\s+[a-z]+|turned\s+[a-z]+|given\s+up|"
    r"withdrawn))"
)
_HAD = r"(?:were|was|have|has|had|are|is|got)"
# What was begun, left or stopped: "stopped being moored", "ceased to be looked after", "left care".
_ON = r"(?:\s+(?:to\s+be|being)\s+[a-z]{3,}(?:\s+(?:after|on|up|out))?|\s+(?:care|school|work|treatment))?"
_MEANWHILE = (
    r"(?:\s+(?:in|over|during|within)\s+(?:that|(?:that|the)\s+(?:very\s+)?same)\s+(?:time|period|year|quarter|month|term)|\s+then|\s+meanwhile)?"
)
_DEED = re.compile(
    rf"how\s+many\s+(?P<deed>(?:{_HAD}(?:\s+(?:not|then|been))*\s+)?{_PAST}{_ON}){_MEANWHILE}", re.IGNORECASE
)
_COUNTED = re.compile(
    r"\W*(?:(?:and|so|but)\s+)?how\s+many\s+"
    r"(?P<what>(?:(?!(?:did|do|does|of|in|for|with|who|that|which)\b)[\w’'-]+\s+){1,5}?)"
    rf"(?:(?:did|have|has|had)\s+(?P<who>(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+){{0,3}}?)\s+"
    rf"(?:[a-z]{{3,}}(?:\s+(?:on|up|out|down))?)|{_HAD}\s+(?:been\s+)?{_PAST}|{_PAST}{_ON})\s*",
    re.IGNORECASE,
)


_PLACE = re.compile(r"\s*in\s+(?P<name>[A-Z][\w’' -]*?)\s*,?\s*")


def another_deed(new: str, last: str, authorities: tuple[str, ...]) -> str | None:
    """The last question with the deed of a follow-up for its own, of the same time and council; None where either says
    more than what is counted, what was done and when.
    """
    deed, counted = _DEED.fullmatch(new), _COUNTED.match(last)
    if deed is None or counted is None:
        return None
    times = [p for p in find_periods(last) if p.start >= counted.end()]
    said = max(counted.end(), led_to(last, times[0])) if times else len(last)
    rest = last[counted.end() : said]
    place = _PLACE.fullmatch(rest)
    if place is not None and not counted["who"] and (named := find_areas(place["name"], authorities)):
        rest, where = "", f" in {named[0].area}"
    else:
        where = ""
    if rest.strip(" ?.,") or (times and last[times[-1].end :].strip(" ?.,")):
        return None
    councils = find_areas(counted["who"] or "", authorities)
    where = f" in {councils[0].area}" if councils else where
    when = f" {last[said : times[-1].end].strip()}" if times else ""
    return f"How many {counted['what'].strip()} {deed['deed']}{where}{when}?"
