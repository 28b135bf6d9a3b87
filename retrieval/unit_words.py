"""Words that say in what unit an answer is wanted, in the many ways that English has for one thing: "what sum", "how
much a week", "how big is the queue", "the total of", "which portion", "how much time"; and words that look so and ask
for none.
"""

from __future__ import annotations

import re

_TIME = r"(?:minutes|hours|days|weeks|months|years)"
_DAYS = rf"(?:(?:working|school|calendar)\s+)?{_TIME}"
_SPAN = r"(?:hour|day|night|week|fortnight|month|quarter|term|year)"

# What answers in money are called, by their plural: a total of them is a sum and no number of things.
_SUMS = (
    r"(?:fines|fees|charges|payments|savings|grants|sums|amounts|debts|bills|deficits|losses|wages|salaries|reserves|"
    r"balances|money|income|takings|donations|invoices|prices|rents|tolls|fares|loans|receipts)"
)
OF_SUMS = rf"\s+of\s+(?:(?:the|our|its|their|all)\s+)*(?:(?!(?:about|on|for|in|from|with)\b)[\w-]+\s+){{0,3}}?{_SUMS}\b"
# What is done with money and with little else that "how much" is asked of.
_DONE_WITH_MONEY = (
    r"(?:pa(?:y|ys|ying|id)|cost(?:ing|s)?|spen(?:d|ds|ding|t)|borrow(?:ed|ing)?|ow(?:e|ed|ing|es)|rais(?:e|ed|ing)|"
    r"set\s+aside|put\s+(?:aside|by|towards)|held\s+in|budget(?:ed|ing|ted|ting)?|sav(?:e|ed|ing)|allocat(?:e|ed|ing)|award(?:ed|ing)?|"
    r"charg(?:e|ed|ing)|earn(?:ed|ing)?|invest(?:ed|ing)?|len(?:d|ding|t)|earmarked|recoup(?:ed)?|refund(?:ed)?|reimbursed|"
    r"subsidis(?:e|ed)|repa(?:y|id)|received?|get|fetch|contribut(?:e|ed)|overspent|underspent|agreed|approved|signed\s+off|ring-?fenced)"
)
# "How much did the crew know?", "how much does it matter?": no sum, unless what becomes of money is said too.
NO_SUM_OF = (
    r"[^?]*\b(?:know|matter|differ|var(?:y|ies)|weigh|overlap|rely|depend|understand|notice|learn|listen|sleep|eat|drink|trust|"
    r"enjoy|worry)\b(?![^?]*\b(?:cost|pay|spend|save|charge|earn|raise)\b)"
)
_LESS_OR_MORE = r"(?:dearer|cheaper|costlier|pricier|(?:more|less)\s+(?:expensive|costly))"

WITH_PERCENT = (
    r"(?:as\s+a\s+(?:percentage|percent|per\s+cent|proportion|share|%)|"
    r"in\s+(?:(?:%|per\s?cent(?:age)?)\s+terms|per\s?cent|percentages?|%))(?!\w)"
)
"""What is said beside a count or a sum that is wanted as a share."""

SHARES = re.compile(
    # "Give the percentages as well" is asked beside a number.
    r"\bpercentages\b(?!\s+(?:as\s+well|too|also)\b)|\bportions?\s+of\b|\boccupancy\s+(?:rates?|levels?)\b|\blevels?\s+of\s+occupancy\b|"
    r"\b(?:what|which)\s+occupancy\b|\bin\s+(?:every|each)\s+(?:100|hundred)\b(?!\s+thousand)|"
    r"\b(?:response|pass|success|completion|retention|collection|employment|unemployment|approval|compliance)\s+rates?\b|"
    # People and boats are no money: "how much of the workforce was temporary?"
    r"\bhow\s+much\s+of\s+(?:(?:the|our|its|their|this|that)\s+)?(?:(?!(?:budget|bill|cost|spend|grant|money)s?\b)[\w'’-]+\s+){0,6}?"
    r"(?:workforce|staff|fleet|population|cohort|caseload|membership|establishment|stock|estate)\b(?!\s+(?:costs?|budget|bill|spend\w*|pay)\b)",
    re.IGNORECASE,
)
"""Words for a share, beside "%", "percentage", "proportion"."""

