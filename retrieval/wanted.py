"""What kind of answer a question wants: a figure, a list, a reason, a name. Read from its words alone.

The kinds are told apart by how English asks: "how many" wants a figure, "why" a reason, "list the six" a list. The most
particular pattern that fits decides; a question that fits none wants the passage that speaks of it.
"""

from __future__ import annotations

import re
from enum import StrEnum

from corpus.numbers import WORDS
from corpus.period import PeriodKind
from corpus.period_reading import find_periods
from corpus.stage import find_stages
from retrieval.asked_amount import asks_amount, without_still_moves
from retrieval.asked_consulted import asks_changed_by_it, asks_consulted
from retrieval.asked_decision import DECIDED_TO, asks_decision, asks_how_it_was_settled
from retrieval.asked_how import asks_how_done
from retrieval.asked_list import (
    COUNTED_LAST,
    LIST,
    NAME_THEM,
    ONLY_LISTED,
    RAISED,
    asks_counted,
    asks_each_by_name,
    count_of,
)
from retrieval.asked_meaning import asks_meaning
from retrieval.asked_people import WHOSE, asks_people, asks_roll
from retrieval.asked_price import asks_gap, asks_price
from retrieval.asked_reference import asks_its_name, asks_reference
from retrieval.asked_reply import asks_reply
from retrieval.asked_then_now import asks_by_steps, asks_size, sets_two_times
from retrieval.asked_times import (
    DATE_OF,
    HAPPENED,
    MOVEMENT_ASKED,
    WHEN_LAST,
    asks_each_point,
    asks_every_time,
    asks_then_and_now,
    asks_where_it_got,
    from_day_to_day,
    noted_over_years,
    over_years,
    same_month_on_end,
    without_still_words,
    years_on_end,
)
from retrieval.asked_unit import unit_of
from retrieval.asked_which import asks_range, asks_what_it_pays_for, asks_which_one
from retrieval.asked_why import asks_both_sides, asks_what_was_asked_for, asks_what_was_done, asks_why
from retrieval.askers_words import without_purpose
from retrieval.not_for_papers import asks_judgement, asks_personal
from retrieval.put_to_them import without_putting
from retrieval.side_by_side import asks_against_theirs
from retrieval.which_way import moved_between


class Wanted(StrEnum):
    """The kind of answer a question wants."""

    FIGURE = "figure"
    CHANGE = "change"
    SERIES = "series"
    COMPARISON = "comparison"
    LIST = "list"
    WHY = "why"
    ACTION = "action"
    PEOPLE = "people"
    DECISION = "decision"
    DATE = "date"
    PASSAGE = "passage"
    JUDGEMENT = "judgement"
    PERSONAL = "personal data"


