"""The words that are one figure's alone: what a sentence or a row says of it and not of its neighbours."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.fact import Fact
from corpus.numbers import NumberMention, find_numbers


@lru_cache(maxsize=50_000)
def own_words(fact: Fact) -> str:
    """The words that are this figure's alone: its label and headers, or what stands between it and its neighbours in
    the sentence, with what an earlier sentence said it counts. A part ("27 of them") has the words of its whole, too.
    """
    if fact.locator.cell is not None:
        return " ".join((fact.measure, *fact.path[2:], fact.unit or ""))  # the caption is over all its cells
    numbers = find_numbers(fact.quote)
    at = next((k for k, n in enumerate(numbers) if n.printed == fact.printed), None)
    if at is None:
        return fact.measure
    before, after = _beside(fact.quote, numbers, at)
    if fact.role not in ("stated", "part", "base"):
        return f"{before} {after} {fact.measure}"
    antecedent = fact.measure.partition(" – ")[0] if " – " in fact.measure else ""
    bracketed = before.rstrip().endswith("(")
    if bracketed and at:  # "underspends in A (£1k), B (£2k)": the lead belongs to each
        antecedent += " " + _LEAD_UP.sub("", fact.quote[: numbers[0].start])
    elliptic = _AND.search(before) and _NO_NOUN_AFTER.match(fact.quote, numbers[at].end)
    if at and (_SAME_SUBJECT.search(before) or elliptic):
        antecedent += " " + fact.quote[: numbers[0].start]
    if (whole := _whole_of(fact.quote, numbers, at)) is not None:
        antecedent += " " + " ".join(_beside(fact.quote, numbers, whole))
    return f"{antecedent} {before} {'' if bracketed else after}"


@lru_cache(maxsize=50_000)
def part_words(fact: Fact) -> str | None:
    """What sets a figure apart that counts a part of an earlier one of its sentence: "27 of sexual exploitation".

    None for a figure that is no such part.
    """
    if fact.locator.cell is not None:
        return None
    numbers = find_numbers(fact.quote)
    at = next((k for k, n in enumerate(numbers) if n.printed == fact.printed), None)
    if at is None or _whole_of(fact.quote, numbers, at) is None:
        return None
    return " ".join(_beside(fact.quote, numbers, at))


def _beside(quote: str, numbers: tuple[NumberMention, ...], at: int) -> tuple[str, str]:
    """What stands before and after a number up to its neighbours, without what leads to the one after it."""
    start = numbers[at - 1].end if at else 0
    following = at + 1
    while following < len(numbers) and _opens_bracket(quote, numbers[at].end, numbers[following].start):
        following += 1  # "31 (8 %) of these children": what follows the bracket is still the first figure's
    end = numbers[following].start if following < len(numbers) else len(quote)
    after = quote[numbers[at].end : end]
    if following < len(numbers) and (lead := _LEADS_ON.search(after)):
        after = after[: lead.start()]
    return quote[start : numbers[at].start], _nearest_clause(after)


# "a net budget of £61m was an overspend of £2m": what leads to the second figure is not said of the first.
_LEADS_ON = re.compile(
    r"(?:[,;(]|\b(?:and|but|with|was|were|is|are|down|up|from|against|compared|which|to))"
    r"(?:\s+(?!(?:and|but|with|was|were|is|are|down|up|from|against|compared|which)\b)[\w’'-]+){1,5}?"
    r"\s+(?:of|at|by|to|from|is|was|were|are)\s+(?:(?:about|around|over|just|a|the)\s+)*$"
    r"|[,;]\s+(?:and|but|while|whereas)\s(?:(?!\s(?:and|but|while|whereas)\s)[^;:()])*\b(?:was|were|is|are|had|has|took|lasted|"
    r"waited|stood|numbered)\s+(?:(?:about|around|over|just|at|a|the)\s+)*$",
    re.IGNORECASE,
)
_AND = re.compile(r"\b(?:and|but|while|whereas)\s+$", re.IGNORECASE)
# "… and for children in care it was seven": its subject is the sentence's own.
_SAME_SUBJECT = re.compile(
    r"\b(?:it|this|that|they|these|those|the\s+(?:figure|number|rate|average|proportion|percentage|share|total|wait|time|length))"
    r"\s+(?:\w+ly\s+)?(?:was|were|is|are|took|lasted|waited|stood\s+at|rose\s+to|fell\s+to)\s+"
    r"(?:(?:about|around|over|just|only|a|the)\s+)*$",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"\bof\s+(?:them|whom|these|those|which)\b", re.IGNORECASE)
_ON_FROM_A_PART = re.compile(r"[^.;:]*(?:,|\band|\ba\s+further)\s+(?:(?:a\s+)?further\s+|another\s+)?", re.IGNORECASE)


def _whole_of(quote: str, numbers: tuple[NumberMention, ...], at: int) -> int | None:
    """The position of the figure that the one at a position is a part of: the first of "88 children …, 61 of them at
    risk of A and 27 of B"; None where it is no part.
    """
    first = None
    for k in range(1, at + 1):
        between = quote[numbers[k - 1].end : numbers[k].start]
        after = quote[numbers[k].end : numbers[k + 1].start if k + 1 < len(numbers) else len(quote)]
        told = _OF_THEM.search(after[:25]) or _OF_THEM.search(between[-25:])
        if told:
            first = k - 1 if first is None else first
        elif first is not None and not _ON_FROM_A_PART.fullmatch(between):
            first = None
    return first


@lru_cache(maxsize=50_000)
def close_words(fact: Fact) -> str:
    """What stands right at a figure of a sentence: the words it counts, or those it is said to be the amount of.

    "a £1.6m improvement reserve", "reserves of £11.8m", "the number of plans was 211"; a cell's are its own words.
    """
    at = fact.quote.find(fact.printed)
    if fact.locator.cell is not None or at < 0:
        return own_words(fact)
    after = re.split(r"[,;:()]|\.\s|\s[-–]\s", fact.quote[at + len(fact.printed) :])[0].split()[:FOLLOWING]
    if fact.quote[:at].rstrip().endswith("("):
        return " ".join([*re.split(r"[,;:]|\.\s", fact.quote[:at].rstrip(" ("))[-1].split()[-BRACKETED:], *after])
    lead = re.search(
        r"((?:[\w'’-]+\s+){1,6})(?:of|was|were|is|at|to|by|from)\s+(?:(?:about|around|over|just|a|an|the)\s+)*$",
        fact.quote[:at],
    )
    return " ".join([*(lead.group(1).split() if lead else ()), *after])


FOLLOWING = 5  # words
BRACKETED = 8  # words before a bracket that its figure counts


# "The bus pass, at an estimated £68,000 a year": what something is to be had at is its cost, whether or not it says so.
_HAD_AT = re.compile(r"\b(?:at|for)\s+(?:(?:an?|about|around|some|estimated|annual|yearly|total)\s+)*$", re.IGNORECASE)
_NO_COST = re.compile(r"sav|incom|fund|grant|rais|receiv|budget|sold|surplus|overspen|underspen|varianc", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def is_cost(fact: Fact) -> bool:
    """Whether a sum of a sentence is said to be what something costs by the word before it alone."""
    at = fact.quote.find(fact.printed)
    if fact.unit != "GBP" or fact.locator.cell is not None or at < 0:
        return False
    return _HAD_AT.search(fact.quote[:at]) is not None and _NO_COST.search(fact.measure) is None


def _nearest_clause(text: str) -> str:
    """What follows a figure up to the comma that ends its clause: what is "not counted" after it is not what it
    counts.
    """
    for m in re.finditer(r"[,;]\s", text):
        if len(text[: m.start()].split()) >= 4:
            return text[: m.start()]
    return text


_LEAD_UP = re.compile(
    r"(?<=\s)(?:in|of|for|to|were|are|by)\s+(?!.*\s(?:in|of|for|to|were|are|by)\s).*$", re.IGNORECASE | re.DOTALL
)


def _opens_bracket(text: str, start: int, end: int) -> bool:
    """Whether all that stands between two numbers is a short noun and an opening bracket."""
    between = text[start:end].rstrip()
    return between.endswith("(") and len(between.split()) <= 3


# A subject that was named before: "the figure was 87 %", "it costs £2m", "Some 58 % were answered", "37 % were upheld".
_NAMED_BEFORE = re.compile(
    r"\b(?:(?:the|this|that)\s+(?:figure|number|rate|total|proportion|percentage|share|average|cost|balance|sum)|this|it|"
    r"they|these|those)\s+(?:\w+ly\s+)?(?:was|is|were|are|has|had|have|stood|rose|fell|costs?|would|will|reached|"
    r"became|numbered|represents?|amounts?)\b",
    re.IGNORECASE,
)
_NO_NOUN_AFTER = re.compile(
    r"\s*(?:%|per\s?cent)?\s*(?:of\s+(?:them|these|those|which|whom)\s+)?(?:were|was|are|is|had|have|has|did|went|came|"
    r"said|felt|agreed|disagreed|replied|received|took)\b",
    re.IGNORECASE,
)


def said_before(fact: Fact, passage: str) -> str:
    """What a passage says before a figure whose own sentence does not name its subject; "" for one that does, and for
    a cell.
    """
    at = fact.quote.find(fact.printed)
    if fact.locator.cell is not None or at < 0:
        return ""
    before, after = fact.quote[:at], fact.quote[at + len(fact.printed) :]
    leads = _NAMED_BEFORE.search(before) is not None
    elliptic = len(before.split()) <= 1 and _NO_NOUN_AFTER.match(after) is not None
    start = passage.find(fact.quote) if leads or elliptic else -1
    return passage[:start] if start > 0 else ""