SUMS = re.compile(
    r"\b(?:what|which|whatever)\s+(?:(?:total|overall|annual|yearly|monthly|weekly|daily|hourly|extra|additional|lump|other|average|maximum|"
    r"minimum|capital|further)\s+)*sums?\b|"
    r"\b(?:what|which)\s+(?:(?:total|overall|extra|additional|average|maximum|minimum)\s+)*amounts?\b(?!\s+of\s+(?!(?:money|cash|funding|"
    r"capital|grant|debt|income|pounds)\b))|"
    r"\b(?:what|which)\s+(?:annual|yearly|monthly|weekly|nightly|daily|hourly)\s+(?:amounts?|sums?|payments?|figures?\s+is\s+paid)\b|"
    r"\b(?:the|both|give|list|two|three|four|five)\s+amounts\b(?!\s+of\b)|"
    rf"\btotals?{OF_SUMS}|"
    r"\bhow\s+much\s+(?:[a-z-]+\s+)?(?:capital|revenue|income|grant|cash|debt|rent|interest|council\s+tax|pounds|savings?|profit|surplus)\b(?!\s+to\b)|"
    # "How much a week is it?", but not "how much a year did waits fall?"
    rf"(?<!by )\bhow\s+much\s+(?:an?\s+(?:{_SPAN}|head|time|place|visit|"
    rf"mile|go)|(?:per|for\s+each|for\s+every|each|every)\s+[a-z]+)\b"
    r"(?![^?]*\b(?:time|fall|fell|rise|rose|drop|chang\w+|grow|improv\w+)\b)|"
    rf"(?<!by )\bhow\s+much\s+(?:is|are|was|were)\s+(?![^?]*\b(?:used|"
    rf"open|time)\b)[^?;.]*?\b(?:an?|per|each|every)\s+{_SPAN}\b|"
    r"(?<!by )\bhow\s+much\s+(?:is|was|are|were)\s+(?:it|that|this|they|"
    r"one|these)\s*(?:now|then|in\s+all|altogether)?\s*(?=[?.!]|$)|"
    r"(?<!by )\bhow\s+much\s+(?:is|are|was|were|has|have|had|will|would|should|could|can|must|may|might|shall)\s+"
    rf"(?:(?!(?:time|work|more|less|higher|lower)\b)[\w'’/-]+\s+){{0,8}}?{_DONE_WITH_MONEY}\b|"
    r"\bhow\s+(?:expensive|dear|costly|cheap|pricey)\b|"
    rf"(?:^|[.:;,–-]\s*)(?:and\s+|so\s+)?(?:is|are|was|were|has|have|did|do|does)\b[^?]*\b{_LESS_OR_MORE}\b|"
    r"\bpay(?:ing)?\s+(?:us\s+)?(?:more|less)\b|\bpaid\s+(?:more|less)\b|\b(?:more|less)\s+or\s+(?:more|less)\s+(?:are\s+we\s+)?paying\b|"
    r"\b(?:what|which|both|two|the|at\s+what)\s+(?:[\w-]+\s+){0,2}?prices?\b(?=\W*$|[,;.?]|\s+(?:is|was|are|were|did|does|do|has|had|will|"
    r"would|paid|charged|in|at|on)\b)|"
    # A bill before a parliament is written large.
    r"\b(?:what|how\s+(?:big|large|high)|total|overall|annual|whole|our|its|their|[\w]+['’]s)\b[^?]{0,40}?\s(?-i:bills?)\b"
    r"(?=\W*$|[,;.?]|\s+(?:for|to|from|in|at|on|of|come|came|gone|go|has|had|have|is|was|been|be|now|since|last|this)\b)|"
    r"^\W*(?:the\s+)?(?:total\s+|annual\s+)?bills?\s+for\b|"
    # Whose income is low is nobody's answer.
    r"\b(?:what|how|give|tell|show)\b[^?]*?(?<!low )(?<!low-)(?<!lower )(?<!high )\b(?:income|revenue|takings)\b"
    r"(?!\s+(?:famil|house|group|band|depriv|support|budget|level|threshold|background|earner))|"
    r"\bwhat\s+(?:(?:annual|total|yearly|full[\s-]year|net|extra|overall)\s+)*saving\s+(?:is|was|does|did|do|should|will|would|could|might|can|has|had|"
    r"from|in)\b|"
    r"\b(?:charge|price|pay|wage|cost|fee|rent)\s+(?:per|for\s+(?:each|every|an?|one))\s+[a-z]+\b|"
    rf"\bwhat\s+(?:do|does|did|will|would|can|could)\s+(?:an?\s+|the\s+|our\s+|its\s+|their\s+)?(?:[\w'’-]+\s+){{1,4}}?earn(?:\s+(?:an?|per|each|every)\s+"
    rf"{_SPAN})?\s*(?:$|[?,;]|in\b|from\b|now\b|at\b)|"
    r"\b(?:annual|yearly|monthly|contract|market|sale|resale|rateable|book)\s+value\b|\bvalue\s+of\s+(?:the|our|its|their|an?)\s+(?:[\w'’-]+\s+){0,4}?"
    r"(?:sites?|land|buildings?|houses?|property|properties|assets?|plots?|estates?|contracts?|orders?|grants?|bids?|deals?|awards?|vouchers?)\b|"
    r"\bin\s+(?:(?:thousands|millions)\s+of\s+)?pounds\b",
    re.IGNORECASE,
)
"""Words for a sum of money, beside "£", "cost", "budget"."""