# "Did the inspectors rate the homes?" asks for no rate.
_NO_VERB = r"(?!\s+(?:the|our|its|their|his|her|this|that|these|those|them|us|it)\b)"
# "What is the supplement worth a year?": a sum of money.
WORTH = r"what\b[^?]*\bworth\b(?!\s+(?:it|of|to|[a-z]+ing)\b)"
_FIGURE = re.compile(
    rf"\b(?:{WORTH}|"
    r"how\s+many|how\s+much|what(?:['’]?s|\s+is|\s+was|\s+were|\s+will|\s+would)?\s+(?:the\s+|our\s+|its\s+|"
    r"their\s+)?(?:[\w/–-]+(?:['’]s)?\s+){0,4}?(?:number|percentage|percent|proportion|share|rate|"
    r"total|figure|average|cost(?:ing)?|budget|amount|score|%|count|variance|median|mean|value|balance|overspend|"
    r"underspend|outturn|"
    r"forecast|wait|take-?up|uptake|target|price|fee|charge|grant|spend|"
    r"(?:deficit|surplus|shortfall|debt)(?=\W*$|,|\s+(?:be|at|on|in|for|by|now|forecast|expected)\b))s?(?![a-z])|what\s+(?:%|percentage|proportion|share|number|rate|"
    r"fraction|(?:size|sum|level|amount)\s+(?:of|is|was|are|were|do|does|did|has|have|had|will|would)\b)|number\s+of|nos?\.?\s+of|"
    r"percentage|proportion|per\s+10,?000|by\s+how\s+much|how\s+(?:long|old|big|high|low|large|few|full|expensive|"
    r"quickly|far)|where\s+(?:is|was|are|were|did|does|do|will|would)\s+[^?]*\b(?:end(?:ed)?\s+up|stand|stood|finish|land)\b|"
    r"what(?:['’]?s|\s+is|\s+was)\s+the\s+(?:long|short)est|what\s+%|(?<!ofsted\s)(?<!cqc\s)(?<!inspectors\s)(?<!inspectorate\s)(?<!to\s)(?<!they\s)(?<!you\s)"
    rf"(?<!we\s)rate\b{_NO_VERB}|"
    r"what\s+(?:do|does|did)\s+(?:our\s+|the\s+)?(?:[\w’'-]+\s+){1,3}?(?:get|score|achieve|manage|average)\s+(?:for|on|in)\s|"
    r"what\s+(?:[\w-]+\s+){0,3}?(?:deficit|surplus|shortfall|overspend|underspend|balance)\s+(?:on|for|in|did|does|do|"
    r"is|was|are|were|has|had|have|will|would)\b|caseloads?\b|per\s+cent|%)",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:(?:go(?:ne|ing|es)?|(?<!what\s)c[oa]me|coming)\s+(?:up|down)|up\s+or\s+down|(?<!to\s)(?<!want\s)(?<!wanted\s)(?<!see\s)(?<!be\s)(?<!should\s)(?<!must\s)(?<!could\s)(?:improved?|(?-i:improving))|from\s+what\b.*\bto\s+what|"
    r"what\s+was\s+it\s+and\s+what\s+is\s+it\s+now|than\s+(?:the\s+)?(?:year\s+before|previous\s+year|last\s+year)|"
    r"(?:in|de)creas(?:e|ed|ing)|ris(?:e|en|"
    r"ing)|rose|fell(?!\s+short)|"
    r"fall(?:en|ing)?(?!\s+short)|drop(?:ped)?(?!-)|chang(?:e|ed|ing)|"
    r"better\s+or\s+worse|compar(?:e|ed|ison|ing)|versus|(?<!vote\s)(?<!votes\s)(?<!voted\s)against|busier|quieter|vs?\.?\s|stack\s+up|(?:how|has|have|"
    r"did)\s+(?!to\b)(?:(?!to\b)[\w'’%(),-]+\s+){1,14}moved?\b|more\s+or\s+(?:less|fewer)|higher\s+or\s+lower|(?:above|over)\s+or\s+(?:below|under)|(?:below|under)\s+or\s+(?:above|over)|losing\s+more|"
    r"what(?:['’]?s|\s+has|\s+have)?\s+happen(?:ed|ing)\s+to|"
    r"difference\s+between|worsen(?:ed|ing)?|shift(?:ed)?|gr(?:ow|ew|own)|(?:is|are|was|were)\s+(?:[\w’'%-]+\s+){0,6}?(?:still\s+)?(?:growing|shrinking)(?=\W*$|\W*[?.;,]|\s+or\b|\s+(?:in|at|since|over|between|from)\b)|halved|doubled|narrowed|widened|climbed|slipped|shr[aiu]nk(?:ing)?|dwindled|declined(?!\s+to\b)|deteriorated|plummeted|soared|swell?(?:ed|en)|lengthened|shortened|deepen(?:ed)?|"
    r"(?:got|getting|gotten|become|becoming|any)\s+(?:better|worse|higher|lower|bigger|smaller|longer|shorter|fewer|more)|"
    r"more\s+(?:[\w'’-]+\s+){0,4}or\s+(?:less|fewer))\b",
    re.IGNORECASE,
)
# "Claims lodged against the Council", "advice against": against whom or what is done, and nothing compared with it.
_AGAINST_WHOM = re.compile(
    r"\b(?:lodg|made|mak|br(?:ought|ing)|fil|rais|tak|register|pursu|launch|issu|upheld|uphold|found|rul|decid|appeal|claim|complain|"
    r"complaint|allegation|accusation|action|case|proceedings|challenge|discriminat|protect|guard|insur|vaccinat|immunis|advis|advice|argu|"
    r"campaign|petition|vot|offence|crime|violence|abus|hate|prejudice)\w*\s+(?:\w+ly\s+)?against\b",
    re.IGNORECASE,
)
# "Contacts in 2022/23, before the rise?": a change that only says when is not asked for.
_CHANGE_SAYS_WHEN = re.compile(
    r"\b(?:before|after|until|since|despite|following|prior\s+to|ahead\s+of)\s+(?:the|that|this|its|their|our|all\s+the)\s+"
    r"(?:[\w-]+\s+)?(?:ris(?:e|es|ing)|falls?|drops?|increases?|decreases?|changes?|growth|reductions?)\b",
    re.IGNORECASE,
)
_SERIES = re.compile(
    r"\b(?:by\s+year(?![\s-]*end)|by\s+(?:quarter|month|term|half[\s-]year)(?![\s-]*(?:end|\d|(?:one|two|three|four|and|or)\b))|year\s+by\s+year|year\s+on\s+year|quarter\s+by\s+quarter|month\s+by\s+month|term\s+by\s+term|"
    r"(?:each|every)\s+\d{1,2}(?:st|nd|rd|th)?\s+(?:january|march|april|june|july|september|october|december)|"
    r"(?:each|every(?=\s+(?:single|separate|individual|financial|academic|school|calendar|council)\b))\s+(?:(?:single|separate|individual|financial|academic|school|calendar|council)\s+)?(?:year|period|quarter|date|point|stage|month|term|week|"
    r"census|january|march|april|june|july|september|october|december)|every\s+(?:year|period|date|quarter)|"
    r"over\s+(?:the\s+)?(?:years|time|last\s+\w+\s+years|three\s+years|\w+\s+years)|"
    r"(?<!\bin\sthe\s)(?<!\bwithin\sthe\s)last\s+(?:\d+|twelve|eighteen)\s+months|"  # "seen in the last 12 months"
    r"last\s+(?:two|three|four|five|\d+)\s+(?:\w+\s+)?(?:years|quarters)|last\s+(?:two|three|four|five)\s+months|"
    r"trend|run\s+of\s+figures|series|(?:since|from)\s+20\d\d(?!\S*\s+(?:compared|than))|all\s+(?:the\s+)?(?:years|"
    r"periods)|period\s+reported|time\s+series|20\d\d(?:[/-]\d\d)?\s+onwards?)\b",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"^\W*when\b|(?:[,;?–-]\s*|\b(?:and|or|since|until|from|by|known?|exactly|say|said|told|(?:tell|remind|inform)\s+(?:me|us))\s+)when\b(?<!\bsay\swhen)|"
    # "What did they say when they were asked?" asks for what they said.
    r"^(?!\W*(?:(?:and|so|but)\s+)?what\s+(?:else\s+)?(?:did|does|do|has|have|had)\b).*\bsay\s+when\b|"
    r"^(?!\W*(?:what|which|who|why|how|where|did|do|does|was|were|is|are|has|have)\b).*\bwhen\b(?!\s+(?:they|it|he|she|we|you|the)\b)"
    r"(?![^?]*[.!;–-]\s+(?:and\s+|so\s+|but\s+)?(?:what|which|who|why|how|where)\b)|"
    r"\bwhen\s*\?*$|"
    rf"{DATE_OF}|"
    r"\b(?:(?:what\s+(?:dates?|day|time|month|year)|which\s+(?:dates?|days?|month|year))(?![\w-])|on\s+what\s+days|what\s+were\s+the\s+dates|"
    r"in\s+what\s+(?:month|year)|at\s+what\s+point)\b|"
    r"\b(?:give|tell|state|need|want|know|like)\s+(?:me\s+|us\s+)?the\s+(?:[\w-]+\s+)?(?:dates?|days?|month)\s+(?:that|when|on\s+which|of|for)\b",
    re.IGNORECASE,
)

