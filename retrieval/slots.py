"""The slots of a figure question, each held against a fact: its period, area, unit, role, and the noun that is counted.

Every fit is from 0 to 1. A slot that the question leaves open fits by default; a slot it names and the fact does not
share is 0, and 0 in area or unit rules a fact out however well its words agree.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from corpus.area import COMPARATORS
from corpus.fact import Basis, Fact
from corpus.numbers import find_numbers
from corpus.paper import Metadata
from corpus.period import PeriodKind
from corpus.words import LIGHT, content_stems
from retrieval.query import Concept, Query
from retrieval.rank import best_agreement, named, period_agreement, periods_in, stem_set
from retrieval.wanted import COUNT, Wanted

SHARES = ("%", "percentage points")
NOT_COUNTS = (*SHARES, "GBP", "per 10,000")
UNDATED = 0.32  # a figure the paper does not date, where the question's time could be its own
RECENT = 550  # days: minutes report figures of the year and a half before the meeting
AT_MEETING = 0.6
CARRIED = 0.9  # a date from the text around a figure proves less than its own


@lru_cache(maxsize=50_000)
def own_words(fact: Fact) -> str:
    """The words that are this figure's alone: its label and headers, or what stands between it and its neighbours in
    the sentence, with what an earlier sentence said it counts.
    """
    if fact.locator.cell is not None:
        return " ".join((fact.measure, *fact.path[2:], fact.unit or ""))  # the caption is over all its cells
    numbers = find_numbers(fact.quote)
    at = next((k for k, n in enumerate(numbers) if n.printed == fact.printed), None)
    if at is None:
        return fact.measure
    start = numbers[at - 1].end if at else 0
    following = at + 1
    while following < len(numbers) and _opens_bracket(fact.quote, numbers[at].end, numbers[following].start):
        following += 1  # "31 (8 %) of these children": what follows the bracket is still the first figure's
    end = numbers[following].start if following < len(numbers) else len(fact.quote)
    before, after = fact.quote[start : numbers[at].start], _nearest_clause(fact.quote[numbers[at].end : end])
    bracketed = before.rstrip().endswith("(")
    if fact.role not in ("stated", "part", "base"):
        return f"{before} {after} {fact.measure}"
    antecedent = fact.measure.partition(" – ")[0] if " – " in fact.measure else ""
    if bracketed and at:  # "underspends in A (£1k), B (£2k)": the lead belongs to each
        antecedent += " " + _LEAD_UP.sub("", fact.quote[: numbers[0].start])
    return f"{antecedent} {before} {'' if bracketed else after}"


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


def names_paper(query: Query, meta: Metadata | None) -> bool:
    """Whether a paper is the one a question names by its time: by its meeting's date or its title's year."""
    if meta is None or not query.papers_of:
        return False
    at = meta.date is not None and any(p.first_day <= meta.date <= p.last_day for p in query.papers_of)
    return at or best_agreement(query.papers_of, periods_in(meta.title)) >= 0.9


def period_fit(query: Query, fact: Fact, meta: Metadata | None) -> float:
    """Agreement of the fact's period with the asked ones; with none asked, a little more for one that is dated."""
    if not query.periods:
        return 0.7 if fact.period else 0.5
    meeting = meta.date if meta else None
    best = max((period_agreement(a, fact.period) for a in query.periods), default=0.0) if fact.period else 0.0
    points = all(p.kind is PeriodKind.AS_AT for p in query.periods)
    if fact.period is None and (meeting or not points) and _could_be_then(query, meeting, meta):
        best = UNDATED
    undated = fact.period is None or not fact.bound
    if not fact.bound and fact.period is not None:
        best *= CARRIED
    if undated and meeting is not None and any(p.first_day <= meeting <= p.last_day for p in query.periods):
        best = max(best, AT_MEETING)  # "the July 2021 minutes" names the meeting, not the figure's own time
    return best


def _could_be_then(query: Query, meeting: date | None, meta: Metadata | None) -> bool:
    """Whether an undated figure of a paper may be of an asked time: before its meeting and not long, or its title's."""
    if meeting is not None:
        return any(p.first_day <= meeting and (meeting - p.last_day).days <= RECENT for p in query.periods)
    titled = periods_in(meta.title) if meta else ()
    return not titled or any(
        t.first_day <= p.last_day and (p.first_day - t.last_day).days <= RECENT for t in titled for p in query.periods
    )