STRETCHES = re.compile(
    r"\bhow\s+much\s+time\b|\b(?:what|which)\s+(?:length|stretch|amount|period)\s+of\s+time\b|"
    rf"\b(?:most|fewest|least|maximum|minimum|average|mean|median|typical|usual|total)\s+(?:number\s+of\s+|of\s+)?{_DAYS}\b"
    rf"(?!\s+(?:of\s+(?:care|support|training|provision|therapy|service|age)|old)\b)|\btotals?\s+of\s+{_DAYS}\b|"
    rf"\b(?:give|tell|show)\s+(?:me\s+|us\s+)?(?:the\s+|both\s+)?(?:numbers?\s+of\s+)?{_DAYS}\b|"
    # "The time the surveyor takes", "what time does it take?"
    r"\btime\s+(?:(?:do|does|did|that|which)\s+)?(?:(?!(?:to|and|or|in|of|for)\b)[\w'’-]+\s+){1,6}?(?:takes?|took)\b(?!\s+(?:place|part|on|up|over)\b)|"
    # "Are repairs taking longer than in 2031?"; "how many took longer than a week?" counts them
    r"^(?:.*[.,;:–-]\s+)?\W*(?:(?:and|so|but)\s+)?(?:is|are|was|were|do|does|did|has|have|had)\s+(?:[\w'’/-]+\s+){1,8}?"
    r"(?:tak(?:e|en|ing)|last(?:ed|ing)?|stay(?:ed|ing)?|go(?:ing)?\s+on(?:\s+for)?)\s+(?:any\s+|much\s+|even\s+)?"
    rf"(?:longer|shorter|(?:more|less)\s+time)\b(?!\s+than\s+(?:an?|the|\d+|one|two|three|four|five|six)\s+(?:(?:working|target|limit|usual|"
    rf"set)\s+)?(?:{_TIME}|{_SPAN})\b"
    r"(?!\s+(?:before|earlier|ago)))|"
    r"\bwait(?:ing|s|ed)?\s+(?:any\s+)?(?:longer|shorter)\b|\b(?:what|which)\s+(?:sort|kind)\s+of\s+(?:an?\s+)?(?:wait|delay|timescale)s?\b|"
    r"\b(?:the|an?|average|typical|mean|median|longest|shortest|our|its|their|current|usual)\s+(?:(?!(?:number|percentage|proportion|share|rate|cost|reason|"
    r"list|of|for|in|to)\b)[\w'’-]+\s+){0,2}?wait\b(?!\s*-?(?:lists?|times?|until|and\s+see)\b)|"
    r"\b(?:response|turnaround|processing|handling|travel|journey|completion|reply|answering|reporting)\s+times?\b|"
    rf"\b(?:figures?|averages?|times?|waits?|measured|told|expressed)\s+in\s+{_DAYS}\b",
    re.IGNORECASE,
)
"""Words for a stretch of time, beside "how long", "waiting times" and "how many weeks"."""