_ASKED = re.compile(r"\b(?:what|did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)\b", re.IGNORECASE)


# Said beside the question, and no part of it: "for comparison with ours" asks for the other's figure alone.
_ASIDE = re.compile(
    r"[,;(–-]?\s*\b(?:(?:just\s+)?for\s+(?:an?\s+|the\s+|my\s+|our\s+)?comparison(?:\s+(?:slide|table|chart|note|paper|"
    r"purposes))?|by\s+comparison)(?:\s+(?:with|to)\s+(?:our\w*|us))?\b\)?|"
    # "How much does it save compared with doing nothing?": set against what is not done.
    r"[,;(–-]?\s*\b(?:as\s+)?(?:compared?|versus|against|relative)\s+(?:(?:with|to)\s+)?(?:the\s+|a\s+)?['‘“]?(?:do(?:ing)?[\s-]nothing|(?:mak(?:e|ing)\s+)?no\s+changes?|"
    r"(?:leaving|keeping)\s+(?:things|it|them|everything)\s+(?:as|the\s+way)\s+(?:they|it)\s+(?:are|is)|the\s+status\s+quo|status\s+quo|"
    r"(?:staying|carrying\s+on)\s+as\s+(?:we|they|things)\s+are|business\s+as\s+usual)\b['’”]?(?:\s+(?:option|case|scenario))?\)?",
    re.IGNORECASE,
)
# A stretch of time that a change is measured over; other words ask for each point of it.
_OVER = re.compile(r"\b(?:since|from)\s+20\d\d\S*", re.IGNORECASE)
# "What would it cost each year?" asks for one sum by the year; "what did we spend each year?" for one of each.
_BY_THE_YEAR = re.compile(
    r"\b(?:would|will|could|does|do|might)\b[^?]*\b(?:costs?|pay|charge|save|spend|earn|raise)\b[^?]*"
    r"\b(?:each|every)\s+(?:year|month|week|term|quarter)\b"
    r"|\bhow\s+(?:many|much)\b[^?.]*\b(?:supposed|expected|due|meant|planned|hoped|going|aim\w*|will|would)\b[^?.]*"
    r"\bover\s+(?:the\s+next\s+)?(?:two|three|four|five|ten)\s+years\b"
    r"|\bhow\s+much\s+(?:is|was|are|were|does|do|did)\b[^?.]*\b(?:each|every)\s+(?:hour|day|night|week|month)\b"
    r"|\baverage\b[^?]*\b(?:each|every)\s+(?:hour|day|night|week|month)\b|\b(?:each|every)\s+(?:day|night|week|month)\b[^?]*\baverage\b",
    re.IGNORECASE,
)
# "In what share of cases had practice got better?": the change is what is counted, and not asked for.
_SHARE_OF = re.compile(
    r"\b(?:in|for|of|with)\s+(?:what|which)\s+(?:share|proportion|percentage|fraction|%|per\s?cent)(?:\s+of\b|(?=\s+(?:had|has|have|"
    r"was|were|is|are|did|does|do)\b))",
    re.IGNORECASE,
)