def area_fit(query: Query, fact: Fact, meta: Metadata | None = None) -> float:
    """1 for a fact of an area the question is about; a comparator's or another council's is never the authority's."""
    own = fact.area is None or (fact.area == meta.authority if meta else fact.area not in COMPARATORS)
    if query.strangers:
        return 1.0 if fact.area in query.strangers else 0.0
    if query.areas:
        both = bool(query.authorities) or query.wanted in (Wanted.CHANGE, Wanted.COMPARISON)
        return 1.0 if fact.area in query.areas or (both and own) else 0.0
    return 1.0 if own or fact.area in query.authorities else 0.0


def unit_fit(query: Query, fact: Fact) -> float:
    """1 for the unit asked for; 0 for one that cannot be meant: a rate where a number is asked."""
    match query.unit:
        case None:
            return 0.8
        case unit if unit == COUNT:
            return 0.0 if fact.unit in NOT_COUNTS else 1.0
        case "%":
            rate = fact.unit == "per 10,000" and "rate" in query.text.lower()
            return 1.0 if fact.unit in SHARES else 0.4 if rate else 0.0
        case "per 10,000":
            said = "per 10,000" in " ".join(fact.path) or "per 10,000" in fact.quote
            return 1.0 if fact.unit == "per 10,000" else 0.8 if said and fact.unit not in (*SHARES, "GBP") else 0.0
        case "GBP":
            return 1.0 if fact.unit == "GBP" else 0.0
        case unit:
            if fact.unit in NOT_COUNTS:
                return 0.0
            return 1.0 if fact.unit == unit else 0.5 if fact.unit in ("months", "years", "weeks", "days") else 0.1


# Kinds of number that are not the plain count, share or sum: each answers only a question that names its kind.
_KINDS = (
    re.compile(
        r"\b(?:average|mean|median|typical|on\s+average)\b|\b(?:per|a|each|every)\s+(?:week|day|month)\b|"
        r"\b(?:weekly|daily|monthly)\b",
        re.IGNORECASE,
    ),
    re.compile(r"\brates?\b|\bper\s+(?:10|100|1),?000\b", re.IGNORECASE),
)


def other_kind(query: Query, fact: Fact) -> bool:
    """Whether a figure is an average or a rate and the question asks for a plain number, or the other way about."""
    own = own_words(fact)
    said = " ".join((own, fact.quote, *fact.path, fact.locator.heading or ""))
    averages, rates = _KINDS
    if bool(averages.search(query.text)) and not averages.search(said):
        return "caseload" not in query.text.lower()
    if query.unit != COUNT:
        return False
    if averages.search(own) and not averages.search(query.text):
        return True
    return fact.unit is None and not rates.search(query.text) and bool(_RATE_OF.search(fact.measure))


_RATE_OF = re.compile(r"^(?:the\s+)?(?:[\w-]+\s+){0,2}rates?\s+(?:of|per)\b", re.IGNORECASE)
_STANDING = {
    Basis.TARGET: re.compile(r"\b(?:target|aim|goal|ambition|hop(?:e|ing)|want|plan)", re.IGNORECASE),
    Basis.FORECAST: re.compile(
        r"\b(?:forecast|project|expect|anticipat|predict|estimat|will|going\s+to|due|plan|outturn|variance|overspen|"
        r"underspen|pressure|budget)",
        re.IGNORECASE,
    ),
    Basis.BUDGET: re.compile(r"\b(?:budget|allocat|fund|grant|spen[dt]|cost)", re.IGNORECASE),
}


def standing_fit(query: Query, fact: Fact) -> float:
    """1 for a figure of the standing asked for; 0.3 for a target or a forecast where the question wants what was."""
    asks = _STANDING.get(fact.basis)
    return 1.0 if asks is None or asks.search(query.text) else 0.3


_SIZE = re.compile(
    r"\bby\s+(?:how\s+much|what|how\s+many)\b|\bhow\s+(?:much\s+(?:more|less|higher|lower)|many\s+more)\b",
    re.IGNORECASE,
)


def role_fit(query: Query, fact: Fact) -> float:
    """A stated figure before the second of a comparison, and the size of a change only where one is asked for."""
    if _SIZE.search(query.text):
        return 1.0 if fact.role == "change" else 0.6
    match fact.role:
        case "limit":
            return 0.5 if query.unit is not None and query.unit == fact.unit else 0.0
        case "change":
            return 0.1
        case "previous":
            return 0.8 if query.periods else 0.4
        case "part" | "base":
            return 0.7
        case _:
            return 1.0


_COUNTED = re.compile(
    r"\b(?:how\s+many|(?:how\s+(?:big|large|high|much)|what)(?:\s+(?:was|is|were|are)|['’]s)\s+(?:the|our|its|their)|numbers?\s+of|nos?\.?\s+of|(?:proportion|percentage|share|%)\s+of|per\s+cent\s+of)\s+"
    r"(?:the\s+|our\s+|all\s+|its\s+|their\s+|of\s+)*",
    re.IGNORECASE,
)
_PHRASE_END = re.compile(
    r"\b(?:did|do|does|were|was|are|is|have|has|had|in|at|on|with|who|that|to|from|under|over|by|per|aged|got|get|will|"
    r"can|could|would|should|went|go|for|there|been|of|led|lost)\b|[?,;(]",
    re.IGNORECASE,
)