_THOSE_IN = (
    r"(?:queue|(?:waiting|reserve)\s+list|backlog|membership|fleet|roster|workforce|population|cohort|crew|roll|staff|enrolment|turnout)"
)
COUNTS = re.compile(
    rf"\b(?:totals?|tall(?:y|ies)|quantit(?:y|ies))(?!{OF_SUMS})\s+of\b|\bhow\s+numerous\b|"
    rf"\b(?:size\s+of|how\s+(?:big|large)\s+(?:is|are|was|were|has|had|did))\s+(?:[\w'’-]+\s+){{0,4}}?{_THOSE_IN}\b|"
    r"\bwhat\s+(?:is|was)\s+(?:the|its|their|our)\s+(?:[\w'’-]+\s+)?roll\b|"
    # What there are fewer of is counted; what is done in time, or said in a survey, is a share.
    r"\b(?:more\s+or\s+fewer|fewer\s+or\s+more)\b(?![^?]*\b(?:(?:in|on)\s+time|surveys?|polls?|say|said|feel|felt|think|"
    r"thought|agree[sd]?|believe[sd]?|trust(?:ed)?|satisfied|happy|confident)\b)",
    re.IGNORECASE,
)
"""Words for a plain number of things, beside "how many" and "number of"."""

PER_TEN_THOUSAND = re.compile(r"\b(?:in|out\s+of)\s+10,?000\b|[a-z]\s?/\s?10,?000\b", re.IGNORECASE)
"""Words for a rate, beside "per 10,000"."""


def without_names(text: str) -> str:
    """A question without what is only called by a number or by money: "the house number", "the budget recovery plan",
    "do the numbers add up?", "to cover its costs". As it is where it has none of these.
    """
    return _NAMED.sub(" ", text)


_NAMED = re.compile(
    r"\b(?:house|street|door|phone|telephone|mobile|reference|account|registration|room|page|paragraph|minute|item|version|case|serial|contact|"
    r"licence|plate|order)\s+numbers?\b|\bnumber\s+and\s+street\b|\bstreet\s+(?:name\s+)?and\s+(?:house\s+)?number\b|"
    r"\b(?:do|does|did|are)\s+(?:the|these|those|its|their|all\s+the)\s+(?:numbers|figures|totals)\s+(?:really\s+|actually\s+)?(?:work|add\s+up|right|tally|agree|fit|"
    r"correct|match|stack\s+up)\b|"
    r"\b(?:budget|financial|spending|savings?|costs?|deficit|funding)\s+(?:recovery|reduction|savings?|improvement|management|sustainability)\s+"
    r"(?:plan|programme|strategy|scheme)s?\b|"
    r"\b(?:recovery|savings?|efficiency|reduction)\s+(?:plan|programme)s?\s+for\s+(?:(?:the|our|its|their)\s+)?(?:[\w'’-]+\s+){0,3}?"
    r"(?:spend(?:ing)?|budgets?|costs?|overspends?)\b|"
    r"\bcover(?:s|ed|ing)?\s+(?:all\s+)?(?:(?:its|their|his|her|our|the)\s+)?(?:(?:running|own|full)\s+)*costs?\b",
    re.IGNORECASE,
)