# "It ranged from what to what?" asks for the two ends of a spread at one time, and for no change.
# "Members wanted to know how the two compare. What was the reply?", "what did the panel hear still had to be done?"
_REPLY_ASKED = re.compile(
    r"^\W*(?:and\s+|so\s+|but\s+)?(?:do|does|did)\s+(?!(?:you|we|I)\b)(?:[\w'’-]+\s+){1,5}?(?:think|feel|believe|reckon|consider)\b"
    r"(?!.*\b(?:than|how\s+(?:many|much)|what\s+(?:percentage|proportion|share|number|rate))\b)|"
    r"[.!?–-]\s+what\s+(?:was|were|is)\s+(?:the\s+|their\s+|his\s+|her\s+)?(?:officers['’]?\s+)?(?:reply|answer|response|comeback|outcome|"
    r"upshot)\W*$|\bwhat\s+did\s+(?:[\w'’-]+\s+){1,8}?(?:(?:say|advise|reply|answer|think)(?:\s+to\s+(?:the\s+|our\s+)?(?:[\w'’-]+\s+){0,2}?[\w'’-]+)?|"
    r"tell\s+(?:the\s+|our\s+)?(?:panel|committee|commission|board|cabinet|members|councillors|meeting|scrutiny))\s+(?:about|on|regarding)\s+(?!(?:the\s+)?(?:[\w-]+\s+)?"
    r"(?:numbers?|percentage|proportion|rate|costs?|size|amount|budget|overspend|time)\b\s*(?:of\b|\?|$))(?!.*(?:\bhow\s+(?:many|much)\b|%|"
    r"\bwhat\s+(?:percentage|proportion|share|number|rate)))|\bwhat\s+did\s+(?:the\s+)?(?:[\w'’]+\s+){1,4}?(?:hear|learn|suggest|warn)\b(?!.*\b(?:how\s+(?:many|much)|numbers?|percentage|"
    r"proportion|rate|worth)\b)",
    re.IGNORECASE,
)
# "The figure for each of the three dates", "for all periods shown": one for each time is a series, however listed.
_EACH_TIME = re.compile(
    r"\b(?:figures?|numbers?|totals?|counts?|rates?|percentages?|[\w’'-]+)\b.*\b(?:for|in|at|on|over|across|by|of)\s+"
    r"(?:each|every|all)\s+(?:of\s+)?(?:the\s+|its\s+|those\s+|these\s+)?(?:(?:"
    + "|".join(WORDS)
    + r"|\d+|[A-Z][a-z]+|financial|school|academic|calendar|reporting|reported)\s+)?"
    r"(?:years|periods|dates|quarters|months|terms|census(?:es)?)\b",
    re.IGNORECASE,
)
# "When the rate was discussed, what range was quoted?", "how much would it cost if the work slipped?": what a clause
# says of when or on what condition is not asked for.
_AUXILIARY = r"(?:did|do|does|is|are|was|were|will|would|has|have|had|can|could|should|may|might|must)"
_SUBORDINATE = re.compile(
    rf"^\W*(?:and\s+|so\s+|but\s+)?(?:when|where|while|although|though|if|since)\s+(?!{_AUXILIARY}(?:n['’]t)?\b)[^?;]{{5,110}}?,\s+"
    rf"(?=(?:by\s+|in\s+|at\s+|on\s+|for\s+|to\s+|of\s+)?(?:how|what|which|who|whom|whose|why|when|where)\b|{_AUXILIARY}\b)"
    r"|(?<=\w),?\s+if\s+(?!(?:so|any|not|possible|at)\b)[^?;]*(?=\??\s*$)",
    re.IGNORECASE,
)


