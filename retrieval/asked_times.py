"""Over which times a question asks: every point of a stretch, one time against another, or, for all its words of
movement, none of that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.numbers import WORDS
from corpus.period import PeriodKind
from corpus.period_patterns import MONTHS
from corpus.period_reading import PeriodMention, find_periods
from retrieval.which_way import COMPARATIVES, moved_between

# "Date of …", "date and time of …", "time and place of …", "closing date for …", "start time": a day or an hour is
# asked for, in a note that has no "when".
_PLACE = r"times?|places?|venues?|locations?|rooms?"
DATE_OF = (
    rf"\bdates?(?:\s*(?:,|/|&|\band\b|\bor\b)\s*(?:the\s+|start\s+)?(?:{_PLACE}))*,?\s+(?:of|for)\b|"
    rf"\b(?:days?|{_PLACE})\s*(?:/|&|\band\b)\s*(?:the\s+)?dates?\s+(?:of|for)\b|"
    r"\b(?:days?|times?)\s*(?:/|&|\band\b)\s*(?:the\s+)?(?:places?|venues?|times?|locations?)\s+(?:of|for)\b|"
    r"\b(?:clos(?:e|ing)|start(?:ing)?|end|finish(?:ing)?|open(?:ing)?|completion|launch|due|expiry|publication|review|"
    r"renewal|handover|submission|hand-?over|go-live|effective|implementation|cut-?\s?off|hearing|return|inspection)\s+dates?\b|"
    r"\b(?:start|finish|kick-?\s?off)(?:ing)?\s+times?\b|"
    # What is past its deadline, or has met it, is not asked for it.
    r"(?<!past\stheir\s)(?<!past\sits\s)(?<!past\sthe\s)(?<!missed\stheir\s)(?<!missed\sits\s)(?<!missed\sthe\s)(?<!met\sthe\s)(?<!met\stheir\s)"
    r"(?<!met\sits\s)(?<!meet\sthe\s)(?<!within\sthe\s)(?<!by\sthe\s)(?<!before\sthe\s)(?<!after\sthe\s)\bdeadlines?\b|"
    r"\b(?:last|first|final|closing|opening)\s+day\s+(?:for|of|to)\b"
)

# "Until when?"; "how long is the lock shut until?" asks for the day, and for no length.
WHEN_LAST = re.compile(
    r"(?:^|[?.!,]\s*)(?:and\s+)?(?:until|till|since|by|from|to)\s+when\s*\?*\s*$|"
    r"^\W*(?:(?:and|so)\s+)?how\s+long\b(?!\s+do\b)[^?]*\b(?:un)?till?\s*\?*\s*$|"
    # "How long have we got?", "how long do residents have left to object?": the day by which, and no length.
    r"\bhow\s+(?:long|much\s+time)\s+(?:(?:have|has)\s+(?:the\s+)?[\w’'-]+\s+got(?:\s+left)?|(?:do|does)\s+(?:the\s+)?[\w’'-]+\s+have\s+left|"
    r"is\s+(?:there\s+)?left)(?:\s+to\s+(?:call|object|appeal|respond|reply|comment|apply|challenge|bid|register|sign)\b[^?]*|\s*)\?*\s*$",
    re.IGNORECASE,
)

_DATE_ITSELF = re.compile(
    rf"{DATE_OF}|\b(?:what|which)\s+(?:dates?|days?|month|time)\b(?!\s+(?:does|do|did)\s+it\s+take)", re.IGNORECASE
)


def asks_date_itself(text: str) -> bool:
    """Whether a question asks for a date, a day or an hour by name: what has none may answer "when", and never it."""
    return _DATE_ITSELF.search(text) is not None


_NUMBER = "|".join(list(WORDS)[1:20])
_MONTH = "|".join(MONTHS)
_MANY = r"(?:figures|numbers|totals|counts|rates|percentages|averages|values|balances|positions|shares)"
_STEPS_OF = r"(?:financial\s+|full\s+|academic\s+|school\s+)?(?:years|quarters|terms|months)"
_OF_EACH = r"(?:percentages?|shares?|proportions?|rates?|average|mean)"
_EVERY_POINT = re.compile(
    r"\b(?:each|every)\s+(?:(?:calendar|financial|school|academic|reporting|census)\s+)?(?:year|quarter|term|half[\s-]year)\b"
    rf"|\b(?:each|every)\s+(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{_MONTH})\b"
    rf"|\ball\s+(?:the\s+)?(?:{_NUMBER}|\d+)\s+(?:of\s+the\s+)?(?:figures|numbers|values|totals|years|percentages|rates)\b"
    # "the quarter-end totals, starting with …", "what were the annual figures between 2019/20 and 2023/24?"
    rf"|\b(?:(?:quarter|year|month|term)[\s-]end|annual|yearly|quarterly|termly|monthly)\s+(?:{_MANY})\b"
    # "across the four quarters from …, what percentage …?": a share of each
    rf"|\b(?:across|over|during|in|for)\s+(?:the|these|those)\s+(?:{_NUMBER}|\d+)\s+(?:{_STEPS_OF})\b(?=[^?]*\b(?:{_OF_EACH})\b)"
    rf"|\b(?:{_OF_EACH})\b[^?]*\b(?:across|over)\s+(?:the|these|those)\s+(?:{_NUMBER}|\d+)\s+(?:{_STEPS_OF})\s+(?:from|to|between|up)\b",
    re.IGNORECASE,
)
_MONTH_OF_EACH = re.compile(
    rf"\b(?:each|every)\s+(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?P<month>{_MONTH})\b", re.IGNORECASE
)


def month_of_each(text: str) -> int | None:
    """The month of each year that a question asks for: 3 for "at each March", "every 31 March"; None for no such."""
    m = _MONTH_OF_EACH.search(text)
    return MONTHS[m["month"].lower()] if m is not None else None


# "Track the number on plans since March 2020": a verb that asks for the run of it.
FOLLOWED = re.compile(
    r"^\W*(?:(?:please|can\s+you|could\s+you|would\s+you)[\s,]+)*(?:track|trace|chart|plot|tabulate|"
    r"(?:run|take|walk|talk)\s+me\s+through)\b",
    re.IGNORECASE,
)
_OVER_TIME = re.compile(r"\b(?:since|from|over|between|through|to|across)\b", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:through(?:\s+to)?|thru|to|until|up\s+to|-|–)\s*", re.IGNORECASE)
_ASKS_ONE = re.compile(
    r"\b(?:how\s+(?:many|much)|what|which|in\s+total|altogether|in\s+all|who|when|why)\b", re.IGNORECASE
)
_YEARS = (PeriodKind.CALENDAR_YEAR, PeriodKind.FINANCIAL_YEAR)


def asks_every_time(text: str) -> bool:
    """Whether a question asks for the figure of every time of a stretch: "each calendar year 2021 to 2024", "all four
    numbers, 2019 through 2022", "track it since March 2020".
    """
    mentions = find_periods(text)
    if not mentions:
        return False
    if FOLLOWED.search(text) and _OVER_TIME.search(text):
        return True
    if _EVERY_POINT.search(text):
        return not _ONE_A_YEAR.search(text)
    return any(_stretch(text, a, b) for a, b in zip(mentions, mentions[1:], strict=False))


# "What would it cost each year?" asks for one sum by the year.
_ONE_A_YEAR = re.compile(
    r"\b(?:would|will|could|does|do|might)\b[^?]*\b(?:costs?|pay|charge|save|spend|earn|raise)\b[^?]*"
    r"\b(?:each|every)\s+(?:year|term|quarter)\b",
    re.IGNORECASE,
)


def _stretch(text: str, first: PeriodMention, last: PeriodMention) -> bool:
    """Whether two years stand for all that lie between them: three of them or more, in a note that asks for no sum."""
    joint = text[first.end : last.start]
    one, other = first.period, last.period
    if not _JOINED.fullmatch(joint) or one.kind not in _YEARS or other.kind is not one.kind:
        return False
    through = "through" in joint.lower()
    return other.first_day.year - one.first_day.year >= 2 and (through or not _ASKS_ONE.search(text))


_THAN_BEFORE = re.compile(
    rf"^\W*(?:and\s+|so\s+|but\s+)?(?:is|are|was|were|do|does|did|has|have|had)\b[^?.]*\b(?:{COMPARATIVES})\b[^?.]*?\bthan\s+"
    r"(?:(?:(?:it|they|we|he|she|there|that|those|theirs|ours)\s+(?:\w+ly\s+)?(?:was|were|did|had|has|have|used)\b)|"
    r"(?:a|one|two|three|five|ten|the|\d+)\s+(?:\w+\s+)?(?:years?|quarters?|months?)\b|(?:last|previous(?:ly)?|before\b|usual\b)|"
    r"(?:in|at|on|for|during)\s+(?:the|its|their|our|his|her)\s+(?:very\s+)?(?:first|second|third|opening|earlier|earliest|previous|"
    r"last|preceding)\s+(?:(?:part|full|half|whole|financial|school|two|three|few|six)[\s-]+){0,2}(?:years?|quarters?|months?|terms?)\b|"
    r"(?:in|at|on|for)\s+(?:the\s+)?(?:\w+\s+)?(?:(?:19|20)\d\d|['’]?\d\d\s?[/-]\s?\d\d\b))",
    re.IGNORECASE,
)
# "What needs to get better?" asks for what is to be mended, and for no two times.
_GETTING = re.compile(
    r"(?<!\bto\s)(?<!\bmust\s)(?<!\bshould\s)(?<!\bcould\s)"
    rf"\b(?:get|gets|got|getting|gotten|becom(?:e|es|ing)|became|any)\s+(?:{COMPARATIVES})\b", re.IGNORECASE
)
# "How has take-up gone from March 2019 through to September 2022?"
_HOW_GONE = re.compile(
    r"\bhow\s+(?:has|have|did|had)\s+[^?]*?\b(?:gone|go|done|do|fared?|developed?|evolved?|progressed?|shaped\s+up|looked)\s+"
    r"(?:from|since|over|between|across)\b",
    re.IGNORECASE,
)


def asks_then_and_now(text: str) -> bool:
    """Whether a question sets one time against another in other words than those of change: "do they feel any safer
    than in 2022?", "how has it gone from 2019 to 2022?".
    """
    said = any(p.search(text) for p in (_THAN_BEFORE, _HOW_GONE)) or moved_between(text)
    return said or bool(_GETTING.search(text) and find_periods(text))


# "What share fell in the 3 to 6 month band?": where it lies, and no change.
_INTO = re.compile(
    r"\b(?:fell|falls?|falling|fallen)\s+(?:in(?:to|side)?|within|under|between|outside)\s+"
    r"(?:(?!(?:from|by)\b)[\w’'-]+\s+){0,7}?"
    r"(?:band|bracket|group|categor(?:y|ies)|range|class|scope|definition|criteri(?:a|on)|heading|remit|tier)s?\b",
    re.IGNORECASE,
)
# "What would every 5% rise in the fee cost?": the price of a change is one sum.
_PRICE_OF = re.compile(
    r"\b(?:what|how\s+much)\s+(?:would|will|does|do|did|could)\s+(?:(?:each|every|an?|the|another)\s+)?(?:\S+\s+){0,3}?"
    r"(?:ris(?:e|es|ing)|increase[sd]?|increasing|cuts?|cutting|rais(?:e|ing)|change|drop|reduction)\b[^?]*"
    r"\b(?:costs?|add|save|bring\s+in|raise|yield)\b",
    re.IGNORECASE,
)


_MOVE = re.compile(r"\b(?:ris(?:e|es|ing)|increase[sd]?|increasing|change|drop|reduction)\b", re.IGNORECASE)


def without_still_words(text: str) -> str:
    """A question without its words of movement that ask for no change."""
    if _PRICE_OF.search(text):
        text = _MOVE.sub(" ", text)
    return _INTO.sub(" ", text)


# "Set out the headcount at every date in the table."
_EACH_POINT = re.compile(
    r"\b(?:figures?|numbers?|totals?|counts?|headcounts?|rates?|percentages?|shares?|proportions?|averages?|costs?|spend|spending|scores?)\b"
    r"[^.?!]*\b(?:for|in|at|on|over|across)\s+(?:each|every)\s+(?:[\w-]+\s+)?(?:year|period|date|quarter|month|term|census|point)\b",
    re.IGNORECASE,
)
# "How has the share gone over the last three years?": each of them.
_OVER_YEARS = re.compile(
    r"\bover\s+(?:the\s+|those\s+|these\s+)?(?:(?:last|past|previous|latest)\s+)?(?:three|four|five|six|seven|eight|nine|ten|[3-9]|10)\s+"
    r"(?:[\w-]+\s+)?(?:years|quarters|terms|surveys|censuses|rounds|waves)\b",
    re.IGNORECASE,
)


_HOW_LONG = r"two|three|four|five|six|seven|eight|nine|ten|[2-9]|10"
_GONE = r"(?:last|past|previous|preceding|prior|latest)"
_STEP = r"(?:years|quarters|terms|surveys|censuses|rounds|waves)"
_STEPS = rf"(?:(?!(?:to|before|in|of|and)\b)[\w-]+\s+)?{_STEP}\b(?!\s+old\b)"
# "The past three years", "the three previous years", "the three years before this one", "the four years to 2023/24".
ON_END = re.compile(
    rf"\b{_GONE}\s+(?P<a>{_HOW_LONG})\s+{_STEPS}|\b(?P<b>{_HOW_LONG})\s+{_GONE}\s+{_STEPS}|"
    rf"\b(?:the|those|these|each|all)\s+(?P<c>{_HOW_LONG})\s+{_STEPS}\s+(?:before|prior\s+to|preceding|(?:leading\s+)?up\s+to|to|until|ending)\s+"
    r"(?:this|that|the\s+(?:current|latest|present|last)|now|then|it|last\s+year|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# What is asked of the stretch as a whole: one number, who, where or why.
_OF_THE_WHOLE = re.compile(
    r"\b(?:how\s+(?:many|much|long|often)|who|whose|when|where|why|which|total|altogether|in\s+all|sum|average|overall|"
    r"happen\w*)\b",
    re.IGNORECASE,
)


def years_on_end(text: str) -> int | None:
    """How many years, quarters, terms or surveys on end a question asks for the figure of, each by itself: 3 for
    "outturn for the three years before this one"; None where it asks for none, or for one number of them all.
    """
    m = ON_END.search(text)
    if m is None or _OF_THE_WHOLE.search(text):
        return None
    number = (m["a"] or m["b"] or m["c"]).lower()
    return int(number) if number.isdigit() else int(WORDS[number])


def same_month_on_end(text: str, periods: Sequence[PeriodMention]) -> bool:
    """Whether a question names one stretch from a month to the same month two years later or more, and asks nothing of
    it as a whole: "the debt, March 2026 to March 2030" is a figure for each March.
    """
    stretches = [p.period for p in periods if p.period.kind is PeriodKind.RANGE]
    return not _OF_THE_WHOLE.search(text) and any(
        p.first_day.month == p.last_day.month and p.last_day.year - p.first_day.year >= 2 for p in stretches
    )


def asks_each_point(text: str) -> bool:
    """Whether a question asks for a number at each of several times, whichever those are: "at every date"."""
    return _EACH_POINT.search(text) is not None


def over_years(text: str) -> bool:
    """Whether a question speaks of three years, quarters, surveys or more on end: "over the last three years"."""
    return _OVER_YEARS.search(text) is not None


def noted_over_years(text: str) -> bool:
    """Whether a note names a thing and three years, quarters or more on end, and asks nothing else: "berths let over
    the five quarters" is a figure for each.
    """
    return over_years(text) and not _OF_THE_WHOLE.search(text) and not _ASKS_IN_WORDS.search(text)


_ASKS_IN_WORDS = re.compile(
    r"\b(?:what|how|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|list|name|summar\w+|explain\w*)\b",
    re.IGNORECASE,
)


# "It had climbed to what sum by 2021?": where it got to, and not how it went.
_TO_WHAT = re.compile(
    r"\b(?:to|at)\s+(?:what|which)\s+(?:sum|amount|figure|number|level|total|rate|percentage|share|proportion|value|size|average)\b"
    r"|\bto\s+how\s+(?:many|much)\b|\b(?:up|down|fallen|fell|risen|rose|grown|grew|dropped|climbed|cut|reduced|raised|increased|"
    r"decreased)\s+to\s+what\b|"
    r"(?<!\band\s)\bwhat\s+(?:has|have|had|did|does|will|would)\s+(?:[\w’'-]+\s+){1,7}?(?:fall(?:en)?|rise|risen|grow|grown|drop(?:ped)?|climb(?:ed)?|shr[iu]nk|"
    r"(?:come|gone|go|got|get)(?:\s+(?:up|down))?)\s+to(?=\W*$|\s+(?:by|in|at|now)\b)",
    re.IGNORECASE,
)
_FROM_WHAT = re.compile(r"\bfrom\s+(?:what|which|how\s+(?:many|much))\b", re.IGNORECASE)


def asks_where_it_got(text: str) -> bool:
    """Whether a question asks what a figure had come to in the end, and not what it was before."""
    return _TO_WHAT.search(text) is not None and _FROM_WHAT.search(text) is None


MOVEMENT_ASKED = re.compile(
    r"(?:\bwhat(?:['’]?s|\s+(?:is|was|were|has\s+been|had\s+been))|\b(?:give|show|tell)\s+(?:me|us)|[–:;,-])\s+(?:the|their|its|our|any)\s+"
    r"(?:(?:overall|net|total|actual|percentage|numerical|year[\s-]on[\s-]year|annual|quarterly)\s+)?"
    r"(?:movement|trajectory|direction\s+of\s+travel|swing|shift|(?:up|down)turn)\b"
    r"(?=\s*(?:$|[?.!,;:–-]|(?:from|between|since|over|in|on|by|across|during|compared|year|for)\b))",
    re.IGNORECASE,
)
"""That something moved between two times: "what was the movement from 2021 to 2022?". A table of one time may have it
in a column of its own ("Movement in year"), and then it is a thing by its name.
"""


def from_day_to_day(text: str, periods: Sequence[PeriodMention]) -> bool:
    """Whether a note names two days that a figure went from and to: "vacancy rate, from 31 March to 30 June 2022". From
    the first of a month on, things are counted over the time between; so they are where it asks how many.
    """
    if len(periods) != 2 or _ASKED_IN_WORDS.search(text):
        return False
    first, last = periods
    days = all(p.period.kind is PeriodKind.AS_AT for p in periods) and first.period.last_day.day > 1
    before, joint = text[: first.start].rstrip().lower(), text[first.end : last.start].strip().lower()
    return days and before.endswith("from") and joint in ("to", "until", "up to", "-", "–")


_ASKED_IN_WORDS = re.compile(
    r"\b(?:how|who|when|why|what|which|where|total|number\s+of|meetings?|periods?)\b", re.IGNORECASE
)


HAPPENED = re.compile(
    r"\bwhat\b(?:\s+[\w'’]+){0,5}?\s+happen(?:ed|s|ing)?\s+to\b|"
    r"[\w)][:–-]+\s+what(?:['’]?s|\s+has)?\s+happen(?:ed|s|ing)?\s+(?:between|from|over|since|in)\b",
    re.IGNORECASE,
)
"""What became of a figure: "what is forecast to happen to our reserves?", "Visits in time: what happened between …"."""
_NO_COUNT = (
    r"(?!(?:changes?|progress|improvements?|developments?|updates?|news|issues|lessons|problems|concerns|themes|reasons|"
    r"actions|decisions|views|comments|risks|steps|reports|papers|minutes|details)\b)"
)
_COUNTED_SINCE = re.compile(
    r"^(?!.*\b(?:what|which|how|who|why|when|where|has|have|had|is|are|was|were|do|does|did|will)\b.*\bsince\b)"
    rf"\W*(?:total\s+|all\s+)?(?:[a-z'’-]+\s+){{0,3}}?{_NO_COUNT}(?:[a-z'’-]+s|children|people)\s+"
    r"(?:(?!(?:since|that|which|who)\b)[\w'’&-]+\s+){0,12}?since\s+(?:it|they|the\s+(?:[\w'’-]+\s+){0,4}?[\w'’-]+)\s+"
    r"(?:was\s+|were\s+|first\s+|has\s+been\s+)?(?:started|began|begun|opened|launched|set\s+up|introduced|established|"
    r"went\s+live|came\s+in|created|formed|founded|relaunched|reopened)\W*$",
    re.IGNORECASE,
)


def counted_since(question: str) -> str:
    """A note that asks how many there were over a time that an event begins, "visits made since it started", as the
    question that it is; itself where it is none.
    """
    if _COUNTED_SINCE.match(question) is None:
        return question
    said = re.sub(r"^\W*(?:total\s+|all\s+)?", "", question, flags=re.IGNORECASE)
    said = _DONE_TO.sub(r" were \1", f"{said[:1].lower()}{said[1:]}", count=1)
    return f"How many {said}"


_DONE_TO = re.compile(
    r"\s((?:[a-z]{2,}ed|[a-z]{2,}en|seen|made|held|met|sent|won|built|paid|sold|bought|found|run|put)\s+"
    r"(?:by|in|at|on|to|from|through|with|since)\b)"
)
