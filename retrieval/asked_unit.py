"""The unit that a question asks for: a share, a rate, a sum of money, a stretch of time, a plain number of things."""

from __future__ import annotations

import re

from corpus.numbers import WORDS
from corpus.period import NAMES
from retrieval.asked_price import SAVED
from retrieval.put_to_them import without_putting
from retrieval.takings import asks_takings
from retrieval.unit_words import COUNTS, NO_SUM_OF, PER_TEN_THOUSAND, SHARES, STRETCHES, SUMS, without_names

_WHO_PAYS = (
    r"\bwhat\s+(?:[\w-]+\s+){0,3}?(?:allowance|fee|rent|charge|fine|wage|salary|bonus|price|bill|levy|fare|toll|pension|payment|"
    r"supplement|bounty|retainer)\s+(?:do|does|did|will|would|is|are|was|were|can)\s+[^?]*\b(?:pa(?:y|ys|id)|charge[sd]?|gets?|got|"
    r"receive[sd]?|offer(?:s|ed)?|earn(?:s|ed)?|given|owe[sd]?)\b"
)
_SUM_NOUN = (
    r"(?:contribution|allowance|fee|charge|fine|payment|levy|supplement|bursary|salary|wage|rent|fare|premium|bonus|retainer|toll|"
    r"bounty|subsidy|deposit|price|tariff|stipend|surcharge)"
)
# "What is the contribution that was proposed?", "what was the dearest placement per week?": a sum of money.
_NAMED_SUM = (
    r"^\W*(?:and\s+|so\s+)?what(?:['’]?s|\s+(?:is|was|are|were|will|would))\s+(?:be\s+)?(?:the|our|its|their|an?)\s+"
    r"(?:(?!(?:of|for|on|in|by|to|with|about|between|from|and)\b)[\w'’/-]+\s+){0,6}?"
    rf"(?:{_SUM_NOUN}(?=\W*$|,|\s+(?:that|which|per|a|an|each|every|for|from|now|set|we|they|being|be|proposed|agreed|paid|charged|in|at|on|(?<!contribution\s)(?:to|towards)|"
    r"under)\b)(?!s?\s+(?:for|from|in|on)\s+[\w-]+ing\b)|"
    r"(?:dearest|cheapest|costliest|priciest|(?:most|least)\s+(?:expensive|costly))\s+(?:"
    r"(?=[^?]*\bcost(?:s|ing)?\s+(?:(?:us|them|it|the\s+\w+)\s+)?(?:per|an?|each|every)\b)|"
    r"(?![^?]*\b(?:type|kind|sort|provider|option|home|area|item|part|council|school|route)\b)))"
)
DURATION = "weeks"  # a stretch of time, in whichever unit of it: what "how long" asks for
COUNT = "count"  # a plain number of things: what "how many" asks for, and no rate or share answers
# "For every 10,000 children", "in each 10,000": a rate in other words.
_EVERY = r"(?:per|(?:for|in|of|to)\s+(?:every|each)|(?:every|each))"
# "How much did absence fall?" asks for no sum, whatever fell.
_MOVES = (
    r"[^?]*\b(?:fall|rise|drop|change|grow|shrink|increase|decrease|decline|reduce|improve|worsen|move|climb|jump|dip|"
    r"(?:go|come)\s+(?:up|down))\b"
)
# "How much of it was on site?": of a time or a piece of work, unless what becomes of money is said.
_NO_MONEY = (
    r"(?!\s+(?:it|that|this|them|the\s+(?:time|visit|work|day|week|training|course))\b"
    r"(?![^?]*\b(?:sp[ae]n\w*|paid|pay|owed|left|cost\w*|used|risk|save\w*|fund\w*|money)))"
)
_UNITS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("per 100,000", re.compile(rf"\b{_EVERY}\s+(?:100,?000|100k|hundred\s+thousand)\b", re.IGNORECASE)),
    ("per 1,000", re.compile(rf"\b{_EVERY}\s+(?:1,?000|1k|(?:(?:a|one)\s+)?thousand)\b", re.IGNORECASE)),
    (
        "per 10,000",
        re.compile(
            rf"\b{_EVERY}\s+(?:10,?000|10k|ten\s+thousand)\b|"
            r"\brates?\s+of\s+(?!repeat\b|second\b|re[\s-])(?:\w+\s+){0,3}(?:children|referrals|assessments)|"
            r"(?<!re-)(?<!re )(?<!repeat )(?<!second )(?<!to )(?<!to-)\breferr?al\s+rate\b|\bassessment\s+rate\b|"
            r"\b(?:(?:child\s+protection|CP)(?:\s+plan)?|CPP|child(?:ren)?\s+in\s+(?:care|need)|looked[\s-]after(?:\s+child(?:ren)?)?|"
            r"LAC|CLA|CiN)\s+rates?\b",
            re.IGNORECASE,
        ),
    ),
    (
        "%",
        re.compile(
            r"%|\bper\s?cent(?:age)?\b|\bproportion\b|\bshare\b|\bfraction\b|\bvacancy\s+rate|\bturnover\b|\btake-?up\b|\buptake\b|"
            r"\bratings?\s+of\b|\bhow\s+full\b|\b(?:in|out\s+of|per)\s+(?:every\s+|each\s+|an?\s+|the\s+)?hundred\b(?!\s+thousand)|\bin\s+100\b|"
            r"\bout\s+of\s+(?:every\s+|each\s+)100\b",
            re.IGNORECASE,
        ),
    ),
    (
        "GBP",
        re.compile(
            rf"£|(?<!by )\bhow\s+much\s+(?:money|(?:did|does|"
            rf"do)\b(?!{_MOVES})(?!{NO_SUM_OF})|(?:was|is)\s+spent|of{_NO_MONEY})\b"
            r"(?!.*\bmore\s+expensive)|"
            r"(?<!high-)(?<!low-)\bcost(?:s|ing)?\b|\bin\s+the\s+red\b|\bspen(?:d|t|ding)\b|\bbudget\b|\boverspen[dt]|\bunderspen[dt]|\bfunding\b|"
            r"\b(?:what|how\s+much)\b[^?]*\bworth\b(?!\s+(?:it|of|to|[a-z]+ing)\b)|"
            r"\bpay\s+per\b|\bwhat\s+(?:is|are|was|were|do|does|did|will|would)\s+(?:the\s+)?[\w'’]+\s+(?:be\s+)?pay(?:ing)?\b|"
            r"\bvalue\s+of\s+(?:the\s+|a\s+)?(?:[\w'’]+\s+){0,4}contract|\bhow\s+much\s+would\b|\bvariance\b|"
            rf"\boutturn\b|{_WHO_PAYS}|{_NAMED_SUM}|"
            r"(?<!by )\bhow\s+much\s+(?:is|are|was|were)\s+(?:[\w'’/-]+\s+){1,5}?"
            r"(?:payments?|fees?|charges?|allowances?|bonus(?:es)?|fines?|lev(?:y|ies)|bills?|rents?|subsid(?:y|ies)|supplements?|awards?|pay|wages?|fares?|pass(?:es)?|"
            r"contributions?|premiums?|deposits?|tolls?|tariffs?|bursar(?:y|ies)|retainers?|bount(?:y|ies))\b|"
            r"\b(?:mileage|hourly|daily|nightly|weekly)\s+(?:rate|allowance|fee|charge)s?\b|"
            r"\bsalary\b|\bgrant\b|\bprices?\b(?=[^?]*\b(?:per|of|for|each|a)\b)|"
            r"\bwhat\b[^?]*\b(?:pay|paying|paid|charg(?:e|ed|ing))\b[^?]*\b(?:per|(?:for\s+)?(?:each|every)|an?\s+(?:hour|day|night|week|"
            r"month|year))\b",
            re.IGNORECASE,
        ),
    ),
    (
        DURATION,
        re.compile(
            r"\bhow\s+long\b(?![^?]*\b(?:un)?till?\s*\?*\s*$)(?!\s+(?:is|was|are|were)\s+(?:the|our|its)\s+(?:\w+\s+)*(?:list|queue)s?\b)|"
            r"\b(?:average|mean|median|typical|usual)\s+(?:length|duration|wait(?:ing\s+time)?s?|time)\b|"
            r"\b(?:longest|shortest)\b[^?]*\b(?:wait\w*|last\w*|took|take\w*|stay\w*|delay\w*)\b|"
            # "Time from order to delivery"
            r"(?:^|[,;:.–-]\s+|\b(?:the|average|mean|median|typical)\s+)(?:time|weeks|days|months)\s+(?:taken\s+|it\s+takes\s+|it\s+took\s+)?(?:from|between)\s+"
            rf"(?!(?:\d|{'|'.join(NAMES)}|q[1-4])\b)[^?.;:]*?\s(?:to|and)\s|"
            r"\blength\s+of\s+(?:time|stays?|waits?)\b|\bduration\s+of\b|\bwaiting\s+times?\b|"
            r"\b(?:how\s+many|numbers?\s+of)\s+(?:working\s+|school\s+|calendar\s+)?"
            r"(?:minutes|hours|days|weeks|months|years)\b(?!\s+of\s+(?:care|support|training|provision|therapy|service))",
            re.IGNORECASE,
        ),
    ),
    (
        COUNT,
        re.compile(
            r"\bhow\s+many\b|\bhead\s?count\b|\bcounts?\s+of\b|\bnos?\.?\s+of\b|\bnumber\b(?!\s+\d)|\bnumbers\s+of\b|\bnumbers\b(?!\s+(?:did|do|does|were|"
            r"was)\b)(?!\s+\d)",
            re.IGNORECASE,
        ),
    ),
)


