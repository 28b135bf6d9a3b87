"""What kind of number a figure is: an average, a rate, a distance, the highest of many, a sum by the week."""

from __future__ import annotations

import re

from corpus.fact import Fact
from corpus.numbers import WORDS
from retrieval.asked_once import Asked
from retrieval.asked_unit import COUNT, asks_named_sum
from retrieval.averages import asks_average, for_each_alike, of_no_average
from retrieval.close_words import close_words
from retrieval.differences import of_no_difference
from retrieval.own_words import own_words
from retrieval.query import Query
from retrieval.superlatives import superlative_of_another
from retrieval.unit_price import sum_of_all
from retrieval.wanted import Wanted

SHARES = ("%", "percentage points")
# Kinds of number that are not the plain count, share or sum: each answers only a question that names its kind.
_KINDS = (
    re.compile(
        r"\b(?:average|avg|median|typical|on\s+average)\b|(?<!\bI\s)(?<!\bit\s)(?<!\byou\s)(?<!\bthat\s)(?<!\bthis\s)\bmean\b|"
        r"\b(?:per|a|each|every|by\s+the)\s+(?:week|day|month)\b|"
        # "Monthly figures" are told month by month, and no average of them.
        r"\b(?:weekly|daily|monthly)\b(?!\s+(?:figures?|data|totals?|counts?|numbers?|returns?|reports?|monitoring|monitor|"
        r"performance|trends?|breakdown|position|update|meetings?|scorecards?|dashboards?|tables?|activity|summary)\b)",
        re.IGNORECASE,
    ),
    re.compile(r"\brates?\b|\bper\s+(?:10|100|1),?000\b", re.IGNORECASE),
)


# "Days lost per worker", "the average wait": a number for each of many is an average without the word.
_SHARED_OUT = re.compile(r"\b(?:per(?!\s+cent\b)|for\s+each|for\s+every)\s+[a-z]+", re.IGNORECASE)


def shared_out(fact: Fact) -> bool:
    """Whether a row or a column is of so many for each ("cases per worker"): an average, whether or not it says so."""
    return fact.locator.cell is not None and _SHARED_OUT.search(" ".join((fact.measure, *fact.path[1:]))) is not None


_MEAN_OF = Asked(
    r"\b(?:average|avg|mean|median)\s+(?:[\w'’-]+\s+){0,2}?(?:scores?|marks?|points?|ages?|size|caseloads?|numbers?|length|distance|wait)\b"
)


def average_unsaid(query: Query, fact: Fact) -> bool:
    """Whether an average is asked for and nothing said with a figure makes it one."""
    said = " ".join((own_words(fact), fact.quote, *fact.path, fact.locator.heading or ""))
    return asks_average(query.text) and not _KINDS[0].search(said) and not _SHARED_OUT.search(said)


def other_kind(query: Query, fact: Fact, before: str = "") -> bool:
    """Whether a figure is an average or a rate and the question asks for a plain number, or the other way about;
    `before` is what its sentence takes up.
    """
    own = own_words(fact)
    said = " ".join((own, fact.quote, *fact.path, fact.locator.heading or ""))
    averages, rates = _KINDS
    if of_no_difference(query, fact, before):
        return True  # "by what per cent are they dearer?" is answered by no share of them
    if sum_of_all(query, fact):
        return True  # "what does a place cost?" is answered by no line of a budget
    if _MEAN_OF.search(query.text) and fact.unit in SHARES and not averages.search(said):
        return True  # "the average score" is no share of those who have one
    taken_up = before if _THE_AVERAGE.search(own) else ""  # "Caseloads were watched. The average was 19.7."
    if query.wanted is Wanted.FIGURE and query.unit in (None, "%") and of_no_average(query, f"{said} {taken_up}"):
        return True
    if bool(averages.search(query.text)) and not averages.search(said) and not _SHARED_OUT.search(said):
        by_nature = query.unit == "GBP" and not asks_average(query.text) and _by_the_week(fact)
        return query.unit in (COUNT, "GBP") and "caseload" not in query.text.lower() and not by_nature
    if query.unit != COUNT:
        return False
    near = _labels(fact, own) if fact.locator.cell is not None else close_words(fact)
    if averages.search(near) and not averages.search(query.text) and not for_each_alike(query.text, near):
        return True
    if _BOTH_KINDS.search(fact.measure):  # "Number and rate of …": the row says which it is
        return fact.unit is None and not rates.search(query.text) and bool(rates.search(" ".join(fact.path[2:])))
    return fact.unit is None and not rates.search(query.text) and bool(_RATE_OF.search(fact.measure))