ANYONE = frozenset({"people", "person", "persons", "individuals", "residents", "cases"})  # counted under any name


def counted(query: Query) -> Concept | None:
    """The concept a question counts: the last one of the phrase after "how many" or "% of"; None where it counts
    none.
    """
    m = _COUNTED.search(query.text)
    if not m:
        return None
    stop = _PHRASE_END.search(query.text, m.end())
    end = stop.start() if stop else len(query.text)
    head: Concept | None = None
    for c in sorted(query.concepts, key=lambda c: c.start):
        if not m.end() <= c.start < end or c.asked.lower() in ANYONE:
            continue
        if head is None and not _COUNTED_GAP.fullmatch(query.text[m.end() : c.start]):
            break  # "what's the England percentage the report compares us to" counts no comparing
        if c.asked.lower() in LIGHT or (head is not None and not _runs_on(query.text, head, c)):
            break
        head = c
    return head


_COUNTED_GAP = re.compile(
    r"(?:\s*(?:total|average|overall|latest|current|net|annual|yearly|numbers?|rates?|percentage|proportion|share|figure|"
    r"of|the|our|all|actual|exact|many|any|these|those|[A-Z][\w’'-]*|\d+|[(),])\b['’s]*)*[\s(]*"
)


def _runs_on(text: str, first: Concept, second: Concept) -> bool:
    """Whether two concepts are one name: "care applications", "children and young people"; a verb between ends it."""
    between = text[first.start + len(first.asked) : second.start]
    return re.fullmatch(r"[\s'’s-]*(?:(?:and|of|in|with)\s+)?", between) is not None


def noun_fit(noun: Concept | None, fact: Fact) -> float:
    """How near the counted noun stands to the figure: right after it 1, in its own words less; 0.5 where none is
    counted.
    """
    if noun is None:
        return 0.5
    if fact.locator.cell is not None:
        return named(noun, stem_set(fact.measure))
    at = fact.quote.find(fact.printed)
    following = fact.quote[at + len(fact.printed) :].split()[:5] if at >= 0 else []
    if following and following[0].lower() in _NO_NOUN:  # "… and twenty-one were approved": of what was counted before
        return 0.8 * named(noun, stem_set(fact.quote))
    near = " ".join(following)
    here = named(noun, stem_set(near))
    if here and noun.asked.lower().split()[-1] not in near.lower():
        here *= 0.8  # "seven family hubs" counts hubs, not families
    return max(here, 0.6 * named(noun, stem_set(own_words(fact))))


_NO_NOUN = frozenset({"were", "was", "are", "is", "had", "have", "has", "of", "in", "at", "and", "to", "on"})


NAMED = 0.7  # a counted noun in another wording, its words not side by side, is still named
_NUMBER_OF = re.compile(
    r"^(?:[A-Z][\w’'-]+\s+)?(?:the\s+)?(?:total\s+)?(?:number|no\.?|count|total)\s+of\s+(.+)", re.IGNORECASE
)


def _label_counts(fact: Fact) -> frozenset[str] | None:
    """The stems of what a row or a column says it counts ("Number of care applications"); None where none says so."""
    for label in fact.path[1:]:
        m = _NUMBER_OF.match(label)
        if m:
            return frozenset(content_stems(re.split(_PHRASE_END, m.group(1))[0]))
    return None


def counts_it(noun: Concept | None, fact: Fact, around: str) -> bool:
    """Whether the counted noun is named with the figure: 309 contacts do not answer "how many referrals".

    `around` is what may name it in the figure's stead: the headings over a row.
    """
    if noun is None:
        return True
    if fact.locator.cell is not None and (label := _label_counts(fact)) is not None:
        asked = {s for a in noun.alternatives for s in a}
        if label & asked:
            return True
        if len(label) > 1 or not label <= stem_set(around):
            return False  # "Number of care applications" counts applications, whatever stands over it
    row = fact.quote if fact.locator.cell is not None else own_words(fact)  # a sentence counts more than one thing
    if any(len(a) > 1 and a[-1] in stem_set(row) for a in noun.alternatives):
        around = f"{around} {fact.locator.heading or ''}"  # "49 % of the plans", under "Child protection"
    words = stem_set(" ".join((fact.measure, *fact.path, row, fact.unit or "", fact.area or "", around)))
    return named(noun, words) >= NAMED