def asks_what_is_paid(text: str) -> bool:
    """Whether a question asks for a sum that somebody pays or gets: "what allowance do carers get?"."""
    return _PAID.search(text) is not None


_PAID = re.compile(_WHO_PAYS, re.IGNORECASE)


def asks_named_sum(text: str) -> bool:
    """Whether a question asks what a sum of money is by its name ("what is the contribution that was proposed?") or by
    being the dearest or cheapest: a sum answers it, and where none is said the sentence that speaks of it.
    """
    return _SUM_OF_NAME.match(without_putting(text)) is not None


def sum_noun(text: str) -> int | None:
    """Where in a question the name of the sum stands that it asks for; None where it names none."""
    m = _SUM_OF_NAME.match(without_putting(text))
    nouns = list(re.finditer(rf"\b{_SUM_NOUN}$", m.group(), re.IGNORECASE)) if m else []
    return nouns[-1].start() if nouns else None


_SUM_OF_NAME = re.compile(_NAMED_SUM, re.IGNORECASE)


def unit_of(text: str) -> str | None:
    """The unit that a question asks for: "per 10,000" or one of the other rates, "%", "GBP", "weeks" or COUNT; None
    where its words name none.

    What it gives itself ("a 5% rise", "the budget paper") is asked for only where nothing else is.
    """
    text = without_putting(without_names(text))
    open_ = _GIVEN.sub(" ", text)
    if _TIME_SPENT.search(text) and not re.search(r"£|\b(?:costs?|money)\b", text, re.IGNORECASE):
        return DURATION
    if asks_takings(text):
        return "GBP"
    if SAVED.search(text) and not re.search(r"\b(?:time|hours?|minutes|days)\b", text, re.IGNORECASE):
        return "GBP"
    unit = next((unit for words in (open_, text) for unit, pattern in _UNITS if _names(unit, pattern, words)), None)
    if unit == "GBP" and (_SCORE_OF.search(text) or _RATE_OF.search(text) and not _SUM.search(open_)):
        return None
    return COUNT if unit == "GBP" and _COUNTS.search(text) and not _SUM.search(open_) else unit