def _main_clause(text: str) -> str:
    """A question without the clause that says when or on what condition; itself where it has none."""
    return _SUBORDINATE.sub(" ", text)


_ON_OCCASION = re.compile(r"^\W*(?:and\s+|so\s+)?when\b[^?;]+,\s+what\s+(?:did|was|were|had)\b", re.IGNORECASE)


def asks_of_an_occasion(text: str) -> bool:
    """Whether a question asks what was said or done on an occasion that it tells: a remark, and no list."""
    return _ON_OCCASION.match(text) is not None and _main_clause(text) != text


def asks_change(text: str) -> bool:
    """Whether a question asks, beside whatever else, which way a figure went."""
    return _CHANGE.search(RAISED.sub(" ", text)) is not None or moved_between(text)


def _names_them(text: str) -> bool:
    """Whether a question ends by asking for what it told of by name, and for no amount."""
    return NAME_THEM.search(text) is not None and not _FIGURE.search(text) and unit_of(text) is None


def _so_many(text: str) -> bool:
    """Whether a question asks for things by their number."""
    led = COUNTED_LAST.search(text) or LIST.search(text)
    return bool(count_of(text) and (led or re.match(r"\s*what(?:['’]?s)?\b|\s*which\b", text, re.IGNORECASE)))


def wanted_of(text: str) -> Wanted:
    """The first kind whose words are there, the most particular first."""
    text = without_putting(without_still_words(_ASIDE.sub(" ", _main_clause(without_purpose(text)))))
    periods = find_periods(text)
    years = len({m.period for m in periods})
    if asks_judgement(text):
        return Wanted.JUDGEMENT
    if asks_personal(text):
        return Wanted.PERSONAL
    if asks_roll(text):
        return Wanted.PEOPLE
    if asks_against_theirs(text):
        return Wanted.COMPARISON
    points = (_EACH_TIME.search(text) or asks_each_point(text)) and not _BY_THE_YEAR.search(text)
    each = points or asks_every_time(text) or noted_over_years(text) or asks_by_steps(text, periods)
    if each and not asks_why(text):
        return Wanted.SERIES
    if asks_its_name(text) or (WHOSE.search(text) and not _FIGURE.search(text) and not _CHANGE.search(text)):
        return Wanted.PASSAGE
    if asks_meaning(text) and not asks_why(text):
        return Wanted.PASSAGE
    if asks_price(text):
        return Wanted.FIGURE
    if asks_which_one(text) and not _FIGURE.search(text) and not _CHANGE.search(text):
        return Wanted.PASSAGE
    if asks_each_by_name(text) or asks_counted(text) or _names_them(text) or _so_many(text):
        return Wanted.LIST
    if asks_why(text):
        return Wanted.WHY
    if DECIDED_TO.search(text):
        return Wanted.DECISION
    if _REPLY_ASKED.search(text) or asks_reply(text) or asks_both_sides(text) or asks_how_done(text):
        return Wanted.PASSAGE
    if asks_consulted(text):
        return Wanted.ACTION if asks_changed_by_it(text) else Wanted.PASSAGE
    if asks_how_it_was_settled(text):
        return Wanted.DECISION
    if asks_what_was_done(text):
        return Wanted.ACTION
    if asks_what_was_asked_for(text):
        return Wanted.PASSAGE
    if asks_range(text) or asks_what_it_pays_for(text) or asks_reference(text):
        return Wanted.PASSAGE
    if WHEN_LAST.search(text):
        return Wanted.DATE
    if re.search(r"\bup\s+or\s+down\b|\bfrom\s+what\s+to\s+what\b|\bhow\s+far\s+has\b", text, re.IGNORECASE):
        return Wanted.CHANGE
    if (years < 2 and (_SHARE_OF.search(text) or asks_gap(text))) or asks_where_it_got(text):
        return Wanted.FIGURE
    if asks_then_and_now(text) or sets_two_times(text, periods):
        return Wanted.SERIES if over_years(text) and not _CHANGE.search(text) else Wanted.CHANGE
    if _BY_THE_YEAR.search(text):
        return Wanted.FIGURE
    on_end = years_on_end(text) and (unit_of(text) or _FIGURE.search(text) or not _ASKED.search(text))
    series = on_end or years >= 3 or _SERIES.search(text) or same_month_on_end(text, periods)
    if series and not (_CHANGE.search(text) and not _SERIES.search(_OVER.sub(" ", text))):
        return Wanted.SERIES
    if HAPPENED.search(text) and (years >= 2 or any(m.period.kind is PeriodKind.RANGE for m in periods)):
        return Wanted.CHANGE
    if years >= 2 and (MOVEMENT_ASKED.search(text) or from_day_to_day(text, periods)):
        return Wanted.CHANGE
    still = text if years >= 2 else without_still_moves(text)
    open_ = _AGAINST_WHOM.sub(" ", RAISED.sub(" ", still if years >= 2 else _CHANGE_SAYS_WHEN.sub(" ", still)))
    moved = _CHANGE.search(open_)
    size = asks_size(text) or re.search(r"\bby\s+(?:what|how\s+(?:much|many))\b", text, re.IGNORECASE)
    if moved and (years >= 2 or not size):
        return Wanted.CHANGE
    if moved and asks_size(text):
        return Wanted.FIGURE
    if re.search(
        r"\b(?:how\s+many|what\s+(?:(?:is|was|are|were)\s+(?:the|our|its)\s+(?:\w+\s+){0,3}?(?:percentage|proportion|share|number)(?=\s+(?:of\s+[^?.;]{3,50}?\s)?(?:who|that)\b)|%|percentage|proportion|share)|by\s+(?:what(?!\s+(?:date|day|month|time)\b)|how\s+much))(?!\w)",
        text,
        re.IGNORECASE,
    ) and not re.search(r"\bfor\s+each\b", text, re.IGNORECASE):
        return Wanted.LIST if _AND_OF_EACH.match(text) else Wanted.FIGURE
    if asks_amount(text, bool(periods)):
        return Wanted.FIGURE
    if asks_people(text):
        return Wanted.PEOPLE
    if _DATE.search(text):
        return Wanted.FIGURE if _ITS_SHARE.search(text) else Wanted.DATE
    if LIST.search(text):
        return Wanted.LIST
    if _FIGURE.search(text):
        return Wanted.FIGURE
    if asks_decision(text):
        return Wanted.DECISION
    # An officer's note rather than a sentence: "average SDQ score per child in Hackney 21-22".
    plain = _SAYS_WHICH.sub(" ", text)  # "those that were about carers"
    note = len(plain.split()) <= NOTE and not re.search(
        r"\b(?:what|which|how|who|why|did|was|were|is|are|does|do|has|have|will)\b", plain, re.IGNORECASE
    )
    if note and ONLY_LISTED.search(text):
        return Wanted.LIST
    figures = re.search(
        r"\bper\s+10|(?<!\d)%|\bfigures?\b|\bnumbers?\b(?!\s+\d)|\baverage\b|\btotal\b|\b(?:actual|net|gross)\s+(?:spend|budget|cost)|"
        r"\b(?:outturn|variance|overspend|underspend)\b|"
        rf"\b(?:rate{_NO_VERB}|score|wait(?:ing\s+time)?|headcount|costs?|turnover|attendance(?=\s+(?:for|of|in|at|among|by)\b)|caseload|take-?up|uptake)\b",
        text,
        re.IGNORECASE,
    )
    return Wanted.FIGURE if figures or note and (periods or find_stages(text) or unit_of(text)) else Wanted.PASSAGE


NOTE = 18  # words
# "The 20-day deadline: what was our percentage?" names a deadline, and asks for no day.
_ITS_SHARE = re.compile(
    r"\bwhat(?:['’]?s|\s+(?:is|was))\s+(?:the|our|its|their)\s+(?:[\w-]+\s+)?(?:percentage|proportion|share|rate)\b",
    re.IGNORECASE,
)
_SAYS_WHICH = re.compile(
    r"(?<=[a-z])\s(?:that|who|which)\s+(?:was|were|is|are|had|has|have|did|do|does|will)\b", re.IGNORECASE
)
# "Which audits were done, and how many cases in each?": the rows, with their figures.
_AND_OF_EACH = re.compile(
    r"\W*(?:which|what)\s+(?:[\w'’-]+\s+){0,4}?[\w'’-]+s\b.*\b(?:and|with)\s+(?:how\s+many|how\s+much|what)\b.*"
    r"\beach\b",
    re.IGNORECASE,
)
