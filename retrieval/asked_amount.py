"""Questions for an amount without "how many" or "how much": "what was the size of the fleet?", "what gap remained?",
"what did fines bring in?", "how is the risk scored?".
"""

from __future__ import annotations

import re

_DOES = r"(?:is|are|was|were|will|would|should|could|might|do|does|did|has|have|had|can)"
# What only a number tells, by whatever verb it is asked for.
_MEASURED = (
    r"(?:size|income|revenue|takings|receipts|proceeds|gap|shortfall|quantity|turn-?out|roll|tonnage|ratio|yield|profit|"
    r"(?:vacancy|absence|sickness|occupancy|staffing|attendance|borrowing)\s+levels?|"
    r"levels?\s+of\s+(?:occupancy|vacanc(?:y|ies)|absence|sickness|turnover|debt|borrowing|reserves|attendance|take-?up))"
)
_KEPT_ONCE = (
    r"(?:savings?(?!\s+ha(?:ve|d|s)\s+(?:an?|the|no)\b)|income|revenue|takings|receipts|proceeds|gap|shortfall|quantity|turn-?out|roll|yield|profit|"
    r"(?:vacancy|absence|sickness|occupancy|staffing)\s+levels?|levels?\s+of\s+(?:occupancy|vacanc(?:y|ies)|absence|turnover|debt))"
)
_AND = r"(?:and\s+|so\s+|but\s+)?"
_AMOUNT = re.compile(
    # "What was the size of the fleet?", "what is the fleet's size?", "what's the capital bill for the piers?"
    rf"\bwhat(?:['’]?s|\s+(?:is|was|were|are|will\s+be|would\s+be))\s+(?:the|our|its|their|(?:[\w’-]+\s+){{1,3}}?[\w-]+['’]s)\s+"
    r"(?:(?!(?:of|for|on|in|by|to|with|about|between|from|and|that|which)\b)[\w'’/-]+\s+){0,5}?"
    rf"(?:{_MEASURED}(?=\W*$|,|\s+(?:of|for|in|on|at|from|between|among|under|by|during|last|this|be|to|and|when|now|as)\b)|"
    r"(?:bill|price\s+tag)(?=\W*$|,|\s+(?:for|of|in|now|and|put|likely)\b)|(?:running|annual|total|capital|overall)\s+costs?\b)|"
    # "What were the numbers of boats in and out?"
    r"\bwhat(?:['’]?s|\s+(?:is|are|was|were))\s+(?:the|our|its|their)\s+(?:[\w-]+\s+)?(?:numbers|totals|counts)\s+(?:of|for|entering|leaving|coming|going)\b|"
    # "What gap remained in the budget?", "what income did fines bring in?", "what saving should Option 4 bring?"
    rf"\bwhat\s+(?:(?!(?:kind|kinds|sort|sorts|type|types|source|sources)\b)[\w'’-]+\s+){{0,3}}?{_KEPT_ONCE}\s+"
    rf"(?:{_DOES}|remain(?:s|ed)?|stays?|stayed|arises?|arose|came|comes|there)\b|"
    # "What did fines bring in?", "what did the yard take in fees?"
    rf"\bwhat\s+{_DOES}\s+(?!be(?:en|ing)?\b)(?:[\w’'&/-]+\s+){{1,8}}?(?:bring|brought)\s+in(?=\W*$|\s+(?:for|in|during|from|by|to|over|at|last|this)\b)|"
    rf"\bwhat\s+{_DOES}\s+(?:[\w’'&-]+\s+){{1,6}}?(?:tak(?:e|en)|raised?|collect(?:ed)?|earn(?:ed)?)\s+"
    r"(?:in|from|through)\s+"
    r"(?:[\w-]+\s+){0,2}?(?:fees|fines|charges|income|rents?|tolls|sales|levies|penalt(?:y|ies)|notices)\b|"
    # "What had we spent out of the money set aside?", "what had been spent on the slip by June?"
    rf"\bwhat\s+(?:{_DOES}\s+)(?:[\w’'&-]+\s+){{0,6}}?(?:spent|spend)\s+(?:out\s+of|from|of|so\s+far|to\s+date|by|on\s+[\w’'-]+\s+\w)|"
    # "How is the risk of a flood scored?"
    r"\bhow\s+(?:is|was|are|were|has|have|had)\s+(?:[\w’',/-]+\s+){1,20}?scored(?=\W*$|\s+(?:in|on|by|for|at|out)\b)|"
    # "How often did skippers call in 2031?": how many times, of what is over; a habit is told in words
    rf"^(?:.*[.,:;–-]\s*)?\W*{_AND}how\s+(?:often|frequently|many\s+times)\s+(?:did|was|were|have|has|had)\b|"
    # "How did Larn do on punctuality in 2031?": its figure
    r"^(?:.*[.,:;–-]\s*)?\W*how\s+(?:well\s+|badly\s+)?(?:did|does|do|has|have)\s+(?:[\w’'&-]+\s+){1,6}?(?:do|fare|perform|score|done|fared|performed|scored)\s+(?:on|for|in)\s+"
    r"(?!(?:the|our|its|their|that|this|an?|it|them)\b|(?:inspections?|ofsted|cqc|audits?|practice|response|reply|general)\b)(?=[^?]*\d)|"
    r"\bwhat\s+length\s+of\s+time\b|\bto\s+what\s+extent\b[^?]*\bin\s+(?:pounds|per\s?cent|percent\w*|£)|"
    r"\bhow\s+(?:badly|heavily|much|far)\s+(?:is|was|were|are)\s+(?:[\w’'-]+\s+){1,6}?(?:overspent|underspent|in\s+the\s+red)\b",
    re.IGNORECASE,
)
_WITH_TIME = re.compile(r"\bhow\s+(?:often|frequently)\b", re.IGNORECASE)


