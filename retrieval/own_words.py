"""The words that are one figure's alone: what a sentence or a row says of it and not of its neighbours."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.fact import Fact
from corpus.numbers import PERCENT, NumberMention, find_numbers
from retrieval.led_by_colon import led_by_colon
from retrieval.of_such import OF_SUCH
from retrieval.one_of_many import is_whole_of_one, whole_and_predicate
from retrieval.said_of_all import said_of_all
from retrieval.told_beside import ABOUT, of_another, only_dated, set_beside


@lru_cache(maxsize=50_000)
def own_words(fact: Fact) -> str:
    """The words that are this figure's alone: its label and headers, or what stands between it and its neighbours in
    the sentence, with what an earlier sentence said it counts. A part ("27 of them") has the words of its whole, too.
    """
    if fact.locator.cell is not None:
        # The caption is over all its cells. The unit goes first: behind a header "Dec 24" it would make it "24 %".
        return " ".join((fact.unit or "", fact.measure, *fact.path[2:])).strip()
    numbers = find_numbers(fact.quote)
    at = _place_of(fact, numbers)
    if at is None:
        return fact.measure
    before, after = _beside(fact.quote, numbers, at)
    if is_whole_of_one(fact):
        after = whole_and_predicate(fact, after)[0]
    if fact.role not in ("stated", "part", "base"):
        return f"{before} {after}" if of_another(after) else f"{before} {after} {fact.measure}"
    antecedent = fact.measure.partition(" – ")[0] if " – " in fact.measure else ""
    if fact.unit is not None and PARTS_TOLD.search(antecedent):
        antecedent = ""  # it names itself what it counts
    bracketed = before.rstrip().endswith("(") and not _A_NUMBER.search(before)
    if at and _is_share_of_it(fact, numbers, at):  # "31 boats (8 %) were let": both are of the boats let
        return f"{antecedent} {' '.join(_beside(fact.quote, numbers, at - 1))}"
    if bracketed and at:  # "underspends in A (£1k), B (£2k)": the lead belongs to each
        antecedent += " " + _LEAD_UP.sub("", fact.quote[: numbers[0].start])
    if at and _AT_A_PRICE.fullmatch(fact.quote[numbers[at - 1].end : numbers[at].start]):
        antecedent += " " + _beside(fact.quote, numbers, at - 1)[0]
    if at and _TO.fullmatch(fact.quote[numbers[at - 1].end : numbers[at].start]) and (
        _FROM.search(fact.quote[: numbers[at - 1].start])
    ):  # "the wait had gone down from 61 days to 34"
        antecedent += " " + _beside(fact.quote, numbers, at - 1)[0]
    no_noun = NO_NOUN_AFTER.match(fact.quote, numbers[at].end) or only_dated(fact.quote[numbers[at].end :])
    elliptic = (_AND.search(before) or _NEXT_HALF.search(before)) and no_noun
    if at and (takes_up_subject(before) or elliptic):
        antecedent += " " + fact.quote[: numbers[0].start]
    antecedent += f" {_shared_by_run(fact.quote, numbers, at)} {said_of_all(fact.quote, numbers, at)}"
    antecedent += f" {led_by_colon(fact.quote, numbers, at)}"
    if (whole := _whole_of(fact.quote, numbers, at)) is not None:
        antecedent += " " + " ".join(_beside(fact.quote, numbers, whole))
    counted = bracketed and BRACKET_OF.match(fact.quote, numbers[at].end)  # "a number (256) of the children placed"
    return f"{antecedent} {before} {'' if bracketed and not counted else after}"


def _is_share_of_it(fact: Fact, numbers: tuple[NumberMention, ...], at: int) -> bool:
    """Whether a number is the share, in brackets, of the count right before it, whose own words then follow it."""
    count, share = numbers[at - 1], numbers[at]
    if fact.unit != PERCENT or count.unit is not None or not fact.quote.startswith(")", share.end):
        return False
    return _opens_bracket(fact.quote, count.end, share.start)


# "57 were rowers and were pilots – when the yard had crews": what the sentence before told apart is no subject of this.
PARTS_TOLD = re.compile(r"\d\s+(?:were|are|was|is|had|have)\b")
# "A significant number (256) of the children were …": the bracket says which number, and what follows is its own.
_A_NUMBER = re.compile(
    r"\b(?:number|numbers|majority|minority|total|proportion|share|percentage|half|third|quarter|handful|most|"
    r"many|few|some)\s*\($",
    re.IGNORECASE,
)


def gave_way(fact: Fact) -> bool:
    """Whether a figure of a sentence is what another one took the place of: the 61 of "from 61 days to 34", all of
    "Prior to 2022, five providers …"; no other figure that one is compared with.
    """
    at = fact.quote.find(fact.printed)
    if fact.locator.cell is not None or at < 0:
        return False
    told = _GAVE_WAY.search(fact.quote[:at])
    if (fact.role == "previous" and told is not None) or _BEFORE_THAT.match(fact.quote[:at]) is not None:
        return True
    return "now" not in fact.quote[:at] and _NOW_AT.match(fact.quote, at + len(fact.printed)) is not None


# "It was about 80, rose to 200 at its height and was now back at 130."
_NOW_AT = re.compile(
    r"[^.;]*\bnow\s+(?:back\s+|down\s+|up\s+|again\s+|standing\s+)?(?:at|to)\s+(?:(?:about|around|some|nearly|"
    r"almost|just|over|under|"
    r"only)\s+)*£?\d"
)


def _place_of(fact: Fact, numbers: tuple[NumberMention, ...]) -> int | None:
    """The position of a figure among the numbers of its sentence; of two printed alike ("three weeks including three
    days") the one that its unit follows. None where it is not among them.
    """
    alike = [k for k, n in enumerate(numbers) if n.printed == fact.printed]
    if len(alike) > 1 and (unit := fact.unit):
        alike.sort(key=lambda k: unit not in " ".join(fact.quote[numbers[k].end :].lower().split()[:3]))
    return alike[0] if alike else None


def takes_up_subject(before: str) -> bool:
    """Whether what stands before a figure leaves its subject to what the sentence began with: "… and it was"."""
    return _SAME_SUBJECT.search(before) is not None


def row_label(fact: Fact) -> str:
    """What names the row of a cell, a second cell of its name among it ("In work, 17 - 18"); "" for a sentence."""
    if fact.locator.cell is None:
        return ""
    first = fact.quote.split(" | ")[0].strip()
    return next((x for x in fact.path if x.startswith(f"{first}, ")), first) if first else ""


@lru_cache(maxsize=50_000)
def part_words(fact: Fact) -> str | None:
    """What sets a figure apart that counts a part of an earlier one of its sentence: "27 of sexual exploitation".

    None for a figure that is no such part.
    """
    if fact.locator.cell is not None:
        return None
    numbers = find_numbers(fact.quote)
    at = _place_of(fact, numbers)
    if at is None or _whole_of(fact.quote, numbers, at) is None:
        return None
    before, after = _beside(fact.quote, numbers, at)
    before = _CLAUSES.split(before)[-1]  # "164 were held and in 97 of them …": what was held is the whole
    return f"{'' if _LED_BY_WHOM.search(before) else before} {after}"  # what stands before "of whom" is of the whole


_CLAUSES = re.compile(r"[,;]|\b(?:and|but|while|whereas)\b", re.IGNORECASE)
_LED_BY_WHOM = re.compile(r"\bof\s+(?:whom|which|these|those|them)\s+(?:only\s+|just\s+|about\s+)?$", re.IGNORECASE)


def _beside(quote: str, numbers: tuple[NumberMention, ...], at: int) -> tuple[str, str]:
    """What stands before and after a number up to its neighbours, without what leads to the one after it."""
    start = numbers[at - 1].end if at else 0
    if at and (opened := _opens(quote[start : numbers[at].start], quote[numbers[at].end :])) is not None:
        start += opened
    elif at and (label := _next_label(quote, numbers[at], quote[start : numbers[at].start])) is not None:
        start += label.start()
    elif at > 1 and OF_SUCH.fullmatch(quote, numbers[at - 2].end, numbers[at - 1].start) and (
        joins := _JOINED_TO.search(quote, start, numbers[at].start)
    ):
        start = joins.start()  # "31 lay in one of the six docks and nine in a yard": the docks are the 31's
    following = at + 1
    if following < len(numbers) and _OF_A_WHOLE.fullmatch(quote[numbers[at].end : numbers[following].start]):
        following += 1  # "310 of the 430 hours handed back"
    if following < len(numbers) and _is_bound(quote, numbers[at].end, numbers[following]):
        following += 1  # "54% were seen within 30 working days"
    while following < len(numbers) and OF_SUCH.fullmatch(quote, numbers[at].end, numbers[following].start):
        following += 1  # "31 lay in one of the six docks that the harbour runs"
    while following < len(numbers) and _opens_bracket(quote, numbers[following - 1].end, numbers[following].start):
        following += 1  # "31 (8 %) of these children": what follows the bracket is still the first figure's
        shut = quote.find(")", numbers[following - 1].end) + 1
        if following < len(numbers) and 0 < shut <= numbers[following].start:  # "31 (8 %) lay over 20 miles away"
            following += _is_bound(quote, shut, numbers[following])
    end = numbers[following].start if following < len(numbers) else len(quote)
    after = quote[numbers[at].end : end]
    if following < len(numbers) and (lead := _LEADS_ON.search(after) or _next_label(quote, numbers[following], after)):
        after = after[: lead.start()]
    elif following < len(numbers):
        after = _HANGING.sub("", after)
    return quote[start : numbers[at].start], _nearest_clause(after)


_WITHIN = re.compile(
    r"[^,;:()]*\b(?:within|inside|in(?:\s+under)?|under|over|more\s+than|less\s+than|longer\s+than|at\s+least|"
    r"up\s+to)\s+",
    re.IGNORECASE,
)
_JOINED_TO = re.compile(
    rf"(?:[,;]\s+(?:and\s+|but\s+|while\s+)?|\b(?:and|but|while|whereas)\s+){ABOUT}$", re.IGNORECASE
)
_STRETCH = re.compile(r"\s*(?:(?:working|school|calendar)\s+)?(?:minutes|hours|days|weeks|months|years|miles)\b", re.I)


def _is_bound(quote: str, start: int, number: NumberMention) -> bool:
    """Whether a number is the bound of what the figure before it counts, and no figure beside it."""
    return _WITHIN.fullmatch(quote[start : number.start]) is not None and _STRETCH.match(quote, number.end) is not None


# "1,543 of which were in mainstream schools and a further 373 placed in special schools": a figure right after the word
# that joins two clauses opens its own, unless what it counts is left to the one before ("87 % in A and 45 % in B").
_JOINS = re.compile(
    r"(?:[,;]|\b(?:and|but|while|whereas)\b)\s+(?:(?:a|an|the|some|about|around|over|nearly|almost|just|another|"
    r"further|only|"
    r"and|but)\s+)*[£(]?$",
    re.IGNORECASE,
)
_LEAVES_IT_OUT = re.compile(
    r"\s*(?:%|per\s?cent|m\b|k\b)?\s*(?:[.,;:()]|$|\b(?:in|at|for|of|on|from|to|by|with|as|and|or|were|was|are|"
    r"is|had|have|has|"
    r"did|respectively|the|than|more|fewer|less|higher|lower|compared|against|which|who)\b)",
    re.IGNORECASE,
)


def _opens(between: str, after: str) -> int | None:
    """Where the clause of a figure begins in what stands between it and the one before; None where it goes on."""
    joins = _JOINS.search(between)
    verbs = NO_NOUN_AFTER.match(between) is not None and NO_NOUN_AFTER.match(after) is not None
    if joins and (verbs or not _LEAVES_IT_OUT.match(after)):
        return joins.start()
    return set_beside(between, after)


# "a net budget of £61m was an overspend of £2m": what leads to the second figure is not said of the first.
_LEADS_ON = re.compile(
    r"(?:[,;(]|\b(?:and|but|with|was|were|is|are|down|up|from|against|compared|which|to))"
    r"(?:\s+(?!(?:and|but|with|was|were|is|are|down|up|from|against|compared|which)\b)[\w’'-]+){1,5}?"
    r"\s+(?:of|at|by|to|from|is|was|were|are)\s+(?:(?:about|around|over|just|a|the)\s+)*$"
    r"|[,;]\s+(?:and|but|while|whereas)\s(?:(?!\s(?:and|but|while|whereas)\s)[^;:()])*\b(?:was|were|is|are|had|"
    r"has|took|lasted|"
    r"waited|stood|numbered)\s+(?:(?:about|around|over|just|at|a|the)\s+)*$",
    re.IGNORECASE,
)
# "17 boats at 30 June against 21 planned": what the next figure is set against leads to that one.
_HANGING = re.compile(
    r"[\s,(]+(?:against|versus|vs\.?|(?:as\s+)?compared\s+(?:with|to)|set\s+(?:against|beside))\s+$", re.IGNORECASE
)
# "neglect for 46%, emotional abuse for 41% and sexual abuse for 5%", "schools 22% and the health service 15%": in a run
# of shares each has its name before it.
_LABEL = re.compile(
    r"(?:[,;]|\band)(?:\s+(?!(?:and|it|they|this|that|these|those|which|who|was|were|is|are|had|has|"
    r"have)\b)[\w’'-]+){1,4}?"
    r"(?:\s+(?:for|in|with|by|to|at))?\s+$"
    # "Keepers came to 80% of meetings but pilots aged 21 or over only to 12%": what the second came to is the first's.
    r"|(?:[,;]\s+)?\b(?:but|while|whereas)(?:\s+(?!(?:and|it|they|this|that|these|those|which|who|was|were|is|"
    r"are|had|has|have|"
    r"did|do|does|could|can|will|would|went|took|came|[\w’'-]+(?<!ag)ed)\b)[\w’'-]+){1,7}?\s+$",
    re.IGNORECASE,
)
_RUN_ENDS = re.compile(r"\s*(?:[,;.)]|$|and\b|\()", re.IGNORECASE)


def _next_label(quote: str, following: NumberMention, after: str) -> re.Match[str] | None:
    """Where the name of the next figure begins in what stands between two; None where it is no run of such."""
    return _LABEL.search(after) if _RUN_ENDS.match(quote, following.end) else None


def _shared_by_run(quote: str, numbers: tuple[NumberMention, ...], at: int) -> str:
    """What the first figure of a run is a share of, and so each of the others: "of contacts"; "" outside of a run."""
    first = at
    while first and _next_label(quote, numbers[first], quote[numbers[first - 1].end : numbers[first].start]):
        first -= 1
    if first == at:
        return ""
    after = re.split(r"[,;]", quote[numbers[first].end : numbers[first + 1].start])[0]
    lead = _SHARE_OF.search(quote[: numbers[first].start]) if not after.strip() else None
    return lead.group() if lead else after


# "Sparrows made up most of the sightings at 36%, followed by wrens at 22%": all are shares of the sightings.
_SHARE_OF = re.compile(
    r"\bof\s+[a-z][^,;:()]{2,40}?\s+(?:at|with|was|were|is|are)\s+(?:(?:about|around|over|just|nearly)\s+)?$",
    re.IGNORECASE,
)


BRACKET_OF = re.compile(r"[^()]{0,12}\)\s+of\s")
_FROM = re.compile(rf"\bfrom\s+{ABOUT}$", re.IGNORECASE)
_GAVE_WAY = re.compile(rf"\b(?:from|in\s+place\s+of|instead\s+of|rather\s+than)\s+{ABOUT}$", re.IGNORECASE)
_BEFORE_THAT = re.compile(
    r"\W*(?:prior\s+to|before|until|up\s+to)\s+(?:the\s+|that\b|this\b)?[^,;]{0,50}?(?:\d{4}|,|\bthat\b|"
    r"\bthen\b)(?:(?!\b(?:but|now|and|since)\b)[^;])*$|"
    r"\W*(?:previously|formerly|originally|historically|in\s+the\s+past)\b(?:(?!\b(?:but|now|and|since)\b)[^;])*$",
    re.IGNORECASE,
)
_TO = re.compile(rf"(?:\s+[^.;:()]{{1,40}})?\s+to\s+{ABOUT}", re.IGNORECASE)
_AND = re.compile(r"\b(?:and|but|while|whereas)\s+$", re.IGNORECASE)
_NEXT_HALF = re.compile(rf";\s+{ABOUT}$", re.IGNORECASE)  # "Berths were 402 in June; 63 are unlit"
# "… and for children in care it was seven": its subject is the sentence's own.
_SAME_SUBJECT = re.compile(
    r"\b(?:it|this|that|they|these|those|the\s+(?:figure|number|rate|average|proportion|percentage|share|total|"
    r"wait|time|length))"
    r"\s+(?:\w+ly\s+)?(?:was|were|is|are|took|lasted|waited|stood\s+at|rose\s+to|fell\s+to)\s+"
    r"(?:(?:about|around|over|just|only|a|the)\s+)*$"
    # "… rose to 200 at its height and was now back at 130"
    r"|\band\s+(?:was|were|is|are|had\s+been|has\s+been|stood|stands?)\s+(?:now|then|since|"
    r"currently)\s+(?:back\s+|down\s+|up\s+)?"
    rf"(?:at|to)\s+{ABOUT}$",
    re.IGNORECASE,
)
# "independent schools: 512 pupils at £68,400 a year": what is paid for them is said of the same.
_AT_A_PRICE = re.compile(
    r"(?:\s+(?!and\b|or\b|but\b)[a-z][\w’'-]*){1,3}\s+(?:at|for|costing)\s+(?:an?\s+average\s+of\s+)?", re.IGNORECASE
)
_OF_A_WHOLE = re.compile(
    r"\s+(?:out\s+)?of\s+(?:(?:the|these|those|our|its|their|all|a\s+total\s+of)\s+)?", re.IGNORECASE
)
_OF_THEM = re.compile(r"\bof\s+(?:them|whom|these|those|which)\b|\b(?:including|among\s+them)\s*$", re.IGNORECASE)
_ON_FROM_A_PART = re.compile(
    r"[^.;:]*(?:,|\band|\ba\s+further)\s+(?:(?:a\s+)?further\s+|another\s+)?"
    r"|[^.;]*\b(?:leaving|(?:the|with\s+the)\s+(?:other|remaining))\s+(?:only\s+|"
    r"just\s+)?",  # the rest is a part, too
    re.IGNORECASE,
)


def _whole_of(quote: str, numbers: tuple[NumberMention, ...], at: int) -> int | None:
    """The position of the figure that the one at a position is a part of: the first of "88 children …, 61 of them at
    risk of A and 27 of B"; None where it is no part.
    """
    first = None
    for k in range(1, at + 1):
        between = quote[numbers[k - 1].end : numbers[k].start]
        after = quote[numbers[k].end : numbers[k + 1].start if k + 1 < len(numbers) else len(quote)]
        own = re.split(r"[,;:]", after)[0]  # "96 appeals, of which nine": what follows the comma is of the nine
        told = _OF_THEM.search(own[:25]) or _OF_THEM.search(between[-25:])
        if told:
            first = k - 1 if first is None else first
        elif first is not None and not _ON_FROM_A_PART.fullmatch(between):
            first = None
    return first


def _nearest_clause(text: str) -> str:
    """What follows a figure up to the comma that ends its clause: what is "not counted" after it is not what it
    counts, nor is what a share of it went to ("£4.1m, nearly all of it on fares").
    """
    for m in re.finditer(r"[,;]\s", text):
        if len(text[: m.start()].split()) >= 4 or _SHARE_OF_IT.match(text, m.end()):
            return text[: m.start()]
    return text


_SHARE_OF_IT = re.compile(
    r"(?:(?:nearly|almost|about|around|over|well|more|less|than|the|a|an|very)\s+)*(?:all|most|much|half|some|"
    r"part|third|"
    r"quarter|quarters|bulk|rest|majority)\s+of\s+(?:it|this|that)\b",
    re.IGNORECASE,
)


_LEAD_UP = re.compile(
    r"(?<=\s)(?:in|of|for|to|were|are|by)\s+(?!.*\s(?:in|of|for|to|were|are|by)\s).*$", re.IGNORECASE | re.DOTALL
)


def _opens_bracket(text: str, start: int, end: int) -> bool:
    """Whether all that stands between two numbers is a short noun and an opening bracket."""
    between = text[start:end].rstrip()
    return between.endswith("(") and len(between.split()) <= 3


NO_NOUN_AFTER = re.compile(
    r"\s*(?:%|per\s?cent)?\s*(?:of\s+(?:them|these|those|which|whom)\s+)?(?:were|was|are|is|had|have|has|did|"
    r"went|came|"
    r"said|felt|agreed|disagreed|replied|received|took)\b",
    re.IGNORECASE,
)
"""What follows a figure whose noun is left out: "Some 58 % were answered"."""