def _by_the_week(fact: Fact) -> bool:
    """Whether a cell is of what is paid again and again, whether or not its table says how often: a fee, a wage."""
    return fact.locator.cell is not None and _PAID_AGAIN.search(" ".join((fact.measure, *fact.path))) is not None


_PAID_AGAIN = re.compile(r"\b(?:fees?|allowances?|wages?|rents?|tolls?|fares?|tariffs?|retainers?)\b", re.IGNORECASE)
_THE_AVERAGE = re.compile(
    r"\b(?:the|that|this)\s+(?:average|mean|median)\s+(?:was|is|stood|had|has|now|came)\b", re.IGNORECASE
)


def _labels(fact: Fact, own: str) -> str:
    """A cell's own words; its row and column alone, where one of them says that it is a plain number and its table's
    title names more than that ("Berths – numbers and average fee").
    """
    labels = fact.path[2:]
    return " ".join(labels) if any(_NUMBER_OF.match(label) for label in labels) else own


_NUMBER_OF = re.compile(r"\s*(?:total\s+)?(?:numbers?|no\.?|count)\b(?:\s+of\b|$)", re.IGNORECASE)
# "What's the most the council paid?": the highest of the sums it paid.
_SOMEONE_DID = r"(?=\s+(?:that\s+|ever\s+)?(?:the|a|an|any\w*|we|you|they|it|he|she|our|their|its|each|one)\b)"
# "The dearest placement": an average, or one placement of many, is no answer.
_SUPERLATIVES = tuple(
    (Asked(rf"\b(?:{words})\b"), re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for words in (
        r"highest|dearest|priciest|most\s+(?:expensive|costly)|costliest|largest|biggest|greatest|maximum(?=\s+\w)|peak(?:ed)?|"
        rf"(?<!at\s)the\s+most{_SOMEONE_DID}",
        r"lowest|cheapest|least\s+(?:expensive|costly)|smallest|fewest|minimum(?=\s+\w)|"
        rf"(?<!at\s)the\s+least{_SOMEONE_DID}",
        r"longest",
        r"shortest",
        r"oldest",
        r"youngest",
    )
)


def no_superlative(query: Query, fact: Fact, before: str) -> bool:
    """Whether the question asks for the highest, longest … of many and nothing on the figure says that it is."""
    one = query.wanted is Wanted.FIGURE or asks_named_sum(query.text)
    if not one or re.search(r"\bwhich\b", query.text, re.IGNORECASE):
        return False
    said = " ".join((own_words(fact), *fact.path, fact.locator.heading or "", before))
    return superlative_unsaid(query.text, said) or superlative_of_another(query, fact, _SUPERLATIVES)


def superlative_said(question: str, said: str) -> bool:
    """Whether a question asks for the highest, longest … of many, and a text says that of something."""
    return any(asked.search(question) and p.search(said) for asked, p in _SUPERLATIVES)


def superlative_unsaid(question: str, said: str) -> bool:
    """Whether a question asks for the highest, longest … of many, and a text does not say that of anything."""
    return any(asked.search(question) and not p.search(said) for asked, p in _SUPERLATIVES)


_RATE_OF = re.compile(r"^(?:the\s+)?(?:[\w-]+\s+){0,2}rates?\s+(?:of|per)\b", re.IGNORECASE)


_BOTH_KINDS = re.compile(r"\bnumbers?\s*(?:and|&|/)\s*rates?\b|\brates?\s*(?:and|&|/)\s*numbers?\b", re.IGNORECASE)


# "per week" is not "per annum": a sum for another stretch of time is another sum.
# A day place, a night shelter and a year group are things: their day is no stretch of time that a sum is for.
_NAMES_THING = (
    r"(?![\s-]+(?:(?<=day[\s-])(?:(?:care|release)\s+)?(?:places?|placements?|centres?|nurser(?:y|ies)|schools?|pupils?|students?|boarders?|"
    r"trips?|cases?|units?|hospitals?|provision|services?|opportunit(?:y|ies)|patients?|visitors?|passes|tickets?|camps?)|"
    r"(?<=night[\s-])(?:shelters?|shifts?|workers?|buses|classes|stops?)|(?<=year[\s-])(?:groups?|\d{1,2}(?![/–-])|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve|thirteen))\b)"
)
_PER_TIME = re.compile(
    r"\b(?:per|a|an|each|every|(?:in\s+(?:a|the)\s+)?(?:full|whole|entire))[\s-]+(night|day|week|month|year|annum|hour)\b"
    rf"{_NAMES_THING}|"
    r"\b(hourly|nightly|daily|weekly|monthly|annual|yearly)\b",
    re.IGNORECASE,
)
_SPANS = {
    "hourly": "hour",
    "nightly": "night",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "annual": "year",
    "yearly": "year",
    "annum": "year",
}


def _per_times(text: str) -> set[str]:
    said = ((m.group(1) or m.group(2)).lower() for m in _PER_TIME.finditer(text))
    return {_SPANS.get(word, word) for word in said}


def other_span(query: Query, fact: Fact) -> bool:
    """Whether a sum is for another stretch of time than the one asked for: by the year where the week is asked."""
    return fact.unit == "GBP" and spans_differ(query.text, " ".join((_by_what(fact), *fact.path[1:])))


def same_span(query: Query, fact: Fact) -> bool:
    """Whether a sum is said by the stretch of time that is asked for: "costs £145,000 a year" where "each year" is."""
    return fact.unit == "GBP" and bool(_per_times(query.text) & _per_times(_by_what(fact)))


def _by_what(fact: Fact) -> str:
    """The words that say by what stretch of time a sum is: its sentence's, where that names one and takes its subject
    from one before it ("It costs £9,000 in a full year. At high water this is £54 a week"); its own words else.
    """
    taken_up = fact.locator.cell is None and " – " in fact.measure
    return fact.quote if taken_up and _per_times(fact.quote) else own_words(fact)


_PER_ONE = re.compile(
    r"\b(?:per|for\s+(?:each|every)|each)\s+(?!(?:cent|annum|the|our|this|that|its|their|of)\b)[a-z][\w-]*",
    re.IGNORECASE,
)
_EACH = re.compile(r"\s*(?:an?\s+[a-z]+|each|apiece|per\s+(?!cent\b)[a-z]+|(?:for\s+)?every)\b", re.IGNORECASE)


# "For each year", "each financial year", "each quarter end": so often, and no thing of which there are many.
_STEP = re.compile(
    r"(?:for\s+)?(?:per|each|every)\s+(?:(?:of\s+(?:the|these|those)|single|full|whole|last|past|financial|school|academic|calendar|budget|reporting)\s+)*"
    r"(?:night|day|week|month|quarter|term|half[\s-]year|year|annum|hour|period|time|point|date|stage)s?\b",
    re.IGNORECASE,
)


def asks_of_each_one(text: str) -> bool:
    """Whether a question asks for what each of many came to ("per pupil", "for every boat"), and not only for each
    time.
    """
    return any(not _STEP.match(text, m.start()) for m in _PER_ONE.finditer(text))


def same_each(query: Query, fact: Fact) -> bool:
    """Whether a sum is said to be for each one where that is asked for: "at £1,400 each", asked "per assessment"."""
    at = fact.quote.find(fact.printed)
    asked = asks_of_each_one(query.text)
    return (
        fact.unit == "GBP" and fact.locator.cell is None and at >= 0 and asked
        and _EACH.match(fact.quote, at + len(fact.printed)) is not None
    )  # fmt: skip


_SAYS_EACH = re.compile(
    r"\b(?:per|each|every|apiece|average|avg|mean|unit|an?|one|weekly|daily|hourly|nightly|fees?|rates?|"
    r"prices?)\b",
    re.IGNORECASE,
)


def of_all_together(query: Query, fact: Fact) -> bool:
    """Whether a cell is what all came to, where the question asks for that of each one: "the price per pupil"."""
    asked = asks_of_each_one(query.text)
    said = " ".join((fact.measure, *fact.path))
    return fact.unit == "GBP" and fact.locator.cell is not None and asked and _SAYS_EACH.search(said) is None


_EACH_ALONE = re.compile(r"\s*(?:each|apiece)\b", re.IGNORECASE)
_ONE_OF_THEM = re.compile(r"\b(?:an?|one|each|every|per|apiece|unit)\b", re.IGNORECASE)


def only_each(query: Query, fact: Fact) -> bool:
    """Whether a sum is for each one and the question asks for that of none: "at £1,400 each", asked "the contract"."""
    at = fact.quote.find(fact.printed)
    told = fact.unit == "GBP" and fact.locator.cell is None and at >= 0
    each = told and _EACH_ALONE.match(fact.quote, at + len(fact.printed)) is not None
    return each and _ONE_OF_THEM.search(query.text) is None


_RATE_ASKED = re.compile(r"\brates?\b", re.IGNORECASE)
_CALLED_RATE = re.compile(r"(?:^|[\s,(–-])rate\)?$", re.IGNORECASE)
_SO_MANY_PER = re.compile(r"\bper\s+(?:1,?000|10,?000|thousand|head|cent|hundred|100)\b|%", re.IGNORECASE)


def called_rate(fact: Fact) -> bool:
    """Whether a cell's row or column is called a rate ("England, rate"), and nothing over it says of how many: a note
    may say that alone.
    """
    over = " ".join((*fact.path, fact.measure, fact.quote))
    named = any(_CALLED_RATE.search(x) for x in fact.path[2:])
    return fact.unit is None and named and _SO_MANY_PER.search(over) is None


def rate_named(query: Query, fact: Fact) -> bool:
    """Whether a rate is asked for, of no unit that is named, and a figure is a share, a rate (or called one)
    or a sum for each."""
    at = fact.quote.find(fact.printed)
    each = fact.unit == "GBP" and at >= 0 and _EACH.match(fact.quote, at + len(fact.printed)) is not None
    rate = fact.unit in SHARES or (fact.unit or "").startswith("per ") or each or called_rate(fact)
    return query.unit is None and rate and _RATE_ASKED.search(query.text) is not None


_STRETCH_SAID = re.compile(
    r"\b(?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)[\s-]+(?:to\s+\w+\s+)?(?:working\s+)?"
    r"(?:minutes?|hours?|days?|weeks?|months?|years?|terms?)\b",
    re.IGNORECASE,
)


def says_stretch(text: str) -> bool:
    """Whether a text names a stretch of time: "within 70 days"."""
    return _STRETCH_SAID.search(text) is not None


def spans_differ(question: str, said: str) -> bool:
    """Whether words give a sum by another stretch of time than the question asks for; not where either names none."""
    asked, given = _per_times(question), _per_times(said)
    return bool(asked and given) and not given & asked


_MOVED_BY = re.compile(
    r"\b(?:rais|increas|rose|ris|gr[eo]w|cut|fell|fall|drop|reduc|lower|uplift)\w*\b[^.;:]*\bby\s+(?:(?:about|around|over|"
    r"up\s+to|nearly|almost|just|some|a|an|further|another)\s+)*$|\b(?:an?\s+)?(?:extra|additional|further|uplift\s+of)\s+$",
    re.IGNORECASE,
)


_OFF_BY = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:over|under|above|below|short\s+of|ahead\s+of|behind|adrift)\b", re.IGNORECASE
)
# "Under fives", "over 65s": an age, and no distance.
AN_AGE = rf"[\s-]+(?:\d|(?:the\s+)?age\b|(?:{'|'.join(WORDS)})(?:e?s)?\b)"
_OFF_ASKED = Asked(
    r"\bby\s+(?:how\s+much|what|how\s+many)\b[^?]*\b(?:over|under|above|below|short|ahead|behind|adrift|exceed\w*|miss\w*)\b|"
    rf"\bhow\s+(?:far|much|many)\s+(?:over|under|above|below|short|ahead|behind|adrift)\b(?!{AN_AGE})|"
    # "how many pupils over its agreed number is the school?", "how much is the school over budget by?"
    r"\bhow\s+many\s+(?:[\w-]+\s+){1,2}(?:over|above|under|below|short\s+of)\s+(?:(?:the|its|their|our)\s+)?(?:[\w-]+\s+)?"
    r"(?:numbers?|capacity|budget|target|limits?|places|roll|PAN|plan|standard|average)\b|"
    r"\b(?:over|under|above|below|short|ahead|behind)\b[^?]*\bby\s*\W*$"
)


def asks_distance(text: str) -> bool:
    """Whether a question asks how far over or under something was."""
    return _OFF_ASKED.search(text) is not None


def off_by(query: Query, fact: Fact) -> bool:
    """Whether the question asks how far over or under something was, and a sentence says so of its figure: "£1.2m over
    budget".
    """
    at = fact.quote.find(fact.printed)
    told = fact.locator.cell is None and at >= 0 and asks_distance(query.text)
    return told and _OFF_BY.match(fact.quote, at + len(fact.printed)) is not None


def moved_by(fact: Fact) -> bool:
    """Whether a sentence says that something went up or down by its figure: "raised the basic fee by £48 a week"."""
    at = fact.quote.find(fact.printed)
    return fact.locator.cell is None and at > 0 and _MOVED_BY.search(fact.quote[:at]) is not None