def asks_amount(text: str, dated: bool) -> bool:
    """Whether a question asks for an amount by its noun or verb; `dated` where it names a time, without which "how
    often" is seldom told by a number.
    """
    m = _AMOUNT.search(text)
    return m is not None and (dated or _WITH_TIME.search(m.group()) is None)


# "What was paid for improving the slip?", "the pier at Marsh Rise", ", following the April increase": words of movement
# that say what money is for, or belong to a name, or tell when.
_FOR_MOVING = re.compile(
    r"\b(?:for|on|of|by|towards?|at|with|about|in|into)\s+(?:improv|increas|decreas|reduc|chang|ris|fall|shift|grow|worsen)ing\b|"
    r"(?-i:\b[A-Z][a-z]+(?:\s+(?:and|of|the))*\s+(?:Rise|Rising|Grow|Growing|Change|Changes|Changing|Fall|Falls|Drop|Shift|Better)\b)|"
    r"\b(?:fall(?:s|ing|en)?|fell)\s+(?:due|ill|pregnant|asleep|overboard|behind|foul|victim|out\s+(?:of|with))\b|"
    r"\bdrop(?:s|ped|ping)?\s+(?:out|in(?=\s+(?:at|on|to|for)\b))\b|\b(?:need|want|requir|lack|call(?:ed|s|ing)?\s+for)\w*\s+(?:improved|increased|changed)\b|"
    r"\b(?:before|after|until|since|despite|following|prior\s+to)\s+(?:the|that|this|its|their|our)\s+(?:[\w/-]+\s+){1,3}"
    r"(?:rise|fall|drop|increase|decrease|change|reduction|uplift)\b",
    re.IGNORECASE,
)
# "What percentage of skippers had changed boats twice?": a deed of those who are counted, and no way a figure went.
_COUNTED_DEED = re.compile(
    r"(\b(?:how\s+many|(?:what|which)\s+(?:share|proportion|percentage|per\s?cent|fraction|%|number)|numbers?\s+of|percentage\s+of|"
    r"proportion\s+of|share\s+of|%\s+of)\b[^?.;]*?)\b(?:chang|shift)(?:ed|ing|es|e)\s+"
    r"(?=(?!(?:in|from|between|over|since|by|to|on|at|during|compared|and|or|as|for|with|most|more|less|much|last|this|next|year|"
    r"quarter|when|after|before|against|within|over|the)\b)[a-z]|the(?:ir)?\s+(?!(?:last|past|previous|year|quarter|month)\b)[a-z])",
    re.IGNORECASE,
)
# "What overspend is forecast against the budget?", "spent against a plan of £2m": what was planned, and what was.
_AGAINST_PLAN = re.compile(
    r"\bagainst\s+(?:the|its|their|our|an?|that)\s+(?:[\w-]+\s+){0,2}?(?:budgets?|cash\s+limits?|limits?|targets?|plans?|forecasts?|"
    r"allowances?|estimates?|allocations?|provisions?)\b",
    re.IGNORECASE,
)
_ONE_FIGURE = re.compile(
    r"\bhow\s+(?:many|much)\b|\bwhat\s+(?:[\w-]+\s+){0,3}?(?:overspend|underspend|variance|percentage|proportion|share|number|was|is)\b",
    re.IGNORECASE,
)


def without_still_moves(text: str) -> str:
    """A question without its words of movement that say what money is for, when it was, what a place is called or what
    those did who are counted; as it is where it has none.
    """
    text = _COUNTED_DEED.sub(r"\1 ", _FOR_MOVING.sub(" ", text))
    return _AGAINST_PLAN.sub(" ", text) if _ONE_FIGURE.search(text) else text


# "The size of the fleet", "the price tag for the pier", "quarter-end totals starting with May": how a figure is asked
# for, which no paper says of it.
_ASKED_BY = re.compile(
    r"\b(?:price\s+tag|size(?=\s+of\b)|(?<=\bwhat\s)quantity|bill(?=\s+for\b)|totals|(?:quarter|month|term)[\s-]end(?=\s+[a-z])|"
    r"(?:starting|beginning|finishing|ending|and\s+ending)\s+(?=(?:with|in|at|from)\b))\b",
    re.IGNORECASE,
)


def words_of_amount(text: str) -> list[tuple[int, int]]:
    """Where the words stand by which a figure is asked for and which are no subject of it; [] for none."""
    return [m.span() for m in _ASKED_BY.finditer(text)]