def _names(unit: str, pattern: re.Pattern[str], words: str) -> bool:
    more = _MORE_WORDS.get(unit)
    return pattern.search(words) is not None or (more is not None and more.search(words) is not None)


_MORE_WORDS = {"per 10,000": PER_TEN_THOUSAND, "%": SHARES, "GBP": SUMS, DURATION: STRETCHES, COUNT: COUNTS}
_GIVEN = re.compile(
    r"\b\d[\d.,]*\s?(?:%|per\s?cent\b)|£\s?\d[\d.,]*\s?(?:[km]\b|bn\b|million\b|thousand\b)?|"
    r"\b(?:budget|funding|grant|spending)\s+(?:paper|report|book|meeting|item|minutes|monitoring\s+report|survey|consultation)s?\b",
    re.IGNORECASE,
)
# "How long did children spend in unregistered homes?" asks for no sum.
_TIME_SPENT = re.compile(
    r"\bhow\s+(?:long|much\s+time|many\s+(?:\w+\s+)?(?:hours|days|weeks|months|years))\b[^?]*\bspen[dt]\b",
    re.IGNORECASE,
)
# "How many replies came in to the budget survey?" counts replies, whatever money is named beside them.
_COUNTS = re.compile(
    r"\bhow\s+many\b(?!\s+(?:pounds|million|thousand|£))|^\W*(?:the\s+)?numbers?\s+of\b|\b(?:what|which)\s+number\s+of\b(?!\s+pounds)",
    re.IGNORECASE,
)
# "How big was the re-referral rate in the outturn?" asks for no sum; an hourly rate is one.
_RATE_OF = re.compile(
    r"\b(?:how\s+(?:big|high|low|large|much)|what)\b(?:\s+[\w'’-]+){0,6}?\s"
    r"(?!(?:mileage|hourly|daily|nightly|weekly|monthly|pay|interest|tax|council|business|day|rental)\s+rate)(?!of\b|in\b|for\b|on\b)"
    r"[\w-]+\s+rates?\b(?!\s+(?:payers?|bills?|income|relief))",
    re.IGNORECASE,
)
# "What is the risk score of the budget?", "how is the overspend scored?": so many points, whatever is scored.
_SCORE_OF = re.compile(
    r"^\W*(?:(?:and|so)\s+)?(?:what(?:['’]?s|\s+(?:is|was|are|were))?|which|how\s+(?:high|low)\s+(?:is|was))\s+(?:(?:the|its|our|their)\s+)?"
    r"(?:(?!(?:of|for|on|in|to|cost|price|value|spend|spent)\b)[\w'’-]+\s+){0,4}?"
    r"(?:scor(?:e|ing)|ratings?|rank(?:ing)?|likelihood|RAG|grade|priority)\b(?!\s+(?:cost|budget|spend|fund|price))"
    r"(?![^?]*\b(?:and|how\s+much|cost(?:s|ing)?|£)\b)|"
    r"\b(?:how|what(?:['’]?s)?)\s+(?:(?:is|was|are|were|has|have|do|does|did)\s+)?(?![^?]*\b(?:cost\w*|spen[dt]|£|much)\b)[^?]*\b(?:scored|ranked|"
    r"rated)(?:\s+(?:at|as|out\s+of|on|in|by)\b|\W*$)",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"£|\bhow\s+much\b|\b(?:what|which)\b(?!\s+number\b)[^?]*\b(?:costs?|spen[dt]|pay|paid|budget|price|fee)\b|"
    r"\band\s+(?:at\s+)?(?:the|their|its|what)\s+(?:total\s+)?(?:cost|spend|budget|value)\b",
    re.IGNORECASE,
)


def counts_stretches(text: str, unit: str) -> bool:
    """Whether a question speaks of days, weeks … and gives no number of them itself: "seen within 30 days" counts those
    seen.
    """
    led = (text[: m.start()] for m in re.finditer(rf"\b{unit}\b", text, re.IGNORECASE))
    return any(_NUMBERED.search(before) is None for before in led)


_NUMBERED = re.compile(rf"\b(?:\d+|{'|'.join(WORDS)})[\s-]+(?:(?:working|school|calendar)\s+)?$", re.IGNORECASE)
