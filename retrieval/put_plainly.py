"""Builds of asking that say in a clause what papers say in a word: "the most weeks anybody had to wait" is the longest
wait, "young people who've left care" are care leavers, "had moved berth three times or more" is three or more moves.

The question is read as the plain one that the rules know; what is shown stays as it was asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_STRETCH = r"(?:time|hours|days|weeks|months|years)"
_NOBODY_ELSE = (  # the one who waited: "anybody", "any one family", "a child"
    r"(?:anyone|anybody|somebody|someone|(?:any|a|an|one|the)\s+(?:single\s+|one\s+)?(?:[a-z][\w’'-]*\s+){0,2}?"
    r"(?:child|kid|young\s+person|person|pupil|student|family|household|parent|carer|adult|patient|resident|tenant|applicant|boy|girl|"
    r"youngster|teenager|skipper|sailor|crew|boat|one)s?)"
)
_WAITED = (
    r"(?:(?:has|have|had|was|were|is|are|been|to|ever|left|kept|made|being|spent|stuck|did)\s+)*"
    r"(?:wait(?:s|ed|ing)?|in\s+the\s+queue|queu(?:ed|ing))\b"
)
# "… to get their plan", "… before they got a plan", "… until being given one": what they waited for.
_FOR_IT = (
    r"(?:\s+(?:for|(?:in\s+order\s+)?to\s+(?:get|receive|be\s+given|have|obtain)|before\s+(?:(?:they|he|she|it)\s+(?:got|received|had|were\s+given)|"
    r"(?:getting|receiving|being\s+given))|until\s+(?:they|he|she)\s+(?:got|received|had))\s+(?:their|his|her|its|the|an?)?\s*)?"
)
_LONG = r"(?P<long>most|longest|maximum|greatest)"
_SHORT = r"(?:least|fewest|shortest|minimum|quickest)"
_ASKED = r"(?:what(?:['’]?s|\s+(?:is|was|has\s+been|were))\s+)?"
_LONGEST = re.compile(
    rf"\b{_ASKED}the\s+(?:very\s+)?(?:{_LONG}|{_SHORT})(?:\s+(?:number|amount|length)\s+of)?(?:\s+{_STRETCH})?"
    rf"\s+(?:that\s+|which\s+)?{_NOBODY_ELSE}\s+{_WAITED}(?P<for>{_FOR_IT})",
    re.IGNORECASE,
)
_WHOEVER = re.compile(
    r"\bhow\s+(?:long|many\s+(?:hours|days|weeks|months|years))\s+did\s+(?:whoever|anyone\s+who|the\s+(?:one|[a-z]+)\s+(?:who|that))\s+"
    rf"(?:had\s+to\s+wait|waited|was\s+waiting)\s+(?:the\s+)?(?:(?P<long>longest|most)|shortest|least)\s+(?:have\s+to\s+)?wait(?P<for>{_FOR_IT})",
    re.IGNORECASE,
)

# "What was the worst wait that a skipper had?", "the maximum wait, in weeks, that anyone faced".
_WORST_WAIT = re.compile(
    r"(?:\bwhat(?:['’]?s|\s+(?:is|was|has\s+been))\s+(?:the|our)|^\W*(?:the\s+)?)\s*(?:single\s+)?(?P<long>worst|maximum|record)\s+wait"
    rf"(?!ing\b)(?:,?\s+in\s+{_STRETCH},?)?"
    rf"(?:\s+(?:that\s+|which\s+)?{_NOBODY_ELSE}\s+(?:has\s+|have\s+|had\s+)?(?:had|faced|endured|experienced|suffered|seen|saw))?"
    r"(?P<for>\s+for(?:\s+(?:their|his|her|its|the|an?))?\s+)?",
    re.IGNORECASE,
)


def _as_wait(m: re.Match[str]) -> str:
    most = "longest" if m["long"] else "shortest"
    return f"how long was the {most} wait" + (" for a " if m["for"] else "")


# No time of their leaving behind it: how many left care in a year is another count than of all care leavers.
_NOT_THEN = r"(?!\s+(?:in|during|over|since|between|from|at|by|last|this|each|every|on)\b)(?!\s*(?:[?.,;:]|\Z))"
_THE_YOUNG = (
    r"(?:(?:young\s+(?:people|adults|men|women)|youngsters|people|adults|those|teenagers|everyone|everybody)\s+)"
)
_HAVE = r"(?:['’]ve|['’]d|\s+have|\s+had|\s+has)?\s+(?:(?:already|recently|now|since)\s+)?"
_CARE_LEAVERS = re.compile(
    rf"\b{_THE_YOUNG}(?:(?:who|that){_HAVE}left\s+(?:local\s+authority\s+|the\s+council['’]s\s+|our\s+)?care\b{_NOT_THEN}|leaving\s+care\b{_NOT_THEN}"
    r"|(?:who|that)\s+(?:used\s+to\s+be|(?:were|was|had\s+been|have\s+been)\s+(?:once|formerly|previously))\s+(?:in\s+care|looked\s+after)\b"
    r"|(?:who|that)\s+(?:grew|have\s+grown|had\s+grown)\s+up\s+in\s+care\b)",
    re.IGNORECASE,
)
_FOSTERERS = re.compile(
    r"\b(?P<home>households?|families|homes)?(?(home)|(?:people|those|adults|couples|residents))\s+(?:who|that)\s+(?:(?:currently|now|already)\s+)?"
    r"(?:foster(?:ed)?|are\s+fostering|were\s+fostering)(?:\s+(?:for\s+(?:us|the\s+council|the\s+authority)|children|a\s+child))?\b",
    re.IGNORECASE,
)
_REOFFENDERS = re.compile(
    r"\b(?P<who>young\s+people|children|people|those|young\s+offenders|offenders)\s+(?:who|that)(?:\s+(?:had|have|then|did|went\s+on\s+to))*\s+"
    r"(?:re-?offend(?:ed)?|offend(?:ed)?\s+again|committed\s+(?:another|a\s+further)\s+offence)\b",
    re.IGNORECASE,
)
# "Moved berth three times or more": the papers count moves.
_SO_OFTEN = (
    r"(?:(?P<n>(?:\d+|one|two|three|four|five|six))\s*(?:\+|or\s+more)\s+times|(?P<m>\d+|one|two|three|four|five|six)\s+times\s+or\s+more|"
    r"(?:at\s+least\s+(?P<k>\d+|two|three|four|five|six)\s+times))"
)
# "Came into the justice system for the first time": first time entrants.
_THE_YOUNG_ALL = r"(?:children|young\s+people|people|youngsters|under[\s-]18s|teenagers|those)"
_INTO_JUSTICE = (
    r"(?:in)?(?:to\s+)?(?:the\s+)?(?:youth|criminal)(?:\s+criminal)?\s+justice(?:\s+system)?\s+for\s+(?:the|their)\s+(?:very\s+)?first\s+time\b"
)
_CAME_FIRST = re.compile(
    rf"\b(?P<many>how\s+many)\s+(?:of\s+our\s+)?{_THE_YOUNG_ALL}\s+(?:have\s+|had\s+)?(?:came|come|entered|went|joined|were\s+drawn)\s+{_INTO_JUSTICE}",
    re.IGNORECASE,
)
_COMING_FIRST = re.compile(
    rf"\b{_THE_YOUNG_ALL}\s+(?:entering|coming|drawn|going|(?:who|that)\s+(?:have\s+|had\s+)?(?:came|come|entered|went|joined))\s+{_INTO_JUSTICE}",
    re.IGNORECASE,
)
_MOVED_SO_OFTEN = re.compile(
    r"\b(?:(?P<had>had|have|has|having)\s+)?(?:moved|changed|switched|been\s+moved)\s+(?:their\s+|between\s+)?(?P<what>placement|school|home|address|berth)s?\s+"
    rf"{_SO_OFTEN}",
    re.IGNORECASE,
)
_MISSING = re.compile(
    r"\b(?:(?:on\s+)?(?:how\s+many|what\s+number\s+of)\s+(?:occasions|times)|how\s+often)\s+(?P<did>did|do|have|has|had)\s+(?P<who>[^?,;]{3,60}?)\s+"
    r"(?:go|gone|went)\s+missing\b",
    re.IGNORECASE,
)
_TIMES_MISSING = re.compile(
    r"\bnumber\s+of\s+(?:times|occasions)\s+(?:that\s+|on\s+which\s+)?(?P<who>[^?,;]{3,60}?)\s+(?:went|go|goes|had\s+gone|have\s+gone)\s+missing\b",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"\b(?P<n>\d+|one|two|three|four|five|six)(?:\s+or\s+more)?\s+(?P<what>placement|school|home|address|berth)\s+(?:changes|moves)(?P<more>\s+or\s+more)\b",
    re.IGNORECASE,
)
_OCCASIONS = re.compile(r"\bon\s+(?:how\s+many|what\s+number\s+of)\s+occasions\b", re.IGNORECASE)
_MEMBERSHIP = re.compile(
    r"\bhow\s+(?:big|large)\s+(?P<was>was|is|were|are)\s+(?:the\s+membership\s+of\s+(?P<of>[^?,;]+?)|(?P<whose>[^?,;]+?)['’]s?\s+membership)"
    r"(?=\s*(?:[?.,;]|\Z)|\s+(?:when|at|in|by|as|on|during|before|after|for)\b)",
    re.IGNORECASE,
)
_YEAR_OVER = re.compile(
    r"\b(?:when|as|by\s+the\s+time)\s+(?:the|that|our)\s+(?:financial\s+|school\s+|municipal\s+|council\s+)?year\s+(?:closed|ended|finished|was\s+out|"
    r"was\s+over|drew\s+to\s+(?:a\s+close|an\s+end)|came\s+to\s+(?:a\s+close|an\s+end))(?:\s+(?:in|at\s+the\s+end\s+of)(?=\s+[A-Z]))?",
    re.IGNORECASE,
)
# "A minus figure on the reserve" is a negative one; nothing is taken off.
_MINUS = re.compile(
    r"\bminus\s+(?P<what>figure|number|amount|sum|balance|position|value)\b(?:\s+(?:on|for|in|of)\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
_SAW = r"(?:seen|met|assessed|visited|helped|treated|given\s+help|offered\s+help)"
_STRETCH_ASKED = r"how\s+(?P<{0}>long|many\s+(?:days|weeks|months))(?P<{1}>\s+on\s+average)?"
_UNTIL_SEEN = re.compile(
    rf"\b{_STRETCH_ASKED.format('so', 'avg')}\s+(?:(?:is|was)\s+it\s+|(?:does|did)\s+it\s+take\s+)?(?:before|until)\s+"
    rf"(?=[^?.;]*\b{_SAW}\b)",
    re.IGNORECASE,
)
_AFTER_BEING = re.compile(
    rf"\b{_STRETCH_ASKED.format('so', 'avg')}\s+(?P<after>after\s+(?:being\s+)?[a-z]+)\s+"
    r"(?P<did>does|do|did|is|was|are|were)\s+(?P<who>[^?.;,]+?)\s+"
    rf"(?P<first>first\s+)?(?:get\s+|be\s+|gets\s+)?(?P<again>first\s+)?(?P<saw>{_SAW})\b",
    re.IGNORECASE,
)
# "What was the rise in the number of boats …?" asks by how many it rose; by how much in per cent is another thing.
_RISE_IN_NUMBER = re.compile(
    r"\bwhat\s+(?:was|is|were)\s+the\s+(?:net\s+|overall\s+|total\s+)?(?P<way>increase|rise|growth|fall|drop|decrease|reduction|decline)\s+in\s+(?:the\s+)?"
    r"numbers?\s+of\s+(?P<of>[^?;]+)",
    re.IGNORECASE,
)
_DOWN = frozenset("fall drop decrease reduction decline".split())
# "The yard mended how many boats in May?": the count behind its verb.
_COUNT_LAST = re.compile(
    r"^(?P<lead>(?:(?:in|during|over|by|at|since|for)\s+(?:[^,?]{2,50},|(?:(?:the\s+)?[A-Z]?[a-z]+\s+)?(?:19|20)\d\d(?:[/-]\d\d)?,?)\s+)?)(?P<who>(?!(?:and|how|what|which|who|when|of|according)\b)[^,?:;]{3,70}?)\s+"
    r"(?P<did>carried\s+out|undertook|conducted|completed|made|held|did|ran|performed|attended|received|took|dealt\s+with|issued|built|opened|closed)\s+"
    r"(?:how\s+many|what\s+number\s+of)\s+(?P<what>[^?,;]+?)(?P<tail>(?:,?\s+(?:in|during|over|between|since|last|this|by|at|for)\s+[^?]*)?)\s*\?*\s*$",
    re.IGNORECASE,
)
_BASE = {
    "carried out": "carry out", "undertook": "undertake", "conducted": "conduct", "completed": "complete",
    "made": "make",
    "held": "hold", "did": "do", "ran": "run", "performed": "perform", "attended": "attend", "received": "receive",
    "took": "take", "dealt with": "deal with", "issued": "issue", "built": "build", "opened": "open", "closed": "close",
}  # fmt: skip


def _as_negative(m: re.Match[str]) -> str:
    named = m["what"].lower() in ("balance", "position")  # a figure is what is asked for, and no name of it
    return f"negative {m['what']} on " if named else "negative "


def _as_moves(m: re.Match[str]) -> str:
    return f"{m['had'] or 'had'} {m['n'] or m['m'] or m['k']} or more {m['what']} moves"


def _as_members(m: re.Match[str]) -> str:
    had = "had" if m["was"].lower() in ("was", "were") else "has"
    return f"how many members {'did' if had == 'had' else 'does'} {m['of'] or m['whose']} have"


def _as_wait_until(m: re.Match[str]) -> str:
    return f"how {m['so']} was the {'average ' if m['avg'] else ''}wait before "


def _as_wait_between(m: re.Match[str]) -> str:
    is_was = "was" if m["did"].lower() in ("did", "was", "were") else "is"
    first = "first " if m["first"] or m["again"] else ""
    average = "average " if m["avg"] else ""
    return f"how {m['so']} {is_was} the {average}wait {m['after']} until {m['who']} {is_was} {first}{m['saw']}"


def _as_rise(m: re.Match[str]) -> str:
    of, when = m["of"], ""
    if (at := _WHEN.search(of)) is not None:
        of, when = of[: at.start()], of[at.start() :]
    return f"by how many did the number of {of.rstrip()} {'fall' if m['way'].lower() in _DOWN else 'grow'}{when}"


_WHEN = re.compile(
    r",?\s+(?:over|in|during|between|from|since|across)\s+(?=the\b|[A-Z0-9]|last|this)(?=[^?]*\d|[^?]*\byear)",
    re.IGNORECASE,
)


def _as_asked_first(m: re.Match[str]) -> str:
    verb = _BASE[" ".join(m["did"].lower().split())]
    return f"{m['lead']}how many {m['what']} did {m['who']} {verb}{m['tail']}?"


_RULES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (_LONGEST, _as_wait),
    (_WHOEVER, _as_wait),
    (_WORST_WAIT, _as_wait),
    (_CARE_LEAVERS, "care leavers"),
    (_FOSTERERS, lambda m: "fostering households" if m["home"] else "foster carers"),
    (_REOFFENDERS, "re-offenders"),
    (_CAME_FIRST, r"\g<many> first time entrants were there"),
    (_COMING_FIRST, "first time entrants"),
    (_MOVED_SO_OFTEN, _as_moves),
    (_MISSING, r"how many missing episodes \g<did> \g<who> have"),
    (_TIMES_MISSING, r"number of missing episodes of \g<who>"),
    (_CHANGES, r"\g<n> or more \g<what> moves"),
    (_OCCASIONS, "how many times"),
    (_MEMBERSHIP, _as_members),
    (_YEAR_OVER, "at the end of"),
    (_MINUS, _as_negative),
    (_UNTIL_SEEN, _as_wait_until),
    (_AFTER_BEING, _as_wait_between),
    (_RISE_IN_NUMBER, _as_rise),
    (_COUNT_LAST, _as_asked_first),
)


def put_plainly(question: str) -> str:
    """The question in the plain build that means the same; itself where it is plain already."""
    for build, plain in _RULES:
        question = build.sub(plain, question)
    return question
